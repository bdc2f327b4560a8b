"""Reads of signatures, and what is known about an invitation at the moment of signing."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from undersigned.circulation.models import Circulation, Invitation
from undersigned.ledger.entry import payload_fields
from undersigned.ledger.fault import Fault
from undersigned.ledger.models import Opening
from undersigned.ledger.queries import fields_of_acts
from undersigned.letter.body import body_html, body_tree, plain_paragraphs
from undersigned.letter.models import Addressee, Letter, Version
from undersigned.letter.queries import marks_of
from undersigned.letter.stages import Stage
from undersigned.roster.models import Contact, Office, Person, Term
from undersigned.roster.queries import last_holder_of, signing_contacts
from undersigned.signing.eligibility import Refusal, Standing, refusal
from undersigned.signing.models import Challenge, Level, Signature, Signer
from undersigned.signing.statement import Statement

REFUSALS = {
    Refusal.ALREADY_SIGNED: gettext_lazy("This office has signed already. Nothing more is needed."),
    Refusal.NOT_CIRCULATING: gettext_lazy("This letter is not open for signing."),
    Refusal.DEADLINE_PASSED: gettext_lazy(
        "The deadline has passed. Write to the organizer if your office still wants to sign."
    ),
    Refusal.TEXT_CHANGED: gettext_lazy(
        "The text changed after you opened this page, so nothing was signed. Read the new text below."
    ),
    Refusal.NO_HOLDER: gettext_lazy(
        "The roster names nobody who holds this office today. Tell the organizer who does."
    ),
    Refusal.TERM_ENDED: gettext_lazy(
        "The roster says that this term of office has ended. Tell the organizer if that is wrong."
    ),
    Refusal.TERM_NOT_BEGUN: gettext_lazy(
        "The roster says that this term of office has not begun. Tell the organizer if that is wrong."
    ),
}


@dataclass(frozen=True)
class PrintedName:
    """How a signatory is printed, and how it is counted: `unit` in the singular ("mayor")."""

    name: str
    office: str
    unit: str
    body: str
    state: str


@dataclass(frozen=True)
class SigningPage:
    """What an office sees before it signs. `body` is escaped HTML of the frozen text; `word_count` counts its words.

    `printed` is None when nobody is known to hold the office; `refusal` says why the office cannot sign now.
    """

    invitation: Invitation
    circulation: Circulation
    letter: Letter
    version: Version
    addressees: tuple[Addressee, ...]
    body: str
    word_count: int
    ask_count: int
    signed: tuple[Signature, ...]
    printed: PrintedName | None
    contacts: tuple[Contact, ...]
    signature: Signature | None
    refusal: Refusal | None


@dataclass(frozen=True)
class CodePage:
    """What an office sees while it types the code: exactly what the code would sign, in which capacity.

    `is_over` is true when this code can no longer be used; `refusal` says why the office cannot sign at all.
    """

    challenge: Challenge
    invitation: Invitation
    printed: PrintedName | None
    signer: str
    signer_name: str
    statement: str
    is_over: bool
    refusal: Refusal | None


def signatures_of(letter: Letter) -> QuerySet[Signature]:
    """The signatures that stand today, by state, body and name: the printed order."""
    return (
        Signature.objects.filter(letter=letter, withdrawn_at__isnull=True)
        .select_related("office__jurisdiction", "office__organization", "person")
        .order_by("state", "body", "printed_name")
    )


def signature_for(invitation: Invitation) -> Signature | None:
    """The signature that stands for this invitation, if there is one."""
    return Signature.objects.filter(invitation=invitation, withdrawn_at__isnull=True).select_related("version").first()


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


def challenge_for(invitation: Invitation, challenge_id: str) -> Challenge:
    """The code that was mailed for this invitation; another invitation's is as absent as none. Raises Http404."""
    mailed = Challenge.objects.select_related("contact", "invitation__circulation__letter")
    found = mailed.filter(invitation=invitation, public_id=challenge_id).first()
    if found is None:
        raise Http404
    return found


def signer_of(contact: Contact, principal: Person) -> tuple[str, str]:
    """In which capacity the human at a mailbox signs, and their name as the roster knows it ("" when it does not)."""
    if contact.kind == Contact.Kind.DELEGATE:
        return Signer.DELEGATE, contact.name
    return Signer.PRINCIPAL, contact.name or principal.name


def refusal_now(invitation: Invitation, *, digest_shown: str, now: datetime) -> Refusal | None:
    """Why the office cannot sign the text of that digest at `now`, or None. Asked again inside the transaction."""
    letter = invitation.circulation.letter
    return refusal(standing_of(invitation, letter=letter, digest_shown=digest_shown, now=now))


