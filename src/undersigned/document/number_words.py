"""Numbers as texts write them: figures with separators, and words up to ninety-nine in seven languages."""

import re
from dataclasses import dataclass

from undersigned.document.patterns import late, once

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
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBER_WORDS: dict[str, int] = {}
for _list in _WORDS.values():
    for _value, _word in enumerate(_list.split(), 1):
        NUMBER_WORDS.setdefault(_word, _value)
for _tens_place, _ten in enumerate(_TENS.split(), 2):
    NUMBER_WORDS[_ten] = _tens_place * 10
    for _unit_value, _unit in enumerate(_WORDS["en"].split()[:9], 1):
        NUMBER_WORDS[f"{_ten}-{_unit}"] = _tens_place * 10 + _unit_value
NUMBER_WORDS |= {
    "treinta": 30,
    "cuarenta": 40,
    "cincuenta": 50,
    "cien": 100,
    "cent": 100,
    "hundert": 100,
    "cento": 100,
    "trente": 30,
}
NUMBER_WORDS |= {
    "dreißig": 30,
    "vierzig": 40,
    "fünfzig": 50,
    "honderd": 100,
    "dertig": 30,
    "trenta": 30,
    "trinta": 30,
    "trentuno": 31,
}
_TOKEN = late(r"\d[\d.,\u00a0\u202f]*|[^\W\d_]+(?:-[^\W\d_]+)?")
_DIGIT, _LETTERS = late(r"\d"), late(r"[^\W\d_]+")
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
    if not _DIGIT.search(text) and NUMBER_WORDS.keys().isdisjoint(_LETTERS.findall(text.lower())):
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
