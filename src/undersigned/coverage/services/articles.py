"""Writes of coverage: texts beside a letter, articles, what a person says of each finding, a correction request.

None of it is an act of a letter's life, so nothing of it stands in the ledger. All of it is about released letters.
"""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from undersigned.accounts.models import User
from undersigned.coverage import findings as plain
from undersigned.coverage.fetching import Fetcher, FetchRefused, agent_of
from undersigned.coverage.known import KnownLetter
from undersigned.coverage.limited import check_limited
from undersigned.coverage.listing import Found, found_in, is_claim
from undersigned.coverage.models import Article, Beside, Finding, SuggestedArticle
from undersigned.coverage.queries import (
    REPLACED,
    CoverageRefused,
    is_about,
    known_letters,
    released_letter_of,
    source_id,
)
from undersigned.coverage.taking import article_from
from undersigned.document.problems import CannotRead
from undersigned.letter.models import Letter

State = Finding.State


class AddedAlready(CoverageRefused):
    """The same text was added to this letter before; `article` is what became of it."""

    def __init__(self, article: Article) -> None:
        super().__init__(_("This very article was added already, as “%(title)s”.") % {"title": article.title})
        self.article = article


def add_beside(
    *, letter: Letter, kind: str, title: str, text: str, made_on: date, actor: User, now: datetime
) -> Beside:
    """Keep what was said beside a released letter. Articles are held against it when they are checked next.

    Raises CoverageRefused for a letter that is not released.
    """
    _released(letter)
    return Beside.objects.create(
        letter=letter, kind=kind, title=title, text=text, made_on=made_on, added_at=now, added_by=actor
    )


def remove_beside(*, beside: Beside, actor: User, now: datetime) -> None:
    """Forget a text beside the letter. Findings that name it keep their words and lose the name."""
    del actor, now
    beside.delete()


def take_article(
    *,
    letter: Letter,
    way: str,
    data: bytes | None,
    name: str,
    url: str,
    outlet: str,
    title: str,
    printed_on: date | None,
    actor: User,
    now: datetime,
    suggestion: SuggestedArticle | None = None,
    fetcher: Fetcher | None = None,
) -> Article:
    """Read an article that was given as bytes or is to be fetched from `url`, check it and keep it (see `add_article`).

    Raises CoverageRefused when it cannot be fetched or read, or nobody says who printed it.
    """
    _released(letter)
    try:
        if data is None:
            page = (fetcher or site_fetcher()).fetch(url)
            data, name = page.data, page.name
        article = article_from(data, name, outlet=outlet, title=title, printed_on=printed_on)
    except FetchRefused as refused:
        raise CoverageRefused(str(refused)) from refused
    except CannotRead as refused:
        raise CoverageRefused(refused.problem.message) from refused
    if not article.outlet or not article.title:
        raise CoverageRefused(_("The page does not say its headline or who printed it. Write both below."))
    return add_article(letter=letter, article=article, way=way, url=url, actor=actor, now=now, suggestion=suggestion)


def site_fetcher() -> Fetcher:
    """What fetches pages in the name of this site."""
    return Fetcher(agent_of(settings.SITE_ORIGIN))


def add_article(
    *,
    letter: Letter,
    article: plain.Article,
    way: str,
    url: str,
    actor: User,
    now: datetime,
    suggestion: SuggestedArticle | None = None,
) -> Article:
    """Check an article in a process of its own and keep it with its findings; nothing of them is public yet.

    It is held against every released letter of the coalition and what was said beside them. Raises AddedAlready, and
    CoverageRefused when the letter is not released or the text cannot be checked.
    """
    _released(letter)
    digest = hashlib.sha256(article.text.encode()).hexdigest()
    before = Article.objects.filter(letter=letter, digest=digest).first()
    if before is not None:
        raise AddedAlready(before)
    known = known_letters(letter.coalition)
    report = _report(article, known)
    try:
        with transaction.atomic():
            row = Article.objects.create(
                letter=letter, outlet=article.outlet, title=article.title, url=url, printed_on=article.printed_on,
                way=way, text=article.text, digest=digest, block_quotes=[list(span) for span in article.block_quotes],
                report=report, checked_at=now, added_at=now, added_by=actor,
            )  # fmt: skip
            Finding.objects.bulk_create(finding_rows(report, known, article=row))
            if suggestion is not None:
                SuggestedArticle.objects.filter(pk=suggestion.pk).update(state=SuggestedArticle.State.ADDED)
            return row
    except IntegrityError as meanwhile:
        raise AddedAlready(Article.objects.get(letter=letter, digest=digest)) from meanwhile


