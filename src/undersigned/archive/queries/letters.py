"""What waits on the desk, which letter a source is a copy of, the pages of imported letters, what changed in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, QuerySet, Value, When
from django.db.models.fields.json import KT
from django.http import Http404
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from undersigned.archive.counting import counted
from undersigned.archive.letter_text import full_text
from undersigned.archive.likeness import (
    folded,
    is_same_letter,
    is_worth_comparing,
    likeness,
    names_changed,
    sketch_of,
)
from undersigned.archive.models import (
    BASES,
    ImportedAsk,
    ImportedChange,
    ImportedLetter,
    ImportedSignatory,
    ImportedVersion,
    Source,
)
from undersigned.archive.source_page import Piece, line_of_problem, marked_lines
from undersigned.drafting.queries import Change, change_between
from undersigned.letter.body import Mark, body_html, body_tree, check_marks, plain_paragraphs
from undersigned.letter.models import Letter
from undersigned.letter.stages import PUBLIC
from undersigned.letter.topics import read_topics
from undersigned.release.models import ReleasedFile
from undersigned.roster.models import REMOVED_NAME, Coalition
from undersigned.search.records import IMPORTED, PublicLetter, PublicName
from undersigned.search.terms import slug_of

_COMPARED = 8
_BETWEEN = " \t\n,.;:|·-\u2013\u2014"  # what parts a name from the rest of its line


@dataclass(frozen=True)
class Copy:
    """A letter of the archive that a source may be a copy of: the share of its words, and whether that is enough."""

    letter: ImportedLetter
    version: ImportedVersion
    percent: int
    is_same: bool


@dataclass(frozen=True)
class Doubt:
    """One problem that the importer had, with the line of the source page that it leads to (None: the whole file)."""

    code: str
    message: str
    line: int | None


@dataclass(frozen=True)
class VersionLine:
    """One copy of a letter beside the one before it in time: its count in words, what changed in text and list."""

    version: ImportedVersion
    counts: str
    before: ImportedVersion | None
    came: list[str]
    went: list[str]

    @property
    def text_changed(self) -> bool:
        """Whether the text is another than that of the copy before it."""
        return self.before is not None and self.before.text != self.version.text


@dataclass(frozen=True)
class SignatoryLine:
    """One name as printed: the name, what stands after it in its line, and where everything of this name stands."""

    name: str
    rest: str
    slug: str


@dataclass(frozen=True)
class DetailChange:
    """One field of a letter that a person changed after it was public, in words, with the row that keeps it."""

    label: str
    old: str
    new: str
    row: ImportedChange


@dataclass(frozen=True)
class ArchivedPage:
    """What the public page of one copy of an imported letter shows."""

    letter: ImportedLetter
    version: ImportedVersion
    counts: str
    body: SafeString
    signatories: list[SignatoryLine]
    asks: list[ImportedAsk]
    lines: list[VersionLine]
    topics: list[tuple[str, str]]
    changes: list[DetailChange]

    @property
    def claims(self) -> list[str]:
        """What the source says of the number, in its own words, where that is another number than its list has.

        It may count another unit, as mayors among mayors and county executives do; so the words are shown, not judged.
        """
        claimed = self.version.claimed_total
        if claimed is None or claimed == self.version.signatory_count:
            return []
        said = [claim["text"] for claim in self.version.record["count_claims"] if claim["number"] == claimed]
        return list(dict.fromkeys(said)) or [f"{claimed:,}"]


def sources_of(coalition: Coalition) -> QuerySet[Source]:
    """Everything that was read for a coalition, what waits for a look first, then the newest.

    Without what was read, but for `read_title`: pasted texts have one name.
    """
    rows = Source.objects.filter(coalition=coalition).select_related("imported_version__letter", "draft", "read_by")
    waits = When(imported_version__isnull=True, draft__isnull=True, then=Value(0))
    rows = rows.defer("body", "answer", "record").annotate(read_title=KT("record__title"))
    return rows.order_by(Case(waits, default=Value(1)), "-read_at", "-pk")


def source_for(coalition: Coalition, pk: int) -> Source:
    """One source of the coalition without its bytes. Raises Http404."""
    found = Source.objects.filter(coalition=coalition, pk=pk).select_related("coalition", "draft").defer("body").first()
    if found is None:
        raise Http404
    return found


def is_kept(source: Source) -> bool:
    """Whether the file is kept as it came: one too large is not, nor one from which a name was removed on request."""
    return Source.objects.filter(pk=source.pk).exclude(body=b"").exists()


def version_from(source: Source) -> ImportedVersion | None:
    """The copy in the archive that was made of a source, with its letter; None while it waits."""
    return ImportedVersion.objects.filter(source=source).select_related("letter", "source").first()


def source_lines(source: Source) -> list[list[Piece]]:
    """The text that was read, line by line, with the words of each field marked."""
    return marked_lines(source.answer)


def doubts_of(source: Source) -> list[Doubt]:
    """What the importer could not read for certain, in the order in which it came upon it."""
    problems = source.answer["record"]["problems"]
    return [Doubt(p["code"], p["message"], line_of_problem(source.answer, p["line"])) for p in problems]


def readings_of(source: Source) -> Change | None:
    """What the two readings of tracked changes differ in, from all rejected to all accepted; None when there is one."""
    readings: Mapping[str, Mapping[str, Any]] = source.answer["record"].get("readings") or {}
    if not readings:
        return None
    texts = ["\n\n".join([*r["paragraphs"], *(s["line"] for s in r["signatories"]["list"])]) for r in
             (readings["rejected"], readings["accepted"])]  # fmt: skip
    return change_between(*(f"{text}\n" for text in texts))


def copies_like(coalition: Coalition, record: Mapping[str, Any]) -> list[Copy]:
    """The letters of the coalition's archive that share words with a record, the likeliest first, one copy of each."""
    text = full_text(record["salutation"] or "", record["body"], record["closing"] or "")
    sketch = sketch_of(text)
    rows = ImportedVersion.objects.filter(letter__coalition=coalition).values_list("pk", "sketch")
    near = [pk for pk, other in rows.iterator() if is_worth_comparing(sketch, other)]
    best: dict[int, Copy] = {}
    versions = ImportedVersion.objects.filter(pk__in=near[-_COMPARED * 8 :]).select_related("letter")
    for version in versions.prefetch_related("letter__imported_addressees"):
        copy = _compared(text, record, version)
        if copy.percent > best.get(version.letter_id, copy).percent or version.letter_id not in best:
            best[version.letter_id] = copy
    return sorted(best.values(), key=lambda copy: (not copy.is_same, -copy.percent))[:_COMPARED]


