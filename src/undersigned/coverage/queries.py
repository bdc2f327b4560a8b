"""Reads of coverage: the letters that articles are held against, an article's findings as pages show them."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import BooleanField, Count, ExpressionWrapper, Prefetch, Q, QuerySet
from django.http import Http404
from django.template.loader import render_to_string
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from undersigned.coverage.folder import known_from_record
from undersigned.coverage.known import CountOn, KnownLetter, Source, SourceKind
from undersigned.coverage.listing import Tone, is_claim, rank, tone_of
from undersigned.coverage.marked import Excerpt, excerpts
from undersigned.coverage.models import Article, Beside, FeedSource, Finding, SuggestedArticle
from undersigned.coverage.suggesting import Subject
from undersigned.letter.models import Ask, Letter
from undersigned.letter.stages import PUBLIC
from undersigned.release.models import Release, ReleasedFile
from undersigned.release.queries import released_on
from undersigned.roster.models import Coalition
from undersigned.signing.models import Signature

MOST_LETTERS = 300  # the newest ones: each check indexes them anew
REPLACED = _("The article was checked again meanwhile. Nothing was decided: look at it once more.")
WORDS = {
    "verbatim": _("Word for word"),
    "elided": _("Word for word, shortened with marks"),
    "bracketed": _("Faithful, with bracketed words"),
    "altered": _("Altered"),
    "translated": _("Translated, not checked word by word"),
    "not_in_letter": _("Not in the letter"),
    "statement_by_signatory": _("A signatory's own statement"),
    "unclear": _("Unclear"),
    "right": _("Count right"),
    "wrong": _("Count wrong"),
    "not_checkable": _("Count cannot be checked"),
    "misspelled": _("Name misspelled"),
    "faithful": _("The reprint is faithful"),
    "not_faithful": _("The reprint differs from the letter"),
}
_KINDS: Mapping[str, SourceKind] = {
    Beside.Kind.RELEASE: "release",
    Beside.Kind.REMARK: "remark",
    Beside.Kind.OTHER: "release",
}
_MARKUP = re.compile(r"[*_`\[\]>#]+|\(https?:[^)]*\)")


class CoverageRefused(ValueError):
    """What cannot be done with an article or a finding; the message says why and what to do."""


@dataclass(frozen=True)
class FindingLine:
    """One finding as a page shows it: verdict in words, tone, the article's words with what stands around, the passage.

    `link` leads to the passage on the letter's public page, "" where there is none. `source` names where it stands.
    """

    finding: Finding
    words: str
    tone: Tone
    around: Excerpt
    passage: str
    source: str
    link: str
    may_confirm: bool


def released_letter_of(letter: Letter) -> Release | None:
    """The release of the letter, None before it."""
    return Release.objects.filter(letter=letter, letter__stage__in=PUBLIC).select_related("version").first()


def release_for_readers(slug: str) -> Release:
    """The release of the letter `slug`. An unreleased letter is as absent as none. Raises Http404."""
    found = Release.objects.filter(letter__slug=slug, letter__stage__in=PUBLIC).select_related("letter__coalition")
    release = found.first()
    if release is None:
        raise Http404
    return release


def besides_of(letter: Letter) -> QuerySet[Beside]:
    """What was said beside the letter, in order of its days."""
    return Beside.objects.filter(letter=letter).select_related("added_by").order_by("made_on", "pk")


def source_id(beside: Beside) -> str:
    """The id under which algorithms know a text beside a letter."""
    return f"beside-{beside.pk}"


def known_letters(coalition: Coalition | None = None, *, until: date | None = None) -> list[KnownLetter]:
    """The newest released letters, of one coalition or all, with what was said beside them until that day.

    What is not released is not among them, so nothing can be matched with it.
    """
    files = ReleasedFile.objects.filter(name="letter.json", release__letter__stage__in=PUBLIC)
    if coalition is not None:
        files = files.filter(release__letter__coalition=coalition)
    newest = list(files.select_related("release__letter").order_by("-release__released_at", "-pk")[:MOST_LETTERS])
    beside = _sources_of([file.release.letter_id for file in newest], until)
    counts = _counts_of([file.release for file in newest])
    return [_known(file, beside.get(file.release.letter_id, ()), counts.get(file.release_id, ())) for file in newest]


def _known(file: ReleasedFile, beside: Sequence[Source], counts: Sequence[CountOn]) -> KnownLetter:
    letter = file.release.letter
    known = known_from_record(json.loads(bytes(file.body)), letter.public_id)
    return KnownLetter(
        id=letter.public_id, title=known.title, text=known.text, date=known.date, addressee=known.addressee,
        coalition=known.coalition, signatories=known.signatories, counts=tuple(counts), beside=tuple(beside),
    )  # fmt: skip


def _sources_of(letters: Sequence[int], until: date | None) -> dict[int, list[Source]]:
    rows = Beside.objects.filter(letter__in=letters).select_related("letter").order_by("made_on", "pk")
    found: dict[int, list[Source]] = {}
    for row in rows.filter(made_on__lte=until) if until else rows:
        source = Source(source_id(row), row.letter.public_id, _KINDS[row.kind], row.text, row.title)
        found.setdefault(row.letter_id, []).append(source)
    return found


def _counts_of(releases: Sequence[Release]) -> dict[int, list[CountOn]]:
    """How many stood under each letter that somebody withdrew from, day by day; nothing for the others."""
    listed = Q(signatories__signature__withdrawn_at__isnull=False)
    changed = Release.objects.filter(listed, pk__in=[release.pk for release in releases]).distinct()
    found: dict[int, list[CountOn]] = {}
    for release in changed.select_related("letter__circulation"):
        zone = release.letter.circulation.time_zone
        gone = Signature.objects.filter(pk__in=release.signatories.values("signature"), withdrawn_at__isnull=False)
        days = sorted(at.astimezone(ZoneInfo(zone)).date() for at in gone.values_list("withdrawn_at", flat=True) if at)
        left = {day: release.signatory_count - number for number, day in enumerate(days, 1)}
        first = CountOn(released_on(release.released_at, zone), release.signatory_count)
        found[release.pk] = [first, *(CountOn(day, count) for day, count in left.items())]
    return found


def articles_of(letter: Letter) -> QuerySet[Article]:
    """The articles added to a letter, newest first, without their texts, with how their findings stand.

    `is_about_it` is false for an article that is mainly about another letter, or about none.
    """
    wrong = [verdict for verdict in WORDS if tone_of(verdict) == "wrong"]
    return (
        Article.objects.filter(letter=letter)
        .defer("text", "report")
        .annotate(
            is_about_it=ExpressionWrapper(Q(report__letter=letter.public_id), BooleanField()),
            waiting=Count("findings", filter=Q(findings__state=Finding.State.OPEN)),
            confirmed=Count("findings", filter=Q(findings__state=Finding.State.CONFIRMED)),
            wrong=Count(
                "findings", filter=Q(findings__verdict__in=wrong) & ~Q(findings__state=Finding.State.DISMISSED)
            ),
        )
        .order_by("-printed_on", "-pk")
    )


def article_for(letter: Letter, pk: int) -> Article:
    """One article of the letter. Raises Http404."""
    found = Article.objects.filter(letter=letter, pk=pk).select_related("letter__coalition", "added_by").first()
    if found is None:
        raise Http404
    return found


def is_about(article: Article) -> bool:
    """Whether the article is mainly about the letter to which it was added: only then its findings can be confirmed."""
    return bool(article.report["letter"] == article.letter.public_id)


def other_letter(article: Article) -> Letter | None:
    """The released letter that the article is mainly about, when it is another one of the coalition."""
    if is_about(article) or not article.report["letter"]:
        return None
    return Letter.objects.filter(public_id=article.report["letter"], coalition=article.letter.coalition).first()


def seen_finding(article: Article, pk: int) -> Finding:
    """The finding of this article that somebody looked at. Raises CoverageRefused when another check replaced it."""
    found = Finding.objects.filter(article=article, pk=pk).select_related("article__letter").first()
    if found is None:
        raise CoverageRefused(str(REPLACED))
    return found


def finding_lines(article: Article, *, confirmed: bool = False) -> list[FindingLine]:
    """The findings of an article in its order, all or those that are confirmed."""
    rows = Finding.objects.filter(article=article).select_related("source_letter", "beside", "ours", "decided_by")
    if confirmed:
        rows = rows.filter(state=Finding.State.CONFIRMED)
    return lines_of(list(rows), article.text, is_about_ours=is_about(article))


def lines_of(findings: Sequence[Finding], text: str, *, is_about_ours: bool = True) -> list[FindingLine]:
    """Findings, saved or not, as a page shows them beside the text that they are about. One query for all links."""
    asks = _asks_of({one.source_letter for one in findings if one.source_letter and one.passage})
    return [
        FindingLine(
            finding=one,
            words=str(WORDS[one.verdict]),
            tone=tone_of(one.verdict),
            around=around,
            passage=one.passage,
            source=source_words(one),
            link=_passage_link(one, asks),
            may_confirm=is_about_ours and is_claim(one.verdict),
        )
        for one, around in zip(findings, excerpts(text, findings), strict=True)
    ]


def doubts_first(lines: Iterable[FindingLine]) -> list[FindingLine]:
    """The lines with what is wrong first and what is right last; of each kind what nobody has looked at first."""
    return sorted(lines, key=lambda line: (rank(line.finding.verdict), line.finding.state != Finding.State.OPEN))


def source_words(finding: Finding) -> str:
    """Where the passage of a finding stands, in words; "" when there is none."""
    if finding.beside is not None:
        return finding.beside.title
    return finding.source_letter.title if finding.source_letter is not None and finding.passage else ""


def _asks_of(letters: set[Letter]) -> dict[int, list[Ask]]:
    """The asks of the signed text of each of these letters, in their order, an ask before its parts."""
    signed = Release.objects.filter(letter__in=letters).values("version")
    found: dict[int, list[Ask]] = {}
    for ask in Ask.objects.filter(version__in=signed).select_related("parent", "version").order_by("start", "-end"):
        found.setdefault(ask.version.letter_id, []).append(ask)
    return found


def _passage_link(finding: Finding, asks: Mapping[int, Sequence[Ask]]) -> str:
    """The address of the passage on the letter's public page: of its ask, or else of its words (a text fragment)."""
    letter = finding.source_letter
    if letter is None or not finding.passage:
        return ""
    page = f"{settings.SITE_ORIGIN}/letters/{letter.slug}/"
    start, end = finding.spans[0]
    ask = next((one for one in asks.get(letter.pk, ()) if one.start < end and start < one.end), None)
    return f"{page}#{ask.anchor}" if ask else f"{page}#:~:text={_text_fragment(finding.passage)}"


