import csv
import io
from dataclasses import replace

import pytest

from tests.algorithms.release.letters import many, record, signatory
from undersigned.release.render.signatories_csv import COLUMNS, signatories_csv


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def test_every_signatory_has_a_row_in_printed_order() -> None:
    lines = many(32)

    rows = rows_of(signatories_csv(record(signatories=lines)))

    assert tuple(rows[0]) == COLUMNS
    assert [row["position"] for row in rows] == [str(n) for n in range(1, 33)]
    assert [(row["name"], row["office"]) for row in rows] == [(line.name, line.office) for line in lines]


def test_a_row_says_where_when_and_how_it_was_signed() -> None:
    line = signatory(2, "Beatriz Reyes", "County Executive", "Lowmarsh County", "IL")

    (row,) = rows_of(signatories_csv(record(signatories=(line,))))

    assert row == {
        "position": "1",
        "name": "Beatriz Reyes",
        "office": "County Executive of Lowmarsh County, IL",
        "place": "Lowmarsh County",
        "state": "IL",
        "unit": "county executive",
        "level": "V2",
        "confirmed": "Confirmed from @lowmarshcounty.example",
        "signed_at": "2026-03-03T16:02:00Z",
        "signature": line.signature_id,
        "leaf": "42",
    }


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20", " ="])
@pytest.mark.parametrize("field", ["name", "office", "body", "unit", "level_words"])
def test_no_cell_is_a_formula_whatever_field_it_comes_from(start: str, field: str) -> None:
    hostile = replace(signatory(1, "Sam", "Mayor", "Ashford", "IL"), **{field: f"{start}1+1"})

    (row,) = rows_of(signatories_csv(record(signatories=(hostile,))))

    cells = [cell for cell in row.values() if "1+1" in cell]
    assert cells
    assert all(cell.startswith("'") for cell in cells)


def test_names_with_commas_and_quotation_marks_come_back_as_they_were() -> None:
    line = signatory(1, 'Ruth "Ruthie" Dell, Jr.', "Mayor", "Twin Locks", "KY")

    data = signatories_csv(record(signatories=(line,)))

    assert rows_of(data)[0]["name"] == line.name
    assert data.count(b"\r\n") == data.count(b"\n") == 2
