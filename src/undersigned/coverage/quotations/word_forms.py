"""The forms of words in English and Spanish: which endings a beginning can take, and forms that no ending explains."""

import re

# What may follow the beginning of a Spanish word: up to two that make another word of it, then one of gender, number,
# person or tense, then pronouns ("entreg-ar-los"). Accents are folded away.
_MAKING = """
ad id ar ador edor idor ant ent ient anz enci anci cion sion acion icion ucion amient imient ment dad idad tad tiv
ativ itiv iv os al ari ic tic ist ism itud er ez il abl ibl iz ific eri aj ud in ur on et it cit ill isim uos
ativament
"""
_BENDING = """
s a o e i u as os es is us an en ar er ir ando iendo yendo ado ada ados adas ido ida idos idas aba abas abamos aban ia
ias iamos ian are ara aras aran aremos ere era eras eran eremos ire ira iras iran iremos aria arias ariamos arian eria
erias eriamos erian iria irias iriamos irian amos emos imos aste iste aron ieron yeron eron io yo ase asen iese iesen
ieramos iera ieran yera yeran aramos mente amente emente ay oy
"""
_PRONOUNS = "me te se lo la los las le les nos melo selo sela selos selas noslo"


def _any(words: str) -> str:
    return "|".join(sorted(words.split(), key=len, reverse=True))


SPANISH_ENDING = re.compile(rf"(?:{_any(_MAKING)}){{0,2}}(?:{_any(_BENDING)})?(?:{_any(_PRONOUNS)})?")
_SPANISH_SPELLING = (("c", "qu"), ("z", "c"), ("g", "gu"), ("g", "j"), ("gu", "g"))  # sac-ar, saqu-e

_ENGLISH_MAKING = """
ation ition tion sion ion ment ness ful less able ible al ial ive ance ence er or ist ous ant ent ship hood dom ward y
ity ty ly ize ise age ure ary
"""
_ENGLISH_BENDING = "s es ed d ing ly er est n en"
ENGLISH_ENDING = re.compile(rf"(?:{_any(_ENGLISH_MAKING)})?(?:{_any(_ENGLISH_BENDING)})?s?")

# Forms of English that the endings above do not make, each after its word.
_IRREGULAR = """
be am is are was were been being; have has had having; do does did done; go goes went gone; get got gotten; give gave
given; take took taken; come came; make made; say said; tell told; speak spoke spoken; know knew known; think thought;
feel felt; see saw seen; hear heard; find found; lose lost; leave left; keep kept; hold held; stand stood; sit sat;
lie lay lain lying; run ran; ride rode ridden; drive drove driven; fly flew flown; begin began begun; become became;
die dying; bring brought; buy bought; sell sold; pay paid; spend spent; send sent; build built; teach taught; learn
learnt; write wrote written; read reading; fight fought; win won; choose chose chosen; break broke broken; fall fell
fallen; grow grew grown; rise rose risen; throw threw thrown; catch caught; meet met; lead led; feed fed; bear bore
born borne; wear wore worn; tear tore torn; eat ate eaten; drink drank drunk; sleep slept; wake woke woken; sink sank
sunk; swim swam swum; sing sang sung; draw drew drawn; forget forgot forgotten; forgive forgave; freeze froze frozen;
steal stole stolen; strike struck; shoot shot; sweep swept; swear swore sworn; hide hid hidden; hang hung; dig dug;
bind bound; burn burnt; dream dreamt; mean meant; shake shook; show shown; shine shone; seek sought; understand
understood; withdraw withdrew withdrawn; lend lent; weave wove woven; child children; woman women; man men; person
people persons; life lives; wife wives; half halves; foot feet; tooth teeth; mouse mice; leaf leaves; shelf shelves;
loaf loaves; thief thieves; good better best; bad worse worst; more most; less least; far farther further; can cannot
cant could; will would wont; shall should; old older elder; mile miles; firefighter firefighters; cut cutting; put
putting; let letting; set setting; shut shutting; bid bidding; quit quitting; hit hitting; rid ridding; dollar $; euro
\u20ac; pound \u00a3
"""
IRREGULAR = {form: row.split()[0] for row in _IRREGULAR.split(";") for form in row.split()[1:]}


def spanish_beginnings(beginning: str) -> set[str]:
    """Return a beginning of Spanish words with the other spellings that it has before e, i, a or o."""
    changed = {beginning[: -len(old)] + new for old, new in _SPANISH_SPELLING if beginning.endswith(old)}
    return {beginning, *changed} if len(beginning) > 2 else {beginning}


def english_beginnings(word: str) -> set[str]:
    """Return what stays of an English word before its endings: carry, carri; hope, hop; plan, plann."""
    found = {word}
    if len(word) > 3 and word[-1] == "y":
        found.add(word[:-1] + "i")
    if len(word) > 3 and word[-1] == "e":
        found.add(word[:-1])
    if len(word) > 2 and word[-1] in "bdglmnprt" and word[-2] in "aeiou":
        found.add(word + word[-1])
    return found
