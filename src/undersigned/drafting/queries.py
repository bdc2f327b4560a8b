"""Reads of the draft stage: versions, what changed between two, the text as it will be read."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from undersigned.drafting.redline import changed_words, redline, redline_html
from undersigned.letter.body import body_html, body_tree
from undersigned.letter.models import Ask, Letter, Version
from undersigned.letter.queries import marks_of


@dataclass(frozen=True)
class Change:
    """What changed from one text to another: marked-up HTML, and how many words came and went."""

    html: SafeString
    inserted: int
    deleted: int


def versions_of(letter: Letter) -> QuerySet[Version]:
    """Every version of the letter, newest first, with who saved it; texts are left out."""
    return Version.objects.filter(letter=letter).select_related("saved_by").defer("text").order_by("-number")


def version_of(letter: Letter, number: int) -> Version:
    """One version of the letter. Raises Http404."""
    found = Version.objects.filter(letter=letter, number=number).select_related("saved_by").first()
    if found is None:
        raise Http404
    return found


def asks_of(version: Version) -> QuerySet[Ask]:
    """The asks of a version in the order of its text."""
    return version.asks.select_related("parent").order_by("start", "-end")


def ask_of(letter: Letter, pk: int) -> Ask:
    """One ask of one of the letter's versions. Raises Http404."""
    found = Ask.objects.filter(version__letter=letter, pk=pk).select_related("version__letter").first()
    if found is None:
        raise Http404
    return found


def read_version(version: Version) -> SafeString:
    """The version as readers will see it, its asks marked."""
    return _html(version.text, version)


def read_text(text: str, latest: Version | None) -> SafeString:
    """A canonical text that may not be saved yet, as readers will see it; its asks marked if it is `latest`."""
    return _html(text, latest if latest is not None and latest.text == text else None)


def _html(text: str, version: Version | None) -> SafeString:
    marks = marks_of(version) if version is not None else ()
    # body_html escapes every piece of the text; tests/algorithms/letter hold it to that.
    return mark_safe(body_html(body_tree(text, marks), back=_("Back to the text")))  # noqa: S308


def change_between(old: str, new: str) -> Change:
    """What changed from one canonical text to another."""
    pieces = redline(old, new)
    inserted, deleted = changed_words(pieces)
    html = redline_html(pieces, inserted=_("inserted:"), deleted=_("deleted:"))
    return Change(mark_safe(html), inserted, deleted)  # noqa: S308  # redline_html escapes every piece
