"""Writes of the roster: coalitions and their staff, imported rows, contacts, approved domains."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from undersigned.accounts.models import User
from undersigned.mail.addresses import address_problem
from undersigned.roster.domains import check_domain
from undersigned.roster.models import (
    REMOVED_NAME,
    ApprovedDomain,
    Coalition,
    Contact,
    Jurisdiction,
    Membership,
    Office,
    Organization,
    Organizer,
    Person,
    Role,
    Term,
)
from undersigned.roster.places import Kind, find_place
from undersigned.roster.queries import holder_of, lone_people, mailboxes_of
from undersigned.roster.rows import PartialDate, RosterRow
from undersigned.text.characters import UnsafeText, clean_line

LONGEST_NAME = 120  # of a coalition, code points


class RosterRefused(ValueError):
    """The roster cannot be changed like this; the message says why and what to do."""


@dataclass(frozen=True)
class Imported:
    """What an import did, in offices: new ones, ones that gained something, ones that stood there already.

    `retired` counts the mailboxes that were taken off because their office has another holder now.
    """

    added: int
    changed: int
    unchanged: int
    retired: int


@transaction.atomic
def start_coalition(
    *, name: str, owner_email: str, now: datetime, contact_address: str = "", time_zone: str = "America/Chicago"
) -> Coalition:
    """Make a coalition and its first owner, who signs in by mailed code.

    Raises RosterRefused for a name that is in use, or that no page or mail could carry.
    """
    try:
        name = clean_line(name, LONGEST_NAME)
    except UnsafeText as problem:
        raise RosterRefused(str(problem)) from problem
    if not name:
        raise RosterRefused(_("A coalition needs a name."))
    slug = slugify(name)[:60].strip("-") or f"coalition-{secrets.token_hex(3)}"  # a name in another script
    if Coalition.objects.filter(slug=slug).exists() or Coalition.objects.filter(name=name).exists():
        raise RosterRefused(_("There is a coalition of that name already. Choose another name."))
    coalition = Coalition.objects.create(
        name=name, slug=slug, time_zone=time_zone, contact_address=contact_address or owner_email, created_at=now
    )
    _set_role(coalition, owner_email, Role.OWNER)
    return coalition


@transaction.atomic
def set_organizer(*, coalition: Coalition, email: str, role: Role, actor: User, now: datetime) -> Organizer:
    """Give a person a role on the coalition's staff, or another role. A coalition keeps at least one owner."""
    del actor, now
    _lock(coalition)
    if role != Role.OWNER:
        _keep_an_owner(coalition, email)
    return _set_role(coalition, email, role)


@transaction.atomic
def remove_organizer(*, organizer: Organizer, actor: User, now: datetime) -> None:
    """Take a person off the coalition's staff. A coalition keeps at least one owner."""
    del actor, now
    _lock(organizer.coalition)
    _keep_an_owner(organizer.coalition, organizer.user.email)
    organizer.delete()


def _lock(coalition: Coalition) -> None:
    Coalition.objects.select_for_update().get(pk=coalition.pk)


def _keep_an_owner(coalition: Coalition, leaving: str) -> None:
    owners = coalition.organizers.filter(role=Role.OWNER).exclude(user__email=leaving.lower())
    if not owners.exists():
        raise RosterRefused(_("A coalition needs an owner. Make someone else an owner first."))


def _set_role(coalition: Coalition, email: str, role: Role) -> Organizer:
    problem = address_problem(email)
    if problem:
        raise RosterRefused(problem)
    user = User.objects.filter(email=email.lower()).first() or User.objects.create_user(email)
    organizer, _new = Organizer.objects.update_or_create(coalition=coalition, user=user, defaults={"role": role})
    return organizer


@transaction.atomic
def import_rows(*, coalition: Coalition, rows: Iterable[RosterRow], actor: User, now: datetime) -> Imported:
    """Take rows into the roster. The same row twice changes nothing; a new name for an office is a new term of it.

    With a new holder the mailboxes of the one before, and of who signed for them, go: they must not sign any more.
    What is filled in is never overwritten by an empty cell. A domain in a row is a hint and approves nothing.
    """
    del actor
    _lock(coalition)
    results, retired = [], 0
    for row in rows:
        result, gone = _import_row(coalition, row, now.date())
        results.append(result)
        retired += gone
    return Imported(results.count("added"), results.count("changed"), results.count("unchanged"), retired)


