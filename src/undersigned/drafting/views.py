"""The pages on which a letter is written."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from undersigned.accounts.queries import SignedInRequest
from undersigned.drafting.forms import AskForm, DetailsForm, LetterForm, TopicsForm, VersionForm, addressee_lines
from undersigned.drafting.queries import (
    ask_of,
    asks_of,
    change_between,
    read_text,
    read_version,
    version_of,
    versions_of,
)
from undersigned.drafting.services import (
    AskRefused,
    NotEditable,
    Saved,
    SavedMeanwhile,
    freeze,
    mark_ask,
    remove_ask,
    save_details,
    save_topics,
    save_version,
    start_letter,
)
from undersigned.letter.models import Letter
from undersigned.letter.queries import latest_version, letter_for
from undersigned.letter.stages import EDITABLE
from undersigned.roster.models import Role
from undersigned.roster.queries import coalition_for, may
from undersigned.web.forms import form_page


@login_required
def letter_new(request: SignedInRequest, coalition: str) -> HttpResponse:
    """Start a letter: title, addressees, the first text; "Preview" shows it as readers will see it."""
    found = coalition_for(request.user, coalition, Role.EDITOR)
    form = LetterForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "drafting/new.html", form, {"coalition": found})
    if request.POST.get("do") == "preview":
        preview = read_text(form.cleaned_data["text"], None)
        return form_page(request, "drafting/new.html", form, {"coalition": found, "preview": preview})
    letter = start_letter(coalition=found, actor=request.user, now=timezone.now(), **form.cleaned_data)
    messages.success(request, _("The letter is started; this is its version 1."))
    return redirect("draft", letter.slug)


@login_required
def draft(request: SignedInRequest, slug: str) -> HttpResponse:
    """The editor: the newest text, a preview of what was typed, and the next version on "Save"."""
    if request.method != "POST":
        letter = letter_for(request.user, slug)
        latest = latest_version(letter)
        form = VersionForm(initial={"text": latest.text, "base_number": latest.number})
        return _draft_page(request, letter, form)
    letter = letter_for(request.user, slug, Role.EDITOR)
    form = VersionForm(request.POST)
    if not form.is_valid():
        return _draft_page(request, letter, form)
    if request.POST.get("do") == "preview":
        return _draft_page(request, letter, form, preview=read_text(form.cleaned_data["text"], latest_version(letter)))
    return _save(request, letter, form)


def _save(request: SignedInRequest, letter: Letter, form: VersionForm) -> HttpResponse:
    try:
        saved = save_version(letter=letter, actor=request.user, now=timezone.now(), **form.cleaned_data)
    except SavedMeanwhile as meanwhile:
        form.continue_from(meanwhile.latest)
        form.add_error(None, str(meanwhile))
        change = change_between(meanwhile.latest.text, form.cleaned_data["text"])
        return _draft_page(request, letter, form, change=change, theirs=meanwhile.latest)
    except NotEditable as refused:
        form.add_error(None, str(refused))
        return _draft_page(request, letter, form)
    _say_saved(request, saved)
    return redirect("draft", letter.slug)


def _say_saved(request: SignedInRequest, saved: Saved) -> None:
    if not saved.is_new:
        messages.info(request, _("Nothing changed, so no new version was made."))
        return
    messages.success(request, _("Saved as version %d.") % saved.version.number)
    for words in saved.lost_asks:
        shown = words if len(words) <= 80 else words[:79] + "…"
        messages.warning(request, _("An ask lost its mark, because its words changed: “%s”. Mark it again.") % shown)


def _draft_page(request: SignedInRequest, letter: Letter, form: VersionForm, **more: Any) -> HttpResponse:
    latest = latest_version(letter)
    may_work = may(request.user, letter.coalition, Role.EDITOR)
    editable = letter.stage in EDITABLE and may_work
    context = {
        "letter": letter,
        "latest": latest,
        "asks": asks_of(latest),
        "addressees": letter.addressees.all(),
        "may_write": editable,
        "may_name_topics": may_work,
        "read": None if editable else read_version(latest),
        **more,
    }
    return form_page(request, "drafting/draft.html", form, context)


@login_required
def details(request: SignedInRequest, slug: str) -> HttpResponse:
    """Title and addressees, as long as the letter is a draft; its topics at any time."""
    letter = letter_for(request.user, slug, Role.EDITOR)
    # Who sends a title has opened the page while the letter was a draft, and is told when it no longer is.
    if letter.stage not in EDITABLE and "title" not in request.POST:
        return _topics(request, letter)
    initial = {
        "title": letter.title,
        "addressees": addressee_lines(list(letter.addressees.all())),
        "topics": letter.topics,
    }
    form = DetailsForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            save_details(letter=letter, actor=request.user, now=timezone.now(), **form.cleaned_data)
        except NotEditable as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("Title, addressees and topics are saved."))
            return redirect("draft", slug)
    return form_page(request, "drafting/details.html", form, {"letter": letter})


def _topics(request: SignedInRequest, letter: Letter) -> HttpResponse:
    form = TopicsForm(request.POST if request.method == "POST" else None, initial={"topics": letter.topics})
    if request.method == "POST" and form.is_valid():
        save_topics(letter=letter, actor=request.user, now=timezone.now(), **form.cleaned_data)
        messages.success(request, _("The topics are saved."))
        return redirect("draft", letter.slug)
    return form_page(request, "drafting/details.html", form, {"letter": letter, "is_fixed": True})


@login_required
def asks(request: SignedInRequest, slug: str) -> HttpResponse:
    """The asks of the newest version: marked by pasting their words, unmarked with a button."""
    letter = letter_for(request.user, slug, Role.EDITOR if request.method == "POST" else Role.VIEWER)
    latest = latest_version(letter)
    form = AskForm(request.POST if request.method == "POST" else None, version=latest)
    if request.method != "POST" or not form.is_valid():
        return _asks_page(request, letter, form)
    try:
        ask = mark_ask(version=latest, actor=request.user, now=timezone.now(), **form.cleaned_data)
    except AskRefused as refused:
        form.add_error("words", str(refused))
    except NotEditable as refused:
        form.add_error(None, str(refused))
    else:
        messages.success(request, _("Marked as ask %s.") % ask.label)
        return redirect("asks", slug)
    return _asks_page(request, letter, form)


def _asks_page(request: SignedInRequest, letter: Letter, form: BaseForm) -> HttpResponse:
    latest = latest_version(letter)
    context = {
        "letter": letter,
        "latest": latest,
        "asks": asks_of(latest),
        "read": read_version(latest),
        "is_draft": letter.stage in EDITABLE,
        "may_write": letter.stage in EDITABLE and may(request.user, letter.coalition, Role.EDITOR),
    }
    return form_page(request, "drafting/asks.html", form, context)


@login_required
@require_POST
def ask_remove(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Take the mark off an ask; its words stay."""
    letter = letter_for(request.user, slug, Role.EDITOR)
    ask = ask_of(letter, pk)
    try:
        remove_ask(ask=ask, actor=request.user, now=timezone.now())
    except NotEditable as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("The mark is gone; the words still stand in the text."))
    return redirect("asks", slug)


