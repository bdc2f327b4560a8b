"""One thing that is not as the ledger says. Every stage reports its own; `undersigned ledger fsck` prints them all."""

from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Fault:
    """`where` names table, row and column; `expected` and `found` are values, or words about them.

    None of the three holds a name, an address or words of a letter: what is printed may be logged.
    """

    where: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.where}: expected {self.expected}; found {self.found}"


def digest_of(value: bytes) -> str:
    """The SHA-256 of some bytes, in words for a fault."""
    return f"SHA-256 {sha256(value).hexdigest()}"
