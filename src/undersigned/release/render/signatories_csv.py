"""The list of a released letter as CSV, for spreadsheets: RFC 4180, UTF-8, never a live formula. No Django here."""

from undersigned.release.record import LetterRecord
from undersigned.release.render.wording import place_of, utc
from undersigned.roster.cells import export_csv

COLUMNS = (
    "position", "name", "office", "place", "state", "unit", "level", "confirmed", "signed_at", "signature", "leaf",
)  # fmt: skip


def signatories_csv(record: LetterRecord) -> bytes:
    """Return the signatories in printed order, a row each; cells that could be formulas begin with an apostrophe.

    `office` is what is printed beside the name, `confirmed` what was done to confirm it, `signed_at` UTC.
    """
    rows = (
        (
            str(position),
            line.name,
            line.office,
            place_of(line),
            line.state,
            line.unit,
            line.level,
            line.level_words,
            utc(line.signed_at),
            line.signature_id,
            str(line.leaf_index),
        )
        for position, line in enumerate(record.signatories, start=1)
    )
    return export_csv(rows, COLUMNS).encode("utf-8")
