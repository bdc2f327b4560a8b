"""The draft stage: write, compare, mark the asks, freeze."""

from django.urls import path

from undersigned.drafting import views

urlpatterns = [
    path("coalitions/<slug:coalition>/letters/new/", views.letter_new, name="letter-new"),
    path("letters/<slug:slug>/draft/", views.draft, name="draft"),
    path("letters/<slug:slug>/details/", views.details, name="details"),
    path("letters/<slug:slug>/asks/", views.asks, name="asks"),
    path("letters/<slug:slug>/asks/<int:pk>/remove/", views.ask_remove, name="ask-remove"),
    path("letters/<slug:slug>/freeze/", views.freeze_page, name="freeze"),
    path("letters/<slug:slug>/versions/", views.versions, name="versions"),
    path("letters/<slug:slug>/versions/<int:number>/", views.version, name="version"),
    path("letters/<slug:slug>/redline/<int:old>/<int:new>/", views.redline_page, name="redline"),
]
