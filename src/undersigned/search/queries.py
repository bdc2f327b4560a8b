"""Reads of the search: public letters by their words, and the letters of a name, an office or a place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db import connection
from django.db.models import Case, Count, Exists, F, Max, Min, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce
from django.http import Http404

from undersigned.letter.stages import PUBLIC
from undersigned.release.models import Release, ReleasedFile
from undersigned.release.queries import MANIFEST_NAME
from undersigned.roster.models import Person
from undersigned.search.models import ListedName, ListedTopic, SearchEntry
from undersigned.search.records import SIGNED
from undersigned.search.snippets import Piece, marked, snippet
from undersigned.search.terms import DIALECTS, Term, slug_of, terms_of

MOST_LINES = 3  # of a letter's list or asks that a result shows
MOST_NAMES = 8
# What ranks a result: the first of these in which all terms stand. In none of them: last.
_RANKED = ("title_words", "people_words", "ask_words")
_FIELDS = (*_RANKED, "topic_words", "body_words")


@dataclass(frozen=True)
class FoundLine:
    """A line of a letter's list (name), asks (ask), topics (topic) or head (addressee), what was looked for marked."""

    kind: str
    pieces: list[Piece]

    @property
    def hits(self) -> int:
        """How often something stands in it that was looked for."""
        return sum(piece.is_hit for piece in self.pieces)


@dataclass(frozen=True)
class Result:
    """One letter that was found: its title, a stretch of its text, and lines of its list and asks with the words."""

    entry: SearchEntry
    title: list[Piece]
    snippet: list[Piece]
    lines: list[FoundLine]


@dataclass(frozen=True)
class Section:
    """Lines of one kind on the page of a name, an office or a place; `person` parts people of one name."""

    is_signed: bool
    person: Person | None
    lines: list[ListedName]


def changed_releases() -> QuerySet[Any]:
    """Released letters that are not indexed as they are today; each with `manifest` and `newest_leaf`, its state."""
    manifests = ReleasedFile.objects.filter(release=OuterRef("pk"), name=MANIFEST_NAME).values("digest")[:1]
    releases = Release.objects.filter(letter__stage__in=[stage.value for stage in PUBLIC]).annotate(
        manifest=Subquery(manifests), newest_leaf=Coalesce("page_leaf", "leaf_index")
    )
    indexed = SearchEntry.objects.filter(
        release=OuterRef("pk"),
        manifest=OuterRef("manifest"),
        leaf=OuterRef("newest_leaf"),
        topics=OuterRef("letter__topics"),
    )
    return releases.filter(~Exists(indexed)).order_by("pk")


def _public() -> QuerySet[SearchEntry]:
    """Everything that can be found. A released letter is asked once more whether it is public."""
    stages = [stage.value for stage in PUBLIC]
    return SearchEntry.objects.filter(Q(release__isnull=True) | Q(release__letter__stage__in=stages))


def found_letters(line: str, filters: Mapping[str, Any]) -> QuerySet[SearchEntry]:
    """The public letters in which all terms of a reader's line stand, narrowed down by `filters`; all without terms.

    First those with all terms in the title, then in the list of names (with coalition and addressees), then in the
    asks, then the others; of these the newest first, those without a date last. Both databases give the same order.
    """
    terms = terms_of(line)
    entries = _narrowed(_with_words(_public(), terms), filters)
    rank = (_rank(terms),) if terms else ()
    entries = entries.defer("body_words", "people_words", "ask_words")
    return entries.order_by(*rank, F("dated_on").desc(nulls_last=True), "-pk")


def _rank(terms: Sequence[Term]) -> Case:
    whens = [When(_all_in(column, terms), then=Value(place)) for place, column in enumerate(_RANKED)]
    return Case(*whens, default=Value(len(_RANKED)))


def _with_words(entries: QuerySet[SearchEntry], terms: Sequence[Term]) -> QuerySet[SearchEntry]:
    """The index knows which letters have all words; that those of a phrase stand in a row is looked up in the text."""
    if not terms:
        return entries
    dialect = DIALECTS[connection.vendor]
    entries = entries.filter(pk__in=RawSQL(dialect.match, [dialect.written(terms)]))  # noqa: S611  # one parameter
    for term in terms:
        if len(term.words) > 1:
            entries = entries.filter(_any_has(term))
    return entries


def _any_has(term: Term) -> Q:
    wanted = Q()
    for column in _FIELDS:
        wanted |= Q(**{f"{column}__contains": term.pattern})
    return wanted


