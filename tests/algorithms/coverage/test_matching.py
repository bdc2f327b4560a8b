"""Which letter an article is about: told by words, by signals where words say little, and not at all when in doubt."""

from dataclasses import replace
from datetime import date

import pytest

from tests.algorithms.coverage.letters import GOVERNOR, HOUSE, LETTERS, LIBRARY, SENATE
from undersigned.coverage.findings import Article
from undersigned.coverage.matching.evidence import article_words
from undersigned.coverage.matching.index import index_of
from undersigned.coverage.matching.letters import Match, letters_about
from undersigned.coverage.matching.quoted_passages import quoted_passages
from undersigned.coverage.matching.signals import Reading, signals_of
from undersigned.coverage.quotations.quoted import quotations_in

INDEX = index_of(LETTERS)


def about(text: str, printed_on: date | None = date(2026, 2, 5)) -> list[Match]:
    article = Article(text, printed_on=printed_on)
    return letters_about(article, INDEX, [quoted.span for quoted in quotations_in(article)])


def ids(matches: list[Match]) -> list[str]:
    return [match.letter.id for match in matches]


def test_one_long_quotation_tells_the_letter():
    found = about(
        "River leaders want help. \u201cNone of us can hold back a river alone,\u201d they wrote, adding that"
        " neighbors \u201cshould not have to bid against each other for gravel.\u201d"
    )

    assert ids(found) == [GOVERNOR.id]
    assert found[0].is_quoted
    assert "in a row" in found[0].reason


def test_a_quotation_with_a_changed_word_still_tells_the_letter():
    found = about(
        "\u201cGrocers hauled their shelves to the second floor, and three hundred families slept in a school"
        " gymnasium while volunteers filled sandbags,\u201d the letter says."
    )

    assert ids(found) == [GOVERNOR.id]


def test_the_addressee_tells_twins_apart():
    quotation = "\u201cits hull was last surveyed when most of its passengers had not been born\u201d"

    to_the_house = about(f"In a letter to the House of Representatives, river mayors say {quotation} of a ferry.")
    to_the_senate = about(f"In a letter to the Senate, river mayors say {quotation} of a ferry.")

    assert ids(to_the_house) == [HOUSE.id]
    assert ids(to_the_senate) == [SENATE.id]


def test_words_that_only_one_twin_has_tell_it_whatever_else_is_named():
    found = about(
        "The House and the Senate both heard from the mayors about the ferry. One letter says: \u201cYour "
        "chamber built the first landing, and can build the next.\u201d"
    )

    assert ids(found)[0] == SENATE.id


def test_two_letters_in_one_article_are_kept_apart():
    found = about(
        "The mayors wrote to Governor Halvorsen in January: \u201cWhat one town raises, the next town "
        "downstream must bear.\u201d Another letter, on libraries, reached the Board of Regents last fall: "
        "\u201cA lamp left on in a reading room costs less than a patrol car,\u201d it says, asking to "
        "\u201ckeep one branch in each county open until eight.\u201d"
    )

    assert set(ids(found)) == {GOVERNOR.id, LIBRARY.id}


def test_an_article_that_quotes_nothing_is_placed_by_addressee_names_and_date():
    found = about(
        (
            "Ashford Mayor Tomas Marlow and Lowmarsh County Executive Beatriz Reyes were among six leaders of the"
            " Great Rivers Compact who signed a letter to Governor Ingrid Halvorsen this week about levees and "
            "pump stations."
        ),
        date(2026, 1, 14),
    )

    assert ids(found) == [GOVERNOR.id]
    assert not found[0].is_quoted
    assert "addressee" in found[0].reason


def test_the_same_signatories_alone_never_tell_a_letter():
    found = about(
        "Mayors Tomas Marlow, Odessa Whitcombe and Hollis Adeyemi signed an open letter to the president of "
        "the railway, asking for later trains on Sundays and a waiting room with a stove."
    )

    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "Ashford Mayor Tomas Marlow opened the new swimming pool on Saturday. \u201cIt is a fine pool,\u201d he said.",
        "Levees along the river are old, and pump stations idle. Farmers said they would write to nobody about it.",
        (
            "A letter signed by forty mayors asks Congress for buses. \u201cOur buses are older than our "
            "drivers,\u201d it says."
        ),
        "",
    ],
)
def test_an_article_on_something_else_is_about_no_letter(text: str):
    assert about(text) == []


