"""The acts of a signing office: a code is mailed and typed (codes), then it signs (sign) or withdraws (withdraw).

The module erase is no act of an office: it forgets a person who asks for that.
"""

from undersigned.signing.services.codes import (
    CODE_LIFE,
    CODES_AN_HOUR,
    TRIES,
    CodeRefused,
    SigningRefused,
    TooManyCodes,
)
from undersigned.signing.services.erase import erase_signatures
from undersigned.signing.services.sign import request_code, sign
from undersigned.signing.services.withdraw import request_withdrawal_code, withdraw

__all__ = [
    "CODES_AN_HOUR",
    "CODE_LIFE",
    "TRIES",
    "CodeRefused",
    "SigningRefused",
    "TooManyCodes",
    "erase_signatures",
    "request_code",
    "request_withdrawal_code",
    "sign",
    "withdraw",
]
