"""The ledger: one public, append-only log of acts, in the formats of C2SP (see docs/formats/ledger.md).

The modules entry, merkle, checkpoint, receipt, tiles and verify are pure algorithms: the standard library and
`cryptography`, no database. Whatever they are given and cannot accept, they refuse with `LedgerError`.
"""


class LedgerError(ValueError):
    """Something in the ledger is not as it must be.

    Carries `what` (a sentence for a person, with its full stop) and what was `expected` and `found`, all text.
    """

    def __init__(self, what: str, expected: object, found: object) -> None:
        super().__init__(f"{what} Expected {expected}; found {found}.")
        self.what, self.expected, self.found = what, str(expected), str(found)


def require(good: object, what: str, expected: object, found: object) -> None:
    """Raise LedgerError with these words unless `good`."""
    if not good:
        raise LedgerError(what, expected, found)
