"""The truth of the development set is held to its texts, without any of the code that is measured by it."""

import difflib
import html
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

SET = Path(__file__).resolve().parents[2] / "coverage_set"
TRUTH: list[dict[str, Any]] = json.loads((SET / "truth.json").read_text(encoding="utf-8"))
LETTERS: dict[str, dict[str, Any]] = {
    row["id"]: row for row in json.loads((SET / "letters.json").read_text(encoding="utf-8"))
}
VERDICTS = ["verbatim", "elided", "bracketed", "altered", "translated", "not_in_letter", "statement_by_signatory"]
IN_LETTER = set(VERDICTS[:5])
ELLIPSIS = re.compile(r"[\[(]?(?:…|\.\s?\.\s?\.(?:\s?\.)?)[\])]?")
BRACKETS = re.compile(r"\[[^\]]*\]")

Row = dict[str, Any]


def letter_text(letter: str) -> str:
    return (SET / LETTERS[letter]["file"]).read_text(encoding="utf-8")


def page(article: str) -> str:
    """A text as it stands, a page without its tags: what a reader sees, more or less."""
    text = SET / "articles" / f"{article}.txt"
    if text.exists():
        return text.read_text(encoding="utf-8")
    return html.unescape(re.sub(r"<[^>]+>", " ", text.with_suffix(".html").read_text(encoding="utf-8")))


def mended(text: str) -> str:
    """UTF-8 that was read as Windows-1252, read again; text that was not is left alone."""

    def again(match: re.Match[str]) -> str:
        raw = b"".join(c.encode("latin-1" if ord(c) < 256 else "cp1252") for c in match.group())
        return raw.decode("utf-8", errors="replace")

    return re.sub(r"â€.|Ã.", again, text)


def folded(text: str) -> str:
    """Letters and digits alone: no marks, dashes, blanks, soft or line-end hyphens, and no letter case."""
    plain = unicodedata.normalize("NFKC", mended(html.unescape(text)))
    return "".join(c for c in plain.casefold() if c.isalnum())


def quotations() -> Iterator[tuple[Row, Row]]:
    return ((article, quotation) for article in TRUTH for quotation in article["quotes"])


def named(verdict: str) -> list[tuple[Row, Row]]:
    return [(a, q) for a, q in quotations() if q["verdict"] == verdict]


def pointed_at(quotation: Row) -> str:
    text = letter_text(quotation["letter"])
    return " ".join(text[start:end] for start, end in quotation["letter_spans"])


def places(rows: list[tuple[Row, Row]]) -> list[str]:
    return [f"{article['id']}: {row.get('text', row)}" for article, row in rows]


def test_every_article_has_its_truth_and_no_truth_is_without_article():
    files = sorted(path.stem for path in (SET / "articles").iterdir())

    assert files == sorted(article["id"] for article in TRUTH)
    assert {article["letter"] for article in TRUTH} == {None, *LETTERS}


def test_letters_have_the_length_and_the_signatories_that_they_say():
    lengths = {i: len(letter_text(i).split()) for i in LETTERS}
    unsigned = [
        (i, s["name"]) for i, row in LETTERS.items() for s in row["signatories"] if s["name"] not in letter_text(i)
    ]

    assert len(LETTERS) >= 8
    assert {i: n for i, n in lengths.items() if not 300 <= n <= 900} == {}
    assert unsigned == []
    assert {row["signature_counts"][-1]["count"] - len(row["signatories"]) for row in LETTERS.values()} == {0}


def test_what_stands_beside_a_letter_is_there():
    beside = [row for letter in LETTERS.values() for row in letter.get("beside", [])]

    assert {row["kind"] for row in beside} == {"release", "remark", "version"}
    assert [row["id"] for row in beside if not (SET / row["file"]).read_text(encoding="utf-8").strip()] == []


def test_each_kind_is_there_often_enough_to_be_measured():
    verdicts = Counter(q["verdict"] for _, q in quotations())
    counts = Counter(c["verdict"] for article in TRUTH for c in article["counts"])
    reprints = [a["full_reproduction"] for a in TRUTH if a["full_reproduction"]["is_full"]]

    assert len(TRUTH) >= 60
    assert len(list((SET / "articles").glob("*.html"))) >= 15
    assert set(verdicts) == set(VERDICTS)
    assert min(verdicts.values()) >= 12
    assert set(counts) == {"right", "wrong", "not_checkable"}
    assert min(counts.values()) >= 12
    assert sum(len(article["names"]) for article in TRUTH) >= 12
    assert len(reprints) >= 10
    assert sum(article["letter"] is None for article in TRUTH) >= 5


def test_spans_point_at_the_words_of_a_text_and_pages_have_no_spans():
    wrong = [
        (article, q)
        for article, q in quotations()
        if (SET / "articles" / f"{article['id']}.txt").exists()
        and page(article["id"])[q.get("start", 0) : q.get("end", 0)] != q["text"]
    ]
    spanned = [(a, q) for a, q in quotations() if "start" in q and not (SET / "articles" / f"{a['id']}.txt").exists()]

    assert places(wrong) == []
    assert places(spanned) == []


