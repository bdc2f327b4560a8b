"""`undersigned import FILE…`: read letters of any kind into records, into the archive, or into a draft.

With --json one record each is printed, or written to --out, and no database is needed. With --archive each letter is
shown in words and put into the public archive on a yes; with --into its text becomes a draft's next version. With none
of them it is only shown. Each file is read in a process of its own with limits, so a hostile one costs a message and
never stops the others.
"""

import argparse
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from undersigned.document.limits import CHANGES, HIDDEN, read_limited
from undersigned.document.problems import Code

UNREAD = {Code.UNREADABLE, Code.TOO_LARGE, Code.REFUSED}


def run(arguments: list[str]) -> int:
    """Read the files. Returns 0, 1 when a file could not be read (the others still were), 2 when not understood."""
    wanted = _parser().parse_args(arguments)
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
    if wanted.out:
        wanted.out.mkdir(parents=True, exist_ok=True)
    paths = [Path(name) for name in wanted.files]
    failed = 0
    with ThreadPoolExecutor(max_workers=2) as readers:
        answers = readers.map(lambda path: _answer(path, wanted.changes, wanted.hidden), paths)
        for number, (path, answer) in enumerate(zip(paths, answers, strict=True), 1):
            failed += _is_unread(answer)
            _give(answer, path, wanted.out)
            _progress(number, len(paths), failed, shown=bool(wanted.out))
    return 1 if failed else 0


def _answer(path: Path, changes: str, hidden: str) -> dict[str, Any]:
    try:
        data = path.read_bytes()
    except OSError as trouble:
        message = f"The file cannot be opened: {trouble.strerror}."
        problem = {"code": Code.UNREADABLE.value, "message": message, "line": None}
        return {
            "format": "undersigned-letter/v1",
            "is_letter": False,
            "document_kind": "unreadable",
            "problems": [problem],
        }
    record: dict[str, Any] = read_limited(data, path.name, changes=changes, hidden=hidden)["record"]
    return record


def _is_unread(record: dict[str, Any]) -> bool:
    return any(problem["code"] in UNREAD for problem in record["problems"])


def _give(record: dict[str, Any], path: Path, folder: Path | None) -> None:
    """Print a record, or write it under the file's own name; say on standard error what could not be read."""
    text = json.dumps(record, ensure_ascii=False, indent=None if folder is None else 1)
    if folder is None:
        print(text, flush=True)
    else:
        (folder / f"{path.stem}.json").write_text(text + "\n", encoding="utf-8")
    if _is_unread(record):
        print(f"{path}: {record['problems'][0]['message']}", file=sys.stderr)


def _progress(number: int, of: int, failed: int, *, shown: bool) -> None:
    if shown and of > 3 and sys.stderr.isatty():
        done = 30 * number // of
        end = "\n" if number == of else ""
        print(
            f"\r[{'#' * done}{' ' * (30 - done)}] {number} of {of}, {failed} unread",
            end=end,
            file=sys.stderr,
            flush=True,
        )
