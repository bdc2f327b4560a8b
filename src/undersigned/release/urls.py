"""The organizer's page on which a letter is released."""

from django.urls import path

from undersigned.release import views

urlpatterns = [path("letters/<slug:slug>/release/", views.release_desk, name="release")]
