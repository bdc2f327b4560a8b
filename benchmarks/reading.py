"""How fast letters are read: the full record beside one bare regular expression on the same text, and each format.

    .venv/bin/python benchmarks/reading.py [FILE…] [--seconds 2] [--rounds 3]

Without files, a letter of its own with 3 asks and 32 names is read. Prints letters per second of processor, the median
of some rounds with the least and the most, and the ratio to the expression. Nothing is asserted.
"""

import argparse
import re
import statistics
import subprocess
import sys
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


def start() -> float:
    """Seconds from typing `undersigned import` for one short letter to its record."""
    command = [sys.executable, "-m", "undersigned", "import", "/dev/stdin", "--json"]
    environment = {"PYTHONPATH": str(Path(__file__).resolve().parents[1] / "src")}
    started = time.perf_counter()
    subprocess.run(command, input=LETTER.encode(), stdout=subprocess.DEVNULL, env=environment, check=True)
    return time.perf_counter() - started


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
    starts = [start() for _ in range(5)]
    print(
        f"command, one letter: {statistics.median(starts):.2f} s ({min(starts):.2f}-{max(starts):.2f}, n={len(starts)})"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
