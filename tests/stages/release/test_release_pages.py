"""The organizer's release page: what would be released, what stands in the way, and the button."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.cast import (
    NOW,
    RELEASE,
    Compact,
    circulating_letter,
    colleague,
    draft_letter,
    released_letter,
    signed_by,
)
from undersigned.circulation.models import Circulation
from undersigned.letter.models import Letter
from undersigned.release.models import Release
from undersigned.roster.models import Role, Term

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _clock():
    with time_machine.travel(RELEASE + timedelta(microseconds=7), tick=False):
        yield


@pytest.fixture
def signed(group: Compact) -> Letter:
    letter = circulating_letter(group)
    signed_by(letter, group.office("Ashford"))
    signed_by(letter, group.office("Lowmarsh County"))
    return letter


def at(letter: Letter) -> str:
    return reverse("release", args=[letter.slug])


def test_a_draft_has_nothing_to_release_and_says_what_comes_first(odile: Client, group: Compact):
    letter = draft_letter(group)

    page = odile.get(at(letter)).content.decode()

    assert "There is nothing to release yet" in page
    assert reverse("circulate", args=[letter.slug]) in page


def test_the_names_are_shown_as_they_will_be_printed_with_what_was_confirmed(odile: Client, signed: Letter):
    page = odile.get(at(signed)).content.decode()

    assert "1 mayor" in page
    assert "1 county executive" in page
    assert "Mayor of Ashford, IL" in page
    assert "Confirmed from @ashford.example" in page
    assert "Nothing stands in the way." in page


def test_the_button_releases(odile: Client, signed: Letter):
    response = odile.post(at(signed))

    page = odile.get(at(signed)).content.decode()
    assert response["Location"] == at(signed)
    assert Release.objects.get().signatory_count == 2
    assert f"/letters/{signed.slug}/" in page
    assert "letter.pdf" in page


def test_a_finding_to_look_at_needs_a_yes(odile: Client, group: Compact, signed: Letter):
    Term.objects.filter(office=group.office("Ashford")).update(ends_on="2026-03-04")

    without = odile.post(at(signed))
    released_without = Release.objects.exists()
    with_yes = odile.post(at(signed), {"acknowledged": "on"})

    assert without.status_code == 422
    assert "the term ended on 4 March 2026" in without.content.decode()
    assert not released_without
    assert with_yes.status_code == 302
    assert Release.objects.exists()


def test_nobody_can_release_before_the_embargo_ends(odile: Client, signed: Letter):
    Circulation.objects.update(embargo_at=RELEASE + timedelta(days=1))

    page = odile.get(at(signed)).content.decode()
    response = odile.post(at(signed), {"acknowledged": "on"})

    assert "The embargo has not ended." in page
    assert "Release now" not in page
    assert response.status_code == 422
    assert not Release.objects.exists()


def test_a_letter_that_nobody_signed_has_no_button(odile: Client, group: Compact):
    letter = circulating_letter(group)

    page = odile.get(at(letter)).content.decode()

    assert "Nobody has signed" in page
    assert "Release now" not in page


def test_a_second_press_changes_nothing(odile: Client, group: Compact):
    with time_machine.travel(NOW, tick=False):
        letter = released_letter(group).letter

    response = odile.post(at(letter), {"acknowledged": "on"})

    assert response.status_code == 200
    assert Release.objects.count() == 1


def test_a_viewer_sees_the_list_and_no_button(client: Client, group: Compact, signed: Letter):
    client.force_login(colleague(group, Role.VIEWER, "vera@greatrivers.example"))

    page = client.get(at(signed)).content.decode()

    assert "Tomas Marlow" in page
    assert "Release now" not in page
