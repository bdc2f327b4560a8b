"""What a letter asks for: candidates, for a person to confirm.

A list that the letter announces as its asks (numbered, bulleted, "First, …", "(1) …") is the asks, and what is asked
around it leads to it or spells it out. Where there is no such list, each sentence in which the writers ask is one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from undersigned.document.blocks import HEADING, ITEM, NOTE, RULE, TEXT, Block
from undersigned.document.frame import Frame, unquoted
from undersigned.document.languages import any_of
from undersigned.document.patterns import folded, late, once
from undersigned.document.sentences import Sentence, sentences_in

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
_MODAL = folded(
    r"\b(?:should|must|need to|needs to|ought to|shall|deber?\w+|muss|müssen|sollen?|doit|doivent|deve\w*|moet\w*)\b",
)
_PROCEDURE = folded(
    r"take the following comments|consider (?:the )?following (?:comments|points)|add your (?:name|signature)|join "
    r"us|sign (?:this|the) |contact|"
    r"thank you for|look forward|please find|do not hesitate|take (?:these|the following|key|three|two|"
    r"urgent)[\w ]{0,20}steps",
)
_NOT_ASKING = folded(
    r"\b(?:(?:was|were|been|be|are|is|being) (?:asked|urged|requested)|(?:as|what|when|which|who|those who|some|they|"
    r"people|many) (?:we )?(?:ask|urge|call)|"
    r"to (?:ask|urge|call for|call on|request)\b(?!.{0,30}\byou\b)|at the request|calls? (?:him|her|it)sel)",
)
_SIGNERS = (
    r"(?:the )?(?:[\w’'-]+ ){0,3}(?:governors|mayors|undersigned|signatories|members|leaders|organi[sz]ations|groups|"
    r"companies|scholars|attorneys general)"
)
_FIRST_PERSON = folded(r"\b(?:we|i|nous|je|wir|ich|noi|nós|wij|ik|the undersigned)\b")
_MEANS_TO = folded(
    r"\b(?:write|writing|wish|want|like|compelled|here|together|today|join\w*|letter|obliged|free|moved) (?:today |"
    r"you |again )*to$",
)
_DETERMINERS = frozenset(
    [
        "his",
        "her",
        "their",
        "its",
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "of",
        "your",
        "our",
        "many",
        "some",
        "any",
        "no",
        "to",
        "such",
        "for",
        "by",
        "from",
        "at",
        "my",
        "in",
        "on",
        "not",
    ]
)
_WOULD = folded(r"\b(?:we|i) (?:would )?(?:recommend|suggest|ask|urge|propose)\b")
_MUST = late(
    r"(?:The )?(?:Congress|Senate|House|President|Governor|Government|government|Parliament|Council|Commission) must\b"
)
_LEAD_END = late(r"[:,]\s*$|\beither$|\bfollowing [\w ]+[.:]?$")


@dataclass(frozen=True, slots=True)
class Ask:
    """One ask: its words, where they begin in the document's text (code points, -1 when joined), and its parts."""

    quote: str
    start: int = -1
    line: int = 0
    sub_asks: tuple[str, ...] = ()


@cache
def _asking() -> re.Pattern[str]:
    return folded(rf"\b(?P<verb>{any_of('asks')})\b")


@cache
def _asking_by_form() -> re.Pattern[str]:
    """Verbs whose ending is the first person: solicitamos, demandons, chiediamo."""
    return folded(r"(?:mos|ons|amo|iamo)$|^(?:ruego|pido|solicito|chiedo|demande)$")


@cache
def _named(name: str) -> re.Pattern[str]:
    return folded(rf"\b{any_of(name)}")


def asks_of(frame: Frame, *, cut: bool) -> list[Ask]:
    """Return the asks of a letter, or those that an article reports or quotes."""
    if not frame.is_letter:
        return _reported(frame)
    blocks = [block for block in frame.blocks[slice(*frame.body)] if block.kind not in {RULE, NOTE}]
    strong = [ask for block in blocks if block.strong for ask in _prose_asks([block])]
    if len(strong) == 1:
        return [replace(strong[0], sub_asks=tuple(ask.quote for ask in _listed(blocks)))]
    ordered = _ordinal(blocks)
    listed = _listed(blocks) or _inline(blocks)
    if listed and len(ordered) > 1 and (within := _within(listed, ordered, blocks)):
        return within
    if listed or ordered:
        return listed or ordered
    return _prose_asks(blocks, cut=cut) or _weak(blocks)


