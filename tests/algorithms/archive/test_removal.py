"""A name is blacked out where it is a name, and nobody is taken for somebody else."""

import pytest

from undersigned.archive.removal import Position, blacked_out, is_blacked_out, is_surely

MAYOR = Position("Mayor", "Ashford", "IL", "")
DIRECTOR = Position("Director", "", "", "River Towns Alliance")


@pytest.mark.parametrize(
    ("printed", "held", "theirs"),
    [
        (Position("Mayor", "Ashford", "IL", ""), MAYOR, True),
        (Position("MAYOR", "Áshford", "Illinois", ""), MAYOR, True),
        (Position("", "Ashford", "", ""), MAYOR, True),
        (Position("Mayor", "Ashford", "", "City of Ashford"), MAYOR, True),
        (Position("", "", "", ""), MAYOR, False),
        (Position("Mayor", "", "", ""), MAYOR, False),
        (Position("Mayor", "", "IL", ""), MAYOR, False),
        (Position("Mayor", "Ashford", "WI", ""), MAYOR, False),
        (Position("Mayor", "Quarry Hill", "IL", ""), MAYOR, False),
        (Position("City Clerk", "Ashford", "IL", ""), MAYOR, False),
        (Position("Director", "", "", "River Towns Alliance"), DIRECTOR, True),
        (Position("Director", "Ashford", "IL", "River Towns Alliance"), DIRECTOR, True),
        (Position("Director", "", "", "Hill Towns Alliance"), DIRECTOR, False),
        (Position("Mayor", "Ashford", "IL", ""), Position("", "Ashford", "IL", ""), False),
    ],
)
def test_a_line_is_surely_theirs_when_its_place_agrees_and_nothing_else_speaks_against(
    printed: Position, held: Position, theirs: bool
):
    assert is_surely(printed, [DIRECTOR, held] if held is MAYOR and theirs else [held]) is theirs


@pytest.mark.parametrize(
    ("text", "black"),
    [
        ("Tomas Marlow, Mayor", "█████ ██████, Mayor"),
        ("TOMAS\n  MARLOW", "█████\n  ██████"),
        ("Tomás Marlow's town", "█████ ████████ town"),
        ("tomas-marlow.pdf", "████████████.pdf"),
        ("said Mayor Marlow and Ms. Marlow", "said Mayor ██████ and Ms. ██████"),
        ("County Warden Marlow", "County Warden ██████"),
        ("Marlow Street in Marlow", "Marlow Street in Marlow"),
        ("Jane Marlow, Tomas Stone", "Jane Marlow, Tomas Stone"),
        ("Anna Tomas, Marlow Heights", "Anna Tomas, Marlow Heights"),
        ("Tomas Marlowe", "Tomas Marlowe"),
        ("", ""),
    ],
)
def test_a_name_is_blacked_out_sign_for_sign_and_namesakes_are_not(text: str, black: str):
    changed = blacked_out({"Tomas Marlow"}, ["County Warden"])(text)

    assert changed == black
    assert len(changed) == len(text)


def test_a_name_of_one_word_goes_where_it_stands_as_a_word():
    assert blacked_out({"Sequoia"})("Sequoia of Sequoias") == "███████ of Sequoias"


def test_black_alone_is_a_name_that_was_removed():
    assert is_blacked_out("█████ █. ██████-████")
    assert not is_blacked_out("█████ Marlow")
    assert not is_blacked_out("")
