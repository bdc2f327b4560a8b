"""Counts held against a letter's list: what is right, what is wrong, and what must never be called wrong."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.algorithms.coverage.counted import GROWN, LETTER
from undersigned.coverage.counts.verdicts import judge_counts
from undersigned.coverage.findings import Article, CountFinding
from undersigned.coverage.known import KnownLetter, Signatory, Source

DAY = date(2025, 3, 14)
RIGHT = [
    "Thirteen local leaders signed the letter.",
    "Twelve mayors and one county executive signed the letter.",
    "12 mayors signed the letter.",
    "Ashford joined 11 other cities in the letter.",
    "Ashford is joining alongside 11 other cities.",
    "Mayor Tomas Marlow and 12 other local leaders signed the letter.",
    "Lowmarsh County joined 12 cities in signing the letter.",
    "Beatriz Reyes, along with 12 mayors, signed the letter.",
    "The letter carries 13 signatures from five states.",
    "The mayors of Ashford, Millrace and 10 other cities signed the letter.",
    "Marlow is one of 12 mayors who signed the letter.",
    "Three Kentucky mayors signed the letter.",
    "More than ten mayors signed the letter.",
    "About a dozen mayors signed the letter.",
    "Doce alcaldes y una ejecutiva de condado firmaron la carta.",
    "Marlow y otros 11 alcaldes firmaron la carta.",
    "Marlow and 12 others signed the letter.",
]
WRONG = [
    ("Two of 12 members of the Great Rivers Compact who signed the letter spoke.", 13),
    ("13 mayors signed the letter.", 12),
    ("The letter, signed by 15 local leaders, was sent on Wednesday.", 13),
    ("Ashford and 12 other cities signed the letter.", 11),
    ("Marlow was joined by 15 other mayors in the letter.", 11),
    ("The letter carries 13 signatures from seven states.", 5),
    ("Eleven mayors and two county executives signed the letter.", 13),
    ("More than 20 mayors signed the letter.", 12),
    ("Quince alcaldes firmaron la carta.", 12),
    ("Four Kentucky mayors signed the letter.", 3),
    ("12 mayors and county executives signed the letter.", 13),
]
UNTOLD = [
    "The letter was sent by the Great Rivers Compact, a coalition of more than 130 mayors.",
    "The Compact, which has 40 members, wrote the letter.",
    "Marlow was one of 39 mayors who signed an open letter to President Ames about the climate.",
    "A separate letter from 20 mayors went to Congress.",
    "The letter asks for money for 20 cities.",
    "Two mayors of the valley signed the letter.",
    "Fifteen other cities declined to sign the letter.",
    "Eight more mayors have signed since.",
    "The Secretary met 15 mayors last week, and the letter was on his desk.",
    "More than 400 cities have joined the Climate Compact.",
    "Fifteen small-town mayors spoke.",
    "The letter makes three requests.",
    "In January, Marlow was one of 20 mayors who signed a letter.",
    "A petition with the same demand has 4,200 signatures.",
]


def judge(sentence: str, letter: KnownLetter = LETTER, day: date | None = DAY) -> list[CountFinding]:
    return judge_counts(Article(f"News of the river\n\n{sentence}\n", day), letter)


def verdicts(sentence: str, letter: KnownLetter = LETTER, day: date | None = DAY) -> list[str]:
    return [str(finding.verdict) for finding in judge(sentence, letter, day)]


@pytest.mark.parametrize("sentence", RIGHT)
def test_a_true_count_is_right(sentence: str):
    found = verdicts(sentence)

    assert found
    assert set(found) == {"right"}


@pytest.mark.parametrize(("sentence", "expected"), WRONG)
def test_a_false_count_is_wrong_and_the_right_one_is_told(sentence: str, expected: int):
    wrong = [finding for finding in judge(sentence) if finding.verdict == "wrong"]

    assert [finding.expected for finding in wrong] == [expected]


@pytest.mark.parametrize("sentence", UNTOLD)
def test_what_the_list_cannot_tell_is_not_judged(sentence: str):
    found = verdicts(sentence)

    assert found
    assert set(found) == {"not_checkable"}


def test_the_arithmetic_is_told_in_words():
    (finding,) = judge("Ashford joined 11 other cities in the letter.")

    assert finding.reason == "11 other cities + Ashford = 12 cities; the 13th signatory is a county executive"


def test_the_number_of_another_unit_is_named_as_the_cause():
    (finding,) = judge("Two of 12 members who signed the letter spoke.")

    assert "13 signatories (12 mayors + 1 county executive), not 12" in finding.reason
    assert "12 is the number of mayors" in finding.reason


def test_a_mistake_of_our_own_press_release_is_told():
    release = Source(
        "r", "river", "release", "Twelve members of the Compact wrote to the Secretary.", "the press release"
    )
    letter = replace(LETTER, beside=(release,))

    (finding,) = judge("Two of 12 members who signed the letter spoke.", letter)

    assert "the same number stands in the press release" in finding.reason


@pytest.mark.parametrize(
    ("number", "day", "expected"),
    [
        (13, date(2025, 3, 13), "right"),
        (17, date(2025, 3, 13), "wrong"),
        (17, date(2025, 3, 21), "right"),
        (13, date(2025, 3, 21), "right"),  # true once, and the count as released
        (24, date(2025, 3, 21), "wrong"),
        (24, None, "right"),
        (19, date(2025, 5, 1), "wrong"),
    ],
)
def test_a_count_is_judged_as_of_the_articles_day(number: int, day: date | None, expected: str):
    letter = replace(LETTER, counts=GROWN)

    assert verdicts(f"{number} local leaders signed the letter.", letter, day) == [expected]


def test_so_far_means_the_latest_count():
    letter = replace(LETTER, counts=GROWN)

    assert verdicts("So far 13 local leaders have signed the letter.", letter, date(2025, 5, 1)) == ["wrong"]


def test_without_list_and_counts_nothing_is_judged():
    letter = replace(LETTER, signatories=(), counts=())

    assert verdicts("Thirty mayors signed the letter.", letter) == ["not_checkable"]


def test_the_letters_own_words_are_not_held_against_the_article():
    own = "As the forty mayors of the Great Rivers we ask you to sign the order for pump stations today."
    letter = replace(LETTER, text=f"Dear Secretary: {own}")

    assert verdicts(own, letter) == ["not_checkable"]


def test_a_headline_outside_the_text_is_judged_with_an_empty_span():
    article = Article("They wrote on Wednesday.", DAY, title="15 mayors write to the Secretary")

    (finding,) = judge_counts(article, LETTER)

    assert (finding.verdict, finding.span) == ("wrong", (0, 0))


# ── Whatever the list: what is true of it is never called wrong. ─────────────────────────────────────────────────────
STATES = ["IL", "MO", "TX", "IA", "KY", "OH", "WI"]
TRUE_SENTENCES = [
    "The letter was signed by {total} local leaders.",
    "{total} people signed the letter.",
    "{mayors} mayors signed the letter.",
    "The letter was signed by the mayors of {mayors} cities.",
    "{mayors} mayors and {counties} county executives signed the letter.",
    "The letter has {total} signatories from {states} states.",
    "Town0 joined {other_mayors} other cities in the letter.",
    "Mayor Ann Name0 and {other_mayors} other mayors signed the letter.",
    "Mayor Ann Name0 was joined by {others} other local officials in the letter.",
    "At least {mayors} mayors signed the letter.",
    "More than {other_mayors} mayors signed the letter.",
    "About {mayors} mayors signed the letter.",
    "{total} mayors and county executives wrote to the Secretary.",
    "Town0 is one of {mayors} cities on the letter.",
    "{mayors} alcaldes firmaron la carta.",
    "Ann Name0 y otros {other_mayors} alcaldes firmaron la carta.",
    "Firman la carta {total} autoridades de {states} estados.",
    "{half} mayors spoke about the letter.",
]


@st.composite
def letters(draw: st.DrawFn) -> KnownLetter:
    mayors = draw(st.integers(4, 60))
    counties = draw(st.integers(2, 9))
    states = st.sampled_from(STATES)
    listed = [Signatory(f"Ann Name{i}", "Mayor", f"Town{i}", draw(states)) for i in range(mayors)]
    listed += [Signatory(f"Bo Head{i}", "County Executive", f"Shire{i} County", draw(states)) for i in range(counties)]
    return replace(LETTER, signatories=tuple(listed))


@given(letters(), st.sampled_from(TRUE_SENTENCES))
@settings(max_examples=200, deadline=None)
def test_a_claim_built_from_the_true_numbers_is_never_wrong(letter: KnownLetter, sentence: str):
    mayors = sum(one.office == "Mayor" for one in letter.signatories)
    total = len(letter.signatories)
    numbers = {
        "total": total,
        "mayors": mayors,
        "counties": total - mayors,
        "states": len({one.state for one in letter.signatories}),
        "other_mayors": mayors - 1,
        "others": total - 1,
        "half": max(2, mayors // 2 - 1),
    }

    found = verdicts(sentence.format(**numbers), letter)

    assert "wrong" not in found


# ── The seeds, where they lie. ───────────────────────────────────────────────────────────────────────────────────────
def letter_of_2016(shared: Path) -> tuple[KnownLetter, dict[str, str]]:
    import json

    folder = shared / "corpus" / "letters"
    texts = {path.name[:3]: path.read_text(encoding="utf-8") for path in folder.glob("00[01]_*.txt")}
    (truth,) = folder.glob("001_*.truth.json")
    listed = json.loads(truth.read_text(encoding="utf-8"))["signatories"]["list"]
    letter = KnownLetter(
        "seed",
        "",
        texts["001"][texts["001"].index("Dear President") :],
        date(2016, 12, 29),
        "President Barack Obama",
        "Cities for Action",
        tuple(Signatory(one["name"], one["office"], one["place"], one["state"]) for one in listed),
    )
    return letter, texts


@pytest.mark.real_input
def test_the_first_seed_counts_right_and_speaks_of_another_letter(shared: Path):
    letter, texts = letter_of_2016(shared)

    first, second = judge_counts(Article(texts["000"], date(2016, 12, 29)), letter)

    assert (first.verdict, second.verdict) == ("right", "not_checkable")
    assert first.reason == ("30 other cities + Philadelphia = 31 cities; the 32nd signatory is a county executive")
    assert "letter to President-elect Donald Trump" in second.reason


@pytest.mark.real_input
def test_the_second_seed_counts_one_too_few(shared: Path):
    letter, texts = letter_of_2016(shared)

    findings = judge_counts(Article(texts["001"], date(2017, 1, 3)), letter)
    wrong = [finding for finding in findings if finding.verdict == "wrong"]

    assert [(finding.text, finding.expected) for finding in wrong] == [("two of 31 members", 32)]
    assert "31 is the number of mayors" in wrong[0].reason


def test_people_of_one_profession_whose_offices_the_list_leaves_out_are_at_most_all_signatories():
    people = tuple(Signatory(f"Ada Person{number}", organization="Institute of Stars") for number in range(10))
    letter = replace(LETTER, signatories=people, counts=())

    def verdict(claim: str) -> str:
        return judge_counts(Article(f"The letter was signed by {claim}."), letter)[0].verdict

    assert verdict("ten astronomers") == "right"
    assert verdict("eleven astronomers") == "wrong"


FERRIES = ("Ashford Ferries", "Lowmarsh Regional Boats", "Elder Ford Crossing", "Fox Bend Ferry District")
HARBORS = ("Port of Ashford", "Port of Elder Ford")


def letter_of(signatories: list[Signatory], coalition: str = "") -> KnownLetter:
    return replace(LETTER, signatories=tuple(signatories), counts=(), coalition=coalition)


def test_bodies_are_counted_where_the_list_prints_them_in_the_place_of_a_city():
    heads = [Signatory(f"Ada Person{n}", "General Manager", body, "IL") for n, body in enumerate(FERRIES)]
    letter = letter_of(heads)

    assert verdicts("The chiefs of four ferry agencies have written to the Secretary.", letter) == ["right"]
    assert verdicts("Los responsables de cuatro agencias escribieron al secretario.", letter) == ["right"]
    assert verdicts("The letter was signed by five transit agencies.", letter) == ["wrong"]


def test_agencies_in_other_news_are_not_counted():
    assert verdicts("Five agencies shared the money of the fund.") == []


def test_chaplains_are_counted_by_their_office_in_two_languages():
    letter = letter_of([Signatory(f"Ada Person{n}", "Rev., Chaplain", "Elder Hospital") for n in range(6)])

    assert verdicts("Six hospital chaplains signed the letter.", letter) == ["right"]
    assert verdicts("Seis capellanes de hospital firmaron la carta.", letter) == ["right"]
    assert verdicts("The letter was signed by seven chaplains.", letter) == ["wrong"]


def test_the_president_of_a_board_is_one_of_its_members():
    commissioners = [Signatory(f"Ada Person{n}", "Commissioner", HARBORS[n % 2]) for n in range(5)]
    presidents = [Signatory(f"Bo Person{n}", "President", HARBORS[n % 2]) for n in range(2)]
    elsewhere = Signatory("Cy Person", "President", "Elder Ford Chamber of Commerce")
    letter = letter_of([*commissioners, *presidents, elsewhere])

    said = {
        n: verdicts(f"The letter was signed by {n} commissioners.", letter) for n in ("five", "six", "seven", "eight")
    }

    assert said == {"five": ["right"], "six": ["wrong"], "seven": ["right"], "eight": ["wrong"]}


def test_a_group_that_calls_itself_chiefs_is_all_chiefs():
    heads = [Signatory(f"Ada Person{n}", "General Manager", body, "IL") for n, body in enumerate(FERRIES)]
    letter = letter_of(heads, "Ferry Chiefs for Safer Boats")

    assert verdicts("The letter was signed by four ferry chiefs.", letter) == ["right"]
    assert verdicts("The letter was signed by five ferry chiefs.", letter) == ["wrong"]


def test_states_that_officials_represent_are_counted():
    assert verdicts("The signers represent five states.") == ["right"]
