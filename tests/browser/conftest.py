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
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

ARTIFACTS = Path(__file__).resolve().parents[2] / "artifacts"
AXE = (Path(__file__).parent / "axe.min.js").read_text("utf-8")
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
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


@pytest.fixture
def assert_accessible() -> Callable[[Page], None]:
    """WCAG 2.2 AA by axe, and no sideways scrolling. Needs a page with scripts allowed."""

    def check(page: Page) -> None:
        page.evaluate(AXE)
        found = page.evaluate("tags => axe.run(document, {runOnly: tags})", WCAG)["violations"]
        words = [f"{v['id']}: {v['help']} at {[n['target'] for n in v['nodes']]}" for v in found]
        assert words == [], f"{page.url}\n" + "\n".join(words)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{page.url} scrolls sideways"

    return check


def picture(page: Page, name: str) -> None:
    """Keep a full-page screenshot to look at."""
    ARTIFACTS.mkdir(exist_ok=True)
    page.screenshot(path=ARTIFACTS / f"{re.sub(r'[^a-z0-9-]+', '-', name.lower())}.png", full_page=True)
