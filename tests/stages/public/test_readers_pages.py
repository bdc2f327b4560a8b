"""The list of released letters, what its words mean, and where search engines may go."""

import pytest
from django.test import Client

from tests.cast import Compact, circulating_letter, draft_letter, released_letter
from undersigned.signing.models import Level

pytestmark = pytest.mark.django_db


def test_the_list_shows_who_wrote_it_its_day_and_who_signed_by_unit(client: Client, group: Compact) -> None:
    release = released_letter(group)

    shown = client.get("/").content.decode()

    assert f'href="/letters/{release.letter.slug}/"' in shown
    assert release.letter.title in shown
    assert "Great Rivers Compact" in shown
    assert "12 March 2026" in shown
    assert f"Signed by {release.counts}." in shown


def test_the_list_shows_no_letter_before_its_release(client: Client, group: Compact) -> None:
    titles = [circulating_letter(group).title, draft_letter(group, title="Another one").title]

    shown = client.get("/").content.decode()

    assert [title for title in titles if title in shown] == []
    assert "No letter is public yet" in shown
    assert "at the moment of their release" in shown


def test_a_page_number_that_makes_no_sense_shows_letters_all_the_same(client: Client, group: Compact) -> None:
    release = released_letter(group)

    for number in ("0", "-1", "999999999999999999999", "two", "%00"):
        assert release.letter.title in client.get(f"/?page={number}").content.decode()


def test_every_level_of_proof_that_readers_see_is_explained(client: Client) -> None:
    shown = client.get("/words/").content.decode()

    assert str(Level.VOUCHED.label) in shown
    assert str(Level.MAILBOX.label) in shown
    assert "Confirmed from @" in shown
    assert shown.count("It does not prove") >= 3


def test_search_engines_are_sent_to_letters_and_away_from_tokens(client: Client) -> None:
    response = client.get("/robots.txt")

    lines = response.content.decode().splitlines()
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert "Allow: /letters/" in lines
    assert {"Disallow: /sign/", "Disallow: /workspace/", "Disallow: /account/"} <= set(lines)
