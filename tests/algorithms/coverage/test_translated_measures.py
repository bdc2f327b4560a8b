import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.coverage.quotations.measures import changed_measure, lost_denials
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


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("casi 20 millones de litros", "19.6 million liters"),
        ("quince d\u00edas", "two weeks"),
        ("a las 16 horas", "at 4 p.m."),
    ],
)
def test_a_rounded_number_or_one_told_otherwise_is_no_certain_change(quote: str, passage: str):
    change = changed_measure(quote, passage, is_spanish=True)

    assert change is None or not change.is_certain


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("ya no se reparten cartas", "we have stopped the delivery of letters"),
        ("no se lo han dicho a nadie", "they have told no one"),
        ("a no m\u00e1s de 50 millas", "within 50 miles"),
        ("y no parados en la calle", "rather than standing in the street"),
        ("al menos 40 pozos", "no fewer than 40 wells"),
    ],
)
def test_a_denial_may_be_told_without_a_not(quote: str, passage: str):
    assert lost_denials(quote, passage) == 0


def test_denials_that_a_translation_lost_or_added_are_counted():
    assert lost_denials("los pozos hacen da\u00f1o", "wells do no harm") == 1
    assert lost_denials("los pozos no hacen da\u00f1o", "wells do harm") == -1
    assert (
        lost_denials(
            "pedimos a los vecinos de r\u00edo arriba que paguen lo que no podemos",
            "we do not ask the neighbors upstream of us to pay what we cannot",
        )
        == 1
    )
