"""A document in, the record of its letter out: finds the letter, reads its parts, and says every doubt."""

from collections.abc import Iterator, Sequence

from undersigned.document.article_signatories import reported_signatories
from undersigned.document.asks import asks_of
from undersigned.document.blocks import HEADING, IMAGE, ITEM, NOTE, ROW, RULE, Block, Document
from undersigned.document.counts import CountClaim, count_claims, standing_alone
from undersigned.document.dates import dates_in
from undersigned.document.frame import SEVERAL, Frame, frame_of
from undersigned.document.header import header_of
from undersigned.document.letter_dates import letter_date
from undersigned.document.letter_record import LetterRecord, Paragraph
from undersigned.document.names import looks_like_prose
from undersigned.document.offices_listed import offices_listed
from undersigned.document.page_marks import is_advertisement
from undersigned.document.parties import Party
from undersigned.document.patterns import folded, forget, late, words_of
from undersigned.document.problems import Code, Problem
from undersigned.document.signatories import Listed, listed
from undersigned.document.signatory_lines import Signatory
from undersigned.document.splitting import parted

_CALLED_LETTER = folded(
    "(?:open|joint) letter|carta abierta|lettre ouverte|offener brief|lettera aperta|open brief|carta aberta",
)
_SITE_TITLE = late(r"\s+[|–—-]\s+[^|–—-]{2,40}$")
_FOOTNOTE = late(r"(?:\[\d{1,3}\]|\{\d{1,3}\}|\(\d{1,3}\)|\d{1,2}(?= ?(?:https?:|[A-Z][a-z]+ )))\s*\S")
_RAN_IN = late(r"\s*[\"”»]?\s*\[ ?\d{1,3} ?\]\s*https?://.*$")
_WRAPPED = '"“”„«» '
_JOINED = ("coalition", "alliance", "network", "association", "federation")
_COALITION = late(
    r"(?:in|of|behalf of|members of|from) (?:the )?(?P<a>[A-Z][\w’'&]+(?: (?:for|of|the|and|on|in|"
    r"[A-Z][\w’'&]+)){1,6}) (?:coalition|alliance|network)"
    r"|(?P<b>[A-Z][\w’'&]+(?: (?:for|of|the|and|on|[A-Z][\w’'&]+)){1,6}) is (?:a|an|the) (?:\w+ ){0,3}(?:coalition|"
    r"alliance|network|association|federation)"
)


def letter_of(document: Document) -> LetterRecord:
    """Return the record of the letter in a document; a document without one gives what can be read, and says so."""
    forget()
    frame = frame_of(parted(document))
    cut = is_cut(frame)
    names = _signatories(frame, cut=cut)
    header = header_of(frame)
    date = letter_date(frame)
    claims = tuple(_claims(frame, names))
    return LetterRecord(
        is_letter=frame.is_letter and frame.kind != SEVERAL,
        document_kind=frame.kind,
        language=frame.language.code,
        title=_title(frame),
        date=date,
        place=header.place,
        subject=header.subject,
        addressees=() if frame.several > 2 or frame.kind == SEVERAL else _not_senders(header.addressees, names),
        copies=header.copies,
        salutation=_salutation(frame),
        closing=_closing(frame),
        paragraphs=tuple(_paragraphs(frame, names)),
        asks=tuple(asks_of(frame, cut=cut)) if frame.several < 3 else (),
        coalition=_coalition(frame),
        signatories=names.entries,
        signatories_kind=_kind(names, frame, cut=cut),
        signatories_complete=bool(names.entries) and not cut,
        claimed_total=_claimed(claims, len(names.entries)),
        count_claims=claims,
        footnotes=tuple(_footnotes(frame)),
        hidden=document.hidden,
        text=frame.document.text,
        lines=tuple((block.kind, block.marker, block.line) for block in frame.blocks),
        salutation_start=frame.blocks[frame.greeting[0]].start if frame.greeting else -1,
        closing_start=frame.blocks[frame.closing].start if frame.closing >= 0 else -1,
        problems=(*document.problems, *date.problems, *names.problems, *_doubts(frame, names, claims, cut=cut)),
    )


