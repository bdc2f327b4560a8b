"""The project's seeds, read where they lie: two articles, and the letter that one of them reprints."""

import json
from datetime import date
from pathlib import Path

from undersigned.coverage.known import CountOn, KnownLetter, Signatory

LETTER = "coalition-president-2016"


def seed(shared: Path, beginning: str) -> str:
    """The text of the seed whose file begins so."""
    (path,) = (shared / "corpus" / "letters").glob(f"{beginning}_*.txt")
    return path.read_text(encoding="utf-8")


def letter_of_2016(shared: Path) -> KnownLetter:
    """The letter of 29 December 2016, as the second article reprints it, with its 32 signatories."""
    (path,) = (shared / "corpus" / "letters").glob("001_*.truth.json")
    truth = json.loads(path.read_text(encoding="utf-8"))
    text = seed(shared, "001")
    return KnownLetter(
        id=LETTER,
        title="Letter to President Obama",
        text=text[text.index("Dear President Obama:") :],
        date=date(2016, 12, 29),
        addressee="President Barack Obama",
        coalition="Cities for Action",
        signatories=tuple(
            Signatory(one["name"], one["office"], one["place"], one["state"]) for one in truth["signatories"]["list"]
        ),
        counts=(CountOn(date(2016, 12, 29), 32),),
    )
