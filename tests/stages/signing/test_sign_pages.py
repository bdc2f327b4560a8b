"""The pages on which an office reads, asks for a code and types it; and everything on them that signs nothing."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.cast import (
    DEADLINE,
    NOW,
    Compact,
    ask_for_code,
    circulating_letter,
    invitation_of,
    mailed_code,
    released_letter,
    signed_by,
)
from undersigned.circulation.models import Circulation, Invitation
from undersigned.circulation.services import invite
from undersigned.ledger.models import Opening
from undersigned.letter.models import Letter, Version
from undersigned.mail.models import Mail
from undersigned.roster.models import Contact, Person, Term
from undersigned.signing.models import Challenge, Signature

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _clock() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def letter(group: Compact) -> Letter:
    return circulating_letter(group)


@pytest.fixture
def ashford(group: Compact, letter: Letter) -> Invitation:
    return invitation_of(letter, group.office("Ashford"))


@pytest.fixture
def ferry(group: Compact, letter: Letter) -> Invitation:
    return invitation_of(letter, group.office("Ferry Landing"))


def page(invitation: Invitation, rest: str = "") -> str:
    return f"/sign/{invitation.token}/{rest}"


def text_of(response: HttpResponse) -> str:
    """What a person reads: without tags, with blanks folded."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def ask(client: Client, invitation: Invitation, kind: str = Contact.Kind.PRINCIPAL, **changed: str) -> HttpResponse:
    """Press "Mail me a code" for one mailbox of the office."""
    contact = Contact.objects.get(office=invitation.office, kind=kind)
    sent = {"contact": str(contact.pk), "text_digest": invitation.circulation.version.digest, **changed}
    return client.post(page(invitation, "code/"), sent)


def traces() -> tuple[object, ...]:
    """Everything that an act of an office would leave behind."""
    answers = tuple(Invitation.objects.order_by("pk").values_list("answer", "answered_at", "reason"))
    rows = (Signature, Challenge, Mail, Opening)
    return (answers, *(model.objects.count() for model in rows))


def test_the_page_shows_the_letter_and_how_the_name_will_be_printed(client: Client, ashford: Invitation) -> None:
    response = client.get(page(ashford))

    text = text_of(response)
    assert response.status_code == 200
    assert "Great Rivers Compact asks Ashford, IL" in text
    assert "Sign the letter to Ines Okafor?" in text
    assert "Deadline: Friday 6 March 2026, 18:00 CST." in text
    assert "We lead towns and counties that share one river" in text
    assert "Your name will be printed as Tomas Marlow Mayor of Ashford, IL" in text
    assert "2 asks" in text
    assert "Nobody has signed yet" in text


def test_asks_are_marked_in_the_text(client: Client, ashford: Invitation) -> None:
    response = client.get(page(ashford))

    assert response.content.decode().count('<mark id="ask-') == 2


def test_those_who_signed_are_shown_before_one_signs(
    client: Client, group: Compact, letter: Letter, ashford: Invitation
) -> None:
    signed_by(letter, group.office("Lowmarsh County"))

    text = text_of(client.get(page(ashford)))

    assert "1 has signed so far" in text
    assert "Beatriz Reyes County Executive of Lowmarsh County, IL" in text


def test_addresses_are_masked_and_never_shown_whole(client: Client, ashford: Invitation) -> None:
    response = client.get(page(ashford))

    shown = response.content.decode()
    assert "m•••@ashford.example" in shown
    assert "d•••@ashford.example" in shown
    assert not re.search(r"[a-z]@", shown)


def test_the_embargo_is_said_in_words(client: Client, ashford: Invitation) -> None:
    Circulation.objects.filter(pk=ashford.circulation_id).update(embargo_at=DEADLINE + timedelta(days=2))

    text = text_of(client.get(page(ashford)))

    assert "Under embargo until Sunday 8 March 2026, 19:00 CDT" in text


@pytest.mark.parametrize("method", ["get", "head", "options"])
def test_opening_every_page_twenty_times_signs_nothing(method: str, client: Client, ashford: Invitation) -> None:
    challenge = ask_for_code(ashford.circulation.letter, ashford.office)  # type: ignore[arg-type]
    before = traces()

    for rest in ("", "code/", f"confirm/{challenge.public_id}/", "decline/", "not-me/", "letter.txt"):
        for _time in range(20):
            getattr(client, method)(page(ashford, rest))

    assert traces() == before
    signed = client.post(page(ashford, f"confirm/{challenge.public_id}/"), {"code": mailed_code(challenge)})
    assert signed.status_code == 302
    assert Signature.objects.get().invitation == ashford


