"""What lies in the database's files on the disk, read as a thief of the disk would read them.

Another process reads them. When a process that has SQLite open closes any file of the database itself, the system drops
all its locks on it (POSIX advisory locks); a second program would then take itself for the last one, delete the log
under the first, and every later connection would end in "disk I/O error" (https://sqlite.org/howtocorrupt.html, 2.2).
"""

import subprocess
from pathlib import Path


def bytes_of(path: Path) -> bytes:
    """The bytes of one file."""
    return subprocess.run(["cat", str(path)], capture_output=True, check=True).stdout


def sqlite_files(name: object) -> list[Path]:
    """The file of this name (a connection's setting NAME) and what SQLite keeps beside it."""
    database = Path(str(name))
    return [path for path in database.parent.glob(f"{database.name}*") if path.is_file()]
