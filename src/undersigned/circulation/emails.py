"""The mail that asks an office to sign, and its preview."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from undersigned.circulation.models import Circulation, Invitation
from undersigned.circulation.queries import about
from undersigned.mail.models import Mail
from undersigned.mail.services import queue_mail
from undersigned.roster.models import Contact


@dataclass(frozen=True)
class MailText:
    """A mail as it will be read."""

    subject: str
    body: str


def signing_link(invitation: Invitation) -> str:
    """The address of an office's signing page. It identifies the office; it signs nothing."""
    return f"{settings.SITE_ORIGIN}/sign/{invitation.token}/"


def invitation_mail(*, circulation: Circulation, asked: str, name: str, link: str) -> MailText:
    """The invitation as text: `asked` is the office or person, `name` whom the mail greets."""
    letter = circulation.letter
    subject = _("Will you sign? %(title)s") % {"title": letter.title}
    addressees = list(letter.addressees.all())
    context = {
        "circulation": circulation,
        "letter": letter,
        "addressees": addressees,
        "asked": asked,
        "name": name,
        "link": link,
    }
    return MailText(subject[:250], render_to_string("circulation/invitation.txt", context))


def queue_invitation(*, invitation: Invitation, contact: Contact, now: datetime, again: int = 0) -> Mail:
    """Put the invitation to one mailbox of the office in the outbox; `again` numbers a repetition."""
    text = invitation_mail(
        circulation=invitation.circulation, asked=str(invitation), name=contact.name, link=signing_link(invitation)
    )
    key = f"{invitation.public_id}:{contact.pk}" + (f":{again}" if again else "")
    return queue_mail(
        kind="invitation", key=key, about=about(invitation),
        to=contact.address, subject=text.subject, body=text.body, now=now,
        reply_to=invitation.circulation.letter.coalition.contact_address,
    )  # fmt: skip
