"""Writes of the draft stage: start, save a version, mark asks, freeze."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from undersigned.accounts.models import User
from undersigned.ledger.services import append
from undersigned.letter.body import Mark, check_marks
from undersigned.letter.canonical import canonical_text, text_digest
from undersigned.letter.models import Addressee, Ask, Letter, Version
from undersigned.letter.queries import latest_version, marks_of
from undersigned.letter.services import locked
from undersigned.letter.stages import Stage
from undersigned.letter.topics import topics_line
from undersigned.roster.models import Coalition


class NotEditable(ValueError):
    """The letter's text cannot change at this stage; the message says why."""


class SavedMeanwhile(ValueError):
    """Someone else saved a version after the writer opened the page. Nothing was overwritten."""

    def __init__(self, latest: Version) -> None:
        super().__init__(
            _("Version %(number)d was saved while you were writing. Your text is kept below: compare and save again.")
            % {"number": latest.number}
        )
        self.latest = latest


class AskRefused(ValueError):
    """The words cannot be marked as an ask; the message says what to do."""


@dataclass(frozen=True)
class Saved:
    """What saving did: the newest version, whether it is new, and the asks whose words are no longer there."""

    version: Version
    is_new: bool
    lost_asks: tuple[str, ...]


@transaction.atomic
def start_letter(
    *,
    coalition: Coalition,
    title: str,
    text: str,
    addressees: Sequence[tuple[str, str]],
    actor: User,
    now: datetime,
    language: str = "en",
    topics: str = "",
) -> Letter:
    """Start a letter with its first version. `addressees` are (name, office). Raises TextRefused and TopicsRefused."""
    letter = Letter.objects.create(
        coalition=coalition,
        slug=_free_slug(title, now),
        title=title,
        language=language,
        topics=topics_line(topics),
        created_at=now,
        created_by=actor,
    )
    _write_addressees(letter, addressees)
    _write_version(letter, 1, canonical_text(text), actor, now)
    return letter


def _free_slug(title: str, now: datetime) -> str:
    wanted = f"{slugify(title)[:60].strip('-') or 'letter'}-{now.year}"
    # A random ending, not a counter: a counter would tell one coalition of another's unreleased letter.
    return wanted if not Letter.objects.filter(slug=wanted).exists() else f"{wanted}-{secrets.token_hex(3)}"


def _write_addressees(letter: Letter, addressees: Sequence[tuple[str, str]]) -> None:
    letter.addressees.all().delete()
    Addressee.objects.bulk_create(
        Addressee(letter=letter, position=position, name=name, office=office)
        for position, (name, office) in enumerate(addressees, start=1)
    )


def _write_version(letter: Letter, number: int, text: str, actor: User, now: datetime) -> Version:
    return Version.objects.create(
        letter=letter, number=number, text=text, digest=text_digest(text), saved_at=now, saved_by=actor
    )


@transaction.atomic
def save_details(
    *,
    letter: Letter,
    title: str,
    addressees: Sequence[tuple[str, str]],
    topics: str,
    actor: User,
    now: datetime,
) -> None:
    """Change title, addressees and topics, as long as the letter is a draft: what is signed names them.

    Raises NotEditable and TopicsRefused.
    """
    del actor, now
    letter = _editable(letter)
    letter.title, letter.topics = title, topics_line(topics)
    letter.save(update_fields=["title", "topics"])
    _write_addressees(letter, addressees)


@transaction.atomic
def save_topics(*, letter: Letter, topics: str, actor: User, now: datetime) -> None:
    """Change the topics, at any stage: nobody signs them, and the search follows. Raises TopicsRefused."""
    del actor, now
    letter = locked(letter)
    letter.topics = topics_line(topics)
    letter.save(update_fields=["topics"])


@transaction.atomic
def save_version(*, letter: Letter, text: str, base_number: int, actor: User, now: datetime) -> Saved:
    """Save a new numbered version, unless nothing changed. `base_number` is the version the writer started from.

    Asks whose words still stand there exactly once go along; the others are named in `lost_asks`.
    Raises TextRefused, NotEditable, SavedMeanwhile.
    """
    letter = _editable(letter)
    new_text = canonical_text(text)
    latest = latest_version(letter)
    if new_text == latest.text:
        return Saved(latest, is_new=False, lost_asks=())
    if latest.number != base_number:
        raise SavedMeanwhile(latest)
    version = _write_version(letter, latest.number + 1, new_text, actor, now)
    return Saved(version, is_new=True, lost_asks=_carry_asks(latest, version))


