"""What a letter asks for: candidates, for a person to confirm.

A list that the letter announces as its asks (numbered, bulleted, "First, …", "(1) …") is the asks, and what is asked
around it leads to it or spells it out. Where there is no such list, each sentence in which the writers ask is one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from undersigned.document.asking import asking_at, is_ask, named
from undersigned.document.blocks import HEADING, ITEM, NOTE, RULE, TEXT, Block
from undersigned.document.frame import Frame
from undersigned.document.languages import any_of
from undersigned.document.page_marks import is_advertisement
from undersigned.document.patterns import folded, late
from undersigned.document.sentences import Sentence, sentences_in
from undersigned.document.voice import unquoted

_ORDINALS = (
    r"first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|sixth(?:ly)?|finally|lastly|erstens|"
    r"zweitens|drittens|viertens|"
    r"premièrement|deuxièmement|troisièmement|en primer lugar|en segundo lugar|en tercer lugar|primero|segundo|"
    r"tercero|in primo luogo|"
    r"in secondo luogo|em primeiro lugar|em segundo lugar|ten eerste|ten tweede|ten derde"
)
_ORDINAL = folded(rf"(?:{_ORDINALS}),?\s")
_NO_COMMAND = (
    r"we|i|you|it|he|she|they|the|an?|this|that|these|those|there|our|your|its|their|his|her|my|in|on|at|as|for|if|by|to|"
    r"of|with|while|when|where|because|although|since|after|before|from|under|it’s|and|but|not|no|many|some|most|more|all|"
    r"both|each|every|any|few|only|even|then|now|here|how|what|who|which|why|is|are|was|much|several|perhaps|however|"
    r"despite|during|within|without|among|between|over|[a-z]+ly|[a-z]*[^s\W]s"
)
_COMMANDS = late(  # "First, publish the inventory": a verb first, and nothing that can be its subject
    rf"(?i:{_ORDINALS}),\s+(?:please )?(?!(?:{_NO_COMMAND})\b)[a-z]{{2,}}\s"
)
_INLINE = late(r"\((\d|[a-e]|i{1,3}|iv)\)\s+(.+?)(?=,?\s+(?:and\s+|or\s+)?\((?:\d|[a-e]|i{1,3}|iv)\)|[.;]?$)")
_LABEL = late(r"[A-ZÀ-Þ][^.:!?]{2,70}:\s+\S")
_ANNOUNCED = folded(r"(?:our|my|the) (?:request|ask|demand|appeal|plea|call|message)s?(?: to you)? (?:is|are) .{0,60}$")
_HEADED = folded(  # how a heading says that what stands below it is asked for
    r"(?:(?:our|the|my|key|nos|unsere|die|nuestras?|las|le nostre|as nossas|onze) )*(?:asks|requests|recommendations|"
    r"calls? to action|what we (?:ask|want|need|are asking|request)\b.{0,30}|we (?:ask|call|request)\b.{0,30}|"
    r"forderungen|was wir fordern|revendications|demandes|ce que nous demandons|demandas|peticiones|exigencias|"
    r"solicitudes|richieste|proposte|reivindicações|propostas|eisen|verzoeken|demands)\W*$"
)
_IN_PARTICULAR = folded(
    r"(?:in particular|specifically|especially|above all|insbesondere|en particulier|en particular|in particolare|"
    r"em particular|in het bijzonder)\b"
)
_COUNTS_ON = folded(  # asked of the reader without a verb of asking
    r"\b(?:(?:we|i) (?:count|rely|depend) on you|(?:counting|relying) on you|(?:we|i) look to you|you can and must|"
    r"(?:je compte|nous comptons) sur vous|(?:nous attendons|j['’]attends) de vous|(?:ich zähle|wir zählen) auf sie|"
    r"contamos con (?:usted|que|su)|confiamos en que|contiamo su|confidiamo|contamos com|wij rekenen (?:op|erop))"
)
_OUGHT = folded(
    r"\b(?:should|must|ought to|needs? to|debe(?:n|r[íi]an?)?|müssen|muss|soll(?:ten?)?|dien(?:t|en) te|doit|doivent|"
    r"deve|devono|dovrebbe(?:ro)?|devem|moet(?:en)?)\b"
)
_WE_MUST = folded(r"\bwe (?:need to|must)\b")
_TELLS = folded(
    r"\b(?:should|must|ought to|need to) (?:also |all |always )?(?:note|know|remember|understand|be aware)\b"
)
_PLEDGES = folded(r"\b(?:we|i) (?:\w+ )?(?:pledge|commit|promise|vow)\b")  # it asks its writers, nobody else
_OWN_DUTY = folded(
    r"\b(?:nobody|no one|everyone|everybody|all of us|people) (?:should|must)\b|"
    r"\b(?:we|i|us|one|wir|ich|nous|je|nosotros|noi|nós|wij) (?:\w+ )?(?:should|must|ought|need|müssen|muss|sollten?|"
    r"devons|dois|moeten|moet)\b|\b(?:should|must|müssen|muss|sollten) (?:we|i|wir|ich)\b"
)
_MODAL = folded(
    r"\b(?:should|must|need to|needs to|ought to|shall|deber?\w+|muss|müssen|soll(?:t?en?)?|"
    r"sollte|doit|doivent|deve\w*|moet\w*)\b",
)
_WOULD = folded(r"\b(?:we|i) (?:would )?(?:recommend|suggest|ask|urge|propose)\b")
_MUST = late(
    r"(?:The )?(?:Congress|Senate|House|President|Governor|Government|government|Parliament|Council|Commission) must\b"
)
_ASKED_OF = folded(r",? ?(?!for\b|\W|to\b|so\b)\w")  # whom or that, after an asking verb
_RECRUITS = folded(r"\bjoin (?:us|me)\b(?! in \w+ing)|\bjoin (?:this|the|our) \w+|\bsign\b")  # asks to sign with them
_LEAD_END = late(r"[:,]\s*$|\beither$|\bfollowing [\w ]+[.:]?$")


@dataclass(frozen=True, slots=True)
class Ask:
    """One ask: its words, where they begin in the document's text (code points, -1 when joined), and its parts."""

    quote: str
    start: int = -1
    line: int = 0
    sub_asks: tuple[str, ...] = ()


