"""Withdrawing: by the office's own typed code, whenever it likes, and in public when the letter is."""

import json
from datetime import timedelta

import pytest

from tests.cast import (
    NOW,
    RELEASE,
    Compact,
    ask_for_code,
    ask_to_withdraw,
    circulating_letter,
    invitation_of,
    mailed_code,
    released_letter,
    signed_by,
    withdrawn_by,
)
from undersigned.circulation.models import Answer
from undersigned.ledger.entry import payload_fields
from undersigned.ledger.models import Opening
from undersigned.ledger.queries import keys_of_ledger
from undersigned.ledger.verify import all_passed, verify_receipt
from undersigned.letter.models import Letter
from undersigned.mail.models import Mail
from undersigned.release.services import release_letter
from undersigned.roster.models import Contact
from undersigned.signing.eligibility import Refusal
from undersigned.signing.models import Signature
from undersigned.signing.queries import signature_faults
from undersigned.signing.services import CodeRefused, SigningRefused, TooManyCodes, sign, withdraw

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(hours=2)


@pytest.fixture
def letter(group: Compact) -> Letter:
    return circulating_letter(group)


def fields_at(index: int | None) -> dict[str, str | int]:
    return payload_fields(Opening.objects.get(pk=index).payload)


def test_the_typed_code_takes_the_signature_back_with_one_ledger_entry(group: Compact, letter: Letter) -> None:
    signature = signed_by(letter, group.office("Ashford"))
    before = Opening.objects.count()

    withdrawn = withdrawn_by(letter, group.office("Ashford"), now=LATER)

    signature.refresh_from_db()
    assert Opening.objects.count() == before + 1
    assert (signature.withdrawn_at, signature.withdrawal_leaf) == (LATER + timedelta(minutes=1), before)
    assert signature == withdrawn
    act = fields_at(signature.withdrawal_leaf)
    assert (act["act"], act["of"], act["by"], act["level"]) == ("withdraw", signature.leaf_index, "principal", "V2")
    assert (act["n"], act["prev"]) == (2, signature.leaf_index)
    assert "text" not in act
    answer = invitation_of(letter, group.office("Ashford"))
    assert (answer.answer, answer.answered_at) == (Answer.WITHDRAWN, signature.withdrawn_at)


def test_everyone_at_the_office_is_told_with_the_receipt_of_the_withdrawal(group: Compact, letter: Letter) -> None:
    signed_by(letter, group.office("Ashford"))

    withdrawn_by(letter, group.office("Ashford"), kind=Contact.Kind.DELEGATE, now=LATER)

    mails = {mail.to_address: mail for mail in Mail.objects.filter(kind="withdrawn")}
    assert set(mails) == {"mayor@ashford.example", "dev@ashford.example"}
    mail = mails["mayor@ashford.example"]
    assert "Withdrawn by: Dev Anand, delegate" in mail.body
    assert mail.attachment_name == "withdrawal-receipt.json"
    assert all_passed(verify_receipt(mail.attachment, None, keys_of_ledger()[-1].vkey))
    assert "dev@ashford.example" in json.loads(mail.attachment)["evidence"]["payload"]


def test_the_organizer_is_told_at_once_and_gets_nothing_that_opens_the_entry(group: Compact, letter: Letter) -> None:
    signature = signed_by(letter, group.office("Ashford"))

    withdrawn_by(letter, group.office("Ashford"), now=LATER)

    mail = Mail.objects.get(kind="withdrawn-organizer")
    assert mail.to_address == group.coalition.contact_address
    assert mail.subject == f"{signature.printed_name} withdrew: {letter.title}"
    assert "will not be printed" in mail.body
    assert mail.attachment == ""
    assert "mayor@ashford.example" not in mail.body


def test_a_code_for_signing_never_withdraws_and_one_for_withdrawing_never_signs(group: Compact, letter: Letter) -> None:
    signed_by(letter, group.office("Ashford"))
    to_sign = ask_for_code(letter, group.office("Lowmarsh County"), now=LATER)
    to_withdraw = ask_to_withdraw(letter, group.office("Ashford"), now=LATER)

    with pytest.raises(CodeRefused):
        withdraw(challenge=to_sign, code=mailed_code(to_sign), now=LATER)
    with pytest.raises(CodeRefused):
        sign(challenge=to_withdraw, code=mailed_code(to_withdraw), now=LATER)

    assert Signature.objects.get().withdrawn_at is None


def test_a_code_of_another_office_does_not_withdraw(group: Compact, letter: Letter) -> None:
    for place in ("Ashford", "Lowmarsh County"):
        signed_by(letter, group.office(place))
    own = ask_to_withdraw(letter, group.office("Ashford"), now=LATER)
    other = ask_to_withdraw(letter, group.office("Lowmarsh County"), now=LATER)

    with pytest.raises(CodeRefused, match="4 tries are left"):
        withdraw(challenge=own, code=mailed_code(other), now=LATER)

    assert not Signature.objects.filter(withdrawn_at__isnull=False).exists()


