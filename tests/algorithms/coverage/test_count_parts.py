"""Counts of many kinds of offices, and of a part of those who sign: by state, by office, by place, in fractions."""

from datetime import date

import pytest

from undersigned.coverage.counts.verdicts import judge_counts
from undersigned.coverage.findings import Article, CountFinding
from undersigned.coverage.known import CountOn, KnownLetter, Signatory

DAY = date(2025, 5, 25)


def letter(signatories: list[Signatory], addressee: str, coalition: str, *counts: CountOn) -> KnownLetter:
    return KnownLetter("x", "", "Dear all: we ask.", date(2025, 5, 6), addressee, coalition, tuple(signatories), counts)


def listed(*rows: tuple[int, str, str, str]) -> list[Signatory]:
    """Return signatories by number, office, place and state."""
    return [
        Signatory(f"Al {office.split()[0]}{number}", office, f"{place}{number if place[-1] != 'y' else ''}", state)
        for count, office, place, state in rows
        for number in range(count)
    ]


SHERIFFS = letter(
    [
        *listed((5, "Sheriff", "Fern", "TX"), (4, "Sheriff", "Gorse", "OK"), (3, "Sheriff", "Heath", "KS")),
        Signatory("Bo Marsh", "Police Chief", "Gull Harbor", "KS"),
    ],
    "Lena Stroud, Governor of Texas",
    "Plains Sheriffs",
)
SCHOOLS = letter(
    listed((9, "Superintendent", "Elm", "IA"), (2, "School Board President", "Elm", "IA")),
    "Joan Pell, Commissioner of Education",
    "Iowa School Voices",
    CountOn(date(2025, 5, 6), 7),
    CountOn(date(2025, 5, 20), 11),
)
SCIENTISTS = letter(
    [
        Signatory("Di Alder", "Professor of Ecology", "Pell University", "OR"),
        Signatory("Di Birch", "Hydrologist", "Pell University", "OR"),
        Signatory("Di Cedar", "Chemist", "Dune Institute", "OR"),
        Signatory("Di Dogwood", "Marine Biologist", "Dune Institute", "CA"),
        Signatory("Di Elder", "Research Fellow", "Seal Center", "CA"),
        Signatory("Di Fir", "Oceanographer", "Tern College", "WA"),
    ],
    "Tern Harbor Commission",
    "Scientists of the Estuary",
)
RIBERA = letter(
    [
        *listed((6, "Alcaldesa", "Villa", "TX"), (3, "Alcalde", "Pozo", "NM")),
        Signatory("Ana Luz", "Jueza de Condado", "Condado de Luz", "TX"),
    ],
    "Rosa Vela, gobernadora de Texas",
    "Alcaldes del R\u00edo",
)
LAKES = letter(
    [
        *listed((11, "Mayor", "Ford", "OH"), (7, "Mayor", "Reed", "IN"), (6, "Mayor", "Sand", "MI")),
        Signatory("Kay Moss", "County Executive", "Marsh County", "OH"),
    ],
    "Warren Stiles, Postmaster General",
    "Lake Mayors",
)

