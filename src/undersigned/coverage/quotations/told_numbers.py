"""Numbers as two languages write them, brought to one value: "1.900 millones" is 1.9 billion, "$57 million" 57000000.

Unlike the amounts of counts, these are all numbers of a text: money, years, percentages and parts of a hundred as well.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from undersigned.document.number_words import ENGLISH, SPANISH, SPANISH_HUNDREDS
from undersigned.text.accents import without_accents

_VALUES = {without_accents(word): value for word, value in (ENGLISH | SPANISH | SPANISH_HUNDREDS).items()}
_VALUES |= {"zero": 0, "cero": 0, "un": 1, "una": 1}
_DOZEN = {"dozen": 12, "docena": 12, "docenas": 12}
_TIMES = {"hundred": 100, "thousand": 1000, "mil": 1000, "million": 10**6, "millon": 10**6, "millones": 10**6}
_TIMES |= {"billion": 10**9, "billions": 10**9, "millions": 10**6, "trillion": 10**12, "billones": 10**12, **_DOZEN}
_THOUSAND, _MILLION, _HALF = 1000, 10**6, 0.5
_HALVES = frozenset({"half", "medio", "media"})
# "Once" is eleven in Spanish only, "ten" is ten in English only.
_OF_SPANISH, _OF_ENGLISH = frozenset({"once", "un", "mil", "media", "medio", "quince"}), frozenset({"ten"})
_LOOSE = frozenset({"one", "un", "una", "uno"})  # articles, unless a part or a larger number follows
_GOES_ON = frozenset({"hundred", "thousand", "mil", "million", "millon", "millones"})
_BETWEEN = frozenset({"and", "y", "de"})
_TIGHT = frozenset({" ", "-", "\u00a0", "\n", " a "})
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_GROUPS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_PART = re.compile(r"\s+(?:in|of|out of|de cada|de)\s+(?=\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a text: its value, and where it stands (code points)."""

    value: float
    start: int
    end: int
    in_figures: bool


def numbers_in(text: str, *, is_spanish: bool) -> list[Number]:
    """Return the numbers of a Spanish or else an English text, in order; "one" and "un" alone are articles."""
    found = []
    for run in _runs(text, _OF_ENGLISH if is_spanish else _OF_SPANISH):
        words = [_bare(token[0]) for token in run]
        start, end = run[0].start(), run[-1].end()
        is_article = len(run) == 1 and (words[0] in _HALVES or (words[0] in _LOOSE and not _is_part(text, end)))
        if not is_article and not (words == ["ciento"] and text[:start].lower().endswith("por ")):
            found.append(Number(_value(words), start, end, in_figures=words[0][0].isdigit()))
    return found


def _is_part(text: str, end: int) -> bool:
    """Tell whether "one" is of a number of things: "one in three", "uno de cada diez"."""
    if not (found := _PART.match(text, end)):
        return False
    following = _TOKEN.match(text, found.end())
    return following is not None and (_bare(following[0]) in _VALUES.keys() - _LOOSE or following[0][0].isdigit())


def _runs(text: str, foreign: frozenset[str]) -> Iterator[list[re.Match[str]]]:
    """Return the words and figures that make one number together; words of `foreign` are no numbers here."""
    run: list[re.Match[str]] = []
    waiting: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text):
        word = _bare(token[0])
        if word in {"a", "an"} and run and _bare(run[-1][0]) in _HALVES:
            continue  # "half a million"
        follows = bool(run) and text[(waiting or run)[-1].end() : token.start()] in _TIGHT
        if run and follows and word in _BETWEEN and not waiting:
            waiting = [token]
            continue
        if run and follows and _continues(run, word, waiting):
            run += [*waiting, token]
        else:
            if run:
                yield run
            run = [token] if _begins(word) and word not in foreign else []
        waiting = []
    if run:
        yield run


def _continues(run: list[re.Match[str]], word: str, waiting: list[re.Match[str]]) -> bool:
    """Tell whether a word belongs to the number before it: "8 mil", "cincuenta y siete", "two hundred and six"."""
    between, last = _bare(waiting[0][0]) if waiting else "", _bare(run[-1][0])
    if word in _TIMES:
        return not between or (between == "de" and word.startswith("mill") and last not in _HALVES)
    if word[0].isdigit():
        return last == "mil" and not between and len(word) <= len("999")
    if word not in _VALUES or between == "de" or last in _HALVES:
        return False
    if last in _TIMES:
        return last in _GOES_ON and between != "y"
    before, value = _VALUES.get(last, 0), _VALUES[word]
    is_next = (before % 100 == 0 and 0 < value < 100 <= before) or (20 <= before % 100 < 100 and 0 < value < 10)
    return is_next and between != "and"


def _begins(word: str) -> bool:
    return word in _VALUES or word in _TIMES or word in _HALVES or word[0].isdigit()


def _value(words: list[str]) -> float:
    total = last = 0.0
    for word in words:
        if word in _TIMES:
            size = _TIMES[word]
            if size >= _MILLION and total < _MILLION:  # "quince mil millones"
                total, last = (total + last or 1) * size, 0.0
            elif size == _THOUSAND:
                total, last = total + (last or 1) * size, 0.0
            else:
                last = (last or 1) * size
        elif word[0].isdigit():
            last = _figures(word)
        elif word not in _BETWEEN:
            last = _HALF if word in _HALVES else last + _VALUES[word]
    return total + last


def _figures(word: str) -> float:
    """Read figures: groups of three are thousands whatever parts them, else a comma or point parts the decimals."""
    if _GROUPS.fullmatch(word):
        return float(re.sub(r"[.,]", "", word))
    whole, _, rest = word.replace(",", ".").partition(".")
    return float(f"{whole}.{rest.replace('.', '') or 0}")


def _bare(word: str) -> str:
    return without_accents(word.casefold())
