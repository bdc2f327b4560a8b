"""The pages on which an office withdraws: they say what follows, and only the typed code does it."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client

from tests.cast import (
    NOW,
    Compact,
    ask_for_code,
    circulating_letter,
    invitation_of,
    mailed_code,
    released_letter,
    signed_by,
    withdrawn_by,
)
from undersigned.circulation.models import Invitation
from undersigned.letter.models import Letter
from undersigned.mail.models import Mail
from undersigned.roster.models import Contact
from undersigned.signing.models import Challenge, Signature

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(hours=2)


@pytest.fixture(autouse=True)
def _clock() -> Iterator[None]:
    with time_machine.travel(LATER, tick=False):
        yield


@pytest.fixture
def letter(group: Compact) -> Letter:
    return circulating_letter(group)


@pytest.fixture
def ashford(group: Compact, letter: Letter) -> Invitation:
    signed_by(letter, group.office("Ashford"))
    return invitation_of(letter, group.office("Ashford"))


def page(invitation: Invitation, rest: str = "") -> str:
    return f"/sign/{invitation.token}/{rest}"


def text_of(response: HttpResponse) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def ask(client: Client, invitation: Invitation, kind: str = Contact.Kind.PRINCIPAL) -> HttpResponse:
    contact = Contact.objects.get(office=invitation.office, kind=kind)
    return client.post(page(invitation, "withdraw/"), {"contact": str(contact.pk)})


def standing() -> int:
    return Signature.objects.filter(withdrawn_at__isnull=True).count()


def test_the_page_of_a_signature_leads_to_its_withdrawal(client: Client, ashford: Invitation) -> None:
    shown = client.get(page(ashford)).content.decode()

    assert f'href="{page(ashford, "withdraw/")}"' in shown
    assert f'href="{page(ashford, "receipt.json")}"' in shown


def test_an_office_withdraws_by_asking_for_a_code_and_typing_it(client: Client, ashford: Invitation) -> None:
    asked = client.get(page(ashford, "withdraw/"))
    mailed = ask(client, ashford, Contact.Kind.DELEGATE)
    challenge = Challenge.objects.get(act="withdraw")
    typing = client.get(mailed.headers["Location"])
    done = client.post(mailed.headers["Location"], {"code": mailed_code(challenge)}, follow=True)

    assert "The name will not be printed" in text_of(asked)
    assert "signer: delegate Dev Anand" in text_of(typing)
    assert "d•••@ashford.example" in text_of(typing)
    assert "dev@ashford.example" not in typing.content.decode()
    assert standing() == 0
    assert "Your office withdrew its signature on Monday 2 March 2026, 11:00 CST" in text_of(done)
    assert "Mail me a code" in text_of(done)


def test_neither_opening_nor_pressing_withdraws(client: Client, ashford: Invitation) -> None:
    mailed = ask(client, ashford)

    for address in (page(ashford, "withdraw/"), mailed.headers["Location"]):
        for method in ("get", "head", "options", "post"):
            getattr(client, method)(address)

    assert standing() == 1


@pytest.mark.parametrize("typed", ["", "WRONGONE", "7" * 41, "\x00"])
def test_anything_but_the_code_withdraws_nothing(typed: str, client: Client, ashford: Invitation) -> None:
    mailed = ask(client, ashford)

    response = client.post(mailed.headers["Location"], {"code": typed})

    assert response.status_code == 422
    assert "Nothing was withdrawn" in text_of(response)
    assert standing() == 1


def test_a_code_that_ran_out_says_so_and_leads_back(client: Client, ashford: Invitation) -> None:
    mailed = ask(client, ashford)
    code = mailed_code(Challenge.objects.get(act="withdraw"))

    with time_machine.travel(LATER + timedelta(minutes=11), tick=False):
        response = client.post(mailed.headers["Location"], {"code": code})

    assert response.status_code == 422
    assert "This code cannot be used any more" in text_of(response)
    assert "The signature stands." in text_of(response)
    assert standing() == 1


def test_which_mailbox_has_to_be_chosen_when_there_are_several(client: Client, ashford: Invitation) -> None:
    response = client.post(page(ashford, "withdraw/"), {})

    assert response.status_code == 422
    assert "Choose the mailbox that gets the code." in text_of(response)
    assert not Challenge.objects.filter(act="withdraw").exists()


def test_the_seventh_code_is_refused_in_words(client: Client, ashford: Invitation) -> None:
    for _time in range(6):
        ask(client, ashford)

    response = ask(client, ashford)

    assert response.status_code == 422
    assert "Six codes were mailed within an hour" in text_of(response)
    assert Mail.objects.filter(kind="signing-code").count() == 7  # one of them was for signing


def test_an_office_that_has_not_signed_has_nothing_to_withdraw(client: Client, group: Compact, letter: Letter) -> None:
    ferry = invitation_of(letter, group.office("Ferry Landing"))

    shown, pressed = client.get(page(ferry, "withdraw/")), ask(client, ferry)

    assert "there is nothing to withdraw" in text_of(shown)
    assert (shown.status_code, pressed.status_code) == (200, 409)
    assert not Challenge.objects.exists()


def test_the_address_of_a_code_for_signing_is_no_page_for_withdrawing_and_the_other_way_about(
    client: Client, group: Compact, letter: Letter, ashford: Invitation
) -> None:
    ferry = invitation_of(letter, group.office("Ferry Landing"))
    to_sign = ask_for_code(letter, group.office("Ferry Landing"), now=LATER)
    ask(client, ashford)
    to_withdraw = Challenge.objects.get(act="withdraw")

    assert client.get(page(ferry, f"withdraw/{to_sign.public_id}/")).status_code == 404
    assert client.get(page(ashford, f"confirm/{to_withdraw.public_id}/")).status_code == 404
    assert client.get(page(ferry, f"withdraw/{to_withdraw.public_id}/")).status_code == 404


def test_after_the_release_the_page_says_that_the_name_stays_with_the_day(client: Client, group: Compact) -> None:
    letter = released_letter(group).letter
    invitation = invitation_of(letter, group.office("Ferry Landing"))

    before = text_of(client.get(page(invitation, "withdraw/")))
    withdrawn_by(letter, group.office("Ferry Landing"), now=LATER)
    after = text_of(client.get(page(invitation)))
    again = text_of(client.get(page(invitation, "withdraw/")))

    assert "The name stays readable on its page, struck out" in before
    assert "Withdrawn for Ferry Landing, IA" in after
    assert "Read the released letter" in after
    assert "The signature was withdrawn on Monday 2 March 2026" in again


def test_after_the_deadline_an_office_that_withdrew_is_told_so_and_not_asked_again(
    client: Client, letter: Letter, ashford: Invitation
) -> None:
    withdrawn_by(letter, ashford.office, now=LATER)  # type: ignore[arg-type]

    with time_machine.travel(letter.circulation.deadline_at + timedelta(minutes=1), tick=False):
        text = text_of(client.get(page(ashford)))

    assert "Withdrawn for Ashford, IL" in text
    assert "s name will not be printed. The deadline has passed." in text
