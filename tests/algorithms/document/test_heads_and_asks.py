"""Heads of letters, and the ways in which letters ask, in several languages; all texts invented."""

import pytest

from undersigned.document.letter_record import LetterRecord
from undersigned.document.parties import greeted_in
from undersigned.document.reading import read_letter
from undersigned.document.salutations import is_closing, is_salutation

WAITING = "Our towns on the river have waited three years for the crossing that was promised to us.\n\n"


def read(text: str, name: str = "letter.md") -> LetterRecord:
    return read_letter(text.encode(), name)


def asks(body: str) -> list[str]:
    return [ask.quote for ask in read(f"Dear Governor Ortiz,\n\n{WAITING}{body}\n\nSincerely,\n\nTomas Marlow\n").asks]


@pytest.mark.parametrize(
    "line",
    [
        "To the keepers, ferrymen, and pilots of the Lowmarsh, Ashford, and Millbend landings:",
        "To all members of the Ashford City Council and the people they serve,",
        "Ada, tēna koe",
        "Beatriz, good morning",
        "Hi Ada,",
        "Bonjour Madame Lund,",
        "Muy señores míos:",
        "Geacht college,",
        "Honorable Mayor and City Council,",
        "People of Ashford,",
    ],
)
def test_a_line_that_names_whom_it_is_for_greets(line: str):
    assert is_salutation(line)


@pytest.mark.parametrize(
    "line",
    [
        "To the best of our knowledge, and after all that was said:",
        "To the towns on the river this was a promise, and they have waited:",
        "To our surprise,",
        "Honorable Ada Lund, Mayor,",
    ],
)
def test_a_clause_that_begins_like_an_address_greets_nobody(line: str):
    assert not is_salutation(line)


@pytest.mark.parametrize(
    "line",
    [
        *("From,", "Yours always,", "Yours in hope and patience", "Ever yours,", "Ngā mihi nui", "With deep concern,"),
        *("Your neighbors,", "Beste Grüße aus Millbend", "Herzlichst,", "Amitiés,", "Un abrazo,", "Con respeto,"),
        *("In attesa di un cortese riscontro, porgiamo distinti saluti", "Sem mais,", "Met de meeste hoogachting"),
    ],
)
def test_leave_is_taken_in_many_ways(line: str):
    assert is_closing(line)


def test_from_with_a_colon_begins_a_memorandum_and_takes_no_leave():
    assert not is_closing("From:")


def test_those_whom_a_greeting_names_by_what_they_are_stand_together():
    record = read(
        f"Dear local, county, and state officials,\n\n{WAITING}We ask you to open the crossing.\n\nSincerely,\n"
    )

    assert [party.office for party in record.addressees] == ["local, county, and state officials"]


@pytest.mark.parametrize(
    ("greeting", "named"),
    [
        ("Dear President Lund and members of the Board of Regents:", ["Lund", "members of the Board of Regents"]),
        ("To Mayor Marlow and the Ashford City Council:", ["Marlow", "Ashford City Council"]),
        ("Liebe Kolleginnen und Kollegen,", []),
        ("Mesdames et Messieurs les députés,", ["députés"]),
    ],
)
def test_a_greeting_names_people_and_bodies_and_passes_over_those_who_are_only_dear(greeting: str, named: list[str]):
    assert [party.name or party.office for party in greeted_in(greeting)] == named


def test_a_line_above_bare_titles_says_to_whom_the_letter_is():
    text = f"To the Candidates for the River Assembly\n\nAshford, 14 May 2026\n\nDear Ms., Dear Mr.,\n\n{WAITING}"

    record = read(text + "We ask you to open the crossing.\n\nSincerely yours,\n\nTomas Marlow\n")

    assert [(party.name, party.office) for party in record.addressees] == [("", "Candidates for the River Assembly")]


def test_the_head_of_a_letter_keeps_its_lines_though_markdown_would_join_them():
    head = "7 August 2026\nProfessor Ada Lund\nVice Chancellor\nUniversity of Millbend\nAda, tēna koe\n\n"

    record = read(f"{head}{WAITING}We ask you to keep the river courses.\n\nNgā mihi\n\nTomas Marlow\n")

    assert (record.date.iso, record.salutation) == ("2026-08-07", "Ada, tēna koe")
    assert [party.name for party in record.addressees] == ["Ada Lund"]


def test_lines_that_a_wiki_kept_word_for_word_are_joined_where_they_were_only_full():
    words = (
        "Our towns on the river have waited three long years for the crossing that was\n"
        "promised to us by two governors. Therefore we formally request the Assembly of\n"
        "the river to open the crossing fund before the winter, so that ambulances can\n"
        "reach both banks, and to tell our councils when the work on it will begin.\n"
    )
    ticked = "".join(f"`    {line}`\\\n" for line in words.splitlines())

    record = read(
        f"`Dear Commissioner Lund,`\\\n`Dear Commissioner Reyes,`\n\n{ticked}\n`Yours sincerely,`\n\n`Tomas Marlow`\n"
    )

    assert record.salutation == "Dear Commissioner Lund, Dear Commissioner Reyes,"
    assert len(record.paragraphs) == 1
    assert [ask.quote for ask in record.asks] == [record.paragraphs[0].text.partition(". ")[2]]


