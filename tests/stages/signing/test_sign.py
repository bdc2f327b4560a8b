"""Signing: what makes a signature, and everything that must not."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from tests.cast import (
    DEADLINE,
    NOW,
    Compact,
    ask_for_code,
    circulating_letter,
    invitation_of,
    mailed_code,
    signed_by,
)
from undersigned.circulation.models import Answer
from undersigned.ledger.models import Opening
from undersigned.letter.models import Letter
from undersigned.mail.models import Mail
from undersigned.roster.models import Contact, Term
from undersigned.roster.services import remove_contact, set_contact
from undersigned.signing.eligibility import Refusal
from undersigned.signing.models import Signature
from undersigned.signing.services import CodeRefused, SigningRefused, TooManyCodes, request_code, sign

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(group: Compact) -> Letter:
    return circulating_letter(group)


def test_the_typed_code_signs_the_exact_text(group: Compact, letter: Letter) -> None:
    challenge = ask_for_code(letter, group.office("Ashford"))

    signature = sign(challenge=challenge, code=mailed_code(challenge).lower(), now=NOW)

    assert signature.text_digest == letter.circulation.version.digest
    assert (signature.printed_name, signature.printed_office) == ("Tomas Marlow", "Mayor of Ashford, IL")
    assert (signature.level, signature.domain) == ("V2", "ashford.example")
    assert invitation_of(letter, group.office("Ashford")).answer == Answer.SIGNED
    assert letter.circulation.version.digest in signature.statement


def test_each_signature_appends_exactly_one_ledger_entry(group: Compact, letter: Letter) -> None:
    before = Opening.objects.count()

    signature = signed_by(letter, group.office("Ashford"))

    entry = Opening.objects.get(pk=signature.leaf_index)
    assert Opening.objects.count() == before + 1
    assert (entry.act, entry.letter, entry.n) == ("sign", letter.public_id, 1)
    assert signature.text_digest in entry.payload
    assert "Marlow" not in entry.payload


def test_a_mailbox_outside_the_approved_domain_is_confirmed_by_e_mail_only(group: Compact, letter: Letter) -> None:
    signature = signed_by(letter, group.office("Ferry Landing"))

    assert (signature.level, signature.domain) == ("V1", "")


def test_a_delegate_signs_for_the_mayor_and_the_mayor_is_told(group: Compact, letter: Letter) -> None:
    signature = signed_by(letter, group.office("Ashford"), kind=Contact.Kind.DELEGATE)

    assert (signature.signer, signature.signer_name, signature.printed_name) == (
        "delegate",
        "Dev Anand",
        "Tomas Marlow",
    )
    told = set(Mail.objects.filter(kind="signed").values_list("to_address", flat=True))
    assert told == {"mayor@ashford.example", "dev@ashford.example"}


def test_an_organization_signs_through_its_representative(group: Compact, letter: Letter) -> None:
    signature = signed_by(letter, group.office("River Towns Alliance"))

    assert (signature.printed_name, signature.printed_office) == ("River Towns Alliance", "through Ana Ruiz, Director")
    assert signature.unit == "organization"


def test_a_wrong_code_signs_nothing_and_uses_up_a_try(group: Compact, letter: Letter) -> None:
    challenge = ask_for_code(letter, group.office("Ashford"))

    with pytest.raises(CodeRefused, match="4 tries are left"):
        sign(challenge=challenge, code="00000000", now=NOW)

    assert not Signature.objects.exists()


def test_after_five_wrong_codes_the_right_one_is_refused(group: Compact, letter: Letter) -> None:
    challenge = ask_for_code(letter, group.office("Ashford"))
    for _try in range(5):
        with pytest.raises(CodeRefused):
            sign(challenge=challenge, code="00000000", now=NOW)

    with pytest.raises(CodeRefused, match="void"):
        sign(challenge=challenge, code=mailed_code(challenge), now=NOW)

    assert not Signature.objects.exists()


def test_a_code_lasts_ten_minutes(group: Compact, letter: Letter) -> None:
    challenge = ask_for_code(letter, group.office("Ashford"))

    with pytest.raises(CodeRefused, match="too old"):
        sign(challenge=challenge, code=mailed_code(challenge), now=NOW + timedelta(minutes=10))

    assert not Signature.objects.exists()


def test_a_newer_code_makes_the_older_one_void(group: Compact, letter: Letter) -> None:
    older = ask_for_code(letter, group.office("Ashford"))
    ask_for_code(letter, group.office("Ashford"), now=NOW + timedelta(minutes=1))

    with pytest.raises(CodeRefused):
        sign(challenge=older, code=mailed_code(older), now=NOW + timedelta(minutes=2))


def test_a_used_code_does_not_sign_again(group: Compact, letter: Letter) -> None:
    challenge = ask_for_code(letter, group.office("Ashford"))
    code = mailed_code(challenge)
    sign(challenge=challenge, code=code, now=NOW)

    with pytest.raises(CodeRefused, match="used already"):
        sign(challenge=challenge, code=code, now=NOW)

    assert Signature.objects.count() == 1


def test_a_code_of_one_office_does_not_sign_for_another(group: Compact, letter: Letter) -> None:
    ashford = ask_for_code(letter, group.office("Ashford"))
    lowmarsh = ask_for_code(letter, group.office("Lowmarsh County"))

    with pytest.raises(CodeRefused):
        sign(challenge=lowmarsh, code=mailed_code(ashford), now=NOW)

    assert not Signature.objects.exists()


def test_the_seventh_code_within_an_hour_is_not_mailed(group: Compact, letter: Letter) -> None:
    for minute in range(6):
        ask_for_code(letter, group.office("Ashford"), now=NOW + timedelta(minutes=minute))

    with pytest.raises(TooManyCodes):
        ask_for_code(letter, group.office("Ashford"), now=NOW + timedelta(minutes=7))

    ask_for_code(letter, group.office("Ashford"), now=NOW + timedelta(minutes=61))
    assert Mail.objects.filter(kind="signing-code").count() == 7


def test_another_digest_than_the_frozen_one_is_refused(group: Compact, letter: Letter) -> None:
    invitation = invitation_of(letter, group.office("Ashford"))
    contact = Contact.objects.get(office=group.office("Ashford"), kind="principal")

    with pytest.raises(SigningRefused) as refused:
        request_code(invitation=invitation, contact=contact, digest_shown="0" * 64, now=NOW)

    assert refused.value.refusal == Refusal.TEXT_CHANGED


def test_after_the_deadline_nobody_signs_even_with_a_code_in_hand(group: Compact, letter: Letter) -> None:
    just_before = DEADLINE - timedelta(minutes=1)
    challenge = ask_for_code(letter, group.office("Ashford"), now=just_before)

    with pytest.raises(SigningRefused) as refused:
        sign(challenge=challenge, code=mailed_code(challenge), now=DEADLINE + timedelta(seconds=1))

    assert refused.value.refusal == Refusal.DEADLINE_PASSED
    assert not Signature.objects.exists()


def test_the_deadlines_own_instant_is_in_time(group: Compact, letter: Letter) -> None:
    challenge = ask_for_code(letter, group.office("Ashford"), now=DEADLINE - timedelta(minutes=1))

    signature = sign(challenge=challenge, code=mailed_code(challenge), now=DEADLINE)

    assert signature.signed_at == DEADLINE


def test_an_office_whose_term_has_ended_is_refused(group: Compact, letter: Letter) -> None:
    Term.objects.filter(office=group.office("Ashford")).update(ends_on=(NOW - timedelta(days=16)).date())

    with pytest.raises(SigningRefused) as refused:
        ask_for_code(letter, group.office("Ashford"))

    assert refused.value.refusal == Refusal.TERM_ENDED


def test_a_term_that_ends_between_the_code_and_the_signature_is_noticed(group: Compact, letter: Letter) -> None:
    challenge = ask_for_code(letter, group.office("Ashford"))
    Term.objects.filter(office=group.office("Ashford")).update(ends_on=(NOW - timedelta(days=1)).date())

    with pytest.raises(SigningRefused):
        sign(challenge=challenge, code=mailed_code(challenge), now=NOW)

    assert not Signature.objects.exists()


def test_a_code_is_void_once_its_mailbox_is_taken_off_the_roster(group: Compact, letter: Letter) -> None:
    challenge = ask_for_code(letter, group.office("Ashford"), kind=Contact.Kind.DELEGATE)
    remove_contact(contact=challenge.contact, actor=group.odile, now=NOW)

    with pytest.raises(CodeRefused, match="not on the roster any more"):
        sign(challenge=challenge, code=mailed_code(challenge), now=NOW)

    assert not Signature.objects.exists()


def test_a_code_is_void_once_its_mailbox_is_repaired(group: Compact, letter: Letter) -> None:
    office = group.office("Ashford")
    challenge = ask_for_code(letter, office)
    set_contact(office=office, kind="principal", name="Tomas Marlow", address="marlow@ashford.example",
                actor=group.odile, now=NOW)  # fmt: skip

    with pytest.raises(CodeRefused, match="not on the roster any more"):
        sign(challenge=challenge, code=mailed_code(challenge), now=NOW)

    assert not Signature.objects.exists()


def test_an_office_signs_once(group: Compact, letter: Letter) -> None:
    signature = signed_by(letter, group.office("Ashford"))

    with pytest.raises(SigningRefused) as refused:
        ask_for_code(letter, group.office("Ashford"))

    assert refused.value.refusal == Refusal.ALREADY_SIGNED
    signature.pk, signature.public_id, signature.leaf_index = None, "f" * 32, 10**6
    with pytest.raises(IntegrityError), transaction.atomic():
        signature.save(force_insert=True)


def test_a_refused_ledger_entry_takes_the_signature_with_it(
    group: Compact, letter: Letter, settings: pytest.FixtureRequest
) -> None:
    challenge = ask_for_code(letter, group.office("Ashford"))
    code = mailed_code(challenge)
    mails = Mail.objects.count()
    settings.LEDGER_KEY_FILE = "/nowhere/ledger.key"  # type: ignore[attr-defined]

    with pytest.raises(RuntimeError):
        sign(challenge=challenge, code=code, now=NOW)

    assert not Signature.objects.exists()
    assert Mail.objects.count() == mails
    assert invitation_of(letter, group.office("Ashford")).answer == Answer.NONE
