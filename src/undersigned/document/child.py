"""The process in which one file is read: `python -m undersigned.document.child NAME CHANGES < FILE`.

It limits itself before it looks at a single byte; when a limit is reached the system ends it, and the parent says so.
"""

import json
import resource
import sys

from undersigned.document.limits import CPU_SECONDS, MEMORY_BYTES


def main() -> int:
    """Read standard input as a file of that name and write the answer as JSON. Returns the exit status."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    from undersigned.document.reading import read_letter

    try:
        record = read_letter(sys.stdin.buffer.read(), sys.argv[1], changes=sys.argv[2])
    except (MemoryError, RecursionError):
        return 3
    sys.stdout.write(json.dumps(record.as_answer(), ensure_ascii=True))
    return 0


if __name__ == "__main__":
    sys.exit(main())
