"""The roster's pages."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from undersigned.accounts.queries import SignedInRequest
from undersigned.roster.cells import export_csv
from undersigned.roster.forms import ContactForm, DomainForm, ImportForm, MailboxForm, PersonForm
from undersigned.roster.models import Coalition, Contact, Office, Role
from undersigned.roster.queries import (
    EXPORT_COLUMNS,
    coalition_for,
    doubts_of,
    lone_people,
    may,
    office_for,
    roster_entry,
    roster_of,
    roster_table,
    suggested_domain,
)
from undersigned.roster.services import (
    Imported,
    RosterRefused,
    add_person,
    approve_domain,
    import_rows,
    remove_contact,
    set_contact,
    set_persons_address,
)
from undersigned.web.forms import form_page


@require_safe
@login_required
def roster(request: SignedInRequest, coalition: str) -> HttpResponse:
    """Every office with its holder today, its mailboxes and what to look at; and the people who sign alone."""
    found = coalition_for(request.user, coalition)
    today = timezone.now().date()
    lines = [(entry, doubts_of(entry, today)) for entry in roster_of(found, today)]
    context = {
        "coalition": found,
        "lines": lines,
        "doubtful": sum(bool(doubts) for _entry, doubts in lines),
        "people": lone_people(found),
        "may_write": may(request.user, found, Role.EDITOR),
    }
    return render(request, "roster/roster.html", context)


@login_required
def roster_import(request: SignedInRequest, coalition: str) -> HttpResponse:
    """Read a file or pasted rows, show what was understood, and take the good rows when the organizer says so."""
    found = coalition_for(request.user, coalition, Role.EDITOR)
    form = ImportForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "roster/import.html", form, {"coalition": found})
    reading = form.cleaned_data["reading"]
    if request.POST.get("do") != "import" or not reading.rows:
        kept = ImportForm(initial={"text": form.cleaned_data["text"]})
        context = {"coalition": found, "form": kept, "reading": reading, "shown": reading.rows[:200]}
        return render(request, "roster/preview.html", context)
    done = import_rows(coalition=found, rows=reading.rows, actor=request.user, now=timezone.now())
    messages.success(request, _imported_words(done))
    return redirect("roster", found.slug)


def _imported_words(done: Imported) -> str:
    added = ngettext("%d office added", "%d offices added", done.added) % done.added
    words = _("%(added)s, %(changed)d changed, %(unchanged)d stood there already.") % {
        "added": added,
        "changed": done.changed,
        "unchanged": done.unchanged,
    }
    if not done.retired:
        return words
    gone = ngettext(
        "%d mailbox of an earlier holder, or of who signed for them, was taken off.",
        "%d mailboxes of earlier holders, or of who signed for them, were taken off.",
        done.retired,
    )
    return f"{words} {gone % done.retired}"


@require_safe
@login_required
def roster_export(request: SignedInRequest, coalition: str) -> HttpResponse:
    """The roster as CSV that the import reads back; no cell is a live formula."""
    found = coalition_for(request.user, coalition)
    table = roster_table(found, timezone.now().date())
    response = HttpResponse(export_csv(table, EXPORT_COLUMNS), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{found.slug}-roster.csv"'
    return response


@login_required
def office(request: SignedInRequest, coalition: str, pk: int) -> HttpResponse:
    """One office; POST adds a mailbox or repairs the principal's."""
    posted = request.method == "POST"
    found = coalition_for(request.user, coalition, Role.EDITOR if posted else Role.VIEWER)
    asked = office_for(found, pk)
    form = ContactForm(request.POST if posted else None, initial=_first_contact(asked))
    if not posted or not form.is_valid():
        return _office_page(request, found, asked, form, DomainForm(initial={"domain": suggested_domain(asked)}))
    try:
        set_contact(office=asked, actor=request.user, now=timezone.now(), **form.cleaned_data)
    except RosterRefused as refused:
        form.add_error("address", str(refused))
        return _office_page(request, found, asked, form, DomainForm())
    messages.success(request, _("The mailbox is on the roster. Mail that is sent from now on goes there."))
    return redirect("office", found.slug, pk)


