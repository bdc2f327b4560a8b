"""Who asks to be forgotten is blacked out in the coverage of letters they signed, and findings still point right."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.cast import Compact, released_letter
from tests.stages.coverage.press import LATER, added, finding_about, press_release, suggested
from tests.stages.ledger.test_erasure import rows_with
from undersigned.coverage.models import Article, SuggestedArticle
from undersigned.coverage.services import confirm_finding, forget_in_coverage, forget_listed_in_coverage
from undersigned.release.services import erase_person
from undersigned.roster.erasures import add_erasure
from undersigned.roster.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_erasures_yet() -> Iterator[None]:
    Path(settings.ERASURE_LIST_FILE).unlink(missing_ok=True)
    yield
    Path(settings.ERASURE_LIST_FILE).unlink(missing_ok=True)


@pytest.fixture
def article(group: Compact) -> Article:
    """An article that misspells Mayor Marlow, with that finding confirmed, and his name in all else that is kept."""
    letter = released_letter(group).letter
    press_release(group, letter, "“We cannot wait,” said Mayor Tomas Marlow of Ashford.\n")
    found = added(letter, group.odile, title="Marlow and others press Washington")
    confirm_finding(finding=finding_about(found, "Tomas Marlowe"), actor=group.odile, now=LATER)
    one = suggested(group, letter)
    SuggestedArticle.objects.filter(pk=one.pk).update(title="TOMAS MARLOW speaks")
    return found


def marlow() -> Person:
    return Person.objects.get(name="Tomas Marlow")


def test_no_table_of_coverage_has_the_name_any_more(article: Article):
    held = {table for table in rows_with(b"Marlow") if "article" in table or "finding" in table or "beside" in table}
    assert len(held) == 3

    forget_in_coverage(people=[marlow()], now=LATER)

    left = {*rows_with(b"Marlow"), *rows_with(b"MARLOW")}
    assert left & {*held, "undersigned_suggestedarticle"} == set()


def test_a_finding_still_points_at_its_words_and_readers_see_no_name(client: Client, article: Article):
    erase = marlow()
    forget_in_coverage(people=[erase], now=LATER)
    erase_person(person=erase, actor=None, now=LATER)

    article.refresh_from_db()
    page = client.get(reverse("letter-coverage", args=[article.letter.slug])).content.decode()

    finding = article.findings.get(kind="name")
    assert article.text[finding.start : finding.end] == finding.text == "█████ ███████"
    assert "Name misspelled" in page
    assert "Marlow" not in page


def test_a_restored_backup_forgets_again(article: Article):
    forget_listed_in_coverage(now=LATER)
    assert "undersigned_article" in rows_with(b"Marlow")
    add_erasure(Path(settings.ERASURE_LIST_FILE), marlow().erasure_id)

    forget_listed_in_coverage(now=LATER)

    assert "undersigned_article" not in rows_with(b"Marlow")
