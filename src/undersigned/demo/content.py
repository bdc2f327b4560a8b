"""Everything that the demo says: two invented coalitions, their rosters, four letters. No people, places or roads here
are real, and every address stands under .example (RFC 2606), where no mail can arrive.

`{…}` in rosters and texts is filled in by services.py with years and days counted from the day of the demo.
"""

# ruff: noqa: E501  # a row of a roster file is one line, however long
from dataclasses import dataclass


@dataclass(frozen=True)
class Account:
    """One person who signs in: address, name as shown, and role in the coalition."""

    address: str
    name: str
    role: str


@dataclass(frozen=True)
class Group:
    """One coalition: its staff (the owner first), roster as CSV, and which office has which approved domain."""

    name: str
    time_zone: str
    staff: tuple[Account, ...]
    roster: str
    domains: tuple[tuple[str, str], ...]

    @property
    def owner(self) -> Account:
        """Whoever started it."""
        return self.staff[0]


def one_line_each(text: str) -> str:
    """The text with each paragraph on a line of its own, as people type it; it is wrapped only in this file."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n")) + "\n"


@dataclass(frozen=True)
class AskWords:
    """Words to mark as an ask, sub-asks inside them, and in how many days from the release an answer is due."""

    words: str
    inside: tuple[str, ...] = ()
    due_in_days: int | None = None


@dataclass(frozen=True)
class Text:
    """One letter: its newest text, and how earlier versions read: (words of the newest, words before), newest first."""

    title: str
    addressees: tuple[tuple[str, str], ...]
    newest: str
    before: tuple[tuple[tuple[str, str], ...], ...]
    asks: tuple[AskWords, ...]
    topics: str

    def versions(self) -> list[str]:
        """Every version's text, the first one first."""
        texts = [self.newest]
        for changes in self.before:
            text = texts[0]
            for now_reads, once_read in changes:
                text = text.replace(now_reads, once_read)
            texts.insert(0, text)
        return texts


ROSTER_HEAD = (
    "name,office,jurisdiction,state,kind,organization,term_start,term_end,"
    "principal_email,delegate_name,delegate_email,press_email\n"
)

GREAT_RIVERS = Group(
    name="Great Rivers Compact",
    time_zone="America/Chicago",
    staff=(
        Account("odile@greatrivers.example", "Odile Brandt", "owner"),
        Account("jonas@greatrivers.example", "Jonas Pell", "editor"),
        Account("wilma@greatrivers.example", "Wilma Tran", "viewer"),
    ),
    roster=ROSTER_HEAD
    + """\
Tomas Marlow,Mayor,Ashford,IL,city,,{year_2_ago}-05-01,{year_in_2}-04-30,mayor@ashford.example,Dev Anand,dev@ashford.example,press@ashford.example
Beatriz Reyes,County Executive,Lowmarsh County,IL,county,,{year_2_ago}-12-05,{year_in_2}-12-07,executive@lowmarsh.example,,,news@lowmarsh.example
Calvin Oduya,Mayor,Brandy Shoals,IL,city,,{year_3_ago}-05-01,{year_in_1}-04-30,mayor@brandyshoals.example,,,
Hannah Voss,Mayor,Ferry Landing,IA,city,,{year_2_ago}-01-02,,hannah.voss@mailbox.example,,,
Leland Fitch,Mayor,Otter Bluff,IA,city,,{year_3_ago}-01-04,{year_in_1}-12-31,fitch@otterbluff.example,Priya Nair,nair@otterbluff.example,
Renata Solis,Mayor,Saint Corentin,MO,city,,{year_1_ago}-04-15,{year_in_3}-04-14,rsolis@mailbox.example,,,
Gus Tolliver,Mayor,Kettle Ferry,MO,city,,{year_2_ago}-04-18,{year_in_2}-04-17,mayor@kettleferry.example,,,
Everett Nash,Mayor,Hollins Reach,MO,city,,{year_4_ago}-04-01,{last_day_of_nash},mayor@hollinsreach.example,,,
Opal Whitaker,Mayor,Cotters Bar,TN,town,,{year_3_ago}-09-01,{year_in_1}-08-31,opal.whitaker@mailbox.example,,,
Ingrid Sorenson,Village President,Alder Locks,WI,village,,{year_1_ago}-04-20,{year_in_1}-04-19,president@alderlocks.example,,,clerk@alderlocks.example
Amos Bell,County Executive,Tallgrass County,WI,county,,{year_2_ago}-04-16,{year_in_2}-04-15,executive@tallgrass.example,June Castellan,castellan@tallgrass.example,
Ana Ruiz,Director,,IL,,River Towns Alliance,{year_5_ago}-01-01,,ana@rivertowns.example,,,media@rivertowns.example
""",
    domains=(
        ("Ashford", "ashford.example"),
        ("Lowmarsh County", "lowmarsh.example"),
        ("Brandy Shoals", "brandyshoals.example"),
        ("Otter Bluff", "otterbluff.example"),
        ("Kettle Ferry", "kettleferry.example"),
        ("Hollins Reach", "hollinsreach.example"),
        ("Alder Locks", "alderlocks.example"),
        ("Tallgrass County", "tallgrass.example"),
    ),
)

