from pathlib import Path

import pytest

from tests.algorithms.document import letters
from undersigned.document.letter_record import LetterRecord
from undersigned.document.problems import Code
from undersigned.document.reading import read_letter


def read(text: str, name: str = "letter.txt") -> LetterRecord:
    return read_letter(text.encode(), name)


def codes(record: LetterRecord) -> set[Code]:
    return {problem.code for problem in record.problems}


def names(record: LetterRecord) -> list[str]:
    return [entry.name or entry.organization for entry in record.signatories]


def test_a_letter_is_found_inside_an_article():
    record = read(letters.ARTICLE)

    assert (record.is_letter, record.document_kind) == (True, "article_with_letter")
    assert (record.salutation, record.closing) == ("Dear Governor Ortiz,", "Sincerely,")
    assert [paragraph.text[:11] for paragraph in record.paragraphs] == ["Our bridges", "We thank yo"]
    assert [(party.name, party.office) for party in record.addressees] == [("Lena Ortiz", "Governor")]


def test_the_items_of_an_announced_list_are_the_asks():
    record = read(letters.ARTICLE)

    assert [ask.quote.split()[0] for ask in record.asks] == ["release", "publish", "appoint"]


def test_a_full_stop_for_a_comma_does_not_lose_a_signatory():
    first, *_, last = read(letters.ARTICLE).signatories

    assert (first.name, first.office, first.place, first.state) == ("Tomas Marlow", "Mayor", "Ashford", "IL")
    assert first.line == "Tomas Marlow. Mayor of Ashford, IL"
    assert (last.office, last.place) == ("Executive", "Lowmarsh County")


def test_what_stands_below_the_list_is_not_in_it():
    assert names(read(letters.ARTICLE)) == ["Tomas Marlow", "Hannah Voss", "Beatriz Reyes"]


def test_counts_are_told_apart_by_what_they_count():
    record = read(letters.ARTICLE)

    assert {(c.number, c.kind) for c in record.count_claims} == {(12, "exact"), (60, "members_of_group")}


def test_a_letter_that_ends_at_the_closing_has_no_signatories_and_says_so():
    record = read(letters.CUT)

    assert record.closing == "Sincerely,"
    assert record.signatories == ()
    assert record.as_json()["signatories"]["kind"] == "unknown"
    assert Code.SIGNATORIES_MISSING in codes(record)


def test_asks_in_order_are_read_without_a_list():
    assert [ask.quote.split(",")[0] for ask in read(letters.CUT).asks] == ["First", "Second"]


def test_an_article_about_a_letter_is_no_letter():
    record = read(letters.REPORT)

    assert not record.is_letter
    assert record.signatories == ()
    assert Code.ABOUT_A_LETTER in codes(record)


def test_an_index_of_letters_is_not_made_one_letter():
    record = read(letters.INDEX)

    assert not record.is_letter
    assert record.addressees == ()
    assert Code.SEVERAL_LETTERS in codes(record)


def test_addresses_date_subject_and_copies_are_read_from_the_header():
    record = read(letters.STACKED)

    assert (record.date.iso, record.date.basis, record.subject) == ("2026-03-03", "in_letter", "Crossing inventory")
    assert [party.name for party in record.addressees] == ["Ada Okafor", "Ben Lund"]
    assert [(party.name, party.office) for party in record.copies] == [
        ("Ruth Ames", "Senator"),
        ("Joe Kline", "Representative"),
    ]


def test_lines_that_were_only_filled_are_joined():
    assert any("open a docket" in paragraph.text for paragraph in read(letters.STACKED).paragraphs)


def test_signatures_of_several_lines_are_one_signatory_each():
    record = read(letters.STACKED)

    assert [(e.name, e.office, e.state) for e in record.signatories] == [
        ("Tomas Marlow", "Mayor", "IL"),
        ("Beatriz Reyes", "County Executive", "IL"),
    ]


def test_a_county_executive_belongs_to_a_county():
    assert read(letters.STACKED).signatories[1].place == "Lowmarsh County"


def test_lists_under_their_own_headings_are_read_each_in_its_layout():
    bodies, people = "River Alliance\nBridge Watch Coalition", "Carl Dietz, engineer\nAna Ruiz, writer"

    record = read(f"{letters.CUT}\n\n{bodies}\n\nIndividuals:\n\n{people}\n")

    assert [(e.name, e.office, e.organization) for e in record.signatories] == [
        ("", "", "River Alliance"),
        ("", "", "Bridge Watch Coalition"),
        ("Carl Dietz", "engineer", ""),
        ("Ana Ruiz", "writer", ""),
    ]


def test_several_people_on_one_line_are_several_signatories():
    plain = read(f"{letters.CUT}\n\nAna Ruiz, Carl Dietz, Dora Klein and Ben Lund\n")
    bracketed = read(f"{letters.CUT}\n\nAna Ruiz (Mayor, Millbend), Carl Dietz (Mayor, Two Forks)\n")

    assert names(plain) == ["Ana Ruiz", "Carl Dietz", "Dora Klein", "Ben Lund"]
    assert [(e.name, e.place) for e in bracketed.signatories] == [("Ana Ruiz", "Millbend"), ("Carl Dietz", "Two Forks")]


def test_a_letter_with_its_reply_is_read_alone_and_doubted():
    reply = (
        "\n\nTomas Marlow, Mayor of Ashford, IL\n\nDear Mayor Marlow,\n\nThank you. We shall open the fund in May.\n\n"
    )

    record = read(f"{letters.CUT}{reply}Sincerely,\n\nLena Ortiz, Governor of Illinois\n")

    assert names(record) == ["Tomas Marlow"]
    assert Code.SEVERAL_LETTERS in codes(record)


