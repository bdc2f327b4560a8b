"""What readers see of coverage: the confirmed findings of a letter, and a check of any article that keeps nothing."""

from ipaddress import ip_address

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from undersigned.coverage.forms import PassingForm
from undersigned.coverage.marked import marked_paragraphs
from undersigned.coverage.queries import doubts_first, lines_of, release_for_readers, reported_articles, tally_of
from undersigned.coverage.services import CoverageRefused, Passing, TooManyChecks, check_in_passing
from undersigned.web.forms import form_page

_KEPT_NOWHERE = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex"}


@require_safe
def letter_coverage(request: HttpRequest, slug: str) -> HttpResponse:
    """What newspapers wrote about a released letter, as far as a person of the coalition has confirmed it."""
    release = release_for_readers(slug)
    context = {"release": release, "letter": release.letter, "articles": reported_articles(release.letter)}
    return render(request, "coverage/letter.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """Anyone pastes an article and sees whether it is right about a released letter. Nothing of it is kept."""
    form, status = PassingForm(request.POST if request.method == "POST" else None), 200
    context: dict[str, object] = {}
    if request.method == "POST" and form.is_valid():
        try:
            found = check_in_passing(visitor=visitor_of(request), now=timezone.now(), **form.cleaned_data)
        except CoverageRefused as refused:
            form.add_error("text", str(refused))
        except TooManyChecks as refused:
            form.add_error(None, str(refused))
            status = 429
        else:
            context = _found(found)
    response = form_page(request, "coverage/check.html", form, context)
    response.status_code = status if status != 200 else response.status_code
    for name, value in _KEPT_NOWHERE.items():
        response.headers[name] = value
    return response


def _found(found: Passing) -> dict[str, object]:
    lines = lines_of(found.findings, found.text)
    return {
        "found": found,
        "letter": found.letter,
        "lines": doubts_first(lines),
        "tally": tally_of(lines),
        "paragraphs": marked_paragraphs(found.text, found.findings),
    }


def visitor_of(request: HttpRequest) -> str:
    """The visitor's IP address. A server in front of ours, on our own network, says for whom it asks."""
    near = request.META.get("REMOTE_ADDR", "")
    told = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    try:
        return told if told and not ip_address(near).is_global else near
    except ValueError:
        return told or near
