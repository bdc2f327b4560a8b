import hashlib
import json
from dataclasses import replace

from tests.algorithms.release.letters import many, record
from undersigned.release.render.forms import letter_files, manifest_text


def test_a_letter_is_taken_away_in_four_forms() -> None:
    files = letter_files(record())

    assert {name: media_type for name, (media_type, _) in files.items()} == {
        "letter.pdf": "application/pdf",
        "letter.txt": "text/plain; charset=utf-8",
        "letter.json": "application/json",
        "signatories.csv": "text/csv; charset=utf-8",
    }


def test_the_text_is_the_bytes_whose_digest_was_signed() -> None:
    letter = record(text="Dear Łucja,\n\n“Open” the gates — now.\n\nSincerely,\n")

    _, body = letter_files(letter)["letter.txt"]

    assert body.decode("utf-8") == letter.text
    assert hashlib.sha256(body).hexdigest() == letter.text_digest


def test_the_same_record_gives_the_same_files() -> None:
    assert letter_files(record()) == letter_files(record())


def test_the_manifest_names_every_signatory_and_every_file() -> None:
    letter = record(signatories=many(20))
    files = {"letter.txt": letter.text.encode(), "letter.json": b"{}"}

    manifest = json.loads(manifest_text(letter, files))

    assert manifest["format"] == "undersigned-manifest/v1"
    assert (manifest["letter"], manifest["text"], manifest["count"]) == (letter.public_id, letter.text_digest, 20)
    assert [(s["signature"], s["leaf"], s["name"], s["office"]) for s in manifest["signatories"]] == [
        (line.signature_id, line.leaf_index, line.name, line.office) for line in letter.signatories
    ]
    assert manifest["files"]["letter.txt"] == letter.text_digest


def test_the_manifest_changes_with_every_name_their_order_and_every_file() -> None:
    letter = record()
    files = {"letter.txt": letter.text.encode(), "letter.json": b"{}"}
    lines = letter.signatories
    others = [
        *(replace(letter, signatories=lines[:at] + lines[at + 1 :]) for at in range(len(lines))),
        *(replace(letter, signatories=(*lines[:at], *lines[at : at + 2][::-1], *lines[at + 2 :])) for at in range(15)),
        replace(letter, signatories=(replace(lines[0], office="Mayor of Elsewhere"), *lines[1:])),
    ]

    texts = {manifest_text(each, files) for each in [letter, *others]} | {manifest_text(letter, {**files, "x": b""})}

    assert len(texts) == len(others) + 2


def test_the_manifest_is_one_line_in_an_order_that_does_not_depend_on_the_files() -> None:
    letter = record()

    one = manifest_text(letter, {"a": b"1", "b": b"2"})
    other = manifest_text(letter, {"b": b"2", "a": b"1"})

    assert one == other
    assert one.endswith("}\n")
    assert one.count("\n") == 1
