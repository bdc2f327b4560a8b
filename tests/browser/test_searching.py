"""The search and the pages of names: accessible at 1280 and 390 px, usable without scripts, looked at (artifacts/)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import DESKTOP, PHONE, picture
from tests.cast import RELEASE, compact, released_letter, withdrawn_by
from tests.stages.archive.past import archived, letter_text
from undersigned.release.jobs import rebuild_changed_pages
from undersigned.search.jobs import index_releases

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Visit = Callable[..., Page]
Look = Callable[..., None]


def test_the_search_and_the_pages_of_names(look: Look) -> None:
    look("/search/", "search-empty")
    group = compact()
    letter = released_letter(group).letter
    withdrawn_by(letter, group.office("Ashford"), now=RELEASE)
    rebuild_changed_pages(now=RELEASE)
    archived(group, letter_text())
    index_releases(now=RELEASE)

    for path, name in (
        ("/search/", "search-all"),
        ("/search/?q=levee+marlow", "search-found"),
        ("/search/?q=mar", "search-names"),
        ("/search/?q=zeppelin", "search-none"),
        ("/search/?q=river&year=2016&kind=imported", "search-narrowed"),
        ("/search/?q=levee&year=1066", "search-wrong"),
        ("/people/tomas-marlow/", "person"),
        ("/offices/river-towns-alliance/", "organization-letters"),
        ("/places/lowmarsh-county-il/", "place"),
    ):
        look(path, name)


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_rae_finds_a_letter_without_scripts(visit: Visit, size: tuple[int, int]) -> None:
    released_letter(compact())
    index_releases(now=RELEASE)
    page = visit("/", size=size, scripts=False)

    page.get_by_role("link", name="Search").click()
    page.get_by_label("Words, names, offices or places").fill("marlow")
    page.get_by_role("button", name="Search").click()
    assert page.get_by_text("1 letter found").is_visible()
    page.get_by_role("link", name="Tomas Marlow").click()
    picture(page, f"person-without-scripts-{size[0]}")
    page.get_by_role("link", name="the signature").click()

    assert page.get_by_role("heading", name="Tomas Marlow").is_visible()
