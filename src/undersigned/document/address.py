"""The address above a greeting: lines below each other, lines run together, labelled lines."""

import re
from dataclasses import replace

from undersigned.document.blocks import HEADING, Block
from undersigned.document.dates import dates_in
from undersigned.document.names import find_office, is_name
from undersigned.document.parties import Party, party_of, titled_name
from undersigned.document.patterns import folded, late

_HONORABLE = late(
    r"\b(?:The )?(?:R(?:igh)?t\.? )?Hon(?:ou?rable|\.)?(?: Minister)?\s+(?=[A-Z])|"
    r"\b(?:His|Her|Their) (?:Royal |Imperial )?(?:Excellenc(?:y|ies)|Majest(?:y|ies)|Highness(?:es)?|Holiness|"
    r"Eminences?),?\s+(?=[A-Z])|"
    r"(?m:^(?:Dr|Mr|Mrs|Ms|Prof|Professor)\.? (?=[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,3}$))"  # beside "The Honorable"
)
_PERSON = late(
    r"(?:[A-Z][\w'’-]+|[A-Z]\.|[A-Z]{2}(?= [A-Z][a-z]))(?:,? (?:[A-Z][\w'’-]+|[A-Z]\.|Jr\.?|Sr\.?|II|III|IV|de|van|"
    r"von|der|la|del|al-[A-Z]\w+)){1,4}"
)
_ADDRESS = folded(
    r"\d{2,}|\b(?:street|st\.|avenue|ave|road|building|room|suite|floor|box|washington|d\.c\.|house office|capitol|"
    r"courthouse|via|email|"
    r"boulevard|blvd|plaza|drive|redacted)\b|@",
)
TO_COLON = folded(r"(?:to|aan|an|à|a|para|für|attn|attention)\s*:\s*(.+)$")
_ATTENTION = folded(
    r"(?:a la atención de|all(?:['’]|a cortese )attenzione d\w+|à l['’]attention de|z\.\s?hd\.|zu händen)\s+(.+)$",
)
SUBJECT = folded(r"(?:re|subject|subj|asunto|objet|betreff|betr|oggetto|assunto|onderwerp|betreft|ref)\s*[:.]\s*(.+)$")
_STYLED = late(  # "Zijne Majesteit Willem, Koning van …": a style, a name of one word or more, an office
    r"(?:Zijne|Hare|Sua|Su|Son|Sa|Seine[rm]?|Ihre[rm]?|[àÀaA] (?:Sua|Son|Sa)) (?:Koninklijke |Königliche[rn]? )?(?:"
    r"Majesteit|Hoogheid|Excellentie|Heiligheid|Majestad|Excelencia|Santidad|Alteza|Majestade|Excelência|Santidade|Majesté|"
    r"Excellence|Sainteté|Altesse|Majestät|Exzellenz|Heiligkeit|Hoheit|Maestà|Eccellenza|Santità|Altezza),? "
    r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,3})(?:, (?P<office>[^.;:]{3,80}))?\W*"
)
_TO_WHOM = late(r"^(?:To|Aan|An|À|A|Al) (?:(?:the|de|den|die|het|la|el|le) )?(?=[A-Z])")
_STREET = late(
    r"\b[A-Z]{2},? \d{5}\b|\b\d+ [A-Z][\w.]+ (?:[A-Z]\w+ )*(?:Street|St|Avenue|Ave|Road|Boulevard|Blvd|Drive|Way|"
    r"Plaza|Square)\b"
)


def parties_in_address(above: tuple[Block, ...]) -> list[Party]:
    """Return those named in the address above the greeting, each with the lines below the name."""
    lines = [
        block
        for block in above
        if not SUBJECT.match(block.text)
        and not re.match(r"(?:from|van|von|de|cc|date|bijlage)\s*:", block.text, re.IGNORECASE)
    ]
    text = "\n".join(block.text for block in lines)
    if ("Hon" in text or "His " in text or "Her " in text or "Their " in text) and _HONORABLE.search(text):
        return _honorable(text)
    styled = [match for b in lines if (match := _STYLED.fullmatch(_TO_WHOM.sub("", b.text)))]
    if styled:
        return [Party(name=match["name"], office=match["office"] or "") for match in styled]
    return _labelled(lines) or _plain_address(lines)


