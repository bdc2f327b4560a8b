"""What each quotation of an article is: the letter's words, words changed, words of somebody else.

The letter is searched first, then what was said beside it, then other letters. Words that are in the letter are its
words whoever speaks them; only for words that are not there it matters to whom the article gives them. Whatever is not
certain is UNCLEAR, with the reason: a correct article is never called wrong.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from undersigned.coverage.findings import Article, EditKind, QuoteFinding, Verdict
from undersigned.coverage.known import KnownLetter, Signatory, Source
from undersigned.coverage.names.misspellings import misspelled_names
from undersigned.coverage.quotations.across_languages import finding_across
from undersigned.coverage.quotations.passages import Passage, exact_passage, nearest_passage
from undersigned.coverage.quotations.quote_words import Quotation, quotation_of
from undersigned.coverage.quotations.quoted import Quoted, nested_in, quotations_in
from undersigned.coverage.quotations.source_words import COMMON, source_words
from undersigned.coverage.quotations.speakers import Attribution, attribution_of
from undersigned.coverage.quotations.translation import language_of
from undersigned.coverage.quotations.voices import Voice
from undersigned.text.folding import words_of

Lookup = Callable[[Sequence[str]], Sequence[KnownLetter]]

_FRAGMENT = 4  # words: fewer than five are found anywhere by chance
_LONG = 8  # words: more than seven in a row are not
_CLOSE = 0.86  # so near that the letter was meant, whoever is said to speak
_NEAR = 0.78  # so near that the letter was meant, when the article says so
_ONE_NUMBER = 0.60  # the same, when nothing but a number differs
_DOUBT = 0.70  # too near to say that it is not there
_NEARER = 0.06  # so much nearer must a release be than the letter, when it has not the very words
# So near to the letter are words of a release or version, too, that they are the letter's, changed.
_LEAST = {"release": _CLOSE, "remark": _CLOSE, "version": _DOUBT, "letter": _CLOSE}
_IN_LETTER = frozenset([Verdict.VERBATIM, Verdict.ELIDED, Verdict.BRACKETED, Verdict.ALTERED, Verdict.TRANSLATED])
_MOST_NOISE = 0.4  # share of words a scanner may have spoiled


def judge_all(
    article: Article,
    letter: KnownLetter | None,
    others: Sequence[KnownLetter] = (),
    lookup: Lookup | None = None,
    possible: Sequence[KnownLetter] = (),
) -> list[QuoteFinding]:
    """Return a finding for each quotation of `article`, in order.

    `letter` is the one that the article is mainly about, `others` those that it is also about. `lookup` finds letters
    of the whole archive that hold some of the words (keys of `words_of`), so that none needs to be tried in vain.
    `possible` are letters of which an article about none names something: what may be theirs is UNCLEAR.
    """
    quotes = quotations_in(article)
    case = Case(article, letter, tuple(others), tuple(quotes), lookup, tuple(possible))
    return [found for quoted in quotes for found in case.findings(quoted)]


def judge(
    quoted: Quoted, article: Article, letter: KnownLetter | None, others: Sequence[KnownLetter] = ()
) -> QuoteFinding:
    """Return the finding for one quotation; see `judge_all`."""
    case = Case(article, letter, tuple(others), tuple(quotations_in(article)), None)
    return case.finding(quoted) or case.unclear(quoted, "It looks like a title.")


@dataclass(frozen=True, slots=True)
class _Held:
    """A quotation held against one source."""

    source: Source
    passage: Passage

    @property
    def score(self) -> float:
        return self.passage.score


@dataclass
class Case:
    """One article before the letters that it may quote."""

    article: Article
    letter: KnownLetter | None
    others: tuple[KnownLetter, ...]
    quotes: tuple[Quoted, ...]
    lookup: Lookup | None
    possible: tuple[KnownLetter, ...] = ()
    known: frozenset[str] = field(init=False)
    speakers: tuple[Signatory, ...] = field(init=False)

    def __post_init__(self) -> None:
        texts = [letter.text for letter in self._letters] + [source.text for source in self._beside]
        misspelled = misspelled_names(self.article, self.letter) if self.letter else []
        signatories = self.letter.signatories if self.letter else ()
        self.speakers = (*signatories, *(Signatory(finding.written) for finding in misspelled))
        self.known = COMMON.union(*(source_words(text).places for text in texts))

    @property
    def _letters(self) -> list[KnownLetter]:
        return [*([self.letter] if self.letter else []), *self.others]

    @property
    def _beside(self) -> tuple[Source, ...]:
        return self.letter.beside if self.letter else ()

    def findings(self, quoted: Quoted) -> list[QuoteFinding]:
        """Return what `quoted` is and, where a speaker reads from the letter, what is read."""
        found = self.finding(quoted)
        if found is None or found.verdict in _IN_LETTER:
            return [found] if found else []
        read = [one for inner in nested_in(quoted) if (one := self.finding(inner)) and one.verdict in _IN_LETTER]
        return [found, *(one for one in read if one.verdict is not Verdict.ALTERED)]

    def finding(self, quoted: Quoted) -> QuoteFinding | None:
        """Return what `quoted` is, or None when it looks like a title and is found nowhere."""
        quotation = quotation_of(quoted, self.article.text)
        if not quotation.kept:
            return self.unclear(quoted, "No word of it is the writer's own.")
        said = attribution_of(quoted, self.article, self.quotes, self.speakers)
        held = [self._held(quotation, letter.source) for letter in self._letters]
        for each in held:
            if each and each.passage.is_faithful:
                return self._faithful(quoted, quotation, each, said)
        if said.voice is Voice.UNKNOWN and _is_title(quoted):
            return None
        if translated := self._translated(quoted, said):
            return translated
        nearest = max((each for each in held if each), key=lambda each: each.score, default=None)
        return self._unfaithful(quoted, quotation, nearest, said)

    def unclear(self, quoted: Quoted, reason: str, held: _Held | None = None) -> QuoteFinding:
        """Return that it is not certain what `quoted` is."""
        return _found(quoted, Verdict.UNCLEAR, reason, held)

    def _held(self, quotation: Quotation, source: Source) -> _Held | None:
        passage = exact_passage(quotation, source.text)
        passage = passage or nearest_passage(quotation, source.text, self.article.text, self.known)
        return _Held(source, passage) if passage else None

    def _faithful(self, quoted: Quoted, quotation: Quotation, held: _Held, said: Attribution) -> QuoteFinding:
        """The words are in a letter, with nothing but marked changes and noise."""
        if held.passage.noise > _MOST_NOISE:
            return self.unclear(quoted, "Most of its words are too damaged to compare.", held)
        if _is_fragment(quotation) and said.voice not in {Voice.LETTER, Voice.UNKNOWN}:
            return self.unclear(quoted, "So few words stand in the letter by chance; somebody else speaks them.", held)
        if _is_fragment(quotation) and (self.letter is None or held.source.letter != self.letter.id):
            return self.unclear(quoted, "So few words stand in many letters.", held)
        if quotation.has_brackets:
            reason = "In the letter, but for what the article put between brackets."
            return _found(quoted, Verdict.BRACKETED, reason, held)
        if quotation.has_gaps:
            return _found(quoted, Verdict.ELIDED, "Its pieces are in the letter, in this order.", held)
        noise = " Scanning noise was not counted." if held.passage.noise else ""
        return _found(quoted, Verdict.VERBATIM, f"Word for word in the letter.{noise}", held)

    def _translated(self, quoted: Quoted, said: Attribution) -> QuoteFinding | None:
        """A quotation in the other language: placed in the letter, or not."""
        return finding_across(quoted, self.article, self.letter, said) if self.letter else None

    def _unfaithful(
        self, quoted: Quoted, quotation: Quotation, nearest: _Held | None, said: Attribution
    ) -> QuoteFinding:
        """The words are not in a letter as they stand: changed, from another source, or nowhere."""
        if self.letter is None:
            return self._of_no_letter(quoted, quotation)
        beside = self._from_beside(quotation)
        if (
            beside
            and beside.passage.is_faithful
            and not self._is_meant(quotation, nearest, said, _LEAST[beside.source.kind])
        ):
            return self._of_source(quoted, beside, said)
        is_nearer = beside and nearest and not beside.passage.is_faithful and beside.score >= nearest.score + _NEARER
        if nearest and not is_nearer and self._is_meant(quotation, nearest, said, _NEAR):
            return self._altered(quoted, nearest, beside)
        if beside and beside.score >= _NEAR and beside.passage.matched > _FRAGMENT:
            return self._of_source(quoted, beside, said)
        return self._elsewhere(quoted, quotation, said) or self._nowhere(quoted, quotation, nearest, said)

    def _of_no_letter(self, quoted: Quoted, quotation: Quotation) -> QuoteFinding:
        """The article is about no letter that is known: its words are nowhere here, unless one has something near."""
        if self.lookup is None:
            return self.unclear(quoted, "The article is about no letter that is known here.")
        own = language_of(word.text for word in words_of(self.article.text))
        keys = [word.text for word in quotation.kept]
        others = self.lookup(keys) if len(keys) > _FRAGMENT else ()
        for letter in {one.id: one for one in (*self.possible, *others)}.values():
            theirs = language_of(source_words(letter.text).keys)
            if letter in self.possible and own and theirs and own != theirs:
                return self.unclear(
                    quoted, f"The article names what {letter.title} does; it may be translated from it."
                )
            for source in (letter.source, *letter.beside):
                held = self._held(quotation, source)
                if held and held.score >= _DOUBT and held.passage.matched > 1:
                    return self.unclear(
                        quoted, f"It is near to words of {letter.title}, which the article is not about."
                    )
        reason = "In no letter that is known here; the article is about none of them."
        return _found(quoted, Verdict.NOT_IN_LETTER, reason)

    def _is_meant(self, quotation: Quotation, held: _Held | None, said: Attribution, least: float) -> bool:
        """Tell whether a passage is so near that the article meant it."""
        if held is None:
            return False
        if said.voice in {Voice.SIGNATORY, Voice.SOMEBODY, Voice.RELEASE, Voice.OTHER_LETTER}:
            least = max(least, _CLOSE)
        elif said.voice is Voice.LETTER and _is_other_number(held.passage):
            least = _ONE_NUMBER
        content = sum(word.text not in COMMON for word in quotation.kept)
        return held.score >= least and held.passage.matched >= 3 and content >= 1

    def _altered(self, quoted: Quoted, held: _Held, beside: _Held | None) -> QuoteFinding:
        passage = held.passage
        if not passage.edits and passage.doubts:
            words = ", ".join(f"\u201c{edit.article_text}\u201d" for edit in passage.doubts)
            return self.unclear(quoted, f"It differs in what may be a slip or a scanning error: {words}.", held)
        if not passage.edits:
            return _found(quoted, Verdict.ALTERED, "Its pieces stand in the letter in another order.", held)
        reason = "Near to this passage of the letter, but words differ with no mark."
        if beside and beside.passage.is_faithful and beside.source.kind in {"release", "version"}:
            reason += f" The changed words are those of {_named(beside.source)}."
        return _found(quoted, Verdict.ALTERED, reason, held)

    def _from_beside(self, quotation: Quotation) -> _Held | None:
        """Return the release, remark or version that is nearest to the quotation."""
        held = [self._held(quotation, source) for source in self._beside]
        return max(
            (each for each in held if each), key=lambda each: (each.passage.is_faithful, each.score), default=None
        )

    def _of_source(self, quoted: Quoted, held: _Held, said: Attribution) -> QuoteFinding:
        """The words come from what was said beside the letter."""
        kind, name = held.source.kind, _named(held.source)
        if kind == "version":
            return self.unclear(quoted, f"These are the words of another version of the letter ({name}).", held)
        if kind == "remark" or said.voice is Voice.SIGNATORY:
            return _found(quoted, Verdict.STATEMENT, f"Not in the letter: spoken by a signatory, in {name}.", held)
        changed = ", with words changed" if held.passage.edits else ""
        return _found(quoted, Verdict.NOT_IN_LETTER, f"Not in the letter: the words come from {name}{changed}.", held)

    def _elsewhere(self, quoted: Quoted, quotation: Quotation, said: Attribution) -> QuoteFinding | None:
        """Look in the whole archive for words that are a passage of another letter."""
        if self.lookup is None or len(quotation.kept) < _LONG:
            return None
        ours = {letter.id for letter in self._letters}
        for letter in self.lookup([word.text for word in quotation.kept]):
            passage = exact_passage(quotation, letter.text) if letter.id not in ours else None
            if passage is None:
                continue
            held = _Held(letter.source, passage)
            if said.voice is Voice.OTHER_LETTER:
                return self.unclear(
                    quoted, f"The article says that it quotes another letter; it has the words of {letter.title}.", held
                )
            return _found(
                quoted, Verdict.NOT_IN_LETTER, f"Not in this letter: the words are those of {letter.title}.", held
            )
        return None

    def _nowhere(self, quoted: Quoted, quotation: Quotation, nearest: _Held | None, said: Attribution) -> QuoteFinding:
        """The words are in no text that is known: whose they are said to be decides."""
        if said.voice is Voice.SIGNATORY:
            return _found(quoted, Verdict.STATEMENT, "Not in the letter: spoken or issued by a signatory.")
        if len(quotation.kept) <= _FRAGMENT and said.voice is not Voice.SOMEBODY:
            return self.unclear(quoted, "Too few words to say where they come from.")
        if nearest and nearest.score >= _DOUBT and said.voice in {Voice.LETTER, Voice.UNKNOWN}:
            return self.unclear(quoted, "Some of it is near to this passage of the letter, much is not.", nearest)
        if said.voice is Voice.UNKNOWN and len(quotation.kept) < _LONG:
            return self.unclear(quoted, "Not found, and the article does not say whose words they are.")
        return _found(quoted, Verdict.NOT_IN_LETTER, _NOWHERE[said.voice])


_NOWHERE = {
    Voice.LETTER: "The article gives these words to the letter, and the letter does not have them.",
    Voice.SOMEBODY: "Not in the letter: spoken by somebody who is not among its signatories.",
    Voice.RELEASE: "Not in the letter: the article gives these words to a press release.",
    Voice.OTHER_LETTER: "Not in this letter: the article gives these words to another one.",
    Voice.UNKNOWN: "These words are not in the letter; the article does not say whose they are.",
}


def _found(quoted: Quoted, verdict: Verdict, reason: str, held: _Held | None = None) -> QuoteFinding:
    if held is None:
        return QuoteFinding(quoted.text, quoted.span, verdict, reason)
    edits = (*held.passage.edits, *held.passage.doubts)
    source = held.source
    return QuoteFinding(quoted.text, quoted.span, verdict, reason, source.letter, source.id, held.passage.spans, edits)


def _named(source: Source) -> str:
    names = {"release": "the press release", "remark": "a remark", "version": "another version", "letter": "the letter"}
    return source.title or names[source.kind]


def _is_fragment(quotation: Quotation) -> bool:
    """Tell whether so few words say little: up to four, or five with next to no meaning."""
    content = sum(word.text not in COMMON for word in quotation.kept)
    return len(quotation.kept) <= _FRAGMENT or (len(quotation.kept) == _FRAGMENT + 1 and content <= 1)


def _is_other_number(passage: Passage) -> bool:
    """Tell whether all words but one are the passage's, and that one is another number."""
    return [edit.kind for edit in passage.edits] == [EditKind.NUMBER] and not passage.doubts and passage.matched >= 4


def _is_title(quoted: Quoted) -> bool:
    """Tell whether the words are written like a title: every word that is not a common one with a capital."""
    words = words_of(quoted.text)
    if quoted.is_block or len(words) > _LONG or quoted.text[-1:] in {".", "!", ","}:
        return False
    return all(
        quoted.text[word.start].isupper() or quoted.text[word.start].isdigit() or word.text in COMMON for word in words
    ) and (sum(quoted.text[word.start].isupper() for word in words) >= 2)