def test_a_sentence_that_every_letter_of_a_coalition_has_tells_none_of_them():
    found = about(
        "The Great Rivers Compact wrote to a bank. \u201cAs mayors and county executives of the Great Rivers "
        "Compact, we write to thank you,\u201d it begins, and asks for lower interest."
    )

    assert found == []


def test_an_article_that_is_older_than_the_letter_is_not_about_it():
    text = (
        "Leaders of the Great Rivers Compact wrote to Governor Halvorsen that neighbors \u201cshould not have"
        " to bid against each other for gravel.\u201d"
    )

    assert ids(about(text, date(2026, 1, 13))) == [GOVERNOR.id]
    assert about(text, date(2025, 11, 2)) == []


def test_words_from_the_press_release_tell_the_letter_too():
    found = about(
        "Six leaders wrote to Governor Halvorsen. The letter calls on the state to \u201cstop playing dice "
        "with the towns downstream,\u201d and the signers want \u201cpump money freed at once.\u201d"
    )

    assert ids(found) == [GOVERNOR.id]


def test_a_reprint_tells_the_letter_without_any_quotation_mark():
    assert ids(about(f"Here it is in full.\n\n{GOVERNOR.text}"))[0] == GOVERNOR.id


def test_the_order_of_the_archive_does_not_matter():
    article = Article(
        "\u201cits hull was last surveyed when most of its passengers had not been born,\u201d the Senate was told."
    )
    spans = [quoted.span for quoted in quotations_in(article)]

    one = letters_about(article, index_of(LETTERS), spans)
    other = letters_about(article, index_of(LETTERS[::-1]), spans)

    assert ids(one) == ids(other) == [SENATE.id]


def test_a_letter_among_many_with_its_coalition_is_still_found():
    crowd = [replace(LIBRARY, id=f"crowd-{n}", text=f"Dear reader {n}, lanterns and ladders {n}.") for n in range(60)]
    index = index_of([*crowd, *LETTERS])

    found = letters_about(Article(f"Reprinted below.\n\n{LIBRARY.text}"), index)

    assert ids(found) == [LIBRARY.id]


def test_quotations_of_many_articles_are_placed_at_once():
    texts = [
        "Nobody wrote anything.",
        (
            "\u201cWhat one town raises, the next town downstream must bear,\u201d it says. \u201cIt rained all "
            "day, sadly.\u201d"
        ),
        '"A lamp left on in a reading room costs less than a patrol car."',
    ]

    placed = quoted_passages(texts, INDEX)

    assert [(one.article, INDEX.letters[one.letter].id) for one in placed] == [(1, GOVERNOR.id), (2, LIBRARY.id)]
    assert [texts[one.article][slice(*one.span)].split()[0] for one in placed] == ["What", "A"]


def test_articles_without_quotations_are_placed_nowhere():
    assert quoted_passages(["None at all.", ""], INDEX) == []
    assert quoted_passages([], INDEX) == []


def test_an_article_on_something_else_that_has_one_phrase_of_a_letter_is_not_about_it():
    found = about(
        "Governor Ingrid Halvorsen opened the fair. \u201cNone of us can hold back a river alone,\u201d she "
        "said of the band. \u201cThe pies were better last year, and the pigs were larger, and the rain held "
        "off until the last waltz,\u201d said Otto Lund, who signed a letter of thanks to her. \u201cWe shall"
        " come again with more pigs.\u201d"
    )

    assert found == []


def test_the_acronym_of_an_agency_names_its_administrator():
    article = Article("Mayors told FEMA to act.")
    reading = Reading(article, article_words(article.text, []))
    letter = replace(SENATE, addressee="Joan Pell, Administrator of the Federal Emergency Management Agency")

    assert signals_of(reading, letter).addressee == 0.5


def test_one_translated_quotation_tells_a_letter_when_addressee_and_number_of_signatories_agree():
    text = (
        "Seis alcaldes le escribieron a la gobernadora Halvorsen. \u00abLa primavera pasada doscientas familias"
        " durmieron en el gimnasio de una escuela mientras los voluntarios llenaban sacos de arena\u00bb, dice la"
        " carta del 12 de enero, que lleva la firma de Tom\u00e1s Marlow."
    )

    assert ids(about(text)) == [GOVERNOR.id]
    assert ids(about(text.replace("Halvorsen", "Paz").replace("Seis", "Los"))) == []
