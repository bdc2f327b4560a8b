"""The process in which one file is read: `python -m undersigned.document.child NAME CHANGES HIDDEN < FILE`.

It limits itself before it looks at a single byte; when a limit is reached the system ends it, and the parent says so.
"""

import sys

from undersigned.document.limits import answer_of, limit


def main() -> int:
    """Read standard input as a file of that name and write the answer as JSON. Returns the exit status."""
    limit()
    try:
        answer = answer_of(sys.stdin.buffer.read(), *sys.argv[1:4])
    except (MemoryError, RecursionError):
        return 3
    sys.stdout.buffer.write(answer)
    return 0


if __name__ == "__main__":
    sys.exit(main())