def asks_of(frame: Frame, *, cut: bool) -> list[Ask]:
    """Return the asks of a letter, or those that an article reports or quotes."""
    if not frame.is_letter:
        return _reported(frame)
    blocks = [block for block in frame.blocks[slice(*frame.body)] if _is_letters(block)]
    strong = [asks for block in blocks if block.strong and (asks := _asked_in(block))]
    if len(strong) == 1 and not _LEAD_END.search(strong[0][-1].quote):
        return [replace(strong[0][0], sub_asks=tuple(ask.quote for ask in _listed(blocks))), *strong[0][1:]]
    ordered = _ordinal(blocks)
    items = _listed(blocks)
    listed = items or _inline(blocks)
    if listed and len(ordered) > 1 and (within := _within(listed, ordered, blocks)):
        return within
    if listed or ordered:
        return [*items, *_asked_after(items, blocks)] if items else listed or ordered
    return _prose_asks(blocks, cut=cut) or _commanded(blocks) or _weak(blocks) or _obligations(blocks)


def _asked_after(asks: list[Ask], blocks: Sequence[Block]) -> list[Ask]:
    """Return what is asked outright below the last of the asks that stand in a list."""
    last = asks[-1].start
    below = [block for block in blocks if block.start > last and block.kind == TEXT] if last >= 0 else []
    return [ask for block in below for ask in _asked_in(block) if _asks_somebody(ask.quote)]


def _asks_somebody(text: str) -> bool:
    plain = unquoted(text)
    place = -1 if _RECRUITS.search(plain) else asking_at(plain)
    return place >= 0 and bool(_ASKED_OF.match(plain[place:]))


def _is_letters(block: Block) -> bool:
    return block.kind not in {RULE, NOTE} and not is_advertisement(block.text)


def _leads(block: Block, following: Sequence[Block]) -> bool:
    """Tell whether a paragraph or a heading announces the list after it as asks."""
    if len(block.text) < 60 and _HEADED.match(block.text):
        return bool(following) and following[0].kind == ITEM
    last = sentences_in(block.text)[-1].text if block.text else ""
    if not following or not _announces(last, following[0]):
        return False
    commits = re.search(
        r"until .{1,60} commits? to:|commit to (?:the following|:)|our (?:asks|requests|recommendations)|"
        r"the following (?:asks|requests|measures|steps|actions|points)|"
        r"consider the following",
        last,
        re.IGNORECASE,
    )
    return bool(commits or asking_at(last) >= 0 or named("polite_asks").search(last) or _WOULD.search(last))


def _announces(sentence: str, following: Block) -> bool:
    """Tell whether a sentence announces what follows: by its last words, or it has no end but the items of a list."""
    if following.kind == ITEM and (
        following.marker[:1].isalnum() or not sentence.rstrip(' *_”"').endswith((".", "!", "?"))
    ):
        return True
    return bool(_LEAD_END.search(sentence))


def _listed(blocks: Sequence[Block]) -> list[Ask]:
    """Return the items of the first list that is announced as asks."""
    for place, block in enumerate(blocks):
        if block.kind in {TEXT, ITEM, HEADING} and _leads(block, blocks[place + 1 :]):
            items = _items(blocks[place + 1 :])
            if len(items) > 1:
                return items
    return []


