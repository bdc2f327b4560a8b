"""Reads of the ledger: its newest tree, its keys, the mark outside it, the log as files, what was erased."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import QuerySet

from undersigned.ledger import LedgerError, key_file, merkle
from undersigned.ledger.audit import (
    KeyInUse,
    OpeningRow,
    StoredTree,
    checkpoint_faults,
    opened_evidence,
    opened_fields,
    opening_faults,
)
from undersigned.ledger.checkpoint import WHOLE_NUMBER, decode64
from undersigned.ledger.entry import Commitment, payload_fields
from undersigned.ledger.fault import Fault
from undersigned.ledger.folder import LogFile
from undersigned.ledger.high_water import Mark, read_mark
from undersigned.ledger.models import Checkpoint, Leaf, LedgerHead, LedgerKey, Opening, TreeNode
from undersigned.ledger.receipt import Proof, Receipt, receipt_text
from undersigned.ledger.tiles import HEIGHT, WIDTH, Tile, bundle_bytes, bundle_path, tile_bytes, tile_path, tiles_of


def read_node(level: int, index: int) -> bytes:
    """The stored hash of a complete subtree. Raises LedgerError when its row is missing."""
    digest = TreeNode.objects.filter(level=level, index=index).values_list("digest", flat=True).first()
    if digest is None:
        raise LedgerError("A node of the tree is missing.", f"level {level}, index {index}", "no row")
    return bytes(digest)


def frontier(size: int) -> dict[tuple[int, int], bytes]:
    """The nodes that the tree of `size` leaves is made of, by level and index: all that an append needs, in one query.

    Raises LedgerError when a row is missing.
    """
    wanted = [(level, (size >> level) - 1) for level in range(size.bit_length()) if size >> level & 1]
    return _stored(wanted)


def _stored(wanted: Iterable[tuple[int, int]]) -> dict[tuple[int, int], bytes]:
    places = set(wanted)
    if not places:
        return {}
    # By hand: Django takes longer to put so many alternatives into SQL than the database to find the rows. Written
    # with OR because for (level, "index") IN (VALUES …) SQLite reads the whole table.
    condition = " OR ".join(['(level = %s AND "index" = %s)'] * len(places))
    with connection.cursor() as cursor:
        cursor.execute(
            f'SELECT level, "index", digest FROM undersigned_treenode WHERE {condition}',  # noqa: S608
            [number for place in places for number in place],
        )
        nodes = {(level, index): bytes(digest) for level, index, digest in cursor.fetchall()}
    if nodes.keys() != places:
        raise LedgerError("Nodes of the tree are missing.", f"{len(places)} of them", len(nodes))
    return nodes


def newest_note() -> str:
    """The newest checkpoint, a signed note; "" while the ledger is empty."""
    return Checkpoint.objects.order_by("-size").values_list("note", flat=True).first() or ""


def newest_mark() -> Mark | None:
    """Size and root of the newest checkpoint, as it says; None while the ledger is empty. Raises LedgerError."""
    note = newest_note()
    return _mark_in(note) if note else None


def _mark_in(note: str) -> Mark:
    form = re.match(rf"[^\n]+\n({WHOLE_NUMBER})\n(\S+)\n\n", note)
    if not form:
        raise LedgerError("The newest checkpoint is not of its form.", "origin, size, root", "something else")
    return Mark(int(form[1]), decode64(form[2], merkle.HASH_SIZE))


def size_of_ledger() -> int:
    """How many leaves the tree has that the newest checkpoint signs."""
    return Checkpoint.objects.order_by("-size").values_list("size", flat=True).first() or 0


def mark_problem() -> str:
    """Why the database cannot be the one whose ledger was marked, with what to do; "" when it can."""
    path = Path(settings.LEDGER_MARK_FILE)
    try:
        mark, size = read_mark(path), size_of_ledger()
        if mark is None:
            return _no_mark(path, size) if size else ""
        if mark.size > size:
            return _rolled_back(path, mark, size)
        same = merkle.root(mark.size, read_node) == mark.root
    except LedgerError as error:
        return f"The ledger cannot be compared with its high-water mark {path}. {error} Run: undersigned ledger fsck"
    return "" if same else _forked(path, mark)


def _no_mark(path: Path, size: int) -> str:
    return (
        f"The ledger's high-water mark {path} is not there, so nothing shows whether this database (of {size} entries) "
        "is the newest. Put the file back from beside the ledger's key. If it is lost, compare with a checkpoint that "
        "somebody else holds (undersigned ledger compare), then run: undersigned ledger mark"
    )


def _rolled_back(path: Path, mark: Mark, size: int) -> str:
    return (
        f"The database is older than the ledger: it has {size} entries, and {mark.size} were signed (high-water mark "
        f"{path}). An old backup was put back, or the newest writes were lost. Put the newest database back. If there "
        "is none, run `undersigned ledger recover`: it says in public that acts were lost, and goes on."
    )


def _forked(path: Path, mark: Mark) -> str:
    return (
        f"The ledger in the database is another one than was signed: at {mark.size} entries its root differs from the "
        f"high-water mark {path}. An old backup was put back and then used, or rows were edited. Keep this database "
        "aside and put the right one back. `undersigned ledger fsck` names edited rows. If the right one is lost, run "
        "`undersigned ledger recover`."
    )


def keys_of_ledger() -> list[KeyInUse]:
    """Every key of the ledger in order; before the first entry, the one that will sign it. Raises LedgerKeyProblem."""
    rows = list(LedgerKey.objects.order_by("first_size"))
    if not rows:
        return [KeyInUse(key_file.read(Path(settings.LEDGER_KEY_FILE)).vkey, 1, None)]
    ends = [row.previous_good_to for row in rows[1:]]
    return [KeyInUse(row.vkey, row.first_size, end) for row, end in zip(rows, [*ends, None], strict=True)]


def next_origin() -> str:
    """The origin for a log that goes on after a loss: `<host>/log-2`, then `log-3`, as many as there were."""
    origins = {vkey.split("+")[0] for vkey in LedgerKey.objects.values_list("vkey", flat=True)}
    return f"{settings.SITE_HOST}/log-{len(origins) + 1}"


def lost_tree() -> Mark | None:
    """The tree whose loss the newest key's own entry commits to; None when that key did not follow a loss."""
    key = LedgerKey.objects.order_by("-first_size").first()
    opening = Opening.objects.filter(pk=key.first_size - 1, act="key").first() if key else None
    if opening is None or not opening.evidence_payload:
        return None
    evidence = payload_fields(opening.evidence_payload)
    return Mark(int(evidence["lost_size"]), decode64(str(evidence["lost_root"])))


