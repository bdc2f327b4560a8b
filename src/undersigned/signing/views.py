"""The pages of the signing office: read, ask for a code, type it; decline; say that it was not meant for you; withdraw.

None needs an account, a session or JavaScript. Opening any of them, by whatever method, signs and withdraws nothing:
only a POST with the code that was typed from the mail does. Headers (no-store, noindex) are set in web/headers.py.
"""

from datetime import datetime
from typing import Protocol

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from undersigned.circulation.models import Invitation
from undersigned.circulation.queries import invitation_by_token
from undersigned.circulation.services import AnswerRefused, decline, note_not_me, note_opened
from undersigned.ledger import LedgerError
from undersigned.ledger.queries import receipt_of
from undersigned.mail.addresses import masked
from undersigned.signing.eligibility import Refusal
from undersigned.signing.emails import RECEIPT, WITHDRAWAL_RECEIPT
from undersigned.signing.forms import CodeForm, MailboxForm, ReasonForm, WithdrawalForm
from undersigned.signing.models import WITHDRAW, Challenge
from undersigned.signing.queries import (
    REFUSALS,
    SigningPage,
    challenge_for,
    code_page,
    contacts_of,
    level_words,
    newest_signature_for,
    signature_for,
    signing_page,
    withdrawal_page,
)
from undersigned.signing.services import (
    CodeRefused,
    SigningRefused,
    TooManyCodes,
    request_code,
    request_withdrawal_code,
    sign,
    withdraw,
)

read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def sign_page(request: HttpRequest, token: str) -> HttpResponse:
    """The letter, how the name will be printed, and the button that mails a code; or how the office signed."""
    now = timezone.now()
    invitation = invitation_by_token(token)
    if request.method == "GET":
        note_opened(invitation=invitation, now=now)
    return _sign_page(request, signing_page(invitation, now))


@read_or_send
def mail_code(request: HttpRequest, token: str) -> HttpResponse:
    """Queue a code to the chosen mailbox and go on to the page that asks for it."""
    now = timezone.now()
    invitation = invitation_by_token(token)
    if request.method != "POST":
        return redirect("sign", token)
    form = MailboxForm(request.POST, contacts=contacts_of(invitation))
    if not form.is_valid():
        return _sign_page(request, signing_page(invitation, now), form=form, status=422)
    try:
        challenge = request_code(
            invitation=invitation, contact=form.chosen(), digest_shown=form.cleaned_data["text_digest"], now=now
        )
    except SigningRefused as refused:
        return _sign_page(request, signing_page(invitation, now), told=refused.refusal, status=409)
    except TooManyCodes as problem:
        form.add_error(None, str(problem))
        return _sign_page(request, signing_page(invitation, now), form=form, status=422)
    return redirect("sign-confirm", token, challenge.public_id)


def _sign_page(
    request: HttpRequest,
    page: SigningPage,
    *,
    form: MailboxForm | None = None,
    told: Refusal | None = None,
    status: int = 200,
) -> HttpResponse:
    template = "signing/signed.html" if page.signature else "signing/sign.html"
    if page.refusal and page.withdrawn:
        template = "signing/withdrawn.html"
    shown = form or MailboxForm(contacts=page.contacts, initial={"text_digest": page.version.digest})
    reason = page.refusal or told
    context = {
        "page": page,
        "form": shown,
        "refusal": REFUSALS[reason] if reason else "",
        "may_sign": not page.refusal,
        "mailbox": masked(page.contacts[0].address) if page.contacts else "",
        "level": level_words(page.signature) if page.signature else "",
    }
    return render(request, template, context, status=status)


@read_or_send
def confirm(request: HttpRequest, token: str, challenge_id: str) -> HttpResponse:
    """Ask for the code from the mail; the right one signs."""
    invitation = invitation_by_token(token)
    challenge = challenge_for(invitation, challenge_id)
    if signature_for(invitation):
        return redirect("sign", token)
    if request.method != "POST":
        return _code_page(request, challenge, CodeForm())
    form = CodeForm(request.POST)
    if form.is_valid():
        try:
            sign(challenge=challenge, code=form.cleaned_data["code"], now=timezone.now())
        except CodeRefused as problem:
            form.add_error("code", str(problem))
        except SigningRefused:
            return _code_page(request, challenge, CodeForm(), status=409)
        else:
            return redirect("sign", token)
    return _code_page(request, challenge, form, status=422)


