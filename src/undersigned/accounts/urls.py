"""Signing in and out. Only these: no passwords, no joining by oneself. The names are those that allauth reverses."""

from django.urls import path

from undersigned.accounts import views

urlpatterns = [
    path("sign-in/", views.sign_in, name="account_login"),
    path("sign-in/", views.sign_in, name="account_request_login_code"),
    path("sign-in/code/", views.sign_in_code, name="account_confirm_login_code"),
    path("sign-out/", views.sign_out, name="account_logout"),
    path("join/", views.closed, name="account_signup"),
    path("inactive/", views.inactive, name="account_inactive"),
]
