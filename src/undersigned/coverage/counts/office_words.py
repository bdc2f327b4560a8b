"""Offices and professions in English and Spanish: which word of an article names which office of a signatory."""

import re
from functools import lru_cache

from undersigned.document.patterns import late
from undersigned.roster.places import fold

_ROWS = """
sheriff alguacil
superintendent
commissioner comisionad ~commission
supervisor
judge juez juec jueza justice magistrad
prosecutor attorney fiscal procurador
lawyer attorney abogad
coroner forense
treasurer tesorer
assessor tasador
auditor
clerk secretari
recorder registrador
constable
marshal
selectman selectwom selectm
trustee regent
chief jefe jefa
chair president
president
rector president chancellor
chancellor rector
provost
dean decan
principal director
director
rabbi rabin
pastor reverend minister
bishop obispo
priest sacerdote cura
imam iman
chaplain capellan
minister pastor reverend ministr
clergy pastor rabbi bishop priest imam reverend minister
nurse enfermer
doctor physician medic
physician doctor medic
pharmacist farmaceutic
veterinarian veterinari
vet veteran
dentist odontolog
psychologist psicolog
psychiatrist psiquiatra
professor profesor catedratic
teacher maestr docente profesor
educator educador teacher professor superintendent principal dean maestr profesor
librarian bibliotecari
engineer ingenier
architect arquitect
surveyor agrimensor
planner planificador
surgeon cirujan
midwife partera matron
therapist terapeut
paramedic
firefighter bomber
counselor consejer
warden guardabosque
ranger guardabosque
curator curador
archivist archiver
economist
mathematician matematic
statistician estadistic
philosopher filosof
anthropologist antropolog
archaeologist arqueolog
linguist lingu
historian historiador
astronomer astronom
physicist fisic
chemist quimic
biologist biolog
botanist botanic
zoologist zoolog
ecologist ecolog
geologist geolog
climatologist climatolog
meteorologist meteorolog
oceanographer oceanograf
hydrologist hidrolog
epidemiologist epidemiolog
sociologist sociolog
writer escritor author
poet
novelist
translator traductor
filmmaker cineast
photographer fotograf
publisher
author autor writer
editor
journalist periodista reporter
artist artista
musician music
farmer agricultor grower
rancher ganader
owner duen propietari
founder fundador
entrepreneur emprendedor
banker banquer
brewer cervecer
fisherman fisherm pescador
executive ejecutiv
manager gerente
employer empleador
developer
organizer organizador
employee emplead
intellectual intelectual
creator creador
"""
_ROWS_SPLIT = [row.split() for row in _ROWS.strip().splitlines()]
_ENDINGS = r"(?:s|es|as|os|men|women|people|persons)"
_LEARNED = ("scientist", "researcher", "academic", "scholar", "expert", "specialist", "professor")
_LEARNED_SPANISH = ("cientific", "investigador", "academic", "expert", "especialist", "estudios", "profesor")
_SCIENCE = re.compile(
    r"scien|cientif|profes|research|investigador|scholar|fellow|lectur|engineer|ingenier|academic|statistician|econom|"
    r"\w+(?:ologist|olog[oa]|ographer|ograf[oa]|onomer|onom[oa])\b|chemist|quimic|physicist|fisic|botanist|botanic|"
    r"mathemat|matematic|veterinar|physician|doctor|curator|histor"
)
_SPHERES = {
    "school schools escolar escolares educativ education": r"school|superintend|principal|teacher|educa|escuela|escol",
    "county condado": r"county|condado|parish",
    "city town village municipal municipales": r"mayor|alcald|city|town|village|municip|council|concej|borough|alder",
    "state estatal estatales": r"governor|gobernador|attorney general|fiscal general|state|secretary|treasurer",
    "college university campus universitari academic": r"universi|college|chancellor|rector|provost|dean|professor",
    "labor labour union trade sindical sindicales laboral": r"union|local|teamster|federat|associat|guild|labor|sindic|"
    r"brotherhood|lodge|worker|employee|trades|crews|gremi|obrer|trabajador",
    "faith religious religios church": r"pastor|rabbi|bishop|rev|imam|priest|church|minister|synagogue|mosque|dioces",
    "law enforcement police": r"sheriff|police|marshal|constable|alguacil",
    "tribal native indigenous": r"trib|nation|chief|pueblo|chair|band\b|president",
    "health medical hospital": r"health|medic|hospital|nurse|doctor|physician|clinic|dr\b",
    "business": r"owner|chief executive|ceo|president|chamber|founder|manager|director",
}
_SPHERE_OF = {word: pattern for words, pattern in _SPHERES.items() for word in words.split()}

