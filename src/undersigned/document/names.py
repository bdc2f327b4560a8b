"""Whether words look like a person's name, an office or an organization. Names are judged, never rewritten."""

import re
from functools import cache

from undersigned.document.languages import any_of
from undersigned.document.patterns import first_letters, folded, late, once

_PARTICLES = frozenset(
    [
        "de",
        "del",
        "della",
        "di",
        "da",
        "do",
        "dos",
        "das",
        "la",
        "le",
        "les",
        "los",
        "van",
        "von",
        "der",
        "den",
        "ten",
        "ter",
        "zu",
        "zum",
        "y",
        "e",
        "i",
        "bin",
        "ibn",
        "al",
        "el",
        "af",
        "av",
        "du",
        "des",
        "d'",
        "o'",
        "mac",
        "san",
        "st",
        "st.",
        "saint",
        "ben",
        "abu",
    ]
)
_FIELDS = frozenset(["em.", "med.", "phil.", "jur.", "iur.", "rer.", "nat.", "pol.", "oec.", "habil.", "h.c.", "mult."])
"""What stands in small letters behind a German doctor or professor: "Dr. rer. nat.", "Prof. em."."""
_ADDRESSES = (
    "hon honorable honourable dr prof professor mr mrs ms mx miss sir dame lord lady rev reverend fr sr sra ir ing lic "
    "dipl mag rabbi imam bishop shri smt herr frau m mme mlle sig sig.ra dott avv exmo dra drs "
    "h.c univ.-prof priv.-doz dipl.-ing dr.-ing dott.ssa prof.ssa dr.ssa on.le onorevole geom mgr mudr judr rndr phdr "
    "profa mtro mtra lcdo lcda arq abg doña engr"
)
_PREFIXES = frozenset([*_ADDRESSES.split(), "the hon", "the honorable", "the honourable", "mr. dr"])
_LETTERS_BEHIND = (
    "BA BSc B.A. MA M.A. MSc MS MPH MPA MBA MFA MSW LCSW PhD Ph.D Ph.D. EdD Ed.D Ed.D. DPhil MD M.D M.D. DO JD J.D "
    "J.D. LLM LLB RN CPA PE FAIA AIA AICP Esq Esq. OBE MBE CBE KC QC FRS USN USA Ret Ret. DDS DVM PsyD"
)
AFTER_NAMES = frozenset(_LETTERS_BEHIND.split())
_AFTER = "(?:" + "|".join(map(re.escape, sorted(AFTER_NAMES, reverse=True))) + ")"
POST_NOMINALS = late(rf"(?:,?\s+{_AFTER})(?:,?\s+{_AFTER})*(?=,|\s|$)")
_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv", "v"])
_ORGANIZATION_WORDS = (
    r"(?:inc|llc|l\.l\.c|ltd|limited|corp(?:oration)?|co|company|gmbh|ag|e\.v|plc|s\.?a|sarl|bv|b\.v|foundation|"
    r"fund|institute|"
    r"institut|instituto|universi(?:ty|t[àaäéeò]\w*|dade?s?)|unibertsit\w*|univerz\w*|uniwersytet\w*|yliopisto|egyetem|"
    r"üniversite\w*|ollscoil|prifysgol|hogeschool|högskola|polit[eéèê]cni\w*|polytechni\w*|college|school|association|"
    r"asociación|"
    r"associa(?!tes?\b)\w+|society|union|council|committee|coalition|alliance|network|project|center|centre|campaign|"
    r"league|"
    r"federation|"
    r"federaci\w+|fédération|party|action|initiative|group|organi[sz]ation|partners|ministry|department|agency|board|"
    r"commission|collective|congress|studios?|media|consulting|technologies|systems|solutions|labs?|design|services|"
    r"records|"
    r"press|church|team|club|trust|bank|farm|museum|library|hospital|church|conference|stiftung|verein|verband|"
    r"fundación|"
    r"fondation|fondazione|stichting|chamber|workshop|productions|enterprises|international|american|national|future|"
    r"rights|"
    r"consorti\w+|guild|syndicate|co-?operativ[aeo]s?|coop[ée]rati\w+|confedera\w+|conféd\w+|task force|caucus|academy|"
    r"laboratory|clinic|diocese|synod|mosque|synagogue|orchestra|gallery|festival|magazine|newspaper|gazette|holdings|"
    r"ventures|industries|laboratories|publish(?:ers|ing)|observator\w+|sindicat[oi]?|sindacato|syndicats?|"
    r"col+ecti[fv]\w*|"
    r"co(?:l|le)t+ivo|plataforma|plateforme|piattaforma|platform|red (?:de|para|por)|rede (?:de|para)|rete (?:di|"
    r"per)|réseau|"
    r"comit[éeè]|comitato|consejo|conselho|conseil|consiglio|centro|grupo|groupe|gruppo|partido|parti|partito|unión|"
    r"unione|"
    r"união|sociedad[e]?|société|società|escuela|école|escola|scuola|facult(?:y of|ad|é)|faculdade|facoltà|"
    r"ministeri[oe]?|ministère|"
    r"ministério|movimiento|mouvement|movimento|observat[oó]ri\w+|observatoire|osservatorio|coordinadora|cámara|foro|"
    r"cercle|"
    r"amicale|istituto|comiss[ãa]o|comisión|commissione|netzwerk|bündnis|genossenschaft|partei|ministerium|bewegung|"
    r"arbeitskreis|arbeitsgemeinschaft|vakbond|netwerk|vereniging|coöperatie|comité|partij|faculteit|ministerie|"
    r"beweging|"
    r"genootschap|klinikum|ayuntamiento|coaliti\w+|movement|office|forum|watch|legal|citizens|democracy|justice|"
    r"freedom|liberty|digital|tech|software|"
    r"online|web)"
)
_ORGANIZATION = folded(
    rf"\b(?={first_letters(_ORGANIZATION_WORDS)}){_ORGANIZATION_WORDS}\b|"
    r"(?:institut|universität|hochschule|gesellschaft|verband|verein|zentrum|akademie|stiftung|gewerkschaft)\b|"
    r"\.(?:com|org|net|io|co|us|tv|press|me|ai)\b|&",
)
_OCCUPATION = folded(  # the last word of what somebody does
    r"(?:engineer|developer|programmer|designer|architect|researcher|scientist|student|teacher|lecturer|educator|"
    r"writer|author|editor|journalist|reporter|photographer|artist|musician|actor|actress|filmmaker|poet|consultant|"
    r"adviser|advisor|analyst|accountant|lawyer|attorney|barrister|solicitor|nurse|physician|doctor|surgeon|dentist|"
    r"psychologist|therapist|pharmacist|worker|farmer|pastor|minister|priest|rabbi|imam|manager|officer|"
    r"coordinator|organi[sz]er|specialist|technician|administrator|founder|owner|entrepreneur|maintainer|contributor|"
    r"candidate|fellow|member|intern|apprentice|undergraduate|graduate|freelancer|blogger|historian|economist|philosopher|sociologist|biologist|physicist|chemist|mathematician|"
    r"librarian|activist|campaigner|volunteer|retiree|pensioner|citizen|resident|veteran|translator|electrician|"
    r"(?:\w*(?:entwickler|ingenieur|informatiker|lehrer|berater|beauftragte|wissenschaftler|student|journalist|"
    r"anwalt|anwält|techniker|forscher|arzt|ärzt|künstler|autor|physiker|mathematiker|chemiker|architekt|"
    r"psycholog|unternehmer|administrator|leiter|schüler|rentner|redakteur|designer)(?:[er]|in|innen)?)|"
    r"ingénieure?|enseignante?|chercheu(?:r|se)|médecin|avocate?|journaliste|étudiante?|écrivaine?|artiste|"
    r"ingenier[oa]|abogad[oa]|investigador[a]?|periodista|estudiante|escritor[a]?|médic[oa]|docente|maestr[oa]|"
    r"ingegnere|avvocat[oa]|giornalista|ricercat(?:ore|rice)|studente(?:ssa)?|scrittore|scrittrice|"
    r"engenheir[oa]|advogad[oa]|jornalista|pesquisador[a]?|onderzoeker|leraar|docent|arts|schrijver|advocaat)s?$",
)
_SENTENCE = folded(
    r"\b(?:is|are|was|were|have|has|had|will|would|should|can|could|must|that|which|this|these|those|please|click|"
    r"sign|read|here|your|"
    r"you|our|we|they|es|est|sont|ist|sind|son|está|que|não|são|zijn|wij)\b",
)
_BESIDE_NAMES = _PREFIXES | _SUFFIXES
_INNER_CAPITAL = late(
    r"(?<![\w-])(?!PhD|EdD|PsyD|ThD|DrPH|PharmD)[A-Z]+[a-z]+[A-Z]+(?![\w-])"
)  # "GrC", as bodies shorten their names
_NICKNAME = late(r"\s[\"“][A-ZÀ-Þ][\w.'’-]{1,20}[\"”](?=\s)")  # Ana "Nana" Ruiz
_DIGIT = late(r"\d")
_NAME_WORD = late(r"[A-ZÀ-ÖØ-ÞĀ-ž\u0400-\u04ff][\w'’‘ʻ`.\-]*$")


