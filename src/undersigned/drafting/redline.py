"""What changed between two versions of a letter, word by word, for people.

Paragraphs are matched first, so that one added or moved paragraph does not shred the others; words are compared only
inside paragraphs that resemble each other. Then small islands of equal words between larger changes are given up,
because "~~the cities of~~ __our towns in__" reads better than the same with an "of" saved in the middle.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby, takewhile
from typing import Literal

from undersigned.text.align import Pair, aligned, rising

_PARAGRAPH = re.compile(r"([^\n]+(?:\n[^\n]+)*|\A)(\n*)")
_LETTER = r"[^\s!-/:-@\[-`{-~\u00a1-\u00bf\u2010-\u2027\u2030-\u205e\u3000-\u30ff\u3400-\u9fff]"
_WORD = re.compile(rf"(\d+(?:[.,]\d+)+|{_LETTER}+(?:['\u2019\-]{_LETTER}+)*|\S|\A)(\s*)")
_ALIKE = 0.4  # share of equal words from which two paragraphs are one paragraph, changed
_COMMON = 8  # a word in more paragraphs than this says nothing about which paragraph it is
_ISLAND_WORDS = 2

Change = tuple[bool, str, str]  # equal?, old text, new text


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that both versions have ("same"), or one of them ("inserted", "deleted")."""

    kind: Literal["same", "inserted", "deleted"]
    text: str


def redline(old: str, new: str) -> tuple[Piece, ...]:
    """Return the pieces that lead from `old` to `new`, both canonical texts, in reading order, deleted before inserted.

    Same and deleted pieces joined are exactly `old`, same and inserted ones exactly `new`. Two texts of 200,000 code
    points take about a second.
    """
    old_parts, new_parts = _PARAGRAPH.findall(old), _PARAGRAPH.findall(new)
    pairs = _paragraph_pairs([words for words, _ in old_parts], [words for words, _ in new_parts])
    changes: list[Change] = []
    i = j = 0
    for left, right in [*pairs, (len(old_parts), len(new_parts))]:
        changes.append((False, _joined(old_parts[i:left]), _joined(new_parts[j:right])))
        if left < len(old_parts) and right < len(new_parts):
            changes += _changes_inside(old_parts[left], new_parts[right])
        i, j = left + 1, right + 1
    return tuple(_pieces(changes))


def changed_words(pieces: Sequence[Piece]) -> tuple[int, int]:
    """Return how many words are inserted and how many deleted; punctuation and blanks are not words."""
    count = Counter[str]()
    for piece in pieces:
        count[piece.kind] += _word_count(piece.text)
    return count["inserted"], count["deleted"]


def redline_html(pieces: Sequence[Piece], *, inserted: str = "inserted:", deleted: str = "deleted:") -> str:
    """Return the pieces as escaped inline HTML, for an element that keeps line breaks (white-space: pre-wrap).

    `inserted` and `deleted` are the translated words that a screen reader says before a change; they are hidden from
    the eye by the class "visually-hidden".
    """
    tags = {"inserted": ("ins", inserted), "deleted": ("del", deleted)}
    return "".join(
        _change_html(*tags[piece.kind], piece.text) if piece.kind in tags else escape(piece.text) for piece in pieces
    )


def _change_html(tag: str, words: str, text: str) -> str:
    return f'<{tag}><span class="visually-hidden">{escape(words)} </span>{escape(text)}</{tag}>'


def _joined(parts: Sequence[tuple[str, str]]) -> str:
    return "".join(words + blanks for words, blanks in parts)


