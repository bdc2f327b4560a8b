"""The organizer's desk for news feeds, which suggest articles."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from undersigned.accounts.queries import SignedInRequest
from undersigned.coverage.forms import FeedForm
from undersigned.coverage.queries import feeds_of
from undersigned.coverage.services import CoverageRefused, add_feed, remove_feed
from undersigned.roster.models import Role
from undersigned.roster.queries import coalition_for, may
from undersigned.web.forms import form_page


@login_required
def feeds(request: SignedInRequest, coalition: str) -> HttpResponse:
    """The news feeds that are read for a coalition; POST adds one."""
    posted = request.method == "POST"
    found = coalition_for(request.user, coalition, Role.EDITOR if posted else Role.VIEWER)
    form = FeedForm(request.POST if posted else None)
    if posted and form.is_valid():
        try:
            add_feed(coalition=found, actor=request.user, now=timezone.now(), **form.cleaned_data)
        except CoverageRefused as refused:
            form.add_error("url", str(refused))
        else:
            messages.success(request, _("It is read for the first time within minutes, and then every hour."))
            return redirect("feeds", found.slug)
    context = {"coalition": found, "feeds": feeds_of(found), "may_write": may(request.user, found, Role.EDITOR)}
    return form_page(request, "coverage/feeds.html", form, context)


@require_POST
@login_required
def feed_remove(request: SignedInRequest, coalition: str, pk: int) -> HttpResponse:
    """Have a feed read no more."""
    found = coalition_for(request.user, coalition, Role.EDITOR)
    remove_feed(feed=get_object_or_404(feeds_of(found), pk=pk), actor=request.user, now=timezone.now())
    messages.success(request, _("The feed is read no more."))
    return redirect("feeds", found.slug)
