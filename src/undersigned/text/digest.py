"""A digest as people read it."""

import re

_DIGEST = re.compile(r"[0-9a-f]{64}\Z")


def short_digest(digest: str) -> str:
    """Return a digest as people compare it aloud, `9f2c 41aa … 07e1`; ValueError when it is not 64 hex characters."""
    if not _DIGEST.match(digest):
        raise ValueError("A digest has 64 characters, each 0-9 or a-f.")
    return f"{digest[:4]} {digest[4:8]} … {digest[-4:]}"
