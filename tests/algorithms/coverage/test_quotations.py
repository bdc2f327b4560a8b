import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.algorithms.coverage.river import LETTER, OTHER, RIVER, STRANGERS
from undersigned.coverage.findings import Article, EditKind, QuoteFinding, Verdict
from undersigned.coverage.known import KnownLetter, Signatory, Source
from undersigned.coverage.quotations.verdicts import judge_all
from undersigned.text.folding import words_of

FAITHFUL = {Verdict.VERBATIM, Verdict.ELIDED, Verdict.BRACKETED}
ACCUSED = {Verdict.ALTERED, Verdict.NOT_IN_LETTER}
WORDS = words_of(LETTER)
BODY = len(words_of(LETTER[: LETTER.index("Sincerely")]))


def judged(text: str, letter: KnownLetter | None = RIVER, others: Sequence[KnownLetter] = ()) -> QuoteFinding:
    (finding,) = judge_all(Article(text), letter, others)
    return finding


def verdict(words: str) -> Verdict:
    return judged(f"The letter says: \u201c{words}\u201d").verdict


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("No family should have to choose between rent and clean water,", Verdict.VERBATIM),
        ("no family should have to choose", Verdict.VERBATIM),
        ("Finish this work without the grants", Verdict.VERBATIM),
        ("No family ... should have to choose between rent and clean water.", Verdict.ELIDED),
        ("No family should \u2026 choose between rent and clean water.", Verdict.ELIDED),
        ("[N]o family should have to choose", Verdict.BRACKETED),
        ("release the grants [before the\nwaters rise], and to publish a schedule", Verdict.BRACKETED),
        ("No family should have to choose between rent [or] clean water", Verdict.BRACKETED),
        ("No farnily should have to ch0ose between rent and c1ean water", Verdict.VERBATIM),
        ("Our engin-\neers have mea\u00adsured the damage", Verdict.VERBATIM),
        ("Our engineers have measured the damage&nbsp;&ndash; three of every ten wells", Verdict.VERBATIM),
        ("No family should be able to choose between rent and clean water", Verdict.ALTERED),
        ("Every family should have to choose between rent and clean water", Verdict.ALTERED),
        ("We are equipped than any agency in the capital", Verdict.ALTERED),
        ("Our engineers have measured the darnage: thirty of every ten wells", Verdict.ALTERED),
        ("Our engineers have measured the damge: three of every ten wells", Verdict.UNCLEAR),
        ("the tide of history has always been on the side of our rivers", Verdict.NOT_IN_LETTER),
        ("clean rivers forever", Verdict.UNCLEAR),
    ],
)
def test_a_quotation_is_what_it_is(words: str, expected: Verdict):
    assert verdict(words) is expected


def test_words_of_the_release_are_traced_to_it_with_what_was_lost():
    finding = judged('The letter is "pleading with the department to speed up payments for pipes, wells and pumps".')

    assert (finding.verdict, finding.source, finding.letter) == (Verdict.NOT_IN_LETTER, "river-release", "river")
    assert [(edit.kind, edit.source_text) for edit in finding.edits] == [(EditKind.DROP, "early")]


def test_what_a_signatory_says_is_a_statement_wherever_it_was_printed():
    anywhere = judged('"I could not be gladder that so many of us did this," Marlow said on Monday.')
    in_release = judged('"This river raised me, and I owe it clean water," Marlow said in a statement.')
    remark = judged('"Signing was the easiest decision of my year," Reyes said.')

    assert {anywhere.verdict, in_release.verdict, remark.verdict} == {Verdict.STATEMENT}
    assert (anywhere.source, in_release.source, remark.source) == ("", "river-release", "river-remark")


def test_words_of_the_letter_are_the_letters_whoever_speaks_them():
    assert (
        judged('"No family should have to choose between rent and clean water," said Marlow.').verdict
        is Verdict.VERBATIM
    )


def test_a_few_words_spoken_by_somebody_are_not_called_the_letters():
    assert judged('A critic of the plan, Al Booth, said he wants "a new law".').verdict is Verdict.UNCLEAR


