"""The head of an imported letter as an organizer types it, when it is imported and when it is changed later."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from undersigned.archive.listing import party_lines, read_parties
from undersigned.archive.models import BASES
from undersigned.drafting.forms import TopicsField
from undersigned.text.characters import UnsafeText, clean_lines
from undersigned.web.forms import LineField

_DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")
_MOST_PROBLEMS = 20


class LinesOfField(forms.Field):
    """A list as lines; the form reads them, because what they may say depends on the source."""

    widget = forms.Textarea


class HeadForm(forms.Form):
    """Title, date with what it rests on, who writes, to whom, and on what."""

    title = LineField(limit=300, label=gettext_lazy("Title"))
    date = LineField(
        limit=10,
        required=False,
        label=gettext_lazy("Date of the letter"),
        help_text=gettext_lazy("As 2016-12-29, or 2016-12 when the day is not known. Empty when there is none."),
    )
    date_basis = forms.ChoiceField(label=gettext_lazy("What the date rests on"), choices=list(BASES.items()))
    coalition = LineField(
        limit=200, required=False, label=gettext_lazy("Who writes"),
        help_text=gettext_lazy("The coalition as the source names it."),
    )  # fmt: skip
    addressees = LinesOfField(
        required=False, label=gettext_lazy("Addressees"), widget=forms.Textarea(attrs={"rows": 2, "class": "short"}),
        help_text=gettext_lazy("One a line: name | office. Without a name: | office."),
    )  # fmt: skip
    topics = TopicsField()

    def clean_date(self) -> str | None:
        """The day or month, as ISO 8601 writes it."""
        value = str(self.cleaned_data["date"])
        if not value:
            return None
        try:
            date.fromisoformat(value if len(value) == 10 else f"{value}-01")
        except ValueError:
            value = "none"
        if not _DATE.fullmatch(value):
            raise forms.ValidationError(_("Write it as 2016-12-29 or 2016-12."))
        return value

    def clean(self) -> dict[str, Any]:
        """A date and what it rests on come together."""
        cleaned = super().clean() or {}
        if bool(cleaned.get("date")) == (cleaned.get("date_basis") == "none") and "date" not in self.errors:
            self.add_error("date_basis", _("Say what the date rests on; without a date, that there is none."))
        return cleaned

    def read_lines(self, name: str) -> str:
        """The lines of a field, cleaned; the form has an error when a character in them is refused."""
        try:
            return clean_lines(str(self.cleaned_data.get(name) or ""), 2_000_000)
        except UnsafeText as unsafe:
            self.add_error(name, str(unsafe))
            return ""


class DetailsForm(HeadForm):
    """What of an imported letter can be changed while it stands in the archive. `initial` is as `details_of` says."""

    def __init__(self, data: Any = None, *, initial: Mapping[str, Any]) -> None:
        shown = {**initial, "addressees": party_lines(initial["addressees"])}
        super().__init__(data, initial=shown)

    def clean(self) -> dict[str, Any]:
        """`addressees` become pairs of name and office."""
        cleaned = super().clean()
        listing = read_parties(self.read_lines("addressees"))
        if listing.problems:
            self.add_error("addressees", listing.problems[:_MOST_PROBLEMS])
        return {**cleaned, "addressees": [(to["name"] or "", to["office"] or "") for to in listing.rows]}
