"""Versions: numbered, immutable, never overwritten; asks go along with their words; a freeze is one ledger entry."""

from datetime import timedelta

import pytest

from tests.cast import ASKS, NOW, TEXT, Compact, circulating_letter, compact, draft_letter
from undersigned.drafting.services import (
    AskRefused,
    NotEditable,
    SavedMeanwhile,
    freeze,
    mark_ask,
    remove_ask,
    save_details,
    save_version,
    start_letter,
)
from undersigned.ledger.entry import payload_fields
from undersigned.ledger.models import Opening
from undersigned.letter.canonical import TextRefused, text_digest
from undersigned.letter.models import Letter, Version
from undersigned.letter.queries import latest_version

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def letter(group: Compact) -> Letter:
    return draft_letter(group)


def save(letter: Letter, group: Compact, text: str, base: int = 1) -> Version:
    return save_version(letter=letter, text=text, base_number=base, actor=group.odile, now=LATER).version


def test_a_saved_text_is_the_next_version_and_the_old_one_stays(group: Compact, letter: Letter) -> None:
    saved = save(letter, group, TEXT.replace("this season", "this year"))

    assert saved.number == 2
    assert saved.digest == text_digest(saved.text)
    assert Version.objects.get(letter=letter, number=1).text == TEXT


def test_saving_the_same_text_makes_no_version(group: Compact, letter: Letter) -> None:
    result = save_version(
        letter=letter, text=TEXT.replace("\n", "\r\n") + "  \r\n", base_number=1, actor=group.odile, now=LATER
    )

    assert (result.is_new, result.version.number) == (False, 1)


def test_two_writers_do_not_overwrite_each_other(group: Compact, letter: Letter) -> None:
    save(letter, group, TEXT + "\nOne more line.\n")

    with pytest.raises(SavedMeanwhile, match="Version 2"):
        save(letter, group, TEXT + "\nAnother line.\n", base=1)

    assert latest_version(letter).number == 2


def test_asks_go_along_while_their_words_stand(group: Compact, letter: Letter) -> None:
    changed = TEXT.replace("extend the levee inspection grants", "widen the levee inspection grants")

    result = save_version(letter=letter, text="Hello.\n\n" + changed, base_number=1, actor=group.odile, now=LATER)

    [ask] = result.version.asks.all()
    assert (ask.number, ask.words) == (1, ASKS[0])
    assert result.version.text[ask.start : ask.end] == ask.words
    assert result.lost_asks == (ASKS[1],)


def test_an_ask_may_be_pasted_with_other_line_breaks(group: Compact, letter: Letter) -> None:
    ask = mark_ask(version=latest_version(letter), words="plan their\n   routes", actor=group.odile, now=LATER)

    assert ask.words == "plan their routes"
    assert [a.number for a in latest_version(letter).asks.all()] == [1, 2, 3]


def test_a_sub_ask_is_numbered_under_its_ask(group: Compact, letter: Letter) -> None:
    version = latest_version(letter)
    parent = version.asks.get(number=2)

    sub = mark_ask(
        version=version, words="to towns of fewer than 5,000 people", parent=parent, actor=group.odile, now=NOW
    )

    assert (sub.label, sub.anchor) == ("2.1", "ask-2-1")


@pytest.mark.parametrize(
    ("words", "message"),
    [("dissolve the department", "not in the text"), ("the", "more than once"), ("  ", "not in the text")],
)
def test_words_that_name_no_one_place_are_refused(group: Compact, letter: Letter, words: str, message: str) -> None:
    with pytest.raises(AskRefused, match=message):
        mark_ask(version=latest_version(letter), words=words, actor=group.odile, now=NOW)

    assert latest_version(letter).asks.count() == 2


def test_asks_do_not_cross(group: Compact, letter: Letter) -> None:
    with pytest.raises(AskRefused):
        mark_ask(version=latest_version(letter), words="railroads filed in 2024, so that", actor=group.odile, now=NOW)


def test_a_removed_ask_leaves_its_words_and_the_rest_is_renumbered(group: Compact, letter: Letter) -> None:
    version = latest_version(letter)

    remove_ask(ask=version.asks.get(number=1), actor=group.odile, now=NOW)

    assert [(a.number, a.words) for a in version.asks.all()] == [(1, ASKS[1])]


@pytest.mark.parametrize("text", ["", " \n\t\n", "x" * 1_000_000, "a\x00b", "a\u202eb", "a\u200bb", "a\x1bb", "\ud800"])
def test_a_text_that_cannot_be_signed_safely_is_refused(group: Compact, letter: Letter, text: str) -> None:
    with pytest.raises(TextRefused):
        save(letter, group, text)

    assert latest_version(letter).number == 1


def test_a_freeze_is_one_ledger_entry_with_the_digest(group: Compact, letter: Letter) -> None:
    version = freeze(letter=letter, actor=group.odile, now=LATER)

    [entry] = Opening.objects.all()
    fields = payload_fields(entry.payload)
    assert (fields["act"], fields["letter"], fields["text"]) == ("freeze", letter.public_id, version.digest)


def test_a_version_that_nobody_read_is_not_frozen(group: Compact, letter: Letter) -> None:
    save(letter, group, TEXT + "\nOne more line.\n")

    with pytest.raises(NotEditable, match="Read version 2 first"):
        freeze(letter=letter, number=1, actor=group.odile, now=LATER)

    assert latest_version(letter).frozen_at is None


def test_freezing_twice_is_one_freeze(group: Compact, letter: Letter) -> None:
    freeze(letter=letter, actor=group.odile, now=LATER)
    freeze(letter=letter, actor=group.odile, now=LATER)

    assert Opening.objects.count() == 1


def test_a_letter_to_nobody_is_not_frozen(group: Compact) -> None:
    letter = start_letter(
        coalition=group.coalition, title="To nobody", text=TEXT, addressees=[], actor=group.odile, now=NOW
    )

    with pytest.raises(NotEditable, match="to whom"):
        freeze(letter=letter, actor=group.odile, now=NOW)

    assert not Opening.objects.exists()


def test_a_circulating_letter_does_not_change(group: Compact) -> None:
    letter = circulating_letter(group)

    with pytest.raises(NotEditable):
        save(letter, group, TEXT + "\nP.S.\n")
    with pytest.raises(NotEditable):
        save_details(letter=letter, title="Other", addressees=[("X", "")], topics="", actor=group.odile, now=NOW)

    assert latest_version(letter).number == 1


def test_titles_of_other_coalitions_do_not_show_in_slugs(group: Compact, letter: Letter) -> None:
    other = compact(name="Hill Towns", owner="hilda@hills.example")

    twin = draft_letter(other)

    assert twin.slug.startswith(letter.slug + "-")
    assert not twin.slug.endswith("-2")
