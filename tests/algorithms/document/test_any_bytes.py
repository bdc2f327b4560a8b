"""Whatever the bytes: a record or a message, no traceback, and spans that point at the words they claim."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.algorithms.document import letters
from undersigned.document.letter_record import LetterRecord
from undersigned.document.reading import read_letter

NAMES = st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a.pdf", "a"])
BEGINNINGS = st.sampled_from(
    [b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html><p>", b"---\n", b"\xff\xfe", b"Dear Mayor:\n\n"]
)
WORDS = st.sampled_from(
    [
        "Dear Governor Ortiz:",
        "Sincerely,",
        "We urge you to act now.",
        "Tomas Marlow, Mayor of Ashford, IL",
        "12 mayors",
        "First, you should",
        "March 3, 2026",
        "- item",
        "1. item",
        "| a | b |",
        "**bold**",
        "<li>x",
        "<td>",
        "</div>",
        "Mayor",
        "(1) one, and (2) two",
        "“",
        "***",
        "cc:",
        "Illinois",
        "\t\t",
        "---",
        "name: x",
        "\u00ad",
        "[a](b",
    ]
)
TEXTS = st.lists(st.tuples(WORDS, st.sampled_from(["\n", "\n\n", " ", ", ", ""])), max_size=40).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
SAMPLES = [
    letters.ARTICLE,
    letters.STACKED,
    letters.FLATTENED,
    letters.COLUMNS,
    letters.STATEMENT_PAGE,
    letters.TABLE_PAGE,
]


def check(record: LetterRecord) -> None:
    json.dumps(record.as_answer())
    assert record.is_letter or not record.paragraphs
    for name, start, end in record.spans():
        field, _, number = name.partition(".")
        value = getattr(record, field)
        claimed = value[int(number)] if number else value
        words = getattr(
            claimed, {"paragraphs": "text", "asks": "quote", "signatories": "line"}.get(field, "text"), claimed
        )
        assert record.text[start:end] in {words, words.partition("\n")[0]}


@given(BEGINNINGS, st.binary(max_size=2000), NAMES)
@settings(max_examples=300, deadline=None)
def test_any_bytes_in_any_format_give_a_record_or_a_message(beginning: bytes, data: bytes, name: str):
    record = read_letter(beginning + data, name)

    check(record)
    assert record.is_letter or record.problems


@given(TEXTS, NAMES)
@settings(max_examples=300, deadline=None)
def test_any_mixture_of_a_letters_parts_gives_a_record_whose_spans_hold(text: str, name: str):
    check(read_letter(text.encode("utf-8", "replace"), name))


@given(st.text(max_size=500), NAMES)
@settings(max_examples=150, deadline=None)
def test_any_text_gives_a_record_whose_spans_hold(text: str, name: str):
    check(read_letter(text.encode("utf-8", "replace"), name))


@given(st.sampled_from(SAMPLES), st.data())
@settings(max_examples=200, deadline=None)
def test_a_letter_cut_anywhere_invents_nobody(text: str, data: st.DataObject):
    cut = text[: data.draw(st.integers(0, len(text)))]

    record = read_letter(cut.encode(), "letter.html" if text.startswith("<") else "letter.txt")

    check(record)
    for entry in record.signatories:
        assert entry.name in cut
        assert entry.organization in cut or ", " in entry.organization


@pytest.mark.parametrize("text", SAMPLES)
def test_every_field_that_is_read_has_its_place(text: str):
    record = read_letter(text.encode(), "letter.html" if text.startswith("<") else "letter.txt")

    placed = {name.split(".")[0] for name, _, _ in record.spans()}

    check(record)
    assert {"paragraphs", "asks", "signatories"} <= placed