def test_only_reading_the_page_notes_that_it_was_opened(client: Client, ashford: Invitation) -> None:
    client.head(page(ashford))
    client.options(page(ashford))
    ashford.refresh_from_db()
    assert ashford.opened_at is None

    client.get(page(ashford))

    ashford.refresh_from_db()
    assert ashford.opened_at == NOW


def test_the_button_mails_a_code_to_the_chosen_mailbox(client: Client, ashford: Invitation) -> None:
    response = ask(client, ashford, Contact.Kind.DELEGATE)

    challenge = Challenge.objects.get()
    assert response.url == page(ashford, f"confirm/{challenge.public_id}/")  # type: ignore[attr-defined]
    assert Mail.objects.get(kind="signing-code").to_address == "dev@ashford.example"
    assert not Signature.objects.exists()


def test_the_page_answers_while_the_mail_server_is_dead(client: Client, ashford: Invitation) -> None:
    response = ask(client, ashford)

    mail = Mail.objects.get(kind="signing-code")
    assert response.status_code == 302
    assert (mail.sent_at, mail.attempts) == (None, 0)


def test_a_mailbox_must_be_chosen_when_there_are_several(client: Client, ashford: Invitation) -> None:
    before = traces()

    response = ask(client, ashford, contact="")

    assert response.status_code == 422
    assert "Choose the mailbox that gets the code." in text_of(response)
    assert traces() == before


def test_a_single_mailbox_needs_no_choice(client: Client, ferry: Invitation) -> None:
    shown = client.get(page(ferry)).content.decode()

    assert 'type="radio"' not in shown
    assert "The code goes to h•••@mailbox.example." in shown


def test_the_mailbox_of_another_office_cannot_get_the_code(
    client: Client, ashford: Invitation, ferry: Invitation
) -> None:
    foreign = Contact.objects.get(office=ferry.office)
    before = traces()

    response = ask(client, ashford, contact=str(foreign.pk))

    assert response.status_code == 422
    assert traces() == before


def test_a_text_that_changed_after_reading_is_not_signed(client: Client, ashford: Invitation) -> None:
    before = traces()

    response = ask(client, ashford, text_digest="0" * 64)

    assert response.status_code == 409
    assert "The text changed after you opened this page" in text_of(response)
    assert ashford.circulation.version.digest in response.content.decode()
    assert traces() == before


def test_a_text_that_changed_after_the_code_was_mailed_is_not_signed(client: Client, ashford: Invitation) -> None:
    challenge = ask_for_code(ashford.circulation.letter, ashford.office)  # type: ignore[arg-type]
    other = Version.objects.create(
        letter=ashford.circulation.letter, number=2, text="Other words.\n", digest="1" * 64, saved_at=NOW,
        saved_by=ashford.circulation.version.saved_by, frozen_at=NOW,
    )  # fmt: skip
    Circulation.objects.filter(pk=ashford.circulation_id).update(version=other)

    response = client.post(page(ashford, f"confirm/{challenge.public_id}/"), {"code": mailed_code(challenge)})

    assert response.status_code == 409
    assert "The text changed after you opened this page, so nothing was signed." in text_of(response)
    assert not Signature.objects.exists()


def test_the_code_page_says_what_will_be_signed_and_by_whom(client: Client, ashford: Invitation) -> None:
    ask(client, ashford, Contact.Kind.DELEGATE)

    response = client.get(page(ashford, f"confirm/{Challenge.objects.get().public_id}/"))

    text = text_of(response)
    assert "We sent 8 characters to d•••@ashford.example." in text
    assert "Dev Anand signs for the office, as its delegate." in text
    assert "Sign version 1" in text
    assert f"text sha-256: {ashford.circulation.version.digest}" in text


def test_the_words_shown_before_signing_are_the_words_that_are_kept(client: Client, ashford: Invitation) -> None:
    ask(client, ashford, Contact.Kind.DELEGATE)
    challenge = Challenge.objects.get()
    shown = client.get(page(ashford, f"confirm/{challenge.public_id}/")).content.decode()

    client.post(page(ashford, f"confirm/{challenge.public_id}/"), {"code": mailed_code(challenge)})

    assert f"<pre>{Signature.objects.get().statement}</pre>" in shown


