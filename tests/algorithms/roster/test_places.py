"""Finding a jurisdiction: one answer or none."""

import csv
import gzip
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.roster.places import OCD_PREFIX, STATES, TERRITORIES, Kind, find_place, state_code

ROOT = Path(__file__).resolve().parents[3]
SHARED = Path(os.environ.get("UNDERSIGNED_SHARED", ROOT.parent / "shared"))
TABLE = ROOT / "src/undersigned/roster/places.csv.gz"


def division_of(name: str, state: str, kind: Kind | None = None) -> str | None:
    place = find_place(name, state, kind)
    return place.division_id.removeprefix(OCD_PREFIX) if place and place.division_id else None


@pytest.mark.real_input
def test_every_jurisdiction_of_2016_is_found_with_its_checked_division_id():
    with (SHARED / "data/roster-2016.csv").open(encoding="utf-8", newline="") as lines:
        wanted = {(row["jurisdiction"], row["state"]): row["ocd_suffix"] for row in csv.DictReader(lines)}

    found = {(name, state): division_of(name, state) for name, state in wanted}

    assert len(found) == 32
    assert found == wanted


@pytest.mark.real_input
def test_every_division_id_of_the_table_is_one_of_the_published_list():
    with (SHARED / "data/ocd-us-places-counties.csv").open(encoding="utf-8", newline="") as lines:
        published = {row["ocd_suffix"] for row in csv.DictReader(lines)}
    keys = [
        (state, line.split(",")[0])
        for block in gzip.decompress(TABLE.read_bytes()).decode().split("\n#")[1:]
        for state in [block[:2]]
        for line in block[3:].splitlines()
    ]

    ids = {division_of(key, state, kind) for state, key in keys for kind in (Kind.PLACE, Kind.COUNTY)} - {None}

    assert len(ids) > 17_000
    assert ids - published == {"district:dc"}


@pytest.mark.parametrize(
    ("name", "state", "kind", "division"),
    [
        ("New York City", "NY", None, "state:ny/place:new_york"),
        ("New York", "NY", Kind.PLACE, "state:ny/place:new_york"),
        ("New York", "NY", Kind.STATE, "state:ny"),
        ("Saint Louis", "Missouri", None, "state:mo/place:st_louis"),
        ("st louis county", "mo", None, "state:mo/county:st_louis"),
        ("Baltimore", "MD", None, "state:md/place:baltimore"),
        ("Baltimore", "MD", Kind.COUNTY, "state:md/county:baltimore"),
        ("County of Montgomery", "MD", None, "state:md/county:montgomery"),
        ("Prince George\u2019s County", "MD", None, "state:md/county:prince_george~s"),
        ("Espanola", "NM", None, "state:nm/place:española"),
        ("Ft. Worth", "TX", None, "state:tx/place:fort_worth"),
        ("Edison Township", "NJ", None, "state:nj/county:middlesex/place:edison"),
        ("San Buenaventura", "CA", None, "state:ca/place:san_buenaventura_~ventura~"),
        ("Orleans Parish", "LA", None, "state:la/parish:orleans"),
        ("San Juan Municipio", "PR", None, "territory:pr/municipio:san_juan"),
        ("Washington", "D.C.", None, "district:dc"),
        ("Illinois", "IL", None, "state:il"),
    ],
)
def test_a_jurisdiction_is_found_by_the_ways_people_write_it(name, state, kind, division):
    assert division_of(name, state, kind) == division


@pytest.mark.parametrize(
    ("name", "state", "kind"),
    [
        ("New York", "NY", None),  # the city or the state
        ("Burbank", "CA", None),  # a city and an unincorporated place far from it
        ("Town of Ithaca", "NY", None),  # the table has only the city
        ("Montgomery", "MD", None),  # the county has to be named as one
        ("Ashford", "IL", None),
        ("Chicago", "ZZ", None),
        ("Chicago", "IL", Kind.COUNTY),
        ("", "IL", None),
        ("County", "IL", None),
    ],
)
def test_a_name_that_is_unknown_or_could_mean_two_gives_no_place(name, state, kind):
    assert find_place(name, state, kind) is None


def test_a_place_whose_division_id_was_not_confirmed_has_a_position_and_no_id():
    nashville = find_place("Nashville", "TN")

    assert nashville is not None
    assert nashville.division_id is None
    assert (round(nashville.latitude), round(nashville.longitude)) == (36, -87)


def test_counties_and_states_lie_where_they_should_even_across_the_date_line():
    allowed = {"AK": (51, 72, -180, -129), "IL": (36.9, 42.6, -91.6, -87), "HI": (18, 23, -161, -154)}

    found = {code: find_place(STATES[code], code, Kind.STATE) for code in allowed}
    found_county = find_place("Aleutians West Census Area", "AK")

    for code, (low, high, west, east) in allowed.items():
        place = found[code]
        assert place is not None
        assert low < place.latitude < high
        assert west < place.longitude < east
    assert found_county is not None
    assert -180 <= found_county.longitude < -165


def test_every_state_is_in_the_table_and_known_by_code_and_by_name():
    assert len(STATES) == 51
    for code, name in {**STATES, **TERRITORIES}.items():
        assert state_code(code.lower()) == state_code(f" {name.upper()} ") == code
    assert all(find_place(name, code, Kind.STATE) for code, name in STATES.items())


def test_the_table_is_small_and_has_no_time_in_it():
    packed = TABLE.read_bytes()

    assert len(packed) < 500_000
    assert packed[4:8] == b"\0\0\0\0"


def test_places_can_be_looked_up_without_django():
    code = (
        "import sys, undersigned.roster.places as p, undersigned.roster.rows; p.find_place('Zion', 'IL');"
        "raise SystemExit(any(m.split('.')[0] == 'django' for m in sys.modules))"
    )

    done = subprocess.run([sys.executable, "-c", code], check=False, env={"PYTHONPATH": str(ROOT / "src")})

    assert done.returncode == 0


@given(st.text(), st.sampled_from([*STATES, "", "zz"]), st.sampled_from([None, *Kind]))
def test_any_text_gives_a_place_of_that_state_and_kind_or_none(name, state, kind):
    place = find_place(name, state, kind)

    assert place is None or (place.state == state and kind in {None, place.kind})
