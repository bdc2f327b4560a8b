"""What organizers type while they write: a text, to whom it goes, what it asks."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from undersigned.letter.canonical import TextRefused, canonical_text
from undersigned.letter.models import Addressee, Ask, Version
from undersigned.letter.topics import LONGEST_LINE, TopicsRefused, topics_line
from undersigned.web.forms import LineField, LinesField, date_input

MOST_ADDRESSEES = 30


class TextField(forms.Field):
    """A letter's text. Every character that cannot stand in it is named, all at once; nothing is stripped."""

    widget = forms.Textarea

    def clean(self, value: Any) -> str:
        """The canonical text."""
        try:
            return canonical_text(str(value or ""))
        except TextRefused as refused:
            raise forms.ValidationError(list(refused.problems)) from refused


class AddresseesField(LinesField):
    """One addressee a line, as "Name, Office": pairs of name and office in the order of the lines."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(limit=MOST_ADDRESSEES * 290, **kwargs)

    def clean(self, value: Any) -> list[tuple[str, str]]:
        """The pairs; raises ValidationError for too many, and for a name or office that is too long."""
        lines = [line for line in str(super().clean(value)).split("\n") if line.strip()]
        if len(lines) > MOST_ADDRESSEES:
            raise forms.ValidationError(_("A letter has at most %d addressees.") % MOST_ADDRESSEES)
        return [_addressee(line) for line in lines]


def _addressee(line: str) -> tuple[str, str]:
    name, _comma, office = (part.strip() for part in line.partition(","))
    if not name or len(name) > 120 or len(office) > 160:
        raise forms.ValidationError(
            _("“%(line)s”: write a name of up to 120 characters, a comma, and an office of up to 160.")
            % {"line": line[:60]}
        )
    return name, office


def addressee_lines(addressees: list[Addressee]) -> str:
    """Addressees as they are typed, one a line."""
    return "\n".join(str(a) for a in addressees)


class TopicsField(LineField):
    """What a letter is about: short words on one line, parted by commas."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            limit=2 * LONGEST_LINE,
            required=False,
            label=gettext_lazy("Topics"),
            help_text=gettext_lazy(
                "A word or two each, with commas between, for example “levees, drinking water”. "
                "Readers find the letter by them."
            ),
            **kwargs,
        )

    def clean(self, value: Any) -> str:
        """The line as it is kept; raises ValidationError for too many topics and for long ones."""
        try:
            return topics_line(str(super().clean(value)))
        except TopicsRefused as refused:
            raise forms.ValidationError(str(refused)) from refused


class DetailsForm(forms.Form):
    """Title, addressees and topics."""

    title = LineField(
        limit=160,
        label=gettext_lazy("Title"),
        help_text=gettext_lazy(
            "What readers see above the letter, for example “To Secretary Okafor: crossings and levees”."
        ),
    )
    addressees = AddresseesField(
        label=gettext_lazy("Addressees"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("One a line: name, then a comma, then the office. Needed before the text is frozen."),
    )
    topics = TopicsField()


class TopicsForm(forms.Form):
    """Topics alone: the title and addressees of a letter that offices were asked to sign do not change."""

    topics = TopicsField()


class LetterForm(DetailsForm):
    """A new letter."""

    text = TextField(
        label=gettext_lazy("Text"),
        widget=forms.Textarea(attrs={"class": "letter", "rows": 18}),
        help_text=gettext_lazy(
            "A blank line parts paragraphs. 1. and - begin lists, *one* and **two** stars stress. "
            "The names of those who sign come by themselves: end with “Sincerely,”."
        ),
    )


class VersionForm(forms.Form):
    """The text of a letter's next version, and the version that the writer began with."""

    text = TextField(
        label=gettext_lazy("Text"),
        widget=forms.Textarea(attrs={"class": "letter", "rows": 24}),
        help_text=gettext_lazy("A blank line parts paragraphs. 1. and - begin lists, *one* and **two** stars stress."),
    )
    base_number = forms.IntegerField(widget=forms.HiddenInput)

    def continue_from(self, latest: Version) -> None:
        """Keep what was typed, but as a change of `latest`: the writer has now seen what the other one saved."""
        self.data = {"text": self.data["text"], "base_number": str(latest.number)}


class AskChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # takes no argument at run time
    """One of the asks, shown by its number and first words."""

    def label_from_instance(self, obj: Ask) -> str:
        """The number and up to 60 code points of the words."""
        return f"{obj.label}: {obj.words if len(obj.words) <= 60 else obj.words[:59] + '…'}"


class AskForm(forms.Form):
    """Words of the text that ask for one thing."""

    words = LinesField(
        limit=5000,
        label=gettext_lazy("The words that ask for something"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Copy them from the text. They must stand in it exactly once, within one paragraph."),
    )
    parent = AskChoice(
        label=gettext_lazy("Part of another ask"),
        queryset=Ask.objects.none(),
        required=False,
        empty_label=gettext_lazy("No, an ask of its own"),
        help_text=gettext_lazy("A part is numbered under its ask, as 2.1 under 2."),
    )
    due_on = forms.DateField(label=gettext_lazy("Asked for by"), required=False, widget=date_input())

    def __init__(self, *args: Any, version: Version, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        parent = self.fields["parent"]
        assert isinstance(parent, forms.ModelChoiceField)
        parent.queryset = version.asks.filter(parent__isnull=True).select_related("parent")
