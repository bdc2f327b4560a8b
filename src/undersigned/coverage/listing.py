"""A report as one list of findings in the order of the article, numbered: what pages show and rows keep."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from undersigned.text.folding import words_of

Kind = Literal["quotation", "count", "name", "reproduction"]
Tone = Literal["good", "doubt", "wrong", "none"]

_TONES: Mapping[str, Tone] = {
    "verbatim": "good",
    "elided": "good",
    "bracketed": "good",
    "altered": "wrong",
    "translated": "doubt",
    "not_in_letter": "wrong",
    "statement_by_signatory": "none",
    "unclear": "doubt",
    "right": "good",
    "wrong": "wrong",
    "not_checkable": "doubt",
    "misspelled": "wrong",
    "faithful": "good",
    "not_faithful": "wrong",
}
_ORDER: tuple[Tone, ...] = ("wrong", "doubt", "none", "good")


@dataclass(frozen=True)
class Found:
    """One finding, whatever its kind. `start` and `end` are code points of the article, both 0 for a whole reprint.

    `source` is the id of the text in which `spans` (code points) lie, `letter` the letter to which that belongs; "" for
    none. `edits` are (kind, words of the source, words of the article). `ours` is the id of the press release of ours
    that has the same mistake, "" for none.
    """

    kind: Kind
    verdict: str
    text: str
    reason: str
    start: int = 0
    end: int = 0
    number: int = 0
    expected: int | None = None
    letter: str = ""
    source: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    edits: tuple[tuple[str, str, str], ...] = field(default=())
    ours: str = ""


def tone_of(verdict: str) -> Tone:
    """Return how a verdict is marked: good, wrong, doubt (nothing is claimed), or none (nothing to compare)."""
    return _TONES[verdict]


def is_claim(verdict: str) -> bool:
    """Tell whether a verdict says something that can be shown in public: "unclear" and the like say nothing."""
    return verdict not in {"unclear", "not_checkable"}


def found_in(report: Mapping[str, Any]) -> list[Found]:
    """Return the findings of a report as `limited.check_limited` gives it, in the article's order, from number 1."""
    found = [*_reprint(report), *_quotations(report), *_counts(report), *_names(report)]
    ordered = sorted(found, key=lambda one: (one.start, one.end))
    return [
        replace(one, number=number, ours=_ours(one, report.get("ours", {}))) for number, one in enumerate(ordered, 1)
    ]


def rank(verdict: str) -> int:
    """Return where a finding stands in a list of doubts: what is wrong first, what is right last."""
    return _ORDER.index(tone_of(verdict))


def _quotations(report: Mapping[str, Any]) -> Iterator[Found]:
    for row in report["quotes"]:
        # An article about none of our letters is called neither right nor wrong.
        verdict = "unclear" if row["verdict"] == "not_in_letter" and not report["letter"] else row["verdict"]
        yield Found(
            "quotation", verdict, row["text"], row["reason"], row["start"], row["end"],
            letter=row["letter"] or "", source=row["source"] or "",
            spans=tuple((start, end) for start, end in row["letter_spans"]),
            edits=tuple((edit["kind"], edit["source"], edit["article"]) for edit in row["edits"]),
        )  # fmt: skip


def _counts(report: Mapping[str, Any]) -> Iterator[Found]:
    for row in report["counts"]:
        reason = row["reason"][:1].upper() + row["reason"][1:]
        yield Found(
            "count", row["verdict"], row["text"], reason, row["start"], row["end"], expected=row["expected"],
            letter=report["letter"] or "",
        )  # fmt: skip


def _names(report: Mapping[str, Any]) -> Iterator[Found]:
    for row in report["names"]:
        reason = row["reason"][:1].upper() + row["reason"][1:]
        yield Found(
            "name", "misspelled", row["written"], reason, row["start"], row["end"], letter=report["letter"] or "",
            edits=(("name", row["correct"], row["written"]),),
        )  # fmt: skip


def _reprint(report: Mapping[str, Any]) -> Iterator[Found]:
    row = report["full_reproduction"]
    if row["is_full"]:
        edits = tuple((one["kind"], one["letter_text"], one["article_text"]) for one in row["differences"])
        yield Found(
            "reproduction", "faithful" if row["faithful"] else "not_faithful", "", "",
            expected=row["signatories_expected"] or None, letter=report["letter"] or "", edits=edits,
        )  # fmt: skip


def _ours(found: Found, ours: Mapping[str, Iterable[str]]) -> str:
    """Return the press release in which the same words are wrong: the mistake began there."""
    if tone_of(found.verdict) != "wrong" or not found.text:
        return ""
    words = _folded(found.text)
    for source, mistakes in ours.items():
        if any(words in folded or folded in words for folded in map(_folded, mistakes)):
            return source
    return ""


def _folded(text: str) -> str:
    return f" {' '.join(word.text for word in words_of(text))} "
