"""How articles say whose words follow: patterns of verbs and subjects, in English and Spanish."""

import re
from enum import StrEnum

from undersigned.document.patterns import late


class Voice(StrEnum):
    """To whom the article gives the words."""

    LETTER = "letter"
    SIGNATORY = "signatory"
    SOMEBODY = "somebody"  # a person who is not known to have signed
    RELEASE = "release"
    OTHER_LETTER = "other_letter"
    UNKNOWN = "unknown"


_READING = """
read reads reading said say says saying state states stated stating add adds added note notes noted warn warns warned
urge urges urged urging call calls called ask asks asked asking argue argues argued continue continues continued
conclude concludes concluded begin begins began open opens declare declares declared describe describes described
thank thanks thanked recommend recommends recommended explain explains explained request requests requested point
points pointed cite cites cited insist insists insisted demand demands demanded pledge pledges pledged praise praises
praised refer refers referred write writes written wrote mention mentions mentioned claim claims claimed stress
stresses stressed seek seeks sought promise promises promised tell tells told express expresses expressed speaks spoke
quotes quoted goes went commends commended reminds dice dicen dijo decía señala señalan señaló afirma afirman afirmó
pide piden pidió expresa expresan expresó reza sostiene sostienen agrega agregan añade añaden añadió advierte
advierten advirtió indica indican indicó concluye solicita solicitan reclama asegura aseguran destaca destacan
menciona explica recuerda exige exigen insta instan lee subraya plantea subrayan recuerdan explican cuentan cuenta
aclara aclaran insiste insisten sostiene alertan alerta propone proponen termina remata cierra cierran ilustran apunta
apuntan reclaman denuncia denuncian argumenta argumentan precisa precisan detalla detallan lamenta lamentan relata
relatan resume resumen reitera reiteran responde responden queja quejan admite admiten reconoce reconocen
escribe escriben dijeron afirmaron señalaron pidieron advirtieron aseguraron agregaron recordaron explicaron
continúa prosigue
"""
_SAYING = """
said says saying told tells added adds explained noted stated states commented remarked tweeted posted replied
recalled argued argues insisted declared continued concluded announced warned responded answered joked acknowledged
observed cautioned countered admitted maintained stressed emphasized emphasised claimed promised asked report reports
reported dijo dice declaró afirmó señaló agregó añadió comentó explicó indicó manifestó aseguró sostuvo apuntó expresó
respondió recordó subrayó destacó advirtió contó expuso concluyó precisó insistió reconoció opinó lamentó bromeó aclaró
resumió aconsejó relató narró admitió reiteró denunció celebró criticó cuestionó argumentó externó mencionó detalló
informó contó contaron cuenta comentaron respondieron quipped laughed sighed jokes mused conceded complained wondered
recalls tells admits laughs remembers replies repeated anunció confesó exclamó preguntó replicó remató sentenció
puntualizó acotó abundó ironizó matizó zanjó pidió exigió recomendó sugirió agradeció defendió justificó consideró
ratificó rechazó dijeron declararon afirmaron señalaron
"""
_WRITING = "wrote write writes written writing escribieron escriben escribió escribe"
_GROUPS = """
mayors leaders signatories signers executives coalition group cities members organizations
organisations groups governors authors letter-writers counties council councils clergy alcaldes alcaldesas
firmantes líderes autoridades organizaciones vecinos ediles
sheriffs superintendents clerks scientists researchers academics professors teachers educators unions attorneys-general
prosecutors commissioners supervisors judges lawmakers legislators senators representatives chiefs presidents officials
writers doctors nurses farmers pastors bishops rabbis librarians principals rectors deans engineers workers
superintendentes alguaciles secretarios secretarias científicos científicas investigadores investigadoras profesores
académicos académicas maestros maestras sindicatos fiscales procuradores comisionados jueces senadores diputados
legisladores gobernadores rectores rectoras decanos médicos médicas enfermeras campesinos agricultores obispos
sindicalistas trabajadores dirigentes mandatarios funcionarios signatarios presidentes concejales
"""


def _any(words: str) -> str:
    return rf"(?:{'|'.join(sorted(words.split(), key=len, reverse=True))})"


