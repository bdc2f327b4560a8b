"""A letter that is counted and whose names are spelled: twelve mayors and one county executive, of five states."""

from datetime import date

from undersigned.coverage.known import CountOn, KnownLetter, Signatory

SIGNATORIES = (
    Signatory("Tomas Marlow", "Mayor", "Ashford", "IL"),
    Signatory("Beatriz Reyes", "County Executive", "Lowmarsh County", "IL"),
    Signatory("Katherine J. Winslow", "Mayor", "Pell Landing", "MO"),
    Signatory("José Villafáñez", "Mayor", "San Telmo", "TX"),
    Signatory("Marguerite O'Dellan", "Mayor", "Fox Bend", "IA"),
    Signatory("Hollis Brandenburg", "Mayor", "Quarry Point", "KY"),
    Signatory("William van der Meeren", "Mayor", "Gallatin Bluff", "IL"),
    Signatory("Dr. Evelyn Tsukada-Ortiz", "Mayor", "Keelboat", "MO"),
    Signatory("Robert Kincannon Jr.", "Mayor", "Corbin Landing", "KY"),
    Signatory("Denise Hargrove", "Mayor", "Tamarack", "IA"),
    Signatory("Percival Underhill", "Mayor", "Stillwater", "TX"),
    Signatory("Ada Lovering", "Mayor", "Millrace", "IL"),
    Signatory("Ed Lee", "Mayor", "Three Ferries", "KY"),
)
LETTER = KnownLetter(
    id="river",
    title="Mayors ask for pump stations",
    text="Dear Secretary Vandermark: We ask you to build pump stations. No town can hold back a river alone.",
    date=date(2025, 3, 12),
    addressee="Secretary Aurelio Vandermark",
    coalition="Great Rivers Compact",
    signatories=SIGNATORIES,
)
GROWN = (
    CountOn(date(2025, 3, 12), 13),
    CountOn(date(2025, 3, 20), 17),
    CountOn(date(2025, 4, 15), 24),
)
