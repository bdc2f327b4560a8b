"""`undersigned check ARTICLE… --archive DIR [--json]`: is the article right about the letter? It needs no database.

Each article is held against the letters of the archive. One that cannot be read costs a message, never the others.
"""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from undersigned.coverage.checking import Archive
    from undersigned.coverage.findings import Article


def run(arguments: list[str]) -> int:
    """Check the articles. Returns 0, 1 when an article could not be read (the others still were), 2 without archive."""
    try:
        status = _check_all(arguments)
        sys.stdout.flush()
    except BrokenPipeError:  # who reads has seen enough (`| head`); Python flushes once more when it ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return status


def _check_all(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="undersigned check", description=__doc__)
    parser.add_argument("articles", nargs="+", metavar="ARTICLE", help="a text, HTML or PDF file")
    parser.add_argument(
        "--archive", required=True, type=Path, metavar="DIR", help="letters.json beside texts, or letter.json files"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object keyed by the files' names")
    wanted = parser.parse_args(arguments)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy starts the sooner: nothing here multiplies matrices
    archive = _archive(wanted.archive)
    if archive is None:
        return 2
    reports: dict[str, Any] = {}
    failed = 0
    for path in map(Path, wanted.articles):
        article = _article(path)
        if article is None:
            failed += 1
        elif wanted.json:
            reports[_key(path, reports)] = _answer(article, archive)
        else:
            _tell(article, path, archive)
    if wanted.json:
        print(json.dumps(reports, ensure_ascii=False, indent=1))
    return 1 if failed else 0


def _archive(folder: Path) -> "Archive | None":
    from undersigned.coverage.checking import Archive
    from undersigned.coverage.folder import ArchiveError
    from undersigned.coverage.matching.index import StaleIndexError

    try:
        return Archive.from_folder(folder)
    except (ArchiveError, StaleIndexError) as trouble:
        print(f"undersigned check: {trouble}", file=sys.stderr)
        return None


def _article(path: Path) -> "Article | None":
    from undersigned.coverage.articles.extraction import read_article
    from undersigned.document.problems import CannotRead

    try:
        return read_article(path.read_bytes(), path.name)
    except OSError as trouble:
        print(f"{path}: The file cannot be opened: {trouble.strerror}.", file=sys.stderr)
    except CannotRead as refusal:
        print(f"{path}: {refusal.problem.message}", file=sys.stderr)
    return None


def _key(path: Path, reports: dict[str, Any]) -> str:
    """Return the file's name without its ending; with it, or the whole path, when another file has taken that."""
    return next((key for key in (path.stem, path.name) if key not in reports), str(path))


def _answer(article: "Article", archive: "Archive") -> dict[str, Any]:
    from undersigned.coverage.checking import check
    from undersigned.coverage.report import as_json

    return as_json(check(article, archive))


def _tell(article: "Article", path: Path, archive: "Archive") -> None:
    from undersigned.coverage.checking import check
    from undersigned.coverage.report import as_lines

    report = check(article, archive)
    color = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    print("\n".join(as_lines(report, str(path), archive.letter(report.letter), color=color)), end="\n\n", flush=True)
