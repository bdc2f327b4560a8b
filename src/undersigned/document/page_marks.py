"""Lines of the page around and between a letter's paragraphs: advertisements, a day alone, what a page ends with."""

from undersigned.document.blocks import Block
from undersigned.document.dates import dates_in
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
