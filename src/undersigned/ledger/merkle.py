"""The tree of RFC 6962 section 2.1 over SHA-256: append, root, proofs, and the verification of RFC 9162.

Only hashes of complete subtrees are stored. The node (level, index) covers the leaves from `index << level` to
`(index + 1) << level`; level 0 holds the leaf hashes. Whoever stores them passes `read(level, index) -> 32 bytes`.
"""

from collections.abc import Callable, Sequence
from hashlib import sha256

from undersigned.ledger import require

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
    """The (level, index, hash) of every subtree that a leaf completes by joining a tree of `size` leaves.

    `leaf` is the leaf's hash and comes first; at most 1 + log2(size + 1) nodes. Raises LedgerError.
    """
    _check_hashes(leaf)
    level, index, above = 0, size, leaf
    nodes = [(level, index, above)]
    while index & 1:
        above = node_hash(read(level, index - 1), above)
        level, index = level + 1, index >> 1
        nodes.append((level, index, above))
    return nodes


def root(size: int, read: Read) -> bytes:
    """The 32-byte root of the tree of the first `size` leaves; the empty tree's is SHA-256 of nothing."""
    _check_range(0, size, size)
    return _subtree(0, size, read) if size else EMPTY_ROOT


def inclusion_proof(index: int, size: int, read: Read) -> list[bytes]:
    """The audit path of leaf `index` in the tree of `size` leaves, RFC 6962 section 2.1.1, leaf's sibling first.

    Raises LedgerError when there is no such leaf.
    """
    _check_range(0, index, size - 1)
    return _path(index, size, 1, read)


def consistency_proof(old: int, new: int, read: Read) -> list[bytes]:
    """The proof that the tree of `old` leaves is a prefix of that of `new`, RFC 6962 section 2.1.2.

    Empty when `old` is 0 or equals `new`. Raises LedgerError when `old` is larger than `new`.
    """
    _check_range(0, old, new)
    if old in {0, new}:
        return []
    whole = old & -old
    # A verifier holds the old root already: when that is one complete subtree, the proof need not begin with it.
    start = [] if whole == old else [_subtree(old - whole, old, read)]
    return start + _path(old - 1, new, whole, read)


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> None:
    """Accept the proof that the leaf hash `leaf` is at `index` in the tree `size`, `root`, or raise LedgerError.

    RFC 9162 section 2.1.3.2, with every length exact: 32-byte hashes, and as many as the tree's shape asks for.
    """
    _check_range(0, index, size - 1)
    _check_hashes(leaf, root, *proof)
    found = _climb(leaf, index, size - 1, proof)
    require(found == root, "The entry is not in the tree.", f"root {root.hex()}", found.hex())


def verify_consistency(old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> None:
    """Accept the proof that the tree `old`, `old_root` is a prefix of `new`, `new_root`, or raise LedgerError.

    RFC 9162 section 2.1.4.2, with every length exact. From the empty tree the proof is empty and the root is known.
    """
    _check_range(0, old, new)
    _check_hashes(old_root, new_root, *proof)
    if old in {0, new}:
        before, after = (old_root, old_root) if old else (EMPTY_ROOT, new_root)
        require(not proof, "The proof has the wrong length.", "0 hashes", len(proof))
    else:
        whole = (old & -old).bit_length() - 1
        index, last = old - 1 >> whole, new - 1 >> whole
        require(proof or not index, "The proof has the wrong length.", "1 hash or more", "0 hashes")
        start, *path = proof if index else (old_root, *proof)
        before, after = _climb(start, index, last, path, only_left=True), _climb(start, index, last, path)
    require(before == old_root, "The old tree is not a beginning of the new one.", old_root.hex(), before.hex())
    require(after == new_root, "The new tree does not continue the old one.", new_root.hex(), after.hex())


def _subtree(start: int, end: int, read: Read) -> bytes:
    """The hash over the leaves start to end, from stored nodes. RFC 6962 splits keep `start` aligned."""
    if (end - start).bit_count() == 1:
        level = (end - start).bit_length() - 1
        return read(level, start >> level)
    middle = start + _split(end - start)
    return node_hash(_subtree(start, middle, read), _subtree(middle, end, read))


def _split(count: int) -> int:
    """The largest power of two smaller than `count` (2 or more)."""
    return 1 << (count - 1).bit_length() - 1


def _path(index: int, size: int, width: int, read: Read) -> list[bytes]:
    """The hashes beside the way from the root to the complete subtree of `width` leaves over `index`, lowest first."""
    start, end, path = 0, size, list[bytes]()
    while end - start > width:
        middle = start + _split(end - start)
        beside = (middle, end) if index < middle else (start, middle)
        start, end = (start, middle) if index < middle else (middle, end)
        path.append(_subtree(*beside, read))
    return path[::-1]


def _climb(above: bytes, index: int, last: int, path: Sequence[bytes], *, only_left: bool = False) -> bytes:
    """The root over node `index` of a row that ends at `last`; with `only_left`, of the tree that ends at `index`."""
    inner = (index ^ last).bit_length()
    length = inner + (index >> inner).bit_count()
    require(len(path) == length, "The proof has the wrong length.", f"{length} hashes", len(path))
    for height, beside in enumerate(path):
        if height >= inner or index >> height & 1:
            above = node_hash(beside, above)
        elif not only_left:
            above = node_hash(above, beside)
    return above


def _check_range(least: int, value: int, most: int) -> None:
    require(least <= value <= most, "The tree has no such entry or size.", f"{least} to {most}", value)


def _check_hashes(*hashes: bytes) -> None:
    for value in hashes:
        require(len(value) == HASH_SIZE, "A hash has the wrong length.", "32 bytes", f"{len(value)} bytes")
