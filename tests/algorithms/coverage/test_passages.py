import pytest

from tests.algorithms.coverage.river import LETTER
from undersigned.coverage.findings import Article, EditKind
from undersigned.coverage.quotations.passages import Passage, exact_passage, nearest_passage
from undersigned.coverage.quotations.quote_words import quotation_of
from undersigned.coverage.quotations.quoted import Quoted, quotations_in


def passage(words: str) -> Passage:
    text = f"\u201c{words}\u201d"
    (quoted,) = quotations_in(Article(text))
    quotation = quotation_of(quoted, text)
    found = exact_passage(quotation, LETTER) or nearest_passage(quotation, LETTER, text, frozenset())
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("words", "kind", "source", "article"),
    [
        ("and 704,000 people in our towns still wait", EditKind.NUMBER, "740,000", "704,000"),
        ("and seven people in our towns still wait", EditKind.NUMBER, "740,000", "seven"),
        ("The towns of Oldham and Millrace have borrowed", EditKind.NAME, "Ashford", "Oldham"),
        ("they will be able to borrow again", EditKind.NEGATION, "not", ""),
        ("These requests require a new law", EditKind.NEGATION, "do not", ""),
        ("a schedule that every city can read", EditKind.WORD, "town", "city"),
        ("release the grants before floods, and to publish", EditKind.DROP, "the spring", ""),
        ("replaced nearly 41,300 lead pipes", EditKind.WORD, "", "nearly"),
        ("Our economists have measured the damage", EditKind.WORD, "engineers", "economists"),
        ("three of every ten wells in Lowmarsh County are safe", EditKind.WORD, "unsafe", "safe"),
    ],
)
def test_each_change_is_named_by_its_kind(words: str, kind: EditKind, source: str, article: str):
    (edit,) = passage(words).edits

    assert (edit.kind, edit.source_text, edit.article_text) == (kind, source, article)


def test_the_span_is_the_passage_in_the_letter():
    ((start, end),) = passage("no family should have to choose between rent and clean water,").spans

    assert LETTER[start:end] == "No\nfamily should have to choose between rent and clean water"


def test_pieces_between_ellipses_have_a_span_each():
    spans = passage("We urge you to release the grants \u2026 and to publish a schedule").spans

    assert [LETTER[start:end] for start, end in spans] == [
        "We urge you to release the grants",
        "and to publish a schedule",
    ]


@pytest.mark.parametrize("gap", ["\u2026", "...", ". . .", "[...]", "(...)", "[\u2026]", "\u00e2\u20ac\u00a6"])
def test_every_way_to_leave_words_out_is_understood(gap: str):
    found = passage(f"We urge you to release the grants {gap} a schedule that every town can read")

    assert found.is_faithful
    assert len(found.spans) == 2


@pytest.mark.parametrize(
    "words",
    [
        "[N]o family should have to choose between rent and clean water",
        "No family should have to choose between [housing] and clean water",
        "we ask that [the] department listen to local engineers",
        "[The towns] have borrowed against their own streets",
        "hav[ing] measured the damage",
        "Our engineers have measured the damage[s]",
    ],
)
def test_what_is_in_brackets_may_stand_for_other_words(words: str):
    assert passage(words).is_faithful


def test_the_numbers_of_a_list_are_not_missed():
    assert passage("your department listen to local engineers, and share its maps").is_faithful


def test_pieces_in_another_order_are_not_faithful():
    found = passage("Our engineers have measured the damage \u2026 the water that our residents drink")

    assert (found.in_order, found.is_faithful, found.edits) == (False, False, ())


def test_a_text_in_other_letters_than_latin_is_compared_as_well():
    text = "\u041c\u044b \u043f\u0440\u043e\u0441\u0438\u043c \u0434\u0435\u043d\u044c\u0433\u0438"
    quoted = Quoted(text, (0, len(text)), ((0, len(text)),))

    assert exact_passage(quotation_of(quoted, text), text + " \u043d\u0430\u043c.") is not None
    assert nearest_passage(quotation_of(quoted, text), LETTER, text, frozenset()) is None
