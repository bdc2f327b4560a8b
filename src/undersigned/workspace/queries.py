"""Reads that mix the stages of a letter: what to do next, and what has happened."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.utils.timesince import timeuntil
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from undersigned.circulation.models import Answer, Circulation, Invitation
from undersigned.letter.models import Letter, Version
from undersigned.letter.queries import letters_of
from undersigned.letter.stages import Stage
from undersigned.release.models import Release
from undersigned.roster.models import Coalition
from undersigned.roster.queries import Visitor, coalitions_of, doubts_of, lone_people, roster_of
from undersigned.signing.models import Signature
from undersigned.signing.queries import level_words

NEAR = timedelta(days=3)
GROUPS = {
    "now": gettext_lazy("Waiting for you"),
    "draft": gettext_lazy("Being written"),
    "out": gettext_lazy("Waiting for offices"),
    "done": gettext_lazy("Released"),
    "over": gettext_lazy("Abandoned"),
}


@dataclass(frozen=True)
class NextStep:
    """What an organizer does next with a letter: the group it falls in, a sentence, a URL name and its link's words."""

    group: str
    words: str
    page: str
    action: str


@dataclass(frozen=True)
class LetterLine:
    """A letter on the desk with what to do next."""

    letter: Letter
    step: NextStep


@dataclass(frozen=True)
class Happening:
    """One dated event in a letter's life; `tone` is good, doubt or empty."""

    at: datetime
    words: str
    detail: str = ""
    tone: str = ""


@dataclass(frozen=True)
class RosterSummary:
    """How many offices and lone people a roster has, and how many of the offices need a look first."""

    offices: int
    doubtful: int
    people: int


def desk_of(user: Visitor, now: datetime) -> list[tuple[str, list[LetterLine]]]:
    """The letters of all coalitions of `user` by what needs doing: headings with their letters, no empty ones."""
    lines = letter_lines(coalitions_of(user), now)
    groups = ((str(words), [line for line in lines if line.step.group == group]) for group, words in GROUPS.items())
    return [(words, found) for words, found in groups if found]


def letter_lines(coalitions: QuerySet[Coalition], now: datetime) -> list[LetterLine]:
    """The letters of these coalitions, newest first, each with its next step, in one query."""
    return [LetterLine(letter, next_step(letter, now)) for letter in _counted(letters_of(coalitions))]


def letter_line(letter: Letter, now: datetime) -> LetterLine:
    """One letter with its next step."""
    counted = _counted(Letter.objects.filter(pk=letter.pk).select_related("coalition")).get()
    return LetterLine(counted, next_step(counted, now))


def _counted(letters: QuerySet[Letter]) -> QuerySet[Letter]:
    newest = Version.objects.filter(letter=OuterRef("pk")).order_by("-number")
    return letters.select_related("circulation", "release").annotate(
        newest_number=Subquery(newest.values("number")[:1]),
        newest_frozen_at=Subquery(newest.values("frozen_at")[:1]),
        invited=Count("circulation__invitations"),
        signed=Count("circulation__invitations", filter=Q(circulation__invitations__answer=Answer.SIGNED)),
        silent=Count("circulation__invitations", filter=Q(circulation__invitations__answer=Answer.NONE)),
    )


def next_step(letter: Letter, now: datetime) -> NextStep:
    """What to do next with a letter that `_counted` has annotated."""
    if letter.stage == Stage.RELEASED:
        words = _("Signed by %(counts)s.") % {"counts": letter.release.counts}
        return NextStep("done", words, "release", _("See the release"))
    if letter.stage == Stage.ABANDONED:
        return NextStep("over", _("Abandoned. Its text can be copied into a new letter."), "versions", _("Read it"))
    if letter.stage == Stage.CIRCULATION:
        return _step_out(letter, letter.circulation, now)
    number = {"number": letter.newest_number}  # type: ignore[attr-defined]
    if letter.newest_frozen_at:  # type: ignore[attr-defined]
        words = _("Version %(number)d is frozen. Say until when offices can sign.") % number
        return NextStep("now", words, "circulate", _("Open the circulation"))
    words = _("Version %(number)d is a draft. Write on, or freeze it when the text is final.") % number
    return NextStep("draft", words, "draft", _("Open the draft"))


