import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.text.align import aligned, rising

WORDS = st.text("abcde", max_size=30)


@given(WORDS, WORDS)
def test_pairs_are_equal_elements_that_rise_on_both_sides(old: str, new: str) -> None:
    pairs = aligned(old, new)

    assert all(old[i] == new[j] for i, j in pairs)
    assert all(i < k and j < m for (i, j), (k, m) in pairwise(pairs))


@given(WORDS)
def test_a_sequence_is_aligned_with_itself_whole(text: str) -> None:
    assert aligned(text, text) == [(place, place) for place in range(len(text))]


@given(WORDS, st.integers(0, 30), WORDS)
def test_what_is_put_in_or_taken_out_leaves_all_the_rest_aligned(text: str, place: int, more: str) -> None:
    longer = text[:place] + more + text[place:]

    assert len(aligned(text, longer)) == len(aligned(longer, text)) == len(text)


@pytest.mark.parametrize(
    ("old", "new", "length"), [("", "", 0), ("a", "", 0), ("abcab", "cabab", 4), ("xaxb", "ayby", 2)]
)
def test_small_cases_reach_the_longest_common_part(old: str, new: str, length: int) -> None:
    assert len(aligned(old, new)) == length


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12))
def test_a_rising_chain_rises_strictly_and_comes_from_the_pairs(pairs: list[tuple[int, int]]) -> None:
    chain = rising(pairs)

    assert set(chain) <= set(pairs)
    assert bool(chain) == bool(pairs)
    assert all(i < k and j < m for (i, j), (k, m) in pairwise(chain))


def test_the_longest_chain_is_found() -> None:
    assert rising([(0, 5), (1, 1), (2, 2), (3, 0), (4, 3)]) == [(1, 1), (2, 2), (4, 3)]


@pytest.mark.parametrize(("old", "new"), [("ab", "ba"), ("a", "b"), ("abcabd", "abdabc"), ("aab", "abb")])
def test_repetition_costs_quality_and_never_time(old: str, new: str) -> None:
    started = time.perf_counter()

    pairs = aligned(old * 20_000, new * 20_000)

    assert time.perf_counter() - started < 30  # a hang takes minutes; figures stand in benchmarks
    assert pairs == sorted(pairs)