@login_required
def freeze_page(request: SignedInRequest, slug: str) -> HttpResponse:
    """Say in words what freezing means; freeze on the organizer's yes."""
    letter = letter_for(request.user, slug, Role.EDITOR)
    latest = latest_version(letter)
    if request.method == "POST":
        read = request.POST.get("number", "")
        try:
            frozen = freeze(
                letter=letter, number=int(read) if read.isdecimal() else 0, actor=request.user, now=timezone.now()
            )
        except NotEditable as refused:
            messages.error(request, str(refused))
            return redirect("freeze", slug)
        messages.success(request, _("Version %d is frozen. Next: until when can offices sign?") % frozen.number)
        return redirect("circulate", slug)
    context = {
        "letter": letter,
        "latest": latest,
        "addressees": letter.addressees.all(),
        "asks": asks_of(latest),
        "is_draft": letter.stage in EDITABLE,
    }
    return render(request, "drafting/freeze.html", context)


@require_safe
@login_required
def versions(request: SignedInRequest, slug: str) -> HttpResponse:
    """Every version, newest first."""
    letter = letter_for(request.user, slug)
    return render(request, "drafting/versions.html", {"letter": letter, "versions": versions_of(letter)})


@require_safe
@login_required
def version(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """One version as readers would see it."""
    letter = letter_for(request.user, slug)
    found = version_of(letter, number)
    context = {"letter": letter, "version": found, "before": number - 1, "read": read_version(found)}
    return render(request, "drafting/version.html", context)


@require_safe
@login_required
def redline_page(request: SignedInRequest, slug: str, old: int, new: int) -> HttpResponse:
    """What changed between two versions."""
    letter = letter_for(request.user, slug)
    before, after = version_of(letter, old), version_of(letter, new)
    context = {"letter": letter, "before": before, "after": after, "change": change_between(before.text, after.text)}
    return render(request, "drafting/redline.html", context)