TEXT = (
    r"(?:open\s+|joint\s+)?"
    r"(?:letter|missive|petition|appeal|text|document|carta(?:\s+abierta)?|misiva|documento|texto|escrito)"
)
READS, SAYS, WROTE = _any(_READING), _any(_SAYING), _any(_WRITING)
GROUP = rf"(?:they|we|ellos|(?:(?:the|los|las|la|el)\s+)?(?:\w+\s+){{0,3}}{_any(_GROUPS)})"
_ACCORDING = r"\b(?:according\s+to|in\s+the\s+words\s+of|según|para|de\s+acuerdo\s+con|en\s+palabras\s+de)"
_OCCASIONS = """
statement interview speech email e-mail tweet post op-ed newsletter column blog page account call conference remarks
comunicado entrevista declaración discurso rueda tuit mensaje conferencia
"""
_ISSUED = (
    rf"\b(?:in|on|through|by|from|en)\s+(?:an?|the|his|her|un|una|su)\s+(?:\w+\s+){{0,3}}?{_any(_OCCASIONS)}\b"
    r"|\b(?:in|con)\s+(?:his|her|their|sus)\s+(?:own\s+words|propias\s+palabras)\b"
    r"|\btold\s+reporters\b|\bon\s+(?:Twitter|Facebook|Instagram|X|social\s+media)\b"
)
_RELEASED = (
    r"\b(?:press|news|media)\s+(?:release|statement)\b|\b(?:in|to)\s+(?:the|a|its|their)\s+release\b"
    rf"|\b(?:the|a|its|their)\s+release\s+{READS}\b|\b(?:comunicado|nota)\s+de\s+prensa\b"
)
_OTHER = (
    r"\b(?:another|(?:an?|the|its|their)\s+(?:earlier|previous|prior|separate|second|different|similar)"
    r"|last\s+year['\u2019]s|otra)\s+(?:\w+\s+)?(?:letter|carta)\b|\bcarta\s+anterior\b"
    r"|\bletter\s+last\s+(?:year|month|spring|fall|summer|winter)\b"
)
_IN_LETTER = (
    rf"\b(?:in|within|from|of|to)\s+(?:an?|the|their|its|his|her|that|this)\s+(?:\w+\s+){{0,2}}{TEXT}\b"
    rf"|\baccording\s+to\s+(?:the|their|its)\s+{TEXT}\b|\b(?:según|de\s+acuerdo\s+con)\s+(?:la|el)\s+{TEXT}\b"
    rf"|\ben\s+(?:la|el|su|una|un)\s+{TEXT}\b"
)
_PASSAGE = (
    r"\b(?:another|one|a|the|otr[oa]|un[oa]?|el|la)(?:\s+(?:of|de)\s+(?:the|its|los|las|sus))?\s+"
    r"(?:paragraph|passage|section|sentence|line|párrafo|pasaje|apartado|frase|línea)s?\b"
)
_LETTER_READS = (
    rf"\b{TEXT}\b[^.!?\n\"\u201c\u201d]{{0,90}}\b{READS}\b|\b{READS}\s+in\s+(?:the|that|their)\s+{TEXT}\b"
    rf"|\b{READS}\s+(?:the|el|la)\s+{TEXT}\s*[:,]|\b{READS}\s+{_PASSAGE}|{_PASSAGE}\s+{READS}\b"
)
_ANSWER = (
    r"['\u2019]s?\s+(?:\w+\s+)?(?:answer|reply|response|retort|comment|verdict|advice|reaction|take)\b"
    r"|\b(?:respuesta|réplica|consejo)\s+de\b"
)
_BY_RANK: tuple[tuple[Voice, str], ...] = (
    (Voice.OTHER_LETTER, _OTHER),
    (Voice.RELEASE, _RELEASED),
    (Voice.SOMEBODY, _ISSUED),
    (Voice.LETTER, f"{_LETTER_READS}|{_IN_LETTER}"),
    (Voice.LETTER, rf"\b{GROUP}\s+(?:\w+\s+){{0,2}}{WROTE}\b|\b{WROTE}\s+{GROUP}\b"),
    (Voice.LETTER, rf"\b(?:it|la\s+cual)\s+(?:also\s+|then\s+)?{READS}\b"),
    (Voice.LETTER, rf"\b{GROUP}(?:,[^,.;:]{{1,60}},)?\s+(?:\w+\s+){{0,2}}{READS}\b|{_ACCORDING}\s+{GROUP}\b"),
    (Voice.SOMEBODY, rf"\b(?:{WROTE}|{SAYS})\s+(?:that|que)\s+(?:the|la|el)\s+{TEXT}\b"),
    (
        Voice.SOMEBODY,
        rf"\b{SAYS}\b|\b(?:call|describ|liken)(?:s|e[sd]|ed)\s+(?:the|an?|it|this|that|them|him|her|his)\b",
    ),
    (
        Voice.SOMEBODY,
        r"\b(?:to|not|will|would|did)\s+say\b|\b(?:he|she|él|ella)\s+(?:\w+\s+)?(?:wrote|writes|escribió|escribe)\b|"
        + _ANSWER,
    ),
    (Voice.LETTER, rf"\b{WROTE}\b"),
    (Voice.LETTER, rf"\b(?:the|their|this|that|its|la|el|su|una?)\s+{TEXT}\b"),
    (Voice.LETTER, rf"\bque\s+(?:también\s+)?{READS}\b"),
)
# The first that fits as near as any other wins; the last two only name a letter.
PATTERNS = tuple((voice, late(pattern, re.IGNORECASE)) for voice, pattern in _BY_RANK)
WEAK = len(PATTERNS) - 2
# After a quotation "reads the letter" gives it to the letter; before one, "calls the letter" judges the letter.
INVERTED = late(rf"\b{READS}\s+(?:the|that|el|la|their|su)\s+{TEXT}\b", re.IGNORECASE)
ACCORDING = late(rf"(?i:{_ACCORDING})\s+(?:(?i:the|el|la|los|las)\s+)?(?:[a-zà-þ]+\s+){{0,3}}[A-Z\u00c0-\u00de]")
# A name after one of these is a place's; a name with one of those in it is a body's.
BEFORE_PLACES = frozenset(
    {"of", "in", "at", "from", "to", "for", "near", "on", "along", "across", "de", "en", "del", "a", "para", "desde"}
)
_BODIES = """
league council house county city coalition network university board department street river act congress senate road
lane avenue square association union school hospital center agency committee bureau court party club company
institute office letter president january february march april may june july august september october november
december monday tuesday wednesday thursday friday saturday sunday states united
"""
BODIES = frozenset(_BODIES.split())
PRONOUN = late(
    r"\b(?:he|she|him|her|his|él|ella|su)\b",
    re.IGNORECASE,
)
PRONOUN_SUBJECT = late(r"\b(?:he|she|él|ella)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
# Somebody without a name speaks: "the reader reports", "said a neighbor".
UNNAMED = late(
    rf"\b(?i:the|an?|one|another|un|una|el|la)\s+(?:[a-zà-þ'\u2019-]+\s+){{1,2}}(?:that\s+|which\s+)?{SAYS}\b"
    rf"|\b(?i:the|an?|our|my|nuestr[oa]|un|una|el|la)\s+(?:[a-zà-þ]+(?:,[^,.;:]{{1,40}},)?\s+){{1,2}}(?:likes?|liked|used)\s+to\s+say\b"
    rf"|\b(?:I|yo)\s+(?:\w+\s+)?{SAYS}\b|\b{SAYS}\s+(?:I|yo)\b|\b(?:dije|respondí|pregunté|contesté)\b"
    r"|\b(?:said|says|reported|added|replied|asked|noted|explained)\s+(?:the|an?|one)\s+[a-z]+"
)
LETTER_WORD = late(rf"\b{TEXT}\b", re.IGNORECASE)
OCCASION = late(rf"\b{_any(_OCCASIONS)}\b", re.IGNORECASE)
FOR_ANOTHER = late(r"\b(?:spokes\w+|portavoz|aide|vocer[oa]|press secretary)\b", re.IGNORECASE)
NOBODY = frozenset(
    {"he", "she", "it", "they", "we", "the", "a", "an", "in", "that", "this", "el", "la", "los", "las", "ella", "su"}
)
EDGE = late(
    r"(?<=[.!?])(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bMrs\.)(?<!\bSen\.)(?<!\bRep\.)(?<!\bGov\.)"
    "(?<!\\b[A-Z]\\.)[\"\u201d'\u2019)]*\\s+(?=[\"\u201c'\u2018A-Z\u00c0-\u00de\u00bf\u00a1])"
)
