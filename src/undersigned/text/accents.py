"""Letters without their accents, for whoever compares names and words."""

import unicodedata


def without_accents(text: str) -> str:
    """Return `text` with compatibility forms taken apart (NFKD, UAX 15) and every combining mark left out.

    Letter case stays. Letters that are not made of parts (ø, ł, ß) stay as well.
    """
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
