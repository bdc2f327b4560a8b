"""Letters are narrowed down by topic: the same lists, whichever database, for ours and for imported ones."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, RELEASE, circulating_letter, compact, released_letter
from tests.stages.search.test_search import keys, letter
from undersigned.drafting.services import save_topics, start_letter
from undersigned.search.jobs import index_releases
from undersigned.search.models import ListedTopic, SearchEntry
from undersigned.search.queries import changed_releases, topics_found
from undersigned.search.services import drop_searchable, keep_searchable

pytestmark = pytest.mark.django_db

WITH_TOPICS = (
    letter("gauges", "Keep the gauges", "Forty gauges fell silent.", topics=("River gauges", "flood warning")),
    letter("levees", "On levees", "Inspect them.", topics=("levees", "Flood Warning", "Élections")),
    letter("ferries", "On ferries", "Flood warning comes too late for them.", topics=("levée",)),
    letter("plain", "Without topics", "Levees and gauges."),
)


@pytest.fixture
def small_archive() -> None:
    for each in WITH_TOPICS:
        keep_searchable(letter=each, now=NOW)


def test_both_databases_list_the_same_topics_and_find_the_same_letters(small_archive: None):
    found = {slug: keys("", topic=slug) for slug, _topic in topics_found()}

    assert topics_found() == [
        ("elections", "Élections"),
        ("flood-warning", "Flood Warning"),
        ("levee", "levée"),
        ("levees", "levees"),
        ("river-gauges", "River gauges"),
    ]
    assert found == {
        "elections": ["levees"],
        "flood-warning": ["levees", "gauges"],
        "levee": ["ferries"],
        "levees": ["levees"],
        "river-gauges": ["gauges"],
    }
    assert keys("inspect", topic="flood-warning") == ["levees"]
    assert keys("", topic="warning") == []


def test_words_of_a_topic_are_found_as_well_after_titles_and_beside_texts(small_archive: None):
    assert keys("elections") == ["levees"]
    assert keys('"flood warning"') == ["ferries", "levees", "gauges"]
    assert keys('"warning elections"') == []


def test_the_page_offers_the_topics_shows_them_and_refuses_others_in_words(client: Client, small_archive: None):
    page = client.get("/search/", {"topic": "river-gauges", "q": "river"}).content.decode()
    other = client.get("/search/", {"topic": "no-such-topic"})

    assert '<option value="river-gauges" selected>River gauges</option>' in page
    assert "Topics:</span>" in page or "Topics: <span" in page
    assert "1 letter found" in page
    assert other.status_code == 422


def test_a_letter_that_goes_takes_its_topics_along(small_archive: None):
    drop_searchable(key="gauges", now=NOW)
    keep_searchable(letter=letter("levees", "On levees", "Inspect them."), now=NOW)

    assert topics_found() == [("levee", "levée")]
    assert ListedTopic.objects.count() == 1


def test_topics_of_a_letter_that_was_signed_here_are_typed_with_its_title(client: Client):
    group = compact()
    draft = start_letter(
        coalition=group.coalition, title="To the Secretary", text="Dear Secretary:\n\nFix it.\n", addressees=[],
        topics="levees , Levees", actor=group.odile, now=NOW,
    )  # fmt: skip
    client.force_login(group.odile)
    address = reverse("details", args=[draft.slug])

    shown = client.get(address).context["form"]["topics"].value()
    wrong = client.post(address, {"title": "Other", "addressees": "", "topics": "t" * 61})
    client.post(address, {"title": "Other", "addressees": "", "topics": "levees, freight, FREIGHT"})

    draft.refresh_from_db()
    assert shown == "levees"
    assert wrong.status_code == 422
    assert wrong.context["form"]["title"].value() == "Other"
    assert draft.topics == "levees, freight"


def test_a_released_letter_is_found_by_topics_that_came_later_and_is_indexed_once():
    released = released_letter(compact())
    index_releases(now=RELEASE)
    assert topics_found() == []

    save_topics(letter=released.letter, topics="Crossings,levees", actor=released.released_by, now=RELEASE)
    index_releases(now=RELEASE)

    assert keys("", topic="crossings") == [f"letter-{released.letter.pk}"]
    assert SearchEntry.objects.get().topics == "Crossings, levees"
    assert not changed_releases().exists()


def test_topics_can_be_changed_after_the_text_is_fixed_and_the_title_cannot(client: Client):
    group = compact()
    circulating = circulating_letter(group)
    client.force_login(group.odile)
    address = reverse("details", args=[circulating.slug])

    form = client.get(address).context["form"]
    wrong = client.post(address, {"topics": "t" * 61})
    done = client.post(address, {"topics": "levees"})
    late = client.post(address, {"title": "Other", "addressees": "", "topics": "freight"})

    circulating.refresh_from_db()
    assert list(form.fields) == ["topics"]
    assert (wrong.status_code, wrong.context["form"]["topics"].value()) == (422, "t" * 61)
    assert done.status_code == 302
    assert late.status_code == 422
    assert "no longer a draft" in late.content.decode()
    assert (circulating.topics, circulating.title) == ("levees", "To Secretary Okafor: crossings and levees")
    assert "levees" in client.get(reverse("draft", args=[circulating.slug])).content.decode()