def _compared(text: str, record: Mapping[str, Any], version: ImportedVersion) -> Copy:
    letter, share = version.letter, likeness(text, version.text)
    same_date = bool(record["date"]) and str(letter.dated_on or "").startswith(record["date"])
    mine = {folded(to["name"] or to["office"] or "") for to in record["addressees"]}
    theirs = {folded(to.name or to.office) for to in letter.imported_addressees.all()}
    is_same = is_same_letter(share, same_date=same_date, same_addressee=bool(mine & theirs))
    return Copy(letter, version, round(100 * share), is_same)


def public_twin(source: Source) -> ImportedLetter | None:
    """The letter under which another coalition has put the very same file into the public archive; None without one."""
    same = ImportedLetter.objects.filter(imported_versions__source__digest=source.digest)
    return same.exclude(coalition=source.coalition).first()


def released_here(source: Source) -> Letter | None:
    """The letter that was signed and released here, of which the source is one of the files; None when it is none."""
    stages = [stage.value for stage in PUBLIC]
    same = ReleasedFile.objects.filter(digest=source.digest, release__letter__stage__in=stages)
    found = same.select_related("release__letter").defer("body").first()
    return found.release.letter if found else None


def archived_letters() -> QuerySet[ImportedLetter]:
    """Every letter of the archive, the newest of them first; those without a date come last."""
    return ImportedLetter.objects.select_related("coalition").order_by("-dated_on", "-created_at", "-pk")


