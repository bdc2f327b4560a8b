"""Reads of the sign-on period: who was asked, what became of the mail, what they answered."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from undersigned.circulation.models import Answer, Circulation, Invitation
from undersigned.letter.models import Letter
from undersigned.mail.models import Mail


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
    """How many were invited, signed, declined, said it was not for them, and are silent."""
    answers = list(Invitation.objects.filter(circulation=circulation).values_list("answer", flat=True))
    return {
        "invited": len(answers),
        "signed": answers.count(Answer.SIGNED),
        "declined": answers.count(Answer.DECLINED),
        "not_me": answers.count(Answer.NOT_ME),
        "silent": answers.count(Answer.NONE),
    }


def invited_offices(circulation: Circulation | None) -> set[int]:
    """The primary keys of the offices that were asked already."""
    if circulation is None:
        return set()
    return set(
        Invitation.objects.filter(Q(circulation=circulation), office__isnull=False).values_list("office_id", flat=True)
    )