def signing_page(invitation: Invitation, now: datetime) -> SigningPage:
    """Everything that the signing page of this invitation shows at `now`."""
    letter, version = invitation.circulation.letter, invitation.circulation.version
    marks = marks_of(version)
    principal = principal_for(invitation, now)
    return SigningPage(
        invitation=invitation,
        circulation=invitation.circulation,
        letter=letter,
        version=version,
        addressees=tuple(letter.addressees.all()),
        body=body_html(body_tree(version.text, marks), back=_("Back to the text")),
        word_count=sum(len(paragraph.split()) for paragraph in plain_paragraphs(version.text)),
        ask_count=len(marks),
        signed=tuple(signatures_of(letter)),
        printed=printed_name(office=invitation.office, person=principal) if principal else None,
        contacts=tuple(contacts_of(invitation)),
        signature=signature_for(invitation),
        refusal=refusal_now(invitation, digest_shown=version.digest, now=now),
    )


def code_page(challenge: Challenge, now: datetime) -> CodePage:
    """Everything that the page for typing a code shows at `now`; the code's row is read afresh."""
    challenge.refresh_from_db(fields=["tries_left", "used_at", "expires_at"])
    invitation = challenge.invitation
    principal = principal_for(invitation, now)
    printed = printed_name(office=invitation.office, person=principal) if principal else None
    signer, signer_name = signer_of(challenge.contact, principal) if principal else ("", "")
    return CodePage(
        challenge=challenge,
        invitation=invitation,
        printed=printed,
        signer=signer,
        signer_name=signer_name,
        statement=statement_for(invitation, printed, signer, signer_name).text() if printed else "",
        is_over=bool(challenge.used_at) or challenge.tries_left == 0 or now >= challenge.expires_at,
        refusal=refusal_now(invitation, digest_shown=challenge.text_digest, now=now),
    )


_CHECKED = 1000  # signatures compared with their openings at a time


def signature_faults() -> Iterator[Fault]:
    """Each signature that says something else than the act it was recorded as, and each such act without a signature.

    Values that may be embargoed (names, offices, the statement) are not repeated. Erased ones are left out.
    """
    taken_back = _taken_back()
    rows = Signature.objects.select_related("letter").order_by("leaf_index")
    batch: list[Signature] = []
    for signature in rows.iterator(chunk_size=_CHECKED):
        batch.append(signature)
        if len(batch) == _CHECKED:
            yield from _batch_faults(batch, taken_back)
            batch = []
    yield from _batch_faults(batch, taken_back)
    lost = Opening.objects.filter(act="sign").exclude(pk__in=Signature.objects.values("leaf_index"))
    for leaf in lost.order_by("pk").values_list("pk", flat=True):
        yield Fault(f"opening {leaf}", "a signature", "no such row")


def _taken_back() -> set[int]:
    """The leaves of signatures that were withdrawn, and not put back by undoing that."""
    standing: dict[int, int] = {}
    for leaf, fields in fields_of_acts("withdraw", "undo"):
        if fields["act"] == "withdraw":
            standing[leaf] = int(fields["of"])
        else:
            standing.pop(int(fields["of"]), None)
    return set(standing.values())


def _batch_faults(batch: list[Signature], taken_back: set[int]) -> Iterator[Fault]:
    openings = Opening.objects.in_bulk([signature.leaf_index for signature in batch])
    for signature in batch:
        opening, where = openings.get(signature.leaf_index), f"signature {signature.pk}"
        if opening is None or opening.act != "sign":
            yield Fault(f"{where} leaf_index", "a leaf of an act `sign`", f"{signature.leaf_index}")
        elif opening.payload:
            yield from _row_faults(where, _as_recorded(opening), _as_it_stands(signature))
            if (signature.withdrawn_at is not None) != (signature.leaf_index in taken_back):
                found = "none" if signature.withdrawn_at else "one"
                expected = "an act `withdraw`" if signature.withdrawn_at else "no act `withdraw`, for the row stands"
                yield Fault(f"{where} withdrawn_at", expected, found)


def _row_faults(where: str, recorded: Mapping[str, object], standing: Mapping[str, object]) -> Iterator[Fault]:
    for column, value in standing.items():
        if recorded[column] != value:
            shown = column in {"text_digest", "level", "signer", "letter"}
            expected, found = (recorded[column], value) if shown else ("what the ledger commits to", "something else")
            yield Fault(f"{where} {column}", f"{expected}", f"{found}")


def _as_recorded(opening: Opening) -> dict[str, object]:
    act, who = payload_fields(opening.payload), payload_fields(opening.who_payload or "{}")
    evidence = payload_fields(opening.evidence_payload or "{}")
    return {
        "letter": act.get("letter"), "text_digest": act.get("text"), "level": act.get("level"), "signer": act.get("by"),
        "printed_name": who.get("name"), "printed_office": who.get("office"), "statement": evidence.get("statement"),
    }  # fmt: skip


def _as_it_stands(signature: Signature) -> dict[str, object]:
    columns = ("text_digest", "level", "signer", "printed_name", "printed_office", "statement")
    return {"letter": signature.letter.public_id} | {name: getattr(signature, name) for name in columns}
