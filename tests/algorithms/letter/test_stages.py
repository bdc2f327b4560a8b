import re
from itertools import product

import pytest

from undersigned.letter.stages import EDITABLE, MOVES, OPEN, PUBLIC, MoveNotAllowed, Stage, check_move

ALLOWED = {
    ("draft", "circulation"),
    ("draft", "abandoned"),
    ("circulation", "draft"),
    ("circulation", "released"),
    ("circulation", "abandoned"),
}


@pytest.mark.parametrize(("old", "new"), list(product(Stage, Stage)))
def test_only_the_moves_of_a_letters_life_are_possible(old: Stage, new: Stage) -> None:
    try:
        check_move(old, new)
    except MoveNotAllowed as refused:
        answer = str(refused)
    else:
        answer = "possible"

    assert (answer == "possible") == ((old.value, new.value) in ALLOWED)
    assert answer == "possible" or re.fullmatch(r"The letter is .+\. .+\.", answer)


def test_nothing_leaves_what_is_released_or_abandoned() -> None:
    assert MOVES[Stage.RELEASED] == MOVES[Stage.ABANDONED] == frozenset()
    assert set(MOVES) == set(Stage)


def test_a_released_letter_is_public_open_to_late_signatures_and_not_editable() -> None:
    assert Stage.RELEASED in PUBLIC & OPEN
    assert Stage.RELEASED not in EDITABLE


def test_a_refused_move_says_what_to_do_instead() -> None:
    with pytest.raises(MoveNotAllowed, match=r"The letter is released and cannot become a draft\. .*issue an erratum"):
        check_move(Stage.RELEASED, Stage.DRAFT)
    with pytest.raises(MoveNotAllowed, match="The letter is already in circulation"):
        check_move(Stage.CIRCULATION, Stage.CIRCULATION)
