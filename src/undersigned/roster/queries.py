"""Reads of the roster, and who may look at whose."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import Case, Prefetch, Q, QuerySet, Value, When
from django.http import Http404
from django.utils import formats
from django.utils.translation import gettext as _

from undersigned.accounts.models import User
from undersigned.roster.domains import check_domain
from undersigned.roster.models import (
    ApprovedDomain,
    Coalition,
    Contact,
    Jurisdiction,
    Office,
    Organizer,
    Person,
    Role,
    Term,
)

Visitor = User | AnonymousUser
_RANK = {Role.VIEWER: 0, Role.EDITOR: 1, Role.OWNER: 2}


@dataclass(frozen=True)
class RosterEntry:
    """One office as the desk shows it: who holds it on a day, and whether there is a mailbox to write to."""

    office: Office
    term: Term | None
    principal: Contact | None
    delegates: tuple[Contact, ...]
    domains: tuple[str, ...]


def coalitions_of(user: Visitor) -> QuerySet[Coalition]:
    """The coalitions on whose staff `user` is, by name."""
    if not user.is_authenticated:
        return Coalition.objects.none()
    return Coalition.objects.filter(organizers__user=user).order_by("name")


def coalition_for(user: Visitor, slug: str, at_least: Role = Role.VIEWER) -> Coalition:
    """The coalition `slug` if `user` may do what `at_least` may. Someone else's coalition is as absent as none.

    Raises Http404, or PermissionDenied when the user belongs to it with a lesser role.
    """
    coalition = coalitions_of(user).filter(slug=slug).first()
    if coalition is None:
        raise Http404
    require_role(user, coalition, at_least)
    return coalition


def role_in(user: Visitor, coalition: Coalition) -> Role | None:
    """What `user` may do in the coalition; None for those who do not belong to it."""
    if not user.is_authenticated:
        return None
    role = Organizer.objects.filter(user=user, coalition=coalition).values_list("role", flat=True).first()
    return Role(role) if role else None


def may(user: Visitor, coalition: Coalition, at_least: Role) -> bool:
    """Whether the user's role reaches `at_least`."""
    role = role_in(user, coalition)
    return role is not None and _RANK[role] >= _RANK[at_least]


def require_role(user: Visitor, coalition: Coalition, at_least: Role) -> None:
    """Let pass who reaches `at_least`; raises Http404 for strangers and PermissionDenied for lesser roles."""
    role = role_in(user, coalition)
    if role is None:
        raise Http404
    if _RANK[role] < _RANK[at_least]:
        raise PermissionDenied(
            _("You can look at this coalition's work as its %(role)s, but this needs more. Ask an owner for it.")
            % {"role": role.value}
        )


def holder_of(office: Office, on: date) -> Term | None:
    """The term of whoever holds `office` on that day; with overlapping terms the one that began last.

    Uses prefetched terms when there are any. An unknown start or end does not shut anyone out.
    """
    return _running(office.terms.all(), on)


def last_holder_of(office: Office, on: date) -> Term | None:
    """The holder on that day, or else whoever held the office last before it."""
    begun = [t for t in office.terms.all() if (t.starts_on or date.min) <= on]
    return _running(begun, on) or max(begun, key=lambda t: (t.ends_on or date.max, t.pk), default=None)


def _running(terms: Iterable[Term], on: date) -> Term | None:
    running = [t for t in terms if (t.starts_on or date.min) <= on <= (t.ends_on or date.max)]
    return max(running, key=lambda t: (t.starts_on or date.min, t.pk), default=None)


def offices_of(coalition: Coalition) -> QuerySet[Office]:
    """The coalition's offices in order of state and place, with terms, contacts and domains fetched along."""
    return (
        Office.objects.filter(coalition=coalition)
        .select_related("jurisdiction", "organization")
        .prefetch_related(
            Prefetch("terms", Term.objects.select_related("person")),
            Prefetch("contacts", Contact.objects.exclude(kind=Contact.Kind.FORMER)),
            "approved_domains",
        )
        .order_by("jurisdiction__state", "jurisdiction__name", "organization__name", "title")
    )


def roster_of(coalition: Coalition, on: date) -> list[RosterEntry]:
    """Every office of the coalition with its holder on that day."""
    return [roster_entry(office, on) for office in offices_of(coalition)]


def roster_entry(office: Office, on: date) -> RosterEntry:
    """One office as the desk shows it; cheap when the office came from `offices_of`."""
    return RosterEntry(
        office=office,
        term=holder_of(office, on),
        principal=_first(office.contacts.all(), Contact.Kind.PRINCIPAL),
        delegates=tuple(c for c in office.contacts.all() if c.kind == Contact.Kind.DELEGATE),
        domains=tuple(d.domain for d in office.approved_domains.all()),
    )


def signing_contacts(*, office: Office | None, person: Person | None) -> list[Contact]:
    """The mailboxes that may sign for an office or a person: the principal's first, then delegates'."""
    kinds = [Contact.Kind.PRINCIPAL, Contact.Kind.DELEGATE]
    mailboxes = Contact.objects.filter(kind__in=kinds).filter(
        Q(office=office) if office is not None else Q(person=person)
    )
    return sorted(mailboxes, key=lambda c: (c.kind != Contact.Kind.PRINCIPAL, c.pk))


