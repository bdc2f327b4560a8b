"""Writes to the ledger: one append per act, inside the act's own transaction; changes of its key; erasure.

1. `append` locks the head, checks that the database is not older than the high-water mark, and writes leaf, nodes,
   checkpoint and opening.
2. After the commit the mark is raised. A crash in between leaves a mark that is too low, which is no danger.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings
from django.db import connection, transaction

from undersigned.ledger import checkpoint, key_file, merkle
from undersigned.ledger.entry import Commitment, Fields, check_act, entry
from undersigned.ledger.high_water import LedgerMarkProblem, Mark, read_mark, set_aside, write_mark
from undersigned.ledger.key_file import LedgerKeyProblem, SigningKey
from undersigned.ledger.models import Leaf, LedgerHead, LedgerKey, Opening
from undersigned.ledger.queries import frontier, leaves_about, lost_tree, mark_problem, newest_mark, next_origin

_Value = str | int | bytes | None
_Write = tuple[str, Sequence[_Value]]
_NEW_HEAD = "UPDATE undersigned_ledgerhead SET size = %s, last_at = %s, vkey = %s WHERE id = 1"
_OPENING = "leaf_id, letter, act, n, payload, salt, who_payload, who_salt, evidence_payload, evidence_salt"


@dataclass(frozen=True)
class Appended:
    """Where an act stands: the index of its leaf, its number among a letter's acts, its time (UTC s)."""

    index: int
    n: int | None
    at: int


def append(
    *,
    act: str,
    now: datetime,
    letter: str = "",
    who: Fields | None = None,
    evidence: Fields | None = None,
    fields: Fields | None = None,
) -> Appended:
    """Append one act; the caller's transaction makes act, leaf, nodes and checkpoint durable together or not at all.

    `letter` is the letter's 128-bit id in hex ("" for acts of the deployment); `fields` what the act needs besides
    (docs/formats/ledger.md). `who` and `evidence` are only committed to here. The time recorded never goes back.
    Raises RuntimeError outside a transaction, LedgerKeyProblem, LedgerMarkProblem (the database was put back from an
    older copy while we ran), and LedgerError for fields that are not the act's.
    """
    head = _locked_head()
    _refuse_older_database(head)
    content = _Content(act, letter, who, evidence, fields or {})
    return _append(head, content, now, signers=[signer_for(head)])


@dataclass(frozen=True)
class _Content:
    """What is said of an act before its place in the log is known."""

    act: str
    letter: str
    who: Fields | None
    evidence: Fields | None
    fields: Fields


def _append(head: LedgerHead, content: _Content, now: datetime, signers: list[SigningKey]) -> Appended:
    """Write the act as the next leaf under a checkpoint by all `signers`; their names are one origin."""
    at = max(int(now.timestamp()), head.last_at)
    n, prev = _place_in_letter(content.letter)
    place: Fields = {"letter": content.letter, "n": n, "prev": prev} if content.letter else {}
    who = Commitment.to(content.who) if content.who is not None else None
    evidence = Commitment.to(content.evidence) if content.evidence is not None else None
    commitments = {name: sealed.hex for name, sealed in (("who", who), ("ev", evidence)) if sealed}
    payload = {"v": 1, "act": content.act, "at": at, **place, **commitments, **content.fields}
    check_act(payload)
    act, number = Commitment.to(payload), n if content.letter else None
    opened = (
        part for sealed in (act, who, evidence) for part in ((sealed.payload, sealed.salt) if sealed else ("", b""))
    )
    opening = (head.size, content.letter, content.act, number, *opened)
    _write(*_grown(head, entry(act.hex), at, signers), _insertion("opening", _OPENING, opening))
    return Appended(head.size, number, at)


# By hand: a row through Django takes many times what the database needs for it, and each act reads two and writes five.
def _insertion(table: str, columns: str, *rows: Sequence[_Value]) -> _Write:
    form = f"({', '.join(['%s'] * len(rows[0]))})"
    statement = f"INSERT INTO undersigned_{table} ({columns}) VALUES {', '.join([form] * len(rows))}"  # noqa: S608
    return statement, [value for row in rows for value in row]


def _write(*writes: _Write) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":  # all in one trip to the server
            cursor.execute(
                "; ".join(statement for statement, _ in writes), [value for _, row in writes for value in row]
            )
        else:
            for statement, values in writes:
                cursor.execute(statement, values)


def _row(statement: str, *values: _Value) -> tuple[Any, ...] | None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        row: tuple[Any, ...] | None = cursor.fetchone()
        return row


