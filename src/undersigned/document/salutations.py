"""Where a letter greets the one it is written to, and where it takes its leave: single lines, by their words."""

import re
from functools import cache

from undersigned.document.languages import any_of
from undersigned.document.names import looks_like_prose, office_at_start, offices_in
from undersigned.document.patterns import folded, late, once

_QUOTES = "\"'“”„«»‘’‹›"
_WEAK = folded(r"(?:thank you|thanks|many thanks|best|yours|peace|onward|love|ihre?|cc|via|signatures?|firme)\W*$")
_PLAIN_TITLES = folded(
    r"(?:fellow|members? of|(?:people|citizens|residents|voters|workers|students) of|to (?:the|all|our|prime|"
    r"president|secretary|senator|governor|mayor|minister)|mr|mrs|ms|"
    r"madam|sir|your (?:excellency|honou?r)|honou?rable|friends?|colleagues?)\b|"
    r"(?:governor|mayor|senator|commissioner|council ?member|supervisor|trustee|director|minister|representative|"
    r"delegate|regent|judge|justice)s?\W*$",
)
_STYLES = folded(  # how those of high rank are greeted, with no name behind it
    r"(?:(?:your|votre|vos|vossas?|vuestras?|sus?|vostr[ae]|eure|ihre|uwe?) (?:(?:royal|imperial) )?(?:highness(?:es)?|"
    r"holiness|graces?|worships?|honou?rs?|altesses?|saintetés?|alte[zs]as?|hoheit(?:en)?|heiligkeit|hoogheid|"
    r"heiligheid|majest(?:y|ies)|excellenc(?:y|ies))|(?:(?:your|votre|vos|vossas?|vuestras?|sus?|vostr[ae]|eure|ihre|"
    r"uwe?) )?(?:majestés?|majesta?des?|majestät|majesteit(?:en)?|maestà|excellences?|excel[êe]ncias?|eccellenz[ae]|"
    r"exzellenz(?:en)?|excellenties?|[eé]minen[zc][ae]s?|eminenz(?:en)?|santi(?:dade?|tà))|sire|monseigneur|"
    r"koninklijke hoogheid)\W*$"
)
_TO_ALL = folded(r"to (?:the|all|our|every\w*|those|whoever|whomever)\b [^.!?;:]{3,240}[:,]$")
_STATES = folded(  # what "To the …" begins that greets nobody
    r"\b(?:is|are|was|were|have|has|had|will|would|should|can|could|must|may|we|i|it|this|that|best|extent|contrary|"
    r"point|knowledge|surprise|credit|dismay|regret|following|end|date|question)\b"
)
_NAME_BEFORE = late(r"[^\W\d_][\w'’. -]{1,50}")
_BEHIND = folded(  # a greeting behind the name: "Ada, tēnā koe"
    r"(?:t[ēe]n[āa] (?:koe|k[ōo]rua|koutou)|kia ora(?: koutou)?|"
    r"good (?:morning|afternoon|evening|day)|greetings|guten tag|bonjour|buenos días|buongiorno|bom dia|"
    r"goedendag)\W*$"
)
_BEHIND_BEGIN = frozenset(["tē", "te", "ki", "go", "gr", "gu", "bo", "bu"])
_NOT_GREETINGS = folded(r"(?:cc|re|via|by|from|date|subject|contact|copy|attn|attention|to whom this)\b")
_TITLED = (
    r"(?:(?:(?:Majority|Minority|Democratic|Republican|Ranking|Attorney|Prime|Vice|Lieutenant|Deputy|Acting|Chief|"
    r"Council|Madam|Mr\.?|Mrs\.?|"
    r"Ms\.?|Dr\.?|Honorable|Hon\.?|the|Secretary|President|Senators?|Representatives?|Congress\w+|Speaker|Leaders?|"
    r"Chair\w*|Member|General|"
    r"Minister|Governor|Mayor|Judge|Justice|Administrator|Commissioners?|Council\w+|Director|Supervisors?|Ambassador|"
    r"Chancellor|Professor|"
    r"Premier|Superintendent|Archivist)\s+)*)"
)
_NAMED = rf"{_TITLED}[A-Z][\w.'’-]*(?:\s+(?:[A-Z][\w.'’-]*|of|the|de|von|van|der|la|for|&))*"
_NAMED_TOO = _NAMED.replace(")\\s+)*)", ")\\s+)+)", 1)
_RUN_IN = late(
    rf"\b(?:Dear|DEAR) (?:{_NAMED})(?:(?:, and|,| and) (?:{_NAMED_TOO})){{0,8}}(?P<end>[:,])\s+(?=[A-Z“\"][\w’']*[\s,])"
)
_COLON_IN = late(r"\bDear [A-Z][^:.!?]{1,40}(?:[^:!?]{0,200})?:(?=\s|$)")


