"""The code that proves who acts: mailed to one mailbox of the office, typed by hand, good for one act.

A code is bound to the invitation, the act and the exact text; one for signing never withdraws, and the other way about.
"""

import hmac
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from undersigned.circulation.models import Invitation
from undersigned.roster.domains import is_official
from undersigned.roster.models import Contact
from undersigned.roster.queries import approved_domains
from undersigned.signing.code import code_digest, new_code, typed_code
from undersigned.signing.eligibility import Refusal
from undersigned.signing.emails import queue_code
from undersigned.signing.models import Challenge, Level
from undersigned.signing.queries import still_signs

CODE_LIFE = timedelta(minutes=10)
TRIES = 5
CODES_AN_HOUR = 6


class SigningRefused(ValueError):
    """The office cannot sign or withdraw now; `refusal` says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


class TooManyCodes(ValueError):
    """Too many codes were asked for; the message says when to try again."""


class CodeRefused(ValueError):
    """The code typed is not good; the message says what to do. A wrong code has used up one try."""


def mail_code(*, invitation: Invitation, contact: Contact, act: str, text_digest: str, now: datetime) -> Challenge:
    """Mail a fresh code for one act to one mailbox, in the caller's transaction; older ones for it stop working.

    Raises TooManyCodes when more than six an hour are asked for one act of one invitation.
    """
    earlier = Challenge.objects.filter(invitation=invitation, act=act)
    if earlier.filter(made_at__gt=now - timedelta(hours=1)).count() >= CODES_AN_HOUR:
        raise TooManyCodes(
            _("Six codes were mailed within an hour. Look for the newest mail, also among the junk, or wait an hour.")
        )
    earlier.filter(used_at__isnull=True, expires_at__gt=now).update(expires_at=now)
    code = new_code()
    challenge = Challenge(
        invitation=invitation, contact=contact, act=act, text_digest=text_digest, mailed_to=contact.address,
        made_at=now, expires_at=now + CODE_LIFE, tries_left=TRIES,
    )  # fmt: skip
    challenge.code_digest = code_digest(settings.SECRET_KEY, challenge.public_id, code)
    challenge.save()
    queue_code(challenge=challenge, code=code, now=now)
    return challenge


def spend_try(*, challenge: Challenge, act: str, code: str, now: datetime) -> None:
    """Return when `code` is the one mailed for this act. Raises CodeRefused, and a wrong code has used up a try."""
    # The wrong try is committed before anything is raised: an exception inside the transaction would undo it.
    problem = _problem(challenge, act, code, now)
    if problem:
        raise CodeRefused(problem)


@transaction.atomic
def _problem(challenge: Challenge, act: str, code: str, now: datetime) -> str | None:
    row = Challenge.objects.select_for_update().get(pk=challenge.pk)
    if row.used_at or row.act != act:
        return _("This code was used already. Ask for a new one.")
    if now >= row.expires_at:
        return _(
            "This code is too old: codes last ten minutes, and a newer mail makes an older one void. Ask for a new one."
        )
    if not still_signs(row):
        return _("The mailbox that got this code is not on the roster any more. Ask for a new code.")
    if row.tries_left == 0:
        return _("Five wrong codes were typed, so this one is void. Ask for a new one.")
    typed = code_digest(settings.SECRET_KEY, row.public_id, typed_code(code))
    if hmac.compare_digest(typed, row.code_digest):
        return None
    row.tries_left -= 1
    row.save(update_fields=["tries_left"])
    return _wrong_code(row.tries_left)


def _wrong_code(tries_left: int) -> str:
    if tries_left == 0:
        return _("That was not the code either. It is void after five wrong tries. Ask for a new one.")
    left = ngettext("%(tries)d try is left.", "%(tries)d tries are left.", tries_left) % {"tries": tries_left}
    return _("That is not the code from the newest mail. %(left)s") % {"left": left}


def use_up(*, challenge: Challenge, now: datetime) -> bool:
    """Mark the code as used, in the act's own transaction; False when another request was faster."""
    return bool(Challenge.objects.filter(pk=challenge.pk, used_at__isnull=True).update(used_at=now))


def level_of(challenge: Challenge) -> tuple[Level, str]:
    """What a code typed from that mailbox shows, and the office's approved domain that it stands under, or ""."""
    domain = is_official(challenge.mailed_to, approved_domains(challenge.invitation.office)) or ""
    return (Level.OFFICIAL if domain else Level.MAILBOX), domain


def evidence_of(challenge: Challenge) -> dict[str, str | int]:
    """What is kept of the code as evidence: its id, its keyed digest, and where it was mailed."""
    return {"challenge": challenge.public_id, "code": challenge.code_digest, "mailed_to": challenge.mailed_to}
