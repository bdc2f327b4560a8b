"""What tells a letter besides its words: to whom, in whose name, who signed, when, and of what it speaks.

None of these decides alone: the same mayors sign many letters, and many letters go to one addressee.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

import numpy as np

from undersigned.coverage.counts.claims import ClaimKind, claims_in
from undersigned.coverage.findings import Article, Span
from undersigned.coverage.known import KnownLetter
from undersigned.coverage.matching.clues import clues_in, figure_keys, name_keys, place_keys
from undersigned.coverage.matching.evidence import ArticleWords
from undersigned.coverage.matching.shingles import Keys, is_common, run_keys, words_in
from undersigned.document.dates import WrittenDate, dates_in
from undersigned.document.number_words import NUMBER_WORDS

_TITLES = (
    "the of to and for in united states state us usa honorable hon president governor secretary senator senators "
    "speaker minister prime chairman chair chairwoman members member congress board council commissioner administrator "
    "director attorney general majority gobernador gobernadora presidenta senador senadora "
    "ministro ministra secretario secretaria "
    " minority leader office department committee representative dear mr mrs ms dr"
)
_TELLS_OF_LETTER = (
    "letter letters carta cartas misiva wrote writes writing written write signed sign signers signatories signatory "
    "escribieron escriben escribio firmaron firmada firmo firmantes urged"
)
_KINDS_OF_GROUP = (
    "the of for and a network coalition alliance compact league association council union group conference consortium "
    "federation committee red alianza pacto coalicion liga asociacion federacion de del por la los las"
)
_SOON, _LATE, _STALE, _MISREAD = 30, 120, 500, -3650  # days after the letter


@dataclass(frozen=True)
class Signals:
    """What an article and a letter agree on. `addressee` and `topic` are shares from 0 to 1; `days` None if unknown."""

    addressee: float
    addressee_mentions: int
    coalition: bool
    signatories: int
    dated: bool
    days: int | None
    counted: bool
    figures: int
    small_figures: int
    places: int
    topic: float
    title: float

    @property
    def is_before(self) -> bool:
        """The article was printed before the letter; a day is granted for embargoes and time zones."""
        return self.days is not None and self.days < -1

    @property
    def weight(self) -> float:
        """All signals in one number; what is missing counts against the letter."""
        total = 3.0 * self.addressee + min(1.0, 0.15 * self.addressee_mentions)
        total += 2.0 * self.coalition + min(3.0, 0.8 * self.signatories) + 2.0 * self.dated + 1.0 * self.counted
        total += min(4.0, 1.5 * self.figures + 0.4 * self.small_figures) + min(1.6, 0.8 * self.places)
        total += 2.0 * self.title + 3.0 * max(0.0, self.topic - 0.2)
        total -= 2.0 * (self.addressee == 0) + 1.0 * (not self.coalition and not self.signatories)
        return total + self._of_date()

    def _of_date(self) -> float:
        if self.days is None:
            return 0.0
        if self.is_before:
            return -6.0
        return 1.0 if self.days <= _SOON else 0.0 if self.days <= _LATE else -1.5 if self.days <= _STALE else -3.0

    @property
    def names_many(self) -> bool:
        """Enough of the letter is named to tell it without a word of it: one signatory alone is not."""
        several = self.signatories > 1 or self.places > 1
        who = self.coalition + several + (self.signatories > 0 or self.places > 0)
        what = self.dated + self.counted + (self.figures > 0) + (self.coalition and self.title > 0.6)
        return who > 0 and who + what > 1

    def words(self) -> list[str]:
        """What they are, as a report says it."""
        return [
            text
            for said, text in (
                (self.addressee > 0, "it names the addressee"),
                (self.coalition, "it names the coalition"),
                (self.signatories > 0, f"it names {self.signatories} of the signatories"),
                (self.dated, "it gives the letter's date"),
                (self.figures > 0, f"it has {self.figures} of its figures"),
                (self.counted, "it gives the number of signatories"),
                (self.title > 0.6, "it speaks of the letter's subject"),
            )
            if said
        ]


class Reading:
    """One article as signals need it; everything is worked out once, when it is first asked for."""

    def __init__(self, article: Article, words: ArticleWords) -> None:
        self.article = article
        self.words = words

    @cached_property
    def keys(self) -> Keys:
        """Its words, each once, in order of keys."""
        return np.unique(self.words.words.keys)

    @cached_property
    def clues(self) -> Keys:
        """Every run of its words that can be a clue."""
        return clues_in(self.words.words)

    @cached_property
    def counts(self) -> set[int]:
        """The numbers of people, cities or groups that it gives, "30 other cities" as 31."""
        claims = [claim for claim in claims_in(self.article.text) if claim.number]
        return {claim.number + (claim.kind is ClaimKind.OTHERS) for claim in claims if claim.number}

    @cached_property
    def figures(self) -> Keys:
        """The figures of three digits and more that it gives."""
        return figure_keys(self.article.text, fewest=3)

    @cached_property
    def small_figures(self) -> Keys:
        """The figures of two digits that it gives."""
        return np.setdiff1d(figure_keys(self.article.text, fewest=2), self.figures)

    @cached_property
    def dates(self) -> list[WrittenDate]:
        """The dates that it names."""
        return dates_in(self.article.text)

    @cached_property
    def capitals(self) -> list[Span]:
        """Where it has words of three capitals and more."""
        return [found.span() for found in re.finditer(r"\b[A-Z]{3,8}\b", self.article.text)]

    @cached_property
    def tells_of_letter(self) -> bool:
        """Whether it speaks of a letter, or of writing or signing one, at all."""
        return bool(np.isin(words_in([_TELLS_OF_LETTER]).keys, self.keys).any())

    def times(self, keys: Keys) -> int:
        """How many of its words are among these."""
        return int(np.isin(self.words.words.keys, keys).sum())


def signals_of(reading: Reading, letter: KnownLetter) -> Signals:
    """Return what an article and a letter agree on."""
    addressee = distinctive(letter.addressee)
    printed = reading.article.printed_on
    return Signals(
        addressee=_addressee(reading, letter.addressee),
        addressee_mentions=reading.times(addressee),
        coalition=_names_coalition(reading, letter.coalition),
        signatories=_common(reading.clues, name_keys(letter)),
        dated=letter.date is not None and letter.date != printed and _gives(reading.dates, letter.date),
        days=_days(printed, letter.date),
        counted=_gives_number(reading, letter),
        figures=_common(reading.figures, figure_keys(letter.text, fewest=3)),
        small_figures=_common(reading.small_figures, figure_keys(letter.text, fewest=2)),
        places=_common(reading.clues, place_keys(letter)),
        topic=_topic(reading, letter),
        title=_share(distinctive(letter.title), reading.keys),
    )


def _days(printed: date | None, written: date | None) -> int | None:
    """Return how long after the letter the article was printed; None for a year that a scanner must have misread."""
    days = (printed - written).days if printed and written else None
    return None if days is not None and days < _MISREAD else days


def distinctive(text: str) -> Keys:
    """Return the keys of a name's own words: no titles, no common words; of all its words when it has only those."""
    keys = words_in([text]).keys
    own = keys[~np.isin(keys, words_in([_TITLES]).keys) & ~is_common(keys)]
    return np.unique(own if len(own) else keys)


