"""To whom a letter is written: by its address, its greeting, its title, or those that its asks are put to."""

import re
from dataclasses import replace

from undersigned.document.address import TO_COLON, parties_in_address
from undersigned.document.blocks import Block
from undersigned.document.frame import Frame, unquoted
from undersigned.document.languages import any_of
from undersigned.document.names import find_office, is_name
from undersigned.document.parties import TITLE_WORDS, Party, greeted_in, party_of, titled_name
from undersigned.document.patterns import folded

_TITLE_TO = folded(
    r"(?:open letter|joint letter|letter|carta abierta|carta|lettre ouverte|lettre|offener brief|brief|lettera "
    r"aperta|lettera|carta aberta|open brief)"
    r"(?: from [^:]{1,60}?)? (?:to|an|al?|aux?|à|ao|aan|ai|alla)(?: (?:the|el|la|le|les|los|los|den|die|il|de))? "
    r"(?P<to>[^:–|]{3,160})",
)
_OBJECT = folded(
    rf"(?P<verb>{any_of('asks')})s?\s+(?:(?:a|à|al|the|todos|tous|aux|"
    rf"to)\s+)*(?P<to>(?:[A-ZÀ-Þa-zà-ÿ][\w'’-]*\s+){{1,9}}?)(?:to|de|pueda|que|zu|te|di|a)\s+\w",
)
_OURS = folded(
    r"\b(?:our|us|you|your|all|nos|nuestr\w+|everyone|immediate|others?|it|them|himself|that|an?|no|vous|le|lui)\b",
)


def addressees_of(frame: Frame, above: tuple[Block, ...]) -> list[Party]:
    """Return whom the letter is written to: from its address, its greeting, its title, or the object of its asks."""
    greeting = " ".join(b.text for b in frame.blocks[slice(*frame.greeting)]) if frame.greeting else ""
    greeted = greeted_in(greeting)
    addressed = parties_in_address(above)
    if addressed and greeted:
        return _once(_together(addressed, greeted))
    parties = addressed or [_named_elsewhere(party, frame) for party in greeted if party.name or party.office]
    if parties and not addressed and not any(party.name for party in parties):
        parties = _better_told(parties, _from_title(frame))
    if frame.kind == "not_a_letter":
        return []
    return parties or _from_title(frame) or _from_asks(frame)


def _better_told(greeted: list[Party], titled: list[Party]) -> list[Party]:
    """Return those of the title where it names a person, or says more of the office that is greeted."""
    if len(titled) != len(greeted):
        return greeted
    office = set(greeted[0].office.casefold().split())
    fuller = titled[0].name or (office and office < set(titled[0].office.casefold().split()))
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
    if confirmed and len(confirmed) >= len(named):
        addressed = confirmed
    if len(addressed) == 1 and not addressed[0].office and len(greeted) == 1:
        return [replace(addressed[0], office=greeted[0].office)]
    return addressed


def _from_title(frame: Frame) -> list[Party]:
    titles = [frame.document.metadata.get("title", ""), *(b.text for b in frame.blocks[:4] if len(b.text) < 200)]
    for block in frame.blocks[:12]:
        if match := TO_COLON.match(block.text):
            return [Party(office=match[1])]
    for title in titles:
        if match := _TITLE_TO.search(title):
            to = re.split(r"\s+(?:from|for|about|on|regarding|to)\s+|\s*\(|(?<=[a-z])\. ", match["to"])[0].strip(" .,")
            return [party for piece in re.split(r"\s+(?:and|y|et|und)\s+", to) if (party := _titled(piece, frame))]
    return []


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
    if not frame.is_letter and (match := calling or reported):
        return [party] if (party := party_of(match["to"])) else []
    for block in frame.blocks[slice(*frame.body)] if frame.is_letter else frame.blocks:
        for match in _OBJECT.finditer(block.text if not frame.is_letter else unquoted(block.text)):
            to = re.sub(r"^(?:l[aeo]s?|el|les|die|den|der|the|tous|todos|i|gli) ", "", match["to"].strip())
            if (
                not _OURS.search(to)
                and len(to) > 3
                and not re.match(r"\s*an?\s(?!l[ao])", block.text[match.end("verb") :])
            ):
                return [Party(office=to)]
    return []


def _named_elsewhere(party: Party, frame: Frame) -> Party:
    """Give a family name its full name when the page has it with the same office: "President Barack Obama"."""
    if party.name and party.office and " " not in party.name:
        match = re.search(
            rf"\b{re.escape(party.office)} ((?:[A-Z][\w.'’-]+ ){{1,2}}{re.escape(party.name)})\b", frame.document.text
        )
        return replace(party, name=match[1]) if match else party
    if party.office and not party.name and frame.header:
        lead = "\n".join(b.text for b in frame.blocks[: frame.header])
        office = re.escape(party.office)
        match = re.search(rf"\b{office} ((?:[A-Z][\w.'’-]+ ){{1,2}}[A-Z][\w'’-]+)", lead)
        match = match or re.search(
            rf"(?:Mrs?\.? |Ms\.? )?((?:[A-Z][\w'’-]+ ){{1,2}}[A-Z][\w'’-]+), {office} of\b", lead
        )
        return replace(party, name=match[1]) if match and is_name(match[1]) else party
    return party
