"""Lists of signers as pages have them, in examples of our own: tables, columns, bodies with short names, tags."""

# ruff: noqa: RUF001 - the lines are those of documents

import pytest

from undersigned.document.body_lists import has_short_name, in_columns
from undersigned.document.reading import read_letter

BODY = """Our bridges are older than our grandparents, and our towns wait at their ends every day.

We urge you to open the emergency fund before the summer."""
PLAIN = f"Dear Governor Ortiz:\n\n{BODY}\n\n"
LETTER = f"{PLAIN}Sincerely,\n\n"
STATEMENT = (
    f"# An open letter to the Governor\n\nWe, the undersigned, write about the bridges of our towns.\n\n{BODY}\n\n"
)


def signers(text: str, file: str = "letter.md") -> list[tuple[str, str, str, str]]:
    """Return (name, office, place, organization) of each signer that is read."""
    record = read_letter(text.encode(), file)
    return [(entry.name, entry.office, entry.place, entry.organization) for entry in record.signatories]


def test_a_page_of_tags_in_a_markdown_file_is_read_as_a_page():
    page = f"---\ntitle: Bridges\n---\n<p>Dear Governor Ortiz:</p>\n\n<p>{BODY}</p>\n\n<p><br />\nSincerely,</p>\n\n"

    record = read_letter(f"{page}<p>Ana Ruiz<br />\nEva Lind</p>\n".encode(), "letter.md")

    assert record.closing == "Sincerely,"
    assert [entry.name for entry in record.signatories] == ["Ana Ruiz", "Eva Lind"]


def test_a_break_of_a_line_in_markdown_parts_the_leave_taking_from_the_name():
    record = read_letter(f"{PLAIN}Sincerely,<br>Ana Ruiz\n".encode(), "letter.md")

    assert record.closing == "Sincerely,"
    assert [entry.name for entry in record.signatories] == ["Ana Ruiz"]


def test_a_paragraph_that_a_heading_never_closed_before_is_no_heading():
    page = f"<h2>March 3<p>Dear Governor Ortiz:</p><p>{BODY}</p><p>Sincerely,</p><p>Ana Ruiz<br>Eva Lind</p>"

    record = read_letter(page.encode(), "letter.html")

    assert [entry.name for entry in record.signatories] == ["Ana Ruiz", "Eva Lind"]
    assert len(record.paragraphs) == 1


def test_logos_in_markdown_sign_by_the_words_beside_them():
    logos = '<div>\n<img src="/a.png" alt="Bridgewatch Logo"/>\n<img src="/b.png" alt="Ferry Union Logo"/>\n</div>\n'

    assert [body for *_, body in signers(f"{STATEMENT}Signatory:\n\n{logos}")] == ["Bridgewatch", "Ferry Union"]


def test_a_table_may_be_ruled_with_single_dashes():
    table = "|Name|Project|\n|-|-|\n|Ana Ruiz|Ferry|\n|Carl Dietz|-|\n|Eva Lind|Tide|\n"

    assert [name for name, *_ in signers(STATEMENT + table)] == ["Ana Ruiz", "Carl Dietz", "Eva Lind"]


def test_bodies_with_their_short_names_are_bodies_to_the_last_line():
    lines = ["BWA (Bridge Watch of Ashford)", "Ferry Riders Together – FRT", "Harbor Light", "Old Towns League - OTL"]

    names = signers(LETTER + "\n\n".join(lines))

    assert [body for *_, body in names] == lines


@pytest.mark.parametrize(
    "line", ["Bridge Watch Ashford – BWA", "BWA (Bridge Watch Ashford)", "BWA - Bridge Watch Ashford"]
)
def test_a_short_name_is_spelled_by_the_words_beside_it(line: str):
    assert has_short_name(line)


@pytest.mark.parametrize("line", ["Ana Ruiz – Mayor", "Ana Ruiz (Millbend)", "Bridge Watch – GRC", "Ana Ruiz"])
def test_what_the_words_beside_it_do_not_spell_is_no_short_name(line: str):
    assert not has_short_name(line)


