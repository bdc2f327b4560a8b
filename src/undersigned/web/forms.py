"""Form fields that keep texts clean, and the answer of a page with a form."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from undersigned.text.characters import UnsafeText, clean_line, clean_lines


class LineField(forms.Field):
    """One line of plain text of at most `limit` code points, in NFC, without invisible marks."""

    widget: type[forms.Widget] = forms.TextInput
    default_error_messages = {"required": gettext_lazy("Fill this in.")}
    cleaner: Callable[[str, int], str] = staticmethod(clean_line)

    def __init__(self, *, limit: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.limit = limit

    def to_python(self, value: Any) -> str:
        """The cleaned text; raises ValidationError with the sentence that says which character is refused."""
        try:
            return self.cleaner(str(value or ""), self.limit)
        except UnsafeText as problem:
            raise forms.ValidationError(str(problem)) from problem


class LinesField(LineField):
    """Several lines of plain text, cleaned in the same way."""

    widget = forms.Textarea
    cleaner = staticmethod(clean_lines)


class PageAddressField(LineField):
    """The address of a page on the web; http and https only."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(limit=500, **kwargs)
        self.widget.attrs.update({"inputmode": "url", "autocapitalize": "none", "spellcheck": "false"})

    def validate(self, value: Any) -> None:
        """Raise ValidationError for anything but http and https."""
        super().validate(value)
        if value and not re.match(r"https?://[^\s/]+", value):
            raise forms.ValidationError(_("Write the whole address, beginning with https:// or http://."))


def date_input() -> forms.DateInput:
    """A day as browsers let people pick it."""
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


def time_input() -> forms.TimeInput:
    """A time of day as browsers let people pick it."""
    return forms.TimeInput(format="%H:%M", attrs={"type": "time"})


def form_page(
    request: HttpRequest, template: str, form: forms.BaseForm, context: Mapping[str, Any] | None = None
) -> HttpResponse:
    """The page of `form`, with status 422 when the form has errors; what was typed stands in it again."""
    return render(request, template, {"form": form, **(context or {})}, status=422 if form.errors else 200)
