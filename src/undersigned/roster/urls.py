"""The roster: who can sign, how they are reached, how rows come in and go out."""

from django.urls import path

from undersigned.roster import views

urlpatterns = [
    path("coalitions/<slug:coalition>/roster/", views.roster, name="roster"),
    path("coalitions/<slug:coalition>/roster/import/", views.roster_import, name="roster-import"),
    path("coalitions/<slug:coalition>/roster/export.csv", views.roster_export, name="roster-export"),
    path("coalitions/<slug:coalition>/roster/people/new/", views.person_new, name="person-new"),
    path("coalitions/<slug:coalition>/roster/people/<int:pk>/", views.person_mailbox, name="person-mailbox"),
    path("coalitions/<slug:coalition>/roster/<int:pk>/", views.office, name="office"),
    path(
        "coalitions/<slug:coalition>/roster/<int:pk>/mailboxes/<int:contact>/remove/",
        views.mailbox_remove,
        name="mailbox-remove",
    ),
    path("coalitions/<slug:coalition>/roster/<int:pk>/domain/", views.office_domain, name="office-domain"),
]
