"""Who is asking."""

from django.http import HttpRequest

from undersigned.accounts.models import User


class SignedInRequest(HttpRequest):
    """A request that `login_required` let pass: behind it is an account, never a stranger."""

    user: User