def _paragraph_pairs(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Pair equal paragraphs, and between them those that are alike."""
    pairs: list[Pair] = []
    i = j = 0
    for left, right in [*aligned(old, new), (len(old), len(new))]:
        pairs += [(i + a, j + b) for a, b in _alike(old[i:left], new[j:right])]
        pairs.append((left, right))
        i, j = left + 1, right + 1
    return pairs[:-1]


def _alike(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Pair the paragraphs of two changed passages that share enough words, in order."""
    old_words, new_words = [_word_counts(text) for text in old], [_word_counts(text) for text in new]
    homes: dict[str, list[int]] = defaultdict(list)
    for place, words in enumerate(old_words):
        for word in words:
            homes[word].append(place)
    best = []
    for place, words in enumerate(new_words):
        shared = Counter(home for word in words if len(homes.get(word, ())) <= _COMMON for home in homes.get(word, ()))
        ranked = [(_likeness(old_words[home], words), -home) for home, _ in shared.most_common(3)]
        if ranked and max(ranked)[0] >= _ALIKE:
            best.append((-max(ranked)[1], place))
    return rising(best)


def _word_counts(text: str) -> Counter[str]:
    return Counter(word for word, _ in _WORD.findall(text) if _is_word(word))


def _word_count(text: str) -> int:
    return sum(_is_word(word) for word, _ in _WORD.findall(text))


def _is_word(token: str) -> bool:
    return any(map(str.isalnum, token))


def _likeness(old: Counter[str], new: Counter[str]) -> float:
    """Return the share of words that two paragraphs have in common (Dice), from 0 to 1."""
    return 2 * (old & new).total() / ((old.total() + new.total()) or 1)


def _changes_inside(old: tuple[str, str], new: tuple[str, str]) -> list[Change]:
    """Compare two paragraphs, each with the line ends that follow it."""
    words = [(True, old[0], new[0])] if old[0] == new[0] else _without_islands(_word_changes(old[0], new[0]))
    kept = min(len(old[1]), len(new[1]))  # both are runs of LF
    return [*words, (True, old[1][:kept], new[1][:kept]), (False, old[1][kept:], new[1][kept:])]


def _word_changes(old: str, new: str) -> list[Change]:
    """Compare two paragraphs word by word; blanks belong to the word before them."""
    old_parts, new_parts = _WORD.findall(old), _WORD.findall(new)
    pairs = aligned([word for word, _ in old_parts], [word for word, _ in new_parts])
    changes: list[Change] = []
    i = j = 0
    for left, right in pairs:
        word, old_blank, new_blank = old_parts[left][0], old_parts[left][1], new_parts[right][1]
        changes.append((False, _joined(old_parts[i:left]), _joined(new_parts[j:right])))
        changes.append((True, word, word))
        changes.append((old_blank == new_blank, old_blank, new_blank))
        i, j = left + 1, right + 1
    changes.append((False, _joined(old_parts[i:]), _joined(new_parts[j:])))
    return _grouped(changes)


def _grouped(changes: Sequence[Change]) -> list[Change]:
    """Drop empty changes and join neighbors of one kind."""
    some = (change for change in changes if change[1] or change[2])
    groups = [(equal, list(group)) for equal, group in groupby(some, key=lambda change: change[0])]
    return [
        (equal, "".join(old for _, old, _ in group), "".join(new for _, _, new in group)) for equal, group in groups
    ]


def _without_islands(changes: Sequence[Change]) -> list[Change]:
    """Give up equal runs of at most two words that are shorter than the changes on both sides of them."""
    kept: list[Change] = []
    for change in changes:
        kept.append(change)
        while len(kept) >= 3 and not kept[-1][0] and kept[-2][0] and _is_island(*kept[-3:]):
            kept[-3:] = [(False, "".join(old for _, old, _ in kept[-3:]), "".join(new for _, _, new in kept[-3:]))]
    return kept


def _is_island(before: Change, equal: Change, after: Change) -> bool:
    size = len(equal[1].strip())
    sides = (max(len(change[1]), len(change[2])) for change in (before, after))
    return all(size < side for side in sides) and _word_count(equal[1]) <= _ISLAND_WORDS


def _without_outer_blanks(change: Change) -> list[Change]:
    """Take the blanks that both sides of a change begin or end with out of it: they did not change."""
    equal, old, new = change
    if equal:
        return [change]
    start = _common_blanks(old, new)
    left, right = old[start:], new[start:]
    end = _common_blanks(left[::-1], right[::-1])
    return [
        (True, old[:start], old[:start]),
        (False, left[: len(left) - end], right[: len(right) - end]),
        (True, left[len(left) - end :], left[len(left) - end :]),
    ]


def _common_blanks(old: str, new: str) -> int:
    """Return how many blanks both texts begin with."""
    pairs = zip(old, new, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1] and pair[0].isspace(), pairs))


def _pieces(changes: Sequence[Change]) -> Iterator[Piece]:
    for equal, old, new in _grouped([part for change in _grouped(changes) for part in _without_outer_blanks(change)]):
        if equal:
            yield Piece("same", old)
            continue
        if old:
            yield Piece("deleted", old)
        if new:
            yield Piece("inserted", new)
