"""What stands before and around a letter's body: place, subject, to whom it is written and copied."""

import re
from dataclasses import dataclass

from undersigned.document.address import SUBJECT
from undersigned.document.addressees import addressees_of
from undersigned.document.dates import dates_in
from undersigned.document.frame import Frame
from undersigned.document.names import find_office, is_name, offices_in
from undersigned.document.parties import Party, titled_name
from undersigned.document.patterns import folded

_COPY = folded(r"(?:cc|c\.c\.|copy to|con copia a?|kopie an)\s*:?\s*(.*)$")

_CALLED = folded(
    r"\W*(?:an? )?(?:open|public|joint) letter\b|carta a(?:bierta|berta)\b|lettre ouverte\b|offener brief\b|"
    r"lettera aperta\b|open brief\b"
)
_NO_PLACE = folded(r"[:|·•]|\b(?:released|published|posted|updated|dated|letter)\b")


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before the body."""

    addressees: tuple[Party, ...] = ()
    copies: tuple[Party, ...] = ()
    subject: str = ""
    place: str = ""


def header_of(frame: Frame) -> Header:
    """Return the header of a letter, or what an article says of one."""
    lines = frame.blocks[frame.header : frame.greeting[1]] if frame.greeting else ()
    above = frame.blocks[frame.header : frame.greeting[0]] if frame.greeting else ()
    if frame.addressed and frame.is_letter:
        above = frame.blocks[: frame.body[0]]
    beside = (
        block for block in above if len(block.text) < 120 and (_COPY.match(block.text) or _CALLED.match(block.text))
    )
    apart = {block.start for block in beside}  # copies, and the letter's own title, are no part of its address
    written_to = tuple(block for block in above if block.start not in apart)
    subject = next((m[1] for b in (*above, *frame.blocks[slice(*frame.body)][:2]) if (m := SUBJECT.match(b.text))), "")
    subject = subject or next((m[1] for b in above if (m := re.search(r"\bRE: (.{5,250})$", b.text))), "")
    place = next((p for b in above if (p := _place(b.text))), "")
    return (
        Header(tuple(addressees_of(frame, written_to)), tuple(_copies(frame)), subject, place)
        if lines or not frame.greeting
        else Header()
    )


def _place(text: str) -> str:
    found = dates_in(text)
    before = text[: found[0].start].strip(" ,") if found else ""
    before = re.sub(r",? (?:den|le|the|il|li|a|el|de)$|,$", "", before)
    return (
        before
        if 0 < len(before.split()) <= 6
        and before[:1].isupper()
        and not find_office(before)
        and not _NO_PLACE.search(before)
        else ""
    )


def _copies(frame: Frame) -> list[Party]:
    blocks = frame.blocks[max(frame.closing, 0) :] if frame.closing >= 0 else frame.blocks[frame.header :]
    for block in frame.blocks[frame.header : frame.greeting[0]] if frame.greeting else ():
        if (match := _COPY.match(block.text)) and match[1].strip(" ,"):
            return [_copied(match[1])]
    for place, block in enumerate(blocks):
        if block.text[:1] in "cCkK" and (match := _COPY.match(block.text)):
            lines = [match[1], *(b.text for b in blocks[place + 1 : place + 20])]
            return [_copied(line) for line in lines if line.strip(" ,")]
    return []


def _copied(text: str) -> Party:
    text = re.sub(r"^(?:The )?(?:(?:Rt\.? )?Hon(?:ou?rable|\.)?)\s+(?=[A-Z])", "", text.strip(" ,.;"))
    titled = titled_name().fullmatch(text)
    if titled:
        return Party(name=titled["name"], office=titled["office"])
    offices = offices_in(text)
    name = re.search(r"(?:Mr|Mrs|Ms|Dr)\.? ([A-Z]\w+ [A-Z]\w+)$", text)
    if name:
        return Party(name=name[1], office=text[: name.start()].strip())
    if offices and is_name(text[: offices[0].start()].strip(" ,")):
        return Party(name=text[: offices[0].start()].strip(" ,"), office=text[offices[0].start() :])
    return Party(office=text)
