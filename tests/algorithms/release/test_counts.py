from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.algorithms.release.letters import many, organization, person, signatory, sixteen
from undersigned.release.counts import counts_by_unit, counts_in_words, plural, printed_order


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("mayor", "mayors"),
        ("county executive", "county executives"),
        ("town supervisor", "town supervisors"),
        ("council member", "council members"),
        ("council member at large", "council members at large"),
        ("organization", "organizations"),
        ("person", "people"),
        ("attorney general", "attorneys general"),
        ("deputy attorney general", "deputy attorneys general"),
        ("chair of the board", "chairs of the board"),
        ("secretary of state", "secretaries of state"),
        ("chief of staff", "chiefs of staff"),
        ("mayor pro tem", "mayors pro tem"),
        ("mayor-elect", "mayors-elect"),
        ("alderman", "aldermen"),
        ("councilwoman", "councilwomen"),
        ("county judge/executive", "county judge/executives"),
        ("city attorney", "city attorneys"),
        ("deputy", "deputies"),
        ("boss", "bosses"),
        ("general manager", "general managers"),
        ("sheriff", "sheriffs"),
        ("", ""),
    ],
)
def test_the_noun_of_an_office_bends_and_nothing_else(unit: str, expected: str) -> None:
    assert plural(unit) == expected


def test_units_are_counted_with_the_most_first_and_states_named_last() -> None:
    assert counts_in_words(sixteen()) == "14 mayors and 2 county executives, of 5 states"


def test_one_of_each_stays_in_the_singular() -> None:
    lines = [signatory(1, "Tomas Marlow", "Mayor", "Ashford", "IL")]

    assert counts_in_words(lines) == "1 mayor, of 1 state"


def test_three_units_are_listed_as_english_lists_them() -> None:
    lines = [
        *sixteen(),
        organization(20, "River Keepers", "Dana Li, Director"),
        person(21, "Sam Stone", "Ashford", "IL"),
    ]

    assert counts_in_words(lines) == "14 mayors, 2 county executives, 1 organization and 1 person, of 5 states"


def test_the_same_office_in_other_letter_case_is_one_unit() -> None:
    lines = [replace(line, unit=line.unit.upper() if line.name < "M" else line.unit) for line in sixteen()]

    assert counts_by_unit(lines).by_unit == (("mayor", 14), ("county executive", 2))


def test_no_state_is_counted_when_the_state_of_one_office_is_not_known() -> None:
    lines = [*sixteen(), signatory(20, "Ana Prado", "Mayor", "Rio Alto", "")]

    assert counts_in_words(lines) == "15 mayors and 2 county executives"


def test_organizations_without_a_state_do_not_hide_the_states_of_offices() -> None:
    lines = [*sixteen()[:1], organization(20, "River Keepers", "Dana Li, Director")]

    assert counts_in_words(lines) == "1 mayor and 1 organization, of 1 state"


def test_organizations_alone_have_no_states() -> None:
    assert counts_in_words([organization(20, "River Keepers", "Dana Li, Director")]) == "1 organization"


def test_the_capital_and_the_territories_are_not_called_states() -> None:
    lines = [
        signatory(1, "A", "Mayor", "Ashford", "IL"),
        signatory(2, "B", "Mayor", "Capitol Bend", "DC"),
        signatory(3, "C", "Mayor", "Playa", "PR"),
    ]

    assert counts_in_words(lines) == "3 mayors, of 1 state, the District of Columbia and 1 territory"


def test_an_empty_list_says_so() -> None:
    assert counts_in_words([]) == "no signatories"


def test_large_numbers_are_grouped() -> None:
    lines = [person(number, f"Person {number}", "", "") for number in range(1204)]

    assert counts_in_words(lines) == "1,204 people"


def test_the_printed_order_is_by_state_name_then_place_then_name_whatever_the_case_and_accents() -> None:
    lines = [
        signatory(1, "Z", "Mayor", "Zeta", "IL"),
        signatory(2, "B", "Mayor", "álamo", "IL"),
        signatory(3, "a", "Mayor", "Alamo", "IL"),
        signatory(4, "Y", "Mayor", "Yarrow", "IA"),
        person(5, "P", "", ""),
    ]

    assert [line.name for line in printed_order(lines)] == ["a", "B", "Z", "Y", "P"]


@given(st.permutations(many(20)))
def test_the_printed_order_does_not_depend_on_the_order_of_signing(lines: list) -> None:
    assert printed_order(lines) == printed_order(many(20))


@given(st.lists(st.sampled_from(many(40)), max_size=60))
def test_every_signatory_is_counted_in_exactly_one_unit(lines: list) -> None:
    counts = counts_by_unit(lines)

    assert sum(count for _, count in counts.by_unit) == counts.total == len(lines)
    assert counts.states <= len(lines)
