"""Numbers as texts write them: figures with separators, and words up to ninety-nine in seven languages."""

import re

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
NUMBER = r"(?:\d{1,3}(?:[.,\u00a0\u202f]\d{3})+|\d+|" + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True)) + r")"


def number_of(text: str) -> int:
    """Return the value of a number that matches `NUMBER`; raises KeyError for anything else."""
    digits = re.sub(r"[.,\u00a0\u202f]", "", text)
    return int(digits[:12]) if digits.isdigit() else NUMBER_WORDS[text.lower()]
