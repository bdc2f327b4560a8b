"""The process that reads one news page: `python -m undersigned.coverage.articles.child < FILE`, an answer in JSON.

It limits itself before it looks at a single byte, as the reader of letters does.
"""

import json
import resource
import sys

from undersigned.document.limits import CPU_SECONDS, MEMORY_BYTES


def main() -> int:
    """Read standard input as a page and write what it says. Returns the exit status."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    from undersigned.coverage.articles.page import read_page
    from undersigned.document.from_text import decode
    from undersigned.document.problems import CannotRead

    try:
        page = read_page(decode(sys.stdin.buffer.read())[0])
    except CannotRead as refusal:
        sys.stdout.write(json.dumps({"problem": refusal.problem.message}))
        return 0
    except (MemoryError, RecursionError):
        return 3
    sys.stdout.write(json.dumps(vars(page)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