def _items(blocks: Sequence[Block]) -> list[Ask]:
    """Return the list that begins here: items with their sub-items, or paragraphs that all begin with a label."""
    if blocks and _is_marked(blocks[0]):
        return _marked(blocks)
    labelled = []
    for block in blocks:
        if not _LABEL.match(block.text):
            break
        labelled.append(Ask(block.text, block.start, block.line))
    return labelled or _enumerated(blocks)


def _enumerated(blocks: Sequence[Block]) -> list[Ask]:
    """Return paragraphs that end in semicolons, up to the one that ends the sentence."""
    ends = [bool(re.search(r";(?: (?:and|or|y|et|und|e|en))?$", block.text)) for block in blocks[:30]]
    stop = ends.index(False) if False in ends else len(ends)
    items = blocks[: stop + 1] if stop > 0 else ()
    return [Ask(block.text.rstrip(";"), block.start, block.line) for block in items if block.kind == TEXT]


def _is_marked(block: Block) -> bool:
    return block.kind == ITEM or bool(re.match(r"[*•–-]\s", block.text))


def _marked(blocks: Sequence[Block]) -> list[Ask]:
    items: list[Ask] = []
    level = blocks[0].level
    short = False
    for block in blocks:
        if _is_marked(block) and block.level <= level:
            items.append(Ask(block.text.lstrip("*•–- "), block.start, block.line))
            short = block.text.endswith(":") or block.strong
        elif _is_marked(block) and items:
            items[-1] = replace(items[-1], sub_asks=(*items[-1].sub_asks, block.text))
        elif short and items and block.kind == TEXT:
            items[-1] = replace(items[-1], quote=f"{items[-1].quote} {block.text}", start=-1)
            short = False
        else:
            break
    return items


def _inline(blocks: Sequence[Block]) -> list[Ask]:
    """Return "(1) …, and (2) …" of an asking sentence, with what ordinal paragraphs ask for under each."""
    for place, block in enumerate(blocks):
        for sentence in sentences_in(block.text):
            found = [
                match for match in _INLINE.finditer(sentence.text) if asking_at(sentence.text[: match.start()]) >= 0
            ]
            if len(found) > 1:
                asks = [Ask(m[0].rstrip(",. "), block.start + sentence.start + m.start(), block.line) for m in found]
                return _with_parts(asks, blocks[place + 1 :])
    return []


def _with_parts(asks: list[Ask], blocks: Sequence[Block]) -> list[Ask]:
    """Add the asks of "First, …", "Second, …" as the parts of the first and the second ask."""
    parts = [block for block in blocks if _ORDINAL.match(block.text)]
    if len(parts) != len(asks):
        return asks
    return [
        replace(ask, sub_asks=tuple(sub.quote for sub in _prose_asks([part])))
        for ask, part in zip(asks, parts, strict=True)
    ]


def _ordinal(blocks: Sequence[Block]) -> list[Ask]:
    """Return the sentences that begin with first, second, third, when they ask or oblige."""
    found = []
    for block in blocks:
        sentences = sentences_in(block.text)
        for place, sentence in enumerate(sentences):
            if _ORDINAL.match(sentence.text) and (
                _MODAL.search(sentence.text) or _COMMANDS.match(sentence.text) or is_ask(sentence.text)
            ):
                rest = sentences[place + 1 :] if place == 0 else []
                found.append(_ask(block, sentence, _obliging(rest)))
    return found if len(found) > 1 else []


def _within(listed: list[Ask], ordered: list[Ask], blocks: Sequence[Block]) -> list[Ask]:
    """Return the asks in order with a list that the last sentence of one of them announces as its parts."""
    ends = {block.start: block.start + len(block.text) for block in blocks}
    for place, ask in enumerate(ordered):
        end = next((end for start, end in ends.items() if start <= ask.start < end), -1)
        following = ordered[place + 1].start if place + 1 < len(ordered) else 10**9
        if end < listed[0].start < end + 25 and listed[-1].start < following:
            parts = (*ask.sub_asks, *(part.quote for part in listed))
            return [*ordered[:place], replace(ask, sub_asks=parts), *ordered[place + 1 :]]
    return []


def _obliging(sentences: Sequence[Sentence]) -> tuple[str, ...]:
    return tuple(s.text for s in sentences if is_ask(s.text) or re.match(r"(?:You|Congress) (?:must|should)\b", s.text))


def _ask(block: Block, sentence: Sentence, sub_asks: tuple[str, ...] = ()) -> Ask:
    return Ask(sentence.text, block.start + sentence.start, block.line, sub_asks)


