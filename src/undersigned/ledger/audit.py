"""Recompute the whole log from its rows and name what does not agree. No database here: rows come in as tuples.

Each stored value is checked against the values right below it (a node against its two children, a leaf against its
opening), so that a changed row is named, and not everything above it.
"""

import hmac
import json
import multiprocessing
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from typing import NamedTuple

from undersigned.ledger import LedgerError
from undersigned.ledger.checkpoint import open_checkpoint, sign_checkpoint
from undersigned.ledger.entry import commit, entry, payload_fields
from undersigned.ledger.fault import Fault
from undersigned.ledger.key_file import SigningKey
from undersigned.ledger.merkle import EMPTY_ROOT, HASH_SIZE, leaf_hash, node_hash

_MISSING = bytes(HASH_SIZE)
_BATCH = 2000  # checkpoints handed to a process at a time


class KeyInUse(NamedTuple):
    """A verifier key, and the sizes of the tree from and to which its checkpoints are good (None: it signs today)."""

    vkey: str
    first_size: int
    last_size: int | None


class OpeningRow(NamedTuple):
    """A leaf's entry beside the row that opens it, as both stand in the database."""

    leaf: int
    entry: bytes
    letter: str
    act: str
    n: int | None
    payload: str
    salt: bytes
    who_payload: str
    who_salt: bytes
    evidence_payload: str
    evidence_salt: bytes


class StoredTree:
    """The stored nodes of a tree of `size` leaves, 32 bytes each."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._rows = [bytearray(HASH_SIZE * (size >> level)) for level in range(size.bit_length())]

    def fill(self, nodes: Iterable[tuple[int, int, bytes]]) -> Iterator[Fault]:
        """Take nodes in; yields a fault for each that is none of this tree."""
        for level, index, digest in nodes:
            if level < len(self._rows) and 0 <= index < self.size >> level and len(digest) == HASH_SIZE:
                self._rows[level][index * HASH_SIZE : (index + 1) * HASH_SIZE] = digest
            else:
                yield Fault(f"treenode level {level} index {index}", "no such node", f"{len(digest)} bytes")

    def node(self, level: int, index: int) -> bytes:
        """A stored hash; 32 zero bytes when there is no such row."""
        return bytes(self._rows[level][index * HASH_SIZE : (index + 1) * HASH_SIZE])

    def root_at(self, size: int) -> bytes:
        """The root of the first `size` leaves by the stored nodes."""
        above = b""
        for level in range(size.bit_length()):
            if size >> level & 1:
                node = self.node(level, (size >> level) - 1)
                above = node_hash(node, above) if above else node
        return above or EMPTY_ROOT

    def faults(self, leaves: Iterable[tuple[int, bytes]]) -> Iterator[Fault]:
        """Each leaf that is missing, or is not what its node is the hash of; each node not over its children."""
        expected = 0
        for index, data in leaves:
            yield from (Fault(f"leaf {gone}", "a row", "none") for gone in range(expected, min(index, self.size)))
            expected = max(expected, index + 1)
            if index >= self.size:
                yield Fault(f"leaf {index}", f"no leaf from {self.size} on", "a row")
            elif leaf_hash(data) != self.node(0, index):
                yield self._fault(0, index, leaf_hash(data))
        yield from (Fault(f"leaf {gone}", "a row", "none") for gone in range(expected, self.size))
        for level in range(1, len(self._rows)):
            for index in range(self.size >> level):
                over = node_hash(self.node(level - 1, 2 * index), self.node(level - 1, 2 * index + 1))
                if over != self.node(level, index):
                    yield self._fault(level, index, over)

    def _fault(self, level: int, index: int, expected: bytes) -> Fault:
        found = self.node(level, index)
        below = f"leaf {index}" if level == 0 else "its two children"
        where = f"treenode level {level} index {index}"
        return Fault(where, f"{expected.hex()} by {below}", "no row" if found == _MISSING else found.hex())


def checkpoint_faults(
    tree: StoredTree, notes: Iterable[tuple[int, str]], keys: Sequence[KeyInUse], signer: SigningKey | None
) -> Iterator[Fault]:
    """Each size without a checkpoint, and each checkpoint that is not signed as it must be or has another root.

    `signer` is today's private key, if at hand: Ed25519 signs the same text in one way only (RFC 8032), and signing
    again is three times as fast as verifying. With many checkpoints other processes do it, and have begun when this
    returns: the caller can check something else before it asks for what they found.
    """
    missing, waiting, due = list[Fault](), list[tuple[int, bytes, str]](), 1
    for size, note in notes:
        missing += (Fault(f"checkpoint {gone}", "a row", "none") for gone in range(due, min(size, tree.size + 1)))
        due = max(due, size + 1)
        if 1 <= size <= tree.size:
            waiting.append((size, tree.root_at(size), note))
        else:
            missing.append(Fault(f"checkpoint {size}", f"sizes 1 to {tree.size}", f"size {size}"))
    missing += (Fault(f"checkpoint {gone}", "a row", "none") for gone in range(due, tree.size + 1))
    return chain(missing, _folded(_begun(waiting, keys, signer)))


def _begun(
    notes: list[tuple[int, bytes, str]], keys: Sequence[KeyInUse], signer: SigningKey | None
) -> Iterator[tuple[int, Fault]]:
    private = (signer.name, signer.vkey, signer.private.private_bytes_raw()) if signer else None
    shares = [(notes[start : start + _BATCH], keys, private) for start in range(0, len(notes), _BATCH)]
    if len(shares) < 3:
        return chain.from_iterable(map(_check_notes, shares))
    # Forked, so that they need not import anything; they touch no database.
    pool = ProcessPoolExecutor(os.cpu_count(), multiprocessing.get_context("fork"))
    results = pool.map(_check_notes, shares)
    pool.shutdown(wait=False)
    return chain.from_iterable(results)


_Share = tuple[list[tuple[int, bytes, str]], Sequence[KeyInUse], tuple[str, str, bytes] | None]


def _check_notes(share: _Share) -> list[tuple[int, Fault]]:
    notes, keys, private = share
    signer = _signer(private)
    found = []
    for size, root, note in notes:
        vkeys = _signers_at(size, keys)
        if signer and vkeys == [signer.vkey] and note == sign_checkpoint(signer.name, size, root, signer.private):
            continue
        found += [(size, fault) for vkey in vkeys if (fault := _note_fault(size, root, note, vkey))]
    return found


def _signer(private: tuple[str, str, bytes] | None) -> SigningKey | None:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    if private is None:
        return None
    name, vkey, raw = private
    return SigningKey(name, Ed25519PrivateKey.from_private_bytes(raw), vkey)


def _signers_at(size: int, keys: Sequence[KeyInUse]) -> list[str]:
    """The keys that must have signed at this size: one, or two where one took the other's place in the same log."""
    past = [key for key in keys if key.first_size <= size]
    vkeys = [key.vkey for key in past[-1:]]
    if len(past) > 1 and past[-1].first_size == size and past[-2].vkey.split("+")[0] == past[-1].vkey.split("+")[0]:
        vkeys.insert(0, past[-2].vkey)
    return vkeys