def _addressee(reading: Reading, addressee: str) -> float:
    """Return the best share of one addressee's own words that the article has; surnames count for whole names."""
    parties = [party for party in re.split(r"[,;]| and ", addressee) if party.strip()]
    shares = []
    for party in parties:
        words = words_in([party])
        own = distinctive(party)
        surname = words.keys[-1:] if len(words.keys) else words.keys
        named = len(surname) and np.isin(surname, own).all() and np.isin(surname, reading.keys).all()
        pairs = run_keys(words.keys, 2)[np.isin(words.keys[:-1], own) & np.isin(words.keys[1:], own)]
        named = named or np.isin(pairs, reading.clues).any()
        shares.append(1.0 if named else _share(own, reading.keys) if len(own) > 1 else 0.0)
    best = max(shares, default=0.0)
    if best < 0.5 and _acronyms(addressee) & {reading.article.text[found[0] : found[1]] for found in reading.capitals}:
        return 0.5
    return best if best >= 0.5 else 0.0


def _acronyms(addressee: str) -> set[str]:
    """Return the first letters of long names, and of their ends: the Federal Emergency Management Agency's, FEMA."""
    names = re.findall(r"(?:[A-ZÀ-Þ][\w'\u2019-]+(?: (?:of|the|and|for|de|del|la))* ?){3,}", addressee)
    whole = ["".join(re.findall(r"\b[A-ZÀ-Þ]", name)) for name in names]
    return {letters[first:] for letters in whole for first in range(len(letters) - 2)}


def _names_coalition(reading: Reading, coalition: str) -> bool:
    keys = words_in([coalition]).keys[:5]
    own = keys[~np.isin(keys, words_in([_KINDS_OF_GROUP]).keys)]
    for name in (keys, own):
        if len(name) > 1 and np.isin(run_keys(name, len(name)), reading.clues).any():
            return True
    return len(keys) == 1 and bool(np.isin(keys, reading.keys).all())


def _gives(dates: Iterable[WrittenDate], day: date) -> bool:
    return any((found.month, found.day) == (day.month, day.day) and found.year in {0, day.year} for found in dates)


def _gives_number(reading: Reading, letter: KnownLetter) -> bool:
    totals = {len(letter.signatories), *(count.count for count in letter.counts)} - {0, 1, 2, 3, 4, 5}
    written = [_written(number) for total in totals for number in (total, total - 1)]
    may = any(np.isin(keys, reading.keys).any() for keys in written)  # reading claims is dear
    return may and not totals.isdisjoint(reading.counts)


@lru_cache(maxsize=512)
def _written(number: int) -> Keys:
    """Return the keys of the words with which a number can be written: its figure, its name, its tens."""
    names = [word for word, value in NUMBER_WORDS.items() if value in {number, number // 10 * 10}]
    return words_in([f"{number} {number:,}", *names]).keys


def _common(keys: Keys, others: Keys) -> int:
    return len(np.intersect1d(keys, others))


def _topic(reading: Reading, letter: KnownLetter) -> float:
    """Return the share of the article's own words, each once, that the letter has."""
    own = reading.keys[~is_common(reading.keys)]
    return float(np.isin(own, words_in([letter.text]).keys).mean()) if len(own) else 0.0


def _share(keys: Keys, of: Keys) -> float:
    return float(np.isin(keys, of).mean()) if len(keys) else 0.0


def neutral_keys(letter: KnownLetter) -> Keys:
    """Return the words that say who and to whom, which any article on these people has."""
    names = [f"{one.name} {one.office} {one.place} {one.organization}" for one in letter.signatories]
    return np.unique(words_in([letter.addressee, letter.coalition, *names]).keys)
