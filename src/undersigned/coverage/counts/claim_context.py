"""What stands around a claim: whether it is about this letter at all, and whether it counts those who signed."""

import re
from datetime import date

from undersigned.coverage.counts.claim import Claim, ClaimKind
from undersigned.coverage.counts.claim_words import WHO_SIGNED, Unit
from undersigned.coverage.counts.plain_text import PlainText
from undersigned.coverage.findings import Span
from undersigned.coverage.known import KnownLetter
from undersigned.document.patterns import late
from undersigned.roster.places import fold

_ANOTHER = late(
    r"\b(?:another|an? (?:earlier|previous|prior|separate|different|similar|second|third|new)|(?:the|that|its|their) "
    r"(?:earlier|previous|prior|separate|second) |previously|earlier this (?:year|month)|last year|years? "
    r"(?:ago|earlier)|"
    r"months? (?:ago|earlier)|otra|una segunda|un[ao] anterior|hace (?:un|dos|tres)|el a\u00f1o pasado|similar)\b"
    r"[^.;]{0,60}\b(?:letter|carta|statement|misiva|signed|firm\w+|joined|effort|petition|pledge|brief|resolution|"
    r"lawsuit)"
    r"|\b(?:the|that|its|their) other (?:[\w-]+ )?(?:letter|statement|petition|pledge|brief|resolution|lawsuit)\b"
    r"|\b(?:come|comes|came|coming)(?: \w+){0,3} after\b|\bfollow(?:s|ed|ing)\b[^.]{0,40}\b(?:letter|statement|carta)"
    r"|\b(?:its|their|his|her) own (?:letter|statement|petition)|\banother (?:about|on|to|from|letter)\b|\bpetition\b"
    r"|\bpetici\u00f3n en l\u00ednea",
    re.IGNORECASE,
)
_SAME = late(r"\b(?:this (?:week's )?letter|th(?:is|e) (?:new |latest )letter|esta carta)\b", re.IGNORECASE)
_OTHER_ACT = late(
    r"\b(?:lawsuit|sued|amicus|brief|petition|resolution|conference|summit|meeting|met with|convening|survey|poll|"
    r"voted|"
    r"attended|gathered|rally|rallied|ordinances?|compact|accord|demanda judicial|cumbre|reuni\u00f3n|encuesta|"
    r"pledge)\b",
    re.IGNORECASE,
)
_SIGNING = late(
    r"\b(?:(?:co-?)?sign(?:ed|s|ing|ers?|atories|atory|ees|atures)?|letter|wrote|write|written|writing|penned|carta|"
    r"misiva|firm\w+|"
    r"suscri\w+|"
    r"escribi\w+|env\w+|undersigned|signatar\w+|sent|send|on the list|the list|encabez\w+|"
    r"among (?:them|the (?:signers|signatories)))\b",
    re.IGNORECASE,
)
_URGING = late(
    r"\b(?:urg\w+|call(?:s|ed|ing)? (?:up)?on|ask\w*|demand\w*|tell|told|press\w*|join\w*|appeal\w*|implor\w+|"
    r"insist\w*|warn\w*|plead\w*|beg(?:s|ged)?|request\w*|seek(?:s|ing)?|sought|push(?:ed|es)? for|oppos\w+|"
    r"reclam\w+|advier\w+|advirti\w+|rechaz\w+|denunci\w+|llaman|llamaron|apoy\w+|alert\w+|quieren|urgen|urgieron|"
    r"back(?:s|ed|ing)?|want|thank\w*|piden|pidi\w+|instan|exhort\w+|exig\w+|solicit\w+|une\w*|sum[ao]\w*)\b",
    re.IGNORECASE,
)
_OBJECT = late(
    r"\b(?:in|at|across|throughout|around|to|for|against|en|para|affect\w*|fund\w*|cover\w*|threaten\w*|hit|hits|"
    r"help\w*|"
    r"serv\w*|met|meets?|visit\w*|cost\w*|sue[sd]?|warn\w*|(?<!all )told|invit\w*)(?: \w+)?$",
    re.IGNORECASE,
)
_OFFICE_IN = late(
    r"\b(?:mayors|leaders|officials|executives|governors|presidents|signers|signatories|members|people|alcald\w+|"
    r"organi[sz]ations|groups|cities|counties)(?: \w+){0,3} (?:in|across|throughout|from|en)(?: \w+)?$",
    re.IGNORECASE,
)
_NOT_SIGNED = late(
    r"\b(?:declin\w+|refus\w+|did(?: not|n't)|has(?: not|n't)|have(?: not|n't)|had(?: not|n't)|were(?: not|n't)|"
    r"was(?: not|n't)|"
    r"won't|would not|yet to|invited|asked to (?:sign|join)|consider(?:ing|s)|expected to|hopes?|hoping|goal|aim\w*|"
    r"could|"
    r"no (?:firm\w+|quis\w+)|neg(?:aron|\u00f3)|without|absent|missing)\b",
    re.IGNORECASE,
)
_SHARED = late(
    r"^[^,.;]{0,90}\b(?:(?:co-?)?sign\w*|letter|carta|wrote|written|writing|call\w*|urg\w+|ask\w*|put|add\w+|"
    r"endors\w+|firm\w+|"
    r"suscri\w+|behind|on the list|appeal|demand\w*|sent|send\w*|joined|on board)\b",
    re.IGNORECASE,
)
_DID = late(
    r"^(?: \w+){0,4}?,? (?:(?:co-?)?signed|signs?|signing|(?:put|added|lent) (?:their|his|her)|wrote|"
    r"written|sent|penned|firm\w+|suscrib\w+|escrib\w+|"
    r"enviaron)\b",
    re.IGNORECASE,
)
_DONE_BY = late(
    r"\b(?:signed|written|sent|penned|letter|carta|firmad[ao]|suscrit[ao]|names|signatures)(?: \w+)?(?: by| from| "
    r"of| por| de)"
    r"(?: \w+){0,2}$",
    re.IGNORECASE,
)
_CLAUSE = late(r"(?:, (?:and|but|while|whereas|y|pero|mientras) |; | \u2014 ?)")
_NOW = late(
    r"\b(?:so far|to date|as of (?:today|now|this)|currently|by now|now (?:been )?(?:sign|has|have|bear|carr|counts)|"
    r"(?:has|have|had) now|ya (?:son|van|suman|firm\w+)|hasta ahora|hasta la fecha|hasta hoy)\b",
    re.IGNORECASE,
)
_THEN = late(
    r"\b(?:when it|at first|initially|originally|up from|by then|was released|came out|al principio)\b", re.IGNORECASE
)
_BEGAN = late(r"\b(?:began|begun|started|opened|empez\w+|comenz\w+|arranc\w+)(?: with| at| con)?$", re.IGNORECASE)
_BESIDE = 40  # code points: "so far" and "now" belong to a number so near
_FAR = 400  # code points: so far before "nine of them" the letter is told of
_INVERTED = late(r"^\W*(?:so|as) (?:are|is|were|was|did|have|has)\b", re.IGNORECASE)
_LONGEST_HEADLINE = 120
_MET = late(
    r"\b(?:met|meet\w*|visit\w*|attend\w*|host\w*|greet\w*|welcom\w*|join\w*|thank\w*|honor\w*|prais\w*|travel\w*|accompan\w*|"
    r"reuni\w+|visit\w+|recibi\w+|acompa\u00f1\w+)\b",
    re.IGNORECASE,
)
_MARKS = " \"'(\u2014.-"
_TO_WHOM = late(
    r"\b(?:letters?|carta|misiva|wrote|writing|statement)\b(?: \w+){0,3}? (?:to|al?|para) (?:the |la |el |las |los )?"
    r"(?P<whom>(?:then-)?(?:[A-Z\u00c0-\u00de][\w.'-]*(?:-elect)?(?: (?:and|of|de|y) (?=[A-Z])| |,(?= and)|$|(?=\W)))+)"
)
_NEUTRAL_WORDS = (
    "president president-elect presidente presidenta mr ms mrs dr the white house administration washington "
    "secretary governor gobernador gov state federal government gobierno us u.s united states of and de y casa "
    "blanca senator sen rep minister obispo department homeland security acting leader speaker majority minority "
    "chairman chair general attorney"
)
_INSTITUTIONS = {
    "comision": "commission",
    "comite": "committee",
    "junta": "board",
    "consejo": "council",
    "camara": "house",
    "asamblea": "assembly",
    "legislatura": "legislature",
    "senado": "senate",
    "congreso": "congress",
    "departamento": "department",
    "agencia": "agency",
    "distrito": "district",
    "condado": "county",
    "universidad": "university",
}
"""What an addressee is called in the other language, so that it is not taken for another one."""
_NEUTRAL = frozenset(_NEUTRAL_WORDS.split())
_MONTHS_WORDS = (
    "january february march april may june july august september october november december enero febrero marzo "
    "abril mayo junio julio agosto septiembre octubre noviembre diciembre"
)
_MONTHS = _MONTHS_WORDS.split()
_MONTH = rf"(?:early |late |mid-?)?(?P<month>{'|'.join(_MONTHS)})\b,?(?: (?:of |de )?(?P<year>(?:19|20)\d\d))?"
_QUOTED = late(r'"[^"]*(?:"|$)')
_WHEN = late(
    rf"^\W*(?:back )?(?:in|en|last) {_MONTH}|\b(?:in|en|since|back in) (?P<only>(?:19|20)\d\d)\b", re.IGNORECASE
)
_WHEN_SIGNED = late(
    rf"\b(?:letter|signed|sent|carta|firmad[ao])(?: dated)? (?:in|of|last|en|de) {_MONTH}", re.IGNORECASE
)


