"""The addresses of the signing office. A token names an invitation and proves nothing."""

from django.urls import path

from undersigned.signing import views

urlpatterns = [
    path("<slug:token>/", views.sign_page, name="sign"),
    path("<slug:token>/letter.txt", views.letter_text, name="sign-letter-text"),
    path("<slug:token>/code/", views.mail_code, name="sign-code"),
    path("<slug:token>/confirm/<slug:challenge_id>/", views.confirm, name="sign-confirm"),
    path("<slug:token>/decline/", views.decline_page, name="sign-decline"),
    path("<slug:token>/withdraw/", views.withdraw_page, name="sign-withdraw"),
    path("<slug:token>/withdraw/<slug:challenge_id>/", views.confirm_withdrawal, name="sign-withdraw-confirm"),
    path("<slug:token>/receipt.json", views.receipt, name="sign-receipt"),
    path("<slug:token>/withdrawal-receipt.json", views.withdrawal_receipt, name="sign-withdrawal-receipt"),
    path("<slug:token>/not-me/", views.not_me_page, name="sign-not-me"),
]
