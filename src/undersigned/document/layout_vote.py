"""Which layout a list of names has: each reads every line, and the one that fits most lines reads them all.

A line that is nothing but a name fits every layout, so where few lines say more than a name, those few decide.
"""

import re
from collections.abc import Sequence

from undersigned.document.descriptions import without_support
from undersigned.document.line_marks import is_address, without_marks_beside
from undersigned.document.names import is_name, is_occupation, is_office, is_organization, is_short_name
from undersigned.document.patterns import folded, late, once
from undersigned.document.signatory_lines import (
    Grammar,
    Signatory,
    bare,
    body_first,
    flattened,
    in_brackets,
    loosely_in_brackets,
    office_first,
    run_on,
    several_in_brackets,
    several_names,
    with_commas,
)
from undersigned.document.signature_lines import BODIES, Line
from undersigned.document.states import state_of

ARTICLES = frozenset(["the", "la", "le", "les", "el", "los", "der", "die", "das", "il", "o", "a", "de", "het"])
LAYOUTS: tuple[tuple[str, Grammar], ...] = (
    ("several a line", several_names),
    ("several in brackets", several_in_brackets),
    ("flattened", flattened),
    ("office first", office_first),
    ("body first", body_first),
    ("brackets", in_brackets),
    ("commas", with_commas),
    ("run-on", run_on),
)
_FEW = 0.12  # of the lines, from which on those that say more than a name may decide
_DASH = late(r"\s[–—-]\s")
_OFTEN = 0.1
_SAYS_MORE = late(r"[,;()|]|\s[–—/-]\s|\s[–—]|[–—]\s|: ")
_AND_MORE = folded(
    r"\s+(?:y|and|et|und|e|en)\s+(?:(?:las|los|the|les|die|i|le|de|as|os)\s+)?(?:(?:siguientes|following|suivantes|"
    r"folgenden|seguenti)\s+)?[\d.,]+ .*$",
)


def vote(lines: Sequence[Line]) -> tuple[str, Grammar, list[list[Signatory]]]:
    """Return the layout that most lines fit, with what it reads; bare names when no layout fits half of the lines."""
    texts = [_clean(line.text) for line in lines]
    if lines[0].who == BODIES and not any(body_first(text) for text in texts):
        return "bare", bare, [bare(text) for text in texts]
    for name, grammar in LAYOUTS:
        if all(grammar(text) for text in texts):  # most lists are of one kind: the first line already excludes the rest
            return name, grammar, [grammar(text) for text in texts]
    best: str = "bare"
    best_grammar: Grammar = bare
    found, votes = [bare(text) for text in texts], 0
    for name, grammar in LAYOUTS[:-1]:  # what runs on fits all lines or none
        read = [grammar(text) for text in texts]
        fitting = sum(map(bool, read))
        if fitting > votes and (fitting * 2 > len(texts) or fitting == 1 == len(texts) - 1):
            best, best_grammar, found, votes = name, grammar, read, fitting
    return (best, best_grammar, found) if votes else _vote_of_few(texts) or (best, best_grammar, found)


def _vote_of_few(texts: Sequence[str]) -> tuple[str, Grammar, list[list[Signatory]]] | None:
    """Return the layout of those lines that say more than a name, where most of them have one; else None."""
    telling = [text for text in texts if _SAYS_MORE.search(text)]
    for name, grammar, fewest in (("brackets", in_brackets, 0.0), ("commas", with_commas, _FEW)):
        fitting = sum(bool(read := grammar(text)) and _is_person(read[0]) for text in telling)
        if fitting > 1 and fitting * 2 > len(telling) and fitting >= fewest * len(texts):
            return name, grammar, [grammar(text) for text in texts]
    return None


def _is_person(entry: Signatory) -> bool:
    return is_name(entry.name) and not is_organization(entry.name)


def is_stump(text: str, layout: str, grammar: Grammar) -> bool:
    """Tell whether the page was cut inside its last line, so that what is left names nobody."""
    if layout == "bare":
        return False
    return not grammar(text) and (not is_name(text) or text.split(maxsplit=1)[0].lower() in ARTICLES)


@once
def _clean(text: str) -> str:
    cleaned = _AND_MORE.sub("", text)
    if cleaned != text:
        cleaned = re.sub(r"^(?:la|el|the|les?|die|der|das) ", "", cleaned, flags=re.IGNORECASE)
    return without_marks_beside(cleaned.strip(' ,;”"')).strip(' ,;”"')


def under_layout(lines: Sequence[Line], layout: str, found: Sequence[list[Signatory]]) -> list[Signatory]:
    """Return the signatures of all lines; one that does not fit its list's layout is read alone, and marked."""
    entries: list[Signatory] = []
    alone = sum(not read and is_name(line.text) for line, read in zip(lines, found, strict=False))
    often = layout == "brackets" or (alone > 2 and alone > _OFTEN * len(lines))
    for line, read in zip(lines, found, strict=False):  # a stump may have been taken off the lines
        text, support = _clean(line.text), ""
        if line.who != BODIES:
            text, support = without_support(text)
        sure = _surely(text) if layout == "bare" and line.who != BODIES else []
        in_line = bare(text) if support else sure or read or [_alone(text, often=often)]
        entries += [_in_its_line(entry, line, support) for entry in in_line]
    return entries


def _surely(text: str) -> list[Signatory]:
    """Read a line among bare names when it can only be a person with an office or a bracket; else return nothing."""
    if not _SAYS_MORE.search(text):
        return []
    for read in (in_brackets(text), with_commas(text)):
        if len(read) == 1 and _is_person(read[0]):
            office, dash = read[0].office, _DASH.search(text) and is_organization(read[0].organization)
            if "(" in text or dash or is_office(office) or is_occupation(office) or office[:1].islower():
                return read
    return []


def _in_its_line(entry: Signatory, line: Line, support: str) -> Signatory:
    if line.state and entry.organization and not (entry.place or entry.office or is_organization(entry.organization)):
        entry = entry._replace(place=entry.organization, organization="")
    name, office, place, state, organization, *_ = entry
    state, organization = state or _state_of_heading(line.state, place), organization or support
    return Signatory(name, office, place, state, organization, line.text, line.block.line, line.block.start, entry.fits)


def _state_of_heading(state: str, place: str) -> str:
    """Return a state's heading as the entries below it write states: in short beside a place, else as it stands."""
    return (state_of(state) or state) if place else state


def _alone(text: str, *, often: bool) -> Signatory:
    """Read a line that does not fit its list: whole when it is only a name, else by any layout that fits it.

    A name alone is in order where they come `often`.
    """
    if is_address(text) or (is_short_name(text) and not _SAYS_MORE.search(text) and not run_on(text)):
        return Signatory(name=text, fits=often or is_address(text))
    for _, grammar in LAYOUTS:
        if found := grammar(text):
            return found[0]._replace(fits=False)
    return (loosely_in_brackets(text) or [Signatory(name=text)])[0]._replace(fits=False)


__all__ = ["ARTICLES", "LAYOUTS", "is_stump", "under_layout", "vote"]
