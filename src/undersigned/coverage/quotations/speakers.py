"""Whose words a quotation is said to be: the letter's, a person's, another text's. The verb and subject beside it tell.

What follows a quotation in its sentence (" ... ," the letter reads) counts before what leads to it (The letter reads:
" ... "). A voice decides only about words that the letter does not have.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from undersigned.coverage.findings import Article
from undersigned.coverage.known import Signatory
from undersigned.coverage.quotations.quoted import Quoted, paragraphs_of
from undersigned.coverage.quotations.voices import (
    BEFORE_PLACES,
    BODIES,
    EDGE,
    FOR_ANOTHER,
    NAMED,
    NOBODY,
    OFFICE,
    PATTERNS,
    PRONOUN,
    READS,
    UNNAMED,
    WEAK,
    WROTE,
    Voice,
)
from undersigned.text.folding import words_of

_MARKS = " \"'\u201c\u2018\u00ab"
_LEADING = re.compile(rf"\b(?:{READS}|{WROTE})(?:\s+(?:that|que))?[,:]?[{_MARKS}]*$", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:an?|the|un|una|el|la|los|las|who|quien)\b", re.IGNORECASE)
_REACH = 260  # code points of context that are read on either side


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose words they are said to be, and the words of the article that say so."""

    voice: Voice
    words: str = ""


def attribution_of(
    quoted: Quoted, article: Article, around: Sequence[Quoted], signatories: Sequence[Signatory]
) -> Attribution:
    """Return to whom the article gives the words of `quoted`; `around` are all its quotations: none is context."""
    before, after = _context(quoted, article.text, around)
    follows = None if _ends_first(quoted.text, after) else _said(after, follows=True)
    leads = _said(before, follows=False)
    told, context = (leads, before) if leads and _is_led(quoted.text, before) else (follows, after)
    if told is None:
        told, context = leads, before
    if told is None:
        return _continued(quoted, article, around, signatories)
    if told.voice is Voice.SOMEBODY and not _has_subject(context):
        before_it = _continued(quoted, article, around, signatories)
        if before_it.voice is Voice.LETTER:
            return before_it
    if told.voice in {Voice.SOMEBODY, Voice.RELEASE}:
        return _speaker(context, told, article.text[: quoted.span[0]], signatories)
    return told


def _has_subject(context: str) -> bool:
    """Tell whether anybody is named beside a verb of saying; Spanish can do without."""
    named = any(context[word.start].isupper() and word.text not in NOBODY for word in words_of(context)[1:])
    return named or bool(PRONOUN.search(context) or FOR_ANOTHER.search(context) or _ARTICLE.search(context))


def _is_led(words: str, before: str) -> bool:
    """Tell whether a quotation belongs to what leads to it: it begins in the middle of that sentence."""
    return not words.endswith(",") and (words[:1].islower() or bool(_LEADING.search(before)))


def _context(quoted: Quoted, text: str, around: Sequence[Quoted]) -> tuple[str, str]:
    """Return the words of the same sentence before and after the quotation, up to the next quotation or paragraph."""
    start, end = quoted.span
    floor = max([0, start - _REACH, *(other.span[1] for other in around if other.span[1] <= start)])
    roof = min([len(text), end + _REACH, *(other.span[0] for other in around if other.span[0] >= end)])
    if quoted.is_block:
        return text[floor:start].rstrip(), ""
    begun = next((a for a, b in paragraphs_of(text) if a <= start < b), 0)
    ended = next((b for a, b in paragraphs_of(text) if a < end <= b), len(text))
    sentences = EDGE.split(text[max(floor, begun) : start])
    before = sentences[-1] if sentences[-1].strip(_MARKS) else "".join(sentences[-2:])
    after = text[end : min(roof, ended)]
    edge = EDGE.search(after, 1)
    return before.rstrip(), after[: edge.start()] if edge else after


def _said(context: str, *, follows: bool) -> Attribution | None:
    """Return the voice that stands nearest to the quotation, or None when the context names none."""
    if not re.search(r"[^\W\d_]", context):
        return None
    found = []
    for rank, (voice, pattern) in enumerate(PATTERNS):
        for match in pattern.finditer(context):
            distance = match.start() if follows else len(context) - match.end()
            found.append((_strength(voice, distance, rank), rank, distance, Attribution(voice, match[0])))
    return min(found, key=lambda row: row[:3])[3] if found else None


def _ends_first(words: str, after: str) -> bool:
    """Tell whether the quotation's sentence is over at its mark, so that what follows is about something else."""
    tail = after.lstrip("\"'\u201d\u2019\u00bb")
    if tail[:1] in {".", "!", "?"}:
        return True
    following = tail.lstrip()[:1]
    return words.endswith(".") and bool(following) and not following.islower()


def _strength(voice: Voice, distance: int, rank: int) -> int:
    """Words in a release, an interview or another letter outweigh a nearer verb of saying."""
    if voice in {Voice.RELEASE, Voice.OTHER_LETTER}:
        return 0
    return distance // 60 + (1 if rank < WEAK else 4)


def _speaker(context: str, told: Attribution, earlier: str, signatories: Sequence[Signatory]) -> Attribution:
    """Tell whether the person who speaks is a signatory: named beside the verb, or last named before a pronoun."""
    surnames = _surnames(tuple(signatories))
    for_another = FOR_ANOTHER.search(context)
    named = [word.text for word in words_of(context) if context[word.start].isupper()]
    if any(name in surnames for name in named) and not (for_another and re.search(r"White House|governor", context)):
        return Attribution(Voice.SIGNATORY, told.words)
    if for_another:
        return told
    if UNNAMED.search(context) and not OFFICE.search(context):
        return told
    others = [name for name in named if len(name) > 2 and name not in NOBODY]
    if PRONOUN.search(context) or (not others and told.voice is Voice.SOMEBODY):
        last = _last_named(earlier, surnames)
        signed = bool(OFFICE.search(context) and surnames) if last is None else last
        return Attribution(Voice.SIGNATORY if signed else Voice.SOMEBODY, told.words)
    return told


def _last_named(earlier: str, surnames: frozenset[str]) -> bool | None:
    """Tell whether the person named last is a signatory, by surname, or a stranger. None: nobody is named."""
    for found in reversed(list(NAMED.finditer(earlier[-1500:]))):
        words = [word.text for word in words_of(found[0])]
        if any(word in surnames for word in words):
            return True
        words = words[1:] if words[0] in NOBODY else words
        before = words_of(earlier[-1500:][: found.start()][-20:])
        is_place = bool(before) and before[-1].text in BEFORE_PLACES
        if len(words) > 1 and not is_place and not BODIES & set(words):
            return False
    return None


def _continued(
    quoted: Quoted, article: Article, around: Sequence[Quoted], signatories: Sequence[Signatory]
) -> Attribution:
    """Return the voice of the quotation just before, when this one goes on with it in the same paragraph."""
    earlier = [other for other in around if other.span[1] < quoted.span[0]]
    if earlier and "\n\n" not in article.text[earlier[-1].span[1] : quoted.span[0]]:
        return attribution_of(earlier[-1], article, around, signatories)
    return Attribution(Voice.UNKNOWN)


@lru_cache(maxsize=64)
def _surnames(signatories: tuple[Signatory, ...]) -> frozenset[str]:
    """Return every part of their names but the first and what is too short to tell: people have two surnames, too."""
    names = [words_of(signatory.name.split(",")[0])[1:] for signatory in signatories]
    parts = {word.text for name in names for word in name if len(word.text) > 2}
    return frozenset(parts | {f"{part}s" for part in parts})  # "Marlow's city" names him, too
