"""Documentation that cannot rot: what the code can be told, does and records is named in the docs; links lead on."""

import re
from pathlib import Path

from tests.architecture.source import DOCS, PACKAGE, ROOT, packages
from undersigned.cli.main import VERBS, module_of
from undersigned.config import environment
from undersigned.ledger.entry import ACTS

OPERATOR_GUIDE = DOCS / "guides" / "operator.md"
LEDGER_FORMAT = DOCS / "formats" / "ledger.md"
DECISIONS = DOCS / "decisions"
NOT_VERBS = {"__init__", "main", "start"}  # the package, the door, and what every verb begins with


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def pages() -> list[Path]:
    return [*sorted(ROOT.glob("*.md")), *sorted(DOCS.rglob("*.md"))]


def decisions() -> list[Path]:
    return sorted(DECISIONS.glob("[0-9]*.md"))


def test_every_setting_is_listed_and_explained_to_the_operator():
    source = read(Path(environment.__file__))
    asked_for = set(re.findall(r"""env(?:iron)?(?:\.get\(|\[)"(\w+)\"""", source))

    guide = read(OPERATOR_GUIDE)

    assert asked_for
    assert asked_for <= set(environment.SETTINGS)
    assert [name for name in environment.SETTINGS if f"`{name}`" not in guide] == []


def test_only_the_environment_module_and_settings_read_the_environment():
    allowed = {"config/environment.py", "config/settings.py", "config/wsgi.py"}
    readers = [
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if re.search(r"os\.(environ\.get|environ\[[^\]]+\](?!\s*=)|getenv)", read(path))
    ]

    assert [path for path in readers if path not in allowed] == []


def test_every_command_is_a_module_and_explained_to_the_operator():
    files = {path.stem for path in (PACKAGE / "cli").glob("*.py")}
    files |= {path.parent.name for path in (PACKAGE / "cli").glob("*/__init__.py")}

    guide = read(OPERATOR_GUIDE)

    assert {module_of(verb) for verb in VERBS} == files - NOT_VERBS
    assert [verb for verb in VERBS if f"undersigned {verb}" not in guide] == []


def test_every_act_of_the_ledger_is_specified():
    specification = read(LEDGER_FORMAT)

    assert len(ACTS) >= 12
    assert [act for act in ACTS if f"`{act}`" not in specification] == []


def test_architecture_names_every_package_once():
    tree = read(DOCS / "ARCHITECTURE.md").split("```")[1]

    named = re.findall(r"^[│├└─ ]*(\w+)/", tree, flags=re.MULTILINE)

    assert sorted(name for name in named if name in packages()) == packages()


def test_decisions_are_numbered_in_order_and_stand_in_the_index():
    index = read(DECISIONS / "README.md")
    numbers = [path.name[:4] for path in decisions()]

    entries = re.findall(r"^- \[(\d{4}) · (.+)\]\((\S+)\)", index, flags=re.MULTILINE)

    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]
    assert [(f"# {number} · {title}", name) for number, title, name in entries] == [
        (read(path).splitlines()[0], path.name) for path in decisions()
    ]


def test_a_decision_tells_its_context_its_words_and_what_was_rejected_on_one_page():
    texts = {path.name: read(path) for path in decisions()}

    headings = {name: re.findall(r"^## (.+)$", text, flags=re.MULTILINE) for name, text in texts.items()}

    assert len(texts) >= 12
    assert {name: found for name, found in headings.items() if found != ["Context", "Decision", "Rejected"]} == {}
    assert [name for name, text in texts.items() if len(text.splitlines()) > 60] == []


def test_every_dependency_is_justified():
    decision = read(DECISIONS / "0011-dependencies.md").lower()
    lines = [line for name in ("requirements.in", "requirements-dev.in") for line in read(ROOT / name).splitlines()]

    names = {match[1].lower() for line in lines if (match := re.match(r"([A-Za-z][\w-]+)", line))}

    assert len(names) > 15
    assert sorted(name for name in names if f"**{name}**" not in decision) == []


def test_relative_links_in_the_documentation_lead_somewhere():
    links = [
        (page, target.split("#")[0])
        for page in pages()
        for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"(?s)```.*?```", "", read(page)))
        if not re.match(r"[a-z]+:|#", target)
    ]

    dead = [f"{page.relative_to(ROOT)} → {target}" for page, target in links if not (page.parent / target).exists()]

    assert links
    assert dead == [], "\n".join(dead)


def test_the_readme_is_short_enough_to_be_read():
    assert len(read(ROOT / "README.md").splitlines()) <= 150
