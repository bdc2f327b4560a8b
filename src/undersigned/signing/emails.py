"""The mails of the signing stage: the code, and the confirmation to everyone at the office."""

from datetime import datetime

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from undersigned.circulation.emails import signing_link
from undersigned.circulation.queries import about
from undersigned.mail.models import Mail
from undersigned.mail.services import queue_mail
from undersigned.roster.models import Contact
from undersigned.roster.queries import signing_contacts
from undersigned.signing.code import spaced
from undersigned.signing.models import Challenge, Signature


def queue_code(*, challenge: Challenge, code: str, now: datetime) -> Mail:
    """Put the code in the outbox. Its body is blanked once sent; the subject does not hold the code."""
    invitation = challenge.invitation
    context = {"code": spaced(code), "invitation": invitation, "letter": invitation.circulation.letter}
    return queue_mail(
        kind="signing-code", key=challenge.public_id, about=about(invitation), to=challenge.mailed_to,
        subject=_("Your code to sign: %(title)s") % {"title": invitation.circulation.letter.title[:160]},
        body=render_to_string("signing/code.txt", context), now=now, is_secret=True,
    )  # fmt: skip


def queue_confirmations(*, signature: Signature, contact: Contact, now: datetime) -> list[Mail]:
    """Tell every mailbox of the office what was signed and by whom: a principal hears of each act of a delegate."""
    context = {
        "signature": signature,
        "contact": contact,
        "circulation": signature.invitation.circulation,
        "link": signing_link(signature.invitation),
        "origin": settings.SITE_ORIGIN,
    }
    subject = _("Signed: %(title)s") % {"title": signature.letter.title}
    body = render_to_string("signing/confirmation.txt", context)
    return [
        queue_mail(
            kind="signed", key=f"{signature.public_id}:{mailbox.pk}", about=about(signature.invitation),
            to=mailbox.address, subject=subject[:250], body=body, now=now,
            reply_to=signature.letter.coalition.contact_address,
        )
        for mailbox in signing_contacts(office=signature.office, person=None if signature.office else signature.person)
    ]  # fmt: skip
