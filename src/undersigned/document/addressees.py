"""To whom a letter is written: by its address, its greeting, its title, or those that its asks are put to."""

import re
from dataclasses import replace

from undersigned.document.address import TO_COLON, parties_in_address
from undersigned.document.blocks import Block
from undersigned.document.frame import Frame
from undersigned.document.languages import ENGLISH, any_of
from undersigned.document.names import find_office, is_name, looks_like_prose
from undersigned.document.parties import TITLE_WORDS, Party, greeted_in, party_of, titled_name
from undersigned.document.patterns import first_letters, folded, late
from undersigned.document.voice import unquoted

_TITLE_TO = folded(
    r"(?:open letter|joint letter|letter|carta abierta|carta|lettre ouverte|lettre|offener brief|brief|lettera "
    r"aperta|lettera|carta aberta|open brief)"
    r"(?: (?:from|by|of|der|des|von|vom|du|de|della|dei|do|da|van) [^:]{1,60}?)?"
    r" (?:to|an|al?|aux?|à|ao|aan|ai|alla)(?: (?:the|el|la|le|les|los|los|den|die|il|de))? "
    r"(?P<to>[^:–|]{3,160})",
)
_AFTER_NAMES = late(
    r"(?i:[\s,]+(?:from|for|about|on|regarding|to|in|with|over|against|amid|after|as|urging|calling|asking|demanding|"
    r"requesting|seeking|signed|concerning|über|zur?|wegen|sobre|para|pour|sur|per|su|pidiendo|exigiendo|solicitando|"
    r"reclamando|pedindo|exigindo|cobrando|demandant|exigeant|réclamant|chiedendo|mit der (?:bitte|forderung)|"
    r"met het verzoek|(?:de|em|en|in) (?:apoyo|apoio|defensa|defesa|support|defen[cs]e|protest|repudio|"
    r"repúdio))\s+)|\s*\(|(?<=[a-z])\. "
)
_BETWEEN = late(
    r"(?:\s*,\s*(?:and\s+)?|\s+(?:and|y|et|und|sowie|e|en)\s+)"
    r"(?:(?:the|die|der|den|das|dem|la|el|les|los|las|le|il|i|al|an|to|to the|de|het)\s+)*(?=[A-ZÀ-Þ])"
)
_BEFORE_ARTICLES = late(  # where each of a list has its article, "and" inside an office parts nothing
    r"\s*,\s*(?:and |und |sowie |y |et |e )?(?:the|die|der|den|das|dem|la|el|les|los|las|le|il|i|de|het)\s+(?=[A-ZÀ-Þ])"
    r"|\s+(?:and|sowie|und|y|et|e|en)\s+(?:the|die|der|den|das|dem|la|el|les|los|las|le|il|i|de|het)\s+(?=[A-ZÀ-Þ])"
)
_HONOR = late(r"^(?:the )?(?:(?:Rt\.? )?Hon(?:ou?rable|\.)?|Dr\.?|Mr\.?|Mrs\.?|Ms\.?)\s+(?=[A-Z])")
_VERB = folded(rf"(?:not )?(?:{ENGLISH.commands})\b(?! of)")  # "Open letter to …" and what it is for
_TO_THE = late(r"(?:To|An|À|Aux?|A|Al|Ai|Alla|Aan|Ao|Aos) (?:the|all|die|den|las?|los|les?|gli|de|het) ([^.!?]{3,})$")
_LETTER_TO = late(  # "a letter to the Associate Minister for Arts & Heritage Hon Ada Lund, calling …"
    r"(?i:\b(?:letter|carta|lettre|brief|lettera)\b)[^.;:“\"]{0,40}?\s(?:to|al?|à|an|aan)\s(?:the\s)?"
    r"(?P<to>(?:(?:Gov|Sen|Rep|Mr|Mrs|Ms|Dr|Hon|St)\.\s)?[A-Z][\w'’-]*"
    r"(?:,?\s(?:(?:of|the|and|for|on|&|de|del|des|du|la|van|von)\s){0,2}(?:[A-Z]\.|[A-Z][\w'’-]*)|\s&(?=\s[A-Z])){0,12})"
)
_CALLS_ON = folded(  # "Open letter calling on … to …"
    r"(?:letter|statement) (?:\w+ ){0,3}?(?:calling (?:up)?on|urging|asking|imploring|telling) (?:the )?"
    r"(?P<to>[^:–|.]{3,80}?) (?:not )?to [a-z]"
)
_CROWD = folded(  # who is named by what they are, in small letters
    r"\b(?:officials|lawmakers|legislators|leaders|governments?|authorities|companies|mayors|governors|ministers|"
    r"members|representatives|senators|politicians|platforms|developers|councils?|parliaments?|states|cities|voters|"
    r"regierung\w*|gobiernos?|gouvernements?|gouvernement|governo|governi|regering|parlament\w*|"
    r"public|society|sociedade?|société|società|gesellschaft|öffentlichkeit|povo|pueblo|peuple|popolo|volk|população|"
    r"población|verantwortlichen|responsables?|responsáveis|responsabili)\b"
)
_OBJECT = folded(
    rf"(?={first_letters(any_of('asks'))})(?P<verb>{any_of('asks')})s?\s+(?:(?:a|à|al|the|todos|tous|aux|"
    rf"to)\s+)*(?P<to>(?:[A-ZÀ-Þa-zà-ÿ][\w'’-]*\s+){{1,16}}?)(?:to|de|pueda|que|zu|auf,|te|di|a)\s+\w",
)
_BODY = r"(?:U\.S\. )?[A-Z][\w’'-]*(?: (?:of|for|on|&|and(?! the\b)|[A-Z][\w’'-]*))*"
_BODIES = late(  # "a letter to the Department of Ferries (DF), the Office of Bridges, and the River Board"
    rf"\b(?i:letter)\b[^.;:]{{0,40}}? to (?P<to>the {_BODY}(?: \([A-Z]+\))?"
    rf"(?:(?:, and|,| and) the {_BODY}(?: \([A-Z]+\))?)+)"
)
_OURS = folded(
    r"\b(?:our|us|you|your|all|nos|nuestr\w+|everyone|anyone|those|people|for|immediate|others?|it|them|himself|that|an?|no|vous|le|lui)\b",
)


