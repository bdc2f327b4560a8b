"""A claim that counts who signed a letter, as plain data."""

from dataclasses import dataclass
from enum import StrEnum

from undersigned.coverage.counts.claim_words import Unit
from undersigned.coverage.findings import Span


class ClaimKind(StrEnum):
    """What a claim says with its number."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    APPROX = "approx"
    OTHERS = "others_besides_subject"
    MEMBERS = "members_of_group"
    SUBSET = "subset"
    NAMED = "named"
    MAJORITY = "majority_of"
    VAGUE = "vague"
    TRAIT = "part_with_a_trait"


@dataclass(frozen=True, slots=True)
class Part:
    """One of several things that a claim counts: "31 mayors", "one county executive". None: not counted apart."""

    number: int | None
    unit: Unit


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim. `number` is None where it is vague; `span` points at `words` in the article (code points).

    `bound` is how the number is limited where the kind says something else ("more than 30 other cities"). `subject`
    are the words for those on top of whom the others are counted. `share` is 2 in "two of 31 members". `middle` are
    the words between number and noun, `region` a place that narrows who is counted. `is_whole` tells that the words
    leave nobody out ("signed by 31 mayors"), `is_loose` that "joined 30 cities" may count the subject or not.

    A claim of a part with a trait ("nine of the signers are from Ohio") has the `trait` in words; `noun` are those of
    whom it is a part, `fraction` its share ("half"), `is_rest` "all but five", `is_some` that more may have the trait
    ("including three from Ohio"). `pieces` are the claims of which one with several numbers was put together.
    """

    words: str
    span: Span
    number: int | None
    unit: Unit
    kind: ClaimKind
    parts: tuple[Part, ...] = ()
    bound: ClaimKind | None = None
    subject: str = ""
    share: int = 0
    middle: str = ""
    region: str = ""
    noun: str = ""
    is_whole: bool = False
    is_loose: bool = False
    plain_span: Span = (0, 0)
    trait: str = ""
    fraction: str = ""
    is_rest: bool = False
    is_some: bool = False
    pieces: tuple["Claim", ...] = ()
