"""An article is added, checked, and a person says of each finding what becomes of it."""

from datetime import date, timedelta

import pytest

from tests.cast import Compact, circulating_letter, released_letter, withdrawn_by
from tests.stages.coverage.press import ARTICLE, LATER, added, finding_about, press_release
from undersigned.coverage.models import Article, Beside, Finding
from undersigned.coverage.queries import correction_of, finding_lines, known_letters, reported_articles
from undersigned.coverage.services import (
    AddedAlready,
    CoverageRefused,
    add_beside,
    confirm_finding,
    dismiss_finding,
    mark_unclear,
    recheck,
    remove_beside,
    take_article,
)
from undersigned.letter.models import Letter
from undersigned.release.jobs import rebuild_changed_pages

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(group: Compact) -> Letter:
    return released_letter(group).letter


def verdicts(article: Article) -> dict[str, str]:
    return {f.text.split(",")[0][:30]: f.verdict for f in Finding.objects.filter(article=article)}


def test_each_thing_in_an_article_becomes_a_finding_that_nobody_has_confirmed(group: Compact, letter: Letter):
    article = added(letter, group.odile)

    assert article.report["letter"] == letter.public_id
    found = {f.text: (f.kind, f.verdict) for f in Finding.objects.filter(article=article)}
    assert found["Three decisions are before you this season,"] == ("quotation", "verbatim")
    assert found["Tomas Marlowe"] == ("name", "misspelled")
    assert finding_about(article, "publish the complete").verdict == "altered"
    assert finding_about(article, "15 mayors").expected == 2
    assert set(Finding.objects.values_list("state", flat=True)) == {"open"}


def test_a_finding_keeps_the_words_of_the_letter_at_its_spans(group: Compact, letter: Letter):
    article = added(letter, group.odile)

    altered = finding_about(article, "publish the complete")

    text = letter.release.version.text
    assert altered.passage == " … ".join(text[start:end] for start, end in altered.spans)
    assert altered.passage.startswith("publish the crossing inventory")
    assert article.text[altered.start : altered.end] == altered.text
    assert ["word", "", "complete"] in altered.edits


def test_the_passage_is_linked_by_its_ask_or_else_by_its_words(group: Compact, letter: Letter):
    article = added(letter, group.odile)

    links = {line.finding.text[:11]: line.link for line in finding_lines(article)}

    assert links["publish the"] == f"http://localhost/letters/{letter.slug}/#ask-1"
    assert links["Three decis"] == (
        f"http://localhost/letters/{letter.slug}/#:~:text=Three%20decisions%20are%20before%20you%20this%20season"
    )


def test_words_from_our_press_release_are_traced_to_it_and_its_mistake_is_ours(group: Compact, letter: Letter):
    release = press_release(group, letter)

    article = added(letter, group.odile)

    lottery = finding_about(article, "a lottery")
    assert (lottery.verdict, lottery.beside, lottery.ours) == ("not_in_letter", release, release)
    assert finding_about(article, "publish the complete").ours is None


def test_words_that_the_release_itself_does_not_give_to_the_letter_are_not_our_mistake(group: Compact, letter: Letter):
    press_release(
        group, letter, "“The crossings are a lottery with ambulances that nobody can win,” said Mayor Marlow.\n"
    )

    article = added(letter, group.odile)

    assert not Finding.objects.filter(article=article).exclude(ours=None).exists()


def test_the_same_article_is_added_once(group: Compact, letter: Letter):
    first = added(letter, group.odile)

    with pytest.raises(AddedAlready) as refused:
        added(letter, group.odile)

    assert refused.value.article == first


def test_coverage_begins_with_the_release(group: Compact):
    letter = circulating_letter(group)

    with pytest.raises(CoverageRefused, match="begins with the release"):
        added(letter, group.odile)
    with pytest.raises(CoverageRefused, match="begins with the release"):
        press_release(group, letter)

    assert not Article.objects.exists()
    assert not Beside.objects.exists()


def test_a_letter_that_is_not_released_is_never_matched(group: Compact):
    circulating_letter(group)

    assert known_letters() == []
    assert known_letters(group.coalition) == []


def test_an_article_without_outlet_or_headline_is_asked_about(group: Compact, letter: Letter):
    with pytest.raises(CoverageRefused, match="who printed it"):
        added(letter, group.odile, outlet="")


def test_an_article_about_something_else_gets_no_verdict_and_nothing_in_it_is_confirmed(group: Compact, letter: Letter):
    article = added(
        letter,
        group.odile,
        "The council of Harbor Falls met on Monday. “The budget is closed for the year,” it said.\n",
    )

    assert article.report["letter"] is None
    for finding in Finding.objects.filter(article=article).select_related("article__letter"):
        with pytest.raises(CoverageRefused):
            confirm_finding(finding=finding, actor=group.odile, now=LATER)


def test_a_confirmed_finding_is_public_with_its_verdict_and_a_dismissed_one_is_not(group: Compact, letter: Letter):
    article = added(letter, group.odile)
    confirm_finding(finding=finding_about(article, "Tomas"), actor=group.odile, now=LATER)
    dismiss_finding(finding=finding_about(article, "15 may"), reason="A slip.", actor=group.odile, now=LATER)
    mark_unclear(finding=finding_about(article, "publish"), actor=group.odile, now=LATER)

    (shown, lines), *others = reported_articles(letter)

    assert shown == article
    assert [(line.finding.text, line.words) for line in lines] == [("Tomas Marlowe", "Name misspelled")]
    assert others == []


