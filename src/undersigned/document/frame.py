"""Where in a page the letter is: what comes before it, its header, greeting, body, leave-taking and list of names.

A page may be the letter, an article or a press release around one, a statement without a greeting, a list of the first
lines of several letters, or no letter at all.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from undersigned.document.blocks import HEADING, ITEM, ROW, RULE, TEXT, Block, Document
from undersigned.document.dates import dates_in
from undersigned.document.languages import Language, language_of
from undersigned.document.names import find_office, is_name, looks_like_prose
from undersigned.document.page_marks import is_addressed, is_foot, is_headed, is_only_date
from undersigned.document.patterns import folded, words_of
from undersigned.document.salutations import is_closing, is_greeting_too, is_salutation, is_signed, is_thanks
from undersigned.document.voice import (
    IN_A_LETTER,
    TRANSCRIPT,
    UNDERSIGNED,
    asks_in_first_person,
    is_announced,
    is_collective,
    pattern_of,
    said_in,
    unquoted,
)

SEVERAL = "several_letters"  # the kind of a page with a letter, its leave-taking, and another letter below
_FOLLOWS = folded(r"\b(?:the )?following (?:text|letter|message|mail|e-mail)\b|\b(?:letter|text|message) below\b")
_CALLED = folded(  # how a line begins that is the title of a letter, wherever it stands
    r"\W*(?:an? |the )?(?:open|public|joint|sign-on) (?:letter|statement|declaration)\b|carta abierta|lettre ouverte|"
    r"offener brief|lettera aperta|carta aberta|open brief"
)
_HELLO = folded(r"(?:hi|hello|hey|hola|ciao|salut|hallo|greetings)\b|.*\b(?:all|everyone|everybody|folks|todos)\W*$")
_MORE = folded(r"(?:read more|leer más|lire la suite|weiterlesen|continue reading)\W*$")
_LABELLED = folded(
    r"(?:to|from|date|re|subject|cc|via|by|aan|van|onderwerp|bijlage|an|betreff|objet|asunto|oggetto|assunto|"
    r"attn)\s*(?::|\b(?=email|e-mail|electronic|fax|hand|u\.s\.))",
)
_PLAIN_HEADING = folded(
    r"\W*(?:(?:initial|original|subsequent|first|list of|the|our|current|all) )*(?:signatures|signatories|signers|"
    r"signataires|firmantes"
    r"|firmatari|ondertekenaars|(?:erst|mit)?unterzeichne\w*|unterschriften|signat[áa]rios|assinaturas|adhesiones|co-?signed|"
    r"co-?signers)\b(?! of\b)",
)
_CHROME = folded(
    r"(?:total page|file type|share|tweet|contact|print|download|click here|see the|view|posted|by |photo|image|"
    r"media contact|sign up)\b",
)


@dataclass(slots=True)
class Frame:
    """The parts of a page as places in its blocks; -1 where there is none. `signed` is where names may begin."""

    document: Document
    language: Language
    is_letter: bool = False
    kind: str = "not_a_letter"
    several: int = 0
    header: int = 0
    greeting: tuple[int, int] | None = None
    body: tuple[int, int] = (0, 0)
    closing: int = -1
    signed: int = -1
    quoted_greeting: str = ""
    title_block: int = -1
    addressed: bool = False
    evidence: list[str] = field(default_factory=list)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the document."""
        return self.document.blocks


def frame_of(document: Document) -> Frame:
    """Find the letter in a document whose run-together lines have been parted."""
    frame = Frame(document, language_of(document.text))
    blocks = frame.blocks
    greetings = _greetings(blocks)
    frame.several = _several(blocks, greetings)
    if frame.several > 2:
        frame.kind = "letter_index"
    elif greetings:
        _around_greeting(frame, _inner(blocks, greetings))
        if frame.several == 2 and _is_second(blocks, frame.greeting or (0, 0), greetings):
            frame.kind = SEVERAL
    else:
        _without_greeting(frame)
    return frame


