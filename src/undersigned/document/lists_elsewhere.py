"""Lists of signatures that no leave-taking announces: under a heading above the letter, or bare below its last word."""

from collections.abc import Sequence

from undersigned.document.blocks import HEADING, ITEM, NOTE, RULE, TEXT, Block
from undersigned.document.body_lists import in_columns, is_list_of_names
from undersigned.document.names import find_office, is_name, is_office, is_organization, looks_like_prose
from undersigned.document.page_lines import ENDS, is_passed_over
from undersigned.document.patterns import folded, late
from undersigned.document.run_together import parts_of_run
from undersigned.document.salutations import is_salutation
from undersigned.document.signatory_lines import (
    Signatory,
    in_brackets,
    office_first,
    run_on,
    several_in_brackets,
    several_names,
    with_commas,
)
from undersigned.document.signature_lines import announces_signers

_FROM = folded(r"(?:from|von|de la part de|de parte de|da parte di|van|letter from|sent by)\s*:\s*")
_SIGNED_BY = folded(
    r"(?:signed(?: by)?|co-?signed by|signatories|signers|signatures|(?:erst)?unterzeichner(?:innen)?|"
    r"unterzeichnet von|signataires|signé(?:e)? par|firmantes|firmad[ao] por|firmatari|assinam|"
    r"ondertekend door)\s*:\s+(?=\S)"
)
_FEWEST = 2
_HANDLE = late(r"@?[A-Za-z][A-Za-z-]*[_\d][\w-]*")  # a pen name: "ferry_7"
_FIRST_NAME = late(r"[A-ZÀ-Þ][a-zà-ÿ'’-]{1,20}(?: [A-ZÀ-Þ][a-zà-ÿ'’-]{1,20})?")
_DASHES = frozenset("—–")


def announced_list(blocks: Sequence[Block], start: int, end: int, *, anywhere: bool) -> Sequence[Block]:
    """Return the lines under a heading of signers, above the letter (before `start`) or below its body (from `end`).

    In a letter without a leave-taking such a heading may stand `anywhere`.
    """
    for place, block in enumerate(blocks):
        if block.kind not in {ITEM, RULE, NOTE} and (match := _SIGNED_BY.match(block.text)):
            named = block.text[match.end() :].rstrip(". ")
            if several_names(named) or several_in_brackets(named) or parts_of_run(named):
                return [block._replace(text=named, start=block.start + match.end())]
        inside = start <= place < end and not (anywhere and block.kind == HEADING)
        if inside or block.kind in {ITEM, RULE, NOTE}:
            continue
        if announces_signers(block.text):
            stop = start if place < start else len(blocks)
            below = _until_text(blocks[place + 1 : stop])
            if len(below) >= _FEWEST:
                return below
        elif place < start and (match := _FROM.match(block.text)) and several_names(block.text[match.end() :]):
            return [block._replace(text=block.text[match.end() :], start=block.start + match.end())]
    return []


def _until_text(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks up to the greeting, or to the first paragraph that no signature follows."""
    for place, block in enumerate(blocks):
        if is_salutation(block.text) or (looks_like_prose(block.text) and len(block.text) > 160):
            return blocks[:place]
    return blocks


def unannounced_list(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return lines below a letter's text that can be nothing but signatures; nothing when there are none.

    They say who each name is, two at least or several on one line; or they are bare names, and all that is left.
    """
    last = max((place for place, block in enumerate(blocks) if _is_text(block)), default=-1)
    spoken = False
    for place, block in enumerate(blocks):
        if _is_text(block):
            spoken = True
        elif spoken and block.kind in {TEXT, ITEM}:
            run = _columns(blocks, place) or _run(blocks, place)
            if len(run) >= _FEWEST or (run and parts_of_run(block.text)):
                return run
            if place > last and block.marker in _DASHES and (_is_person(block) or _is_signature(block.text)):
                return [block]
            if (
                place > last
                and block.kind == ITEM
                and blocks[place - 1].kind == TEXT
                and (items := _items_of_names(blocks, place))
            ):
                return items
            if place > last and blocks[place - 1].kind != HEADING and len(bare := _bare_run(blocks, place)) >= _FEWEST:
                return bare
    return []


def _is_text(block: Block) -> bool:
    return block.kind == TEXT and looks_like_prose(block.text) and not parts_of_run(block.text)


def _run(blocks: Sequence[Block], place: int) -> Sequence[Block]:
    end = place
    while end < len(blocks) and blocks[end].kind in {TEXT, ITEM} and _is_signature(blocks[end].text):
        end += 1
    return blocks[place:end]


def _columns(blocks: Sequence[Block], place: int) -> Sequence[Block]:
    """Return a run of lines in columns whose cells all name bodies, or all name people."""
    end = place
    while end < len(blocks) and blocks[end].kind == TEXT and "|" in blocks[end].text:
        end += 1
    return blocks[place:end] if in_columns([block.text for block in blocks[place:end]]) else []


def _is_signature(text: str) -> bool:
    """Tell whether a line is a person's name with an office, a body or a state."""
    if len(text) < 12 or looks_like_prose(text):
        return False
    if parts_of_run(text):
        return True
    read = office_first(text) or with_commas(text) or in_brackets(text) or run_on(text)
    return bool(read) and all(_is_whole(entry) for entry in read)


def _is_whole(entry: Signatory) -> bool:
    person = is_name(entry.name) and not is_organization(entry.name) and find_office(entry.name) is None
    return person and bool(is_office(entry.office) or is_organization(entry.organization) or entry.state)


def _bare_run(blocks: Sequence[Block], place: int) -> Sequence[Block]:
    """Return a run of bare names at the end of a page, or above what ends a list."""
    end = place
    while end < len(blocks) and _is_person(blocks[end]):
        end += 1
    ended = end == len(blocks) or blocks[end].kind in {RULE, HEADING} or bool(ENDS.match(blocks[end].text))
    return blocks[place:end] if ended or is_passed_over(blocks[end]) else []


def _items_of_names(blocks: Sequence[Block], place: int) -> Sequence[Block]:
    """Return the items that a letter ends with where nearly all are people's names: "- Ana Ruiz (Millbend)".

    One word behind a dash is a name too, where it is the page's last: "- Ana".
    """
    items = blocks[place:]
    if len(items) == 1 and items[0].marker in {"-", *_DASHES}:
        return items if _FIRST_NAME.fullmatch(items[0].text) else []
    listed = all(item.kind == ITEM for item in items) and is_list_of_names([item.text for item in items])
    return items if listed else []


def _is_person(block: Block) -> bool:
    text = block.text
    if block.marker in _DASHES and _HANDLE.fullmatch(text):
        return True
    plain = (
        (block.kind == TEXT or block.marker in _DASHES)
        and len(text) < 40
        and not is_passed_over(block)
        and not ENDS.match(text)
    )
    return plain and is_name(text) and not is_organization(text) and find_office(text) is None


__all__ = ["announced_list", "unannounced_list"]
