"""The same letters in the same order, whichever database; nothing that is not public, nobody who was erased."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from tests.cast import (
    NOW,
    RELEASE,
    circulating_letter,
    compact,
    released_letter,
    signed_by,
    withdrawn_by,
)
from tests.database_bytes import bytes_of, sqlite_files
from tests.stages.archive.past import LATER_NAMES, NAMES, archived, letter_text
from undersigned.archive.jobs import index_older_imports
from undersigned.archive.models import ImportedLetter
from undersigned.archive.services import take_out
from undersigned.cli.main import main
from undersigned.release.jobs import rebuild_changed_pages
from undersigned.release.services import erase_person, release_letter
from undersigned.roster.models import REMOVED_NAME, Person
from undersigned.search.jobs import index_releases
from undersigned.search.models import ListedName, SearchEntry
from undersigned.search.queries import changed_releases, found_letters, found_names, years_found
from undersigned.search.records import IMPORTED, SIGNED, PublicLetter, PublicName
from undersigned.search.services import drop_searchable, keep_searchable
from undersigned.search.terms import TABLE

pytestmark = pytest.mark.django_db

AFTER = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)


def letter(key: str, title: str, body: str, **more: object) -> PublicLetter:
    """An invented public letter."""
    return PublicLetter(
        **{
            "key": key, "kind": IMPORTED, "url": f"/archive/{key}/", "title": title, "language": "en", "coalition": "",
            "dated_on": None, "dated_is_exact": True, "counts": "signatories unknown", "addressees": (), "asks": (),
            "body": body, "names": (), **more,
        }
    )  # type: ignore[arg-type]  # fmt: skip


def name(line: str, *cells: str) -> PublicName:
    """A name as printed, with the cells name, office, place, state, organization."""
    return PublicName(line, *(*cells, "", "", "", "", "")[:5], url="/archive/x/1/")


SMALL_ARCHIVE = (
    letter(
        "gauges", "Keep the river gauges running", "Every spring the gauges tell our crews where the levee is weak.",
        dated_on=date(2016, 5, 3), coalition="Great Rivers Compact", addressees=("Lena Haas, Governor",),
        asks=("fund the forty river gauges",),
        names=(name("José Peña, Mayor of Ashford, IL", "José Peña", "Mayor", "Ashford", "IL"),
               name("Siân O\u2019Neil, Mayor of Łowicz Ford, MN", "Siân O\u2019Neil", "Mayor", "Łowicz Ford", "MN")),
    ),
    letter(
        "levees", "On levees",
        "Fund the levee inspection grants. We wrote about the gauges before; 740,000 people wait.",
        dated_on=date(2018, 2, 1), coalition="Hill Towns", addressees=("Members of the Council",),
        asks=("fund the levee inspection grants", "publish each inspection within 30 days"), kind=SIGNED,
        names=(name("Ashford Mills, Mayor of Quarry Hill, MN", "Ashford Mills", "Mayor", "Quarry Hill", "MN"),),
    ),
    letter(
        "freight", "Freight trains and crossings", "Inspection of each levee. The grants came late: long-term harm.\n"
        "Ashford is cut in two. The U.S. rule of 2014 says so.", dated_on=date(2018, 9, 9),
    ),
    letter("undated", "Gauges, an appeal", "Gaugesmith wrote this. Наука и реки. 100% of Tromsø agrees, \\ and _ too."),
    letter("other", "Lettre ouverte sur l’eau", "Les réservoirs d’été à Noël; el niño", language="fr"),  # noqa: RUF001
)  # fmt: skip

QUERIES = [
    ("", ["freight", "levees", "gauges", "other", "undated"]),
    ("gauges", ["gauges", "undated", "levees"]),
    ("GAUGE", ["gauges", "undated", "levees"]),
    ("gauges levee", ["levees", "gauges"]),
    ("levee gauges", ["levees", "gauges"]),
    ("lev", ["levees", "freight", "gauges"]),
    ("lev gauges", []),
    ("ashford", ["levees", "gauges", "freight"]),
    ("jose pena", ["gauges"]),
    ("José PEÑA", ["gauges"]),
    ("jose\u0301 pen", ["gauges"]),
    ("oneil", ["gauges"]),
    ("O'Neil", ["gauges"]),
    ("lowicz", ["gauges"]),
    ("tromso", ["undated"]),
    ("наука", ["undated"]),
    ("НАУК", ["undated"]),  # noqa: RUF001  # Cyrillic is meant
    ("reservoirs ete noel nino", ["other"]),
    ("eau", ["other"]),
    ("l'eau", ["other"]),
    ('"levee inspection"', ["levees"]),
    ("levee inspection", ["levees", "freight"]),
    ('"inspection grants" fund', ["levees"]),
    ('"gauges tell our" crews', ["gauges"]),
    ('"late long"', ["freight"]),
    ('"harm ashford"', []),
    ('"long term"', ["freight"]),
    ("long-term", ["freight"]),
    ("740,000", ["levees"]),
    ("740000", ["levees"]),
    ("US rule", ["freight"]),
    ("minnesota mayor", ["levees", "gauges"]),
    ("haas governor", ["gauges"]),
    ("great rivers", ["gauges"]),
    ("gauges AND levee", []),
    ("gauges NOT levee*", []),
    ('"gauges', ["gauges", "undated", "levees"]),
    ("gauges*", ["gauges", "undated", "levees"]),
    ("title:gauges", []),
    ("(gauges) ^ NEAR/2", []),
    ("'; DROP TABLE undersigned_searchentry; --", []),
    ("& | ! <-> :* \\", ["freight", "levees", "gauges", "other", "undated"]),
    ("100%", ["undated"]),
    ("%", ["freight", "levees", "gauges", "other", "undated"]),
    ("l_vee", []),
    ("x" * 200, []),
    ("gauges " * 28, ["gauges", "undated", "levees"]),
]


@pytest.fixture(autouse=True)
def _no_erasures_yet() -> Iterator[None]:
    Path(settings.ERASURE_LIST_FILE).unlink(missing_ok=True)
    yield
    Path(settings.ERASURE_LIST_FILE).unlink(missing_ok=True)


@pytest.fixture
def small_archive() -> None:
    for each in SMALL_ARCHIVE:
        keep_searchable(letter=each, now=NOW)


def keys(line: str, **filters: str) -> list[str]:
    return [entry.key for entry in found_letters(line, filters)]


def rows_of_words() -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {TABLE}")
        return int(cursor.fetchone()[0])


def test_both_databases_find_exactly_this_in_this_order(small_archive: None):
    found = {line: keys(line) for line, _expected in QUERIES}

    assert found == dict(QUERIES)


def test_what_narrows_the_letters_down(small_archive: None):
    assert keys("", year="2018") == ["freight", "levees"]
    assert keys("", state="MN") == ["levees", "gauges"]
    assert keys("gauges", state="MN", year="2018") == ["levees"]
    assert keys("", kind=SIGNED) == ["levees"]
    assert keys("gauges", kind=IMPORTED) == ["gauges", "undated"]
    assert keys("", coalition="rivers compact") == ["gauges"]
    assert keys("", addressee="governor") == ["gauges"]
    assert keys("", place="Ashford") == keys("", place="ASHFORD, il") == keys("", place="lowicz") == ["gauges"]
    assert keys("", place="Hill") == keys("", place="Ash") == []
    assert keys("", addressee="council lev") == []
    assert years_found() == [2018, 2017, 2016]


def test_names_are_found_by_their_own_line(small_archive: None):
    assert [(n["name"], n["letters"]) for n in found_names("ashford")] == [("Ashford Mills", 1), ("José Peña", 1)]
    assert [n["place"] for n in found_names("minnesota")] == ["Quarry Hill", "Łowicz Ford"]
    assert found_names("gauges") == []


def test_what_is_kept_again_is_found_by_its_new_words_alone(small_archive: None):
    keep_searchable(letter=letter("gauges", "Bridges", "Nothing else."), now=NOW)

    assert keys("bridges") == ["gauges"]
    assert keys("jose") == []
    assert rows_of_words() == len(SMALL_ARCHIVE)


def test_what_is_dropped_is_gone_from_every_table(small_archive: None):
    for each in SMALL_ARCHIVE:
        drop_searchable(key=each.key, now=NOW)
    drop_searchable(key="never-there", now=NOW)

    assert (SearchEntry.objects.count(), ListedName.objects.count(), rows_of_words()) == (0, 0, 0)


def test_a_letter_is_found_from_its_release_on_and_not_before(client: Client):
    group = compact()
    circulating = circulating_letter(group)
    signed_by(circulating, group.office("Ashford"))
    index_releases(now=NOW)
    before = (keys(""), client.get("/search/?q=crossing").content.decode())

    release_letter(letter=circulating, acknowledged=True, actor=group.odile, now=RELEASE)
    indexed = index_releases(now=RELEASE)

    assert before[0] == []
    assert "Okafor" not in before[1]
    assert indexed == 1
    assert keys("crossing inventory") == keys("mayor marlow") == keys("okafor") == [f"letter-{circulating.pk}"]
    assert index_releases(now=RELEASE) == 0


def test_a_letter_that_is_not_public_is_not_found_even_if_it_was_indexed():
    released = released_letter(compact())
    index_releases(now=RELEASE)
    released.letter.stage = "circulation"
    released.letter.save()

    assert keys("") == []
    assert found_names("marlow") == []
    assert years_found() == []


def test_a_withdrawal_is_told_beside_the_name(client: Client):
    group = compact()
    released = released_letter(group)
    index_releases(now=RELEASE)
    withdrawn_by(released.letter, group.office("Ashford"), now=RELEASE)
    rebuild_changed_pages(now=AFTER)

    index_releases(now=AFTER)

    assert (
        ", as released; today 1 county executive, 1 mayor and 1 organization, of 2 states"
        in client.get("/search/").content.decode()
    )
    assert "withdrew on 12 March 2026" in client.get("/people/tomas-marlow/").content.decode()
    assert "withdrew" not in client.get("/people/beatriz-reyes/").content.decode()


def test_an_erased_person_is_not_found_and_the_office_still_is(client: Client):
    released = released_letter(compact())
    index_releases(now=RELEASE)

    erase_person(person=Person.objects.get(name="Tomas Marlow"), actor=None, now=AFTER)
    assert changed_releases().count() == 1
    index_releases(now=AFTER)

    assert keys("marlow") == []
    assert keys("ashford") == [f"letter-{released.letter.pk}"]
    assert client.get("/people/tomas-marlow/").status_code == 404
    assert REMOVED_NAME in client.get("/offices/mayor-ashford-il/").content.decode()
    assert "marlow" not in " ".join(map(repr, SearchEntry.objects.values_list())).lower()
    assert "marlow" not in " ".join(map(repr, ListedName.objects.values_list())).lower()


@pytest.mark.django_db(transaction=True)
def test_nothing_of_an_erased_person_is_left_in_the_databases_files():
    released_letter(compact())
    index_releases(now=RELEASE)

    status = main(["erase", str(Person.objects.get(name="Tomas Marlow").pk), "--yes"])

    assert status == 0
    assert keys("marlow") == []
    assert not any(word in content for content in database_files() for word in (b"marlow", b"Marlow"))


def database_files() -> list[bytes]:
    """The bytes of all files in which SQLite keeps this database; for PostgreSQL the rows of the words."""
    if connection.vendor == "sqlite":
        return [bytes_of(path) for path in sqlite_files(connection.settings_dict["NAME"])]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT words::text FROM {TABLE}")
        return [row[0].encode() for row in cursor.fetchall()]


def test_an_organizations_representative_is_erased_as_well(client: Client):
    released_letter(compact())
    index_releases(now=RELEASE)
    assert "Ana Ruiz" in client.get("/offices/river-towns-alliance/").content.decode()

    erase_person(person=Person.objects.get(name="Ana Ruiz"), actor=None, now=AFTER)
    index_releases(now=AFTER)

    assert "Ruiz" not in client.get("/offices/river-towns-alliance/").content.decode()
    assert keys("ruiz") == []


def test_an_import_is_found_as_soon_as_it_is_confirmed_and_until_its_last_copy_is_taken_out():
    group = compact()
    first = archived(group, letter_text())
    key = f"imported-{first.letter.pk}"
    assert keys("sandbags") == keys("hannah voss") == [key]
    later = archived(group, letter_text(LATER_NAMES), "later.md", letter=first.letter, listed_on=date(2016, 6, 1))
    assert keys("per olsen") == [key]

    take_out(version=later, actor=group.odile, now=NOW)
    after_one = (keys("olsen"), keys("voss"))
    take_out(version=first, actor=group.odile, now=NOW)

    assert after_one == ([], [key])
    assert keys("") == []
    assert rows_of_words() == 0


def test_a_name_that_stands_in_an_older_copy_alone_leads_to_that_copy():
    group = compact()
    first = archived(group, letter_text(NAMES), listed_on=date(2016, 5, 3))
    archived(group, letter_text(LATER_NAMES[1:]), "later.md", letter=first.letter, listed_on=date(2016, 6, 1))

    urls = dict(ListedName.objects.values_list("name", "url"))

    assert urls["Tomas Marlow"] == f"/archive/{first.letter.slug}/1/#signatories"
    assert urls["Hannah Voss"] == f"/archive/{first.letter.slug}/2/#signatories"


def test_imports_from_before_there_was_a_search_are_indexed():
    group = compact()
    archived(group, letter_text())
    SearchEntry.objects.all().delete()

    indexed = index_older_imports(now=NOW)

    assert indexed == 1
    assert keys("sandbags") == [f"imported-{ImportedLetter.objects.get().pk}"]
    assert index_older_imports(now=NOW) == 0