def test_somebody_who_did_not_sign_makes_no_statement_of_a_signatory():
    finding = judged('"We have paid out more than in any year before," said department spokesman Al Booth.')

    assert finding.verdict is Verdict.NOT_IN_LETTER


def test_a_second_letter_of_the_article_has_its_own_words():
    finding = judged('Another letter says "our children learn to swim in ponds".', RIVER, [OTHER])

    assert (finding.verdict, finding.letter) == (Verdict.VERBATIM, "parks")


def test_words_of_another_letter_in_the_archive_are_traced_to_it():
    article = Article('The letter says that "our children learn to swim in ponds that nobody has tested".')

    (finding,) = judge_all(article, RIVER, (), lambda words: [OTHER] if "ponds" in words else [])

    assert (finding.verdict, finding.letter) == (Verdict.NOT_IN_LETTER, "parks")


def test_without_a_letter_nothing_is_called_right_or_wrong():
    assert judged('The letter says that "no family should have to choose".', None).verdict is Verdict.UNCLEAR


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"The pike bit all day on Sunday," said Sam Okoro.', Verdict.NOT_IN_LETTER),
        ('He said that "no family should have to choose between food and clean water".', Verdict.UNCLEAR),
        ("La alcaldesa escribi\u00f3: \u00abPedimos que se entregue el dinero de los pozos\u00bb.", Verdict.UNCLEAR),
    ],
)
def test_an_article_about_no_letter_has_words_of_none_unless_one_may_be_meant(text: str, expected: Verdict):
    (finding,) = judge_all(Article(text), None, lookup=lambda _words: [], possible=[RIVER])

    assert finding.verdict is expected


def test_a_letter_that_no_name_tells_is_found_by_the_words_quoted():
    text = 'He said that "no family should have to choose between food and clean water".'

    (finding,) = judge_all(Article(text), None, lookup=lambda _words: [RIVER])

    assert finding.verdict is Verdict.UNCLEAR


def test_another_number_in_a_short_passage_is_a_change():
    assert verdict("three of every twenty wells") is Verdict.ALTERED


def test_a_title_is_no_quotation_to_judge():
    assert judge_all(Article("The panel saw \u201cThe Long Road Home\u201d on Monday."), RIVER) == []


def test_words_of_an_earlier_version_are_told_as_such():
    draft = Source("river-draft", "river", "version", LETTER.replace("740,000", "690,000"), "version 2")
    letter = KnownLetter("river", "Letter", LETTER, beside=(draft,))

    finding = judged('The letter says that "690,000 people in our towns still wait for the rest".', letter)

    assert (finding.verdict, finding.source) == (Verdict.ALTERED, "river")


FOLDS = (
    str,
    str.upper,
    lambda text: text.replace(" ", "\n"),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: re.sub(r"e(?=[a-z])", "e\u00ad", text),
    lambda text: text.replace("ther", "th-\ner"),
    lambda text: text.replace("fi", "\ufb01"),
    lambda text: text.replace("'", "\u2019"),
    lambda text: text.replace(", ", " \u2013 "),
    lambda text: text[:1].swapcase() + text[1:],
)


@given(st.integers(0, BODY - 6), st.integers(5, 60), st.sampled_from(FOLDS), st.sampled_from(FOLDS), st.data())
def test_a_passage_copied_under_any_fold_is_never_called_changed_or_absent(first, length, fold, then, data):
    last = min(first + length, BODY) - 1
    last -= LETTER[WORDS[last].start - 1] == "("  # nobody ends a quotation amid "(2)"
    copied = LETTER[WORDS[first].start : WORDS[last].end] + data.draw(st.sampled_from(["", ".", ",", "!"]))

    finding = judged(f"The letter says: \u201c{then(fold(copied))}\u201d")

    assert finding.verdict in FAITHFUL
    start, end = finding.source_spans[0]
    assert words_of(LETTER[start:end])[0].text in {WORDS[first].text, WORDS[first + 1].text}  # but for a list's number


