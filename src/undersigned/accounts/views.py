"""Signing in with a mailed code. The work is allauth's; these views give it our forms, words and statuses."""

from typing import Any

from allauth.account import app_settings
from allauth.account.views import ConfirmLoginCodeView, RequestLoginCodeView
from allauth.account.views import account_inactive as inactive
from allauth.account.views import logout as sign_out
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from undersigned.accounts.forms import AddressForm, SignInCodeForm

__all__ = ["closed", "inactive", "sign_in", "sign_in_code", "sign_out"]


class SignIn(RequestLoginCodeView):  # type: ignore[misc]  # allauth is not typed
    """Ask for the address. Known and unknown ones are answered alike."""

    def get_form_class(self) -> type[AddressForm]:
        """Our own words."""
        return AddressForm

    def _redirect_to_pending_stage(self, request: HttpRequest, stage: object) -> None:  # noqa: ARG002
        """Stay here although a code was mailed already: whoever mistyped the address must be able to type it anew."""
        return

    def form_invalid(self, form: AddressForm) -> HttpResponse:
        """The same page with what was typed, status 422."""
        response: HttpResponse = self.render_to_response(self.get_context_data(form=form), status=422)
        return response


class SignInCode(ConfirmLoginCodeView):  # type: ignore[misc]  # allauth is not typed
    """Ask for the code. After five wrong ones, or ten minutes, a new one is needed."""

    _process: Any = None

    def get_form_class(self) -> type[SignInCodeForm]:
        """Our own words."""
        return SignInCodeForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Say why, when a visitor is sent back to ask for a code."""
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        if self._process is None and not request.user.is_authenticated:
            messages.warning(request, _("There is no code to type, or it is too old. Ask for a new one."))
        return response

    def form_invalid(self, form: SignInCodeForm) -> HttpResponse:
        """The same page with the number of tries left, status 422; after the last try back to the beginning."""
        response: HttpResponse = super().form_invalid(form)
        if response.status_code == 200:
            response.status_code = 422
            left = app_settings.LOGIN_BY_CODE_MAX_ATTEMPTS - self._process.state["failed_attempts"]
            words = ngettext("%(left)d try is left.", "%(left)d tries are left.", left) % {"left": left}
            form.errors["code"] = form.error_class([" ".join([*form.errors["code"], words])])
        return response


@require_safe
def closed(request: HttpRequest) -> HttpResponse:
    """Say how one gets an account."""
    return render(request, "account/signup_closed.html")


sign_in = SignIn.as_view()
sign_in_code = SignInCode.as_view()