_ALSO = folded(  # whom a report names beside somebody: "to Governor Ada Lund and state lawmakers"
    r",? (?:and|y|et|und|e|en) (?:the |los |las |les |die |i |os )?((?:[a-zà-ÿ]+ )?(?:leaders|lawmakers|legislators|"
    r"officials|senators|ministers|members of congress|líderes|legisladores|ministros|senadores|ministres|sénateurs|"
    r"minister|senatoren|ministri|senatori))\b"
)


def addressees_of(frame: Frame, above: tuple[Block, ...]) -> list[Party]:
    """Return whom the letter is written to: from its address, its greeting, its title, or the object of its asks."""
    lines = frame.blocks[slice(*frame.greeting)] if frame.greeting else ()
    greeted = [party for line in lines for party in greeted_in(line.text)]
    addressed = parties_in_address(above)
    if addressed and greeted:
        return _once(_together(addressed, greeted))
    parties = addressed or [_named_elsewhere(party, frame) for party in greeted if party.name or party.office]
    if parties and not addressed and not any(party.name for party in parties):
        parties = _better_told(parties, _from_title(frame))
    if frame.kind == "not_a_letter":
        return []
    return parties or _from_to_line(above) or _from_title(frame) or _from_asks(frame)


def _from_to_line(above: tuple[Block, ...]) -> list[Party]:
    """Return whom a line above the greeting names that says no more than "To the candidates for mayor"."""
    found = (match for block in above if len(block.text) < 120 and (match := _TO_THE.match(block.text)))
    return [Party(office=match[1].strip(" ,:;.")) for match in found][:1]


def _better_told(greeted: list[Party], titled: list[Party]) -> list[Party]:
    """Return those of the title where it names a person, or says more of the office that is greeted."""
    if len(titled) > max(2, len(greeted)):
        return titled  # a title that names them all
    if len(titled) != len(greeted):
        return greeted
    office = set(greeted[0].office.casefold().split())
    fuller = (titled[0].name and find_office(greeted[0].office)) or (
        office and office < set(titled[0].office.casefold().split())
    )
    return [replace(titled[0], office=greeted[0].office if titled[0].name else titled[0].office)] if fuller else greeted


def _once(parties: list[Party]) -> list[Party]:
    """Return each name once, with the office where one mention has it."""
    best: dict[str, Party] = {}
    for party in parties:
        key = (party.name or party.office).casefold()
        if key not in best or (party.office and not best[key].office):
            best[key] = party
    return list(best.values())