def about_another(plain: PlainText, claim: Claim, letter: KnownLetter, printed_on: date | None) -> str:
    """Return why a claim is about something other than this letter, "" when nothing says so."""
    start, end = plain.sentence(claim.plain_span[0])
    sentence = plain.text[start:end]
    if why := _says_another(sentence, letter, printed_on):
        return why
    before = plain.text[plain.paragraph(start)[0] : start]
    if before and not _SAME.search(sentence):
        last = before[max(0, plain.sentence(start - 2)[0] - start) :] if start > 2 else before
        if why := _says_another(last, letter, printed_on, is_near=True):
            return why
    return ""


def _says_another(sentence: str, letter: KnownLetter, printed_on: date | None, *, is_near: bool = False) -> str:
    if (found := _ANOTHER.search(sentence)) and not _SAME.search(sentence):
        return f"it speaks of something else (\u201c{found[0].strip()}\u201d)"
    if (other := _other_addressee(sentence, letter)) and (not is_near or "letter" in sentence):
        return f"it speaks of a letter to {other}, and this one is to {letter.addressee}"
    if not is_near and (when := _other_time(sentence, letter, printed_on)):
        return f"it speaks of {when}, and this letter is of {_day(letter.date)}"
    return ""


def _other_addressee(sentence: str, letter: KnownLetter) -> str:
    """Return to whom the sentence says a letter went, when that is somebody else; "" otherwise."""
    known = set(fold(f"{letter.addressee} {letter.title}").split())
    if not letter.addressee:
        return ""
    for match in _TO_WHOM.finditer(sentence):
        whom = match["whom"].strip(" ,.")
        named = [
            word
            for word in fold(re.sub(r"'s?\b", "", whom.replace("-", " "))).split()
            if word not in _NEUTRAL and word != "elect"
        ]
        if named and not known & {*named, *(_INSTITUTIONS.get(word, word) for word in named)}:
            return whom
    return ""


