"""The pages of the archive: accessible at 1280 and 390 px, usable without scripts, and looked at (artifacts/)."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import DESKTOP, PHONE, picture, signed_in
from tests.cast import NOW, Compact, compact
from tests.stages.archive.past import BEGINNING, LATER_NAMES, archived, letter_text, read
from tests.stages.archive.test_import import tracked
from undersigned.archive.models import ImportedLetter, ImportedVersion, Source
from undersigned.archive.queries import details_of
from undersigned.archive.services import change_details

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Visit = Callable[..., Page]
Look = Callable[..., None]


@pytest.fixture
def group() -> Compact:
    return compact()


def changed_details(letter: ImportedLetter, group: Compact) -> None:
    details = {**details_of(letter), "date": "2016-05", "date_basis": "context", "topics": "river gauges, levees"}
    change_details(
        letter=letter, details={**details, "addressees": [("Lena Haas", "Governor")]}, actor=group.odile, now=NOW
    )


def test_the_pages_on_which_letters_are_imported(look: Look, group: Compact) -> None:
    base = f"/workspace/coalitions/{group.coalition.slug}/imports/"
    look(base, "imports-empty", group.odile)
    letter = archived(group, letter_text()).letter
    changed_details(letter, group)
    later = read(group, letter_text(LATER_NAMES), "gauges-later.md")
    cut = read(group, letter_text(()), "gauges-cut.md")
    changed = read(group, tracked(), "gauges.docx")

    for path, name in (
        (base, "imports"),
        (f"{base}{later.pk}/", "import-record"),
        (f"{base}{cut.pk}/", "import-record-cut"),
        (f"{base}{letter.imported_versions.get().source_id}/", "import-record-archived"),
        (f"/workspace/coalitions/{group.coalition.slug}/archive/{letter.slug}/", "archived-details"),
        (f"{base}{changed.pk}/", "import-readings"),
    ):
        look(path, name, group.odile)


def test_the_public_pages_of_an_imported_letter(look: Look, group: Compact) -> None:
    first = archived(group, letter_text(), listed_on=date(2016, 5, 3), url="https://rivers.example/gauges")
    changed = letter_text(LATER_NAMES, beginning=BEGINNING.replace("falls silent", "goes dark"))
    archived(group, changed, "gauges-later.md", letter=first.letter, listed_on=date(2016, 6, 1))

    changed_details(first.letter, group)

    for path, name in (
        (f"/archive/{first.letter.slug}/", "archived-letter"),
        (f"/archive/{first.letter.slug}/1/", "archived-version"),
        (f"/archive/{first.letter.slug}/2/changes/", "archived-change"),
    ):
        look(path, name)


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_odile_imports_a_letter_without_scripts(
    visit: Visit, group: Compact, size: tuple[int, int], tmp_path: Path
) -> None:
    file = tmp_path / "gauges.md"
    file.write_text(letter_text(), encoding="utf-8")
    page = visit("/robots.txt", size=size, scripts=False)
    signed_in(page, group.odile)
    page.goto(f"/workspace/coalitions/{group.coalition.slug}/")
    page.get_by_role("link", name="Import letters").click()
    page.get_by_label("A file").set_input_files(file)
    page.get_by_role("button", name="Read and show").click()
    page.get_by_role("button", name="Put into the archive").click()
    assert page.get_by_text("2 things need mending").is_visible()
    picture(page, f"import-errors-{size[0]}")

    page.get_by_label("I have compared the asks with the source").check()
    page.get_by_label("I have compared the list of signatories").check()
    page.get_by_role("button", name="Put into the archive").click()

    assert page.get_by_role("heading", name="Imported, not signed here").is_visible()
    assert Source.objects.get().name == "gauges.md"
    assert ImportedVersion.objects.get().signatory_count == 4
