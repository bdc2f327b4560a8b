"""Who signed, as a running sentence tells it: "the letter is signed by A, mayor of B; C, mayor of D", "We, A and B"."""

import re
from collections.abc import Iterator
from functools import cache

from undersigned.document.blocks import ITEM, Block
from undersigned.document.languages import any_of
from undersigned.document.names import find_office, is_name, is_organization, offices_in
from undersigned.document.number_words import NUMBER_WORDS
from undersigned.document.patterns import folded, late
from undersigned.document.sentence_lists import listed_from
from undersigned.document.signatory_lines import Signatory, with_commas

_SIGNED_BY = folded(
    r"(?:signed by|firmad[ao] por|firmata da|sottoscritta da|assinada por|signée par|unterzeichnet von|ondertekend "
    r"door|firma de)\s+",
)
_WE = late(r"[“\"]?(?:We|Wir|Nous|Nosotr[oa]s|Noi|Nós|Wij), (?=[A-ZÀ-Þ])")
_WHO_SIGNED = late(
    r"\b(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})(?: on \w+day| today| yesterday)? signed (?:the|an|this|on "
    r"to the) (?:open |joint )?letter"
)
_LETTER = folded(  # what signers of a letter sign; signatures under bills and questions are another matter
    r"\b(?:letters?|statement|declaration|appeal|petition|manifesto|pledge|text|document|carta|misiva|manifiesto|"
    r"declaración|lettre|appel|tribune|manifeste|brief|schreiben|erklärung|aufruf|appell|lettera|appello|"
    r"dichiarazione|manifest|verklaring|declaração|documento|texto|texte|testo|tekst|llamamiento|petición|pétition|"
    r"petizione|petição|petitie|petition|manifesto|apelo|abaixo-assinado|oproep)\b"
)
_SENTENCE_END = late(r"[.!?][”\"']?\s+(?=[A-ZÀ-Þ])")
_SENT = late(
    r"\b(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,6})(?:,? on \w+day,?| today,?| yesterday,?)? (?:co-?)?"
    r"(?:led|headed|joined|organized|organised|signed|sent|wrote|penned|delivered)\b[^.;]{0,80}?\b(?:in |by )?"
    r"(?:sen(?:ding|t)|writing|wrote|signing|signed|penning|delivering|a|an|the|this|their|her|his) "
    r"(?:\w+ ){0,3}letter\b"
)
_NAME = r"(?P<name>[A-ZÀ-Þ][\w.'’-]+(?: (?:de|di|da|del|della|van|von|der|la|le|dos|das)| [A-ZÀ-Þ][\w.'’-]+){1,5})"
_BODY = r"(?P<body>[A-ZÀ-Þ][\w.'’-]*(?:(?: (?:of|for|the|de|des|du|del|der|für))* [A-ZÀ-Þ][\w.'’-]*)*)"
_OF = r"(?:of|from|for|von|vom|van|de|du|della|do|da)(?: the| der| la| le)?"
_NEXT = late(r"\s*[,;]?\s*(?:(?:and|und|et|y|e|en|&)\s+)?")


def reported_signatories(blocks: tuple[Block, ...]) -> list[Signatory]:
    """Return those that one sentence lists as signers (the longest list of all), else the one said to have signed."""
    lists = [
        found
        for block in blocks
        for match in _SIGNED_BY.finditer(block.text)
        if _says_letter(block.text, match)
        and (found := _sentence(block, match.end()) or _one_after_another(block, match.end()))
    ]
    if lists:
        return max(lists, key=len)
    if quoted := _quoted_signers(blocks):
        return quoted
    if counted := _counted_signers(blocks):
        return counted
    if some := _some_signers(blocks) or _senders_of_letter(blocks):
        return some
    for block in blocks:
        for match in (*_WHO_SIGNED.finditer(block.text), *_SENT.finditer(block.text)):
            if subject := _subject(block, match):
                return [subject]
    return []


_OF_IT = r"(?: (?:of|de|der|des|della|dell['’]|do|da|van)(?: ?[^\W\d_]+){1,3}?)?"  # "of the letter"
_SOME = folded(  # some of those who signed
    r"(?:\bamong (?:those who (?:have )?signed|the (?:signers|signatories|co-?signers)"
    rf"{_OF_IT}) (?:is|are|was|were)|"
    rf"\b(?:signers|signatories|co-?signers){_OF_IT} includ(?:e|ed|ing)|"
    r"\b(?:entre|entre os|entre as) (?:los |las |os |as )?(?:firmantes|signat[áa]ri[oa]s)"
    rf"{_OF_IT} (?:est[áa]n?|estão|figuran?|se encuentran?)|"
    rf"\bparmi les signataires{_OF_IT},? (?:figurent?|on trouve|se trouvent?)|"
    rf"\b(?:zu|unter) den (?:erst)?unterzeichne(?:rn|rinnen|nden)\w*{_OF_IT} (?:gehören|gehört|zählen|zählt|sind|ist)|"
    rf"\b(?:tra|fra) i (?:cui )?firmatari{_OF_IT} (?:c['’]è|ci sono|figurano|figura|vi sono)|"
    rf"\bonder de ondertekenaars{_OF_IT} (?:is|zijn|bevinden zich)|"
    r"\b(?:signed by|firmad[ao] por|assinad[oa] por|firmat[oa] da|sottoscritt[oa] da|signée? par|unterzeichnet von|"
    r"ondertekend door))[:,]? "
)
_JOINED_BY = folded(r"(?:they|these) (?:are|were) joined by ")


