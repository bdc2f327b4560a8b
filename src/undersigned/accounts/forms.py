"""What a person types to sign in: an address, then the code from the mail."""

from typing import Any

from allauth.account.forms import ConfirmLoginCodeForm, RequestLoginCodeForm
from django import forms
from django.utils.translation import gettext_lazy as _


class AddressForm(RequestLoginCodeForm):  # type: ignore[misc]  # allauth is not typed
    """To which address the code goes. Whether there is an account is never said."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["email"]
        field.label = _("E-mail address")
        field.error_messages["required"] = _("Type your e-mail address.")
        field.error_messages["invalid"] = _("An address has one @ between the mailbox and the domain.")
        field.widget = forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false", "maxlength": 254})


class SignInCodeForm(ConfirmLoginCodeForm):  # type: ignore[misc]  # allauth is not typed
    """The code from the mail. Dashes and small letters do not matter."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["code"]
        field.label = _("Code from the mail")
        field.error_messages["required"] = _("Type the code from the mail.")
        field.widget = forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "autocapitalize": "characters",
                "spellcheck": "false",
                "maxlength": 40,
            }
        )
