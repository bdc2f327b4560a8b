"""The addresses of the search and of the names, offices and places that it leads to."""

from django.urls import path

from undersigned.search import views

urlpatterns = [
    path("search/", views.search, name="search"),
    path("people/<str:slug>/", views.person, name="person"),
    path("offices/<str:slug>/", views.office, name="office-letters"),
    path("places/<str:slug>/", views.place, name="place"),
]