def test_what_comes_again_in_brackets_is_where_they_are():
    lines = [
        "Ferryworks (Ireland)",
        "Tidehub (France)",
        "Locksmiths (France)",
        "Bridgewatch (Ireland)",
        "Nave (France)",
    ]

    names = signers(f"{STATEMENT}Organizations:\n\nSignatories:\n\n" + "\n\n".join(lines))

    assert [place for _, _, place, _ in names] == ["Ireland", "France", "France", "Ireland", "France"]
    assert [name or body for name, _, _, body in names][:2] == ["Ferryworks", "Tidehub"]


def test_columns_of_bodies_below_a_letter_sign_it_one_column_after_the_other():
    table = "Bridge Watch Association | Ferry Union |\nOld Towns League | Harbor Network |\nTide Foundation | |\n"

    names = signers(f"{PLAIN}{table}Our Staff\n", "letter.txt")

    assert [body for *_, body in names] == [
        "Bridge Watch Association",
        "Old Towns League",
        "Tide Foundation",
        "Ferry Union",
        "Harbor Network",
    ]


def test_columns_that_say_different_things_are_one_signature_a_line():
    assert in_columns(["Ana Ruiz | Mayor", "Carl Dietz | Treasurer", "Eva Lind | Clerk"]) == ""


def test_an_office_before_a_name_and_the_town_behind_it_are_parted():
    lines = "Mayor Ana Ruiz, City of Millbend\nMayor Tomas Marlow, Town of Ashford\nEva Lind, Village of Cedar Grove\n"

    assert signers(LETTER + lines, "letter.txt") == [
        ("Ana Ruiz", "Mayor", "Millbend", ""),
        ("Tomas Marlow", "Mayor", "Ashford", ""),
        ("Eva Lind", "", "Cedar Grove", ""),
    ]


def test_a_count_below_the_leave_taking_is_nobody_where_a_list_of_supporters_follows():
    page = f"{STATEMENT}Signed,\n\n48 ferry workers*\n\nTo other workers: we urge you to join us in our support.\n\n"

    names = signers(
        f"{page}Supported by:\n\n* Ana Ruiz, Software Engineer\n* Carl Dietz, Ferryworks\n* Eva Lind, Pilot\n"
    )

    assert [name for name, *_ in names] == ["Ana Ruiz", "Carl Dietz", "Eva Lind"]
    assert names[0][1] == "Software Engineer"


def test_short_lines_between_lists_of_items_head_them():
    page = (
        f"{STATEMENT}**SIGNATORIES**\n\nOrganizations\n\n* Bits of Tide - tide.example\n* Ferryworks - ferry.example\n"
    )

    names = signers(f"{page}* Nave - nave.example\n\n**Media, bloggers and founders**\n\n* Ana Ruiz - ruiz.example\n")

    assert [name or body for name, _, _, body in names] == ["Bits of Tide", "Ferryworks", "Nave", "Ana Ruiz"]


def test_items_that_a_letter_ends_with_sign_it_where_nearly_all_are_names():
    items = "* Ana Ruiz (MB)\n* Carl Dietz (AF)\n* Eva Lind\n* Hanna Voss (MB)\n* Tomas Marlow (AF)\n"

    assert len(signers(f"{PLAIN}From some of those who live here.\n\n{items}")) == 5


def test_a_first_name_behind_a_dash_signs_a_letter_and_an_item_of_a_list_does_not():
    assert [name for name, *_ in signers(f"{PLAIN}- Ana\n")] == ["Ana"]
    assert signers(f"{PLAIN}See also:\n\n- Bridge Report\n- Atlas\n") == []


def test_a_long_line_for_those_who_sign_is_nobody():
    words = "The families, shops, schools and ferry riders who took part in the twenty-second fair of the two rivers, "

    assert (
        signers(f"{LETTER}{words}the eleventh walk for the bridges, and the fourth seminar of the upper valley\n") == []
    )


@pytest.mark.parametrize(
    "line",
    [
        "Assinam esta carta:",
        "Firman la carta:",
        "gez.",
        "Firmano questa lettera:",
        "Signent cette lettre :",
        "Signatory:",
    ],
)
def test_lines_that_say_who_signs_come_before_the_names(line: str):
    record = read_letter(f"{PLAIN}{line}\n\nAna Ruiz\n\nEva Lind\n".encode(), "letter.md")

    assert record.closing == line
    assert [entry.name for entry in record.signatories] == ["Ana Ruiz", "Eva Lind"]


