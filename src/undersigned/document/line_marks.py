"""What stands beside a name in a list and is no part of it: handles, addresses, numbers, asterisks, comments."""

import re

from undersigned.document.patterns import late

_ANY = late(r"[@<\[*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]|https?:|www\.")
_COMMENT = late(r"\s*<!--.*$")
_ADDRESS = r"(?:(?:https?://|www\.|mailto:)[^\s()<>\[\]]*|[\w.+-]*@[\w.-]+(?:@[\w.-]+)?)"
_IN_BRACKETS = late(rf"\s*(?:\(\s*\[?\s*{_ADDRESS}\s*\]?\s*\)|<\s*{_ADDRESS}\s*>|\[\s*{_ADDRESS}\s*\])+\)?")
_AT_END = late(rf"(?:\s*[,;:|/·–—-])?\s+{_ADDRESS}$")
_SITE_AT_END = late(r"\s+[–—-]\s+(?:[a-z\d-]+\.)+[a-z]{2,12}$")
_HANDLE_INSIDE = late(r"\s*,?\s+@[\w.-]+(?=\s*\()")
_ASTERISKS = late(r"(?<=[\w.)])\s?(?:[*†‡§]+|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)(?=$|[\s,;.)(])|^[*†‡§]+\s*(?=\w)")
_NOTE_NUMBER = late(r"(?<=[a-zà-ÿ.)])\[\d{1,2}\]")
_NUMBER = late(r"(?:No\.?\s*|#)?\(?\d{1,6}(?:[.):]|\s?[–—-])?\s+(?=[^\W\d]{2}|[^\W\d]\.)")


def without_marks_beside(text: str) -> str:
    """Return a line of a list without handles, addresses, asterisks and comments; as it is when nothing else is left.

    "Ana Ruiz (@anar), Mayor*" is "Ana Ruiz, Mayor"; "@anar <ana@millbend.example>" is "@anar".
    """
    if not _ANY.search(text) and not (text[-1:].islower() and "." in text[-13:]):
        return text
    left = _HANDLE_INSIDE.sub("", _COMMENT.sub("", text))
    left = _NOTE_NUMBER.sub("", _ASTERISKS.sub("", _IN_BRACKETS.sub(_mark_for_words, left)))
    left = _SITE_AT_END.sub("", _AT_END.sub("", left)).strip(" ,;|·")
    return left or text


def _mark_for_words(match: re.Match[str]) -> str:
    """Return a comma for a handle that stands between a name and what the person does."""
    return "," if re.match(r"\s*[^\W\d]", match.string[match.end() :]) else ""


def is_numbered(text: str) -> bool:
    """Tell whether a line begins with the number that its list gives it: "12 Ana Ruiz", "1204. Ana Ruiz"."""
    return _NUMBER.match(text) is not None


def without_number(text: str) -> str:
    """Return a line without the number it begins with."""
    number = _NUMBER.match(text)
    return text[number.end() :] if number else text


def is_address(text: str) -> bool:
    """Tell whether a text is nothing but an address of the web or of mail, or a handle."""
    return re.fullmatch(_ADDRESS, text.strip("()<>[] ,;")) is not None
