"""A file is read, a person confirms what was read, it becomes a letter of the past or a draft."""

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from undersigned.accounts.models import User
from undersigned.archive.letter_text import body_of, full_text
from undersigned.archive.likeness import sketch_of
from undersigned.archive.models import (
    ImportedAsk,
    ImportedLetter,
    ImportedSignatory,
    ImportedVersion,
    Source,
)
from undersigned.archive.queries import search_key, searchable
from undersigned.archive.removal import is_blacked_out
from undersigned.archive.services.details import dated, write_addressees
from undersigned.archive.services.taking_out import WAS_PUBLIC, give_back, kept_beside
from undersigned.document.limits import read_limited
from undersigned.document.problems import Code
from undersigned.drafting.services import AskRefused, Saved, mark_ask, save_version, start_letter
from undersigned.letter.body import plain_paragraphs
from undersigned.letter.canonical import canonical_text, text_digest
from undersigned.letter.models import Letter
from undersigned.letter.queries import latest_version
from undersigned.letter.stages import Stage
from undersigned.roster.models import REMOVED_NAME, Coalition
from undersigned.search.models import SearchEntry
from undersigned.search.records import IMPORTED
from undersigned.search.services import keep_searchable

MOST_KEPT_BYTES = 10_000_000
_UNREAD = {Code.UNREADABLE, Code.TOO_LARGE, Code.REFUSED}
_FOR_THE_DESK = {"body", "topics", "listed_on", "belongs_to", WAS_PUBLIC}
_PRINTED = ("name", "office", "place", "state", "country", "organization", "line")


class ImportRefused(ValueError):
    """A file or record that cannot be taken; the message says why and what to do."""


class ReadAlready(ImportRefused):
    """The same bytes were read before; `source` is what became of them."""

    def __init__(self, source: Source) -> None:
        super().__init__(
            _("This very file was read already, as “%(name)s” on %(day)s.")
            % {"name": source.name, "day": source.read_at.date().isoformat()}
        )
        self.source = source


@dataclass(frozen=True)
class Started:
    """A draft that was started from an import, and the asks that could not be marked in it, with the reason."""

    letter: Letter
    unmarked: tuple[str, ...]


def read_source(
    *,
    coalition: Coalition,
    data: bytes,
    name: str,
    actor: User,
    now: datetime,
    url: str = "",
    seen_on: date | None = None,
    changes: str = "ask",
    hidden: str = "ask",
) -> Source:
    """Read a file in a process of its own and keep what was read, with its bytes when they are at most 10 MB.

    Raises ReadAlready for the same bytes in the same coalition, ImportRefused for a file that cannot be read.
    """
    if not data:
        raise ImportRefused(_("The file is empty."))
    before = Source.objects.filter(coalition=coalition, digest=hashlib.sha256(data).hexdigest()).first()
    if before is not None:
        raise ReadAlready(before)
    source = Source(coalition=coalition, name=name[:200], url=url, seen_on=seen_on, changes=changes, hidden=hidden)
    source.answer = read_limited(data, name, changes=changes, hidden=hidden)
    return keep_source(source=source, data=data, actor=actor, now=now)


def keep_source(*, source: Source, data: bytes, actor: User, now: datetime) -> Source:
    """Keep a source that is new, with `answer` as what was read of `data`. Raises ReadAlready and ImportRefused."""
    _refuse_unread(source.answer)
    source.digest, source.size = hashlib.sha256(data).hexdigest(), len(data)
    source.body = data if len(data) <= MOST_KEPT_BYTES else b""
    source.record, source.read_at, source.read_by = _first_record(source.answer, source.name), now, actor
    try:
        with transaction.atomic():
            source.save(force_insert=True)
    except IntegrityError as meanwhile:
        raise ReadAlready(Source.objects.get(coalition=source.coalition, digest=source.digest)) from meanwhile
    return source


def _refuse_unread(answer: Mapping[str, Any]) -> None:
    for problem in answer["record"]["problems"]:
        if problem["code"] in _UNREAD:
            raise ImportRefused(problem["message"])


