"""Whether a sentence asks in its writers' own voice: who the subject of an asking verb is, and how requests are put."""

import re
from functools import cache

from undersigned.document.languages import any_of
from undersigned.document.patterns import first_letters, folded, late, once, words_of
from undersigned.document.voice import unquoted

_PROCEDURE = folded(  # what leads to the asks, or only asks for a signature
    r"take the following comments|consider (?:the )?following (?:comments|points)|add your (?:name|signature)|"
    r"sign (?:on to )?(?:(?:this|our) (?:\w+ )?|the )(?:letter|petition|statement|pledge|call)|"
    r"formulario|formulaire|form below|following form|"
    r"take (?:these|the following|key|three|two|urgent)[\w ]{0,20}steps",
)
_COURTESY = folded(r"thank you for|look forward|please find|do not hesitate|contact|join us(?! in \w+ing)")
_BUSY_ASKING = folded(
    r"\b(?:we|i)(?:['’](?:re|m)| are| am)(?: (?!not\b)\w+){0,2} (?:urging|asking|calling (?:up)?on|calling for|"
    r"requesting|demanding|recommending|encouraging|imploring|appealing to|proposing|petitioning|inviting)\b"
)
_BUSY = frozenset(
    [
        *("urging", "asking", "calling", "requesting", "demanding", "recommending", "encouraging", "imploring"),
        *("appealing", "proposing", "petitioning", "inviting"),
    ]
)
_WE_LIKE = folded(r"\b(?:we|i)(?: would|['’]d) like (?!to\b)|\bwould like to see\b")
_SIGNERS = (
    r"(?:the )?(?:[\w’'-]+ ){0,3}(?:governors|mayors|undersigned|signatories|members|leaders|organi[sz]ations|groups|"
    r"companies|scholars|attorneys general)"
)
_FIRST_PERSON = folded(r"\b(?:we|i|nous|je|wir|ich|noi|nós|wij|ik|the undersigned)\b")
_THEMSELVES = folded(r"\b(?:ci (?:chied|domand)iamo|nous nous demandons|nos preguntamos|nos perguntamos)$")  # wonder
_MEANS_TO = folded(
    r"\b(?:write|writing|wish|want|like|compelled|here|together|today|join\w*|letter|obliged|free|moved) (?:today |"
    r"you |again )*to$|\b(?:write|writing)\b[^.;:]{0,90}\bto$",
)
_DETERMINERS = frozenset(
    [
        *("his", "her", "their", "its", "the", "a", "an", "this", "that", "these", "those"),
        *("of", "your", "our", "many", "some", "any", "no", "to", "such", "for", "by"),
        *("from", "at", "my", "in", "on", "not", "een", "het", "de", "onze", "uw"),
        *("deze", "dit", "dat", "geen", "die", "der", "das", "eine", "einer", "unsere", "unserer"),
        *("diese", "ihre", "keine", "une", "cette", "notre", "votre"),
    ]
)


@cache
def _asking() -> re.Pattern[str]:
    return folded(rf"\b(?={first_letters(any_of('asks'))})(?P<verb>{any_of('asks')})\b")


@cache
def _verbs() -> frozenset[str]:
    """The words that the asking verbs of all languages begin with."""
    return frozenset(re.findall(r"(?<=[|(:])[^\W\d_]+", any_of("asks")))


@cache
def _asking_by_form() -> re.Pattern[str]:
    """Verbs whose ending is the first person: solicitamos, demandons, chiediamo."""
    return folded(
        r"(?:mos|ons|amo|iamo)$|^(?:ruego|pido|peço|solicito|chiedo|exijo|"
        r"insto|exhorto|exorto|suplico|imploro|propongo|recomiendo|recomendo|requiero|requeiro|proponho|esorto|raccomando|supplico)$"
    )


@cache
def named(name: str) -> re.Pattern[str]:
    return folded(rf"\b(?={first_letters(any_of(name))}){any_of(name)}")


@once
def is_ask(text: str) -> bool:
    """Tell whether a sentence asks in its writers' own voice."""
    plain = unquoted(text)
    if asking_at(plain) >= 0 or _BODY_ASKS.match(plain):
        return not _PROCEDURE.search(plain)
    politely = named("polite_asks").search(plain) or ("like" in plain and _WE_LIKE.search(plain))
    return bool(politely) and not _COURTESY.search(plain) and not _PROCEDURE.search(plain)


def asking_at(text: str) -> int:
    """Return where the words after an asking verb of the writers' own begin, or -1."""
    words = words_of(text)
    verbs = _asking().finditer(text) if words & _verbs() else ()
    own = next((match.end() for match in verbs if _is_own(text, match)), -1)
    busy = _BUSY_ASKING.search(text) if own < 0 and words & _BUSY else None
    return busy.end() if busy else own


def _is_own(text: str, match: re.Match[str]) -> bool:
    """Tell whether the writers are the subject of an asking verb."""
    before, after = text[: match.start()], text[match.end() :]
    clause = re.split(r"[;:!?—]|--", before)[-1].rstrip()
    if _asking_by_form().search(match["verb"]):
        return not _THEMSELVES.search(f"{clause} {match['verb']}")
    last = clause.rsplit(" ", 1)[-1].lower().strip("’'\",")
    if last in _DETERMINERS and not (last == "to" and _MEANS_TO.search(clause)):
        return False
    if after.startswith(("ed", "ing")) or re.match(r"\w", after):
        return False
    if match["verb"].lower() == "advise" and re.match(r" (?:you )?that (?!.{0,80}\b(?:should|must|be)\b)", after):
        return False  # it says how things are
    return _has_subject(clause, after)


def _has_subject(clause: str, after: str) -> bool:
    if re.match(r"[ -](?:wir|wij|we|ich|ik|nous|je)\b", after, re.IGNORECASE):
        return True
    whole = re.match(r"\s*(?:we,? )?(?:the )?undersigned\b", clause, re.IGNORECASE)
    near = clause if whole else clause[-75:]
    if _FIRST_PERSON.search(near) and not re.search(r"\b(?:who|which|that|what|when|if|whether)\b[^,]*$", near):
        return True
    joined = re.search(
        r"(?:,|\band\b|\bund\b|\ben\b)(?: (?:also|further|strongly|respectfully|urgently|we|therefore|and))*$",
        clause,
        re.IGNORECASE,
    )
    to_someone = re.match(
        r" (?:the |your |all |both )?[A-Z].{0,120}? (?:not )?to\b| you\b| to \w+ (?:with )?you\b|"
        r" that (?:you|the|your|all|this|these|those)\b",
        after,
    )
    writers = _FIRST_PERSON.search(clause) or re.match(_SIGNERS, clause.strip(), re.IGNORECASE)
    return bool(joined and to_someone and writers)


_BODY_ASKS = late(
    r"^(?:The )?[A-Z][\w’'&]+(?: (?:of|for|the|and|[A-Z][\w’'&]+)){1,8} (?:respectfully |strongly )?(?:asks|urges|"
    r"calls on|requests) you\b"
)
