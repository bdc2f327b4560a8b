"""Signers whom articles name in sentences, in examples of our own."""

import pytest

from undersigned.document.reading import read_letter


def told(text: str) -> list[tuple[str, str, str]]:
    """Return (name, office, organization) of each signer whom an article names."""
    record = read_letter(text.encode(), "article.txt")
    return [(entry.name, entry.office, entry.organization) for entry in record.signatories]


def test_some_of_those_who_signed_are_read_with_their_firms_and_so_are_those_who_joined_them():
    article = (
        "In a letter to the governor, the executives said the bridges are old.\n\n"
        "Among those who signed were Ferryworks' Ana Ruiz, Tidehub's Carl Dietz, and Nave's Eva Lind.\n\n"
        "They were joined by Lock Inc. CEO Hanna Voss, Visa Tide Corp. President Omar Said and others.\n"
    )

    assert told(article) == [
        ("Ana Ruiz", "", "Ferryworks"),
        ("Carl Dietz", "", "Tidehub"),
        ("Eva Lind", "", "Nave"),
        ("Hanna Voss", "CEO", "Lock Inc."),
        ("Omar Said", "President", "Visa Tide Corp."),
    ]


def test_several_senders_are_the_subject_of_the_sentence_that_says_what_they_sent():
    article = (
        "Today, Bridge Committee Chairman Ana Ruiz, Jr., and Governors Carl Dietz (D-IA, River Board) and "
        'Eva M. "Evi" Lind (D-IL) sent a letter to the minister about the old bridges of the valley.\n'
    )

    assert told(article) == [
        ("Ana Ruiz, Jr.", "Chairman", "Bridge Committee"),
        ("Carl Dietz", "Governor", ""),
        ('Eva M. "Evi" Lind', "Governor", ""),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "O documento é assinado por pessoas como a poeta do ano, Ana Ruiz, e o criador da Ponte, Carl Dietz, e pede.",
        "Entre los firmantes de la carta están Ana Ruiz y Carl Dietz.",
        "The letter has many friends; signatories include Ana Ruiz and Carl Dietz.",
        "Zu den Unterzeichnern gehören Ana Ruiz und Carl Dietz.",
    ],
)  # fmt: skip
def test_signers_are_named_after_words_that_say_so_in_any_of_the_languages(sentence: str):
    article = f"Una carta abierta, ein offener Brief, a letter\n\n{sentence}\n"

    assert [name for name, *_ in told(article)] == ["Ana Ruiz", "Carl Dietz"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The bill was signed by Governor Ana Ruiz and Mayor Carl Dietz on Monday.",
        "The mayors sent a letter to Governor Ana Ruiz and Minister Carl Dietz.",
        "The letter was read by Ana Ruiz, Carl Dietz and others in the square.",
        "Ferry riders, said Ana Ruiz and Carl Dietz, sent a letter to the minister.",
        "The letter was signed by dozens of ferry riders, and Ana Ruiz, who did not sign, praised it.",
    ],
)
def test_those_whom_no_sentence_calls_signers_are_not(sentence: str):
    assert told(f"The river towns\n\n{sentence}\n") == []


def test_who_signs_a_bill_is_no_signer_of_the_letter_that_the_page_is_about():
    article = "A letter about the bridges\n\nThe bill was signed by Governor Ana Ruiz and Mayor Carl Dietz on Monday.\n"

    assert told(article) == []
