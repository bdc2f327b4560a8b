"""Chromium for the browser tests: Debian's own, no download, nothing fetched from elsewhere.

Screenshots go to artifacts/, which git ignores; look at them.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from undersigned.accounts.models import User

ARTIFACTS = Path(__file__).resolve().parents[2] / "artifacts"
AXE = (Path(__file__).parent / "axe.min.js").read_text("utf-8")
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
COLORS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]
DESKTOP, PHONE = (1280, 900), (390, 844)


def chromium_path() -> str:
    """Where Chromium is; a missing one fails the test with what to install."""
    for name in (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"):
        if name and (found := shutil.which(name)):
            return found
    pytest.fail("BROWSER NOT TESTED: Chromium is not installed. apt install chromium libatomic1")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Browser, live_server: Any) -> Iterator[Callable[..., Page]]:
    """Open windows on the installation: `visit("/words/", size=PHONE, scripts=False)` gives a page."""
    contexts: list[BrowserContext] = []
    strange: list[str] = []

    def own_origin_only(route: Route) -> None:
        if route.request.url.startswith((live_server.url, "data:", "blob:")):
            route.continue_()
        else:
            strange.append(route.request.url)
            route.abort()

    def opened(path: str = "/", *, size: tuple[int, int] = DESKTOP, scripts: bool = True, dark: bool = False) -> Page:
        context = chromium.new_context(
            base_url=live_server.url,
            viewport={"width": size[0], "height": size[1]},
            java_script_enabled=scripts,
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
        )
        context.route("**/*", own_origin_only)
        contexts.append(context)
        page = context.new_page()
        page.goto(path)
        return page

    yield opened

    for context in contexts:
        context.close()
    assert strange == [], f"a page asked others: {strange}"


def assert_accessible(page: Page, rules: dict[str, object] = WCAG) -> None:
    """WCAG 2.2 AA by axe, and no sideways scrolling. Needs a page with scripts allowed."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate("rules => axe.run(document, rules)", rules)["violations"]
    words = [f"{v['id']}: {v['help']} at {[n['target'] for n in v['nodes']]}" for v in found]
    assert words == [], f"{page.url}\n" + "\n".join(words)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{page.url} scrolls sideways"


def signed_in(page: Page, user: User) -> None:
    """The browser with a session of this organizer; how sessions begin is tested in the accounts tests."""
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session.session_key or "", "url": page.url}
    page.context.add_cookies([cookie])  # type: ignore[list-item]


@pytest.fixture
def look(visit: Callable[..., Page]) -> Callable[..., None]:
    """Open a path, check it, and keep its pictures: `look("/words/", "words")`, as somebody with `user=`.

    All of a test's pages go through one window for each visitor, whose engine is warm after the first. In the dark
    only colors are another (the style sheet changes nothing else there), so only what colors can break is asked again.
    """
    windows: dict[User | None, Page] = {}

    def looked(path: str, name: str, user: User | None = None) -> None:
        if user not in windows:
            windows[user] = visit("/robots.txt")
            if user:
                signed_in(windows[user], user)
        page = windows[user]
        page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
        page.goto(path)
        for size, dark in ((DESKTOP, False), (DESKTOP, True), (PHONE, False)):
            page.set_viewport_size({"width": size[0], "height": size[1]})
            page.emulate_media(color_scheme="dark" if dark else "light")
            assert_accessible(page, COLORS if dark else WCAG)
            picture(page, f"{name}-{size[0]}-{'dark' if dark else 'light'}")

    return looked


def picture(page: Page, name: str) -> None:
    """Keep a full-page screenshot to look at."""
    ARTIFACTS.mkdir(exist_ok=True)
    page.screenshot(path=ARTIFACTS / f"{re.sub(r'[^a-z0-9-]+', '-', name.lower())}.png", full_page=True)