def recheck(*, article: Article, actor: User, now: datetime) -> int:
    """Check an article again, for what was said beside the letter or who stands under it may have changed.

    What a person said of a finding stays with it as long as the same words get the same verdict from the same passage.
    Returns how many such decisions were lost with their findings. Raises CoverageRefused.
    """
    del actor
    known = known_letters(article.letter.coalition)
    report = _report(_plain(article), known)
    with transaction.atomic():
        row = Article.objects.select_for_update().get(pk=article.pk)
        decided = {_key(one): one for one in Finding.objects.filter(article=row).exclude(state=State.OPEN)}
        Finding.objects.filter(article=row).delete()
        found = finding_rows(report, known, article=row)
        about = report["letter"] == article.letter.public_id
        for one in found:
            before = decided.pop(_key(one), None) if about else None
            if before is not None:
                one.state, one.why = before.state, before.why
                one.decided_at, one.decided_by = before.decided_at, before.decided_by
        Finding.objects.bulk_create(found)
        row.report, row.checked_at = report, now
        row.save(update_fields=["report", "checked_at"])
    return len(decided)


def remove_article(*, article: Article, actor: User, now: datetime) -> None:
    """Forget an article and all that was found in it, confirmed findings too: they leave the public page."""
    del actor, now
    article.delete()


def confirm_finding(*, finding: Finding, actor: User, now: datetime) -> None:
    """Make a finding public. Raises CoverageRefused when it claims nothing, or when it is about another letter."""
    if not is_claim(finding.verdict):
        raise CoverageRefused(_("This finding says that nothing can be told, so there is nothing to confirm."))
    if not is_about(finding.article):
        raise CoverageRefused(
            _("The article is not mainly about this letter. Add it to the coverage of the letter that it is about.")
        )
    _decide(finding, State.CONFIRMED, "", actor, now)


def dismiss_finding(*, finding: Finding, reason: str, actor: User, now: datetime) -> None:
    """Say that a finding is not right or does not matter, and why. Raises CoverageRefused without a reason."""
    if not reason.strip():
        raise CoverageRefused(_("Say in a few words why: somebody may ask later."))
    _decide(finding, State.DISMISSED, reason.strip()[:300], actor, now)


def mark_unclear(*, finding: Finding, actor: User, now: datetime) -> None:
    """Say that a person looked at it and cannot tell either. It is not public."""
    _decide(finding, State.UNCLEAR, "", actor, now)


def _decide(finding: Finding, state: str, why: str, actor: User, now: datetime) -> None:
    decision = {"state": state, "why": why, "decided_at": now, "decided_by": actor}
    # Another check makes new rows: who looked at the old ones has not seen these.
    if not Finding.objects.filter(pk=finding.pk).update(**decision):
        raise CoverageRefused(str(REPLACED))
    finding.refresh_from_db()


def dismiss_suggestion(*, suggestion: SuggestedArticle, actor: User, now: datetime) -> None:
    """Say that a suggested news text is not about the letter; it is not suggested again."""
    del actor, now
    SuggestedArticle.objects.filter(pk=suggestion.pk).update(state=SuggestedArticle.State.DISMISSED)


def _released(letter: Letter) -> None:
    if released_letter_of(letter) is None:
        raise CoverageRefused(_("Coverage begins with the release: nothing of this letter is public yet."))


def _report(article: plain.Article, known: Sequence[KnownLetter]) -> dict[str, Any]:
    try:
        return check_limited(article, known)
    except CannotRead as refusal:
        raise CoverageRefused(refusal.problem.message) from refusal


def _plain(article: Article) -> plain.Article:
    quotes = tuple((start, end) for start, end in article.block_quotes)
    return plain.Article(article.text, article.printed_on, article.outlet, article.title, block_quotes=quotes)


def _key(finding: Finding) -> tuple[object, ...]:
    return (finding.kind, finding.start, finding.end, finding.verdict, finding.passage, finding.expected)


def finding_rows(
    report: dict[str, Any], known: Iterable[KnownLetter], *, article: Article | None = None
) -> list[Finding]:
    """The findings of a report as rows that are not saved; `known` are the letters that it was made with."""
    known = list(known)
    texts = {source.id: source.text for letter in known for source in (letter.source, *letter.beside)}
    letters = {letter.public_id: letter for letter in Letter.objects.filter(public_id__in=[one.id for one in known])}
    besides = {source_id(beside): beside for beside in Beside.objects.filter(letter__in=letters.values())}
    rows = []
    for found in found_in(report):
        row = _row(found, texts)
        row.article = article  # type: ignore[assignment]  # none where nothing is kept
        row.beside, row.ours = besides.get(found.source), besides.get(found.ours)
        row.source_letter = letters.get(found.source) or (None if row.beside else letters.get(found.letter))
        rows.append(row)
    return rows


def _row(found: Found, texts: dict[str, str]) -> Finding:
    text = texts.get(found.source, "")
    return Finding(
        number=found.number, kind=found.kind, verdict=found.verdict, text=found.text, start=found.start, end=found.end,
        reason=found.reason, expected=found.expected, spans=[list(span) for span in found.spans],
        passage=" … ".join(text[start:end] for start, end in found.spans),
        edits=[list(edit) for edit in found.edits],
    )  # fmt: skip
