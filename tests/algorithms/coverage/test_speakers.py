import pytest

from tests.algorithms.coverage.river import SIGNATORIES
from undersigned.coverage.findings import Article
from undersigned.coverage.quotations.quoted import quotations_in
from undersigned.coverage.quotations.speakers import attribution_of
from undersigned.coverage.quotations.voices import Voice


def voices(text: str) -> list[Voice]:
    article = Article(text)
    found = quotations_in(article)
    return [attribution_of(quoted, article, found, SIGNATORIES).voice for quoted in found]


@pytest.mark.parametrize(
    "text",
    [
        '"We ask for help," the letter reads.',
        'The letter says: "We ask for help."',
        'In their letter, the mayors wrote that "we ask for help."',
        '"We ask for help," they wrote.',
        'According to the letter, "we ask for help."',
        'The letter is "asking for help now" again.',
        'Marlow and 11 others wrote in the letter that "we ask for help."',
        'It calls the delay "a burden on us".',
        'Twelve mayors, led by Marlow, told Hale that the delay is "a slow leak in a fast river."',
        "Seg\u00fan los firmantes, \u00abel retraso es una fuga lenta\u00bb.",
        'Supervisor Dale Pruitt said that the letter claimed "the names of us all".',
        '"We ask for help," reads the open letter to Hale.',
        "\u00abPedimos ayuda ya\u00bb, dice la carta.",
        "Seg\u00fan la carta, \u00abpedimos ayuda ya\u00bb.",
        "Los alcaldes escribieron: \u00abPedimos ayuda ya\u00bb.",
    ],
)
def test_a_letter_speaks(text: str):
    assert voices(text) == [Voice.LETTER]


@pytest.mark.parametrize(
    "text",
    [
        '"I am glad today," Mayor Tomas Marlow said.',
        '"I am glad today," said Reyes, who signed the letter.',
        'Tomas Marlow signed. "I am glad today," he told reporters.',
        '"I am glad today," Marlow said in a statement on the letter.',
        'Marlow\'s city has one pump. "I am glad today," he said.',
        'Walter Osei said, "I am glad today."',
        "\u00abEstoy muy contenta hoy\u00bb, dijo Beatriz Reyes.",
        'Marlow wrote on Facebook that he is "very glad today".',
        'Marlow did not call back beyond a post that said "glad as of today".',
        'Tomas Marlow, who runs Well No. 6 of the Wend Water Works, signed on Monday. "I am glad today," he said.',
        'Channel Nine asked Marlow if he was sure. "I am glad today," he told us.',
        'Mayor Tomas Marlow saw Dale Pruitt of the mill. The mayor smiled. "I am glad today," he said.',
        'Marlow read from the letter. Then, in his own words: "I am glad today."',
        "El alcalde de Ashford, Tom\u00e1s Marlow, fue m\u00e1s directo. \u00abEstoy muy contento\u00bb, brome\u00f3.",
        'Walter Osei, mayor of Millrace, put it more plainly: "We are out of time and out of pipe."',
        'Asked about it, Marlow laughed. "We did all that we could here."',
        "Beatriz Reyes sali\u00f3 contenta. \u00abEstoy muy contenta hoy\u00bb, opin\u00f3.",
    ],
)
def test_a_signatory_speaks(text: str):
    assert voices(text) == [Voice.SIGNATORY]


@pytest.mark.parametrize(
    "text",
    [
        '"We did enough already," said White House spokeswoman Ann Bell.',
        'Marlow signed. The foreman, Dale Pruitt, was not told. "I would have signed," he said.',
        '"I would not have signed," said Sen. Bob Stone, who opposes the letter.',
        'The mayor\'s father, Ed Marlow, is 84. "I never lost a letter," the elder Marlow said.',
        'Gov. Ann Hale, in her second term, told reporters that Ashford, where Marlow is mayor, has "plenty to trim".',
        'Not all agree. Farmer Will Deacon, who lives below Ashford, calls the letter "a wish list for towns".',
        'The editorial board of the Ledger wrote that the letter was "better late than never again".',
        "Para el senador Pablo Dorn, \u00abes un truco para las elecciones\u00bb.",
        'Marlow\'s office asked the Great Rivers Board, which says it has "no view on that bill".',
        'Marlow signed. County Clerk Lois Fender said that she had "not seen a single sheet".',
        'Mayor Tomas Marlow signed. Mail carrier Odell Bly agreed. "I am glad today," he said.',
        'Marlow signed. FEMA told us late at night that "we hear them".',
        "Marlow firm\u00f3. La empresa respondi\u00f3 que es \u00abuna luz para todos\u00bb.",
        'The Growers\' League said that growers "already stop the clock" and asked for a seat.',
    ],
)
def test_somebody_else_speaks(text: str):
    assert voices(text) == [Voice.SOMEBODY]


def test_a_press_release_and_another_letter_are_told_apart_from_the_letter():
    assert voices('The press release says that "twelve mayors are pleading".') == [Voice.RELEASE]
    assert voices('In a previous letter, the mayors asked for "a new law now".') == [Voice.OTHER_LETTER]


def test_a_second_quotation_of_the_paragraph_goes_on_with_the_first():
    assert voices('"We ask for help," the letter reads. "We ask again and again."') == [Voice.LETTER, Voice.LETTER]


@pytest.mark.parametrize("text", ['Ashford\'s Marlow: "We ask for help"', 'Unions: "We ask for help"'])
def test_a_headline_does_not_say_whether_its_words_were_spoken_or_signed(text: str):
    assert voices(text) == [Voice.UNKNOWN]


def test_nothing_beside_a_quotation_says_nothing():
    assert voices('"We ask for help"') == [Voice.UNKNOWN]
