"""The source tree as the architecture tests see it: each module once, with its dotted name and its syntax tree."""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "undersigned"
DOCS = ROOT / "docs"


@dataclass(frozen=True)
class Module:
    """One file of ours; `parts` is its dotted name below `undersigned`, without a closing `__init__`."""

    path: Path
    parts: tuple[str, ...]
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """The dotted name that one imports."""
        return ".".join(("undersigned", *self.parts))

    @property
    def package(self) -> str:
        """The package below `undersigned` that holds it; "" for the few modules at the top."""
        return self.parts[0] if self.parts and (PACKAGE / self.parts[0]).is_dir() else ""

    @property
    def kind(self) -> str:
        """What the file is in its package: `services` for signing/services.py and for signing/services/late.py."""
        return self.parts[1] if len(self.parts) > 1 else ""

    def __str__(self) -> str:
        return str(self.path.relative_to(ROOT))


@cache
def modules() -> tuple[Module, ...]:
    """Every module of src/undersigned but the migrations, which Django writes, and files that readers download."""
    paths = sorted(path for path in PACKAGE.rglob("*.py") if not {"migrations", "static"} & set(path.parts))
    assert len(paths) > 20, "the source tree was not found, so these tests would prove nothing"
    return tuple(_read(path) for path in paths)


def _read(path: Path) -> Module:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    text = path.read_text(encoding="utf-8")
    return Module(path, parts[:-1] if parts[-1] == "__init__" else parts, text, ast.parse(text))


def packages() -> list[str]:
    """The packages below `undersigned`, migrations left out."""
    return sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py") if path.parent.name != "migrations")


@cache
def project() -> dict[str, Any]:
    """What pyproject.toml says."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def contract(kind: str) -> dict[str, Any]:
    """The one import contract of this type."""
    (found,) = [entry for entry in project()["tool"]["importlinter"]["contracts"] if entry["type"] == kind]
    return dict(found)


def layers() -> list[set[str]]:
    """The layers of the house from the top down, each with its packages."""
    return [set(re.findall(r"\w+", layer)) for layer in contract("layers")["layers"]]


def algorithms() -> tuple[str, ...]:
    """The dotted names that must import without Django; a package stands for all that is in it."""
    return tuple(contract("forbidden")["source_modules"])


def is_algorithm(name: str) -> bool:
    """Whether a dotted name is listed as an algorithm, itself or through its package."""
    return any(name == listed or name.startswith(f"{listed}.") for listed in algorithms())


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method in a syntax tree, inner ones too."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def calls(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Every call in a syntax tree as its dotted words and its line: ("timezone.now", 12)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node.lineno
