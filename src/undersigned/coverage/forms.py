"""What an organizer tells about coverage: a text beside the letter, an article, a decision, a feed."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from undersigned.coverage.models import Article, Beside
from undersigned.coverage.taking import MOST_GIVEN
from undersigned.web.forms import LineField, LinesField, PageAddressField, date_input

PASTED = "pasted.txt"


class BesideForm(forms.Form):
    """A press release, a remark, or something else that the coalition said beside its letter."""

    kind = forms.ChoiceField(label=gettext_lazy("What it is"), choices=Beside.Kind.choices, widget=forms.RadioSelect)
    title = LineField(
        limit=200,
        label=gettext_lazy("Name"),
        help_text=gettext_lazy("As reports name it: the press release of 12 March 2026, a remark of Mayor Marlow."),
    )
    made_on = forms.DateField(label=gettext_lazy("Given out on"), widget=date_input())
    text = LinesField(limit=100_000, label=gettext_lazy("Its words"), widget=forms.Textarea(attrs={"rows": 10}))


class ArticleForm(forms.Form):
    """A news text: pasted, as a file, or at an address."""

    url = PageAddressField(
        required=False,
        label=gettext_lazy("Address of the article"),
        help_text=gettext_lazy(
            "Without a file or a text below, the page is fetched from there, as far as the site allows it."
        ),
    )
    file = forms.FileField(
        label=gettext_lazy("or a file"),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".txt,.html,.htm,.pdf,.docx"}),
        help_text=gettext_lazy("The page as saved (HTML), a PDF with text in it, or plain text; up to 2 MB."),
    )
    text = forms.Field(
        label=gettext_lazy("or the article, pasted"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=gettext_lazy("With its headline and date, if you have them."),
    )
    outlet = LineField(
        limit=120, required=False, label=gettext_lazy("Outlet"),
        help_text=gettext_lazy("Who printed it. Empty: as the page says."),
    )  # fmt: skip
    title = LineField(
        limit=300, required=False, label=gettext_lazy("Headline"), help_text=gettext_lazy("Empty: as the page says.")
    )
    printed_on = forms.DateField(
        required=False, widget=date_input(), label=gettext_lazy("Printed on"),
        help_text=gettext_lazy("Counts are judged as of this day. Empty: as the page says."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Add `way` and, unless the page is to be fetched, `data` (bytes) and `name`. One of the three is needed."""
        cleaned = super().clean() or {}
        file, text = cleaned.get("file"), str(cleaned.get("text") or "")
        if file is not None and text.strip():
            self.add_error("file", _("Choose a file, or paste the article: one of the two."))
        elif file is not None:
            cleaned |= self._of_file(file)
        elif text.strip():
            cleaned |= self._of_text(text)
        elif cleaned.get("url"):
            cleaned |= {"way": Article.Way.URL, "data": None, "name": ""}
        elif "url" not in self.errors:
            self.add_error("url", _("Give an address, a file or a text."))
        return cleaned

    def _of_file(self, file: Any) -> dict[str, Any]:
        if (file.size or 0) > MOST_GIVEN:
            self.add_error("file", _("This is larger than 2 MB. Take the article out of it, or paste it."))
            return {}
        return {"way": Article.Way.UPLOAD, "data": file.read(), "name": file.name or "file"}

    def _of_text(self, text: str) -> dict[str, Any]:
        if len(text) > MOST_GIVEN:
            self.add_error("text", _("This is longer than any article. Take the article out of it."))
            return {}
        return {"way": Article.Way.PASTE, "data": text.replace("\r\n", "\n").encode("utf-8", "replace"), "name": PASTED}


class DecisionForm(forms.Form):
    """What a person says of one finding; `seen` is the row that they looked at."""

    do = forms.ChoiceField(choices=[(word, word) for word in ("confirm", "dismiss", "unclear")])
    why = LineField(limit=300, required=False)
    seen = forms.IntegerField()


class FeedForm(forms.Form):
    """A news feed to be read every hour."""

    outlet = LineField(limit=120, label=gettext_lazy("Outlet"))
    url = PageAddressField(
        label=gettext_lazy("Address of the feed"), help_text=gettext_lazy("RSS or Atom, as the outlet gives it.")
    )


class PassingForm(forms.Form):
    """An article that anyone pastes to have it checked; it is not kept."""

    text = forms.Field(
        label=gettext_lazy("The article"),
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=gettext_lazy("Paste its words, with the headline and the date if you have them."),
        error_messages={"required": gettext_lazy("Paste the article first.")},
    )
    printed_on = forms.DateField(
        required=False, widget=date_input(), label=gettext_lazy("Printed on"),
        help_text=gettext_lazy("Counts are judged as of this day. Empty: as the article says."),
    )  # fmt: skip