def _first_record(answer: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The record as read, with its body to write on from, and with a title to go by where the source has none."""
    record = answer["record"]
    to = next((_spoken(party) for party in record["addressees"]), "")
    title = record["title"] or record["subject"] or (_("To %s") % to if to else name)
    return {**record, "title": title[:300], "body": body_of(answer)}


def _spoken(party: Mapping[str, str | None]) -> str:
    """An addressee in a title: "Governor Haas" when only the surname is known, else the name alone."""
    name, office = party["name"] or "", party["office"] or ""
    return name if " " in name else " ".join(filter(None, (office, name)))


def choose_reading(*, source: Source, changes: str, hidden: str, actor: User, now: datetime) -> Source:
    """Read a kept file again: tracked changes accepted or rejected, hidden words taken ("include") or left out.

    What was edited of its record is given up, for it was read from other words. Raises ImportRefused.
    """
    body = bytes(source.body)
    if not body:
        raise ImportRefused(
            _(
                "The file is not kept here: it was too large, or a name was removed from it on request. "
                "Settle this in a word processor, and import it again."
            )
        )
    answer = read_limited(body, source.name, changes=changes, hidden=hidden)
    _refuse_unread(answer)
    with transaction.atomic():
        source = _waiting(source)
        source.changes, source.hidden = changes, hidden
        source.answer, source.record = answer, _first_record(answer, source.name) | kept_beside(source.record)
        source.read_at, source.read_by = now, actor
        source.save(update_fields=["changes", "hidden", "answer", "record", "read_at", "read_by"])
    return source


def _waiting(source: Source) -> Source:
    """The source's row, locked; raises ImportRefused when it is in the archive or was removed in the meantime."""
    locked = Source.objects.select_for_update().select_related("coalition").filter(pk=source.pk).first()
    if locked is None:
        raise ImportRefused(_("This file was removed in the meantime. Import it again."))
    if ImportedVersion.objects.filter(source=locked).exists():
        raise ImportRefused(_("This file is in the archive already. Take it out of there to change its record."))
    return locked


@transaction.atomic
def save_record(
    *, source: Source, record: Mapping[str, Any], url: str, seen_on: date | None, actor: User, now: datetime
) -> None:
    """Keep what a person has edited so far. Raises ImportRefused when it is in the archive."""
    del actor, now
    source = _waiting(source)
    source.record, source.url, source.seen_on = {**record, **kept_beside(source.record)}, url, seen_on
    source.save(update_fields=["record", "url", "seen_on"])


@transaction.atomic
def remove_source(*, source: Source, actor: User, now: datetime) -> None:
    """Forget a file that was read and what was read of it. Raises ImportRefused when it is in the archive."""
    del actor, now
    _waiting(source).delete()


@transaction.atomic
def put_into_archive(
    *, source: Source, letter: ImportedLetter | None, listed_on: date | None, actor: User, now: datetime
) -> ImportedVersion:
    """Make the confirmed record of a source public: as a letter of its own, or as another copy of `letter`.

    Raises ImportRefused when the letter is another coalition's or the source is in the archive already, and
    TextRefused when the body has characters that no letter can have.
    """
    source = _waiting(source)
    record = source.record
    text = canonical_text(full_text(record["salutation"] or "", record["body"], record["closing"] or ""))
    if letter is None:
        letter = _new_letter(source.coalition, record, actor, now)
        give_back(letter=letter, source=source, actor=actor, now=now)
    letter = _letter_to_join(letter, source)
    version = _new_version(letter, source, text, listed_on=listed_on, actor=actor, now=now)
    _write_signatories(version, record["signatories"]["list"])
    _write_asks(version, record["asks"])
    keep_searchable(letter=searchable(letter), now=now)
    return version


def _letter_to_join(letter: ImportedLetter, source: Source) -> ImportedLetter:
    found = ImportedLetter.objects.select_for_update().filter(pk=letter.pk).first()
    if found is None:
        raise ImportRefused(_("“%s” was taken out of the archive in the meantime. Look once more.") % letter)
    if found.coalition_id != source.coalition_id:
        raise ImportRefused(_("That letter is in another coalition's archive."))
    return found


def _new_letter(coalition: Coalition, record: Mapping[str, Any], actor: User, now: datetime) -> ImportedLetter:
    day = record["date"] or ""
    letter = ImportedLetter.objects.create(
        coalition=coalition,
        slug=_free_slug(record, day),
        title=record["title"],
        language=record["language"],
        **dated(day),
        date_basis=record["date_basis"],
        place_line=record["place_line"] or "",
        subject=record["subject"] or "",
        salutation=record["salutation"] or "",
        closing=record["closing"] or "",
        coalition_text=record["coalition"] or "",
        topics=record.get("topics") or "",
        created_at=now,
        created_by=actor,
    )
    write_addressees(letter, [(to["name"] or "", to["office"] or "") for to in record["addressees"]])
    return letter


def _free_slug(record: Mapping[str, Any], day: str) -> str:
    """The address it had before, else one of title and year; with something random when that is taken."""
    before = record.get(WAS_PUBLIC, {}).get("slug", "")
    words = "-".join(filter(None, (slugify(record["title"])[:60].strip("-") or "letter", day[:4])))
    wanted = before if before.isascii() and before else words
    return wanted if not ImportedLetter.objects.filter(slug=wanted).exists() else f"{words}-{secrets.token_hex(3)}"


def _new_version(
    letter: ImportedLetter, source: Source, text: str, *, listed_on: date | None, actor: User, now: datetime
) -> ImportedVersion:
    record, listed = source.record, source.record["signatories"]
    numbers = ImportedVersion.objects.filter(letter=letter).order_by("-number").values_list("number", flat=True)
    return ImportedVersion.objects.create(
        letter=letter,
        source=source,
        number=(numbers.first() or 0) + 1,
        text=text,
        text_digest=text_digest(text),
        record=_confirmed_record(record, text),
        sketch=list(sketch_of(text)),
        listed_on=listed_on,
        signatories_kind=listed["kind"],
        signatories_complete=listed["complete"],
        signatory_count=len(listed["list"]),
        claimed_total=listed["claimed_total"],
        confirmed_at=now,
        confirmed_by=actor,
    )


def _confirmed_record(record: Mapping[str, Any], text: str) -> dict[str, Any]:
    """The record as undersigned-letter/v1: with the confirmed text and its paragraphs, without what only forms need."""
    listed = [{key: value for key, value in row.items() if key != "number"} for row in record["signatories"]["list"]]
    total = len(listed) if listed or record["signatories"]["kind"] not in {"unknown", "none"} else None
    return {
        **{key: value for key, value in record.items() if key not in _FOR_THE_DESK},
        **_seen_by_readers(record, text),
        "paragraphs": list(plain_paragraphs(canonical_text(record["body"]))) if record["body"].strip() else [],
        "signatories": {**record["signatories"], "total": total, "list": listed},
        "text": text,
        "digest": text_digest(text),
    }


def _seen_by_readers(record: Mapping[str, Any], text: str) -> dict[str, Any]:
    """Hidden words of the file as far as they stand in the confirmed text: what was left out of it is not published."""
    words = " ".join(text.split())
    hidden = [one for one in record["hidden_text"] if " ".join(one.split()) in words]
    may_be_told = hidden == record["hidden_text"]
    told = [problem for problem in record["problems"] if may_be_told or problem["code"] != Code.HIDDEN_TEXT]
    return {"hidden_text": hidden, "problems": told}


def _write_signatories(version: ImportedVersion, rows: Sequence[Mapping[str, Any]]) -> None:
    ImportedSignatory.objects.bulk_create(
        (
            ImportedSignatory(version=version, position=position, **_printed(row))
            for position, row in enumerate(rows, start=1)
        ),
        batch_size=500,
    )


def _printed(row: Mapping[str, Any]) -> dict[str, str]:
    cells = {key: row[key] or "" for key in _PRINTED}
    return {**cells, "name": REMOVED_NAME} if is_blacked_out(cells["name"]) else cells


def _write_asks(version: ImportedVersion, asks: Sequence[Mapping[str, Any]]) -> None:
    for number, ask in enumerate(asks, start=1):
        parent = _write_ask(version, number, ask["quote"], None)
        for part, words in enumerate(ask["sub_asks"], start=1):
            _write_ask(version, part, words, parent)


def _write_ask(version: ImportedVersion, number: int, words: str, parent: ImportedAsk | None) -> ImportedAsk:
    start = version.text.find(words)
    once = start >= 0 and version.text.find(words, start + 1) < 0
    place = {"start": start, "end": start + len(words)} if once else {}
    return ImportedAsk.objects.create(version=version, parent=parent, number=number, words=words, **place)


@transaction.atomic
def start_draft_from_import(*, source: Source, actor: User, now: datetime) -> Started:
    """Start a letter of the coalition with the record's text, addressees and asks. Nobody has signed it.

    Asked for twice, it is the same letter, as long as nobody has written on in it. Raises ImportRefused for a title or
    an addressee that is too long, and TextRefused.
    """
    source = Source.objects.select_for_update().select_related("coalition").get(pk=source.pk)
    record = source.record
    addressees = [_addressee(to) for to in record["addressees"]]
    if len(record["title"]) > 160 or any(len(name) > 120 or len(office) > 160 for name, office in addressees):
        raise ImportRefused(
            _(
                "Shorten the title to 160 characters, names of addressees to 120 and their offices to 160: "
                "a letter here has no longer ones."
            )
        )
    text = full_text(record["salutation"] or "", record["body"], record["closing"] or "")
    if source.draft and _is_untouched(source.draft, text):
        return Started(source.draft, ())
    letter = start_letter(
        coalition=source.coalition, title=record["title"], addressees=addressees, language=record["language"],
        text=text, actor=actor, now=now,
    )  # fmt: skip
    source.draft = letter
    source.save(update_fields=["draft"])
    return Started(letter, tuple(_mark_asks(letter, record["asks"], actor, now)))


def _is_untouched(draft: Letter, text: str) -> bool:
    version = latest_version(draft)
    return draft.stage == Stage.DRAFT and version.number == 1 and version.text == canonical_text(text)


def _addressee(to: Mapping[str, str | None]) -> tuple[str, str]:
    return (to["name"], to["office"] or "") if to["name"] else (to["office"] or "", "")


def _mark_asks(letter: Letter, asks: Sequence[Mapping[str, Any]], actor: User, now: datetime) -> list[str]:
    """Mark what can be marked; return a sentence for each ask whose words cannot."""
    version, unmarked = latest_version(letter), []
    for ask in asks:
        parent = None
        for words in (ask["quote"], *ask["sub_asks"]):
            try:
                marked = mark_ask(version=version, words=words, parent=parent, actor=actor, now=now)
            except AskRefused as refused:
                unmarked.append(f"“{words[:80]}”: {refused}")
            else:
                parent = parent or (marked if words == ask["quote"] else None)
    return unmarked


@transaction.atomic
def save_import_as_version(*, source: Source, letter: Letter, actor: User, now: datetime) -> Saved:
    """Save a record's text as the next version of a draft. Raises TextRefused and NotEditable."""
    record = source.record
    text = full_text(record["salutation"] or "", record["body"], record["closing"] or "")
    saved = save_version(letter=letter, text=text, base_number=latest_version(letter).number, actor=actor, now=now)
    Source.objects.filter(pk=source.pk).update(draft=letter)
    return saved


def index_unsearched(*, now: datetime) -> int:
    """Index letters that were in the archive before there was a search; returns how many, at most a hundred a call."""
    if SearchEntry.objects.filter(kind=IMPORTED).count() == ImportedLetter.objects.count():
        return 0
    known = set(SearchEntry.objects.filter(kind=IMPORTED).values_list("key", flat=True))
    missing = [letter for letter in ImportedLetter.objects.order_by("pk") if search_key(letter) not in known][:100]
    for letter in missing:
        with transaction.atomic():
            locked = ImportedLetter.objects.select_for_update().filter(pk=letter.pk).first()
            if locked is not None:
                keep_searchable(letter=searchable(locked), now=now)
    return len(missing)