@given(st.integers(0, BODY - 9), st.integers(8, 40), st.data())
def test_a_passage_with_one_word_changed_is_never_called_faithful(first, length, data):
    last = min(first + length, BODY) - 1
    place = data.draw(st.integers(first, last))
    word = WORDS[place]
    change = data.draw(st.sampled_from(["number", "negation", "word", "drop", "put in"]))
    new = {"number": "917", "negation": "never", "word": data.draw(st.sampled_from(STRANGERS)), "drop": ""}.get(
        change, f"{LETTER[word.start : word.end]} {data.draw(st.sampled_from(STRANGERS))}"
    )
    if change == "drop" and (place in {first, last} or LETTER[word.start - 1] == "("):
        return  # a shorter quotation is a faithful one, and so is one without the numbers of a list
    text = LETTER[WORDS[first].start : word.start] + new + LETTER[word.end : WORDS[last].end]

    assert judged(f"The letter says: \u201c{text}\u201d").verdict not in FAITHFUL


@given(st.text(st.sampled_from("ab river water .,\"'\u201c\u201d[]\u2026\n"), max_size=200))
def test_findings_point_at_the_words_they_claim(text: str):
    for finding in judge_all(Article(text), RIVER):
        assert text[finding.span[0] : finding.span[1]] == finding.text
        assert finding.reason


def seed(shared: Path, beginning: str) -> str:
    (path,) = (shared / "corpus" / "letters").glob(f"{beginning}_*.txt")
    return path.read_text(encoding="utf-8")


def letter_of_2016(shared: Path, release: str = "") -> KnownLetter:
    text = seed(shared, "001")
    letter = text[text.index("Dear President") :]
    names = letter[letter.index("Sincerely,") :].splitlines()[1:]
    signatories = tuple(Signatory(name.replace(".", ",").split(",")[0]) for name in names if name)
    beside = (Source("release", "2016", "release", release, "the press release"),) if release else ()
    return KnownLetter("2016", "Letter of 29 December 2016", letter, signatories=signatories, beside=beside)


@pytest.mark.real_input
def test_the_article_of_philadelphia_quotes_one_paragraph_faithfully_and_a_statement(shared: Path):
    findings = judge_all(Article(seed(shared, "000")), letter_of_2016(shared))

    assert [finding.verdict for finding in findings] == [Verdict.VERBATIM, Verdict.STATEMENT, Verdict.STATEMENT]


@pytest.mark.real_input
def test_the_article_of_chapel_hill_quotes_nothing_that_is_in_the_letter(shared: Path):
    text = seed(shared, "001")
    article = Article(text[: text.index("The full letter")])

    findings = judge_all(article, letter_of_2016(shared))

    assert [finding.verdict for finding in findings] == [Verdict.NOT_IN_LETTER] * 3


@pytest.mark.real_input
def test_with_the_release_in_the_archive_its_words_are_traced_and_the_lost_one_is_named(shared: Path):
    text = seed(shared, "001")
    article = Article(text[: text.index("The full letter")])
    quoted = [finding.text for finding in judge_all(article, letter_of_2016(shared))]
    release = " ".join(quoted).replace("[Obama]", "President Obama").replace("accepting DACA", "accepting early DACA")

    findings = judge_all(article, letter_of_2016(shared, release))

    assert [(finding.verdict, finding.source) for finding in findings] == [(Verdict.NOT_IN_LETTER, "release")] * 3
    assert [edit.source_text for finding in findings for edit in finding.edits] == ["early"]


def test_a_signatory_whose_name_is_misspelled_speaks_as_a_signatory():
    finding = judged(
        "Mayor Tomas Marlowe of Ashford signed the letter. \u201cMy own cellar has been wet since the spring,\u201d"
        " Marlowe said."
    )

    assert finding.verdict == Verdict.STATEMENT


def test_a_long_silent_drop_is_an_alteration_however_many_words_it_drops():
    words = "urge you to release the grants before every county on the river"
    dropped = "Since 2019 the towns along the lower Wend still wait for the rest"

    finding = judged(f"They say that they \u201c{dropped}\u201d.")

    assert finding.verdict == Verdict.ALTERED
    assert LETTER[slice(*finding.source_spans[0])].split()[0] == "Since"
    assert verdict(words) != Verdict.VERBATIM