@cache
def _openers() -> re.Pattern[str]:
    return folded(rf"[{_QUOTES}]*(?:{any_of('openers')})(?![\w-])")


@cache
def _closings() -> re.Pattern[str]:
    return folded(rf"(?:{any_of('closings')})")


@cache
def _signed() -> re.Pattern[str]:
    return folded(rf"(?:{any_of('signed')})(?: [–-] .{{0,60}})?")


_NEED_NO_MARK = (  # how a line begins that can only greet, with or without a comma at its end
    *("dear", "estimado", "estimada", "estimados", "estimadas", "sehr geehrte", "sehr geehrter", "sehr geehrten"),
    *("geachte", "hooggeachte", "gentile", "gentili", "gentilissimo", "gentilissima", "egregio", "egregi"),
    *("spett.", "spett.le", "egr.", "gent.mo", "gent.ma", "preg.mo", "chiar.mo"),
    *("prezado", "prezada", "prezados", "prezadas", "to whom it may concern", "tēnā koe", "tena koe", "tēnā koutou"),
    *("tena koutou", "tēnā kōrua", "kia ora", "e te"),
)
_NEED_NO_MARK_BEGIN = frozenset(words[:4] for words in _NEED_NO_MARK)
_YEAR = late(r"\b(?:1[6-9]|20)\d\d\b")  # a day on the line: a letter's head, run together
_NOTE_AFTER = late(r"\s*[\"”»]?\s*\[ ?\d{1,3} ?\](?:\s*https?://\S+)?$")
_THANKS = folded(r"(?:many )?(?:thank|merci|gra[zc]i|obrigad|vielen|herzlichen|besten|hartelijke?)")


def _needs_no_mark(text: str) -> bool:
    small = text[:30].lower()
    return small[:4] in _NEED_NO_MARK_BEGIN and small.startswith(_NEED_NO_MARK)


@once
def is_salutation(text: str) -> bool:
    """Tell whether a whole line greets: "Dear Senator Marlow:", "Monsieur le Maire,", "Members of Congress:"."""
    ends = text.rstrip(_QUOTES + " ").endswith((",", ":", "!"))
    before, _, behind = text.partition(", ")
    greets = behind[:2].lower() in _BEHIND_BEGIN and len(text) < 300 and _BEHIND.match(behind)
    if greets and _NAME_BEFORE.fullmatch(before):
        return True
    if text[:3].lower() == "to " and len(text) < 300 and _TO_ALL.match(text):
        return not _STATES.search(text)
    words = text.strip(_QUOTES + " ").split() if ends or (_needs_no_mark(text) and not _YEAR.search(text)) else []
    if not 1 < len(words) + text.endswith((",", ":")) <= 40 or len(text) > 300 or _NOT_GREETINGS.match(text):
        return False
    opener = _openers().match(text)
    if opener and len(words) > 1:
        plain = opener[0].strip(_QUOTES).lower() in _NEED_NO_MARK and len(words) <= 8
        return (ends or plain) and not _is_list_of_two(text)
    styled = ends and len(words) <= 3 and bool(_STYLES.match(text.lstrip(_QUOTES)))
    if opener or styled:
        return styled
    titled = bool(_PLAIN_TITLES.match(text)) or any(match.start() == 0 for match in offices_in(text.strip(_QUOTES)))
    return ends and titled and len(words) <= 8 and not any(c.isdigit() for c in text) and "," not in text[:-1]


def is_greeting_too(text: str) -> bool:
    """Tell whether a line between two greetings is one more: it begins as they do, however long its names are."""
    return len(text) < 300 and not text.rstrip().endswith((".", "?")) and bool(_openers().match(text))


def _is_list_of_two(text: str) -> bool:
    """Tell a greeting from an address line that begins alike: "Honorable Ana Ruiz, Mayor"."""
    honored = re.match(r"(?:the )?hon(?:ou?rable)?\b\.? ", text, re.IGNORECASE)
    alone = honored and "," not in text[:-1] and office_at_start(text[honored.end() :])
    return bool(honored) and not alone and not text.endswith(":")


