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
        self.what = what
        self.expected = str(expected)
        self.found = str(found)
