"""The letter's own date, with its basis; a date that only happens to stand on the page is not it."""

import re
from dataclasses import dataclass

from undersigned.document.blocks import NOTE, TEXT
from undersigned.document.dates import WrittenDate, dates_in
from undersigned.document.frame import Frame
from undersigned.document.names import looks_like_prose
from undersigned.document.patterns import folded, late
from undersigned.document.problems import Code, Problem

# The last day in office of presidents of the United States, to whom so many letters are written: what "before you
# leave office" and a day without a year say together.
_LEFT_OFFICE = {"clinton": 2001, "bush": 2009, "obama": 2017, "trump": 2021, "biden": 2025}
_LEAVING = folded(
    r"before (?:you|he|she|his time in office|your term|the end of your term)[\w ]{0,20}(?:leave|ends?|runs? out)|"
    r"last (?:few )?(?:weeks|days|months) of your (?:presidency|term|administration)",
)
_DATED = folded(r"\b(?:dated|letter of|sent (?:\w+ ){0,5}on|vom|del|datée du)\s+$")
_EARLIER = folded(
    r"\b(?:last (?:week|month|year)|yesterday|earlier this|the other day|(?:la )?semana pasada|la semaine dernière|"
    r"letzte woche)\b",
)
_CLOCK = folded(r"\b\d{1,2}(?::|\.|h)\d\d ?(?:[ap]\.?m\b|uhr|hrs?\b|gmt|utc|[ce]s?t\b|$)")  # when a page was put up
_EDITED = folded(
    r"\W*(?:(?:last )?(?:updated?|posted|published|modified|retrieved|accessed)|zuletzt|stand|actualizado)\b"
)
_SENT_ON = late(  # "the following mail went out on 26.5.04": figures without a century only here, where they are a day
    r"(?i:\b(?:mail|brief|schreiben|lettre|letter|carta|lettera|courrier)\b[^.]{0,60}\b(?:am|vom|du|le|del|il|op|van|"
    r"on)) (?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d\d)(?!\.?\d)"
)
_DATE_LABEL = folded(r"\W*(?:date|sent|datum|gesendet|fecha|enviado|envoyé)(?: ?: ?| )")
_PAGE_DATES = ("date", "published", "publishdate", "pubdate")
_ADDRESSES = ("permalink", "canonical", "url")
_FILED = late(r"/(20\d\d)/(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])/")  # a page's address says its day
_RELEASE = folded(
    r"\b(?:for immediate release|news release|press release|media release)\b(?!.*\bfor immediate release)"
)
_SENT_TODAY = folded(
    r"\btoday\b.{0,400}?\b(?:sen[dt]|sending|wrote|writing|signed|signing|joined|issued|released?)\b.{0,200}?\bletter\b|"
    r"\bletter\b[^.]{0,80}\b(?:sent|signed|delivered|released) today\b"
)
_YEAR = late(r"[12]\d{3}")
_LEAD = late(r"\W*(?:[A-ZÀ-Þ][\w. ]{2,25}, )?(?:\w+day,? )?(?P<date>.{4,30}?)\s?(?:--+|–|—|-)\s")
_PLACE = late(r"(?:[A-ZÀ-Þ][\w'’.-]+(?: [\w'’.-]+){0,2}, ?)?(?:\w+day,? |(?:den|le|il|lì|el|a) )?")
_TELLS_OF_LETTER = folded(r"\b(?:letter|brief|lettre|carta|lettera)\b")


@dataclass(frozen=True, slots=True)
class LetterDate:
    """YYYY-MM-DD or YYYY-MM, "" when unknown; its basis (in_letter, page, context, none) and its words' place."""

    iso: str = ""
    basis: str = "none"
    start: int = -1
    problems: tuple[Problem, ...] = ()


def letter_date(frame: Frame) -> LetterDate:
    """Return the date that the letter bears, or the page gives it; nothing rather than a guess."""
    if not frame.is_letter:
        return _of_release(frame) or LetterDate()
    ways = (_in_header, _in_titles, _after_closing, _in_lead, _of_page)
    return next((found for way in ways if (found := way(frame))), LetterDate())


