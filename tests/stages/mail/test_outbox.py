"""The outbox: each mail once, whatever the mail server does."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytest_django import Settings

from tests.cast import NOW
from tests.post_office import PostOffice, open_post_office, words_of
from undersigned.mail.jobs import LEASE, RETRY, send_due_mail
from undersigned.mail.models import Mail
from undersigned.mail.services import AddressRefused, queue_mail
from undersigned.text.characters import UnsafeText

pytestmark = pytest.mark.django_db


@pytest.fixture
def post_office(settings: Settings) -> Iterator[PostOffice]:
    with open_post_office() as (office, port):
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
        yield office


def queued(key: str = "1", *, to: str = "mayor@ashford.example", is_secret: bool = False) -> Mail:
    return queue_mail(
        kind="invitation", key=key, to=to, subject="Will you sign?", body="Please read.", now=NOW, is_secret=is_secret
    )


def test_a_queued_mail_is_sent_once(post_office: PostOffice) -> None:
    mail = queued()

    assert (send_due_mail(now=NOW), send_due_mail(now=NOW)) == (1, 0)

    [(to, message)] = post_office.mails
    assert to == ["mayor@ashford.example"]
    assert message["Message-ID"] == mail.message_id
    assert message.get_content().strip() == "Please read."


def test_the_same_act_queues_one_mail() -> None:
    first = queued()

    assert queued().pk == first.pk
    assert Mail.objects.count() == 1


def test_a_sent_code_is_blanked(post_office: PostOffice) -> None:
    mail = queued(is_secret=True)

    send_due_mail(now=NOW)

    mail.refresh_from_db()
    assert (mail.body, mail.sent_at) == ("", NOW)


def test_an_attachment_arrives_byte_for_byte_and_is_not_kept_afterwards(post_office: PostOffice) -> None:
    text = '{"name": "José", "note": "a line that is longer than mail lines may be: ' + "x" * 2000 + '"}\n'
    mail = queue_mail(
        kind="signed", key="1", to="mayor@ashford.example", subject="Signed", body="Keep this.", now=NOW,
        attachment_name="receipt.json", attachment=text,
    )  # fmt: skip

    send_due_mail(now=NOW)

    [(_to, message)] = post_office.mails
    [part] = message.iter_attachments()
    assert words_of(message).strip() == "Keep this."
    assert (part.get_filename(), part.get_content_type()) == ("receipt.json", "application/json")
    assert part.get_payload(decode=True) == text.encode()
    mail.refresh_from_db()
    assert (mail.attachment, mail.attachment_name, mail.body) == ("", "receipt.json", "Keep this.")


def test_an_attachment_that_could_not_be_sent_is_kept_until_it_is(settings: Settings) -> None:
    settings.EMAIL_BACKEND, settings.EMAIL_PORT = "django.core.mail.backends.smtp.EmailBackend", 1
    mail = queue_mail(
        kind="signed", key="1", to="mayor@ashford.example", subject="Signed", body="Keep this.", now=NOW,
        attachment_name="receipt.json", attachment="{}",
    )  # fmt: skip

    assert send_due_mail(now=NOW) == 0

    mail.refresh_from_db()
    assert mail.attachment == "{}"


def test_a_dead_mail_server_loses_nothing(post_office: PostOffice, settings: Settings) -> None:
    queued()
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 1

    assert send_due_mail(now=NOW) == 0
    assert "tried again" in Mail.objects.get().problem
    settings.EMAIL_PORT = port
    assert send_due_mail(now=NOW) == 0
    assert send_due_mail(now=NOW + RETRY[0]) == 1

    assert len(post_office.mails) == 1


def test_a_mailbox_that_is_refused_is_marked_and_the_next_mail_still_goes(post_office: PostOffice) -> None:
    post_office.refused.add("gone@ashford.example")
    gone = queued("1", to="gone@ashford.example")
    queued("2")

    assert send_due_mail(now=NOW) == 1

    gone.refresh_from_db()
    assert gone.refused_at == NOW
    assert "550" in gone.problem
    assert "gone@" not in gone.problem


def test_a_server_that_stays_dead_is_given_up_after_the_last_try(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    queued()
    moment = NOW
    for wait in (*RETRY, timedelta()):
        send_due_mail(now=moment)
        moment += wait

    mail = Mail.objects.get()
    assert mail.attempts == len(RETRY) + 1
    assert mail.refused_at is not None


def test_a_mail_claimed_by_a_killed_worker_is_sent_when_its_lease_ends(post_office: PostOffice) -> None:
    queued()
    Mail.objects.update(claimed_until=NOW + LEASE)

    assert send_due_mail(now=NOW) == 0
    assert send_due_mail(now=NOW + LEASE) == 1

    assert len(post_office.mails) == 1


@pytest.mark.parametrize(
    "address",
    [
        "",
        "mayor",
        "mayor@ashford",
        "mayor@ashford.example, evil@x.example",
        "mayor@ashford.example\nBcc: evil@x.example",
        "mayor@ashford.example\r\nBcc: evil@x.example",
        '"Mayor" <mayor@ashford.example>',
        "mayor@ashford.example\u2028",
        "mayor@[127.0.0.1]",
        "mayor@@ashford.example",
        "a b@ashford.example",
        "mayor@ashford.example\x00",
    ],
)
def test_what_is_not_exactly_one_address_is_never_queued(address: str) -> None:
    with pytest.raises(AddressRefused):
        queued(to=address)

    assert not Mail.objects.exists()


@pytest.mark.parametrize("subject", ["Sign\nBcc: evil@x.example", "Sign\u2028now", "Sign\u202enow", "Sign\x00"])
def test_a_subject_cannot_carry_a_second_header(subject: str) -> None:
    with pytest.raises(UnsafeText):
        queue_mail(kind="invitation", key="1", to="mayor@ashford.example", subject=subject, body="", now=NOW)

    assert not Mail.objects.exists()
