"""An office signs in a browser: with a keyboard, on a phone, without scripts; and a robot that presses everything."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import DESKTOP, PHONE, picture
from tests.cast import Compact, circulating_letter, compact, invitation_of
from undersigned.ledger.models import Opening
from undersigned.letter.models import Letter
from undersigned.mail.models import Mail
from undersigned.signing.models import Challenge, Signature

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Visit = Callable[..., Page]


@pytest.fixture
def group() -> Compact:
    return compact()


@pytest.fixture
def letter(group: Compact) -> Letter:
    # Pages ask the machine's clock, so the deadline has to lie ahead of it.
    letter = circulating_letter(group)
    circulation = letter.circulation
    circulation.deadline_at = circulation.deadline_at.replace(year=2199)
    circulation.save()
    group.office("Ashford").terms.update(ends_on=None)
    return letter


def newest_code() -> str:
    body = Mail.objects.filter(kind="signing-code").order_by("-pk")[0].body
    return next(line.strip() for line in body.splitlines() if len(line.strip()) == 9 and line.strip()[4] == " ")


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
@pytest.mark.parametrize("scripts", [True, False])
def test_the_mayor_signs_with_a_typed_code(
    visit: Visit, group: Compact, letter: Letter, size: tuple[int, int], scripts: bool
) -> None:
    page = visit(f"/sign/{invitation_of(letter, group.office('Ashford')).token}/", size=size, scripts=scripts)
    assert page.get_by_text("Tomas Marlow").first.is_visible()
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Mail me a code").click()
    page.get_by_label("Code from the mail").fill(newest_code())
    picture(page, f"signing-{size[0]}-{'scripts' if scripts else 'plain'}")

    page.get_by_role("button", name="Sign version 1").click()

    assert page.get_by_text("Signed").first.is_visible()
    assert Signature.objects.get().printed_name == "Tomas Marlow"
    picture(page, f"signed-{size[0]}-{'scripts' if scripts else 'plain'}")


def test_a_keyboard_is_enough_to_sign(visit: Visit, group: Compact, letter: Letter) -> None:
    page = visit(f"/sign/{invitation_of(letter, group.office('Lowmarsh County')).token}/")
    _tab_to(page, "Mail me a code")
    page.keyboard.press("Enter")
    page.wait_for_url("**/confirm/**")
    _tab_to(page, "code", by="name")
    page.keyboard.type(newest_code())

    page.keyboard.press("Enter")

    page.wait_for_url("**/sign/*/")
    assert Signature.objects.count() == 1


def _tab_to(page: Page, wanted: str, by: str = "text") -> None:
    script = {
        "text": "document.activeElement.textContent.trim()",
        "name": "document.activeElement.getAttribute('name') || ''",
    }[by]
    for _press in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(script) == wanted:
            return
    raise AssertionError(f"{wanted!r} is not reached by Tab")


def test_a_wrong_code_is_said_beside_the_field_and_nothing_is_lost(
    visit: Visit, group: Compact, letter: Letter
) -> None:
    page = visit(f"/sign/{invitation_of(letter, group.office('Ashford')).token}/", size=PHONE)
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Mail me a code").click()
    page.get_by_label("Code from the mail").fill("ABCD EFGH")

    page.get_by_role("button", name="Sign version 1").click()

    assert page.get_by_text("4 tries are left").first.is_visible()
    assert Signature.objects.count() == 0
    picture(page, "wrong-code-390")


def test_a_robot_that_opens_every_link_and_presses_every_control_signs_nothing(
    visit: Visit, group: Compact, letter: Letter
) -> None:
    start = f"/sign/{invitation_of(letter, group.office('Ashford')).token}/"
    page = visit(start)
    entries = Opening.objects.count()

    seen, pressed = _press_everything(page, start)

    assert len(seen) >= 5
    assert pressed >= 6
    assert Challenge.objects.exists(), "the robot did not even ask for a code, so it proves nothing"
    assert Signature.objects.count() == 0
    assert Opening.objects.count() == entries
    assert invitation_of(letter, group.office("Ashford")).answer == ""


def _press_everything(page: Page, start: str) -> tuple[set[str], int]:
    """Walk every page under /sign/ that links and buttons lead to; types nothing. Returns pages and presses."""
    waiting, seen, pressed = [start], set[str](), 0
    while waiting and len(seen) < 30:
        path = waiting.pop(0)
        if path in seen:
            continue
        seen.add(path)
        page.goto(path)
        waiting += [h for h in page.eval_on_selector_all("a[href]", "l => l.map(a => a.pathname)") if "/sign/" in h]
        for place in range(page.locator("button, [type=submit]").count()):
            page.goto(path)
            pressed += _press(page, "summary, input:not([type=submit]), select, textarea")
            pressed += _press(page, "button, [type=submit]", only=place)
            page.wait_for_load_state()
            landed = page.evaluate("location.pathname")
            waiting += [landed] if "/sign/" in landed else []
    return seen, pressed


def _press(page: Page, selector: str, only: int | None = None) -> int:
    """Click each visible control, or the one at a place; returns how many were clicked."""
    controls = page.locator(selector)
    chosen = range(controls.count()) if only is None else [only]
    visible = [controls.nth(place) for place in chosen if controls.nth(place).is_visible()]
    for control in visible:
        control.click()
    return len(visible)
