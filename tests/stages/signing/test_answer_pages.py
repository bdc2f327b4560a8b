"""Declining, "this was not me", and what holds for every page whose address holds a token."""

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client

from tests.cast import (
    NOW,
    Compact,
    ask_for_code,
    circulating_letter,
    draft_letter,
    invitation_of,
    mailed_code,
    signed_by,
)
from undersigned.circulation.models import Answer, Circulation, Invitation
from undersigned.circulation.services import invite, open_circulation
from undersigned.drafting.services import freeze
from undersigned.letter.models import Letter
from undersigned.roster.models import Person
from undersigned.signing.models import Signature

pytestmark = pytest.mark.django_db

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{ 7|add:7 }}"


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


def page(invitation: Invitation, rest: str = "") -> str:
    return f"/sign/{invitation.token}/{rest}"


ANSWERS = [("decline/", Answer.DECLINED), ("not-me/", Answer.NOT_ME)]


@pytest.mark.parametrize(("rest", "answer"), ANSWERS)
def test_an_answer_with_words_is_noted_and_the_office_may_still_sign(
    rest: str, answer: str, client: Client, ashford: Invitation
) -> None:
    response = client.post(page(ashford, rest), {"reason": "  Our council votes\r\nin April.  "}, follow=True)

    ashford.refresh_from_db()
    assert (ashford.answer, ashford.reason) == (answer, "Our council votes\nin April.")
    assert "still sign until the deadline." in response.content.decode()
    assert "Mail me a code" in response.content.decode()


@pytest.mark.parametrize(("rest", "answer"), ANSWERS)
@pytest.mark.parametrize("typed", ["", "  ", "no", "\n\n\n", "a\x00b\x00c", "hid\u200bden words", "x" * 501])
def test_an_answer_without_plain_words_is_not_taken(
    typed: str, rest: str, answer: str, client: Client, ashford: Invitation
) -> None:
    response = client.post(page(ashford, rest), {"reason": typed})

    ashford.refresh_from_db()
    assert response.status_code == 422
    assert "Nothing was sent yet. What you typed is kept below." in response.content.decode()
    assert ashford.answer == Answer.NONE != answer


def test_an_office_that_declined_may_change_its_mind(client: Client, ashford: Invitation) -> None:
    client.post(page(ashford, "decline/"), {"reason": "Not before the vote."})
    challenge = ask_for_code(ashford.circulation.letter, ashford.office)  # type: ignore[arg-type]

    client.post(page(ashford, f"confirm/{challenge.public_id}/"), {"code": mailed_code(challenge)})

    ashford.refresh_from_db()
    assert (ashford.answer, ashford.reason) == (Answer.SIGNED, "")
    assert Signature.objects.get().invitation == ashford


@pytest.mark.parametrize(("rest", "answer"), ANSWERS)
def test_an_office_that_signed_is_told_that_this_page_takes_no_answer(
    rest: str, answer: str, client: Client, ashford: Invitation
) -> None:
    signed_by(ashford.circulation.letter, ashford.office)  # type: ignore[arg-type]

    shown = client.get(page(ashford, rest))
    sent = client.post(page(ashford, rest), {"reason": "We changed our mind."})

    ashford.refresh_from_db()
    assert "<form" not in shown.content.decode()
    assert "Ashford, IL signed on Monday 2 March 2026" in shown.content.decode()
    assert sent.status_code == 422
    assert ashford.answer == Answer.SIGNED != answer


def test_hostile_words_are_shown_as_words_on_every_page(client: Client, group: Compact) -> None:
    draft = draft_letter(group, title=HOSTILE[:100], text=f"Dear all,\n\n{HOSTILE}\n")
    freeze(letter=draft, actor=group.odile, now=NOW)
    opened = open_circulation(
        letter=draft, deadline_at=NOW.replace(day=9), time_zone="America/Chicago", actor=group.odile, now=NOW,
        note=HOSTILE,
    )  # fmt: skip
    Person.objects.filter(terms__office=group.office("Ashford")).update(name=HOSTILE[:100])
    invite(circulation=opened, offices=[group.office("Ashford")], actor=group.odile, now=NOW)
    asked = invitation_of(draft, group.office("Ashford"))
    challenge = ask_for_code(draft, group.office("Ashford"))

    pages = [
        client.get(page(asked)),
        client.get(page(asked, f"confirm/{challenge.public_id}/")),
        client.post(page(asked, f"confirm/{challenge.public_id}/"), {"code": HOSTILE[:40]}),
        client.post(page(asked, "decline/"), {"reason": HOSTILE + "\x00"}),
    ]
    client.post(page(asked, f"confirm/{challenge.public_id}/"), {"code": mailed_code(challenge)})
    pages.append(client.get(page(asked)))

    for response in pages:
        shown = response.content.decode()
        assert "&lt;script&gt;" in shown
        assert "<script" not in shown
        assert "<img src=x" not in shown
        assert "{{ 7" in shown or "7|add" not in shown
    assert Signature.objects.count() == 1


def addresses(invitation: Invitation, challenge_id: str) -> list[str]:
    rests = ["", "letter.txt", "code/", f"confirm/{challenge_id}/", "decline/", "not-me/", "confirm/0/", "nothing/"]
    return [page(invitation, rest) for rest in rests] + ["/sign/0/", "/sign/0/decline/", "/sign/%00/", "/sign/%ff/"]


@pytest.mark.parametrize("method", ["get", "head", "options", "post"])
def test_no_answer_under_sign_is_kept_by_caches_or_listed_by_search_engines(
    method: str, client: Client, ashford: Invitation
) -> None:
    challenge = ask_for_code(ashford.circulation.letter, ashford.office)  # type: ignore[arg-type]

    answers = [getattr(client, method)(address) for address in addresses(ashford, challenge.public_id)]

    assert {answer.headers["Cache-Control"] for answer in answers} == {"no-store"}
    assert {answer.headers["X-Robots-Tag"] for answer in answers} == {"noindex, nofollow"}
    assert {answer.headers["Referrer-Policy"] for answer in answers} == {"same-origin"}
    assert {answer.status_code for answer in answers} <= {200, 302, 404, 405, 422}


def test_the_pages_set_no_session(client: Client, ashford: Invitation) -> None:
    challenge = ask_for_code(ashford.circulation.letter, ashford.office)  # type: ignore[arg-type]

    for address in addresses(ashford, challenge.public_id):
        client.get(address)

    assert set(client.cookies) <= {"csrftoken"}


def test_an_unknown_token_gets_a_page_written_for_people(client: Client, letter: Letter) -> None:
    response = client.get(f"/sign/{'0' * 40}/")

    assert letter
    assert response.status_code == 404
    assert "copy the whole of it, to its very end" in response.content.decode()


def test_a_form_sent_from_another_site_does_nothing(ashford: Invitation) -> None:
    strict = Client(enforce_csrf_checks=True)
    challenge = ask_for_code(ashford.circulation.letter, ashford.office)  # type: ignore[arg-type]

    response = strict.post(page(ashford, f"confirm/{challenge.public_id}/"), {"code": mailed_code(challenge)})

    assert response.status_code == 403
    assert not Signature.objects.exists()


def test_an_abandoned_letter_takes_no_answers(client: Client, letter: Letter, ashford: Invitation) -> None:
    Letter.objects.filter(pk=letter.pk).update(stage="abandoned")

    response = client.post(page(ashford, "decline/"), {"reason": "Not before the vote."})

    assert response.status_code == 422
    assert "does not circulate any more" in response.content.decode()
    assert Circulation.objects.get().letter.stage == "abandoned"
