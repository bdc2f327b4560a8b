"""What every page's answer has: no dead end, nothing typed lost, no token in the log, nothing private in a cache."""

import logging.config

import pytest
from django.conf import settings
from django.test import Client

from tests.cast import circulating_letter, compact, draft_letter, invitation_of
from undersigned.letter.models import Letter, Version

pytestmark = pytest.mark.django_db

HERE = "http://testserver"
TYPED = "Dear Secretary,\n\nan hour's work & more.\n"


@pytest.fixture
def letter() -> Letter:
    return draft_letter(compact())


def test_a_text_sent_after_the_session_ended_comes_back_with_the_way_to_sign_in(client: Client, letter: Letter) -> None:
    page = f"/workspace/letters/{letter.slug}/draft/"

    response = client.post(page, {"text": TYPED, "base_number": 1}, headers={"Referer": HERE + page})

    content = response.content.decode()
    assert response.status_code == 403
    assert "Nothing was changed." in content
    assert "an hour&#x27;s work &amp; more." in content
    assert f'href="/account/sign-in/?next={page.replace("/", "%2F")}"' in content
    assert Version.objects.filter(letter=letter).count() == 1


def test_after_signing_in_one_comes_back_to_the_page_with_the_button(client: Client, letter: Letter) -> None:
    page = f"/workspace/letters/{letter.slug}/asks/"
    ask = letter.versions.get().asks.all()[0]

    response = client.post(f"{page}{ask.pk}/remove/", headers={"Referer": HERE + page})

    assert f'next={page.replace("/", "%2F")}"' in response.content.decode()


def test_another_sites_address_is_never_the_way_back(client: Client, letter: Letter) -> None:
    response = client.post(
        f"/workspace/letters/{letter.slug}/draft/", {"text": TYPED}, headers={"Referer": "https://elsewhere.example/x"}
    )

    assert "elsewhere" not in response.content.decode()


def test_a_text_comes_back_when_the_forms_key_is_too_old(letter: Letter) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(letter.coalition.organizers.get().user)

    response = client.post(
        f"/workspace/letters/{letter.slug}/draft/", {"text": TYPED, "base_number": 1}, headers={"Origin": HERE}
    )

    assert response.status_code == 403
    assert "an hour&#x27;s work &amp; more." in response.content.decode()


def test_another_sites_form_gets_none_of_its_words_shown(letter: Letter) -> None:
    client = Client(enforce_csrf_checks=True)

    response = client.post("/account/sign-in/", {"email": TYPED}, headers={"Origin": "https://elsewhere.example"})

    assert response.status_code == 403
    assert "an hour" not in response.content.decode()


def test_an_address_that_takes_only_forms_says_so_to_who_opens_it(client: Client, letter: Letter) -> None:
    client.force_login(letter.coalition.organizers.get().user)
    ask = letter.versions.get().asks.all()[0]

    response = client.get(f"/workspace/letters/{letter.slug}/asks/{ask.pk}/remove/")

    assert response.status_code == 405
    assert response.headers["Allow"] == "POST"
    assert "Opening it does nothing" in response.content.decode()


def test_the_address_of_the_log_that_mails_name_leads_to_a_page(client: Client) -> None:
    response = client.get("/log", follow=True)

    assert response.redirect_chain[-1][0] == "/ledger/"
    assert response.status_code == 200


def test_no_cache_keeps_a_page_of_the_desk(client: Client, letter: Letter) -> None:
    client.force_login(letter.coalition.organizers.get().user)

    response = client.get(f"/workspace/letters/{letter.slug}/draft/")

    assert response.headers["Cache-Control"] == "private, no-cache"
    assert response.headers["X-Robots-Tag"] == "noindex, nofollow"


@pytest.mark.parametrize("path", ["code/", "nowhere/", "decline/"])
def test_no_line_of_the_log_holds_an_invitations_token(path: str, capfd: pytest.CaptureFixture[str]) -> None:
    group = compact()
    invitation = invitation_of(circulating_letter(group), group.office("Ashford"))
    logging.config.dictConfig(settings.LOGGING)
    client = Client(enforce_csrf_checks=True)

    client.post(f"/sign/{invitation.token}/{path}", {"reason": "no"})
    logging.getLogger("django.request").error("broke", exc_info=ValueError(f"at /sign/{invitation.token}/{path}"))

    logged = capfd.readouterr().err
    assert f"/sign/…/{path}" in logged
    assert invitation.token not in logged
