"""The pages of the sign-on period."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from undersigned.accounts.queries import SignedInRequest
from undersigned.circulation.chart import step_chart
from undersigned.circulation.emails import MailText, invitation_mail
from undersigned.circulation.forms import ExtendForm, InviteForm, OpenForm
from undersigned.circulation.models import Circulation, Invitation
from undersigned.circulation.queries import (
    Candidate,
    answers_count,
    candidates,
    chosen_of,
    circulation_of,
    dashboard_lines,
    signing_days,
)
from undersigned.circulation.schedule import is_open
from undersigned.circulation.services import CirculationRefused, extend_deadline, invite, mail_again, open_circulation
from undersigned.letter.models import Letter
from undersigned.letter.queries import frozen_version, latest_version, letter_for
from undersigned.letter.stages import MoveNotAllowed, Stage
from undersigned.roster.models import Role
from undersigned.roster.queries import may
from undersigned.web.forms import form_page


@login_required
def circulate(request: SignedInRequest, slug: str) -> HttpResponse:
    """Before the sign-on period: the form that opens it. From then on: who has answered what."""
    letter = letter_for(request.user, slug, Role.EDITOR if request.method == "POST" else Role.VIEWER)
    circulation = circulation_of(letter)
    if circulation is not None:
        return _dashboard(request, letter, circulation)
    return _open(request, letter)


def _open(request: SignedInRequest, letter: Letter) -> HttpResponse:
    frozen, latest = frozen_version(letter), latest_version(letter)
    form = OpenForm(request.POST if request.method == "POST" else None, home_zone=letter.coalition.time_zone)
    context = {
        "letter": letter,
        "latest": latest,
        "is_frozen": frozen is not None and frozen.pk == latest.pk,
        "may_write": may(request.user, letter.coalition, Role.EDITOR),
    }
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "circulation/open.html", form, context)
    wanted = {name: form.cleaned_data[name] for name in ("deadline_at", "embargo_at", "time_zone", "note")}
    try:
        open_circulation(letter=letter, actor=request.user, now=timezone.now(), **wanted)
    except (CirculationRefused, MoveNotAllowed) as refused:
        form.add_error(None, str(refused))
        return form_page(request, "circulation/open.html", form, context)
    messages.success(request, _("The circulation is open. Next: whom do you ask to sign?"))
    return redirect("invite", letter.slug)


def _dashboard(request: SignedInRequest, letter: Letter, circulation: Circulation) -> HttpResponse:
    now = timezone.now()
    lines = dashboard_lines(circulation, now)
    days = signing_days(line.invitation for line in lines)
    until = now if letter.stage == Stage.CIRCULATION else max([circulation.deadline_at, *days])
    context = {
        "letter": letter,
        "circulation": circulation,
        "lines": lines,
        "count": answers_count(circulation),
        "chart": step_chart(
            opened_at=circulation.opened_at, deadline_at=circulation.deadline_at, now=min(now, until),
            signed_at=days, invited=len(lines),
        ),
        "days": [(day, number) for number, day in enumerate(days, start=1)],
        "is_open": letter.stage == Stage.CIRCULATION and is_open(now=now, deadline_at=circulation.deadline_at),
        "circulates": letter.stage == Stage.CIRCULATION,
        "to_look_at": [line for line in lines if line.needs_look],
        "now": now,
        "may_write": may(request.user, letter.coalition, Role.EDITOR),
    }  # fmt: skip
    return render(request, "circulation/dashboard.html", context)


@login_required
def invite_page(request: SignedInRequest, slug: str) -> HttpResponse:
    """Choose whom to ask; read the mail as they will; send it."""
    letter = letter_for(request.user, slug, Role.EDITOR)
    circulation = circulation_of(letter)
    if circulation is None:
        messages.info(request, _("Open the circulation first: an invitation says until when an office can sign."))
        return redirect("circulate", slug)
    free = candidates(circulation, timezone.now())
    step = request.POST.get("do", "choose")
    form = InviteForm(request.POST if request.method == "POST" else None, candidates=free)
    picked = [c.key for c in free if c.is_ready] if step == "all" else request.POST.getlist("asked")
    context = {"letter": letter, "circulation": circulation, "candidates": free, "picked": picked}
    if step in {"choose", "all"} or not form.is_valid():
        shown = InviteForm(candidates=free) if step in {"choose", "all"} else form
        return form_page(request, "circulation/invite.html", shown, context)
    if step == "send":
        return _send(request, circulation, form, context)
    chosen = [c for c in free if c.key in picked]
    context |= {"chosen": chosen, "mail": _sample(circulation, chosen[0])}
    return form_page(request, "circulation/invite_preview.html", form, context)


def _sample(circulation: Circulation, first: Candidate) -> MailText:
    link = _("(here stands the office's own link)")
    return invitation_mail(circulation=circulation, asked=first.name, name=first.holder, link=link)


def _send(
    request: SignedInRequest, circulation: Circulation, form: InviteForm, context: dict[str, object]
) -> HttpResponse:
    offices, people = chosen_of(circulation, form.cleaned_data["asked"])
    try:
        done = invite(circulation=circulation, offices=offices, people=people, actor=request.user, now=timezone.now())
    except CirculationRefused as refused:
        form.add_error(None, str(refused))
        return form_page(request, "circulation/invite.html", form, context)
    asked = len(done.invitations)
    words = ngettext("One was asked. The mail is on its way.", "%(n)d were asked. Their mail is on its way.", asked)
    messages.success(request, words % {"n": asked})
    for one in done.without_address:
        messages.warning(request, _("%s was not asked: there is no address on the roster.") % one)
    return redirect("circulate", circulation.letter.slug)


@login_required
def extend(request: SignedInRequest, slug: str) -> HttpResponse:
    """Move the deadline later."""
    letter = letter_for(request.user, slug, Role.EDITOR)
    circulation = circulation_of(letter)
    if circulation is None:
        return redirect("circulate", slug)
    form = ExtendForm(request.POST if request.method == "POST" else None, circulation=circulation)
    if request.method == "POST" and form.is_valid():
        try:
            extend_deadline(
                circulation=circulation,
                deadline_at=form.cleaned_data["deadline_at"],
                actor=request.user,
                now=timezone.now(),
            )
        except CirculationRefused as refused:
            form.add_error("deadline_on", str(refused))
        else:
            messages.success(request, _("The deadline is moved. Offices see the new one on their page."))
            return redirect("circulate", slug)
    return form_page(request, "circulation/extend.html", form, {"letter": letter, "circulation": circulation})


@require_POST
@login_required
def again(request: SignedInRequest, slug: str, public_id: str) -> HttpResponse:
    """Mail one office its invitation once more."""
    letter = letter_for(request.user, slug, Role.EDITOR)
    invitation = get_object_or_404(Invitation, circulation__letter=letter, public_id=public_id)
    try:
        number = mail_again(invitation=invitation, actor=request.user, now=timezone.now())
    except CirculationRefused as refused:
        messages.error(request, str(refused))
        return redirect("circulate", slug)
    words = ngettext("The invitation goes to one mailbox again.", "The invitation goes to %d mailboxes again.", number)
    messages.success(request, words % number if number != 1 else words)
    return redirect("circulate", slug)
