"""The quick patterns find just what the plain ones do."""

import re
from importlib import import_module
from pkgutil import iter_modules

from hypothesis import given, settings
from hypothesis import strategies as st

import undersigned.document
from undersigned.document.languages import any_of
from undersigned.document.names import POST_NOMINALS, find_office, find_post_nominals
from undersigned.document.patterns import first_letters, folded, words_of
from undersigned.document.salutations import is_salutation
from undersigned.document.signatory_lines import pieces_of

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


@given(st.text(st.sampled_from("aZéß1²_-'. \u00a0İ"), max_size=20))
def test_no_mark_or_figure_hides_a_word(text: str):
    assert words_of(text) == set(re.findall(r"[^\W\d_]+", text.lower()))


@given(st.from_regex(any_of("offices"), fullmatch=True))
@settings(max_examples=300, deadline=None)
def test_the_look_at_first_letters_overlooks_no_word_for_an_office(office: str):
    assert find_office(f"Ana Ruiz, {office}") is not None


def test_first_letters_stand_for_all_words_of_the_alternatives():
    pattern = first_letters("(?:(?:vice |e\\.)*(?:mayor|mair(?:e|esse)|x))")

    begins = [bool(re.match(pattern, word)) for word in ("vice mayor", "mayor", "maire", "e.v", "xy", "ana", "men")]

    assert begins == [True, True, True, True, True, False, False]


@given(
    st.lists(st.sampled_from(["Ana Ruiz", "PhD", "B.A.", "Esq.", "MA", "Ashford", "Mar"]), max_size=5).map(", ".join)
)
def test_letters_behind_a_name_are_found_where_the_pattern_finds_them(text: str):
    plain, quick = POST_NOMINALS.search(text), find_post_nominals(text)

    assert (quick and quick.span()) == (plain and plain.span())


@given(st.lists(st.sampled_from(["Ana A. Ruiz", "Mayor of Ashford", "Bridge Watch", "Inc.", "IL"]), max_size=5))
def test_a_line_with_commas_only_is_parted_as_one_with_semicolons(pieces: list[str]):
    assert pieces_of(", ".join(pieces)) == pieces_of("; ".join(pieces))


def test_a_greeting_to_all_may_have_a_word_behind_its_comma_that_other_greetings_begin_with():
    assert is_salutation("To the mayors, governors and members of the council:")
    assert is_salutation("Ada, good morning")
