"""The mails of the signing stage: the code, and what was done with it, with its receipt, to everyone at the office."""

from datetime import datetime

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from undersigned.circulation.emails import signing_link
from undersigned.circulation.queries import about
from undersigned.ledger.checkpoint import encode64
from undersigned.ledger.queries import keys_of_ledger, newest_mark, receipt_of
from undersigned.mail.models import Mail
from undersigned.mail.services import queue_mail
from undersigned.roster.models import Contact
from undersigned.roster.queries import signing_contacts
from undersigned.signing.code import spaced
from undersigned.signing.models import WITHDRAW, Challenge, Signature

RECEIPT, WITHDRAWAL_RECEIPT = "receipt.json", "withdrawal-receipt.json"


def queue_code(*, challenge: Challenge, code: str, now: datetime) -> Mail:
    """Put the code in the outbox. Its body is blanked once sent; the subject does not hold the code."""
    invitation = challenge.invitation
    context = {"code": spaced(code), "invitation": invitation, "letter": invitation.circulation.letter}
    subject, template = _("Your code to sign: %(title)s"), "signing/code.txt"
    if challenge.act == WITHDRAW:
        subject, template = _("Your code to withdraw: %(title)s"), "signing/withdrawal_code.txt"
    return queue_mail(
        kind="signing-code", key=challenge.public_id, about=about(invitation), to=challenge.mailed_to,
        subject=subject % {"title": invitation.circulation.letter.title[:160]},
        body=render_to_string(template, context), now=now, is_secret=True,
    )  # fmt: skip


def queue_confirmations(*, signature: Signature, contact: Contact, now: datetime) -> list[Mail]:
    """Tell every mailbox of the office what was signed and by whom: a principal hears of each act of a delegate."""
    body = render_to_string("signing/confirmation.txt", _told(signature, contact, RECEIPT))
    receipt = receipt_of(signature.leaf_index, with_evidence=True)
    subject = _("Signed: %(title)s") % {"title": signature.letter.title}
    return _to_the_office(
        signature, now, kind="signed", subject=subject, body=body, receipt_name=RECEIPT, receipt=receipt
    )


def queue_withdrawals(*, signature: Signature, contact: Contact, now: datetime) -> list[Mail]:
    """Tell every mailbox of the office that its signature was taken back, and by whom."""
    assert signature.withdrawal_leaf is not None  # set by the act that this mail tells of
    body = render_to_string("signing/withdrawal.txt", _told(signature, contact, WITHDRAWAL_RECEIPT))
    receipt = receipt_of(signature.withdrawal_leaf, with_evidence=True)
    subject = _("Withdrawn: %(title)s") % {"title": signature.letter.title}
    return _to_the_office(
        signature, now, kind="withdrawn", subject=subject, body=body, receipt_name=WITHDRAWAL_RECEIPT, receipt=receipt
    )


def queue_withdrawal_for_organizer(*, signature: Signature, now: datetime) -> Mail:
    """Tell the organizer, who would else find a name gone without a word. Nothing in it opens the ledger's entry."""
    letter, link = signature.letter, f"{settings.SITE_ORIGIN}/workspace/"
    context = {"signature": signature, "letter": letter, "circulation": signature.invitation.circulation, "link": link}
    return queue_mail(
        kind="withdrawn-organizer", key=signature.public_id, about=about(signature.invitation),
        to=letter.coalition.contact_address,
        subject=(_("%(name)s withdrew: %(title)s") % {"name": signature.printed_name, "title": letter.title})[:250],
        body=render_to_string("signing/withdrawal_organizer.txt", context), now=now,
    )  # fmt: skip


def _told(signature: Signature, contact: Contact, receipt_name: str) -> dict[str, object]:
    """What the mails tell; in its footer each names the ledger's newest checkpoint, so that copies can be compared."""
    mark = newest_mark()
    return {
        "signature": signature,
        "contact": contact,
        "circulation": signature.invitation.circulation,
        "link": signing_link(signature.invitation),
        "origin": settings.SITE_ORIGIN,
        "receipt_name": receipt_name,
        "vkey": keys_of_ledger()[-1].vkey,
        "size": mark.size if mark else 0,
        "root": encode64(mark.root) if mark else "",
    }


def _to_the_office(
    signature: Signature, now: datetime, *, kind: str, subject: str, body: str, receipt_name: str, receipt: str
) -> list[Mail]:
    mailboxes = signing_contacts(office=signature.office, person=None if signature.office else signature.person)
    return [
        queue_mail(
            kind=kind, key=f"{signature.public_id}:{mailbox.pk}", about=about(signature.invitation),
            to=mailbox.address, subject=subject[:250], body=body, now=now,
            reply_to=signature.letter.coalition.contact_address, attachment_name=receipt_name, attachment=receipt,
        )
        for mailbox in mailboxes
    ]  # fmt: skip
