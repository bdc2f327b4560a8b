"""Writes of the sign-on period: open it, invite, extend, note what an office answers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from undersigned.accounts.models import User
from undersigned.circulation.emails import queue_invitation
from undersigned.circulation.models import Answer, Circulation, Invitation
from undersigned.circulation.queries import about
from undersigned.circulation.schedule import is_open
from undersigned.letter.models import Letter
from undersigned.letter.queries import frozen_version, latest_version
from undersigned.letter.services import locked, move
from undersigned.letter.stages import Stage
from undersigned.mail.models import Mail
from undersigned.roster.models import Office, Person
from undersigned.roster.queries import signing_contacts

MOST_INVITATIONS = 5
AN_HOUR = timedelta(hours=1)


class CirculationRefused(ValueError):
    """The sign-on period cannot be opened or changed like this; the message says why."""


class AnswerRefused(ValueError):
    """The answer cannot be taken now; the message says why and what still works."""


@dataclass(frozen=True)
class Invited:
    """What inviting did: who was asked now, and who was not because there is no mailbox to write to."""

    invitations: tuple[Invitation, ...]
    without_address: tuple[Office | Person, ...]


@transaction.atomic
def open_circulation(
    *,
    letter: Letter,
    deadline_at: datetime,
    time_zone: str,
    actor: User,
    now: datetime,
    embargo_at: datetime | None = None,
    note: str = "",
) -> Circulation:
    """Open the sign-on period for the frozen text. Raises CirculationRefused and MoveNotAllowed."""
    del actor
    letter = locked(letter)
    version = frozen_version(letter)
    if version is None or version.pk != latest_version(letter).pk:
        raise CirculationRefused(_("Freeze the newest version first: offices sign exact bytes."))
    _check_times(now, deadline_at, embargo_at)
    move(letter=letter, to=Stage.CIRCULATION)
    return Circulation.objects.create(
        letter=letter, version=version, opened_at=now, deadline_at=deadline_at, embargo_at=embargo_at,
        time_zone=time_zone, note=note,
    )  # fmt: skip


def _check_times(now: datetime, deadline_at: datetime, embargo_at: datetime | None) -> None:
    if deadline_at <= now:
        raise CirculationRefused(_("The deadline has passed already. Choose a later one."))
    if embargo_at is not None and embargo_at < deadline_at:
        raise CirculationRefused(
            _("The embargo ends before the deadline, so the letter could be public while offices still sign.")
        )


@transaction.atomic
def invite(
    *,
    circulation: Circulation,
    actor: User,
    now: datetime,
    offices: Iterable[Office] = (),
    people: Iterable[Person] = (),
) -> Invited:
    """Ask offices, and people who sign alone, to sign. The mails go out with this transaction; nobody gets two."""
    del actor
    letter = locked(circulation.letter)
    if letter.stage != Stage.CIRCULATION or not is_open(now=now, deadline_at=circulation.deadline_at):
        raise CirculationRefused(_("The sign-on period is over. Extend the deadline first."))
    asked: list[Invitation] = []
    unreachable: list[Office | Person] = []
    for office, person in [*((o, None) for o in offices), *((None, p) for p in people)]:
        contacts = signing_contacts(office=office, person=person)
        if not contacts:
            unreachable.append(office or person)  # type: ignore[arg-type]
            continue
        invitation, is_new = Invitation.objects.get_or_create(
            circulation=circulation, office=office, person=person, defaults={"invited_at": now}
        )
        if is_new:
            asked.append(invitation)
            for contact in contacts:
                queue_invitation(invitation=invitation, contact=contact, now=now)
    return Invited(tuple(asked), tuple(unreachable))


@transaction.atomic
def mail_again(*, invitation: Invitation, actor: User, now: datetime) -> int:
    """Mail the invitation once more, after an address was repaired or an office asks; returns to how many mailboxes.

    Raises CirculationRefused when the office has answered, when nobody can be reached, within an hour of the last
    time, and after five times: an office that is silent is called, not flooded.
    """
    del actor
    letter = locked(invitation.circulation.letter)
    invitation.refresh_from_db()
    if letter.stage != Stage.CIRCULATION or invitation.answer == Answer.SIGNED:
        raise CirculationRefused(_("This office need not be asked again."))
    mailed = Mail.objects.filter(kind="invitation", about=about(invitation))
    if mailed.filter(queued_at__gt=now - AN_HOUR, refused_at__isnull=True).exists():
        raise CirculationRefused(_("An invitation went to this office within the hour. Give it some time."))
    times = mailed.values("queued_at").distinct().count()
    contacts = signing_contacts(office=invitation.office, person=invitation.person)
    if times >= MOST_INVITATIONS or not contacts:
        raise CirculationRefused(_("Five invitations went out, or there is no mailbox. Call the office instead."))
    for contact in contacts:
        queue_invitation(invitation=invitation, contact=contact, now=now, again=times)
    return len(contacts)


@transaction.atomic
def extend_deadline(*, circulation: Circulation, deadline_at: datetime, actor: User, now: datetime) -> None:
    """Move the deadline later, never earlier: someone may be about to sign. Raises CirculationRefused."""
    del actor
    letter = locked(circulation.letter)
    circulation.refresh_from_db()
    if letter.stage != Stage.CIRCULATION:
        raise CirculationRefused(_("This letter does not circulate any more."))
    if deadline_at <= max(circulation.deadline_at, now):
        raise CirculationRefused(_("A deadline moves only later, so that nobody who counts on it is shut out."))
    _check_times(now, deadline_at, circulation.embargo_at)
    circulation.deadline_at = deadline_at
    circulation.save(update_fields=["deadline_at"])


@transaction.atomic
def note_opened(*, invitation: Invitation, now: datetime) -> None:
    """Remember that the page was opened, by a person or by a mail scanner; nothing else follows from it."""
    Invitation.objects.filter(pk=invitation.pk, opened_at__isnull=True).update(opened_at=now)


@transaction.atomic
def decline(*, invitation: Invitation, reason: str, now: datetime) -> None:
    """Note that the office will not sign, and why. It may still sign until the deadline. Raises AnswerRefused."""
    _answer(invitation, Answer.DECLINED, reason, now)


@transaction.atomic
def note_not_me(*, invitation: Invitation, reason: str, now: datetime) -> None:
    """Note that the mail reached someone it was not meant for. Raises AnswerRefused."""
    _answer(invitation, Answer.NOT_ME, reason, now)


@transaction.atomic
def note_signed(*, invitation: Invitation, now: datetime) -> None:
    """Note on the invitation that the office signed; called by the signing stage in its own transaction."""
    Invitation.objects.filter(pk=invitation.pk).update(answer=Answer.SIGNED, answered_at=now, reason="")


@transaction.atomic
def note_withdrawn(*, invitation: Invitation, now: datetime) -> None:
    """Note on the invitation that the office took its signature back; called as `note_signed` is."""
    Invitation.objects.filter(pk=invitation.pk).update(answer=Answer.WITHDRAWN, answered_at=now, reason="")


def _answer(invitation: Invitation, answer: Answer, reason: str, now: datetime) -> None:
    letter = locked(invitation.circulation.letter)
    invitation.refresh_from_db()
    if letter.stage != Stage.CIRCULATION:
        raise AnswerRefused(_("This letter does not circulate any more, so no answer is needed."))
    if invitation.answer == Answer.SIGNED:
        raise AnswerRefused(_("This office has signed. It can withdraw its signature, on the page that shows it."))
    invitation.answer, invitation.reason, invitation.answered_at = answer, reason, now
    invitation.save(update_fields=["answer", "reason", "answered_at"])


@transaction.atomic
def forget_answers(*, invitations: Iterable[Invitation], now: datetime) -> None:
    """Delete the words with which these invitations were answered; what was answered stays. For an erasure."""
    del now
    Invitation.objects.filter(pk__in=[invitation.pk for invitation in invitations]).update(reason="")
