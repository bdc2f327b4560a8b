"""The index finds what a letter says, whatever way it was folded, in memory and from a saved file alike."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.algorithms.coverage.letters import GOVERNOR, LETTERS
from undersigned.coverage.folder import stamp_of
from undersigned.coverage.known import KnownLetter
from undersigned.coverage.matching.index import PASSAGE, Index, StaleIndexError, index_of, open_index, save_index
from undersigned.coverage.matching.shingles import key_of, shingle_keys, words_in

PLAIN = "release the 18 million dollars that were set aside for pump stations"
FOLDED = [
    "Release the 18 million dollars that were set aside for pump stations",
    "release the 18 mil\u00adlion dollars that were set aside for pump stations",
    "release the 18 million dol-\nlars that were set aside for pump stations",
    "release\u00a0the 18\u00a0million dollars \u2014 that were set aside, for pump stations",
    "\u201crelease the 18 million dollars\u201d that were set aside for pump stations",
    "r\u00e9lease the 18 million dollars that were set aside for pump stations",
]


def letters_saying(index: Index, text: str) -> set[str]:
    keys, places = shingle_keys(words_in([text]), PASSAGE)
    hits = index.passage_hits(keys, places)
    return {index.letters[int(index.letter_of[source])].id for source in hits.sources}


@pytest.mark.parametrize("text", FOLDED)
def test_a_passage_is_found_under_every_fold(text: str):
    index = index_of(LETTERS)

    found = letters_saying(index, text)

    assert found == {GOVERNOR.id}


def test_misread_marks_and_entities_are_folded_away():
    written = "no answer to a mother\u2019s call &amp; a nurse&#8217;s"
    misread = "no answer to a mother\u00e2\u20ac\u2122s call & a nurse's"

    assert key_of(written) == key_of(misread) == key_of("no answer to a mothers call a nurses")


def test_words_of_several_texts_never_make_a_run_together():
    words = words_in(["one river two landings", "three boats four shores"])

    keys, places = shingle_keys(words, 4)

    assert len(keys) == 2
    assert list(words.owners[places]) == [0, 1]


def test_common_words_alone_are_no_passage():
    keys, _places = shingle_keys(words_in(["it is not as if we had been there before"]), PASSAGE)

    assert len(keys) == 0


@given(st.lists(st.text(max_size=60), max_size=6))
def test_every_word_lies_in_the_text_that_owns_it(texts: list[str]):
    words = words_in(texts)

    alone = [words_in([text]).keys for text in texts]

    assert np.array_equal(words.keys, np.concatenate([np.zeros(0, dtype=np.uint64), *alone]))
    assert [int((words.owners == n).sum()) for n in range(len(texts))] == [len(keys) for keys in alone]


def test_a_run_that_many_letters_share_is_dropped():
    shared = "we gather under one common lantern tonight"
    own = "alpha{0} beta{0} gamma{0} delta{0} omega{0}"
    many = [KnownLetter(f"l{n}", "", f"{shared}. Letter {n} says {own.format(n)}.") for n in range(9)]

    index = index_of(many)

    assert letters_saying(index, shared) == set()
    assert letters_saying(index, "alpha4 beta4 gamma4 delta4 omega4") == {"l4"}


def test_a_saved_index_answers_as_one_in_memory(tmp_path: Path):
    number = save_index(LETTERS, tmp_path, stamp="x")

    saved, fresh = open_index(tmp_path, stamp="x"), index_of(LETTERS)

    assert number == len(LETTERS)
    assert list(saved.letters) == list(LETTERS)
    for name in ("passages", "fragments", "clues"):
        left, right = getattr(saved, name), getattr(fresh, name)
        assert sorted(zip(left.keys, left.sources, left.positions, strict=True)) == sorted(
            zip(right.keys, right.sources, right.positions, strict=True)
        )
    assert saved.letter(GOVERNOR.id) == GOVERNOR
    assert saved.letter("no-such-letter") is None


def test_an_index_of_other_files_is_refused(tmp_path: Path):
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / "a.txt").write_text("first", encoding="utf-8")
    save_index(LETTERS, tmp_path / "index", stamp=stamp_of(archive))
    (archive / "a.txt").write_text("second text", encoding="utf-8")

    with pytest.raises(StaleIndexError, match="has changed"):
        open_index(tmp_path / "index", stamp=stamp_of(archive))


def test_an_unfinished_index_is_refused(tmp_path: Path):
    save_index(LETTERS, tmp_path, stamp="x")
    (tmp_path / "index.json").unlink()

    with pytest.raises(StaleIndexError, match="no finished index"):
        open_index(tmp_path)


def test_a_short_text_leads_to_the_letters_that_have_it():
    index = index_of(LETTERS)

    found = index.letters_with("bid against each other for gravel")

    assert [letter.id for letter in found] == [GOVERNOR.id]
    assert index.letters_with("two words") == []
