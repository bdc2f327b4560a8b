"""The words of claims that count signatories, as data: who is counted, and the words around the number."""

import re
from enum import StrEnum

from undersigned.coverage.counts.office_words import PLURALS
from undersigned.document.patterns import late


class Unit(StrEnum):
    """What a claim counts."""

    MAYORS = "mayors"
    CITIES = "cities"
    COUNTY_LEADERS = "county leaders"
    COUNTIES = "counties"
    JURISDICTIONS = "jurisdictions"
    GOVERNORS = "governors"
    LAWYERS = "attorneys general"
    LEGISLATORS = "legislators"
    LEADERS = "leaders"
    SIGNATORIES = "signatories"
    MEMBERS = "members"
    ORGANIZATIONS = "organizations"
    KINDS_OF_ORGANIZATION = "organizations of one kind"
    STATES = "states"
    COUNTRIES = "countries"
    PEOPLE = "people"
    PROFESSION = "people of one profession"
    OTHERS = "others"
    ASKS = "asks"


SOFT_BODIES = (
    r"agencies|authorities|departments|districts|systems|operators|utilities|boards|ports|airports|museums|newspapers|"
    r"newsrooms|clinics|shelters|foundations|institutes|academies|laboratories|labs|societies|federations|"
    r"co-?operatives|co-?ops|clubs|leagues|banks|orchestras|theat(?:er|re)s|synagogues|mosques|parishes|dioceses|tribes|"
    r"bands|pueblos|agencias|departamentos|distritos|sistemas|juntas|puertos|aeropuertos|museos|peri\u00f3dicos|"
    r"cl\u00ednicas|fundaciones|institutos|academias|laboratorios|sociedades|federaciones|cooperativas|bancos|teatros|"
    r"iglesias|parroquias|hospitales|colegios|tribus"
)
"""Bodies that stand in any news, so that they are counted as signers only where signing is told."""
NOUNS = {
    Unit.COUNTY_LEADERS: r"(?:elected )?county (?:executives?|judges?|leaders?|commissioners?|supervisors?|mayors?|"
    r"chair(?:s|men|women|people)|administrators?|(?:elected )?officials?)|county elected officials|executives|"
    r"(?:jefes|jefas|jueces|juezas|autoridades|mandatari[oa]s|l\u00edderes|lideres|dirigentes|funcionari[oa]s|"
    r"comisionad[oa]s|supervisor(?:es|as)|ejecutiv[oa]s?) de(?:l)? condados?",
    Unit.MAYORS: r"mayors?|alcald(?:es|esas|e|esa|\u00edas)|(?:ober)?b\u00fcrgermeister(?:innen)?|"
    r"stadtoberh\u00e4upter|"
    r"sindaci|prefeitos|maires|burgemeesters",
    Unit.CITIES: r"cit(?:ies|y(?! [a-z]))|towns?|villages|municipalities|capitals|ciudades|municipios|ayuntamientos|"
    r"st\u00e4dte|"
    r"citt\u00e0|cidades|villes|gemeenten",
    Unit.COUNTIES: r"count(?:ies|y(?! [a-z]))|condados|parishes",
    Unit.JURISDICTIONS: r"jurisdictions|communities|localities|local governments|gobiernos locales|comunidades",
    Unit.GOVERNORS: r"governors?|gobernador(?:es|as)",
    Unit.LAWYERS: r"attorneys general|ags|fiscales generales|procurador(?:es|as)(?: generales)?",
    Unit.LEGISLATORS: r"senators?|representatives|legislators|lawmakers|congress(?:wo)?men|members of (?:congress|"
    r"parliament|the house|the senate)|council ?(?:members|women|men)|councill?ors|assembly ?members|senador(?:es|as)|"
    r"diputad[oa]s|legislador(?:es|as)|concejal(?:es|as)|abgeordnete",
    Unit.LEADERS: r"leaders|officials|officeholders|l\u00edderes|lideres|funcionari[oa]s|autoridades|dirigentes|"
    r"mandatari[oa]s",
    Unit.SIGNATORIES: r"(?:co-?)?sign(?:ers|ees|atories|atures)|undersigned|names|colleagues|counterparts|peers|"
    r"firmantes|"
    r"signatari[oa]s|firmas|colegas|hom\u00f3logos|signataires|unterzeichner\w*|firmatari|signat\u00e1rios|"
    r"ondertekenaars",
    Unit.MEMBERS: r"members|miembros|integrantes",
    Unit.ORGANIZATIONS: r"organi[sz]ations?|groups?|organizaciones|grupos|organisationen|organisaties|entidades",
    Unit.KINDS_OF_ORGANIZATION: r"associations|institutions|unions|non-?profits|ngos|charities|companies|colleges|"
    r"universities|campuses|schools|libraries|hospitals|employers|unis|universidades|bibliotecas|escuelas|start-?ups|"
    rf"businesses|firms|churches|congregations|chambers|asociaciones|empresas|sindicatos|entreprises|{SOFT_BODIES}",
    Unit.STATES: r"states|estados",
    Unit.COUNTRIES: r"countries|nations|pa\u00edses",
    Unit.PEOPLE: r"people|persons|residents|citizens|neighbou?rs|parents|homeowners|workers|taxpayers|tenants|"
    r"personas|vecinos|ciudadanos",
    Unit.PROFESSION: rf"superintendent|{PLURALS}",
    Unit.OTHERS: r"others|otr[oa]s|m\u00e1s(?= firm)",
    Unit.ASKS: r"asks|demands|requests|recommendations|peticiones|demandas|exigencias|recomendaciones|solicitudes",
}
ANY_NOUN = "|".join(
    f"(?:{pattern})"
    for unit, pattern in sorted(NOUNS.items(), key=lambda item: item[0] not in {Unit.COUNTY_LEADERS, Unit.LEGISLATORS})
)
WHO = late(rf"(?<![\w-])(?:{ANY_NOUN})(?![\w-])", re.IGNORECASE)
BY_NOUN = [(unit, late(pattern, re.IGNORECASE)) for unit, pattern in NOUNS.items()]


