"""Reads of the sign-on period: who was asked, what became of the mail, what they answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from undersigned.circulation.models import Answer, Circulation, Invitation
from undersigned.letter.models import Letter
from undersigned.mail.models import Mail
from undersigned.roster.models import Office, Person
from undersigned.roster.queries import Doubt, RosterEntry, doubts_of, lone_people, offices_of, roster_of


@dataclass(frozen=True)
class Status:
    """Where one invitation stands: a code, a word for people, and how it should look (good, doubt, wrong, none)."""

    code: str
    words: str
    tone: str


def circulation_of(letter: Letter) -> Circulation | None:
    """The sign-on period of the letter; None before it was opened."""
    return Circulation.objects.filter(letter=letter).select_related("version").first()


def invitation_by_token(token: str) -> Invitation:
    """The invitation behind a link, with all that the signing page shows. Raises Http404."""
    found = (
        Invitation.objects.filter(token=token)
        .select_related(
            "circulation__letter__coalition",
            "circulation__version",
            "office__jurisdiction",
            "office__organization",
            "person",
        )
        .first()
    )
    if found is None:
        raise Http404
    return found


def invitations_of(circulation: Circulation) -> QuerySet[Invitation]:
    """All invitations of the period, in order of state and place."""
    return (
        Invitation.objects.filter(circulation=circulation)
        .select_related("office__jurisdiction", "office__organization", "person")
        .order_by("office__jurisdiction__state", "office__jurisdiction__name", "office__organization__name", "pk")
    )


def mails_about(invitations: QuerySet[Invitation]) -> dict[int, list[Mail]]:
    """The mails of each invitation (by its primary key), oldest first; one query for all of them."""
    by_about = {about(i): i.pk for i in invitations}
    mails: dict[int, list[Mail]] = {}
    for mail in Mail.objects.filter(about__in=by_about).order_by("queued_at", "pk"):
        mails.setdefault(by_about[mail.about], []).append(mail)
    return mails


def about(invitation: Invitation) -> str:
    """The word by which a mail names its invitation."""
    return f"invitation:{invitation.public_id}"


def status_of(invitation: Invitation, mails: list[Mail]) -> Status:
    """The status of one invitation: the answer if there is one, else what became of the page and the mail."""
    answered = {
        Answer.SIGNED: Status("signed", _("Signed"), "good"),
        Answer.DECLINED: Status("declined", _("Declined"), "none"),
        Answer.NOT_ME: Status("not_me", _("Not meant for them"), "doubt"),
        Answer.WITHDRAWN: Status("withdrawn", _("Withdrew"), "doubt"),
    }.get(Answer(invitation.answer))
    if answered:
        return answered
    if any(m.refused_at for m in mails) and not any(m.sent_at for m in mails):
        return Status("bounced", _("Mail refused"), "wrong")
    if invitation.opened_at:
        return Status("opened", _("Page opened"), "none")
    if any(m.sent_at for m in mails):
        return Status("sent", _("Sent"), "none")
    return Status("queued", _("Mail waiting to be sent"), "none")


def answers_count(circulation: Circulation) -> dict[str, int]:
    """How many were invited, signed, declined, said it was not for them, withdrew, and are silent."""
    answers = list(Invitation.objects.filter(circulation=circulation).values_list("answer", flat=True))
    return {
        "invited": len(answers),
        "signed": answers.count(Answer.SIGNED),
        "declined": answers.count(Answer.DECLINED),
        "not_me": answers.count(Answer.NOT_ME),
        "withdrawn": answers.count(Answer.WITHDRAWN),
        "silent": answers.count(Answer.NONE),
    }


def invited_offices(circulation: Circulation | None) -> set[int]:
    """The primary keys of the offices that were asked already."""
    if circulation is None:
        return set()
    return set(
        Invitation.objects.filter(Q(circulation=circulation), office__isnull=False).values_list("office_id", flat=True)
    )


@dataclass(frozen=True)
class Line:
    """One invitation on the dashboard: who holds the office, where it stands, what to look at, the mail last queued."""

    invitation: Invitation
    entry: RosterEntry | None
    status: Status
    doubts: tuple[Doubt, ...]
    last_mail: Mail | None

    @property
    def needs_look(self) -> bool:
        """Whether the organizer can do something so that the office can answer."""
        return bool(self.doubts) or self.status.code in {"bounced", "not_me"}


@dataclass(frozen=True)
class Candidate:
    """Someone to ask, an office or a person: who answers for it, what to look at, whether mail can reach it."""

    key: str
    name: str
    holder: str
    doubts: tuple[Doubt, ...]
    reachable: bool

    @property
    def is_ready(self) -> bool:
        """Whether a signature can be expected: there is a mailbox, and somebody whose term has not ended."""
        return self.reachable and not any(d.tone == "wrong" for d in self.doubts)


def dashboard_lines(circulation: Circulation, now: datetime) -> list[Line]:
    """Every invitation with its status, in order of state and place. The number of queries does not grow with them."""
    on, until = _days(circulation, now)
    invitations = invitations_of(circulation)
    mails = mails_about(invitations)
    entries = {e.office.pk: e for e in roster_of(circulation.letter.coalition, on)}
    lines = []
    for invitation in invitations:
        entry, about_it = entries.get(invitation.office_id or 0), mails.get(invitation.pk, [])
        doubts = doubts_of(entry, on, until) if entry and not invitation.answer else []
        status = status_of(invitation, about_it)
        lines.append(Line(invitation, entry, status, tuple(doubts), about_it[-1] if about_it else None))
    return lines


def _days(circulation: Circulation, now: datetime) -> tuple[date, date]:
    """Today, and the last day on which a term matters: that of the release, if it is known, or of the deadline."""
    zone = ZoneInfo(circulation.time_zone)
    ends_at = max(circulation.embargo_at or circulation.deadline_at, now)
    return now.astimezone(zone).date(), ends_at.astimezone(zone).date()


def candidates(circulation: Circulation, now: datetime) -> list[Candidate]:
    """The offices, and people who sign alone, of the coalition's roster that were not asked yet."""
    on, until = _days(circulation, now)
    coalition = circulation.letter.coalition
    asked = Invitation.objects.filter(circulation=circulation)
    people = lone_people(coalition).exclude(pk__in=asked.filter(person__isnull=False).values("person_id"))
    offices_asked = invited_offices(circulation)
    offices = [e for e in roster_of(coalition, on) if e.office.pk not in offices_asked]
    return [
        *(_office_candidate(entry, tuple(doubts_of(entry, on, until))) for entry in offices),
        *(Candidate(f"person-{p.pk}", p.name, p.name, (), reachable=bool(p.contacts.all())) for p in people),
    ]


def _office_candidate(entry: RosterEntry, doubts: tuple[Doubt, ...]) -> Candidate:
    holder = entry.term.person.name if entry.term else ""
    reachable = entry.principal is not None or bool(entry.delegates)
    return Candidate(f"office-{entry.office.pk}", str(entry.office), holder, doubts, reachable)


def signing_days(invitations: Iterable[Invitation]) -> list[datetime]:
    """When each of these invitations was answered with a signature, oldest first."""
    return sorted(i.answered_at for i in invitations if i.answer == Answer.SIGNED and i.answered_at)


def chosen_of(circulation: Circulation, keys: Iterable[str]) -> tuple[list[Office], list[Person]]:
    """The offices and people behind candidates' keys; keys of another coalition find nothing."""
    numbers = [(kind, int(pk)) for kind, _dash, pk in (key.partition("-") for key in keys) if pk.isdigit()]
    coalition = circulation.letter.coalition
    offices = offices_of(coalition).filter(pk__in=[pk for kind, pk in numbers if kind == "office"])
    people = lone_people(coalition).filter(pk__in=[pk for kind, pk in numbers if kind == "person"])
    return list(offices), list(people)
