"""What differs between a quotation and a passage, word by word: each difference with its kind."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from undersigned.coverage.findings import Edit, EditKind
from undersigned.coverage.quotations.noise import Likeness, is_negation, likeness, number_of
from undersigned.coverage.quotations.quote_words import QuoteWord
from undersigned.coverage.quotations.source_words import SourceWords, is_name
from undersigned.text.folding import Word

_JOINED = 4  # as many words may have run together or fallen apart


@dataclass(slots=True)
class Comparison:
    """What was found so far: differences with the words of ours in them; words that a machine changed, or may have."""

    edits: list[Edit] = field(default_factory=list)
    strange: list[QuoteWord] = field(default_factory=list)
    noise: int = 0
    doubts: list[Edit] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Sides:
    """The two texts that are compared, and the words that certainly exist (`known`, as keys)."""

    source: SourceWords
    article_text: str
    known: frozenset[str]

    def compare(self, theirs: Sequence[Word], ours: Sequence[QuoteWord], into: Comparison) -> None:
        """Note how the article's words `ours` differ from the source's `theirs`."""
        theirs, ours = self._unlike(theirs, ours, into)
        if not theirs and not ours:
            return
        if theirs and ours and max(len(theirs), len(ours)) <= _JOINED and self._alike(theirs, ours, into):
            return
        if len(theirs) == len(ours) > 1:
            for a, b in zip(theirs, ours, strict=True):
                self.compare([a], [b], into)
            return
        into.edits.append(self._edit(theirs, ours))
        into.strange += ours

    def _unlike(
        self, theirs: Sequence[Word], ours: Sequence[QuoteWord], into: Comparison
    ) -> tuple[Sequence[Word], Sequence[QuoteWord]]:
        """Take equal words off both ends of two runs of different length."""
        while len(theirs) != len(ours) and theirs and ours and self._alike(theirs[:1], ours[:1], into):
            theirs, ours = theirs[1:], ours[1:]
        while len(theirs) != len(ours) and theirs and ours and self._alike(theirs[-1:], ours[-1:], into):
            theirs, ours = theirs[:-1], ours[:-1]
        return theirs, ours

    def _alike(self, theirs: Sequence[Word], ours: Sequence[QuoteWord], into: Comparison) -> bool:
        """Tell whether two runs are the same words but for noise, and note the noise."""
        if len(ours) == len(theirs) == 1 and ours[0].fits(theirs[0].text):
            return True
        source, article = "".join(word.text for word in theirs), "".join(word.text for word in ours)
        named = any(is_name(self.source.text, word) for word in theirs)
        found = likeness(source, article, self.known, is_name=named)
        if found is Likeness.OTHER and self._is_undecoded(source, ours):
            found = Likeness.NOISE
        if found is Likeness.NOISE:
            into.noise += 1
        elif found is Likeness.DOUBTFUL:
            into.doubts.append(self._edit(theirs, ours))
        return found is not Likeness.OTHER

    def _is_undecoded(self, source: str, ours: Sequence[QuoteWord]) -> bool:
        """Tell whether the article lost a letter to a wrong decoding: a question mark or diamond inside the word."""
        written = self.article_text[ours[0].start : ours[-1].end]
        parts = [part.lower() for part in written.replace("?", "\ufffd").split("\ufffd")]
        if len(parts) == 1 or any(not part.isalnum() for part in parts if part) or number_of(source):
            return False
        return _fits_with_gaps(source, parts)

    def _edit(self, theirs: Sequence[Word], ours: Sequence[QuoteWord]) -> Edit:
        source = self.source.text[theirs[0].start : theirs[-1].end] if theirs else ""
        article = self.article_text[ours[0].start : ours[-1].end] if ours else ""
        return Edit(self._kind(theirs, ours), source, article)

    def _kind(self, theirs: Sequence[Word], ours: Sequence[QuoteWord]) -> EditKind:
        numbers = [[number for word in side if (number := number_of(word.text))] for side in (theirs, ours)]
        if numbers[0] != numbers[1]:
            return EditKind.NUMBER
        if any(is_negation(word.text) for word in theirs) != any(is_negation(word.text) for word in ours):
            return EditKind.NEGATION
        names = any(is_name(self.source.text, word) for word in theirs)
        names = names or any(is_name(self.article_text, word) for word in ours)
        if names and ours and theirs:
            return EditKind.NAME
        return EditKind.WORD if ours else EditKind.DROP


def _fits_with_gaps(source: str, parts: list[str]) -> bool:
    """Tell whether `parts` stand in `source` in order, with at most two letters lost between each two."""
    if not source.startswith(parts[0]):
        return False
    place = len(parts[0])
    for part in parts[1:]:
        here = source.find(part, place + (not part)) if part else len(source)
        if here < 0 or here - place > 2:
            return False
        place = here + len(part)
    return place == len(source)
