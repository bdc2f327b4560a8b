"""The page of one signature: what was signed, how it was confirmed, where it stands, and its receipt."""

import re
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.cast import (
    NOW,
    RELEASE,
    Compact,
    circulating_letter,
    released_letter,
    signed_by,
    withdrawn_by,
)
from undersigned.ledger.queries import keys_of_ledger, newest_mark
from undersigned.ledger.services import empty_openings
from undersigned.ledger.verify import all_passed, verify_receipt
from undersigned.letter.models import Letter
from undersigned.release.models import Release
from undersigned.release.services import release_letter
from undersigned.roster.models import Contact
from undersigned.signing.models import Signature

pytestmark = pytest.mark.django_db

PARTS = ("", "receipt.json", "withdrawal-receipt.json")


@pytest.fixture
def release(group: Compact) -> Release:
    return released_letter(group)


def address(letter: Letter, signature: Signature | str, part: str = "") -> str:
    return f"/letters/{letter.slug}/signatures/{getattr(signature, 'public_id', signature)}/{part}"


def of_ashford(release: Release) -> Signature:
    return release.letter.signatures.get(printed_name="Tomas Marlow")


def text_of(response: HttpResponse) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def holds(receipt: str, release: Release) -> bool:
    return all_passed(verify_receipt(receipt, release.version.text.encode(), keys_of_ledger()[-1].vkey))


def test_the_page_says_what_was_signed_how_and_where_it_stands(client: Client, release: Release) -> None:
    signature, mark = of_ashford(release), newest_mark()

    text = text_of(client.get(address(release.letter, signature)))

    assert mark
    assert "Tomas Marlow Mayor of Ashford, IL" in text
    assert "Confirmed from @ashford.example" in text
    assert "the office-holder" in text
    assert f"Entry {signature.leaf_index}, counted from 0, of {mark.size} today" in text
    assert f"text sha-256: {release.version.digest}" in text
    assert f"undersigned verify receipt.json letter.txt --key {keys_of_ledger()[-1].vkey}" in text


def test_the_page_leads_to_every_way_of_checking(client: Client, release: Release) -> None:
    base = f"/letters/{release.letter.slug}"
    own = address(release.letter, of_ashford(release))

    shown = client.get(own).content.decode()

    assert f'href="{own}receipt.json"' in shown
    assert f"/verify/?receipt={own}receipt.json&amp;letter={base}/letter.txt" in shown
    assert "undersigned_verify.py" in shown
    assert f'href="/ledger/{release.letter.slug}/"' in shown


def test_every_name_on_the_letters_page_leads_to_its_signature(client: Client, release: Release) -> None:
    shown = client.get(f"/letters/{release.letter.slug}/").content.decode()

    links = re.findall(r'href="(signatures/[0-9a-f]{32}/)"', shown)

    assert len(links) == 4
    assert [client.get(f"/letters/{release.letter.slug}/{link}").status_code for link in links] == [200] * 4


def test_the_signers_own_name_and_address_are_not_shown(client: Client, group: Compact) -> None:
    letter = circulating_letter(group)
    signature = signed_by(letter, group.office("Ashford"), kind=Contact.Kind.DELEGATE)
    release_letter(letter=letter, acknowledged=True, actor=group.odile, now=RELEASE)

    shown = "".join(client.get(address(letter, signature, part)).content.decode() for part in PARTS[:2])

    assert "signer: delegate\n" in shown
    assert "by delegate" in shown
    assert "Dev Anand" not in shown
    assert "dev@" not in shown
    assert "mayor@" not in shown


def test_the_public_receipt_holds_and_has_no_evidence(client: Client, release: Release) -> None:
    response = client.get(address(release.letter, of_ashford(release), "receipt.json"))

    receipt = response.content.decode()
    assert response.headers["Content-Type"] == "application/json"
    assert holds(receipt, release)
    assert '"evidence"' not in receipt
    assert "Tomas Marlow" in receipt


def test_a_withdrawn_signature_says_so_and_has_two_receipts(client: Client, group: Compact, release: Release) -> None:
    signature = of_ashford(release)
    assert client.get(address(release.letter, signature, PARTS[2])).status_code == 404
    signature = withdrawn_by(release.letter, group.office("Ashford"), now=RELEASE + timedelta(days=2))

    text = text_of(client.get(address(release.letter, signature)))

    assert "Withdrawn on 14 March 2026" in text
    assert f"The act is entry {signature.withdrawal_leaf} of the ledger." in text
    assert holds(client.get(address(release.letter, signature, PARTS[1])).content.decode(), release)
    taken_back = client.get(address(release.letter, signature, PARTS[2])).content.decode()
    assert all_passed(verify_receipt(taken_back, None, keys_of_ledger()[-1].vkey))


def test_an_erased_signature_keeps_its_place_and_has_no_receipt(client: Client, release: Release) -> None:
    signature = of_ashford(release)
    with transaction.atomic():
        empty_openings(leaves=[signature.leaf_index])
    Signature.objects.filter(pk=signature.pk).update(statement="", signer_name="", printed_name="Name removed")

    page = client.get(address(release.letter, signature))

    assert "were erased on request" in text_of(page)
    assert client.get(address(release.letter, signature, "receipt.json")).status_code == 404


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("method", ["get", "head", "options", "post"])
def test_a_signature_of_an_unreleased_letter_is_answered_as_one_that_never_was(
    part: str, method: str, client: Client, group: Compact
) -> None:
    letter = circulating_letter(group)
    signature = signed_by(letter, group.office("Ashford"))
    absent = letter.slug[:-1] + "x"

    with CaptureQueriesContext(connection) as of_unreleased:
        unreleased = getattr(client, method)(address(letter, signature, part))
    with CaptureQueriesContext(connection) as of_absent:
        missing = getattr(client, method)(f"/letters/{absent}/signatures/{'0' * 32}/{part}")

    assert unreleased.status_code in {404, 405}
    assert unreleased.content == missing.content
    assert dict(unreleased.items()) == dict(missing.items())
    assert len(of_unreleased) == len(of_absent)


def test_a_signature_withdrawn_before_the_release_was_never_public(client: Client, group: Compact) -> None:
    letter = circulating_letter(group)
    signed_by(letter, group.office("Lowmarsh County"))
    signed_by(letter, group.office("Ashford"))
    signature = withdrawn_by(letter, group.office("Ashford"), now=NOW + timedelta(hours=1))

    release_letter(letter=letter, acknowledged=True, actor=group.odile, now=RELEASE)

    assert [client.get(address(letter, signature, part)).status_code for part in PARTS] == [404] * 3
    assert b"Marlow" not in client.get(f"/ledger/{letter.slug}/").content
