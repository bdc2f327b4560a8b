"""Reads of the release stage: what would be released, what should be looked at first, what was released."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Case, OuterRef, Prefetch, QuerySet, Subquery, When
from django.db.models.functions import Coalesce
from django.http import Http404
from django.utils.translation import gettext as _

from undersigned.circulation.models import Circulation
from undersigned.ledger.checkpoint import encode64
from undersigned.ledger.fault import Fault, digest_of
from undersigned.ledger.models import Opening
from undersigned.ledger.queries import fields_of_acts, newest_mark, recorded_erasures
from undersigned.letter.models import Letter, Version
from undersigned.letter.stages import PUBLIC
from undersigned.release.counts import printed_order
from undersigned.release.models import Release, ReleasedFile
from undersigned.release.record import AddresseeLine, AskLine, LedgerLine, LetterRecord, SignatoryLine
from undersigned.roster.queries import spoken_day
from undersigned.signing.models import Signature
from undersigned.signing.queries import level_words, signatures_of

PAGE_NAME, MANIFEST_NAME = "index.html", "manifest.json"
# What is made again whenever something happens after the release; the manifest does not name these.
PAGE_OF_TODAY, NAMES_OF_TODAY = "today.html", "signatories-today.csv"


@dataclass(frozen=True)
class Finding:
    """Something to look at before the release: `must` stops it, the others need an organizer's yes."""

    code: str
    message: str
    must: bool


def released_letters() -> QuerySet[Release]:
    """Every released letter, newest first."""
    return Release.objects.select_related("letter__coalition").order_by("-released_at", "-pk")


def released_file(slug: str, name: str) -> ReleasedFile:
    """The kept bytes of one form of a released letter. An unreleased letter is as absent as none. Raises Http404."""
    found = ReleasedFile.objects.filter(
        release__letter__slug=slug, release__letter__stage__in=[s.value for s in PUBLIC], name=name
    ).first()
    if found is None:
        raise Http404
    return found


def released_page(slug: str) -> ReleasedFile:
    """The page of a released letter as it is today: as released while nothing happened since. One query."""
    found = ReleasedFile.objects.filter(
        release__letter__slug=slug,
        release__letter__stage__in=[s.value for s in PUBLIC],
        name__in=(PAGE_OF_TODAY, PAGE_NAME),
    ).order_by(Case(When(name=PAGE_OF_TODAY, then=0), default=1))
    page = found.first()
    if page is None:
        raise Http404
    return page


def changed_releases() -> QuerySet[Release]:
    """The releases whose letter has an act in the ledger that is newer than their page, with its leaf as `newest`.

    By the ledger and not by the clock: an act may be committed after a page was made and say an earlier time.
    """
    acts = Opening.objects.filter(letter=OuterRef("letter__public_id"), n__isnull=False).order_by("-n")
    newest = Subquery(acts.values("leaf_id")[:1])
    return Release.objects.annotate(newest=newest).filter(newest__gt=Coalesce("page_leaf", "leaf_index"))


def findings_before_release(letter: Letter, circulation: Circulation, now: datetime) -> list[Finding]:
    """What stands in the way of releasing now, or should be looked at first."""
    signatures = list(signatures_of(letter).prefetch_related("office__terms"))
    findings: list[Finding] = []
    if not signatures:
        findings.append(Finding("nobody_signed", _("Nobody has signed, so there is nothing to release."), must=True))
    if circulation.embargo_at and now < circulation.embargo_at:
        findings.append(Finding("embargo", _("The embargo has not ended."), must=True))
    on = released_on(now, circulation.time_zone)
    for signature in signatures:
        until = term_ended_before(signature, on)
        if until:
            findings.append(Finding("term_ended", _term_message(signature, until, on), must=False))
    return findings


def _term_message(signature: Signature, until: date, on: date) -> str:
    return _(
        "%(name)s, %(office)s: the term ended on %(until)s, %(days)d days before this release. The list will say so."
    ) % {
        "name": signature.printed_name,
        "office": signature.printed_office,
        "until": spoken_day(until),
        "days": (on - until).days,
    }


def released_on(instant: datetime, zone: str) -> date:
    """The day of the release in the letter's own zone."""
    return instant.astimezone(ZoneInfo(zone)).date()


def term_ended_before(signature: Signature, on: date) -> date | None:
    """The last day of the term under which this office signed, if it lies before `on`; else None."""
    if signature.office is None:
        return None
    ends = [t.ends_on for t in signature.office.terms.all() if t.person_id == signature.person_id]
    if not ends or None in ends:
        return None
    last = max(end for end in ends if end is not None)
    return last if last < on else None


def letter_record(letter: Letter, version: Version, time_zone: str, released_at: datetime) -> LetterRecord:
    """The letter as it would be released at that instant, with everyone whose signature stands."""
    on = released_on(released_at, time_zone)
    signatures = signatures_of(letter).filter(version=version).prefetch_related("office__terms")
    return LetterRecord(
        public_id=letter.public_id,
        slug=letter.slug,
        url=f"{settings.SITE_ORIGIN}/letters/{letter.slug}/",
        title=letter.title,
        coalition=letter.coalition.name,
        language=letter.language,
        released_at=released_at,
        time_zone=time_zone,
        version=version.number,
        text=version.text,
        text_digest=version.digest,
        addressees=tuple(AddresseeLine(a.name, a.office) for a in letter.addressees.all()),
        asks=tuple(
            AskLine(a.label, a.anchor, a.start, a.end, a.words, str(a.parent.number) if a.parent else "", a.due_on)
            for a in version.asks.select_related("parent").order_by("start", "-end")
        ),
        signatories=printed_order(_signatory_line(s, on) for s in signatures),
        ledger=_ledger_line(),
    )


