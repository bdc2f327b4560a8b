"""Lines of the page around and between a letter's paragraphs: advertisements, a day alone, what a page ends with."""

import re

from undersigned.document.blocks import Block
from undersigned.document.dates import dates_in
from undersigned.document.names import find_office, looks_like_prose
from undersigned.document.patterns import folded, once

_ADVERTISEMENT = folded(
    r"\W*(?:advertisement|advertising|sponsored|publicidad|publicité|anzeige|werbung|pubblicità|publicidade|advertentie|"
    r"scroll to continue|story continues|article continues)\b.{0,60}$"
)
_FOOT = folded(
    r"(?:©|\(c\) |copyright\b|all rights reserved|ends\W*$|-\s?30\s?-|#{3,}\W*$|share (?:this|on)\b|"
    r"related (?:articles|posts|stories|content)|leave a (?:comment|reply)|find more from|about the authors?\W*$|"
    r"references\W*$|referen[zc](?:en|ias)\W*$|références\W*$|riferimenti\W*$|quellen\W*$|footnotes\W*$|endnotes\W*$)"
)
_ADDRESSED = folded(  # how an address begins: with an honor, or with "to"
    r"(?:(?:the )?(?:(?:rt|right)\.? )?hon(?:ou?rable)?|exm[oa]s?|excm[oa]s?|ex\.?m[oa]|ilm[oa]|ilustr\w+|excelent\w+|"
    r"al? (?:sr|señor\w*)|à (?:m|monsieur|madame)|herrn|frau|an (?:den|die|das)|aan (?:de|het)|to (?:the|his|her)|"
    r"spett|egregi[oa]|gentilissim[oa])\b"
)
_TO_LINE, _FROM_LINE = r"(?:to|an|à|aan|para|a)\s*:\s*\S", r"(?:from|von|de|van|da)\s*:\s*\S"


@once
def is_advertisement(text: str) -> bool:
    """Tell whether a short line only marks an advertisement that a page puts between two paragraphs."""
    return len(text) < 90 and bool(_ADVERTISEMENT.match(text))


@once
def is_foot(text: str) -> bool:
    """Tell whether a line is the first of what a page ends with: rights, links to more, references."""
    return len(text) < 120 and bool(_FOOT.match(text))


def is_only_date(block: Block) -> bool:
    """Tell whether a line says a day and nothing else but a place or a day of the week."""
    found = dates_in(block.text) if len(block.text) < 40 else []
    return len(found) == 1 and bool(found[0].day) and len(block.text) - (found[0].end - found[0].start) < 12


def is_addressed(blocks: tuple[Block, ...]) -> bool:
    """Tell whether an address stands first, with an office in it, and a line that dates the letter soon below."""
    head = [block for block in blocks[:8] if not looks_like_prose(block.text)]
    office = any(find_office(block.text) for block in head[:3])
    return bool(head and office and _ADDRESSED.match(head[0].text)) and any(is_only_date(block) for block in head)


def is_headed(blocks: tuple[Block, ...]) -> bool:
    """Tell whether lines "To: …" and "From: …" stand above the text, as on a memorandum."""
    return all(any(re.match(label, b.text, re.IGNORECASE) for b in blocks[:8]) for label in (_TO_LINE, _FROM_LINE))
