"""A name that is removed on request: which printed line is surely this person's, and a text without the name.

A name is blacked out sign for sign, so that every place in the text stays where it was. Case, accents and punctuation
do not count. The surname alone goes where it stands after an office or a form of address ("Mayor Marlow", "Ms.
Marlow"), and nowhere else: a town or a neighbor may have the same name.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from undersigned.archive.likeness import folded
from undersigned.document.states import state_of
from undersigned.search.terms import Token, tokens

_BLACK = "\u2588"
_INSIDE_A_NAME = re.compile(r"[\s.\-_'\u2010-\u2015\u2018\u2019]*")
# Folded, as they are compared. Languages of the importer; offices of elected and appointed people.
_ADDRESSED_WORDS = """mr mrs ms miss mx sir dame lord lady dr prof professor hon honorable reverend rev
sr sra srta senor senora don dona m mme mlle monsieur madame herr frau signor signora dott
mayor governor gov senator sen representative rep congressman congresswoman delegate assemblymember
councilmember councilman councilwoman councilor councillor alderman alderwoman alderperson commissioner executive
supervisor president chair chairman chairwoman chairperson chairperson director secretary speaker treasurer
chief judge justice sheriff superintendent minister chancellor administrator clerk trustee selectman selectwoman
alcalde alcaldesa gobernador gobernadora presidente presidenta maire burgermeister burgermeisterin"""
_ADDRESSED = frozenset(_ADDRESSED_WORDS.split())


@dataclass(frozen=True, slots=True)
class Position:
    """What is known of where somebody stands: an office, its place and state, or an organization; "" for unknown."""

    office: str
    place: str
    state: str
    organization: str


def is_surely(printed: Position, held: Iterable[Position]) -> bool:
    """Tell whether a line with this person's exact name is this person's.

    It must name the place or the organization of something that the person holds or signed for, and nothing in it may
    speak of another office, place, state or organization. A name alone is nobody's until somebody says so.
    """
    return any(_agrees(printed, one) for one in held)


def _agrees(printed: Position, held: Position) -> bool:
    pairs = [
        (folded(getattr(printed, name)), folded(getattr(held, name))) for name in ("office", "place", "organization")
    ]
    state = printed.state and held.state and (state_of(printed.state) or printed.state) != held.state
    said = any(mine and mine == theirs for mine, theirs in pairs[1:])
    office_is_another = bool(pairs[0][0]) and pairs[0][0] != pairs[0][1]
    another = office_is_another or any(mine and theirs and mine != theirs for mine, theirs in pairs[1:])
    return said and not another and not state


def is_blacked_out(name: str) -> bool:
    """Tell whether nothing but black stands where a name was."""
    return _BLACK in name and not name.replace(_BLACK, "").strip(" .-'")


def blacked_out(names: Iterable[str], offices: Iterable[str] = ()) -> Callable[[str], str]:
    """Return a function that blacks out a person in a text; the last word of their offices may stand before a surname.

    `names` are all spellings of one person's name. The text keeps its length in code points.
    """
    spelled = {tuple(token.word for token in tokens(name)) for name in names} - {()}
    titles = _ADDRESSED | {token.word for office in offices for token in list(tokens(office))[-1:]}
    return lambda text: _without(text, spelled, titles) if text else text


def _without(text: str, spelled: set[tuple[str, ...]], titles: Iterable[str]) -> str:
    found = list(tokens(text))
    surnames = {name[-1] for name in spelled if len(name) > 1}
    black: list[tuple[int, int]] = []
    for at, token in enumerate(found):
        black += [(token.start, found[at + len(name) - 1].end) for name in spelled if _stands(name, found, at, text)]
        before = found[at - 1] if at else None
        if token.word in surnames and before and before.word in titles and _is_joined(before, token, text):
            black.append((token.start, token.end))
    for start, end in black:
        text = text[:start] + re.sub(r"\S", _BLACK, text[start:end]) + text[end:]
    return text


def _stands(name: tuple[str, ...], found: list[Token], at: int, text: str) -> bool:
    run = found[at : at + len(name)]
    return tuple(token.word for token in run) == name and all(
        _is_joined(one, other, text) for one, other in pairwise(run)
    )


def _is_joined(one: Token, other: Token, text: str) -> bool:
    return _INSIDE_A_NAME.fullmatch(text, one.end, other.start) is not None


def deeply(value: Any, change: Callable[[str], str]) -> Any:
    """Return plain data with each text in it changed; keys stay, for they are ours."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [deeply(one, change) for one in value]
    if isinstance(value, Mapping):
        return {key: deeply(one, change) for key, one in value.items()}
    return value