# Came later: a town that joined after the first letter (its address has a typing error, so mail to it is refused),
# and the mayor who followed Everett Nash.
ROSTER_LATER = (
    ROSTER_HEAD
    + """\
Delphine Carrow,Mayor,Tamsin Bend,TN,city,,{year_1_ago}-09-01,{year_in_3}-08-31,mayor@tamsinbnd.example,,,
Lucille Ogden,Mayor,Hollins Reach,MO,city,,{first_day_of_ogden},{year_in_4}-04-01,,,,
"""
)
NEW_MAYOR = ("Hollins Reach", "Lucille Ogden", "mayor@hollinsreach.example")
UNREACHABLE = ("mayor@tamsinbnd.example",)
PERSON = ("Ruth Halloran", "Cotters Bar", "TN", "ruth.halloran@mailbox.example")

# ── the released letter ─────────────────────────────────────────────────────────────────────────────────────────────

CROSSINGS = Text(
    title="To Secretary Okafor: crossings and levees",
    topics="crossings, levees, freight",
    addressees=(("Ines Okafor", "Secretary of Transportation"),),
    newest=one_line_each("""
Dear Secretary Okafor:

We are mayors, county executives and neighbors on one river. The barges that pass Ashford on a Monday pass Cotters Bar by
the end of the week, and the freight line on the levee joins all of us between. What is decided for one of our towns is
felt in the next.

Last spring showed how closely the river and the railroad are tied. On the night of the April crest,[^1] a grain train of
110 cars stood across both crossings of Ferry Landing for three hours and forty minutes. The sandbag crews were on one
side and the sand was on the other. An ambulance from Otter Bluff went round by the county bridge: nineteen miles, for a
call that was half a mile away. Nobody had done anything forbidden. Nobody had been told, either, because nobody is
obliged to tell.

We do not ask for a bridge in every town. Three decisions are within your power this season.

First, tell us where the trains will stand. We ask that the Department make public the inventory of blocked crossings
that the railroads filed last year, crossing by crossing, so that every dispatcher on the river can plan a second route
before it is needed.

Second, help the small towns to keep their levees. We ask that the Department extend the levee inspection grants to towns
of fewer than 5,000 people, waive the local match for towns that have raised their own levee tax since the last flood,
and clear the backlog of inspections before the next high water. Seven of us are too small to apply today, and a levee is
only as good as its weakest mile, whoever owns it.

Third, give the river one voice at night. We ask that the Department set up one telephone line, answered at all hours,
through which a town learns within ten minutes why a train has stopped and when it will move. Today a night clerk calls
four companies and waits.

Anyone can judge whether these things were done. An inventory is public or it is not; a grant is open to a town of 1,200
people or it is not; a telephone is answered or it rings. When the year is over we will tell our residents which it was,
in words as plain as these.

We know that the railroads carry our harvest, and that the Department did not send the rain. We write because what we ask
costs little beside one more night like that one, and because we would rather plan with you now than explain ourselves
afterwards.

Come and see the crossings at Ferry Landing. Tuesdays are best: that is when the long trains come.

Respectfully,

[^1]: The gauge at Ferry Landing read 24.6 feet at eleven that night, the third highest crest in its record.
"""),
    before=(
        # what the second version said where the third says otherwise
        (
            ("110 cars", "about ninety cars"),
            ("We do not ask for a bridge in every town. Three", "Three"),
            (
                (
                    "set up one telephone line, answered at all hours, through which a town learns within ten minutes why a"
                    " train has stopped and when it will move"
                ),
                "require every railroad to answer a town's call at night and to say why a train has stopped",
            ),
            (" When the year is over we will tell our residents which it was, in words as plain as these.", ""),
            ("Seven of us are too small", "Several of us are too small"),
        ),
        # what the first said where the second says otherwise
        (
            ("mayors, county executives and neighbors on", "the mayors of"),
            (
                "Come and see the crossings at Ferry Landing. Tuesdays are best: that is when the long trains come.\n\n",
                "",
            ),
            (
                (
                    ", waive the local match for towns that have raised their own levee tax since the last flood, and clear"
                    " the backlog of inspections before the next high water"
                ),
                " and clear the backlog of inspections",
            ),
            ("three hours and forty minutes", "most of the night"),
            ("crest,[^1]", "crest,"),
            (
                (
                    "\n\n[^1]: The gauge at Ferry Landing read 24.6 feet at eleven that night, the third highest crest in its"
                    " record."
                ),
                "",
            ),
        ),
    ),
    asks=(
        AskWords(
            "make public the inventory of blocked crossings that the railroads filed last year, crossing by crossing",
            due_in_days=60,
        ),
        AskWords(
            "extend the levee inspection grants to towns of fewer than 5,000 people, waive the local match for towns"
            " that have raised their own levee tax since the last flood, and clear the backlog of inspections before"
            " the next high water",
            inside=(
                "extend the levee inspection grants to towns of fewer than 5,000 people",
                "waive the local match for towns that have raised their own levee tax since the last flood",
                "clear the backlog of inspections before the next high water",
            ),
            due_in_days=150,
        ),
        AskWords(
            "set up one telephone line, answered at all hours, through which a town learns within ten minutes why a"
            " train has stopped and when it will move"
        ),
    ),
)