def _note_fault(size: int, root: bytes, note: str, vkey: str) -> Fault | None:
    where = f"checkpoint {size}"
    try:
        opened = open_checkpoint(note, vkey)
    except LedgerError as error:
        return Fault(where, f"{error.what} {error.expected}", error.found)
    if opened.size != size:
        return Fault(where, f"size {size}", f"size {opened.size}")
    return None if opened.root == root else Fault(where, f"root {root.hex()}", f"root {opened.root.hex()}")


def _folded(found: Iterable[tuple[int, Fault]]) -> Iterator[Fault]:
    """The faults with each run of neighbors as its first, for a changed root is one in every later checkpoint too."""
    run: list[tuple[int, Fault]] = []
    for size, fault in found:
        if run and size not in {run[-1][0], run[-1][0] + 1}:
            yield _first_of(run)
            run = []
        run.append((size, fault))
    if run:
        yield _first_of(run)


def _first_of(run: Sequence[tuple[int, Fault]]) -> Fault:
    (first, fault), (last, _fault) = run[0], run[-1]
    if first == last:
        return fault
    return Fault(f"checkpoint {first}", fault.expected, f"{fault.found} (and so on to checkpoint {last})")


def opened_fields(row: OpeningRow) -> dict[str, str | int]:
    """The fields of the act, if its payload and salt open the leaf; else none."""
    try:
        return payload_fields(row.payload) if entry(commit(row.salt, row.payload)) == row.entry else {}
    except LedgerError:
        return {}


def opened_evidence(row: OpeningRow) -> dict[str, str | int]:
    """What the act commits to as its evidence, if the row opens the leaf and the evidence; else nothing."""
    try:
        is_it = opened_fields(row).get("ev") == commit(row.evidence_salt, row.evidence_payload)
        return payload_fields(row.evidence_payload) if is_it else {}
    except LedgerError:
        return {}


