"""The demo's own pages: the guide, the mailbox, and stepping into an organizer's shoes."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from undersigned.accounts.models import User
from undersigned.demo.queries import demo_accounts, mailboxes, mails_to, shown_mails, walk

MAILS_A_PAGE = 10
P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def only_in_demo(view: View[P]) -> View[P]:
    """Answer 404 unless the installation is a demo, whatever the URLs say."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not settings.DEMO:
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


@require_safe
@only_in_demo
@never_cache
def guide(request: HttpRequest) -> HttpResponse:
    """The walk of ten minutes, with links into the pages as they stand now."""
    return render(request, "demo/guide.html", {"walk": walk(), "accounts": demo_accounts()})


@require_safe
@only_in_demo
@never_cache
def mailbox(request: HttpRequest) -> HttpResponse:
    """Every mail, or those to one address, newest first."""
    address = request.GET.get("to", "")
    known = mailboxes()
    page = Paginator(mails_to(address), MAILS_A_PAGE).get_page(request.GET.get("page"))
    context = {"mailboxes": known, "address": address, "page": page, "mails": shown_mails(page.object_list, known)}
    return render(request, "demo/mail.html", context)


@require_POST
@only_in_demo
def play(request: HttpRequest) -> HttpResponse:
    """Sign in as one of the demo's organizers without a code, or, with no address, be nobody again."""
    address = request.POST.get("address", "")
    if not address:
        logout(request)
        messages.success(request, _("You are a reader again: nobody is signed in."))
        return redirect("demo-guide")
    account = get_object_or_404(User, email=address)
    login(request, account, backend=settings.AUTHENTICATION_BACKENDS[0])
    messages.success(request, _("You are %(name)s now.") % {"name": account})
    return redirect("desk")
