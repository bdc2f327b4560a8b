"""The act of signing.

1. `request_code` mails a code to one mailbox of the office, bound to the invitation, the act and the exact text.
2. `sign` spends one try of that code in a transaction of its own: a wrong guess stays spent whatever happens next.
3. With the right code, one transaction checks eligibility anew, writes the signature, notes the answer, appends the
   ledger entry and queues the confirmations. A crash before its commit leaves nothing; the code can be typed again.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from undersigned.circulation.models import Invitation
from undersigned.circulation.services import note_signed
from undersigned.ledger.services import append
from undersigned.letter.services import locked
from undersigned.roster.models import Contact, Person
from undersigned.signing.eligibility import Refusal, refusal
from undersigned.signing.emails import queue_confirmations
from undersigned.signing.models import SIGN, Challenge, Signature
from undersigned.signing.queries import principal_for, printed_name, signer_of, standing_of, statement_for
from undersigned.signing.services.codes import SigningRefused, evidence_of, level_of, mail_code, spend_try, use_up


@dataclass(frozen=True)
class _Assent:
    """Who assents for whom, established from the challenge: never from what a form says."""

    challenge: Challenge
    principal: Person

    @property
    def signer(self) -> str:
        """Principal or delegate."""
        return signer_of(self.challenge.contact, self.principal)[0]

    @property
    def signer_name(self) -> str:
        """The human who typed the code, as the roster knows the mailbox."""
        return signer_of(self.challenge.contact, self.principal)[1]


@transaction.atomic
def request_code(*, invitation: Invitation, contact: Contact, digest_shown: str, now: datetime) -> Challenge:
    """Mail a fresh code for signing to one mailbox of the office. Raises SigningRefused and TooManyCodes."""
    letter = locked(invitation.circulation.letter)
    reason = refusal(standing_of(invitation, letter=letter, digest_shown=digest_shown, now=now))
    if reason:
        raise SigningRefused(reason)
    return mail_code(invitation=invitation, contact=contact, act=SIGN, text_digest=digest_shown, now=now)


def sign(*, challenge: Challenge, code: str, now: datetime) -> Signature:
    """Sign for the office to which `challenge` was mailed, with the code typed from that mail.

    Raises CodeRefused (a try is spent) and SigningRefused (nothing is signed, the code stays good).
    """
    spend_try(challenge=challenge, act=SIGN, code=code, now=now)
    return _sign(challenge, now)


@transaction.atomic
def _sign(challenge: Challenge, now: datetime) -> Signature:
    invitation = challenge.invitation
    letter = locked(invitation.circulation.letter)
    reason = refusal(standing_of(invitation, letter=letter, digest_shown=challenge.text_digest, now=now))
    if reason:
        raise SigningRefused(reason)
    if not use_up(challenge=challenge, now=now):
        raise SigningRefused(Refusal.ALREADY_SIGNED)
    principal = principal_for(invitation, now)
    if principal is None:
        raise SigningRefused(Refusal.NO_HOLDER)
    signature = _record(_Assent(challenge, principal), now)
    note_signed(invitation=invitation, now=now)
    queue_confirmations(signature=signature, contact=challenge.contact, now=now)
    return signature


def _record(assent: _Assent, now: datetime) -> Signature:
    challenge, invitation = assent.challenge, assent.challenge.invitation
    circulation, office = invitation.circulation, invitation.office
    printed = printed_name(office=office, person=assent.principal)
    statement = statement_for(invitation, printed, assent.signer, assent.signer_name).text()
    level, domain = level_of(challenge)
    leaf = append(
        act=SIGN,
        letter=circulation.letter.public_id,
        now=now,
        who={"name": printed.name, "office": printed.office, "signer": assent.signer},
        evidence={**evidence_of(challenge), "statement": statement},
        fields={"text": circulation.version.digest, "by": assent.signer, "level": level},
    )
    return Signature.objects.create(
        letter=circulation.letter, version=circulation.version, invitation=invitation, office=office,
        person=assent.principal, signer=assent.signer, signer_name=assent.signer_name, printed_name=printed.name,
        printed_office=printed.office, unit=printed.unit, body=printed.body, state=printed.state, level=level,
        domain=domain, text_digest=circulation.version.digest, statement=statement, signed_at=now,
        leaf_index=leaf.index,
    )  # fmt: skip