def unit_of(noun: str) -> Unit:
    """Return what a noun counts; raises StopIteration for a word that is no noun of the table."""
    return next(unit for unit, pattern in BY_NOUN if pattern.fullmatch(noun))


def is_soft_body(noun: str) -> bool:
    """Tell whether a noun names bodies that stand in any news: "agencies", "departments"."""
    return bool(_SOFT_BODY.fullmatch(noun))


_SOFT_BODY = late(SOFT_BODIES, re.IGNORECASE)
_STOP = (
    "to in for on by at is are was were be been that who than had has have will would said says say from with "
    "against about after before when while as if not no did do does asked urged called signed sign join joined wrote "
    "whose where which years? months? weeks? days? hours? minutes? times percent per million billion thousand "
    "dollars votes? points? "
    "pages? miles? o en por para que con desde a\u00f1os meses d\u00edas horas millones mil"
).replace(" ", "|")
MIDDLE = (
    rf"(?:(?!(?:{_STOP}|and|or|y|et|und|e)\b)(?!\d)(?:(?:[A-Za-z]\.){{1,3}}|[^\W\d_][\w'&/-]*),? |"
    r"(?:\w+ and \w+ )(?=\w)|(?:\w+ (?:or|o|u) )(?=\w)|of (?:(?:the|their|our|my|his|her|its|these|those) )?(?!\d)|"
    r"de (?:l[oa]s |sus )?){0,5}?"
)
"""The words that may stand between the number and who is counted."""

