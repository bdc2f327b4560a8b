"""What a change of the importer won and lost: two folders of records, the older and the newer, against the truth.

    python3 tools/reading_gains.py OLDER NEWER TRUTH_DIR [SCORER]

OLDER and NEWER hold what `undersigned import FILE… --json --out DIR` wrote with two versions of the code. Each line
that the scorer (`score_import.py --errors`) finds wrong in one and not in the other is printed, gains first. The exit
status is 1 when something was lost.
"""

import subprocess
import sys
from pathlib import Path


def errors(records: Path, truth: Path, scorer: Path) -> set[str]:
    """Every field that the scorer finds wrong, one line each."""
    command = [sys.executable, str(scorer), str(records), str(truth), "--errors"]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    end = next(place for place, line in enumerate(lines) if line.startswith("letters "))
    return set(lines[:end])


def main() -> int:
    """Print the gains and the losses."""
    if len(sys.argv) not in {4, 5}:
        print(__doc__, file=sys.stderr)
        return 2
    older, newer, truth = map(Path, sys.argv[1:4])
    scorer = Path(sys.argv[4]) if len(sys.argv) == 5 else truth.parents[1] / "tools" / "score_import.py"
    before, after = errors(older, truth, scorer), errors(newer, truth, scorer)
    for sign, lines in (("won ", before - after), ("lost", after - before)):
        for line in sorted(lines):
            print(f"{sign}  {line}")
    print(f"{len(before - after)} won, {len(after - before)} lost, {len(after)} still wrong")
    return 1 if after - before else 0


if __name__ == "__main__":
    sys.exit(main())
