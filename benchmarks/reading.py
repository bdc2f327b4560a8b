"""How fast letters are read: the full record beside one bare regular expression on the same text, and each format.

    .venv/bin/python benchmarks/reading.py [FILE…] [--seconds 2] [--rounds 3]

Without files, a letter of its own with 3 asks and 32 names is read. Prints letters per second of processor, the median
of some rounds with the least and the most, and the ratio to the expression; then the same letter as PDF, beside pypdf;
then the command for one plain text, in seconds and in seconds of processor. Nothing is asserted.
"""

import argparse
import io
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from undersigned.document.reading import read_document, read_letter

BARE = re.compile(
    r"Dear [^:\n]+:|^(?P<name>[^,\n]+), (?P<office>[^,\n]+) of (?P<place>[^,\n]+), (?P<state>[A-Z]{2})$", re.MULTILINE
)
NAMES = "".join(
    f"Ana {letter}. Ruiz-{n}, Mayor of Millbend {n}, IA\n"
    for n, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEF")
)
PARAGRAPH = "Our bridges are older than our grandparents, and our residents wait at crossings every single day. " * 5
LETTER = "\n\n".join(
    [
        "March 3, 2026",
        "Dear Governor Ortiz:",
        PARAGRAPH,
        f"First, you should open the fund. {PARAGRAPH}",
        f"Second, you should publish the reports. {PARAGRAPH}",
        f"Third, you should come and see. {PARAGRAPH}",
        "Sincerely,",
        NAMES,
    ]
)


def rates(act: Callable[[], object], seconds: float, rounds: int) -> list[float]:
    """Times per second of processor that an act can be done, a value per round."""
    found = []
    for _ in range(rounds):
        count, started = 0, time.process_time()
        while (took := time.process_time() - started) < seconds:
            act()
            count += 1
        found.append(count / took)
    return found


def shown(values: list[float]) -> str:
    """Median, least and most, for people."""
    return f"{statistics.median(values):10,.1f}/s ({min(values):,.1f}-{max(values):,.1f}, n={len(values)})"


def start(path: Path) -> tuple[float, float]:
    """Seconds, and seconds of processor, from typing `undersigned import` for one short letter to its record."""
    command = [sys.executable, "-m", "undersigned", "import", str(path), "--json"]
    environment = {"PYTHONPATH": str(Path(__file__).resolve().parents[1] / "src")}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, env=environment, check=True)
    took = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return took, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def of_pdf(seconds: float, rounds: int) -> None:
    """Measure the letter as PDF: its words with pypdf, with PDFium, with their places, as blocks, and as a record."""
    import pypdf
    import pypdfium2
    import typst

    from undersigned.document.pdf_words import words_of

    data = typst.compile(LETTER.replace("\n", "\n\n").encode())
    acts: dict[str, Callable[[], object]] = {
        "text, pypdf": lambda: [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages],
        "text, PDFium": lambda: [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)],
        "words with places": lambda: words_of(data),
        "blocks": lambda: read_document(data, "letter.pdf"),
        "full record": lambda: read_letter(data, "letter.pdf"),
    }
    found = {name: rates(act, seconds, rounds) for name, act in acts.items()}
    slow = statistics.median(found["text, pypdf"])
    print(f"letter.pdf: {len(data):,} bytes")
    for name, values in found.items():
        print(f"  {name:17}{shown(values)}  {statistics.median(values) / slow:.1f} times pypdf")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--seconds", type=float, default=2.0)
    parser.add_argument("--rounds", type=int, default=3)
    wanted = parser.parse_args()
    inputs = {path.name: path.read_bytes() for path in wanted.files} or {"letter.txt": LETTER.encode()}
    for name, data in inputs.items():
        text = data.decode("utf-8", "replace")
        bare = rates(lambda text=text: sum(1 for _ in BARE.finditer(text)), wanted.seconds, wanted.rounds)
        blocks = rates(lambda data=data, name=name: read_document(data, name), wanted.seconds, wanted.rounds)
        record = rates(lambda data=data, name=name: read_letter(data, name), wanted.seconds, wanted.rounds)
        ratio = statistics.median(record) / statistics.median(bare)
        print(f"{name}: {len(data):,} bytes\n  bare expression {shown(bare)}\n  blocks          {shown(blocks)}")
        print(f"  full record     {shown(record)}  {ratio:.3f} of the expression")
    of_pdf(wanted.seconds / 2, wanted.rounds)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "letter.txt"
        path.write_text(LETTER)
        starts = [start(path) for _ in range(9)]
    for what, values in zip(("s", "s of processor"), zip(*starts, strict=True), strict=True):
        median, least, most = statistics.median(values), min(values), max(values)
        print(f"command, one letter: {median:.2f} {what} ({least:.2f}-{most:.2f}, n={len(values)})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