@cache
def _office() -> re.Pattern[str]:
    words = any_of("offices")
    return folded(rf"(?<![\w-])(?=-|{first_letters(words)})(?:{words})(?![\w])")


def find_post_nominals(text: str) -> re.Match[str] | None:
    """Return where the first letters behind a name stand, or None: "PhD, MBA"."""
    return None if AFTER_NAMES.isdisjoint(text.replace(",", " ").split()) else POST_NOMINALS.search(text)


@once
def find_office(text: str) -> re.Match[str] | None:
    """Return where the first word or words for an office stand, or None."""
    return _office().search(text)


@once
def office_at_start(text: str) -> re.Match[str] | None:
    """Return the words for an office that a text begins with, or None."""
    return _office().match(text)


def offices_in(text: str) -> list[re.Match[str]]:
    """Return every mention of an office, in order."""
    return list(_office().finditer(text))


@once
def is_office(text: str) -> bool:
    """Tell whether a text begins with words for an office."""
    return bool(_office().match(text.strip()))


@once
def is_organization(text: str) -> bool:
    """Tell whether a text has a word that organizations have in their names."""
    return bool(_ORGANIZATION.search(text) or _INNER_CAPITAL.search(text))


@once
def is_occupation(text: str) -> bool:
    """Tell whether a text ends with a word for what somebody does for a living, or is: "Cloud Engineer"."""
    words = text.split()
    return 0 < len(words) < 7 and bool(_OCCUPATION.match(words[-1]))


