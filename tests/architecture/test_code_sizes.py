"""Small enough to read: the sizes that DESIGN took from the models of this field."""

import ast
import io
import statistics
import tokenize

from tests.architecture.source import ROOT, Module, functions, modules

LONGEST, MEDIAN, NINE_OF_TEN, LONGEST_FILE = 60, 10, 30, 400
# Tree and proofs, signed notes, receipts, tiles: what a stranger must read to trust the ledger.
LEDGER_FORMATS, LEDGER_LINES = ("merkle", "checkpoint", "receipt", "tiles"), 300
NOT_CODE = {getattr(tokenize, name) for name in ("COMMENT", "NL", "NEWLINE", "INDENT", "DEDENT", "ENDMARKER")}


def lengths() -> dict[str, int]:
    """Lines of each function from `def` to its end, docstring included."""
    found = {
        f"{module}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for module in modules()
        for node in functions(module.tree)
    }
    assert len(found) > 50, "next to no functions were found, so these tests would prove nothing"
    return found


def lines_of_code(module: Module) -> int:
    """Lines that do something: no blanks, comments or docstrings."""
    tokens = tokenize.generate_tokens(io.StringIO(module.text).readline)
    code = {line for token in tokens if token.type not in NOT_CODE for line in range(token.start[0], token.end[0] + 1)}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node) is not None:
            code -= set(range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1))
    return len(code)


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


def test_the_formats_of_the_ledger_are_three_hundred_lines_of_our_code():
    counted = {m.parts[1]: lines_of_code(m) for m in modules() if m.package == "ledger" and m.kind in LEDGER_FORMATS}

    assert set(counted) == set(LEDGER_FORMATS)
    assert sum(counted.values()) <= LEDGER_LINES, counted
