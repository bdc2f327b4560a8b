"""What organizers type when they import: a file or a text, and the record that was read of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from undersigned.archive.forms.details import HeadForm, LinesOfField
from undersigned.archive.listing import (
    Listing,
    SourceWords,
    ask_lines,
    party_lines,
    read_asks,
    read_parties,
    read_signatories,
    signatory_lines,
)
from undersigned.archive.models import ImportedLetter, Source
from undersigned.archive.queries import Copy
from undersigned.archive.source_page import Piece
from undersigned.document.limits import MOST_BYTES
from undersigned.letter.canonical import TextRefused, canonical_text
from undersigned.web.forms import LineField, PageAddressField, date_input

KINDS = {
    "people": gettext_lazy("people"),
    "organisations": gettext_lazy("organizations"),
    "mixed": gettext_lazy("people and organizations"),
    "offices": gettext_lazy("offices, without names"),
    "unknown": gettext_lazy("unknown: the source does not show them"),
    "none": gettext_lazy("nobody: the letter has no signatories"),
}
LANGUAGES = {
    "en": "English", "de": "Deutsch", "es": "Español", "fr": "Français", "it": "Italiano", "nl": "Nederlands",
    "pt": "Português",
}  # fmt: skip
NEW_LETTER = "new"
_GROUPS = {
    gettext_lazy("The letter"): (
        "title", "date", "date_basis", "place_line", "subject", "coalition", "addressees", "cc", "topics", "language",
    ),
    gettext_lazy("Its text"): ("salutation", "body", "closing"),
    gettext_lazy("Its asks"): ("asks",),
    gettext_lazy("Its signatories"): ("signatories_kind", "signatories", "complete", "claimed_total", "listed_on"),
    gettext_lazy("Where it was found"): ("url", "seen_on"),
}  # fmt: skip
_PASTED = "pasted.txt"
_MOST_PASTED = 1_000_000  # code points


class ProvenanceForm(forms.Form):
    """Where a copy was found."""

    url = PageAddressField(
        required=False,
        label=gettext_lazy("Address of the page"),
        help_text=gettext_lazy("Where this copy stands or stood on the web. Readers see it as its source."),
    )
    seen_on = forms.DateField(
        label=gettext_lazy("Seen there on"), required=False, widget=date_input(), help_text=gettext_lazy("The day.")
    )


class UploadForm(ProvenanceForm):
    """A letter as a file or as pasted text."""

    file = forms.FileField(
        label=gettext_lazy("A file"),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".txt,.md,.markdown,.html,.htm,.docx,.pdf,.json"}),
        help_text=gettext_lazy("Text, Markdown, HTML, Word (.docx), PDF or our letter.json, up to 30 MB."),
    )
    text = forms.Field(
        label=gettext_lazy("or the letter, pasted"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=gettext_lazy(
            "The whole page, with everything around the letter: what is not the letter is left out."
        ),
    )
    field_order = ("file", "text", "url", "seen_on")

    def clean(self) -> dict[str, Any]:
        """Add `data` (bytes) and `name`; exactly one of file and text is needed."""
        cleaned = super().clean() or {}
        file, text = cleaned.get("file"), str(cleaned.get("text") or "")
        if bool(file) == bool(text.strip()):
            self.add_error("file", _("Choose a file, or paste the letter: one of the two."))
        elif len(text) > _MOST_PASTED or (file and (file.size or 0) > MOST_BYTES):
            self.add_error("file" if file else "text", _("This is larger than any letter. Take the letter out of it."))
        else:
            cleaned |= self._read(file, text)
        return cleaned

    @staticmethod
    def _read(file: Any, text: str) -> dict[str, Any]:
        if file is None:
            return {"data": text.replace("\r\n", "\n").encode("utf-8", "replace"), "name": _PASTED}
        return {"data": file.read(), "name": file.name or "file"}


@dataclass(frozen=True)
class FieldLine:
    """One field of the record on the page: where its words stand in the source, and where each entry of a list does.

    `anchor` is a fragment of the page, "" for a field without a place; `places` are pairs of fragment and number.
    """

    field: forms.BoundField
    anchor: str
    places: list[tuple[str, str]]


class RecordForm(HeadForm, ProvenanceForm):
    """The record of a letter beside its source. Built for one source: what is listed must stand in it."""

    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=list(LANGUAGES.items()))
    place_line = LineField(limit=200, required=False, label=gettext_lazy("Place"))
    subject = LineField(limit=400, required=False, label=gettext_lazy("Subject"))
    cc = LinesOfField(
        required=False, label=gettext_lazy("Copied to"), widget=forms.Textarea(attrs={"rows": 1, "class": "short"}),
        help_text=gettext_lazy("In the same way."),
    )  # fmt: skip
    salutation = LineField(limit=400, required=False, label=gettext_lazy("Greeting"))
    body = forms.Field(
        label=gettext_lazy("Text, without greeting and leave-taking"),
        widget=forms.Textarea(attrs={"class": "letter", "rows": 16}),
        help_text=gettext_lazy("A blank line parts paragraphs. 1. and - begin lists."),
    )
    closing = LineField(limit=200, required=False, label=gettext_lazy("Leave-taking"))
    asks = LinesOfField(
        required=False, label=gettext_lazy("What the letter asks"), widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy(
            "One ask a line, in the words of the source; its parts below it, each after “- ”. Take out what is no ask."
        ),
    )  # fmt: skip
    signatories_kind = forms.ChoiceField(label=gettext_lazy("Who signed"), choices=list(KINDS.items()))
    signatories = LinesOfField(
        required=False, label=gettext_lazy("Signatories, in printed order"),
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false", "class": "list"}),
        help_text=gettext_lazy(
            "One a line: name | office | place | state @ organization. The number leads to the printed line, which is "
            "kept as it stood. Nobody can be listed who does not stand in the source."
        ),
    )  # fmt: skip
    complete = forms.BooleanField(required=False, label=gettext_lazy("The list is complete in this source"))
    claimed_total = forms.IntegerField(
        required=False,
        min_value=0,
        max_value=10_000_000,
        label=gettext_lazy("Number of signatories that the text claims"),
    )
    listed_on = forms.DateField(
        required=False, widget=date_input(), label=gettext_lazy("Day of this list"),
        help_text=gettext_lazy("When names were added later, the day on which the list stood like this."),
    )  # fmt: skip
    belongs_to = forms.ChoiceField(label=gettext_lazy("Which letter is it?"), widget=forms.RadioSelect)
    asks_are_right = forms.BooleanField(required=False, label=gettext_lazy("I have compared the asks with the source"))
    list_is_right = forms.BooleanField(
        required=False, label=gettext_lazy("I have compared the list of signatories, or its absence, with the source")
    )

    def __init__(self, data: Any = None, *, source: Source, copies: list[Copy]) -> None:
        super().__init__(data, initial=initial_of(source, copies))
        self.source = source
        self.letters = {str(copy.letter.pk): copy.letter for copy in copies}
        self.needs: tuple[str, ...] = ()
        choice = self.fields["belongs_to"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = [
            (NEW_LETTER, _("A letter of its own")),
            *((pk, _("Another copy of “%s”") % letter.title) for pk, letter in self.letters.items()),
        ]
        choice.required = bool(self.letters)

    @classmethod
    def as_read(cls, source: Source, copies: list[Copy]) -> "RecordForm":
        """The form as it would be sent with nothing changed: for commands, where nobody edits fields."""
        shown = cls(source=source, copies=copies)
        return cls({name: shown[name].value() for name in shown.fields}, source=source, copies=copies)

    def groups(self, source_lines: Iterable[Iterable[Piece]]) -> list[tuple[str, list[FieldLine]]]:
        """The fields in the order of a letter under their headings, each with the way to its words in the source."""
        begins = [piece for line in source_lines for piece in line if piece.is_first]
        return [(str(heading), [self._line(name, begins) for name in names]) for heading, names in _GROUPS.items()]

    def _line(self, name: str, begins: Iterable[Piece]) -> FieldLine:
        mine = [piece for piece in begins if piece.form_field == name]
        alone = next((piece.anchor for piece in mine if not piece.label), "")
        return FieldLine(self[name], alone, [(piece.anchor, piece.label) for piece in mine if piece.label])

    def clean_body(self) -> str:
        """Canonical text; every character that cannot stand in it is named."""
        try:
            return canonical_text(str(self.cleaned_data["body"]))
        except TextRefused as refused:
            raise forms.ValidationError(list(refused.problems)) from refused

    def clean(self) -> dict[str, Any]:
        """Add `record`; what `needs` names must be confirmed."""
        cleaned = super().clean()
        words = SourceWords.of(self.source.answer["text"])
        known = self.source.answer["record"]["signatories"]["list"]
        listings = {
            "addressees": read_parties(self.read_lines("addressees")),
            "cc": read_parties(self.read_lines("cc")),
            "asks": read_asks(self.read_lines("asks"), words),
            "signatories": read_signatories(self.read_lines("signatories"), known, words),
        }
        for name, listing in listings.items():
            if listing.problems:
                self.add_error(name, listing.problems[:20])
        self._check_kind(cleaned, listings["signatories"])
        for name in self.needs:
            if not cleaned.get(name):
                self.add_error(name, _("Compare them, then tick this."))
        if not self.errors:
            cleaned["record"] = self._record(cleaned, listings)
        return cleaned

    def _check_kind(self, cleaned: Mapping[str, Any], listing: Listing) -> None:
        kind = cleaned.get("signatories_kind")
        if kind in {"unknown", "none"} and listing.rows:
            self.add_error("signatories_kind", _("Names are listed below, so this cannot be. Say who they are."))
        elif kind not in {"unknown", "none"} and not listing.rows and not listing.problems:
            self.add_error(
                "signatories_kind", _("Nobody is listed below. Say that they are unknown, or that nobody signed.")
            )

    def _record(self, cleaned: Mapping[str, Any], listings: Mapping[str, Listing]) -> dict[str, Any]:
        plain = ("title", "date_basis", "language", "body")
        optional = ("topics", "date", "place_line", "subject", "coalition", "salutation", "closing")
        return {
            **self.source.answer["record"],
            **{name: cleaned[name] for name in plain},
            **{name: cleaned[name] or None for name in optional},
            **{name: listings[name].rows for name in ("addressees", "cc", "asks")},
            "signatories": {
                "kind": cleaned["signatories_kind"],
                "complete": cleaned["complete"],
                "total": len(listings["signatories"].rows) or None,
                "claimed_total": cleaned["claimed_total"],
                "list": listings["signatories"].rows,
            },
            "listed_on": cleaned["listed_on"].isoformat() if cleaned["listed_on"] else None,
            **self._choice(),
        }

    def _choice(self) -> dict[str, Any]:
        """Which letter it is a copy of, where that was asked: its number, or None for a letter of its own."""
        letter = self.chosen_letter()
        return {"belongs_to": letter.pk if letter else None} if self.letters else {}

    def chosen_letter(self) -> ImportedLetter | None:
        """The letter of which the source is another copy; None for a letter of its own."""
        return self.letters.get(str(self.cleaned_data.get("belongs_to") or NEW_LETTER))


def initial_of(source: Source, copies: list[Copy]) -> dict[str, Any]:
    """The fields of RecordForm as a source's record has them."""
    record, listed = source.record, source.record["signatories"]
    plain = (
        "date", "date_basis", "language", "place_line", "subject", "coalition", "salutation", "closing", "body",
        "topics",
    )  # fmt: skip
    return {
        **{name: record.get(name) or "" for name in plain},
        "title": record["title"],
        "addressees": party_lines(record["addressees"]),
        "cc": party_lines(record["cc"]),
        "asks": ask_lines(record["asks"]),
        "signatories": signatory_lines(listed["list"]),
        "signatories_kind": listed["kind"],
        "complete": listed["complete"],
        "claimed_total": listed["claimed_total"],
        "listed_on": record.get("listed_on", source.seen_on),
        "url": source.url,
        "seen_on": source.seen_on,
        "belongs_to": _first_choice(record, copies),
    }


def _first_choice(record: Mapping[str, Any], copies: list[Copy]) -> str:
    """What was chosen before, as long as that letter is there, else the likeliest letter."""
    likeliest = copies[0].letter.pk if copies and copies[0].is_same else None
    chosen = record.get("belongs_to", likeliest)
    return str(chosen) if chosen in {copy.letter.pk for copy in copies} else NEW_LETTER
