"""Letters from the command line into the archive or a draft: shown in words first, kept on a yes."""

import argparse
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from undersigned.cli.import_ import bytes_of
from undersigned.cli.start import start_on_current_tables

if TYPE_CHECKING:
    from undersigned.archive.models import Source
    from undersigned.archive.queries import Copy
    from undersigned.letter.models import Letter
    from undersigned.roster.models import Coalition

# What became of a file, in the order in which the summary counts them.
ARCHIVED, SAVED, WAITS, KNOWN, LEFT, UNREAD = "archived", "saved", "waits", "known", "left", "unread"
_LONGEST_URL = 500
_SUMMARY = {
    ARCHIVED: "put into the archive",
    SAVED: "saved as a version",
    WAITS: "waiting on the desk for a look",
    KNOWN: "read before",
    LEFT: "left out",
    UNREAD: "not read",
}


@dataclass
class _Work:
    """What was asked for, and what became of the files so far."""

    coalition: "Coalition"
    letter: "Letter | None"
    wanted: argparse.Namespace
    seen_on: date | None
    became: list[str] = field(default_factory=list)


def run_with_database(wanted: argparse.Namespace) -> int:
    """Show each file and keep those that get a yes. Returns 0, 1 when one could not be read, 2 when not understood."""
    misunderstood = _misunderstood(wanted)
    if misunderstood:
        print(misunderstood, file=sys.stderr)
        return 2
    if not (wanted.archive or wanted.into):
        return _show_only(wanted)
    if not start_on_current_tables():
        return 1
    letter = _letter(wanted.into) if wanted.into else None
    coalition = letter.coalition if letter else None if wanted.into else _coalition(wanted.coalition)
    if coalition is None:
        return 2
    return _take_all(_Work(coalition, letter, wanted, _day(wanted.seen_on)))


def _take_all(work: _Work) -> int:
    files = work.wanted.files
    try:
        for number, name in enumerate(files, start=1):
            if len(files) > 1:
                print(f"[{number} of {len(files)}] ", end="")
            work.became.append(_take(work, Path(name)))
    except KeyboardInterrupt:
        print("\nStopped. A file that was shown and not decided waits on the desk.", file=sys.stderr)
        return 130
    if len(files) > 1:
        print(
            "; ".join(f"{work.became.count(what)} {words}" for what, words in _SUMMARY.items() if what in work.became)
        )
    return 1 if UNREAD in work.became else 0


def _misunderstood(wanted: argparse.Namespace) -> str:
    """What in the words of the command cannot be meant; "" when all of it can."""
    if wanted.seen_on and _day(wanted.seen_on) is None:
        return "--seen-on takes a day as 2016-12-29."
    if wanted.url and not re.match(r"https?://[^\s/]+", wanted.url):
        return "--url takes a whole address, beginning with https:// or http://."
    if len(wanted.url) > _LONGEST_URL:
        return f"--url takes an address of at most {_LONGEST_URL} characters."
    if wanted.into and len(wanted.files) > 1:
        return "--into takes one file: each would be the next version of the same draft."
    if wanted.yes and not (wanted.archive or wanted.into):
        return "--yes goes with --archive or --into: without them nothing is kept."
    return ""


def _day(words: str | None) -> date | None:
    try:
        return date.fromisoformat(words or "")
    except ValueError:
        return None


def _letter(slug: str) -> "Letter | None":
    from undersigned.letter.models import Letter

    found = Letter.objects.select_related("coalition").filter(slug=slug).first()
    if found is None:
        print(f"There is no letter {slug!r}. Its slug stands in the address of its page.", file=sys.stderr)
    return found


def _coalition(slug: str | None) -> "Coalition | None":
    from undersigned.roster.models import Coalition

    found = list(Coalition.objects.filter(slug=slug) if slug else Coalition.objects.order_by("slug"))
    if len(found) == 1:
        return found[0]
    slugs = ", ".join(Coalition.objects.order_by("slug").values_list("slug", flat=True)) or "none yet"
    print(f"Name the coalition with --coalition. There is: {slugs}.", file=sys.stderr)
    return None


