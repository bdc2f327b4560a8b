"""The body of a letter as text: the words of the source and nothing else, whatever they look like."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.archive.letter_text import body_of, escaped, full_text
from undersigned.document.reading import read_letter
from undersigned.letter.body import plain_paragraphs
from undersigned.letter.canonical import canonical_text

WORDS = st.text(st.sampled_from("ab1 *_[](){}<>\\`#-+.!&~|:^@/'\"éß"), min_size=1, max_size=60).filter(
    lambda text: text.strip()
)


@given(WORDS)
def test_words_are_read_as_words_whatever_marks_they_have(words: str):
    line = " ".join(words.split())

    shown = plain_paragraphs(canonical_text(escaped(line)))

    assert shown == (unicodedata.normalize("NFC", line),)


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_paragraphs_stay_apart(paragraphs: list[str]):
    lines = [" ".join(words.split()) for words in paragraphs]

    text = full_text("Dear all:", "\n\n".join(map(escaped, lines)), "Sincerely,")

    shown = plain_paragraphs(canonical_text(text))
    assert shown == ("Dear all:", *(unicodedata.normalize("NFC", line) for line in lines), "Sincerely,")


LETTER = """Dear Governor Haas:

We lead towns along one river, and we write to you because its gauges fall silent one after the other every spring.

We ask that you:

1. fund the gauges that lost their money; and
2. publish every reading within the hour.

• a note that is no number

Thank you for reading this letter to its end, and for every battery that you will pay for.

Sincerely,

Tomas Marlow, Mayor of Ashford, IL
"""


def test_lists_keep_their_numbers_and_names_stay_out():
    body = body_of(read_letter(LETTER.encode(), "letter.txt").as_answer())

    assert "\n\n1. fund the gauges that lost their money; and\n2. publish every reading within the hour.\n\n" in body
    assert "\n\n- a note that is no number\n\n" in body
    assert body.startswith("We lead towns")
    assert body.endswith("pay for.")
    assert "Marlow" not in body
    assert "Sincerely" not in body


def test_a_text_without_a_letter_has_no_body():
    assert body_of(read_letter(b"The ferry will not run on Tuesday.", "note.txt").as_answer()) == ""


def test_a_record_as_json_has_its_paragraphs_as_body():
    answer = {
        "record": {"is_letter": True, "paragraphs": ["One *star*.", "Two."]},
        "text": "",
        "lines": [],
        "spans": [],
    }

    assert plain_paragraphs(canonical_text(body_of(answer))) == ("One *star*.", "Two.")


@pytest.mark.real_input
def test_every_paragraph_of_the_shared_letters_stands_in_their_body_word_for_word(shared: Path):
    files = [path for path in sorted((shared / "corpus" / "letters").iterdir()) if ".truth" not in path.name]
    missing, letters = [], 0

    for path in files:
        answer = read_letter(path.read_bytes(), path.name).as_answer()
        if not answer["record"]["is_letter"] or path.name == "README.md":
            continue
        letters += 1
        shown = plain_paragraphs(canonical_text(body_of(answer)))
        wanted = (" ".join(words.split()) for words in answer["record"]["paragraphs"])
        missing += [(path.name, words[:60]) for words in wanted if unicodedata.normalize("NFC", words) not in shown]

    assert letters > 40
    assert missing == []
