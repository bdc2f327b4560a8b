"""Greetings of several shapes, texts that a page gives the word, and counts of who signed; all texts invented."""

import pytest

from undersigned.document.letter_record import LetterRecord
from undersigned.document.parties import greeted_in
from undersigned.document.reading import read_letter
from undersigned.document.salutations import is_salutation

WAITING = "Our towns on the river have waited three years for the crossing that was promised to us.\n\n"


def read(text: str, name: str = "letter.txt") -> LetterRecord:
    return read_letter(text.encode(), name)


@pytest.mark.parametrize(
    "line",
    [
        *("Your Excellencies,", "Your Majesty:", "Majesteit,", "Sire,", "Votre Excellence,", "Eccellenza,"),
        *("Su Santidad:", "Vossa Excelência,", "Eure Exzellenz,", "Spett. redazione", "Egr. dottor Lund"),
    ],
)
def test_those_of_high_rank_are_greeted_by_their_style_alone(line: str):
    assert is_salutation(line)


@pytest.mark.parametrize("line", ["His Excellency Ada Lund", "Dear Friends May 5, 2026", "Majesty is a word,"])
def test_an_address_a_head_and_a_clause_greet_nobody(line: str):
    assert not is_salutation(line)


def test_greetings_below_each_other_are_one_greeting_however_long_a_name_is():
    text = (
        "Sehr geehrter Herr Marlow,\n\nsehr geehrte Frau Reyes,\n\nsehr geehrte Damen des Vorstands der Stadtwerke "
        "Ashford, Frau Dr. Ada Lund, Frau Vera Voss\n\nsehr geehrter Herr Ortiz,\n\nwir warten seit drei Jahren auf "
        "die Brücke, die uns versprochen wurde. Wir bitten Sie, sie zu bauen.\n\n"
        "Mit freundlichen Grüßen\n\nTomas Marlow\n"
    )

    record = read(text)

    assert record.salutation.startswith("Sehr geehrter Herr Marlow,")
    assert record.salutation.endswith("sehr geehrter Herr Ortiz,")


def test_the_head_of_a_letter_printed_twice_on_a_line_is_no_part_of_its_greeting():
    head = "May 5, 2026 Ashford, IL 60000 Dear Members of the Council"

    record = read(f"{head} {head}: {WAITING * 3}")

    assert record.salutation == "Dear Members of the Council:"
    assert record.date.iso == "2026-05-05"


LETTER = f"Dear {{}},\n\n{WAITING}We ask you to build it.\n\nSincerely,\n\nTomas Marlow, Mayor of Ashford\n\n"


def test_two_letters_to_two_people_are_not_one_letter():
    record = read(LETTER.format("Governor Ortiz") + LETTER.format("Senator Lund"))

    assert (record.is_letter, record.document_kind, record.addressees) == (False, "several_letters", ())


@pytest.mark.parametrize(
    "below",
    [
        f"Dear Mayor Marlow,\n\n{WAITING}We will build it.\n\nSincerely,\n\nLena Ortiz, Governor\n",
        "Estimada señora Ortiz:\n\nNuestros pueblos esperan el puente hace tres años.\n\nAtentamente,\n\nTomas M.\n",
        f"Hello everyone,\n\n{WAITING}I would sign this.\n\nThanks,\n\nSam\n",
    ],
)
def test_a_reply_a_translation_or_a_comment_below_a_letter_leaves_it_a_letter(below: str):
    record = read(LETTER.format("Governor Ortiz") + below)

    assert (record.is_letter, record.document_kind) == (True, "letter")


PARAGRAPHS = (
    "“We write because our towns have waited three years for the crossing.\n\n"
    "“We call on the state to build it, and to say by when it will be built.\n\n"
    "“We will come to the opening with all our schools and bands, and thank you for it.”\n\n"
)


def test_a_declaration_that_a_page_prints_whole_as_one_quotation_is_read():
    text = f"Towns on the river have spoken up.\n\nThe declaration reads as follows:\n\n{PARAGRAPHS}"

    record = read(f"{text}Signatories\n\n1. Town of Ashford\n\n2. Town of Millbend\n\n3. Town of Lowmarsh\n")

    assert (record.is_letter, len(record.paragraphs)) == (True, 3)


def test_a_letter_quoted_in_part_is_an_article_about_it():
    record = read(f"Towns on the river have spoken up.\n\nThe letter reads in part:\n\n{PARAGRAPHS}")

    assert not record.is_letter


