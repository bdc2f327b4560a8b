"""The organizer's yes to a release."""

from django import forms
from django.utils.translation import gettext_lazy


class ReleaseForm(forms.Form):
    """A yes to what should be looked at first. The release itself says which findings still stand in its way."""

    acknowledged = forms.BooleanField(
        label=gettext_lazy("I have looked at these, and the letter can be released as it stands."), required=False
    )