def _is_second(blocks: tuple[Block, ...], first: tuple[int, int], greetings: list[tuple[int, int]]) -> bool:
    """Tell whether a second letter stands below the leave-taking of the first.

    A reply greets one who signed the first, a translation the one whom that greets, a comment says hello to all.
    """
    start, end = next((place for place in greetings if place > first), (0, 0))
    closing = next((n for n in range(first[1], start) if is_closing(blocks[n].text)), 0)
    if not closing or not any(looks_like_prose(b.text) for b in blocks[first[1] : closing]):
        return False
    signed = " ".join(b.text for b in [*blocks[slice(*first)], *blocks[closing + 1 : start]] if len(b.text) < 120)
    greeting = " ".join(b.text for b in blocks[start:end])
    names = {
        word.lower() for word in re.findall(r"[A-ZÀ-Þ]\w{2,}", greeting.partition(" ")[2]) if not find_office(word)
    }
    return names.isdisjoint(words_of(signed)) and not _HELLO.match(greeting)


def _greetings(blocks: tuple[Block, ...]) -> list[tuple[int, int]]:
    """Return runs of greeting lines that a text follows."""
    runs: list[tuple[int, int]] = []
    for place, block in enumerate(blocks):
        if block.kind in {ROW, RULE} or block.marker or not is_salutation(block.text):
            continue
        if runs and (place == runs[-1][1] or (place == runs[-1][1] + 1 and is_greeting_too(blocks[place - 1].text))):
            runs[-1] = (runs[-1][0], place + 1)
        elif _text_follows(blocks, place + 1) and not _in_list(blocks, place):
            runs.append((place, place + 1))
    return runs or _greeting_by_place(blocks)


def _inner(blocks: tuple[Block, ...], greetings: list[tuple[int, int]]) -> tuple[int, int]:
    """Return the greeting of the letter itself where a note that was sent with it greets before it."""
    for (_, end), following in pairwise(greetings):
        between = blocks[end : following[0]]
        brief = sum(len(b.text) for b in between) < 200  # a word to whom the letter is sent on
        announced = brief or any(_FOLLOWS.search(b.text) or is_announced(b.text) for b in between)
        if announced and not any(is_closing(b.text) for b in between):
            return following
    return greetings[0]


def _text_follows(blocks: tuple[Block, ...], place: int) -> bool:
    """Tell whether the next few lines after a greeting, or after some below each other, begin the letter itself."""
    while place < len(blocks) and is_salutation(blocks[place].text):
        place += 1
    subjects = 0
    for block in blocks[place : place + 3]:
        if looks_like_prose(block.text) or _MORE.search(block.text) or len(block.text) > 80:
            return True
        if not (
            is_salutation(block.text)
            or _LABELLED.match(block.text)
            or block.kind == HEADING
            or block.text.endswith(".")
            or block.text.startswith("(")
        ):
            subjects += 1  # one line that says what the letter is about may stand between
            if subjects > 1 or not 1 < len(block.text.split()) <= 14 or is_name(block.text):
                return False
    return False


def _in_list(blocks: tuple[Block, ...], place: int) -> bool:
    """Tell whether a line that looks like a greeting only stands among lines of the same kind (copies, addresses)."""
    label = next((b.text for b in reversed(blocks[:place]) if b.text), "")
    if place + 1 < len(blocks) and looks_like_prose(blocks[place + 1].text):
        return False
    return bool(re.match(r"(?:cc|copy|kopie|copia|c\.c\.)\b", label, re.IGNORECASE))


def _greeting_by_place(blocks: tuple[Block, ...]) -> list[tuple[int, int]]:
    """Take for a greeting, in any language, a short line with a comma between an address and the first paragraph."""
    for place, block in enumerate(blocks[1:12], 1):
        above = " ".join(b.text for b in blocks[max(0, place - 4) : place])
        addressed = re.search(r"\bHon(?:ou?rable|\.)?\b|\bMinister\b", above) and dates_in(above)
        short = len(block.text.split()) <= 5 and block.text.endswith((",", ":")) and not re.match(r"Hon", block.text)
        if addressed and short and _text_follows(blocks, place + 1):
            return [(place, place + 1)]
    return []


def _several(blocks: tuple[Block, ...], greetings: list[tuple[int, int]]) -> int:
    """Count the letters that greetings begin: after a first one was taken leave of, or cut, there is a second."""
    count = min(1, len(greetings))
    if not greetings and sum("letter" in block.text for block in blocks) > 1:
        dated = sum(is_only_date(block) for block in blocks)  # a list of letters, each below its day
        count = dated if dated > 2 else 0
    for (_, end), (start, _) in pairwise(greetings):
        between = blocks[end:start]
        count += any(is_closing(b.text) or _MORE.search(b.text) or dates_in(b.text[:40]) for b in between)
    return count


