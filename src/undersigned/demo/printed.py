"""What the demo's newspaper printed, what the coalition said to the press, and a letter of years ago. All invented.

`{…}` is filled in by afterwards.py with days counted from the day of the demo.
"""

PRESS_RELEASE = """\
Ferry Landing. Twelve river leaders, seven mayors among them, have written to Secretary Ines Okafor about trains that \
block crossings and levees that nobody inspects.

"A town should not have to guess when the road will open again," said Hannah Voss, Mayor of Ferry Landing.

The signatories ask for a public inventory of blocked crossings, for levee grants that small towns can apply for, and \
for one telephone number that is answered at night.
"""

OUTLET, HEADLINE = "Ferry Landing Courier", "River towns to Washington: tell us where the trains stand"
ADDRESS = "https://courier.ferrylanding.example/river-towns-letter"
ARTICLE = """\
FERRY LANDING. Fourteen officials along the river have signed a letter to Secretary of Transportation Ines Okafor, \
asking her to make railroads say where their trains will stand. Seven mayors signed it.

"Three decisions are within your power this season," the letter says. It recalls the night of the April crest, when a \
train "stood across both crossings of Ferry Landing for three hours and fourteen minutes."

"We do not ask for a bridge in every town," the signatories write.

Mayor Hannah Vos of Ferry Landing is tired of waiting. Mayor Tomas Marlow of Ashford said he had seen it himself. "I \
could see the sandbags and I could not reach them," he told the Courier.

According to the letter, "a town should not have to guess when the road will open again."
"""

OLD_NAME, OLD_ADDRESS = "ferry-letter.txt", "https://greatrivers.example/letters/the-ferry-at-cotters-bar"
OLD_TOPICS = "ferries, river towns"
OLD_LETTER = """\
October 14, {year}

The Honorable Walter Prentiss
Director, State Office of Waterways

Re: The ferry at Cotters Bar

Dear Director Prentiss:

The ferry at Cotters Bar carried two hundred people a day until the landing was closed in July. It has not opened \
again, and nobody has told us when it will.

We ask that the Office repair the landing before the ice, and that it publish the report of its own inspectors.

Until then a nurse who lives on one bank and works on the other drives forty-one miles each way.

Sincerely,

Opal Whitaker, Mayor of Cotters Bar, TN
Hannah Voss, Mayor of Ferry Landing, IA
Leland Fitch, Mayor of Otter Bluff, IA
Gus Tolliver, Mayor of Kettle Ferry, MO
"""