def _place_in_letter(letter: str) -> tuple[int, int]:
    """The number of a letter's next act and the leaf of its last one, -1 before the first."""
    last = letter and _row(
        "SELECT n, leaf_id FROM undersigned_opening WHERE letter = %s AND n IS NOT NULL ORDER BY n DESC LIMIT 1", letter
    )
    return (last[0] + 1, last[1]) if last else (0, -1)


def _locked_head() -> LedgerHead:
    if not connection.in_atomic_block:
        raise RuntimeError("append() belongs in the transaction of the act that it records.")
    # SQLite takes its one write lock at BEGIN IMMEDIATE; on PostgreSQL this row lock puts appends in one line.
    lock = " FOR UPDATE" if connection.features.has_select_for_update else ""
    statement = f"SELECT size, last_at, vkey FROM undersigned_ledgerhead WHERE id = 1{lock}"  # noqa: S608
    row = _row(statement)
    if row is None:
        LedgerHead.objects.get_or_create(pk=1)
        row = _row(statement)
    size, last_at, vkey = row or ()
    return LedgerHead(pk=1, size=size, last_at=last_at, vkey=vkey)


def _refuse_older_database(head: LedgerHead) -> None:
    # The mark is raised after a commit only, and the head is locked: a mark beyond it cannot be of this database.
    mark = read_mark(_mark_path())
    if mark and mark.size > head.size:
        raise LedgerMarkProblem(mark_problem())


def _grown(head: LedgerHead, data: bytes, at: int, signers: list[SigningKey]) -> list[_Write]:
    """The leaf after the last, the subtrees that it completes, the checkpoint over all, and the head, to be written."""
    size, nodes = head.size + 1, frontier(head.size)
    new = merkle.append_nodes(head.size, lambda level, index: nodes[level, index], merkle.leaf_hash(data))
    nodes |= {(level, index): digest for level, index, digest in new}
    root = merkle.root(size, lambda level, index: nodes[level, index])
    if signers[-1].vkey != head.vkey:
        LedgerKey.objects.get_or_create(vkey=signers[-1].vkey, defaults={"first_size": 1})
    mark = Mark(size, root)
    transaction.on_commit(lambda: write_mark(_mark_path(), mark), robust=True)
    return [
        _insertion("leaf", '"index", entry', (head.size, data)),
        _insertion("treenode", 'level, "index", digest', *new),
        _insertion("checkpoint", "size, note", (size, _note(size, root, signers))),
        (_NEW_HEAD, [size, at, signers[-1].vkey]),
    ]


def _note(size: int, root: bytes, signers: list[SigningKey]) -> str:
    first, *others = signers
    note = checkpoint.sign_checkpoint(first.name, size, root, first.private)
    text = note.partition("\n\n")[0] + "\n"
    return note + "".join(checkpoint.signature_line(text, key.name, key.private) for key in others)


def make_mark() -> Mark | None:
    """Write the mark of the database as it stands, when there is none; None when the ledger is empty.

    Raises LedgerError when another tree of that size is marked.
    """
    newest = newest_mark()
    if newest:
        write_mark(_mark_path(), newest)
    return newest


def _mark_path() -> Path:
    return Path(settings.LEDGER_MARK_FILE)


def _key_path() -> Path:
    return Path(settings.LEDGER_KEY_FILE)


def ledger_origin() -> str:
    """The origin line of every checkpoint, `<host>/log` when the log was begun (C2SP tlog-checkpoint)."""
    return key_file.read(_key_path()).name


def signing_key() -> Ed25519PrivateKey:
    """The ledger's private key from its file. Raises LedgerKeyProblem when it is missing, or readable by others."""
    return key_file.read(_key_path()).private


def signer_for(head: LedgerHead | None) -> SigningKey:
    """The key that signs the next checkpoint. Raises LedgerKeyProblem when the file holds another log's, or an old one.

    While keys are being changed it is in the file beside, until `finish_change_of_keys` has put it in its place.
    """
    key = key_file.read(_key_path())
    if head is None or head.vkey in {"", key.vkey}:
        return key
    waiting = key_file.waiting(_key_path())
    if waiting is not None and waiting.vkey == head.vkey:
        return waiting
    raise LedgerKeyProblem(
        f"The file {_key_path()} holds the key {key.vkey}, but the ledger is signed by {head.vkey}. "
        "Put the file of that key back from where you keep it safe."
    )


