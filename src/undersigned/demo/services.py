"""Puts the invented life into the record, through the services that real people use, with a clock in the past.

Every act stands in the ledger, every mail in the outbox, every code was mailed and typed. The acts are made in the
order of their times, because the ledger's time never goes back. Nothing here runs unless the installation is a demo.
"""

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction

from undersigned.accounts.models import User
from undersigned.circulation.models import Circulation, Invitation
from undersigned.circulation.schedule import instant_of
from undersigned.circulation.services import decline, invite, note_not_me, note_opened, open_circulation
from undersigned.demo import content
from undersigned.demo.afterwards import add_coverage, add_to_archive, take_back
from undersigned.drafting.services import freeze, mark_ask, save_version, start_letter
from undersigned.letter.models import Letter
from undersigned.letter.queries import latest_version
from undersigned.mail.models import Mail
from undersigned.release.services import release_letter
from undersigned.roster.models import Coalition, Contact, Office, Person, Role
from undersigned.roster.queries import signing_contacts
from undersigned.roster.rows import read_roster
from undersigned.roster.services import (
    add_person,
    approve_domain,
    import_rows,
    set_contact,
    set_organizer,
    start_coalition,
)
from undersigned.search.jobs import index_releases
from undersigned.signing.models import Signature
from undersigned.signing.services import request_code, sign

PRINCIPAL, DELEGATE = Contact.Kind.PRINCIPAL, Contact.Kind.DELEGATE
NASH_LEAVES = -12  # days from now: after he signed, before the release, so that the list has to say so

# When who signed: days from now, hour and minute on the coalition's clock, body, and whose mailbox it was.
CROSSINGS_SIGNED = (
    (-28, 9, 12, "Lowmarsh County", PRINCIPAL),
    (-28, 11, 40, "Ferry Landing", PRINCIPAL),
    (-27, 8, 55, "River Towns Alliance", PRINCIPAL),
    (-26, 16, 31, "Ashford", DELEGATE),
    (-25, 10, 4, "Otter Bluff", PRINCIPAL),
    (-22, 13, 20, "Alder Locks", PRINCIPAL),
    (-20, 17, 48, "Hollins Reach", PRINCIPAL),
    (-19, 9, 30, "Tallgrass County", PRINCIPAL),
    (-16, 15, 2, "Saint Corentin", PRINCIPAL),
    (-13, 7, 45, "Brandy Shoals", PRINCIPAL),
    (-12, 12, 10, content.PERSON[0], PRINCIPAL),
    (-11, 14, 59, "Kettle Ferry", PRINCIPAL),
)
GAUGES_SIGNED = (
    (-4, 9, 26, "Lowmarsh County", PRINCIPAL),
    (-4, 14, 8, "Otter Bluff", DELEGATE),
    (-3, 10, 51, "Ferry Landing", PRINCIPAL),
    (-2, 8, 17, "River Towns Alliance", PRINCIPAL),
)
WELLS_SIGNED = (
    (-43, 10, 0, "Stony Parting", PRINCIPAL),
    (-42, 9, 15, "Larkmere County", PRINCIPAL),
    (-41, 16, 40, "Upper Larkmere", PRINCIPAL),
)


class NotADemo(RuntimeError):
    """An installation for real letters was asked to hold invented people."""


@dataclass(frozen=True)
class _Clock:
    """Instants told as people tell them: so many days from now, at that hour in the coalition's zone."""

    now: datetime
    zone: str

    def day(self, days: int) -> date:
        """The day so many days from today."""
        return self.now.astimezone(ZoneInfo(self.zone)).date() + timedelta(days=days)

    def at(self, days: int, hour: int, minute: int = 0) -> datetime:
        """The instant, in UTC. Daytime only: clocks change at night."""
        return instant_of(datetime.combine(self.day(days), time(hour, minute)), self.zone)


@dataclass
class _Group:
    """A coalition of the demo with its clock, its staff by name, and who can sign by the name of their body."""

    coalition: Coalition
    clock: _Clock
    staff: dict[str, User]
    offices: dict[str, Office] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)

    @property
    def owner(self) -> User:
        """Whoever started it."""
        return next(iter(self.staff.values()))


# ── the mailbox ─────────────────────────────────────────────────────────────────────────────────────────────────────


def show_mail(*, now: datetime) -> int:
    """Count every due mail as sent without a mail server; returns how many. Bodies stay, for the demo's mailbox.

    Addresses that the demo calls unreachable are refused, as a mail server would. Raises NotADemo.
    """
    _require_demo()
    due = Mail.objects.filter(sent_at__isnull=True, refused_at__isnull=True, due_at__lte=now)
    unreachable = due.filter(to_address__in=content.UNREACHABLE)
    refused = unreachable.update(refused_at=now, attempts=1, problem="The mail server answered 550.")
    return refused + due.update(sent_at=now, attempts=1)


