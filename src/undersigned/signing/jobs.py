"""Codes do not outlive their use."""

from datetime import datetime, timedelta

from undersigned.mail.models import Mail

KEPT = timedelta(hours=1)


def forget_old_codes(*, now: datetime) -> int:
    """Blank the mails with codes that were never sent and are of no use any more; returns how many."""
    old = Mail.objects.filter(is_secret=True, queued_at__lt=now - KEPT, sent_at__isnull=True).exclude(body="")
    return old.update(body="", refused_at=now, problem="The code ran out before the mail could be sent.")
