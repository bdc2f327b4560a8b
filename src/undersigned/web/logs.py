"""Log lines without secrets: a path under /sign/ holds an invitation's token."""

import logging
import re

_TOKEN = re.compile(r"/sign/[^/\s'\"]+")


class WithoutTokens(logging.Filter):
    """Replaces the token in every text of a log record and drops the request object that carries it."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record in place; always lets it pass."""
        record.msg = _TOKEN.sub("/sign/…", str(record.getMessage()))
        record.args = ()
        return True