def is_cut(frame: Frame) -> bool:
    """Tell whether the page ends inside a word, a sentence or before the signatures."""
    last_place = next((n for n in range(len(frame.blocks) - 1, -1, -1) if frame.blocks[n].kind != NOTE), -1)
    if last_place < 0:
        return False
    last = frame.blocks[last_place]
    if frame.closing == last_place:
        return True
    ended = last.text.rstrip(_WRAPPED).endswith((".", "!", "?", ":", ")", "]")) or last.kind in {RULE, ROW, ITEM}
    stump = len(last.text.split()) == 1 and last_place > frame.signed and not last.text.startswith("http")
    return not ended and (looks_like_prose(last.text) or frame.signed < 0 or stump)


def _salutation(frame: Frame) -> str:
    if frame.greeting:
        return " ".join(block.text.strip(_WRAPPED) for block in frame.blocks[slice(*frame.greeting)])
    return frame.quoted_greeting


def _closing(frame: Frame) -> str:
    """Return the leave-taking as written, without a footnote that ran into its line."""
    text = frame.blocks[frame.closing].text if frame.closing >= 0 else ""
    return _RAN_IN.sub("", text).strip(_WRAPPED)


def _title(frame: Frame) -> str:
    """Return the page's or the letter's title as written."""
    head = frame.blocks[0].text if frame.blocks else ""
    if frame.greeting and frame.greeting[0] > 0 and _CALLED_LETTER.match(head):
        return head
    if frame.title_block >= 0:
        return frame.blocks[frame.title_block].text
    named = frame.document.metadata.get("title", "")
    if named and any(block.text == named for block in frame.blocks[: max(frame.header, 1) + 2]):
        return named
    heading = [block for block in frame.blocks[: max(frame.header, 1)] if block.kind == HEADING]
    return heading[-1].text if heading else _SITE_TITLE.sub("", named) if named else _first_line(frame)


def _first_line(frame: Frame) -> str:
    """Return the first line of a page around a letter where it is short and no sentence."""
    text = frame.blocks[0].text if frame.blocks and frame.header > 0 else ""
    return "" if len(text) >= 150 or looks_like_prose(text) or text.endswith((",", ":")) else text


def _paragraphs(frame: Frame, names: Listed) -> Iterator[Paragraph]:
    """Yield the body's paragraphs; the items of a list belong to the paragraph that announces them.

    Where no leave-taking comes before the signatures, the body ends at the first of them.
    """
    listed_below = frame.signed < 0 and names.layout not in {"", "sentence", "offices", "table"}
    signed = min((entry.start for entry in names.entries), default=-1) if listed_below else -1
    beginning = frame.blocks[frame.body[0]].end if frame.body[0] < len(frame.blocks) else 0
    for block in frame.blocks[slice(*frame.body)] if frame.is_letter else ():
        if beginning < signed < block.end:
            return
        if block.kind in {RULE, HEADING, ITEM, ROW, NOTE} or block.text.startswith(("* ", "• ")):
            continue
        if is_advertisement(block.text):
            continue
        yield Paragraph(block.text, block.start, block.line)


def _signatories(frame: Frame, *, cut: bool) -> Listed:
    if not frame.is_letter:
        return Listed(tuple(reported_signatories(frame.blocks)), "sentence") if frame.several < 3 else Listed()
    names = listed(frame, cut=cut)
    if names.entries:
        return names
    offices = _offices(frame)
    if not offices:
        return names
    message = "The signers are given as offices; their names are not on this page."
    return Listed(tuple(offices), "offices", (Problem(Code.OFFICES_WITHOUT_NAMES, message, offices[0].source_line),))


def _not_senders(parties: tuple[Party, ...], names: Listed) -> tuple[Party, ...]:
    """Leave out of an address those who sign: their own name and office stand below those of the addressees."""
    senders = {entry.name.casefold() for entry in names.entries}
    return tuple(party for party in parties if not party.name or party.name.casefold() not in senders)


def _offices(frame: Frame) -> list[Signatory]:
    letterhead = " ".join(block.text for block in frame.blocks[: frame.greeting[0] if frame.greeting else 0])
    line = frame.blocks[0].line if frame.blocks else 1
    beginning = " ".join(block.text for block in frame.blocks[slice(*frame.body)])[:2500]
    return offices_listed(letterhead, source_line=line) or offices_listed(beginning, source_line=line)