_CALLINGS = "|".join((*_LEARNED, *_LEARNED_SPANISH))
_STEMS = "|".join(dict.fromkeys(stem for row in _ROWS_SPLIT for stem in row if stem[0] != "~"))
_ACCENTS = str.maketrans({"a": "[a\u00e1]", "e": "[e\u00e9]", "i": "[i\u00ed]", "o": "[o\u00f3]", "n": "[n\u00f1]"})
PLURALS = rf"(?=\w{{3,15}}(?:[sny])\b)(?:(?:{f'{_STEMS}|{_CALLINGS}'.translate(_ACCENTS)}){_ENDINGS}|clergy|faculty)"
"""The nouns in the plural, as a pattern."""
_CALLING = late(rf"(?:{_CALLINGS}){_ENDINGS}|faculty")
_BROAD = frozenset(
    [
        "educator",
        "educador",
        "clergy",
        "creator",
        "creador",
        "intellectual",
        "intelectual",
        "employee",
        "emplead",
        "artist",
    ]
)
_HEAD = late(r"(?:chief|jef|director|executive|ejecutiv)")
_SOFT = late(
    r"(?:chair|chief|jef|director|owner|manager|employer|developer|organi[sz]er|employee|farmer|rancher|grower|clerk|"
    r"auditor|editor|trustee|executive|attorney|minister|nurse|doctor|physician|teacher|writer|author|creat|reporter|"
    r"archit|arquitect|founder|fundador|publisher|banker|banquer|firefighter|bomber|ranger|counsel|consejer|therap|terapeut|"
    r"duen|propietari|gerente|emplead|agricultor|ganader|enfermer|medic|maestr|docente|secretari|artist|music|justice)"
)


def is_head(noun: str) -> bool:
    """Tell whether a noun names heads of whatever they lead, so that any office may be meant by it: "chiefs"."""
    return bool(_HEAD.match(fold(noun)))


def is_soft(noun: str) -> bool:
    """Tell whether a noun names people who stand in any news, so that it counts signers only where signing is told."""
    return bool(_SOFT.match(fold(noun)))


@lru_cache(maxsize=256)
def _stems(noun: str) -> tuple[str, ...]:
    """Return the beginnings of the offices that a noun in the plural names."""
    rows = [row for row in _ROWS_SPLIT if re.fullmatch(f"{row[0]}{_ENDINGS}?", noun)]
    rows = rows or [row for row in _ROWS_SPLIT if any(re.fullmatch(stem + _ENDINGS, noun) for stem in row)]
    return tuple(dict.fromkeys(stem.strip("~") for row in rows for stem in row)) or (re.sub(r"e?s$", "", noun),)


def is_calling(noun: str) -> bool:
    """Tell whether a noun ("scientists", "educators") names what people are, which their offices need not say."""
    return _is_learned(noun) or bool(_BROAD & set(_stems(fold(noun))))


def _is_learned(noun: str) -> bool:
    folded = fold(noun)
    return bool(_CALLING.fullmatch(folded)) and not folded.startswith("profes")


def is_same_calling(noun: str, other: str) -> bool:
    """Tell whether two nouns name people of one calling: "scientists" and "investigadores"."""
    if _is_learned(noun) or _is_learned(other):
        return _is_learned(noun) and _is_learned(other)
    return bool(set(_stems(fold(noun))) & set(_stems(fold(other))))


def holds(office: str, noun: str) -> bool:
    """Tell whether an office, as a letter prints it, is what a noun in the plural names."""
    folded = fold(office)
    if _is_learned(noun):
        return bool(_SCIENCE.search(folded))
    return any(word.startswith(stem) for stem in _stems(fold(noun)) for word in folded.split())


def is_of_sphere(word: str, office: str) -> bool | None:
    """Tell whether an adjective ("county", "school") fits an office, with its place; None for a word of no sphere."""
    pattern = _SPHERE_OF.get(word) or _SPHERE_OF.get(re.sub(r"(?:[oa]s?|es)$", "", word))
    return bool(re.search(pattern, fold(office))) if pattern else None
