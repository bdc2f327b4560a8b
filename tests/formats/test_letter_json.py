"""letter.json against its schema and its page in docs/formats."""

import hashlib
import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.algorithms.release.letters import many, organization, person, record
from undersigned.release.render.letter_json import letter_json, letter_parts

FORMATS = Path(__file__).resolve().parents[2] / "docs" / "formats"
SCHEMA = json.loads((FORMATS / "letter-json.schema.json").read_text(encoding="utf-8"))
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int, "null": type(None)}


def is_of(value: object, name: str) -> bool:
    return isinstance(value, TYPES[name]) and not (name == "integer" and isinstance(value, bool))


def problems(value: Any, schema: dict[str, Any], at: str = "$") -> list[str]:
    """The part of JSON Schema 2020-12 that our schema uses; an unknown keyword is an error, not a pass."""
    known = {
        "$schema", "title", "description", "type", "const", "enum", "pattern", "minLength", "minimum",
        "required", "properties", "additionalProperties", "items",
    }  # fmt: skip
    assert set(schema) <= known, set(schema) - known
    names = schema.get("type", [])
    names = [names] if isinstance(names, str) else names
    found = [f"{at} is not {names}"] if names and not any(is_of(value, name) for name in names) else []
    if "const" in schema and value != schema["const"]:
        found.append(f"{at} is not {schema['const']}")
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{at} is not one of {schema['enum']}")
    if isinstance(value, str):
        found += [f"{at} is not like {schema['pattern']}"] if not re.search(schema.get("pattern", ""), value) else []
        found += [f"{at} is too short"] if len(value) < schema.get("minLength", 0) else []
    if is_of(value, "integer") and value < schema.get("minimum", value):
        found.append(f"{at} is too small")
    if isinstance(value, list):
        found += [p for n, item in enumerate(value) for p in problems(item, schema.get("items", {}), f"{at}[{n}]")]
    if isinstance(value, dict):
        known_keys, more = schema.get("properties", {}), schema.get("additionalProperties", True)
        found += [f"{at} lacks {key}" for key in schema.get("required", []) if key not in value]
        for key, item in value.items():
            if key in known_keys or isinstance(more, dict):
                found += problems(item, known_keys.get(key, more), f"{at}.{key}")
            elif not more:
                found.append(f"{at} has {key}, which the schema does not know")
    return found


def read(**changes: object) -> dict[str, Any]:
    return dict(json.loads(letter_json(record(**changes))))


LETTERS: dict[str, dict[str, object]] = {
    "sixteen offices": {},
    "forty offices": {"signatories": many(40)},
    "a district, an organization and a person": {
        "signatories": (organization(1, "River Keepers", "Dana Li, Director"), person(2, "Sam Stone", "Ashford", "IL")),
        "text": "We ask for one thing.\n",
        "addressees": (),
    },
}


@pytest.mark.parametrize("changes", LETTERS.values(), ids=LETTERS)
def test_a_released_letter_keeps_to_the_schema(changes: dict[str, object]) -> None:
    assert problems(read(**changes), SCHEMA) == []


def test_the_check_against_the_schema_finds_what_is_wrong() -> None:
    letter = read()
    letter["signatories"]["list"][0]["level"] = "green"
    letter["version"] = True
    letter["surprise"] = 1
    del letter["digest"]

    assert problems(letter, SCHEMA) == [
        "$ lacks digest",
        "$.version is not ['integer']",
        "$.signatories.list[0].level is not like ^V[0-4]$",
        "$ has surprise, which the schema does not know",
    ]


def test_every_field_is_described() -> None:
    page = (FORMATS / "letter-json.md").read_text(encoding="utf-8")
    fields = set(re.findall(r"`(\w+)`", page))
    signatories = SCHEMA["properties"]["signatories"]["properties"]

    assert set(SCHEMA["properties"]) <= fields
    assert set(signatories) <= fields
    assert set(signatories["list"]["items"]["properties"]) <= fields


def test_the_text_is_inside_and_has_the_digest() -> None:
    letter = read()

    assert hashlib.sha256(letter["text"].encode("utf-8")).hexdigest() == letter["digest"]


