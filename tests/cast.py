"""The people and places of the tests, all invented, and the life of their letter up to where a test begins.

Odile organizes the Great Rivers Compact. Mayor Tomas Marlow of Ashford has a delegate, Dev. Beatriz Reyes is County
Executive of Lowmarsh County. Rae reports, Sam is a stranger.
"""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from tests.remembered import remembered
from undersigned.accounts.models import User
from undersigned.circulation.models import Circulation, Invitation
from undersigned.circulation.services import invite, open_circulation
from undersigned.drafting.services import freeze, mark_ask, start_letter
from undersigned.letter.models import Letter
from undersigned.letter.queries import latest_version
from undersigned.mail.models import Mail
from undersigned.release.models import Release
from undersigned.release.services import release_letter
from undersigned.roster.models import Coalition, Contact, Office, Role
from undersigned.roster.queries import signing_contacts
from undersigned.roster.rows import read_roster
from undersigned.roster.services import approve_domain, import_rows, set_organizer, start_coalition
from undersigned.signing.models import Challenge, Signature
from undersigned.signing.services import request_code, request_withdrawal_code, sign, withdraw

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
DEADLINE = datetime(2026, 3, 7, 0, 0, tzinfo=UTC)
RELEASE = datetime(2026, 3, 12, 14, 0, tzinfo=UTC)

_HEADER = (
    "name,office,jurisdiction,state,kind,organization,term_start,term_end,"
    "principal_email,delegate_name,delegate_email,press_email\n"
)
ROSTER = f"""{_HEADER}\
Tomas Marlow,Mayor,Ashford,IL,city,,2023-05-01,2027-04-30,mayor@ashford.example,Dev Anand,dev@ashford.example,
Beatriz Reyes,County Executive,Lowmarsh County,IL,county,,2022-12-05,2026-12-07,executive@lowmarsh.example,,,
Hannah Voss,Mayor,Ferry Landing,IA,city,,2024-01-02,,hannah.voss@mailbox.example,,,
Ana Ruiz,Director,,,,River Towns Alliance,2021-01-01,,ana@rivertowns.example,,,
"""

TEXT = """Dear Secretary Okafor:

We lead towns and counties that share one river and one freight line. Three decisions are before you this season.

First, publish the crossing inventory that the railroads filed in 2024, so that ambulances can plan their routes.

Second, extend the levee inspection grants to towns of fewer than 5,000 people. Nine of us are too small to apply.

Sincerely,
"""
ASKS = ("publish the crossing inventory that the railroads filed in 2024", "extend the levee inspection grants")


@dataclass
class Compact:
    """The Great Rivers Compact and what it has done so far."""

    coalition: Coalition
    odile: User
    offices: dict[str, Office] = field(default_factory=dict)

    def office(self, place: str) -> Office:
        """The office of a place: "Ashford", "Lowmarsh County", "River Towns Alliance"."""
        return self.offices[place]


def account(email: str) -> User:
    """An account that signs in by mailed code."""
    return User.objects.filter(email=email).first() or User.objects.create_user(email)


@remembered
def compact(
    roster: str = ROSTER, name: str = "Great Rivers Compact", owner: str = "odile@greatrivers.example"
) -> Compact:
    """The coalition with Odile as owner and its roster imported; Ashford and Lowmarsh have approved domains."""
    coalition = start_coalition(name=name, owner_email=owner, now=NOW)
    odile = account(owner)
    import_rows(coalition=coalition, rows=read_roster(roster).rows, actor=odile, now=NOW)
    offices = {o.body.name: o for o in Office.objects.filter(coalition=coalition)}
    for place, domain in (("Ashford", "ashford.example"), ("Lowmarsh County", "lowmarsh.example")):
        if place in offices:
            approve_domain(office=offices[place], domain=domain, evidence="the town's page", actor=odile, now=NOW)
    return Compact(coalition, odile, offices)