def _kind(names: Listed, frame: Frame, *, cut: bool) -> str:
    if not names.entries:
        return "unknown" if frame.is_letter and (cut or frame.closing >= 0) else "none"
    if names.layout == "offices":
        return "offices"
    bodies = sum(not entry.name for entry in names.entries)
    return "people" if not bodies else "organisations" if bodies == len(names.entries) else "mixed"


def _claims(frame: Frame, names: Listed) -> list[CountClaim]:
    listed_lines = (
        {entry.source_line for entry in names.entries}
        if len(names.entries) > 3 and names.layout not in {"sentence", "offices"}
        else set()
    )
    blocks = [
        block
        for block in frame.blocks
        if block.line not in listed_lines or block.start < frame.blocks[frame.signed].start
    ]
    title = frame.document.metadata.get("title", "")
    if title and not any(block.text == title for block in blocks):
        blocks.insert(0, Block(title, 1, start=-1000))
    claims = count_claims(blocks)
    below = frame.blocks[frame.signed : frame.signed + 3] if frame.signed >= 0 else ()
    alone = next((claim for block in below if (claim := standing_alone(block))), None)
    return [*claims, alone] if alone and alone.number not in {claim.number for claim in claims} else claims


def _claimed(claims: Sequence[CountClaim], have: int) -> int | None:
    """Return the number of signers that the page claims: the nearest to the list of those that count all of them."""
    numbers = [claim.number for claim in claims if claim.kind in {"exact", "at_least"} and claim.number]
    return min(numbers, key=lambda number: abs(number - have)) if numbers else None


def _coalition(frame: Frame) -> str:
    small = frame.document.text.lower()
    joined = [word for word in _JOINED if word in small]
    if not joined:
        return ""
    near = [block.text for block in frame.blocks if any(word in block.text.lower() for word in joined)]
    if all(words_of(text).isdisjoint(joined) for text in near):
        return ""
    match = next(filter(None, map(_COALITION.search, near)), None)
    return (match["a"] or match["b"]) if match else ""


def _footnotes(frame: Frame) -> Iterator[str]:
    for block in frame.blocks[frame.body[1] :] if frame.is_letter else ():
        marked = block.kind not in {ROW, NOTE} and _FOOTNOTE.match(block.text)
        dated = marked and any(date.start < 3 for date in dates_in(block.text[:40]))
        if (block.kind == NOTE and block.marker not in {"", IMAGE}) or (marked and not dated):
            yield block.text


def _doubts(frame: Frame, names: Listed, claims: Sequence[CountClaim], *, cut: bool) -> Iterator[Problem]:
    last = frame.blocks[-1].line if frame.blocks else None
    if not frame.is_letter and frame.several < 3:
        about = frame.kind == "article_about_letter"
        code = Code.ABOUT_A_LETTER if about else Code.NO_LETTER
        yield Problem(
            code,
            "This text is about a letter; the letter itself is not here."
            if about
            else "No letter was found in this text.",
        )
    if frame.several > 1:
        yield Problem(
            Code.SEVERAL_LETTERS, f"There seem to be {frame.several} letters in this text. Import each one by itself."
        )
    if not frame.is_letter:
        return
    if cut:
        yield Problem(Code.CUT, "The text seems to end before the letter does.", last)
    if frame.closing >= 0 and not names.entries:
        yield Problem(
            Code.SIGNATORIES_MISSING,
            "The text ends at the closing: its signatories are not here.",
            frame.blocks[frame.closing].line,
        )
    elif not names.entries and not cut:
        words = "Nobody was found who signed this. If somebody did, add the names."
        yield Problem(Code.SIGNATORIES_MISSING, words, last)
    yield from _count_doubts(claims, len(names.entries))


def _count_doubts(claims: Sequence[CountClaim], have: int) -> Iterator[Problem]:
    for claim in claims:
        wrong = claim.number is not None and (
            (claim.kind == "exact" and claim.number != have) or (claim.kind == "at_least" and claim.number > have)
        )
        if have and wrong and claim.number and 0.5 <= claim.number / have <= 2:
            yield Problem(Code.COUNT_DIFFERS, f"The text says “{claim.text}”; its list has {have} names.", claim.line)
