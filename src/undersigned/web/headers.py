"""Headers on every response: this product loads nothing from elsewhere and is framed by nobody."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}
# A signing page's address holds a token, and its text may be under embargo: no cache keeps it, no search engine lists
# it. Its referrer policy stays same-origin: other sites learn nothing, while no-referrer would make browsers send
# "Origin: null" with our own forms, which the CSRF check refuses.
# The desk's drafts are for those who are signed in: no cache between keeps them, and a browser asks anew each time.
PRIVATE_HEADERS = {
    "/sign/": {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"},
    "/workspace/": {"Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex, nofollow"},
}


class SecurityHeaders:
    """Middleware, outermost: sets the headers on pages, files and errors alike."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on and set what the view did not set itself."""
        response = self.get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        for path, headers in PRIVATE_HEADERS.items():
            if request.path.startswith(path):
                for name, value in headers.items():
                    response.headers[name] = value
        return response
