"""Shapes that letters have on pages: greetings, leave-takings, titles and the page's own lines; all texts invented."""

import pytest

from undersigned.document.letter_record import LetterRecord
from undersigned.document.reading import read_letter
from undersigned.document.salutations import is_closing

BODY = (
    "Our towns on the river have waited three years for the crossing that was promised to us.\n\n"
    "We ask that you open the crossing fund before the winter, so that ambulances can reach both banks.\n\n"
)
LEAD = (
    "River towns want their crossing\n\n"
    "The mayors of four river towns spoke out on Monday about the crossing that was never built.\n\n"
    "The state said last year that it had no money for it, and that the towns would have to wait.\n\n"
)


def read(text: str, name: str = "letter.md") -> LetterRecord:
    return read_letter(text.encode(), name)


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Minister",
        "Sehr geehrte Frau Lund",
        "Geachte heer Marlow",
        "Gentile Ministra Reyes",
        "Tēnā koe e te Minita",
    ],
)
def test_a_greeting_needs_no_mark_at_its_end_where_it_can_only_greet(greeting: str):
    record = read(f"{greeting}\n\n{BODY}Yours sincerely\n\nTomas Marlow\n")

    assert (record.is_letter, record.salutation) == (True, greeting)


def test_one_line_that_says_what_the_letter_is_about_may_follow_the_greeting():
    record = read(f"Dear Governor Ortiz\n\nThe crossing at Two Forks\n\n{BODY}Yours sincerely\n\nTomas Marlow\n")

    assert record.salutation == "Dear Governor Ortiz"


def test_a_letter_that_goes_on_after_its_greeting_on_the_same_line_is_found():
    text = (
        "Oggetto: il ponte sul fiume\n\n"
        "Gentile Ministra Reyes, da tre anni le nostre città aspettano il ponte che ci era stato promesso.\n\n"
        "Le chiedo di aprire il fondo prima dell'inverno.\n\nGrazie per l'attenzione\n"
    )

    record = read(text)

    assert (record.salutation, record.closing) == ("Gentile Ministra Reyes,", "Grazie per l'attenzione")
    assert [party.name for party in record.addressees] == ["Reyes"]


def test_a_last_sentence_of_thanks_is_no_leave_taking():
    assert not is_closing("Thank you for your time.")
    assert is_closing("Thank you for your time,")
    assert is_closing("Yours in hope and solidarity,")
    assert is_closing("Mit kollegialem Gruß")


def test_names_after_the_leave_taking_on_its_line_are_parted_from_it():
    record = read(
        "Sehr geehrte Frau Lund,\n\nwir bitten Sie um eine Brücke.\n\nmit freundlichen Grüßen, Tomas Marlow\n"
    )

    assert (record.closing, [entry.name for entry in record.signatories]) == (
        "mit freundlichen Grüßen,",
        ["Tomas Marlow"],
    )


def test_a_signed_statement_in_its_writers_voice_is_read_without_title_or_greeting():
    text = (
        "As teachers and nurses of the river towns, we are dismayed that the crossing was given up again.\n\n"
        "Our pupils walk for an hour, and our patients wait.\n\nSigned:\n\nAna Ruiz\n\nCarl Dietz\n\nDora Klein\n"
    )

    record = read(text)

    assert (record.is_letter, record.closing, len(record.signatories)) == (True, "Signed:", 3)


def test_a_letter_below_a_report_begins_at_its_own_title():
    text = f"{LEAD}Open letter and statement: Build the crossing!\n\n{BODY}Signed:\n\nAna Ruiz\n\nCarl Dietz\n"

    record = read(text)

    assert record.is_letter
    assert [paragraph.text[:10] for paragraph in record.paragraphs] == ["Our towns ", "We ask tha"]


def test_a_list_of_letters_below_their_days_is_no_letter_and_has_no_addressee():
    entries = "\n\n".join(
        f"{day} March 2026\n\nThe mayors of Ashford and Millbend sent a letter to Governor Lena Ortiz in March."
        for day in (2, 9, 16)
    )

    record = read(entries)

    assert (record.is_letter, record.document_kind, record.addressees) == (False, "letter_index", ())


def test_what_a_page_puts_between_and_below_the_paragraphs_is_not_in_the_body():
    text = (
        "Open letter on the crossing\n\n"
        f"{BODY}Advertisement - scroll to continue reading\n\nWe shall come to the capitol in May.\n\n"
        "© River News\n\nFind more from River News on the map.\n"
    )

    record = read(text)

    assert [paragraph.text[:8] for paragraph in record.paragraphs] == ["Our town", "We ask t", "We shall"]


