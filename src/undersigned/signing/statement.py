"""The exact words that a signer assents to, when signing and when withdrawing. No Django here.

The statement is shown before the act and committed to in the ledger; that of a signature is kept with it. It names the
letter, the addressees, the digest of the text, and the name as it will be printed, one `key: value` line each.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Statement:
    """What is assented to. All parts are single lines; `text_digest` is 64 hex digits, `version` the text's number."""

    letter_id: str
    title: str
    addressees: tuple[str, ...]
    version: int
    text_digest: str
    printed_name: str
    printed_office: str
    capacity: str
    signer_name: str

    def text(self) -> str:
        """The statement as it is kept: UTF-8 text, LF line ends, the order of lines fixed by this format."""
        lines = [
            "undersigned statement v1",
            f"letter: {self.letter_id}",
            f"title: {self.title}",
            *(f"addressee: {name}" for name in self.addressees),
            f"version: {self.version}",
            f"text sha-256: {self.text_digest}",
            f"printed name: {self.printed_name}",
            f"printed office: {self.printed_office}",
            f"signer: {self.capacity} {self.signer_name}".rstrip(),
        ]
        return "\n".join(lines) + "\n"


@dataclass(frozen=True)
class Withdrawal:
    """What is assented to by taking a signature back; `leaf_index` is the signature's place in the ledger."""

    letter_id: str
    title: str
    leaf_index: int
    printed_name: str
    printed_office: str
    capacity: str
    signer_name: str

    def text(self) -> str:
        """The words as the ledger commits to them: UTF-8 text, LF line ends, the order of lines fixed."""
        lines = [
            "undersigned withdrawal v1",
            f"letter: {self.letter_id}",
            f"title: {self.title}",
            f"signature: ledger entry {self.leaf_index}",
            f"printed name: {self.printed_name}",
            f"printed office: {self.printed_office}",
            f"signer: {self.capacity} {self.signer_name}".rstrip(),
        ]
        return "\n".join(lines) + "\n"


def public_statement(statement: str) -> str:
    """A statement as anyone may read it: the last line says in which capacity the signer acted, and not their name."""
    return re.sub(r"^(signer: \w+) .*\n\Z", r"\1\n", statement, flags=re.MULTILINE)
