"""What a reader may ask for: one line of words, and what narrows the letters down."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from undersigned.roster.places import STATES, TERRITORIES
from undersigned.search.queries import topics_found, years_found
from undersigned.search.records import IMPORTED, SIGNED
from undersigned.search.terms import LONGEST_LINE
from undersigned.web.forms import LineField

STATES_BY_NAME = sorted({**STATES, **TERRITORIES}.items(), key=lambda pair: pair[1])
KINDS = [("", _("All letters")), (SIGNED, _("Signed here")), (IMPORTED, _("Imported, not signed here"))]


class SearchForm(forms.Form):
    """The box and the filters. Sent with GET, so that a search has an address."""

    q = LineField(
        label=_("Words, names, offices or places"),
        limit=LONGEST_LINE,
        required=False,
        help_text=_("All words must be there. Put words between quotation marks to find them in a row."),
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=KINDS, required=False)
    year = forms.ChoiceField(label=_("Year"), required=False)
    state = forms.ChoiceField(
        label=_("State of a signatory"), choices=[("", _("Any state")), *STATES_BY_NAME], required=False
    )
    place = LineField(label=_("Place of a signatory"), limit=LONGEST_LINE, required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    coalition = LineField(label=_("Coalition"), limit=LONGEST_LINE, required=False)
    addressee = LineField(label=_("Addressee"), limit=LONGEST_LINE, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        years = [("", _("Any year")), *((str(year), str(year)) for year in years_found())]
        self.fields["year"].choices = years  # type: ignore[attr-defined]
        self.fields["topic"].choices = [("", _("Any topic")), *topics_found()]  # type: ignore[attr-defined]

    @property
    def filters(self) -> dict[str, Any]:
        """What narrows the letters down, without the empty ones."""
        return {name: value for name, value in self.cleaned_data.items() if value and name != "q"}
