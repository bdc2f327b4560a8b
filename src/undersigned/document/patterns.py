"""Patterns that are compiled when they are first used: a letter in one language needs half of them at most.

`late` stands for `re.compile`, and what it returns for a compiled pattern.
"""

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from re import compile as late
else:

    class late:  # noqa: N801 - it stands for a function
        """A pattern that compiles itself at its first use; its methods are then those of the compiled one."""

        def __init__(self, pattern: str, flags: int = 0) -> None:
            self._source = (pattern, flags)

        def __getattr__(self, name: str) -> Any:
            compiled = re.compile(*self._source)
            for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split"):
                setattr(self, method, getattr(compiled, method))
            self.pattern, self.flags = compiled.pattern, compiled.flags
            return getattr(compiled, name)


__all__ = ["late"]
