"""pytest tells modules apart by their bare names, so two tests of one name cannot run together, only alone."""

from collections import Counter
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]


def test_every_module_of_tests_has_a_name_of_its_own() -> None:
    names = Counter(path.name for path in TESTS.rglob("test_*.py"))

    assert len(names) > 100
    assert [name for name, times in names.items() if times > 1] == []