def _all_in(column: str, terms: Sequence[Term]) -> Q:
    wanted = Q()
    for term in terms:
        wanted &= Q(**{f"{column}__contains": term.pattern})
    return wanted


def _narrowed(entries: QuerySet[SearchEntry], filters: Mapping[str, Any]) -> QuerySet[SearchEntry]:
    if filters.get("kind"):
        entries = entries.filter(kind=filters["kind"])
    if filters.get("year"):
        entries = entries.filter(dated_on__year=int(filters["year"]))
    if filters.get("state"):
        entries = entries.filter(Exists(ListedName.objects.filter(entry=OuterRef("pk"), state=filters["state"])))
    place = slug_of(str(filters.get("place") or ""))
    if place:
        here = Q(place_slug=place) | Q(place_slug__startswith=f"{place}-")
        entries = entries.filter(Exists(ListedName.objects.filter(here, entry=OuterRef("pk"))))
    if filters.get("topic"):
        entries = entries.filter(Exists(ListedTopic.objects.filter(entry=OuterRef("pk"), slug=filters["topic"])))
    for name in ("coalition", "addressee"):
        terms = terms_of(str(filters.get(name) or ""))
        entries = entries.filter(_all_in(f"{name}_words", terms)) if terms else entries
    return entries


def results_of(entries: Sequence[SearchEntry], line: str) -> list[Result]:
    """What a page of results shows of these letters, the words of the reader's line marked."""
    terms = terms_of(line)
    return [
        Result(entry, marked(entry.title, terms), snippet(entry.body, terms), _lines_with(entry, terms))
        for entry in entries
    ]


def _lines_with(entry: SearchEntry, terms: Sequence[Term]) -> list[FoundLine]:
    heads = (("addressee", entry.addressees), ("topic", entry.topics), ("name", entry.people), ("ask", entry.asks))
    texts = heads if terms else ()
    lines = [FoundLine(kind, marked(line, terms)) for kind, text in texts for line in text.split("\n")]
    return sorted((line for line in lines if line.hits), key=lambda line: -line.hits)[:MOST_LINES]


def found_names(line: str) -> list[dict[str, Any]]:
    """Names of public lists in whose own line all terms stand, each once, with the number of letters it is under."""
    terms = terms_of(line)
    if not terms:
        return []
    names = ListedName.objects.filter(_all_in("words", terms), entry__in=_with_words(_public(), terms).values("pk"))
    columns = ("name", "office", "organization", "place", "state", "person_slug", "office_slug", "place_slug")
    counted = names.values(*columns).annotate(letters=Count("entry", distinct=True))
    return list(counted.order_by("-letters", "person_slug", "office_slug", "place_slug", "name")[:MOST_NAMES])


def years_found() -> list[int]:
    """The years from the newest letter back to the oldest."""
    days = _public().aggregate(first=Min("dated_on"), last=Max("dated_on"))
    return list(range(days["last"].year, days["first"].year - 1, -1)) if days["last"] else []


def topics_found() -> list[tuple[str, str]]:
    """The topics of public letters, each as its slug and one of its spellings, by their words.

    Sorted here: the two databases sort differently.
    """
    rows = ListedTopic.objects.filter(entry__in=_public()).order_by().values_list("slug", "topic").distinct()
    spellings: dict[str, str] = {}
    for slug, topic in rows:
        spellings[slug] = min(topic, spellings.get(slug, topic))
    return sorted(spellings.items())


def letters_of(column: str, slug: str) -> QuerySet[ListedName]:
    """The lines of public lists whose `column` (person_slug, office_slug, place_slug) is this; raises Http404 for none.

    Names signed here come first, a person of the roster at a time on a person's page, then those that were imported;
    of each the newest letter first.
    """
    lines = ListedName.objects.filter(entry__in=_public(), **{column: slug})
    if not slug or slug != slug_of(slug) or not lines.exists():
        raise Http404
    person = (F("person").asc(nulls_last=True),) if column == "person_slug" else ()
    newest = F("entry__dated_on").desc(nulls_last=True)
    lines = lines.select_related("entry", "person__coalition").defer("entry__body", "entry__body_words")
    return lines.order_by("-entry__kind", *person, newest, "-entry", "position")


def sections_of(lines: Sequence[ListedName], *, by_person: bool) -> list[Section]:
    """These lines, in their order, parted by where they were signed and, on a person's page, by whom."""
    groups = groupby(lines, key=lambda line: (line.entry.kind == SIGNED, line.person if by_person else None))
    return [Section(is_signed, person, list(of_one)) for (is_signed, person), of_one in groups]
