"""Letters of our own, each in one of the shapes in which real ones come."""

ARTICLE = """Twelve mayors call on governor to mend bridges

ASHFORD, Ill. — Twelve mayors sent a letter to Governor Lena Ortiz on Tuesday.

"Our bridges are tired," Mayor Tomas Marlow of Ashford said in a statement.

The full text of the letter is below.

Dear Governor Ortiz,

Our bridges are older than our grandparents. We, the undersigned mayors, respectfully request that you:

• release the emergency bridge fund before June 1;
• publish the inspection reports of 2024; and
• appoint a local member to the Bridge Board.

We thank you for your service and look forward to your reply.

Sincerely,

Tomas Marlow. Mayor of Ashford, IL
Hannah Voss, Mayor of Ferry Landing, IA
Beatriz Reyes, Executive of Lowmarsh County, IL

###

About the Great Rivers Compact: a coalition of more than 60 towns.
"""

STACKED = """Great Rivers Compact

March 3, 2026

VIA ELECTRONIC MAIL

The Honorable Ada Okafor
Secretary of Transportation
U.S. Department of Transportation
1200 New Jersey Avenue SE
Washington, DC 20590

The Honorable Ben Lund
Chairman
Surface Transportation Board
395 E Street SW
Washington, DC 20423

Re: Crossing inventory

Dear Secretary Okafor and Chairman Lund:

We are 9 mayors and one county executive of towns on one river. Our residents wait at crossings every day.

We ask that the Department release the crossing inventory that railroads filed in 2024. We also urge the Board to open
a docket on blocked crossings.

Thank you for your time.

Respectfully,

Tomas Marlow
Mayor
City of Ashford, Illinois

Beatriz Reyes
County Executive
Lowmarsh County, Illinois

cc: Senator Ruth Ames
Representative Joe Kline
"""

REPORT = """River towns write to the governor

The mayors of eight river towns wrote to Governor Lena Ortiz about bridges, the Compact said on Monday.

"We urge the governor to open the emergency fund," the letter says.

Marlow said that he was proud of it. "It is time," he said.

The letter follows another by 12 governors in May.
"""

CUT = """Dear Governor Ortiz:

Our bridges are older than our grandparents. First, you should open the emergency fund this spring.

Second, you should publish the inspection reports.

Sincerely,"""

INDEX = """February 25, 2021
The Honorable Ada Okafor
Dear Secretary Okafor:
We write about… Read more »
February 24, 2021
The Honorable Ben Lund
Dear Chairman Lund:
The Board should look at… Read more »
February 22, 2021
The Honorable Lena Ortiz
Dear Governor Ortiz:
Last week, many of us wrote to you… Read more »
"""

FLATTENED = (
    "November 12, 2025 The Honorable Lena Ortiz Governor of Illinois 207 State House Springfield, IL 62706 "
    "Dear Governor Ortiz: On behalf of the 14 towns of the Great Rivers Compact, we write to urge you to sign House "
    "Bill 100. The bill helps our towns. Sincerely, Tomas Marlow Mayor of Ashford Hannah Voss Mayor of Ferry Landing "
    "Ana Ruiz Mayor of Millbend"
)

COLUMNS = """Dear Secretary Okafor:

We write for our towns, as leaders of river towns, about trains. Please open the inventory of crossings.

Sincerely,

Tomas Marlow                         Hannah Voss
Mayor of Ashford, IL                 Mayor of Ferry Landing, IA

Ana Ruiz                             Carl Dietz
Mayor of Millbend, IA                Mayor of Two Forks, IA
"""

BY_STATE = """Dear Governor Ortiz,

Our bridges are older than our grandparents, and we ask you to open the fund.

Sincerely,

ILLINOIS
Mayor Tomas Marlow, Ashford
Mayor Rosa Klein, Lowmarsh
IOWA
Mayor Carl Dietz, Two Forks
Mayor Ana Ruiz, Millbend
"""

STATES_ALONE = """State Treasurers
A Communication From the Treasurers of the Following States:
Alabama * Georgia * Idaho * New Mexico
North Dakota * West Virginia
June 11, 2019
The Honorable Lena Ortiz
Dear Governor Ortiz:
We the undersigned Treasurers write to express our opposition to closing the bridge fund this year."""