def approved_domains(office: Office | None) -> tuple[str, ...]:
    """The domains approved as the office's own; none for people who sign alone."""
    if office is None:
        return ()
    return tuple(ApprovedDomain.objects.filter(office=office).order_by("domain").values_list("domain", flat=True))


def _first(contacts: Iterable[Contact], kind: str) -> Contact | None:
    return next((c for c in contacts if c.kind == kind), None)


SOON = timedelta(days=60)


@dataclass(frozen=True)
class Doubt:
    """Something to look at before an office is asked to sign: a code, words for people, and a tone (doubt or wrong)."""

    code: str
    words: str
    tone: str


def doubts_of(entry: RosterEntry, on: date, until: date | None = None) -> list[Doubt]:
    """What may stand against a signature of this office from day `on` to day `until` (60 days when not given)."""
    doubts = [_no_holder(entry.office, on)] if entry.term is None else _ending(entry.term, until or on + SOON)
    if entry.principal is None and not entry.delegates:
        doubts.append(Doubt("no_address", _("No address"), "wrong"))
    return doubts


def _no_holder(office: Office, on: date) -> Doubt:
    last = last_holder_of(office, on)
    if last is None or last.ends_on is None:
        return Doubt("no_holder", _("Nobody holds this office"), "wrong")
    return Doubt("term_ended", _("Term ended %(day)s") % {"day": spoken_day(last.ends_on)}, "wrong")


def _ending(term: Term, until: date) -> list[Doubt]:
    if term.ends_on is None or term.ends_on > until:
        return []
    words = _("Term ends %(day)s") if term.ends_is_exact else _("Term ends by %(day)s")
    return [Doubt("term_ends", words % {"day": spoken_day(term.ends_on)}, "doubt")]


def spoken_day(day: date) -> str:
    """A day as people write it: "9 March 2026"."""
    return formats.date_format(day, "j F Y")


def lone_people(coalition: Coalition) -> QuerySet[Person]:
    """The people who sign for nobody but themselves, by name, with their mailboxes fetched along."""
    return Person.objects.filter(coalition=coalition, terms__isnull=True).prefetch_related("contacts").order_by("name")


def office_for(coalition: Coalition, pk: int) -> Office:
    """One office of the coalition with its terms, mailboxes and domains. Raises Http404."""
    office = offices_of(coalition).filter(pk=pk).first()
    if office is None:
        raise Http404
    return office


def organizers_of(coalition: Coalition) -> QuerySet[Organizer]:
    """The coalition's staff, owners first, with their accounts."""
    rank = Case(*(When(role=role, then=Value(-number)) for role, number in _RANK.items()))
    return Organizer.objects.filter(coalition=coalition).select_related("user").order_by(rank, "user__email")


EXPORT_COLUMNS = (
    "name", "office", "jurisdiction", "state", "kind", "organization", "term_start", "term_end",
    "principal_email", "delegate_name", "delegate_email", "press_email",
)  # fmt: skip


def roster_table(coalition: Coalition, on: date) -> list[tuple[str, ...]]:
    """The roster as rows of EXPORT_COLUMNS that an import takes back: one an office, one a further delegate."""
    return [row for entry in roster_of(coalition, on) for row in _table_rows(entry, on)]


def _table_rows(entry: RosterEntry, on: date) -> list[tuple[str, ...]]:
    office, term = entry.office, entry.term or last_holder_of(entry.office, on)
    place, press = office.jurisdiction, _first(office.contacts.all(), Contact.Kind.PRESS)
    head = (
        term.person.name if term else "",
        office.title,
        place.name if place else "",
        office.state,
        place.kind if place and place.kind != Jurisdiction.Kind.OTHER else "",
        office.organization.name if office.organization else "",
        _partial(term.starts_on, exact=term.starts_is_exact) if term else "",
        _partial(term.ends_on, exact=term.ends_is_exact) if term else "",
        entry.principal.address if entry.principal else "",
    )
    mailboxes = [(c.name, c.address) for c in entry.delegates] or [("", "")]
    return [(*head, *mailbox, press.address if press else "") for mailbox in mailboxes]


def _partial(day: date | None, *, exact: bool) -> str:
    """A day as the import reads it; one that is not exact as its month or, at the edge of a year, as the year."""
    if day is None:
        return ""
    if exact:
        return day.isoformat()
    return str(day.year) if (day.month, day.day) in {(1, 1), (12, 31)} else f"{day:%Y-%m}"


def suggested_domain(office: Office) -> str:
    """The domain of the principal's mailbox when it is not approved yet: a hint for a person, never a proof."""
    principal = _first(office.contacts.all(), Contact.Kind.PRINCIPAL)
    domain = principal.address.rpartition("@")[2].lower() if principal else ""
    approved = {d.domain for d in office.approved_domains.all()}
    return "" if domain in approved or check_domain(domain) else domain


def mailboxes_of(person: Person) -> QuerySet[Contact]:
    """The person's own mailboxes, and those of the offices they held that stand under their name."""
    held = Q(office__terms__person=person, name=person.name)
    return Contact.objects.filter(Q(person=person) | held).distinct()