@once
def is_ask(text: str) -> bool:
    """Tell whether a sentence asks in its writers' own voice."""
    plain = unquoted(text)
    if _PROCEDURE.search(plain):
        return False
    return asking_at(plain) >= 0 or bool(_BODY_ASKS.match(plain)) or bool(_named("polite_asks").search(plain))


def asking_at(text: str) -> int:
    """Return where the words after an asking verb of the writers' own begin, or -1."""
    return next((match.end() for match in _asking().finditer(text) if _is_own(text, match)), -1)


def _is_own(text: str, match: re.Match[str]) -> bool:
    """Tell whether the writers are the subject of an asking verb."""
    before, after = text[: match.start()], text[match.end() :]
    clause = re.split(r"[;:!?—]|--", before)[-1].rstrip()
    if _asking_by_form().search(match["verb"]):
        return True
    last = clause.rsplit(" ", 1)[-1].lower().strip("’'\",")
    if last in _DETERMINERS and not (last == "to" and _MEANS_TO.search(clause)):
        return False
    if after.startswith(("ed", "ing")) or re.match(r"\w", after):
        return False
    return _has_subject(clause, after)


def _has_subject(clause: str, after: str) -> bool:
    if re.match(r"[ -](?:wir|wij|we|ich|ik|nous|je)\b", after, re.IGNORECASE):
        return True
    whole = re.match(r"\s*(?:we,? )?(?:the )?undersigned\b", clause, re.IGNORECASE)
    near = clause if whole else clause[-75:]
    if _FIRST_PERSON.search(near) and not re.search(r"\b(?:who|which|that|what|when|if|whether)\b[^,]*$", near):
        return True
    joined = re.search(
        r"(?:,|\band\b|\bund\b|\ben\b)(?: (?:also|further|strongly|respectfully|urgently|we|therefore|and))*$",
        clause,
        re.IGNORECASE,
    )
    to_someone = re.match(
        r" (?:the |your |all |both )?[A-Z].{0,120}? (?:not )?to\b| you\b| to \w+ (?:with )?you\b", after
    )
    writers = _FIRST_PERSON.search(clause) or re.match(_SIGNERS, clause.strip(), re.IGNORECASE)
    return bool(joined and to_someone and writers)


_BODY_ASKS = late(
    r"^(?:The )?[A-Z][\w’'&]+(?: (?:of|for|the|and|[A-Z][\w’'&]+)){1,8} (?:respectfully |strongly )?(?:asks|urges|"
    r"calls on|requests) you\b"
)


def _leads(block: Block, following: Sequence[Block]) -> bool:
    """Tell whether a paragraph announces the list after it as asks."""
    last = sentences_in(block.text)[-1].text if block.text else ""
    commits = re.search(
        r"until .{1,60} commits? to:|commit to (?:the following|:)|our (?:asks|requests|recommendations)|"
        r"the following (?:asks|requests|measures|steps|actions|points)|"
        r"consider the following",
        last,
        re.IGNORECASE,
    )
    asks = (
        asking_at(last) >= 0 or bool(_named("polite_asks").search(last)) or bool(commits) or bool(_WOULD.search(last))
    )
    numbered = bool(following) and following[0].kind == ITEM and following[0].marker[:1].isalnum()
    return asks and bool(following) and (bool(_LEAD_END.search(last)) or numbered)


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
    return labelled


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
            asking = _MODAL.search(sentence.text) or _COMMANDS.match(sentence.text) or is_ask(sentence.text)
            if _ORDINAL.match(sentence.text) and asking:
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
    found = [
        _ask(block, sentence) for block in blocks for sentence in sentences_in(block.text) if is_ask(sentence.text)
    ]
    writes = [
        _ask(block, sentence)
        for block in blocks
        for sentence in sentences_in(block.text)
        if re.search(r"\b(?:write|writing) to\b", sentence.text)
        and _named("supports").search(sentence.text)
        and not is_ask(sentence.text)
    ]
    found = sorted([*found, *writes], key=lambda ask: ask.start)
    if cut and found and not re.search(r"[.!?:;”\"]$", found[-1].quote) and _asked_words(found[-1].quote) < 10:
        found.pop()
    return found


def _asked_words(text: str) -> int:
    place = asking_at(text)
    return len(text[max(0, place) :].split())


def _weak(blocks: Sequence[Block]) -> list[Ask]:
    """Return the first plain statement of what is endorsed, needed or to be done, where nothing is asked outright."""
    prose = [(block, sentence) for block in blocks if block.kind == TEXT for sentence in sentences_in(block.text)]
    for pattern in (_named("polite_asks"), _named("supports"), folded(r"\bwe (?:need to|must)\b")):
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