def _around_greeting(frame: Frame, greeting: tuple[int, int]) -> None:
    blocks = frame.blocks
    frame.greeting = greeting
    frame.header = _header_start(blocks, greeting[0])
    _ends(frame, greeting[1])
    before = [b for b in blocks[: frame.header] if looks_like_prose(b.text)]
    frame.is_letter = True
    frame.kind = _kind_around(blocks, frame.header) if before else "letter"


def _kind_around(blocks: tuple[Block, ...], header: int) -> str:
    lead = " ".join(b.text for b in blocks[:header])
    if re.search(
        r"press release|comunicado|pressemitteilung|communiqué|media contact|^\W*washington, d", lead, re.IGNORECASE
    ):
        return "press_release_with_letter"
    if re.search(r"sign[- ]on letter|add your name|sign on|see .{0,20}how to add", lead, re.IGNORECASE):
        return "sign_on_page"
    return "article_with_letter"


def _header_start(blocks: tuple[Block, ...], greeting: int) -> int:
    """Walk back from the greeting over dates, names and addresses to where the page's own text ends."""
    start = greeting
    while start > 0:
        block = blocks[start - 1]
        to_whom = re.match(
            r"a la atención|to:|attn|all['’]attenzione|à l['’]attention|zu händen", block.text, re.IGNORECASE
        )
        if (block.kind in {RULE, HEADING} and not to_whom) or TRANSCRIPT.match(block.text) or is_announced(block.text):
            break
        flat = (
            bool(dates_in(block.text[:60]) or re.search(r"\bHonou?rable\b|\bWashington, D\.?C", block.text))
            and start == greeting
        )
        titled = len(block.text) < 170 and not block.text.endswith(".") and _CALLED.match(block.text)
        if looks_like_prose(block.text) and not flat and not titled and not _LABELLED.match(block.text):
            break
        if block.kind == ITEM or _CHROME.match(block.text):
            break
        start -= 1
    return start


def _ends(frame: Frame, start: int) -> None:
    """Find where the body ends: at a leave-taking, at an announced list, at a table of names, or with the page."""
    blocks = frame.blocks
    end = len(blocks)
    for place in range(start, len(blocks)):
        block = blocks[place]
        followed = place + 1 < len(blocks)
        if followed and is_thanks(block.text) and is_closing(blocks[place + 1].text):
            continue
        if is_closing(block.text, followed=followed) and (block.kind != HEADING or is_signed(block.text)):
            frame.closing = -1 if _is_plain_heading(block.text) else place
            frame.signed, end = place + 1, place
            break
        labelled = block.kind == ROW and any(cell.label for cell in block.cells)
        if labelled and _is_name_row(block) and _rows_after(blocks, place) >= 2:
            frame.signed, end = place, place
            break
    if frame.signed < 0:
        feet = (n for n in range(start + 1, len(blocks)) if is_foot(blocks[n].text))
        end = next(feet, end)
    frame.body = (start, end)


def _is_plain_heading(text: str) -> bool:
    return bool(_PLAIN_HEADING.match(text))


def _is_name_row(block: Block) -> bool:
    first = block.cells[0] if block.cells else None
    return bool(first and re.search(r"name|nombre|nom|nome|signator", first.label, re.IGNORECASE)) or bool(
        first and is_name(first.text)
    )


def _rows_after(blocks: tuple[Block, ...], place: int) -> int:
    return sum(block.kind == ROW for block in blocks[place : place + 4])


