"""Every address, in the order in which a letter's life meets them. Only urls.py files know views."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("undersigned.public.urls")),
    path("sign/", include("undersigned.signing.urls")),
    path("account/", include("undersigned.accounts.urls")),
    path("workspace/", include("undersigned.workspace.urls")),
    path("workspace/", include("undersigned.roster.urls")),
    path("workspace/", include("undersigned.drafting.urls")),
    path("workspace/", include("undersigned.circulation.urls")),
    path("workspace/", include("undersigned.release.urls")),
    path("", include("undersigned.coverage.urls")),
    path("", include("undersigned.search.urls")),
    path("", include("undersigned.archive.urls")),
]
if settings.DEMO:
    urlpatterns.append(path("demo/", include("undersigned.demo.urls")))