def _first_contact(asked: Office) -> dict[str, str]:
    entry = roster_entry(asked, timezone.now().date())
    principal = entry.principal
    if principal is not None:
        return {"kind": Contact.Kind.PRINCIPAL, "name": principal.name, "address": principal.address}
    return {"kind": Contact.Kind.PRINCIPAL, "name": entry.term.person.name if entry.term else ""}


def _office_page(
    request: SignedInRequest, found: Coalition, asked: Office, contact_form: ContactForm, domain_form: DomainForm
) -> HttpResponse:
    today = timezone.now().date()
    entry = roster_entry(asked, today)
    context = {
        "coalition": found,
        "entry": entry,
        "doubts": doubts_of(entry, today),
        "contact_form": contact_form,
        "domain_form": domain_form,
        "may_write": may(request.user, found, Role.EDITOR),
    }
    failed = domain_form if domain_form.is_bound else contact_form
    return form_page(request, "roster/office.html", failed, context)


@login_required
@require_POST
def mailbox_remove(request: SignedInRequest, coalition: str, pk: int, contact: int) -> HttpResponse:
    """Take a mailbox of an office off the roster."""
    found = coalition_for(request.user, coalition, Role.EDITOR)
    mailbox = get_object_or_404(office_for(found, pk).contacts, pk=contact)
    remove_contact(contact=mailbox, actor=request.user, now=timezone.now())
    words = _("%(address)s is off the roster. Nothing is mailed there any more, and no code sent there signs.")
    messages.success(request, words % {"address": mailbox.address})
    return redirect("office", found.slug, pk)


@login_required
@require_POST
def office_domain(request: SignedInRequest, coalition: str, pk: int) -> HttpResponse:
    """Approve a mail domain as the office's own."""
    found = coalition_for(request.user, coalition, Role.EDITOR)
    asked = office_for(found, pk)
    form = DomainForm(request.POST)
    if form.is_valid():
        try:
            approve_domain(office=asked, actor=request.user, now=timezone.now(), **form.cleaned_data)
        except RosterRefused as refused:
            form.add_error("domain", str(refused))
        else:
            messages.success(request, _("The domain is approved for this office, under your name."))
            return redirect("office", found.slug, pk)
    return _office_page(request, found, asked, ContactForm(initial=_first_contact(asked)), form)


@login_required
def person_new(request: SignedInRequest, coalition: str) -> HttpResponse:
    """Add someone who signs for nobody but themselves."""
    found = coalition_for(request.user, coalition, Role.EDITOR)
    form = PersonForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "roster/person.html", form, {"coalition": found})
    try:
        person = add_person(coalition=found, actor=request.user, now=timezone.now(), **form.cleaned_data)
    except RosterRefused as refused:
        form.add_error(None, str(refused))
        return form_page(request, "roster/person.html", form, {"coalition": found})
    messages.success(request, _("%(name)s is on the roster and can be asked to sign.") % {"name": person.name})
    return redirect("roster", found.slug)


@login_required
def person_mailbox(request: SignedInRequest, coalition: str, pk: int) -> HttpResponse:
    """Repair the mailbox of someone who signs for nobody but themselves."""
    found = coalition_for(request.user, coalition, Role.EDITOR)
    person = get_object_or_404(lone_people(found), pk=pk)
    first = person.contacts.all().first()
    form = MailboxForm(request.POST if request.method == "POST" else None, initial={"address": first and first.address})
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "roster/person_mailbox.html", form, {"coalition": found, "person": person})
    set_persons_address(person=person, actor=request.user, now=timezone.now(), **form.cleaned_data)
    messages.success(request, _("The mailbox is on the roster. Mail that is sent from now on goes there."))
    return redirect("roster", found.slug)
