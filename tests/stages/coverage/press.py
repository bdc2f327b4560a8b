"""A press release of the Compact and an article about its letter: right in one place, wrong in four, unclear in one."""

from datetime import date, timedelta

from tests.cast import RELEASE, Compact, draft_letter
from undersigned.accounts.models import User
from undersigned.circulation.models import Circulation
from undersigned.coverage.models import Article, Beside, FeedSource, Finding, SuggestedArticle
from undersigned.coverage.services import add_beside, take_article
from undersigned.letter.models import Letter
from undersigned.letter.queries import latest_version
from undersigned.release.models import Release

LATER = RELEASE + timedelta(days=2)
PRINTED = date(2026, 3, 13)
RELEASE_TEXT = """Five leaders of the Great Rivers Compact signed a letter to Secretary of Transportation Ines Okafor.

The letter calls the crossings “a lottery with ambulances that nobody can win.”
"""
ARTICLE = """River mayors press Washington on blocked crossings

Lowmarsh Courier
March 13, 2026

Leaders of the Great Rivers Compact wrote to Transportation Secretary Ines Okafor on Thursday.

“Three decisions are before you this season,” the letter says.

They ask the department to “publish the complete crossing inventory that the railroads filed in 2024, so that \
ambulances can plan their routes.”

The letter was signed by 15 mayors, among them Tomas Marlowe of Ashford.

The letter calls the crossings “a lottery with ambulances that nobody can win.”

“We have waited for this inventory for two long years,” Marlow said in an interview.
"""


def press_release(group: Compact, letter: Letter, text: str = RELEASE_TEXT) -> Beside:
    """What the Compact gave out on the day of the release."""
    return add_beside(
        letter=letter, kind=Beside.Kind.RELEASE, title="the press release of 12 March 2026", text=text,
        made_on=date(2026, 3, 12), actor=group.odile, now=RELEASE,
    )  # fmt: skip


def added(letter: Letter, actor: User, text: str = ARTICLE, **said: object) -> Article:
    """An article pasted by an organizer."""
    given: dict[str, object] = {
        "outlet": "Lowmarsh Courier", "title": "River mayors press Washington", "printed_on": PRINTED,
        "url": "https://courier.example/crossings", **said,
    }  # fmt: skip
    return take_article(
        letter=letter, way="paste", data=text.encode(), name="a.txt", actor=actor, now=LATER, **given  # type: ignore[arg-type]
    )  # fmt: skip


def finding_about(article: Article, words: str) -> Finding:
    """The finding whose words in the article begin so."""
    return Finding.objects.select_related("article__letter").get(article=article, text__startswith=words)


def kept_article(group: Compact) -> Article:
    """An article with one finding under a released letter, as bare rows: for the many tests of who may see it."""
    letter = draft_letter(group, title="The ferry")
    version = latest_version(letter)
    Letter.objects.filter(pk=letter.pk).update(stage="released")
    Circulation.objects.create(
        letter=letter, version=version, opened_at=RELEASE, deadline_at=RELEASE, time_zone="America/Chicago"
    )
    Release.objects.create(
        letter=letter,
        version=version,
        released_at=RELEASE,
        released_by=group.odile,
        signatory_count=1,
        leaf_index=10**6 + letter.pk,
    )
    article = Article.objects.create(
        letter=letter, outlet="Lowmarsh Courier", title="The ferry", way="paste", text="Marlowe", digest="0" * 64,
        report={"letter": letter.public_id, "reason": ""}, checked_at=LATER, added_at=LATER, added_by=group.odile,
    )  # fmt: skip
    Finding.objects.create(article=article, number=1, kind="name", verdict="misspelled", text="Marlowe", end=7)
    return article


def suggested(group: Compact, letter: Letter) -> SuggestedArticle:
    """A news text that a feed named, waiting for a look."""
    feed = FeedSource.objects.create(
        coalition=group.coalition, outlet="Lowmarsh Courier", url="https://courier.example/feed", due_at=LATER,
        added_at=LATER, added_by=group.odile,
    )  # fmt: skip
    return SuggestedArticle.objects.create(
        feed=feed, letter=letter, url="https://courier.example/ferry", title="Mayors ask for the ferry", found_at=LATER
    )
