"""Sign-in mails go through the same outbox as every other mail."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.mail.services import queue_mail


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth is not typed
    """allauth asks here whether strangers may join (no) and how to mail a code (through the outbox)."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Accounts are made by the operator or by a coalition's owner, never by a stranger."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Queue the sign-in code. Anything else that allauth would send is not part of this product."""
        if template_prefix != "account/email/login_code":
            return
        now = timezone.now()
        body = render_to_string("accounts/login_code.txt", {"code": context["code"]})
        subject = _("Your code to sign in")
        queue_mail(
            kind="login-code",
            key=f"{email}:{now.timestamp()}"[:100],
            to=email,
            subject=subject,
            body=body,
            now=now,
            is_secret=True,
        )