def test_signatures_in_columns_are_read_down_each_column():
    record = read(letters.COLUMNS)

    assert [(e.name, e.place) for e in record.signatories] == [
        ("Tomas Marlow", "Ashford"),
        ("Hannah Voss", "Ferry Landing"),
        ("Ana Ruiz", "Millbend"),
        ("Carl Dietz", "Two Forks"),
    ]


def test_a_letter_that_a_page_ran_together_is_parted_at_its_joints():
    record = read(letters.FLATTENED)

    assert (record.salutation, record.closing, record.date.iso) == ("Dear Governor Ortiz:", "Sincerely,", "2025-11-12")
    assert [(e.name, e.place) for e in record.signatories] == [
        ("Tomas Marlow", "Ashford"),
        ("Hannah Voss", "Ferry Landing"),
        ("Ana Ruiz", "Millbend"),
    ]


def test_a_state_above_a_part_of_the_list_is_the_state_of_those_below():
    record = read(letters.BY_STATE)

    assert [(e.name, e.office, e.place, e.state) for e in record.signatories] == [
        ("Tomas Marlow", "Mayor", "Ashford", "IL"),
        ("Rosa Klein", "Mayor", "Lowmarsh", "IL"),
        ("Carl Dietz", "Mayor", "Two Forks", "IA"),
        ("Ana Ruiz", "Mayor", "Millbend", "IA"),
    ]


def test_offices_without_names_are_listed_and_marked():
    record = read(letters.STATES_ALONE)

    assert record.as_json()["signatories"]["kind"] == "offices"
    assert [e.state for e in record.signatories][-2:] == ["North Dakota", "West Virginia"]
    assert {e.office for e in record.signatories} == {"Treasurer"}
    assert Code.OFFICES_WITHOUT_NAMES in codes(record)


@pytest.mark.parametrize("language", letters.LANGUAGES)
def test_letters_are_read_in_seven_languages(language: str):
    text, date, signatory = letters.LANGUAGES[language]

    record = read(text)
    first = record.signatories[0]

    assert (record.is_letter, record.language, record.date.iso) == (True, language, date)
    assert (first.name, first.office, first.place) == signatory
    assert (len(record.signatories), len(record.asks)) == (2, 1)


def test_cards_give_names_and_bodies_and_leave_remarks_out():
    record = read(letters.STATEMENT_PAGE, "page.html")

    assert (record.is_letter, record.date.iso) == (True, "2026-03-03")
    assert [(e.name, e.organization) for e in record.signatories] == [
        ("Tomas Marlow", "City of Ashford"),
        ("Hannah Voss", "Ferry Landing"),
        ("Ana Ruiz", ""),
    ]


def test_a_table_is_read_by_the_names_of_its_columns():
    record = read(letters.TABLE_PAGE, "page.html")

    assert [(e.name, e.office, e.place, e.state) for e in record.signatories] == [
        ("Tomas Marlow", "Mayor", "Ashford", "IL"),
        ("Hannah Voss", "Mayor", "Ferry Landing", "IA"),
    ]


def test_a_line_unlike_its_list_is_kept_and_marked():
    text = letters.ARTICLE.replace("Hannah Voss, Mayor of Ferry Landing, IA", "Hannah Voss Ferry Landing")

    record = read(text)

    assert "Hannah Voss Ferry Landing" in [entry.line for entry in record.signatories]
    assert [p.line for p in record.problems if p.code == Code.LINE_DOES_NOT_FIT] == [22]


def test_a_count_that_differs_from_the_list_is_doubted():
    text = letters.ARTICLE.replace("Twelve mayors sent", "Four mayors sent")

    doubts = [p.message for p in read(text).problems if p.code == Code.COUNT_DIFFERS]

    assert doubts == ["The text says “Four mayors”; its list has 3 names."]


def test_two_dates_above_a_letter_are_doubted():
    text = letters.STACKED.replace("March 3, 2026", "March 3, 2026\n\nMarch 5, 2026")

    assert Code.TWO_DATES in codes(read(text))


def test_front_matter_can_hold_the_letter_and_its_list():
    text = "---\ntitle: Open Letter on Bridges\ndate: 2024-05-01\ntext: >-\n  We are the towns of the river. " + (
        "We call on the state to mend every bridge. " * 12
    )
    text += "\nsignatories:\n  - name: Ana Ruiz\n    description: Mayor,\n      Millbend\n  - name: Carl Dietz\n---\n"

    record = read(text, "letter.md")

    assert (record.is_letter, record.date.iso) == (True, "2024-05-01")
    assert names(record) == ["Ana Ruiz", "Carl Dietz"]


def test_the_year_of_a_day_is_taken_from_the_end_of_a_term_only_when_the_letter_says_so():
    lead = "The letter dated December 29 is below:\n\nDear President Obama:\n\nWe urge you to sign the bridge bill"

    leaving = read(f"{lead} before you leave office.\n\nSincerely,\n")
    staying = read(f"{lead} this winter.\n\nSincerely,\n")

    assert (leaving.date.iso, leaving.date.basis) == ("2016-12-29", "context")
    assert Code.DATE_FROM_CONTEXT in codes(leaving)
    assert staying.date.iso == ""


def test_every_code_of_a_problem_is_explained():
    page = (Path(__file__).resolve().parents[3] / "docs" / "algorithms" / "reading-letters.md").read_text(
        encoding="utf-8"
    )

    assert [code for code in Code if f"| `{code}` |" not in page] == []
