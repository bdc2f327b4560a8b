"""Lists of signers of our own, in the shapes that pages on the web give them, each with what a careful reader finds."""

# ruff: noqa: E501, RUF001 - the lines are those of documents

from dataclasses import dataclass

BODY = """Our bridges are older than our grandparents, and our towns wait at their ends every day.

We urge you to open the emergency fund before the summer."""
LETTER = f"Dear Governor Ortiz:\n\n{BODY}\n\nSincerely,\n\n"
PLAIN = f"Dear Governor Ortiz:\n\n{BODY}\n\n"
PAGE = f"# An open letter to the Governor\n\n{BODY}\n\n"


@dataclass(frozen=True)
class Signers:
    """A file with its signers: (name, office, place, state, organization)."""

    text: str
    names: tuple[tuple[str, str, str, str, str], ...]
    file: str = "letter.md"


def person(name: str, office: str = "", place: str = "", state: str = "", organization: str = "") -> tuple[str, ...]:
    return (name, office, place, state, organization)


def body(name: str, place: str = "", state: str = "") -> tuple[str, ...]:
    return ("", "", place, state, name)


SIGNERS = {
    "handles in three styles": Signers(
        f"""{LETTER}- Ana Ruiz ([@anaruiz](https://git.example/anaruiz))
- [Carl Dietz](https://git.example/carld)
- @hvoss
- Tomas Marlow (@tmarlow), maintainer of Ferry
- tide (<https://tide.example>)
- Eva Lind <eva@lind.example>
""",
        (
            person("Ana Ruiz"),
            person("Carl Dietz"),
            person("@hvoss"),
            person("Tomas Marlow", "maintainer of Ferry"),
            person("tide"),
            person("Eva Lind"),
        ),
    ),
    "bodies and people under headings of their own": Signers(
        f"""{LETTER}## Organizations

- Bridge Watch
- Tidewater, Inc.
- Ferry Friends – Rivers and Roads

Some organizations have published their own statements.

## Individuals

(For individual signatures, institutional affiliation is provided for identification purposes only.)

1. Ana Ruiz
1. Carl Dietz (River Alliance, and since last spring its treasurer for all of the lower river counties)
1. nightferry
1. Hannah Voss

## About this letter

- It is kept by volunteers
""",
        (
            body("Bridge Watch"),
            body("Tidewater, Inc."),
            body("Ferry Friends – Rivers and Roads"),
            person("Ana Ruiz"),
            person(
                "Carl Dietz", "River Alliance, and since last spring its treasurer for all of the lower river counties"
            ),
            person("nightferry"),
            person("Hannah Voss"),
        ),
    ),
    "affiliations with asterisks": Signers(
        f"""{LETTER}Ana Ruiz, Ferry Workers Union*
Carl Dietz, member River Alliance*
Dr. Hannah Voss University of Ashford*

* listed for identification purposes only

ENDS

© 2026 Courier Media
""",
        (
            person("Ana Ruiz", organization="Ferry Workers Union"),
            person("Carl Dietz", "member", organization="River Alliance"),
            person("Dr. Hannah Voss", organization="University of Ashford"),
        ),
        "letter.txt",
    ),
    "office, dash, body": Signers(
        f"""{LETTER}Ana Ruiz, President | Presidenta – Ferry Workers Union

Carl Dietz, Director –River Alliance

Hannah Voss Chief Executive / Igazgato – Bridge Watch
""",
        (
            person("Ana Ruiz", "President | Presidenta", organization="Ferry Workers Union"),
            person("Carl Dietz", "Director", organization="River Alliance"),
            person("Hannah Voss", "Chief Executive", organization="Igazgato, Bridge Watch"),
        ),
    ),
    "names above their offices": Signers(
        f"""{LETTER}Ana Ruiz Carl B. Dietz Hannah Voss

GRC Co-President Treasurer Rivers and Roads Officer

[© Courier Media](https://courier.example/terms)

Advertisement - scroll to continue reading
""",
        (
            person("Ana Ruiz", "Co-President", organization="GRC"),
            person("Carl B. Dietz", "Treasurer"),
            person("Hannah Voss", "Rivers and Roads Officer"),
        ),
    ),
    "a run of names with bodies, and no leave-taking": Signers(
        f"""{PLAIN}Prof. Ana Ruiz, University of Ashford Dr. Carl Dietz, Ferry College 3 Hannah Voss, Institute of Rivers \
23 November 2026

© 2026 Courier Media
""",
        (
            person("Prof. Ana Ruiz", organization="University of Ashford"),
            person("Dr. Carl Dietz", organization="Ferry College"),
            person("Hannah Voss", organization="Institute of Rivers"),
        ),
    ),
    "a run of bodies with commas in their names": Signers(
        f"{LETTER}Ferry Workers Union; River Alliance; Center for Bridges, Roads and Rivers; Ashford Chamber of Commerce\n",
        (
            body("Ferry Workers Union"),
            body("River Alliance"),
            body("Center for Bridges, Roads and Rivers"),
            body("Ashford Chamber of Commerce"),
        ),
        "letter.txt",
    ),
    "a body with the person who signs for it": Signers(
        f"{LETTER}River Alliance, Ana Ruiz, President\nFerry Workers Union, Carl Dietz, Secretary\n",
        (
            person("Ana Ruiz", "President", organization="River Alliance"),
            person("Carl Dietz", "Secretary", organization="Ferry Workers Union"),
        ),
        "letter.txt",
    ),
    "states as headings": Signers(
        f"{LETTER}### Alabama\n\n- Ana Ruiz, Mobile Springs\n- Carl Dietz, Selma Falls\n\n### Iowa\n\n- Hannah Voss, Ferry Landing\n",
        (
            person("Ana Ruiz", place="Mobile Springs", state="AL"),
            person("Carl Dietz", place="Selma Falls", state="AL"),
            person("Hannah Voss", place="Ferry Landing", state="IA"),
        ),
    ),
    "a list above the letter": Signers(
        f"# Open letter\n\n## Signatories\n\n- Ana Ruiz, Ferry Workers Union\n- Carl Dietz, River Alliance\n\n{LETTER}",
        (
            person("Ana Ruiz", organization="Ferry Workers Union"),
            person("Carl Dietz", organization="River Alliance"),
        ),
    ),
    "a list on one line": Signers(
        f"{PAGE}**Signed by:** Ana Ruiz, Carl Dietz, Hannah Voss and Eva Lind\n",
        (person("Ana Ruiz"), person("Carl Dietz"), person("Hannah Voss"), person("Eva Lind")),
    ),
    "a heading with a remark below it": Signers(
        f"{PAGE}## Signatures\n\nTo sign, open a pull request that adds your name below.\n\n"
        "- Ana Ruiz, Ferry Workers Union\n- Carl Dietz, River Alliance\n- Your Name Here\n",
        (
            person("Ana Ruiz", organization="Ferry Workers Union"),
            person("Carl Dietz", organization="River Alliance"),
        ),
    ),
    "signers in a sentence of the letter": Signers(
        f"{PLAIN}This letter is signed by Ana Ruiz, mayor of Millbend, and Carl Dietz, mayor of Two Forks.\n",
        (person("Ana Ruiz", "mayor", "Millbend"), person("Carl Dietz", "mayor", "Two Forks")),
    ),
    "one signer with an address": Signers(
        f"{LETTER}Ana Ruiz\nFerry Workers Union\n12 Quay Street\nAshford, IL 60601\nTel: 312 555 0100\nana@ferry.example\n",
        (person("Ana Ruiz", organization="Ferry Workers Union"),),
        "letter.txt",
    ),
    "a member of parliament, with the office's own note": Signers(
        f"{LETTER}Ana Ruiz MP River Party Ref/Bridges 21 Feb 26\n\nAdvertisement - scroll\n\n© Courier\n",
        (person("Ana Ruiz", "MP", organization="River Party Ref/Bridges 21 Feb 26"),),
    ),
    "a scanned page": Signers(
        f"{LETTER}| <e W ween MO. OF diGS Fees 6 [ -\nist ABCDE\nAna Ruiz :\n| <e Printed an 169% -post POF peer\n",
        (person("Ana Ruiz"),),
        "letter.txt",
    ),
    "the page's own front matter in between": Signers(
        f'{LETTER}---\ntitle: "Signatures"\ndraft: false\n---\n- @anaruiz <ana@millbend.example>\n- tide ([@tide](https://tide.example))\n'
        "- Carl Dietz\n\n... and at least a dozen others who cannot sign.\n",
        (person("@anaruiz"), person("tide"), person("Carl Dietz")),
    ),
    "the page's furniture below": Signers(
        f"{LETTER}- Ana Ruiz\n- Carl Dietz\n- Eva Lind\n\nPrevious Article\n\nNext Article\n\n- Home\n- Our Work\n",
        (person("Ana Ruiz"), person("Carl Dietz"), person("Eva Lind")),
    ),
    "states as headings within a run of mayors": Signers(
        "We, the undersigned mayors, promise to keep our bridges open. We ask our neighbors to join us. Signed: "
        "Illinois Ana Ruiz, Mayor, Millbend Iowa Carl Dietz, Mayor, Two Forks Eva Lind, Former Mayor, Ferry City "
        "Kansas Hanna Voss, Mayor, City of Low-Marsh Ida Moreau, Mayor, Reedton Paul Stone, Former Ma",
        (
            person("Ana Ruiz", "Mayor", "Millbend", "IL"),
            person("Carl Dietz", "Mayor", "Two Forks", "IA"),
            person("Eva Lind", "Former Mayor", "Ferry City", "IA"),
            person("Hanna Voss", "Mayor", "Low-Marsh", "KS"),
            person("Ida Moreau", "Mayor", "Reedton", "KS"),
        ),
        "letter.txt",
    ),
    "bodies in one sentence, some with a comma in the name": Signers(
        f"{LETTER}The undersigned:\n\nBridge Watch, Ferry Workers Union, River & Reed, Justice For Boatmen Network, "
        "Church of the Quays, Office of Mercy Inc., the Tide Alliance, We The Rowers, OpenRivers, and Marsh Action Fund.\n",
        tuple(
            map(
                body,
                (
                    "Bridge Watch",
                    "Ferry Workers Union",
                    "River & Reed",
                    "Justice For Boatmen Network",
                    "Church of the Quays, Office of Mercy Inc",
                    "the Tide Alliance",
                    "We The Rowers",
                    "OpenRivers",
                    "Marsh Action Fund",
                ),
            )
        ),
    ),
    "presidents of bodies, with a contact below": Signers(
        f"{LETTER}Ana Ruiz, President of GRC\\\nCarl Dietz, Chairman of the Millbend Boatmen's Association\\\n"
        "Eva Lind, Spokeswoman of RiverFree.de\n\nFor any questions about this letter, please write to Hanna Voss\n"
        "\n<hanna@grc.example> +1-312-5550100\n",
        (
            person("Ana Ruiz", "President", organization="GRC"),
            person("Carl Dietz", "Chairman", organization="the Millbend Boatmen's Association"),
            person("Eva Lind", "Spokeswoman", organization="RiverFree.de"),
        ),
    ),
    "one signer above the short name of a party": Signers(
        f"{LETTER}Ana Ruiz MP\n\nRIV Great Rivers\n",
        (person("Ana Ruiz", "MP", organization="RIV Great Rivers"),),
    ),
    "one signer above a body in capitals": Signers(
        f"{LETTER}Ana Ruiz\nPresident-elect\nGRSA EXECUTIVE\n",
        (person("Ana Ruiz", "President-elect", organization="GRSA EXECUTIVE"),),
        "letter.txt",
    ),
    "one signer on one line above links": Signers(
        f"{LETTER}Ana Ruiz President of the OpenRivers Consortium\n\n- french letter\n- OpenRivers Site -- shows the bridge\n",
        (person("Ana Ruiz", "President", organization="OpenRivers Consortium"),),
    ),
    "a body and who its members are": Signers(
        f"{LETTER}Reclaim GrR, the Friends of the Great Rivers\nTwitter: @reclaimgrr\n",
        (body("Reclaim GrR"),),
        "letter.txt",
    ),
    "handles before brackets, and more below an invitation": Signers(
        f"{LETTER}- Ana Ruiz, @anar (Ferry maintainer)\n- Carl Dietz, @carld (Tide, Reed)\n- Eva Lind, @eva (Engineer)\n\n"
        "-----\n\nAdd your signature below\n\n- Hanna Voss, @hv (Quay Tools; affiliations for identification purposes only)\n"
        "- Ida Moreau, @ida (Boatwright)\n",
        (
            person("Ana Ruiz", "Ferry maintainer"),
            person("Carl Dietz", "Tide, Reed"),
            person("Eva Lind", "Engineer"),
            person("Hanna Voss", "Quay Tools; affiliations for identification purposes only"),
            person("Ida Moreau", "Boatwright"),
        ),
    ),
    "a pen name behind a dash": Signers(f"{PAGE}— *ferry_7*\n", (person("ferry_7"),)),
    "the mayors an article counts": Signers(
        "Open letter of the mayors to the Governor\n\nThe three mayors Ana Ruiz, Carl Dietz and Eva Lind offer to talk.\n",
        (person("Ana Ruiz"), person("Carl Dietz"), person("Eva Lind")),
    ),
    "signers whom a page quotes": Signers(
        "Boatmen launch a letter to the Governor\n\nHundreds of boatmen have signed on already.\n\nComments by signers of the "
        "letter:\n\nAna Ruiz, Retired Boatman, Millbend, IA: “The bridge is the town.”\n\nCarl Dietz, Harbor Pilot, Two Forks, IL: "
        "“Keep it open.”\n",
        (
            person("Ana Ruiz", "Retired Boatman", "Millbend", "IA"),
            person("Carl Dietz", "Harbor Pilot", "Two Forks", "IL"),
        ),
    ),
    "names between points": Signers(
        f"{LETTER}Ana Ruiz • Carl Dietz • Eva Lind\n",
        (person("Ana Ruiz"), person("Carl Dietz"), person("Eva Lind")),
        "letter.txt",
    ),
    "names and offices with dashes, run together": Signers(
        f"{LETTER}Ana Ruiz - Mayor of Millbend Carl Dietz - Mayor of Two Forks Eva Lind - Mayor of Reedton\n",
        (
            person("Ana Ruiz", "Mayor", "Millbend"),
            person("Carl Dietz", "Mayor", "Two Forks"),
            person("Eva Lind", "Mayor", "Reedton"),
        ),
        "letter.txt",
    ),
    "doctors of several kinds": Signers(
        f"{LETTER}Univ.-Prof. Dr. Eva Lind, Universität Ashford\nProf. em. Dr. Carl Dietz, Hochschule Reed\n"
        "Dr. rer. nat. Hanna Voss, Universitat Fluvial\nPhil Stone, Ferry College\n",
        (
            person("Univ.-Prof. Dr. Eva Lind", organization="Universität Ashford"),
            person("Prof. em. Dr. Carl Dietz", organization="Hochschule Reed"),
            person("Dr. rer. nat. Hanna Voss", organization="Universitat Fluvial"),
            person("Phil Stone", organization="Ferry College"),
        ),
        "letter.txt",
    ),
    "nobody: a question in parliament that others signed too": Signers(
        "A list of letters sent\n\nWe had an answer from Hon. Ida Moreau, who put a question to the minister. Her question was also "
        "signed by Hon. Ana Ruiz, Hon. Carl Dietz and Hon. Eva Lind.\n",
        (),
    ),
    "nobody: a list of other things": Signers(f"{PAGE}## Further Reading\n\n- Bridge Report\n- River Atlas\n", ()),
    "nobody: the page goes on": Signers(f"{PAGE}Share this\n\nFacebook\n\nLatest News\n\nContact Us\n", ()),
}