def imported_letters_of(coalition: Coalition) -> QuerySet[ImportedLetter]:
    """The letters that the organizers of a coalition put into the archive, newest first."""
    return archived_letters().filter(coalition=coalition)


def archived_page(slug: str, number: int | None = None) -> ArchivedPage:
    """The page of a letter's copy `number`, or of the one whose list is the newest. Raises Http404."""
    letter = archived_letters().filter(slug=slug).prefetch_related("imported_addressees").first()
    lines = list(_version_lines(letter)) if letter else []
    chosen = [line for line in lines if number in {None, line.version.number}]
    if letter is None or not chosen:
        raise Http404
    version = chosen[-1].version
    signatories = [_signatory_line(s) for s in version.imported_signatories.all()]
    asks = list(version.imported_asks.select_related("parent"))
    return ArchivedPage(
        letter, version, chosen[-1].counts, _body(version, asks), signatories, asks, lines[::-1],
        [(slug_of(topic), topic) for topic in read_topics(letter.topics)], changes_of(letter),
    )  # fmt: skip


def details_of(letter: ImportedLetter) -> dict[str, Any]:
    """What of an imported letter can be changed, as its record has it; topics as one line."""
    day = letter.dated_on.isoformat() if letter.dated_on else None
    addressees = letter.imported_addressees.order_by("position")
    return {
        "title": letter.title,
        "date": day if letter.dated_is_exact or day is None else day[:7],
        "date_basis": letter.date_basis,
        "coalition": letter.coalition_text,
        "addressees": [{"name": to.name or None, "office": to.office or None} for to in addressees],
        "topics": letter.topics,
    }


def in_words(details: Mapping[str, Any]) -> dict[str, str]:
    """These details as plain text, to compare and to keep: addressees one a line, "" for what is not known."""
    parties = [", ".join(filter(None, (to["name"], to["office"]))) for to in details["addressees"]]
    return {**{name: value or "" for name, value in details.items()}, "addressees": "\n".join(parties)}


def changes_of(letter: ImportedLetter) -> list[DetailChange]:
    """What was changed in a letter after it was public, the newest first, in words."""
    rows = letter.imported_changes.select_related("changed_by").order_by("-changed_at", "pk")
    return [DetailChange(row.get_field_display(), _said(row, row.old), _said(row, row.new), row) for row in rows]


def _said(row: ImportedChange, kept: str) -> str:
    if row.field == ImportedChange.Field.DATE_BASIS:
        return str(BASES.get(kept, kept))
    return "; ".join(kept.split("\n")) or _("nothing")


def archived_record(slug: str, number: int) -> dict[str, Any]:
    """The record of one copy as `undersigned-letter/v1`, with what was changed since in place of what was read.

    Raises Http404.
    """
    page = archived_page(slug, number)
    changed, today = {change.row.field for change in page.changes}, details_of(page.letter)
    return {
        **page.version.record,
        **{name: value or None for name, value in today.items() if name in changed - {"topics", "addressees"}},
        **({"addressees": today["addressees"]} if "addressees" in changed else {}),
    }


def imported_letter_for(coalition: Coalition, slug: str) -> ImportedLetter:
    """One letter that this coalition put into the archive. Raises Http404."""
    found = imported_letters_of(coalition).filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


def sources_in(letter: ImportedLetter) -> QuerySet[Source]:
    """The files of which a letter's copies were made, in the order of the copies, without what was read of them."""
    rows = Source.objects.filter(imported_version__letter=letter).order_by("imported_version__number")
    return rows.defer("body", "answer", "record")


