"""Invented letters of the Great Rivers Compact, as records at their release."""

from dataclasses import replace
from datetime import UTC, date, datetime

from undersigned.letter.canonical import canonical_text, text_digest
from undersigned.release.counts import printed_order
from undersigned.release.record import AddresseeLine, AskLine, LetterRecord, SignatoryLine

RELEASED_AT = datetime(2026, 3, 12, 14, 0, tzinfo=UTC)

TEXT = """\
Dear Secretary Okafor:

We lead fourteen towns and two counties that share one river and one freight line. Last spring both failed us in the \
same week: the levee at Ashford stood four inches above the water, and a train of empty tank cars stood across the \
only road to the hospital for five hours.[^1]

We know that your department inherited both problems. We write because three decisions are before you this season, \
and each of them can be made with the money that Congress has *already* granted:

First, publish the crossing inventory that the railroads filed in 2024, so that ambulance services can plan their \
routes on facts and not on guesses.

Second, extend the levee inspection grants to towns of fewer than 5,000 people. **Nine of us are too small to apply \
today.** Before the next flood season we ask you to

1. open the grants to towns that share an engineer, and
2. accept the inspections that counties have paid for.

Third, name one office that answers when a train blocks a road for longer than an hour. As the [hearing of \
January](https://hearings.example/rail-2026) put it:

> At present there are four, and none of them may act.

Our residents ask us what we have done. We would like to be able to answer, together with you.

Sincerely,

[^1]: Log of Lowmarsh County Emergency Services, 14 April 2025.
"""

ASKS = (
    ("1", "publish the crossing inventory that the railroads filed in 2024", ""),
    ("2", "extend the levee inspection grants to towns of fewer than 5,000 people", ""),
    ("2.1", "open the grants to towns that share an engineer", "2"),
    ("2.2", "accept the inspections that counties have paid for", "2"),
    ("3", "name one office that answers when a train blocks a road for longer than an hour", ""),
)

OFFICES = (
    ("Tomas Marlow", "Mayor", "Ashford", "IL"),
    ("Beatriz Reyes", "County Executive", "Lowmarsh County", "IL"),
    ("Hannah Voss", "Mayor", "Ferry Landing", "IL"),
    ("Samuel Okonkwo", "Mayor", "Bluff City", "IA"),
    ("Elena Petrović", "Mayor", "New Harbor", "IA"),
    ("Wren Aldous", "Mayor", "Three Mills", "MO"),
    ("Josiah Tran", "Mayor", "Cedar Bend", "MO"),
    ("Amalia Stern", "Mayor", "Saltgate", "TN"),
    ("Oluwaseun Bright", "Mayor", "Heron Lock", "TN"),
    ("Łucja Őry-Nguyễn", "Mayor", "Willow Bar", "MO"),
    ("Dell Whitcomb Jr.", "County Executive", "Bottomland County", "KY"),
    ("Ruth Anne O'Dell", "Mayor", "Twin Locks", "KY"),
    ("Maria Fernanda de la Cruz Villanueva-Echeverría", "Mayor", "Saint Genevieve on the Upper Levee", "MO"),
    ("Ike Dubois", "Mayor", "Old Ferry", "TN"),
    ("Pilar Sandoval", "Mayor", "Sandbar", "IA"),
    ("Noor Haddad", "Mayor", "Mill Reach", "IL"),
)

MORE_STATES = ["AR", "WI", "MN", "MS", "LA", "OH", "IN", "WV", "PA", "NE", "DC", "KS", "CO", "AL", "NC", "SD"]


def signatory(number: int, name: str, title: str, place: str, state: str, **changes: object) -> SignatoryLine:
    """An office's line in the list; `number` makes its ids."""
    body = f"{place}, {state}" if state else place
    domain = "".join(place.lower().split()) + ".example"
    is_official = number % 4 != 0
    line = SignatoryLine(
        signature_id=f"{number:032x}",
        name=name,
        office=f"{title} of {body}",
        unit=title.lower(),
        body=body,
        state=state,
        level="V2" if is_official else "V1",
        level_words=f"Confirmed from @{domain}" if is_official else "Confirmed by e-mail",
        signer="principal",
        signed_at=datetime(2026, 3, 3, 16, number % 60, tzinfo=UTC),
        leaf_index=40 + number,
        until=None,
    )
    return replace(line, **changes)  # type: ignore[arg-type]


def organization(number: int, name: str, through: str) -> SignatoryLine:
    """An organization that signed through its representative."""
    return replace(signatory(number, name, "organization", name, ""), office=f"through {through}", unit="organization")


def person(number: int, name: str, place: str, state: str) -> SignatoryLine:
    """A person who signed alone."""
    return replace(signatory(number, name, "", place, state), office=f"{place}, {state}", unit="person")


def sixteen() -> tuple[SignatoryLine, ...]:
    """Fourteen mayors and two county executives of five states; one term had ended; one signed by a delegate."""
    lines = [signatory(number, *who) for number, who in enumerate(OFFICES, start=1)]
    lines[3] = replace(lines[3], level_words="Confirmed by e-mail, by delegate", signer="delegate")
    lines[7] = replace(lines[7], until=date(2026, 2, 28))
    return printed_order(lines)


def many(count: int) -> tuple[SignatoryLine, ...]:
    """So many offices: the sixteen and then invented ones of other states."""
    more = [
        signatory(
            number, f"{OFFICES[number % 16][0].split()[0]} Bargeman {number}", "Mayor", f"Landing {number}", state
        )
        for number, state in ((n, MORE_STATES[n % len(MORE_STATES)]) for n in range(17, count + 1))
    ]
    return printed_order([*sixteen(), *more])[:count]


def asks_in(text: str, asks: tuple[tuple[str, str, str], ...] = ASKS) -> tuple[AskLine, ...]:
    """The asks with their spans, wherever their words stand in the text."""
    return tuple(
        AskLine(label, "ask-" + label.replace(".", "-"), at, at + len(words), words, parent, None)
        for label, words, parent in asks
        if (at := text.index(words)) >= 0
    )


def record(**changes: object) -> LetterRecord:
    """The letter of 12 March 2026 with its sixteen signatories; `changes` are fields of LetterRecord."""
    text = canonical_text(str(changes.pop("text", TEXT)))
    whole = LetterRecord(
        public_id="5e" * 16,
        slug="three-decisions",
        url="https://letters.example/letters/three-decisions/",
        title="Three decisions for one river and one railroad",
        coalition="Great Rivers Compact",
        language="en",
        released_at=RELEASED_AT,
        time_zone="America/Chicago",
        version=3,
        text=text,
        text_digest=text_digest(text),
        addressees=(AddresseeLine("The Honorable Ines Okafor", "Secretary of Transportation"),),
        asks=asks_in(text) if text == TEXT else (),
        signatories=sixteen(),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]
