"""Odile takes a letter from nothing to invitations in a browser, without scripts, on a desk and on a phone."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.core.cache import cache
from playwright.sync_api import Page

from tests.browser.conftest import DESKTOP, PHONE, picture
from tests.cast import TEXT, Compact, compact
from undersigned.circulation.models import Invitation
from undersigned.letter.models import Letter
from undersigned.mail.models import Mail

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Visit = Callable[..., Page]


@pytest.fixture
def group() -> Compact:
    cache.clear()  # the limit on sign-ins counts across tests: its table is not one of the models that are emptied
    group = compact()
    for office in group.offices.values():
        office.terms.update(ends_on=None)
    return group


def sign_in(page: Page, group: Compact) -> None:
    page.get_by_label("E-mail address").fill(group.odile.email)
    page.locator("main button").first.click()
    body = Mail.objects.get(kind="login-code").body
    page.get_by_label("Code from the mail").fill(next(w for w in body.split() if w.isupper() and len(w) >= 6))
    page.locator("main button").first.click()
    page.wait_for_url("**/workspace/")


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_odile_drafts_freezes_and_invites(visit: Visit, group: Compact, size: tuple[int, int]) -> None:
    page = visit("/account/sign-in/", size=size, scripts=False)
    sign_in(page, group)
    picture(page, f"organizer-desk-{size[0]}")

    page.goto(f"/workspace/coalitions/{group.coalition.slug}/letters/new/")
    page.get_by_label("Title").fill("To Secretary Okafor")
    page.get_by_label("Addressees").fill("Ines Okafor, Secretary of Transportation")
    page.get_by_label("Text").fill(TEXT)
    page.get_by_role("button", name="Preview").click()
    assert page.locator(".text").get_by_text("Three decisions are before you").is_visible()
    picture(page, f"organizer-preview-{size[0]}")
    page.locator("button[value=save], button[value=start]").first.click()

    page.get_by_role("link", name="Mark an ask").click()
    page.get_by_label("The words that ask for something").fill("extend the levee inspection grants")
    page.locator("main form button").last.click()
    page.goto(page.url.replace("asks/", "draft/"))
    page.get_by_role("link", name="Freeze version 1").click()
    picture(page, f"organizer-freeze-{size[0]}")
    page.get_by_role("button", name="Freeze version 1").click()

    page.get_by_label("Last day to sign").fill((datetime.now(UTC) + timedelta(days=9)).date().isoformat())
    page.get_by_role("button", name="Open the circulation").click()
    page.get_by_role("button", name="Choose all that are ready").click()
    page.get_by_role("button", name="Read the mail").click()
    picture(page, f"organizer-invite-{size[0]}")
    page.get_by_role("button", name="Send to these 4").click()

    assert page.get_by_text("4 invited: 0 signed, 0 declined, 4 silent").is_visible()
    assert Letter.objects.get().stage == "circulation"
    assert Invitation.objects.count() == 4
    picture(page, f"organizer-dashboard-{size[0]}")


def test_a_refused_text_comes_back_with_what_to_mend(visit: Visit, group: Compact) -> None:
    page = visit("/account/sign-in/", size=PHONE, scripts=False)
    sign_in(page, group)
    page.goto(f"/workspace/coalitions/{group.coalition.slug}/letters/new/")
    page.get_by_label("Title").fill("To Secretary Okafor")
    page.get_by_label("Text").fill("Dear Secretary,\n\nWe do \u202enot agree.\n")

    page.locator("button[value=save], button[value=start]").first.click()

    assert page.get_by_text("RIGHT-TO-LEFT OVERRIDE").first.is_visible()
    assert "We do" in page.get_by_label("Text").input_value()
    assert page.get_by_label("Title").input_value() == "To Secretary Okafor"
    assert Letter.objects.count() == 0
    picture(page, "organizer-refused-390")