# ── the letter that circulates ──────────────────────────────────────────────────────────────────────────────────────

GAUGES = Text(
    title="Keep the river gauges running",
    topics="river gauges, flood warning",
    addressees=(("Philippa Stroud", "Director, River Gauge Service"),),
    newest=one_line_each("""
Dear Director Stroud:

Eleven river gauges between Alder Locks and Tamsin Bend are on the list of stations that your Service may switch off on the
last day of the year. Together they cost less to run than one mile of levee costs to mend.

A gauge is more than a number on a page. At Brandy Shoals it decides at what hour the school buses turn back. In Tallgrass
County it tells forty farms when to move their cattle. At Saint Corentin the ferry has sailed by it since before any of us
was elected.

We have read your reasons. The instruments are old, the paths to them wash out, and the people who knew them are retiring.
We believe you, and so we offer something as well as asking for something.

We ask that the Service keep all eleven gauges running through the next two flood seasons. In that time our towns will
clear the paths, lend the boats, and each train two people who can read a staff by hand on the day an instrument fails.

We ask, too, that the Service give every town thirty days' notice in writing before a gauge falls silent, and name in that
notice the nearest gauge that will still be read.

A river that nobody measures does not become safer. It becomes a surprise.

Yours,
"""),
    before=(
        (
            ("Eleven river gauges", "Most of the river gauges"),
            ("all eleven gauges running through the next two flood seasons", "the gauges running"),
            (", and name in that notice the nearest gauge that will still be read", ""),
        ),
    ),
    asks=(
        AskWords("keep all eleven gauges running through the next two flood seasons"),
        AskWords(
            "give every town thirty days' notice in writing before a gauge falls silent, and name in that notice the"
            " nearest gauge that will still be read",
            inside=("name in that notice the nearest gauge that will still be read",),
        ),
    ),
)
DECLINED = (
    "Kettle Ferry",
    "Our council votes on a letter of its own about the gauges, and we do not want to speak twice.",
)
NOT_ME = ("Cotters Bar", "I handed these things over to the town clerk in the spring. Please write to her instead.")

