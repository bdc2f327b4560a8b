"""Lines among signatures that are the page's own: invitations, forms, advertisements, contacts, code, noise."""

from undersigned.document.blocks import RULE, TEXT, Block
from undersigned.document.dates import dates_in
from undersigned.document.names import find_office, is_name, looks_like_prose
from undersigned.document.patterns import folded, in_small_letters, late

GREETS = folded(r"(?:dear|sehr geehrte|liebe|chère?s?|monsieur|madame|estimad|gentile|egregio|prezad|geachte|beste)")
COPIES = folded(r"(?:cc|c\.c\.|copy to|copies to|con copia|kopie an|copie à)\s*:?(?:\s|$)")
ENDS = folded(
    r"(?:#{2,}|source|sources|references?|referencias|referenzen|quellen|endnotes?|footnotes?|notes?|contact|contat[oi]s?|contactos?|contatti|contacts|kontakt|share|"
    r"related|about|media contact|©|\(c\) ?(?:copyright|\d{4})|copyright\b|all rights reserved|"
    r"press contact|frequently asked|p\.?\s?s\.|attachments?|enclosures?|enc|anlagen?|bijlage|faq|what you can do|"
    r"organizations to|background(?: (?:information|notes?|to .{0,40}))?\W*$|notes? (?:to|for) editors?|"
    r"(?:further|more|additional) information|editors?['’] notes?|hintergrund\W*$|contexto\W*$|"
    r"contexte\W*$)(?![a-zà-ÿ])",
)
MARK = late(r"(?:\[\d+\]|\{\d+\}|\d{1,2}\)?\s+https?:|\(\d+\)\s|https?://|www\.)")
_INVITES = folded(
    r"(?:\+? ?click|\(?affiliations?|\*+ ?affiliations?|titles and|\(?organi[sz]ations listed|add your|"
    r"sign (?:the|this|now|here|on)|to add your|if you|(?:see|view|show|find|read|learn|load) (?:all|more|the|other|"
    r"out|full|our|this|signatures)|load(?:ing)?|cargando|add name|we, the|"
    r"(?:we )?the undersigned|\[|email|e-mail|redacted@|and [\d.,]+ (?:more|others)|"
    r"join (?:us|the|our|this|them|now|today|pro)|your name|name here|"
    r"(?:last |zuletzt )?(?:updated?|aktualisiert|modified)(?: on)?\s*:|advertise?ment|advertising|anzeige|werbung|"
    r"publicidad|publicité|pubblicità|advertentie|ends\W*$|not (?:all|every)|"
    r"for (?:any |all |more |further |media |press |additional )*(?:questions?|inquir\w+|enquir\w+|queries|information|"
    r"details|interviews)|bei (?:rück)?fragen|für (?:rück)?fragen|pour (?:toute|plus)|"
    r"para (?:más|mayor|mais|cualquier)|per (?:ulteriori|maggiori)|voor (?:vragen|meer))\b",
)
_MORE_SIGNERS = folded(  # who else may sign, and how
    r"(?:nov[oa]s|nuev[oa]s|nouve(?:lles|aux)|nuove|neue|weitere|nieuwe|new|further|more|otras?|outras?|altre|autres)"
    r" (?:signatures|signers|signatories|adhesiones|firmas|ades[õo]es|assinaturas|adesioni|firme|signataires|"
    r"unterschriften|unterzeichner\w*|handtekeningen|ondertekenaars)\b"
)
_POINTS = "→➜➔►▶»›>«←↓ "  # what pages set before what can be pressed
FURNITURE = folded(  # what only pages say, below whatever they show
    r"(?:©|\(c\) ?(?:copyright|\d{4})|copyright (?:©|\d{4})|all rights reserved|privacy policy|"
    r"terms of (?:use|service)|(?:previous|next|older|newer|related|latest|recent|more) "
    r"(?:articles?|posts?|stories|story|page|news|entries)\b|"
    r"(?:contact|follow|about|support) us$|share (?:this|on|via)\b|leave a (?:reply|comment)|sign up for|subscribe to|"
    r"filed under|posted (?:in|on)\b|powered by|tags:|skip to|back to top|further reading|read more|lesen sie auch|"
    r"mehr zum thema|lire aussi|à lire aussi|leer más|más noticias|leggi anche|leia também|lees ook)"
)
_BEHALF = folded(
    r"(?:for|für|pour|por|per|voor|namens) .{3,80}:$|(?:on behalf of|im namen|au nom d|en nombre de|namens)\b"
)
_FORM = folded(  # what a form asks for
    r"(?:first|last|full|your) name|(?:(?:job )?title|position|city|town|state|zip(?: code)?|postal code|"
    r"address|country|e-?mail(?: address)?|phone(?: number)?|organi[sz]ation|"
    r"affiliation|name|comments?|submit|required)\s*\*?$"
)
_REPLY = folded(r"(?:the )?(?:[\w.]+(?:['’]s)? ){0,4}(?:reply|response|antwort|réponse|respuesta)\W*$")
_SAYS = folded(  # a whole sentence about the list
    r"(?:(?:every|each|all|these|those|the|no|names?|signatures?)\b(?=[^.]{0,90}\b(?:is|are|was|were|has|have|had)\b)"
    r"|as (?:released|of)\b)[^.]{3,160}\.(?: .{3,160}\.)?$",
)
_YEAR = late(r"[12]\d{3}\b(?<!\w\d{4})")
_COUNTED = folded(r"[\d,.]+\s+(?:total )?(?:signers|signatories|signatures|firmas|personas)|\W*$")
_HOW_MANY = late(r"\d[\d,.]*(?: [a-zà-ÿ]+){1,4}\W*$")  # "486 tech workers", who have no names here
_AND_OTHERS = folded(
    r"\W*(?:and|und|et|y|e|en|plus)\s+(?:at least |over |more than |about |some |another |mindestens |\d+ )?"
    r"(?:(?:a|an|many|several|\w+) )?(?:dozens?|hundreds?|thousands?|more|others|weitere|autres|otros|más|andere|"
    r"additional)\b",
)
_CONTACT = folded(
    r"(?:(?:tel|telephone|phone|telefon|téléphone|teléfono|fax|mobile|cell|office|web|website|twitter|mail|ph|t|f|m|p)"
    r"\s*[.:]+\s*(?:[+(\d@]|https?:|www\.)|[+(]?\d+[\s().+/–-]+\d[\d\s().+/–-]{3,}$|"
    r"<?[\w.+-]+@[\w.-]+\.\w+>?(?:[\s,;|/·–-]+[+(]?\d[\d\s().+/–-]{5,})?$)",
)
_STREET = late(
    r"(?:\d{1,5}[a-zA-Z]?(?:[-/]\d+)?,? (?:[A-ZÀ-Þ0-9][\w.'’-]*,? ?){1,5}|(?:[A-ZÀ-Þ][\w.'’ß-]* ){1,4}\d{1,4}[a-z]?"
    r"|.*\b[A-Z]{2}\.?,? \d{5}(?:-\d{4})?|(?:[A-Z]{1,2}-)?\d{4,5} [A-ZÀ-Þ][\w.'’-]+(?: [\w.'’-]+){0,3}"
    r"|(?:P\.? ?O\.? Box|Postfach|Boîte postale|Suite|Floor|Room) .{1,30})$"
)
_FRONT_MATTER = folded(r"(?:title|date|draft|layout|slug|permalink|weight|tags|categories|author|description)\s*:\s*\S")
_CODE = late(r"\{(?!\d+\})|!important|=>|</\w")
_NOISE = late(r"[|~^\\¬«»<>\[\]=_¢£•]|(?:^|\s)[.:;'`*]+\s\w|\d%")
_REMARK = late(r"[(\[*<].{0,12}[A-Za-z].*[)\].>*]\s*$")
_SPEAKS = folded(r"(?:you|your|we|our|us|this|these|here|please|they|it|sie|wir|uns|vous|nous|usted|nosotros|some)\b")