def _together(addressed: list[Party], greeted: list[Party]) -> list[Party]:
    """Join address and greeting; where the address lost its names, those of the greeting stand in, by their order."""
    nameless = [party for party in addressed if not party.name]
    named = [party for party in greeted if party.name]
    if len(nameless) == len(addressed) == len(named):
        return [replace(party, name=other.name) for party, other in zip(addressed, named, strict=True)]
    if len(named) > len(addressed):
        return greeted
    families = {party.name.split()[-1].casefold() for party in named}
    confirmed = [
        party for party in addressed if party.name and set(party.name.casefold().replace(",", "").split()) & families
    ]
    whole = all(
        party.name and find_office(party.office) for party in addressed
    )  # each stands there with an address of its own
    if confirmed and len(confirmed) >= len(named) and not whole:
        addressed = confirmed
    if len(addressed) == 1 and not addressed[0].office and len(greeted) == 1:
        return [replace(addressed[0], office=greeted[0].office)]
    return addressed


def _from_title(frame: Frame) -> list[Party]:
    besides = [frame.document.metadata.get(key, "") for key in ("title", "subtitle")]
    own = [frame.blocks[frame.title_block].text] if frame.title_block >= 0 else []
    titles = [*besides, *own, *(b.text for b in frame.blocks[:4] if len(b.text) < 200 and not _is_sentence(b.text))]
    for block in frame.blocks[:12]:
        if match := TO_COLON.match(block.text):
            named = titled_name().fullmatch(match[1].strip())
            return [Party(name=named["name"], office=named["office"]) if named else Party(office=match[1])]
    for title in titles:
        if (called := _CALLS_ON.search(title)) and _is_somebody(called["to"]):
            return _each(called["to"], frame)
        if match := _TITLE_TO.search(title):
            to = _AFTER_NAMES.split(match["to"])[0].strip(" .,")
            if _VERB.match(to) or (to[:1].islower() and not find_office(to[:40]) and not _CROWD.match(to)):
                continue  # "open letter to remove …" says what for
            if parties := _each(to, frame):
                return parties
    return []


def _is_sentence(text: str) -> bool:
    """Tell whether a line is a sentence of a report, and no title."""
    return text.endswith(".") and looks_like_prose(text)


def _each(to: str, frame: Frame) -> list[Party]:
    """Return those whom a title names one after the other; a name beside its office is one with it."""
    parties: list[Party] = []
    for piece in (_BEFORE_ARTICLES if _BEFORE_ARTICLES.search(to) else _BETWEEN).split(to):
        party = _titled(_HONOR.sub("", piece), frame) if piece.strip(" ,.") else None
        last = parties[-1] if parties else None
        if party and last and party.name and not party.office and last.office and not last.name:
            parties[-1] = replace(last, name=party.name)
        elif party and last and party.office and not party.name and last.name and not last.office:
            parties[-1] = replace(last, office=party.office)
        elif party:
            parties.append(party)
    return [_with_name_on_page(party, frame) for party in parties] if len(parties) == 1 else parties


def _titled(text: str, frame: Frame) -> Party | None:
    match = titled_name().fullmatch(text.strip())
    if match:
        return Party(name=match["name"], office=match["office"])
    if text.isupper() or not is_name(text):
        exact = next(
            (b.text for b in frame.blocks[1:4] if b.text[:1].isupper() and find_office(b.text) and len(b.text) < 90), ""
        )
        return Party(office=exact if text.isupper() and exact else text)
    return Party(name=text) if not find_office(text) else party_of(text)


def _from_asks(frame: Frame) -> list[Party]:
    """Return whom the text's own asks are put to, when nothing else says whom it is written to."""
    text = frame.document.text
    if not frame.is_letter and (bodies := _BODIES.search(text)):
        return [Party(office=m[1]) for m in re.finditer(rf"the ({_BODY})", bodies["to"])]
    if not frame.is_letter and (to := _reported_to(text)):
        also = _ALSO.match(text, text.index(to) + len(to))
        return [party for to_one in (to, also[1] if also else "") if (party := party_of(to_one))]
    if not frame.is_letter and frame.kind == "article_about_letter" and (party := _told(text)):
        return [party]
    for block in frame.blocks[slice(*frame.body)] if frame.is_letter else frame.blocks:
        for match in _OBJECT.finditer(block.text if not frame.is_letter else unquoted(block.text)):
            to = re.sub(r"^(?:l[aeo]s?|el|les|die|den|der|the|tous|todos|i|gli) ", "", match["to"].strip())
            if (
                not _OURS.search(to)
                and not re.fullmatch(
                    r"call for|request|recommend|suggest|demand|press for", match["verb"], re.IGNORECASE
                )
                and len(to) > 3
                and _is_somebody(to)
                and not re.match(r"\s*an?\s(?!l[ao]|[A-ZÀ-Þ])", block.text[match.end("verb") :])
            ):
                return _each(to, frame) or [Party(office=to)]
    return []


