"""The readers' pages. A released letter and its files are served as the bytes that were kept at its release.

They are the same for everybody: no session is read and no cookie set, so any cache may keep them. A letter that is not
released is answered exactly as one that does not exist.
"""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from undersigned.public.queries import keys_to_check_with, letters_to_read
from undersigned.release.models import ReleasedFile
from undersigned.release.queries import released_file

PAGE = "index.html"
LETTERS_A_PAGE = 30
# How a browser should take each file, and the name under which it is saved.
DISPOSITIONS = {
    "letter.pdf": 'inline; filename="{slug}.pdf"',
    "letter.txt": 'inline; filename="{slug}.txt"',
    "letter.json": 'inline; filename="{slug}.json"',
    "signatories.csv": 'attachment; filename="{slug}-signatories.csv"',
    "manifest.json": 'inline; filename="{slug}-manifest.json"',
}
ROBOTS = """User-agent: *
Allow: /letters/
Disallow: /sign/
Disallow: /workspace/
Disallow: /account/
"""


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The released letters, newest first."""
    page = Paginator(letters_to_read(), LETTERS_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "public/home.html", {"page": page})


@require_safe
def words(request: HttpRequest) -> HttpResponse:
    """What the words on a letter's page mean: what each level of proof proves, and what it does not."""
    return render(request, "public/words.html")


@require_safe
def verify(request: HttpRequest) -> HttpResponse:
    """Where a reader's own browser checks a receipt; the server learns nothing of it."""
    return render(request, "public/verify.html", {"keys": keys_to_check_with()})


@require_safe
def robots(_request: HttpRequest) -> HttpResponse:
    """Where search engines may go: to what is public, never to a page whose address is a secret."""
    return HttpResponse(ROBOTS, content_type="text/plain; charset=utf-8")


@require_safe
def letter_page(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The page of a released letter."""
    return _kept_bytes(request, released_file(slug, PAGE))


@require_safe
def letter_file(request: HttpRequest, slug: str, name: str) -> HttpResponseBase:
    """One file of a released letter."""
    if name not in DISPOSITIONS:
        raise Http404
    response = _kept_bytes(request, released_file(slug, name))
    response.headers["Content-Disposition"] = DISPOSITIONS[name].format(slug=slug)
    return response


def _kept_bytes(request: HttpRequest, file: ReleasedFile) -> HttpResponseBase:
    body = bytes(file.body)
    response = HttpResponse(body if request.method == "GET" else b"", content_type=_content_type(file.media_type))
    response.headers["Content-Length"] = str(len(body))
    response.headers["ETag"] = f'"{file.digest}"'
    # Short, because an erratum or a late signature must be seen soon; the digest makes asking again cheap.
    response.headers["Cache-Control"] = "public, max-age=60, must-revalidate"
    return get_conditional_response(request, etag=response.headers["ETag"], response=response) or response


def _content_type(media_type: str) -> str:
    is_bare_text = media_type.startswith("text/") and "charset" not in media_type
    return f"{media_type}; charset=utf-8" if is_bare_text else media_type