def opening_faults(rows: Iterable[OpeningRow], size: int, erased: set[int]) -> Iterator[Fault]:
    """Each leaf whose opening is missing or does not open it, and each act that does not follow the one before.

    `erased` are the leaves that an act `erase` lists; only those may be empty.
    """
    order, expected = _Order(), 0
    for row in rows:
        yield from (Fault(f"opening {gone}", "a row", "none") for gone in range(expected, row.leaf))
        expected = row.leaf + 1
        if row.payload:
            yield from _opened_faults(row, order)
        else:
            yield from _empty_faults(row, order, row.leaf in erased)
    yield from (Fault(f"opening {gone}", "a row", "none") for gone in range(expected, size))


class _Order:
    """Where each letter's chain of acts stands, and the time of the last act."""

    def __init__(self) -> None:
        self.last: dict[str, tuple[int, int]] = {}
        self.at = 0

    def next_in(self, letter: str) -> tuple[int, int]:
        n, leaf = self.last.get(letter, (-1, -1))
        return n + 1, leaf

    def skip(self, row: OpeningRow) -> None:
        """Count an act that cannot be read by where its row says it stands."""
        if row.letter:
            self.last[row.letter] = (row.n or 0, row.leaf)

    def faults(self, row: OpeningRow, fields: Mapping[str, str | int]) -> Iterator[Fault]:
        where = f"opening {row.leaf}"
        if row.letter:
            due, found = self.next_in(row.letter), (fields.get("n"), fields.get("prev"))
            if due != found:
                yield Fault(where, f"n and prev {due}", f"{found}")
        if int(fields["at"]) < self.at:
            yield Fault(where, f"a time not before {self.at}", f"{fields['at']}")
        self.at = max(self.at, int(fields["at"]))


def _opened_faults(row: OpeningRow, order: _Order) -> Iterator[Fault]:
    where = f"opening {row.leaf}"
    # Not checked as a receipt is: what the leaf commits to was checked when it was appended, and 100,000 take seconds.
    try:
        fields = json.loads(row.payload)
        is_act = isinstance(fields, dict)
    except ValueError:
        is_act = False
    if entry(_commit(row.salt, row.payload)) != row.entry:
        yield Fault(where, f"what leaf {row.leaf} commits to", "something else")
    if not is_act or not fields.keys() >= {"act", "at"}:
        yield Fault(where, "the payload of an act", "something else")
        order.skip(row)
        return
    columns = {"act": row.act, "letter": row.letter, "n": row.n}
    for name, value in columns.items():
        if fields.get(name, "" if name == "letter" else None) != value:
            yield Fault(f"{where} {name}", f"{fields.get(name)} as in its payload", f"{value}")
    yield from _part_faults(row, fields)
    yield from order.faults(row, fields)
    if row.letter:
        order.last[row.letter] = (int(fields.get("n", 0)), row.leaf)


def _commit(salt: bytes, payload: str) -> str:
    """As ledger.entry.commit, of rows that may hold anything; three times as fast, for it is done by the thousand."""
    return hmac.digest(salt, payload.encode(errors="replace"), "sha256").hex()


def _part_faults(row: OpeningRow, fields: Mapping[str, str | int]) -> Iterator[Fault]:
    for column, field, payload, salt in (
        ("who_payload", "who", row.who_payload, row.who_salt),
        ("evidence_payload", "ev", row.evidence_payload, row.evidence_salt),
    ):
        committed = fields.get(field)
        found = _commit(salt, payload) if len(salt) == HASH_SIZE else None
        if found != committed:
            is_empty = not payload and not salt
            what = "nothing" if is_empty else "something else"
            yield Fault(f"opening {row.leaf} {column}", f"what the act commits to ({committed})", what)


def _empty_faults(row: OpeningRow, order: _Order, is_erased: bool) -> Iterator[Fault]:
    where = f"opening {row.leaf}"
    if not is_erased:
        yield Fault(where, "an opening, or an act `erase` that lists it", "an empty row")
    if any((row.salt, row.who_payload, row.who_salt, row.evidence_payload, row.evidence_salt)):
        yield Fault(where, "nothing, for it is erased", "parts of an opening")
    if row.letter:
        due, _leaf = order.next_in(row.letter)
        if row.n != due:
            yield Fault(f"{where} n", f"{due}", f"{row.n}")
    order.skip(row)
