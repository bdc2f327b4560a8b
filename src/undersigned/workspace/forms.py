"""Who may do what in a coalition."""

from django import forms
from django.utils.translation import gettext_lazy

from undersigned.roster.forms import AddressField
from undersigned.roster.models import Role


class OrganizerForm(forms.Form):
    """A person to add to the coalition's staff, or to give another role."""

    email = AddressField(
        label=gettext_lazy("E-mail address"), help_text=gettext_lazy("They sign in with a code mailed to it.")
    )
    role = forms.ChoiceField(
        label=gettext_lazy("What they may do"), choices=Role.choices, initial=Role.EDITOR, widget=forms.RadioSelect
    )

    def clean_role(self) -> Role:
        """The role itself."""
        return Role(self.cleaned_data["role"])