def _step_out(letter: Letter, circulation: Circulation, now: datetime) -> NextStep:
    invited, signed, silent = letter.invited, letter.signed, letter.silent  # type: ignore[attr-defined]
    embargoed = circulation.embargo_at is not None and now < circulation.embargo_at
    tally = _("%(signed)d of %(invited)d signed.") % {"signed": signed, "invited": invited}
    if now > circulation.deadline_at and embargoed:
        return NextStep("out", _("%s The embargo has not ended.") % tally, "release", _("See what will be released"))
    if now > circulation.deadline_at:
        words = _("The deadline has passed: %s Release the letter, or extend the deadline.") % tally
        return NextStep("now", words, "release", _("See what would be released"))
    if not invited:
        return NextStep("now", _("Nobody has been asked to sign yet."), "invite", _("Choose whom to ask"))
    if not silent:
        group = "out" if embargoed else "now"
        return NextStep(group, _("Everyone has answered: %s") % tally, "release", _("See what would be released"))
    left = timeuntil(circulation.deadline_at, now, depth=1)
    waiting = ngettext("%d has not answered", "%d have not answered", silent) % silent
    words = _("%(tally)s %(waiting)s; the deadline is in %(left)s.")
    group = "now" if circulation.deadline_at - now <= NEAR else "out"
    shown = words % {"tally": tally, "waiting": waiting, "left": left}
    return NextStep(group, shown, "circulate", _("See who is silent"))


def roster_summary(coalition: Coalition, now: datetime) -> RosterSummary:
    """The roster of the coalition in three numbers."""
    today = now.date()
    entries = roster_of(coalition, today)
    doubtful = sum(bool(doubts_of(entry, today)) for entry in entries)
    return RosterSummary(len(entries), doubtful, lone_people(coalition).count())


def happenings(letter: Letter) -> list[Happening]:
    """What happened to a letter across its stages, newest first; of one instant, what comes later in its life first."""
    found = [*_drafting(letter), *_circulation(letter), *_signing(letter)]
    for release in Release.objects.filter(letter=letter).select_related("released_by"):
        words = _("Released by %(who)s") % {"who": release.released_by}
        found.append(Happening(release.released_at, words, _("Signed by %s.") % release.counts, "good"))
    return sorted(found, key=lambda h: h.at)[::-1]


def _drafting(letter: Letter) -> list[Happening]:
    found = []
    for version in Version.objects.filter(letter=letter).select_related("saved_by").defer("text"):
        words = _("Version %(number)d saved by %(who)s") % {"number": version.number, "who": version.saved_by}
        found.append(Happening(version.saved_at, words))
        if version.frozen_at:
            found.append(Happening(version.frozen_at, _("Version %d frozen") % version.number))
    return found


def _circulation(letter: Letter) -> list[Happening]:
    found = [Happening(c.opened_at, _("Circulation opened")) for c in Circulation.objects.filter(letter=letter)]
    invitations = Invitation.objects.filter(circulation__letter=letter)
    for at, number in invitations.values_list("invited_at").annotate(number=Count("pk")).order_by("invited_at"):
        found.append(Happening(at, ngettext("%d asked to sign", "%d asked to sign", number) % number))
    answered = invitations.filter(answer__in=[Answer.DECLINED, Answer.NOT_ME], answered_at__isnull=False)
    for one in answered.select_related("office__jurisdiction", "office__organization", "person"):
        said = _("%s declined") if one.answer == Answer.DECLINED else _("The mail for %s reached the wrong person")
        found.append(Happening(one.answered_at or one.invited_at, said % one, one.reason, "doubt"))
    return found


def _signing(letter: Letter) -> list[Happening]:
    found = []
    for signature in Signature.objects.filter(letter=letter):
        found.append(Happening(signature.signed_at, _("%s signed") % signature, level_words(signature), "good"))
        if signature.withdrawn_at:
            found.append(Happening(signature.withdrawn_at, _("%s withdrew") % signature, tone="doubt"))
    return found
