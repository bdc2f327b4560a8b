"""The domains that addresses stand under: what may be approved for an office, and what matches it.

Domains are compared in the Unicode form and lower case that mail/addresses.py gives them.
"""

from collections.abc import Iterable

from undersigned.mail.addresses import address_problem, normal_domain
from undersigned.roster.places import STATES
from undersigned.text.characters import unsafe_character

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


def domain_of(address: str) -> str | None:
    """Return the domain of an address in the form of `normal_domain`, or None when it is not exactly one address."""
    if address_problem(address) is not None:
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