def _reported_to(text: str) -> str:
    """Return to whom an article says that the letter is written, or on whom it says that its writers call; or ""."""
    reported = re.search(
        r"(?i:letter|lettera|carta|brief|lettre)\b(?:[^.]{0,40}?)(?:\s(?:to|al?|an|à|aan|urging|ao|for|scrivono "
        r"a))\s(?:the )?"
        rf"(?P<to>(?:(?:{TITLE_WORDS})|[Pp]resident[ea]?(?: del [A-Z]\w+)?)\s[A-Z]\w+(?:\s[A-Z]\w+)*)",
        text,
    )
    calling = re.search(
        rf"(?:calling on|urging|scritto al?|lettera al) (?P<to>(?:{TITLE_WORDS}|presidente del [A-Z]\w+) [A-Z]\w+ "
        rf"[A-Z]\w+)",
        text,
    )
    match = calling or reported
    return match["to"] if match else ""


def _is_somebody(text: str) -> bool:
    """Tell whether words that stand where somebody is asked name anybody: a name, an office, or a class of people."""
    begins = re.match(r"(?:and|or|y|e|et|und|en|que|dass|dat|che|that|\w+ing)\b", text, re.IGNORECASE)
    return not begins and bool(re.search(r"[A-ZÀ-Þ]", text) or find_office(text) or _CROWD.search(text))


def _told(text: str) -> Party | None:
    """Return whom a report says that the letter is to: an office with a name, a name, or a body like Congress."""
    match = _LETTER_TO.search(text)
    if not match:
        return None
    to = re.sub(r" on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$", "", match["to"].strip(" ,"))
    honored = re.split(r",?\s(?:the )?(?:Rt\.? )?Hon(?:ou?rable|\.)?\s", to, maxsplit=1)
    if len(honored) == 2 and is_name(honored[1]):
        return Party(name=honored[1], office=honored[0])
    whom = to.split(",")[0]
    titled = titled_name().fullmatch(whom)
    return Party(name=titled["name"], office=titled["office"]) if titled else party_of(whom)


def _with_name_on_page(party: Party, frame: Frame) -> Party:
    """Give an office the name that the page has right behind it: "Minister of Immigration Ada Lund"."""
    if party.name or not party.office or " " in party.office:
        return party
    office = (
        rf"\b(?P<office>{re.escape(party.office)}(?: (?:of|for) (?:[A-Z]\w+(?:,? (?:and |& )?(?=[A-Z]))?){{1,4}})?)"
    )
    match = re.search(rf"{office} (?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{1,2}})\b", frame.document.text)
    if match and is_name(match["name"]) and find_office(party.office):
        return Party(name=match["name"], office=match["office"].strip())
    families = re.findall(
        rf"\b{re.escape(party.office)} ([A-ZÀ-Þ][\w'’-]{{2,}})(?= [a-zà-ÿ]|[.,;\n])", frame.document.text
    )
    often = [name for name in families if families.count(name) > 1 and not find_office(name)]
    return replace(party, name=often[0]) if often else party


def _named_elsewhere(party: Party, frame: Frame) -> Party:
    """Give a family name its full name when the page has it with the same office: "President Barack Obama"."""
    if party.name and party.office and " " not in party.name:
        office = re.escape(party.office)
        match = re.search(
            rf"{office}(?<!\w{office}) ((?:[A-Z][\w.'’-]+ ){{1,2}}{re.escape(party.name)})\b", frame.document.text
        )
        return replace(party, name=match[1]) if match else party
    if party.name and not party.office and " " not in party.name and frame.header:
        told = _told("\n".join(b.text for b in frame.blocks[: frame.header]))
        return told if told and told.name and told.office and party.name not in told.name else party
    if party.office and not party.name and frame.header:
        lead = "\n".join(b.text for b in frame.blocks[: frame.header])
        office = re.escape(party.office)
        match = re.search(rf"\b{office} ((?:[A-Z][\w.'’-]+ ){{1,2}}[A-Z][\w'’-]+)", lead)
        match = match or re.search(
            rf"(?:Mrs?\.? |Ms\.? )?((?:[A-Z][\w'’-]+ ){{1,2}}[A-Z][\w'’-]+), {office} of\b", lead
        )
        if match and is_name(match[1]):
            return replace(party, name=match[1])
        told = _told(lead)
        return told if told and told.name and told.office else party
    return party