COUNTED = late(
    rf"(?P<more>\s?\+|-plus| plus| or more| o m\u00e1s)?(?P<odd> or so|-odd)?[ \n](?P<middle>{MIDDLE})"
    rf"(?P<noun>{ANY_NOUN})(?![\w-])",
    re.IGNORECASE,
)
ALSO = late(
    rf"(?P<link>,? (?:and|&|y|e|as well as|along with|plus) |, )(?:(?P<one>a|an|one|un|uno|una) )?"
    rf"(?P<middle>(?:(?!of\b|for\b|to\b)[^\W\d_][\w'.-]* ){{0,2}}?)(?P<noun>{ANY_NOUN})(?![\w-]|'s)",
    re.IGNORECASE,
)
SIZED_GROUP = late(r"-(?:member|city|mayor|strong)\b(?: [\w-]+)?", re.IGNORECASE)
VAGUE = late(
    rf"\b(?P<size>dozens|scores|hundreds|thousands|decenas|docenas|cientos|centenares|miles) (?:of|de) "
    rf"(?P<middle>{MIDDLE})(?P<noun>{ANY_NOUN})(?![\w-])",
    re.IGNORECASE,
)
VAGUE_SIZES = {"dozens": 24, "docenas": 24, "decenas": 20, "scores": 40, "hundreds": 200, "cientos": 200}
VAGUE_SIZES |= {"centenares": 200, "thousands": 2000, "miles": 2000}

AT_LEAST = (
    r"more than|over|at least|upwards? of|in excess of|no fewer than|hitting|topping|exceeding|surpassing|m\u00e1s de|"
    r"al menos|por lo menos|mais de|plus de|pi\u00f9 di|oltre|mehr als|\u00fcber|meer dan|almeno|mindestens"
)
AT_MOST = (
    r"nearly|almost|close to|just under|just shy of|under|fewer than|less than|up to|as many as|not quite|casi|"
    r"cerca de|"
    r"menos de|hasta|fast|quasi"
)
ABOUT = r"about|around|some|roughly|approximately|an estimated|circa|rund|unos|unas|alrededor de|aproximadamente"
BOUND = late(
    rf"\b(?:(?P<at_least>{AT_LEAST})|(?P<at_most>{AT_MOST})|(?P<approx>{ABOUT}))(?: (?:the|los|las))?$", re.IGNORECASE
)

OTHER = late(
    r"\b(?:other|others|additional|more|fellow|further|otr[oa]s|outros|autres|altri|weitere\w*)\b", re.IGNORECASE
)
OTHER_BEFORE = late(
    r"(?:\banother|\bthe other|\botr[oa]s|\boutros|\bautres|\baltri|\bun total de otr[oa]s)$", re.IGNORECASE
)
BESIDES = late(
    r"\b(?P<words>joined by|is joining|joining|joins|joined|join|along with|alongside|together with|in addition to|"
    r"besides|"
    r"as well as|teamed up with|stood with|accompanied by|junto (?:a|con)|juntamente com|adem\u00e1s de|"
    r"acompa\u00f1ad[oa]s? "
    r"(?:por|de)|se (?:uni\u00f3|sum\u00f3|une|suma|unieron|sumaron) a)(?: alongside)?"
    r"(?: (?:the|los|las|a|its|his|her|their))?(?: (?:mayors|leaders|officials|alcaldes) (?:of|from|de))?$",
    re.IGNORECASE,
)
LOOSE_JOIN = late(r"^(?:is joining|joining|joins|joined|join|se )", re.IGNORECASE)
_NAME = r"(?!(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)[A-Z\u00c0-\u00de][\w'.-]*"
NAMED_AND = late(
    rf"(?P<names>(?:{_NAME}(?: (?:de|da|von|van|la|of|for|del) |,? and |, | )?)+),? (?:and|y|e|&|plus)"
    r"(?: (?:the|los|las|some))?$"
)
NAMED_COMMA = late(rf"^(?P<names>(?:[A-Z]\w+ )*(?:Mayor|Governor|Gov\.|Senator) {_NAME}),$")
SHE_AND = late(r"\b(?:he|she|they|\u00e9l|ella) (?:and|y)(?: the)?$|\bthe (?:mayor|city|county) and$", re.IGNORECASE)

