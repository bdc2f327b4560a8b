"""A public letter as the search is told of it: plain data, from whichever stage has made it public. No Django here."""

from dataclasses import dataclass
from datetime import date

from undersigned.search.terms import slug_of

SIGNED, IMPORTED = "signed", "imported"


@dataclass(frozen=True)
class PublicName:
    """One name in a public list. `line` is the whole as printed there, `url` the page on which it stands.

    `person` is the number of the row in the roster; None for an imported name, which is nobody's until somebody says
    so. `withdrawn_on` is the day in the letter's own zone. An organization has its name in `organization`.
    """

    line: str
    name: str
    office: str
    place: str
    state: str
    organization: str
    url: str
    person: int | None = None
    withdrawn_on: date | None = None
    is_removed: bool = False

    @property
    def person_slug(self) -> str:
        """The name in the address of its page; "" for an organization and for a name that was removed on request."""
        return "" if self.is_removed else slug_of(self.name)

    @property
    def office_slug(self) -> str:
        """The organization, or the office with its place, in the address of its page; "" when neither is known."""
        if self.organization:
            return slug_of(self.organization)
        return slug_of(self.office, self.place, self.state) if self.office and self.place else ""

    @property
    def place_slug(self) -> str:
        """The place with its state in the address of its page; "" without a place."""
        return slug_of(self.place, self.state) if self.place else ""


@dataclass(frozen=True)
class PublicLetter:
    """A letter that anyone may read. `key` is its own for ever, `body` its words without markup, a paragraph a line.

    `manifest` and `leaf` say which state of a release this is (release.models); empty for an imported letter.
    """

    key: str
    kind: str
    url: str
    title: str
    language: str
    coalition: str
    dated_on: date | None
    dated_is_exact: bool
    counts: str
    addressees: tuple[str, ...]
    asks: tuple[str, ...]
    body: str
    names: tuple[PublicName, ...]
    topics: tuple[str, ...] = ()
    release: int | None = None
    manifest: str = ""
    leaf: int | None = None
