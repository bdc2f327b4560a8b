"""Three letters of the Great Rivers Compact, two of them twins, and one of another coalition."""

from datetime import date

from undersigned.coverage.known import KnownLetter, Signatory, Source

SIGNATORIES = (
    Signatory("Tomas Marlow", "Mayor", "Ashford", "IL"),
    Signatory("Beatriz Reyes", "County Executive", "Lowmarsh County", "IL"),
    Signatory("Odessa Whitcombe", "Mayor", "Pell Landing", "MO"),
    Signatory("Marguerite Delacroix-Tran", "Mayor", "Fox Bend", "IA"),
    Signatory("José Ibarra", "Mayor", "San Telmo", "TX"),
    Signatory("Hollis Adeyemi", "Mayor", "Quarry Point", "KY"),
)

_OPENING = (
    "As mayors and county executives of the Great Rivers Compact, we write to thank you for your "
    "attention to the towns that live beside moving water, and to ask for help before the spring thaw "
    "reaches our levees."
)
_MIDDLE = (
    (
        "Last April the gauges at Pell Landing stood above flood stage for forty-one days. Grocers moved "
        "their shelves to the second floor, and two hundred families slept in a school gymnasium while "
        "volunteers filled sandbags by lantern."
    ),
    (
        "First, we urge you to release the 18 million dollars that were set aside for pump stations and have "
        "lain idle since the summer session. Second, we ask that inspectors visit every levee older than "
        "fifty years before the first of March."
    ),
    (
        "None of us can hold back a river alone. What one town raises, the next town downstream must bear, "
        "and neighbors who share a bank should not have to bid against each other for gravel."
    ),
)
_ENDING = "We are ready to meet you at any landing on the river, at any hour."


def body(greeting: str, *paragraphs: str) -> str:
    return "\n\n".join([greeting, _OPENING, *paragraphs, _ENDING, "Sincerely,"])


def listed(signatories: tuple[Signatory, ...]) -> str:
    return "\n".join(f"{one.name}, {one.office} of {one.place}, {one.state}" for one in signatories)


GOVERNOR = KnownLetter(
    id="levees-governor-2026",
    title="Letter on levees and pump stations",
    text=f"{body('Dear Governor Halvorsen:', *_MIDDLE)}\n\n{listed(SIGNATORIES)}\n",
    date=date(2026, 1, 12),
    addressee="Governor Ingrid Halvorsen",
    coalition="Great Rivers Compact",
    signatories=SIGNATORIES,
    beside=(
        Source(
            "levees-governor-2026/release",
            "levees-governor-2026",
            "release",
            (
                "Ashford, Ill. - Six river leaders today called on the state to stop playing dice with the towns "
                "downstream. The signers want pump money freed at once."
            ),
            "the press release of January 12",
        ),
    ),
)

_FERRY = (
    (
        "The ferry at Quarry Point carries nurses, students and milk trucks, and it has carried them without "
        "a winter's rest since the bridge was closed. Its hull was last surveyed when most of its passengers "
        "had not been born."
    ),
    (
        "We ask the {chamber} to include the crossing in the transport bill now before it, with {sum} million"
        " dollars for a new boat and a covered landing on either shore."
    ),
    "A detour of sixty-two miles is no answer to a mother in labor. {own}",
)


def _ferry(chamber: str, addressee: str, amount: int, own: str) -> KnownLetter:
    paragraphs = [text.format(chamber=chamber, sum=amount, own=own) for text in _FERRY]
    return KnownLetter(
        id=f"ferry-{chamber.lower()}-2026",
        title=f"Letter to the {chamber} on the Quarry Point ferry",
        text=body(f"Dear {addressee}:", *paragraphs) + "\n",
        date=date(2026, 2, 3),
        addressee=addressee,
        coalition="Great Rivers Compact",
        signatories=SIGNATORIES[:4],
    )


HOUSE = _ferry(
    "House", "Members of the House of Representatives", 9, "The people of your districts paid for the old hull."
)
SENATE = _ferry("Senate", "Members of the Senate", 11, "Your chamber built the first landing, and can build the next.")

LIBRARY = KnownLetter(
    id="libraries-2025",
    title="Open letter on library hours",
    text=(
        "To the Board of Regents:\n\nLibraries in our towns close at four o'clock, an hour after school ends "
        "and an hour before most parents come home. We ask you to keep one branch in each county open until "
        "eight.\n\nA lamp left on in a reading room costs less than a patrol car.\n\nRespectfully,\n"
    ),
    date=date(2025, 10, 1),
    addressee="Board of Regents",
    coalition="Friends of Reading Rooms",
)

LETTERS = (GOVERNOR, HOUSE, SENATE, LIBRARY)
