import pytest

from undersigned.coverage.quotations.lexicon import is_known, is_partner


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("devolvieron", "returned"),
        ("entregarlos", "deliver"),
        ("riesgos", "risk"),
        ("vino", "came"),
        ("saquen", "took"),
        ("infraestructura", "infrastructure"),
        ("nacionales", "national"),
        ("responsabilidad", "responsibility"),
        ("filosofia", "philosophy"),
        ("dolares", "$"),
        ("lowmarsh", "lowmarsh"),
    ],
)
def test_words_with_one_meaning_or_one_form_are_partners(spanish: str, english: str):
    assert is_partner(spanish, english)


@pytest.mark.parametrize(
    ("spanish", "english"),
    [("camion", "bed"), ("interes", "internal"), ("casa", "water"), ("puente", "school"), ("mil", "mild")],
)
def test_words_that_only_begin_alike_are_none(spanish: str, english: str):
    assert not is_partner(spanish, english)


def test_a_word_that_no_table_has_is_not_known():
    assert is_known("escuelas", is_spanish=True)
    assert is_known("schools", is_spanish=False)
    assert not is_known("zzyx", is_spanish=True)
