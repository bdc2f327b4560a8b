"""Signing in with a mailed code: the right code lets in, and nothing tells a stranger who has an account."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from tests.cast import NOW, account
from undersigned.accounts.models import User
from undersigned.mail.jobs import send_due_mail
from undersigned.mail.models import Mail

pytestmark = pytest.mark.django_db

ASK, TYPE = "/account/sign-in/", "/account/sign-in/code/"


@pytest.fixture(autouse=True)
def _no_limits_left_over() -> None:
    cache.clear()


@pytest.fixture
def odile() -> User:
    return account("odile@greatrivers.example")


def mailed_code() -> str:
    found = re.search(r"\b([A-Z]{4}-[A-Z]{4})\b", Mail.objects.filter(kind="login-code").latest("pk").body)
    assert found
    return found[1]


def ask(client: Client, email: str = "odile@greatrivers.example", **more: str) -> HttpResponse:
    return client.post(ASK, {"email": email, **more})


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_the_mailed_code_signs_in_and_leads_to_the_desk(client: Client, odile: User) -> None:
    asked = ask(client)

    response = client.post(TYPE, {"code": mailed_code().lower().replace("-", " ")})

    assert asked.url == TYPE  # type: ignore[attr-defined]
    assert response.url == "/workspace/"  # type: ignore[attr-defined]
    assert client.session["_auth_user_id"] == str(odile.pk)


def test_the_code_goes_through_the_outbox_as_a_secret(client: Client, odile: User) -> None:
    ask(client)

    mail = Mail.objects.get()
    assert (mail.kind, mail.to_address, mail.is_secret) == ("login-code", odile.email, True)
    assert "It lasts ten minutes." in mail.body
    assert mailed_code() not in mail.subject


def test_a_second_code_is_a_second_mail_even_for_a_very_long_address(client: Client) -> None:
    long = account(f"{'o' * 64}@{'r' * 60}.{'r' * 60}.{'r' * 50}.example").email

    ask(client, long)
    ask(client, long)

    assert Mail.objects.filter(to_address=long).count() == 2


def test_the_older_code_is_void_once_a_newer_one_was_asked_for(client: Client, odile: User) -> None:
    ask(client)
    older = mailed_code()
    ask(client)

    response = client.post(TYPE, {"code": older})

    assert odile
    assert response.status_code == 422
    assert not is_signed_in(client)


def test_the_session_s_key_changes_when_somebody_signs_in(client: Client, odile: User) -> None:
    ask(client)
    before = client.session.session_key

    client.post(TYPE, {"code": mailed_code()})

    assert odile
    assert client.session.session_key != before
    assert not Session.objects.filter(session_key=before).exists()


def answers_to(email: str) -> list[tuple[int, str, bytes]]:
    """What a fresh visitor sees who asks for a code for `email` and types a wrong one, secrets and address left out."""
    visitor = Client()
    told = [ask(visitor, email), visitor.get(TYPE), *(visitor.post(TYPE, {"code": "WRONGONE"}) for _ in range(5))]
    told.append(visitor.get(ASK))
    bodies = [re.sub(rb'value="[A-Za-z0-9]{64}"', b"", t.content.replace(email.encode(), b"")) for t in told]
    return [(t.status_code, t.headers.get("Location", ""), body) for t, body in zip(told, bodies, strict=True)]


def test_an_address_without_an_account_is_answered_alike_and_gets_no_mail(odile: User) -> None:
    known = answers_to(odile.email)
    mails = Mail.objects.count()

    unknown = answers_to("sam@stranger.example")

    assert unknown == known
    assert mails == Mail.objects.count() == 1


def test_an_address_without_an_account_costs_the_same_writes(client: Client, odile: User) -> None:
    def written(email: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            ask(Client(), email)
        return sum("undersigned_mail" in q["sql"] and q["sql"].startswith("INSERT") for q in queries)

    assert written(odile.email) == written("sam@stranger.example") == 1


@pytest.mark.parametrize(
    "odd", ["a@b", "x@y@z.example", "a\r\nBcc: b@c.example", "a b@c.example", "a@c.example,b@d.example"]
)
def test_what_is_no_address_is_said_beside_the_field_and_mails_nothing(odd: str, client: Client, odile: User) -> None:
    response = ask(client, odd)

    assert odile
    assert response.status_code == 422
    assert "An address has one @ between the mailbox and the domain." in response.content.decode()
    assert not Mail.objects.exists()


def test_a_closed_account_gets_no_mail(client: Client, odile: User) -> None:
    User.objects.filter(pk=odile.pk).update(is_active=False)

    response = ask(client)

    assert response.url == TYPE  # type: ignore[attr-defined]
    assert not Mail.objects.exists()


def test_wrong_codes_say_how_many_tries_are_left_and_the_right_one_after_five_is_refused(
    client: Client, odile: User
) -> None:
    ask(client)

    told = [client.post(TYPE, {"code": "WRONGONE"}) for _try in range(5)]
    response = client.post(TYPE, {"code": mailed_code()})

    assert odile
    assert [t.status_code for t in told] == [422, 422, 422, 422, 302]
    assert "4 tries are left." in told[0].content.decode()
    assert "1 try is left." in told[3].content.decode()
    assert response.status_code == 302
    assert not is_signed_in(client)
    assert "Ask for a new one." in client.get(ASK).content.decode()


def test_a_code_is_too_old_after_ten_minutes(client: Client, odile: User) -> None:
    ask(client)

    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        response = client.post(TYPE, {"code": mailed_code()}, follow=True)

    assert odile
    assert not is_signed_in(client)
    assert "There is no code to type, or it is too old. Ask for a new one." in response.content.decode()


def test_a_code_works_only_in_the_browser_that_asked_for_it(client: Client, odile: User) -> None:
    ask(client)
    other = Client()

    response = other.post(TYPE, {"code": mailed_code()})

    assert odile
    assert response.url == ASK  # type: ignore[attr-defined]
    assert not is_signed_in(other)


def test_a_fourth_code_within_a_minute_is_not_mailed(client: Client, odile: User) -> None:
    with time_machine.travel(NOW, tick=False):
        for _time in range(3):
            assert ask(client).status_code == 302
        response = ask(client)

    assert odile
    assert response.status_code == 422
    assert "Wait a minute" in response.content.decode()
    assert Mail.objects.count() == 3


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "https:evil.example", "javascript:alert(1)",
     "http://localhost@evil.example/", "\thttps://evil.example", "http:///evil.example"],
)  # fmt: skip
def test_signing_in_never_leads_to_another_site(elsewhere: str, client: Client, odile: User) -> None:
    client.post(f"{ASK}?next={elsewhere}", {"email": odile.email, "next": elsewhere})

    response = client.post(TYPE, {"code": mailed_code(), "next": elsewhere})

    assert response.url == "/workspace/"  # type: ignore[attr-defined]


def test_signing_in_leads_back_to_the_page_that_asked_for_it(client: Client, odile: User) -> None:
    asked = client.post(ASK, {"email": odile.email, "next": "/workspace/letters/one/"})
    shown = client.get(asked.url).content.decode()  # type: ignore[attr-defined]

    response = client.post(TYPE, {"code": mailed_code(), "next": "/workspace/letters/one/"})

    assert 'name="next" value="/workspace/letters/one/"' in shown
    assert response.url == "/workspace/letters/one/"  # type: ignore[attr-defined]


def test_whoever_mistyped_the_address_can_type_it_anew(client: Client, odile: User) -> None:
    ask(client, "odlie@greatrivers.example")

    again = client.get(ASK)
    ask(client)

    assert again.status_code == 200
    assert client.post(TYPE, {"code": mailed_code()}).status_code == 302
    assert client.session["_auth_user_id"] == str(odile.pk)


def test_signing_out_needs_a_button_and_ends_the_session(client: Client, odile: User) -> None:
    client.force_login(odile)

    shown = client.get("/account/sign-out/")
    assert is_signed_in(client)
    response = client.post("/account/sign-out/", follow=True)

    assert "Sign out?" in shown.content.decode()
    assert "You are signed out." in response.content.decode()
    assert not is_signed_in(client)


def test_nobody_joins_by_themselves(client: Client) -> None:
    shown = client.get("/account/join/")
    sent = client.post("/account/join/", {"email": "sam@stranger.example"})

    assert "The owner of the coalition gives you one" in shown.content.decode()
    assert sent.status_code == 405
    assert not User.objects.exists()


def test_only_these_account_pages_exist(client: Client) -> None:
    for path in ("login/", "password/reset/", "password/change/", "email/", "signup/", "confirm-email/", ""):
        assert client.get(f"/account/{path}").status_code == 404


def test_the_names_that_allauth_asks_for_lead_to_our_pages() -> None:
    assert reverse("account_login") == reverse("account_request_login_code") == ASK
    assert reverse("account_confirm_login_code") == TYPE
    assert reverse("account_inactive")


@pytest.mark.parametrize("path", [ASK, "/account/join/", "/account/inactive/"])
def test_account_pages_are_not_listed_by_search_engines(path: str, client: Client) -> None:
    assert '<meta name="robots" content="noindex">' in client.get(path).content.decode()


def test_a_dead_mail_server_keeps_the_code_for_later(client: Client, odile: User, settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    response = ask(client)

    send_due_mail(now=timezone.now())

    mail = Mail.objects.get()
    assert odile
    assert response.status_code == 302
    assert (mail.sent_at, mail.attempts) == (None, 1)
    assert mailed_code() in mail.body