def _text_fragment(passage: str) -> str:
    """The first and last words of a passage as a URL's text fragment has them (WICG scroll-to-text-fragment)."""
    words = _MARKUP.sub(" ", passage.split(" … ", maxsplit=1)[0].split("\n\n", maxsplit=1)[0]).split()
    parts = [words] if len(words) <= 10 else [words[:4], words[-4:]]
    return ",".join(quote(" ".join(part), safe="").replace("-", "%2D") for part in parts)


def reported_articles(letter: Letter) -> list[tuple[Article, list[FindingLine]]]:
    """What readers see of a letter's coverage: each article with confirmed findings, newest first, with those."""
    confirmed = Finding.objects.filter(state=Finding.State.CONFIRMED)
    articles = (
        Article.objects.filter(letter=letter, pk__in=confirmed.values("article"))
        .select_related("letter")
        .prefetch_related(Prefetch("findings", confirmed.select_related("source_letter", "beside", "ours")))
        .order_by("-printed_on", "-pk")
    )
    return [(article, lines_of(list(article.findings.all()), article.text)) for article in articles]


def letters_with_coverage() -> set[int]:
    """The letters that have something on their public coverage page."""
    return set(Finding.objects.filter(state=Finding.State.CONFIRMED).values_list("article__letter", flat=True))


