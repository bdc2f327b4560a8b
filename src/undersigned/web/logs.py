"""Log lines without secrets: a path under /sign/ holds an invitation's token."""

import logging
import re

_TOKEN = re.compile(r"/sign/[^/\s'\"]+")


class WithoutTokens(logging.Formatter):
    """Writes a line, and the traceback under it, with every invitation's token replaced.

    A formatter and not a filter: loggers below the one that a filter is set on (django.security.csrf) pass it by.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The whole text of the record, tokens replaced."""
        return _TOKEN.sub("/sign/…", super().format(record))