def _editable(letter: Letter) -> Letter:
    letter = locked(letter)
    if letter.stage != Stage.DRAFT:
        raise NotEditable(_("This letter is no longer a draft: offices were asked to sign the text as it stands."))
    return letter


def _carry_asks(old: Version, new: Version) -> tuple[str, ...]:
    lost: list[str] = []
    carried: dict[int, Ask] = {}
    for ask in old.asks.order_by("parent_id", "start").select_related("parent"):
        start = _only_place(new.text, ask.words)
        parent = carried.get(ask.parent_id) if ask.parent_id else None
        if start is None or (ask.parent_id and parent is None):
            lost.append(ask.words)
            continue
        carried[ask.pk] = Ask.objects.create(
            version=new, parent=parent, number=ask.number, start=start, end=start + len(ask.words), words=ask.words,
            addressee=ask.addressee, due_on=ask.due_on,
        )  # fmt: skip
    _number_asks(new)
    return tuple(lost)


def _only_place(text: str, words: str) -> int | None:
    start = text.find(words)
    return start if start >= 0 and text.find(words, start + 1) < 0 else None


@transaction.atomic
def mark_ask(
    *, version: Version, words: str, actor: User, now: datetime, parent: Ask | None = None, due_on: date | None = None
) -> Ask:
    """Mark the words of the newest version that ask something. They must stand in the text exactly once.

    Words may be pasted with other line breaks than the text has. A sub-ask may stand anywhere: letters often list
    their asks first and spell them out later. Raises AskRefused and NotEditable.
    """
    del actor, now
    _editable(version.letter)
    start, end = _span_of(version.text, words)
    problems = check_marks(version.text, [*marks_of(version), Mark(start, end, "new", "new")])
    if problems:
        raise AskRefused(problems[0])
    ask = Ask.objects.create(
        version=version, parent=parent, number=0, start=start, end=end, words=version.text[start:end], due_on=due_on
    )
    _number_asks(version)
    ask.refresh_from_db()
    return ask


def _span_of(text: str, words: str) -> tuple[int, int]:
    folded, places = _fold(text)
    wanted, _places = _fold(words)
    wanted = wanted.strip()
    found = folded.find(wanted) if wanted else -1
    if found < 0:
        raise AskRefused(_("These words are not in the text. Copy them from it exactly, then try again."))
    if folded.find(wanted, found + 1) >= 0:
        raise AskRefused(_("These words stand in the text more than once. Take a few more words along."))
    return places[found], places[found + len(wanted) - 1] + 1


def _fold(text: str) -> tuple[str, list[int]]:
    """The text with each run of blanks as one space, and for each character where it stood."""
    kept: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        if char.isspace() and kept and kept[-1] == " ":
            continue
        kept.append(" " if char.isspace() else char)
        places.append(place)
    return "".join(kept), places


def _number_asks(version: Version) -> None:
    counts: dict[int | None, int] = {}
    for ask in version.asks.order_by("start", "-end"):
        counts[ask.parent_id] = counts.get(ask.parent_id, 0) + 1
        if ask.number != counts[ask.parent_id]:
            ask.number = counts[ask.parent_id]
            ask.save(update_fields=["number"])


@transaction.atomic
def remove_ask(*, ask: Ask, actor: User, now: datetime) -> None:
    """Take the mark off an ask (and its sub-asks); the words stay in the text. Raises NotEditable."""
    del actor, now
    _editable(ask.version.letter)
    version = ask.version
    ask.delete()
    _number_asks(version)


@transaction.atomic
def freeze(*, letter: Letter, actor: User, now: datetime, number: int | None = None) -> Version:
    """Freeze the newest version: from here on its bytes are what offices sign. One ledger entry.

    `number` is the version that the organizer read, so that a newer one is never frozen unread. Raises NotEditable.
    """
    del actor
    letter = _editable(letter)
    version = latest_version(letter)
    if number not in {None, version.number}:
        raise NotEditable(
            _("A newer version was saved meanwhile, so nothing was frozen. Read version %d first.") % version.number
        )
    if version.frozen_at:
        return version
    if not letter.addressees.exists():
        raise NotEditable(_("Say first to whom the letter is written: every signature names the addressee too."))
    version.frozen_at = now
    version.save(update_fields=["frozen_at"])
    append(act="freeze", letter=letter.public_id, now=now, fields={"text": version.digest, "by": "organizer"})
    return version
