"""Every page: accessible at 1280 and 390 px, in light and dark, and looked at (artifacts/)."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import (
    RELEASE,
    Compact,
    ask_for_code,
    ask_to_withdraw,
    circulating_letter,
    compact,
    draft_letter,
    invitation_of,
    mailed_code,
    released_letter,
    signed_by,
    withdrawn_by,
)
from undersigned.release.jobs import rebuild_changed_pages
from undersigned.signing.services import withdraw

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Look = Callable[..., None]


@pytest.fixture
def group() -> Compact:
    return compact()


def test_readers_pages(look: Look, group: Compact) -> None:
    look("/", "home-empty")
    letter = released_letter(group).letter

    for path, name in (("/", "home"), (f"/letters/{letter.slug}/", "letter"), ("/words/", "words")):
        look(path, name)
    look("/no/such/page", "not-found")


def test_the_pages_of_signatures_and_of_the_ledger(look: Look, group: Compact) -> None:
    look("/ledger/", "ledger-empty")
    letter = released_letter(group).letter
    signature = letter.signatures.get(office=group.office("Lowmarsh County"))
    withdrawn = withdrawn_by(letter, group.office("Ashford"), now=RELEASE + timedelta(days=2))
    rebuild_changed_pages(now=RELEASE + timedelta(days=2))

    for path, name in (
        ("/", "home-after-a-withdrawal"),
        (f"/letters/{letter.slug}/", "letter-after-a-withdrawal"),
        (f"/letters/{letter.slug}/signatures/{signature.public_id}/", "signature"),
        (f"/letters/{letter.slug}/signatures/{withdrawn.public_id}/", "signature-withdrawn"),
        ("/ledger/", "ledger"),
        (f"/ledger/{letter.slug}/", "ledger-letter"),
    ):
        look(path, name)


def test_the_pages_on_which_an_office_withdraws(look: Look, group: Compact) -> None:
    letter, office = circulating_letter(group), group.office("Ashford")
    base = f"/sign/{invitation_of(letter, office).token}/"
    signed_by(letter, office)
    challenge = ask_to_withdraw(letter, office, now=timezone.now())
    for path, name in (
        (base, "signed"),
        (f"{base}withdraw/", "withdraw"),
        (f"{base}withdraw/{challenge.public_id}/", "withdraw-confirm"),
    ):
        look(path, name)

    withdraw(challenge=challenge, code=mailed_code(challenge), now=timezone.now())

    look(base, "withdrawn")
    look(f"{base}withdraw/", "withdraw-again")


def test_a_signing_offices_pages(look: Look, group: Compact) -> None:
    letter = circulating_letter(group)
    base = f"/sign/{invitation_of(letter, group.office('Ashford')).token}/"
    challenge = ask_for_code(letter, group.office("Ashford"))

    for path, name in (
        (base, "sign"),
        (f"{base}confirm/{challenge.public_id}/", "sign-confirm"),
        (f"{base}decline/", "sign-decline"),
        (f"{base}not-me/", "sign-not-me"),
        ("/sign/0000/", "sign-unknown"),
    ):
        look(path, name)


def test_sign_in_pages(look: Look) -> None:
    for path, name in (("/account/sign-in/", "sign-in"), ("/account/join/", "join")):
        look(path, name)


def test_the_organizers_pages(look: Look, group: Compact) -> None:
    draft = draft_letter(group, title="To Governor Adair: the ferry")
    released = released_letter(group).letter
    coalition = f"/workspace/coalitions/{group.coalition.slug}/"
    pages = {
        "desk": "/workspace/",
        "coalition": coalition,
        "organizers": f"{coalition}organizers/",
        "roster": f"{coalition}roster/",
        "roster-import": f"{coalition}roster/import/",
        "office": f"{coalition}roster/{group.office('Ashford').pk}/",
        "person-new": f"{coalition}roster/people/new/",
        "letter-new": f"{coalition}letters/new/",
        "draft": f"/workspace/letters/{draft.slug}/draft/",
        "details": f"/workspace/letters/{draft.slug}/details/",
        "versions": f"/workspace/letters/{draft.slug}/versions/",
        "version": f"/workspace/letters/{draft.slug}/versions/1/",
        "redline": f"/workspace/letters/{draft.slug}/redline/1/1/",
        "freeze": f"/workspace/letters/{draft.slug}/freeze/",
        "letter-desk": f"/workspace/letters/{released.slug}/",
        "circulate-before": f"/workspace/letters/{draft.slug}/circulate/",
        "circulate": f"/workspace/letters/{released.slug}/circulate/",
        "release": f"/workspace/letters/{released.slug}/release/",
    }

    for name, path in pages.items():
        look(path, name, group.odile)


def test_the_pages_of_a_circulating_letter(look: Look, group: Compact) -> None:
    letter = circulating_letter(group, places=("Ashford", "Ferry Landing"))
    for step in ("circulate", "invite", "extend", "release"):
        path = f"/workspace/letters/{letter.slug}/{step}/"
        look(path, f"circulating-{step}", group.odile)
