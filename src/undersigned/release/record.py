"""A released letter as plain data: what every form of it (page, PDF, JSON, CSV, text) is made from. No Django here."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class AddresseeLine:
    """To whom the letter is written."""

    name: str
    office: str


@dataclass(frozen=True)
class AskLine:
    """One ask: its printed number ("2" or "2.1"), its fragment on the page, its span in code points, its words."""

    label: str
    anchor: str
    start: int
    end: int
    words: str
    parent_label: str
    due_on: date | None


@dataclass(frozen=True)
class SignatoryLine:
    """One name in the list. `unit` is what is counted, in the singular ("mayor"); `state` a postal code or "".

    `until` is the last day of the term if it ended before the release: the reader is told, not left to find out.
    `level_words` is what was done to confirm the signature; `leaf_index` where it stands in the ledger. `withdrawn_at`
    is set only where today is told, beside what was released.
    """

    signature_id: str
    name: str
    office: str
    unit: str
    body: str
    state: str
    level: str
    level_words: str
    signer: str
    signed_at: datetime
    leaf_index: int
    until: date | None
    withdrawn_at: datetime | None = None


@dataclass(frozen=True)
class LedgerLine:
    """The ledger's newest checkpoint when a form was made: how many entries it had, and their root in base64."""

    size: int
    root: str


@dataclass(frozen=True)
class LetterRecord:
    """A letter at its release. `text` is the frozen canonical text, `released_at` a UTC instant, `url` its page."""

    public_id: str
    slug: str
    url: str
    title: str
    coalition: str
    language: str
    released_at: datetime
    time_zone: str
    version: int
    text: str
    text_digest: str
    addressees: tuple[AddresseeLine, ...]
    asks: tuple[AskLine, ...]
    signatories: tuple[SignatoryLine, ...]
    ledger: LedgerLine | None = None