def log_files(size: int) -> Iterator[LogFile]:
    """Every tile and entry bundle of the tree of `size` leaves, one at a time, as the log publishes them."""
    for tile in tiles_of(size):
        yield LogFile(tile_path(tile), tile_content(tile))
        if tile.level == 0:
            yield LogFile(bundle_path(tile), bundle_content(tile))


def tile_content(tile: Tile) -> bytes:
    """The bytes of a tile. Raises LedgerError when a node is missing."""
    first, level = tile.index * WIDTH, tile.level * HEIGHT
    rows = TreeNode.objects.filter(level=level, index__gte=first, index__lt=first + tile.width)
    nodes = {(level, index): bytes(digest) for index, digest in rows.values_list("index", "digest")}
    if len(nodes) < tile.width:
        raise LedgerError("Nodes of the tree are missing.", f"{tile.width} in tile {tile_path(tile)}", len(nodes))
    return tile_bytes(tile, lambda level, index: nodes[level, index])


def bundle_content(tile: Tile) -> bytes:
    """The entry bundle that goes with a tile of level 0. Raises LedgerError when a leaf is missing."""
    first = tile.index * WIDTH
    rows = Leaf.objects.filter(index__gte=first, index__lt=first + tile.width).order_by("index")
    entries = [bytes(entry) for entry in rows.values_list("entry", flat=True)]
    if len(entries) < tile.width:
        raise LedgerError("Leaves are missing.", f"{tile.width} in bundle {bundle_path(tile)}", len(entries))
    return bundle_bytes(entries)


def fields_of_acts(*acts: str) -> Iterator[tuple[int, dict[str, str | int]]]:
    """Leaf index and payload of each act of these kinds that opens its leaf today, in the ledger's order.

    A row that was edited so that it does not is left out: `tree_faults` names it, and nothing may follow from it.
    """
    for row in _opening_rows(Opening.objects.filter(act__in=acts)):
        fields = opened_fields(row)
        if fields:
            yield row.leaf, fields


def leaves_about(leaves: set[int]) -> set[int]:
    """These leaves, and those of the acts that took them back, hid them, or undid that."""
    found = set(leaves)
    for leaf, fields in fields_of_acts("withdraw", "revoke", "hide", "undo"):
        if fields.get("of") in found:
            found.add(leaf)
    return found


def recorded_erasures() -> tuple[set[int], dict[str, str]]:
    """What the acts `erase` list: leaves that cannot be opened any more, and for a letter's id the SHA-256 of the
    newest manifest that took the released one's place.
    """
    leaves, manifests = set[int](), dict[str, str]()
    for row in _opening_rows(Opening.objects.filter(act="erase")):
        evidence = opened_evidence(row)
        if not evidence:
            continue
        leaves |= {int(word) for word in str(evidence["leaves"]).split()}
        manifests |= dict(word.split(":") for word in str(evidence["manifests"]).split())
    return leaves, manifests