_HEAD_END = late(r"\s*[,(;]")
_IDENTIFIES = folded(r"\b(?:for|to|zur|zum zwecke der|à des fins d|con fines de) ?(?:purposes of )?identif")

_ODD = late(  # how lines begin that may be anything but a signature
    r"\W|\d|(?:initial|subsequent|additional|every|each|all|these|those|the|no|names?|signatures?|as)\b|"
    + "|".join(
        in_small_letters(pattern.pattern)
        for pattern in (
            FURNITURE, GREETS, ENDS, COPIES,
            MARK, _MORE_SIGNERS, _INVITES, _BEHALF, _FORM, _REPLY, _AND_OTHERS, _CONTACT, _FRONT_MATTER, _SPEAKS,
        )
    )
)  # fmt: skip


def is_odd(text: str) -> bool:
    """Tell whether a line may be anything but a signature: by how it begins, its end, a year or marks in it."""
    small = text.lower()
    inside = "{" in text or "}" in text or "identif" in small or _YEAR.search(text)
    return bool(text.endswith(":") or inside or _ODD.match(small))


def is_passed_over(block: Block) -> bool:
    """Tell whether a line says something about the list, or is the page's, and the list may go on below it."""
    text = block.text.lstrip(_POINTS) if block.text[:1] in _POINTS else block.text
    if block.kind == RULE:
        return False
    if _SAYS.match(text) and find_office(text) is None:
        return True
    dated = len(text) < 60 and _YEAR.search(text) and any(date.year and date.day for date in dates_in(text))
    asked = _FORM.match(text) and not text.endswith("*")
    if _IDENTIFIES.search(text) and not is_name(_HEAD_END.split(text, maxsplit=1)[0]):
        return True
    said = (
        _MORE_SIGNERS.match(text)
        or _INVITES.match(text)
        or _COUNTED.match(text)
        or _HOW_MANY.match(text)
        or _BEHALF.match(text)
        or _AND_OTHERS.match(text)
    )
    return bool(said or asked or dated or _CONTACT.match(text) or _FRONT_MATTER.match(text) or _CODE.search(text))