def _code_page(request: HttpRequest, challenge: Challenge, form: CodeForm, status: int = 200) -> HttpResponse:
    page = code_page(challenge, timezone.now())
    context = {
        "page": page,
        "form": form,
        "mailbox": masked(challenge.mailed_to),
        "refusal": REFUSALS[page.refusal] if page.refusal else "",
    }
    return render(request, "signing/confirm.html", context, status=status)


@read_or_send
def withdraw_page(request: HttpRequest, token: str) -> HttpResponse:
    """What withdrawing means now, and the button that mails a code for it; pressing it withdraws nothing."""
    now = timezone.now()
    invitation = invitation_by_token(token)
    page = withdrawal_page(invitation, now)
    form = WithdrawalForm(request.POST if request.method == "POST" else None, contacts=page.contacts)
    if form.is_valid():
        try:
            challenge = request_withdrawal_code(invitation=invitation, contact=form.chosen(), now=now)
        except SigningRefused:
            return render(request, "signing/withdraw.html", {"page": page, "form": form}, status=409)
        except TooManyCodes as problem:
            form.add_error(None, str(problem))
        else:
            return redirect("sign-withdraw-confirm", token, challenge.public_id)
    context = {"page": page, "form": form, "mailbox": masked(page.contacts[0].address) if page.contacts else ""}
    return render(request, "signing/withdraw.html", context, status=422 if form.errors else 200)


@read_or_send
def confirm_withdrawal(request: HttpRequest, token: str, challenge_id: str) -> HttpResponse:
    """Ask for the code from the mail; the right one takes the signature back."""
    invitation = invitation_by_token(token)
    challenge = challenge_for(invitation, challenge_id, WITHDRAW)
    if signature_for(invitation) is None:
        return redirect("sign", token)
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            withdraw(challenge=challenge, code=form.cleaned_data["code"], now=timezone.now())
        except CodeRefused as problem:
            form.add_error("code", str(problem))
        except SigningRefused:
            return redirect("sign", token)
        else:
            return redirect("sign", token)
    page = withdrawal_page(invitation, timezone.now(), challenge)
    context = {"page": page, "form": form, "mailbox": masked(challenge.mailed_to)}
    return render(request, "signing/withdraw_confirm.html", context, status=422 if form.errors else 200)


@require_safe
def receipt(_request: HttpRequest, token: str) -> HttpResponse:
    """The receipt of the office's newest signature, with the evidence."""
    signature = newest_signature_for(invitation_by_token(token))
    return _receipt(signature.leaf_index if signature else None, RECEIPT)


@require_safe
def withdrawal_receipt(_request: HttpRequest, token: str) -> HttpResponse:
    """The receipt of its withdrawal, with the evidence."""
    signature = newest_signature_for(invitation_by_token(token))
    return _receipt(signature.withdrawal_leaf if signature else None, WITHDRAWAL_RECEIPT)


def _receipt(leaf_index: int | None, name: str) -> HttpResponse:
    try:
        text = receipt_of(-1 if leaf_index is None else leaf_index, with_evidence=True)
    except LedgerError as none:  # no such act, or its content was erased
        raise Http404 from none
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(text, content_type="application/json", headers=disposition)


class _Answer(Protocol):
    def __call__(self, *, invitation: Invitation, reason: str, now: datetime) -> None: ...


@read_or_send
def decline_page(request: HttpRequest, token: str) -> HttpResponse:
    """Say that the office will not sign, and why."""
    return _answer_page(request, token, "signing/decline.html", decline, _("Why will you not sign?"))


@read_or_send
def not_me_page(request: HttpRequest, token: str) -> HttpResponse:
    """Say that the mail reached someone it was not meant for."""
    return _answer_page(request, token, "signing/not_me.html", note_not_me, _("Who are you, and who should be asked?"))


def _answer_page(request: HttpRequest, token: str, template: str, answer: _Answer, label: str) -> HttpResponse:
    now = timezone.now()
    invitation = invitation_by_token(token)
    form = ReasonForm(request.POST if request.method == "POST" else None, label=label)
    if form.is_valid():
        try:
            answer(invitation=invitation, reason=form.cleaned_data["reason"], now=now)
        except AnswerRefused as problem:
            form.add_error(None, str(problem))
        else:
            return redirect("sign", token)
    context = {"form": form, "page": signing_page(invitation, now)}
    return render(request, template, context, status=422 if form.errors else 200)


@require_safe
def letter_text(_request: HttpRequest, token: str) -> HttpResponse:
    """The exact bytes of the text that would be signed, so that an office can keep and check them."""
    version = invitation_by_token(token).circulation.version
    return HttpResponse(version.text.encode("utf-8"), content_type="text/plain; charset=utf-8")
