"""The organizer's desk for letters of the past: upload, look at the record beside its source, confirm."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from undersigned.accounts.queries import SignedInRequest
from undersigned.archive.forms import DetailsForm, RecordForm, UploadForm
from undersigned.archive.models import ImportedVersion, Source
from undersigned.archive.queries import (
    changes_of,
    copies_like,
    details_of,
    doubts_of,
    imported_letter_for,
    imported_letters_of,
    is_kept,
    public_twin,
    readings_of,
    released_here,
    source_for,
    source_lines,
    sources_in,
    sources_of,
    version_from,
)
from undersigned.archive.services import (
    WAS_PUBLIC,
    ImportRefused,
    ReadAlready,
    change_details,
    choose_reading,
    put_into_archive,
    read_source,
    remove_source,
    save_record,
    start_draft_from_import,
    take_out,
)
from undersigned.letter.canonical import TextRefused
from undersigned.roster.models import Coalition, Role
from undersigned.roster.queries import coalition_for, may
from undersigned.web.forms import form_page

SOURCES_A_PAGE = 50
HIDDEN = {"include", "exclude"}
NEEDS = {"archive": ("asks_are_right", "list_is_right"), "draft": ("asks_are_right",)}


@login_required
def imports(request: SignedInRequest, coalition: str) -> HttpResponse:
    """What was imported and what waits for a look; POST reads a file or a pasted text."""
    posted = request.method == "POST"
    found = coalition_for(request.user, coalition, Role.EDITOR if posted else Role.VIEWER)
    form = UploadForm(request.POST, request.FILES) if posted else UploadForm()
    known: Source | None = None
    if posted and form.is_valid():
        wanted = {name: form.cleaned_data[name] for name in ("data", "name", "url", "seen_on")}
        try:
            source = read_source(coalition=found, actor=request.user, now=timezone.now(), **wanted)
        except ReadAlready as already:
            known = already.source
            form.add_error("file" if request.FILES else "text", str(already))
        except ImportRefused as refused:
            form.add_error("file" if request.FILES else "text", str(refused))
        else:
            return redirect("import-record", found.slug, source.pk)
    context = {
        "coalition": found,
        "page": Paginator(sources_of(found), SOURCES_A_PAGE).get_page(request.GET.get("page")),
        "letters": imported_letters_of(found)[:SOURCES_A_PAGE],
        "known": known,
        "may_write": may(request.user, found, Role.EDITOR),
    }
    return form_page(request, "archive/imports.html", form, context)


@login_required
def record(request: SignedInRequest, coalition: str, pk: int) -> HttpResponse:
    """The record beside its source, doubts first, every field to mend; then the archive, or a new draft."""
    posted = request.method == "POST"
    found = coalition_for(request.user, coalition, Role.EDITOR if posted else Role.VIEWER)
    source = source_for(found, pk)
    change = readings_of(source)
    if change is not None:
        return _readings_page(request, found, source, change)
    if request.POST.get("do") in HIDDEN:
        return _read_again(request, source, hidden=request.POST["do"])
    copies = copies_like(found, source.record)
    form = RecordForm(request.POST if posted else None, source=source, copies=copies)
    form.needs = NEEDS.get(request.POST.get("do", ""), ())
    if posted and form.is_valid():
        try:
            return _act(request, source, form)
        except (ImportRefused, TextRefused) as refused:
            form.add_error(None, str(refused))
    return _record_page(request, found, source, form, copies=copies)


def _readings_page(request: SignedInRequest, found: Coalition, source: Source, change: Any) -> HttpResponse:
    """Ask which reading of tracked changes is meant; nothing is read of the file before that."""
    wanted = request.POST.get("do", "")
    if wanted in {"accept", "reject"}:
        return _read_again(request, source, changes=wanted)
    may_write = may(request.user, found, Role.EDITOR)
    context = {"coalition": found, "source": source, "change": change, "may_write": may_write}
    return form_page(request, "archive/readings.html", UploadForm(), context)


def _read_again(request: SignedInRequest, source: Source, **wanted: str) -> HttpResponse:
    chosen = {"changes": source.changes, "hidden": source.hidden, **wanted}
    try:
        choose_reading(source=source, actor=request.user, now=timezone.now(), **chosen)
    except ImportRefused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("The file was read again."))
    return redirect("import-record", source.coalition.slug, source.pk)


def _record_page(
    request: SignedInRequest, found: Coalition, source: Source, form: RecordForm, **more: Any
) -> HttpResponse:
    version = version_from(source)
    lines = source_lines(source)
    context = {
        "coalition": found,
        "source": source,
        "read": source.answer["record"],
        "version": version,
        "lines": lines,
        "groups": form.groups(lines),
        "doubts": doubts_of(source),
        "hidden": source.hidden == "ask" and source.answer["record"]["hidden_text"],
        "twin": public_twin(source),
        "ours": released_here(source),
        "was_public": None if version else source.record.get(WAS_PUBLIC),
        "is_kept": is_kept(source),
        "may_write": version is None and may(request.user, found, Role.EDITOR),
        "may_take_out": version is not None and may(request.user, found, Role.EDITOR),
        **more,
    }
    return form_page(request, "archive/record.html", form, context)


def _act(request: SignedInRequest, source: Source, form: RecordForm) -> HttpResponse:
    """Keep the record, then do what the button says."""
    given = form.cleaned_data
    who: dict[str, Any] = {"actor": request.user, "now": timezone.now()}
    save_record(source=source, record=given["record"], url=given["url"], seen_on=given["seen_on"], **who)
    wanted = request.POST.get("do")
    if wanted == "archive":
        letter = form.chosen_letter()
        version = put_into_archive(source=source, letter=letter, listed_on=given["listed_on"], **who)
        messages.success(request, _("It is in the archive, marked as imported and not signed here."))
        return redirect("archived-version", version.letter.slug, version.number)
    if wanted == "draft":
        started = start_draft_from_import(source=source, **who)
        messages.success(request, _("The letter is started; this is its version 1. Nobody has signed it."))
        for words in started.unmarked:
            messages.warning(request, _("An ask is not marked yet. %s") % words)
        return redirect("draft", started.letter.slug)
    messages.success(request, _("Saved. Nothing is public yet."))
    return redirect("import-record", source.coalition.slug, source.pk)


@require_safe
@login_required
def source_file(request: SignedInRequest, coalition: str, pk: int) -> HttpResponse:
    """The bytes as they came, to save: never shown by a browser, for they may hold anything."""
    found = coalition_for(request.user, coalition)
    source = get_object_or_404(Source, pk=pk, coalition=found)
    if not source.body:
        raise Http404
    response = HttpResponse(bytes(source.body), content_type="application/octet-stream")
    response.headers["Content-Disposition"] = f'attachment; filename="{_safe_name(source.name)}"'
    return response


def _safe_name(name: str) -> str:
    return "".join(char if char.isascii() and (char.isalnum() or char in "._-") else "_" for char in name)


@login_required
@require_POST
def import_remove(request: SignedInRequest, coalition: str, pk: int) -> HttpResponse:
    """Forget a file that was read; one in the archive must be taken out first."""
    found = coalition_for(request.user, coalition, Role.EDITOR)
    source = source_for(found, pk)
    try:
        remove_source(source=source, actor=request.user, now=timezone.now())
    except ImportRefused as refused:
        messages.error(request, str(refused))
        return redirect("import-record", found.slug, pk)
    messages.success(request, _("The file and what was read of it are gone."))
    return redirect("imports", found.slug)


@login_required
@require_POST
def import_take_out(request: SignedInRequest, coalition: str, pk: int) -> HttpResponse:
    """Take a copy out of the archive; its record waits on the desk again."""
    found = coalition_for(request.user, coalition, Role.EDITOR)
    version = get_object_or_404(ImportedVersion.objects.select_related("source"), source__coalition=found, source_id=pk)
    take_out(version=version, actor=request.user, now=timezone.now())
    messages.success(request, _("It is out of the archive. Mend its record and put it in again, or remove the file."))
    return redirect("import-record", found.slug, pk)


@login_required
def archived_details(request: SignedInRequest, coalition: str, slug: str) -> HttpResponse:
    """Title, date, addressees, who writes and topics of a letter in the archive, and what was changed so far."""
    found = coalition_for(request.user, coalition, Role.EDITOR)
    letter = imported_letter_for(found, slug)
    form = DetailsForm(request.POST if request.method == "POST" else None, initial=details_of(letter))
    if request.method == "POST" and form.is_valid():
        details = {name: form.cleaned_data[name] for name in form.fields}
        changes = change_details(letter=letter, details=details, actor=request.user, now=timezone.now())
        if changes:
            messages.success(request, _("Changed. Readers see it now, and what stood there before."))
        else:
            messages.info(request, _("Nothing is another than before, so nothing was changed."))
        return redirect("archived-details", found.slug, letter.slug)
    context = {"coalition": found, "letter": letter, "changes": changes_of(letter), "sources": sources_in(letter)}
    return form_page(request, "archive/details.html", form, context)
