"""The organizer's desk: every letter says what to do next, and strangers see nothing."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.cast import (
    DEADLINE,
    NOW,
    RELEASE,
    Compact,
    account,
    circulating_letter,
    colleague,
    compact,
    draft_letter,
    invitation_of,
    released_letter,
    signed_by,
)
from undersigned.circulation.services import decline, open_circulation
from undersigned.drafting.services import freeze
from undersigned.letter.models import Letter
from undersigned.roster.models import Organizer, Role
from undersigned.workspace.queries import letter_line

pytestmark = pytest.mark.django_db

HOSTILE = "<script>alert(1)</script>\"'{{ 7|add:7 }}"


@pytest.fixture(autouse=True)
def _clock():
    with time_machine.travel(NOW, tick=False):
        yield


def letter_page(letter: Letter) -> str:
    return reverse("letter-desk", args=[letter.slug])


def organizers(group: Compact) -> str:
    return reverse("organizers", args=[group.coalition.slug])


def page_after(letter: Letter, now=NOW) -> str:
    return letter_line(letter, now).step.page


def test_the_desk_asks_for_a_sign_in(client: Client):
    response = client.get(reverse("desk"))

    assert response.status_code == 302
    assert response["Location"].startswith("/account/")


def test_someone_on_no_staff_is_told_how_it_starts(client: Client):
    client.force_login(account("sam@nowhere.example"))

    page = client.get(reverse("desk")).content.decode()

    assert "You are on no coalition's staff yet" in page


def test_a_new_coalition_is_told_how_its_first_letter_starts(odile: Client, group: Compact):
    page = odile.get(reverse("desk")).content.decode()

    assert "There is no letter yet" in page
    assert reverse("letter-new", args=[group.coalition.slug]) in page


def test_letters_stand_under_what_needs_doing(odile: Client, group: Compact):
    draft_letter(group, title="A draft")
    circulating_letter(group)

    response = odile.get(reverse("desk"))

    headings = {heading: [line.letter.title for line in lines] for heading, lines in response.context["groups"]}
    assert headings == {
        "Being written": ["A draft"],
        "Waiting for offices": ["To Secretary Okafor: crossings and levees"],
    }


def test_another_coalitions_letters_are_not_on_the_desk(odile: Client):
    hills = compact(name="Hill Towns", owner="una@hills.example")
    theirs = draft_letter(hills, title="Their secret")

    desk = odile.get(reverse("desk")).content.decode()

    assert "Their secret" not in desk
    assert odile.get(letter_page(theirs)).status_code == 404


def test_the_next_step_follows_the_letters_life(group: Compact):
    letter = draft_letter(group)
    steps = [page_after(letter)]

    freeze(letter=letter, actor=group.odile, now=NOW)
    steps.append(page_after(letter))
    open_circulation(letter=letter, deadline_at=DEADLINE, time_zone="America/Chicago", actor=group.odile, now=NOW)
    steps.append(page_after(letter))

    assert steps == ["draft", "circulate", "invite"]


def test_when_everyone_has_answered_or_the_deadline_has_passed_the_release_is_next(group: Compact):
    letter = circulating_letter(group, places=("Ashford", "Ferry Landing"))
    waiting = page_after(letter)
    signed_by(letter, group.office("Ashford"))
    late = page_after(letter, DEADLINE + timedelta(hours=1))

    decline(invitation=invitation_of(letter, group.office("Ferry Landing")), reason="No time.", now=NOW)

    assert (waiting, late, page_after(letter)) == ("circulate", "release", "release")


def test_a_released_letter_shows_its_counts_on_the_desk(odile: Client, group: Compact):
    released = released_letter(group)

    page = odile.get(reverse("desk")).content.decode()

    assert f"Signed by {released.counts}." in page


def test_the_letters_page_tells_what_happened_newest_first(odile: Client, group: Compact):
    released = released_letter(group)

    with time_machine.travel(RELEASE, tick=False):
        response = odile.get(letter_page(released.letter))

    words = [happening.words for happening in response.context["happenings"]]
    assert words[0] == "Released by odile@greatrivers.example"
    assert words[-1] == "Version 1 saved by odile@greatrivers.example"
    assert "Tomas Marlow, Mayor of Ashford, IL signed" in words
    assert "4 asked to sign" in words


def test_a_hostile_title_is_shown_as_text_everywhere(odile: Client, group: Compact):
    letter = draft_letter(group, title=HOSTILE)
    names = ["letter-desk", "draft", "details", "asks", "freeze", "versions", "circulate", "release"]

    pages = [odile.get(reverse(name, args=[letter.slug])).content.decode() for name in names]
    pages += [
        odile.get(url).content.decode() for url in (reverse("desk"), reverse("coalition", args=[group.coalition.slug]))
    ]

    assert all("&lt;script&gt;alert(1)" in page for page in pages)
    assert not [page for page in pages if "<script>alert" in page]


def test_the_coalition_page_shows_letters_roster_and_organizers(odile: Client, group: Compact):
    draft_letter(group)

    page = odile.get(reverse("coalition", args=[group.coalition.slug])).content.decode()

    assert "To Secretary Okafor" in page
    assert "<b>4</b><span>offices</span>" in page
    assert "odile@greatrivers.example" in page


def test_an_owner_adds_changes_and_removes_organizers(odile: Client, group: Compact):
    odile.post(organizers(group), {"email": "Edgar@greatrivers.example", "role": "editor"})
    odile.post(organizers(group), {"email": "edgar@greatrivers.example", "role": "viewer"})
    edgar = Organizer.objects.get(user__email="edgar@greatrivers.example")

    odile.post(reverse("organizer-remove", args=[group.coalition.slug, edgar.pk]))

    assert edgar.role == Role.VIEWER
    assert [str(o.user) for o in Organizer.objects.all()] == ["odile@greatrivers.example"]


def test_the_last_owner_stays(odile: Client, group: Compact):
    myself = Organizer.objects.get(user=group.odile)

    page = odile.post(reverse("organizer-remove", args=[group.coalition.slug, myself.pk]), follow=True).content.decode()

    assert "A coalition needs an owner" in page
    assert Organizer.objects.filter(pk=myself.pk).exists()


@pytest.mark.parametrize("email", ["", "no address", "a@b.example\nBcc: c@d.example", HOSTILE])
def test_a_bad_address_of_an_organizer_is_refused_and_kept(odile: Client, group: Compact, email: str):
    response = odile.post(organizers(group), {"email": email, "role": "viewer"})

    assert response.status_code == 422
    assert response.context["form"]["email"].value() == email
    assert Organizer.objects.count() == 1


def test_an_organizer_of_another_coalition_cannot_be_removed(odile: Client, group: Compact):
    hills = compact(name="Hill Towns", owner="una@hills.example")
    una = Organizer.objects.get(user=hills.odile)

    response = odile.post(reverse("organizer-remove", args=[group.coalition.slug, una.pk]))

    assert response.status_code == 404
    assert Organizer.objects.filter(pk=una.pk).exists()


def test_an_editor_may_not_decide_who_else_may(client: Client, group: Compact):
    client.force_login(colleague(group, Role.EDITOR, "ed@greatrivers.example"))

    assert client.get(organizers(group)).status_code == 403


def test_the_number_of_queries_does_not_grow_with_the_letters(
    odile: Client, group: Compact, django_assert_max_num_queries
):
    for number in range(8):
        draft_letter(group, title=f"Letter {number}")

    with django_assert_max_num_queries(6):
        odile.get(reverse("desk"))
