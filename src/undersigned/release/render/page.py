"""What a released letter's public page is filled with. No Django here: templates/release/letter.html has the words.

Nothing in it depends on who reads, so the page is rendered once and kept as bytes.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from undersigned.letter.body import Mark, body_html, body_tree
from undersigned.release.counts import counts_in_words
from undersigned.release.record import LetterRecord, SignatoryLine
from undersigned.release.render.wording import long_day, released_day, state_name

_GROUPED_FROM = 13  # a shorter list is read at a glance; headings would only part it


def page_context(record: LetterRecord, events: Sequence[tuple[datetime, str]] = ()) -> dict[str, object]:
    """Return the template's variables; `body` is HTML that is escaped already, all else is plain text.

    `count` and `counts` are as released, `today` those of them that stand. `events` are what happened besides release
    and withdrawals, as aware instants and plain sentences, in any order.
    Instants in the context are in the letter's own zone: print them inside `{% localtime off %}`.
    """
    standing = [line for line in record.signatories if line.withdrawn_at is None]
    return {
        "title": record.title,
        "coalition": record.coalition,
        "language": record.language,
        "url": record.url,
        "description": _description(record, standing),
        "released_at": record.released_at.astimezone(ZoneInfo(record.time_zone)),
        "addressees": record.addressees,
        "body": _body(record),
        "count": len(record.signatories),
        "counts": counts_in_words(record.signatories),
        "today": {"count": len(standing), "counts": counts_in_words(standing)},
        "withdrawn": _withdrawn(record),
        "levels": _levels(standing),
        "delegates": sum(line.signer == "delegate" for line in standing),
        "groups": _groups(record.signatories),
        "digest": record.text_digest,
        "version": record.version,
        "ledger": record.ledger,
        "time_zone": record.time_zone,
        "events": _events(record, events),
    }


def _description(record: LetterRecord, standing: Sequence[SignatoryLine]) -> str:
    to = "; ".join(", ".join(part for part in (each.name, each.office) if part) for each in record.addressees)
    written = f"Open letter by {record.coalition}" + (f" to {to}" if to else "")
    return f"{written}, {long_day(released_day(record))}. Signed by {counts_in_words(standing)}."


def _body(record: LetterRecord) -> str:
    marks = [Mark(ask.start, ask.end, ask.anchor, f"Ask {ask.label}") for ask in record.asks]
    return body_html(body_tree(record.text, marks))


def _levels(signatories: Sequence[SignatoryLine]) -> list[dict[str, object]]:
    """Return how many were confirmed in which way, the strongest first; `words` for a way the template cannot name."""
    counted = Counter(line.level for line in signatories)
    words = {line.level: line.level_words for line in signatories}
    return [{"code": code, "count": counted[code], "words": words[code]} for code in sorted(counted, reverse=True)]


def _groups(signatories: Sequence[SignatoryLine]) -> list[dict[str, object]]:
    """Return the list in its order, in groups with the name of a state; one group without a name when it is short."""
    if len(signatories) < _GROUPED_FROM or not any(line.state for line in signatories):
        return [{"state": "", "lines": list(signatories)}]
    return [
        {"state": state_name(state), "lines": list(lines)}
        for state, lines in groupby(signatories, key=lambda line: line.state)
    ]


def _withdrawn(record: LetterRecord) -> dict[str, object] | None:
    """Return how many of the list have withdrawn and when the last of them did; None for nobody."""
    instants = [line.withdrawn_at for line in record.signatories if line.withdrawn_at]
    return {"count": len(instants), "at": max(instants).astimezone(ZoneInfo(record.time_zone))} if instants else None


def _events(record: LetterRecord, events: Sequence[tuple[datetime, str]]) -> list[dict[str, object]]:
    """Return what happened, newest first. The release and withdrawals (`line`) are worded by the template."""
    zone = ZoneInfo(record.time_zone)
    happened: list[tuple[datetime, str, SignatoryLine | None]] = [
        (record.released_at, "", None),
        *((line.withdrawn_at, "", line) for line in record.signatories if line.withdrawn_at),
        *((at, text, None) for at, text in events),
    ]
    newest_first = sorted(happened, key=lambda event: event[0], reverse=True)
    return [{"at": at.astimezone(zone), "text": text, "line": line} for at, text, line in newest_first]
