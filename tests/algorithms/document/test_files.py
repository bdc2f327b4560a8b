import io
import zipfile

import pytest

from tests.algorithms.document.files import docx, page, paragraph, pdf, word_run
from undersigned.document.problems import Code
from undersigned.document.reading import read_letter

LETTER = (
    "Dear Governor Ortiz:",
    "Our bridges are older than our grandparents. We urge you to open the emergency fund.",
    "Sincerely,",
    "Tomas Marlow, Mayor of Ashford, IL",
    "Hannah Voss, Mayor of Ferry Landing, IA",
)


def test_a_word_file_is_read_with_its_paragraphs_as_places():
    record = read_letter(docx(*map(paragraph, LETTER)), "letter.docx")

    assert (record.is_letter, record.salutation) == (True, "Dear Governor Ortiz:")
    assert [(entry.name, entry.source_line) for entry in record.signatories] == [
        ("Tomas Marlow", 4),
        ("Hannah Voss", 5),
    ]


def test_tracked_changes_are_never_settled_by_the_program():
    changed = paragraph(
        "We do ",
        f'<w:del w:id="1">{word_run("not ").replace("w:t", "w:delText")}</w:del>',
        "agree with the plan for you.",
    )
    file = docx(paragraph(LETTER[0]), changed, *map(paragraph, LETTER[1:]))

    record = read_letter(file, "letter.docx")
    accepted, rejected = (read_letter(file, "letter.docx", changes=choice) for choice in ("accept", "reject"))

    assert (record.is_letter, record.document_kind) == (False, "undecided")
    assert {problem.code for problem in record.problems} == {Code.TRACKED_CHANGES}
    assert set(record.as_json()["readings"]) == {"accepted", "rejected"}
    assert accepted.paragraphs[0].text == "We do agree with the plan for you."
    assert rejected.paragraphs[0].text == "We do not agree with the plan for you."


def test_hidden_words_of_a_word_file_are_listed_and_kept():
    hidden = word_run(" Not at all.", "<w:vanish/>")
    white = word_run(" Nor ever.", '<w:color w:val="FFFFFF"/>')
    file = docx(paragraph(LETTER[0]), paragraph(LETTER[1], hidden, white), *map(paragraph, LETTER[2:]))

    record = read_letter(file, "letter.docx")

    assert record.hidden == ("Not at all.", "Nor ever.")
    assert Code.HIDDEN_TEXT in {problem.code for problem in record.problems}
    assert record.paragraphs[0].text.endswith("Not at all. Nor ever.")


def test_a_doctype_in_a_word_file_is_refused():
    file = docx(paragraph("&leak;"), prolog='<!DOCTYPE w [<!ENTITY leak SYSTEM "file:///etc/hostname">]>')

    record = read_letter(file, "letter.docx")

    assert [problem.code for problem in record.problems] == [Code.REFUSED]


def test_a_word_file_that_inflates_too_far_is_refused_before_it_does():
    record = read_letter(docx(paragraph("x"), parts={"word/media/image.bin": bytes(21_000_000)}), "letter.docx")

    assert [problem.code for problem in record.problems] == [Code.TOO_LARGE]


def test_a_word_file_with_one_part_twice_is_refused():
    file = io.BytesIO(docx(paragraph("We agree.")))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("WORD/document.xml", "<other/>")

    record = read_letter(file.getvalue(), "letter.docx")

    assert [problem.code for problem in record.problems] == [Code.REFUSED]


def test_a_word_file_nested_deeper_than_any_letter_is_refused():
    record = read_letter(docx("<w:x>" * 5000 + "</w:x>" * 5000), "letter.docx")

    assert [problem.code for problem in record.problems] == [Code.REFUSED]


def test_a_pdf_is_read_with_its_pages_as_places():
    file = pdf(page("\n".join([LETTER[0], "", LETTER[1], "", LETTER[2]])), page("\n".join(LETTER[3:])))

    record = read_letter(file, "letter.pdf")

    assert (record.is_letter, record.closing) == (True, "Sincerely,")
    assert [(entry.name, entry.source_line) for entry in record.signatories] == [
        ("Tomas Marlow", 2),
        ("Hannah Voss", 2),
    ]


def test_invisible_words_of_a_pdf_are_listed():
    file = pdf(page("\n".join(LETTER[:2])) + "\n" + page("We did not mean it.", before="3 Tr", top=300))

    record = read_letter(file, "letter.pdf")

    assert any("did not mean" in words for words in record.hidden)
    assert Code.HIDDEN_TEXT in {problem.code for problem in record.problems}


