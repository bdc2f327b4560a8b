"""Keeping what can be searched in step with what is public. None of it is an act, so the ledger knows nothing of it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.urls import reverse

from undersigned.letter.body import plain_paragraphs
from undersigned.letter.topics import read_topics
from undersigned.release.counts import counts_in_words
from undersigned.release.models import Release
from undersigned.release.queries import record_of_today, released_on
from undersigned.release.record import LetterRecord, SignatoryLine
from undersigned.release.render.wording import place_of, released_day, state_name, title_of
from undersigned.roster.models import REMOVED_NAME
from undersigned.search.models import ListedName, ListedTopic, SearchEntry
from undersigned.search.queries import changed_releases
from undersigned.search.records import SIGNED, PublicLetter, PublicName
from undersigned.search.terms import BREAK, DIALECTS, TABLE, different_words, folded, slug_of
from undersigned.signing.models import Signature

_BATCH = 500
_LONGEST_COUNTS = 400


@transaction.atomic
def keep_searchable(*, letter: PublicLetter, now: datetime) -> SearchEntry:
    """Put a public letter, as it is now, in the place of what was known of it under its key."""
    del now
    entry, _new = SearchEntry.objects.update_or_create(key=letter.key, defaults=_columns(letter))
    ListedName.objects.filter(entry=entry).delete()
    ListedName.objects.bulk_create(
        (_listed(entry, position, name) for position, name in enumerate(letter.names, start=1)), batch_size=_BATCH
    )
    ListedTopic.objects.filter(entry=entry).delete()
    ListedTopic.objects.bulk_create(
        ListedTopic(entry=entry, slug=slug_of(topic), topic=topic) for topic in letter.topics if slug_of(topic)
    )
    searched = (entry.title_words, entry.people_words, entry.ask_words, entry.topic_words, entry.body_words)
    words = different_words(searched)
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {TABLE} WHERE rowid = %s", [entry.pk])  # noqa: S608  # a constant
        cursor.execute(DIALECTS[connection.vendor].put, [entry.pk, " ".join(words)])
    return entry


def _columns(letter: PublicLetter) -> dict[str, Any]:
    same = ("kind", "url", "title", "language", "coalition", "dated_on", "dated_is_exact", "counts", "body",
            "manifest", "leaf")  # fmt: skip
    addressees, asks = "\n".join(letter.addressees), "\n".join(letter.asks)
    people = "\n".join(name.line for name in letter.names)
    states = "\n".join(sorted({state_name(name.state) for name in letter.names if name.state}))
    everybody = (letter.coalition, addressees, *map(_words_of, letter.names), states)
    return {
        **{name: getattr(letter, name) for name in same},
        "release_id": letter.release,
        "addressees": addressees,
        "people": people,
        "asks": asks,
        "topics": ", ".join(letter.topics),
        "title_words": folded(letter.title),
        "coalition_words": folded(letter.coalition),
        "addressee_words": folded(addressees),
        "people_words": _joined(everybody),
        "ask_words": folded(asks),
        "topic_words": folded("\n".join(letter.topics)),
        "body_words": folded(letter.body),
    }


def _joined(texts: Iterable[str]) -> str:
    whole = BREAK.join(filter(None, (folded(text).strip() for text in texts)))
    return f" {whole} " if whole else ""


def _words_of(name: PublicName) -> str:
    """The line as printed, and what a heading above it says of it: a place, an office, an organization."""
    line = folded(name.line)
    cells = (name.name, name.office, name.place, name.organization)
    return "\n".join((name.line, *(cell for cell in cells if folded(cell) not in line)))


def _listed(entry: SearchEntry, position: int, name: PublicName) -> ListedName:
    same = ("line", "name", "office", "organization", "place", "state", "person_slug", "office_slug", "place_slug",
            "url", "withdrawn_on")  # fmt: skip
    values = {key: getattr(name, key) for key in same}
    words = _joined((_words_of(name), f"{name.state} {state_name(name.state)}"))
    return ListedName(entry=entry, position=position, person_id=name.person, words=words, **values)


@transaction.atomic
def drop_searchable(*, key: str, now: datetime) -> None:
    """Forget a letter that is not public any more; nothing happens when it was not known."""
    del now
    entry = SearchEntry.objects.filter(key=key).first()
    if entry is not None:
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {TABLE} WHERE rowid = %s", [entry.pk])  # noqa: S608  # a constant
        entry.delete()


def index_changed_releases(*, now: datetime) -> int:
    """Index every released letter that is new or changed (a withdrawal, an erasure) since; returns how many."""
    changed = [release.pk for release in changed_releases()]
    for number in changed:
        _index_release(number, now)
    return len(changed)


@transaction.atomic
def _index_release(number: int, now: datetime) -> None:
    # Its state is read before its names: what changes in between is indexed again, never left out.
    state = changed_releases().filter(pk=number).values("manifest", "newest_leaf").first()
    if state is None:
        return
    release = Release.objects.select_related("letter__coalition", "version").get(pk=number)
    record = record_of_today(release)
    signatures = Signature.objects.filter(pk__in=release.signatories.values("signature"))
    by_id = {
        s.public_id: s for s in signatures.select_related("person", "office__organization", "office__jurisdiction")
    }
    letter = PublicLetter(
        key=f"letter-{release.letter_id}",
        kind=SIGNED,
        url=reverse("letter", args=[record.slug]),
        title=record.title,
        language=record.language,
        coalition=record.coalition,
        dated_on=released_day(record),
        dated_is_exact=True,
        counts=_counts(release.counts, record),
        addressees=tuple(", ".join(filter(None, (to.name, to.office))) for to in record.addressees),
        asks=tuple(ask.words for ask in record.asks),
        body="\n".join(paragraph.replace("\n", " ") for paragraph in plain_paragraphs(record.text)),
        names=tuple(_public_name(record, line, by_id[line.signature_id]) for line in record.signatories),
        topics=read_topics(release.letter.topics),
        release=release.pk,
        manifest=state["manifest"],
        leaf=state["newest_leaf"],
    )
    keep_searchable(letter=letter, now=now)


def _counts(as_released: str, record: LetterRecord) -> str:
    """Who signed, in words; once somebody has withdrawn, both numbers."""
    standing = [line for line in record.signatories if line.withdrawn_at is None]
    if len(standing) == len(record.signatories):
        return as_released[:_LONGEST_COUNTS]
    return f"{as_released}, as released; today {counts_in_words(standing)}"[:_LONGEST_COUNTS]


def _public_name(record: LetterRecord, line: SignatoryLine, signature: Signature) -> PublicName:
    organization = line.name if line.unit == "organization" else ""
    title = signature.office.title if organization and signature.office else title_of(line)
    through = signature.person.name if signature.person.name in line.office else ""
    return PublicName(
        line=", ".join(filter(None, (line.name, line.office))),
        name=through if organization else line.name,
        office=title,
        organization=organization,
        place=place_of(line),
        state=line.state,
        url=reverse("signature", args=[record.slug, line.signature_id]),
        person=None if signature.person.name == REMOVED_NAME else signature.person_id,
        withdrawn_on=released_on(line.withdrawn_at, record.time_zone) if line.withdrawn_at else None,
        is_removed=REMOVED_NAME in {line.name, signature.person.name},
    )


def overwrite_dropped_words(*, now: datetime) -> None:
    """Merge what FTS5 has written, so that words of deleted rows are in none of its pages; PostgreSQL has none left."""
    del now
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {TABLE} ({TABLE}) VALUES ('optimize')")  # noqa: S608  # a constant
