"""Which differences between two words are a machine's and which a writer's. Numbers, names, negations are never noise.

A scanner mistakes shapes (rn for m, 1 for l, 0 for o, e for c). The words of both sides are brought to the same shapes;
if they are equal then, and the article's word is no real word, the scanner did it.
"""

import re
from enum import IntEnum

from undersigned.coverage.quotations.source_words import COMMON
from undersigned.document.number_words import NUMBER_WORDS

_SHAPES = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_RUN_TOGETHER = (("ri", "n"), ("li", "h"), ("in", "m"), ("ni", "m"), ("ti", "h"), ("ii", "u"), ("fi", "h"), ("el", "d"))
_FIGURES = str.maketrans("01|5", "olls")
_ALIKE = str.maketrans("i8b69eqj", "l" + "hhhgcgl")
_DIGITS = str.maketrans({"o": "0", "l": "1", "i": "1", "s": "5", "b": "8", "z": "2", "g": "9"})
# What a scanner could make of one word is sometimes another word; such a pair is never taken for noise.
_REAL_WORDS = """
dear dose done dean dam dad dock dip day dub bum tom com bam tum modem stem ear ail bail fail hail mail sail tail
aid laid lie tie hie bat but bad bed bell bill boll hot hop how hat hut hand hill hear bear band bond bound hound
hold bold hole bole best bead head heal beal host boast cat eat car care one once can even coven mice mile mite sit
slit six see sec sea line lime fine fire fir for form from farm fan far let lot lost list last less loss lack back
hack pack pick pole hope cope robe role code cede bring being wing ball hall half behalf bust hush bush rush rust
just lust jump lump job lob live love lone lore lord load lead leaf clean clear close clone clock club clay cloud
clip ill all loan join coin goal coal coral coil boil soil tip top hip lip bike like hike lamp damp clamp bother
other hotel bread board hoard beard heard born bom torn worn warm barn
"""
_REAL = frozenset(_REAL_WORDS.split())
_NEGATIONS_WORDS = """
not no never nor neither none nobody nothing nowhere without cannot dont doesnt didnt wont wouldnt cant couldnt
shouldnt isnt arent wasnt werent hasnt havent hadnt aint mustnt neednt hardly barely unless refuse refuses refused
fail fails failed reject rejects rejected ni nunca jamas nadie nada ningun ninguna ninguno tampoco sin
"""
_NEGATIONS = frozenset(_NEGATIONS_WORDS.split())
_SPELLINGS = (
    (r"our(s|ed|ing|able|al|er|ers)?$", r"or\1"),
    (r"is(e[ds]?|ing|ation)$", r"iz\1"),
    ("yse", "yze"),
    (r"ll(ed|ing)$", r"l\1"),
    (r"tre(s?)$", r"ter\1"),
    (r"ogue$", "og"),
    (r"ence$", "ense"),
)
_SCALES = frozenset({"hundred", "thousand", "million", "billion", "dozen", "mil", "millones", "millon", "docena"})
_NOT_NUMBERS = frozenset(
    {"one", "un", "une", "uno", "due", "sei", "dix", "een"}
)  # articles, and words of English that count in Italian
_NUMBER = re.compile(r"\d+(?:\.\d+)*(?:st|nd|rd|th|s)?")
_LONG = 6


class Likeness(IntEnum):
    """How two runs of words compare."""

    OTHER = 0
    DOUBTFUL = 1
    NOISE = 2
    SAME = 3


def likeness(source: str, article: str, known: frozenset[str], *, is_name: bool) -> Likeness:
    """Compare the keys of two short runs, joined without blanks. `known` are words that certainly exist."""
    if source == article or _NUMBER.fullmatch(source) or _NUMBER.fullmatch(article):
        return _of_figures(source, article)
    if not source or not article or _is_spelling(source, article):
        return Likeness.OTHER
    if shape(source) == shape(article) and _is_mixed(article):
        return Likeness.NOISE
    if article in known or article in COMMON or article in _REAL or article in _NEGATIONS:
        return Likeness.OTHER
    is_weighty = is_name or source in _NEGATIONS
    if _is_misread(source, article):
        return Likeness.DOUBTFUL if is_weighty else Likeness.NOISE
    return Likeness.DOUBTFUL if is_slip(source, article) and not is_weighty else Likeness.OTHER


def shape(word: str) -> str:
    """Return what a word looks like to a scanner that sees badly."""
    word = word.translate(_FIGURES)
    for written, seen in _SHAPES:
        word = word.replace(written, seen)
    return word.translate(_ALIKE)


def is_negation(key: str) -> bool:
    """Tell whether a word denies."""
    return key in _NEGATIONS


def number_of(key: str) -> str:
    """Return the value that a word stands for, as figures, or "" when it is no number ("one" and "un" are articles)."""
    if _NUMBER.fullmatch(key):
        return key.rstrip("stndrh")
    value = 0 if key in _NOT_NUMBERS else NUMBER_WORDS.get(key, 0)
    if key in _SCALES:
        return key
    return str(value) if value > 1 else ""


def is_slip(source: str, article: str) -> bool:
    """Tell whether a long word was mistyped or misread: two letters inside it at most, never at its ends."""
    if len(source) < _LONG or len(article) < _LONG - 1 or source[0] != article[0] or source[-2:] != article[-2:]:
        return False
    shorter = min(len(source), len(article)) - 2
    begun = next((i for i in range(shorter) if source[i] != article[i]), shorter)
    left = shorter - begun
    ended = next((i for i in range(left) if source[-3 - i] != article[-3 - i]), left)
    return max(len(source), len(article)) - 2 - begun - ended <= 2


def _is_misread(source: str, article: str) -> bool:
    """Tell whether two words have the same shapes, or would but for one pair of letters that ran together."""
    seen = shape(article)
    if shape(source) == seen:
        return True
    for pair, letter in _RUN_TOGETHER:
        place = source.find(pair)
        while place >= 0:
            if shape(source[:place] + letter + source[place + 2 :]) == seen:
                return True
            place = source.find(pair, place + 1)
    return False


def _of_figures(source: str, article: str) -> Likeness:
    """Figures are the same figures or others; a letter O inside a figure is the scanner's."""
    if source == article:
        return Likeness.SAME
    if _NUMBER.fullmatch(source) and _is_mixed(article):
        return Likeness.NOISE if article.translate(_DIGITS) == source else Likeness.OTHER
    return Likeness.OTHER


def _is_mixed(word: str) -> bool:
    return any(char.isdigit() for char in word) and any(char.isalpha() for char in word)


def _is_spelling(source: str, article: str) -> bool:
    """Tell whether two words are one in British and in American spelling: then a writer changed it."""
    for british, american in _SPELLINGS:
        source, article = re.sub(british, american, source), re.sub(british, american, article)
    return source == article
