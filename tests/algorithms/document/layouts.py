"""Letters of our own in further layouts, each with what a careful reader finds in it."""

from dataclasses import dataclass, field

BODY = """Our bridges are older than our grandparents, and our towns wait at their ends every day.

We urge you to open the emergency fund before the summer."""


@dataclass(frozen=True)
class Layout:
    """A file with what is in it: names (or bodies) with office, place and state; its date, greeting, leave-taking."""

    text: str
    names: tuple[tuple[str, str, str, str], ...]
    salutation: str | None = "Dear Governor Ortiz:"
    closing: str | None = "Sincerely,"
    date: str | None = None
    asks: int = 1
    file: str = "letter.txt"
    codes: frozenset[str] = field(default_factory=frozenset)


LAYOUTS = {
    "logos with their words": Layout(
        f"""<html><body><p>March 3, 2026</p><p>Dear Governor Ortiz:</p><p>{BODY.replace(chr(10) * 2, "</p><p>")}</p>
<p>Sincerely,</p><div><a href="/a"><img src="a.png" alt="River Alliance logo"></a><img src="b.png"
alt="Logo of Bridge Watch Coalition"><img src="c.png" alt=""><img src="d.png" alt="Ferry Workers Union"></div>
</body></html>""",
        (("River Alliance", "", "", ""), ("Bridge Watch Coalition", "", "", ""), ("Ferry Workers Union", "", "", "")),
        date="2026-03-03",
        file="page.html",
    ),
    "on behalf of": Layout(
        f"""March 3, 2026

Dear Governor Ortiz:

{BODY}

Sincerely,

On behalf of the Great Rivers Compact:

Tomas Marlow, Mayor of Ashford, IL
Hannah Voss, Mayor of Ferry Landing, IA
""",
        (("Tomas Marlow", "Mayor", "Ashford", "IL"), ("Hannah Voss", "Mayor", "Ferry Landing", "IA")),
        date="2026-03-03",
    ),
    "two columns run together": Layout(
        f"""Dear Governor Ortiz:

{BODY}

Sincerely,

Mayor Tomas Marlow Mayor Hannah Voss
Ashford, IL Ferry Landing, IA
Mayor Ana Ruiz Mayor Carl Dietz
Millbend, IA Two Forks, IA
""",
        (
            ("Tomas Marlow", "Mayor", "Ashford", "IL"),
            ("Hannah Voss", "Mayor", "Ferry Landing", "IA"),
            ("Ana Ruiz", "Mayor", "Millbend", "IA"),
            ("Carl Dietz", "Mayor", "Two Forks", "IA"),
        ),
    ),
    "office before name": Layout(
        f"""Dear Governor Ortiz:

{BODY}

Respectfully,

Mayor Tomas Marlow, Ashford, IL
County Executive Beatriz Reyes, Lowmarsh County, IL
Mayor Hannah Voss, Ferry Landing, IA
Vice Mayor Ana Ruiz, Millbend, IA
""",
        (
            ("Tomas Marlow", "Mayor", "Ashford", "IL"),
            ("Beatriz Reyes", "County Executive", "Lowmarsh County", "IL"),
            ("Hannah Voss", "Mayor", "Ferry Landing", "IA"),
            ("Ana Ruiz", "Vice Mayor", "Millbend", "IA"),
        ),
        closing="Respectfully,",
    ),
    "a sentence of names": Layout(
        f"""Dear Governor Ortiz:

{BODY}

Sincerely,

Mayor Tomas Marlow of Ashford; Mayor Hannah Voss of Ferry Landing; Mayor Ana Ruiz of Millbend; and County Executive \
Beatriz Reyes of Lowmarsh County.
""",
        (
            ("Tomas Marlow", "Mayor", "Ashford", ""),
            ("Hannah Voss", "Mayor", "Ferry Landing", ""),
            ("Ana Ruiz", "Mayor", "Millbend", ""),
            ("Beatriz Reyes", "County Executive", "Lowmarsh County", ""),
        ),
    ),
    "German, with the place in brackets": Layout(
        """Altenfeld, 4. Mai 2023

Sehr geehrte Damen und Herren,

unsere Brücken sind älter als unsere Großeltern. Wir fordern Sie auf, die Mittel noch in diesem Jahr freizugeben.

Mit freundlichen Grüßen

Hanna Vogt (Bürgermeisterin, Altenfeld)
Karl Dietz (Oberbürgermeister, Neustadt)
Dr. Eva Lind (Bürgermeisterin, Seeburg)
""",
        (
            ("Hanna Vogt", "Bürgermeisterin", "Altenfeld", ""),
            ("Karl Dietz", "Oberbürgermeister", "Neustadt", ""),
            ("Dr. Eva Lind", "Bürgermeisterin", "Seeburg", ""),
        ),
        salutation="Sehr geehrte Damen und Herren,",
        closing="Mit freundlichen Grüßen",
        date="2023-05-04",
    ),
    "French, with the list under a heading": Layout(
        """Pontfleuri, le 12 mars 2021

Madame la Ministre,

Nos ponts sont plus vieux que nos grands-parents. Nous vous demandons de débloquer les crédits avant l'été.

Dans l'attente de votre réponse, nous vous prions d'agréer, Madame la Ministre, l'expression de notre considération.

Signataires :
- Anne Rousseau, maire de Pontfleuri
- Luc Moreau, maire de Rivebelle
- Inès de la Tour, présidente de l'association Rive Claire
""",
        (
            ("Anne Rousseau", "maire", "Pontfleuri", ""),
            ("Luc Moreau", "maire", "Rivebelle", ""),
            ("Inès de la Tour", "présidente", "", ""),
        ),
        salutation="Madame la Ministre,",
        closing="Dans l'attente de votre réponse, nous vous prions d'agréer, Madame la Ministre, l'expression de notre "
        "considération.",
        date="2021-03-12",
    ),
    "Spanish, people and bodies": Layout(
        """Puerto Claro, a 3 de mayo de 2022

Excelentísima señora ministra:

Nuestros puentes son más viejos que nuestros abuelos. Por ello solicitamos que se abra el fondo antes del verano.

Reciba un cordial saludo,

Ana Soto, alcaldesa de Rivera
Juan Pérez, alcalde de Molinos
""",
        (("Ana Soto", "alcaldesa", "Rivera", ""), ("Juan Pérez", "alcalde", "Molinos", "")),
        salutation="Excelentísima señora ministra:",
        closing="Reciba un cordial saludo,",
        date="2022-05-03",
    ),
    "forwarded by e-mail": Layout(
        """---------- Forwarded message ---------
From: Odile Brun <odile@greatrivers.example>
Date: Tue, Mar 3, 2026 at 9:14 AM
Subject: Fwd: Our letter to the Governor
To: <rae@courier.example>

Hi Rae, here is what we sent this morning. Odile

> Dear Governor Ortiz:
>
> Our bridges are older than our grandparents, and our towns wait at their ends every day.
>
> We urge you to open the emergency fund before the summer.
>
> Sincerely,
>
> Tomas Marlow
> Mayor of Ashford
>
> Hannah Voss
> Mayor of Ferry Landing
""",
        (("Tomas Marlow", "Mayor", "Ashford", ""), ("Hannah Voss", "Mayor", "Ferry Landing", "")),
        date="2026-03-03",
        file="mail.txt",
    ),
    "a letter and the reply below it": Layout(
        f"""March 3, 2026

Dear Governor Ortiz:

{BODY}

Sincerely,

Tomas Marlow, Mayor of Ashford, IL
Hannah Voss, Mayor of Ferry Landing, IA

The Governor's reply

March 20, 2026

Dear Mayor Marlow and Mayor Voss:

Thank you for your letter. The fund will open in May, and my office will call you this week.

Sincerely,

Lena Ortiz
Governor
""",
        (("Tomas Marlow", "Mayor", "Ashford", "IL"), ("Hannah Voss", "Mayor", "Ferry Landing", "IA")),
        date="2026-03-03",
        codes=frozenset(["several-letters"]),
    ),
    "a form to add a name": Layout(
        f"""Add your name: mayors for safe bridges

Dear Governor Ortiz:

{BODY}

Sincerely,
The undersigned mayors

Add your name to this letter
First name *
Last name *
Title *
City *
Email *
Submit
Never submit passwords through forms.
""",
        (),
        codes=frozenset(["signatories-missing"]),
    ),
    "a pledge with points": Layout(
        """The Bridge Pledge

We, the undersigned mayors, believe that nobody should fear a bridge. We pledge to:

- inspect every bridge in our towns by 2027;
- publish every report within a month; and
- close what is not safe.

Signed,

Tomas Marlow, Ashford, IL
Hannah Voss, Ferry Landing, IA
Ana Ruiz, Millbend, IA
""",
        (
            ("Tomas Marlow", "", "Ashford", "IL"),
            ("Hannah Voss", "", "Ferry Landing", "IA"),
            ("Ana Ruiz", "", "Millbend", "IA"),
        ),
        salutation=None,
        closing="Signed,",
        asks=0,
    ),
    "cut inside the list": Layout(
        f"""Dear Governor Ortiz:

{BODY}

Sincerely,

Tomas Marlow, Mayor of Ashford, IL
Hannah Voss, Mayor of Ferry Landing, IA
Ana""",
        (("Tomas Marlow", "Mayor", "Ashford", "IL"), ("Hannah Voss", "Mayor", "Ferry Landing", "IA")),
        codes=frozenset(["cut"]),
    ),
    "a wiki page": Layout(
        f"""# Letter to the Governor about bridges

[Home](/) | [Edit](/edit) | [History](/history)

_This page has the letter of 3 March 2026._

## Text of the letter

**Dear Governor Ortiz:**

{BODY}

Sincerely,

## Signatories

* [Tomas Marlow](/wiki/marlow), Mayor of Ashford, IL
* [Hannah Voss](/wiki/voss), Mayor of Ferry Landing, IA

## See also

* [Bridge law](/wiki/law)
""",
        (("Tomas Marlow", "Mayor", "Ashford", "IL"), ("Hannah Voss", "Mayor", "Ferry Landing", "IA")),
        date="2026-03-03",
        file="page.md",
    ),
    "letters behind the names": Layout(
        f"""Dear Governor Ortiz:

{BODY}

Sincerely,

Tomas Marlow, MPA, Mayor of Ashford, IL
Hannah Voss, Ph.D., P.E., Mayor of Ferry Landing, IA
Carl Dietz Jr., Mayor of Two Forks, IA
Dr. Ana Ruiz, MD, MPH, Mayor of Millbend, IA
""",
        (
            ("Tomas Marlow", "Mayor", "Ashford", "IL"),
            ("Hannah Voss", "Mayor", "Ferry Landing", "IA"),
            ("Carl Dietz Jr.", "Mayor", "Two Forks", "IA"),
            ("Dr. Ana Ruiz", "Mayor", "Millbend", "IA"),
        ),
    ),
    "a name broken at its hyphen": Layout(
        f"""Dear Governor Ortiz:

{BODY}

Sincerely,

Tomas Marlow, Mayor of Ashford, IL
Maria Fernanda Villanueva-
Echeverría, Mayor of Ferry Landing, IA
Ana Ruiz, Mayor of Millbend, IA
""",
        (
            ("Tomas Marlow", "Mayor", "Ashford", "IL"),
            ("Maria Fernanda Villanueva-Echeverría", "Mayor", "Ferry Landing", "IA"),
            ("Ana Ruiz", "Mayor", "Millbend", "IA"),
        ),
    ),
    "states above their mayors": Layout(
        f"""Dear Governor Ortiz:

{BODY}

Sincerely,

Illinois

Tomas Marlow, Mayor of Ashford
Rosa Klein, Mayor of Lowmarsh

Iowa

Hannah Voss, Mayor of Ferry Landing
Ana Ruiz, Mayor of Millbend
""",
        (
            ("Tomas Marlow", "Mayor", "Ashford", "IL"),
            ("Rosa Klein", "Mayor", "Lowmarsh", "IL"),
            ("Hannah Voss", "Mayor", "Ferry Landing", "IA"),
            ("Ana Ruiz", "Mayor", "Millbend", "IA"),
        ),
    ),
    "a count and its list in an article": Layout(
        """Forty mayors ask governor for bridges

By Rae Stone | March 4, 2026

Forty mayors wrote to Governor Lena Ortiz on Tuesday, led by Tomas Marlow of Ashford.

“Our towns wait at the ends of bridges,” the mayors wrote. “We urge you to open the emergency fund.”

Marlow said that the governor had called him. Hannah Voss, mayor of Ferry Landing, did not sign.
""",
        (),
        salutation=None,
        closing=None,
        asks=1,
        codes=frozenset(["about-a-letter"]),
    ),
}