def test_the_typed_code_signs_and_the_page_says_so(client: Client, ashford: Invitation) -> None:
    ask(client, ashford)
    challenge = Challenge.objects.get()

    response = client.post(
        page(ashford, f"confirm/{challenge.public_id}/"), {"code": mailed_code(challenge).lower()}, follow=True
    )

    text, signature = text_of(response), Signature.objects.get()
    assert response.redirect_chain == [(page(ashford), 302)]
    assert "Signed for Ashford, IL" in text
    assert "Signed on Monday 2 March 2026, 09:00 CST" in text
    assert "Confirmed from @ashford.example" in text
    assert f"Entry {signature.leaf_index}" in text
    assert signature.text_digest in text


def test_everyone_at_the_office_is_told_of_the_signature(client: Client, ashford: Invitation) -> None:
    ask(client, ashford, Contact.Kind.DELEGATE)
    challenge = Challenge.objects.get()

    client.post(page(ashford, f"confirm/{challenge.public_id}/"), {"code": mailed_code(challenge)})

    told = Mail.objects.filter(kind="signed").order_by("to_address")
    assert [mail.to_address for mail in told] == ["dev@ashford.example", "mayor@ashford.example"]
    assert "Signed by: Dev Anand, delegate" in told[1].body
    assert Signature.objects.get().text_digest in told[1].body


def test_a_person_who_signs_alone_signs_for_themselves(client: Client, group: Compact, letter: Letter) -> None:
    rae = Person.objects.create(coalition=group.coalition, name="Rae Lindqvist", place="Ashford", state="IL")
    Contact.objects.create(person=rae, kind=Contact.Kind.PRINCIPAL, address="rae@courier.example")
    invite(circulation=letter.circulation, people=[rae], actor=group.odile, now=NOW)

    text = text_of(client.get(page(Invitation.objects.get(person=rae))))

    assert "Great Rivers Compact asks Rae Lindqvist" in text
    assert "You sign for yourself." in text


@pytest.mark.parametrize("typed", ["", "   ", "WRONGONE", "7" * 41, "<script>", "\x00", "\uff37\uff32", "%s%s%s%s"])
def test_anything_but_the_code_signs_nothing(typed: str, client: Client, ashford: Invitation) -> None:
    challenge = ask_for_code(ashford.circulation.letter, ashford.office)  # type: ignore[arg-type]

    response = client.post(page(ashford, f"confirm/{challenge.public_id}/"), {"code": typed})

    assert response.status_code == 422
    assert "Nothing was signed." in text_of(response)
    assert not Signature.objects.exists()


def test_an_empty_answer_costs_no_try(client: Client, ashford: Invitation) -> None:
    challenge = ask_for_code(ashford.circulation.letter, ashford.office)  # type: ignore[arg-type]

    response = client.post(page(ashford, f"confirm/{challenge.public_id}/"), {})

    challenge.refresh_from_db()
    assert "Type the eight characters from the mail." in text_of(response)
    assert challenge.tries_left == 5


def test_the_right_code_after_five_wrong_ones_is_refused(client: Client, ashford: Invitation) -> None:
    challenge = ask_for_code(ashford.circulation.letter, ashford.office)  # type: ignore[arg-type]
    typing = page(ashford, f"confirm/{challenge.public_id}/")

    told = [text_of(client.post(typing, {"code": "WRONGONE"})) for _try in range(5)]
    response = client.post(typing, {"code": mailed_code(challenge)})

    left = ["4 tries are left", "3 tries are left", "2 tries are left", "1 try is left", "void after five wrong tries"]
    assert [words in text for words, text in zip(left, told, strict=True)] == [True] * 5
    assert response.status_code == 422
    assert "Five wrong codes were typed" in text_of(response)
    assert "Ask for a new code" in text_of(response)
    assert not Signature.objects.exists()


