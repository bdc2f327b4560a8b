"""Answers to what could not be taken, written for people; a text that was typed comes back with them."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlencode, urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's protection did not match: usually cookies are off, or the page was open for very long."""
    typed = typed_texts(request) if _is_from_here(request) else []
    return render(request, "403_csrf.html", {"reason": reason, "typed": typed}, status=403)


def typed_texts(request: HttpRequest) -> list[str]:
    """The texts of more than one word in a form that was sent; shorter ones are soon typed again."""
    return [text for name in request.POST for text in request.POST.getlist(name) if len(text.split()) > 1]


def _is_from_here(request: HttpRequest) -> bool:
    """Whether our own page sent the form: another site's words are never shown as if somebody here had typed them."""
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"


class NoDeadEnds:
    """Middleware, innermost: a page for people where a browser would show nothing, or lose what was typed.

    A form that is sent after the session ended is not answered with a bare page to sign in: that would throw the text
    away. An address that only takes forms, opened by itself, is answered in words.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on, and put a page in the place of a dead end."""
        response = self.get_response(request)
        if request.method == "POST" and _asks_to_sign_in(request, response):
            context = {"typed": typed_texts(request), "sign_in": _sign_in_and_back(request)}
            return render(request, "signed_out.html", context, status=403)
        if request.method == "GET" and response.status_code == 405:
            page = render(request, "405.html", status=405)
            page.headers["Allow"] = response.headers.get("Allow", "POST")
            return page
        return response


def _asks_to_sign_in(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether a view that needs an account sent a form's sender to sign in and come back."""
    target = urlsplit(response.headers.get("Location", ""))
    is_sign_in = response.status_code == 302 and target.path == resolve_url(settings.LOGIN_URL)
    return is_sign_in and parse_qs(target.query).get("next") == [request.get_full_path()]


def _sign_in_and_back(request: HttpRequest) -> str:
    """The address to sign in, and from there to the page on which the form stood."""
    page = urlsplit(request.headers.get("Referer", ""))
    back = page.path if page.netloc == request.get_host() else request.path
    return f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'next': back})}"
