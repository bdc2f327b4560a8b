"""The page of the search, and one page for each name, office and place in public lists. None is for search engines."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from undersigned.search.forms import SearchForm
from undersigned.search.queries import found_letters, found_names, letters_of, results_of, sections_of
from undersigned.web.forms import form_page

RESULTS_A_PAGE = 20
LINES_A_PAGE = 100


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Public letters by words and filters; all of them, the newest first, when nothing is asked for."""
    form = SearchForm(request.GET)
    context: dict[str, Any] = {}
    if form.is_valid():
        line, asked = form.cleaned_data["q"], request.GET.copy()
        page = Paginator(found_letters(line, form.filters), RESULTS_A_PAGE).get_page(asked.pop("page", ["1"])[-1])
        context = {
            "page": page,
            "results": results_of(list(page.object_list), line),
            "names": found_names(line) if page.number == 1 and not form.filters else [],
            "asked": asked.urlencode(),
        }
    return form_page(request, "search/search.html", form, context)


@require_safe
def person(request: HttpRequest, slug: str) -> HttpResponse:
    """The letters under which this name stands; people of the same name apart, imported names as printed."""
    return _listed(request, "person_slug", slug)


@require_safe
def office(request: HttpRequest, slug: str) -> HttpResponse:
    """Every letter that this office or organization signed, and through whom."""
    return _listed(request, "office_slug", slug)


@require_safe
def place(request: HttpRequest, slug: str) -> HttpResponse:
    """Every letter under which somebody of this place stands."""
    return _listed(request, "place_slug", slug)


def _listed(request: HttpRequest, column: str, slug: str) -> HttpResponse:
    page = Paginator(letters_of(column, slug), LINES_A_PAGE).get_page(request.GET.get("page"))
    lines, of = list(page.object_list), column.removesuffix("_slug")
    context = {"page": page, "of": of, "first": lines[0], "sections": sections_of(lines, by_person=of == "person")}
    return render(request, "search/listed.html", context)
