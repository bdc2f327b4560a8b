"""`undersigned import FILE…`: read letters of any kind into records, into the archive, or into a draft.

With --json one record each is printed, or written to --out, and no database is needed. With --archive each letter is
shown in words and put into the public archive on a yes; with --into its text becomes a draft's next version. With none
of them it is only shown. Each file is read in a process of its own with limits, so a hostile one costs a message and
never stops the others.
"""

import argparse
import errno
import json
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, count
from pathlib import Path
from typing import Any

from undersigned.document.limits import CHANGES, HIDDEN, MOST_BYTES, read_limited
from undersigned.document.problems import Code

UNREAD = {Code.UNREADABLE, Code.TOO_LARGE, Code.REFUSED}
_FEW = 3  # files that need no bar
_CLEARED = "\r\033[K"  # back to the beginning of the terminal's line, which is emptied


def run(arguments: list[str]) -> int:
    """Read the files. Returns 0, 1 when a file could not be read (the others still were), 2 when not understood."""
    wanted = _parser().parse_args(arguments)
    if wanted.out and not wanted.json:
        print("--out goes with --json: it says where the records are written.", file=sys.stderr)
        return 2
    if wanted.json:
        return _print_records(wanted)
    from undersigned.cli.import_.keep import run_with_database

    return run_with_database(wanted)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="undersigned import", description=__doc__)
    parser.add_argument("files", nargs="+", metavar="FILE", help="a text, Markdown, HTML, DOCX, PDF or JSON file")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--json", action="store_true", help="print each record as undersigned-letter/v1")
    what.add_argument("--archive", action="store_true", help="put each letter into the public archive, after a yes")
    what.add_argument("--into", metavar="LETTER_SLUG", help="make the text the next version of this draft, after a yes")
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="with --json: write one JSON file a letter there instead of printing"
    )
    parser.add_argument("--coalition", metavar="SLUG", help="whose archive it is, where there are several coalitions")
    parser.add_argument("--url", default="", help="where the file was found on the web")
    parser.add_argument("--seen-on", metavar="YYYY-MM-DD", help="on which day it was seen there")
    parser.add_argument("--yes", action="store_true", help="do not ask; a letter with doubts waits on the desk instead")
    parser.add_argument(
        "--changes", choices=CHANGES, default="ask", help="which reading of tracked changes to take (both)"
    )
    parser.add_argument(
        "--hidden", choices=HIDDEN, default="ask", help="what to do with words nobody sees (read them, and say so)"
    )
    return parser


def _print_records(wanted: argparse.Namespace) -> int:
    if wanted.yes or wanted.url or wanted.seen_on or wanted.coalition:
        print(
            "With --json nothing is kept: --yes, --url, --seen-on and --coalition go with --archive.", file=sys.stderr
        )
        return 2
    try:
        if wanted.out:
            wanted.out.mkdir(parents=True, exist_ok=True)
        return _read_all(wanted)
    except BrokenPipeError:  # whoever read the records has seen enough, as `head` has
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as trouble:
        print(f"Records cannot be written to {wanted.out or 'standard output'}: {trouble.strerror}.", file=sys.stderr)
        return 1


def _read_all(wanted: argparse.Namespace) -> int:
    paths = [Path(name) for name in wanted.files]
    names = list(_names_of(paths))
    has_bar = len(paths) > _FEW and sys.stderr.isatty() and (bool(wanted.out) or not sys.stdout.isatty())
    failed = 0
    with ThreadPoolExecutor(max_workers=2) as readers:
        answers = readers.map(lambda path: _answer(path, wanted.changes, wanted.hidden), paths)
        try:
            for number, (path, name, answer) in enumerate(zip(paths, names, answers, strict=True), 1):
                failed += _is_unread(answer)
                _give(answer, path, wanted.out and wanted.out / name, _CLEARED if has_bar else "")
                if has_bar:
                    _progress(number, len(paths), failed)
        finally:
            readers.shutdown(cancel_futures=True)
    return 1 if failed else 0


def _names_of(paths: list[Path]) -> Iterator[str]:
    """Yield the name of each file's record: letter.json of letter.pdf, letter.docx.json when that name is taken."""
    taken = set[str]()
    for path in paths:
        more = (f"{path.name}-{number}.json" for number in count(2))
        name = next(name for name in chain((f"{path.stem}.json", f"{path.name}.json"), more) if name not in taken)
        taken.add(name)
        yield name


def _answer(path: Path, changes: str, hidden: str) -> dict[str, Any]:
    try:
        data = bytes_of(path)
    except OSError as trouble:
        return _unopened(trouble)
    record: dict[str, Any] = read_limited(data, path.name, changes=changes, hidden=hidden)["record"]
    return record


def _unopened(trouble: OSError) -> dict[str, Any]:
    from undersigned.document.letter_record import LetterRecord  # only here: most files open
    from undersigned.document.problems import Problem

    code = Code.TOO_LARGE if trouble.errno == errno.EFBIG else Code.UNREADABLE
    problem = Problem(code, f"The file cannot be opened: {trouble.strerror}.")
    record: dict[str, Any] = LetterRecord(document_kind="unreadable", problems=(problem,)).as_answer()["record"]
    return record


def bytes_of(path: Path) -> bytes:
    """Return what is in a file, of which no more is taken into memory than is ever read. Raises OSError."""
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise OSError(errno.EFBIG, f"it has more than {MOST_BYTES:,} bytes")
    return data


def _is_unread(record: dict[str, Any]) -> bool:
    return any(problem["code"] in UNREAD for problem in record["problems"])


def _give(record: dict[str, Any], path: Path, file: Path | None, cleared: str) -> None:
    """Print a record, or write it; say on standard error what could not be read, and a name nobody would look for."""
    text = json.dumps(record, ensure_ascii=False, indent=None if file is None else 1)
    if file is None:
        print(text, flush=True)
    else:
        file.write_text(text + "\n", encoding="utf-8")
        if file.stem != path.stem:
            print(f"{cleared}{path}: its record is {file}, for another file has the same name.", file=sys.stderr)
    if _is_unread(record):
        print(f"{cleared}{path}: {record['problems'][0]['message']}", file=sys.stderr)


def _progress(number: int, of: int, failed: int) -> None:
    done = 30 * number // of
    bar = f"[{'#' * done}{' ' * (30 - done)}] {number} of {of}, {failed} unread"
    print(f"{_CLEARED}{bar}", end="\n" if number == of else "", file=sys.stderr, flush=True)
