"""The code that is mailed and typed. No Django here.

8 characters of Crockford's base32 (no I, L, O, U): 40 random bits, where OWASP ASVS 5.0 V6.5.4 asks for 20. What is
typed may have blanks, dashes, small letters, and O for 0, I or L for 1.
"""

import hashlib
import hmac
import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new_code() -> str:
    """Eight random characters, e.g. `7KQ2M4XB`."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def spaced(code: str) -> str:
    """The code in two groups, as it is mailed: `7KQ2 M4XB`."""
    return f"{code[:4]} {code[4:]}"


def typed_code(text: str) -> str:
    """What was meant by what was typed: capitals, no blanks or dashes, lookalikes put right."""
    return "".join(text.split()).replace("-", "").upper().translate(_LOOKALIKES)


def code_digest(secret: str, challenge_id: str, code: str) -> str:
    """What is kept instead of the code: 64 hex digits of HMAC-SHA256 keyed with the installation's secret."""
    return hmac.new(secret.encode(), f"signing code\n{challenge_id}\n{code}".encode(), hashlib.sha256).hexdigest()