_TO_SIGN = folded(
    r"(?:to )?(?:add|sign|put|leave|submit|send)\b.{0,30}\b(?:signatures?|names?|letter|here|below)\b|"
    r"(?:more|further|new|additional|community|public) signatures"
)


def invites_to_sign(text: str) -> bool:
    """Tell whether a short line asks the reader to sign: those who did stand below it."""
    return len(text) < 90 and bool(_TO_SIGN.match(text.lstrip(_POINTS)))


def is_street(block: Block) -> bool:
    """Tell whether a line is a postal address: a house number, a box, a place with its postal code."""
    return block.kind == TEXT and _STREET.match(block.text) is not None


def is_remark(text: str) -> bool:
    """Tell whether a line is a sentence in brackets or one that speaks to the reader, inside or below a list."""
    if not looks_like_prose(text):
        return False
    return bool(_REMARK.match(text)) or (len(text.split()) <= 16 and bool(_SPEAKS.match(text)))


def ends_a_list(text: str) -> bool:
    """Tell whether a line begins what stands below signatures: copies, a form, the answer to the letter."""
    return bool(_REPLY.match(text) or (_FORM.match(text) and text.endswith("*")) or COPIES.match(text))


def is_noise(text: str) -> bool:
    """Tell whether a line has marks that no name has, as scanned pages show them where there was ink."""
    return bool(_NOISE.search(text))


__all__ = [
    "COPIES",
    "ENDS",
    "GREETS",
    "MARK",
    "ends_a_list",
    "invites_to_sign",
    "is_noise",
    "is_odd",
    "is_passed_over",
    "is_remark",
    "is_street",
]
