"""One concept, one word (docs/GLOSSARY.md): the words we do not use are looked for in names and in what people read."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import DOCS, PACKAGE, Module, modules

# The word we avoid, and the one to write. Words with a second, ordinary meaning are left out on purpose: match, post,
# city, official, request, response, result, quote, log, admin. `owner` is a role in a coalition, not its staff.
INSTEAD = {
    "petition": "letter",
    "campaign": "letter or coalition",
    "revision": "version",
    "diff": "redline",
    "hash": "digest",
    "fingerprint": "digest",
    "demand": "ask",
    "recipient": "addressee (recipient is for e-mail)",
    "team": "coalition",
    "politician": "office-holder",
    "tenure": "term",
    "blast": "invitation",
    "nudge": "reminder",
    "endorsement": "signature",
    "endorser": "signatory",
    "supporter": "signatory",
    "signee": "signatory",
    "user": "signer, organizer or person",
    "proxy": "delegation",
    "payload": "statement",
    "unsign": "withdraw",
    "blockchain": "ledger",
    "certificate": "receipt",
    "publish": "release",
    "ingest": "import",
    "task": "job",
    "manager": "service or query",
    "helper": "a name that says what it does",
    "util": "a name that says what it does",
}
# Everywhere but where people sign: there the account, the signer and the signatory are three things.
ACCOUNT_PACKAGES = ("accounts", "roster", "letter", "drafting", "web", "public", "workspace", "demo", "cli")
# Where a word is the right one, and whose word it is there.
ALLOWED = {
    ("hash", "ledger"): "RFC 6962 and C2SP call a tree's values hashes",
    ("payload", "ledger"): "C2SP's word for what a leaf commits to",
    ("publish", "ledger"): "C2SP's word for putting a checkpoint out",
    ("recipient", "mail"): "the word for whom an e-mail goes to",
    ("user", "config"): "Django's setting names; the name in a database's or mail server's address",
    **{("user", package): "Django's word for the account that is signed in" for package in ACCOUNT_PACKAGES},
    ("manager", "accounts"): "Django's word for a model's door to its table",
    ("proxy", "config"): "Django's setting name SECURE_PROXY_SSL_HEADER",
}
# In what people read only these may appear, in the packages' templates named here.
ALLOWED_TO_READ: dict[tuple[str, str], str] = {}
MARKED = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy"}


def words_of(name: str) -> list[str]:
    """The words of an identifier, lower case: `TextRevision` and `text_revision` are text, revision."""
    return re.findall(r"[a-z]+", re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name).lower())


def avoided(words: list[str]) -> list[str]:
    """Those of the words that we avoid, in the singular; -ed and -ing count too."""
    stems = ((word, re.sub(r"(es|s|ed|ing)$", "", word), re.sub(r"s$", "", word)) for word in words)
    return [stem for forms in stems for stem in sorted(set(forms)) if stem in INSTEAD]


def names_in(module: Module) -> Iterator[tuple[str, int]]:
    """Every name that the module itself gives: of functions, classes, arguments, variables, its own attributes."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name, node.lineno
        elif isinstance(node, ast.arg):
            yield node.arg, node.lineno
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id, node.lineno
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and ast.unparse(node.value) == "self":
            yield node.attr, node.lineno


def texts_in(module: Module) -> Iterator[tuple[str, int]]:
    """Every text of the module that is marked for translation, so that people read it."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKED:
            for argument in node.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield re.sub(r"%\(\w+\)s|\{\w*\}", " ", argument.value), node.lineno


def visible_text(template: str) -> str:
    """What people read of a template: its words and translated strings, without tags, markup, styles and scripts."""
    text = re.sub(r"(?s)\{#.*?#\}|\{% comment.*?endcomment %\}|<!--.*?-->", " ", template)
    text = re.sub(r"(?s)<(style|script)\b.*?</\1>", " ", text)
    text = re.sub(r"""\{% *translate +(["'])(.*?)\1.*?%\}""", r" \2 ", text)
    text = re.sub(r"""(?s)\b(?:alt|title|aria-label|placeholder)="([^"]*)\"""", r"> \1 <", text)
    return re.sub(r"(?s)\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", " ", text)


def test_our_names_keep_to_the_glossary():
    found = [
        f"{module}:{line} {name}: say {INSTEAD[word]}"
        for module in modules()
        for name, line in [*names_in(module), *((part, 1) for part in module.parts)]
        for word in avoided(words_of(name))
        if (word, module.package) not in ALLOWED
    ]

    assert found == [], "\n".join(found)


def test_texts_in_the_code_keep_to_the_glossary():
    texts = [(module, text, line) for module in modules() for text, line in texts_in(module)]

    found = [
        f"{module}:{line} {text!r}: say {INSTEAD[word]}"
        for module, text, line in texts
        for word in avoided(words_of(text))
        if (word, module.package) not in ALLOWED_TO_READ
    ]

    assert texts
    assert found == [], "\n".join(found)


def test_templates_keep_to_the_glossary():
    paths = [path for kind in ("html", "txt") for path in sorted((PACKAGE / "templates").rglob(f"*.{kind}"))]

    found = [
        f"{path.relative_to(PACKAGE)}: {word}: say {INSTEAD[word]}"
        for path in paths
        for word in avoided(words_of(visible_text(path.read_text(encoding="utf-8"))))
        if (word, _folder(path)) not in ALLOWED_TO_READ
    ]

    assert paths
    assert found == [], "\n".join(found)


def _folder(path: Path) -> str:
    return path.relative_to(PACKAGE / "templates").parts[0]


def test_the_glossary_tells_what_to_write_for_each_word_we_avoid():
    glossary = (DOCS / "GLOSSARY.md").read_text(encoding="utf-8").lower()

    assert [word for word in INSTEAD if word not in glossary] == []


def test_a_word_is_found_however_it_is_written():
    assert avoided(words_of("TextRevision")) == ["revision"]
    assert avoided(words_of("list_of_supporters")) == ["supporter"]
    assert avoided(words_of(visible_text('<p title="Published">x</p>'))) == ["publish"]
    assert avoided(words_of(visible_text("{% translate 'Your tasks' %}"))) == ["task"]
    assert avoided(words_of(visible_text("{{ user.name }}<input name='user'>"))) == []