def asks(body: str) -> list[str]:
    return [ask.quote for ask in read(f"Dear Governor Ortiz,\n\n{body}\n\nSincerely,\n\nTomas Marlow\n").asks]


@pytest.mark.parametrize(
    "asking",
    [
        "We are calling for the removal of the barrier at Two Forks.",
        "I am requesting once more that you open the crossing.",
        "We'd like crossings to gain a gate, along with a bell.",
        "We share the dismay of the towns and request that you open the crossing now.",
        "We write for all the mayors of the river to urge you to act before the winter.",
    ],
)
def test_each_of_these_sentences_asks(asking: str):
    assert asks(f"{asking} The river rose again in May.") == [asking]


def test_words_that_say_how_things_are_ask_nothing():
    body = "We advise that the crossing is not fit for ambulances. We urge you to close it."

    assert asks(body) == ["We urge you to close it."]


def test_where_nothing_is_asked_the_last_duty_of_others_is_the_ask():
    body = "The plan was made in haste. Nobody heard the towns.\n\nThe plan is not fit. It should be withdrawn."

    assert asks(body) == ["It should be withdrawn."]


def test_what_an_announcing_sentence_and_a_spelling_out_one_say_is_asked():
    assert asks("Our request is simple. The state should pay for one gate.") == ["The state should pay for one gate."]
    assert len(asks("We recommend another plan. In particular, no town should be cut off.")) == 2


def test_an_emphasized_lead_gives_the_asks_to_its_list():
    assert asks("**We call on you to take these two actions:**\n\n- Open the crossing\n- Publish the plan\n") == [
        "Open the crossing",
        "Publish the plan",
    ]


def test_a_heading_announces_a_list_of_asks():
    assert asks("The river rose in May.\n\n## Our requests\n\n- A gate at Two Forks\n- A bell at Ashford\n") == [
        "A gate at Two Forks",
        "A bell at Ashford",
    ]


def test_paragraphs_that_end_in_semicolons_are_the_list_that_a_colon_announces():
    body = "We therefore ask that you:\n\nopen the crossing;\n\npublish the plan; and\n\nmeet the mayors.\n"

    assert len(asks(body)) == 3


def test_a_day_with_a_time_of_day_is_the_pages_and_a_day_behind_the_names_the_letters():
    page = f"Open letter on the crossing\n\n**Monday, 9 March 2026, 9:26 am**\n\n{BODY}Ana Ruiz, Ashford 5 March 2026\n"

    assert read(page).date.iso == "2026-03-05"


def test_a_title_beside_the_text_may_hold_place_and_day():
    page = f"---\ntitle: 'Ashford, Millbend und Two Forks, den 05. Mai 2026'\n---\n\nSehr geehrte Frau Lund,\n\n{BODY}"

    assert (read(page).date.iso, read(page).date.basis) == ("2026-05-05", "in_letter")


def test_a_page_may_say_in_short_figures_when_the_letter_went_out():
    page = f"# Brief aus Ashford\n\nDiese Mail ging am 6.5.24 hinaus\n\n---\n\nSehr geehrte Frau Lund,\n\n{BODY}"

    assert (read(page).date.iso, read(page).date.basis) == ("2024-05-06", "page")


def test_two_blanks_at_the_end_of_a_line_break_it_and_an_underline_makes_a_heading():
    page = (
        f"Letter to the Governor\n======\n\n{BODY}Signed:\n\nAna Ruiz, Ashford  \nCarl Dietz, Millbend  \nDora Klein\n"
    )

    record = read(page)

    assert [line[0] for line in record.lines][:1] == ["heading"]
    assert len(record.signatories) == 3


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("A dozen regional businesses have penned an open letter to the Minister.", 12, "exact"),
        ("It is signed by at least a dozen others who concur with this letter.", 12, "at_least"),
        ("More than 200 people signed the open letter.", 200, "at_least"),
        ("9.130 Menschen fordern das mit ihrer Unterschrift unter der Petition.", 9130, "exact"),
        ("The full letter, which received 4,950 signatures from residents, is below.", 4950, "exact"),
    ],
)
def test_people_are_counted_where_the_sentence_is_about_signing(text: str, number: int, kind: str):
    claims = read(f"{text}\n").count_claims

    assert [(claim.number, claim.kind) for claim in claims] == [(number, kind)]


