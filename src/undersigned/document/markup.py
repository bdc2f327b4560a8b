r"""Inline marks of Markdown and of the tools that make it, taken out so that words stand alone.

`**bold**`, `_emphasis_`, `[text](address)`, `\'` escapes, `{#anchors}`, entities and zero-width characters go; the
words stay as they stood.
"""

import re

from undersigned.document.patterns import late

_INVISIBLE = late("[\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
_SOFT_HYPHEN = late("[\u00ad\u00ac](?=\\w)")
_LINK = late(r"!?\[([^\[\]]{0,400})\]\([^()\s]{0,2000}(?:\s+\"[^\"]{0,300}\")?\)")
_REFERENCE = late(r"!?\[([^\[\]]{1,400})\]\[[^\[\]]{0,60}\]")  # "[the list][1]": the address stands elsewhere
_ANCHOR = late(r"\s*\{[#.][^{}]{0,300}\}\s*$")
_ADDRESS = late(r"<((?:https?://|mailto:)[^<>\s]{1,2000})>")
_TEMPLATE = late(r"\{%[^{}]{0,500}%\}|\{\{[^{}]{0,500}\}\}")
_STRONG = late(r"(\*\*|__)(?=\S)(.{1,900}?)(?<=\S)\1")
_EMPHASIS = late(
    r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,900})(?<=[^\s*])\*(?![\w*])|(?<!\w)_(?=\S)([^_\n]{1,900})(?<=\S)_(?!\w)"
)
_TICKS = late(r"`([^`\n]{1,1000})`")
_ESCAPE = late(r"\\([!-/:-@\[-`{-~])")
_CALL = late(r"\[\^[^\[\]\s]{1,60}\]")  # of a footnote; nobody quotes it
_WIKI = late(r"(?<!\w)!(?=[A-Z]\w*[a-z]\w*[A-Z]|[A-Z]{2}\w*[a-z])")
_MARKED = late(r"[\\*_`\[<{&!\u00ad\u00ac\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
_KEPT = "\ue000"


def visible(text: str) -> str:
    """Return the text without characters that nobody can see; a soft hyphen inside a word joins its halves."""
    return text if text.isascii() else _SOFT_HYPHEN.sub("", _INVISIBLE.sub("", text))


def without_marks(text: str) -> str:
    """Return one line or paragraph of Markdown as plain words, white space folded."""
    if not _MARKED.search(text):
        return " ".join(text.split())
    text = _ESCAPE.sub(lambda m: _KEPT + chr(0xE100 + ord(m[1])), visible(text))
    text = _ANCHOR.sub("", _TEMPLATE.sub("", text))
    text = _CALL.sub("", text)
    for _ in range(2):
        text = _REFERENCE.sub(lambda m: m[1], _LINK.sub(lambda m: m[1], text))
    text = _ADDRESS.sub(lambda m: m[1], text)
    text = _TICKS.sub(lambda m: m[1], _STRONG.sub(lambda m: m[2], text))
    text = _EMPHASIS.sub(lambda m: m[1] or m[2], text).replace("**", "")
    text = re.sub(_KEPT + "(.)", lambda m: chr(ord(m[1]) - 0xE100), text)
    text = _WIKI.sub("", text)
    if "&" in text:
        import html  # its table of names takes long to load, and few letters have any

        text = html.unescape(text)
    return re.sub(r"\s+", " ", text).strip().removesuffix("\\").rstrip()


def is_strong(text: str) -> bool:
    """Tell whether a whole paragraph of Markdown is emphasized as one."""
    text = text.strip() if "**" in text else ""
    return len(text) > 4 and text.startswith("**") and text.endswith("**") and "**" not in text[2:-2]