def test_a_name_crossed_out_on_a_page_is_read_with_a_doubt():
    page = "".join(f"<p>{line}</p>" for line in LETTER[:-1])

    record = read_letter(f"<article>{page}<p><s>{LETTER[-1]}</s></p></article>".encode(), "page.html")

    struck = [problem for problem in record.problems if problem.code == "struck-out"]
    assert [signatory.name for signatory in record.signatories] == ["Tomas Marlow", "Hannah Voss"]
    assert len(struck) == 1
    assert "Hannah Voss" in struck[0].message


def test_a_pdf_of_pictures_says_that_it_has_no_text():
    record = read_letter(pdf(""), "scan.pdf")

    assert [problem.code for problem in record.problems] == [Code.UNREADABLE]


def test_a_page_nested_deeper_than_any_letter_is_refused():
    record = read_letter(b"<div>" * 100_000, "page.html")

    assert [problem.code for problem in record.problems] == [Code.REFUSED]


def test_text_that_a_page_hides_is_listed():
    page_ = "<p>Dear Governor Ortiz:</p><p>We urge you to act.<span style='display: none'> Or not.</span></p>"

    record = read_letter(page_.encode(), "page.html")

    assert record.hidden == ("Or not.",)


HIDING = {
    "page.html": b"<p>Dear Governor Ortiz:</p><p>We urge you to act now.<span hidden> Or not.</span></p>",
    "letter.docx": docx(
        paragraph(LETTER[0]), paragraph("We urge you to act now.", word_run(" Or not.", "<w:vanish/>")), paragraph("x")
    ),
    "letter.pdf": pdf(
        page("Dear Governor Ortiz:\nWe urge you to act now.") + "\n" + page("Or not.", before="3 Tr", top=300)
    ),
}


@pytest.mark.parametrize("name", HIDING)
def test_hidden_words_are_left_out_or_kept_only_by_choice(name: str):
    asked, kept, without = (read_letter(HIDING[name], name, hidden=choice) for choice in ("ask", "include", "exclude"))

    assert ["Or not." in record.text for record in (asked, kept, without)] == [True, True, False]
    assert asked.hidden == kept.hidden == without.hidden == ("Or not.",)
    assert [Code.HIDDEN_TEXT in {p.code for p in record.problems} for record in (asked, kept, without)] == [
        True,
        False,
        True,
    ]


def test_a_table_of_names_in_a_pdf_is_read_by_its_columns():
    rows = [("Name", "Title", "City"), ("Tomas Marlow", "Mayor", "Ashford"), ("Hannah Voss", "Mayor", "Ferry Landing")]
    rows.append(("Ana Ruiz", "County Executive", "Millbend"))
    stream = page("Dear Governor Ortiz:\n\nWe urge you to act now.\n\nSincerely,")
    for place, row in enumerate(rows):
        for column, words in zip((60, 220, 400), row, strict=True):
            stream += f"\nBT /F1 11 Tf {column} {600 - 20 * place} Td ({words}) Tj ET"

    record = read_letter(pdf(stream), "letter.pdf")

    assert [(e.name, e.office, e.place) for e in record.signatories] == rows[1:]


def test_paragraphs_of_a_pdf_are_put_together_and_running_heads_left_out():
    first = ["Our bridges are older than our grandparents and our towns wait at their ends on", "every school day."]
    pages = [
        page("Great Rivers Compact", top=770) + "\n" + page("\n".join(["Dear Governor Ortiz:", "", *first]), top=700)
    ]
    pages.append(page("Great Rivers Compact", top=770) + "\n" + page("We urge you to act now.\n\nSincerely,", top=700))

    record = read_letter(pdf(*pages), "letter.pdf")

    assert [paragraph.text for paragraph in record.paragraphs] == [" ".join(first), "We urge you to act now."]
    assert "Compact" not in record.text


STATEMENT = """Dear Governor Haas:

Keep the gauges running. We have asked for it twice, and we ask again that you pay for a battery each year.

A pump in each town costs little. We would be glad to show you one.
"""


def test_a_text_that_nobody_seems_to_have_signed_says_so():
    record = read_letter(STATEMENT.encode(), "statement.md")

    assert record.is_letter
    assert record.signatories == ()
    assert "signatories-missing" in {problem.code for problem in record.problems}
