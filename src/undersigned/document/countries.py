"""The names of countries, in English and in the other languages of letters, as lists of signers write them."""

_ENGLISH = (
    "Afghanistan|Albania|Algeria|Andorra|Angola|Antigua and Barbuda|Argentina|Armenia|Australia|Austria|"
    "Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|"
    "Bosnia and Herzegovina|Bosnia|Botswana|Brazil|Brunei|Bulgaria|Burkina Faso|Burma|Burundi|Cambodia|Cameroon|"
    "Canada|Cape Verde|Cabo Verde|Central African Republic|Chad|Chile|China|Colombia|Comoros|Congo|Costa Rica|"
    "Croatia|Cuba|Cyprus|Czechia|Czech Republic|Denmark|Djibouti|Dominica|Dominican Republic|DR Congo|East Timor|"
    "Ecuador|Egypt|El Salvador|England|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|"
    "Gabon|Gambia|Germany|Ghana|Great Britain|Greece|Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|"
    "Honduras|Hong Kong|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|"
    "Kazakhstan|Kenya|Kiribati|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|"
    "Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Mauritania|Mauritius|Mexico|Micronesia|"
    "Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|"
    "The Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Korea|North Macedonia|Northern Ireland|Norway|"
    "Oman|Pakistan|Palau|Palestine|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|"
    "Romania|Russia|Rwanda|Saint Lucia|Samoa|San Marino|Saudi Arabia|Scotland|Senegal|Serbia|Seychelles|"
    "Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Korea|South Sudan|Spain|"
    "Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Timor-Leste|Togo|"
    "Tonga|Trinidad and Tobago|Tunisia|Turkey|Türkiye|Turkmenistan|Tuvalu|UAE|Uganda|UK|U.K|Ukraine|"
    "United Arab Emirates|United Kingdom|United States|United States of America|Uruguay|US|USA|U.S|U.S.A|"
    "Uzbekistan|Vanuatu|Venezuela|Vietnam|Viet Nam|Wales|Yemen|Zambia|Zimbabwe"
)
_SPANISH = (
    "Alemania|Arabia Saudita|Argelia|Bélgica|Bielorrusia|Brasil|Camerún|Canadá|Corea del Sur|Croacia|Dinamarca|"
    "Egipto|Eslovaquia|Eslovenia|España|Estados Unidos|EE.UU|EE. UU|Estonia|Etiopía|Filipinas|Finlandia|Francia|"
    "Gran Bretaña|Grecia|Guinea Ecuatorial|Haití|Hungría|Inglaterra|Irán|Irlanda|Islandia|Italia|Japón|Kenia|"
    "Letonia|Líbano|Lituania|Luxemburgo|Marruecos|México|Noruega|Nueva Zelanda|Países Bajos|Holanda|Palestina|"
    "Panamá|Perú|Polonia|Reino Unido|República Checa|República Dominicana|Rumania|Rumanía|Rusia|Siria|Sudáfrica|"
    "Suecia|Suiza|Tailandia|Túnez|Turquía|Ucrania"
)
_FRENCH = (
    "Afrique du Sud|Algérie|Allemagne|Angleterre|Arabie saoudite|Argentine|Australie|Autriche|Belgique|Bénin|"
    "Biélorussie|Bolivie|Brésil|Bulgarie|Cambodge|Cameroun|Chili|Chine|Chypre|Colombie|Corée du Sud|"
    "Côte d'Ivoire|Côte d’Ivoire|Croatie|Danemark|Égypte|Équateur|Espagne|Estonie|États-Unis|Ethiopie|Éthiopie|"
    "Finlande|Grande-Bretagne|Grèce|Guinée|Haïti|Hongrie|Inde|Indonésie|Irak|Irlande|Islande|Italie|Japon|"
    "Lettonie|Liban|Libye|Lituanie|Mali|Maroc|Maurice|Mauritanie|Mexique|Norvège|Nouvelle-Zélande|Ouganda|"
    "Pays-Bas|Pérou|Pologne|République tchèque|RDC|Roumanie|Royaume-Uni|Russie|Sénégal|Serbie|Slovaquie|Slovénie|"
    "Suède|Suisse|Syrie|Tchad|Thaïlande|Tunisie|Turquie|Ukraine"
)
_GERMAN = (
    "Ägypten|Äthiopien|Argentinien|Australien|Belgien|Bolivien|Bosnien|Brasilien|Bulgarien|Dänemark|Deutschland|"
    "Elfenbeinküste|Estland|Finnland|Frankreich|Griechenland|Großbritannien|Indien|Indonesien|Irland|Island|"
    "Italien|Jordanien|Kamerun|Kanada|Kenia|Kolumbien|Kroatien|Lettland|Libanon|Litauen|Luxemburg|Marokko|Mexiko|"
    "Neuseeland|Niederlande|Norwegen|Österreich|Philippinen|Polen|Rumänien|Russland|Saudi-Arabien|Schottland|"
    "Schweden|Schweiz|Serbien|Slowakei|Slowenien|Spanien|Südafrika|Südkorea|Syrien|Tschechien|Tunesien|Türkei|"
    "Ungarn|Vereinigte Staaten|Vereinigtes Königreich|Zypern"
)
_OTHERS = (  # Italian, Portuguese, Dutch
    "Argentina|Austria|Belgio|Brasile|Cile|Cina|Corea del Sud|Croazia|Danimarca|Egitto|Filippine|Francia|"
    "Germania|Giappone|Gran Bretagna|Inghilterra|Irlanda|Lettonia|Libano|Lituania|Lussemburgo|Marocco|Messico|"
    "Norvegia|Nuova Zelanda|Olanda|Paesi Bassi|Portogallo|Regno Unito|Repubblica Ceca|Romania|Slovacchia|Spagna|"
    "Stati Uniti|Sudafrica|Svezia|Svizzera|Turchia|Ucraina|Ungheria|África do Sul|Alemanha|Áustria|Bélgica|"
    "Bolívia|Colômbia|Dinamarca|Egito|Equador|Espanha|Finlândia|França|Grã-Bretanha|Grécia|Guiné-Bissau|Hungria|"
    "Índia|Inglaterra|Itália|Japão|Marrocos|Moçambique|Noruega|Nova Zelândia|Países Baixos|Paraguai|Polônia|"
    "Polónia|Quênia|Reino Unido|República Tcheca|Romênia|Rússia|São Tomé e Príncipe|Suécia|Suíça|Turquia|Ucrânia|"
    "Uruguai|België|Brazilië|Denemarken|Duitsland|Engeland|Frankrijk|Griekenland|Groot-Brittannië|Hongarije|"
    "Ierland|Italië|Kroatië|Marokko|Nederland|Nieuw-Zeeland|Noorwegen|Oekraïne|Oostenrijk|Polen|Roemenië|Rusland|"
    "Spanje|Tsjechië|Turkije|Verenigd Koninkrijk|Verenigde Staten|Zuid-Afrika|Zweden|Zwitserland"
)
_COUNTRIES = frozenset(f"{_ENGLISH}|{_SPANISH}|{_FRENCH}|{_GERMAN}|{_OTHERS}".split("|"))


def is_country(text: str) -> bool:
    """Tell whether a text is the name of a country, as it stands or with the full stop of a short form."""
    return text.rstrip(".") in _COUNTRIES


__all__ = ["is_country"]
