"""The pages of coverage: accessible at 1280 and 390 px, usable without scripts, and looked at (artifacts/)."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, assert_accessible, picture, signed_in
from tests.cast import Compact, compact, draft_letter, released_letter
from tests.stages.coverage.press import ARTICLE, LATER, added, finding_about, press_release, suggested
from undersigned.coverage.models import Finding
from undersigned.coverage.services import confirm_finding, dismiss_finding

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Visit = Callable[..., Page]
Look = Callable[..., None]


@pytest.fixture
def group() -> Compact:
    return compact()


def test_the_desk_on_which_articles_are_checked(look: Look, group: Compact) -> None:
    draft = draft_letter(group, title="To Governor Adair: the ferry")
    letter = released_letter(group).letter
    base = f"/workspace/letters/{letter.slug}/coverage/"
    look(base, "coverage-empty", group.odile)
    press_release(group, letter)
    article = added(letter, group.odile)
    for words in ("a lottery", "publish the", "Tomas"):
        confirm_finding(finding=finding_about(article, words), actor=group.odile, now=LATER)
    suggested(group, letter)
    dismiss_finding(
        finding=finding_about(article, "15 mayors"), reason="The desk called them.", actor=group.odile, now=LATER
    )

    for path, name in (
        (base, "coverage"),
        (f"/workspace/letters/{draft.slug}/coverage/", "coverage-before"),
        (f"/workspace/coalitions/{group.coalition.slug}/feeds/", "feeds"),
        (f"{base}add/", "article-add"),
        (f"{base}beside/", "beside"),
        (f"{base}{article.pk}/", "article"),
        (f"{base}{article.pk}/correction/", "correction"),
    ):
        look(path, name, group.odile)


def test_what_readers_see_of_coverage(look: Look, group: Compact) -> None:
    letter = released_letter(group).letter
    page = f"/letters/{letter.slug}/coverage/"
    look(page, "letter-coverage-empty")
    press_release(group, letter)
    article = added(letter, group.odile)
    for finding in Finding.objects.filter(article=article).exclude(verdict__in=["unclear", "not_checkable"]):
        confirm_finding(finding=finding, actor=group.odile, now=LATER + timedelta(hours=1))

    look(page, "letter-coverage")
    look("/check/", "check")


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_odile_follows_an_article_without_scripts(visit: Visit, group: Compact, size: tuple[int, int]) -> None:
    letter = released_letter(group).letter
    page = visit("/robots.txt", size=size, scripts=False)
    signed_in(page, group.odile)
    page.goto(f"/workspace/letters/{letter.slug}/")
    page.get_by_role("link", name="Coverage").click()
    page.get_by_role("link", name="Add an article").click()
    page.get_by_label("or the article, pasted").fill(ARTICLE)
    page.get_by_role("button", name="Read and check").click()
    assert page.get_by_text("does not say its headline or who printed it").first.is_visible()
    picture(page, f"article-add-errors-{size[0]}")
    page.get_by_label("Outlet").fill("Lowmarsh Courier")
    page.get_by_role("button", name="Read and check").click()
    finding = Finding.objects.get(text="Tomas Marlowe")
    box = page.locator(f"#finding-{finding.number}")
    box.get_by_text("Dismiss it").click()
    box.get_by_label("Why").fill("They wrote it so on purpose.")
    box.get_by_role("button", name="Dismiss", exact=True).click()
    assert page.get_by_text(f"Finding {finding.number} is dismissed.").is_visible()

    box.get_by_role("button", name="Confirm").click()

    assert page.get_by_text(f"Finding {finding.number} is confirmed.").is_visible()
    page.goto(f"/letters/{letter.slug}/coverage/")
    expect(page.get_by_text("Tomas Marlowe")).to_be_visible()
    assert page.get_by_text("15 mayors").count() == 0


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_rae_checks_an_article_without_scripts(visit: Visit, group: Compact, size: tuple[int, int]) -> None:
    released_letter(group)
    for scripts in (False, True):
        page = visit("/", size=size, scripts=scripts)
        page.get_by_role("link", name="Check an article").click()
        page.get_by_label("The article").fill(ARTICLE)
        page.get_by_role("button", name="Check it").click()

        assert page.get_by_role("heading", name="What was found").is_visible()
        assert page.get_by_role("heading", name="Name misspelled").is_visible()

    assert_accessible(page)
    picture(page, f"check-found-{size[0]}")
