"""One e-mail address, or a sentence that says why it is not one; and the domain it stands under. No Django here.

Addresses follow RFC 5321 section 4.1.2 with a dot-string of ASCII before the @, without comments, quotes or display
names: whatever could become two addresses or a second header line is refused. Domains are letters, digits and
hyphens (RFC 1035) or internationalized labels (RFC 5890), compared in their Unicode form, in lower case.
"""

import re
import unicodedata

from undersigned.text.characters import unsafe_character

LONGEST_ADDRESS = 254
LONGEST_LOCAL_PART = 64
LONGEST_DOMAIN = 253
LONGEST_LABEL = 63

_LOCAL_PART = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_ASCII_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")


def address_problem(text: str) -> str | None:
    """Return why `text` is not exactly one e-mail address and how to mend it, or None when it is one."""
    if (unsafe := unsafe_character(text, allow_newlines=False)) is not None:
        return f"Delete {unsafe.label} from the address, which nobody can see or which breaks it."
    if len(text) > LONGEST_ADDRESS:
        return f"Shorten the address: {len(text)} characters are more than the {LONGEST_ADDRESS} that mail can carry."
    if re.search(r"[\s,;<>()\[\]\"]", text) or text.count("@") != 1:
        return "Write one bare address such as mayor@ashford.example, with no name, brackets or second address."
    local, _, domain = text.partition("@")
    if len(local) > LONGEST_LOCAL_PART or not _LOCAL_PART.fullmatch(local):
        return "Mend the part before the @: up to 64 letters a-z, digits and marks, with no dot first, last or twice."
    if normal_domain(domain) is None:
        return "Mend the part after the @: it has to be a domain such as ashford.example."
    return None


def masked(address: str) -> str:
    """The address as a page may show it: first letter and domain, `m•••@ashford.example`."""
    local, _at, domain = address.rpartition("@")
    return f"{local[:1]}•••@{domain}"


def normal_domain(text: str) -> str | None:
    """Return a domain in Unicode form and lower case, as domains are compared here, or None when it is no domain."""
    if not text or len(text) > LONGEST_DOMAIN:
        return None
    labels = [_label(label) for label in text.lower().split(".")]
    if len(labels) < 2 or None in labels or re.fullmatch(r"[0-9]+", labels[-1] or ""):
        return None
    words = [label for label in labels if label is not None]
    wire = ".".join(word if word.isascii() else _encoded(word) for word in words)
    return ".".join(words) if len(wire) <= LONGEST_DOMAIN else None


def _label(label: str) -> str | None:
    """Return one lower-case label in Unicode form, or None when it cannot stand in a domain."""
    if len(label) > LONGEST_LABEL:
        return None
    if label.startswith("xn--"):
        return _decoded(label)
    if label.isascii():
        return label if _ASCII_LABEL.fullmatch(label) and label[2:4] != "--" else None
    return label if _is_word(label) and len(_encoded(label)) <= LONGEST_LABEL else None


def _decoded(label: str) -> str | None:
    """Return what a label in xn-- form stands for; None unless it is the one right spelling of that."""
    try:
        word = label.removeprefix("xn--").encode("ascii").decode("punycode")
    except (UnicodeError, ValueError, OverflowError):
        return None
    return word if not word.isascii() and _is_word(word) and _encoded(word) == label else None


def _encoded(word: str) -> str:
    return "xn--" + word.encode("punycode").decode("ascii")


def _is_word(label: str) -> bool:
    """Tell whether a label is lower-case letters, marks, digits and inner hyphens, without look-alike width forms."""
    if label != unicodedata.normalize("NFKC", label).lower() or unsafe_character(label, allow_newlines=False):
        return False
    right = all(char == "-" or unicodedata.category(char) in {"Ll", "Lo", "Lm", "Mn", "Mc", "Nd"} for char in label)
    return right and label[0] != "-" and label[-1] != "-" and not unicodedata.combining(label[0])
