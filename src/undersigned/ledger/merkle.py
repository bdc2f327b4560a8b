"""The tree of RFC 6962 section 2.1 over SHA-256: append, root, proofs, and the verification of RFC 9162.

Only hashes of complete subtrees are stored. The node (level, index) covers the leaves from `index << level` to
`(index + 1) << level`; level 0 holds the leaf hashes. Whoever stores them passes `read(level, index) -> 32 bytes`.
"""

from collections.abc import Callable, Sequence
from hashlib import sha256

from undersigned.ledger import LedgerError

HASH_SIZE = 32
EMPTY_ROOT = sha256(b"").digest()

Read = Callable[[int, int], bytes]
Node = tuple[int, int, bytes]


def leaf_hash(entry: bytes) -> bytes:
    """The 32-byte hash of an entry, RFC 6962 section 2.1: SHA-256(0x00 || entry)."""
    return sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The 32-byte hash over two subtrees, RFC 6962 section 2.1: SHA-256(0x01 || left || right)."""
    return sha256(b"\x01" + left + right).digest()


def append_nodes(size: int, read: Read, leaf: bytes) -> list[Node]:
    """The (level, index, hash) of every subtree that `leaf`, an entry, completes by joining a tree of `size` leaves.

    The first is the leaf's own; there are at most 1 + log2(size + 1).
    """
    level, index, above = 0, size, leaf_hash(leaf)
    nodes = [(level, index, above)]
    while index & 1:
        above = node_hash(read(level, index - 1), above)
        level, index = level + 1, index >> 1
        nodes.append((level, index, above))
    return nodes


def root(size: int, read: Read) -> bytes:
    """The 32-byte root of the tree of the first `size` leaves; the empty tree's is SHA-256 of nothing."""
    _check_size(size)
    return _subtree(0, size, read) if size else EMPTY_ROOT


def inclusion_proof(index: int, size: int, read: Read) -> list[bytes]:
    """The audit path of leaf `index` in the tree of `size` leaves, RFC 6962 section 2.1.1, leaf's sibling first.

    Raises LedgerError when there is no such leaf.
    """
    _check_index(index, size)
    start, end, path = 0, size, list[bytes]()
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(_subtree(middle, end, read))
            end = middle
        else:
            path.append(_subtree(start, middle, read))
            start = middle
    return path[::-1]


def consistency_proof(old: int, new: int, read: Read) -> list[bytes]:
    """The proof that the tree of `old` leaves is a prefix of that of `new`, RFC 6962 section 2.1.2.

    Empty when `old` is 0 or equals `new`. Raises LedgerError when `old` is larger than `new`.
    """
    _check_sizes(old, new)
    start, end, path = 0, new, list[bytes]()
    while old and end != old:
        middle = start + _split(end - start)
        if old <= middle:
            path.append(_subtree(middle, end, read))
            end = middle
        else:
            path.append(_subtree(start, middle, read))
            start = middle
    # A verifier already holds the old root: when that is a whole subtree, it starts from there.
    return ([_subtree(start, end, read)] if start else []) + path[::-1]


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> None:
    """Accept the proof that the leaf hash `leaf` is at `index` in the tree `size`, `root`, or raise LedgerError.

    RFC 9162 section 2.1.3.2, with every length exact: 32-byte hashes, and as many as the tree's shape asks for.
    """
    _check_index(index, size)
    _check_hashes([leaf, root, *proof])
    inner = (index ^ (size - 1)).bit_length()
    _check_length(proof, inner + (index >> inner).bit_count())
    above = leaf
    for height, beside in enumerate(proof):
        on_the_right = height >= inner or index >> height & 1
        above = node_hash(beside, above) if on_the_right else node_hash(above, beside)
    _check_root("The entry is not in the tree.", root, above)


def verify_consistency(old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> None:
    """Accept the proof that the tree `old`, `old_root` is a prefix of `new`, `new_root`, or raise LedgerError.

    RFC 9162 section 2.1.4.2, with every length exact. From the empty tree the proof is empty and the root is known.
    """
    _check_sizes(old, new)
    _check_hashes([old_root, new_root, *proof])
    if old in {0, new}:
        _check_length(proof, 0)
        _check_root("The old tree is another one.", new_root if old else EMPTY_ROOT, old_root)
        return
    whole = (old & -old).bit_length() - 1  # height of the last complete subtree of the old tree
    index = (old - 1) >> whole
    inner = (index ^ (new - 1) >> whole).bit_length()
    path = list(proof) if index else [old_root, *proof]
    _check_length(path, 1 + inner + (index >> inner).bit_count())
    before = after = path[0]
    for height, beside in enumerate(path[1:]):
        if height >= inner or index >> height & 1:
            before, after = node_hash(beside, before), node_hash(beside, after)
        else:
            after = node_hash(after, beside)
    _check_root("The old tree is not the beginning of the new one.", old_root, before)
    _check_root("The new tree does not continue the old one.", new_root, after)


def _split(count: int) -> int:
    """The largest power of two smaller than `count` (2 or more)."""
    return 1 << (count - 1).bit_length() - 1


def _subtree(start: int, end: int, read: Read) -> bytes:
    """The hash over the leaves start to end, from stored nodes. RFC 6962 splits keep `start` aligned."""
    count = end - start
    if count & (count - 1) == 0:
        level = count.bit_length() - 1
        return read(level, start >> level)
    middle = start + _split(count)
    return node_hash(_subtree(start, middle, read), _subtree(middle, end, read))


def _check_size(size: int) -> None:
    if size < 0:
        raise LedgerError("A tree cannot have this size.", "0 or more leaves", size)


def _check_index(index: int, size: int) -> None:
    if not 0 <= index < size:
        raise LedgerError("The tree has no such entry.", f"an index from 0 to below {size}", index)


def _check_sizes(old: int, new: int) -> None:
    if not 0 <= old <= new:
        raise LedgerError("An older tree is never the larger one.", f"an old size from 0 to {new}", old)


def _check_hashes(hashes: Sequence[bytes]) -> None:
    for value in hashes:
        if len(value) != HASH_SIZE:
            raise LedgerError("A hash has the wrong length.", "32 bytes", f"{len(value)} bytes")


def _check_length(proof: Sequence[bytes], expected: int) -> None:
    if len(proof) != expected:
        raise LedgerError("The proof has the wrong length.", f"{expected} hashes", len(proof))


def _check_root(what: str, expected: bytes, found: bytes) -> None:
    if expected != found:
        raise LedgerError(what, f"root {expected.hex()}", found.hex())
