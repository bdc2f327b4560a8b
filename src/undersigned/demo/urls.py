"""The addresses of the demo; config/urls.py includes them in a demo alone."""

from django.urls import path

from undersigned.demo import views

urlpatterns = [
    path("", views.guide, name="demo-guide"),
    path("mail/", views.mailbox, name="demo-mail"),
    path("play/", views.play, name="demo-play"),
]
