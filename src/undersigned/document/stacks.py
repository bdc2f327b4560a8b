"""Signatures of several lines: a name, below it the office, below that the place or the organization.

Lines are put together by the blank lines between signatures where there are any, else by where a new name begins.
"""

from collections.abc import Sequence
from itertools import groupby

from undersigned.document.line_marks import without_marks_beside
from undersigned.document.names import find_office, is_name, is_occupation, is_office, is_organization, looks_like_prose
from undersigned.document.signatory_lines import Signatory, with_commas
from undersigned.document.signature_lines import Line
from undersigned.document.states import state_of

_MOST_LINES = 5  # of one signature
_LONGEST_ACRONYM = 3  # that may also stand for a degree or an office: "MP", "OBE"
_TELLS = ("City of", "Town of", "Village of", "County of", "State of")


def stacked(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines of each signature, or nothing when the list has one line a signature."""
    if _are_whole(lines):
        return []
    by_group = [list(run) for _, run in groupby(lines, key=lambda line: line.group)]
    heads = sum(begins(run[0].text) for run in by_group)
    several = sum(len(run) > 1 for run in by_group)
    if one := _one_stack(lines):
        return [one]
    if len(by_group) > 1 and several * 2 >= len(by_group) and heads >= 0.7 * len(by_group) and _told(by_group):
        return by_group
    if len(by_group) > 3 and several >= 0.9 * len(by_group) and _told(by_group, share=0.9):
        return by_group
    stacks: list[list[Line]] = []
    for line in lines:
        if not stacks or begins(line.text):
            stacks.append([line])
        else:
            stacks[-1].append(line)
    taller = sum(len(stack) > 1 for stack in stacks)
    if not begins(lines[0].text) or taller * 2 < len(stacks) or max(map(len, stacks)) > 5 or not _told(stacks):
        return []
    return stacks


def _one_stack(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of the one signature that they make, its person first; nothing when they are not one."""
    if _is_body_with_signer(lines):
        return [*lines[1:], lines[0]]
    return list(lines) if is_one_signer([line.text for line in lines]) else []


def _is_body_with_signer(lines: Sequence[Line]) -> bool:
    """Tell whether a body stands first, and below it the one person who signs for it, with an office perhaps."""
    texts = [line.text for line in lines]
    if not 2 <= len(texts) <= 4 or not is_organization(texts[0]) or sum(map(begins, texts)) != 1:
        return False
    return begins(texts[1]) and all(find_office(text) for text in texts[2:])


def is_one_signer(texts: Sequence[str]) -> bool:
    """Tell whether one person signs, and all lines below the name say who that is: none of them is another's name."""
    if not 2 <= len(texts) <= _MOST_LINES or not begins(texts[0]) or any(map(looks_like_prose, texts)):
        return False
    if "," in texts[0] and any("," in text for text in texts[1:]):
        return False  # each may be a signature by itself
    surname_in_capitals = any(word.isupper() and len(word) > _LONGEST_ACRONYM for word in texts[0].split())
    others = [text for text in texts[1:] if _is_person(text, acronyms=not surname_in_capitals)]
    return not others and all(_tells(text) or _has_acronym(text) for text in texts[1:])


def _is_person(text: str, *, acronyms: bool) -> bool:
    name = text.split(",", maxsplit=1)[0].strip()
    if not is_name(name) or is_organization(name) or find_office(name) is not None or is_occupation(name):
        return False
    return not (acronyms and _has_acronym(name))


def _has_acronym(text: str) -> bool:
    words = [word for word in text.split() if word.isalpha()]
    capitals = [word for word in words if word.isupper() and len(word) >= _LONGEST_ACRONYM]
    return bool(capitals) and len(words) > len(capitals)


def _are_whole(lines: Sequence[Line]) -> bool:
    """Tell whether most lines are signatures by themselves: a name with an office and its place, or with a body."""
    found = [with_commas(line.text) if "," in line.text else [] for line in lines]
    return sum(bool(entry and _is_whole(entry[0])) for entry in found) * 2 > len(lines)


def _is_whole(entry: Signatory) -> bool:
    return bool(entry.office and entry.place) or (is_organization(entry.organization) and begins(entry.name))


def begins(text: str) -> bool:
    """Tell whether a line begins a signature: it has a person's name, alone or before a comma."""
    name = text.split(",", maxsplit=1)[0].strip()
    return is_name(name) and not is_office(name) and not is_organization(name)


def _told(stacks: Sequence[Sequence[Line]], *, share: float = 0.6) -> bool:
    """Tell whether what stands below the names says who they are: an office, a place or an organization."""
    below = [line.text for stack in stacks for line in stack[1:]]
    telling = sum(_tells(text) for text in below)
    return bool(below) and telling >= share * len(below)


def _tells(text: str) -> bool:
    last = text.rsplit(",", 1)[-1]
    says = find_office(text) is not None or is_organization(text) or is_occupation(text)
    named = says or text.startswith(_TELLS)
    return named or state_of(last.strip()) is not None


def from_stack(stack: Sequence[Line]) -> Signatory:
    """Return the signature that the lines of one stack make, read as one line with commas."""
    texts = [without_marks_beside(line.text.strip(" ,;")) for line in stack]
    whole = ", ".join(texts)
    found = with_commas(whole) if len(texts) > 1 or "," in whole else []
    entry = found[0] if found else Signatory(name=texts[0]) if begins(texts[0]) else Signatory(organization=whole)
    first = stack[0]
    return entry._replace(
        line="\n".join(line.text for line in stack),
        source_line=first.block.line,
        start=first.block.start,
        state=entry.state or first.state,
    )
