"""Whole classes of shapes: kinds of one office, lists that have grown, bodies that are counted, words read aloud."""

from datetime import date

import pytest

from tests.algorithms.coverage.counted import LETTER
from undersigned.coverage.counts.verdicts import judge_counts
from undersigned.coverage.findings import Article, Verdict
from undersigned.coverage.known import CountOn, KnownLetter, Signatory
from undersigned.coverage.names.misspellings import misspelled_names
from undersigned.coverage.quotations.measures import lost_denials
from undersigned.coverage.quotations.quoted import nested_in, quotations_in
from undersigned.coverage.quotations.translation import placed
from undersigned.coverage.quotations.verdicts import judge_all

CLERKS = KnownLetter(
    "clerks",
    "Clerks ask for mail",
    "Dear Director: a ballot that waits in a shed has not been counted by anybody.",
    date(2025, 3, 12),
    "Director Aurelio Vandemark",
    signatories=(
        *(Signatory(f"Al Reed{n}", "County Clerk", f"Fern{n} County", "IL") for n in range(5)),
        *(Signatory(f"Al Moss{n}", "City Clerk", f"Gorse{n}", "IL") for n in range(3)),
        Signatory("Al Sedge", "Deputy County Clerk", "Heath County", "IL"),
    ),
)
UNIONS = KnownLetter(
    "unions",
    "Unions ask for a pier",
    "Dear Port: keep the pier.",
    date(2025, 3, 12),
    "Port of Ashford",
    signatories=(
        *(Signatory(f"Bo Reed{n}", "President", "", "IL", f"Pilots Lodge {n + 1}") for n in range(6)),
        Signatory("Bo Moss", "Co-chair", "", "IL", "Tug Crews Guild"),
        Signatory("Bo Sedge", "Co-chair", "", "IL", "Tug Crews Guild"),
    ),
)
GROWN = KnownLetter(
    "grown",
    "Mayors ask for pumps",
    "Dear Hale: send pumps.",
    date(2025, 3, 12),
    "Secretary Ann Hale",
    signatories=(
        *(Signatory(f"Cy Reed{n}", "Mayor", f"Fern{n}", "IL") for n in range(4)),
        *(Signatory(f"Cy Moss{n}", "County Judge", f"Gorse{n} County", "TX") for n in range(4)),
        *(Signatory(f"Cy Sedge{n}", "Mayor", f"Heath{n}", "TX") for n in range(4)),
    ),
    counts=(CountOn(date(2025, 3, 12), 8), CountOn(date(2025, 4, 2), 12)),
)


def verdicts(text: str, letter: KnownLetter, day: date = date(2025, 3, 13)) -> list[tuple[str, str]]:
    return [(found.text, found.verdict.value) for found in judge_counts(Article(text, printed_on=day), letter)]


@pytest.mark.parametrize(
    ("text", "letter", "expected"),
    [
        ("Nine county clerks signed the letter.", CLERKS, [("Nine county clerks", "wrong")]),
        ("Five county clerks signed the letter.", CLERKS, [("Five county clerks", "right")]),
        ("Dozens of clerks put their names to the letter.", CLERKS, [("Dozens of clerks", "wrong")]),
        ("A group of 9 unions urged the Port of Ashford to wait.", UNIONS, [("9 unions", "wrong")]),
        ("She is among five labor organizations that signed it.", UNIONS, [("five labor organizations", "wrong")]),
        ("Four mayors and 4 county officials signed the letter.", GROWN, [("Four mayors", "right")]),
        ("Two Texas mayors told Secretary Hale of it in a letter.", LETTER, [("Two Texas mayors", "right")]),
        ('The letter says: "None of us can sleep when it rains."', LETTER, []),
    ],
)
def test_who_is_counted_is_read_from_the_list(text: str, letter: KnownLetter, expected: list[tuple[str, str]]):
    assert verdicts(text, letter)[: len(expected) or None] == expected


def test_men_and_women_of_one_office_are_counted_together():
    text = "Siete alcaldes y cinco alcaldesas enviaron una carta al secretario."

    assert verdicts(text, LETTER) == [("Siete alcaldes y cinco alcaldesas", "right")]


def test_a_count_that_grew_has_the_number_before_it_too():
    found = verdicts("The list of signers stood at 12 on Friday, up from 8 when it was sent.", GROWN, date(2025, 4, 4))

    assert [verdict for _, verdict in found] == ["right", "right"]


def test_a_second_role_among_the_writers_own_people_is_no_other_person():
    text = "So did our treasurer, Percival Underhil, and Hollis Brandenberg, and our cook. All signed."

    assert [found.correct for found in misspelled_names(Article(text), LETTER)] == [
        "Percival Underhill",
        "Hollis Brandenburg",
    ]


def test_a_speaker_who_reads_from_the_letter_is_heard_with_what_is_read():
    text = (
        "Pruitt said: \u201cI liked \u2018a ballot that waits in a shed has not been counted\u2019 best of all.\u201d"
    )
    (outer,) = quotations_in(Article(text))

    found = judge_all(Article(text), CLERKS)

    assert [one.text for one in nested_in(outer)] == ["a ballot that waits in a shed has not been counted"]
    assert found[-1].verdict is Verdict.VERBATIM
    assert text[slice(*found[-1].span)] == found[-1].text


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("La marea nada m\u00e1s espera", "The tide only waits"),
        ("Se paga sin importar la hora", "It is paid whatever the hour"),
        ("No es solamente agua", "It is not only water"),
    ],
)
def test_words_that_only_look_like_a_denial_are_none(quote: str, passage: str):
    assert lost_denials(quote, passage) == 0


def test_a_denial_that_ends_the_sentence_before_is_not_the_passages():
    source = "The office did not. A bus that waits an hour in the rain for a nurse brings water to every school."

    found = placed("Un autob\u00fas que espera una hora bajo la lluvia a una enfermera", source, is_spanish=True)

    assert found is not None
    assert not found.doubt
