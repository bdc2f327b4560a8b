import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.coverage.quotations.measures import changed_measure, unlike_denials
from undersigned.coverage.quotations.told_numbers import numbers_in


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("unos 2.300 millones de litros", [2_300_000_000]),
        ("noventa y dos mil cuatrocientas casas", [92_400]),
        ("2,6 millones de pesos", [2_600_000]),
        ("doce mil millones", [12_000_000_000]),
        ("medio mill\u00f3n de \u00e1rboles", [500_000]),
        ("uno de cada siete", [1, 7]),
        ("al 30 por ciento", [30]),
        ("una carta", []),
    ],
)
def test_numbers_in_spanish_have_one_value(text: str, values: list[float]):
    assert [number.value for number in numbers_in(text, is_spanish=True)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("$2.6 million", [2_600_000]),
        ("two hundred and six wells", [206]),
        ("half a million trees", [500_000]),
        ("it happened once", []),
        ("one in seven", [1, 7]),
        ("one letter", []),
    ],
)
def test_numbers_in_english_have_one_value(text: str, values: list[float]):
    assert [number.value for number in numbers_in(text, is_spanish=False)] == values


@given(st.integers(min_value=1000, max_value=999_999_999))
def test_thousands_have_one_value_with_points_and_with_commas(value: int):
    english, spanish = f"{value:,} wells", f"{value:,} pozos".replace(",", ".")

    assert [number.value for number in numbers_in(english, is_spanish=False)] == [value]
    assert [number.value for number in numbers_in(spanish, is_spanish=True)] == [value]


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("a 40 millas del pozo", "40 miles from the well"),
        ("a 64 kil\u00f3metros del pozo", "40 miles from the well"),
        ("seis de cada diez casas", "61 percent of houses"),
        ("las dos veces", "both times"),
    ],
)
def test_a_number_may_be_told_in_other_units_or_parts(quote: str, passage: str):
    assert changed_measure(quote, passage, is_spanish=True) is None


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("a 40 kil\u00f3metros del pozo", "40 miles from the well"),
        ("ganan veinte d\u00f3lares al d\u00eda", "they earn $20 an hour"),
        ("1.900 pozos", "9,100 wells"),
    ],
)
def test_another_number_or_unit_in_the_same_place_is_a_change(quote: str, passage: str):
    change = changed_measure(quote, passage, is_spanish=True)

    assert change is not None
    assert change.is_certain


def test_a_number_that_nothing_answers_is_no_certain_change():
    change = changed_measure("los 12 pozos del pueblo", "the wells of the town", is_spanish=True)

    assert change is not None
    assert not change.is_certain


def test_a_verb_of_ending_can_stand_for_a_denial():
    assert not unlike_denials("ya no se reparten cartas", "we have stopped the delivery of letters")
    assert unlike_denials("los pozos hacen da\u00f1o", "wells do no harm")