def _ledger_line() -> LedgerLine | None:
    mark = newest_mark()
    return LedgerLine(mark.size, encode64(mark.root)) if mark else None


def _signatory_line(signature: Signature, on: date) -> SignatoryLine:
    return SignatoryLine(
        signature_id=signature.public_id,
        name=signature.printed_name,
        office=signature.printed_office,
        unit=signature.unit,
        body=signature.body,
        state=signature.state,
        level=signature.level,
        level_words=level_words(signature),
        signer=signature.signer,
        signed_at=signature.signed_at,
        leaf_index=signature.leaf_index,
        until=term_ended_before(signature, on),
    )


def release_of(letter: Letter) -> Release | None:
    """The release of the letter, with its files but without their bytes; None before it."""
    files = Prefetch("files", ReleasedFile.objects.defer("body").order_by("name"))
    return (
        Release.objects.filter(letter=letter).select_related("version", "released_by").prefetch_related(files).first()
    )


def release_faults() -> Iterator[Fault]:
    """Each released file that was changed, each list that is not the one released, each release the ledger lacks."""
    recorded, replaced = dict(fields_of_acts("release")), recorded_erasures()[1]
    for release in Release.objects.select_related("letter", "version").order_by("pk"):
        where, fields = f"release {release.pk}", recorded.pop(release.leaf_index, None)
        if fields is None or fields["letter"] != release.letter.public_id:
            yield Fault(f"{where} leaf_index", "a leaf of this letter's act `release`", f"{release.leaf_index}")
            continue
        for column, expected, found in (
            ("version", fields["text"], release.version.digest),
            ("signatory_count", fields["count"], release.signatory_count),
        ):
            if expected != found:
                yield Fault(f"{where} {column}", f"{expected}", f"{found}")
        yield from _file_faults(release, str(fields["manifest"]), replaced.get(release.letter.public_id))
    for leaf in sorted(recorded):
        yield Fault(f"opening {leaf}", "a release", "no such row")


def _file_faults(release: Release, manifest: str, replaced: str | None) -> Iterator[Fault]:
    digests: dict[str, str] = {}
    text = b""
    for file in ReleasedFile.objects.filter(release=release).order_by("pk").iterator(chunk_size=1):
        body = bytes(file.body)
        digests[file.name] = digest_of(body).split()[1]
        if file.digest != digests[file.name]:
            yield Fault(f"releasedfile {file.pk} ({file.name})", f"digest {file.digest}", digests[file.name])
        text = body if file.name == MANIFEST_NAME else text
    for name in (PAGE_OF_TODAY, NAMES_OF_TODAY):
        digests.pop(name, None)
    where, expected = f"release {release.pk} {MANIFEST_NAME}", replaced or manifest
    found = digests.pop(MANIFEST_NAME, "no such file")
    if found != expected:
        yield Fault(where, f"digest {expected}, as in leaf {release.leaf_index}", found)
        return
    yield from _manifest_faults(release, json.loads(text), digests)


def _manifest_faults(release: Release, manifest: dict[str, Any], digests: dict[str, str]) -> Iterator[Fault]:
    for name in sorted(manifest["files"].keys() | digests.keys()):
        expected, found = manifest["files"].get(name, "no such file"), digests.get(name, "no such file")
        if expected != found:
            yield Fault(f"releasedfile {name} of release {release.pk}", f"digest {expected}", f"{found}")
    columns = ("signature__public_id", "signature__leaf_index", "signature__printed_name", "signature__printed_office")
    rows = release.signatories.order_by("position").values_list(*columns)
    lines = [(line["signature"], line["leaf"], line["name"], line["office"]) for line in manifest["signatories"]]
    if list(rows) != lines:
        differing = [place for place, (row, line) in enumerate(zip(rows, lines, strict=False), start=1) if row != line]
        place = differing[0] if differing else min(len(rows), len(lines)) + 1
        expected, found = f"the {len(lines)} signatories of its manifest", f"{len(rows)}, another one at place {place}"
        yield Fault(f"signatory list of release {release.pk}", expected, found)


def released_record(release: Release) -> LetterRecord:
    """What was released, made again from its list: for files from which an erased name must go."""
    zone = Circulation.objects.values_list("time_zone", flat=True).get(letter=release.letter)
    record = letter_record(release.letter, release.version, zone, release.released_at)
    listed = Signature.objects.filter(pk__in=release.signatories.values("signature")).prefetch_related("office__terms")
    lines = {s.pk: _signatory_line(s, released_on(release.released_at, zone)) for s in listed}
    order = release.signatories.order_by("position").values_list("signature", flat=True)
    return replace(record, signatories=tuple(lines[pk] for pk in order))


def record_of_today(release: Release) -> LetterRecord:
    """The released list with the instants at which names on it were withdrawn since."""
    record = released_record(release)
    withdrawn = Signature.objects.filter(pk__in=release.signatories.values("signature"), withdrawn_at__isnull=False)
    when = dict(withdrawn.values_list("public_id", "withdrawn_at"))
    lines = (replace(line, withdrawn_at=when.get(line.signature_id)) for line in record.signatories)
    return replace(record, signatories=tuple(lines))


def current_manifests() -> Iterator[tuple[str, str, str]]:
    """For each release: the letter's id, the SHA-256 of its manifest as kept today, and as its ledger entry has it."""
    recorded = {leaf: str(fields["manifest"]) for leaf, fields in fields_of_acts("release")}
    files = ReleasedFile.objects.filter(name=MANIFEST_NAME)
    for leaf, letter, digest in files.values_list("release__leaf_index", "release__letter__public_id", "digest"):
        yield letter, digest, recorded.get(leaf, "")
