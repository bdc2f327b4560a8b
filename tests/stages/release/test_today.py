"""After the release: as released and as it is today, side by side, and nothing of the released files changes."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from tests.cast import RELEASE, Compact, circulating_letter, released_letter, signed_by, withdrawn_by
from undersigned.ledger.models import Checkpoint
from undersigned.mail.models import Mail
from undersigned.release.jobs import rebuild_changed_pages
from undersigned.release.models import Release, ReleasedFile
from undersigned.release.queries import changed_releases, release_faults
from undersigned.release.services import erase_person, release_letter

pytestmark = pytest.mark.django_db

TWO_DAYS_LATER = RELEASE + timedelta(days=2)


@pytest.fixture
def release(group: Compact) -> Release:
    return released_letter(group)


def kept(release: Release) -> dict[str, bytes]:
    return {file.name: bytes(file.body) for file in ReleasedFile.objects.filter(release=release)}


def text_of(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_nothing_is_made_again_while_nothing_happens(release: Release) -> None:
    before = kept(release)

    assert rebuild_changed_pages(now=TWO_DAYS_LATER) == 0

    assert kept(release) == before


def test_a_letter_that_still_circulates_has_no_page_to_make(group: Compact) -> None:
    letter = circulating_letter(group)
    signed_by(letter, group.office("Ashford"))

    assert rebuild_changed_pages(now=TWO_DAYS_LATER) == 0

    assert not ReleasedFile.objects.exists()


def test_a_withdrawal_comes_onto_the_page_with_both_numbers(client: Client, group: Compact, release: Release) -> None:
    withdrawn_by(release.letter, group.office("Ashford"), now=TWO_DAYS_LATER)

    assert (rebuild_changed_pages(now=TWO_DAYS_LATER), rebuild_changed_pages(now=TWO_DAYS_LATER)) == (1, 0)

    html = client.get(f"/letters/{release.letter.slug}/").content.decode()
    text = text_of(html)
    assert "4 as released: 2 mayors, 1 county executive and 1 organization, of 2 states" in text
    assert "3 today: 1 county executive, 1 mayor and 1 organization, of 2 states" in text
    assert "1 withdrew on 14 March 2026" in text
    assert re.search(r"<s><b><a[^>]+>Tomas Marlow</a></b><span>Mayor of Ashford, IL</span></s>", html)
    assert "Withdrew on 14 March 2026" in text
    assert "14 March 2026, 09:01 Tomas Marlow, Mayor of Ashford, IL, withdrew." in text
    assert text.index("withdrew. ") < text.index("Released with 4 signatories")


def test_what_was_released_stays_byte_for_byte_and_can_still_be_read(
    client: Client, group: Compact, release: Release
) -> None:
    before = kept(release)
    withdrawn_by(release.letter, group.office("Ashford"), now=TWO_DAYS_LATER)
    rebuild_changed_pages(now=TWO_DAYS_LATER)

    after = kept(release)

    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == {"today.html", "signatories-today.csv"}
    as_released = client.get(f"/letters/{release.letter.slug}/as-released.html")
    assert as_released.content == before["index.html"]
    assert client.get(f"/letters/{release.letter.slug}/index.html").status_code == 404
    names = client.get(f"/letters/{release.letter.slug}/signatories-today.csv").content.decode()
    assert "Tomas Marlow" not in names
    assert "Beatriz Reyes" in names
    assert list(release_faults()) == []


def test_the_list_of_letters_says_that_somebody_withdrew(client: Client, group: Compact, release: Release) -> None:
    withdrawn_by(release.letter, group.office("Ashford"), now=TWO_DAYS_LATER)
    rebuild_changed_pages(now=TWO_DAYS_LATER)

    shown = text_of(client.get("/").content.decode())

    assert f"Signed by {release.counts}. 1 has withdrawn since." in shown


def test_several_withdrawals_are_told_newest_first_and_counted_together(
    client: Client, group: Compact, release: Release
) -> None:
    withdrawn_by(release.letter, group.office("Ashford"), now=TWO_DAYS_LATER)
    rebuild_changed_pages(now=TWO_DAYS_LATER)
    withdrawn_by(release.letter, group.office("Ferry Landing"), now=TWO_DAYS_LATER + timedelta(days=1))
    rebuild_changed_pages(now=TWO_DAYS_LATER + timedelta(days=1))

    text = text_of(client.get(f"/letters/{release.letter.slug}/").content.decode())

    assert "2 withdrew, the last on 15 March 2026" in text
    assert text.index("Hannah Voss, Mayor of Ferry Landing, IA, withdrew") < text.index(", IL, withdrew")


def test_an_act_whose_clock_was_behind_is_told_all_the_same(group: Compact, release: Release) -> None:
    withdrawn_by(release.letter, group.office("Ashford"), now=TWO_DAYS_LATER)
    rebuild_changed_pages(now=TWO_DAYS_LATER + timedelta(days=9))

    withdrawn_by(release.letter, group.office("Ferry Landing"), now=TWO_DAYS_LATER)

    assert changed_releases().count() == 1


def test_an_erased_name_goes_from_the_page_of_today_too(
    group: Compact, release: Release, tmp_path: Path, settings: Settings
) -> None:
    settings.ERASURE_LIST_FILE = tmp_path / "erasures"
    signature = withdrawn_by(release.letter, group.office("Ashford"), now=TWO_DAYS_LATER)
    rebuild_changed_pages(now=TWO_DAYS_LATER)

    erase_person(person=signature.person, actor=None, now=TWO_DAYS_LATER + timedelta(days=1))

    readable = {name: body.decode() for name, body in kept(release).items() if name != "letter.pdf"}
    assert [name for name, text in readable.items() if "Marlow" in text] == []
    assert "Withdrew on 14 March 2026" in readable["today.html"]
    assert Mail.objects.filter(kind__in=("signed", "withdrawn"), attachment__contains="Marlow").count() == 0
    assert list(release_faults()) == []


def test_page_and_paper_carry_the_checkpoint_that_stood_before_the_release(group: Compact) -> None:
    letter = circulating_letter(group)
    last = [signed_by(letter, office) for office in group.offices.values()][-1]

    release = release_letter(letter=letter, acknowledged=True, actor=group.odile, now=RELEASE)

    size = last.leaf_index + 1
    root = Checkpoint.objects.get(size=size).note.splitlines()[2]
    page = text_of(kept(release)["index.html"].decode())
    assert release.leaf_index == size
    assert f"had {size} entries and this root: {root}" in page
