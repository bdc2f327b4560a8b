"""What the check of the whole installation finds wrong with signatures."""

from collections.abc import Iterator, Mapping

from undersigned.ledger import LedgerError
from undersigned.ledger.entry import payload_fields
from undersigned.ledger.fault import Fault
from undersigned.ledger.models import Opening
from undersigned.ledger.queries import fields_of_acts
from undersigned.signing.models import Signature

_CHECKED = 1000  # signatures compared with their openings at a time


def signature_faults() -> Iterator[Fault]:
    """Each signature that says something else than the act it was recorded as, and each such act without a signature.

    Values that may be embargoed (names, offices, the statement) are not repeated. Erased ones are left out.
    """
    taken_back = _taken_back()
    rows = Signature.objects.select_related("letter").order_by("leaf_index")
    batch: list[Signature] = []
    for signature in rows.iterator(chunk_size=_CHECKED):
        batch.append(signature)
        if len(batch) == _CHECKED:
            yield from _batch_faults(batch, taken_back)
            batch = []
    yield from _batch_faults(batch, taken_back)
    lost = Opening.objects.filter(act="sign").exclude(pk__in=Signature.objects.values("leaf_index"))
    for leaf in lost.order_by("pk").values_list("pk", flat=True):
        yield Fault(f"opening {leaf}", "a signature", "no such row")


def _taken_back() -> set[int]:
    """The leaves of signatures that were withdrawn, and not put back by undoing that."""
    standing: dict[int, int] = {}
    for leaf, fields in fields_of_acts("withdraw", "undo"):
        if fields["act"] == "withdraw":
            standing[leaf] = int(fields["of"])
        else:
            standing.pop(int(fields["of"]), None)
    return set(standing.values())


def _batch_faults(batch: list[Signature], taken_back: set[int]) -> Iterator[Fault]:
    openings = Opening.objects.in_bulk([signature.leaf_index for signature in batch])
    for signature in batch:
        opening, where = openings.get(signature.leaf_index), f"signature {signature.pk}"
        if opening is None or opening.act != "sign":
            yield Fault(f"{where} leaf_index", "a leaf of an act `sign`", f"{signature.leaf_index}")
        elif opening.payload:
            recorded = _as_recorded(opening)
            yield from _row_faults(where, recorded, _as_it_stands(signature)) if recorded else ()
            if (signature.withdrawn_at is not None) != (signature.leaf_index in taken_back):
                found = "none" if signature.withdrawn_at else "one"
                expected = "an act `withdraw`" if signature.withdrawn_at else "no act `withdraw`, for the row stands"
                yield Fault(f"{where} withdrawn_at", expected, found)


def _row_faults(where: str, recorded: Mapping[str, object], standing: Mapping[str, object]) -> Iterator[Fault]:
    for column, value in standing.items():
        if recorded[column] != value:
            shown = column in {"text_digest", "level", "signer", "letter"}
            expected, found = (recorded[column], value) if shown else ("what the ledger commits to", "something else")
            yield Fault(f"{where} {column}", f"{expected}", f"{found}")


def _as_recorded(opening: Opening) -> dict[str, object]:
    texts = (opening.payload, opening.who_payload or "{}", opening.evidence_payload or "{}")
    try:
        act, who, evidence = map(payload_fields, texts)
    except LedgerError:
        return {}  # named by the ledger's own check
    return {
        "letter": act.get("letter"), "text_digest": act.get("text"), "level": act.get("level"), "signer": act.get("by"),
        "printed_name": who.get("name"), "printed_office": who.get("office"), "statement": evidence.get("statement"),
    }  # fmt: skip


def _as_it_stands(signature: Signature) -> dict[str, object]:
    columns = ("text_digest", "level", "signer", "printed_name", "printed_office", "statement")
    return {"letter": signature.letter.public_id} | {name: getattr(signature, name) for name in columns}
