"""The sign-on period: open it, invite, extend, see who answered."""

from django.urls import path

from undersigned.circulation import views

urlpatterns = [
    path("letters/<slug:slug>/circulate/", views.circulate, name="circulate"),
    path("letters/<slug:slug>/invite/", views.invite_page, name="invite"),
    path("letters/<slug:slug>/extend/", views.extend, name="extend"),
    path("letters/<slug:slug>/invitations/<slug:public_id>/again/", views.again, name="mail-again"),
]