@once
def is_prefix(word: str) -> bool:
    """Tell whether a word is an address before a name: Dr., Hon., Ir."""
    return word.lower().removesuffix(".").rpartition("-")[2] in _PREFIXES


@once
def is_name(text: str) -> bool:
    """Tell whether a text could be one person's full name: two to six words, capitals, no figures, no sentence."""
    if '"' in text or "“" in text:
        text = _NICKNAME.sub(" ", text)
    words = text.replace(",", " ").split()
    names = [word for word in words if word.lower().removesuffix(".") not in _BESIDE_NAMES]
    if not 2 <= len(names) <= 6 or _DIGIT.search(text) or _SENTENCE.search(text):
        return False
    if names[-1].endswith(".") and len(names[-1]) > 3:
        return False
    small = [word for word in names if not _NAME_WORD.match(word)]
    return len(names) - len(small) >= 2 and all(word.lower() in _PARTICLES or word in _FIELDS for word in small)


@once
def is_short_name(text: str) -> bool:
    """Tell whether a text could be a name as lists have it: one to seven words that make no sentence."""
    words = text.split()
    return 0 < len(words) <= 7 and len(text) <= 80 and not _SENTENCE.search(text) and not text.endswith((":", ";"))


@once
def looks_like_prose(text: str) -> bool:
    """Tell whether a line is a sentence or part of one rather than a name, an office or an address."""
    words = text.split()
    if len(words) < 5:
        return "。" in text  # the full stop of languages that put no blanks between words
    begins_small = [word for word in words if word[0].islower()]
    if len(begins_small) <= 0.3 * len(words):
        return False
    small = sum(word.lower() not in _PARTICLES for word in begins_small)
    ends = text.rstrip().endswith((".", "!", "?", "”", '"', ":"))
    long = len(words) > 22 and small > 0.3 * len(words)
    return long or (small > 0.5 * len(words) and (ends or len(words) > 14 or bool(_SENTENCE.search(text))))
