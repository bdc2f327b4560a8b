"""The steps that people take in a browser, as requests: what the forms on the pages say, and nothing else."""

import re
from datetime import UTC, datetime

from django.http import HttpResponse
from django.test import Client

from tests.post_office import PostOffice
from undersigned.mail.jobs import send_due_mail


def deliver(now: datetime | None = None) -> int:
    """The worker sends what is due."""
    return send_due_mail(now=now or datetime.now(UTC))


def hidden(page: HttpResponse, name: str) -> str:
    """The value of a hidden field on a page."""
    html = page.content.decode()
    field = next(tag for tag in re.findall(r"<input[^>]*>", html) if f'name="{name}"' in tag)
    value = re.search(r'value="([^"]*)"', field)
    assert value, field
    return value[1]


def sign_by_mail(post_office: PostOffice, address: str, *, mailbox: int | None = None) -> HttpResponse:
    """Open the link from the mail, ask for a code, read it from the next mail, type it. Returns the page after it."""
    office, link = Client(), post_office.link_to(address)
    page = office.get(link)
    assert page.status_code == 200, page.content.decode()
    form = {"text_digest": hidden(page, "text_digest")}
    choices = re.findall(r'name="contact"[^>]*value="(\d+)"|value="(\d+)"[^>]*name="contact"', page.content.decode())
    form["contact"] = str(mailbox) if mailbox else next(a or b for a, b in choices)
    asked = office.post(f"{link}code/", form)
    assert asked.status_code == 302, asked.content.decode()
    deliver()
    return office.post(asked["Location"], {"code": post_office.code_to(address)}, follow=True)  # type: ignore[return-value]
