"""Numbers as texts write them: in figures, in English and Spanish words up to 99, in five more languages to twenty."""

import re
from dataclasses import dataclass

from undersigned.document.patterns import late, once, words_of

_GLUED = frozenset("$€£./-–_") | {chr(letter) for letter in (*range(65, 91), *range(97, 123))}
_WORDS = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf vingt",
    "de": "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
    "siebzehn achtzehn neunzehn zwanzig",
    "it": "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove venti",
    "pt": "um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete "
    "dezoito dezenove vinte",
    "nl": "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien twintig",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
}


def _up_to_twenty(language: str) -> dict[str, int]:
    return {word: value for value, word in enumerate(_WORDS[language].split(), 1)}


def _tens(language: str) -> dict[str, int]:
    return {word: 10 * value for value, word in enumerate(_TENS[language].split(), 2)}


ENGLISH: dict[str, int] = _up_to_twenty("en") | _tens("en")
"""English words from one to ninety, and "twenty-one" to "ninety-nine"."""
ENGLISH |= {f"{ten}-{one}": ENGLISH[ten] + ENGLISH[one] for ten in _tens("en") for one in list(ENGLISH)[:9]}
SPANISH: dict[str, int] = _up_to_twenty("es") | _tens("es")
"""Spanish words from uno to noventa and cien, with and without their accents where people leave them out."""
SPANISH |= {f"veinti{one}": 20 + SPANISH[one] for one in list(SPANISH)[:9]}
SPANISH |= {"veintidós": 22, "veintitrés": 23, "veintiséis": 26, "veintiún": 21, "veintiuna": 21, "cien": 100}
SPANISH_HUNDREDS: dict[str, int] = {
    f"{word}ient{gender}s": 100 * value
    for value, word in enumerate(("dosc", "tresc", "cuatroc", "quin", "seisc", "setec", "ochoc", "novec"), 2)
    for gender in "oa"
}
"""Spanish hundreds; ciento too, which also is a part of "por ciento"."""
SPANISH_HUNDREDS |= {"quinientos": 500, "quinientas": 500, "ciento": 100}
NUMBER_WORDS: dict[str, int] = ENGLISH | SPANISH
"""Numbers in the words of seven languages; where two have the same word, the value is that of English, then Spanish."""
for _language in _WORDS:
    NUMBER_WORDS = _up_to_twenty(_language) | NUMBER_WORDS
NUMBER_WORDS |= {"cent": 100, "hundert": 100, "cento": 100, "honderd": 100}
NUMBER_WORDS |= {"trente": 30, "dreißig": 30, "dertig": 30, "trenta": 30, "trinta": 30, "trentuno": 31}
NUMBER_WORDS |= {"vierzig": 40, "fünfzig": 50}
_TOKEN = late(r"\d[\d.,\u00a0\u202f]*|[^\W\d_]+(?:-[^\W\d_]+)?")
_DIGIT = late(r"\d")
_FIGURE = late(r"\d{1,3}(?:[.,\u00a0\u202f]\d{3})+|\d{1,12}")


@dataclass(frozen=True, slots=True)
class WrittenNumber:
    """A number in a text: its value, whether it stands in figures, and where it stands (code points)."""

    value: int
    in_figures: bool
    start: int
    end: int


@once
def numbers_in(text: str) -> list[WrittenNumber]:
    """Return the whole numbers of a text in order; amounts of money and parts of codes are none."""
    found: list[WrittenNumber] = []
    if not _DIGIT.search(text) and words_of(text).isdisjoint(NUMBER_WORDS):
        return found
    for match in _TOKEN.finditer(text):
        word = match[0]
        if word[0].isdigit():
            figure = word.rstrip(".,\u00a0\u202f")
            if _FIGURE.fullmatch(figure) and text[match.start() - 1 : match.start()] not in _GLUED:
                value = int(re.sub(r"\D", "", figure))
                found.append(WrittenNumber(value, True, match.start(), match.start() + len(figure)))
        elif (known := NUMBER_WORDS.get(word.lower())) is not None:
            found.append(WrittenNumber(known, False, match.start(), match.end()))
    return found