def _show_only(wanted: argparse.Namespace) -> int:
    from undersigned.document.limits import read_limited

    failed = 0
    for name in wanted.files:
        try:
            record = read_limited(bytes_of(Path(name)), name, changes=wanted.changes, hidden=wanted.hidden)["record"]
        except OSError as trouble:
            failed += 1
            print(f"{name}: it cannot be opened: {trouble.strerror}.", file=sys.stderr)
            continue
        failed += record["document_kind"] == "unreadable"
        print(_shown(name, record))
    print("Nothing was kept. Add --archive, --into LETTER_SLUG or --json.", file=sys.stderr)
    return 1 if failed else 0


def _shown(name: str, record: dict[str, Any]) -> str:
    """The preview without characters that could steer a terminal."""
    from undersigned.archive.letter_text import without_unsafe

    return without_unsafe("\n".join(preview(name, record)))


def preview(name: str, record: dict[str, Any]) -> Iterable[str]:
    """Yield the lines that show a record in words: title, date, addressees, who signed, what it asks, every doubt."""
    names, asks = record["signatories"]["list"], record["asks"]
    yield f"{name}: {record['title'] or 'without a title'}"
    yield f"  date: {record['date'] or 'not known'}"
    yield f"  to: {'; '.join(_words(to) for to in record['addressees']) or 'not known'}"
    ends = f": {_words(names[0])} … {_words(names[-1])}" if len(names) > 1 else f": {_words(names[0])}" if names else ""
    yield f"  signatories: {len(names) if names or record['signatories']['kind'] == 'none' else 'unknown'}{ends}"
    yield f"  asks: {len(asks)}"
    for number, ask in enumerate(asks, start=1):
        yield f"    {number} {ask['quote'][:100]}"
    for problem in record["problems"]:
        place = f"place {problem['line']}: " if problem["line"] is not None else ""
        yield f"  doubt: {place}{problem['message']}"


def _words(party: dict[str, Any]) -> str:
    return ", ".join(part for part in (party.get("name"), party.get("office"), party.get("organization")) if part)


def _take(work: _Work, path: Path) -> str:
    """Read one file, show it, and keep it when it may be kept. Returns what became of it; never raises for a file."""
    from undersigned.archive.services import ImportRefused, ReadAlready, read_source

    try:
        source = read_source(
            coalition=work.coalition, data=bytes_of(path), name=path.name, url=work.wanted.url, seen_on=work.seen_on,
            changes=work.wanted.changes, hidden=work.wanted.hidden, actor=_actor(work), now=datetime.now(UTC),
        )  # fmt: skip
    except OSError as trouble:
        print(f"{path}: it cannot be opened: {trouble.strerror}.", file=sys.stderr)
        return UNREAD
    except ReadAlready as already:
        print(f"{path}: {already} {_where(already.source)}")
        return _save(work, already.source, is_new=False) if work.letter else KNOWN
    except ImportRefused as refused:
        print(f"{path}: {refused}", file=sys.stderr)
        return UNREAD
    print(_shown(str(path), source.record))
    return _save(work, source, is_new=True) if work.letter else _archive(work, source)


def _actor(work: _Work) -> Any:
    """Who is named as having imported it: the coalition's first owner, for the command line knows nobody."""
    from undersigned.roster.queries import organizers_of

    return organizers_of(work.coalition)[0].user


def _where(source: "Source") -> str:
    from undersigned.archive.queries import version_from

    version = version_from(source)
    return f"It is at /archive/{version.letter.slug}/." if version else f"It waits at {_desk(source)}."


def _desk(source: "Source") -> str:
    from django.urls import reverse

    return reverse("import-record", args=[source.coalition.slug, source.pk])


