"""The receipt that an office gets: by mail at once, and from its page, with everything that proves its act."""

import json
from datetime import timedelta

import pytest
from django.test import Client

from tests.cast import NOW, Compact, circulating_letter, invitation_of, signed_by, withdrawn_by
from undersigned.ledger.models import Checkpoint
from undersigned.ledger.queries import keys_of_ledger, newest_mark
from undersigned.ledger.verify import all_passed, verify_receipt
from undersigned.letter.models import Letter
from undersigned.mail.models import Mail
from undersigned.roster.models import Contact

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(group: Compact) -> Letter:
    return circulating_letter(group)


def holds(receipt: str, letter: Letter) -> bool:
    return all_passed(verify_receipt(receipt, letter.circulation.version.text.encode(), keys_of_ledger()[-1].vkey))


def test_signer_and_principal_get_the_receipt_by_mail_with_the_evidence(group: Compact, letter: Letter) -> None:
    signed_by(letter, group.office("Ashford"), kind=Contact.Kind.DELEGATE)

    mails = {mail.to_address: mail for mail in Mail.objects.filter(kind="signed")}

    assert set(mails) == {"mayor@ashford.example", "dev@ashford.example"}
    for mail in mails.values():
        assert mail.attachment_name == "receipt.json"
        assert holds(mail.attachment, letter)
        evidence = json.loads(json.loads(mail.attachment)["evidence"]["payload"])
        assert evidence["mailed_to"] == "dev@ashford.example"
        assert "signer: delegate Dev Anand" in evidence["statement"]


def test_the_mail_names_the_checkpoint_the_key_and_three_ways_to_check(group: Compact, letter: Letter) -> None:
    signature = signed_by(letter, group.office("Ashford"))

    body = Mail.objects.get(kind="signed", to_address="mayor@ashford.example").body

    note = Checkpoint.objects.get(size=signature.leaf_index + 1).note
    assert f"had {signature.leaf_index + 1} entries and the root {note.splitlines()[2]}" in body
    assert f"undersigned verify receipt.json letter.txt --key {keys_of_ledger()[-1].vkey}" in body
    assert "undersigned_verify.py" in body
    assert "http://localhost/verify/" in body
    assert f"/sign/{invitation_of(letter, group.office('Ashford')).token}/letter.txt" in body


def test_the_office_takes_the_receipt_from_its_page_as_often_as_it_likes(
    client: Client, group: Compact, letter: Letter
) -> None:
    signed_by(letter, group.office("Ashford"))
    signed_by(letter, group.office("Lowmarsh County"), now=NOW + timedelta(hours=1))

    response = client.get(f"/sign/{invitation_of(letter, group.office('Ashford')).token}/receipt.json")

    receipt = response.content.decode()
    mark = newest_mark()
    assert response.headers["Content-Type"] == "application/json"
    assert response.headers["Cache-Control"] == "no-store"
    assert holds(receipt, letter)
    assert "mayor@ashford.example" in receipt
    assert mark
    assert f"\n{mark.size}\n" in json.loads(receipt)["proof"]


def test_there_is_no_receipt_of_what_was_not_done(client: Client, group: Compact, letter: Letter) -> None:
    base = f"/sign/{invitation_of(letter, group.office('Ashford')).token}/"
    assert client.get(f"{base}receipt.json").status_code == 404
    signed_by(letter, group.office("Ashford"))
    assert client.get(f"{base}withdrawal-receipt.json").status_code == 404

    withdrawn_by(letter, group.office("Ashford"), now=NOW + timedelta(hours=1))

    assert holds(client.get(f"{base}receipt.json").content.decode(), letter)
    taken_back = client.get(f"{base}withdrawal-receipt.json").content.decode()
    assert all_passed(verify_receipt(taken_back, None, keys_of_ledger()[-1].vkey))
