"""Words as they are compared in a search, and a reader's line as terms. The same for both databases. No Django here.

Letter case, accents, ligatures and apostrophes do not count, a possessive 's is dropped, a hyphen and the apostrophe of
l'eau part two words, "740,000" is one number and "U.S." one word. Nothing that a reader can type is an operator but
quotation marks.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from undersigned.text.accents import without_accents
from undersigned.text.folding import DOUBLE_MARKS

LONGEST_LINE = 200  # code points that a reader may search for
MOST_TERMS = 12
LONGEST_WORD = 60
LONGEST_INDEX = 900_000  # bytes of one letter's different words: PostgreSQL's tsvector ends at a megabyte
LONGEST_SLUG = 120
BREAK = " | "  # between lines of folded text, so that no phrase goes over a line's end

_APOSTROPHES = "'\u2019\u02bc\u02bb\u0060\u00b4"
_TOKEN = re.compile(
    r"\d{1,3}(?:,\d{3})+(?!\d)"
    r"|(?<![^\W_])[^\W\d_](?:\.[^\W\d_])+(?![^\W_])"
    rf"|(?<![^\W_])(?:[cdjlmnst]|qu|un|all|dell|nell|sull)(?=[{_APOSTROPHES}][^\W_]{{2}})"
    rf"|[^\W_](?:[^\W_]|[\u0300-\u036f]|[{_APOSTROPHES}](?=[^\W_]))*",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(rf"[{_APOSTROPHES}][sS]\Z")
_NOT_MADE_OF_PARTS = str.maketrans(
    {"\u00f8": "o", "\u0142": "l", "\u0111": "d", "\u00f0": "d", "\u00fe": "th", "\u00e6": "ae", "\u0153": "oe",
     "\u0131": "i"}
)  # fmt: skip
_QUOTED_OR_NOT = re.compile(r'"([^"]*)"|([^"]+)')
_QUOTES = str.maketrans(dict.fromkeys(DOUBLE_MARKS, '"'))


class Token(NamedTuple):
    """A folded word and where it stands in the original (code points)."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that must be found: a word, the beginning of a word (`is_prefix`), or several words in a row."""

    words: tuple[str, ...]
    is_prefix: bool = False

    @property
    def pattern(self) -> str:
        """What to look for in folded text: " levee " for a word, " lev" for its beginning."""
        return f" {' '.join(self.words)}" + ("" if self.is_prefix else " ")


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of a text, folded, in order."""
    for found in _TOKEN.finditer(text):
        word = _folded_word(found[0])
        if word:
            yield Token(word, *found.span())


def _folded_word(word: str) -> str:
    plain = word.lower() if word.isascii() else _in_plain_letters(word)
    if not plain.isalnum():
        plain = "".join(filter(str.isalnum, _POSSESSIVE.sub("", plain)))
    return plain[:LONGEST_WORD]


def _in_plain_letters(word: str) -> str:
    return without_accents(word.casefold()).casefold().translate(_NOT_MADE_OF_PARTS)


def folded(text: str) -> str:
    """Return a text as its words with a blank before and after each, and a bar between lines; "" without words.

    Not `text.folding.fold`, which keeps punctuation and the way back: databases keep these words, and look for no more.
    """
    lines = (" ".join(token.word for token in tokens(line)) for line in text.split("\n"))
    whole = BREAK.join(filter(None, lines))
    return f" {whole} " if whole else ""


def different_words(texts: Iterable[str]) -> list[str]:
    """Return each word of folded texts once, in order of first appearance, as many as an index can hold."""
    words = dict.fromkeys(word for text in texts for word in text.split() if word != "|")
    room, kept = LONGEST_INDEX, []
    for word in words:
        room -= len(word.encode()) + 1
        if room < 0:
            break
        kept.append(word)
    return kept


def slug_of(*parts: str) -> str:
    """Return the folded words of the parts, joined by hyphens, as they stand in an address; "" without words."""
    return "-".join(token.word for part in parts for token in tokens(part))[:LONGEST_SLUG].strip("-")


def terms_of(line: str) -> tuple[Term, ...]:
    """Return what a reader's line asks for, all of which must be found, at most MOST_TERMS; () when it has no words.

    Words between quotation marks must stand in a row; a mark without a partner is passed over. The last word, when
    it is not quoted and has two letters or more, may be the beginning of a longer one.
    """
    terms: dict[Term, None] = {}
    for found in _QUOTED_OR_NOT.finditer(line.translate(_QUOTES).strip()):
        words = [token.word for token in tokens(found[0])]
        if found[1] is not None:
            terms |= {Term(tuple(words)): None} if words else {}
            continue
        at_end = found.end() == len(found.string)
        last = len(words) - 1
        terms |= {Term((w,), at_end and n == last and len(w) > 1): None for n, w in enumerate(words)}
    return tuple(terms)[:MOST_TERMS]


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one database keeps, for each letter, the set of its words. Table and columns have the same names in both.

    The migration has made the table. `put` takes a row's number and its words with blanks between; `match`
    is a condition that takes what `written` makes of terms.
    """

    put: str
    match: str
    conjunction: str
    word: str
    prefix: str

    def written(self, terms: Sequence[Term]) -> str:
        """Return the terms as this database's expression. Only folded words get into it, so nothing needs escaping."""
        singles = [(word, t.is_prefix and word == t.words[-1]) for t in terms for word in t.words]
        return self.conjunction.join((self.prefix if is_prefix else self.word) % word for word, is_prefix in singles)


TABLE = "undersigned_searchwords"
DIALECTS = {
    "sqlite": Dialect(
        put=f"INSERT INTO {TABLE} (rowid, words) VALUES (%s, %s)",  # noqa: S608  # no value is in it
        match=f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s",  # noqa: S608
        conjunction=" AND ",
        word='"%s"',
        prefix='"%s"*',
    ),
    "postgresql": Dialect(
        put=f"INSERT INTO {TABLE} (rowid, words) VALUES (%s, array_to_tsvector(string_to_array(%s, ' ')))",  # noqa: S608
        match=f"SELECT rowid FROM {TABLE} WHERE words @@ %s::tsquery",  # noqa: S608
        conjunction=" & ",
        word="'%s'",
        prefix="'%s':*",
    ),
}
