"""Sends what is due. Run by the worker; several workers may run at once.

1. Claim one due row by a conditional UPDATE that sets a lease: two workers never hold the same mail.
2. Hand it to the mail server outside any transaction: a slow server never holds the database.
3. Mark it sent. A crash before step 2 leaves a lease that runs out and the mail is sent later; a crash between
   2 and 3 sends it once more, with the same Message-ID. Nothing is lost either way.
"""

import logging
import smtplib
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db.models import Q

from undersigned.mail.models import Mail

LEASE = timedelta(minutes=5)
RETRY = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2), timedelta(hours=8))
log = logging.getLogger(__name__)


def send_due_mail(*, now: datetime, limit: int = 200) -> int:
    """Send up to `limit` mails that are due at `now`; returns how many the server took."""
    sent = 0
    connection = get_connection()
    try:
        for _round in range(limit):
            mail = _claim(now)
            if mail is None:
                break
            sent += _deliver(mail, connection, now)
    finally:
        connection.close()
    return sent


def _claim(now: datetime) -> Mail | None:
    free = Q(claimed_until__isnull=True) | Q(claimed_until__lte=now)
    due = Mail.objects.filter(free, sent_at__isnull=True, refused_at__isnull=True, due_at__lte=now)
    for pk in due.order_by("due_at", "pk").values_list("pk", flat=True)[:20]:
        if due.filter(pk=pk).update(claimed_until=now + LEASE):
            return Mail.objects.get(pk=pk)
    return None


def _deliver(mail: Mail, connection: BaseEmailBackend, now: datetime) -> int:
    message = EmailMessage(
        subject=mail.subject,
        body=mail.body,
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[mail.to_address],
        reply_to=[mail.reply_to] if mail.reply_to else None,
        headers={"Message-ID": mail.message_id, "Auto-Submitted": "auto-generated"},
        connection=connection,
    )
    if mail.attachment:
        # As bytes, so that mail programs change no line end in it. The type follows from the name.
        message.attach(mail.attachment_name, mail.attachment.encode())
    try:
        message.send()
    except smtplib.SMTPRecipientsRefused as refusal:
        code = max((answer[0] for answer in refusal.recipients.values()), default=550)
        return _refused(mail, now, f"The mail server answered {code}.") if code >= 500 else _later(mail, now, code)
    except (smtplib.SMTPException, OSError) as trouble:
        connection.close()
        return _later(mail, now, type(trouble).__name__)
    Mail.objects.filter(pk=mail.pk).update(
        sent_at=now,
        claimed_until=None,
        attempts=mail.attempts + 1,
        problem="",
        body="" if mail.is_secret else mail.body,
        attachment="",
    )
    return 1


def _refused(mail: Mail, now: datetime, problem: str) -> int:
    Mail.objects.filter(pk=mail.pk).update(
        refused_at=now, claimed_until=None, attempts=mail.attempts + 1, problem=problem, attachment=""
    )
    log.warning("mail %s refused for good", mail.pk)
    return 0


def _later(mail: Mail, now: datetime, why: object) -> int:
    if mail.attempts >= len(RETRY):
        return _refused(mail, now, f"Given up after {mail.attempts + 1} tries ({why}).")
    Mail.objects.filter(pk=mail.pk).update(
        due_at=now + RETRY[mail.attempts],
        claimed_until=None,
        attempts=mail.attempts + 1,
        problem=f"Not sent yet ({why}); tried again by itself.",
    )
    log.warning("mail %s not sent (%s), later", mail.pk, why)
    return 0