def _labelled(lines: list[Block]) -> list[Party]:
    for place, block in enumerate(lines):
        match = TO_COLON.match(block.text) or _ATTENTION.match(block.text)
        if match:
            rest = " ".join(
                [match[1], *(b.text for b in lines[place + 1 : place + 2] if match[1].endswith((" en", " and", ",")))]
            )
            following = lines[place + 1].text if place + 1 < len(lines) else ""
            if _ATTENTION.match(block.text) and is_name(match[1]) and not find_office(match[1]):
                return [Party(name=match[1], office=following if find_office(following) else "")]
            return [
                party
                for piece in re.split(r"\s+(?:en|and|y|et|und)\s+(?:de |the |la |le )?(?=[A-Z])", rest)
                if (party := party_of(piece))
            ]
        if re.match(r"To (?:the )?(?:Members|Board|Council|Committee|Commission|People)\b", block.text):
            return [Party(office=_TO_WHOM.sub("", block.text).strip(" ,:"))]
        if re.fullmatch(r"(?:to|an|aan|à)\W*", block.text, re.IGNORECASE):
            return [party for b in lines[place + 1 :] if (party := party_of(b.text))]
    return []


def _honorable(text: str) -> list[Party]:
    """Read "The Honorable A B / Majority Leader / United States Senate", also where columns ran together."""
    starts = [match.end() for match in _HONORABLE.finditer(text)]
    parties = []
    for start, stop in zip(starts, [*starts[1:], len(text)], strict=True):
        line = text[start:stop].split("\n", maxsplit=1)[0]
        person = _PERSON.match(_before_office(line))
        if person and (titled := titled_name().fullmatch(person[0])):  # "Rt Hon Prime Minister Ada Lund"
            parties.append(Party(name=titled["name"], office=titled["office"]))
        elif person:
            parties.append(Party(name=_trimmed(person[0]), office=_office_after(text[start + person.end() : stop])))
    return parties


def _before_office(line: str) -> str:
    office = find_office(line)
    institution = re.search(
        r"\b(?:United States|U\.S\.|US House|The United|House of|Senate|[A-Z][a-z]+ B\. Stokes)", line
    )
    ends = [match.start() for match in (office, institution) if match and match.start() > 3]
    return line[: min(ends, default=len(line))].strip(" ,")


def _office_after(text: str) -> str:
    office = find_office(text[:160])
    if not office or office.start() > 30:
        return ""
    following = re.split(r"\n|\s\d{2,}\s|(?=\b(?:The )?Honorable)", text[office.start() :].strip(), maxsplit=1)[0]
    return following.strip(" ,") if len(following) < 80 else office[0]


def _plain_address(lines: list[Block]) -> list[Party]:
    """Read an address without "The Honorable": a name, or only offices, each before the lines of its street."""
    parties: list[Party] = []
    fresh = True
    for block in lines:
        text = _TO_WHOM.sub("", _after_date(block.text))
        if not text:
            continue
        flat = _flat_party(text) if len(text) > 70 else None
        if flat:
            return flat
        if re.search(r"\d{5}|[A-Z]{2} \d{4}", text):
            fresh = True
            continue
        if not fresh or _ADDRESS.search(text) or block.kind == HEADING:
            continue
        office = find_office(text)
        if is_name(text.split(",")[0]) and not (office and office.start() == 0):
            name, _, rest = text.partition(",")
            parties.append(Party(name=name.strip(), office=rest.strip(), line=block.line))
        elif office and office.start() == 0 and is_name(re.sub(r"^[,\s]+", "", text[office.end() :])):
            parties.append(Party(name=text[office.end() :].strip(" ,"), office=office[0], line=block.line))
            fresh = False
        elif parties and parties[-1].name and not parties[-1].office and office:
            parties[-1] = replace(parties[-1], office=text)
        elif office and office.start() <= 14:
            parties.append(Party(office=text, line=block.line))
            fresh = False
    return parties


def _after_date(text: str) -> str:
    found = [date for date in dates_in(text[:600]) if date.day]
    return text[found[-1].end :].strip(" ,.") if found else text


def _flat_party(text: str) -> list[Party]:
    """Read addresses that were run together in one line: "Ana Ruiz, Chair Select Committee on … 600 Fourth Avenue"."""
    if not _STREET.search(text):
        return []
    text = re.split(r"\bRE: |\bVia Electronic|\bcc: ", text)[0]
    parties = []
    for start in [0, *(m.end() for m in re.finditer(r"\b\d{5}(?:-\d{4})?(?: Via [\w. ]+? Mail)? ", text))]:
        piece = text[start : start + 200]
        office = find_office(piece)
        person = _PERSON.match(_before_office(piece))
        if office and office.start() == 0:
            named = _PERSON.match(piece[office.end() :].lstrip())
            if named:
                parties.append(Party(name=_trimmed(named[0]), office=office[0]))
        elif person:
            name = _trimmed(person[0])
            parties.append(Party(name=name, office=office[0] if office and office.start() <= len(name) + 3 else ""))
    return parties


def _trimmed(name: str) -> str:
    """End a name before the words of a street or a body that follow it on the same line."""
    return re.split(
        r",? (?:The|United|U\.S\.|Department|Centers|House|Office|City|State|White|Honorable)\b| U\.(?:S|$)", name
    )[0].rstrip(" ,")
