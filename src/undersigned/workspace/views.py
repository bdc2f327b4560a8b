"""The organizer's desk."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from undersigned.accounts.queries import SignedInRequest
from undersigned.circulation.queries import circulation_of
from undersigned.letter.queries import letter_for
from undersigned.roster.models import Coalition, Role
from undersigned.roster.queries import coalition_for, coalitions_of, may, organizers_of, role_in
from undersigned.roster.services import RosterRefused, remove_organizer, set_organizer
from undersigned.web.forms import form_page
from undersigned.workspace.forms import OrganizerForm
from undersigned.workspace.queries import desk_of, happenings, letter_line, letter_lines, roster_summary


@require_safe
@login_required
def desk(request: SignedInRequest) -> HttpResponse:
    """Your letters across coalitions, by what needs doing."""
    context = {"groups": desk_of(request.user, timezone.now()), "coalitions": coalitions_of(request.user)}
    return render(request, "workspace/desk.html", context)


@require_safe
@login_required
def letter_desk(request: SignedInRequest, slug: str) -> HttpResponse:
    """One letter across its stages: what to do next, its deadlines, what happened."""
    letter = letter_for(request.user, slug)
    now = timezone.now()
    context = {
        "letter": letter,
        "line": letter_line(letter, now),
        "circulation": circulation_of(letter),
        "addressees": letter.addressees.all(),
        "happenings": happenings(letter),
        "now": now,
        "may_write": may(request.user, letter.coalition, Role.EDITOR),
    }
    return render(request, "workspace/letter.html", context)


@require_safe
@login_required
def coalition_page(request: SignedInRequest, coalition: str) -> HttpResponse:
    """One coalition: its letters, its roster in numbers, its organizers."""
    found = coalition_for(request.user, coalition)
    now = timezone.now()
    role = role_in(request.user, found)
    context = {
        "coalition": found,
        "lines": letter_lines(Coalition.objects.filter(pk=found.pk), now),
        "roster": roster_summary(found, now),
        "organizers": organizers_of(found),
        "may_write": role in {Role.EDITOR, Role.OWNER},
        "is_owner": role == Role.OWNER,
    }
    return render(request, "workspace/coalition.html", context)


@login_required
def organizers(request: SignedInRequest, coalition: str) -> HttpResponse:
    """Who is on the coalition's staff; an owner adds people and changes roles."""
    found = coalition_for(request.user, coalition, Role.OWNER)
    form = OrganizerForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            organizer = set_organizer(coalition=found, actor=request.user, now=timezone.now(), **form.cleaned_data)
        except RosterRefused as refused:
            form.add_error(None, str(refused))
        else:
            words = _("%(who)s is on the staff as %(role)s. They sign in with a code mailed to their address.")
            messages.success(request, words % {"who": organizer.user, "role": organizer.get_role_display()})
            return redirect("organizers", found.slug)
    context = {"coalition": found, "organizers": organizers_of(found)}
    return form_page(request, "workspace/organizers.html", form, context)


@login_required
@require_POST
def organizer_remove(request: SignedInRequest, coalition: str, pk: int) -> HttpResponse:
    """Take a person off the coalition's staff."""
    found = coalition_for(request.user, coalition, Role.OWNER)
    organizer = get_object_or_404(organizers_of(found), pk=pk)
    who, myself = organizer.user, organizer.user_id == request.user.pk
    try:
        remove_organizer(organizer=organizer, actor=request.user, now=timezone.now())
    except RosterRefused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("%s is off the staff. What they did stays on the record.") % who)
        if myself:
            return redirect("desk")
    return redirect("organizers", found.slug)