def _in_header(frame: Frame) -> LetterDate | None:
    end = frame.greeting[0] if frame.greeting else frame.body[0] + 2
    start = frame.header if frame.greeting else 0
    found: list[tuple[WrittenDate, int, int]] = []
    for block in frame.blocks[start:end]:
        alone = (
            (bool(frame.greeting) or len(block.text) < 90)
            and not looks_like_prose(block.text)
            and not re.match(r"\[|update", block.text, re.IGNORECASE)
            and not _CLOCK.search(block.text)
        )
        if alone or (frame.greeting and len(block.text) > 120):
            found += [(date, block.start + date.start, block.line) for date in dates_in(block.text) if date.year]
    if not found:
        return None
    days = {date.iso for date, *_ in found if date.day}
    problems: tuple[Problem, ...] = ()
    if len(days) > 1:
        message = f"More than one date stands above the letter: {', '.join(sorted(days))}."
        problems = (Problem(Code.TWO_DATES, message, found[0][2]),)
    date, place, _ = found[-1] if frame.greeting else found[0]
    return LetterDate(date.iso, "in_letter", place, problems)


def _in_titles(frame: Frame) -> LetterDate | None:
    """Return the date that a title beside the text ends with: "Ashford, 5 May 2026"."""
    for key in ("title", "subtitle", "place", "dateline"):
        value = frame.document.metadata.get(key, "")
        dates = [date for date in dates_in(value[-60:]) if date.year and date.day] if len(value) < 120 else []
        if dates and not value[-60:][dates[-1].end :].strip(" .,)"):
            return LetterDate(dates[-1].iso, "in_letter")
    return None


def _after_closing(frame: Frame) -> LetterDate | None:
    """Return a date on a line of its own around the leave-taking, as letters in Spanish, French and Italian have it."""
    if frame.closing < 0:
        return _at_the_end(frame)
    for block in frame.blocks[max(frame.body[1] - 2, frame.body[0]) :]:
        short = block.kind != NOTE and len(block.text) < 60 and _YEAR.search(block.text)
        dates = [date for date in dates_in(block.text) if date.year and date.day] if short else []
        alone = bool(dates) and not block.text[dates[-1].end :].strip(" .,)")
        if alone and not looks_like_prose(block.text):
            return LetterDate(dates[0].iso, "in_letter", block.start + dates[0].start)
    return None


def _at_the_end(frame: Frame) -> LetterDate | None:
    """Return the day that the last line of a letter without a leave-taking ends with, behind names or alone."""
    if found := _below_text(frame):
        return found
    last = next((b for b in reversed(frame.blocks[slice(*frame.body)]) if b.kind != NOTE and b.text), None)
    if not last or looks_like_prose(last.text) or _EDITED.match(last.text) or _CLOCK.search(last.text):
        return None
    dates = [date for date in dates_in(last.text[-40:]) if date.year and date.day]
    if not dates or last.text[-40:][dates[-1].end :].strip(" .,)"):
        return None
    return LetterDate(dates[-1].iso, "in_letter", last.start + max(0, len(last.text) - 40) + dates[-1].start)


def _below_text(frame: Frame) -> LetterDate | None:
    """Return the day of a line "Ashford, 5 May 2026" right below the last paragraph, where names may follow."""
    blocks = frame.blocks
    prose = (
        n
        for n in range(frame.body[1] - 1, frame.body[0], -1)
        if len(blocks[n].text) > 60 and looks_like_prose(blocks[n].text)
    )
    last = next(prose, frame.body[1])
    for block in blocks[last + 1 : min(last + 3, len(blocks))]:
        found = dates_in(block.text) if len(block.text) < 50 and block.kind == TEXT else []
        if len(found) != 1 or not (found[0].year and found[0].day) or _EDITED.match(block.text):
            continue
        before, after = block.text[: found[0].start], block.text[found[0].end :]
        if not after.strip(" .,)") and _PLACE.fullmatch(before):
            return LetterDate(found[0].iso, "in_letter", block.start + found[0].start)
    return None