def _import_row(coalition: Coalition, row: RosterRow, today: date) -> tuple[str, int]:
    office, is_new = _office(coalition, row, today)
    is_known = office.terms.filter(person__name=row.name).exists()
    changed = _term(coalition, office, row)
    holder = holder_of(office, today)
    others = holder is not None and holder.person.name != row.name
    retired = _hand_over(office, row, is_known=is_known) if holder and not others else 0
    mailboxes = (
        (Contact.Kind.PRINCIPAL, row.name, row.principal_email),
        (Contact.Kind.DELEGATE, row.delegate_name, row.delegate_email),
        (Contact.Kind.PRESS, "", row.press_email),
    )
    for kind, name, address in mailboxes:
        # A row about an earlier or a later holder never gives a mailbox of theirs to the one of today.
        if address and not (others and kind != Contact.Kind.PRESS):
            changed |= _contact(office, kind, name, address)
    return ("added" if is_new else "changed" if changed or retired else "unchanged"), retired


def _hand_over(office: Office, row: RosterRow, *, is_known: bool) -> int:
    """Take an earlier holder's mailboxes off; one that the new holder keeps gets the new name. Returns how many.

    When the new holder `is_known` from an earlier import, only mailboxes under another holder's name are meant: any
    other was written by hand since.
    """
    mailboxes = Contact.objects.filter(office=office)
    earlier = mailboxes.filter(kind=Contact.Kind.PRINCIPAL).exclude(name=row.name)
    if is_known:
        earlier = earlier.filter(name__in=office.terms.values("person__name"))
    if not earlier.exists():
        return 0
    earlier.filter(address=row.principal_email).update(name=row.name)
    delegates = mailboxes.filter(kind=Contact.Kind.DELEGATE).exclude(address=row.delegate_email)
    return (earlier | delegates).update(kind=Contact.Kind.FORMER)


def _office(coalition: Coalition, row: RosterRow, today: date) -> tuple[Office, bool]:
    if row.organization and not row.jurisdiction:
        organization, _new = Organization.objects.get_or_create(
            coalition=coalition, name=row.organization, defaults={"state": row.state}
        )
        Membership.objects.get_or_create(coalition=coalition, organization=organization, defaults={"joined_on": today})
        return Office.objects.get_or_create(coalition=coalition, organization=organization, title=row.office)
    jurisdiction = _jurisdiction(row)
    Membership.objects.get_or_create(coalition=coalition, jurisdiction=jurisdiction, defaults={"joined_on": today})
    return Office.objects.get_or_create(coalition=coalition, jurisdiction=jurisdiction, title=row.office)


def _jurisdiction(row: RosterRow) -> Jurisdiction:
    place = find_place(row.jurisdiction, row.state, row.kind)
    kind = place.kind if place else row.kind or (Kind.COUNTY if row.jurisdiction.endswith(" County") else Kind.PLACE)
    jurisdiction, _new = Jurisdiction.objects.get_or_create(
        name=row.jurisdiction,
        state=row.state,
        kind=kind.value,
        defaults={
            "division_id": (place.division_id or "") if place else "",
            "latitude": place.latitude if place else None,
            "longitude": place.longitude if place else None,
        },
    )
    return jurisdiction


def _term(coalition: Coalition, office: Office, row: RosterRow) -> bool:
    term = Term.objects.filter(office=office, person__name=row.name).order_by("-starts_on").first()
    is_new = term is None
    if term is None:
        term = Term(office=office, person=Person.objects.create(coalition=coalition, name=row.name))
    before = (term.starts_on, term.ends_on)
    if row.term_start and term.starts_on is None:
        term.starts_on, term.starts_is_exact = row.term_start.first, _is_exact(row.term_start)
    if row.term_end and (term.ends_on is None or term.ends_on != row.term_end.last):
        term.ends_on, term.ends_is_exact = row.term_end.last, _is_exact(row.term_end)
    if is_new or before != (term.starts_on, term.ends_on):
        term.save()
        return True
    return False