def erased_leaves() -> set[int]:
    """The leaves whose openings are empty."""
    return set(Opening.objects.filter(payload="").values_list("pk", flat=True))


_OPENING = (
    "leaf_id", "leaf__entry", "letter", "act", "n", "payload", "salt", "who_payload", "who_salt", "evidence_payload",
    "evidence_salt",
)  # fmt: skip


def tree_faults(signer: key_file.SigningKey | None = None) -> Iterator[Fault]:
    """Everything in the ledger's own tables that does not agree; `signer` is the key at hand, which is faster.

    Runs beside a server: what is appended meanwhile is left out. Reads each table once.
    """
    size = size_of_ledger()
    tree = StoredTree(size)
    nodes = TreeNode.objects.order_by("level", "index").values_list("level", "index", "digest")
    within = ((level, i, bytes(d)) for level, i, d in nodes.iterator(chunk_size=5000) if (i + 1) << level <= size)
    yield from tree.fill(within)
    yield from _rows_beyond_head()
    leaves = Leaf.objects.filter(index__lt=size).order_by("index").values_list("index", "entry")
    yield from tree.faults((index, bytes(data)) for index, data in leaves.iterator(chunk_size=5000))
    notes = Checkpoint.objects.filter(size__lte=size).order_by("size").values_list("size", "note")
    in_checkpoints = checkpoint_faults(tree, notes.iterator(chunk_size=5000), keys_of_ledger(), signer)
    in_openings = list(
        opening_faults(_opening_rows(Opening.objects.filter(leaf__lt=size)), size, recorded_erasures()[0])
    )
    yield from in_checkpoints
    yield from in_openings


def _opening_rows(openings: QuerySet[Opening]) -> Iterator[OpeningRow]:
    rows = openings.order_by("leaf_id").values_list(*_OPENING)
    return (OpeningRow(*map(_plain, row)) for row in rows.iterator(chunk_size=2000))


def _plain(value: object) -> Any:
    return bytes(value) if isinstance(value, memoryview) else value


def _rows_beyond_head() -> Iterator[Fault]:
    # The tables are asked before the head: an append in between makes the head larger, never smaller.
    found = (
        ("leaf", Leaf.objects.order_by("-index").values_list("index", flat=True).first(), 1),
        ("checkpoint", Checkpoint.objects.order_by("-size").values_list("size", flat=True).first(), 0),
    )
    head = LedgerHead.objects.filter(pk=1).first()
    size = head.size if head else 0
    for table, newest, more in found:
        if newest is not None and newest + more > size:
            yield Fault("ledgerhead size", f"{newest + more}, as {table} {newest} stands", f"{size}")
    if head and head.size > size_of_ledger():
        yield Fault(f"checkpoint {head.size}", "a row, as the head has that size", "none")


def receipt_of(leaf_index: int, *, with_evidence: bool) -> str:
    """The receipt of an act as JSON text (docs/formats/ledger.md), its proof at the newest checkpoint.

    It opens `who`; with evidence, which is for the signer and an auditor, also `ev`. Four queries, whatever the size.
    Raises LedgerError when there is no such act, or when its content was erased.
    """
    opening = Opening.objects.filter(pk=leaf_index).exclude(payload="").first()
    newest = Checkpoint.objects.order_by("-size").values_list("size", "note").first()
    if opening is None or newest is None:
        raise LedgerError("There is no receipt of this act.", f"what opens leaf {leaf_index}", "nothing, or erased")
    size, note = newest
    read = nodes_for(partial(merkle.inclusion_proof, leaf_index, size))
    proof = Proof(leaf_index, merkle.inclusion_proof(leaf_index, size, read), note)
    who = _sealed(opening.who_payload, opening.who_salt)
    evidence = _sealed(opening.evidence_payload, opening.evidence_salt) if with_evidence else None
    return receipt_text(Receipt(Commitment(opening.payload, bytes(opening.salt)), proof, who, evidence))


def _sealed(payload: str, salt: bytes | memoryview) -> Commitment | None:
    return Commitment(payload, bytes(salt)) if payload else None


def nodes_for(prove: Callable[[merkle.Read], object]) -> merkle.Read:
    """A reader of the nodes that a proof needs, all read at once: the proof is made twice, first to ask for them.

    Raises LedgerError when a row is missing.
    """
    wanted = set[tuple[int, int]]()

    def note_down(level: int, index: int) -> bytes:
        wanted.add((level, index))
        return bytes(merkle.HASH_SIZE)

    prove(note_down)
    nodes = _stored(wanted)
    return lambda level, at: nodes[level, at]
