import re
from dataclasses import replace
from datetime import timedelta
from html import escape

from django.template.loader import render_to_string

from tests.algorithms.release.letters import RELEASED_AT, many, organization, record, signatory, sixteen
from undersigned.release.counts import counts_in_words
from undersigned.release.record import AddresseeLine, LedgerLine, LetterRecord
from undersigned.release.render.page import page_context

HOSTILE = "<script>alert(1)</script>\"'&{{ x }}{% y %}"


def page(letter: LetterRecord, **changes: object) -> str:
    return render_to_string("release/letter.html", {**page_context(letter), **changes})


def words_of(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_the_page_has_the_letter_its_asks_and_everyone_who_signed() -> None:
    letter = record()

    html = page(letter)

    assert "<title>Three decisions for one river and one railroad · Great Rivers Compact" in html
    assert '<mark id="ask-1">publish the crossing inventory' in html
    assert 'href="#ask-2-1">Ask 2.1</a>' in html
    assert html.count("<li><b>") == len(letter.signatories)
    for line in letter.signatories:
        link = f'<a href="signatures/{line.signature_id}/">{escape(line.name)}</a>'
        assert f"<b>{link}</b><span>{line.office}</span>" in html
    assert "16 as released: 14 mayors and 2 county executives, of 5 states" in words_of(html)
    assert letter.text_digest in html


def test_the_day_and_hour_are_those_of_the_zone_of_the_letter() -> None:
    words = words_of(page(record()))

    assert "released 12 March 2026, 09:00 CDT" in words
    assert "12 March 2026, 09:00 Released with 16 signatories." in words


def test_the_page_names_itself_to_machines() -> None:
    html = page(record())

    assert '<link rel="canonical" href="https://letters.example/letters/three-decisions/">' in html
    assert '<meta property="og:title" content="Three decisions for one river and one railroad">' in html
    expected = (
        "Open letter by Great Rivers Compact to The Honorable Ines Okafor, Secretary of Transportation, 12 March 2026. "
        "Signed by 14 mayors and 2 county executives, of 5 states."
    )
    described = re.findall(r'(?:name|property)="(?:og:)?description" content="([^"]+)"', html)
    assert described == [expected, expected]


def test_every_form_is_linked_beside_the_page() -> None:
    html = page(record())

    for name in ("letter.pdf", "letter.txt", "letter.json", "signatories.csv", "manifest.json"):
        assert f'href="{name}"' in html


def test_the_page_needs_no_script_and_loads_nothing_from_elsewhere() -> None:
    html = page(record())

    loaded = re.findall(r'<(?:script|img|iframe|link)\b[^>]*?(?:src|href)="([^"]+)"', html)

    assert "<script" not in html
    assert loaded
    assert [url for url in loaded if "//" in url] == ["https://letters.example/letters/three-decisions/"]


def test_html_in_any_field_is_shown_and_not_run() -> None:
    line = replace(signatory(1, HOSTILE, "Mayor", "Ashford", "IL"), office=HOSTILE, level_words=HOSTILE)
    letter = record(
        title=HOSTILE,
        coalition=HOSTILE,
        addressees=(AddresseeLine(HOSTILE, HOSTILE),),
        text=f"Dear all:\n\n{HOSTILE}\n\nSincerely,",
        signatories=(line,),
    )

    html = render_to_string("release/letter.html", page_context(letter, [(RELEASED_AT, HOSTILE)]))

    assert "<script" not in html
    assert html.count("&lt;script&gt;alert(1)") >= 9


def test_a_short_list_stands_without_headings_and_a_long_one_by_state() -> None:
    short = page_context(record(signatories=sixteen()[:12]))["groups"]
    long = page_context(record(signatories=many(32)))["groups"]

    assert [group["state"] for group in short] == [""]
    assert [group["state"] for group in long][:4] == ["Alabama", "Arkansas", "Colorado", "District of Columbia"]
    assert [line for group in long for line in group["lines"]] == list(many(32))


def test_those_of_no_state_stand_last_under_others() -> None:
    lines = (*sixteen(), organization(20, "River Keepers", "Dana Li, Director"))

    html = page(record(signatories=lines))

    assert re.findall(r"<h3>(.+)</h3>", html) == ["Illinois", "Iowa", "Kentucky", "Missouri", "Tennessee", "Others"]


def test_each_way_of_confirming_is_counted_and_explained_and_only_those_that_occur() -> None:
    words = words_of(page(record()))

    assert "Official mailbox 12" in words
    assert "E-mail 4" in words
    assert "By delegate: 1 signature" in words
    assert "Listed by the organizer" not in words


def test_a_term_that_had_ended_is_said_beside_the_name() -> None:
    html = page(record())

    assert html.count("Term ended") == 1
    assert "Mayor of Saltgate, TN Term ended 28 February 2026" in words_of(html)


def test_a_withdrawn_name_is_struck_dated_and_counted_in_the_second_number_only() -> None:
    first, *others = record().signatories
    gone = replace(first, withdrawn_at=RELEASED_AT + timedelta(days=2))

    words = words_of(page(record(signatories=(gone, *others))))

    assert f"16 as released: {counts_in_words((first, *others))}" in words
    assert f"15 today: {counts_in_words(others)} 1 withdrew on 14 March 2026" in words
    assert f"{first.name} {first.office} Withdrew on 14 March 2026" in words
    assert f"14 March 2026, 09:00 {first.name}, {first.office}, withdrew. The signature" in words
    assert "This page as released" in words
    assert "today:" not in words_of(page(record()))


def test_the_page_names_the_ledgers_size_and_root_when_it_was_made() -> None:
    root = "597e3bd1ca1121d5941fe3d5080ffabddc4f327e94="

    words = words_of(page(record(ledger=LedgerLine(1204, root))))

    assert f"had 1204 entries and this root: {root}" in words


def test_what_happened_is_told_newest_first_in_the_zone_of_the_letter() -> None:
    events = [(RELEASED_AT + timedelta(days=2), "Heron Lock, TN signed after release.")]

    context = page_context(record(), events)

    told = [(f"{event['at']:%d %b %H:%M %Z}", event["text"]) for event in context["events"]]
    assert told == [
        ("14 Mar 09:00 CDT", "Heron Lock, TN signed after release."),
        ("12 Mar 09:00 CDT", ""),
    ]


def test_a_page_of_thirty_two_names_is_small() -> None:
    assert len(page(record(signatories=many(32))).encode()) < 15_000
