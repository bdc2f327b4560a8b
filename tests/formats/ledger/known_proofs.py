"""The 196 proofs by which transparency-dev/merkle (commit 417fb0c) tests a verifier, made anew from what they are.

Its probes are five honest inclusion proofs and four honest consistency proofs, over the eight entries that
Certificate Transparency has used since RFC 6962, each changed in some twenty ways, and a few odd cases. All of that
follows from the entries and the RFC; only the words and numbers that fill the lies are taken from there, so that the
cases are the same.
"""

from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple

from tests.algorithms.ledger import independent

ENTRIES = [bytes.fromhex(text) for text in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
)]  # fmt: skip
EMPTY = sha256(b"").digest()
RANDOM = bytes.fromhex("abacaba000000000000000000000000000000000000000000060061e00123456")
SINGLE = bytes.fromhex("0d3aed023148ffd2a259fbd0cdc7fb3cf975658760d3775b82af6f90aacc2dfc")
ONE, OTHER = b"don't care 1", b"don't care 2"
# What `digest` gives for the published files themselves: nothing of theirs is kept here, and no case is missing.
PUBLISHED = "0edddece3a6eb8d26b83324fbf252544791601f588d6d34c77d98df214d0665a"


class Inclusion(NamedTuple):
    """A claim that the leaf hash is at the index of the tree; whether a verifier has to accept it."""

    index: int
    size: int
    leaf: bytes
    root: bytes
    path: tuple[bytes, ...]
    good: bool = False


class Consistency(NamedTuple):
    """A claim that the old tree is a beginning of the new one; whether a verifier has to accept it."""

    old: int
    new: int
    old_root: bytes
    new_root: bytes
    path: tuple[bytes, ...]
    good: bool = False


def root(size: int) -> bytes:
    """The root of the first entries."""
    return independent.mth(ENTRIES[:size])


def with_a_bit_turned(path: tuple[bytes, ...], bit: int) -> Iterator[tuple[bytes, ...]]:
    """The path, each of its hashes in turn with one bit of its first byte changed."""
    for place, one in enumerate(path):
        yield (*path[:place], bytes([one[0] ^ 1 << bit]) + one[1:], *path[place + 1 :])


def inclusion_lies(true: Inclusion) -> Iterator[Inclusion]:
    """What is made of one honest inclusion proof."""
    index, size, path = true.index, true.size, true.path
    for other in ((index - 1) % 2**64, index + 1, index ^ 2):
        yield true._replace(index=other)
    for other in (size // 2, size * 2):
        yield true._replace(size=other)
    yield true._replace(leaf=b"WrongLeaf")
    for other in (EMPTY, RANDOM):
        yield true._replace(root=other)
    for more in (b"", true.root):
        yield true._replace(path=(*path, more))
        yield true._replace(path=(more, *path))
    if path:
        yield true._replace(path=path[:-1])
    if len(path) > 1:
        yield true._replace(path=(path[0], RANDOM, *path[1:]))
    for changed in with_a_bit_turned(path, 3):
        yield true._replace(path=changed)


def inclusions() -> Iterator[Inclusion]:
    """The 98 inclusion cases."""
    for index, size in ((0, 1), (0, 8), (5, 8), (2, 3), (1, 5)):
        leaf, path = independent.mth([ENTRIES[index]]), tuple(independent.path(index, ENTRIES[:size]))
        true = Inclusion(index, size, leaf, root(size), path, good=True)
        yield true
        for lie in inclusion_lies(true):
            yield lie._replace(good=False)
    for index, size in ((0, 0), (0, 1), (1, 0), (2, 1)):
        for leaf, top in ((RANDOM, EMPTY), (b"", EMPTY), (RANDOM, b"")):
            yield Inclusion(index, size, leaf, top, ())
    for leaf, top in ((b"", SINGLE), (b"", b""), (SINGLE, b""), (SINGLE, SINGLE)):
        yield Inclusion(0, 1, leaf, top, (), good=leaf == top == SINGLE)


def consistency_lies(true: Consistency) -> Iterator[Consistency]:
    """What is made of one honest consistency proof."""
    old, new, path = true.old, true.new, true.path
    for other in (old - 1, old + 1, old ^ 2):
        yield true._replace(old=other)
    for other in (new // 2, new * 2):
        yield true._replace(new=other)
    yield true._replace(old_root=true.new_root, new_root=true.old_root)
    yield true._replace(old_root=b"WrongRoot")
    yield true._replace(new_root=b"WrongRoot")
    for more in (b"", true.old_root, true.new_root):
        yield true._replace(path=(*path, more))
        yield true._replace(path=(more, *path))
    yield true._replace(path=(path[0], *path))
    yield true._replace(path=())
    yield true._replace(path=path[:-1])
    for changed in with_a_bit_turned(path, 4):
        yield true._replace(path=changed)


def consistencies() -> Iterator[Consistency]:
    """The 98 consistency cases."""
    yield Consistency(1, 1, root(1), root(1), (), good=True)
    for old, new in ((1, 8), (6, 8), (2, 5), (6, 7)):
        path = tuple(independent.subproof(old, ENTRIES[:new], True))
        true = Consistency(old, new, root(old), root(new), path, good=True)
        yield true
        for lie in consistency_lies(true):
            yield lie._replace(good=False)
    for old, new in ((2, 1), (1, 0), (0, 1), (1, 1), (0, 0), (1, 2)):
        yield Consistency(old, new, ONE, OTHER, ())
    for old, new in ((0, 0), (1, 1), (0, 1)):
        yield Consistency(old, new, EMPTY, OTHER, ())
        yield Consistency(old, new, EMPTY, EMPTY, (EMPTY,))
    yield Consistency(0, 0, ONE, ONE, ())
    yield Consistency(1, 1, OTHER, OTHER, (), good=True)


def digest() -> str:
    """SHA-256 over all cases, one a line, sorted: numbers in decimal, hashes in hex."""
    rows = [("inclusion", *case) for case in inclusions()] + [("consistency", *case) for case in consistencies()]
    return sha256("\n".join(sorted(map(line, rows))).encode()).hexdigest()


def line(row: tuple[object, ...]) -> str:
    """One case as text."""
    return " ".join(f"[{word(one)}]" for one in row)


def word(value: object) -> str:
    """A hash in hex, a path as hashes with commas between, anything else as Python writes it."""
    if isinstance(value, tuple):
        return ",".join(map(word, value))
    return value.hex() if isinstance(value, bytes) else str(value)
