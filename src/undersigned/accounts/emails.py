"""Sign-in mails go through the same outbox as every other mail."""

import secrets
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.db import transaction
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from undersigned.mail.addresses import address_problem
from undersigned.mail.models import Mail
from undersigned.mail.services import queue_mail


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth is not typed
    """allauth asks here whether strangers may join (no) and how to mail a code (through the outbox)."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "incorrect_code": gettext_lazy("That is not the code from the newest mail."),
        "too_many_login_attempts": gettext_lazy("Too many tries. Wait a minute, then ask for a new code."),
        "rate_limited": gettext_lazy("Too many codes were asked for. Wait a minute, then try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Accounts are made by the operator or by a coalition's owner, never by a stranger."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Queue the sign-in code. Anything else that allauth would send is not part of this product."""
        if address_problem(email):
            return
        if template_prefix == "account/email/login_code":
            _queue_code(email, context["code"])
        elif template_prefix == "account/email/unknown_account":
            _queue_nothing(email)


def _queue_code(email: str, code: str) -> Mail:
    body = render_to_string("accounts/login_code.txt", {"code": code})
    return queue_mail(
        kind="login-code",
        key=secrets.token_hex(16),
        to=email,
        subject=_("Your code to sign in"),
        body=body,
        now=timezone.now(),
        is_secret=True,
    )


@transaction.atomic
def _queue_nothing(email: str) -> None:
    # The same work, one durable commit included, and no mail: or the time of the answer would tell who has an account.
    _queue_code(email, "0000-0000").delete()
