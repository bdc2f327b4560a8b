"""Signers given as offices without names: a letterhead of states, "the undersigned Attorneys General of A, B and C"."""

import re

from undersigned.document.patterns import folded
from undersigned.document.signatory_lines import Signatory
from undersigned.document.states import states_named_in

_PLURALS = {
    r"attorneys general|chief legal officers": "Attorney General",
    r"governors": "Governor",
    r"secretaries of state": "Secretary of State",
    r"(?:state )?treasurers": "Treasurer",
    r"insurance commissioners": "Insurance Commissioner",
    r"mayors": "Mayor",
}
_BETWEEN = folded(r"[\s*,;•·|&]*(?:(?:and|the|state of|commonwealth of|of)\s+)*[\s*,;•·|&]*")
_SIGN = folded(r"undersigned|following (?:states|territories|jurisdictions)|we,? the|on behalf of")
_FEWEST = 3


def offices_listed(text: str, *, source_line: int) -> list[Signatory]:
    """Return one entry a state of the first run of states that a text names as its signers; states as written."""
    office = _office(text)
    if not office:
        return []
    for run in _runs(text):
        start, end = run[0][1], run[-1][2]
        if len(run) >= _FEWEST and _SIGN.search(text[max(0, start - 120) : start]):
            line = text[start:end]
            return [Signatory(office=office, state=name, line=line, source_line=source_line) for name, _, _ in run]
    return []


def _office(text: str) -> str:
    found = [
        (match.start(), name)
        for plural, name in _PLURALS.items()
        if (match := re.search(rf"\b(?:{plural})\b", text, re.IGNORECASE))
    ]
    return min(found)[1] if found else ""


def _runs(text: str) -> list[list[tuple[str, int, int]]]:
    """Return runs of states with nothing but marks and small words between them."""
    runs: list[list[tuple[str, int, int]]] = []
    for state in states_named_in(text):
        if runs and _BETWEEN.fullmatch(text[runs[-1][-1][2] : state[1]]):
            runs[-1].append(state)
        else:
            runs.append([state])
    return runs
