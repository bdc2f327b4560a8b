"""What readers see of an imported letter. Every page says that nobody signed it here."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from undersigned.archive.queries import archived_page, archived_record, change_since


@require_safe
def archived_letter(request: HttpRequest, slug: str) -> HttpResponse:
    """An imported letter, in the copy whose list is the newest."""
    return render(request, "archive/letter.html", {"page": archived_page(slug), "is_newest": True})


@require_safe
def archived_version(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One copy of an imported letter."""
    page = archived_page(slug, number)
    is_newest = page.lines[0].version.number == number
    return render(request, "archive/letter.html", {"page": page, "is_newest": is_newest})


@require_safe
def archived_change(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """What changed in one copy since the one before it: words of the text, names of the list."""
    letter, line, change = change_since(slug, number)
    return render(request, "archive/change.html", {"letter": letter, "line": line, "change": change})


@require_safe
def archived_json(_request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """The record of one copy as `undersigned-letter/v1`."""
    record = archived_record(slug, number)
    return JsonResponse(record, json_dumps_params={"ensure_ascii": False, "indent": 1})