def _without_greeting(frame: Frame) -> None:
    """Weigh what makes a text without a greeting a letter, a statement or a pledge: title, voice, asks, signatures."""
    blocks = frame.blocks
    title = _title_place(frame)
    announced = next((n for n, b in enumerate(blocks) if is_announced(b.text) and n + 1 < len(blocks)), -1)
    _ends(frame, max(title, announced) + 1)
    body = blocks[max(announced + 1, title if title > 7 else 0) : frame.body[1]]
    said = said_in(body, blocks[announced].text if announced >= 0 else "")
    voice = [text for text in said if pattern_of("first_person").search(text)]
    frame.addressed = is_addressed(blocks)
    undersigned = any(UNDERSIGNED.search(text) for text in said)
    evidence = {
        "title": 2 * (title >= 0 or bool(_open_letter(_titles(frame)))),
        "announced": 2 * (announced >= 0 and any(pattern_of("first_person").search(text) for text in said[:4])),
        "collective": 2 if undersigned else 1 * any(is_collective(text) for text in said),
        "voice": 1 * (len(voice) * 3 >= len(said) > 0),
        "asks": 1 * any(asks_in_first_person(text) for text in voice),
        "memo": 2 * is_headed(blocks),
        "addressed": 2 * frame.addressed,
        "signed": (1 + _names_follow(frame)) * (frame.signed >= 0),
    }
    frame.evidence = [name for name, weight in evidence.items() if weight]
    frame.is_letter = (
        (bool(voice) or undersigned or (frame.addressed and frame.signed >= 0))
        and sum(evidence.values()) >= 3
        and not _reports(blocks)
        and (undersigned or frame.signed >= 0 or not any(IN_A_LETTER.search(b.text) for b in body))
    )
    frame.kind = "statement" if frame.is_letter else "article_about_letter" if _mentions(frame) else "not_a_letter"
    frame.header = max(title, announced) + 1
    frame.title_block = title
    frame.body = (_beginning(frame), frame.body[1])
    if not frame.is_letter:
        frame.quoted_greeting = _quoted_greeting(blocks)
        frame.closing = frame.signed = -1


def _beginning(frame: Frame) -> int:
    """Return where the text of a letter without a greeting begins: after its titles and the line that dates it."""
    start, end = frame.body
    dated = next((n for n in range(start, min(start + 6, end)) if is_only_date(frame.blocks[n])), -1)
    first = max(start, dated + 1)
    return next((n for n in range(first, end) if looks_like_prose(frame.blocks[n].text)), first)


def _names_follow(frame: Frame) -> bool:
    """Tell whether names stand below words that announce signatures: "Signed," and two names or more."""
    below = [b for b in frame.blocks[frame.signed : frame.signed + 3] if b.text]
    return sum(b.kind in {ITEM, ROW} or is_name(re.split(r"[,(–]", b.text)[0]) for b in below) > 1


def _titles(frame: Frame) -> str:
    metadata = frame.document.metadata
    return " | ".join([metadata.get("title", ""), metadata.get("og_title", "")])


def _open_letter(text: str) -> re.Match[str] | None:
    return pattern_of("open_letter").search(text)


def _title_place(frame: Frame) -> int:
    """Return the place of a title line that calls the text an open letter or a statement, or -1."""
    for place, block in enumerate(frame.blocks[:8]):
        if place > 3 and block.kind != HEADING:
            continue
        if (
            block.kind not in {ITEM, ROW}
            and len(block.text) < 170
            and not looks_like_prose(block.text)
            and _open_letter(block.text)
        ):
            return place
    return _title_below(frame)


def _title_below(frame: Frame) -> int:
    """Return the place of a title below a page's own lead: "Open letter: …", and a text after it; else -1."""
    for place, block in enumerate(frame.blocks[1:-2], 1):
        called = len(block.text) < 170 and block.kind in {TEXT, HEADING} and _CALLED.match(block.text)
        if called and not block.text.endswith("."):
            following = frame.blocks[place + 1 : place + 4]
            return place if any(looks_like_prose(b.text) and b.kind == TEXT for b in following) else -1
    return -1


def _reports(blocks: tuple[Block, ...]) -> bool:
    """Tell whether the text reports a letter in the third person: who signed, what it says."""
    text = unquoted(" ".join(b.text for b in blocks))
    return bool(
        re.search(
            r"\bthe letter (?:reads|says|states|urges)\b|\bcarta lleva la firma\b|la lettera è stata firmata", text
        )
    )


def _mentions(frame: Frame) -> bool:
    return bool(
        re.search(
            r"\b(?:letter|carta|lettre|brief|lettera|misiva|wrote to|escribieron a|schrieben an)\b",
            frame.document.text,
            re.IGNORECASE,
        )
    )


def _quoted_greeting(blocks: tuple[Block, ...]) -> str:
    """Return a greeting with which a quotation in an article begins, or ""."""
    for block in blocks:
        match = re.match(r"[“\"«]((?:[A-ZÀ-Þ][\w.'’]*)(?: [\w.'’]+){1,4},) ", block.text)
        if match and is_salutation(match[1]):
            return match[1]
    return ""
