"""The page on which anyone has an article checked: clear words, nothing kept, nothing that is not public, limits."""

import logging
from datetime import date, timedelta

import pytest
import time_machine
from django.apps import apps
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.urls import reverse

from tests.cast import RELEASE, Compact, circulating_letter, released_letter
from tests.stages.coverage.press import ARTICLE, LATER, press_release
from undersigned.coverage.services import CoverageRefused, TooManyChecks, check_in_passing, passing

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _clock():
    cache.clear()
    with time_machine.travel(LATER, tick=False):
        yield


def rows() -> dict[str, int]:
    return {model.__name__: model.objects.count() for model in apps.get_models()}


def test_an_article_is_checked_in_words_beside_the_passage(client: Client, group: Compact):
    letter = released_letter(group).letter

    page = client.post(reverse("check"), {"text": ARTICLE}).content.decode()

    assert letter.title in page
    for words in ("Name misspelled", "Count wrong", "Altered", "Word for word", "own statement"):
        assert words in page
    assert f"/letters/{letter.slug}/#ask-1" in page


def test_nothing_of_it_is_kept_or_logged(client: Client, group: Compact, caplog: pytest.LogCaptureFixture):
    released_letter(group)
    before = rows()

    with caplog.at_level(logging.DEBUG):
        answer = client.post(reverse("check"), {"text": ARTICLE}, REMOTE_ADDR="203.0.113.7")

    assert answer.status_code == 200
    assert rows() == before
    assert "sessionid" not in answer.cookies
    said = " ".join(r.getMessage() for r in caplog.records if not r.name.startswith("django.db"))
    assert "ambulances" not in said
    assert "203.0.113.7" not in said
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM cache")
        kept = repr(cursor.fetchall())
    assert "203.0.113.7" not in kept
    assert "ambulances" not in kept


def test_search_engines_and_caches_leave_it_alone(client: Client):
    page = client.get(reverse("check"))

    assert page["X-Robots-Tag"] == "noindex"
    assert page["Cache-Control"] == "no-store"
    assert b'<meta name="robots" content="noindex">' in page.content


def test_a_letter_that_is_not_released_is_as_unknown_as_none(client: Client, group: Compact):
    nothing = client.post(reverse("check"), {"text": ARTICLE}).content.decode()
    circulating_letter(group)

    page = client.post(reverse("check"), {"text": ARTICLE}).content.decode()

    assert "about no letter that was released here" in page
    assert without_token(page) == without_token(nothing)


def without_token(page: str) -> list[str]:
    return [line for line in page.splitlines() if "csrfmiddlewaretoken" not in line]


def test_a_press_release_of_a_later_day_is_not_known_yet(group: Compact):
    letter = released_letter(group).letter
    press_release(group, letter)

    found = check_in_passing(
        text=ARTICLE, printed_on=date(2026, 3, 13), visitor="203.0.113.7", now=RELEASE - timedelta(days=1)
    )

    assert {str(one.beside) for one in found.findings} == {"None"}


def test_an_article_about_something_else_is_called_neither_right_nor_wrong(client: Client, group: Compact):
    released_letter(group)

    page = client.post(reverse("check"), {"text": "The council met. “The budget is closed for the year,” it said."})

    assert b"about no letter that was released here" in page.content
    assert b"Not in the letter" not in page.content


def test_one_visitor_has_an_hourly_allowance_and_a_household_shares_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(passing, "CHECKS_AN_HOUR", 1)
    given = {"text": "Nothing in here.", "printed_on": None, "now": LATER}
    check_in_passing(visitor="2001:db8:1:2::7", **given)

    with pytest.raises(TooManyChecks, match="within an hour"):
        check_in_passing(visitor="2001:db8:1:2:ffff::8", **given)

    check_in_passing(visitor="2001:db8:1:3::7", **given)
    check_in_passing(visitor="2001:db8:1:2::7", **{**given, "now": LATER + timedelta(hours=1)})


def test_all_visitors_together_have_one_too(client: Client, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(passing, "ALL_CHECKS_AN_HOUR", 1)
    client.post(reverse("check"), {"text": "Nothing in here."}, REMOTE_ADDR="198.51.100.1")

    refused = client.post(reverse("check"), {"text": "My very own text."}, REMOTE_ADDR="198.51.100.2")

    assert refused.status_code == 429
    assert b"Try again in an hour" in refused.content
    assert b"My very own text." in refused.content


def test_a_server_in_front_of_ours_says_for_whom_it_asks(client: Client, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(passing, "CHECKS_AN_HOUR", 1)
    near, far = {"REMOTE_ADDR": "127.0.0.1"}, {"REMOTE_ADDR": "8.8.8.8"}

    def status(told: str, **extra: str) -> int:
        return client.post(reverse("check"), {"text": "Words."}, HTTP_X_FORWARDED_FOR=told, **extra).status_code

    assert status("198.51.100.1", **near) == 200
    assert status("9.9.9.9, 198.51.100.1", **near) == 429
    assert status("198.51.100.2", **near) == 200
    assert status("198.51.100.3", **far) == 200
    assert status("198.51.100.4", **far) == 429


def test_what_is_no_article_is_said_so(client: Client, group: Compact):
    assert b"Paste the article first." in client.post(reverse("check"), {"text": ""}).content
    assert b"holds no words" in client.post(reverse("check"), {"text": " "}).content
    with pytest.raises(CoverageRefused, match="longer than any article"):
        check_in_passing(text="a" * 60_001, printed_on=None, visitor="198.51.100.1", now=LATER)


def test_a_pasted_page_cannot_write_into_ours(client: Client, group: Compact):
    released_letter(group)

    page = client.post(reverse("check"), {"text": ARTICLE + "\n<script>alert(1)</script> “<b>levee</b> grants now”\n"})

    assert b"<script>alert(1)" not in page.content
    assert b"<b>levee" not in page.content
