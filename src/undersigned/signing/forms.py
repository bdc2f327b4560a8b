"""What an office types: the code, a reason, which mailbox."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from undersigned.mail.addresses import masked
from undersigned.roster.models import Contact
from undersigned.text.characters import UnsafeText, clean_lines


class MailboxForm(forms.Form):
    """Which of the office's mailboxes gets the code, and the digest of the text that was shown."""

    contact = forms.ChoiceField(label=_("Send the code to"), widget=forms.RadioSelect)
    text_digest = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, contacts: list[Contact], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.contacts = {str(c.pk): c for c in contacts}
        field = self.fields["contact"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(key, _mailbox(c)) for key, c in self.contacts.items()]

    def chosen(self) -> Contact:
        """The mailbox that was chosen."""
        return self.contacts[self.cleaned_data["contact"]]


def _mailbox(contact: Contact) -> str:
    who = contact.name or contact.get_kind_display()
    return (
        f"{who}, {contact.get_kind_display()}: {masked(contact.address)}"
        if contact.name
        else f"{who}: {masked(contact.address)}"
    )


class CodeForm(forms.Form):
    """The code from the mail."""

    code = forms.CharField(
        label=_("Code from the mail"),
        max_length=40,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )


class ReasonForm(forms.Form):
    """A few words to the organizer. Needed, so that no program that presses buttons can answer for an office."""

    reason = forms.CharField(
        label=_("In a few words"), min_length=3, max_length=500, widget=forms.Textarea(attrs={"rows": 4})
    )

    def clean_reason(self) -> str:
        """Plain text without invisible marks."""
        try:
            return clean_lines(self.cleaned_data["reason"], 500)
        except UnsafeText as problem:
            raise forms.ValidationError(str(problem)) from problem