def test_dismissing_takes_a_reason(group: Compact, letter: Letter):
    finding = finding_about(added(letter, group.odile), "Tomas")

    with pytest.raises(CoverageRefused, match="why"):
        dismiss_finding(finding=finding, reason="  ", actor=group.odile, now=LATER)

    finding.refresh_from_db()
    assert finding.state == "open"


def test_a_finding_that_claims_nothing_cannot_be_confirmed(group: Compact, letter: Letter):
    article = added(letter, group.odile)
    Finding.objects.filter(article=article, text="Tomas Marlowe").update(verdict="unclear")

    with pytest.raises(CoverageRefused, match="nothing to confirm"):
        confirm_finding(finding=finding_about(article, "Tomas"), actor=group.odile, now=LATER)


def test_a_decision_survives_another_check_as_long_as_the_finding_is_the_same(group: Compact, letter: Letter):
    article = added(letter, group.odile)
    confirm_finding(finding=finding_about(article, "Tomas"), actor=group.odile, now=LATER)
    lottery = finding_about(article, "a lottery")
    dismiss_finding(finding=lottery, reason="From the interview.", actor=group.odile, now=LATER)
    press_release(group, letter)

    lost = recheck(article=article, actor=group.odile, now=LATER + timedelta(days=1))

    assert lost == 1
    assert finding_about(article, "Tomas").state == "confirmed"
    assert finding_about(article, "Tomas").decided_by == group.odile
    assert finding_about(article, "a lottery").state == "open"


def test_a_text_beside_the_letter_can_go_and_findings_keep_their_words(group: Compact, letter: Letter):
    release = press_release(group, letter)
    article = added(letter, group.odile)

    remove_beside(beside=release, actor=group.odile, now=LATER)

    lottery = finding_about(article, "a lottery")
    assert lottery.beside is None
    assert "a lottery with ambulances" in lottery.passage


def test_counts_are_held_against_who_stood_under_the_letter_on_the_day(group: Compact, letter: Letter):
    withdrawn_by(letter, group.office("Ashford"), now=LATER)
    rebuild_changed_pages(now=LATER)

    (known,) = known_letters(group.coalition)

    assert [(count.as_of, count.count) for count in known.counts] == [(date(2026, 3, 12), 4), (date(2026, 3, 14), 3)]


def test_a_correction_request_says_our_own_mistake_first_and_only_what_was_confirmed(group: Compact, letter: Letter):
    press_release(group, letter)
    article = added(letter, group.odile)
    assert correction_of(article, group.odile) is None
    for words in ("Three decisions", "publish the complete", "a lottery", "Tomas"):
        confirm_finding(finding=finding_about(article, words), actor=group.odile, now=LATER)

    draft = correction_of(article, group.odile)

    assert draft is not None
    assert draft.body.index("Our own mistake, in the press release of 12 March 2026") < draft.body.index("complete")
    assert "The letter has: “publish the crossing inventory" in draft.body
    assert f"http://localhost/letters/{letter.slug}/#ask-1" in draft.body
    assert "The name is Tomas Marlow." in draft.body
    assert "15 mayors" not in draft.body
    assert "Three decisions" not in draft.body
    assert "&#x27;" not in draft.body
    assert draft.mailto.startswith("mailto:?subject=Correction%20request")


def test_a_remark_is_no_press_release(group: Compact, letter: Letter):
    add_beside(
        letter=letter, kind=Beside.Kind.REMARK, title="a remark of Mayor Marlow",
        text="We have waited for this inventory for two long years.\n", made_on=date(2026, 3, 12), actor=group.odile,
        now=LATER,
    )  # fmt: skip

    article = added(letter, group.odile)

    assert finding_about(article, "We have waited").verdict == "statement_by_signatory"


def test_bytes_that_no_database_keeps_are_left_out(group: Compact, letter: Letter):
    article = added(letter, group.odile, ARTICLE + "\x00\n")

    article.refresh_from_db()
    assert "\x00" not in article.text


def test_a_page_is_read_without_what_stands_around_the_article(group: Compact, letter: Letter):
    paragraphs = "".join(f"<p>{part}</p>" for part in ARTICLE.split("\n\n")[2:])
    page = f"""<!doctype html><title>River mayors | Lowmarsh Courier</title><nav>Sports Weather</nav>
    <article><h1>River mayors press Washington</h1><time datetime="2026-03-13">13 March</time>{paragraphs}</article>
    <footer>All rights reserved</footer>"""

    article = take_article(
        letter=letter, way="upload", data=page.encode(), name="a.html", url="", outlet="", title="", printed_on=None,
        actor=group.odile, now=LATER,
    )  # fmt: skip

    assert (article.outlet, article.title, article.printed_on) == (
        "Lowmarsh Courier", "River mayors press Washington", date(2026, 3, 13),
    )  # fmt: skip
    assert "Weather" not in article.text
    assert verdicts(article)["Tomas Marlowe"] == "misspelled"


def test_a_decision_on_a_finding_that_is_gone_is_refused(group: Compact, letter: Letter):
    article = added(letter, group.odile)
    finding = finding_about(article, "Tomas")
    recheck(article=article, actor=group.odile, now=LATER)

    with pytest.raises(CoverageRefused, match="checked again meanwhile"):
        confirm_finding(finding=finding, actor=group.odile, now=LATER)