def test_a_page_whose_writer_gives_a_letter_of_their_own_has_that_letter():
    text = "My letter to the River Board today:\n\nI have waited three years for the crossing. Please build it.\n\n"

    assert read(f"# A crossing\n\n{text}Ada Lund\n", "page.md").is_letter


def test_those_who_speak_may_say_in_the_midst_of_a_sentence_who_they_are():
    text = (
        "# Los barqueros apoyan el puente\n\nLos pueblos del río esperan desde hace tres años.\n\n"
        "Por todo ello, nosotros, los barqueros de Ashford, apoyamos el puente y a quienes lo piden.\n\n"
        "Animamos al Estado a construir el puente sin demora.\n\nFirmado,\n\nAda Lund\n"
    )

    record = read(text, "page.md")

    assert (record.is_letter, record.closing, len(record.asks)) == (True, "Firmado,", 1)


def test_wondering_is_not_asking():
    body = "Ci chiediamo quale sia il motivo di questa attesa. Vi chiediamo di costruire il ponte."

    record = read(f"Gentile Sindaca,\n\n{body}\n\nCordiali saluti,\n\nAda Lund\n")

    assert [ask.quote for ask in record.asks] == ["Vi chiediamo di costruire il ponte."]


@pytest.mark.parametrize(
    ("sentence", "number", "kind"),
    [
        ("On behalf of the 1,200 members of the River Guild, we write to you.", 1200, "members_of_group"),
        ("Mayor Marlow led a coalition of 14 mayors in sending this letter.", 14, "exact"),
        ("The River Guild brings together more than 80 companies.", 80, "members_of_group"),
        ("62 of 250 Signatures", 62, "exact"),
        ("12 Ortsgruppen am Fluss bitten um die Brücke.", 12, "exact"),
        ("Oltre 70 personalità chiedono il ponte.", 70, "at_least"),
        ("Over ~~90~~ 110 members of the council have signed.", 110, "at_least"),
    ],
)
def test_counts_of_who_signs_or_belongs(sentence: str, number: int, kind: str):
    record = read(f"{sentence}\n\n{WAITING}", "page.md")

    assert [(claim.number, claim.kind) for claim in record.count_claims] == [(number, kind)]


@pytest.mark.parametrize(
    "sentence",
    ["We mourn the deaths of at least seven musicians.", "House of Ferries, Ashford, IL 60123 Dear Members:"],
)
def test_numbers_of_others_count_no_signers(sentence: str):
    assert read(f"{sentence}\n\n{WAITING}").count_claims == ()


def test_a_line_below_the_leave_taking_may_only_say_how_many_signed():
    record = read(
        f"Dear Governor Ortiz,\n\n{WAITING}Please build it.\n\nSigned,\n\n**260 tram drivers\\***\n", "page.md"
    )

    assert [(claim.text, claim.number, claim.kind) for claim in record.count_claims] == [
        ("260 tram drivers", 260, "exact")
    ]


@pytest.mark.parametrize(
    ("greeting", "parties"),
    [
        ("Dear Stone Ferries, Inc.,", [("", "Stone Ferries, Inc.")]),
        (
            "Sehr geehrte Herren des Vorstands der Fähre Ashford, Tomas Marlow und Dr. Dev Ruiz,",
            [("Tomas Marlow", "Vorstands der Fähre Ashford"), ("Dev Ruiz", "Vorstands der Fähre Ashford")],
        ),
        ("Sehr geehrte Frau Ministerin für Verkehr, Ada Lund,", [("Ada Lund", "Ministerin für Verkehr")]),
        ("sehr geehrte Frau Lund, sehr geehrter Herr Marlow,", [("Lund", ""), ("Marlow", "")]),
        ("Dear Ministers and Envoys of the River States,", [("", "Ministers and Envoys of the River States")]),
        ("Dear Mayor Marlow and Commissioners of Lowmarsh,", [("Marlow", "Mayor"), ("", "Commissioners of Lowmarsh")]),
    ],
)
def test_a_greeting_names_companies_holders_of_one_office_and_groups(greeting: str, parties: list[tuple[str, str]]):
    assert [(party.name, party.office) for party in greeted_in(greeting)] == parties


