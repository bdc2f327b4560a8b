"""A report says the same to programs and to people; the seeds are reported exactly."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.algorithms.coverage.letters import GOVERNOR, LETTERS
from tests.algorithms.coverage.seeds import LETTER, letter_of_2016, seed
from undersigned.coverage.checking import Archive, check
from undersigned.coverage.findings import Article, Difference, Report, Reproduction
from undersigned.coverage.known import Source
from undersigned.coverage.quotations.quoted import quotations_in
from undersigned.coverage.report import as_json, as_lines, difference_words

ARTICLE = Article(
    (
        "River leaders ask for pump money\n\nSix leaders wrote to Governor Ingrid Halvorsen this week. Her "
        "office has had their letter since Monday.\n\nThe letter urges her to \u201crelease the 81 million "
        "dollars that were set aside for pump stations.\u201d It adds: \u201cNone of us can hold back a river"
        " alone.\u201d\n\nAshford Mayor Tomas Marlow and Pell Landing Mayor Odessa Whitcomb were among the 7 "
        "signatories.\n"
    ),
    printed_on=date(2026, 1, 15),
)


@pytest.fixture(scope="module")
def report() -> Report:
    return check(ARTICLE, Archive.of(LETTERS))


def test_a_report_tells_everything_in_one_object(report: Report):
    found = as_json(report)

    assert found["letter"] == GOVERNOR.id
    assert [quote["verdict"] for quote in found["quotes"]] == ["altered", "verbatim"]
    assert [name["correct"] for name in found["names"]] == ["Odessa Whitcombe"]
    assert {(count["text"], count["verdict"]) for count in found["counts"]} >= {("7 signatories", "wrong")}
    assert found["full_reproduction"]["is_full"] is False


def test_offsets_point_at_the_words_that_they_claim(report: Report):
    found = as_json(report)

    for quote in found["quotes"]:
        assert ARTICLE.text[quote["start"] : quote["end"]] == quote["text"]
        assert all(GOVERNOR.text[start:end].strip() for start, end in quote["letter_spans"])
    assert [ARTICLE.text[name["start"] : name["end"]] for name in found["names"]] == ["Odessa Whitcomb"]


def test_an_article_from_a_page_gives_no_offsets(report: Report):
    page = Article(ARTICLE.text, ARTICLE.printed_on, is_exact=False)

    found = as_json(check(page, Archive.of(LETTERS)))

    assert [quote["text"] for quote in found["quotes"]] == [quote.text for quote in report.quotations]
    assert not any("start" in finding for kind in ("quotes", "counts", "names") for finding in found[kind])


def test_a_person_reads_the_letter_each_finding_and_the_passage_in_words(report: Report):
    text = "\n".join(as_lines(report, "ledger.txt", GOVERNOR))

    assert "About: Letter on levees and pump stations, of 2026-01-12" in text
    assert "another number: \u201c18\u201d became \u201c81\u201d" in text
    assert "The letter: \u201crelease the 18 million dollars" in text
    assert "misspelled: \u201cOdessa Whitcomb\u201d; the letter has \u201cOdessa Whitcombe\u201d" in text
    assert "\x1b" not in text


def test_color_is_only_added_to_the_same_words(report: Report):
    plain = "\n".join(as_lines(report, "ledger.txt", GOVERNOR))
    colored = "\n".join(as_lines(report, "ledger.txt", GOVERNOR, color=True))

    assert colored != plain
    assert re.sub(r"\x1b\[\d+m", "", colored) == plain


def test_an_article_about_no_letter_says_so_and_accuses_nobody():
    other = Article("Thirty mayors went fishing. \u201cThe pike bit all day,\u201d said Mayor Sam Okoro.")

    found = check(other, Archive.of(LETTERS))

    assert (found.letter, found.letters, found.names) == ("", (), ())
    assert [(quote.verdict.value, quote.letter) for quote in found.quotations] == [("not_in_letter", "")]
    assert {count.verdict.value for count in found.counts} <= {"not_checkable"}
    said = "\n".join(as_lines(found, "pike.txt", None, color=True))
    assert "about no letter" in said
    assert "in no letter that is known here" in said
    assert "\x1b[31m" not in said


def test_quotations_and_counts_inside_a_reprint_are_not_the_articles():
    reprint = Article(f"The letter in full:\n\n{GOVERNOR.text}")

    found = check(reprint, Archive.of(LETTERS))

    assert found.reproduction == Reproduction(True, True, (), 6, 6)
    assert (found.quotations, found.counts, found.names) == ((), (), ())


@pytest.mark.parametrize(
    ("difference", "words"),
    [
        (Difference("missing", "early", ""), "Missing: \u201cearly\u201d"),
        (Difference("added", "", "really"), "Not in the letter: \u201creally\u201d"),
        (Difference("changed", "18", "81"), "The letter has \u201c18\u201d, the article \u201c81\u201d."),
    ],
)
def test_each_difference_is_a_sentence(difference: Difference, words: str):
    assert difference_words(difference) == words


def release_behind(article: Article) -> Source:
    """A press release that says what the article puts in the letter's mouth, and one word more."""
    said = " ".join(quoted.text for quoted in quotations_in(article)).replace("accepting DACA", "accepting early DACA")
    return Source("release-2016", LETTER, "release", f"The coalition says: {said}", "the press release of that day")


@pytest.mark.real_input
def test_the_article_of_december_2016_is_reported_exactly(shared: Path):
    article = Article(seed(shared, "000"), printed_on=date(2016, 12, 29))

    found = as_json(check(article, Archive.of([letter_of_2016(shared), *LETTERS])))

    assert found["letter"] == LETTER
    first, *others = [quote["verdict"] for quote in found["quotes"]]
    assert first == "verbatim"
    assert set(others) == {"statement_by_signatory"}
    counts = {count["text"]: count["verdict"] for count in found["counts"]}
    assert [verdict for text, verdict in counts.items() if "30 other cities" in text] == ["right"]
    assert [verdict for text, verdict in counts.items() if "39 mayors" in text] == ["not_checkable"]
    assert found["names"] == []


@pytest.mark.real_input
@pytest.mark.parametrize("with_release", [False, True])
def test_the_article_of_january_2017_is_reported_exactly(shared: Path, with_release: bool):
    article = Article(seed(shared, "001"), printed_on=date(2017, 1, 4))
    release = release_behind(article)
    letter = replace(letter_of_2016(shared), beside=(release,) if with_release else ())

    found = as_json(check(article, Archive.of([letter, *LETTERS])))

    wrong = [(count["verdict"], count["expected"]) for count in found["counts"] if "31" in count["text"]]
    assert found["letter"] == LETTER
    assert [quote["verdict"] for quote in found["quotes"]] == ["not_in_letter"] * 3
    assert [quote["source"] for quote in found["quotes"]] == [release.id if with_release else None] * 3
    assert wrong == [("wrong", 32)]
    assert [(name["written"], name["correct"]) for name in found["names"]] == [("Rahm Emauel", "Rahm Emanuel")]
    assert found["full_reproduction"]["faithful"] is True
    assert found["full_reproduction"]["signatories_found"] == 32


@pytest.mark.real_input
def test_the_word_that_an_outlet_dropped_from_the_release_is_named(shared: Path):
    article = Article(seed(shared, "001"), printed_on=date(2017, 1, 4))
    letter = replace(letter_of_2016(shared), beside=(release_behind(article),))

    found = check(article, Archive.of([letter, *LETTERS]))

    (changed,) = [quote for quote in found.quotations if quote.edits]
    assert [(edit.kind.value, edit.source_text) for edit in changed.edits] == [("silent_drop", "early")]
