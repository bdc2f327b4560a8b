"""Small enough to read: the sizes that DESIGN took from the models of this field."""

import statistics

from tests.architecture.source import ROOT, functions, modules

LONGEST, MEDIAN, NINE_OF_TEN, LONGEST_FILE = 60, 10, 30, 400


def lengths() -> dict[str, int]:
    """Lines of each function from `def` to its end, docstring included."""
    found = {
        f"{module}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for module in modules()
        for node in functions(module.tree)
    }
    assert len(found) > 50, "next to no functions were found, so these tests would prove nothing"
    return found


def test_no_function_is_longer_than_sixty_lines():
    assert {name: lines for name, lines in lengths().items() if lines > LONGEST} == {}


def test_half_of_the_functions_fit_in_ten_lines_and_nine_of_ten_in_thirty():
    lines = sorted(lengths().values())

    assert statistics.median(lines) <= MEDIAN
    assert statistics.quantiles(lines, n=10)[8] <= NINE_OF_TEN


def test_no_file_is_longer_than_four_hundred_lines():
    paths = [*(module.path for module in modules()), ROOT / "run.py"]

    counted = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in paths}

    assert {path: lines for path, lines in counted.items() if lines > LONGEST_FILE} == {}
