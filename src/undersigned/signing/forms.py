"""What an office types: the code, a reason, which mailbox."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from undersigned.mail.addresses import masked
from undersigned.roster.models import Contact
from undersigned.web.forms import LinesField


class MailboxForm(forms.Form):
    """Which of the office's mailboxes gets the code, and the digest of the text that was shown.

    Nothing is chosen beforehand when there are several: who signs is the office's decision.
    """

    contact = forms.ChoiceField(
        label=_("Who signs?"),
        help_text=_("The code goes to that mailbox, and whoever types it signs in the capacity beside it."),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose the mailbox that gets the code."),
            "invalid_choice": _("That mailbox is not on the roster any more. Choose another."),
        },
    )
    text_digest = forms.CharField(max_length=64, widget=forms.HiddenInput)

    def __init__(self, *args: Any, contacts: Sequence[Contact], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.contacts = {str(c.pk): c for c in contacts}
        field = self.fields["contact"]
        assert isinstance(field, forms.ChoiceField)  # tells mypy what the class body says
        field.choices = [(key, mailbox_words(c)) for key, c in self.contacts.items()]
        if len(contacts) == 1:
            field.widget = forms.HiddenInput()
            field.initial = next(iter(self.contacts))

    def chosen(self) -> Contact:
        """The mailbox that was chosen."""
        return self.contacts[self.cleaned_data["contact"]]


class WithdrawalForm(MailboxForm):
    """Which of the office's mailboxes gets the code for withdrawing. The signature says which text it is about."""

    text_digest = None  # type: ignore[assignment]  # Django's way of leaving out a field of the form above

    def __init__(self, *args: Any, contacts: Sequence[Contact], **kwargs: Any) -> None:
        super().__init__(*args, contacts=contacts, **kwargs)
        self.fields["contact"].label = _now("Who withdraws?")
        self.fields["contact"].help_text = _now(
            "The code goes to that mailbox, and whoever types it acts in the capacity beside it."
        )


def mailbox_words(contact: Contact) -> str:
    """A mailbox as a page may show it: "Dev Anand, delegate: d•••@ashford.example"."""
    who = {"name": contact.name, "kind": contact.get_kind_display(), "address": masked(contact.address)}
    if contact.name:
        return _now("%(name)s, %(kind)s: %(address)s") % who
    return _now("The %(kind)s: %(address)s") % who


class CodeForm(forms.Form):
    """The code from the mail. Blanks, dashes and small letters do not matter."""

    code = forms.CharField(
        label=_("Code from the mail"),
        max_length=40,
        error_messages={
            "required": _("Type the eight characters from the mail."),
            "max_length": _("That is too long for a code. It has eight characters."),
        },
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )


class ReasonForm(forms.Form):
    """A few words to the organizer. Needed, so that no program that presses buttons can answer for an office."""

    reason = LinesField(
        limit=500,
        error_messages={"required": _("Write a few words, so that the organizer knows what to do.")},
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args: Any, label: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = label
        self.fields["reason"].help_text = _now("At most 500 characters. Only the organizer reads this.")

    def clean_reason(self) -> str:
        """At least three characters that say something."""
        reason = str(self.cleaned_data["reason"]).strip()
        if len(reason) < 3:
            raise forms.ValidationError(_now("Write a few words, so that the organizer knows what to do."))
        return reason
