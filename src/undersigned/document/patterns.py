"""Patterns that cost what they are worth: compiled when they are first used, and quick to say no.

`late` stands for `re.compile`. `folded` stands for it with IGNORECASE: the same pattern in small letters looks first at
the text in small letters, which is many times as fast, and only where it finds something is the text itself read. What
a reader asks of a line again and again is answered once a letter (`once`).
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

Asked = TypeVar("Asked", bound=Callable[..., Any])
MOST_ANSWERS = 20_000
_WORDS = re.compile(r"[^\W\d_]+")
_CAPITALS = re.compile(r"(\\.|\(\?P)|([A-ZÀ-ÖØ-Þ]+)", re.DOTALL)
_caches: list[Callable[[], None]] = []


def once(question: Asked) -> Asked:
    """Decorate a function of a text so that it answers each text once until `forget`; no answer outlives its letter."""
    cached = lru_cache(maxsize=MOST_ANSWERS)(question)
    _caches.append(cached.cache_clear)
    return cast("Asked", cached)


def forget() -> None:
    """Forget all answers of functions that answer `once`."""
    for clear in _caches:
        clear()


@lru_cache(maxsize=MOST_ANSWERS)
def _small(text: str) -> str:
    """Return a text in small letters; many patterns ask for those of the same line."""
    return text.lower()


_caches.append(_small.cache_clear)


@lru_cache(maxsize=MOST_ANSWERS)
def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in small letters: where none of a pattern's words is, it need not be asked."""
    pieces = frozenset(_small(text).split())
    words = frozenset(filter(str.isalpha, pieces))
    return words.union(_WORDS.findall(" ".join(pieces - words)))  # these stand beside marks or figures


_caches.append(words_of.cache_clear)


def first_letters(alternatives: str) -> str:
    """Return a pattern for the two letters that the words of alternatives begin with, each after "|", "(" or ":".

    One look at them says no where none of hundreds of words begins. Each has to begin with a letter.
    """
    seconds: dict[str, set[str]] = {}
    for word in re.findall(r"[|(:](?:\\b|\^)?([^\W\d_]+)", alternatives):
        seconds.setdefault(word[0], set()).add(word[1:2])
    return "|".join(first + ("" if "" in after else f"[{''.join(sorted(after))}]") for first, after in seconds.items())


def in_small_letters(pattern: str) -> str:
    """Return a pattern with its capitals as small letters; escapes and the marks of groups stay as they are."""
    return _CAPITALS.sub(lambda match: match[1] or match[2].lower(), pattern)


if TYPE_CHECKING:
    from re import compile as late

    def folded(pattern: str) -> re.Pattern[str]:
        """Compile without regard to case."""
        return re.compile(pattern, re.IGNORECASE)

else:

    class late:  # noqa: N801 - it stands for a function
        """A pattern that compiles itself at its first use; its methods are then those of the compiled one."""

        def __init__(self, pattern: str, flags: int = 0) -> None:
            self._source = (pattern, flags)

        def __getattr__(self, name: str) -> Any:
            compiled = re.compile(*self._source)
            for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split"):
                setattr(self, method, getattr(compiled, method))
            self.pattern, self.flags = compiled.pattern, compiled.flags
            return getattr(compiled, name)

    class folded:  # noqa: N801 - it stands for a function
        """A pattern without regard to case that looks at small letters first."""

        def __init__(self, pattern: str) -> None:
            self.pattern = pattern
            self.full = late(pattern, re.IGNORECASE)
            self.small = late(in_small_letters(pattern))

        def search(self, text: str, pos: int = 0, endpos: int = 1 << 62) -> re.Match[str] | None:
            """Search as a compiled pattern does."""
            small = _small(text)
            if len(small) != len(text):
                return self.full.search(text, pos, endpos)
            found = self.small.search(small, pos, endpos)
            return self.full.search(text, found.start(), endpos) if found else None

        def match(self, text: str, pos: int = 0, endpos: int = 1 << 62) -> re.Match[str] | None:
            """Match as a compiled pattern does."""
            small = _small(text)
            if len(small) == len(text) and not self.small.match(small, pos, endpos):
                return None
            return self.full.match(text, pos, endpos)

        def fullmatch(self, text: str) -> re.Match[str] | None:
            """Match all of a text as a compiled pattern does."""
            small = _small(text)
            if len(small) == len(text) and not self.small.fullmatch(small):
                return None
            return self.full.fullmatch(text)

        def finditer(self, text: str, pos: int = 0, endpos: int = 1 << 62) -> Iterator[re.Match[str]]:
            """Find all as a compiled pattern does."""
            first = self.search(text, pos, endpos)
            return self.full.finditer(text, first.start(), endpos) if first else iter(())

        def findall(self, text: str) -> list[Any]:
            """Return what all matches hold."""
            return self.full.findall(text) if self.search(text) else []

        def sub(self, replacement: Any, text: str) -> str:
            """Replace as a compiled pattern does."""
            return self.full.sub(replacement, text) if self.search(text) else text

        def split(self, text: str, maxsplit: int = 0) -> list[Any]:
            """Part a text as a compiled pattern does."""
            return self.full.split(text, maxsplit) if self.search(text) else [text]


__all__ = ["first_letters", "folded", "forget", "in_small_letters", "late", "once", "words_of"]
