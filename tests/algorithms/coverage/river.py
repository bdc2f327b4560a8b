"""An invented letter, its press release and its signatories, for what is quoted from them."""

from undersigned.coverage.known import KnownLetter, Signatory, Source

LETTER = """Dear Secretary Hale:

As mayors and county executives of the Great Rivers Compact, we write about the water that our residents drink. Since
2019 the towns along the lower Wend have replaced 41,300 lead pipes, and 740,000 people in our towns still wait for the
rest. We cannot finish this work without the grants that Congress approved.

We urge you to release the grants before the spring floods, and to publish a schedule that every town can read. No
family should have to choose between rent and clean water. The towns of Ashford and Millrace have borrowed against
their own streets to pay for pumps, and they will not be able to borrow again.

Our engineers have measured the damage: three of every ten wells in Lowmarsh County are unsafe. We are better equipped
than any agency in the capital to say which pipe comes first, and we ask that your department (1) listen to local
engineers, and (2) share its maps with every county on the river. These requests do not require a new law.

Sincerely,
"""
RELEASE = """The Great Rivers Compact released a letter today. Twelve mayors are pleading with the department to speed
up early payments for pipes, wells and pumps before another summer passes. "This river raised me, and I owe it clean
water," said Mayor Tomas Marlow of Ashford.
"""
REMARK = "Signing was the easiest decision of my year, because nobody in our county has a drop to waste."
SIGNATORIES = (
    Signatory("Tomas Marlow", "Mayor", "Ashford", "IL"),
    Signatory("Beatriz Reyes", "County Executive", "Lowmarsh County", "IL"),
    Signatory("Walter Osei Jr.", "Mayor", "Millrace", "IN"),
)
RIVER = KnownLetter(
    "river",
    "Letter on the pipes of the lower Wend",
    LETTER,
    signatories=SIGNATORIES,
    beside=(
        Source("river-release", "river", "release", RELEASE, "the press release of 3 March"),
        Source("river-remark", "river", "remark", REMARK, "the remark of Beatriz Reyes"),
    ),
)
OTHER = KnownLetter(
    "parks",
    "Letter on the parks of the upper Wend",
    "Dear Director Cole:\n\nOur children learn to swim in ponds that nobody has tested since the mill was closed.\n",
)
# Words with a meaning of their own, none of which stands in the letter: what a careless writer could put in.
STRANGERS = ("bridges", "mountain", "teachers", "forever", "gladly", "quietly", "Oregon", "hospital")
