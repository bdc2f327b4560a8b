"""What the office's pages show, each gathered by one call."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.http import Http404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from undersigned.circulation.models import Circulation, Invitation
from undersigned.letter.body import body_html, body_tree, plain_paragraphs
from undersigned.letter.models import Addressee, Letter, Version
from undersigned.letter.queries import marks_of
from undersigned.roster.models import Contact
from undersigned.signing.eligibility import Refusal, refusal
from undersigned.signing.models import SIGN, Challenge, Signature
from undersigned.signing.queries.signatures import (
    PrintedName,
    contacts_of,
    newest_signature_for,
    principal_for,
    printed_name,
    signatures_of,
    signer_of,
    standing_of,
    statement_for,
    still_signs,
    withdrawal_for,
)

REFUSALS = {
    Refusal.ALREADY_SIGNED: gettext_lazy("This office has signed already. Nothing more is needed."),
    Refusal.NOT_CIRCULATING: gettext_lazy("This letter is not open for signing."),
    Refusal.DEADLINE_PASSED: gettext_lazy(
        "The deadline has passed. Write to the organizer if your office still wants to sign."
    ),
    Refusal.TEXT_CHANGED: gettext_lazy(
        "The text changed after you opened this page, so nothing was signed. Read the new text below."
    ),
    Refusal.NO_HOLDER: gettext_lazy(
        "The roster names nobody who holds this office today. Tell the organizer who does."
    ),
    Refusal.TERM_ENDED: gettext_lazy(
        "The roster says that this term of office has ended. Tell the organizer if that is wrong."
    ),
    Refusal.TERM_NOT_BEGUN: gettext_lazy(
        "The roster says that this term of office has not begun. Tell the organizer if that is wrong."
    ),
    Refusal.NOT_SIGNED: gettext_lazy("No signature of this office stands, so there is nothing to withdraw."),
}


@dataclass(frozen=True)
class SigningPage:
    """What an office sees before it signs. `body` is escaped HTML of the frozen text; `word_count` counts its words.

    `signature` is the one that stands, `withdrawn` the newest when none does but one did. `printed` is None
    when nobody is known to hold the office; `refusal` says why the office cannot sign now.
    """

    invitation: Invitation
    circulation: Circulation
    letter: Letter
    version: Version
    addressees: tuple[Addressee, ...]
    body: str
    word_count: int
    ask_count: int
    signed: tuple[Signature, ...]
    printed: PrintedName | None
    contacts: tuple[Contact, ...]
    signature: Signature | None
    withdrawn: Signature | None
    refusal: Refusal | None


@dataclass(frozen=True)
class CodePage:
    """What an office sees while it types the code: exactly what the code would sign, in which capacity.

    `is_over` is true when this code can no longer be used; `refusal` says why the office cannot sign at all.
    """

    challenge: Challenge
    invitation: Invitation
    printed: PrintedName | None
    signer: str
    signer_name: str
    statement: str
    is_over: bool
    refusal: Refusal | None


@dataclass(frozen=True)
class WithdrawalPage:
    """What an office sees before it takes its signature back; `words` is what a typed code would assent to.

    `signature` is the newest one: it stands, or was withdrawn already, or there is none.
    """

    invitation: Invitation
    circulation: Circulation
    letter: Letter
    signature: Signature | None
    contacts: tuple[Contact, ...]
    challenge: Challenge | None = None
    words: str = ""
    is_over: bool = False

    @property
    def may_withdraw(self) -> bool:
        """Whether there is a signature that stands."""
        return self.signature is not None and self.signature.withdrawn_at is None


def challenge_for(invitation: Invitation, challenge_id: str, act: str = SIGN) -> Challenge:
    """The code that was mailed for this act of this invitation; any other is as absent as none. Raises Http404."""
    mailed = Challenge.objects.select_related("contact", "invitation__circulation__letter")
    found = mailed.filter(invitation=invitation, public_id=challenge_id, act=act).first()
    if found is None:
        raise Http404
    return found


def refusal_now(invitation: Invitation, *, digest_shown: str, now: datetime) -> Refusal | None:
    """Why the office cannot sign the text of that digest at `now`, or None. Asked again inside the transaction."""
    letter = invitation.circulation.letter
    return refusal(standing_of(invitation, letter=letter, digest_shown=digest_shown, now=now))


def signing_page(invitation: Invitation, now: datetime) -> SigningPage:
    """Everything that the signing page of this invitation shows at `now`."""
    letter, version = invitation.circulation.letter, invitation.circulation.version
    marks = marks_of(version)
    principal, newest = principal_for(invitation, now), newest_signature_for(invitation)
    return SigningPage(
        invitation=invitation,
        circulation=invitation.circulation,
        letter=letter,
        version=version,
        addressees=tuple(letter.addressees.all()),
        body=body_html(body_tree(version.text, marks), back=_("Back to the text")),
        word_count=sum(len(paragraph.split()) for paragraph in plain_paragraphs(version.text)),
        ask_count=len(marks),
        signed=tuple(signatures_of(letter)),
        printed=printed_name(office=invitation.office, person=principal) if principal else None,
        contacts=tuple(contacts_of(invitation)),
        signature=newest if newest and newest.withdrawn_at is None else None,
        withdrawn=newest if newest and newest.withdrawn_at else None,
        refusal=refusal_now(invitation, digest_shown=version.digest, now=now),
    )


def code_page(challenge: Challenge, now: datetime) -> CodePage:
    """Everything that the page for typing a code shows at `now`; the code's row is read afresh."""
    challenge.refresh_from_db(fields=["tries_left", "used_at", "expires_at"])
    invitation = challenge.invitation
    principal = principal_for(invitation, now)
    printed = printed_name(office=invitation.office, person=principal) if principal else None
    signer, signer_name = signer_of(challenge.contact, principal) if principal else ("", "")
    return CodePage(
        challenge=challenge,
        invitation=invitation,
        printed=printed,
        signer=signer,
        signer_name=signer_name,
        statement=statement_for(invitation, printed, signer, signer_name).text() if printed else "",
        is_over=is_over(challenge, now),
        refusal=refusal_now(invitation, digest_shown=challenge.text_digest, now=now),
    )


def withdrawal_page(invitation: Invitation, now: datetime, challenge: Challenge | None = None) -> WithdrawalPage:
    """Everything that the pages for withdrawing show at `now`; a code's row is read afresh."""
    page = WithdrawalPage(
        invitation=invitation,
        circulation=invitation.circulation,
        letter=invitation.circulation.letter,
        signature=newest_signature_for(invitation),
        contacts=tuple(contacts_of(invitation)),
    )
    if challenge is None or page.signature is None:
        return page
    challenge.refresh_from_db(fields=["tries_left", "used_at", "expires_at"])
    words = withdrawal_for(page.signature, challenge.contact).text()
    return replace(page, challenge=challenge, words=words, is_over=is_over(challenge, now))


def is_over(challenge: Challenge, now: datetime) -> bool:
    """Whether this code can no longer be used."""
    spent = bool(challenge.used_at) or challenge.tries_left == 0 or now >= challenge.expires_at
    return spent or not still_signs(challenge)
