"""What readers see of a search, and of everything that stands under one name, office or place."""

import pytest
from django.test import Client

from tests.cast import NOW, RELEASE, Compact, compact, released_letter
from tests.stages.archive.past import archived, letter_text
from tests.stages.search.test_search import QUERIES, SMALL_ARCHIVE, letter, name
from undersigned.search.jobs import index_releases
from undersigned.search.models import ListedName
from undersigned.search.records import IMPORTED, SIGNED
from undersigned.search.services import keep_searchable

pytestmark = pytest.mark.django_db


@pytest.fixture
def group() -> Compact:
    """One letter signed here and released, one that was imported, with some of the same names."""
    group = compact()
    released_letter(group)
    archived(group, letter_text())
    index_releases(now=RELEASE)
    return group


@pytest.fixture
def small_archive() -> None:
    for each in SMALL_ARCHIVE:
        keep_searchable(letter=each, now=NOW)


def read(client: Client, address: str, **asked: str) -> str:
    response = client.get(address, asked)
    assert response.status_code == 200
    return response.content.decode()


def test_a_search_shows_the_words_it_found(client: Client, group: Compact):
    page = read(client, "/search/", q="Marlow")

    assert "2 letters found" in page
    assert '<a href="/people/tomas-marlow/">Tomas Marlow</a>' in page
    assert "Tomas <mark>Marlow</mark>, Mayor of Ashford, IL" in page
    assert "imported, not signed here" in page


def test_what_was_typed_and_what_was_imported_never_becomes_markup(client: Client):
    hostile = "<script>alert(1)</script>"
    names = (name(hostile, hostile, hostile, hostile),)
    keep_searchable(letter=letter("x", hostile, f"{hostile} alert", names=names), now=NOW)

    for page in (read(client, "/search/", q="<script>alert"), read(client, "/people/script-alert-1-script/")):
        assert "<script>" not in page
        assert "alert" in page


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"q": "a\x00b"}, "NULL"),
        ({"q": "a\u202eb"}, "RIGHT-TO-LEFT OVERRIDE"),
        ({"q": "x" * 201}, "200"),
        ({"year": "1066"}, "1066"),
        ({"kind": "elsewhere"}, "elsewhere"),
    ],
)
def test_what_cannot_be_searched_for_is_said(client: Client, asked: dict[str, str], says: str):
    response = client.get("/search/", asked)

    assert response.status_code == 422
    assert says in response.content.decode()


def test_no_line_is_an_error(client: Client, small_archive: None):
    statuses = {line: client.get("/search/", {"q": line, "page": "999999"}).status_code for line, _found in QUERIES}

    assert set(statuses.values()) == {200}


def test_an_empty_result_says_what_to_do(client: Client, small_archive: None):
    assert "Try fewer words" in read(client, "/search/", q="zeppelin")


def test_an_empty_site_says_what_will_be_here(client: Client):
    assert "No letter is public yet" in read(client, "/search/")


def test_results_come_in_pages_that_keep_what_was_asked(client: Client):
    for number in range(21):
        keep_searchable(letter=letter(f"l{number}", f"Gauges {number}", "x"), now=NOW)

    first = read(client, "/search/", q="gauges", kind=IMPORTED)
    second = read(client, "/search/", q="gauges", kind=IMPORTED, page="2")

    assert "21 letters found" in first
    assert 'href="?q=gauges&amp;kind=imported&amp;page=2"' in first
    assert (first.count("<h3>"), second.count("<h3>")) == (20, 1)


def test_the_number_of_questions_to_the_database_does_not_grow(client: Client, django_assert_num_queries):
    for number in range(30):
        one = name(f"Ada Stone {number}", "Ada Stone", "Mayor", "Ashford", "IL")
        keep_searchable(letter=letter(f"l{number}", "Gauges", "gauges", names=(one,)), now=NOW)

    with django_assert_num_queries(5):
        read(client, "/search/", q="gauges ashford")
    for address in ("/people/ada-stone/", "/offices/mayor-ashford-il/", "/places/ashford-il/"):
        with django_assert_num_queries(3):
            read(client, address)


def test_search_engines_are_told_to_keep_away(client: Client, small_archive: None):
    for address in ("/search/", "/people/jose-pena/", "/offices/mayor-ashford-il/", "/places/ashford-il/"):
        assert '<meta name="robots" content="noindex">' in read(client, address)


def test_who_signed_here_and_who_was_printed_elsewhere_are_kept_apart(client: Client, group: Compact):
    page = read(client, "/people/tomas-marlow/")

    signed, printed = page.split("As printed in imported letters")
    assert "Signed here, with Great Rivers Compact" in signed
    assert "crossings and levees" in signed
    assert "Keep the river gauges running" in printed
    assert "They may be other people of this name" in printed


def test_people_of_one_name_in_two_coalitions_are_two(client: Client, group: Compact):
    header = "name,office,jurisdiction,state,kind,organization,term_start,term_end,principal_email\n"
    hills = compact(
        roster=header + "Tomas Marlow,Mayor,Quarry Hill,MN,city,,2020-01-01,,tomas@quarry.example\n",
        name="Hill Towns", owner="sam@hills.example",
    )  # fmt: skip
    released_letter(hills)
    index_releases(now=RELEASE)

    page = read(client, "/people/tomas-marlow/")

    assert "Signed here, with Great Rivers Compact" in page
    assert "Signed here, with Hill Towns" in page
    assert page.count("Tomas Marlow</a>") == 3


def test_an_office_and_a_place_tell_every_letter_and_through_whom(client: Client, group: Compact):
    office, place = read(client, "/offices/mayor-ashford-il/"), read(client, "/places/lowmarsh-county-il/")

    assert office.count("Tomas Marlow</a>") == 2
    assert "crossings and levees" in office
    assert "Keep the river gauges running" in office
    assert place.count("Beatriz Reyes</a>") == 2
    assert "Marlow" not in place


def test_nobody_has_a_page_who_is_in_no_public_list(client: Client, group: Compact):
    addresses = ("/people/sam/", "/people/dev-anand/", "/offices/x/", "/places/x/", "/people/%00/")

    assert {client.get(address).status_code for address in addresses} == {404}


def test_a_signature_and_an_imported_list_lead_to_what_else_stands_under_a_name(client: Client, group: Compact):
    signed = ListedName.objects.get(name="Tomas Marlow", entry__kind=SIGNED)
    through = ListedName.objects.get(organization="River Towns Alliance")
    imported = ListedName.objects.get(name="Tomas Marlow", entry__kind=IMPORTED)

    assert 'href="/people/tomas-marlow/"' in read(client, imported.url.split("#")[0])
    assert 'href="/people/tomas-marlow/"' in read(client, signed.url)
    assert f'href="/offices/{signed.office_slug}/"' in read(client, signed.url)
    assert f'href="/offices/{through.office_slug}/"' in read(client, through.url)