# ── the draft ───────────────────────────────────────────────────────────────────────────────────────────────────────

QUIET_HOURS = Text(
    title="Quiet hours on the levee line",
    topics="freight, noise",
    addressees=(("Desmond Achterberg", "President, Prairie & Gulf Railway"),),
    newest=one_line_each("""
Dear Mr. Achterberg:

Between midnight and five in the morning, a train sounds its horn forty-one times on its way through our towns. The rule
that makes it do so is older than the gates, lights and bells that stand at every one of those crossings today.

We do not write against the railroad. Its trains carry our grain and our neighbors drive them. We write because children in
three of our schools sleep within sight of the track, and because other lines have found a better way.

We ask that the Prairie & Gulf join us in applying for quiet hours at the nine crossings that have full gates, and that it
send an engineer to walk the other six with us before the ground freezes.

If it helps, we will walk at night.

With regards,
"""),
    before=(
        (
            ("forty-one times", "dozens of times"),
            (
                "We do not write against the railroad. Its trains carry our grain and our neighbors drive them. We write",
                "We write",
            ),
            (", and that it send an engineer to walk the other six with us before the ground freezes", ""),
            ("If it helps, we will walk at night.\n\n", ""),
        ),
    ),
    asks=(
        AskWords("join us in applying for quiet hours at the nine crossings that have full gates"),
        AskWords("send an engineer to walk the other six with us before the ground freezes"),
    ),
)

# ── another coalition on the same installation ──────────────────────────────────────────────────────────────────────

THREE_RIDGES = Group(
    name="Three Ridges Alliance",
    time_zone="America/New_York",
    staff=(Account("pilar@threeridges.example", "Pilar Quist", "owner"),),
    roster=ROSTER_HEAD
    + """\
Wendell Price,Mayor,Stony Parting,KY,city,,{year_2_ago}-01-03,{year_in_2}-01-02,mayor@stonyparting.example,,,
Carmen Duarte,Mayor,Upper Larkmere,WV,city,,{year_1_ago}-07-01,{year_in_3}-06-30,cduarte@mailbox.example,,,
Noah Teague,County Executive,Larkmere County,WV,county,,{year_3_ago}-01-01,{year_in_1}-12-31,executive@larkmere.example,,,
""",
    domains=(("Stony Parting", "stonyparting.example"), ("Larkmere County", "larkmere.example")),
)

WELLS = Text(
    title="A well is a promise",
    topics="drinking water",
    addressees=(("Lorna Whitcombe", "Chair, Ridge Counties Water Board"),),
    newest=one_line_each("""
Dear Chair Whitcombe:

In August the public well at Upper Larkmere ran dry for nine days. Stony Parting sent a tank truck every morning, and
Larkmere County sent the drivers. It was a good week for neighbors and a bad one for water.

The Board's own map shows which wells will be next. We ask that the Board test the twelve public wells on that map before
next summer, and tell each town what it finds within a week.

Nobody can promise rain. A well is a promise all the same.

Sincerely,
"""),
    before=(),
    asks=(
        AskWords(
            "test the twelve public wells on that map before next summer, and tell each town what it finds within a week"
        ),
    ),
)

GROUPS = (GREAT_RIVERS, THREE_RIDGES)