def _some_signers(blocks: tuple[Block, ...]) -> list[Signatory]:
    """Return those whom sentences name among the signers of a letter: two or more, or one with an office."""
    found: list[Signatory] = []
    for block in blocks:
        match = _JOINED_BY.match(block.text) if found else _SOME.search(block.text)
        named = match and not _SIGNED_BY.match(match[0].lstrip())  # bills are signed too, but have no signatories
        if match and (found or _says_letter(block.text, match) or (named and _LETTER.search(blocks[0].text))):
            found += listed_from(block, match.end())
    return found if len(found) > 1 or any(entry.office for entry in found) else []


_SEND = late(
    r"\s(?:(?:have |has )?(?:sent|wrote|written|signed|delivered)|are (?:sending|writing)) (?:an?|the|this|their) "
    r"(?:\w+ ){0,3}letter\b"
)
_TODAY = late(r"(?:\([^()]{2,40}\)\s*[–—-]*\s*)?(?:(?:Today|Yesterday|On \w+day|This week|Earlier today),?\s+)?")


def _senders_of_letter(blocks: tuple[Block, ...]) -> list[Signatory]:
    """Return the several people that are the subject of "… sent a letter to …", where nobody else is between them."""
    for block in blocks:
        verb = _SEND.search(block.text)
        if verb:
            before = [end.end() for end in _SENTENCE_END.finditer(block.text, 0, verb.start())]
            begin = _TODAY.match(block.text, before[-1] if before else 0)
            found = listed_from(block, begin.end(), end=verb.start()) if begin else []
            if len(found) > 1:
                return found
    return []


def signatories_in_letter(blocks: tuple[Block, ...]) -> list[Signatory]:
    """Return those whom a letter without a list names itself: its senders, or "signed by A, B and C"."""
    return senders_in_letter(blocks) or reported_signatories(blocks)


def senders_in_letter(blocks: tuple[Block, ...]) -> list[Signatory]:
    """Return those whom a letter's sentences begin with: "We, A of B and C of D, …", "A, con DNI 1234, y B, …"."""
    for block in blocks:
        begins = _WE.match(block.text) if block.kind != ITEM else None
        if begins and (found := _one_after_another(block, begins.end())):
            return found
    return _identified(blocks)


def _says_letter(text: str, signed_by: re.Match[str]) -> bool:
    """Tell whether it is a letter that is signed: the sentence names one, or begins with the signing."""
    before = [end.end() for end in _SENTENCE_END.finditer(text, 0, signed_by.start())]
    said = text[before[-1] if before else 0 : signed_by.start()]
    return not said.strip(" (–—-") or bool(_LETTER.search(said))


_COUNTED = folded(
    rf"\b(?P<number>{'|'.join(word for word, value in NUMBER_WORDS.items() if 1 < value <= 20)}) "
    r"(?P<office>[^\W\d_]{4,40}) "
)
_LEAD = 3  # lines in which a page says what it is about


def _counted_signers(blocks: tuple[Block, ...]) -> list[Signatory]:
    """Return "the three mayors A, B and C", as many as counted, of a page whose head says that those wrote a letter."""
    lead = " ".join(block.text for block in blocks[:_LEAD]).casefold()
    for block in blocks if _LETTER.search(lead) else ():
        for match in _COUNTED.finditer(block.text):
            number, office = NUMBER_WORDS[match["number"].casefold()], match["office"]
            if office.casefold() in lead and find_office(office.removesuffix("s")):
                names = _names_from(block, match.end())
                if len(names) == number:
                    return names
    return []


def _names_from(block: Block, start: int) -> list[Signatory]:
    """Return the names of "A B, C D and E F", from a place in a sentence on."""
    found: list[Signatory] = []
    name = re.compile(_NAME).match(block.text, start)
    while name and is_name(name["name"]) and not is_organization(name["name"]):
        found.append(Signatory(name["name"], line=name[0], source_line=block.line, start=block.start + name.start()))
        joint = _JOINT.match(block.text, name.end())
        name = re.compile(_NAME).match(block.text, joint.end()) if joint else None
    return found


_JOINT = late(r"\s*,\s*(?:(?:and|und|et|y|e|en)\s+)?|\s+(?:and|und|et|y|e|en|&)\s+")


