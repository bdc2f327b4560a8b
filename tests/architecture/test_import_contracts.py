"""The contracts in pyproject.toml hold, and what they call an algorithm really does without Django."""

import os
import subprocess
import sys

from tests.architecture.source import ROOT, algorithms, is_algorithm, modules, project

WITHOUT_DJANGO = """
import importlib, sys

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"django", "allauth"}:
            raise ImportError(f"{name} is not to be imported here")

sys.meta_path.insert(0, Refuse())
for name in sys.argv[1:]:
    try:
        importlib.import_module(name)
    except ImportError as error:
        print(f"{name}: {error}")
"""


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """Run Python on this checkout, whatever checkout the virtual environment was made for."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-c", *words]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_every_import_contract_is_kept():
    contracts = project()["tool"]["importlinter"]["contracts"]

    linted = run("from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache")

    assert len(contracts) >= 4
    assert linted.returncode == 0, linted.stdout + linted.stderr
    assert f"Contracts: {len(contracts)} kept, 0 broken." in linted.stdout


def test_every_algorithm_can_be_imported_where_there_is_no_django():
    names = [module.name for module in modules() if is_algorithm(module.name)]

    tried = run(WITHOUT_DJANGO, *names)

    assert len(names) >= len(algorithms())
    assert (tried.returncode, tried.stdout) == (0, ""), tried.stdout + tried.stderr