@pytest.mark.parametrize(
    ("address", "parties"),
    [
        (
            "His Excellency President Omar al-Ruiz\nHer Excellency Ada Lund\nMinister of Bridges\n\nYour Excellencies,",
            [("Omar al-Ruiz", "President"), ("Ada Lund", "Minister of Bridges")],
        ),
        ("Aan Hare Majesteit Ada, Koningin van Lowmarsh.\n\nMajesteit,", [("Ada", "Koningin van Lowmarsh")]),
    ],
)
def test_an_address_names_those_of_high_rank(address: str, parties: list[tuple[str, str]]):
    record = read(f"{address}\n\n{WAITING}We ask you to build it.\n\nSincerely,\n\nTomas Marlow\n")

    assert [(party.name, party.office) for party in record.addressees] == parties


@pytest.mark.parametrize(
    ("report", "offices"),
    [
        (
            "Mayor Marlow sent a letter to the Department of Ferries (DF), the Office of Bridges, and the River Board.",
            ["Department of Ferries", "Office of Bridges", "River Board"],
        ),
        (
            "In a letter to Governor Ada Lund and state lawmakers, the mayors said that the towns have waited.",
            ["Governor", "state lawmakers"],
        ),
    ],
)
def test_a_report_names_all_to_whom_a_letter_goes(report: str, offices: list[str]):
    assert [party.office for party in read(f"{report}\n\n{WAITING}").addressees] == offices


def test_a_title_names_whom_a_letter_is_for_and_not_what_it_wants():
    record = read(f"# Barqueiros enviam carta à Governadora pedindo a ponte\n\n{WAITING}", "page.md")

    assert [party.office for party in record.addressees] == ["Governadora"]


def test_a_release_that_says_that_the_letter_went_out_today_dates_it():
    head = "Office of the Mayor\n\nFor Immediate Release\nMay 5, 2026\n\n"
    told = "Today, Mayor Tomas Marlow of Ashford and nine others sent a letter to Governor Lena Ortiz about the bridge."

    assert read(f"{head}{told}\n\n{WAITING}").date.iso == "2026-05-05"
    assert read(f"{head}{told.replace('Today', 'Last month')}\n\n{WAITING}").date.iso == ""


def test_place_and_day_below_the_last_paragraph_date_a_letter_without_a_leave_taking():
    names = "* Tomas Marlow (Ashford)\n* Ada Lund (Millbend)\n* Dev Ruiz (Ashford)\n"

    record = read(f"Gentile Sindaca,\n\n{WAITING}{WAITING}Ashford, 5 maggio 2026\n\n{names}", "page.md")

    assert record.date.iso == "2026-05-05"


def test_a_page_is_dated_by_its_address_where_nothing_else_says_its_day():
    head = "---\ntitle: An open letter on the bridge\npermalink: /en/2026/05/05/bridge/\n---\n"

    assert (
        read(f"{head}Dear Governor Ortiz,\n\n{WAITING}Sincerely,\n\nTomas Marlow\n", "page.md").date.iso == "2026-05-05"
    )


def test_a_header_of_a_site_without_rules_is_no_text_and_that_of_a_letter_is():
    letter = f"Dear Governor Ortiz,\n\n{WAITING}Sincerely,\n\nTomas Marlow\n"

    site = read(f"slug: bridge\npublished: Tue, 05 May 2026\ntitle: The bridge\n\n{letter}", "page.md")
    own = read(f"Title: The bridge\nTo: Governor Ortiz\nStatus: urgent\n\n{letter}", "page.md")

    assert (site.date.iso, "slug" in site.text) == ("2026-05-05", False)
    assert "Status: urgent" in own.text


def test_whom_an_ask_is_put_to_is_found_in_german_and_spanish():
    german = "# Offener Brief\n\nWir warten.\n\nWir fordern die zuständigen Behörden auf, die Brücke zu bauen.\n"
    spanish = "# Carta abierta\n\nEsperamos.\n\nAnimamos a Puentes del Río a construir el puente sin demora.\n"

    assert [party.office for party in read(german, "page.md").addressees] == ["zuständigen Behörden"]
    assert [party.name or party.office for party in read(spanish, "page.md").addressees] == ["Puentes del Río"]


def test_a_page_that_tells_what_was_said_in_an_open_letter_has_no_letter():
    told = "In una lettera aperta alla governatrice, i sindaci chiedono il ponte. Noi lo aspettiamo da tre anni.\n"

    record = read(f"Ponte: lettera aperta alla governatrice\n\n{told}")

    assert (record.is_letter, record.document_kind) == (False, "article_about_letter")