def _require_demo() -> None:
    if not settings.DEMO:
        raise NotADemo("This is not a demo. Start one with: undersigned demo")


# ── the whole life ──────────────────────────────────────────────────────────────────────────────────────────────────


@transaction.atomic
def load_demo(*, now: datetime) -> bool:
    """Make both coalitions and their four letters as of `now`; returns whether they were made (not twice).

    One transaction: a demo that was stopped while loading starts from nothing. Raises NotADemo.
    """
    _require_demo()
    if Coalition.objects.exists():
        return False
    _release_wells(_start(content.THREE_RIDGES, now, days=-60))
    rivers = _start(content.GREAT_RIVERS, now, days=-50)
    _release_crossings(rivers)
    _after_crossings(rivers)
    _circulate_gauges(rivers)
    _draft(rivers, content.QUIET_HOURS, ((-3, 15, 5), (-1, 11, 20)), rivers.staff["Jonas Pell"])
    index_releases(now=now)
    return True


def _start(group: content.Group, now: datetime, *, days: int) -> _Group:
    clock = _Clock(now, group.time_zone)
    began = clock.at(days, 10)
    coalition = start_coalition(name=group.name, owner_email=group.owner.address, now=began, time_zone=group.time_zone)
    owner = User.objects.get(email=group.owner.address)
    staff = {}
    for account in group.staff:
        role = Role(account.role)
        user = set_organizer(coalition=coalition, email=account.address, role=role, actor=owner, now=began).user
        User.objects.filter(pk=user.pk).update(name=account.name)
        staff[account.name] = user
    made = _Group(coalition, clock, staff)
    _import(made, group.roster, began)
    for body, domain in group.domains:
        approve_domain(
            office=made.offices[body], domain=domain, actor=owner, now=began,
            evidence=f"The web page of {body} gives mail addresses under {domain}.",
        )  # fmt: skip
    return made


def _import(group: _Group, roster: str, now: datetime) -> None:
    reading = read_roster(roster.format_map(_days(group.clock)))
    if reading.problems:
        raise ValueError(f"The demo's roster needs mending: {reading.problems}")
    import_rows(coalition=group.coalition, rows=reading.rows, actor=group.owner, now=now)
    group.offices = {office.body.name: office for office in Office.objects.filter(coalition=group.coalition)}


def _days(clock: _Clock) -> dict[str, str]:
    year = clock.day(0).year
    years = {f"year_{n}_ago": str(year - n) for n in range(1, 6)} | {f"year_in_{n}": str(year + n) for n in range(1, 5)}
    return years | {
        "last_day_of_nash": clock.day(NASH_LEAVES).isoformat(),
        "first_day_of_ogden": clock.day(NASH_LEAVES + 1).isoformat(),
    }


# ── four letters ────────────────────────────────────────────────────────────────────────────────────────────────────


def _release_wells(group: _Group) -> None:
    letter = _draft(group, content.WELLS, ((-45, 10, 0),), group.owner)
    _circulate(group, letter, opened=group.clock.at(-44, 9), deadline=group.clock.at(-40, 17))
    _sign_all(group, letter, WELLS_SIGNED)
    _release(group, letter, group.clock.at(-38, 9))


def _release_crossings(group: _Group) -> None:
    clock = group.clock
    name, place, state, address = content.PERSON
    group.people[name] = add_person(
        coalition=group.coalition, name=name, place=place, state=state, address=address, actor=group.owner,
        now=clock.at(-34, 9),
    )  # fmt: skip
    letter = _draft(group, content.CROSSINGS, ((-34, 10, 0), (-32, 15, 30), (-30, 11, 10)), group.owner)
    _circulate(group, letter, opened=clock.at(-29, 9), deadline=clock.at(-11, 17))
    _sign_all(group, letter, CROSSINGS_SIGNED)
    _release(group, letter, clock.at(-9, 10))


def _after_crossings(group: _Group) -> None:
    clock, letter = group.clock, Letter.objects.get(coalition=group.coalition)
    kettle_ferry = Invitation.objects.select_related("circulation__letter", "office", "person").get(
        circulation__letter=letter, office=group.offices["Kettle Ferry"]
    )
    take_back(
        invitation=kettle_ferry, read_code=code_in, deliver=lambda now: show_mail(now=now), now=clock.at(-8, 8, 20)
    )
    add_coverage(letter=letter, printed_on=clock.day(-7), actor=group.owner, now=clock.at(-6, 14))
    add_to_archive(coalition=group.coalition, written_in=clock.day(0).year - 6, actor=group.owner, now=clock.at(-6, 15))


def _circulate_gauges(group: _Group) -> None:
    clock = group.clock
    _import(group, content.ROSTER_LATER, clock.at(-8, 9))
    body, name, address = content.NEW_MAYOR
    set_contact(
        office=group.offices[body], kind=PRINCIPAL, name=name, address=address, actor=group.owner, now=clock.at(-8, 9)
    )
    letter = _draft(group, content.GAUGES, ((-7, 10, 0), (-6, 16, 45)), group.owner)
    circulation = _circulate(group, letter, opened=clock.at(-5, 9), deadline=clock.at(6, 17))
    _sign_all(group, letter, GAUGES_SIGNED)
    _answer_otherwise(group, circulation)


