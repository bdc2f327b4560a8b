"""One e-mail address, or a sentence that says why it is not one. No Django here.

The syntax is the dot-atom form of RFC 5321 §4.1.2 without comments, quotes or display names: an address goes into
an SMTP envelope and a header, and whatever could become two addresses or a second header line is refused.
"""

import re

LONGEST = 254  # octets of a path, RFC 5321 §4.5.3.1.3 less its brackets
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")


def address_problem(text: str) -> str | None:
    """Why `text` is not exactly one e-mail address, as a sentence for people; None when it is."""
    if not text:
        return "The address is empty."
    if any(ord(c) < 33 or ord(c) == 127 or c in ",;<>()[]:\"\\" for c in text) or not text.isprintable():
        return "An address has no blanks, commas, brackets, quotes or line breaks. Give one address alone."
    local, at, domain = text.rpartition("@")
    if not at or "@" in local:
        return "An address has one @ between the mailbox and the domain, like name@example.org."
    if len(local) > 64 or not _LOCAL.fullmatch(local):
        return "The part before the @ has a character that mail servers refuse."
    try:
        ascii_domain = domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return "The part after the @ is not a domain name."
    labels = ascii_domain.split(".")
    if len(labels) < 2 or not all(_LABEL.fullmatch(label) for label in labels) or labels[-1].isdigit():
        return "The part after the @ is not a domain name, like example.org."
    if len(local) + 1 + len(ascii_domain) > LONGEST:
        return f"The address is longer than {LONGEST} characters."
    return None


def masked(address: str) -> str:
    """The address as a page may show it: first letter and domain, `m•••@ashford.example`."""
    local, _at, domain = address.rpartition("@")
    return f"{local[:1]}•••@{domain}"
