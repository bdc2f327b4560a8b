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


_TAG = r"</?(?:p|div|span|br|b|strong|i|em|u|s|small|big|font|center|sub|a|cite|section|article|figure|mark|abbr)\b"
_BREAK = late(r"<br\s*/?>\s*")
_PARTS = late(r"\s*</?(?:p|div|h[1-6]|ul|ol|li|section|article|figure|blockquote|hr|center)\b[^<>]{0,2000}>\s*")
_TAGS = late(r"(?<!\\)" + _TAG + r"[^<>]{0,2000}>|<sup\b[^<>]{0,200}>\s*\[?\d{1,3}\]?\s*</sup>|</?sup\b[^<>]{0,200}>")
_PICTURE = late(r"<img\b[^<>]{0,2000}?\balt=[\"']([^\"'<>]{2,200})[\"']")
_ON_LINES = late(rb"</?(?:p|div|br|h[1-6]|ul|ol|li|table|tr|td|th|section|article|figure|blockquote)\b")
_HEAD = late(rb"---\s*\n.*?\n---\s*\n", re.DOTALL)


def is_page_of_tags(data: bytes) -> bool:
    """Tell whether a file named as Markdown is a web page: most of its lines below the header have tags of HTML."""
    head = _HEAD.match(data)
    lines = [line for line in data[head.end() if head else 0 :].split(b"\n") if line.strip()]
    return sum(_ON_LINES.search(line) is not None for line in lines) * 2 > len(lines)


def broken_at_tags(line: str) -> list[str]:
    """Return the lines that a line of Markdown makes where its tags break it: `<br>` a line, `<p>` a paragraph."""
    result: list[str] = []
    for paragraph in _PARTS.split(line):
        *broken, last = _BREAK.split(paragraph)
        result += [*(f"{part.rstrip()}\\" for part in broken), *filter(None, [last]), ""]
    return result[:-1]


def is_only_tags(line: str) -> bool:
    """Tell whether nothing is left of a line when its tags are taken out; a picture is more than a tag."""
    return line.lstrip().startswith("<") and "<img" not in line and not _TAGS.sub("", line).strip()


def words_beside_pictures(line: str) -> list[str]:
    """Return the words that stand beside the pictures of a line of HTML: `<img alt="Bridge Watch">`."""
    return [words for picture in _PICTURE.findall(line) if 1 < len(words := without_marks(picture)) < 90]


def visible(text: str) -> str:
    """Return the text without characters that nobody can see; a soft hyphen inside a word joins its halves."""
    return text if text.isascii() else _SOFT_HYPHEN.sub("", _INVISIBLE.sub("", text))


def _without_tags(text: str) -> str:
    return _TAGS.sub("", text) if "<" in text else text


def without_marks(text: str) -> str:
    """Return one line or paragraph of Markdown as plain words, white space folded."""
    if not _MARKED.search(text):
        return " ".join(text.split())
    text = _ESCAPE.sub(lambda m: _KEPT + chr(0xE100 + ord(m[1])), visible(_without_tags(text)))
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
