"""Quotations made from the letters of tests/coverage_set: how often each way of judging is right, and what it costs.

Usage: python benchmarks/quotations.py [CASES] — passages are copied under folds, spoiled as a scanner does, or changed
in one word, number or denial; every verdict is counted. Compared: plain search after folding, and difflib at 0.9.
"""

import difflib
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from undersigned.coverage.findings import Article
from undersigned.coverage.folder import read_archive
from undersigned.coverage.known import KnownLetter
from undersigned.coverage.quotations.verdicts import judge_all
from undersigned.text.folding import words_of

SET = Path(__file__).parent.parent / "tests" / "coverage_set"
FAITHFUL = {"verbatim", "elided", "bracketed"}
STRANGERS = ["bridge", "mountain", "teacher", "gladly", "quietly", "seldom", "forever", "hospital", "Oregon", "Weaver"]


def scanned(text: str, chance: random.Random) -> str:
    """Spoil about one word in eight, never a figure."""
    swaps = [("m", "rn"), ("l", "1"), ("o", "0"), ("e", "c"), ("cl", "d"), ("ri", "n")]
    words = text.split(" ")
    for place, word in enumerate(words):
        fitting = [(a, b) for a, b in swaps if a in word[1:]]
        if word.islower() and len(word) > 4 and fitting and chance.random() < 0.125:
            a, b = chance.choice(fitting)
            words[place] = word[0] + word[1:].replace(a, b, 1)
    return " ".join(words)


def changed(text: str, chance: random.Random) -> str:
    """Change one word inside the passage: put in, drop, replace, another number, a denial."""
    words = text.split(" ")
    place = chance.choice([place for place, word in enumerate(words[1:-1], 1) if word[0].isalnum()])
    kind = chance.choice(["put in", "drop", "replace", "number", "denial"])
    stranger = {"number": str(chance.randrange(1_000, 9_000)), "denial": "never"}.get(kind, chance.choice(STRANGERS))
    words[place : place + 1] = [] if kind == "drop" else [words[place], stranger] if kind == "put in" else [stranger]
    return " ".join(words)


WAYS: dict[str, Callable[[str, random.Random], str]] = {
    "copied": lambda text, _: text,
    "folded": lambda text, _: re.sub(
        r"e(?=[a-z])", "e\u00ad", text.replace("'", "\u2019").replace(" ", "\u00a0")
    ).upper(),
    "scanned": scanned,
    "changed": changed,
}


def by_search(words: str, letter: KnownLetter) -> str:
    """Judge by plain search for the folded words."""
    keys = [" ".join(word.text for word in words_of(text)) for text in (words, letter.text)]
    return "verbatim" if keys[0] in keys[1] else "altered"


def by_ratio(words: str, letter: KnownLetter) -> str:
    """Judge by the best ratio of difflib over windows of the same length."""
    text, size = letter.text.lower(), len(words)
    windows = (text[start : start + size] for start in range(0, max(1, len(text) - size), 20))
    best = max(difflib.SequenceMatcher(None, words.lower(), window, autojunk=False).quick_ratio() for window in windows)
    return "verbatim" if best >= 0.9 else "altered"


def by_us(words: str, letter: KnownLetter) -> str:
    """Judge as the checker does."""
    return (
        "+".join(found.verdict for found in judge_all(Article(f"The letter says: \u201c{words}\u201d"), letter))
        or "none"
    )


def passage(letter: KnownLetter, chance: random.Random) -> str:
    """Draw 8 to 40 words of one paragraph."""
    paragraphs = [part for part in letter.text.split("\n\n") if len(part.split()) > 40 and '"' not in part]
    words = chance.choice(paragraphs).split()
    length = chance.randrange(8, 41)
    start = chance.randrange(max(1, len(words) - length))
    return " ".join(words[start : start + length])


def main() -> None:
    """Print, for each way of spoiling and of judging, how many were called faithful, accused and left open."""
    cases, chance = int(sys.argv[1]) if len(sys.argv) > 1 else 200, random.Random(7)
    letters = read_archive(SET)
    for way, spoil in WAYS.items():
        drawn = [chance.choice(letters) for _ in range(cases)]
        pairs = [(spoil(passage(letter, chance), chance), letter) for letter in drawn]
        for judge in (by_us, by_search, by_ratio):
            started = time.process_time()
            found = Counter(judge(words, letter) for words, letter in pairs)
            spent = (time.process_time() - started) / cases * 1000
            faithful = sum(count for verdict, count in found.items() if verdict in FAITHFUL)
            accused = found["altered"] + found["not_in_letter"]
            other = cases - faithful - accused
            print(f"{way:8} {judge.__name__:10} {faithful:4} {accused:4} {other:4} {spent:7.2f} ms")


if __name__ == "__main__":
    main()
