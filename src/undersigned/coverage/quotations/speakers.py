"""Whose words a quotation is said to be: the letter's, a person's, another text's. The verb and subject beside it tell.

What follows a quotation in its sentence (" ... ," the letter reads) counts before what leads to it (The letter reads:
" ... "). A voice decides only about words that the letter does not have.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from undersigned.coverage.findings import Article, Span
from undersigned.coverage.known import Signatory
from undersigned.coverage.quotations.cast import Cast, Mention, cast_of, subjects
from undersigned.coverage.quotations.quoted import Quoted, paragraphs_of
from undersigned.coverage.quotations.voices import (
    ACCORDING,
    EDGE,
    FOR_ANOTHER,
    INVERTED,
    LETTER_WORD,
    NOBODY,
    OCCASION,
    PATTERNS,
    PRONOUN,
    PRONOUN_SUBJECT,
    READS,
    SAYS,
    UNNAMED,
    WEAK,
    WROTE,
    Voice,
)
from undersigned.document.patterns import late
from undersigned.text.folding import words_of

_MARKS = " \"'\u201c\u2018\u00ab"
_CLOSING = frozenset("\"'\u201d\u2019\u00bb")
_LEADING = re.compile(rf"\b(?:{READS}|{WROTE})(?:\s+(?:that|que))?[,:]?[{_MARKS}]*$", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:an?|the|un|una|el|la|los|las|who|quien)\b", re.IGNORECASE)
_VERB = late(rf"\b{SAYS}\b", re.IGNORECASE)
_RELATIVE = late(r"\b(?:which|who|quien|que)\s+(?:\w+\s+)?$", re.IGNORECASE)
_CLITICS = late(r"\b(?:nos|me|te|les?|se|lo|tambi\u00e9n|as\u00ed|also|then|as|como)\b", re.IGNORECASE)
_SMALL_WORD = late(r"(?<!['\u2019\w])[a-zà-þ]{3,}\b")
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
    lead, tail = article.text[slice(*before)], article.text[slice(*after)]
    follows = None if _ends_first(quoted.text, tail) else _said(tail, follows=True)
    leads = _said(lead, follows=False)
    told, context = (leads, before) if leads and _is_led(quoted.text, lead) else (follows, after)
    if told is None:
        told, context = leads, before
    if told is None:
        before_it = _continued(quoted, article, around, signatories)
        if before_it.voice is not Voice.UNKNOWN or not _is_introduced(quoted.text, lead):
            return before_it
        cast = cast_of(article.text, tuple(other.span for other in around), tuple(signatories))
        if not any(one.sure for one in subjects(cast.inside(before))):
            return before_it
        told = Attribution(Voice.SOMEBODY, lead[-_REACH:])
    if told.voice is Voice.SOMEBODY and not _has_subject(article.text[slice(*context)]):
        before_it = _continued(quoted, article, around, signatories)
        if before_it.voice is Voice.LETTER:
            return before_it
    if told.voice in {Voice.SOMEBODY, Voice.RELEASE}:
        cast = cast_of(article.text, tuple(other.span for other in around), tuple(signatories))
        return _speaker(cast, quoted, context, told)
    return told


def _is_introduced(words: str, lead: str) -> bool:
    """Tell whether a sentence of somebody leads to the words: "Reyes was blunt: ...", "Reyes shrugged. ...".

    A headline that is a name and a colon does not say whether the person spoke or signed.
    """
    is_sentence, lead = words[:1].isupper() and words[-1:] in {".", "!", "?"}, lead.rstrip(_MARKS)
    leads = lead.endswith(":") or (is_sentence and lead.endswith("."))
    return leads and bool(_SMALL_WORD.search(lead)) and not LETTER_WORD.search(lead)


def _has_subject(context: str) -> bool:
    """Tell whether anybody is named beside a verb of saying; Spanish can do without."""
    named = any(context[word.start].isupper() and word.text not in NOBODY for word in words_of(context)[1:])
    return named or bool(PRONOUN.search(context) or FOR_ANOTHER.search(context) or _ARTICLE.search(context))


def _is_led(words: str, before: str) -> bool:
    """Tell whether a quotation belongs to what leads to it: it begins in the middle of that sentence."""
    return not words.endswith(",") and (words[:1].islower() or bool(_LEADING.search(before)))


def _context(quoted: Quoted, text: str, around: Sequence[Quoted]) -> tuple[Span, Span]:
    """Return the spans of the same sentence before and after the quotation, up to the next quotation or paragraph."""
    start, end = quoted.span
    floor = max([0, start - _REACH, *(other.span[1] for other in around if other.span[1] <= start)])
    roof = min([len(text), end + _REACH, *(other.span[0] for other in around if other.span[0] >= end)])
    if quoted.is_block:
        return _tight(text, floor, start), (end, end)
    begun = next((a for a, b in paragraphs_of(text) if a <= start < b), 0)
    ended = next((b for a, b in paragraphs_of(text) if a < end <= b), len(text))
    low = max(floor, begun)
    edges = [low, *(found.end() + low for found in EDGE.finditer(text[low:start]))]
    first = edges[-1] if text[edges[-1] : start].strip(_MARKS) or len(edges) == 1 else edges[-2]
    high = min(roof, ended)
    edge = EDGE.search(text[end:high], 1)
    return _tight(text, first, start), (end, end + edge.start() if edge else high)


def _tight(text: str, start: int, end: int) -> Span:
    return start, start + len(text[start:end].rstrip())


def _said(context: str, *, follows: bool) -> Attribution | None:
    """Return the voice that stands nearest to the quotation, or None when the context names none."""
    if not re.search(r"[^\W\d_]", context):
        return None
    found = []
    for rank, (voice, pattern) in enumerate(PATTERNS):
        for match in pattern.finditer(context):
            distance = match.start() if follows else len(context) - match.end()
            found.append((_strength(voice, distance, rank), rank, distance, Attribution(voice, match[0])))
    is_behind = follows or context[:1] in _CLOSING  # another quotation
    if is_behind and (inverted := INVERTED.search(context)):
        found.append((inverted.start() // 60 + 1, 0, inverted.start(), Attribution(Voice.LETTER, inverted[0])))
    if not found and (according := ACCORDING.search(context)):
        return Attribution(Voice.SOMEBODY, according[0])
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


def _speaker(cast: Cast, quoted: Quoted, context: Span, told: Attribution) -> Attribution:
    """Tell whether who speaks is a signatory: who is named beside the verb, or the person of whom "she" speaks."""
    words = cast.text[slice(*context)]
    for_another = FOR_ANOTHER.search(words)
    here = cast.inside(context)
    if for_another and any(one.is_signatory for one in here) and not re.search(r"White House|governor", words):
        return Attribution(Voice.SIGNATORY, told.words)
    if for_another:
        return told
    follows = context[0] >= quoted.span[1]
    subject = _subject(cast, context, here, follows=follows)
    if subject is None and _is_unnamed(words):
        return told
    if subject is None and (PRONOUN.search(words) or (not here and told.voice is Voice.SOMEBODY)):
        subject = cast.spoken_of(quoted.span[0] if follows else context[0])
    signed = subject is not None and (subject.is_signatory or _speaks_for_signatory(cast, subject, here))
    return Attribution(Voice.SIGNATORY, told.words) if signed else told


def _is_unnamed(words: str) -> bool:
    """Tell whether somebody without a name or office speaks: "a reader reports", but not "a post said"."""
    found = UNNAMED.search(words)
    return bool(found and not OCCASION.search(found[0]))


def _speaks_for_signatory(cast: Cast, subject: Mention, here: Sequence[Mention]) -> bool:
    """Tell whether the words behind a name say that the person is of an organization that signed."""
    bodies = (one for one in here if one.is_body and one.is_signatory and one.start >= subject.end)
    return any(not re.search(r"[.;\n]", cast.text[subject.end : one.start]) for one in bodies)


def _subject(cast: Cast, context: Span, here: Sequence[Mention], *, follows: bool) -> Mention | None:
    """Return who is the subject of the verb of saying beside a quotation; None when that is nobody with a name."""
    verbs = list(_VERB.finditer(cast.text, *context))
    if not verbs:
        return next(iter(subjects(here)), None) or next(iter(here), None)
    verb = verbs[0] if follows else verbs[-1]
    earlier = [one for one in here if one.end <= verb.start()]
    led = cast.text[context[0] : verb.start()]
    if not re.search(r"\w", _CLITICS.sub("", led)):  # "...," said the mayor
        later = [one for one in here if one.start >= verb.end()]
        return next(iter(subjects(later)), None)
    if earlier and _RELATIVE.search(led):
        return earlier[-1]
    able = subjects(earlier)
    nearest = cast.text[able[-1].end if able else context[0] : verb.end()]
    if PRONOUN_SUBJECT.search(led) or _is_unnamed(nearest):
        return None
    if able:
        return able[0] if led.rstrip().endswith(",") else able[-1]
    return earlier[-1] if earlier and earlier[-1].sure else None


def _continued(
    quoted: Quoted, article: Article, around: Sequence[Quoted], signatories: Sequence[Signatory]
) -> Attribution:
    """Return the voice of the quotation just before, when this one goes on with it in the same paragraph."""
    earlier = [other for other in around if other.span[1] < quoted.span[0]]
    if earlier and "\n\n" not in article.text[earlier[-1].span[1] : quoted.span[0]]:
        return attribution_of(earlier[-1], article, around, signatories)
    return Attribution(Voice.UNKNOWN)
