"""The organizer's pages of coverage, and the public page of a letter's coverage."""

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.cast import Compact, circulating_letter, compact, released_letter
from tests.stages.coverage.press import (
    ARTICLE,
    LATER,
    added,
    finding_about,
    kept_article,
    press_release,
    suggested,
)
from undersigned.coverage.models import Article, Beside, FeedSource, Finding, SuggestedArticle

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _clock():
    with time_machine.travel(LATER, tick=False):
        yield


def test_before_the_release_the_page_says_what_comes_first(odile: Client, group: Compact):
    letter = circulating_letter(group)

    page = odile.get(reverse("coverage", args=[letter.slug]))

    assert b"Once the letter is released, articles about it are added here" in page.content


def test_an_article_is_pasted_and_its_report_shows_doubts_first(odile: Client, group: Compact):
    letter = released_letter(group).letter

    page = odile.post(
        reverse("article-add", args=[letter.slug]), {"text": ARTICLE, "outlet": "Lowmarsh Courier"}, follow=True
    ).content.decode()

    headings = [page.index(f"<h3>{words}</h3>") for words in ("Altered", "Name misspelled", "Word for word")]
    assert headings[0] < headings[2]
    assert headings[1] < headings[2]
    assert "publish the crossing inventory that the railroads filed in 2024" in page
    assert '<a href="#finding-1" aria-label="Finding 1">1</a>' in page
    assert Article.objects.get().title == "River mayors press Washington on blocked crossings"


def test_an_address_inside_is_refused_with_what_to_do(odile: Client, group: Compact):
    letter = kept_article(group).letter

    page = odile.post(reverse("article-add", args=[letter.slug]), {"url": "http://127.0.0.1/secret"})

    assert page.status_code == 422
    assert b"127.0.0.1 is not on the public internet, so it is not fetched. Paste the article instead." in page.content
    assert Article.objects.count() == 1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "Give an address, a file or a text."),
        ({"url": "courier.example/a"}, "Write the whole address"),
        ({"text": "Some words."}, "does not say its headline or who printed it"),
    ],
)
def test_what_is_missing_is_said(odile: Client, group: Compact, given: dict[str, str], said: str):
    letter = kept_article(group).letter

    page = odile.post(reverse("article-add", args=[letter.slug]), given)

    assert page.status_code == 422
    assert said in page.content.decode()


def test_the_same_article_leads_to_what_was_found_in_it(odile: Client, group: Compact):
    letter = kept_article(group).letter
    article = added(letter, group.odile)

    page = odile.post(
        reverse("article-add", args=[letter.slug]), {"text": ARTICLE, "outlet": "Courier", "title": "Again"}
    )

    assert reverse("article", args=[letter.slug, article.pk]).encode() in page.content


def test_an_article_about_no_letter_is_called_neither_right_nor_wrong(odile: Client, group: Compact):
    letter = kept_article(group).letter
    other = added(
        letter, group.odile, "The school board of Elm met. \u201cWe will vote,\u201d said its chair. Five mayors came."
    )

    desk = odile.get(reverse("coverage", args=[letter.slug])).content.decode()
    page = odile.get(reverse("article", args=[letter.slug, other.pk])).content.decode()

    assert desk.count("Not about this letter") == 1
    assert desk.count("1 possible mistake") == 1
    assert "No mistake found" not in desk
    assert "counts wrong" not in page
    assert "about no released letter" in page


def test_a_drafted_request_cannot_be_changed_where_the_changes_would_be_lost(odile: Client, group: Compact):
    finding = finding_about(kept_article(group), "Marlowe")
    decide(odile, finding, do="confirm")

    page = odile.get(
        reverse("article-correction", args=[finding.article.letter.slug, finding.article.pk])
    ).content.decode()

    assert page.count(" readonly>") == page.count("<textarea") + page.count('id="subject"') == 2


def decide(client: Client, finding: Finding, **given: str) -> str:
    article = finding.article
    path = reverse("finding", args=[article.letter.slug, article.pk, finding.number])
    return client.post(path, {"seen": finding.pk, **given}, follow=True).content.decode()


def test_the_buttons_decide_and_the_public_page_shows_what_is_confirmed(odile: Client, group: Compact):
    article = kept_article(group)
    finding = finding_about(article, "Marlowe")
    public = reverse("letter-coverage", args=[article.letter.slug])

    assert "Say in a few words why" in decide(odile, finding, do="dismiss", why=" ")
    assert "Finding 1 is unclear." in decide(odile, finding, do="unclear")
    assert "Nothing was decided" in decide(odile, finding, do="dance")
    before = Client().get(public).content.decode()
    assert "Finding 1 is confirmed." in decide(odile, finding, do="confirm")
    after = Client().get(public).content.decode()
    assert "Finding 1 is dismissed." in decide(odile, finding, do="dismiss", why="It was a pen name.")
    afterwards = Client().get(public).content.decode()

    assert "Marlowe" not in before
    assert "Name misspelled" in after
    assert "Lowmarsh Courier" in after
    assert "odile" not in after
    assert "Marlowe" not in afterwards
    assert "pen name" not in afterwards