def colleague(group: Compact, role: Role, email: str) -> User:
    """Another organizer of the coalition."""
    return set_organizer(coalition=group.coalition, email=email, role=role, actor=group.odile, now=NOW).user


@remembered
def draft_letter(
    group: Compact, *, title: str = "To Secretary Okafor: crossings and levees", text: str = TEXT
) -> Letter:
    """A draft with one version, an addressee, and its asks marked."""
    letter = start_letter(
        coalition=group.coalition, title=title, text=text, addressees=[("Ines Okafor", "Secretary of Transportation")],
        actor=group.odile, now=NOW,
    )  # fmt: skip
    for words in ASKS:
        if words in text:
            mark_ask(version=latest_version(letter), words=words, actor=group.odile, now=NOW)
    return letter


@remembered
def circulating_letter(group: Compact, *, places: tuple[str, ...] | None = None) -> Letter:
    """The letter frozen, in circulation until DEADLINE, and the offices of these places (all) invited."""
    letter = draft_letter(group)
    freeze(letter=letter, actor=group.odile, now=NOW)
    circulation = open_circulation(
        letter=letter, deadline_at=DEADLINE, time_zone="America/Chicago", actor=group.odile, now=NOW
    )
    chosen = [group.offices[p] for p in places] if places else list(group.offices.values())
    invite(circulation=circulation, offices=chosen, actor=group.odile, now=NOW)
    letter.refresh_from_db()
    return letter


def invitation_of(letter: Letter, office: Office) -> Invitation:
    """The office's invitation to this letter."""
    return Invitation.objects.get(circulation__letter=letter, office=office)


def mailed_code(challenge: Challenge) -> str:
    """The code as the mailbox received it."""
    body = Mail.objects.get(kind="signing-code", key=challenge.public_id).body
    found = re.search(r"\b([0-9A-Z]{4} [0-9A-Z]{4})\b", body)
    assert found, body
    return found[1]


def ask_for_code(
    letter: Letter, office: Office, *, kind: str = Contact.Kind.PRINCIPAL, now: datetime = NOW
) -> Challenge:
    """The office's page was opened and a code asked for, sent to its principal or delegate."""
    contact = next(c for c in signing_contacts(office=office, person=None) if c.kind == kind)
    digest = Circulation.objects.select_related("version").get(letter=letter).version.digest
    return request_code(invitation=invitation_of(letter, office), contact=contact, digest_shown=digest, now=now)


def signed_by(letter: Letter, office: Office, *, kind: str = Contact.Kind.PRINCIPAL, now: datetime = NOW) -> Signature:
    """The office's signature, made as it is made: a code mailed, then typed."""
    challenge = ask_for_code(letter, office, kind=kind, now=now)
    return sign(challenge=challenge, code=mailed_code(challenge), now=now + timedelta(minutes=1))


def ask_to_withdraw(
    letter: Letter, office: Office, *, kind: str = Contact.Kind.PRINCIPAL, now: datetime = NOW
) -> Challenge:
    """A code for withdrawing was asked for, sent to the office's principal or delegate."""
    contact = next(c for c in signing_contacts(office=office, person=None) if c.kind == kind)
    return request_withdrawal_code(invitation=invitation_of(letter, office), contact=contact, now=now)


def withdrawn_by(
    letter: Letter, office: Office, *, kind: str = Contact.Kind.PRINCIPAL, now: datetime = NOW
) -> Signature:
    """The office's signature, taken back as it is taken back: a code mailed, then typed."""
    challenge = ask_to_withdraw(letter, office, kind=kind, now=now)
    return withdraw(challenge=challenge, code=mailed_code(challenge), now=now + timedelta(minutes=1))


@remembered
def released_letter(group: Compact) -> Release:
    """The letter signed by every office of the roster and released on RELEASE."""
    letter = circulating_letter(group)
    for office in group.offices.values():
        signed_by(letter, office)
    return release_letter(letter=letter, acknowledged=True, actor=group.odile, now=RELEASE)
