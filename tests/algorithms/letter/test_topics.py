"""Topics are short words on one line: each once, whatever its case, and not too many."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.letter.topics import LONGEST_LINE, MOST_TOPICS, TopicsRefused, read_topics, topics_line


def test_a_topic_is_kept_once_in_the_spelling_that_was_typed_first():
    assert read_topics(" Levees, drinking  water ,levées, LEVEES, ,—, Drinking-water") == (
        "Levees",
        "drinking water",
        "Drinking-water",
    )


@pytest.mark.parametrize("line", ["", " , ,", "—, …"])
def test_a_line_without_words_has_no_topics(line: str):
    assert read_topics(line) == ()


def test_too_many_and_too_long_topics_are_refused_in_words():
    with pytest.raises(TopicsRefused, match="at most 12"):
        read_topics(", ".join(f"topic {number}" for number in range(MOST_TOPICS + 1)))
    with pytest.raises(TopicsRefused, match="too long"):
        read_topics("levees, " + "x" * 61)


@given(st.text(max_size=200))
def test_a_line_as_it_is_kept_reads_as_itself(typed: str):
    try:
        kept = topics_line(typed)
    except TopicsRefused:
        return

    assert topics_line(kept) == kept
    assert len(kept) <= LONGEST_LINE
