"""What letters say in seven languages, as data: months, salutations, closings, offices, asking words.

Patterns are matched without regard to case. A new language is a new `Language`; no code knows one by name.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """One language. Patterns are regular expressions without anchors; words are separated by spaces."""

    code: str
    frequent: str
    months: str
    openers: str
    closings: str
    signed: str
    offices: str
    asks: str
    polite_asks: str
    supports: str
    announces: str
    open_letter: str
    headings: str
    joins: str
    reported: str
    addressed: str
    first_person: str


ENGLISH = Language(
    "en",
    "the of and to in that is for we our with this as are have on by be not from their",
    "january february march april may june july august september october november december",
    r"dear|to whom it may concern|honou?rable|esteemed|greetings|my dear|to:",
    r"(?:yours |very )*(?:sincerely|faithfully|respectfully|truly|cordially)(?: yours)?(?: submitted)?|best(?: "
    r"regards| wishes)?"
    r"|(?:with )?(?:kind|best|warm|warmest|kindest|sincere|deep|deepest|great|the highest|utmost|all due|high)?\s?"
    r"(?:regards|respect|gratitude|thanks|appreciation|esteem|hope|solidarity|admiration)(?: and [a-z]+)?"
    r"|in (?:solidarity|service|partnership|hope|unity|friendship|peace|community|gratitude)"
    r"|(?:many )?thanks|thank you|yours|respectfully(?: submitted| yours)?|for the (?:coalition|signatories)",
    r"signed(?: by)?|undersigned|the undersigned[^.:]{0,60}|signatories(?: (?:to|of) th[ei]s? letter)?|signatures"
    r"|(?:initial |original |subsequent |current |the |list of )*(?:signers|signatories|signatures)(?: include)?|"
    r"co-?signed(?: by)?",
    r"(?:deputy |vice |former |acting |interim |state |united states |u\.s\. |lt\.? |lieutenant |mayor |assistant |"
    r"associate )*"
    r"(?:mayor|governor|county executive|executive|county judge|president|vice president|prime minister|minister|"
    r"secretary"
    r"|attorney general|senator|representative|congress(?:wo)?man|speaker|majority leader|minority leader|democratic "
    r"leader"
    r"|republican leader|leader|chair(?:man|woman|person)?|ranking member|commissioner|council ?(?:member|woman|man|"
    r"or|person)"
    r"|alder(?:man|woman|person)|supervisor|administrator|director|judge|justice|ambassador|treasurer|comptroller"
    r"|superintendent|chancellor|professor|archivist|member of (?:the )?(?:european )?parliament|first selectman|"
    r"selectman"
    r"|selectwoman|premier|reeve|assembly ?(?:member|woman|man)|delegate|sheriff|chief executive|chief|ceo|"
    r"secretary-general"
    r"|president pro tempore|council president|board president|freeholder|trustee|borough president|lord mayor|"
    r"elected mayor)",
    r"(?:urge|ask|call (?:up)?on|call for|request|encourage|implore|demand|appeal to|beseech|invite|advise|recommend"
    r"|petition|plead with|suggest|press for)",
    r"we would (?:ask|urge|welcome|appreciate|be grateful)|please (?:consider|take|support|act|ensure|do)|we hope "
    r"that you will",
    r"(?:writing|write) to (?:you )?(?:to )?(?:express|convey|voice|state|offer|register)(?: our| my)?(?: strong| "
    r"deep)?"
    r" (?:support|opposition|concern)|(?:we|i)(?: strongly| fully| proudly)? (?:endorse|support|oppose)",
    r"(?:(?:full |complete )?text (?:of|below)|(?:letter|statement|text)[^.]{0,160}\b(?:below|reads?|follows|"
    r"transcript|as follows)"
    r"|below is the|transcript|full letter)",
    r"open letter|joint statement|statement (?:from|of|by)|manifesto|pledge|joint letter|letter (?:to|from|of)",
    r"copy to|cc|via|by|re|subject|ref|reference|attn|attention",
    "and",
    r"(?:letter|statement|it|they|mayors|signatories|coalition)(?: also)? (?:urges?|asks?|calls? (?:up)?on|requests?|"
    r"demands?|recommends)",
    r"(?:letter|statement)(?: addressed| sent| written)? to|wrote to|addressed to|calling on|urging",
    r"\b(?:we|our|us|i|my)\b",
)
GERMAN = Language(
    "de",
    "der die das und ist nicht wir mit den von zu für auf ein eine dass sich des dem im sie",
    "januar februar märz april mai juni juli august september oktober november dezember",
    r"sehr geehrte[rsn]?|liebe[rs]?|werte[rs]?|verehrte[rs]?|hochverehrte[rs]?|guten tag",
    r"(?:mit |viele |beste |herzliche |freundliche )*(?:freundlichen? |herzlichen? |besten? |kollegialen? |"
    r"solidarischen? )*"
    r"(?:grüßen?|grüssen?|empfehlungen)|hochachtungsvoll|ihre|ihr",
    r"unterzeichne(?:t|r|rinnen|nde|rinnen und unterzeichner|ten)?(?: von)?|erstunterzeichner(?:innen)?|die "
    r"unterzeichnenden?|gezeichnet",
    r"(?:ober|vize|stellvertretende[r]? |erste[r]? )*(?:bürgermeister(?:in)?|präsident(?:in)?|minister(?:in)?"
    r"|ministerpräsident(?:in)?|bundeskanzler(?:in)?|landrat|landrätin|mdb|mdl|mdep|mdep|abgeordnete[rn]?|"
    r"senator(?:in)?"
    r"|vorsitzende[r]?|geschäftsführer(?:in)?|staatssekretär(?:in)?|stadtrat|stadträtin|direktor(?:in)?|"
    r"professor(?:in)?)",
    r"(?:fordern|bitten|appellieren|rufen|ersuchen|verlangen|empfehlen|bitte|fordere)",
    r"(?:es würde uns freuen, wenn|wir würden uns freuen|wir wünschen uns|wir erwarten)",
    r"(?:wir|ich) (?:unterstützen?|begrüßen?|lehnen)",
    r"(?:im wortlaut|wortlaut|der brief|das schreiben|hier der text)[^.]{0,80}:?",
    r"offener brief|gemeinsame erklärung|brief (?:an|von|der)|manifest|aufruf|appell",
    r"betreff|betr|kopie|an|von|datum",
    "und",
    r"(?:brief|schreiben|sie) (?:fordert|fordern|bittet|bitten)",
    r"brief an|schreiben an",
    r"\b(?:wir|uns|unser\w*|ich)\b",
)
FRENCH = Language(
    "fr",
    "le la les de des et en que nous vous dans pour est une un du au par sur qui ne pas",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    r"monsieur|madame|mesdames|messieurs|cher|chère|chers|chères|mademoiselle|excellence",
    r"(?:nous vous prions d['e’]|je vous prie d['e’]|veuillez |recevez|agréez).{0,250}|(?:bien )?(?:cordialement|"
    r"respectueusement)"
    r"|(?:avec )?(?:nos |mes )?(?:salutations|meilleurs sentiments|sentiments)[^.]{0,60}|fraternellement|solidairement",
    r"signataires?|(?:les |premiers )*signataires?(?: de la lettre)?|signé(?:e|s|es)?(?: par)?|les soussigné(?:e|s|es)",
    r"(?:vice-|ancien(?:ne)? |co-|première? |premier )*(?:maire(?:sse)?|président(?:e)?(?:-directeur général)?|"
    r"ministre|pdg"
    r"|direct(?:eur|rice)s?(?: technique| général(?:e)?| associé(?:e)?s?)?|gérants?|cogérants?|co-gérants?|"
    r"secrétaire(?: général(?:e)?)?"
    r"|député(?:e)?s?|sénat(?:eur|rice)s?|conseill(?:er|ère)s?(?: municipal(?:e)?)?|préfet(?:e)?|chef(?:fe)?|"
    r"fondat(?:eur|rice)s?|présidents?"
    r"|professeur(?:e)?s?)",
    r"(?:demandons|exigeons|appelons|invitons|exhortons|prions|sollicitons|réclamons|demande|souhaitons que|"
    r"recommandons)",
    r"(?:nous vous serions (?:très )?reconnaiss?ants?|nous vous saurions gré|je vous serais (?:très )?reconnaissante?)",
    r"(?:nous|je) (?:soutenons|soutiens|approuvons|refusons)",
    r"(?:copie de la lettre|texte de la lettre|voici (?:la lettre|le texte)|lettre ci-dessous)[^.]{0,100}",
    r"lettre ouverte|tribune|manifeste|appel|déclaration commune|lettres? (?:à|au|aux|de|d['’])",
    r"objet|copie|à|de|date|réf",
    "et",
    r"(?:lettre|ils|elle|maires) (?:demande|demandent|appelle|appellent|exige|exigent)",
    r"lettre (?:ouverte )?(?:à|au|aux)|adressée? (?:à|au|aux)",
    r"\b(?:nous|notre|nos|je|mon|ma)\b",
)
SPANISH = Language(
    "es",
    "el la los las de y en que es por para con un una del se su no al lo como más",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    r"estimad[oa]s?|querid[oa]s?|señor(?:a|es|as)?|sr\.?|sra\.?|excelent[íi]sim[oa]s?|excm[oa]s?\.?|distinguid[oa]s?|"
    r"apreciad[oa]s?"
    r"|respetad[oa]s?|honorables?|ilustr[íi]sim[oa]",
    r"(?:muy )?(?:atentamente|cordialmente|respetuosamente)|(?:reciba|les? salud[ae]n?|sin otro particular|saludos|"
    r"un saludo"
    r"|quedamos|en solidaridad)[^.]{0,100}|fraternalmente|at(?:te|entos)\.?",
    r"(?:el|la|los|las) abajo firmantes?|abajo firmantes?|firman(?: esta carta| este manifiesto)?|firmantes|"
    r"firmad[oa](?: por)?|adhesiones",
    r"(?:vice|ex|sub)?-?(?:alcald(?:e|esa)|president[ea](?: municipal| constitucional(?: de)?)?|ministr[oa]|"
    r"secretari[oa](?: general)?"
    r"|gobernador[a]?|senador[a]?|diputad[oa]|concejal[a]?|intendent[ea]|director[a]?|portavoz|prefect[oa]|"
    r"regidor[a]?|profesor[a]?"
    r"|jef[ea] de gobierno|sindic[oa]|coordinador[a]?)",
    r"(?:solicitamos|pedimos|instamos|exigimos|exhortamos|rogamos|llamamos|urgimos|demandamos|reclamamos|proponemos|"
    r"encarecemos"
    r"|ruego|pido|solicito|invitamos|recomendamos|reiteramos la solicitud)",
    r"(?:agradecer[íi]amos que|le agradecemos que|quisi[ée]ramos que|nos gustar[íi]a que)",
    r"(?:apoyamos|respaldamos|rechazamos|nos oponemos)",
    r"(?:texto (?:íntegro|completo|de la carta)|carta (?:íntegra|completa)|(?:esta|la) carta|a continuación|"
    r"reproducimos)[^.]{0,100}",
    r"carta abierta|manifiesto|declaración conjunta|pronunciamiento|carta (?:a|al|de)",
    r"asunto|copia|ref|c\.?c\.?p?|presente|p r e s e n t e",
    "y",
    r"(?:carta|misiva|alcaldes|ellos) (?:pide|piden|solicita|solicitan|exige|exigen|insta|instan)",
    r"carta (?:abierta )?(?:al?|dirigida al?)|dirigida al?|misiva al?|a la atención de",
    r"\b(?:nosotr[oa]s|nuestr[oa]s?|nos|mi|yo|le (?:doy|escribo|pido|ruego)|siento|quiero|\w+(?:amos|emos|imos))\b",
)
ITALIAN = Language(
    "it",
    "il la di e che in per un una del non sono con le gli dei della al come si da",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    r"car[oaie]|gentil(?:e|i|issim[oaie])|egregi[oae]|illustr(?:e|issim[oa]|i)|spett(?:abile|\.le)|signor[ae]?|"
    r"on(?:orevole|\.)|stimat[oaie]",
    r"(?:con )?(?:cordiali |distinti |i migliori |cari )+saluti|cordialmente|distintamente|con (?:stima|osservanza|"
    r"rispetto|gratitudine)",
    r"firmatari|firmato(?: da)?|i sottoscritti|firme|sottoscrivono",
    r"(?:vice|ex )?(?:sindac[oa]|president[ei](?:ssa)?|ministr[oa]|assessor[ea]|consiglier[ea]|governator[ei]|"
    r"senator[ei]|deputat[oa]"
    r"|segretari[oa]|direttor[ei]|direttrice|coordinator[ei]|professor[ei](?:ssa)?)",
    r"(?:chiediamo|invitiamo|esortiamo|sollecitiamo|facciamo appello|chiedo|proponiamo|pretendiamo|raccomandiamo)",
    r"(?:le saremmo grati|vi saremmo grati|auspichiamo|ci auguriamo)",
    r"(?:sosteniamo|appoggiamo|ci opponiamo)",
    r"(?:testo (?:integrale|della lettera)|ecco la lettera|di seguito|la lettera)[^.]{0,60}:",
    r"lettera aperta|manifesto|appello|dichiarazione congiunta|lettera (?:a|al|ai|di)",
    r"oggetto|copia|p\.?c\.?|alla c\.?a\.?|all'attenzione",
    "e",
    r"(?:lettera|sindaci) (?:chiede|chiedono|invita|invitano)",
    r"lettera (?:aperta )?(?:al?|ai|alla)|scrivono (?:al?|ai|alla)",
    r"\b(?:noi|nostr[oaie]|ci|\w{3,}iamo)\b",
)
PORTUGUESE = Language(
    "pt",
    "o a os as de e que em do da para com um uma não por mais dos das nos ao como se",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    r"prezad[oa]s?|car[oa]s?|querid[oa]s?|senhor(?:a|es|as)?|sr\.?|sra\.?|excelent[íi]ssim[oa]s?|ex\.?m[oa]s?\.?|"
    r"ilustr[íi]ssim[oa]s?"
    r"|companheir[oa]s?",
    r"(?:atenciosamente|cordialmente|respeitosamente|fraternalmente)|(?:com os )?(?:nossos |melhores )*cumprimentos|"
    r"saudações[^.]{0,40}"
    r"|um (?:forte )?abraço",
    r"(?:os |as )?(?:abaixo )?assina(?:dos?|das?|m|ntes|turas)(?: por)?|signatári[oa]s|subscrevem",
    r"(?:vice-|ex-)?(?:prefeit[oa]|president[ea](?: da câmara)?|ministr[oa]|governador[a]?|senador[a]?|deputad[oa]|"
    r"vereador[a]?"
    r"|secretári[oa]|diretor[a]?|autarca|professor[a]?|coordenador[a]?)",
    r"(?:pedimos|solicitamos|exigimos|instamos|apelamos|conclamamos|rogamos|reivindicamos|requeremos|propomos|"
    r"convidamos|exortamos)",
    r"(?:gostaríamos que|agradecemos que|ficaríamos gratos)",
    r"(?:apoiamos|defendemos que|somos contra)",
    r"(?:leia abaixo|leia a (?:carta|íntegra)|íntegra|confira|texto da carta|carta na íntegra)[^.]{0,80}",
    r"carta aberta|manifesto|nota (?:pública|conjunta)|declaração conjunta|carta (?:a|ao|à|de)",
    r"assunto|cópia|ref|c/c",
    "e",
    r"(?:carta|prefeitos) (?:pede|pedem|solicita|solicitam|exige|exigem)",
    r"carta (?:aberta )?(?:ao?|à|aos)|escreveram (?:ao?|à|aos)",
    r"\b(?:nós|noss[oa]s?|\w{3,}(?:amos|emos|imos))\b",
)
DUTCH = Language(
    "nl",
    "de het een van en in is dat op te zijn voor met die niet aan er wij om ook",
    "januari februari maart april mei juni juli augustus september oktober november december",
    r"geachte|beste|waarde|hooggeachte|excellentie|lieve",
    r"(?:met )?(?:vriendelijke |hartelijke |hoogachtende |beste )*groet(?:en)?|hoogachtend|met hoogachting|"
    r"hartelijk(?:e)? dank",
    r"ondertekenaars|ondertekend(?: door)?|de ondergetekenden?|getekend",
    r"(?:vice-|oud-)?(?:burgemeester|wethouder|minister(?:-president)?|staatssecretaris|voorzitter|directeur|"
    r"kamerlid|raadslid"
    r"|commissaris|gedeputeerde|hoogleraar|premier|secretaris)",
    r"(?:vragen|verzoeken|roepen|dringen|eisen|pleiten|bevelen)",
    r"(?:wij vernemen graag|wij zouden graag|wij hopen dat u|we vernemen graag)",
    r"(?:steunen|ondersteunen|verwelkomen)",
    r"(?:de volledige (?:brief|tekst)|lees de brief|tekst van de brief|de brief luidt)[^.]{0,60}",
    r"open brief|manifest|gezamenlijke verklaring|brief (?:aan|van)",
    r"aan|van|onderwerp|betreft|bijlage|datum|kopie",
    "en",
    r"(?:brief|zij) (?:vraagt|vragen|roept|roepen)",
    r"brief aan|schrijven aan",
    r"\b(?:wij|we|ons|onze|ik|mijn)\b",
)
LANGUAGES = (ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH)


def language_of(text: str) -> Language:
    """Return the language that most frequent words of a text belong to; English when none does."""
    words = text[:20_000].lower().split()
    counts = {word: words.count(word) for word in set(words)}
    return max(LANGUAGES, key=lambda language: sum(counts.get(word, 0) for word in language.frequent.split()))


def any_of(name: str) -> str:
    """Return one pattern that is any language's of that name, as a group."""
    return "(?:" + "|".join(getattr(language, name) for language in LANGUAGES) + ")"
