import io
import re
from dataclasses import replace
from datetime import UTC, datetime

import pikepdf
import pytest
from pypdf import PdfReader

from tests.algorithms.release.letters import asks_in, many, organization, person, record, signatory
from undersigned.release.record import AddresseeLine, LedgerLine, LetterRecord
from undersigned.release.render.pdf import letter_pdf

HOSTILE = (
    r"""#panic("x") $x^2$ @ref <lbl> *b* _e_ `c` \ "q" 'p' [l] {s} // c /* d */ #sys.inputs = H -- ... ~ &amp; <b>"""
)


def words_of(data: bytes) -> str:
    """The text of all pages without any white space, since lines break where they must."""
    return re.sub(r"\s+", "", "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages))


def tight(text: str) -> str:
    return re.sub(r"\s+", "", text)


def opened(letter: LetterRecord) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(letter_pdf(letter)))


def kinds_in(pdf: pikepdf.Pdf) -> list[str]:
    """The kinds of all elements of the structure tree, in reading order."""
    found: list[str] = []

    def walk(element: pikepdf.Object) -> None:
        if isinstance(element, pikepdf.Array):
            for child in element:
                walk(child)
        elif isinstance(element, pikepdf.Dictionary):
            if "/S" in element:
                found.append(str(element.S))
            if "/K" in element:
                walk(element.K)

    walk(pdf.Root.StructTreeRoot.K)
    return found


def test_the_file_claims_ua_1_and_a_3a_and_has_what_they_ask_for() -> None:
    with opened(record()) as pdf, pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
        assert metadata["dc:title"] == "Three decisions for one river and one railroad"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.Root.Lang) == "en"
        assert "/OutputIntents" in pdf.Root


def test_the_language_of_the_letter_is_the_language_of_the_file() -> None:
    with opened(record(language="es")) as pdf:
        assert str(pdf.Root.Lang) == "es"


def test_headings_lists_quotes_and_the_table_of_names_are_tagged() -> None:
    with opened(record()) as pdf:
        kinds = kinds_in(pdf)

    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") == 2
    assert kinds.count("/Table") == 1
    assert kinds.count("/TR") == 1 + 16
    assert kinds.count("/TH") == 4
    assert {"/L", "/LI", "/BlockQuote", "/Link"} <= set(kinds)


def test_only_our_typefaces_are_used_and_all_are_embedded() -> None:
    with opened(record()) as pdf:
        fonts = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/FontName")]
        names = {str(font.FontName).partition("+")[2] for font in fonts}

        assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts)
    assert names == {
        "SourceSerif4-Regular", "SourceSerif4-Semibold", "SourceSerif4-It", "Inter-Regular", "Inter-SemiBold",
    }  # fmt: skip


@pytest.mark.parametrize("count", [1, 16, 32, 120])
def test_every_name_office_and_way_of_confirming_is_in_the_text(count: int) -> None:
    lines = many(count)

    words = words_of(letter_pdf(record(signatories=lines)))

    for line in lines:
        assert tight(line.name + line.office) in words
        assert tight(line.level_words) in words
    assert tight("14 mayors and 2 county executives, of 5 states.") in words or count != 16


def test_a_term_that_had_ended_is_said_beside_the_office() -> None:
    words = words_of(letter_pdf(record()))

    assert tight("Mayor of Saltgate, TN Term ended 28 February 2026") in words
    assert words.count("Termended") == 1


def test_every_page_and_the_end_carry_the_ledgers_checkpoint() -> None:
    root = "597e3bd1ca1121d5941fe3d5080ffabddc4f327e94="
    letter = replace(record(), ledger=LedgerLine(size=1204, root=root))

    words = words_of(letter_pdf(letter))

    assert (
        tight(f"the public ledger had 1,204 entries, every signature above among them, and the root {root}.") in words
    )
    assert words.count(tight(f"Ledger of 1,204 entries, root {root}")) == words.count("Page")
    assert "Ledgerof" not in words_of(letter_pdf(record()))


def test_asks_stand_beside_their_paragraphs_and_pages_are_numbered() -> None:
    words = words_of(letter_pdf(record()))

    assert tight("Ask 1 First, publish the crossing inventory") in words
    assert tight("Ask 2.1 open the grants to towns") in words
    assert "Page1of2" in words
    assert "Page2of2" in words