def _other_time(sentence: str, letter: KnownLetter, printed_on: date | None) -> str:
    """Return a month or year of the sentence in which this letter was not yet written, or long out; "" if none."""
    if letter.date is None:
        return ""
    last = printed_on or letter.date
    told = _QUOTED.sub(" ", sentence)
    for match in (*_WHEN.finditer(told), *_WHEN_SIGNED.finditer(told)):
        year = int(match["year"] or match.groupdict().get("only") or 0)
        month = _MONTHS.index(match["month"].lower()) % 12 + 1 if match["month"] else 0
        if year and not letter.date.year <= year <= last.year + 1:
            return match[0]
        if month and not year and month not in _months(letter.date, last):
            return match[0]
        if month and year and (year, month) < (letter.date.year, letter.date.month):
            return match[0]
    return ""


def _months(first: date, last: date) -> set[int]:
    """Return the months from one day to another, and the one after: a letter is talked about in them."""
    span = (last.year - first.year) * 12 + last.month - first.month
    return {(first.month - 1 + step) % 12 + 1 for step in range(max(0, min(span, 11)) + 2)}


def _day(day: date | None) -> str:
    return f"{day:%B} {day.day}, {day.year}" if day else "an unknown day"


def is_of_now(plain: PlainText, claim: Claim) -> bool:
    """Tell whether the sentence of a claim says that the number is the latest: "so far", "now"."""
    start, end = plain.sentence(claim.plain_span[0])
    first, last = claim.plain_span
    around = plain.text[max(start, first - _BESIDE) : min(end, last + _BESIDE)]
    before = plain.text[max(start, first - _BESIDE) : first].rstrip()
    return bool(_NOW.search(around)) and not _THEN.search(plain.text[start:end]) and not _BEGAN.search(before)


