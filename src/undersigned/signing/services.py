"""The act of signing.

1. `request_code` mails a code to one mailbox of the office, bound to the invitation, the act and the exact text.
2. `sign` spends one try of that code in a transaction of its own: a wrong guess stays spent whatever happens next.
3. With the right code, one transaction checks eligibility anew, writes the signature, notes the answer, appends the
   ledger entry and queues the confirmations. A crash before its commit leaves nothing; the code can be typed again.
"""

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from undersigned.circulation.models import Invitation
from undersigned.circulation.services import note_signed
from undersigned.ledger.services import append, empty_openings
from undersigned.letter.services import locked
from undersigned.roster.domains import is_official
from undersigned.roster.models import REMOVED_NAME, Contact, Person
from undersigned.roster.queries import approved_domains, mailboxes_of
from undersigned.signing.code import code_digest, new_code, typed_code
from undersigned.signing.eligibility import Refusal, refusal
from undersigned.signing.emails import queue_code, queue_confirmations
from undersigned.signing.models import Challenge, Level, Signature
from undersigned.signing.queries import principal_for, printed_name, signer_of, standing_of, statement_for

CODE_LIFE = timedelta(minutes=10)
TRIES = 5
CODES_AN_HOUR = 6
SIGN = "sign"


class SigningRefused(ValueError):
    """The office cannot sign now; `refusal` says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


class TooManyCodes(ValueError):
    """Too many codes were asked for; the message says when to try again."""


class CodeRefused(ValueError):
    """The code typed is not good; the message says what to do. A wrong code has used up one try."""


@dataclass(frozen=True)
class _Assent:
    """Who assents for whom, established from the challenge: never from what a form says."""

    invitation: Invitation
    contact: Contact
    principal: Person
    mailed_to: str

    @property
    def signer(self) -> str:
        """Principal or delegate."""
        return signer_of(self.contact, self.principal)[0]

    @property
    def signer_name(self) -> str:
        """The human who typed the code, as the roster knows the mailbox."""
        return signer_of(self.contact, self.principal)[1]


@transaction.atomic
def request_code(*, invitation: Invitation, contact: Contact, digest_shown: str, now: datetime) -> Challenge:
    """Mail a fresh code to one mailbox of the office; older codes of that invitation stop working.

    Raises SigningRefused, or TooManyCodes when more than six an hour are asked for one invitation.
    """
    letter = locked(invitation.circulation.letter)
    reason = refusal(standing_of(invitation, letter=letter, digest_shown=digest_shown, now=now))
    if reason:
        raise SigningRefused(reason)
    earlier = Challenge.objects.filter(invitation=invitation, act=SIGN)
    if earlier.filter(made_at__gt=now - timedelta(hours=1)).count() >= CODES_AN_HOUR:
        raise TooManyCodes(
            _("Six codes were mailed within an hour. Look for the newest mail, also among the junk, or wait an hour.")
        )
    earlier.filter(used_at__isnull=True, expires_at__gt=now).update(expires_at=now)
    code = new_code()
    challenge = Challenge(
        invitation=invitation, contact=contact, act=SIGN, text_digest=digest_shown, mailed_to=contact.address,
        made_at=now, expires_at=now + CODE_LIFE, tries_left=TRIES,
    )  # fmt: skip
    challenge.code_digest = code_digest(settings.SECRET_KEY, challenge.public_id, code)
    challenge.save()
    queue_code(challenge=challenge, code=code, now=now)
    return challenge


def sign(*, challenge: Challenge, code: str, now: datetime) -> Signature:
    """Sign for the office to which `challenge` was mailed, with the code typed from that mail.

    Raises CodeRefused (a try is spent) and SigningRefused (nothing is signed, the code stays good).
    """
    _spend_try(challenge, code, now)
    return _sign(challenge, now)


@transaction.atomic
def _check_code(challenge: Challenge, code: str, now: datetime) -> str | None:
    row = Challenge.objects.select_for_update().get(pk=challenge.pk)
    if row.used_at or row.act != SIGN:
        return _("This code was used already. Ask for a new one.")
    if now >= row.expires_at:
        return _(
            "This code is too old: codes last ten minutes, and a newer mail makes an older one void. Ask for a new one."
        )
    if row.tries_left == 0:
        return _("Five wrong codes were typed, so this one is void. Ask for a new one.")
    typed = code_digest(settings.SECRET_KEY, row.public_id, typed_code(code))
    if hmac.compare_digest(typed, row.code_digest):
        return None
    row.tries_left -= 1
    row.save(update_fields=["tries_left"])
    return _wrong_code(row.tries_left)


def _wrong_code(tries_left: int) -> str:
    if tries_left == 0:
        return _("That was not the code either. It is void after five wrong tries. Ask for a new one.")
    left = ngettext("%(tries)d try is left.", "%(tries)d tries are left.", tries_left) % {"tries": tries_left}
    return _("That is not the code from the newest mail. %(left)s") % {"left": left}


def _spend_try(challenge: Challenge, code: str, now: datetime) -> None:
    # The wrong try is committed before anything is raised: an exception inside the transaction would undo it.
    problem = _check_code(challenge, code, now)
    if problem:
        raise CodeRefused(problem)


@transaction.atomic
def _sign(challenge: Challenge, now: datetime) -> Signature:
    invitation = challenge.invitation
    letter = locked(invitation.circulation.letter)
    reason = refusal(standing_of(invitation, letter=letter, digest_shown=challenge.text_digest, now=now))
    if reason:
        raise SigningRefused(reason)
    if not Challenge.objects.filter(pk=challenge.pk, used_at__isnull=True).update(used_at=now):
        raise SigningRefused(Refusal.ALREADY_SIGNED)
    principal = principal_for(invitation, now)
    if principal is None:
        raise SigningRefused(Refusal.NO_HOLDER)
    signature = _record(_Assent(invitation, challenge.contact, principal, challenge.mailed_to), challenge, now)
    note_signed(invitation=invitation, now=now)
    queue_confirmations(signature=signature, contact=challenge.contact, now=now)
    return signature


def _record(assent: _Assent, challenge: Challenge, now: datetime) -> Signature:
    circulation, office = assent.invitation.circulation, assent.invitation.office
    printed = printed_name(office=office, person=assent.principal)
    statement = statement_for(assent.invitation, printed, assent.signer, assent.signer_name).text()
    domain = is_official(assent.mailed_to, approved_domains(office)) or ""
    level = Level.OFFICIAL if domain else Level.MAILBOX
    leaf = append(
        act=SIGN,
        letter=circulation.letter.public_id,
        now=now,
        who={"name": printed.name, "office": printed.office, "signer": assent.signer},
        evidence={
            "challenge": challenge.public_id, "code": challenge.code_digest, "mailed_to": assent.mailed_to,
            "statement": statement,
        },
        fields={"text": circulation.version.digest, "by": assent.signer, "level": level},
    )  # fmt: skip
    return Signature.objects.create(
        letter=circulation.letter, version=circulation.version, invitation=assent.invitation, office=office,
        person=assent.principal, signer=assent.signer, signer_name=assent.signer_name, printed_name=printed.name,
        printed_office=printed.office, unit=printed.unit, body=printed.body, state=printed.state, level=level,
        domain=domain, text_digest=circulation.version.digest, statement=statement, signed_at=now,
        leaf_index=leaf.index,
    )  # fmt: skip


@transaction.atomic
def erase_signatures(*, person: Person, now: datetime) -> list[Signature]:
    """Remove the person from every signature made in their name, and return these; each stays, as its office's.

    Statements, the codes mailed, and what opens the leaves are deleted; the leaves and all proofs stay. The caller
    records the erasure in the same transaction.
    """
    del now
    signatures = list(Signature.objects.filter(person=person).select_related("office", "invitation", "letter"))
    for signature in signatures:
        of_organization = signature.office is not None and signature.office.organization_id is not None
        if of_organization:
            signature.printed_office = ""  # "through" and the name
        else:
            signature.printed_name = REMOVED_NAME
        if signature.office is None:
            signature.printed_office = signature.body = ""
        signature.signer_name = signature.statement = ""
        signature.save()
    mailboxes = list(mailboxes_of(person))
    asked = Q(invitation__in=[signature.invitation for signature in signatures]) | Q(invitation__person=person)
    reached = Q(contact__in=mailboxes) | Q(mailed_to__in=[mailbox.address for mailbox in mailboxes])
    Challenge.objects.filter(asked | reached).delete()
    empty_openings(leaves=[signature.leaf_index for signature in signatures])
    return signatures
