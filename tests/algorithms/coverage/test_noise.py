import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.coverage.quotations.noise import Likeness, is_slip, likeness, number_of


def alike(source: str, article: str, *, is_name: bool = False) -> Likeness:
    return likeness(source, article, frozenset({"corn", "modern"}), is_name=is_name)


@pytest.mark.parametrize(
    ("source", "article"),
    [
        ("communities", "cornmunities"),
        ("families", "fami1ies"),
        ("of", "0f"),
        ("the", "thc"),
        ("periods", "penods"),
        ("740000", "74o000"),
    ],
)
def test_what_a_scanner_does_is_noise(source: str, article: str):
    assert alike(source, article) is Likeness.NOISE


@pytest.mark.parametrize(
    ("source", "article"),
    [
        ("com", "corn"),
        ("clear", "dear"),
        ("740000", "704000"),
        ("16", "18"),
        ("30", "thirty"),
        ("no", "now"),
        ("will", "wall"),
    ],
)
def test_a_word_that_exists_is_another_word(source: str, article: str):
    assert alike(source, article) is Likeness.OTHER


@pytest.mark.parametrize(("source", "article"), [("labour", "labor"), ("organise", "organize"), ("centre", "center")])
def test_the_other_spelling_is_a_change(source: str, article: str):
    assert alike(source, article) is Likeness.OTHER


def test_a_slip_of_the_pen_is_doubtful_and_a_changed_name_is_not():
    assert alike("communities", "commuinties") is Likeness.DOUBTFUL
    assert alike("emanuel", "emauel", is_name=True) is Likeness.OTHER


def test_an_ending_is_no_slip():
    assert not is_slip("immigrants", "immigrant")
    assert not is_slip("support", "supported")


def test_words_for_numbers_have_their_value():
    assert [number_of(word) for word in ("thirty", "30", "treinta", "one", "river")] == ["30", "30", "30", "", ""]


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_two_figures_are_the_same_or_they_are_not(one: int, other: int):
    assert (alike(str(one), str(other)) is Likeness.SAME) == (one == other)
