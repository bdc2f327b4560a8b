"""The shared letters, where they lie: rates that must not fall, and the three seeds exactly."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from undersigned.document.letter_record import LetterRecord
from undersigned.document.reading import read_letter

# A little under what was reached (docs/algorithms/reading-letters.md); what a letter does not hold is never invented.
FLOORS = {
    ("signatories", "precision"): 0.98,
    ("signatories", "recall"): 0.98,
    ("signatory_total", "rate"): 0.93,
    ("signatory_office", "rate"): 0.97,
    ("signatory_place", "rate"): 0.97,
    ("signatory_state", "rate"): 0.97,
    ("no_invented_signatory", "rate"): 1.0,
    ("date_given_is_right", "rate"): 0.97,
    ("no_false_date", "rate"): 0.95,
    ("is_letter", "rate"): 0.98,
    ("addressees", "f1"): 0.92,
    ("salutation", "rate"): 0.97,
    ("closing", "rate"): 0.97,
    ("asks", "f1"): 0.92,
    ("count_claims", "f1"): 0.88,
}

pytestmark = pytest.mark.real_input


def read(shared: Path, beginning: str) -> LetterRecord:
    (path,) = (shared / "corpus" / "letters").glob(f"{beginning}_*.txt")
    return read_letter(path.read_bytes(), path.name)


def test_the_shared_letters_are_read_as_well_as_before(shared: Path, tmp_path: Path):
    corpus = shared / "corpus" / "letters"
    for truth_path in corpus.glob("*.truth.json"):
        truth = json.loads(truth_path.read_text(encoding="utf-8"))
        record = read_letter((corpus / truth["file"]).read_bytes(), truth["file"])
        (tmp_path / f"{truth['id']}.json").write_text(json.dumps(record.as_json()), encoding="utf-8")

    scorer = [sys.executable, str(shared / "tools" / "score_import.py"), str(tmp_path), "--json"]
    scores: dict[str, Any] = json.loads(subprocess.run(scorer, capture_output=True, text=True, check=True).stdout)

    assert scores["missing"] == []
    assert {f"{k}.{v}": scores[k][v] for (k, v), floor in FLOORS.items() if scores[k][v] < floor} == {}


def test_the_letter_of_2016_is_read_whole(shared: Path):
    record = read(shared, "001")
    offices = [entry.office for entry in record.signatories]

    assert (len(offices), offices.count("Mayor"), offices.count("Executive")) == (32, 31, 1)
    assert len({entry.state for entry in record.signatories}) == 18
    assert (len(record.paragraphs), [len(ask.sub_asks) > 1 for ask in record.asks]) == (8, [True, True])
    assert (record.date.iso, record.date.basis) == ("2016-12-29", "context")


def test_the_letter_of_2019_has_three_asks_and_unknown_signatories(shared: Path):
    record = read(shared, "002")

    assert len(record.asks) == 3
    assert (record.as_json()["signatories"]["kind"], record.signatories) == ("unknown", ())
    assert {problem.code for problem in record.problems} >= {"cut", "signatories-missing"}


def test_the_article_about_the_letter_is_no_letter(shared: Path):
    record = read(shared, "000")

    assert not record.is_letter
    assert record.document_kind == "article_about_letter"
    assert [entry.name for entry in record.signatories] == ["Jim Kenney"]
