"""E-mail addresses and the domains they stand under: what may be approved for an office, and what matches it.

Addresses follow RFC 5321 section 4.1.2 with a dot-string of ASCII before the @; domains are letters, digits and
hyphens (RFC 1035) or internationalized labels (RFC 5890), compared in their Unicode form, in lower case.
"""

import re
import unicodedata
from collections.abc import Iterable

from undersigned.roster.places import STATES
from undersigned.text.characters import unsafe_character

LONGEST_ADDRESS = 254
LONGEST_LOCAL_PART = 64
LONGEST_DOMAIN = 253
LONGEST_LABEL = 63

FREE_MAIL = frozenset(
    """
    aim.com aol.com att.net bellsouth.net charter.net comcast.net cox.net duck.com earthlink.net email.com fastmail.com
    fastmail.fm frontier.com frontiernet.net gmail.com gmx.com gmx.de gmx.net googlemail.com hey.com hotmail.com
    hushmail.com icloud.com inbox.com juno.com lavabit.com live.com mac.com mail.com mail.ru mailbox.org mailfence.com
    mailinator.com me.com msn.com netscape.net netzero.net optonline.net outlook.com outlook.es pm.me posteo.de
    posteo.net proton.me protonmail.ch protonmail.com qq.com riseup.net rocketmail.com roadrunner.com rr.com
    sbcglobal.net spectrum.net startmail.com tuta.com tuta.io tutanota.com twc.com verizon.net windstream.net yahoo.ca
    yahoo.co.uk yahoo.com yahoo.es yahoo.com.mx yandex.com yandex.ru ymail.com zoho.com zohomail.com
    """.split()  # noqa: SIM905  # seventy words read better than seventy strings
)
"""Domains where anyone can have a mailbox: an address there never shows an office."""

_SHARED = frozenset({"onmicrosoft.com", "google.com", "googlegroups.com", "groups.io", "fed.us", "nsn.us", "dni.us"})
_GENERIC = frozenset({"ac", "co", "com", "edu", "gob", "gov", "gouv", "mil", "net", "org"})
_LOCALITY = frozenset({"cc", "ci", "city", "co", "county", "gen", "k12", "lib", "mus", "pvt", "tec", "town", "twp"})
_LOCAL_PART = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_ASCII_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")


def check_address(text: str) -> str | None:
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


def domain_of(address: str) -> str | None:
    """Return the domain of an address in the form of `normal_domain`, or None when it is not exactly one address."""
    if check_address(address) is not None:
        return None
    return normal_domain(address.partition("@")[2])


def is_official(address: str, approved: Iterable[str]) -> str | None:
    """Return the approved domain under which an address stands, written as it was approved, or None.

    A domain covers itself and what ends in it after a dot: phila.gov covers mail.phila.gov, never notphila.gov. The
    longest one that fits is returned. A domain that `check_domain` refuses covers nothing, even when it was approved.
    """
    domain = domain_of(address)
    fitting = [name for name in approved if domain is not None and _covers(name, domain)]
    return max(fitting, key=len, default=None)


def check_domain(text: str) -> str | None:
    """Return why a domain cannot be approved for an office and what to do instead, or None when it can."""
    if (unsafe := unsafe_character(text, allow_newlines=False)) is not None:
        return f"Delete {unsafe.label} from the domain, which nobody can see or which breaks it."
    domain = normal_domain(text)
    if domain is None:
        return "Write the bare domain, such as ashford.example, without https://, www or an @."
    if _ends_in(domain, FREE_MAIL):
        return f"Name the office's own domain instead: anyone can open a mailbox at {domain}."
    if domain in _SHARED or _is_registry(domain):
        return f"Name a longer domain that is this office's alone: many bodies share {domain}."
    return None


def _covers(approved: str, domain: str) -> bool:
    base = normal_domain(approved) if check_domain(approved) is None else None
    return base is not None and (domain == base or domain.endswith("." + base))


def _ends_in(domain: str, bases: frozenset[str]) -> bool:
    labels = domain.split(".")
    return any(".".join(labels[at:]) in bases for at in range(len(labels)))


def _is_registry(domain: str) -> bool:
    """Tell whether names under a domain go to separate bodies: il.us, ci.il.us, gov.uk."""
    labels = domain.split(".")
    if labels[-1] == "us" and len(labels) <= 3:
        return labels[-2].upper() in STATES and (len(labels) == 2 or labels[0] in _LOCALITY)
    return len(labels) == 2 and len(labels[-1]) == 2 and labels[0] in _GENERIC


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
