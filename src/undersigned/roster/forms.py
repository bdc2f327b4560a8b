"""What organizers type about offices and people."""

from dataclasses import replace
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from undersigned.mail.addresses import address_problem
from undersigned.roster.cells import UnreadableFile, decode
from undersigned.roster.domains import check_domain
from undersigned.roster.models import Contact
from undersigned.roster.places import state_code
from undersigned.roster.rows import Code, read_roster
from undersigned.web.forms import LineField

# What is wrong with a file as a whole; everything else costs one row.
_OF_THE_FILE = {
    Code.TOO_LARGE,
    Code.WORKBOOK,
    Code.ENCODING,
    Code.EMPTY,
    Code.TOO_MANY_ROWS,
    Code.MISSING_COLUMN,
    Code.DUPLICATE_COLUMN,
}


class AddressField(LineField):
    """Exactly one e-mail address."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(limit=254, **kwargs)
        self.widget.attrs.update({"inputmode": "email", "autocapitalize": "none", "spellcheck": "false"})

    def validate(self, value: Any) -> None:
        """Raise ValidationError with the sentence that says what is wrong with the address."""
        super().validate(value)
        problem = address_problem(value) if value else None
        if problem:
            raise forms.ValidationError(problem)


class ImportForm(forms.Form):
    """A roster as a file or as pasted text; once previewed, the text travels along so that nothing is lost."""

    file = forms.FileField(
        label=gettext_lazy("A CSV file"),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,text/csv"}),
        help_text=gettext_lazy("Up to 2 MB. Save a spreadsheet as CSV (UTF-8) first."),
    )
    text = forms.Field(
        label=gettext_lazy("or the rows, pasted"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false"}),
        help_text=gettext_lazy(
            "The first line names the columns. From a spreadsheet, copy the cells and paste them here."
        ),
    )

    def clean(self) -> dict[str, Any]:
        """Read the rows; what a file as a whole does wrong is an error of the form, what a row does wrong is not."""
        cleaned = super().clean() or {}
        file = cleaned.get("file")
        try:
            text, note = decode(file.read() if isinstance(file, UploadedFile) else str(cleaned.get("text") or ""))
        except UnreadableFile as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        if not text.strip():
            raise forms.ValidationError(_("There is nothing to read yet. Choose a file or paste rows."))
        reading = read_roster(text)
        whole = [p.message for p in reading.problems if p.code in _OF_THE_FILE]
        if whole:
            self.data = {**self.data, "text": text}
            raise forms.ValidationError(whole)
        notes = (note, *reading.notes) if note else reading.notes
        return {**cleaned, "text": text, "reading": replace(reading, notes=notes)}


class ContactForm(forms.Form):
    """One mailbox of an office."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Whose mailbox"),
        choices=[
            (Contact.Kind.PRINCIPAL, gettext_lazy("Principal: the office-holder's own (replaces the one before)")),
            (Contact.Kind.DELEGATE, gettext_lazy("Delegate: someone who may sign for the office-holder")),
            (Contact.Kind.PRESS, gettext_lazy("Press: gets the release, never signs")),
        ],
        widget=forms.RadioSelect,
    )
    name = LineField(
        limit=120, required=False, label=gettext_lazy("Name"), help_text=gettext_lazy("Whom the mail greets.")
    )
    address = AddressField(label=gettext_lazy("E-mail address"))


class DomainForm(forms.Form):
    """A mail domain as an office's own, and what shows it."""

    domain = LineField(
        limit=253,
        label=gettext_lazy("Domain"),
        help_text=gettext_lazy("What stands after the @, for example ashford.example"),
    )
    evidence = LineField(
        limit=300,
        label=gettext_lazy("What shows that it is theirs"),
        help_text=gettext_lazy("For example “the town's own page lists it”, or who told you by telephone and when."),
    )

    def clean_domain(self) -> str:
        """A domain that can be approved."""
        domain = str(self.cleaned_data["domain"]).removeprefix("@").lower()
        problem = check_domain(domain)
        if problem:
            raise forms.ValidationError(problem)
        return domain


class MailboxForm(forms.Form):
    """The mailbox of someone who signs for nobody but themselves."""

    address = AddressField(label=gettext_lazy("E-mail address"))


class PersonForm(forms.Form):
    """Someone who signs for nobody but themselves."""

    name = LineField(limit=120, label=gettext_lazy("Name"), help_text=gettext_lazy("As it is to be printed."))
    place = LineField(limit=120, required=False, label=gettext_lazy("Place"))
    state = LineField(limit=60, required=False, label=gettext_lazy("State"))
    address = AddressField(label=gettext_lazy("E-mail address"))

    def clean_state(self) -> str:
        """The postal code of the state, or nothing."""
        typed = str(self.cleaned_data["state"])
        code = state_code(typed) if typed else ""
        if code is None:
            raise forms.ValidationError(_("Write the state as its postal code or its full name: IL or Illinois."))
        return code
