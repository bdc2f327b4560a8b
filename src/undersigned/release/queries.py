"""Reads of the release stage: what would be released, what should be looked at first, what was released."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Prefetch, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from undersigned.circulation.models import Circulation
from undersigned.letter.models import Letter, Version
from undersigned.letter.stages import PUBLIC
from undersigned.release.counts import printed_order
from undersigned.release.models import Release, ReleasedFile
from undersigned.release.record import AddresseeLine, AskLine, LetterRecord, SignatoryLine
from undersigned.roster.queries import spoken_day
from undersigned.signing.models import Signature
from undersigned.signing.queries import level_words, signatures_of


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
    )


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
