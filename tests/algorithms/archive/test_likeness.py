"""Copies of one letter are recognized by its words, and letters on the same subject are not taken for copies."""

import json
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.archive.likeness import is_same_letter, is_worth_comparing, likeness, names_changed, sketch_of

WORDS = st.lists(st.sampled_from(["river", "gauge", "town", "flood", "spring", "crew", "sand"]))


def same(one: str, other: str) -> bool:
    return is_worth_comparing(sketch_of(one), sketch_of(other)) and is_same_letter(
        likeness(one, other), same_date=False, same_addressee=False
    )


@given(WORDS, WORDS)
def test_likeness_is_the_same_both_ways_and_between_none_and_all(one: list[str], other: list[str]):
    mine, theirs = " ".join(one), " ".join(other)

    assert likeness(mine, theirs) == likeness(theirs, mine)
    assert 0 <= likeness(mine, theirs) <= 1


@given(st.lists(st.integers(0, 5000), min_size=40, max_size=400, unique=True), st.integers(0, 60))
def test_a_text_that_was_cut_is_wholly_in_the_whole_one(numbers: list[int], percent: int):
    words = [f"word{number}" for number in numbers]
    cut = words[: max(20, len(words) * (100 - percent) // 100)]

    assert likeness(" ".join(words), " ".join(cut)) == 1


def test_case_accents_and_punctuation_do_not_count():
    text = "Le Maire de Québec écrit au premier ministre, au sujet de la rivière et de ses ponts, encore : merci."

    assert likeness(text, text.upper().replace("É", "E").replace(",", "")) == 1


def test_a_text_of_a_few_words_is_like_nothing():
    assert likeness("Dear Sir, sincerely yours", "Dear Sir, sincerely yours") == 0


def test_names_that_came_and_went_are_told_as_printed():
    assert names_changed(["Ana Ruiz", "TOMAS MARLOW"], ["Tomas Marlow", "Ida Quist"]) == (["Ida Quist"], ["Ana Ruiz"])


@pytest.mark.real_input
def test_no_two_of_the_shared_letters_are_taken_for_one_but_those_that_are(shared: Path):
    texts = {}
    for path in sorted((shared / "corpus" / "letters").glob("*.truth.json")):
        truth = json.loads(path.read_text("utf-8"))
        paragraphs = truth.get("paragraphs") or []
        if truth["is_letter"] and isinstance(paragraphs, list):
            texts[path.name] = "\n\n".join(map(str, paragraphs))

    taken = [(one, other) for one, other in combinations(texts, 2) if same(texts[one], texts[other])]

    assert len(texts) > 30
    assert taken == []
