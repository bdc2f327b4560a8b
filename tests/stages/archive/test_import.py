"""From a file to the archive or to a draft: what a person confirmed is kept, and nobody is invented."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from tests.algorithms.document.files import docx, paragraph
from tests.cast import NOW, Compact, compact
from tests.stages.archive.past import BEGINNING, LATER_NAMES, NAMES, archived, letter_text, read
from undersigned.archive.models import ImportedLetter, ImportedVersion, Source
from undersigned.archive.queries import archived_page, change_since, copies_like, public_twin, readings_of
from undersigned.archive.services import (
    ImportRefused,
    ReadAlready,
    choose_reading,
    put_into_archive,
    remove_source,
    save_import_as_version,
    start_draft_from_import,
    take_out,
)
from undersigned.drafting.services import save_version
from undersigned.ledger.models import Leaf
from undersigned.letter.queries import latest_version

pytestmark = pytest.mark.django_db


def names_of(version: ImportedVersion) -> list[str]:
    return list(version.imported_signatories.order_by("position").values_list("name", flat=True))


def test_a_file_is_kept_with_its_digest_its_bytes_and_where_it_was_seen(group: Compact):
    text = letter_text().encode()

    source = read(group, text, url="https://rivers.example/gauges", seen_on=date(2026, 2, 1))

    assert source.digest == hashlib.sha256(text).hexdigest()
    assert bytes(Source.objects.get().body) == text
    assert (source.url, source.seen_on, source.size) == ("https://rivers.example/gauges", date(2026, 2, 1), len(text))
    assert not ImportedLetter.objects.exists()


def test_a_confirmed_record_becomes_a_letter_with_its_names_as_printed(group: Compact):
    version = archived(group, letter_text())

    letter = version.letter
    assert (letter.title, letter.dated_on) == ("Keep the river gauges running", date(2016, 5, 3))
    assert letter.slug == "keep-the-river-gauges-running-2016"
    assert [s.line for s in version.imported_signatories.order_by("position")] == list(NAMES)
    assert version.signatory_count == 4
    assert version.text.startswith("Dear Governor Haas:\n\nWe lead towns")
    assert version.text.endswith("Sincerely,\n")
    assert "\n1. fund the forty river gauges" in version.text
    assert version.record["format"] == "undersigned-letter/v1"
    assert "body" not in version.record


def test_asks_stand_where_their_words_stand_in_the_text(group: Compact):
    version = archived(group, letter_text())

    asks = list(version.imported_asks.all())

    assert len(asks) >= 2
    assert all(version.text[ask.start : ask.end] == ask.words for ask in asks if ask.start is not None)
    assert any(ask.start is not None for ask in asks)


def test_an_import_is_no_act_of_the_ledger(group: Compact):
    archived(group, letter_text())

    assert not Leaf.objects.exists()


def test_the_same_file_is_read_once(group: Compact):
    first = read(group, letter_text())

    with pytest.raises(ReadAlready) as refused:
        read(group, letter_text(), "another name.txt")

    assert refused.value.source == first
    assert "gauges.md" in str(refused.value)
    assert Source.objects.count() == 1


def test_another_coalition_may_read_the_same_file_and_is_told_that_it_is_public_already(group: Compact):
    other = compact(roster="", name="Hill Towns", owner="sam@hills.example")
    waiting = read(other, letter_text())
    assert public_twin(waiting) is None

    version = archived(group, letter_text())

    assert public_twin(waiting) == version.letter


def test_a_file_that_cannot_be_read_leaves_nothing_behind(group: Compact):
    with pytest.raises(ImportRefused):
        read(group, b"%PDF-1.7 broken", "broken.pdf")

    assert not Source.objects.exists()


def test_a_later_copy_is_recognized_and_kept_with_its_own_list(group: Compact):
    first = archived(group, letter_text(), listed_on=date(2016, 5, 3))
    later = read(group, letter_text(LATER_NAMES), "gauges-later.md")

    copies = copies_like(group.coalition, later.record)
    second = archived_from(later, copies[0].letter, group)

    assert [(c.letter, c.is_same) for c in copies] == [(first.letter, True)]
    assert (second.letter, second.number) == (first.letter, 2)
    assert [first.signatory_count, second.signatory_count] == [4, 6]
    assert ImportedLetter.objects.count() == 1


def archived_from(source: Source, letter: ImportedLetter | None, group: Compact) -> ImportedVersion:
    return put_into_archive(source=source, letter=letter, listed_on=date(2016, 6, 1), actor=group.odile, now=NOW)


def test_the_page_of_a_letter_with_copies_shows_the_newest_list_and_what_changed(group: Compact):
    first = archived(group, letter_text(), listed_on=date(2016, 5, 3))
    changed = letter_text(LATER_NAMES, beginning=BEGINNING.replace("falls silent", "goes dark"))
    archived(group, changed, "later.md", letter=first.letter, listed_on=date(2016, 6, 1))

    page = archived_page(first.letter.slug)
    _letter, line, change = change_since(first.letter.slug, 2)

    assert page.version.number == 2
    assert page.counts == "5 mayors and 1 county executive, of 5 states"
    assert [line.counts for line in page.lines][1] == "3 mayors and 1 county executive, of 3 states"
    assert (line.came, line.went) == (["Per Olsen", "Ada Stone"], [])
    assert (change.inserted, change.deleted) == (2, 2)


def test_a_copy_that_was_cut_is_recognized_by_its_words(group: Compact):
    version = archived(group, letter_text())
    cut = read(group, letter_text(()).rpartition("Sincerely")[0], "cut.md")

    copies = copies_like(group.coalition, cut.record)

    assert [(c.letter, c.is_same) for c in copies] == [(version.letter, True)]
    assert cut.record["signatories"]["list"] == []


def test_another_letter_is_not_taken_for_a_copy(group: Compact):
    archived(group, letter_text())
    other = read(
        group,
        "Dear Governor Haas:\n\nThe ferry at Lowmarsh stopped on Tuesday. Nobody told the school, whose children "
        "wait at the landing every morning at seven. We ask that you repair the ferry before the winter.\n\n"
        "Sincerely,\n\nTomas Marlow, Mayor of Ashford, IL\n",
    )

    assert not any(copy.is_same for copy in copies_like(group.coalition, other.record))


def test_a_copy_cannot_be_put_under_another_coalitions_letter(group: Compact):
    version = archived(group, letter_text())
    other = compact(roster="", name="Hill Towns", owner="sam@hills.example")
    theirs = read(other, letter_text(LATER_NAMES))

    with pytest.raises(ImportRefused):
        put_into_archive(source=theirs, letter=version.letter, listed_on=None, actor=other.odile, now=NOW)

    assert copies_like(other.coalition, theirs.record) == []


def test_what_is_in_the_archive_cannot_be_put_there_again_or_removed(group: Compact):
    source = archived(group, letter_text()).source

    with pytest.raises(ImportRefused):
        put_into_archive(source=source, letter=None, listed_on=None, actor=group.odile, now=NOW)
    with pytest.raises(ImportRefused):
        remove_source(source=source, actor=group.odile, now=NOW)

    assert ImportedVersion.objects.count() == 1


def test_a_copy_is_taken_out_to_mend_it_and_its_letter_goes_with_the_last_copy(group: Compact):
    first = archived(group, letter_text())
    second = archived(group, letter_text(LATER_NAMES), "later.md", letter=first.letter)

    take_out(version=second, actor=group.odile, now=NOW)
    assert ImportedLetter.objects.filter(pk=first.letter_id).exists()
    source = take_out(version=first, actor=group.odile, now=NOW)

    assert not ImportedLetter.objects.exists()
    assert source.record["title"] == "Keep the river gauges running"
    remove_source(source=source, actor=group.odile, now=NOW)


def test_a_draft_is_started_with_text_addressees_and_asks(group: Compact):
    source = read(group, letter_text())

    started = start_draft_from_import(source=source, actor=group.odile, now=NOW)

    version = latest_version(started.letter)
    assert started.letter.stage == "draft"
    assert version.text.startswith("Dear Governor Haas:")
    assert [a.name for a in started.letter.addressees.all()] == [to["name"] for to in source.record["addressees"]]
    assert version.asks.exists()
    assert started.unmarked == ()
    assert Source.objects.get().draft == started.letter


def test_a_draft_that_is_asked_for_twice_is_one_draft_until_somebody_writes_on_in_it(group: Compact):
    source = read(group, letter_text())
    first = start_draft_from_import(source=source, actor=group.odile, now=NOW).letter
    again = start_draft_from_import(source=source, actor=group.odile, now=NOW).letter
    save_version(letter=first, text="Dear all:\n\nAnother text.\n", base_number=1, actor=group.odile, now=NOW)

    another = start_draft_from_import(source=source, actor=group.odile, now=NOW).letter

    assert first == again != another
    assert latest_version(first).number == 2


def test_names_of_an_import_never_become_signatures_of_a_draft(group: Compact):
    started = start_draft_from_import(source=read(group, letter_text()), actor=group.odile, now=NOW)

    assert "Tomas Marlow" not in latest_version(started.letter).text


def test_an_import_becomes_the_next_version_of_a_draft_until_it_is_out(group: Compact):
    started = start_draft_from_import(source=read(group, letter_text()), actor=group.odile, now=NOW)
    later = read(group, letter_text(beginning=BEGINNING.replace("one river", "one great river")), "v2.md")

    saved = save_import_as_version(source=later, letter=started.letter, actor=group.odile, now=NOW)

    assert (saved.is_new, saved.version.number) == (True, 2)
    assert "one great river" in saved.version.text


def tracked() -> bytes:
    """A Word file with an insertion and a deletion that nobody settled."""
    inserted = '<w:ins w:id="1" w:author="O"><w:r><w:t xml:space="preserve">forty </w:t></w:r></w:ins>'
    deleted = '<w:del w:id="2" w:author="O"><w:r><w:delText xml:space="preserve">some </w:delText></w:r></w:del>'
    rest = "river gauges before the spring, because our crews need them when the water rises."
    return docx(
        paragraph("Dear Governor Haas:"),
        paragraph("We ask that you fund ", deleted, inserted, rest),
        paragraph("Sincerely,"),
        paragraph("Tomas Marlow, Mayor of Ashford, IL"),
    )


def test_tracked_changes_are_shown_both_ways_and_read_when_a_person_has_chosen(group: Compact):
    source = read(group, tracked(), "gauges.docx")
    change = readings_of(source)
    assert change is not None
    assert (change.inserted, change.deleted) == (1, 1)

    accepted = choose_reading(source=source, changes="accept", hidden="ask", actor=group.odile, now=NOW)

    assert readings_of(accepted) is None
    assert "fund forty river gauges" in accepted.record["body"]
    assert "some" not in accepted.record["body"]


def test_a_number_that_differs_from_the_list_is_shown_in_the_words_of_the_source(group: Compact):
    said = archived(
        group, "# Seven towns write to the governor\n\nSeven mayors signed this letter.\n\n" + letter_text()
    )

    page = archived_page(said.letter.slug)

    assert page.counts == "3 mayors and 1 county executive, of 3 states"
    assert said.claimed_total == 7
    assert page.claims
    assert all(words.lower().startswith("seven") for words in page.claims)


def test_a_letter_cut_at_its_closing_has_unknown_signatories(group: Compact):
    version = archived(group, letter_text(()))

    assert (version.signatories_kind, version.signatory_count) == ("unknown", 0)
    assert archived_page(version.letter.slug).counts == "signatories unknown"


GIVEN = ("Ada", "Bo", "Cora", "Dan", "Eli", "Fay", "Gus", "Hal", "Ina")
SURNAMES = ("Alder", "Birch", "Cedar", "Dale", "Elm", "Field", "Grove", "Heath")
TOWNS = ("Ash", "Brook", "Clay", "Dun", "East", "Fern", "Glen", "Hill")


def mayors(number: int) -> tuple[str, ...]:
    """So many invented mayors, each of a town of their own."""
    people = [
        f"{given} {surname}, Mayor of {TOWNS[place]}ton {given}, IL"
        for given in GIVEN
        for place, surname in enumerate(SURNAMES)
    ]
    assert len(people) >= number
    return tuple(people[:number])


def test_a_letter_that_grew_over_five_days_is_one_letter_with_five_dated_lists(group: Compact):
    letter, sizes = None, (39, 33, 71, 35, 37)
    for day, size in zip((4, 1, 5, 2, 3), sizes, strict=True):
        source = read(group, letter_text(mayors(size)), f"gauges-{size}.md")
        copies = copies_like(group.coalition, source.record)
        assert [copy.is_same for copy in copies] == ([] if letter is None else [True])
        version = put_into_archive(
            source=source, letter=letter, listed_on=date(2016, 11, day), actor=group.odile, now=NOW
        )
        letter = version.letter

    page = archived_page(letter.slug)

    assert [line.counts for line in page.lines[::-1]] == [f"{n} mayors, of 1 state" for n in (33, 35, 37, 39, 71)]
    assert [len(line.came) for line in page.lines[::-1]] == [0, 2, 2, 2, 32]
    assert not any(line.text_changed for line in page.lines)
    assert page.version.signatory_count == 71


@pytest.mark.real_input
def test_the_letter_of_2016_comes_with_its_32_names_and_the_one_of_2019_with_none(group: Compact, shared: Path):
    folder = shared / "corpus" / "letters"
    first, second = (next(folder.glob(f"{number}_*.txt")) for number in ("001", "002"))

    known = archived(group, first.read_text("utf-8"), first.name)
    unknown = archived(group, second.read_text("utf-8"), second.name)

    assert archived_page(known.letter.slug).counts == "31 mayors and 1 county executive, of 18 states"
    assert all("31" in words for words in archived_page(known.letter.slug).claims)
    assert known.letter.dated_on == date(2016, 12, 29)
    assert known.imported_asks.filter(parent=None).count() == 2
    assert "Ed Pawlowski" in names_of(known)
    assert archived_page(unknown.letter.slug).counts == "signatories unknown"
