import json
import re
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.letter.body import Mark, Node, body_html, body_tree, check_marks, node_json, plain_paragraphs
from undersigned.letter.canonical import LIMIT, TextRefused, canonical_text

ALLOWED_TAGS = {"p", "ul", "ol", "li", "blockquote", "strong", "em", "a", "br", "sup", "section", "mark"}
MARKUP = [
    "*",
    "**",
    "_",
    " ",
    "\n",
    "\n\n",
    "> ",
    "- ",
    "1. ",
    "  ",
    "[",
    "]",
    "](",
    "!",
    "\\",
    "`",
    "# ",
    "<b>",
    "|",
    "&amp;",
]
PIECES = st.lists(st.one_of(st.sampled_from(MARKUP), st.integers(10, 99).map("w{}".format)), max_size=40)


@st.composite
def letters(draw: st.DrawFn) -> str:
    source = "".join(draw(PIECES))
    return canonical_text(f"{source} end")


@st.composite
def marked_letters(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(letters())
    places = draw(st.lists(st.integers(0, len(text)), max_size=4))
    marks = [
        Mark(start, end, f"ask-{number}", f"Ask {number}")
        for number, (start, end) in enumerate(zip(places[::2], places[1::2], strict=False), 1)
        if start < end
    ]
    return text, marks


class Tags(HTMLParser):
    """Counts how tags open and close, and keeps the words between them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.seen.add(tag)
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def texts_in(nodes: tuple[Node, ...]) -> list[Node]:
    return [text for node in nodes for text in ([node] if node.kind == "text" else texts_in(node.children))]


def html_of(source: str, *marks: Mark) -> str:
    return body_html(body_tree(canonical_text(source), marks))


@given(letters())
def test_no_word_of_the_text_is_added_dropped_or_moved(text: str) -> None:
    shown = "\n".join(plain_paragraphs(text))

    assert re.findall(r"w\d\d|end", shown) == re.findall(r"w\d\d|end", text)


@given(marked_letters())
def test_marks_change_no_word_and_no_paragraph(letter: tuple[str, list[Mark]]) -> None:
    text, marks = letter

    plain, marked = texts_in(body_tree(text)), texts_in(body_tree(text, marks))

    assert "".join(node.text for node in plain) == "".join(node.text for node in marked)


@given(marked_letters())
def test_each_text_stands_where_it_says(letter: tuple[str, list[Mark]]) -> None:
    text, marks = letter

    for node in texts_in(body_tree(text, marks)):
        assert node.text[0] == text[node.start].replace("\n", " ")
        assert node.text[-1] == text[node.end - 1].replace("\n", " ")
        for mark in marks:
            inside = mark.start <= node.start and node.end <= mark.end
            assert inside == (mark.anchor in node.anchors)
            is_unseen = text[mark.start : mark.end] == "\\"  # an escape's backslash alone: nothing shown is marked
            assert inside or is_unseen or node.end <= mark.start or mark.end <= node.start


@given(marked_letters())
def test_html_is_well_formed_and_has_no_tag_or_handler_from_the_text(letter: tuple[str, list[Mark]]) -> None:
    text, marks = letter
    tags = Tags()

    tags.feed(body_html(body_tree(text, marks)))
    tags.close()

    assert tags.open == []
    assert tags.seen <= ALLOWED_TAGS


@given(marked_letters())
def test_good_marks_give_one_id_each(letter: tuple[str, list[Mark]]) -> None:
    text, marks = letter
    good = [] if check_marks(text, marks) else marks

    html = body_html(body_tree(text, good))

    assert re.findall(r'<mark id="([^"]+)"', html).count("ask-1") == len(
        [mark for mark in good if mark.anchor == "ask-1"]
    )
    assert html.count('class="ask-number"') == len(good)


@given(marked_letters())
def test_a_tree_survives_json(letter: tuple[str, list[Mark]]) -> None:
    text, marks = letter

    nodes = [node_json(node) for node in body_tree(text, marks)]

    assert json.loads(json.dumps(nodes)) == nodes


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("Dear *all* and **each**,", "<p>Dear <em>all</em> and <strong>each</strong>,</p>"),
        ("one\ntwo\\\nthree", "<p>one two<br>three</p>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
        ("3. a\n5. b", '<ol><li value="3">a</li><li value="5">b</li></ol>'),
        ("0. a\n1. b", '<ol><li value="0">a</li><li value="1">b</li></ol>'),
        ("1. a\n1. b", '<ol><li value="1">a</li><li value="2">b</li></ol>'),
        ("> a\n> b", "<blockquote><p>a b</p></blockquote>"),
        (
            "[x](https://a.example/?b=1&c)",
            '<p><a href="https://a.example/?b=1&amp;c" rel="nofollow noopener">x</a></p>',
        ),
        ("<mailto:a@b.example>", '<p><a href="mailto:a@b.example" rel="nofollow noopener">mailto:a@b.example</a></p>'),
    ],
)
def test_the_subset_is_read_as_what_it_means(source: str, html: str) -> None:
    assert html_of(source) == html


@pytest.mark.parametrize(
    "line",
    [
        "# No heading",
        "`no code`",
        "![no image](https://a.example/b.png)",
        "[no script](javascript:alert(1))",
        "[no data](data:text/html,x)",
        "[no path](/admin)",
        '[no hidden title](https://a.example "unseen")',
        "[no reference][1]",
        "<script>alert(1)</script>",
        "&lt;b&gt; &#x202e;",
        "| no | table |",
        "* * *",
        "---",
        "~~~",
        "[^9] without its footnote",
        "w" + "*" * 7,
    ],
)
def test_what_a_letter_may_not_use_stays_as_typed(line: str) -> None:
    assert plain_paragraphs(canonical_text(line)) == (line,)
    assert body_tree(canonical_text(line))[0].kind == "paragraph"


def test_indented_lines_are_a_paragraph_and_not_code() -> None:
    assert plain_paragraphs("one\n\n      two\n") == ("one", "two")


def test_footnotes_are_numbered_as_called_and_lead_back() -> None:
    html = html_of("A[^b] B[^a] again[^b].\n\n[^a]: First typed.\n[^b]: First *called*.\n[^c]: Never called.")

    assert '<sup><a id="note-1-call" href="#note-1" role="doc-noteref">1</a></sup> B' in html
    assert html.count('id="note-1-call"') == 1
    assert [html.index(words) for words in ("First <em>called", "First typed", "Never called")] == sorted(
        html.index(words) for words in ("First <em>called", "First typed", "Never called")
    )
    assert html.count("doc-backlink") == 2


def test_a_second_text_for_a_footnote_stays_as_typed() -> None:
    text = canonical_text("A[^a].\n\n[^a]: one\n\n[^a]: two")

    assert [node.kind for node in body_tree(text)] == ["paragraph", "paragraph", "footnotes"]
    assert plain_paragraphs(text)[-1] == "one"


def test_lists_and_quotes_nested_too_deep_keep_their_words() -> None:
    text = canonical_text("> " * 50 + "deep\n\n" + "- " * 50 + "down\n\nafter")

    shown = " ".join(plain_paragraphs(text))

    assert re.findall(r"[a-z]+", shown) == ["deep", "down", "after"]


def test_an_ask_is_marked_across_emphasis_with_one_id_and_a_label() -> None:
    text = canonical_text("We ask you to *fund* it.")

    html = html_of(text, Mark(3, 20, "ask-1", "Ask <1>"))

    assert html == (
        '<p class="ask"><a class="ask-number" href="#ask-1">Ask &lt;1&gt;</a> We <mark id="ask-1">ask you to </mark>'
        "<em><mark>fund</mark></em> it.</p>"
    )


def test_a_sub_ask_is_marked_inside_its_ask() -> None:
    text = canonical_text("- fund clean water now")
    marks = [Mark(2, 22, "ask-1", "Ask 1"), Mark(7, 18, "ask-1-1", "Ask 1.1")]

    html = html_of(text, *marks)

    assert check_marks(text, marks) == []
    assert '<mark id="ask-1">fund </mark><mark><mark id="ask-1-1">clean water</mark></mark><mark> now</mark>' in html
    assert html.index("Ask 1<") < html.index("Ask 1.1<")


TEXT = "First **bold** words.\n\n- item *one*\n\n  more of it\n- item two\n\n> [link](https://a.example) é\\*\n"


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("First", ""),
        ("First **bold** words.", ""),
        ("**bold**", ""),
        ("bold", ""),
        ("*bold", "markup"),
        ("bold*", "markup"),
        ("- item", "markup"),
        ("item *one*\n\n  more", ""),
        ("words.\n\n- item", "more than one paragraph"),
        ("more of it\n- item two", "more than one paragraph"),
        ("link", ""),
        ("link](https", "markup"),
        ("é", ""),
        ("\\*", ""),
    ],
)
def test_a_mark_begins_and_ends_at_words_of_one_paragraph_or_item(words: str, problem: str) -> None:
    start = TEXT.index(words)

    problems = check_marks(TEXT, [Mark(start, start + len(words), "ask-1", "Ask 1")])

    assert (problem in problems[0]) if problem else (problems == [])


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (-1, 4), (0, 5000)])
def test_a_mark_without_words_is_a_problem(start: int, end: int) -> None:
    assert "has no words" in check_marks(TEXT, [Mark(start, end, "ask-1", "Ask 1")])[0]


@pytest.mark.parametrize(("text", "start", "end"), [("a \\* b\n", 2, 3), ("so **it** is\n", 3, 5)])
def test_a_mark_over_signs_of_markup_alone_is_refused(text: str, start: int, end: int) -> None:
    assert "nobody sees" in check_marks(text, [Mark(start, end, "ask-1", "Ask 1")])[0]


@pytest.mark.parametrize(
    ("first", "second", "problem"),
    [
        ((0, 5), (5, 6), ""),
        ((0, 14), (8, 12), ""),
        ((0, 12), (8, 14), "overlap"),
        ((0, 5), (0, 5), "the same words"),
    ],
)
def test_two_marks_lie_apart_or_inside_each_other(
    first: tuple[int, int], second: tuple[int, int], problem: str
) -> None:
    marks = [Mark(*second, "ask-2", "Ask 2"), Mark(*first, "ask-1", "Ask 1")]

    problems = check_marks(TEXT, marks)

    assert (problem in problems[0]) if problem else (problems == [])


def test_two_marks_cannot_share_an_anchor() -> None:
    assert "same anchor" in check_marks(TEXT, [Mark(0, 1, "ask-1", "Ask 1"), Mark(2, 3, "ask-1", "Ask 2")])[0]


def test_a_text_over_the_limit_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(TextRefused):
        body_tree("[" * (LIMIT + 1))


@pytest.mark.parametrize(
    "piece", ["[", "****", "> > >", "[a](", "[[a](http://b)", "*a **b ", "- ", "a\n", "1. a\n\n", "[^1]: a\n"]
)
def test_a_hostile_megabyte_is_answered_in_two_seconds(piece: str) -> None:
    started = time.perf_counter()

    for size in (1_000_000, LIMIT, LIMIT // 2, LIMIT // 8, LIMIT // 16):
        try:
            text = canonical_text((piece * (size // len(piece)))[:size])
        except TextRefused:
            continue
        body_html(body_tree(text))
        break

    assert time.perf_counter() - started < 30  # a hang takes minutes; figures stand in benchmarks


def test_deep_emphasis_neither_breaks_the_page_nor_loses_words() -> None:
    text = canonical_text("*a **b " * 2000 + "c** d* " * 2000)

    nodes = body_tree(text)

    assert len(json.dumps([node_json(node) for node in nodes])) > len(text)
    assert re.findall(r"[a-d]", plain_paragraphs(text)[0]) == re.findall(r"[a-d]", text)