RIGHT = [
    (SHERIFFS, "Twelve sheriffs signed the letter."),
    (SHERIFFS, "Doce alguaciles firmaron la carta."),
    (SHERIFFS, "Twelve sheriffs and a police chief signed the letter."),
    (SHERIFFS, "A baker's dozen of law enforcement leaders signed the letter."),
    (SHERIFFS, "The letter was signed by 12 sheriffs, five of them Texans."),
    (SHERIFFS, "La carta la firman doce alguaciles, cinco de ellos de Texas."),
    (SHERIFFS, "All but five of the signers are from Oklahoma and Kansas."),
    (SHERIFFS, "More than a third of the signers are from Texas."),
    (SHERIFFS, "Only 12 of Texas\u2019s 254 sheriffs signed the letter."),
    (SCHOOLS, "Eleven Iowa educators signed the letter."),
    (SCHOOLS, "Nine superintendents and two school board presidents signed the letter."),
    (SCHOOLS, "The letter, which began with seven names, now has 11."),
    (SCIENTISTS, "Six researchers, two of them from California, signed the letter."),
    (SCIENTISTS, "Seis cient\u00edficos firmaron la carta."),
    (SCIENTISTS, "Two Pell University researchers signed the letter."),
    (RIBERA, "Nueve alcaldes y una jueza firmaron la carta."),
    (RIBERA, "Seis alcaldes texanos firmaron la carta."),
    (RIBERA, "Tres de los alcaldes son de Nuevo M\u00e9xico."),
    (LAKES, "Eleven of the mayors are from Ohio."),
    (LAKES, "24 mayors, seven of them Hoosiers, signed the letter."),
    (LAKES, "24 mayors signed the letter; seven are from Indiana, six from Michigan."),
    (LAKES, "The 25 who signed want an answer by June."),
    (LAKES, "Nearly half of the mayors are from Ohio."),
    (LAKES, "Dozens of mayors signed the letter."),
    (LAKES, "The other 23 mayors signed the letter."),
    (LAKES, "Jo Ford3 is one of the 25."),
    (LAKES, "The letter was signed by mayors of Ohio and two other states, 24 mayors in all."),
]
WRONG = [
    (SHERIFFS, "Catorce alguaciles firmaron la carta."),
    (SHERIFFS, "The letter was signed by 12 sheriffs. Six of them are from Texas."),
    (SHERIFFS, "Most of the signers are from Texas, the letter shows."),
    (SCHOOLS, "Eleven superintendents signed the letter."),
    (SCHOOLS, "Seven Iowa school leaders have now signed the letter."),
    (SCIENTISTS, "Nueve investigadores firmaron la carta."),
    (SCIENTISTS, "The researchers (at least 20 of them) urge the port to wait."),
    (RIBERA, "Diez alcaldes firmaron la carta."),
    (RIBERA, "La mitad de los firmantes de la carta son de Nuevo M\u00e9xico."),
    (LAKES, "Twelve of the mayors who signed are from Ohio."),
    (LAKES, "Twenty-seven mayors gave Postmaster General Warren Stiles until June to answer."),
    (LAKES, "The 27 who signed the letter want an answer by June."),
]
NEVER_WRONG = [
    (SHERIFFS, "The letter cites 40 jails. Six of them are in Texas."),
    (SHERIFFS, "The sheriffs say 40 inmates died. Six of them were from Texas."),
    (SHERIFFS, "Three of the sheriffs who signed the letter are Republicans."),
    (SHERIFFS, "Three of 254 Texas sheriffs signed the letter."),
    (SHERIFFS, "Two of the region's 254 sheriffs signed the letter."),
    (SHERIFFS, "Two of the sheriffs, both from Texas, signed the letter in May."),
    (SCHOOLS, "Seven superintendents signed the letter."),
    (SCHOOLS, "Five rural superintendents signed the letter."),
    (SCHOOLS, "Elm3 is one of 11 districts whose superintendents signed."),
    (SCIENTISTS, "Two scientists from the Ohio Valley signed the letter."),
    (RIBERA, "Siete alcaldes dem\u00f3cratas firmaron la carta."),
    (LAKES, "24 mayors signed the letter, including three from Michigan."),
    (LAKES, "Eight of the mayors are from the Ohio Valley."),
    (LAKES, "Twelve mayors met Postmaster General Warren Stiles in Toledo."),
    (LAKES, "Four of them from Ohio declined to sign the letter."),
    (LAKES, "Of the 60 mayors invited, 24 signed the letter."),
    (LAKES, "La letra la encabezan cinco alcaldes."),
]


def judged(known: KnownLetter, sentence: str) -> list[CountFinding]:
    return judge_counts(Article(f"News of the day\n\n{sentence}\n", DAY), known)


@pytest.mark.parametrize(("known", "sentence"), RIGHT)
def test_a_true_count_of_a_kind_or_part_is_right(known: KnownLetter, sentence: str):
    found = {str(finding.verdict) for finding in judged(known, sentence)}

    assert found == {"right"}


@pytest.mark.parametrize(("known", "sentence"), WRONG)
def test_a_false_count_of_a_kind_or_part_is_wrong(known: KnownLetter, sentence: str):
    assert "wrong" in {str(finding.verdict) for finding in judged(known, sentence)}


@pytest.mark.parametrize(("known", "sentence"), NEVER_WRONG)
def test_a_part_that_the_list_does_not_tell_is_never_wrong(known: KnownLetter, sentence: str):
    assert "wrong" not in {str(finding.verdict) for finding in judged(known, sentence)}


def test_each_number_of_a_list_is_judged_for_itself():
    found = judged(LAKES, "Twenty-four mayors, one county executive and a judge signed the letter.")
    mixed = judged(LAKES, "Twenty-four mayors, two county executives and a judge signed the letter.")

    assert [str(finding.verdict) for finding in mixed] == ["right", "wrong"]
    assert "wrong" not in {finding.verdict for finding in found}


def test_the_arithmetic_of_a_part_is_told():
    (finding,) = judged(LAKES, "Twelve of the mayors who signed are from Ohio.")

    assert finding.reason.startswith("11 of 24 mayors are \u201cfrom Ohio\u201d")
    assert finding.expected == 11
