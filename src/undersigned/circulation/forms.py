"""Deadlines as organizers say them, and whom they choose to ask."""

from collections.abc import Sequence
from datetime import date, datetime, time
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from undersigned.circulation.models import Circulation
from undersigned.circulation.queries import Candidate
from undersigned.circulation.schedule import WallTimeRefused, instant_of, is_zone
from undersigned.web.forms import LinesField, date_input, time_input

USUAL_ZONES = (
    ("America/New_York", gettext_lazy("Eastern (New York)")),
    ("America/Chicago", gettext_lazy("Central (Chicago)")),
    ("America/Denver", gettext_lazy("Mountain (Denver)")),
    ("America/Phoenix", gettext_lazy("Arizona (Phoenix)")),
    ("America/Los_Angeles", gettext_lazy("Pacific (Los Angeles)")),
    ("America/Anchorage", gettext_lazy("Alaska (Anchorage)")),
    ("Pacific/Honolulu", gettext_lazy("Hawaii (Honolulu)")),
    ("America/Puerto_Rico", gettext_lazy("Atlantic (Puerto Rico)")),
)
_REGIONS = ("Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/")


@cache
def _other_zones() -> tuple[tuple[str, str], ...]:
    usual = {name for name, _words in USUAL_ZONES}
    names = sorted(n for n in available_timezones() if n.startswith(_REGIONS) and n not in usual)
    return (("UTC", "UTC"), *((name, name.replace("_", " ")) for name in names))


class TimesForm(forms.Form):
    """A deadline as a day and a time of day in `zone`."""

    deadline_on = forms.DateField(
        label=gettext_lazy("Last day to sign"),
        widget=date_input(),
        error_messages={"required": gettext_lazy("Choose the last day on which offices can sign.")},
    )
    deadline_time = forms.TimeField(label=gettext_lazy("Until what time"), widget=time_input())

    def zone(self) -> str:
        """The IANA zone in which the times are meant."""
        raise NotImplementedError

    def instant(self, day: str, hour: str) -> datetime | None:
        """The UTC instant of two fields; None when both are empty. What is missing or impossible becomes an error."""
        on, at = self.cleaned_data.get(day), self.cleaned_data.get(hour)
        if not isinstance(on, date) or not isinstance(at, time):
            if bool(on) != bool(at) and not self.errors:
                self.add_error(hour if on else day, _("Give a day and a time, or neither."))
            return None
        try:
            return instant_of(datetime.combine(on, at), self.zone())
        except WallTimeRefused as refused:
            self.add_error(hour, str(refused))
            return None


class OpenForm(TimesForm):
    """The sign-on period to be opened."""

    time_zone = forms.ChoiceField(label=gettext_lazy("Time zone"))
    embargo_on = forms.DateField(
        label=gettext_lazy("Not public before (day)"),
        required=False,
        widget=date_input(),
        help_text=gettext_lazy("An embargo ends after the deadline. Until then the letter cannot be released."),
    )
    embargo_time = forms.TimeField(label=gettext_lazy("Not public before (time)"), required=False, widget=time_input())
    note = LinesField(
        limit=2000,
        label=gettext_lazy("A note to the offices"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("Stands in the invitation, below who asks: why now, whom to call with questions."),
    )
    field_order = ("deadline_on", "deadline_time", "time_zone", "embargo_on", "embargo_time", "note")

    def __init__(self, *args: Any, home_zone: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        zones = self.fields["time_zone"]
        assert isinstance(zones, forms.ChoiceField)
        zones.choices = [(_("United States"), USUAL_ZONES), (_("Elsewhere"), _other_zones())]
        zones.initial = home_zone
        self.fields["deadline_time"].initial = time(17, 0)

    def zone(self) -> str:
        """The zone that was chosen."""
        return str(self.cleaned_data["time_zone"])

    def clean(self) -> dict[str, Any]:
        """Add `deadline_at` and `embargo_at`, UTC instants."""
        cleaned = super().clean() or {}
        if is_zone(str(cleaned.get("time_zone", ""))):
            cleaned["deadline_at"] = self.instant("deadline_on", "deadline_time")
            cleaned["embargo_at"] = self.instant("embargo_on", "embargo_time")
        return cleaned


class ExtendForm(TimesForm):
    """A later deadline, in the zone of the circulation."""

    def __init__(self, *args: Any, circulation: Circulation, **kwargs: Any) -> None:
        self.circulation = circulation
        local = circulation.deadline_at.astimezone(ZoneInfo(circulation.time_zone))
        initial = {"deadline_on": local.date(), "deadline_time": local.time()}
        super().__init__(*args, **kwargs)
        self.initial = initial

    def zone(self) -> str:
        """The zone that was chosen when the circulation was opened."""
        return self.circulation.time_zone

    def clean(self) -> dict[str, Any]:
        """Add `deadline_at`, a UTC instant."""
        cleaned = super().clean() or {}
        cleaned["deadline_at"] = self.instant("deadline_on", "deadline_time")
        return cleaned


class InviteForm(forms.Form):
    """Whom to ask, by the keys of candidates."""

    asked = forms.MultipleChoiceField(
        label=gettext_lazy("Whom to ask"),
        error_messages={
            "required": gettext_lazy("Choose at least one."),
            "invalid_choice": gettext_lazy(
                "One of those was asked already, or cannot be reached any more. Choose again."
            ),
        },
    )

    def __init__(self, *args: Any, candidates: Sequence[Candidate], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = self.fields["asked"]
        assert isinstance(asked, forms.MultipleChoiceField)
        asked.choices = [(c.key, c.name) for c in candidates if c.reachable]