def _version_lines(letter: ImportedLetter) -> Iterator[VersionLine]:
    """Yield the copies of a letter in the order of their lists' days, each with what changed since the one before."""
    versions = list(letter.imported_versions.select_related("source").prefetch_related("imported_signatories"))
    versions.sort(key=lambda v: (v.listed_on or letter.dated_on or date.min, v.signatory_count, v.number))
    before: ImportedVersion | None = None
    for version in versions:
        came, went = names_changed(_names(before), _names(version)) if before else ([], [])
        rows = [vars(signatory) for signatory in version.imported_signatories.all()]
        counts = counted(rows, is_known=version.signatories_kind != "unknown")
        yield VersionLine(version, counts, before, came, went)
        before = version


def _names(version: ImportedVersion) -> list[str]:
    return [str(signatory) for signatory in version.imported_signatories.all()]


def _signatory_line(signatory: ImportedSignatory) -> SignatoryLine:
    """The name, and the rest of its line as printed; parsed fields only where the name does not begin the line."""
    name = str(signatory)
    slug = "" if signatory.name == REMOVED_NAME else slug_of(signatory.name)
    if signatory.line.startswith(name):
        return SignatoryLine(name, signatory.line[len(name) :].strip(_BETWEEN), slug)
    parts = (signatory.office, signatory.organization, signatory.place, signatory.state)
    return SignatoryLine(name, ", ".join(part for part in parts if part and part != name), slug)


def _body(version: ImportedVersion, asks: list[ImportedAsk]) -> SafeString:
    """The text as readers see it, with every ask marked that can be: one that cannot is listed, not lost."""
    marks: list[Mark] = []
    for ask in asks:
        if ask.start is not None and ask.end is not None:
            anchor = "ask-" + ask.label.replace(".", "-")
            mark = Mark(ask.start, ask.end, anchor, _("Ask %(number)s") % {"number": ask.label})
            marks += [] if check_marks(version.text, [*marks, mark]) else [mark]
    html = body_html(body_tree(version.text, marks), back=_("Back to the text"))
    return mark_safe(html)  # noqa: S308  # body_html escapes every piece of the text


def change_since(slug: str, number: int) -> tuple[ImportedLetter, VersionLine, Change]:
    """A letter, its copy `number` beside the one before it, and what changed. Raises Http404 for the first one too."""
    letter = ImportedLetter.objects.select_related("coalition").filter(slug=slug).first()
    lines = list(_version_lines(letter)) if letter else []
    found = next((line for line in lines if line.version.number == number and line.before), None)
    if letter is None or found is None or found.before is None:
        raise Http404
    return letter, found, change_between(found.before.text, found.version.text)


def search_key(letter: ImportedLetter) -> str:
    """Under what the search knows this letter."""
    return f"imported-{letter.pk}"


def searchable(letter: ImportedLetter) -> PublicLetter:
    """The letter as the search is told of it: the text of its newest copy, and everybody who stands in any copy."""
    lines = list(_version_lines(letter))
    newest = lines[-1]
    return PublicLetter(
        key=search_key(letter),
        kind=IMPORTED,
        url=reverse("archived-letter", args=[letter.slug]),
        title=letter.title,
        language=letter.language,
        coalition=letter.coalition_text,
        dated_on=letter.dated_on,
        dated_is_exact=letter.dated_is_exact,
        counts=newest.counts,
        addressees=tuple(map(str, letter.imported_addressees.all())),
        asks=tuple(ask.words for ask in newest.version.imported_asks.all()),
        body="\n".join(paragraph.replace("\n", " ") for paragraph in plain_paragraphs(newest.version.text)),
        topics=read_topics(letter.topics),
        names=tuple(_public_names(letter, [line.version for line in lines[::-1]])),
    )


def _public_names(letter: ImportedLetter, versions: list[ImportedVersion]) -> Iterator[PublicName]:
    """Yield every name once, from the newest copy in which it stands."""
    seen = set[tuple[str, ...]]()
    for version in versions:
        page = reverse("archived-version", args=[letter.slug, version.number]) + "#signatories"
        for printed in version.imported_signatories.all():
            cells = (printed.name, printed.office, printed.place, printed.state, printed.organization)
            if cells not in seen:
                seen.add(cells)
                yield PublicName(printed.line, *cells, url=page, is_removed=printed.name == REMOVED_NAME)