def test_the_coverage_of_a_letter_that_is_not_released_is_as_absent_as_none(client: Client, group: Compact):
    letter = circulating_letter(group)

    hidden, none = (client.get(f"/letters/{slug}/coverage/") for slug in (letter.slug, "no-such-letter"))

    assert (hidden.status_code, none.status_code) == (404, 404)
    assert hidden.content == none.content


def test_the_letters_ledger_and_signatures_lead_to_its_coverage(client: Client, group: Compact):
    letter = released_letter(group).letter
    path = reverse("letter-coverage", args=[letter.slug])

    ledger = client.get(reverse("ledger-letter", args=[letter.slug])).content.decode()
    signature = client.get(reverse("signature", args=[letter.slug, letter.signatures.all()[0].public_id]))

    assert f'href="{path}"' in ledger
    assert f'href="{path}"' in signature.content.decode()
    assert "Nothing is confirmed yet" in client.get(path).content.decode()


def test_another_coalitions_finding_cannot_be_decided(odile: Client, group: Compact):
    mine, others = kept_article(group), compact(roster="", name="Hill Towns", owner="sam@hills.example")
    theirs = kept_article(others)
    path = reverse("finding", args=[mine.letter.slug, theirs.pk, 1])

    odile.post(path, {"do": "confirm", "seen": theirs.findings.get().pk})
    odile.post(path.replace(f"/{theirs.pk}/", f"/{mine.pk}/"), {"do": "confirm", "seen": theirs.findings.get().pk})

    assert Finding.objects.get(article=theirs).state == "open"


def test_a_press_release_is_kept_and_removed(odile: Client, group: Compact):
    letter = kept_article(group).letter
    path = reverse("beside", args=[letter.slug])
    odile.post(path, {"kind": "release", "title": "the press release", "made_on": "2026-03-12", "text": "We wrote."})

    page = odile.get(path).content.decode()

    assert "the press release" in page
    odile.post(reverse("beside-remove", args=[letter.slug, Beside.objects.get().pk]))
    assert not Beside.objects.exists()


def test_an_article_is_checked_again_and_removed(odile: Client, group: Compact):
    article = added(kept_article(group).letter, group.odile)
    press_release(group, article.letter)
    names = [article.letter.slug, article.pk]

    assert b"The article was checked again." in odile.post(reverse("article-recheck", args=names), follow=True).content
    odile.post(reverse("article-remove", args=names))

    assert not Article.objects.filter(pk=article.pk).exists()


def test_a_suggestion_fills_the_form_or_goes(odile: Client, group: Compact):
    letter = kept_article(group).letter
    one = suggested(group, letter)

    form = odile.get(reverse("article-add", args=[letter.slug]), {"from": one.pk}).content.decode()
    odile.post(reverse("suggestion-dismiss", args=[letter.slug, one.pk]))

    assert 'value="https://courier.example/ferry"' in form
    assert SuggestedArticle.objects.get().state == "dismissed"
    assert odile.get(reverse("article-add", args=[letter.slug]), {"from": "x" * 9}).status_code == 200


def test_feeds_are_added_and_removed(odile: Client, group: Compact):
    path = reverse("feeds", args=[group.coalition.slug])
    given = {"outlet": "Lowmarsh Courier", "url": "https://courier.example/feed"}

    assert odile.post(path, given).status_code == 302
    assert "This feed is read already." in odile.post(path, given).content.decode()
    odile.post(reverse("feed-remove", args=[group.coalition.slug, FeedSource.objects.get().pk]))

    assert not FeedSource.objects.exists()


def test_a_hundred_findings_cost_no_more_queries_than_one(
    client: Client, group: Compact, django_assert_max_num_queries: DjangoAssertNumQueries
):
    article = kept_article(group)
    letter = article.letter
    Finding.objects.bulk_create(
        Finding(
            article=article, number=number, kind="quotation", verdict="verbatim", text="Marlowe", end=7,
            source_letter=letter, spans=[[0, 4]], passage="Dear", state="confirmed",
        )
        for number in range(2, 102)
    )  # fmt: skip

    with django_assert_max_num_queries(8):
        page = client.get(reverse("letter-coverage", args=[letter.slug]))

    assert page.content.count(b"The passage in the letter") == 100


def test_a_finding_that_another_check_replaced_is_not_decided_unseen(odile: Client, group: Compact):
    article = kept_article(group)
    seen = finding_about(article, "Marlowe")
    article.findings.all().delete()
    Finding.objects.create(article=article, number=1, kind="name", verdict="misspelled", text="Reyez", end=5)

    page = decide(odile, seen, do="confirm")

    assert "checked again meanwhile" in page
    assert Finding.objects.get().state == "open"