_OWN_WORDS = late(r"(?P<said>[^“”\"«»:]{8,90}):\s*[“\"«„]")
_SIGNERS = folded(r"\b(?:signers|signatories|who (?:have )?signed|firmantes|signataires|unterzeichner\w*)\b")


def _quoted_signers(blocks: tuple[Block, ...]) -> list[Signatory]:
    """Return signers whose own words a page quotes, below a line that says they are: "Ana Ruiz, Millbend, IA: “…”"."""
    for place, block in enumerate(blocks):
        if len(block.text) < 160 and _SIGNERS.search(block.text):
            found = []
            for quoted in blocks[place + 1 :]:
                match = _OWN_WORDS.match(quoted.text)
                read = with_commas(match["said"]) if match else []
                if not match or not read or not is_name(read[0].name) or is_organization(read[0].name):
                    break
                found.append(read[0]._replace(line=match["said"], source_line=quoted.line, start=quoted.start))
            if len(found) > 1:
                return found
    return []


_PAPERS = (
    r"(?:portador|titular|com o (?:BI|CC|cartão)|con (?:DNI|NIE|NIF|cédula|documento)|identificad[oa]|provist[oa] d|"
    r"mayor de edad|maior de idade|nat[oa] (?:a|il|ad)|residente|domiciliad[oa]|né[ek]? (?:à|le)|demeurant|geboren|"
    r"wohnhaft|born (?:in|on)|residing|of full age)"
)
_WITH_PAPERS = late(rf"{_NAME},\s*{_PAPERS}")


def _identified(blocks: tuple[Block, ...]) -> list[Signatory]:
    """Return those whom a petition's sentence begins with, each with papers or a home: "Ana Ruiz, con DNI 12, y …"."""
    for block in blocks:
        found = list(_WITH_PAPERS.finditer(block.text)) if _WITH_PAPERS.match(block.text) else []
        if found and all(is_name(match["name"]) for match in found):
            return [
                Signatory(match["name"], line=match[0], source_line=block.line, start=block.start + match.start())
                for match in found
            ]
    return []


def _subject(block: Block, match: re.Match[str]) -> Signatory | None:
    """Read "Mayor Ana Ruiz on Monday signed the letter" and "Ashford Mayor Ana Ruiz signed …"."""
    words = match["name"]
    offices = offices_in(words)
    if not offices:
        return None
    name = words[offices[-1].end() :].strip()
    place = words[: offices[-1].start()].strip()
    if not is_name(name):
        return None
    return Signatory(
        name=name,
        office=offices[-1][0],
        place=place,
        line=match[0],
        source_line=block.line,
        start=block.start + match.start(),
    )


@cache
def _entry() -> re.Pattern[str]:
    place = r"(?P<place>[A-ZÀ-Þ][\w.'’-]+(?:(?: (?:de|di|del|la|los|las|el|do|da|dos|am|an der))? [A-ZÀ-Þ][\w.'’-]+)*)"
    return re.compile(rf"{_NAME},\s*(?i:(?P<office>{any_of('offices')}))\s+(?:of|de|di|da|do|von|van|d['’])\s*{place}")


@cache
def _one() -> re.Pattern[str]:
    """Compile the pattern of one person in a sentence: "Ana Ruiz", "Mayor Ana Ruiz of Millbend", "Ana Ruiz (GRC)"."""
    office = rf"(?:(?P<office>(?i:{any_of('offices')})) )?"
    return re.compile(
        rf"{office}{_NAME}(?: {_OF} {_BODY}| \((?P<said>[^()]{{2,60}})\))?(?=\s*[,;.]|\s+(?:and|und|et|y|e|en|&)\s|$)"
    )


def _one_after_another(block: Block, start: int) -> list[Signatory]:
    """Return people named one after the other from a place on: two at least, else none."""
    found = list(_people_from(block, start))
    return found if len(found) > 1 else []


def _people_from(block: Block, start: int) -> Iterator[Signatory]:
    while match := _one().match(block.text, start):
        if not is_name(match["name"]) or is_organization(match["name"]):
            return
        body, office = (match["body"] or match["said"] or "").rstrip("."), match["office"] or ""
        local = bool(office) and not is_organization(body)
        yield Signatory(
            name=match["name"],
            office=office,
            place=body if local else "",
            organization="" if local else body,
            line=match[0],
            source_line=block.line,
            start=block.start + match.start(),
        )
        following = _NEXT.match(block.text, match.end())
        start = following.end() if following else match.end()


def _sentence(block: Block, start: int) -> list[Signatory]:
    end = re.compile(r"\.(?:\s|$)").search(block.text, start)
    stop = end.start() if end else len(block.text)
    return [
        Signatory(
            name=match["name"],
            office=match["office"],
            place=match["place"],
            line=match[0],
            source_line=block.line,
            start=block.start + match.start(),
        )
        for match in _entry().finditer(block.text, start, stop)
    ]
