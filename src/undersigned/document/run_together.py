"""Signatures that share a line: a sentence of them, and two columns whose lines a page put side by side.

Such lines are parted where another signature begins; each part keeps its words and its place.
"""

from collections.abc import Iterator, Sequence

from undersigned.document.names import (
    find_office,
    is_name,
    is_office,
    is_organization,
    is_prefix,
    is_short_name,
    looks_like_prose,
    office_at_start,
    offices_in,
)
from undersigned.document.patterns import folded, late, once
from undersigned.document.signatory_lines import Signatory, office_first, with_commas
from undersigned.document.signature_lines import BODIES, Line
from undersigned.document.states import state_of, states_named_in

_SHORTEST = 60  # of three signatures in a sentence
_SEMICOLON = late(r"\s*;\s*(?:and |und |et |y )?")
_MARKS = late(r"\s+[·•∙‧|/*]\s+")
_COMMA = late(r",\s*(?:and )?|\s+and\s+")
_COMMAS = late(r",\s|\s[–—-]\s")
_COMMAS_AND = late(r",\s*(?:(?:and|und|et|y|e|en|&)\s+)?|\s+and\s+(?=[^,]*$)")
_INITIAL = late(r"[A-ZÀ-Þ]\.")
_PLACE = late(r"([A-Z][^,]{1,40}), ([A-Z]{2})(?=\s|$)")


_RUN_SHORTEST = 50
_FEW_LINES = 3
_TAIL = late(r"(?:\s+\d{1,3}|\s+\d{1,2}\.? [^\W\d]+ \d{4})$")
_BEHIND_PLACE = late(r"(?:,|\b(?:of|in|from|for|the))\s*$")
_NEARLY_ALL = 0.75
_MOSTLY = 0.6
_FEWEST_BODIES = 4
_FEWEST_MARKED = 3
_LONGEST_TITLE = 10
_SMALL = folded(
    r"of|for|and|the|on|in|to|at|by|with|against|from|de|del|des|du|la|le|les|el|los|las|y|et|e|der|die|das|für|und|"
    r"von|zur|zum|im|di|della|dei|per|do|da|dos|das|para|van|voor|het|en|a|an|&"
)
_PART_OF_BODY = late(r"(?:Office|Department|Division|Section|Branch|Chapter|Bureau) (?:of|for|on)\b")
_BODY_END = folded(r"(?:inc|llc|ltd|limited|corp|llp|gmbh|co)\.?$")


