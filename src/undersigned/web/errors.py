"""Error answers, written for people."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's protection did not match: usually cookies are off, or the page was open for very long."""
    return render(request, "403_csrf.html", {"reason": reason}, status=403)