def test_a_letter_that_stands_in_quotes_in_the_head_of_a_file_is_read():
    body = WAITING.strip().replace(" for the", "\n  for the") * 5
    text = (
        f'---\ntitle: Ashford\nbody: "Dear Mayor Marlow and Ashford City Council,\\n\\n{body}\\n\\n'
        'I call on you to do the following:\\n1. Open the crossing.\\n2. Pay the \\"ferry\\" crew.\\n\\n'
        'Sincerely,\\n"\n---\n'
    )

    record = read(text)

    assert record.salutation == "Dear Mayor Marlow and Ashford City Council,"
    assert [ask.quote for ask in record.asks] == ["Open the crossing.", 'Pay the "ferry" crew.']
    assert [party.name or party.office for party in record.addressees] == ["Marlow", "Ashford City Council"]


def test_the_letter_below_a_note_that_was_sent_with_it_is_the_letter():
    note = "Dear friends,\n\nI have sent the following text to the minister, and you may use it too.\n\n"
    letter = "Excelentísima Sra Ministra:\n\nNuestros pueblos esperan el puente desde hace tres años.\n\n"

    record = read(f"{note}{letter}Le ruego que abra el fondo antes del invierno.\n\nAtentamente,\n")

    assert (record.salutation, record.addressees[0].office) == ("Excelentísima Sra Ministra:", "Ministra")


def test_a_petition_with_an_address_a_day_and_signatures_is_a_letter_without_a_greeting():
    text = (
        "Exmo. Sr. Ada Lund\n\nGovernador Civil de Millbend\n\nMillbend, 7 de Maio de 2026\n\n"
        "Tomas Marlow, portador do passe N. 12, e Beatriz Reyes, portadora do passe N. 14, propoem assim uma "
        "caminhada pela margem do rio em 21 de Junho.\n\nSubscrevem esta proposta\n"
    )

    record = read(text, "letter.txt")

    assert (record.is_letter, record.date.iso) == (True, "2026-05-07")
    assert [party.office for party in record.addressees] == ["Governador Civil de Millbend"]


def test_a_manifesto_in_which_the_undersigned_speak_is_a_letter():
    text = "# Manifiesto por el puente\n\nLos abajo firmantes, vecinos del río, manifiestan:\n\n"

    record = read(text + "El puente fue prometido hace tres años y los pueblos de las dos orillas lo necesitan.\n")

    assert record.is_letter


@pytest.mark.parametrize(
    "ask",
    [
        "Can you please explain where the money for the crossing went?",
        "Could you confirm the day on which the work begins?",
        "We formally propose that the Assembly open the fund.",
        "We hope that the Assembly will open the fund before the winter.",
        "We are asking our representatives to sign the crossing petition before the winter.",
        "Clamamos pela abertura da ponte antes do inverno.",
        "Le ruego que abra el fondo antes del invierno.",
        "Nous vous conjurons d'ouvrir le pont avant l'hiver.",
        "Wij smeken u de brug voor de winter te openen.",
        "We need you to keep your word.",
        "Our request is simple: open the bridge.",
        "Hacemos un llamamiento a los diputados para que abran el puente.",
        "Vogliamo che il ponte sia aperto.",
        "Wij willen dat de brug wordt geopend.",
        "Wir schlagen Ihnen eine Brücke für alle Orte vor.",
    ],
)
def test_asks_are_found_however_politely_they_are_put(ask: str):
    assert asks(ask) == [ask]


@pytest.mark.parametrize(
    "sentence",
    [
        "We hope that this letter will reach you in good time.",
        "Please enable JavaScript to see who signed.",
        "Can you imagine such a winter?",
        "Our request is simple and affordable.",
        "La demande des villes reste sans réponse.",
        "Wij vragen ons af waarom de brug dicht is.",
        "I beg to differ.",
        "Sign the petition on our page.",
    ],
)
def test_hopes_for_the_letter_and_the_words_of_a_page_ask_for_nothing(sentence: str):
    assert asks(sentence) == []


def test_a_list_that_ends_the_asking_sentence_is_the_asks_and_what_is_asked_below_it_counts_too():
    items = "* open the crossing fund\n* pay the ferry crew\n\n"

    found = asks(f"On behalf of our towns we ask that, as the Governor, you\n{items}Above all I urge you to act now.")

    assert found == ["open the crossing fund", "pay the ferry crew", "Above all I urge you to act now."]


def test_an_advertisement_does_not_end_a_list_of_asks():
    items = "1\\. When will the work begin?\n\nAdvertisement - scroll to continue reading\n\n2\\. Who pays for it?"

    assert asks(f"We ask that you answer these questions:\n\n{items}") == [
        "When will the work begin?",
        "Who pays for it?",
    ]


def test_a_list_that_commands_is_the_asks_of_a_letter_that_asks_nowhere_else():
    items = "- Deze lijst dient te worden verworpen.\n- Vraag de voorzitter om een stemming.\n- De brug is oud.\n"

    record = read(
        f"Geachte minister,\n\nWij vestigen uw aandacht op de brug over de rivier.\n\n{items}\nHoogachtend,\n"
    )

    assert [ask.quote for ask in record.asks] == [
        "Deze lijst dient te worden verworpen.",
        "Vraag de voorzitter om een stemming.",
    ]
