"""The pages of the sign-on period, from "until when?" to who has answered what."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.cast import (
    DEADLINE,
    NOW,
    Compact,
    circulating_letter,
    colleague,
    compact,
    draft_letter,
    invitation_of,
    signed_by,
)
from undersigned.circulation.models import Circulation, Invitation
from undersigned.circulation.services import decline
from undersigned.drafting.services import freeze
from undersigned.letter.models import Letter
from undersigned.mail.models import Mail
from undersigned.roster.models import Contact, Role, Term
from undersigned.roster.services import add_person

pytestmark = pytest.mark.django_db

HOSTILE = "<script>alert(1)</script>\"'{{ 7|add:7 }}"
OPEN = {"deadline_on": "2026-03-06", "deadline_time": "18:00", "time_zone": "America/Chicago"}


@pytest.fixture(autouse=True)
def _clock():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def frozen(group: Compact) -> Letter:
    letter = draft_letter(group)
    freeze(letter=letter, actor=group.odile, now=NOW)
    return letter


def at(letter: Letter, name: str) -> str:
    return reverse(name, args=[letter.slug])


def key(group: Compact, place: str) -> str:
    return f"office-{group.office(place).pk}"


def test_a_text_that_is_not_frozen_sends_the_organizer_to_freeze_it(odile: Client, group: Compact):
    letter = draft_letter(group)

    page = odile.get(at(letter, "circulate")).content.decode()
    response = odile.post(at(letter, "circulate"), OPEN)

    assert at(letter, "freeze") in page
    assert response.status_code == 422
    assert not Circulation.objects.exists()


def test_the_deadline_is_taken_in_the_zone_that_was_chosen(odile: Client, frozen: Letter):
    embargo = {"embargo_on": "2026-03-12", "embargo_time": "09:00"}

    response = odile.post(at(frozen, "circulate"), {**OPEN, **embargo, "note": "Call Odile."})

    opened = Circulation.objects.get()
    assert response["Location"] == at(frozen, "invite")
    assert opened.deadline_at == datetime(2026, 3, 7, 0, 0, tzinfo=UTC)
    assert opened.embargo_at == datetime(2026, 3, 12, 14, 0, tzinfo=UTC)  # daylight time has begun by then
    assert opened.note == "Call Odile."


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"deadline_on": ""}, "Choose the last day"),
        ({"deadline_on": "2026-02-01"}, "has passed already"),
        ({"deadline_on": "2026-03-08", "deadline_time": "02:30"}, "does not exist on that day"),
        ({"deadline_on": "2026-11-01", "deadline_time": "01:30"}, "occurs twice"),
        ({"deadline_on": "9999-12-31"}, "The year 9999 cannot be meant."),
        ({"deadline_on": "0026-03-06"}, "The year 0026 cannot be meant."),
        ({"time_zone": "Mars/Olympus"}, "Mars/Olympus"),
        ({"embargo_on": "2026-03-12"}, "a day and a time, or neither"),
        ({"embargo_on": "2026-03-05", "embargo_time": "09:00"}, "before the deadline"),
        ({"note": "a\u202eb"}, "RIGHT-TO-LEFT OVERRIDE"),
    ],
    ids=[
        "no day",
        "past",
        "skipped hour",
        "repeated hour",
        "last day there is",
        "mistyped year",
        "no zone",
        "half an embargo",
        "early embargo",
        "turned note",
    ],
)
def test_times_that_cannot_be_are_said_and_what_was_typed_is_kept(odile: Client, frozen: Letter, wrong, said: str):
    typed = {**OPEN, "note": "Call Odile.", **wrong}

    response = odile.post(at(frozen, "circulate"), typed)

    form = response.context["form"]
    assert response.status_code == 422
    assert said in response.content.decode()
    assert {name: form[name].value() for name in typed} == typed
    assert not Circulation.objects.exists()


def test_whom_to_ask_is_chosen_the_mail_read_and_then_sent(odile: Client, group: Compact):
    letter = circulating_letter(group, places=("Ashford",))
    chosen = {"asked": [key(group, "Lowmarsh County"), key(group, "Ferry Landing")]}

    preview = odile.post(at(letter, "invite"), {**chosen, "do": "preview"})
    asked_by_looking = Invitation.objects.count()
    response = odile.post(at(letter, "invite"), {**chosen, "do": "send"})

    assert "Dear Hannah Voss," in preview.content.decode()
    assert asked_by_looking == 1
    assert response["Location"] == at(letter, "circulate")
    assert Invitation.objects.count() == 3
    assert set(Mail.objects.values_list("to_address", flat=True)) >= {
        "executive@lowmarsh.example",
        "hannah.voss@mailbox.example",
    }


def test_nobody_is_asked_twice(odile: Client, group: Compact):
    letter = circulating_letter(group, places=("Ashford",))

    page = odile.get(at(letter, "invite")).content.decode()
    again = odile.post(at(letter, "invite"), {"asked": [key(group, "Ashford")], "do": "send"})

    assert key(group, "Ashford") not in page
    assert again.status_code == 422
    assert Invitation.objects.count() == 1


def test_an_office_without_address_cannot_be_chosen_and_an_ended_term_is_said(odile: Client, group: Compact):
    Contact.objects.filter(office=group.office("Ferry Landing")).delete()
    Term.objects.filter(office=group.office("Lowmarsh County")).update(ends_on="2026-02-14")
    letter = circulating_letter(group, places=("Ashford",))

    page = odile.get(at(letter, "invite")).content.decode()
    ready = odile.post(at(letter, "invite"), {"do": "all"})
    refused = odile.post(at(letter, "invite"), {"asked": [key(group, "Ferry Landing")], "do": "send"})

    assert "No address" in page
    assert "Term ended 14 February 2026" in page
    assert ready.context["picked"] == [key(group, "River Towns Alliance")]
    assert refused.status_code == 422


def test_choosing_nobody_is_said(odile: Client, group: Compact):
    letter = circulating_letter(group, places=("Ashford",))

    response = odile.post(at(letter, "invite"), {"do": "preview"})

    assert response.status_code == 422
    assert "Choose at least one." in response.content.decode()


def test_a_person_who_signs_alone_can_be_asked(odile: Client, group: Compact):
    letter = circulating_letter(group)
    person = add_person(
        coalition=group.coalition, name="Ines Calder", place="Ashford", state="IL", address="ines@calder.example",
        actor=group.odile, now=NOW,
    )  # fmt: skip

    odile.post(at(letter, "invite"), {"asked": [f"person-{person.pk}"], "do": "send"})

    assert Invitation.objects.filter(person=person).exists()


def test_offices_of_another_coalition_cannot_be_asked(odile: Client, group: Compact):
    hills = compact(name="Hill Towns", owner="una@hills.example")
    letter = circulating_letter(group)

    response = odile.post(at(letter, "invite"), {"asked": [key(hills, "Ashford")], "do": "send"})

    assert response.status_code == 422
    assert not Invitation.objects.filter(office__coalition=hills.coalition).exists()


def test_the_dashboard_counts_answers_and_gives_reasons(odile: Client, group: Compact):
    letter = circulating_letter(group)
    signed_by(letter, group.office("Ashford"))
    decline(invitation=invitation_of(letter, group.office("Ferry Landing")), reason="Our council meets later.", now=NOW)

    page = odile.get(at(letter, "circulate")).content.decode()

    assert "4 invited: 1 signed, 1 declined, 2 silent" in page
    assert "Our council meets later." in page
    assert "Friday 6 March 2026, 18:00 CST" in page


def test_the_chart_can_be_heard_and_has_no_inline_style(odile: Client, group: Compact):
    letter = circulating_letter(group)
    signed_by(letter, group.office("Ashford"))

    page = odile.get(at(letter, "circulate")).content.decode()

    assert 'aria-label="Signatures over time: 1 of 4, from 2 March 2026 to the deadline on 6 March 2026."' in page
    assert "style=" not in page
    assert "<script" not in page


def test_a_refused_mail_asks_for_the_address_to_be_repaired(odile: Client, group: Compact):
    letter = circulating_letter(group)
    Mail.objects.filter(to_address="hannah.voss@mailbox.example").update(refused_at=NOW, problem="550 no such mailbox")

    page = odile.get(at(letter, "circulate")).content.decode()

    assert "550 no such mailbox" in page
    assert "Repair address" in page


def test_hostile_reasons_are_shown_as_text(odile: Client, group: Compact):
    letter = circulating_letter(group)
    decline(invitation=invitation_of(letter, group.office("Ashford")), reason=HOSTILE, now=NOW)

    page = odile.get(at(letter, "circulate")).content.decode()

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_no_token_of_an_invitation_stands_on_the_desk(odile: Client, group: Compact):
    letter = circulating_letter(group)
    token = invitation_of(letter, group.office("Ashford")).token

    pages = [odile.get(at(letter, name)).content.decode() for name in ("circulate", "invite", "release", "letter-desk")]

    assert not [page for page in pages if token in page]


def test_the_same_choice_sent_twice_asks_once_and_says_so(odile: Client, group: Compact):
    letter = circulating_letter(group, places=("Ashford",))
    sent = {"do": "send", "asked": [key(group, "Ferry Landing")]}
    odile.post(at(letter, "invite"), sent)

    response = odile.post(at(letter, "invite"), sent)

    assert response.status_code == 422
    assert "One of those was asked already" in response.content.decode()
    assert Mail.objects.filter(to_address="hannah.voss@mailbox.example").count() == 1


def test_the_deadline_moves_later_and_never_earlier(odile: Client, group: Compact):
    letter = circulating_letter(group)

    earlier = odile.post(at(letter, "extend"), {"deadline_on": "2026-03-04", "deadline_time": "18:00"})
    later = odile.post(at(letter, "extend"), {"deadline_on": "2026-03-09", "deadline_time": "18:00"})

    assert earlier.status_code == 422
    assert later["Location"] == at(letter, "circulate")
    assert Circulation.objects.get().deadline_at == datetime(2026, 3, 9, 23, 0, tzinfo=UTC)


def test_after_the_deadline_the_dashboard_says_what_is_next(odile: Client, group: Compact):
    letter = circulating_letter(group)

    with time_machine.travel(DEADLINE + timedelta(days=1), tick=False):
        page = odile.get(at(letter, "circulate")).content.decode()

    assert "The sign-on period is over" in page
    assert at(letter, "extend") in page
    assert at(letter, "invite") not in page


def test_a_viewer_sees_answers_and_no_way_to_change_them(client: Client, group: Compact):
    letter = circulating_letter(group)
    client.force_login(colleague(group, Role.VIEWER, "vera@greatrivers.example"))

    page = client.get(at(letter, "circulate")).content.decode()

    assert "4 invited" in page
    assert at(letter, "invite") not in page
    assert at(letter, "extend") not in page


def test_the_invitation_says_who_asks_until_when_and_that_the_link_signs_nothing(group: Compact):
    circulating_letter(group)

    body = Mail.objects.get(to_address="mayor@ashford.example").body

    assert "Great Rivers Compact" in body
    assert "Ines Okafor, Secretary of Transportation" in body
    assert "Friday 6 March 2026, 18:00 CST" in body
    assert "signs nothing" in body
    assert "odile@greatrivers.example" in body
    assert max(map(len, (line for line in body.splitlines() if "/sign/" not in line))) <= 72


def test_the_number_of_queries_does_not_grow_with_the_offices(
    odile: Client, group: Compact, django_assert_max_num_queries
):
    letter = circulating_letter(group)

    with django_assert_max_num_queries(18):
        odile.get(at(letter, "circulate"))