def test_names_with_a_number_and_people_who_sign_nothing_are_no_count_of_signers():
    text = "ROAD 2 cuts off companies. The bus carries 300 students in nine states while companies wait."

    assert read(text).count_claims == ()


def test_addresses_of_links_below_a_text_are_no_paragraphs():
    record = read(f"Dear Governor Ortiz,\n\n{BODY}See [the list of crossings][1].\n\n[1]: https://river.example/list\n")

    assert record.paragraphs[-1].text == "See the list of crossings."


def addressees(text: str, file: str = "letter.md") -> list[tuple[str, str]]:
    return [(party.name, party.office) for party in read(text, file).addressees]


def test_a_title_that_says_what_for_names_no_addressee():
    assert (
        addressees(f"# Open letter to remove the barrier at Two Forks\n\n{BODY}Signed,\n\nAna Ruiz\n\nCarl Dietz\n")
        == []
    )


def test_a_title_may_name_more_addressees_than_the_greeting():
    page = (
        "---\ntitle: Brief\nsubtitle: 'Offener Brief an die Abgeordneten des Flusses, das Ministerium für Bau und "
        f"Wege, die Brückenbehörde sowie die Ministerin Ada Lund'\n---\n\nSehr geehrte Abgeordnete,\n\n{BODY}"
    )

    assert addressees(page) == [
        ("", "Abgeordneten des Flusses"),
        ("", "Ministerium für Bau und Wege"),
        ("", "Brückenbehörde"),
        ("Ada Lund", "Ministerin"),
    ]


def test_an_address_of_several_names_them_all_though_one_is_greeted_and_copies_are_apart():
    page = (
        "The Honorable Ada Lund\nChairman\nRiver Commission\n445 Main Street\n\n"
        "Dr. Ben K. Moor\nChief Engineer\nRiver Commission\n\nCC Members of the House\n\nDear Chairman Lund,\n\n" + BODY
    )

    assert [name for name, _ in addressees(page, "letter.txt")] == ["Ada Lund", "Ben K. Moor"]


def test_a_title_of_honor_before_an_office_is_no_part_of_the_name():
    address = "Rt Hon Prime Minister Ada Lund\n\nParliament\n\ncc Hon Ben Moor, Minister of Roads\n\n"
    page = f"{address}Dear Prime Minister\n\n{BODY}"

    assert addressees(page) == [("Ada Lund", "Prime Minister")]
    assert [party.name for party in read(page).copies] == ["Ben Moor"]


def test_a_report_names_whom_its_letter_is_to():
    congress = "Today 369 mayors sent a letter to Congress urging it to act. “We are tired,” the mayors say in it."
    minister = "# Towns pen open letter to Minister in haste\n\nMinister of Roads Ada Lund must act, a party said."

    assert addressees(congress) == [("", "Congress")]
    assert addressees(minister) == [("Ada Lund", "Minister of Roads")]


@pytest.mark.parametrize("greeting", ["Commissioners:", "Ladies and Gentlemen:", "Senator,"])
def test_an_office_or_a_courtesy_alone_may_greet(greeting: str):
    record = read(
        f"To the Members of the Committee on Rivers\n\nState House\n\n{greeting}\n\n{BODY}Sincerely,\n\nAna Ruiz\n"
    )

    assert record.salutation == greeting
    assert "Committee on Rivers" in record.addressees[0].office


def test_residents_who_only_live_somewhere_are_no_signers():
    assert read("Our towns have 19,000 residents and 40 nurses. The letter says so.\n").count_claims == ()


def test_a_footnote_that_ran_into_the_leave_taking_is_no_part_of_it():
    record = read(f'Dear Governor Ortiz,\n\n{BODY}Yours sincerely, " [ 1 ]\n<https://river.example/list>\n')

    assert record.closing == "Yours sincerely,"


def test_ladies_and_gentlemen_are_greeted_and_the_title_says_who_they_are():
    page = f"Offener Brief an den Landtag\n\nSehr geehrte Damen und Herren,\n\n{BODY}"

    assert addressees(page) == [("", "Landtag")]


def test_a_title_in_capitals_is_no_name_above_the_greeting():
    assert addressees(f"CARTA ABIERTA AL GOBERNADOR\n\nEstimado señor gobernador:\n\n{BODY}") == [("", "gobernador")]


def test_a_memorandum_is_a_letter_to_the_one_it_is_headed_to():
    page = f"To: Governor Lena Ortiz\n\nFrom: The river towns\n\nDate: 5 May 2026\n\n{BODY}"

    assert (read(page).is_letter, addressees(page)) == (True, [("Lena Ortiz", "Governor")])