def parted(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with each sentence of signatures parted; a line that is one signature stays as it is."""
    few = len(lines) <= _FEW_LINES
    return [
        part
        for line in lines
        for part in (
            _under_states(line)
            or _sentence(line)
            or _parts(line, few=few)
            or ([] if few else _two_glued(line))
            or [line]
        )
    ]


def _two_glued(line: Line) -> list[Line]:
    """Part "NAME, OFFICE of BODY NAME, OFFICE of BODY": a page joined two lines of a list."""
    behind = line.text.split(",")[2:]
    parts = _names_in_run(line.text, fewest=2) if any(map(is_office, behind)) else []
    if len(parts) != 2 or not all(is_office(part.partition(",")[2].strip()) for _, part in parts):
        return []
    if _BEHIND_PLACE.search(line.text, 0, parts[1][0]):
        return []
    return [
        line._replace(text=part, block=line.block._replace(start=line.block.start + start)) for start, part in parts
    ]


def _under_states(line: Line) -> list[Line]:
    """Part "Illinois NAME, OFFICE, PLACE NAME, OFFICE, PLACE Iowa NAME, …": names under states, all run together."""
    text = line.text
    named = states_named_in(text) if len(text) > _RUN_SHORTEST else []
    if not named or named[0][1]:
        return []
    heads = [state for state in named if not _BEHIND_PLACE.search(text, 0, state[1])]
    stops = [*(start for _, start, _ in heads[1:]), len(text)]
    entries: list[Line] = []
    for (state, _, begin), stop in zip(heads, stops, strict=True):
        parts = _names_in_run(text[begin:stop], fewest=1)
        if not parts and stop < len(text):
            return []  # else the page was cut in the first name under a state
        for at, part in parts:
            block = line.block._replace(start=line.block.start + begin + at)
            entries.append(line._replace(text=part, block=block, state=state))
    return _whole_parts(entries, text)


def _whole_parts(entries: list[Line], text: str) -> list[Line]:
    """Return the parts of a run when nearly all of them say who somebody is; the last may be what a cut page left."""
    telling = [_says_who(entry.text) for entry in entries]
    if entries and not telling[-1] and not text.rstrip().endswith((".", ")")):
        entries, telling = entries[:-1], telling[:-1]
    return entries if entries and sum(telling) >= _NEARLY_ALL * len(entries) else []


def _parts(line: Line, *, few: bool) -> list[Line]:
    if len(line.text) < _RUN_SHORTEST and not _MARKS.search(line.text):
        return []
    run = parts_of_run(line.text)
    pieces = run or (_listed_in_sentence(line.text) if few else [])
    plain = not run and ";" not in line.text and not _MARKS.search(line.text)
    bodies = plain and sum(is_organization(piece) for _, piece in pieces) > _MOSTLY * len(pieces)
    return [
        line._replace(
            text=piece,
            block=line.block._replace(start=line.block.start + start),
            who=BODIES if bodies else line.who,
        )
        for start, piece in pieces
    ]


@once
def parts_of_run(text: str) -> list[tuple[int, str]]:
    """Part "NAME, BODY NAME, BODY NAME, BODY" where each name begins; nothing unless there are three or more.

    Each part comes with its place in the text. A name is two words, or what follows a "Dr." or "Prof.".
    """
    parts = _names_in_run(text, fewest=3) if len(text) >= _RUN_SHORTEST else []
    return parts if all(map(_says_who, (part for _, part in parts))) else []


def _names_in_run(text: str, *, fewest: int) -> list[tuple[int, str]]:
    """Part a run before each name that a comma follows; the first must begin it."""
    lead = len(text) - len(text.lstrip())
    commas = [match.start() for match in _COMMAS.finditer(text)]
    if len(commas) < fewest:
        return []
    if _name_before(text, commas[0]) != lead:  # no name that ends further on can begin there
        return []
    starts = [lead, *(start for comma in commas[1:] if (start := _name_before(text, comma)) is not None)]
    if len(starts) < fewest:
        return []
    parts = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        part = text[start:end].rstrip(" ,;.")
        while _TAIL.search(part):
            part = _TAIL.sub("", part)
        parts.append((start, part))
    return parts


def _name_before(text: str, comma: int) -> int | None:
    """Return where the person's name begins that ends at a comma, or None."""
    before = text[text.rfind(",", 0, comma) + 1 : comma]
    words = before.split()
    titles = [place for place, word in enumerate(words[-6:-1], max(0, len(words) - 6)) if is_prefix(word)]
    if titles:
        first = min(place for place in titles if all(n in titles for n in range(place, titles[-1] + 1)))
    else:
        first = len(words) - (3 if len(words) > 2 and _INITIAL.fullmatch(words[-2]) else 2)
    if first < 0:
        return None
    name = before.split(None, first)[-1]
    person = is_name(name) and not is_organization(name) and find_office(name) is None and state_of(name) is None
    return comma - len(name) if person else None


def _says_who(part: str) -> bool:
    name, said = [*_COMMAS.split(part, maxsplit=1), ""][:2]
    return is_name(name) and (find_office(said) is not None or is_organization(said))


def _listed_in_sentence(text: str) -> list[tuple[int, str]]:
    """Part a line of names or bodies at its semicolons, else at its commas when nearly all of them are bodies."""
    if looks_like_prose(text):
        return []
    for separator, fewest in ((_MARKS, _FEWEST_MARKED), (_SEMICOLON, _FEWEST_MARKED), (_COMMAS_AND, _FEWEST_BODIES)):
        places = [0, *(match.end() for match in separator.finditer(text))]
        ends = [*(match.start() for match in separator.finditer(text)), len(text)]
        pieces = _with_legal_forms([(at, text[at:end].rstrip(". ")) for at, end in zip(places, ends, strict=True)])
        if separator is _COMMAS_AND and (titled := _titles(_with_parts_of_bodies(pieces))):
            return titled
        bodies = sum(is_organization(piece) for _, piece in pieces)
        enough = separator is not _COMMAS_AND or (bodies * 2 > len(pieces) and is_organization(pieces[0][1]))
        if len(pieces) >= fewest and enough and all(_is_one(piece) for _, piece in pieces):
            return pieces
    return []


def _titles(pieces: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return pieces that are all written like the names of bodies, some surely bodies; else nothing.

    Names with a body each behind them are none: every second piece would be somebody.
    """
    texts = [text for _, text in pieces]
    if len(texts) < _FEWEST_BODIES or not all(map(_is_title, texts)):
        return []
    bodies = [is_organization(text) for text in texts]
    people = [is_name(text) and not body for text, body in zip(texts, bodies, strict=True)]
    by_turns = all(people[::2]) and sum(bodies[1::2]) * 2 > len(bodies[1::2])
    return pieces if sum(bodies) * 4 >= len(texts) and not by_turns else []


def _is_title(text: str) -> bool:
    """Tell whether a piece is a few words in capitals, with small ones between them, and no office or place."""
    words = text.split()
    large = [word for word in words if not word[0].islower()]
    small = all(_SMALL.fullmatch(word) for word in words if word[0].islower())
    office = office_at_start(text)
    behind = text[office.end() :] if office else ""
    told = bool(office) and not (behind.lower().startswith(" for ") or (behind and is_organization(behind)))
    return bool(large) and len(words) <= _LONGEST_TITLE and small and not told and state_of(text) is None


def _with_parts_of_bodies(pieces: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Give a body its "Office of …" back, which is no body of its own."""
    whole: list[tuple[int, str]] = []
    for start, piece in pieces:
        if whole and _PART_OF_BODY.match(piece):
            whole[-1] = (whole[-1][0], f"{whole[-1][1]}, {piece}")
        else:
            whole.append((start, piece))
    return whole


def _is_one(piece: str) -> bool:
    return (is_short_name(piece) and not is_office(piece) and state_of(piece) is None and piece[:1].isupper()) or bool(
        "," in piece and with_commas(piece) and is_name(piece.partition(",")[0])
    )


def _with_legal_forms(pieces: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Give a body its "Inc." back."""
    whole: list[tuple[int, str]] = []
    for start, piece in pieces:
        if whole and _BODY_END.fullmatch(piece):
            whole[-1] = (whole[-1][0], f"{whole[-1][1]}, {piece}")
        elif piece:
            whole.append((start, piece))
    return whole


def _sentence(line: Line) -> list[Line]:
    """Part "Mayor A of X; Mayor B of Y; and Mayor C of Z."; nothing unless each part is a signature."""
    if len(line.text) < _SHORTEST:
        return []
    text = line.text.rstrip(". ")
    for separator in (_SEMICOLON, _COMMA):
        places = [0, *(match.end() for match in separator.finditer(text))]
        ends = [*(match.start() for match in separator.finditer(text)), len(text)]
        pieces = [(start, text[start:end]) for start, end in zip(places, ends, strict=True) if end > start]
        whole = sum(_is_whole(piece) for _, piece in pieces)
        nearly = separator is _SEMICOLON and len(pieces) > whole >= _NEARLY_ALL * len(pieces)
        surely = whole == len(pieces) or (nearly and all(with_commas(piece) for _, piece in pieces))
        if len(pieces) > 2 and surely:
            return [
                line._replace(text=piece, block=line.block._replace(start=line.block.start + start))
                for start, piece in pieces
            ]
    return []


def _is_whole(text: str) -> bool:
    read = office_first(text) or with_commas(text)
    return bool(read) and bool(read[0].office) and is_name(read[0].name)


def side_by_side(lines: Sequence[Line]) -> list[Signatory]:
    """Read "Mayor A B Mayor C D" above "Ashford, IL Millbend, IA"; nothing unless all lines are such pairs.

    The last pair may be cut: who has no place there has none here.
    """
    entries: list[Signatory] = []
    for at in range(0, len(lines), 2):
        upper, lower = lines[at], lines[at + 1] if at + 1 < len(lines) else None
        people, places = list(_people(upper.text)), _PLACE.findall(lower.text) if lower else []
        whole = len(people) == len(places) > 1 and all(state_of(state) for _, state in places)
        if not whole and (at + 2 < len(lines) or len(people) < (1 if at else 2)):
            return []
        source = f"{upper.text}\n{lower.text}" if lower else upper.text
        places += [("", "")] * len(people)
        entries += [
            Signatory(name, office, place.strip(), state, "", source, upper.block.line, upper.block.start)
            for (office, name), (place, state) in zip(people, places, strict=False)
        ]
    return entries


def _people(text: str) -> Iterator[tuple[str, str]]:
    offices = offices_in(text)
    if not offices or offices[0].start():
        return
    for office, following in zip(offices, [*offices[1:], None], strict=True):
        name = text[office.end() : following.start() if following else len(text)].strip(" ,")
        if not is_name(name):
            return
        yield office[0], name


_OFFICE_HEAD = late(
    r"(?:Co-|Vice-)?(?:President|Officer|Chair(?:man|woman|person)?|Director|Secretary|Mayor|Minister|Treasurer|Manager|"
    r"Executive|Coordinator|Convenor|Spokesperson|Representative|Editor|Professor|Lecturer|Leader|Commissioner|"
    r"Councillor|Senator|Governor|Principal|Dean|Organi[sz]er|CEO|MP)(?! (?:of|for|and|&)\b)(?=\s|,|$)"
)
_NAME_AND_NAME = late(r"\S+ (?:[A-ZÀ-Þ]\. )?\S+")


def names_above_offices(lines: Sequence[Line]) -> list[Signatory]:
    """Read "Ana Ruiz Carl Dietz" above "Compact Secretary Treasurer": as many offices as names of two words."""
    entries: list[Signatory] = []
    for upper, lower in zip(lines[::2], lines[1::2], strict=False):
        names = [match[0] for match in _NAME_AND_NAME.finditer(upper.text)]
        heads = [match.end() for match in _OFFICE_HEAD.finditer(lower.text)]
        offices = [lower.text[start:end].strip(" ,") for start, end in zip([0, *heads], heads, strict=False)]
        together = " ".join(names) == upper.text and all(map(is_name, names)) and find_office(upper.text) is None
        if len(lines) % 2 or len(names) < 2 or len(names) != len(offices) or not together:
            return []
        if heads[-1] != len(lower.text) or is_organization(upper.text):
            return []
        source = f"{upper.text}\n{lower.text}"
        for name, said in zip(names, offices, strict=True):
            body, office = _body_before_office(said)
            entries.append(Signatory(name, office, "", "", body, source, upper.block.line, upper.block.start))
    return entries


def _body_before_office(said: str) -> tuple[str, str]:
    """Part "GRC Co-President" after the short name of a body."""
    first, _, rest = said.partition(" ")
    return (first, rest) if rest and first.isupper() and len(first) > 2 else ("", said)
