"""How fast an article's letter is found among many, and how well its passages are, beside other ways to do it.

    .venv/bin/python benchmarks/coverage.py [--sizes 10 1000 100000] [--articles 200] [--passages 600]

Letters and articles are made by a generator with a list of words of its own, in the frequencies of natural text (Zipf).
Times are CPU seconds of this process; others may use the machine. `--passages 0` leaves out the second part.
"""

import argparse
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate
from pathlib import Path

from rapidfuzz import fuzz, process

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from undersigned.coverage.findings import Article, Verdict
from undersigned.coverage.known import KnownLetter, Signatory
from undersigned.coverage.matching.index import Index, open_index, save_index
from undersigned.coverage.matching.letters import letters_about
from undersigned.coverage.matching.quoted_passages import quoted_passages
from undersigned.coverage.quotations.quoted import quotations_in
from undersigned.coverage.quotations.verdicts import judge_all


def _words(text: str) -> list[str]:
    return text.split()


PLAIN = _words(
    "the of and to in a that for we our is are on with as by this you it be have will from not their or at has "
    "which residents town river council request funding shelter school winter bridge levee transit workers "
    "families county program support urge letter mayors public health safety water housing neighbors budget "
    "federal state local office repair schedule clinic library harvest railway ferry landing permit grant "
    "emergency notice hearing deadline "
)
STARTS = _words("bra cor del fen gar hol jun kel lan mor nev ost pel quo ros sal tur ulm ver wex yar zel ")
MIDDLES = _words("a e i o u an en or ur il am est ond ick ath ")
ENDS = _words("ber dale den ford gate ham ing ley mont ness port ridge ship ston ter ton vale ward wick worth ")


def vocabulary() -> list[str]:
    """Plain words first, then invented ones, some six thousand in all."""
    return PLAIN + [start + middle + end for middle in MIDDLES for end in ENDS for start in STARTS][:6000]


TURNS = 10  # articles that every way is asked about
WORDS = vocabulary()
WEIGHTS = list(accumulate(1 / (rank + 8) for rank in range(len(WORDS))))


def sentences(chance: random.Random, count: int) -> str:
    """About `count` words in sentences."""
    made: list[str] = []
    while count > 0:
        length = min(count, chance.randint(8, 26))
        words = chance.choices(WORDS, cum_weights=WEIGHTS, k=max(3, length))
        made.append(" ".join(words).capitalize() + ".")
        count -= length
    return " ".join(made)


def letter(number: int) -> KnownLetter:
    """One letter of some 500 words with twelve signatories; the same number gives the same letter."""
    chance = random.Random(number)
    paragraphs = "\n\n".join(sentences(chance, chance.randint(60, 140)) for _ in range(5))
    named = [f"{chance.choice(STARTS)}{chance.choice(ENDS)}".title() for _ in range(24)]
    signatories = tuple(Signatory(f"{a} {b}", "Mayor", b, "IL") for a, b in zip(named[::2], named[1::2], strict=True))
    return KnownLetter(
        f"letter-{number}", f"Letter {number}", f"Dear Governor:\n\n{paragraphs}\n", signatories=signatories
    )


@dataclass(frozen=True)
class Passage:
    """Words of a letter that were put into an article between quotation marks, and what was done to them."""

    letter: str
    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class Made:
    """An article and what is true of it."""

    article: Article
    passages: tuple[Passage, ...]


KINDS = ("verbatim",) * 54 + ("altered",) * 17 + ("noise",) * 11 + ("bracketed",) * 9 + ("elided",) * 7 + ("full",) * 2


def article(number: int, letters: int, *, covers: bool) -> Made:
    """One article of some 550 words; one that covers a letter quotes one to four passages of 6 to 60 words of it."""
    chance = random.Random(f"article {number}")
    source = letter(chance.randrange(letters))
    text, passages = "", []
    for _ in range(chance.randint(1, 4) if covers else 0):
        text += sentences(chance, chance.randint(60, 160)) + " The letter says: \u201c"
        kind = chance.choice(KINDS)
        quote = _quote(chance, source.text, kind)
        passages.append(Passage(source.id, kind, len(text), len(text) + len(quote)))
        text += quote + "\u201d\n\n"
    for _ in range(chance.randint(0, 3)):  # what people say beside the letter
        text += f"{sentences(chance, chance.randint(20, 60))} \u201c{sentences(chance, chance.randint(6, 30))}\u201d "
    text += sentences(chance, max(80, 550 - len(text.split())))
    return Made(Article(text), tuple(passages))


