"""The process in which something is read: `python -m undersigned.document.child READER WORDS… < FILE`.

READER is a module of ours, as `confined.py` says. It is loaded first, while Python may still keep it compiled; then
the process limits itself, before it looks at a single byte. When a limit is reached the system ends it.
"""

import sys
from importlib import import_module

from undersigned.document.confined import limit


def main() -> int:
    """Give standard input to the reader and write its answer. Returns the exit status."""
    reader = import_module(sys.argv[1])
    limit()
    try:
        answer = reader.answer(sys.stdin.buffer.read(), *sys.argv[2:])
    except (MemoryError, RecursionError):
        return 3
    sys.stdout.buffer.write(answer)
    return 0


if __name__ == "__main__":
    sys.exit(main())