def _answer_otherwise(group: _Group, circulation: Circulation) -> None:
    clock = group.clock
    declining, why = content.DECLINED
    decline(invitation=_opened(group, circulation, declining, clock.at(-2, 13)), reason=why, now=clock.at(-2, 13, 4))
    leaving, words = content.NOT_ME
    note_not_me(
        invitation=_opened(group, circulation, leaving, clock.at(-2, 15)), reason=words, now=clock.at(-2, 15, 6)
    )
    _opened(group, circulation, "Saint Corentin", clock.at(-1, 9, 33))


# ── the acts, one by one ────────────────────────────────────────────────────────────────────────────────────────────


def _draft(group: _Group, text: content.Text, times: tuple[tuple[int, int, int], ...], writer: User) -> Letter:
    """Every version of the text at its time, and the asks marked in the newest."""
    first, *others = text.versions()
    saved_at = [group.clock.at(*moment) for moment in times]
    letter = start_letter(
        coalition=group.coalition, title=text.title, text=first, addressees=text.addressees, actor=writer,
        now=saved_at[0], topics=text.topics,
    )  # fmt: skip
    for number, (version, moment) in enumerate(zip(others, saved_at[1:], strict=True), start=1):
        save_version(letter=letter, text=version, base_number=number, actor=writer, now=moment)
    for ask in text.asks:
        _mark(group, letter, ask, writer, saved_at[-1] + timedelta(minutes=3))
    return letter


def _mark(group: _Group, letter: Letter, ask: content.AskWords, writer: User, now: datetime) -> None:
    version = latest_version(letter)
    due_on = group.clock.day(ask.due_in_days) if ask.due_in_days else None
    whole = mark_ask(version=version, words=ask.words, actor=writer, now=now, due_on=due_on)
    for words in ask.inside:
        mark_ask(version=version, words=words, parent=whole, actor=writer, now=now)


def _circulate(group: _Group, letter: Letter, *, opened: datetime, deadline: datetime) -> Circulation:
    freeze(letter=letter, actor=group.owner, now=opened)
    circulation = open_circulation(
        letter=letter, deadline_at=deadline, time_zone=group.coalition.time_zone, actor=group.owner,
        now=opened + timedelta(minutes=2),
    )  # fmt: skip
    asked = opened + timedelta(minutes=5)
    invite(
        circulation=circulation, offices=group.offices.values(), people=group.people.values(), actor=group.owner,
        now=asked,
    )  # fmt: skip
    show_mail(now=asked + timedelta(seconds=20))
    return circulation


def _sign_all(group: _Group, letter: Letter, signed: tuple[tuple[int, int, int, str, str], ...]) -> None:
    circulation = Circulation.objects.select_related("letter", "version").get(letter=letter)
    for days, hour, minute, body, kind in signed:
        _sign(group, circulation, body, kind, group.clock.at(days, hour, minute))


def _sign(group: _Group, circulation: Circulation, body: str, kind: str, now: datetime) -> Signature:
    """As it is done: the page opened, a code mailed to the chosen mailbox, read there, typed."""
    invitation = _opened(group, circulation, body, now - timedelta(minutes=8))
    contacts = signing_contacts(office=invitation.office, person=invitation.person)
    contact = next(c for c in contacts if c.kind == kind)
    digest = circulation.version.digest
    challenge = request_code(
        invitation=invitation, contact=contact, digest_shown=digest, now=now - timedelta(minutes=1)
    )
    show_mail(now=now - timedelta(seconds=50))
    code = code_in(Mail.objects.get(kind="signing-code", key=challenge.public_id).body)
    signature = sign(challenge=challenge, code=code, now=now)
    show_mail(now=now + timedelta(seconds=20))
    return signature


def code_in(body: str) -> str:
    """The code in a mail's text: a line that holds nothing else; "" when there is none."""
    found = re.search(r"^[ \t]*([0-9A-Z]{3,4}[ -]?[0-9A-Z]{3,4})[ \t]*$", body, flags=re.MULTILINE)
    return found[1] if found else ""


def _opened(group: _Group, circulation: Circulation, body: str, now: datetime) -> Invitation:
    asked = {"office": group.offices[body]} if body in group.offices else {"person": group.people[body]}
    invitation = Invitation.objects.select_related(
        "circulation__letter", "circulation__version", "office", "person"
    ).get(circulation=circulation, **asked)
    note_opened(invitation=invitation, now=now)
    return invitation


def _release(group: _Group, letter: Letter, now: datetime) -> None:
    release_letter(letter=letter, acknowledged=True, actor=group.owner, now=now)
    show_mail(now=now + timedelta(seconds=20))