def _in_lead(frame: Frame) -> LetterDate | None:
    """Return the date that the page's own words give the letter: "dated December 29", "1 July 2005 -- … a letter"."""
    for block in frame.blocks[: frame.header]:
        if short := _SENT_ON.search(block.text):
            return _short_day(block.start + short.start("day"), *map(int, short.group("year", "month", "day")))
        for date in dates_in(block.text):
            before = block.text[: date.start]
            dateline = date.year and _LEAD.match(block.text) and date.start < 30 and _TELLS_OF_LETTER.search(block.text)
            if dateline and not _EARLIER.search(block.text):
                return LetterDate(date.iso, "page", block.start + date.start)
            if _DATED.search(before) and _TELLS_OF_LETTER.search(block.text):
                return _dated(frame, date, block.start + date.start, block.line)
    return None


def _short_day(place: int, year: int, month: int, day: int) -> LetterDate | None:
    """Return a day whose year has two figures, of this century up to 69."""
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return LetterDate(f"{year + (2000 if year < 70 else 1900)}-{month:02}-{day:02}", "page", place)


def _dated(frame: Frame, date: WrittenDate, place: int, line: int) -> LetterDate | None:
    if date.year:
        return LetterDate(date.iso, "page", place)
    year = _year_of_page(frame)
    if year and date.day:
        return LetterDate(f"{year}-{date.month:02}-{date.day:02}", "page", place)
    year = _year_of_leaving(frame, date)
    if not year:
        return None
    problem = Problem(
        Code.DATE_FROM_CONTEXT, f"The page gives day and month; the year {year} follows from the end of the term.", line
    )
    return LetterDate(f"{year}-{date.month:02}-{date.day:02}", "context", place, (problem,))


def _year_of_page(frame: Frame) -> int:
    found = [date for date in dates_in(frame.document.metadata.get("date", "")[:40]) if date.year]
    return found[0].year if found else 0


def _year_of_leaving(frame: Frame, date: WrittenDate) -> int:
    """Return the year of a day before a president leaves office, where the letter says that this is soon."""
    greeting = " ".join(b.text for b in frame.blocks[slice(*frame.greeting)]).lower() if frame.greeting else ""
    left = next((year for name, year in _LEFT_OFFICE.items() if f"president {name}" in greeting), 0)
    if not left or not _LEAVING.search(frame.document.text):
        return 0
    return left if (date.month, date.day) <= (1, 20) else left - 1


def _of_release(frame: Frame) -> LetterDate | None:
    """Return the day of a press release that says that the letter was sent on that day."""
    head = frame.blocks[:15]
    marked = next((n for n, block in enumerate(head) if _RELEASE.search(block.text)), -1)
    if marked < 0 or not any(_SENT_TODAY.search(block.text) for block in frame.blocks):
        return None
    for block in head[max(0, marked - 2) : marked + 4]:
        mark = _RELEASE.search(block.text)
        begin = mark.end() if mark else 0
        found = [date for date in dates_in(block.text) if date.year and date.day and 0 <= date.start - begin < 40]
        if found:
            return LetterDate(found[0].iso, "page", block.start + found[0].start)
    return None


def _of_page(frame: Frame) -> LetterDate | None:
    """Return the page's own date, unless the page says that the letter is older."""
    lead = " ".join(block.text for block in frame.blocks[: frame.header])
    if _EARLIER.search(lead):
        return None
    metadata = frame.document.metadata
    for key in _PAGE_DATES:
        if found := [date for date in dates_in(metadata.get(key, "")[:40]) if date.year]:
            return LetterDate(found[0].iso, "page")
    if filed := next((match for key in _ADDRESSES if (match := _FILED.search(metadata.get(key, "")))), None):
        return LetterDate("-".join(filed.groups()), "page")
    for place, block in enumerate(frame.blocks[: max(2, min(frame.header, 15))]):
        if (
            (match := _DATE_LABEL.match(block.text))
            and (place < 2 or ":" in match[0])
            and (dates := dates_in(block.text[:40]))
            and dates[0].year
        ):
            return LetterDate(dates[0].iso, "page", block.start + match.end())
    return None