def _is_exact(meant: PartialDate) -> bool:
    return meant.first == meant.last


def _contact(office: Office, kind: str, name: str, address: str) -> bool:
    _contact_row, is_new = Contact.objects.get_or_create(
        office=office, kind=kind, address=address, defaults={"name": name}
    )
    return is_new


@transaction.atomic
def set_contact(*, office: Office, kind: str, name: str, address: str, actor: User, now: datetime) -> Contact:
    """Add a mailbox to an office; a principal's replaces the one before. Raises RosterRefused for a bad address."""
    del actor, now
    problem = address_problem(address)
    if problem:
        raise RosterRefused(problem)
    if kind == Contact.Kind.PRINCIPAL:
        existing = Contact.objects.filter(office=office, kind=kind).first()
        if existing is not None:
            # The row stays, so that codes and mails that name it still do; codes already mailed keep their address.
            existing.name, existing.address = name, address
            existing.save(update_fields=["name", "address"])
            return existing
    contact, _new = Contact.objects.update_or_create(office=office, kind=kind, address=address, defaults={"name": name})
    return contact


@transaction.atomic
def remove_contact(*, contact: Contact, actor: User, now: datetime) -> None:
    """Take a mailbox off the roster: nothing is mailed there any more, and no code that was mailed there is good."""
    del actor, now
    contact.kind = Contact.Kind.FORMER
    contact.save(update_fields=["kind"])


@transaction.atomic
def approve_domain(*, office: Office, domain: str, evidence: str, actor: User, now: datetime) -> ApprovedDomain:
    """Approve a mail domain as an office's own, by name and with what shows it. Raises RosterRefused."""
    problem = check_domain(domain)
    if problem:
        raise RosterRefused(problem)
    approved, _new = ApprovedDomain.objects.get_or_create(
        office=office,
        domain=domain.strip().lower().rstrip("."),
        defaults={"approved_by": actor, "approved_at": now, "evidence": evidence},
    )
    return approved


@transaction.atomic
def add_person(
    *, coalition: Coalition, name: str, place: str, state: str, address: str, actor: User, now: datetime
) -> Person:
    """Add someone who signs for nobody but themselves. Raises RosterRefused for a bad address and for one twice."""
    del actor, now
    problem = address_problem(address)
    if problem:
        raise RosterRefused(problem)
    _lock(coalition)
    if lone_people(coalition).filter(name__iexact=name, contacts__address__iexact=address).exists():
        raise RosterRefused(_("%(name)s is on the roster already, with this address.") % {"name": name})
    person = Person.objects.create(coalition=coalition, name=name, place=place, state=state)
    Contact.objects.create(person=person, kind=Contact.Kind.PRINCIPAL, name=name, address=address)
    return person


@transaction.atomic
def set_persons_address(*, person: Person, address: str, actor: User, now: datetime) -> Contact:
    """Repair the mailbox of someone who signs alone. Raises RosterRefused for a bad address."""
    del actor, now
    problem = address_problem(address)
    if problem:
        raise RosterRefused(problem)
    contact = Contact.objects.filter(person=person, kind=Contact.Kind.PRINCIPAL).first()
    contact = contact or Contact(person=person, kind=Contact.Kind.PRINCIPAL, name=person.name)
    contact.address = address
    contact.save()
    return contact


@transaction.atomic
def erase_from_roster(*, person: Person, now: datetime) -> None:
    """Delete the person's mailboxes and terms, and put REMOVED_NAME in place of the name. Not to be undone.

    Codes that were mailed there must be gone before.
    """
    del now
    Contact.objects.filter(pk__in=list(mailboxes_of(person).values_list("pk", flat=True))).delete()
    Term.objects.filter(person=person).delete()
    person.name, person.place, person.state = REMOVED_NAME, "", ""
    person.save(update_fields=["name", "place", "state"])
