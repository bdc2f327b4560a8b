"""A digest as people read it."""


def short_digest(digest: str) -> str:
    """The ends of a hex digest, enough to compare by eye: `9f2c 41aa … 07e1`."""
    return f"{digest[:4]} {digest[4:8]} … {digest[-4:]}"