def test_signers_between_semicolons_are_parted_where_nearly_all_have_offices_that_are_known():
    people = ["Sheriff Ana Ruiz", 'Sheriff Dev "Ike" Marlow', "Sheriff Carl Dietz", "Sheriff Eva Lind"]
    line = "; ".join(f"{person}, {place} County" for person, place in zip(people, "ABCD", strict=True))

    names = signers(f"{LETTER}{line}; Ferry Warden Omar Said, E County.\n")

    assert [name for name, *_ in names][:4] == ["Ana Ruiz", 'Dev "Ike" Marlow', "Carl Dietz", "Eva Lind"]
    assert [place for _, _, place, _ in names][:4] == ["A County", "B County", "C County", "D County"]
    assert len(names) == 5


def test_greetings_that_say_who_greets_take_leave_in_spanish():
    names = "Ana Ruiz, alcaldesa de Millbend\nCarl Dietz, alcalde de Ashford\n"

    record = read_letter(
        f"Estimada señora Ministra:\n\n{BODY}\n\nSaludan atentamente a usted,\n\n{names}".encode(), "a.txt"
    )

    assert record.closing == "Saludan atentamente a usted,"
    assert len(record.signatories) == 2


def test_paragraphs_below_the_name_are_the_pages_own():
    page = "I will send this to the council too, and I will say here what they answer to it.\n\n"

    names = signers(f"I wrote this to the governor:\n\n{LETTER}Ana Ruiz\n\n{page}{page}")

    assert [name for name, *_ in names] == ["Ana Ruiz"]


def test_each_table_of_one_column_is_a_list_under_its_head():
    people = "|**For the riders:**|\n|:---:|\n| Ana Ruiz |\n| Eva Lind |\n| Carl Dietz |\n\n"
    bodies = "|**Supported by:**|\n|:---:|\n| Ferry Union |\n| Bridge Network |\n| Tide Club |\n"

    names = signers(LETTER + people + bodies)

    assert [name or body for name, _, _, body in names] == [
        "Ana Ruiz", "Eva Lind", "Carl Dietz", "Ferry Union", "Bridge Network", "Tide Club",
    ]  # fmt: skip
    assert [body for *_, body in names][3:] == ["Ferry Union", "Bridge Network", "Tide Club"]


def test_two_lines_that_a_page_glued_behind_a_bracket_are_two_signers():
    lines = "Ferryworks (Ireland)\n\nTidehub (France)Nave (Ireland)\n\nLocks (France)\n\nBridgewatch (Ireland)\n"

    names = signers(f"{STATEMENT}Signatories:\n\n{lines}")

    assert [name or body for name, _, _, body in names] == ["Ferryworks", "Tidehub", "Nave", "Locks", "Bridgewatch"]


@pytest.mark.parametrize("office", ["Mayor", "Former Governor", "Oberbürgermeisterin", "Alcalde", "Sheriff"])
def test_an_office_of_a_place_is_told_from_the_name_behind_it(office: str):
    lines = f"Carl Dietz, Millbend\n{office} Ana Ruiz, Ashford\nEva Lind, Lowmarsh\nOmar Said, Tidewater\n"

    assert ("Ana Ruiz", office, "Ashford", "") in signers(LETTER + lines, "letter.txt")


def test_a_country_behind_a_body_or_a_name_is_where_they_are():
    lines = "1. Ferry Workers Union, Norway\n2. River Journalists for Free Bridges, Canada\n3. Ana Ruiz, Argentina\n"

    names = signers(f"{LETTER}{lines}4. Carl Dietz, Mayor, France\n5. Bridge Watch Association, United States\n")

    assert names == [
        ("", "", "Norway", "Ferry Workers Union"),
        ("River Journalists for Free Bridges", "", "Canada", ""),
        ("Ana Ruiz", "", "Argentina", ""),
        ("Carl Dietz", "Mayor", "France", ""),
        ("", "", "United States", "Bridge Watch Association"),
    ]