def _archive(work: _Work, source: "Source") -> str:
    from undersigned.archive.forms import RecordForm
    from undersigned.archive.queries import copies_like, public_twin, released_here
    from undersigned.archive.services import ImportRefused
    from undersigned.letter.canonical import TextRefused

    record = source.record
    twin = public_twin(source)
    if twin:
        print(f"  Another coalition has put the very same file into the archive: /archive/{twin.slug}/.")
    ours = released_here(source)
    if ours:
        print(f"  This file comes from here, where the letter was signed: /letters/{ours.slug}/.")
    copies = copies_like(work.coalition, record)
    form = RecordForm.as_read(source, copies)
    stopping = [f"{form[name].label}: {' '.join(map(str, words))}" for name, words in form.errors.items()]
    if not record["is_letter"] or record.get("readings") or stopping:
        for words in stopping:
            print(f"  {words}")
        print(f"  It needs a look first, and waits at {_desk(source)}.")
        return WAITS
    same = next((copy for copy in copies if copy.is_same), None)
    if same:
        print(
            f"  It seems to be another copy of “{same.letter}”, /archive/{same.letter.slug}/ ({same.percent} % alike)."
        )
    try:
        return _decide(work, source, same, form.cleaned_data["record"])
    except (ImportRefused, TextRefused) as refused:  # somebody was at the desk while the question stood here
        print(f"  {refused}", file=sys.stderr)
        return UNREAD


def _decide(work: _Work, source: "Source", same: "Copy | None", record: dict[str, Any]) -> str:
    from undersigned.archive.services import put_into_archive, remove_source, save_record

    act: dict[str, Any] = {"actor": _actor(work), "now": datetime.now(UTC)}
    if work.wanted.yes and (record["problems"] or _has_twin(source)):
        print(f"  It has doubts, so it waits at {_desk(source)}.")
        return WAITS
    if not work.wanted.yes and not _said_yes("  Put it into the public archive? [y/N] "):
        remove_source(source=source, **act)
        print("  Left out.")
        return LEFT
    joins = same and (work.wanted.yes or _said_yes(f"  As another copy of “{same.letter}”? [y/N] "))
    save_record(source=source, record=record, url=source.url, seen_on=source.seen_on, **act)
    letter = same.letter if same and joins else None
    version = put_into_archive(source=source, letter=letter, listed_on=source.seen_on, **act)
    print(f"  In the archive: /archive/{version.letter.slug}/{version.number}/")
    return ARCHIVED


def _has_twin(source: "Source") -> bool:
    """Whether the very same file is public already: in another coalition's archive, or as a letter signed here."""
    from undersigned.archive.queries import public_twin, released_here

    return public_twin(source) is not None or released_here(source) is not None


def _save(work: _Work, source: "Source", *, is_new: bool) -> str:
    """Make a record's text the next version of the draft; a file that was read only for that is not kept otherwise."""
    became = _next_version(work, source)
    if is_new and became != SAVED:
        from undersigned.archive.services import remove_source

        remove_source(source=source, actor=_actor(work), now=datetime.now(UTC))
    return became


def _next_version(work: _Work, source: "Source") -> str:
    from undersigned.archive.services import ImportRefused, choose_reading, save_import_as_version
    from undersigned.drafting.services import NotEditable
    from undersigned.letter.canonical import TextRefused

    assert work.letter is not None
    act: dict[str, Any] = {"actor": _actor(work), "now": datetime.now(UTC)}
    wanted = work.wanted
    if source.record.get("readings") and wanted.changes != "ask":  # read before, and not settled then
        try:
            source = choose_reading(source=source, changes=wanted.changes, hidden=wanted.hidden, **act)
        except ImportRefused as refused:
            print(f"  {refused}", file=sys.stderr)
            return UNREAD
    if source.record.get("readings"):
        print("  It has tracked changes. Choose --changes accept or --changes reject.", file=sys.stderr)
        return UNREAD
    if not source.record["body"]:
        print("  No letter was found in it, so there is no text to take.", file=sys.stderr)
        return UNREAD
    if not work.wanted.yes and not _said_yes(f"  Make it the next version of “{work.letter}”? [y/N] "):
        return LEFT
    try:
        saved = save_import_as_version(source=source, letter=work.letter, **act)
    except (NotEditable, TextRefused) as refused:
        print(f"  {refused}", file=sys.stderr)
        return UNREAD
    words = "is its newest text" if saved.is_new else "was its newest text already"
    print(f"  Version {saved.version.number} {words}.")
    for ask in saved.lost_asks:
        print(f"  An ask lost its mark, because its words changed: “{ask[:80]}”.")
    return SAVED


def _said_yes(question: str) -> bool:
    try:
        return input(question).strip().casefold() in {"y", "yes"}
    except EOFError:
        print()
        return False
