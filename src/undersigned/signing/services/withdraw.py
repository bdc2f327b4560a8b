"""Taking a signature back, by the office's own typed code, before the release and after it.

The letter is locked as for a release, so one of them comes first: a signature withdrawn before is not on the list, one
withdrawn after stays on it with its date. The signature's leaf stays; the withdrawal is a leaf of its own.
"""

from datetime import datetime

from django.db import transaction

from undersigned.circulation.models import Invitation
from undersigned.circulation.services import note_withdrawn
from undersigned.ledger.services import append
from undersigned.letter.services import locked
from undersigned.roster.models import Contact
from undersigned.signing.eligibility import Refusal
from undersigned.signing.emails import queue_withdrawal_for_organizer, queue_withdrawals
from undersigned.signing.models import WITHDRAW, Challenge, Signature
from undersigned.signing.queries import signature_for, withdrawal_for
from undersigned.signing.services.codes import SigningRefused, evidence_of, level_of, mail_code, spend_try, use_up


@transaction.atomic
def request_withdrawal_code(*, invitation: Invitation, contact: Contact, now: datetime) -> Challenge:
    """Mail a fresh code for withdrawing to one mailbox of the office.

    Raises SigningRefused when no signature of the office stands, and TooManyCodes.
    """
    locked(invitation.circulation.letter)
    signature = signature_for(invitation)
    if signature is None:
        raise SigningRefused(Refusal.NOT_SIGNED)
    return mail_code(
        invitation=invitation, contact=contact, act=WITHDRAW, text_digest=signature.text_digest, now=now
    )  # fmt: skip


def withdraw(*, challenge: Challenge, code: str, now: datetime) -> Signature:
    """Take back the office's signature with the code typed from the mail; returns the signature, withdrawn.

    No deadline and no release stands in the way. Raises CodeRefused (a try is spent) and SigningRefused (nothing stands
    that could be withdrawn).
    """
    spend_try(challenge=challenge, act=WITHDRAW, code=code, now=now)
    return _withdraw(challenge, now)


@transaction.atomic
def _withdraw(challenge: Challenge, now: datetime) -> Signature:
    locked(challenge.invitation.circulation.letter)
    signature = signature_for(challenge.invitation)
    if signature is None or not use_up(challenge=challenge, now=now):
        raise SigningRefused(Refusal.NOT_SIGNED)
    _record(signature, challenge, now)
    note_withdrawn(invitation=challenge.invitation, now=now)
    queue_withdrawals(signature=signature, contact=challenge.contact, now=now)
    if signature.letter.coalition.contact_address:
        queue_withdrawal_for_organizer(signature=signature, now=now)
    return signature


def _record(signature: Signature, challenge: Challenge, now: datetime) -> None:
    words = withdrawal_for(signature, challenge.contact)
    leaf = append(
        act=WITHDRAW,
        letter=signature.letter.public_id,
        now=now,
        who={"name": signature.printed_name, "office": signature.printed_office, "signer": words.capacity},
        evidence={**evidence_of(challenge), "words": words.text()},
        fields={"by": words.capacity, "of": signature.leaf_index, "level": level_of(challenge)[0]},
    )
    signature.withdrawn_at, signature.withdrawal_leaf = now, leaf.index
    signature.save(update_fields=["withdrawn_at", "withdrawal_leaf"])