def _quote(chance: random.Random, text: str, kind: str) -> str:
    words = text.split()[2:]
    length = len(words) if kind == "full" else round(6 * 10 ** chance.random())
    start = chance.randrange(max(1, len(words) - length))
    words = words[start : start + length]
    if kind == "altered":
        words[chance.randrange(len(words))] = "exactly"
    elif kind == "bracketed":
        words[chance.randrange(len(words))] = "[they]"
    elif kind == "elided" and len(words) > 8:
        cut = chance.randrange(3, len(words) - 4)
        words[cut : cut + 2] = ["\u2026"]
    quote = " ".join(words)
    if kind == "noise":
        quote = "".join({"l": "1", "o": "0", "m": "rn"}.get(c, c) if chance.random() < 0.1 else c for c in quote)
    return quote


def spent(work: Callable[[], object]) -> float:
    """CPU seconds that some work takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def build(letters: int, folder: Path) -> float:
    """Save the index of so many letters; returns CPU seconds, those for making the letters taken off."""
    making = 0.0

    def made() -> Iterator[KnownLetter]:
        nonlocal making
        for number in range(letters):
            begun = time.process_time()
            one = letter(number)
            making += time.process_time() - begun
            yield one

    return spent(lambda: save_index(made(), folder, stamp="benchmark")) - making


def look_up(index: Index, articles: list[Made]) -> list[float]:
    """CPU milliseconds for telling the letter of each article, after one to warm up."""
    asked = [(made.article, [quoted.span for quoted in quotations_in(made.article)]) for made in articles]
    letters_about(asked[0][0], index, asked[0][1])
    return [1000 * spent(lambda one=one: letters_about(one[0], index, one[1])) for one in asked]  # type: ignore[misc]


def beside(letters: int, articles: list[Made], index: Index) -> None:
    """Tell the same articles' letters with our index, and by holding each quotation against every letter, in turns."""
    texts = [letter(number).text for number in range(letters)]
    step = max(1, letters // 10)  # difflib sees ten letters, and its time is multiplied
    ways: dict[str, Callable[[Made], str]] = {
        "ours": lambda made: _by_index(made, index),
        "rapidfuzz.partial_ratio": lambda made: _by_rapidfuzz(made, texts),
        "difflib": lambda made: _by_difflib(made, texts[::step]),
    }
    # A whole letter between quotation marks takes rapidfuzz half an hour over 1,000 letters: not asked about.
    asked = [made for made in articles if made.passages and all(one.kind != "full" for one in made.passages)][:TURNS]
    for way in ways.values():
        way(asked[0])
    took: dict[str, list[float]] = {name: [] for name in ways}
    told: dict[str, list[str]] = {name: [] for name in ways}
    for made in asked:
        for name, way in ways.items():
            begun = time.process_time()
            found = way(made)
            took[name].append(1000 * (time.process_time() - begun) * (step if name == "difflib" else 1))
            told[name].append("right" if found == made.passages[0].letter else "wrong" if found else "none")
    for name, times in took.items():
        answers = f"right {told[name].count('right')}, wrong {told[name].count('wrong')}"
        if name == "difflib" and step > 1:
            answers = f"reckoned from {len(texts[::step])} letters"
        print(f"  {name}: {statistics.median(times):,.1f} ms an article (median of {len(asked)}); {answers}")


def _by_index(made: Made, index: Index) -> str:
    matches = letters_about(made.article, index, [quoted.span for quoted in quotations_in(made.article)])
    return matches[0].letter.id if matches else ""


def _by_rapidfuzz(made: Made, texts: list[str]) -> str:
    best = [process.extractOne(quote, texts, scorer=fuzz.partial_ratio) for quote in _quotes(made)]
    return f"letter-{max(best, key=lambda one: one[1])[2]}"


def _by_difflib(made: Made, texts: list[str]) -> str:
    def likeness(quote: str, text: str) -> float:
        return sum(block.size for block in SequenceMatcher(None, quote, text, autojunk=False).get_matching_blocks())

    best = [max((likeness(quote, text) / len(quote), n) for n, text in enumerate(texts)) for quote in _quotes(made)]
    return f"letter-{max(best)[1]}"


def _quotes(made: Made) -> list[str]:
    return [made.article.text[one.start : one.end] for one in made.passages]


def sizes(numbers: list[int], count: int) -> None:
    """Build, map and ask archives of several sizes."""
    for number in numbers:
        articles = [article(n, number, covers=n % 2 == 0) for n in range(count)]
        with tempfile.TemporaryDirectory() as folder:
            built = build(number, Path(folder))
            disk = sum(path.stat().st_size for path in Path(folder).iterdir()) / 1e6
            index = open_index(Path(folder))
            took = sorted(look_up(index, articles))
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
            p95 = took[int(len(took) * 0.95)]
            print(f"{number:,} letters: built in {built:.1f} CPU-s, {disk:,.0f} MB on disk; an article in p50")
            print(
                f"  {statistics.median(took):.2f} ms, p95 {p95:.2f} ms (n={count}); most memory so far {peak:,.0f} MB"
            )
            if number <= 1000:
                beside(number, articles, index)


def passages(count: int, letters: int = 600) -> None:
    """Find the passages of a corpus like that on which passim was measured, without being told the letter."""
    with tempfile.TemporaryDirectory() as folder:
        save_index((letter(number) for number in range(letters)), Path(folder), stamp="benchmark")
        index = open_index(Path(folder))
        corpus = [article(n, letters, covers=n % 2 == 0) for n in range(count)]
        begun = time.process_time()
        answers = [_found(made.article, index) for made in corpus]
        took = time.process_time() - begun
        print(f"{count:,} articles, {letters} letters; each quotation judged:")
        _score(corpus, answers, count / took)
        begun = time.process_time()
        quick = _many([made.article.text for made in corpus], index)
        took = time.process_time() - begun
        print("the same, placed many at a time and not judged:")
        _score(corpus, quick, count / took)
    print("passim 2.0.1 on the corpus that this one imitates: recall 0.632, precision 0.822, 22 articles a CPU-second")


def _many(texts: list[str], index: Index) -> list[list[Passage]]:
    answers: list[list[Passage]] = [[] for _ in texts]
    for first in range(0, len(texts), 64):
        for one in quoted_passages(texts[first : first + 64], index):
            answers[first + one.article].append(Passage(f"letter-{one.letter}", "", *one.span))
    return answers


def _score(corpus: list[Made], answers: list[list[Passage]], speed: float) -> None:
    hits: dict[str, list[bool]] = {}
    right = total = 0
    for made, found in zip(corpus, answers, strict=True):
        for one in made.passages:
            hits.setdefault(one.kind, []).append(any(_covers(other, one) for other in found))
        total += len(found)
        right += sum(any(_covers(other, one) for one in made.passages) for other in found)
    flat = [hit for kind in hits.values() for hit in kind]
    precision = right / max(1, total)
    print(f"  {speed:,.0f} articles a CPU-second; {len(flat):,} passages, recall {statistics.mean(flat):.3f}, ", end="")
    print(f"precision {precision:.3f}")
    print("  " + ", ".join(f"{kind} {statistics.mean(one):.2f} (n={len(one)})" for kind, one in sorted(hits.items())))


def _found(one: Article, index: Index) -> list[Passage]:
    spans = [quoted.span for quoted in quotations_in(one)]
    matches = letters_about(one, index, spans)
    if not matches:
        return []
    found = judge_all(one, matches[0].letter, [match.letter for match in matches[1:]])
    placed = [finding for finding in found if finding.source_spans and finding.verdict is not Verdict.NOT_IN_LETTER]
    return [Passage(finding.letter, finding.verdict, *finding.span) for finding in placed]


def _covers(found: Passage, true: Passage) -> bool:
    """Tell whether half of a true passage's characters are found, in the right letter."""
    shared = min(found.end, true.end) - max(found.start, true.start)
    return found.letter == true.letter and shared >= (true.end - true.start) / 2


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="*", default=[10, 1000], help="archives to build (10 1000)")
    parser.add_argument("--articles", type=int, default=100, help="articles to look up in each (100)")
    parser.add_argument("--passages", type=int, default=400, help="articles of the corpus of passages (400)")
    wanted = parser.parse_args()
    sizes(wanted.sizes, wanted.articles)
    if wanted.passages:
        passages(wanted.passages)
    return 0


if __name__ == "__main__":
    sys.exit(main())
