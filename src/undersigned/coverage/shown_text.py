"""A letter's text as readers see it: its markup gives way to blanks, so that every place stays where it was."""

import re

# What a letter's CommonMark subset hides from readers and still has words in it: the labels of footnotes, and to where
# links lead. Source: docs/formats/letter-text.md.
_FOOTNOTE = r"\[\^[A-Za-z0-9_-]{1,32}\]:?"
_TARGET = r"\]\(<?(?:https?://|mailto:)(?:[^\s()<>]|\([^\s()<>]*\))*>?\)"
_LINK_TEXT = rf"\[(?=[^\[\]]{{1,400}}{_TARGET})"
_HIDDEN = re.compile(f"{_FOOTNOTE}|{_LINK_TEXT}|{_TARGET}", re.IGNORECASE)


def as_shown(text: str) -> str:
    """Return the text of the same length (code points) with blanks for the words that only its markup has."""
    if "](" not in text and "[^" not in text:
        return text
    return _HIDDEN.sub(lambda found: " " * len(found[0]), text)
