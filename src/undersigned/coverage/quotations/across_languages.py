"""What a quotation is that is in another language than the letter: a translation of a passage, changed, or none."""

from undersigned.coverage.findings import Article, QuoteFinding, Verdict
from undersigned.coverage.known import KnownLetter
from undersigned.coverage.quotations.quoted import Quoted
from undersigned.coverage.quotations.source_words import source_words
from undersigned.coverage.quotations.speakers import Attribution
from undersigned.coverage.quotations.translation import Placed, is_absent, language_of, placed
from undersigned.coverage.quotations.voices import Voice
from undersigned.text.folding import words_of

_OTHERS = frozenset({Voice.SIGNATORY, Voice.SOMEBODY, Voice.RELEASE, Voice.OTHER_LETTER})
_NEARER = 3.0  # logarithm of odds: so much nearer must a release be than the letter
_NAMES = {"release": "the press release", "remark": "a remark", "version": "another version", "letter": "the letter"}


def finding_across(quoted: Quoted, article: Article, letter: KnownLetter, said: Attribution) -> QuoteFinding | None:
    """Return what a quotation in the other language is.

    None where the two languages are one, or cannot be told, and where the quotation translates nothing of the letter so
    clearly that it depends on who is said to speak.
    """
    ours = language_of(word.text for word in words_of(quoted.text)) or language_of(
        word.text for word in words_of(article.text)
    )
    theirs = language_of(source_words(letter.text).keys)
    if not ours or not theirs or ours == theirs:
        return None
    place = placed(quoted.text, letter.text, is_spanish=ours == "es", is_given=said.voice is Voice.LETTER)
    if said.voice in _OTHERS and not (place and place.is_certain):
        is_accused = place is not None and said.voice is not Voice.SIGNATORY
        return (
            _unclear(quoted, "Somebody else is said to speak, but it may translate the letter.") if is_accused else None
        )
    if beside := _from_beside(quoted, letter, place, is_spanish=ours == "es"):
        return beside
    if place is None and is_absent(quoted.text, _texts(letter), is_spanish=ours == "es"):
        return None
    return _finding(quoted, letter, place)


def _texts(letter: KnownLetter) -> list[str]:
    return [letter.text, *(source.text for source in letter.beside)]


def _finding(quoted: Quoted, letter: KnownLetter, place: Placed | None) -> QuoteFinding:
    if place is None:
        return _unclear(quoted, "It is in another language than the letter, and no passage is near.")
    if place.doubt:
        return _unclear(quoted, f"It is in another language than the letter. {place.doubt}")
    verdict, reason = Verdict.TRANSLATED, "Translated from this passage; not checked word by word."
    if place.change:
        verdict, reason = Verdict.ALTERED, f"Translated from this passage, but changed. {place.change}"
    return QuoteFinding(quoted.text, quoted.span, verdict, reason, letter.id, letter.id, (place.span,))


def _unclear(quoted: Quoted, reason: str) -> QuoteFinding:
    return QuoteFinding(quoted.text, quoted.span, Verdict.UNCLEAR, reason)


def _from_beside(quoted: Quoted, letter: KnownLetter, ours: Placed | None, *, is_spanish: bool) -> QuoteFinding | None:
    """Return that a quotation translates what was said beside the letter, when that is much nearer than the letter."""
    least = _NEARER + (ours.score if ours else 0.0)
    for source in letter.beside:
        if source.kind not in {"release", "remark"}:
            continue
        place = placed(quoted.text, source.text, is_spanish=is_spanish)
        if place is None or place.doubt or place.change or place.score < least:
            continue
        name = source.title or _NAMES[source.kind]
        if source.kind == "remark":
            verdict, reason = Verdict.STATEMENT, f"Not in the letter: spoken by a signatory, translated from {name}."
        else:
            verdict, reason = Verdict.NOT_IN_LETTER, f"Not in the letter: translated from {name}."
        return QuoteFinding(quoted.text, quoted.span, verdict, reason, letter.id, source.id, (place.span,))
    return None
