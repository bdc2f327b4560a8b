"""The checker against the development set, through the command that people type, scored by the shared scorer."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SET = Path(__file__).resolve().parents[2] / "coverage_set"
GOALS = {
    ("letter_id", "f1"): 0.98,
    ("count:wrong", "f1"): 0.9,
    ("name_misspelled", "f1"): 0.97,
    ("difference", "f1"): 0.95,
}
VERDICT_MACRO_F1 = 0.95

pytestmark = pytest.mark.real_input


@pytest.fixture(scope="session")
def scores(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    scorer = shared / "tools" / "score_coverage.py"
    articles = sorted(str(path) for path in (SET / "articles").iterdir())
    command = [sys.executable, "-m", "undersigned", "check", *articles, "--archive", str(SET), "--json"]

    answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    predictions = tmp_path_factory.mktemp("coverage") / "predictions.json"
    predictions.write_text(answer, encoding="utf-8")
    score = [sys.executable, str(scorer), str(predictions), "--truth", str(SET / "truth.json"), "--json"]
    return dict(json.loads(subprocess.run(score, capture_output=True, text=True, check=True).stdout))


def test_letters_counts_names_and_differences_reach_the_goals(scores: dict[str, Any]):
    rows = scores["rows"]

    assert {f"{k} {v}": rows[k][v] for (k, v), goal in GOALS.items() if (rows[k][v] or 0) < goal} == {}


def test_verdicts_on_quotations_reach_the_goal(scores: dict[str, Any]):
    assert scores["extra"]["verdict_macro_f1"] >= VERDICT_MACRO_F1


def test_no_false_quotation_is_called_faithful(scores: dict[str, Any]):
    assert scores["extra"].get("dangerous_false_verbatim") == 0


def test_no_faithful_quotation_is_called_false(scores: dict[str, Any]):
    assert scores["extra"].get("false_accusation") == 0


def test_every_article_was_answered(scores: dict[str, Any]):
    assert scores["extra"]["answered"] == scores["extra"]["articles"]
