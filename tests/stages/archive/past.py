"""Invented letters of the past, as files in which they would be found, and the way into the archive."""

from datetime import date
from functools import cache
from typing import Any

from tests.cast import NOW, Compact
from undersigned.archive.forms import RecordForm
from undersigned.archive.models import ImportedLetter, ImportedVersion, Source
from undersigned.archive.queries import copies_like
from undersigned.archive.services import keep_source, put_into_archive, save_record
from undersigned.document.limits import read_limited

NAMES = (
    "Tomas Marlow, Mayor of Ashford, IL",
    "Hannah Voss, Mayor of Ferry Landing, IA",
    "Beatriz Reyes, County Executive of Lowmarsh County, IL",
    "Ida Quist, Mayor of Elder Ford, MO",
)
LATER_NAMES = (*NAMES, "Per Olsen, Mayor of Three Bridges, WI", "Ada Stone, Mayor of Quarry Hill, MN")

BEGINNING = """# Keep the river gauges running

May 3, 2016

Dear Governor Haas:

We lead towns and counties along one river. Every spring its gauges tell our crews where to lay the first sandbags, and
every spring one more of them falls silent because nobody pays for its battery.
"""
ASKING = """
We respectfully ask that you:

1. fund the forty river gauges that lost their money in 2014; and
2. publish every reading within the hour, in a form that a town of nine hundred people can use.
"""
ENDING = """
A gauge costs less than a pump, and a pump costs less than a main street under water. We thank you for your attention.

Sincerely,

"""


def letter_text(names: tuple[str, ...] = NAMES, *, beginning: str = BEGINNING, ending: str = ENDING) -> str:
    """The letter on the river gauges with these names under it."""
    return beginning + ASKING + ending + "\n\n".join(names) + "\n"


def read(group: Compact, text: str | bytes, name: str = "gauges.md", **more: Any) -> Source:
    """A text read for the coalition, as if uploaded. Each text is read once: a process for it takes its time."""
    data = text.encode() if isinstance(text, str) else text
    source = Source(coalition=group.coalition, name=name, answer=_answer(data, name), **more)
    return keep_source(source=source, data=data, actor=group.odile, now=NOW)


@cache
def _answer(data: bytes, name: str) -> dict[str, Any]:
    return read_limited(data, name)


def form_data(source: Source, **changes: object) -> dict[str, object]:
    """What the record's form would send when nothing is changed but `changes`."""
    form = RecordForm(source=source, copies=copies_like(source.coalition, source.record))
    sent = {name: form[name].value() for name in form.fields}
    ticked = {"asks_are_right": "on", "list_is_right": "on"}
    given = {**sent, **ticked, **changes}
    return {name: value for name, value in given.items() if value not in {None, False, ""}} | {
        name: "" for name, value in given.items() if value == "" and name in changes
    }


def archived(
    group: Compact,
    text: str,
    name: str = "gauges.md",
    *,
    letter: ImportedLetter | None = None,
    listed_on: date | None = None,
    **more: Any,
) -> ImportedVersion:
    """A text in the archive, its record confirmed as it was read."""
    source = read(group, text, name, **more)
    copies = copies_like(source.coalition, source.record)
    form = RecordForm(form_data(source), source=source, copies=copies)
    assert form.is_valid(), form.errors
    save_record(
        source=source, record=form.cleaned_data["record"], url=source.url, seen_on=source.seen_on,
        actor=group.odile, now=NOW,
    )  # fmt: skip
    return put_into_archive(source=source, letter=letter, listed_on=listed_on, actor=group.odile, now=NOW)
