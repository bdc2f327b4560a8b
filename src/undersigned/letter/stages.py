"""Where a letter is in its life, and which moves there are. Read this first: everything else follows it."""

from enum import StrEnum


class Stage(StrEnum):
    """The stages of a letter, in the order of its life; the values are stored and served, so they never change."""

    DRAFT = "draft"
    CIRCULATION = "circulation"
    RELEASED = "released"
    ABANDONED = "abandoned"


# Back from circulation to draft means that the text changes: a new version, and nobody has signed it yet.
# What is public stays public: a released letter gets errata and withdrawals, never another stage.
MOVES: dict[Stage, frozenset[Stage]] = {
    Stage.DRAFT: frozenset({Stage.CIRCULATION, Stage.ABANDONED}),
    Stage.CIRCULATION: frozenset({Stage.DRAFT, Stage.RELEASED, Stage.ABANDONED}),
    Stage.RELEASED: frozenset(),
    Stage.ABANDONED: frozenset(),
}

PUBLIC = frozenset({Stage.RELEASED})  # anyone may read it
OPEN = frozenset({Stage.CIRCULATION, Stage.RELEASED})  # offices may sign it, late or in time
EDITABLE = frozenset({Stage.DRAFT})  # its text may change

_WORDS = {
    Stage.DRAFT: "a draft",
    Stage.CIRCULATION: "in circulation",
    Stage.RELEASED: "released",
    Stage.ABANDONED: "abandoned",
}
_WHAT_TO_DO = {
    Stage.DRAFT: "Open its circulation first.",
    Stage.CIRCULATION: "Release it, abandon it, or take it back to draft to change its text.",
    Stage.RELEASED: "What is public stays public: issue an erratum, or start a new letter.",
    Stage.ABANDONED: "Start a new letter; its text can be copied.",
}


class MoveNotAllowed(ValueError):  # read aloud it is a refusal
    """A letter cannot go from one stage to another; the message says so and what can be done instead."""


def check_move(old: Stage, new: Stage) -> None:
    """Return when a letter may go from stage `old` to stage `new`; raise MoveNotAllowed when it may not."""
    if new in MOVES[old]:
        return
    place = f"already {_WORDS[old]}" if old == new else f"{_WORDS[old]} and cannot become {_WORDS[new]}"
    raise MoveNotAllowed(f"The letter is {place}. {_WHAT_TO_DO[old]}")
