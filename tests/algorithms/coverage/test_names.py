"""Misspelled names, and the many right spellings and other people that must be left alone."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.algorithms.coverage.counted import LETTER
from tests.algorithms.coverage.test_count_verdicts import letter_of_2016
from undersigned.coverage.findings import Article
from undersigned.coverage.known import Signatory
from undersigned.coverage.names.misspellings import misspelled_names
from undersigned.coverage.names.nicknames import forms_of
from undersigned.coverage.names.people import Person, people_of

MISSPELLED = [
    ("Mayor Tomas Marlowe of Ashford signed.", "Tomas Marlowe", "Tomas Marlow"),
    ("Kate Winslo, the mayor of Pell Landing, signed.", "Kate Winslo", "Katherine J. Winslow"),
    ("José Villafañes signed.", "José Villafañes", "José Villafáñez"),
    ("So did Hollis Brandenberg\u2019s city.", "Hollis Brandenberg", "Hollis Brandenburg"),
    ("Bill van der Meren signed.", "Bill van der Meren", "William van der Meeren"),
    ("Keelboat Mayor Evelyn Tsukada-Ortis signed.", "Evelyn Tsukada-Ortis", "Evelyn Tsukada-Ortiz"),
    ("Mayor Kincanon of Corbin Landing signed.", "Kincanon", "Robert Kincannon"),
    ("It went to Secretary Aurelio Vandemark.", "Aurelio Vandemark", "Aurelio Vandermark"),
    ("Mayor Denisse Hargrove of Tamarack signed.", "Denisse Hargrove", "Denise Hargrove"),
    ("PERCIVAL UNDERHIL, Stillwater", "PERCIVAL UNDERHIL", "Percival Underhill"),
    ("William van den Meeren signed.", "William van den Meeren", "William van der Meeren"),
    ("Evelyn Tsukada-Orteaz of Keelboat signed.", "Evelyn Tsukada-Orteaz", "Evelyn Tsukada-Ortiz"),
    ("Dr. Evelyn Tsukadda-Ortiz signed.", "Evelyn Tsukadda-Ortiz", "Evelyn Tsukada-Ortiz"),
    (
        "Signers include Ada Lovering and Hollis Brandenberg, an expert on mud.",
        "Hollis Brandenberg",
        "Hollis Brandenburg",
    ),
    ("Mayor Percival Underhill spoke. \u201cNo,\u201d Underhil said.", "Underhil", "Percival Underhill"),
]
RIGHT = [
    "Tom Marlow, Katie Winslow, Bob Kincannon, Bill van der Meeren and Ed Lee signed.",
    "T. Marlow and Katherine Jane Winslow signed. So did Katherine J Winslow.",
    "Jose Villafanez, Jos\u00e9 Villaf\u00e1\u00f1ez and JOSÉ VILLAFÁÑEZ signed.",
    "Marguerite O\u2019Dellan, Marguerite ODellan and Marguerite O'Dellan's city signed.",
    "William Vander Meeren, William Van Der Meeren, William Meeren and William VanderMeeren signed.",
    "Evelyn Tsukada Ortiz, Evelyn Tsukada and Dr. Evelyn Ortiz, Ph.D., signed.",
    "Robert Kincannon, Jr., and Robert “Bob” Kincannon signed.",
    "Hollis Bran-\ndenburg and Hollis Branden\u00adburg signed.",
    "José VillafÃ¡Ã±ez signed.",
    "Denise Hargrove\u2019s plan; the Hargroves\u2019 house.",
    "Dr. Evelyn Tsukada and Evelyn Tsukada-Ortiz signed.",
    "Mayor Percival Underhill spoke. \u201cNo,\u201d Underhill said.",
]
OTHERS = [
    "Tomas Marlowe, a plumber from Ohio and resident of Dayton, spoke.",
    "Toledo Mayor Hollis Brandenberg did not sign.",
    "Hollis Brandenberg of Toledo, Ohio, spoke.",
    "Rep. Denise Hargrave spoke.",
    "Her husband, Denis Hargrove, spoke.",
    "Ada Levering, director of the museum, spoke.",
    "Robert Underhill spoke to Percival Marlow.",
    "Ed Leigh and Edward Lees spoke.",
    "Ada County is in Idaho.",
    "By Denise Hargrave\n\nThe river rose again.",
    "Photo: Hollis Brandenberg/AP",
    "Denise Hargrave, D-Ohio, said no.",
    "Percival Underhill met John Underhil. Underhil said no.",
    "William van den Berg and Willa van den Meeren signed.",
    "Evelyn Tsukada-Stone sings.",
]
SCATTERED = (
    Signatory("Roger St. Pierre", "Mayor", "Gull Landing", "OH"),
    Signatory("Francesca dal Pozzo", organization="Asiago Observatory"),
    Signatory("Aleksandra Wojciechowska", organization="Torun Radio Center"),
    Signatory("Mary Agnes Boudreaux", "Superintendent", "Wild Mesa", "CO"),
    Signatory("Se\u00e1n McAuliffe Doyle", "Attorney General", "Ohio", "OH"),
)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Other signers include Roger St. Pere of Gull Landing.", ["Roger St. Pere"]),
        ("Signers include Ana Bell and Francesca del Pozzo of Asiago.", ["Francesca del Pozzo"]),
        ("Aleksandra Wojcieszowska of Torun signed.", ["Aleksandra Wojcieszowska"]),
        ("Wild Mesa\u2019s school chief, Mary Agnes Boudreau, is one of them.", ["Mary Agnes Boudreau"]),
        ("Se\u00e1n McAulife Doyle, attorney general of Ohio, signed.", ["Se\u00e1n McAulife Doyle"]),
        ("Roger Saint Pierre, Francesca Pozzo, Mary Boudreaux and Sean Doyle signed.", []),
        ("The police chief, Mary Agnes Boudreau, did not sign.", []),
    ],
)
def test_particles_titles_and_lists_of_signers_tell_who_is_meant(text: str, written: list[str]):
    letter = replace(LETTER, signatories=SCATTERED)

    assert [finding.written for finding in misspelled_names(Article(text), letter)] == written


def test_a_second_given_name_does_not_hide_a_misspelled_surname():
    letter = replace(LETTER, signatories=(*LETTER.signatories, Signatory("Ruth Ann Kowalski", "Mayor", "Delta", "IA")))

    wrong = misspelled_names(Article("Ruth Ann Kowlaski of Delta signed."), letter)
    right = misspelled_names(Article("Ruth Ann Kowalski and Ruth Kowalski signed."), letter)

    assert [(finding.written, finding.correct) for finding in wrong] == [("Ruth Ann Kowlaski", "Ruth Ann Kowalski")]
    assert right == []


def found(text: str) -> list[tuple[str, str]]:
    return [(finding.written, finding.correct) for finding in misspelled_names(Article(text), LETTER)]


@pytest.mark.parametrize(("text", "written", "correct"), MISSPELLED)
def test_a_misspelled_name_is_found_with_the_right_one(text: str, written: str, correct: str):
    assert found(text) == [(written, correct)]


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_variant_is_never_reported(text: str):
    assert found(text) == []


@pytest.mark.parametrize("text", OTHERS)
def test_another_person_is_never_reported(text: str):
    assert found(text) == []


def test_a_misspelling_is_told_once_with_the_place_of_its_first_words():
    text = "Tomas Marlowe spoke. Then Tomas Marlowe left."

    (finding,) = misspelled_names(Article(text), LETTER)

    assert text[finding.span[0] : finding.span[1]] == finding.written == "Tomas Marlowe"


def test_an_article_full_of_scanning_errors_is_not_judged():
    text = "Tlie letter to tbe Secretary was sigued by Tomas Marlowe witb otbers, aud wlio knows wbo else wi11 sign."

    assert found(text) == []


def test_what_a_scanner_makes_of_a_name_is_no_misspelling():
    assert found("Tornas Marlow and Denise Hargr0ve signed, as did William van der Mccren.") == []


PEOPLE = people_of(LETTER).all
LONG = [person for person in PEOPLE if len(person.surnames[0]) >= 6 and " van " not in person.printed]
FRAMES = ["{} signed the letter.", "The letter was signed by {}.", "“Yes,” said {}, and left."]


def sides(person: Person) -> tuple[str, str]:
    first, *_, last = person.printed.split()
    return first, last


@given(st.sampled_from(LONG), st.integers(0, 30), st.sampled_from("abcdefghiklmnoprstuvyz"), st.sampled_from(FRAMES))
@settings(max_examples=150, deadline=None)
def test_a_letter_left_out_or_added_or_swapped_is_always_reported(person: Person, at: int, letter: str, frame: str):
    first, last = sides(person)
    at = 1 + at % (len(last) - 2)
    kinds = [
        last[:at] + last[at + 1 :],
        last[:at] + letter + last[at:],
        last[:at] + last[at + 1] + last[at] + last[at + 2 :],
    ]
    known = set(people_of(LETTER).by_surname)

    for wrong in kinds:
        written = f"{first} {wrong}"
        reported = found(frame.format(written))
        same = wrong == last or "-" in last or wrong.replace("'", "") == last.replace("'", "")
        assume(same or wrong.lower() not in known)
        assert same or [found_name for found_name, _ in reported] == [written]


@given(
    st.sampled_from(PEOPLE), st.integers(0, 9), st.sampled_from(FRAMES), st.sampled_from(["plain", "upper", "initial"])
)
@settings(max_examples=150, deadline=None)
def test_a_name_copied_from_the_list_is_never_reported(person: Person, form: int, frame: str, how: str):
    first, *rest = person.printed.split()
    firsts = sorted(forms_of(person.first))
    given = {"plain": firsts[form % len(firsts)].title(), "upper": first.upper(), "initial": f"{first[0]}."}[how]
    last = " ".join(rest).upper() if how == "upper" else " ".join(rest)

    assert found(frame.format(f"{given} {last}")) == []


@pytest.mark.real_input
def test_the_seed_misspells_one_name(shared: Path):
    letter, texts = letter_of_2016(shared)

    (finding,) = misspelled_names(Article(texts["001"]), letter)

    assert (finding.written, finding.correct) == ("Rahm Emauel", "Rahm Emanuel")
    assert misspelled_names(Article(texts["000"]), letter) == []


def test_a_right_first_surname_does_not_hide_a_misspelled_second_one():
    people = (Signatory("Ximena de la Cruz Ordóñez", "Mayor", "Sand Arroyo", "CO"),)
    letter = replace(LETTER, signatories=people)

    def written(name: str) -> list[str]:
        article = Article(f"The mayor of Sand Arroyo, {name}, signed.")
        return [finding.written for finding in misspelled_names(article, letter)]

    assert written("Ximena de la Cruz Ordóñes") == ["Ximena de la Cruz Ordóñes"]
    assert written("Ximena de la Cruz") == written("Ximena de la Cruz Ordonez") == []
