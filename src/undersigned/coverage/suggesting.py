"""Whether a feed's item may be about a letter: it names the coalition, or most of the words of the letter's title.

A hint for a person, who reads the article before it is added; so it may be wrong in either direction.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from undersigned.coverage.feed_items import FeedItem
from undersigned.text.folding import words_of

_FEWEST = 3  # words of a title: fewer say too little
_SHARE = 0.6
_EVERYWHERE = frozenset(("about", "after", "from", "letter", "mayors", "open", "over", "that", "their", "this", "with"))


@dataclass(frozen=True)
class Subject:
    """A letter as far as an item can name it. `released_on` is its first public day."""

    id: str
    title: str
    coalition: str
    released_on: date


def letter_named(item: FeedItem, subjects: Iterable[Subject]) -> str:
    """Return the id of the letter that an item seems to be about, "" for none: title first, then the newest by name.

    What was printed before a letter was released is not about it.
    """
    words = [word.text for word in words_of(f"{item.title} {item.summary}")]
    after = [one for one in subjects if item.printed_on is None or item.printed_on >= one.released_on]
    shares = {one.id: _share(one.title, set(words)) for one in after}
    titled = max(after, key=lambda one: shares[one.id], default=None)
    if titled is not None and shares[titled.id] >= _SHARE:
        return titled.id
    named = [one for one in after if _names(one.coalition, words)]
    return max(named, key=lambda one: (shares[one.id], one.released_on)).id if named else ""


def _share(title: str, words: set[str]) -> float:
    """Return which part of a title's telling words are there; 0 when it has too few of them."""
    telling = {word.text for word in words_of(title) if len(word.text) > 3 and word.text not in _EVERYWHERE}
    return len(telling & words) / len(telling) if len(telling & words) >= _FEWEST else 0.0


def _names(coalition: str, words: list[str]) -> bool:
    name = [word.text for word in words_of(coalition)]
    if len(name) < 2:  # one word names too many things
        return False
    return any(words[at : at + len(name)] == name for at in range(len(words) - len(name) + 1))