LANGUAGES = {
    "de": (
        """Köln, den 4. Mai 2023

Sehr geehrte Frau Ministerin Lehmann,

wir, die Bürgermeister der Städte am Fluss, schreiben Ihnen aus Sorge um unsere Brücken. Wir fordern
Sie auf, die Mittel zu verdoppeln.

Mit freundlichen Grüßen

Hanna Vogt, Bürgermeisterin von Altenfeld
Karl Dietz, Oberbürgermeister von Neustadt
""",
        "2023-05-04",
        ("Hanna Vogt", "Bürgermeisterin", "Altenfeld"),
    ),
    "fr": (
        """Lyon, le 12 mars 2021

Monsieur le Ministre,

Nous, maires des villes du fleuve, vous écrivons pour nos ponts. Nous vous demandons de débloquer
les crédits votés en 2019.

Veuillez agréer, Monsieur le Ministre, l'expression de nos sentiments distingués.

Anne Rousseau, maire de Pontfleuri
Luc Moreau, maire de Rivebelle
""",
        "2021-03-12",
        ("Anne Rousseau", "maire", "Pontfleuri"),
    ),
    "es": (
        """Puerto Claro, 3 de mayo de 2022

Estimado señor alcalde:

Los abajo firmantes le pedimos que abra el puente antes de agosto, porque no hay otro camino para la
ciudad.

Atentamente,

Ana Soto, alcaldesa de Rivera
Juan Pérez, alcalde de Molinos
""",
        "2022-05-03",
        ("Ana Soto", "alcaldesa", "Rivera"),
    ),
    "it": (
        """Roma, 3 maggio 2022

Gentile Presidente,

noi sindaci delle città del fiume Le scriviamo per i ponti. Le chiediamo di finanziare i lavori
entro l'anno.

Cordiali saluti

Anna Ricci - Sindaca di Pontevecchio
Marco Villa - Sindaco di Rivabella
""",
        "2022-05-03",
        ("Anna Ricci", "Sindaca", "Pontevecchio"),
    ),
    "pt": (
        """Exmo. Senhor Ministro,

Nós, prefeitos dos municípios do rio, pedimos a Vossa Excelência que libere os recursos das pontes
para que não se percam.

Atenciosamente,

Carlos Silva, Prefeito de Rio Claro
Ana Souza, Prefeita de Ponte Nova

Brasília, 5 de março de 2020
""",
        "2020-03-05",
        ("Carlos Silva", "Prefeito", "Rio Claro"),
    ),
    "nl": (
        """4 mei 2023

Geachte heer De Vries,

Wij zijn burgemeesters van de steden langs de rivier. Wij verzoeken u de bruggen voor de winter te
herstellen.

Hoogachtend,

Jan van den Berg, burgemeester van Waterdam
Els de Groot, burgemeester van Rivierzicht
""",
        "2023-05-04",
        ("Jan van den Berg", "burgemeester", "Waterdam"),
    ),
}

STATEMENT_PAGE = """<!doctype html><html lang="en"><head><title>Statement on bridges</title></head><body>
<nav><ul><li>Home<li>About</ul></nav>
<h1>Joint statement of the river towns on bridges</h1><p><time datetime="2026-03-03">March 3, 2026</time></p>
<p>We, the undersigned towns, believe that bridges must be safe. We urge the state to inspect all of them by 2027.</p>
<h2>Signatories</h2>
<div class="cards">
<div class="card"><span class="sig_name">Tomas Marlow</span><span class="sig_org">City of Ashford</span>
<span class="sig_comment">It is time that we all stand together here.</span></div>
<div class="card"><span class="sig_name">Hannah Voss</span><span class="sig_org">Ferry Landing</span></div>
<div class="card"><span class="sig_name">Ana Ruiz</span></div>
</div>
<h2>Related posts</h2><p>Posted on May 1, 2020</p></body></html>"""

TABLE_PAGE = """<html><body><p>Dear Secretary Okafor,</p><p>Our towns wait at crossings. We urge you to publish the
inventory.</p><p>Sincerely,</p><table><tr><th>Name</th><th>Title</th><th>City</th><th>State</th></tr>
<tr><td>Tomas Marlow</td><td>Mayor</td><td>Ashford</td><td>IL</td></tr>
<tr><td>Hannah Voss</td><td>Mayor</td><td>Ferry Landing</td><td>IA</td></tr></table></body></html>"""
