"""Writes to the outbox. Sending is in jobs.py."""

import secrets
from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.db.models import Q

from undersigned.mail.addresses import address_problem
from undersigned.mail.models import Mail
from undersigned.text.characters import clean_line


class AddressRefused(ValueError):
    """The address is not exactly one mailbox; the message says why."""


def queue_mail(
    *,
    kind: str,
    key: str,
    to: str,
    subject: str,
    body: str,
    now: datetime,
    about: str = "",
    reply_to: str = "",
    is_secret: bool = False,
    attachment_name: str = "",
    attachment: str = "",
) -> Mail:
    """Put one mail in the outbox, in the caller's transaction; the same kind and key again returns the first row.

    `about` names the record it belongs to ("invitation:<id>"); an attachment is text with a file name. Raises
    AddressRefused, and UnsafeText when the subject holds a control or invisible character (that is how header lines
    are smuggled in).
    """
    problem = address_problem(to) or (address_problem(reply_to) if reply_to else None)
    if problem:
        raise AddressRefused(problem)
    mail, _created = Mail.objects.get_or_create(
        kind=kind,
        key=key,
        defaults={
            "to_address": to,
            "reply_to": reply_to,
            "subject": clean_line(subject, 250),
            "body": body,
            "about": about,
            "is_secret": is_secret,
            "attachment_name": attachment_name,
            "attachment": attachment,
            "message_id": f"<{secrets.token_hex(16)}@{settings.SITE_HOST}>",
            "queued_at": now,
            "due_at": now,
        },
    )
    return mail


def delete_mails(*, about: Iterable[str], addresses: Iterable[str], words: Iterable[str]) -> int:
    """Delete the mails about these records or to these addresses, and those done with that hold one of the words.

    For the erasure of a person; returns how many. A mail to others that is still to be sent is left alone.
    """
    gone = Q(about__in=list(about)) | Q(to_address__in=list(addresses))
    done = Q(sent_at__isnull=False) | Q(refused_at__isnull=False)
    for word in filter(None, words):
        gone |= done & (Q(body__contains=word) | Q(subject__contains=word))
    return Mail.objects.filter(gone).delete()[0]
