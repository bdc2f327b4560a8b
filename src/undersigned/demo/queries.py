"""What the demo's pages show: who can be played, every mail as its reader would see it, where the walk leads."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from undersigned.circulation.models import Invitation
from undersigned.demo import content
from undersigned.demo.services import code_in
from undersigned.letter.models import Letter
from undersigned.mail.models import Mail
from undersigned.roster.models import Contact, Office, Organizer

_LINK = re.compile(r"(https?://[^\s<>]+[^\s<>.,;:!?)])")


@dataclass(frozen=True)
class Mailbox:
    """One address, and whose it is: a name, and what they are ("Mayor of Ashford", "delegate for …")."""

    address: str
    name: str
    role: str


@dataclass(frozen=True)
class ShownMail:
    """One mail as the mailbox page shows it: `body` is safe HTML with links; `code` is "" in most mails."""

    mail: Mail
    to: Mailbox
    body: SafeString
    code: str


@dataclass(frozen=True)
class Walk:
    """The records that the guide links to; None where the person who plays has taken them away."""

    released: Letter | None
    circulating: Letter | None
    draft: Letter | None
    other: Letter | None
    marlow: Invitation | None
    waiting: Invitation | None
    unreachable: Office | None


def demo_accounts() -> QuerySet[Organizer]:
    """Who can be played: every organizer, coalition by coalition, owners first."""
    return Organizer.objects.select_related("user", "coalition").order_by("-coalition__name", "pk")


def walk() -> Walk:
    """What the guide's steps lead to, as it stands now."""
    ours = Letter.objects.filter(coalition__name=content.GREAT_RIVERS.name)
    return Walk(
        released=ours.filter(title=content.CROSSINGS.title).first(),
        circulating=ours.filter(title=content.GAUGES.title).first(),
        draft=ours.filter(title=content.QUIET_HOURS.title).first(),
        other=Letter.objects.filter(title=content.WELLS.title).first(),
        marlow=_invitation("Ashford"),
        waiting=_invitation("Brandy Shoals"),
        unreachable=Office.objects.filter(contacts__address__in=content.UNREACHABLE).first(),
    )


def _invitation(place: str) -> Invitation | None:
    asked = Invitation.objects.filter(circulation__letter__title=content.GAUGES.title)
    return asked.filter(office__jurisdiction__name=place).first()


def mailboxes() -> list[Mailbox]:
    """Everyone who has a mailbox in the demo, by name; organizers too."""
    staff = [
        Mailbox(organizer.user.email, str(organizer.user), str(organizer.coalition)) for organizer in demo_accounts()
    ]
    contacts = Contact.objects.exclude(kind__in=[Contact.Kind.PRESS, Contact.Kind.FORMER]).select_related(
        "office__jurisdiction", "office__organization", "person"
    )
    return sorted([*staff, *map(_mailbox, contacts)], key=lambda box: box.name)


def _mailbox(contact: Contact) -> Mailbox:
    whole = str(contact.office or _("signs alone"))
    role = _("delegate for the %(office)s") % {"office": whole} if contact.kind == Contact.Kind.DELEGATE else whole
    return Mailbox(contact.address, contact.name or contact.address, role)


def mails_to(address: str) -> QuerySet[Mail]:
    """The mails to one address, newest first; of everyone when the address is empty."""
    mails = Mail.objects.order_by("-queued_at", "-pk")
    return mails.filter(to_address=address) if address else mails


def shown_mails(mails: Iterable[Mail], known: Iterable[Mailbox]) -> list[ShownMail]:
    """The mails with the names of whose mailbox it is, links that can be clicked, and the code found."""
    boxes = {box.address: box for box in known}
    return [
        ShownMail(
            mail=mail,
            to=boxes.get(mail.to_address, Mailbox(mail.to_address, mail.to_address, "")),
            body=linked(mail.body),
            code=code_in(mail.body) if mail.is_secret else "",
        )
        for mail in mails
    ]


def linked(text: str) -> SafeString:
    """The text as HTML, its links as links. Those to this demo lose their host: the port may change."""
    pieces = _LINK.split(text)
    return format_html_join("", "{}", ((_piece(number, piece),) for number, piece in enumerate(pieces)))


def _piece(number: int, piece: str) -> str:
    if number % 2 == 0:
        return piece
    path = re.sub(r"^http://localhost(:\d+)?(?=/)", "", piece)
    return format_html('<a href="{}">{}</a>', path, piece)