def check_key() -> None:
    """Finish a change of keys that a crash cut short. Raises LedgerKeyProblem unless the next entry can be signed."""
    finish_change_of_keys()
    signer_for(LedgerHead.objects.filter(pk=1).first())


def make_key() -> Path:
    """Make the key file if the ledger is empty and there is none; returns its path. Never overwrites one.

    Raises LedgerKeyProblem when the ledger has leaves already: a new key would disown every one of them.
    """
    path = _key_path()
    if path.exists():
        return path
    if Leaf.objects.exists():
        raise LedgerKeyProblem(
            f"The ledger has entries but its key {path} is gone. Put it back; a new one cannot replace it."
        )
    key_file.make(path, f"{settings.SITE_HOST}/log")
    return path


def change_key(*, now: datetime) -> Path:
    """Let a new key sign from the next entry on; returns the path to which the old key's file was moved.

    The checkpoint over the `key` entry is signed by both. Raises as `append` does.
    """
    finish_change_of_keys()
    with transaction.atomic():
        head = _locked_head()
        _refuse_older_database(head)
        old = signer_for(head)
        new = key_file.make_waiting(_key_path(), old.name)
        LedgerKey.objects.create(vkey=new.vkey, first_size=head.size + 1, previous_good_to=head.size + 1)
        content = _Content("key", "", None, None, {"vkey": new.vkey, "by": "operator"})
        _append(head, content, now, signers=[old, new])
    return key_file.take_place(_key_path())


def finish_change_of_keys() -> None:
    """Put a new key's file in its place, when a crash came between the commit that made it sign and this."""
    head = LedgerHead.objects.filter(pk=1).first()
    waiting = key_file.waiting(_key_path())
    if head and waiting is not None and waiting.vkey == head.vkey:
        key_file.take_place(_key_path())


def recover(*, now: datetime, is_key_stolen: bool = False) -> str:
    """Go on under a new origin and key after acts were lost, or the key was; returns the new verifier key.

    What the database still has stays the beginning of the new log, so leaves keep their numbers. The new log's first
    own entry, an act `key`, commits in its evidence to the tree that was lost. Raises LedgerMarkProblem when the
    database and the mark agree and no key was stolen: then there is nothing to recover from.
    """
    finish_change_of_keys()
    mark, newest = read_mark(_mark_path()), newest_mark()
    lost = mark or newest
    if lost is None or not (is_key_stolen or (mark and mark_problem())):
        raise LedgerMarkProblem("The database and the high-water mark agree: there is nothing to recover from.")
    if lost_tree() != lost:
        _begin_anew(lost, now, "stolen key" if is_key_stolen else "lost acts")
    finish_change_of_keys()
    if mark:
        set_aside(_mark_path())
    make_mark()
    return key_file.read(_key_path()).vkey


@transaction.atomic
def _begin_anew(lost: Mark, now: datetime, reason: str) -> None:
    head = _locked_head()
    new = key_file.make_waiting(_key_path(), next_origin())
    good_to = head.size if reason == "stolen key" else max(head.size, lost.size)
    LedgerKey.objects.create(vkey=new.vkey, first_size=head.size + 1, previous_good_to=good_to)
    evidence: Fields = {"reason": reason, "lost_size": lost.size, "lost_root": checkpoint.encode64(lost.root)}
    content = _Content("key", "", None, evidence, {"vkey": new.vkey, "by": "operator"})
    _append(head, content, now, signers=[new])


def empty_openings(*, leaves: Iterable[int]) -> list[int]:
    """Delete what opens these leaves, and those of acts that took them back or hid them; returns all of them, in order.

    The leaves stay, and so do all proofs. In a transaction that ends with `record_erasure`.
    """
    chosen = sorted(leaves_about(set(leaves)))
    Opening.objects.filter(pk__in=chosen).update(
        payload="", salt=b"", who_payload="", who_salt=b"", evidence_payload="", evidence_salt=b""
    )
    return chosen


def record_erasure(*, leaves: Iterable[int], manifests: Mapping[str, str], now: datetime) -> Appended:
    """Append the act `erase`. Its evidence, kept for an auditor, lists the leaves that cannot be opened any more, and
    for each letter (by id) the SHA-256 of the manifest that took the place of the one released. It names nobody.
    """
    evidence: Fields = {
        "leaves": " ".join(map(str, sorted(leaves))),
        "manifests": " ".join(f"{letter}:{digest}" for letter, digest in sorted(manifests.items())),
    }
    return append(act="erase", now=now, evidence=evidence, fields={"by": "operator"})
