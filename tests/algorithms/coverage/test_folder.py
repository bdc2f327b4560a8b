"""An archive is read in either form; what is wrong with one is said with the place."""

import json
from pathlib import Path
from typing import Any

import pytest

from undersigned.coverage.folder import ArchiveError, read_archive, stamp_of
from undersigned.coverage.known import Signatory

ROW: dict[str, Any] = {
    "id": "levees",
    "title": "On levees",
    "date": "2026-01-12",
    "addressee": "Governor Ingrid Halvorsen",
    "coalition": "Great Rivers Compact",
    "file": "levees.txt",
    "signatories": [{"name": "Tomas Marlow", "office": "Mayor", "place": "Ashford", "state": "IL"}],
    "signature_counts": [{"as_of": "2026-02-01", "count": 9}, {"as_of": "2026-01-12", "count": 6}],
}


def archive(folder: Path, *rows: dict[str, Any]) -> Path:
    (folder / "letters.json").write_text(json.dumps(rows), encoding="utf-8")
    (folder / "levees.txt").write_bytes("Dear Governor:\r\nWe ask. \u201cNow\u201d".encode())
    (folder / "release.txt").write_text("Six leaders ask.", encoding="utf-8")
    return folder


def test_a_list_beside_texts_is_read(tmp_path: Path):
    (letter,) = read_archive(archive(tmp_path, ROW))

    assert letter.text == "Dear Governor:\nWe ask. \u201cNow\u201d"
    assert letter.signatories == (Signatory("Tomas Marlow", "Mayor", "Ashford", "IL"),)
    assert [count.count for count in letter.counts] == [6, 9]


@pytest.mark.parametrize(
    "rows",
    [
        [ROW | {"beside": [{"id": "r", "kind": "release", "title": "the release", "file": "release.txt"}]}],
        [ROW | {"releases": [{"id": "r", "title": "the release", "file": "release.txt"}]}],
        [ROW, {"id": "r", "kind": "release", "of": "levees", "title": "the release", "file": "release.txt"}],
    ],
)
def test_a_press_release_stands_beside_its_letter(tmp_path: Path, rows: list[dict[str, Any]]):
    (letter,) = read_archive(archive(tmp_path, *rows))

    (release,) = letter.beside
    assert (release.id, release.kind, release.letter, release.title) == ("r", "release", "levees", "the release")
    assert release.text == "Six leaders ask."


def test_records_of_the_importer_and_of_a_release_are_read(tmp_path: Path):
    imported = {
        "format": "undersigned-letter/v1",
        "date": "2025-10",
        "addressees": [{"name": "Ada Moss", "office": "Regent"}],
        "salutation": "Dear Regent:",
        "paragraphs": ["Keep the lamps on."],
        "closing": None,
        "coalition": None,
        "signatories": {"kind": "people", "list": [{"name": "Sam", "office": None, "place": None, "state": None}]},
    }
    released = {"format": "undersigned-letter/v1", "id": "ab12", "text": "Dear all,\n", "date": "2026-01-12"}
    (tmp_path / "imported.json").write_text(json.dumps(imported), encoding="utf-8")
    (tmp_path / "released.json").write_text(json.dumps(released), encoding="utf-8")
    (tmp_path / "other.json").write_text('{"format": "something else"}', encoding="utf-8")

    first, second = read_archive(tmp_path)

    assert (first.id, first.text, first.addressee, first.date) == (
        "imported",
        "Dear Regent:\n\nKeep the lamps on.\n",
        "Regent Ada Moss",
        None,
    )
    assert first.signatories == (Signatory("Sam"),)
    assert (second.id, second.text) == ("ab12", "Dear all,\n")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"file": "missing.txt"}, "missing.txt, cannot be opened"),
        ({"file": "../outside.txt"}, "outside the archive"),
        ({"file": None}, "neither `file` nor `text`"),
        ({"id": ""}, "no `id`"),
        ({"date": "last week"}, "write it as 2016-12-29"),
        ({"signature_counts": [{"count": 3}]}, "`as_of` and `count`"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, change: dict[str, Any], message: str):
    folder = archive(tmp_path, ROW | change)

    with pytest.raises(ArchiveError, match=message):
        read_archive(folder)


def test_two_letters_with_one_id_are_refused(tmp_path: Path):
    with pytest.raises(ArchiveError, match="two letters with the id 'levees'"):
        read_archive(archive(tmp_path, ROW, ROW))


def test_a_release_of_no_letter_is_refused(tmp_path: Path):
    stray = {"id": "r", "kind": "release", "of": "dams", "file": "release.txt"}

    with pytest.raises(ArchiveError, match="beside the letter 'dams'"):
        read_archive(archive(tmp_path, ROW, stray))


def test_a_folder_without_letters_and_no_folder_are_refused(tmp_path: Path):
    with pytest.raises(ArchiveError, match="no letter in"):
        read_archive(tmp_path)
    with pytest.raises(ArchiveError, match="not a folder"):
        read_archive(tmp_path / "nowhere")


def test_a_broken_list_is_named(tmp_path: Path):
    (tmp_path / "letters.json").write_text("[{", encoding="utf-8")

    with pytest.raises(ArchiveError, match=r"letters\.json cannot be read as JSON"):
        read_archive(tmp_path)


def test_the_stamp_changes_with_any_text(tmp_path: Path):
    archive(tmp_path, ROW)
    before = stamp_of(tmp_path)

    (tmp_path / "levees.txt").write_text("Dear Governor, once more", encoding="utf-8")

    assert stamp_of(tmp_path) != before