def counts_signing(plain: PlainText, claim: Claim, addressee: str = "", *, is_far: bool = False) -> bool:
    """Tell whether the words around a claim say that it counts those who signed or sent a letter.

    Words that name the `addressee`, where it is given, are enough. `is_far` asks for the verb right beside the claim: a
    number far off is more likely a number of something else.
    """
    start, end = plain.sentence(claim.plain_span[0])
    first, last = claim.plain_span
    sentence, before, after = plain.text[start:end], plain.text[start:first].rstrip(), plain.text[last:end]
    if _NOT_SIGNED.search(sentence):
        return False
    if claim.kind == ClaimKind.TRAIT:
        has_signing = _SIGNING.search(plain.text[max(0, start - _FAR) : end]) or _URGING.search(after[:60])
        return bool(has_signing or _faces_addressee(sentence, addressee))
    if _OBJECT.search(before) and not _OFFICE_IN.search(before):
        return False
    if claim.share and not _is_whole_of_share(claim, after, is_far=is_far):
        return False
    if (
        not is_far
        and not before.strip(_MARKS)
        and _faces_addressee(after, addressee)
        and not _OTHER_ACT.search(sentence)
    ):
        return True  # "Thirteen attorneys general gave Brightline Voice 30 days"
    if _INVERTED.match(sentence) and start > 2:
        before = plain.text[plain.sentence(start - 2)[0] : start] + before
    return _is_of_signers(claim, plain, (before, after), is_far=is_far)


def _is_whole_of_share(claim: Claim, after: str, *, is_far: bool) -> bool:
    """Tell whether the 31 of "two of 31 members" signed, and not only the two ("three of 254 sheriffs signed")."""
    if is_far and not WHO_SIGNED.match(after):
        return False
    return claim.unit == Unit.SIGNATORIES or bool(_SHARED.match(after))


def _faces_addressee(words: str, addressee: str) -> bool:
    """Tell whether words name to whom the letter went: by surname, or an organization by the words of its name."""
    first, *others = [fold(part.partition(" of ")[0]).split() for part in addressee.split(",")]
    said = f" {fold(words)} "
    has_surname = len(first) > 1 and first[-1] not in _NEUTRAL and f" {first[-1]} " in said
    is_named = has_surname or any(len(part) > 1 and f" {' '.join(part[:2])} " in said for part in (first, *others))
    return is_named and not _MET.search(words)


def _is_of_signers(claim: Claim, plain: PlainText, around: tuple[str, str], *, is_far: bool) -> bool:
    before, after = around
    start, end = plain.sentence(claim.plain_span[0])
    sentence = plain.text[start:end]
    if start == 0 and claim.plain_span[0] < 3 and end < _LONGEST_HEADLINE and "\n" in plain.text[:_LONGEST_HEADLINE]:
        return not _OTHER_ACT.search(sentence)  # the headline begins with who writes
    if is_far:
        return bool(_DID.match(after) or _DONE_BY.search(before))
    if not before.endswith(" by"):
        before = _CLAUSE.split(before)[-1]
    after = _CLAUSE.split(after)[0]
    if _OTHER_ACT.search(sentence) and not _near(_SIGNING, before[-40:], after[:40]):
        return False
    if claim.noun.lower().endswith(("signatories", "signers", "firmantes", "signees")):
        return True
    return bool(_near(_SIGNING, before[-120:], after[:120]) or _near(_URGING, before[-60:], after[:60]))


def _near(pattern: re.Pattern[str], before: str, after: str) -> bool:
    return bool(pattern.search(after) or pattern.search(before))


def is_letters_own(plain: PlainText, span: Span, letter: KnownLetter) -> bool:
    """Tell whether the words of a claim, with what stands around them, are words of the letter that are reprinted."""
    start, end = plain.sentence(span[0])
    around = fold(plain.text[max(start, span[0] - 40) : min(end, span[1] + 40)]).split(" ")
    words = " ".join(around[1:-1] if len(around) > 8 else around)
    return len(around) > 8 and words in _folded(letter.text)


_last: tuple[str, str] = ("", "")


def _folded(text: str) -> str:
    global _last  # noqa: PLW0603  # one letter is asked about many times in a row
    if _last[0] is not text:
        _last = (text, fold(text))
    return _last[1]
