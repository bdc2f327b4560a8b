"""The quick patterns find just what the plain ones do."""

import re
from importlib import import_module
from pkgutil import iter_modules

from hypothesis import given, settings
from hypothesis import strategies as st

import undersigned.document
from undersigned.document.patterns import folded, words_of

NAMES = ["asks", "counts", "frame", "header", "names", "parties", "salutations", "signatories", "signature_lines"]
PATTERNS = [
    pattern
    for name in NAMES
    for pattern in vars(import_module(f"undersigned.document.{name}")).values()
    if type(pattern).__name__ == "folded"
]
WRITTEN = (
    "Dear Governor Ortiz: SINCERELY, sincerely we Urge you TO act Mayor of Ashford, IL 12 mayors more than and other "
    "Über über Straße ALCALDESA Señor cc: [1] https://a.example ISTANBUL Kelvin Signed by on behalf of The Hon. "
    "Dr. PhD, Signatories 1,000 signatures Click here to Individuals: undersigned É é demandons FORDERN ﬁnal"
)
WORDS = st.sampled_from(WRITTEN.split())
TEXTS = st.lists(WORDS, max_size=12).map(" ".join)


def spans(found: list[re.Match[str]]) -> list[tuple[int, int]]:
    return [match.span() for match in found]


def test_many_patterns_are_tried():
    assert len(PATTERNS) > 40
    assert {module.name for module in iter_modules(undersigned.document.__path__)} >= set(NAMES)


@given(TEXTS, st.integers(0, 10))
@settings(max_examples=150, deadline=None)
def test_a_folded_pattern_finds_what_a_plain_one_finds(text: str, start: int):
    for quick in PATTERNS:
        plain = re.compile(quick.pattern, re.IGNORECASE)
        assert spans(list(quick.finditer(text, start))) == spans(list(plain.finditer(text, start)))
        assert bool(quick.match(text)) == bool(plain.match(text))
        assert bool(quick.fullmatch(text)) == bool(plain.fullmatch(text))
        assert quick.sub("-", text) == plain.sub("-", text)


def test_escapes_and_groups_keep_their_capitals():
    quick = folded(r"(?P<Name>\W[A-Z]\S+)\B")

    assert [match["Name"] for match in quick.finditer(" Ana Ruiz")] == [
        match[0] for match in quick.finditer(" Ana Ruiz")
    ]


def test_the_words_of_a_text_are_its_letters_in_small_letters():
    assert words_of("A Dozen mayors' 12th letter") == {"a", "dozen", "mayors", "th", "letter"}