def _prose_asks(blocks: Sequence[Block], *, cut: bool = False) -> list[Ask]:
    """Return each sentence that asks; a statement of support or opposition where the letter is written for that."""
    found = [ask for block in blocks for ask in _asked_in(block)]
    writes = [
        _ask(block, sentence)
        for block in blocks
        for sentence in sentences_in(block.text)
        if re.search(r"\b(?:write|writing) to\b", sentence.text)
        and named("supports").search(sentence.text)
        and not is_ask(sentence.text)
    ]
    found = sorted([*found, *writes], key=lambda ask: ask.start)
    if cut and found and not re.search(r"[.!?:;”\"]$", found[-1].quote) and _asked_words(found[-1].quote) < 10:
        found.pop()
    return found


def _asked_in(block: Block) -> list[Ask]:
    """Return the sentences of a paragraph that ask, and those that an asking sentence announces or spells out."""
    found: list[Ask] = []
    before, asked = "", False
    for sentence in sentences_in(block.text):
        spelled = asked and _IN_PARTICULAR.match(sentence.text)
        announced = _ANNOUNCED.match(before) and not before.endswith("?")
        asked = is_ask(sentence.text) or bool((spelled or announced) and _MODAL.search(sentence.text))
        if asked:
            found.append(_ask(block, sentence))
        before = sentence.text
    return found


def _commanded(blocks: Sequence[Block]) -> list[Ask]:
    """Return what a list tells its reader to do, where half of its items command or oblige and nothing else asks."""
    if any(_PLEDGES.search(block.text) for block in blocks):
        return []
    for items in (list(run) for kind, run in groupby(blocks, key=lambda block: block.kind) if kind == ITEM):
        found = [_ask(block, s) for block in items for s in sentences_in(block.text) if _commands(s.text)]
        holding = {ask.line for ask in found}
        if len(found) > 1 and len(holding) * 2 >= len(items) and any(is_command(ask.quote) for ask in found):
            return found
    return []


def _commands(text: str) -> bool:
    plain = unquoted(text)
    return is_command(plain) or bool(_OUGHT.search(plain) and not _OWN_DUTY.search(plain))


def is_command(text: str) -> bool:
    """Tell whether a sentence begins with a verb that commands."""
    return bool(_command().match(text))


@cache
def _command() -> re.Pattern[str]:
    return folded(rf"(?:please )?{any_of('commands')}\b")


def _obligations(blocks: Sequence[Block]) -> list[Ask]:
    """Return what others must or should do in the letter's last words, or in its first, where nothing is asked."""
    prose = [block for block in blocks if block.kind == TEXT]
    if any(_PLEDGES.search(block.text) for block in prose):
        return []
    for block in [*reversed(prose[-3:]), *prose[:2]]:
        for sentence in reversed(sentences_in(block.text)):
            plain = unquoted(sentence.text)
            if (
                _OUGHT.search(plain)
                and not _OWN_DUTY.search(plain)
                and not _TELLS.search(plain)
                and not plain.rstrip().endswith("?")
            ):
                return [_ask(block, sentence)]
    return []


def _asked_words(text: str) -> int:
    place = asking_at(text)
    return len(text[max(0, place) :].split())


def _weak(blocks: Sequence[Block]) -> list[Ask]:
    """Return the first plain statement of what is endorsed, needed or to be done, where nothing is asked outright."""
    prose = [(block, sentence) for block in blocks if block.kind == TEXT for sentence in sentences_in(block.text)]
    pledged = any(_PLEDGES.search(sentence.text) for _, sentence in prose)
    duties = () if pledged else (_WE_MUST,)
    for pattern in (named("polite_asks"), _COUNTS_ON, named("supports"), *duties):
        for block, sentence in prose:
            if pattern.search(unquoted(sentence.text)):
                return [_ask(block, sentence)]
    for block, sentence in prose:
        if _MUST.match(sentence.text) or re.match(
            r"(?:Give|Make|End|Stop|Pass|Protect|Keep|Let|Restore|Reject|Support|Do not|Act)\b", sentence.text
        ):
            return [_ask(block, sentence)]
    return []


def _reported(frame: Frame) -> list[Ask]:
    """Return what an article quotes or reports the writers to ask."""
    found = []
    for block in frame.blocks:
        for sentence in sentences_in(block.text):
            quoted = re.search(r"[“\"«]", block.text) and _first_person_ask(sentence.text)
            if quoted or re.search(r"\b(?:it|the letter) (?:also )?(?:urges|asks|calls on|requests)\b", sentence.text):
                found.append(_ask(block, sentence))
    return found


def _first_person_ask(text: str) -> bool:
    match = re.search(
        r"(?:[“\"«]|\b(?:we|nous|ti|le|vi|wir|les) )(?:\w+ )?(?:solicitamos|pedimos|instamos|exigimos|chiediamo|urge|"
        r"ask|call on|demandons)\b",
        text,
        re.IGNORECASE,
    )
    return bool(match)
