"""The archive's addresses: readers' pages, and the desk on which letters are imported."""

from django.urls import path

from undersigned.archive.views import desk, letters

_DESK = "workspace/coalitions/<slug:coalition>/imports/"

urlpatterns = [
    path("archive/<slug:slug>/", letters.archived_letter, name="archived-letter"),
    path("archive/<slug:slug>/<int:number>/", letters.archived_version, name="archived-version"),
    path("archive/<slug:slug>/<int:number>/letter.json", letters.archived_json, name="archived-json"),
    path("archive/<slug:slug>/<int:number>/changes/", letters.archived_change, name="archived-change"),
    path(_DESK, desk.imports, name="imports"),
    path(f"{_DESK}<int:pk>/", desk.record, name="import-record"),
    path(f"{_DESK}<int:pk>/source/", desk.source_file, name="import-source"),
    path(f"{_DESK}<int:pk>/remove/", desk.import_remove, name="import-remove"),
    path(f"{_DESK}<int:pk>/take-out/", desk.import_take_out, name="import-take-out"),
    path("workspace/coalitions/<slug:coalition>/archive/<slug:slug>/", desk.archived_details, name="archived-details"),
]
