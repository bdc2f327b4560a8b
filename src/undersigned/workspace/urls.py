"""The organizer's desk: letters across their stages, coalitions, and who may do what."""

from django.urls import path

from undersigned.workspace import views

urlpatterns = [
    path("", views.desk, name="desk"),
    path("letters/<slug:slug>/", views.letter_desk, name="letter-desk"),
    path("coalitions/<slug:coalition>/", views.coalition_page, name="coalition"),
    path("coalitions/<slug:coalition>/organizers/", views.organizers, name="organizers"),
    path("coalitions/<slug:coalition>/organizers/<int:pk>/remove/", views.organizer_remove, name="organizer-remove"),
]