def test_the_labels_of_asks_do_not_stand_inside_the_sentences() -> None:
    text = "Dear all:\n\nWe ask for water, for air, and for a road that is open.\n"
    asks = asks_in(text, (("1", "for water", ""), ("1.1", "water", "1"), ("2", "for air", ""), ("3", "a road", "")))

    words = words_of(letter_pdf(record(text=text, asks=asks)))

    assert tight("Ask 1 Ask 1.1 Ask 2 Ask 3 We ask for water, for air, and for a road that is open.") in words


def test_the_label_of_an_ask_is_there_when_a_page_ends_inside_its_paragraph() -> None:
    text = "Dear all:\n\n" + "We wrote before and we write again. " * 150 + "We ask for a road.\n"

    reader = PdfReader(io.BytesIO(letter_pdf(record(text=text, asks=asks_in(text, (("1", "for a road", ""),))))))

    pages = [tight(page.extract_text()) for page in reader.pages]
    assert [page.count("Ask1") for page in pages] == [int("foraroad." in page) for page in pages]
    assert pages[0].count("Ask1") == 0


def test_the_signed_text_is_attached_byte_for_byte() -> None:
    letter = record()

    attached = PdfReader(io.BytesIO(letter_pdf(letter))).attachments

    assert dict(attached) == {"letter.txt": [letter.text.encode("utf-8")]}
    with opened(letter) as pdf:
        assert [str(file.AFRelationship) for file in pdf.Root.AF] == ["/Source"]


def test_the_date_of_the_file_is_the_instant_of_the_release_and_that_of_the_letter_its_day_there() -> None:
    late = record(released_at=datetime(2026, 3, 13, 3, 30, tzinfo=UTC))

    data = letter_pdf(late)

    assert PdfReader(io.BytesIO(data)).metadata.creation_date == late.released_at
    assert "released12March2026" in words_of(data)


def test_the_same_letter_gives_the_same_bytes_and_another_gives_others() -> None:
    letter = record()

    assert letter_pdf(letter) == letter_pdf(letter)
    assert letter_pdf(letter) != letter_pdf(replace(letter, title="Another title"))


def test_markup_of_the_typesetter_comes_out_as_it_was_written_in_every_field() -> None:
    line = replace(signatory(1, HOSTILE, "Mayor", "Ashford", "IL"), office=HOSTILE, level_words=HOSTILE, state=HOSTILE)
    letter = record(
        title=HOSTILE,
        coalition=HOSTILE,
        addressees=(AddresseeLine(HOSTILE, HOSTILE),),
        text="Dear all:\n\n#panic() $x$ @ref <lbl> ~ = H // c\n\nSincerely,",
        signatories=(line,),
    )

    words = words_of(letter_pdf(letter))

    # coalition, title, two lines of the address, name, office, state, way of confirming, and the title below each page
    assert words.count(tight(HOSTILE)) >= 9
    assert tight("#panic() $x$ @ref <lbl> ~ = H // c") in words


def test_footnotes_that_call_each_other_or_nobody_do_no_harm() -> None:
    letter = record(text="Dear all:\n\nWe.[^a]\n\nSincerely,\n\n[^a]: See [^b].\n\n[^b]: See [^a].\n\n[^c]: Alone.\n")

    words = words_of(letter_pdf(letter))

    assert "Alone." in words


def test_characters_that_no_typeface_has_are_printed_by_number_and_the_file_says_so() -> None:
    letter = record(
        text="Dear 王小明 🙂:\n\nWe ask. 한국\n\nSincerely,",
        signatories=(organization(1, "河流", "Dana Li, Director"), person(2, "Łucja Őry", "Ashford", "IL")),
    )

    data = letter_pdf(letter)

    words = words_of(data)
    assert "Dear[U+738B][U+5C0F][U+660E][U+1F642]:" in words
    assert "[U+6CB3][U+6D41]" in words
    assert "ŁucjaŐry" in words
    assert tight("The attached text has them as they were signed.") in words
    with opened(letter) as pdf, pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"


def test_a_letter_that_the_typefaces_can_print_says_nothing_about_them() -> None:
    assert "Unicode" not in words_of(letter_pdf(record()))


def test_a_word_longer_than_the_paper_breaks_and_none_of_it_is_lost() -> None:
    word = "".join(chr(ord("a") + number % 26) for number in range(200))

    data = letter_pdf(record(text=f"Dear all:\n\n{word}\n", title=word[:120], signatories=(person(1, word, word, ""),)))

    lines = [line for page in PdfReader(io.BytesIO(data)).pages for line in page.extract_text().splitlines()]
    assert words_of(data).count(word) >= 3
    assert max(map(len, lines)) < 140
