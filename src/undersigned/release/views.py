"""What would be released, what stands in the way, and the button."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.accounts.queries import SignedInRequest
from undersigned.circulation.models import Circulation
from undersigned.circulation.queries import circulation_of
from undersigned.letter.models import Letter
from undersigned.letter.queries import letter_for
from undersigned.letter.stages import MoveNotAllowed
from undersigned.release.counts import counts_in_words
from undersigned.release.forms import ReleaseForm
from undersigned.release.queries import findings_before_release, letter_record, release_of
from undersigned.release.services import ReleaseRefused, release_letter
from undersigned.roster.models import Role
from undersigned.roster.queries import may
from undersigned.web.forms import form_page


@login_required
def release_desk(request: SignedInRequest, slug: str) -> HttpResponse:
    """Before the release: the list and the findings, and the release on the organizer's word. Afterwards: its files."""
    letter = letter_for(request.user, slug, Role.EDITOR if request.method == "POST" else Role.VIEWER)
    circulation, released = circulation_of(letter), release_of(letter)
    if circulation is None or released is not None:
        context = {"letter": letter, "circulation": circulation, "released": released}
        return render(request, "release/desk.html", context)
    form = ReleaseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            release_letter(letter=letter, actor=request.user, now=timezone.now(), **form.cleaned_data)
        except ReleaseRefused as refused:
            form.add_error(None, refused.messages)
        except MoveNotAllowed as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("The letter is released. Anyone can read and check it now."))
            return redirect("release", slug)
    return _before(request, letter, circulation, form)


def _before(request: SignedInRequest, letter: Letter, circulation: Circulation, form: ReleaseForm) -> HttpResponse:
    now = timezone.now()
    record = letter_record(letter, circulation.version, circulation.time_zone, now)
    findings = findings_before_release(letter, circulation, now)
    context = {
        "letter": letter,
        "circulation": circulation,
        "record": record,
        "counts": counts_in_words(record.signatories),
        "findings": findings,
        "stopped": any(f.must for f in findings),
        "before_deadline": now < circulation.deadline_at,
        "may_write": may(request.user, letter.coalition, Role.EDITOR),
    }
    return form_page(request, "release/desk.html", form, context)