SHARE = late(
    r"\b(?P<share>\w+|\d{1,3})(?: (?:mayors|members|cities|leaders|alcaldes))? (?:of|de|among|out of)"
    r"(?: (?:the|los|las|its|their|a total of))?(?P<whose>(?: (?!\d)[\w.]+){0,2} (?!\d)[\w.]+'s?)?"
    r"(?P<bound> (?:more than|over|"
    r"about|nearly|almost|at least|some|m\u00e1s de|casi))?$",
    re.IGNORECASE,
)
MAJORITY = late(r"\b(?:mayor\u00eda|majority|most|half|mitad)(?: of| de)(?: the| los| las| its)?$", re.IGNORECASE)
AMONG_THEM = late(
    r"\b(?:including|include|includes|among them|among those|among the (?:signers|signatories)|of whom|entre ellos|"
    r"entre ellas|inclu\w+|among (?:others|which))\b(?!.*\b(?:signed|wrote|joined|urged|sent)\b)[^.;]{0,90}$",
    re.IGNORECASE,
)
_OVER = rf"(?:,? (?:{AT_LEAST}|{AT_MOST}|{ABOUT}))?"
GROUP = late(
    rf"(?:\b(?:coalition|alliance|network|association|organization|league|conference|caucus|coalici\u00f3n|alianza|"
    rf"red)\b"
    rf"(?: (?!led|sign|sent|wrote)[\w'-]+){{0,4}},? (?:of|with|representing|represents|has|includes|including|"
    rf"made up of|comprising|comprised of|that includes|de|con|formada por|integrada por){_OVER}"
    rf"|\b(?:represents|representing|speaks for|counts|re\u00fane a|agrupa a|representa a|made up of|comprises|"
    rf"comprising)"
    rf"{_OVER}|[A-Z]\w+, (?:which (?:has|includes|represents|counts)|with){_OVER}|\b(?:coalition|group|alliance|"
    rf"network|"
    rf"organization|agenda|association|conference)(?:'s| has| includes| counts){_OVER}|\b(?:its|whose){_OVER}"
    rf"|[\w,]+ (?:has|have|includes|counts|counted|boasts|claims|lists){_OVER}|(?:said|says) it has{_OVER}|(?i:the "
    rf")coalition of)$",
    re.IGNORECASE,
)
LED = late(
    r"\b(?:led|leads|leading|headed|heads|joined|joins|part of|among|a group|bipartisan group|by) (?:a |the "
    r")?(?:[\w-]+ )"
    r"{0,2}(?:coalition|group|alliance) of(?: \w+ than| over)?$",
    re.IGNORECASE,
)
A_COALITION = late(
    r"(?:^|[^,] )a (?:[\w-]+ ){0,2}(?:coalition|alliance|group|coalici\u00f3n|alianza) (?:of|"
    r"de)$",
    re.IGNORECASE,
)
ACTS = late(
    r"^(?: from [^,.;]{0,40})?(?: ha[sn]| have)? (?:signed|sent|wrote|written|urged|called|asked|issued|penned|"
    r"firm\w+|envi\w+)\b",
    re.IGNORECASE,
)
LETTER_HAS = late(r"\b(?:letter|statement|carta|misiva|signed|firmad\w+)\b[^,.;]{0,30}$", re.IGNORECASE)
WHO_SIGNED = late(
    r"^[^.;]{0,70}?\b(?:who|that|to|which|que)(?: \w+)? (?:(?:co-?)?sign\w*|wrote|sent|add\w+|put|endors\w+|urg\w+|"
    r"call\w*|"
    r"firm\w+|suscrib\w+|enviaron|escribieron)\b",
    re.IGNORECASE,
)
LED_BY = late(
    r"\b(?P<who>mayors|leaders|officials|executives|governors|attorneys general|representatives|alcaldes|alcaldesas|"
    r"l\u00edderes)(?: and (?:county executives|other (?:officials|leaders)|officials|leaders))?"
    r" (?:of|from|in|across|representing|leading|de)(?: (?:the|los|las|about|nearly|almost|over|more than|some|other|"
    r"otr[oa]s|another))*$",
    re.IGNORECASE,
)
