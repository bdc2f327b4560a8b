"""Reads of signatures, and what is known about an invitation at the moment of signing."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from undersigned.circulation.models import Invitation
from undersigned.letter.models import Letter
from undersigned.letter.stages import Stage
from undersigned.roster.models import Contact, Office, Person, Term
from undersigned.roster.queries import last_holder_of, signing_contacts
from undersigned.signing.eligibility import Standing
from undersigned.signing.models import Challenge, Level, Signature, Signer
from undersigned.signing.statement import Statement, Withdrawal


@dataclass(frozen=True)
class PrintedName:
    """How a signatory is printed, and how it is counted: `unit` in the singular ("mayor")."""

    name: str
    office: str
    unit: str
    body: str
    state: str


def signatures_of(letter: Letter) -> QuerySet[Signature]:
    """The signatures that stand today, by state, body and name: the printed order."""
    return (
        Signature.objects.filter(letter=letter, withdrawn_at__isnull=True)
        .select_related("office__jurisdiction", "office__organization", "person")
        .order_by("state", "body", "printed_name")
    )


def signature_for(invitation: Invitation) -> Signature | None:
    """The signature that stands for this invitation, if there is one."""
    standing = Signature.objects.filter(invitation=invitation, withdrawn_at__isnull=True)
    return standing.select_related("version", "letter__coalition", "office", "person").first()


def newest_signature_for(invitation: Invitation) -> Signature | None:
    """The last signature made for this invitation, whether it stands or was withdrawn."""
    signatures = Signature.objects.filter(invitation=invitation).select_related("version", "letter")
    return signatures.order_by("-leaf_index").first()


def today_for(invitation: Invitation, now: datetime) -> date:
    """The day it is in the letter's own time zone."""
    return now.astimezone(ZoneInfo(invitation.circulation.time_zone)).date()


def term_for(invitation: Invitation, now: datetime) -> Term | None:
    """The term under which the office would sign: today's holder, or else the last one known."""
    return last_holder_of(invitation.office, today_for(invitation, now)) if invitation.office else None


def principal_for(invitation: Invitation, now: datetime) -> Person | None:
    """The human for whom the office signs: its holder, or the invited person."""
    if invitation.person:
        return invitation.person
    term = term_for(invitation, now)
    return term.person if term else None


def standing_of(invitation: Invitation, *, letter: Letter, digest_shown: str, now: datetime) -> Standing:
    """Everything that eligibility asks about. `letter` is the locked row when it is asked inside the transaction."""
    circulation = invitation.circulation
    term = term_for(invitation, now)
    return Standing(
        is_circulating=letter.stage == Stage.CIRCULATION,
        now=now,
        deadline_at=circulation.deadline_at,
        digest_shown=digest_shown,
        digest_frozen=circulation.version.digest,
        has_signed=_has_signed(invitation),
        needs_term=invitation.office is not None,
        has_term=term is not None,
        term_starts_on=term.starts_on if term else None,
        term_ends_on=term.ends_on if term else None,
        today=today_for(invitation, now),
    )


def _has_signed(invitation: Invitation) -> bool:
    standing = Signature.objects.filter(letter=invitation.circulation.letter, withdrawn_at__isnull=True)
    if invitation.office_id:
        return standing.filter(office_id=invitation.office_id).exists()
    return standing.filter(person=invitation.person, office__isnull=True).exists()


def printed_name(*, office: Office | None, person: Person) -> PrintedName:
    """How the name will stand under the letter; an organization's through its representative."""
    if office is None:
        place = ", ".join(part for part in (person.place, person.state) if part)
        return PrintedName(person.name, place, "person", person.place, person.state)
    if office.organization:
        through = _("through %(name)s, %(title)s") % {"name": person.name, "title": office.title}
        return PrintedName(office.organization.name, through, "organization", office.organization.name, office.state)
    return PrintedName(person.name, str(office), office.title.lower(), str(office.body), office.state)


def statement_for(invitation: Invitation, printed: PrintedName, signer: str, signer_name: str) -> Statement:
    """The exact words that this signer would assent to."""
    letter, version = invitation.circulation.letter, invitation.circulation.version
    return Statement(
        letter_id=letter.public_id,
        title=letter.title,
        addressees=tuple(str(a) for a in letter.addressees.all()),
        version=version.number,
        text_digest=version.digest,
        printed_name=printed.name,
        printed_office=printed.office,
        capacity=signer,
        signer_name=signer_name,
    )


def withdrawal_for(signature: Signature, contact: Contact) -> Withdrawal:
    """The exact words with which whoever reads this mailbox would take the signature back."""
    capacity, name = signer_of(contact, signature.person)
    return Withdrawal(
        letter_id=signature.letter.public_id,
        title=signature.letter.title,
        leaf_index=signature.leaf_index,
        printed_name=signature.printed_name,
        printed_office=signature.printed_office,
        capacity=capacity,
        signer_name=name,
    )


def level_words(signature: Signature) -> str:
    """What was done to confirm the signature, in the words that readers see."""
    if signature.level == Level.OFFICIAL:
        words = _("Confirmed from @%(domain)s") % {"domain": signature.domain}
    else:
        words = str(Level(signature.level).label)
    if signature.signer == Signer.DELEGATE:
        return _("%(words)s, by delegate") % {"words": words}
    return words


def level_counts(signatures: QuerySet[Signature]) -> list[tuple[str, int]]:
    """How many signatures were confirmed in which way, the strongest first."""
    counted = Counter(signatures.values_list("level", flat=True))
    return [(str(Level(level).label), counted[level]) for level in sorted(counted, reverse=True)]


def contacts_of(invitation: Invitation) -> list[Contact]:
    """The mailboxes to which a code for this invitation can be sent, the principal's first."""
    return signing_contacts(office=invitation.office, person=invitation.person)


def still_signs(challenge: Challenge) -> bool:
    """Whether the mailbox that got the code may still sign: it may have been taken off or repaired since."""
    mailboxes = contacts_of(challenge.invitation)
    return any(c.pk == challenge.contact_id and c.address == challenge.mailed_to for c in mailboxes)


def signer_of(contact: Contact, principal: Person) -> tuple[str, str]:
    """In which capacity the human at a mailbox signs, and their name as the roster knows it ("" when it does not)."""
    if contact.kind == Contact.Kind.DELEGATE:
        return Signer.DELEGATE, contact.name
    return Signer.PRINCIPAL, contact.name or principal.name
