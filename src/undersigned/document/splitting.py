"""Lines that a page ran together are parted again where a letter's own joints are: greeting and leave-taking.

Nothing is moved or changed; a block becomes several blocks with the same words in the same order.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from undersigned.document.blocks import TEXT, Block, Document, placed
from undersigned.document.patterns import late
from undersigned.document.salutations import find_leave, find_opening, find_run_in, is_salutation

_SHORTEST = 60
_SIGNED_IN = late(
    r"(?<=[.!?”\"])\s+(?P<signed>(?i:(?:co-?)?signed(?: by)?|(?:the )?(?:undersigned|signatories|signers)|"
    r"unterzeichnet(?: von)?|(?:erst)?unterzeichner(?:innen)?|signataires|signée?s?(?: par)?|"
    r"firmantes|firman|firmad[oa](?: por)?|"
    r"firmatari|firmato(?: da)?|assinam|signatários|ondertekenaars|ondertekend(?: door)?) ?:)(?=\s+[A-ZÀ-Þ])"
)
_SIGNERS = ("undersign", "soussign", "unterzeichn", "abajo", "sottoscritt", "abaixo", "ondergetekend")
_WE_SIGN = late(
    r"(?<=[^.,;:\s])\s+(?=(?:We|Nous|Wir|Nosotr[oa]s|Noi|Nós|Wij),? (?:the |les |die |los |las |os |i |de )?"
    r"(?:undersigned|soussign|unterzeichn|abajo firmantes|sottoscritt|abaixo.assinad|ondergetekend))"
)


def parted(document: Document) -> Document:
    """Return the document with run-together lines parted."""
    blocks: list[Block] = []
    greeted = False
    for block in document.blocks:
        parts = list(_parts(block, greeted=greeted))
        greeted = greeted or any(is_salutation(part.text) for part in parts)
        blocks += parts
    return replace(document, blocks=placed(blocks))


def _parts(block: Block, *, greeted: bool) -> Iterator[Block]:
    if block.kind != TEXT or len(block.text) < 14:
        yield block
        return
    joints = set(_joints(block.text, greeted=greeted))
    if not joints:
        yield block
        return
    cuts = sorted({0, *joints, len(block.text)})
    for start, end in pairwise(cuts):
        text = block.text[start:end].strip()
        if text:
            yield block._replace(text=text)


def _joints(text: str, *, greeted: bool) -> Iterator[int]:
    greeting = find_run_in(text) if len(text) > _SHORTEST else None
    greeting = greeting or (None if greeted else find_opening(text))
    if greeting and not _is_quoted(text, greeting[0]):
        yield from greeting
    if len(text) > _SHORTEST:
        if any(word in text for word in _SIGNERS):
            yield from (match.start() for match in _WE_SIGN.finditer(text[:1000]))
        if ":" in text and (signed := _SIGNED_IN.search(text)):
            yield from signed.span("signed")
    leave = find_leave(text)
    if leave:
        yield from leave


def _is_quoted(text: str, place: int) -> bool:
    """Tell whether a greeting stands inside a quotation of a sentence about the letter."""
    before = text[:place]
    opened = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return opened and bool(re.search(r"[a-zà-ÿ]", before))
