"""The readers' addresses: released letters, their files and signatures, the ledger, and what the words mean."""

from django.urls import path

from undersigned.public import views

urlpatterns = [
    path("", views.home, name="home"),
    path("words/", views.words, name="words"),
    path("verify/", views.verify, name="verify"),
    path("ledger/", views.ledger, name="ledger"),
    path("ledger/<slug:slug>/", views.ledger_of_letter, name="ledger-letter"),
    path("log/", views.log, name="log"),
    path("log/checkpoint", views.log_checkpoint, name="log-checkpoint"),
    path("log/<path:path>", views.log_tile, name="log-tile"),
    path("robots.txt", views.robots, name="robots"),
    path("letters/<slug:slug>/", views.letter_page, name="letter"),
    path("letters/<slug:slug>/signatures/<slug:signature_id>/", views.signature, name="signature"),
    path("letters/<slug:slug>/signatures/<slug:signature_id>/receipt.json", views.receipt, name="signature-receipt"),
    path(
        "letters/<slug:slug>/signatures/<slug:signature_id>/withdrawal-receipt.json",
        views.withdrawal_receipt,
        name="signature-withdrawal-receipt",
    ),
    path("letters/<slug:slug>/release-receipt.json", views.release_receipt, name="release-receipt"),
    path("letters/<slug:slug>/<str:name>", views.letter_file, name="letter-file"),
]
