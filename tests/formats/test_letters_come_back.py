"""A letter of ours that leaves in any form and is imported again is the same letter."""

import json
from html import escape

import pytest
from django.template.loader import render_to_string

from tests.algorithms.document.files import docx, paragraph
from tests.algorithms.release.letters import asks_in, many, organization, person, record
from undersigned.document.letter_record import LetterRecord as Read
from undersigned.document.problems import Code
from undersigned.document.reading import read_letter
from undersigned.letter.body import body_tree
from undersigned.release.record import LetterRecord
from undersigned.release.render.letter_json import letter_json, letter_parts
from undersigned.release.render.page import page_context
from undersigned.release.render.pdf import letter_pdf
from undersigned.release.render.wording import long_day, released_day

WALL = (
    "help the small towns to keep their levees: extend the inspection grants, waive the local match, and clear the "
    "backlog of inspections before the next high water"
)
SHORT = f"""\
Dear Secretary Okafor:

In August the public gauge at Upper Ferry fell silent for nine days. Three Mills sent a crew every morning,[^1] and \
the county sent the batteries. It was a good week for neighbors and a bad one for sleep.

We ask that you {WALL}.

Nobody can promise rain. A gauge is a promise all the same.

Sincerely,

[^1]: Log of Lowmarsh County Emergency Services, 14 April 2025.
"""
STACKED = (
    ("1", WALL, ""),
    ("1.1", "extend the inspection grants", "1"),
    ("1.2", "waive the local match", "1"),
    ("1.3", "clear the backlog of inspections before the next high water", "1"),
)


def short(count: int) -> LetterRecord:
    """A letter below which more small print stands than it has words, with few names and a title like a heading."""
    slug = "to-secretary-okafor-crossings-and-levees-and-gauges-2026"
    return record(
        text=SHORT, asks=asks_in(SHORT, STACKED), signatories=many(count), slug=slug,
        title="To Secretary Okafor: crossings and levees", url=f"https://letters.example/letters/{slug}/",
    )  # fmt: skip


RELEASES = {
    "short and one": short(1),
    "short and two": short(2),
    "short and five": short(5),
    "short and thirty": short(30),
    "sixteen": record(),
    "forty": record(signatories=many(40)),
    "mixed": record(
        signatories=(
            *many(3),
            organization(4, "River Keepers", "Dana Li, Director"),
            person(5, "Sam Stone", "Ashford", "IL"),
        )
    ),
}


def as_page(letter: LetterRecord) -> bytes:
    return render_to_string("release/letter.html", page_context(letter)).encode()


def as_word_file(letter: LetterRecord) -> bytes:
    """A copy as people make one: the text pasted, the list below it, a name a line."""
    parts = letter_parts(letter.text)
    items = {words for node in body_tree(letter.text) if node.kind == "numbers" for words in _words(node)}
    lines = [
        paragraph(letter.title, style="Title"),
        paragraph(long_day(released_day(letter))),
        *(paragraph(f"{to.name}, {to.office}") for to in letter.addressees),
        paragraph(parts.salutation or ""),
        *(
            paragraph(escape(words), style="ListNumber" if words in items else "")
            for words in parts.paragraphs
            if not words.startswith("Log of")
        ),
        paragraph(parts.closing or ""),
        *(paragraph(escape(f"{line.name}, {line.office}")) for line in letter.signatories),
    ]
    return docx(*lines)


def _words(node: object) -> list[str]:
    text = getattr(node, "text", "")
    children = [words for child in getattr(node, "children", ()) for words in _words(child)]
    return ["".join([text, *children])] if getattr(node, "kind", "") == "item" else [text + "".join(children)]


def said(letter: Read) -> str:
    """Everything of the body and below it that was read, in one line."""
    asks = [part for ask in letter.asks for part in (ask.quote, *ask.sub_asks)]
    return " ".join([*(paragraph.text for paragraph in letter.paragraphs), *asks, *letter.footnotes])


def names(letter: Read) -> list[tuple[str, str, str, str]]:
    return [(e.name or e.organization, e.office, e.place, e.state) for e in letter.signatories]


def expected_names(letter: LetterRecord) -> list[tuple[str, str, str, str]]:
    released = json.loads(letter_json(letter))["signatories"]["list"]
    return [(s["name"], s["office"] or "", s["place"] or "", s["state"] or "") for s in released]


FORMS = {"letter.html": as_page, "letter.pdf": letter_pdf, "letter.docx": as_word_file, "letter.json": letter_json}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("release", RELEASES)
def test_a_release_comes_back_with_every_name_and_every_word(release: str, form: str) -> None:
    letter = RELEASES[release]
    parts = letter_parts(letter.text)

    read = read_letter(FORMS[form](letter), form)

    assert names(read) == expected_names(letter)
    assert read.title == letter.title
    assert (read.date.iso, read.salutation, read.closing) == ("2026-03-12", parts.salutation, parts.closing)
    assert [to.office for to in read.addressees] == ["Secretary of Transportation"]
    for words in parts.paragraphs:
        assert words in said(read) or (form == "letter.docx" and words.startswith("Log of"))
    for ask in letter.asks:
        assert ask.words in said(read)
    assert len([ask for ask in read.asks if ask.quote]) == (1 if letter.text == SHORT else 3)
    assert not [paragraph for paragraph in read.paragraphs if paragraph.text.startswith(("Ask ", "Text digest"))]


def test_the_text_alone_comes_back_and_names_nobody() -> None:
    letter = record()
    parts = letter_parts(letter.text)

    read = read_letter(letter.text.encode(), "letter.txt")

    assert (read.salutation, read.closing, read.signatories) == (parts.salutation, parts.closing, ())
    assert all(words in said(read) for words in parts.paragraphs)
    assert read.footnotes == ("Log of Lowmarsh County Emergency Services, 14 April 2025.",)
    assert read.date.iso == ""
    assert {problem.code for problem in read.problems} == {Code.SIGNATORIES_MISSING, Code.CUT}


def test_a_record_that_was_written_is_read_back_the_same() -> None:
    written = read_letter(as_page(record()), "page.html").as_json()

    again = read_letter(json.dumps(written).encode(), "record.json")

    assert again.as_json() == written


def test_a_record_whose_text_was_changed_is_doubted() -> None:
    plain = json.loads(letter_json(record()))
    plain["text"] = plain["text"].replace("fourteen", "forty")

    read = read_letter(json.dumps(plain).encode(), "letter.json")

    assert [problem.code for problem in read.problems] == [Code.DIGEST_DIFFERS]


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b'{"format": "undersigned-letter/v2"}', b"[" * 200_000, b"\xff"])
def test_json_that_is_no_letter_says_so(data: bytes) -> None:
    read = read_letter(data, "letter.json")

    assert [problem.code for problem in read.problems] == [Code.UNREADABLE]


def test_a_record_with_fields_of_the_wrong_kind_is_read_as_far_as_it_goes() -> None:
    odd = {"format": "undersigned-letter/v1", "is_letter": 1, "title": ["x"], "paragraphs": "y", "asks": [None, {}]}

    read = read_letter(json.dumps(odd | {"signatories": {"list": [3, {"name": "\ud800An\0a"}]}}).encode(), "a.json")

    assert (read.is_letter, read.title, read.paragraphs) == (False, "", ())
    assert [entry.name for entry in read.signatories] == ["Ana"]
    kept = json.dumps(read.as_answer(), ensure_ascii=False)
    assert kept.encode()
    assert "\\u0000" not in kept  # which PostgreSQL does not keep
