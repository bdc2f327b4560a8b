"""A source beside its record: no word is lost, and each mark stands on the words that it names."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.archive.source_page import line_of_problem, marked_lines, spans_of
from undersigned.document.reading import read_letter

LETTER = """Open letter on the gauges

March 3, 2016

Dear Governor Haas:

We ask that you fund the forty river gauges before the spring, for our crews need them when the water rises.

Sincerely,

Tomas Marlow, Mayor of Ashford, IL
Hannah Voss, Mayor of Ferry Landing, IA
"""


@given(st.text(st.sampled_from("abc \n.,:DearSincerely1A"), max_size=200))
def test_the_pieces_of_any_source_are_its_text(text: str):
    answer = read_letter(text.encode(), "letter.txt").as_answer()

    lines = marked_lines(answer)

    assert "\n".join("".join(piece.text for piece in line) for line in lines) == answer["text"]
    begins = Counter(piece.field for line in lines for piece in line if piece.is_first)
    assert set(begins.values()) <= {1}


def test_each_field_is_marked_on_its_words():
    answer = read_letter(LETTER.encode(), "letter.txt").as_answer()

    marked = {piece.field: piece.text for line in marked_lines(answer) for piece in line if piece.is_first}

    assert marked["date"] == "March 3, 2016"
    assert marked["closing"] == "Sincerely,"
    assert marked["signatories.1"] == "Hannah Voss, Mayor of Ferry Landing, IA"


def test_a_problem_leads_to_its_line():
    answer = {"lines": [["text", "", 3], ["text", "", 7]]}

    assert [line_of_problem(answer, place) for place in (7, 8, None)] == [1, None, None]


@pytest.mark.real_input
def test_every_signatory_and_ask_of_the_shared_letters_has_its_place_in_the_source(shared: Path):
    files = [path for path in sorted((shared / "corpus" / "letters").iterdir()) if ".truth" not in path.name]
    placed, wanted = 0, 0

    for path in files:
        answer = read_letter(path.read_bytes(), path.name).as_answer()
        spans = spans_of(answer)
        names = [f"signatories.{number}" for number in range(len(answer["record"]["signatories"]["list"]))]
        wanted += len(names)
        placed += sum(name in spans for name in names)

    assert wanted > 1000
    assert placed / wanted > 0.95
