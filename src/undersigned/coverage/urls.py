"""Coverage's addresses: the desk on which articles are checked, what readers see of it, and a check for anyone."""

from django.urls import path

from undersigned.coverage.views import desk, feeds, readers

_DESK = "workspace/letters/<slug:slug>/coverage/"

_FEEDS = "workspace/coalitions/<slug:coalition>/feeds/"

urlpatterns = [
    path("check/", readers.check, name="check"),
    path("letters/<slug:slug>/coverage/", readers.letter_coverage, name="letter-coverage"),
    path(_FEEDS, feeds.feeds, name="feeds"),
    path(f"{_FEEDS}<int:pk>/remove/", feeds.feed_remove, name="feed-remove"),
    path(_DESK, desk.coverage, name="coverage"),
    path(f"{_DESK}add/", desk.article_add, name="article-add"),
    path(f"{_DESK}beside/", desk.beside, name="beside"),
    path(f"{_DESK}beside/<int:pk>/remove/", desk.beside_remove, name="beside-remove"),
    path(f"{_DESK}suggestions/<int:pk>/dismiss/", desk.suggestion_dismiss, name="suggestion-dismiss"),
    path(f"{_DESK}<int:pk>/", desk.article, name="article"),
    path(f"{_DESK}<int:pk>/findings/<int:number>/", desk.finding, name="finding"),
    path(f"{_DESK}<int:pk>/recheck/", desk.article_recheck, name="article-recheck"),
    path(f"{_DESK}<int:pk>/remove/", desk.article_remove, name="article-remove"),
    path(f"{_DESK}<int:pk>/correction/", desk.correction, name="article-correction"),
]
