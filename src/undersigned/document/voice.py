"""Whose voice a text has: what stands outside quotations, who says "we", and where a page gives a letter the word."""

import re
from collections.abc import Sequence
from functools import cache

from undersigned.document.blocks import Block
from undersigned.document.languages import any_of
from undersigned.document.names import looks_like_prose
from undersigned.document.patterns import folded, late, once

_QUOTED = late(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|„[^“”]*(?:[“”]|$)")
_COLLECTIVE = late(
    r"[“\"«]?(?:(?:We|Nous|Wir|Noi|Nós|Nosotr[oa]s|Wij),? (?:the |les |die |i |las |los |os |de )?(?:(?:undersigned|"
    r"soussign\w+)\b|[\w-]+ ?[\w’' -]{2,60},)|(?:As|Als|En tant que?|Como|Come|In quanto|Enquanto) [^.:;“”\"]{4,160}, "
    r"(?:we|wir|nous|nosotros|noi|nós|wij) )"
)
UNDERSIGNED = folded(  # those who sign speak of themselves by this word, and nobody else does
    r"(?:^|[.!:] |\b(?:we|nous|wir|noi|nós|nosotr[oa]s|wij),? )(?:the |les |die |i |las |los |os |as |de |el |la )?"
    r"(?:undersigned|abajo firmantes?|abaixo[- ]assinad[oa]s|soussign\w+|sottoscritt[ie]|ondergetekende\w*)\b|"
    r"\b(?:wir|noi|nous),? (?:die |i |les )?(?:(?:mit|erst)?unterzeich\w+|firmatari|signataires)\b"
)
_WE_THE = folded(r"\b(?:we|nous|wir|noi|nós|nosotr[oa]s|wij), (?:the|les|die|i|gli|le|l[oa]s|[oa]s|de) [^,.;:]{3,90}, ")
_FIRST_PERSON_FORM = folded(r"\w{3,}(?:[aei]mos|ons|iamo)$")  # verbs whose ending says "we"
_OPENS, _SHUTS = '“"«„', '”"»“'
_OWN = folded(  # the writer of the page gives a letter of their own: "My letter to the council today:"
    r"\W*(?:(?:here(?:['’]s| is)|this is|below is)(?: the| a| my| our)?|the following is(?: the| a| my| our)?|my|our) "
    r"(?:\w+ ){0,2}(?:letter|statement|message|comments?)\b[^.:?“\"]{0,80}[:.]$|"
    r".{0,200}\b(?:i|we) (?:wrote|sent|mailed|submitted|posted) (?:the following|this)\b[^.:?“\"]{0,100}:$"
)
IN_A_LETTER = folded(  # so reports begin: "In an open letter to the governor, the mayors say …"
    r"(?:^|[.!?”»\"] )(?:in an? (?:\w+ ){0,2}letter|in una lettera(?: aperta)?|en una carta(?: abierta)?|"
    r"dans une lettre(?: ouverte)?|in einem (?:offenen )?brief|in een (?:open )?brief|"
    r"(?:em|numa|em uma) carta(?: aberta)?) "
    r"(?:to|al|alla|ai|agli|a|aux?|à|an|aan|ao|sent|addressed|delivered|released|published|signed|dated)\b"
)
_IN_PART = folded(r"\b(?:in part|in parts|en partie|auszugsweise|en parte|in parte|em parte|deels|excerpts?)\W*$")
TRANSCRIPT = folded(r"\W*(?:(?:full )?text of (?:the )?letter|letter transcript|the letter)\W*$")


@cache
def pattern_of(name: str, ending: str = "") -> re.Pattern[str]:
    """Return what any language says of one kind ("asks", "announces"), with the ending behind it."""
    return folded(rf"(?:{any_of(name)}){ending}")


@once
def unquoted(text: str) -> str:
    """Return a text without what stands between quotation marks."""
    return text if text.isascii() and '"' not in text else _QUOTED.sub(" ", text)


def is_announced(text: str) -> bool:
    """Tell whether a line says that the letter's text comes next."""
    if len(text) < 80 and TRANSCRIPT.match(text):
        return True
    if not text.rstrip().endswith((":", ".")):
        return False
    return bool(pattern_of("announces").search(text[-200:])) or (text.rstrip().endswith(":") and bool(_OWN.match(text)))


def said_in(body: Sequence[Block], announcement: str) -> list[str]:
    """Return what the paragraphs of a text say outside quotations.

    Where the page announces a whole text and prints it as one quotation (each paragraph opens it anew, only the last
    one closes it), its words are the text's own.
    """
    texts = [b.text for b in body if looks_like_prose(b.text)]
    opened = len(texts) > 1 and texts[0][0] in _OPENS and texts[0][-1] not in _SHUTS and texts[1][0] in _OPENS
    if opened and announcement and not _IN_PART.search(announcement):
        return [text.strip(_OPENS + _SHUTS) for text in texts]
    return [unquoted(text) for text in texts]


def is_collective(text: str) -> bool:
    """Tell whether those who speak say who they are: "We, the ferrymen of Ashford, …", at the beginning or later."""
    return bool(_COLLECTIVE.match(text) or (", " in text and _WE_THE.search(text)))


def asks_in_first_person(text: str) -> bool:
    """Tell whether a text asks with "we" or "I", or with a verb whose ending says so."""
    asks = re.search(rf"{any_of('first_person')}.{{0,60}}\b{any_of('asks')}\b", text, re.IGNORECASE)
    return bool(asks) or any(_FIRST_PERSON_FORM.search(m[0]) for m in pattern_of("asks", r"\b").finditer(text))
