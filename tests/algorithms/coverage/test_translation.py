import pytest

from tests.algorithms.coverage.river import LETTER, RIVER
from undersigned.coverage.findings import Article, Verdict
from undersigned.coverage.quotations.translation import is_absent, language_of, placed, translated_quotes
from undersigned.coverage.quotations.verdicts import judge_all
from undersigned.text.folding import words_of

SPANISH = """Estimado secretario: Los alcaldes del r\u00edo escribimos por el agua que beben nuestras familias.
Pedimos que se reparen 300 tuber\u00edas de plomo antes del verano, porque los ni\u00f1os de nuestros pueblos enferman.
No pedimos una ley nueva."""


def place(quote: str) -> str:
    found = placed(quote, LETTER, is_spanish=True)
    return (
        " ".join(LETTER[found.span[0] : found.span[1]].split())
        if found and not found.doubt and not found.change
        else ""
    )


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        (
            "Ninguna familia deber\u00eda tener que elegir entre el alquiler y el agua limpia",
            "No family should have to choose between rent and clean water",
        ),
        (
            "Les instamos a entregar las subvenciones antes de las inundaciones de primavera",
            "We urge you to release the grants before the spring floods",
        ),
        (
            "tres de cada diez pozos en el condado de Lowmarsh son inseguros",
            "three of every ten wells in Lowmarsh County are unsafe",
        ),
    ],
)
def test_a_translation_is_placed_at_its_passage(quote: str, passage: str):
    assert place(quote) == passage


def test_another_number_or_a_lost_denial_is_no_translation():
    assert place("cinco de cada diez pozos en el condado de Lowmarsh son inseguros") == ""
    assert place("Toda familia deber\u00eda tener que elegir entre el alquiler y el agua limpia") == ""


def test_a_number_in_other_words_is_no_translation():
    letter = f"{LETTER}\nA survey that took nineteen years to prepare would end in its second season."

    same = placed("Un estudio que tard\u00f3 diecinueve a\u00f1os en prepararse", letter, is_spanish=True)
    other = placed("Un estudio que tard\u00f3 noventa a\u00f1os en prepararse", letter, is_spanish=True)

    assert same is not None
    assert same.doubt == ""
    assert other is None or other.doubt or other.change


def test_quotations_that_have_their_place_are_counted():
    article = "El r\u00edo y las ciudades: esto es lo que dice la carta de los alcaldes."
    quotes = ["tres de cada diez pozos en el condado de Lowmarsh son inseguros", "Los maestros merecen un hospital"]

    assert translated_quotes(article, quotes, LETTER) == 1
    assert translated_quotes("The river and the towns, as the letter has it.", quotes, LETTER) == 0


def test_what_the_letter_never_said_has_no_place():
    assert place("Los maestros de la monta\u00f1a merecen un hospital y una carretera nueva hacia la frontera") == ""


def test_only_what_has_hardly_a_word_of_the_letter_is_clearly_absent():
    assert is_absent("Los maestros de la monta\u00f1a merecen un hospital y una carretera", [LETTER], is_spanish=True)
    assert not is_absent("Los maestros merecen m\u00e1s", [LETTER], is_spanish=True)
    assert not is_absent("tres de cada diez pozos en el condado de Lowmarsh son inseguros", [LETTER], is_spanish=True)


def test_a_word_said_twice_tells_no_more_than_said_once():
    assert place("El agua es agua, y el agua es de los pueblos") == ""


def test_what_the_article_gives_to_the_letter_needs_less_to_be_placed():
    quote = "los residentes todav\u00eda esperan"

    given = placed(quote, LETTER, is_spanish=True, is_given=True)
    told = placed(quote, LETTER, is_spanish=True)

    assert given is not None
    assert "still wait" in LETTER[given.span[0] : given.span[1]]
    assert told is None


def test_a_passage_that_stands_twice_is_in_doubt():
    letter = f"We ask you to repair the bridge.\n\n{LETTER}\n\nAgain we ask you to repair the bridge."

    found = placed("Pedimos que se repare el puente", letter, is_spanish=True)

    assert found is not None
    assert "equally near" in found.doubt


def test_free_word_order_and_a_number_in_words_are_a_translation():
    letter = (
        "Last year the county lost $41 million in wages, and eleven clinics closed their doors.\n"
        "The road to the next one is long, and in winter it is shut."
    )

    found = placed("Once cl\u00ednicas cerraron sus puertas", letter, is_spanish=True)
    lost = placed("cuarenta y un millones de d\u00f3lares en salarios perdi\u00f3 el condado", letter, is_spanish=True)

    assert found is not None
    assert lost is not None
    assert "eleven clinics closed" in letter[found.span[0] : found.span[1]]
    assert "$41 million in wages" in letter[lost.span[0] : lost.span[1]]
    assert (found.doubt, found.change, lost.doubt, lost.change) == ("", "", "", "")


def test_it_works_from_english_into_a_spanish_letter():
    found = placed("300 lead pipes be repaired before the summer", SPANISH, is_spanish=False)

    assert found is not None
    assert "300 tuber\u00edas de plomo" in SPANISH[found.span[0] : found.span[1]]


def test_the_verdict_says_that_words_were_not_checked():
    article = Article(
        "Alcaldes piden agua. La carta dice: \u00abNinguna familia deber\u00eda tener que elegir entre el alquiler y "
        "el agua limpia\u00bb. Tambi\u00e9n dice: \u00abLos maestros de la monta\u00f1a merecen un hospital\u00bb."
    )

    findings = judge_all(article, RIVER)

    assert [finding.verdict for finding in findings] == [Verdict.TRANSLATED, Verdict.NOT_IN_LETTER]
    assert "not checked word by word" in findings[0].reason


def test_a_translation_with_another_number_is_altered():
    article = Article(
        "Alcaldes piden agua. La carta dice: \u00abcinco de cada diez pozos en el condado de Lowmarsh son "
        "inseguros\u00bb."
    )

    finding = judge_all(article, RIVER)[0]

    assert finding.verdict is Verdict.ALTERED
    assert "cinco" in finding.reason


def test_words_near_to_the_letter_are_not_called_absent_when_somebody_else_speaks_them():
    article = Article(
        "Alcaldes piden agua al gobierno, y los vecinos esperan. \u00abTodav\u00eda esperan por el resto\u00bb, "
        "dijo Ana Solano, vecina de Quarry Bend."
    )

    finding = judge_all(article, RIVER)[0]

    assert finding.verdict in {Verdict.UNCLEAR, Verdict.TRANSLATED}


def test_what_the_release_alone_has_is_not_in_the_letter():
    article = Article(
        "Los alcaldes del r\u00edo piden agua. La carta dice: \u00abDoce alcaldes suplican al departamento que "
        "acelere los pagos anticipados para tuber\u00edas, pozos y bombas\u00bb."
    )

    finding = judge_all(article, RIVER)[0]

    assert finding.verdict is Verdict.NOT_IN_LETTER
    assert "translated from the press release" in finding.reason


@pytest.mark.parametrize(("text", "language"), [(LETTER, "en"), (SPANISH, "es"), ("Lowmarsh 300", "")])
def test_the_language_is_told_by_small_words(text: str, language: str):
    assert language_of(word.text for word in words_of(text)) == language