def test_all_words_of_the_truth_stand_in_the_article():
    def absent(article: Row) -> list[str]:
        said = [row["text"] for row in [*article["quotes"], *article["counts"]]]
        said += [row["written"] for row in article["names"]]
        said += [row["article_text"] for row in article["full_reproduction"].get("differences", [])]
        seen = folded(page(article["id"]))
        return [f"{article['id']}: {words}" for words in said if folded(words) not in seen]

    assert [words for article in TRUTH for words in absent(article)] == []


def test_quotations_that_are_in_a_letter_point_into_it_and_others_do_not():
    wrong = [(article, q) for article, q in quotations() if (q["verdict"] in IN_LETTER) != bool(q.get("letter_spans"))]

    assert places(wrong) == []


def test_what_is_called_verbatim_is_in_the_letter_where_the_span_says():
    clean = [(a, q) for a, q in named("verbatim") if "noise" not in q]
    scanned = [(a, q) for a, q in named("verbatim") if "noise" in q]

    assert places([(a, q) for a, q in clean if folded(q["text"]) != folded(pointed_at(q))]) == []
    assert scanned
    assert places([(a, q) for a, q in scanned if nearness(q) < 0.95]) == []


def nearness(quotation: Row) -> float:
    written, passage = folded(quotation["text"]), folded(pointed_at(quotation))
    return difflib.SequenceMatcher(None, written, passage, autojunk=False).ratio()


def test_the_pieces_of_an_elided_quotation_are_in_the_letter_in_order():
    def is_wrong(quotation: Row) -> bool:
        pieces = [folded(p) for p in ELLIPSIS.split(quotation["text"]) if folded(p)]
        text, spans = letter_text(quotation["letter"]), quotation["letter_spans"]
        return pieces != [folded(text[a:b]) for a, b in spans] or spans != sorted(spans)

    assert places([(a, q) for a, q in named("elided") if is_wrong(q)]) == []
    assert places([(a, q) for a, q in named("elided") if not ELLIPSIS.search(q["text"])]) == []


def test_a_bracketed_quotation_is_the_passage_but_for_its_brackets():
    def is_wrong(quotation: Row) -> bool:
        # [T]his keeps its letter; other brackets stand for any words, or for none.
        text = re.sub(r"\[(\w)\](?=\w)", r"\1", quotation["text"])
        pattern = ".*".join(re.escape(folded(piece)) for piece in BRACKETS.split(text))
        return not re.fullmatch(pattern, folded(pointed_at(quotation)))

    assert places([(a, q) for a, q in named("bracketed") if not BRACKETS.search(q["text"])]) == []
    assert places([(a, q) for a, q in named("bracketed") if is_wrong(q)]) == []


def test_what_is_called_altered_is_nowhere_in_its_letter_but_close_to_the_passage():
    rows = named("altered")

    assert places([(a, q) for a, q in rows if folded(q["text"]) in folded(letter_text(q["letter"]))]) == []
    assert places([(a, q) for a, q in rows if "noise" not in q and nearness(q) < 0.6]) == []


def test_what_is_not_in_the_letter_is_in_none_of_its_words():
    rows = [*named("not_in_letter"), *named("statement_by_signatory")]

    found = [(a, q) for a, q in rows if a["letter"] and folded(q["text"]) in folded(letter_text(a["letter"]))]

    assert places([(a, q) for a, q in found if "verbatim" not in q.get("accept_verdicts", [])]) == []


def test_translated_passages_are_in_the_other_language():
    articles = {a["id"] for a, _ in named("translated")}
    rio = {a["id"] for a, q in named("translated") if q["letter"].startswith("rio-")}

    assert articles - rio == {i for i in articles if "-spanish" in i}
    assert rio == {i for i in articles if "-english" in i}


def people_of(letter: str) -> list[str]:
    row = LETTERS[letter]
    return [row["addressee"].split(",")[0], *(signatory["name"] for signatory in row["signatories"])]


def test_misspelled_names_are_not_names_of_the_letter_and_their_corrections_are():
    wrong = [
        (article, name)
        for article in TRUTH
        for name in article["names"]
        if re.search(rf"\b{re.escape(name['written'])}\b", letter_text(article["letter"]))
        or name["correct"] not in people_of(article["letter"])
    ]

    assert places(wrong) == []


def test_a_reprint_is_faithful_exactly_when_nothing_but_what_is_optional_differs():
    reprints = [(a, a["full_reproduction"]) for a in TRUTH if a["full_reproduction"]["is_full"]]

    told = {a["id"]: row["faithful"] for a, row in reprints}
    differing = {a["id"]: not [d for d in row["differences"] if not d.get("optional")] for a, row in reprints}

    assert told == differing


def test_each_difference_shows_words_of_the_letter_that_the_article_lacks_or_the_reverse():
    wrong = []
    for article in TRUTH:
        for row in article["full_reproduction"].get("differences", []):
            of_letter, of_article = folded(row["letter_text"]), folded(row["article_text"])
            text, seen = folded(letter_text(article["letter"])), folded(page(article["id"]))
            is_right = of_letter in text and of_article in seen and (not of_letter or of_letter not in seen)
            wrong += [] if is_right else [(article, row)]

    assert places(wrong) == []


@pytest.mark.parametrize("article", [a for a in TRUTH if a["letter"] is None], ids=lambda a: str(a["id"]))
def test_an_article_about_no_letter_of_ours_claims_nothing(article: Row):
    assert (article["quotes"], article["counts"], article["names"]) == ([], [], [])
    assert article["full_reproduction"] == {"is_full": False}
