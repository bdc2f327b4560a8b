"""The readers' pages. A released letter and its files are served as the bytes that were kept of them.

They are the same for everybody: no session is read and no cookie set, so any cache may keep them. A letter that is not
released is answered exactly as one that does not exist.
"""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from undersigned.coverage.queries import letters_with_coverage
from undersigned.ledger.queries import newest_note, size_of_ledger
from undersigned.public.queries import (
    act_lines,
    acts_of,
    keys_to_check_with,
    letter_in_ledger,
    letters_in_ledger,
    letters_to_read,
    log_file,
    log_url,
    public_receipt,
    receipt_of_release,
    signature_page,
)
from undersigned.release.models import ReleasedFile
from undersigned.release.queries import NAMES_OF_TODAY, PAGE_NAME, released_file, released_page

LETTERS_A_PAGE = 30
ACTS_A_PAGE = 250
# How a browser should take each file, and the name under which it is saved.
DISPOSITIONS = {
    "letter.pdf": 'inline; filename="{slug}.pdf"',
    "letter.txt": 'inline; filename="{slug}.txt"',
    "letter.json": 'inline; filename="{slug}.json"',
    "signatories.csv": 'attachment; filename="{slug}-signatories.csv"',
    "manifest.json": 'inline; filename="{slug}-manifest.json"',
    NAMES_OF_TODAY: 'attachment; filename="{slug}-signatories-today.csv"',
    "as-released.html": 'inline; filename="{slug}-as-released.html"',
}
KEPT_AS = {"as-released.html": PAGE_NAME}  # under its own name it would seem to be the page of today
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
    return render(request, "public/home.html", {"page": page, "covered": letters_with_coverage()})


@require_safe
def words(request: HttpRequest) -> HttpResponse:
    """What the words on a letter's page mean: what each level of proof proves, and what it does not."""
    return render(request, "public/words.html")


@require_safe
def verify(request: HttpRequest) -> HttpResponse:
    """Where a reader's own browser checks a receipt; the server learns nothing of it."""
    return render(request, "public/verify.html", {"keys": keys_to_check_with()})


@require_safe
def ledger(request: HttpRequest) -> HttpResponse:
    """The public ledger: its newest checkpoint, how to check it, and the released letters that it has acts of."""
    page = Paginator(letters_in_ledger(), LETTERS_A_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "size": size_of_ledger(), "note": newest_note(), "keys": keys_to_check_with()}
    return render(request, "public/ledger.html", {**context, "log_url": log_url()})


@require_safe
def ledger_of_letter(request: HttpRequest, slug: str) -> HttpResponse:
    """Every act of one released letter, in the ledger's order."""
    release = letter_in_ledger(slug)
    page = Paginator(acts_of(release), ACTS_A_PAGE).get_page(request.GET.get("page"))
    context = {"release": release, "page": page, "acts": act_lines(release, list(page.object_list))}
    return render(request, "public/ledger_letter.html", context)


@require_safe
def log(_request: HttpRequest) -> HttpResponse:
    """The address that mails name for the log, opened in a browser: the page that explains it."""
    return redirect("ledger")


@require_safe
def log_checkpoint(_request: HttpRequest) -> HttpResponse:
    """The newest checkpoint (C2SP tlog-tiles); not found while nothing was recorded yet."""
    note = newest_note()
    if not note:
        raise Http404
    return HttpResponse(note, content_type="text/plain; charset=utf-8", headers={"Cache-Control": "no-cache"})


@require_safe
def log_tile(_request: HttpRequest, path: str) -> HttpResponse:
    """A tile or an entry bundle of the log. What stands at its address never changes, so caches may keep it."""
    headers = {"Cache-Control": "public, max-age=31536000, immutable"}
    return HttpResponse(log_file(path), content_type="application/octet-stream", headers=headers)


@require_safe
def signature(request: HttpRequest, slug: str, signature_id: str) -> HttpResponse:
    """One signature: what was signed, how it was confirmed, where it stands in the ledger."""
    return render(request, "public/signature.html", {"page": signature_page(slug, signature_id)})


@require_safe
def receipt(_request: HttpRequest, slug: str, signature_id: str) -> HttpResponse:
    """The receipt of a signature, without the evidence, which is the office's."""
    return _receipt(public_receipt(slug, signature_id, of_withdrawal=False), "receipt.json")


@require_safe
def withdrawal_receipt(_request: HttpRequest, slug: str, signature_id: str) -> HttpResponse:
    """The receipt of its withdrawal, without the evidence."""
    return _receipt(public_receipt(slug, signature_id, of_withdrawal=True), "withdrawal-receipt.json")


@require_safe
def release_receipt(_request: HttpRequest, slug: str) -> HttpResponse:
    """The receipt of the release: it commits to the manifest, and so to every name on the list."""
    return _receipt(receipt_of_release(slug), "release-receipt.json")


def _receipt(text: str, name: str) -> HttpResponse:
    disposition = {"Content-Disposition": f'inline; filename="{name}"'}
    return HttpResponse(text, content_type="application/json", headers=disposition)


@require_safe
def robots(_request: HttpRequest) -> HttpResponse:
    """Where search engines may go: to what is public, never to a page whose address is a secret."""
    return HttpResponse(ROBOTS, content_type="text/plain; charset=utf-8")


@require_safe
def letter_page(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The page of a released letter, with what happened since."""
    return _kept_bytes(request, released_page(slug))


@require_safe
def letter_file(request: HttpRequest, slug: str, name: str) -> HttpResponseBase:
    """One file of a released letter."""
    if name not in DISPOSITIONS:
        raise Http404
    response = _kept_bytes(request, released_file(slug, KEPT_AS.get(name, name)))
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