def find_run_in(text: str) -> tuple[int, int] | None:
    """Return start and end of a greeting inside a long line, where a page lost its line breaks; else None."""
    if "Dear " not in text and "DEAR " not in text:
        return None
    colon = _COLON_IN.search(text, _repeated(text))
    comma = _RUN_IN.search(text)
    if (
        colon
        and not looks_like_prose(re.sub(r"\b(?:and|of|the|members)\b", "", colon[0][:-1]))
        and len(colon[0].split()) <= 30
    ):
        return colon.span()
    if comma:
        return comma.start(), comma.end("end")
    return None


def _repeated(text: str) -> int:
    """Return where a greeting begins whose line repeats the letter's head: "Dear Friend May 5, 2026 Dear Friend:"."""
    first, second = text.find("Dear "), text.rfind("Dear ", 0, 900)
    return second if first < second and any(c.isdigit() for c in text[first:second]) else 0


def is_closing(text: str, *, followed: bool = True) -> bool:
    """Tell whether a whole line takes leave: "Sincerely,", "Atentamente,", "Firman esta carta:", "Signed by"."""
    line = _NOTE_AFTER.sub("", text.strip(" *_")) if "[" in text else text.strip(" *_")
    if len(line) > 320 or (_WEAK.match(line) and not (line.endswith((",", ":", "!")) and followed)):
        return False
    bare = line.rstrip(" ,.:;!-–—")
    if line.endswith((".", "!")) and len(bare.split()) > 2 and is_thanks(line):
        return False  # a last sentence of thanks; the leave-taking comes after it
    if line.lower() == "from,":
        return followed
    return bool(_closings().fullmatch(bare)) or is_signed(line)


def is_thanks(text: str) -> bool:
    """Tell whether a line thanks; where a leave-taking follows it, that one is the leave-taking."""
    return bool(_THANKS.match(text[:30]))


@once
def is_signed(text: str) -> bool:
    """Tell whether a whole line announces signatures: "Signed,", "The undersigned 12 artists:", "Signataires"."""
    bare = text.strip(" *_[]()").rstrip(" ,.:;-–—")
    return len(bare) < 90 and bool(_signed().fullmatch(bare))


_LEAVES = (
    r"(?i:(?:very truly|most sincerely|sincerely|respectfully|faithfully|truly) yours|yours (?:very )?(?:sincerely|"
    r"faithfully|truly|respectfully)|sincerely|(?:most )?respectfully(?: submitted)?|cordially|in solidarity|"
    r"(?:with )?(?:kind|best|warm|warmest|kindest)(?: personal)? regards|(?:muy )?atentamente|atenciosamente|"
    r"cordialmente|distinti saluti|cordiali saluti|cordialement|respectueusement|hochachtungsvoll|"
    r"mit (?:freundlichen|herzlichen|besten|kollegialen|solidarischen) gr(?:ü|ue)(?:ß|ss)en|"
    r"met (?:vriendelijke|hartelijke) groet(?:en)?|hoogachtend)"
)
_LEAVES_IN = late(
    r"yours|sincer|respect|cordial|solidar|regards|atentam|atencios|saluti|hochacht|gr[üu]|groet|hoogacht"
)
_CLAUSE = late(r"[^,:.;!?]{6,90}[,:](?=\s+\S)")


def find_opening(text: str) -> tuple[int, int] | None:
    """Return start and end of a greeting that the first sentence of a letter goes on after, on the same line."""
    clause = _CLAUSE.match(text)
    words = clause[0].split() if clause else []
    if not clause or len(text) < clause.end() + 40 or not 2 <= len(words) <= 9:
        return None
    opener = _openers().match(clause[0])
    surely = _needs_no_mark(clause[0])
    named = surely or (opener and all(word[:1].isupper() or len(word) < 4 for word in words))
    return clause.span() if opener and named and is_salutation(clause[0]) else None


_AT_START = late(rf"({_LEAVES},)\s+(?=[A-ZÀ-Þ])")
_AT_END = late(rf"(?<=[.!?”\"])\s+(?=[A-Z])({_LEAVES},?)(?=$|\s+[A-ZÀ-Þ])")


def find_leave(text: str) -> tuple[int, int] | None:
    """Return start and end of a leave-taking that shares its line with the text before or the names after it."""
    if not _LEAVES_IN.search(text.lower()):
        return None
    match = _AT_START.match(text) or _AT_END.search(text)
    return match.span(1) if match and match.span(1) != (0, len(text)) else None
