"""One article against an archive: everything put together.

First the letter is told, then its reprint if there is one; quotations, counts and names are judged outside the reprint.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from undersigned.coverage.counts.claims import Claim, claims_in
from undersigned.coverage.counts.verdicts import judge_counts
from undersigned.coverage.findings import Article, CountFinding, CountVerdict, QuoteFinding, Report, Span
from undersigned.coverage.folder import INDEX_FOLDER, read_archive, stamp_of
from undersigned.coverage.known import KnownLetter
from undersigned.coverage.matching.index import Index, index_of, open_index
from undersigned.coverage.matching.letters import Match, letters_about, letters_touched
from undersigned.coverage.names.misspellings import misspelled_names
from undersigned.coverage.quotations.quoted import quotations_in
from undersigned.coverage.quotations.verdicts import judge_all
from undersigned.coverage.reproduction import NONE, Reprint, reprint_of

_NO_LETTER = "It is about no letter of this archive."
_NO_LIST = "The article is about no letter of this archive, so there is no list to count."


@dataclass(frozen=True)
class Archive:
    """Letters that articles are held against, ready to be looked up."""

    index: Index

    @classmethod
    def of(cls, letters: Sequence[KnownLetter]) -> "Archive":
        """Return an archive of a few letters, indexed in memory."""
        return cls(index_of(letters))

    @classmethod
    def from_folder(cls, folder: Path) -> "Archive":
        """Read an archive folder, or map the index that was saved for it (in the folder, or the folder itself).

        Raises ArchiveError when the folder is none, StaleIndexError when its index was made from other files.
        """
        if (folder / "index.json").is_file() and (folder / "letters.jsonl").is_file():
            return cls(open_index(folder))
        if (folder / INDEX_FOLDER).is_dir():
            return cls(open_index(folder / INDEX_FOLDER, stamp=stamp_of(folder)))
        return cls.of(read_archive(folder))

    def lookup(self, words: Sequence[str]) -> list[KnownLetter]:
        """Return the few letters that share most of some words, the likeliest first."""
        return self.index.letters_with(" ".join(words))

    def letter(self, ident: str) -> KnownLetter | None:
        """Return the letter with this id, None when there is none."""
        return self.index.letter(ident)


def check(article: Article, archive: Archive) -> Report:
    """Return everything found in one article."""
    spans = [quoted.span for quoted in quotations_in(article)]
    matches = letters_about(article, archive.index, spans)
    if not matches:
        return _of_none(article, archive)
    main = matches[0].letter
    reprint = reprint_of(article, main)
    others = [match.letter for match in matches[1:]]
    quotations = judge_all(article, main, others, archive.lookup)
    claims = [claim for claim in claims_in(article.text) if not _inside(claim.span, reprint.span)]
    return Report(
        article,
        main.id,
        tuple(match.letter.id for match in matches),
        _reason(matches, reprint),
        tuple(finding for finding in quotations if not _inside(finding.span, reprint.span)),
        tuple(judge_counts(article, main, claims)),
        tuple(misspelled_names(article, main)),
        reprint.reproduction,
    )


def _of_none(article: Article, archive: Archive) -> Report:
    """Return the report on an article that covers no letter of ours: nothing in it can be called right or wrong."""
    possible = letters_touched(article, archive.index)
    found = judge_all(article, None, lookup=archive.lookup, possible=possible)
    quotations = [_without_letter(finding) for finding in found]
    counts = tuple(_uncheckable(claim) for claim in claims_in(article.text))
    return Report(article, "", (), _NO_LETTER, tuple(quotations), counts, (), NONE.reproduction)


def _without_letter(finding: QuoteFinding) -> QuoteFinding:
    return replace(finding, letter="", source="", source_spans=())


def _uncheckable(claim: Claim) -> CountFinding:
    return CountFinding(claim.words, claim.span, CountVerdict.NOT_CHECKABLE, _NO_LIST)


def _inside(span: Span, reprint: Span | None) -> bool:
    return reprint is not None and reprint[0] <= span[0] and span[1] <= reprint[1]


def _reason(matches: Sequence[Match], reprint: Reprint) -> str:
    if reprint.reproduction.is_full:
        return f"It reprints the letter. {matches[0].reason}"
    return matches[0].reason