def test_a_code_for_withdrawing_is_used_once_lasts_ten_minutes_and_takes_five_tries(
    group: Compact, letter: Letter
) -> None:
    signed_by(letter, group.office("Ashford"))
    old = ask_to_withdraw(letter, group.office("Ashford"), now=LATER)
    with pytest.raises(CodeRefused, match="too old"):
        withdraw(challenge=old, code=mailed_code(old), now=LATER + timedelta(minutes=10))
    guessed = ask_to_withdraw(letter, group.office("Ashford"), now=LATER)
    for _try in range(5):
        with pytest.raises(CodeRefused):
            withdraw(challenge=guessed, code="00000000", now=LATER)
    with pytest.raises(CodeRefused, match="void"):
        withdraw(challenge=guessed, code=mailed_code(guessed), now=LATER)
    good = ask_to_withdraw(letter, group.office("Ashford"), now=LATER)
    withdraw(challenge=good, code=mailed_code(good), now=LATER)

    with pytest.raises(CodeRefused, match="used already"):
        withdraw(challenge=good, code=mailed_code(good), now=LATER)

    assert Opening.objects.filter(act="withdraw").count() == 1


def test_the_seventh_code_for_withdrawing_within_an_hour_is_not_mailed(group: Compact, letter: Letter) -> None:
    signed_by(letter, group.office("Ashford"))
    for minute in range(6):
        ask_to_withdraw(letter, group.office("Ashford"), now=LATER + timedelta(minutes=minute))

    with pytest.raises(TooManyCodes):
        ask_to_withdraw(letter, group.office("Ashford"), now=LATER + timedelta(minutes=7))


def test_without_a_signature_there_is_nothing_to_withdraw(group: Compact, letter: Letter) -> None:
    with pytest.raises(SigningRefused) as refused:
        ask_to_withdraw(letter, group.office("Ashford"))

    assert refused.value.refusal == Refusal.NOT_SIGNED


def test_an_office_that_withdrew_may_sign_again_and_withdraw_again(group: Compact, letter: Letter) -> None:
    first = signed_by(letter, group.office("Ashford"))
    withdrawn_by(letter, group.office("Ashford"), now=LATER)

    second = signed_by(letter, group.office("Ashford"), now=LATER + timedelta(hours=1))

    assert fields_at(second.leaf_index)["n"] == 3
    assert second.public_id != first.public_id
    assert invitation_of(letter, group.office("Ashford")).answer == Answer.SIGNED
    again = withdrawn_by(letter, group.office("Ashford"), now=LATER + timedelta(hours=2))
    assert (again.pk, fields_at(again.withdrawal_leaf)["of"]) == (second.pk, second.leaf_index)
    assert list(signature_faults()) == []


def test_withdrawn_before_the_release_the_name_is_nowhere(group: Compact, letter: Letter) -> None:
    for place in ("Ashford", "Lowmarsh County"):
        signed_by(letter, group.office(place))
    withdrawn_by(letter, group.office("Ashford"), now=LATER)

    release = release_letter(letter=letter, acknowledged=True, actor=group.odile, now=RELEASE)

    assert release.signatory_count == 1
    text = b"".join(bytes(f.body) for f in release.files.exclude(name="letter.pdf")).decode()
    assert "Marlow" not in text


def test_after_the_release_the_office_still_withdraws_and_stays_on_the_list(group: Compact) -> None:
    release = released_letter(group)

    withdrawn_by(release.letter, group.office("Ashford"), now=RELEASE + timedelta(days=2))

    assert release.signatories.count() == 4
    assert release.signatories.filter(signature__withdrawn_at__isnull=False).count() == 1
    with pytest.raises(SigningRefused) as refused:
        ask_for_code(release.letter, group.office("Ashford"), now=RELEASE + timedelta(days=3))
    assert refused.value.refusal == Refusal.NOT_CIRCULATING


def test_a_refused_ledger_entry_leaves_the_signature_standing(
    group: Compact, letter: Letter, settings: pytest.FixtureRequest
) -> None:
    signed_by(letter, group.office("Ashford"))
    challenge = ask_to_withdraw(letter, group.office("Ashford"), now=LATER)
    code, mails = mailed_code(challenge), Mail.objects.count()
    settings.LEDGER_KEY_FILE = "/nowhere/ledger.key"  # type: ignore[attr-defined]

    with pytest.raises(RuntimeError):
        withdraw(challenge=challenge, code=code, now=LATER)

    assert Signature.objects.get().withdrawn_at is None
    assert Mail.objects.count() == mails
    challenge.refresh_from_db()
    assert challenge.used_at is None