def test_a_code_is_of_no_use_on_the_page_of_another_invitation(
    client: Client, ashford: Invitation, ferry: Invitation
) -> None:
    challenge = ask_for_code(ashford.circulation.letter, ashford.office)  # type: ignore[arg-type]
    own = ask_for_code(ferry.circulation.letter, ferry.office)  # type: ignore[arg-type]
    code = mailed_code(challenge)

    borrowed_page = client.post(page(ferry, f"confirm/{challenge.public_id}/"), {"code": code})
    borrowed_code = client.post(page(ferry, f"confirm/{own.public_id}/"), {"code": code})

    assert (borrowed_page.status_code, borrowed_code.status_code) == (404, 422)
    assert not Signature.objects.exists()


def test_a_code_is_too_old_after_ten_minutes(client: Client, ashford: Invitation) -> None:
    challenge = ask_for_code(ashford.circulation.letter, ashford.office)  # type: ignore[arg-type]
    typing = page(ashford, f"confirm/{challenge.public_id}/")

    with time_machine.travel(NOW + timedelta(minutes=10), tick=False):
        shown = client.get(typing)
        response = client.post(typing, {"code": mailed_code(challenge)})

    assert "This code cannot be used any more" in text_of(shown)
    assert "<button" not in shown.content.decode()
    assert response.status_code == 422
    assert "This code is too old" in text_of(response)
    assert not Signature.objects.exists()


def test_pressing_sign_twice_signs_once_and_shows_the_signature(client: Client, ashford: Invitation) -> None:
    challenge = ask_for_code(ashford.circulation.letter, ashford.office)  # type: ignore[arg-type]
    typed = {"code": mailed_code(challenge)}

    first = client.post(page(ashford, f"confirm/{challenge.public_id}/"), typed)
    second = client.post(page(ashford, f"confirm/{challenge.public_id}/"), typed)

    assert first.url == second.url == page(ashford)  # type: ignore[attr-defined]
    assert Signature.objects.count() == 1


def test_the_deadline_may_pass_while_the_code_is_typed(client: Client, ashford: Invitation) -> None:
    with time_machine.travel(DEADLINE - timedelta(minutes=2), tick=False):
        challenge = ask_for_code(ashford.circulation.letter, ashford.office, now=timezone.now())  # type: ignore[arg-type]

    with time_machine.travel(DEADLINE + timedelta(seconds=1), tick=False):
        response = client.post(page(ashford, f"confirm/{challenge.public_id}/"), {"code": mailed_code(challenge)})

    assert response.status_code == 409
    assert "The deadline has passed." in text_of(response)
    assert not Signature.objects.exists()


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ({"ends_on": date(2026, 2, 1)}, "The roster says that this term of office has ended."),
        ({"starts_on": date(2026, 4, 1)}, "The roster names nobody who holds this office today."),
    ],
)
def test_an_office_that_cannot_sign_reads_why_and_finds_no_button(
    term: dict[str, date], words: str, client: Client, ashford: Invitation
) -> None:
    Term.objects.filter(office=ashford.office).update(**term)

    response = client.get(page(ashford))

    assert words in text_of(response)
    assert "<form" not in response.content.decode()
    assert "<button" not in response.content.decode()


def test_after_the_deadline_the_page_says_whom_to_write_to(client: Client, ashford: Invitation) -> None:
    with time_machine.travel(DEADLINE + timedelta(days=1), tick=False):
        response = client.get(page(ashford))

    assert "The deadline has passed." in text_of(response)
    assert "answer the mail that invited you" in text_of(response)
    assert "<button" not in response.content.decode()


def test_a_seventh_code_within_an_hour_is_not_mailed(client: Client, ashford: Invitation) -> None:
    for _time in range(6):
        assert ask(client, ashford).status_code == 302

    response = ask(client, ashford)

    assert response.status_code == 422
    assert "Six codes were mailed within an hour." in text_of(response)
    assert Mail.objects.filter(kind="signing-code").count() == 6


def test_the_signature_page_leads_to_the_letter_once_it_is_released(client: Client, group: Compact) -> None:
    release = released_letter(group)

    response = client.get(page(invitation_of(release.letter, group.office("Ashford"))))

    assert f'href="/letters/{release.letter.slug}/"' in response.content.decode()
    assert "Printed as Tomas Marlow" in text_of(response)


def test_the_exact_bytes_can_be_kept(client: Client, ashford: Invitation) -> None:
    response = client.get(page(ashford, "letter.txt"))

    assert response.content == ashford.circulation.version.text.encode()
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
