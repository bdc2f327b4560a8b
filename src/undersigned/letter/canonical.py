"""From what an author typed to the bytes that are signed, and from those bytes to their digest.

A signature binds the SHA-256 of the canonical text in UTF-8, never of a rendering. The rules are written down in
docs/algorithms/canonical-text.md; changing one of them would make old digests unexplainable, so they never change
for a text that is frozen: frozen bytes are kept and served, not made again.
"""

import hashlib
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice

from undersigned.text.characters import unsafe_characters

LIMIT = 200_000  # code points: about 100 printed pages
# No letter comes near these two; without them a hostile text of LIMIT code points keeps a page busy for seconds.
_LINES = 20_000
_MARKUP = 20_000
_LISTED = 50  # problems named in one refusal; more would hide the first from the person who mends them


class TextRefused(ValueError):  # read aloud it is a refusal
    """A text that cannot become a version; `problems` holds one English sentence each, in the order of the text."""

    def __init__(self, problems: Sequence[str]) -> None:
        """Take at least one problem; the exception's own text is all of them, a line each."""
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


def canonical_text(source: str) -> str:
    """Return the one form of `source` that is kept, shown and signed; canonical text comes back unchanged.

    NFC; LF line ends; a tab becomes a space; no blanks at line ends; no blank lines before the first or after the last
    line; exactly one final newline. Raises TextRefused with every problem (to a sensible number) when the text is
    empty, longer than LIMIT code points, all line ends or markup, or has characters that hide or mislead.
    """
    _check_size(source, 2 * LIMIT)  # before any work; line ends and blanks may still make a text shorter
    lines = source.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    _check_characters(lines)
    text = _trimmed(unicodedata.normalize("NFC", lines))
    _check_characters(text)
    _check_size(text, LIMIT)
    _check_shape(text)
    if text == "\n":
        raise TextRefused(["The letter is empty. Write its text and try again."])
    return text


def text_digest(canonical: str) -> str:
    """Return the digest of a canonical text: 64 lowercase hex characters, SHA-256 (FIPS 180-4) of its UTF-8 bytes."""
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()


def _trimmed(text: str) -> str:
    """Return `text` without blanks at line ends, without outer blank lines, with one final newline."""
    lines = [line.rstrip() for line in text.split("\n")]
    return "\n".join(lines).strip("\n") + "\n"


def _check_size(text: str, limit: int) -> None:
    if len(text) > limit:
        raise TextRefused(
            [f"The letter has {len(text):,} characters; at most {LIMIT:,} are possible. Shorten it and try again."]
        )


def _check_shape(text: str) -> None:
    """Refuse what only a machine would send: a text of almost nothing but line ends or markup."""
    for what, found, limit in (
        ("lines", text.count("\n"), _LINES),
        ("characters of markup ([ ] * _ < > and backslash)", sum(map(text.count, "[]*_<>\\")), _MARKUP),
    ):
        if found > limit:
            raise TextRefused([f"The letter has {found:,} {what}; at most {limit:,} are possible. Remove some."])


def _check_characters(text: str) -> None:
    """Refuse a text with unsafe characters; asked before NFC (which is slow on piles of accents) and after it."""
    problems = list(islice(_problems(text), _LISTED + 1))
    if len(problems) > _LISTED:
        problems[_LISTED:] = ["There are more like these. Mend these first and try again."]
    if problems:
        raise TextRefused(problems)


def _problems(text: str) -> Iterator[str]:
    return (unsafe.message for unsafe in unsafe_characters(text, allow_newlines=True))
