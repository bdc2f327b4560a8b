"""Forgetting a person in what was written about the letters they signed: their name is blacked out, offsets stay."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import models, transaction

from undersigned.coverage.models import Article, Beside, Finding, SuggestedArticle
from undersigned.roster.erasures import list_entry, read_erasures
from undersigned.roster.models import REMOVED_NAME, Person
from undersigned.signing.models import Signature

_FIELDS: tuple[tuple[type[models.Model], str, tuple[str, ...]], ...] = (
    (Article, "letter", ("title", "text", "report")),
    (Finding, "article__letter", ("text", "reason", "passage", "edits", "why")),
    (Beside, "letter", ("title", "text")),
    (SuggestedArticle, "letter", ("title",)),
)


@transaction.atomic
def forget_in_coverage(*, people: Iterable[Person], now: datetime) -> None:
    """Black out the names of these people in the coverage of the letters that they signed, our own texts included.

    To be called before the roster forgets them, for afterwards nobody knows what to look for. A surname alone goes too.
    """
    del now
    for person in people:
        signatures = Signature.objects.filter(person=person)
        names = {person.name, *signatures.values_list("printed_name", flat=True)} - {REMOVED_NAME, ""}
        blacken = _blackener(names)
        for model, path, fields in _FIELDS:
            rows = model._default_manager.filter(**{f"{path}__in": signatures.values("letter")})  # noqa: SLF001
            for row in rows.iterator(chunk_size=50):
                _blacken_row(row, fields, blacken)


def forget_listed_in_coverage(*, now: datetime) -> None:
    """Black out again whoever stands in the list of erasures, after a backup was restored and before the roster is."""
    listed = read_erasures(Path(settings.ERASURE_LIST_FILE))
    people = Person.objects.exclude(name=REMOVED_NAME) if listed else Person.objects.none()
    found = [person for person in people.iterator() if list_entry(person.erasure_id) in listed]
    forget_in_coverage(people=found, now=now)


def _blackener(names: Iterable[str]) -> Callable[[str], str]:
    patterns = []
    for words in (name.split() for name in names):
        patterns.append(r"[\W_]{1,3}".join(map(re.escape, words)) + r"\w*")
        patterns += [re.escape(words[-1]) + r"\w*"] if len(words[-1]) > 3 else []
    wanted = re.compile(rf"\b(?:{'|'.join(sorted(patterns, key=len, reverse=True))})", re.IGNORECASE)
    return lambda text: wanted.sub(lambda found: re.sub(r"\S", "█", found[0]), text)


def _blacken_row(row: models.Model, fields: Iterable[str], blacken: Callable[[str], str]) -> None:
    changed = []
    for name in fields:
        before = getattr(row, name)
        after = _deeply(before, blacken)
        if after != before:
            setattr(row, name, after)
            changed.append(name)
    if changed:
        row.save(update_fields=changed)


def _deeply(value: Any, blacken: Callable[[str], str]) -> Any:
    """Return plain data with each text in it blackened; keys are ours."""
    if isinstance(value, str):
        return blacken(value)
    if isinstance(value, list):
        return [_deeply(one, blacken) for one in value]
    if isinstance(value, dict):
        return {key: _deeply(one, blacken) for key, one in value.items()}
    return value
