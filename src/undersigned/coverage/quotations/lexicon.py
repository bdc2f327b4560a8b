"""Whether a Spanish word and an English one can be one word in two languages: by tables, or by their common form.

Two tables: civic words by their beginnings in both languages, and ordinary words of English with the Spanish beginnings
that can stand for them. Words from Latin are told by what is left without their endings.
"""

import re
from functools import cache, lru_cache

from undersigned.coverage.quotations.civic_words import ENGLISH_FOR, LONGEST_BEGINNING
from undersigned.coverage.quotations.source_words import COMMON
from undersigned.coverage.quotations.word_forms import (
    ENGLISH_ENDING,
    IRREGULAR,
    SPANISH_ENDING,
    english_beginnings,
    spanish_beginnings,
)
from undersigned.coverage.quotations.words_a_to_k import WORDS as A_TO_K
from undersigned.coverage.quotations.words_l_to_z import WORDS as L_TO_Z

_LONGEST_ENDING = 7  # of a word in the table of civic words
_SAME_FORM, _SHORT_FORM, _SHARED = 5, 4, 0.65
# Endings that are one in two languages, Spanish then English; what is left without them is compared.
_LATIN = tuple(
    (re.compile(f"(?:{spanish})$"), re.compile(f"(?:{english})$"))
    for spanish, english in (
        ("cional(?:es)?|cionari[oa]s?", "tional|tionary"),
        ("cion(?:es)?", "tions?"),
        ("sion(?:es)?", "sions?"),
        ("dad(?:es)?|tad(?:es)?", "ty|ties"),
        ("mente", "ly"),
        ("encias?|ancias?", "ences?|ances?|ency|encies|ancy"),
        ("ari[oa]s?", "ary|aries"),
        ("os[oa]s?", "ous"),
        ("iv[oa]s?", "ives?"),
        ("ic[oa]s?", "ics?|ical"),
        ("(?:iz|ific)\\w{1,6}", "(?:iz|is|ifi?)\\w{1,4}|ify"),
    )
)


@lru_cache(maxsize=131072)
def is_partner(spanish: str, english: str) -> bool:
    """Tell whether two words, as `words_of` gives them, can be one in two languages."""
    return spanish == english or bool(meanings(spanish) & words_behind(english)) or _by_beginning(spanish, english)


def _by_beginning(spanish: str, english: str) -> bool:
    if any(english.startswith(beginning) for beginning in _civic(spanish)):
        return True
    return is_cognate(spanish, english)


@lru_cache(maxsize=16384)
def meanings(spanish: str) -> frozenset[str]:
    """Return the words of English for which a Spanish word can stand."""
    ordinary, found = _tables()[0], set[str]()
    for length in range(len(spanish), 1, -1):
        if (words := ordinary.get(spanish[:length])) and SPANISH_ENDING.fullmatch(spanish, length):
            found |= words
    return frozenset(found)


@lru_cache(maxsize=16384)
def words_behind(english: str) -> frozenset[str]:
    """Return the words of the table of which an English word can be a form."""
    bases = {english, *([IRREGULAR[english]] if english in IRREGULAR else [])}
    beginnings = _tables()[1]
    found = {word for base in bases for word in beginnings.get(base, ()) if word == base}
    for length in range(len(english), 1, -1):
        if (words := beginnings.get(english[:length])) and ENGLISH_ENDING.fullmatch(english, length):
            found |= words
    return frozenset(found)


def is_known(word: str, *, is_spanish: bool) -> bool:
    """Tell whether the tables have a word, so that a translation of it would mostly be noticed."""
    if is_spanish:
        return bool(meanings(word) or _civic(word))
    return bool(words_behind(word)) or any(word[:length] in _CIVIC_ENGLISH for length in range(3, len(word) + 1))


@lru_cache(maxsize=16384)
def is_light(word: str, *, is_spanish: bool) -> bool:
    """Tell whether a word is so common, in its own language or translated, that it tells no place."""
    if word in COMMON or not is_spanish:
        return word in COMMON
    english = meanings(word)
    return bool(english) and 2 * len(english & COMMON) >= len(english)


@lru_cache(maxsize=16384)
def _civic(spanish: str) -> tuple[str, ...]:
    for length in range(min(len(spanish), LONGEST_BEGINNING), 1, -1):
        if (found := ENGLISH_FOR.get(spanish[:length])) and (
            len(spanish) - length <= _LONGEST_ENDING and (length > 3 or SPANISH_ENDING.fullmatch(spanish, length))
        ):
            return found
    return ()


def is_cognate(spanish: str, english: str) -> bool:
    """Tell whether two words have one form but for endings that the languages have in common."""
    one, other = sound(spanish), sound(english)
    for ours, theirs in _LATIN:
        if (mine := ours.search(spanish)) and (its := theirs.search(english)):
            return _is_one_form(sound(spanish[: mine.start()]), sound(english[: its.start()]), 3)
    return _is_one_form(one, other, _SHORT_FORM)


def _is_one_form(one: str, other: str, least: int) -> bool:
    shorter, longer = sorted((len(one), len(other)))
    shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), shorter)
    if shared >= least and shared >= shorter - 1 and longer - shared <= 1:
        return True
    return shared >= _SAME_FORM and shared >= _SHARED * min(shorter + 2, longer)


@lru_cache(maxsize=16384)
def sound(word: str) -> str:
    """Return a word in one spelling for both languages: f for ph, c for qu and k, one letter for two."""
    for written, heard in (("ph", "f"), ("qu", "c"), ("y", "i"), ("th", "t"), ("ch", "c"), ("k", "c")):
        word = word.replace(written, heard)
    word = re.sub(r"(.)\1", r"\1", word)
    return word[1:] if word.startswith("es") and len(word) > 5 else word


@cache
def _tables() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Return the ordinary words by Spanish and by English beginnings; read when a translation first needs them."""
    ordinary: dict[str, set[str]] = {}
    english: dict[str, set[str]] = {}
    for row in f"{A_TO_K};{L_TO_Z}".split(";"):
        word, *spanish = row.split()
        for beginning in english_beginnings(word):
            english.setdefault(beginning, set()).add(word)
        for each in spanish:
            for beginning in spanish_beginnings(each):
                ordinary.setdefault(beginning, set()).add(word)
    return ordinary, english


_CIVIC_ENGLISH = frozenset(beginning for found in ENGLISH_FOR.values() for beginning in found)