def test_asks_are_found_in_the_text_at_their_places() -> None:
    letter = read()

    assert [(ask["number"], len(ask["sub_asks"])) for ask in letter["asks"]] == [("1", 0), ("2", 2), ("3", 0)]
    assert [span["number"] for span in letter["ask_spans"]] == ["1", "2", "2.1", "2.2", "3"]
    assert all(letter["text"][span["start"] : span["end"]] == span["quote"] for span in letter["ask_spans"])


def test_an_office_an_organization_and_a_person_say_what_they_are() -> None:
    signatories = read(
        signatories=(
            *many(1),
            organization(2, "River Keepers", "Dana Li, Director"),
            person(3, "Sam Stone", "Ashford", "IL"),
        )
    )["signatories"]

    names = [
        (s["name"], s["office"], s["place"], s["state"], s["country"], s["organization"]) for s in signatories["list"]
    ]
    assert names == [
        ("Tomas Marlow", "Mayor", "Ashford", "IL", "US", None),
        ("River Keepers", None, None, None, None, "River Keepers"),
        ("Sam Stone", None, "Ashford", "IL", "US", None),
    ]
    assert [s["line"] for s in signatories["list"]] == [
        "Tomas Marlow, Mayor of Ashford, IL",
        "River Keepers, through Dana Li, Director",
        "Sam Stone, Ashford, IL",
    ]
    assert (signatories["kind"], signatories["total"], signatories["complete"]) == ("mixed", 3, True)


def test_counts_and_a_term_that_had_ended_are_told() -> None:
    signatories = read()["signatories"]

    assert signatories["counts"] == "14 mayors and 2 county executives, of 5 states"
    assert signatories["by_level"] == {"V1": 4, "V2": 12}
    assert [s["in_office_until"] for s in signatories["list"] if s["in_office_until"]] == ["2026-02-28"]


def test_a_release_just_after_midnight_in_utc_has_the_day_of_its_own_zone() -> None:
    letter = read(released_at=record().released_at.replace(day=13, hour=3))

    assert (letter["date"], letter["released_at"]) == ("2026-03-12", "2026-03-13T03:00:00Z")


def test_the_bytes_are_the_same_each_time_and_names_are_not_escaped() -> None:
    data = letter_json(record())

    assert data == letter_json(record())
    assert data.endswith(b"}\n")
    assert "Łucja Őry-Nguyễn".encode() in data


def test_hostile_words_come_back_as_they_were() -> None:
    hostile = '</script>"\\\u2028{{ x }}'
    line = replace(many(1)[0], name=hostile, until=date(2026, 1, 1))

    letter = read(title=hostile, signatories=(line,))

    assert letter["title"] == letter["signatories"]["list"][0]["name"] == hostile


@pytest.mark.parametrize(
    ("text", "salutation", "paragraphs", "closing"),
    [
        ("Dear Ines:\n\nWe ask.\n\nSincerely,\n", "Dear Ines:", ["We ask."], "Sincerely,"),
        ("Dear friends\n\nWe ask.\n", "Dear friends", ["We ask."], None),
        ("To all members:\n\nWe ask.\n\n- a\n- b\n\nYours,\n", "To all members:", ["We ask.", "a", "b"], "Yours,"),
        ("We ask.\n\nWe wait.\n", None, ["We ask.", "We wait."], None),
        ("We ask.\n", None, ["We ask."], None),
        ("Sincerely,\n", "Sincerely,", [], None),
        ("- Dear list:\n\nWe ask,\n", None, ["Dear list:"], "We ask,"),
        ("Dear Ines:\n\nWe.[^1]\n\nSincerely,\n\n[^1]: A note,\n", "Dear Ines:", ["We.", "A note,"], "Sincerely,"),
        (f"Dear Ines, {'we ask ' * 30}now.\n\nYours,\n", None, [f"Dear Ines, {'we ask ' * 30}now."], "Yours,"),
        ("Dear Ines:\n\nWe ask this because it is late and because the river does not wait for us,\n", "Dear Ines:",
         ["We ask this because it is late and because the river does not wait for us,"], None),
    ],
)  # fmt: skip
def test_the_parts_of_a_letter_are_found_by_looks_and_none_is_invented(
    text: str, salutation: str | None, paragraphs: list[str], closing: str | None
) -> None:
    parts = letter_parts(text)

    assert (parts.salutation, list(parts.paragraphs), parts.closing) == (salutation, paragraphs, closing)