def subjects_of(coalition: Coalition) -> list[Subject]:
    """The released letters of a coalition as far as a feed's item can name them."""
    released = Release.objects.filter(letter__coalition=coalition, letter__stage__in=PUBLIC)
    return [
        Subject(
            one.letter.public_id, one.letter.title, coalition.name,
            released_on(one.released_at, one.letter.circulation.time_zone),
        )
        for one in released.select_related("letter__circulation")
    ]  # fmt: skip


def feeds_of(coalition: Coalition) -> QuerySet[FeedSource]:
    """The feeds that are read for a coalition, by outlet."""
    return FeedSource.objects.filter(coalition=coalition).order_by("outlet", "pk")


def suggestions_for(letter: Letter) -> QuerySet[SuggestedArticle]:
    """News texts of feeds that seem to be about the letter and wait for a look, newest first."""
    waiting = SuggestedArticle.objects.filter(letter=letter, state=SuggestedArticle.State.WAITING)
    return waiting.select_related("feed").order_by("-printed_on", "-pk")


@dataclass(frozen=True)
class Correction:
    """A request to an outlet, ready to be copied, and a link that begins a mail with it."""

    subject: str
    body: str
    mailto: str


def correction_of(article: Article, sender: object) -> Correction | None:
    """The request drafted from the confirmed mistakes of an article; None when none was confirmed.

    Mistakes that began in a press release of ours are said first, as ours.
    """
    lines = [line for line in finding_lines(article, confirmed=True) if line.tone == "wrong"]
    if not lines:
        return None
    ours = [line for line in lines if line.finding.ours]
    context = {
        "article": article,
        "letter": article.letter,
        "page": f"{settings.SITE_ORIGIN}/letters/{article.letter.slug}/",
        "ours": ours,
        "lines": [*ours, *(line for line in lines if not line.finding.ours)],
        "sender": sender,
    }
    body = render_to_string("coverage/correction.txt", context).strip() + "\n"
    subject = gettext("Correction request: %(title)s") % {"title": article.title}
    return Correction(subject, body, f"mailto:?subject={quote(subject)}&body={quote(body)}")


def tally_of(lines: Sequence[FindingLine]) -> list[tuple[str, str]]:
    """What was found in four lines at most: a headline and what it means."""
    quotations = [line for line in lines if line.finding.kind == Finding.Kind.QUOTATION and line.tone != "none"]
    ours = sum(line.tone == "good" for line in quotations)
    counts = sum(line.finding.verdict == "wrong" for line in lines)
    names = sum(line.finding.kind == Finding.Kind.NAME for line in lines)
    doubts = sum(line.tone == "doubt" for line in lines)
    found = []
    if quotations:
        head = gettext("%(good)d of %(all)d") % {"good": ours, "all": len(quotations)}
        found.append(
            (head, ngettext("quotation has the letter's words", "quotations have the letter's words", len(quotations)))
        )
    found.append((ngettext("%d count wrong", "%d counts wrong", counts) % counts, gettext("as of the article's day")))
    found.append((ngettext("%d name misspelled", "%d names misspelled", names) % names, gettext("of the signatories")))
    found.append((gettext("Unclear: %d") % doubts, gettext("nothing is claimed there")))
    return found
