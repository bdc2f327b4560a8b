"""The readers' addresses: released letters and their files, and what the words on them mean."""

from django.urls import path

from undersigned.public import views

urlpatterns = [
    path("", views.home, name="home"),
    path("words/", views.words, name="words"),
    path("verify/", views.verify, name="verify"),
    path("robots.txt", views.robots, name="robots"),
    path("letters/<slug:slug>/", views.letter_page, name="letter"),
    path("letters/<slug:slug>/<str:name>", views.letter_file, name="letter-file"),
]
