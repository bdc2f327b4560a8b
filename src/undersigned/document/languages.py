"""What letters say in seven languages, as data: months, salutations, closings, offices, asking words.

Patterns are matched without regard to case. A new language is a new `Language`; no code knows one by name.
"""

from collections import Counter
from dataclasses import dataclass
from functools import cache


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
    first_person: str
    commands: str


ENGLISH = Language(
    code="en",
    frequent="the of and to in that is for we our with this as are have on by be not from their",
    months="january february march april may june july august september october november december",
    openers=(
        "dear|to whom it may concern|honou?rable|esteemed|greetings|my dear|to:|hello|sirs|hi|good (?:morning|"
        "afternoon|evening|day)|"
        "ladies and gentlemen|gentlemen|"
        # letters in English from New Zealand greet in Māori
        "t[ēe]n[āa] (?:koe|k[ōo]rua|koutou(?: katoa)?)|kia ora|e te"
    ),
    closings=(
        r"(?:yours |very |most )*(?:sincerely|faithfully|respectfully|truly|cordially|warmly|gratefully|humbly|"
        r"fraternally)(?: and (?:sincerely|respectfully|cordially|with [a-z]+))?(?: yours)?(?: submitted)?(?: by)?|"
        r"(?:with|in) (?:[a-z]+ ){0,2}(?:love|care|concern|courage|determination|faith|friendship|"
        r"gratitude|grief|hope|kindness|peace|rage|resolve|respect|service|solidarity|sorrow|struggle|"
        r"thanks|unity)(?: and [a-z]+)?|"
        r"your (?:[a-z]+ ){0,3}(?:constituents?|neighbou?rs?|friends?|colleagues?|students?|residents?|citizens?)|"
        r"on behalf of (?:the|all) (?:undersigned|signatories|signers|coalition)(?: [a-z]+){0,3}|peace|onward|love|"
        r"yours(?: [a-z]+){1,6}|(?:always|ever) yours|all the best|cheers|"
        r"aroha(?: nui)?|(?:ng[āa]|he) mihi(?: [a-zā-ū]+){0,3}|n[āã]|"
        r"n[āa](?:ku|hau|m[āa]tou)(?: noa)?(?: iti)?(?: noa)?(?: nei)?(?:,? n[āa])?|"
        r"noho ora mai|mauri ora|"
        r"best(?: regards| wishes)?|(?:with )?(?:kind|best|warm|warmest|kindest|sincere|deep|deepest|great|"
        r"the highest|utmost|all due|high)?\s?(?:regards|wishes|respect|gratitude|thanks|appreciation|esteem|hope|"
        r"solidarity|admiration)(?: and [a-z]+)?|in (?:solidarity|service|partnership|hope|unity|friendship|peace|"
        r"community|gratitude|faith|struggle)(?: and [a-z]+)?|(?:many )?thanks|thank you|yours|"
        "respectfully(?: submitted| yours)?|"
        r"(?:many thanks|thanks|thank you) (?:for|in advance)[^.!?]{0,80}|for the (?:coalition|signatories)"
    ),
    signed=(
        "signed(?: by| in [a-z]+)?|undersigned|the undersigned[^.:]{0,60}|signator(?:y|ies)(?: (?:to|"
        "of) th[ei]s? letter)?|signatures|"
        "(?:initial |original |subsequent |current |the |list of )*(?:signers|signatories|signatures)(?: include)?|"
        "co-?signed(?: by)?"
    ),
    offices=(
        r"(?:deputy |vice |former |acting |interim |state |united states |u\.s\. |lt\.? |lieutenant |mayor |"
        r"assistant |associate )*(?:mayor|governor|county executive|executive|county judge|president|vice president|"
        r"prime minister|minister|secretary|attorney general|senator|representative|congress(?:wo)?man|speaker|"
        r"majority leader|minority leader|democratic leader|republican leader|leader|chair(?:man|woman|person)?|"
        r"ranking member|commissioner|council ?(?:member|woman|man|or|person)|alder(?:man|woman|person)|supervisor|"
        r"administrator|director|judge|justice|ambassador|treasurer|comptroller|superintendent|chancellor|professor|"
        r"archivist|member of (?:the )?(?:european )?parliament|first selectman|selectman|selectwoman|premier|reeve|"
        r"assembly ?(?:member|woman|man)|delegate|sheriff|chief executive|chief|ceo|secretary-general|"
        r"president pro tempore|council president|board president|freeholder|trustee|borough president|lord mayor|"
        r"elected mayor)"
    ),
    asks=(
        "(?:urge|ask(?! (?:ourselves|myself)\\b)|call (?:up)?on|call for|request|encourage|implore|demand|"
        "appeal to|beseech|invite|advise|"
        "recommend|petition|plead with|suggest(?! (?:that )?there)|press for|propose(?! to\\b)|entreat|exhort|"
        "beg(?! to\\b)|challenge(?= (?:you|your|all|every|each)\\b)|insist(?= (?:up)?on\\b| that (?:you|your|"
        "the|all)\\b))"
    ),
    polite_asks=(
        "we would (?:ask|urge|welcome|appreciate|be grateful)|(?:can|could|will|would) you (?:please|kindly)|"
        "(?:can|could|will|would) you (?:also )?(?:advise|clarify|commit|confirm|describe|disclose|explain|guarantee|"
        "itemi[sz]e|justify|list|outline|provide|publish|release|specify|state|tell us)|"
        r"(?:we|i)(?: \w+)? (?:hope|trust|expect)(?: that)? (?!(?:that|this|these|our|we|it|i|they|there|such)\b)"
        r"[^.;:?]{2,60}? will\b(?! (?:agree|enjoy|find|like|read|see|share|understand)\b)|please join us in \w+ing|"
        r"(?:we|i)(?: \w+)? (?:want|need|expect|would like|look to|rely on|count on) (?:you|your \w+|"
        r"all of you) to\b|"
        r"(?:our|my) (?:request|demand|appeal|plea|ask|call)s?(?: to (?:you|the [\w ]{3,40}))? (?:is|are) "
        r"(?:that|for|to)\b|"
        r"(?:our|my) (?:request|demand|appeal|plea|ask)s? (?:is|are) [\w ,]{3,40}: |"
        r"(?:our|my) (?:hope|wish) is that [^.;:?]{2,60}? will\b|it is our (?:request|demand|wish|plea) that|"
        r"we (?:echo|join|add our voices? to) (?:their|the|this|that) calls?|"
        r"please (?!contact|enable|refresh|scroll|subscribe|donate|log |reply|find|"
        r"see\b|sign\b|note|click|feel|do not hesitate|email|e-mail|visit|join|share|read|"
        r"accept|call me|write|add|send your|let us know|consider the following)\w+"
    ),
    supports=(
        "(?:writing|write) to (?:you )?(?:to )?(?:express|convey|voice|state|offer|register)(?: our| my)?(?: strong|"
        " deep)? (?:support|opposition|concern)|(?:we|i)(?: strongly| fully| proudly)? (?:endorse|support|oppose)"
    ),
    announces=(
        r"(?:(?:full |complete )?text (?:of|below)|(?:letter|statement|declaration|appeal|petition|text)[^.]{0,160}"
        r"\b(?:below|reads?|follows|"
        r"transcript|as follows)|below is the|transcript|full letter)"
    ),
    open_letter=(
        "open letter|public letter|joint (?:letter|statement|declaration|appeal)|sign-on (?:letter|statement)|"
        "statement (?:from|of|by|in (?:support|solidarity))|(?:public|collective|solidarity) statement|"
        "manifesto|pledge|letter (?:to|from|of)"
    ),
    first_person=r"\b(?:we|our|us|i|my)\b",
    commands=(
        "act|address|adopt|allow|amend|approve|avoid|ban|block|bring|build|call|cancel|change|close|commit|"
        "condemn|continue|create|cut|defend|delay|demand|direct|end|ensure|establish|expand|express|extend|"
        "fight|fix|free|fund|get|give|grant|halt|help|honou?r|implement|improve|increase|introduce|invest|"
        "investigate|issue|keep|lift|lower|maintain|make|oppose|pass|pause|preserve|prevent|prioriti[sz]e|"
        "prohibit|promote|propose|protect|provide|publish|put|raise|recogni[sz]e|reconsider|redirect|reduce|"
        "reform|reinstate|reject|release|remove|reopen|repeal|replace|request|rescind|resign|respect|restore|"
        "retain|reverse|save|secure|stand|stop|strengthen|suspend|take|tell|uphold|urge|vote|withdraw"
    ),
)
GERMAN = Language(
    code="de",
    frequent="der die das und ist nicht wir mit den von zu für auf ein eine dass sich des dem im sie",
    months="januar februar märz april mai juni juli august september oktober november dezember",
    openers="sehr geehrte[rsn]?|liebe[rs]?|werte[rs]?|verehrte[rs]?|hochverehrte[rs]?|guten tag",
    closings=(
        "(?:mit |viele |beste |herzliche |freundliche )*(?:(?:freundlich|herzlich|best|kollegial|"
        "solidarisch)e[nmr]? )*"
        "(?:grüßen?|grüssen?|gruß|gruss|empfehlungen)(?: aus [^\\W\\d_]+)?|herzlichst|"
        "ihre? (?:sehr )?ergebene[rn]?|es grüßen?(?: [a-zäöüß]+){0,3}|(?:mit )?(?:vorzüglicher )?hochachtung|"
        "hochachtungsvoll|"
        "in solidarität|(?:mit )?(?:herzlichem |bestem |vielem )?dank im voraus|"
        "(?:vielen|herzlichen|besten) dank für[^.!?]{0,60}|ihre|ihr"
    ),
    signed=(
        r"(?:erst|mit)?unterzeichne(?:t|r|nde[rn]?|ten|rinnen)?(?:[:*_]?innen)?(?: und (?:erst|mit)?unterzeichner)?"
        r"(?: von)?|unterschriften|"
        "die unterzeichnenden?|gez(?:eichnet)?"
    ),
    offices=(
        "(?:ober|vize|stellvertretende[r]? |erste[r]? )*(?:bürgermeister(?:in)?|präsident(?:in)?|minister(?:in)?|"
        "ministerpräsident(?:in)?|bundeskanzler(?:in)?|landrat|landrätin|mdb|mdl|mdep|mdep|abgeordnete[rn]?|"
        "senator(?:in)?|vorsitzende[r]?|geschäftsführer(?:in)?|staatssekretär(?:in)?|stadtrat|stadträtin|"
        "direktor(?:in)?|professor(?:in)?)"
    ),
    asks=(
        "(?:fordern?|bitten?|appellieren?|rufen?|ersuchen?|verlangen?|empfehlen?|fordere|ermuntern?|ermutigen?|"
        "mahnen?|"
        "drängen?|plädieren?|beantragen?|beschwören?|(?:schlagen?|regen?)(?=[^.]{3,200} (?:vor|an)\\b))"
    ),
    polite_asks=(
        "(?:es würde uns freuen, wenn|wir würden uns freuen|wir wünschen uns|wir erwarten|"
        r"wir (?:wollen|möchten)(?: \w+)?, dass)|"
        r"^bitte (?!beachten|finden|entnehmen|kontaktieren|wenden|senden)\w+ sie\b"
    ),
    supports="(?:wir|ich) (?:unterstützen?|begrüßen?|lehnen)",
    announces="(?:im wortlaut|wortlaut|der brief|das schreiben|hier der text)[^.]{0,80}:?",
    open_letter="offener brief|gemeinsame (?:erklärung|stellungnahme)|brief (?:an|von|der)|manifest|aufruf|appell",
    first_person=r"\b(?:wir|uns|unser\w*|ich)\b",
    commands=r"\w{3,}n sie",
)
FRENCH = Language(
    code="fr",
    frequent="le la les de des et en que nous vous dans pour est une un du au par sur qui ne pas",
    months="janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    openers="bonjour|monsieur|madame|mesdames|messieurs|cher|chère|chers|chères|mademoiselle|excellence",
    closings=(
        r"(?=.{0,300}(?:agréer|agréez|salutations|sentiments|considération|hommage|respect|expression))"
        r"(?:[^.]{0,90}[,;] ?)?(?:nous vous prions|je vous prie|veuillez|recevez|agréez|nous vous adressons).{0,250}|"
        "(?:bien |très )?(?:cordialement|respectueusement|sincèrement|amicalement)|bien à vous|en solidarité|"
        "merci (?:d['’]avance|de votre|pour votre)[^.!?]{0,60}|"
        "amitiés|(?:sincères|respectueuses|cordiales) salutations|"
        "(?:avec )?(?:nos |mes )?(?:salutations|meilleurs sentiments|sentiments)[^.]{0,60}|fraternellement|"
        "solidairement"
    ),
    signed=(
        "signataires?|(?:les |premiers )*signataires?(?: de la lettre)?|signé(?:e|s|es)?(?: par)?|les soussigné(?:e|"
        "s|es)|signent(?: (?:cette|la|ce|le) [^\\W\\d_]+)?"
    ),
    offices=(
        "(?:vice-|ancien(?:ne)? |co-|première? |premier )*(?:maire(?:sse)?|président(?:e)?(?:-directeur général)?|"
        "ministre|pdg|direct(?:eur|rice)s?(?: technique| général(?:e)?| associé(?:e)?s?)?|gérants?|cogérants?|"
        "co-gérants?|secrétaire(?: général(?:e)?)?|député(?:e)?s?|sénat(?:eur|rice)s?|conseill(?:er|"
        "ère)s?(?: municipal(?:e)?)?|préfet(?:e)?|chef(?:fe)?|fondat(?:eur|rice)s?|présidents?|professeur(?:e)?s?)"
    ),
    asks=(
        "(?:demandons|exigeons|appelons|invitons|exhortons|prions(?! d['’])|sollicitons|réclamons|souhaitons que|"
        "recommandons|proposons|préconisons|suggérons|encourageons|implorons|supplions|conjurons|pressons|incitons|"
        "enjoignons|requérons|revendiquons|demande|exige|exhorte|sollicite|réclame|recommande|supplie|conjure|"
        "implore)"
    ),
    polite_asks=(
        "(?:nous vous serions (?:très )?reconnaiss?ants?|nous vous saurions gré|"
        "je vous serais (?:très )?reconnaissante?)|merci de bien vouloir|s['’]il vous plaît|"
        "nous voulons que|(?:nous attendons|j['’]attends) (?:de|que)\\b"
    ),
    supports="(?:nous|je) (?:soutenons|soutiens|approuvons|refusons)",
    announces="(?:copie de la lettre|texte de la lettre|voici (?:la lettre|le texte)|lettre ci-dessous)[^.]{0,100}",
    open_letter=(
        "lettre ouverte|tribune|manifeste|appel|(?:déclaration|lettre|prise de position) commune|"
        "lettres? (?:à|au|aux|de|d['’])"
    ),
    first_person=r"\b(?:nous|notre|nos|je|mon|ma)\b",
    commands="(?:ne |n['’])?(?:[a-zà-ÿ]{2,}ez|faites|dites)",
)
SPANISH = Language(
    code="es",
    frequent="el la los las de y en que es por para con un una del se su no al lo como más",
    months="enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    openers=(
        r"muy señor(?:a|es|as)? mí[oa]s?|sr[ea]s\.?|ilm[oa]s?\.?|estimad[oa]s?|querid[oa]s?|señor(?:a|es|as)?|"
        r"sr\.?|sra\.?|excelent[íi]sim[oa]s?|excm[oa]s?\.?|"
        r"distinguid[oa]s?|apreciad[oa]s?|respetad[oa]s?|honorables?|ilustr[íi]sim[oa]"
    ),
    closings=(
        r"(?:muy )?(?:atentamente|cordialmente|respetuosamente|sinceramente)|"
        r"(?:reciban?|(?:l[aeo]s? |se )?salud(?:[ae]n?|amos|o)(?= )|"
        r"sin (?:otro|más) (?:en )?particular|saludos|un (?:cordial )?saludo|quedamos|en solidaridad)[^.]{0,100}|"
        r"gracias (?:por (?:su|la|vuestra)|de antemano)[^.!?]{0,60}|fraternalmente|se despiden?[^.]{0,60}|"
        r"(?:cordiales|atentos|afectuosos|fraternales|solidarios) saludos|un (?:fuerte |cordial |fraternal )?abrazo|"
        r"con (?:todo |mucho |nuestro |mi )?(?:respeto|afecto|aprecio|estima|gratitud|esperanza)|at(?:te|entos)\.?"
    ),
    signed=(
        "(?:el|la|los|las) abajo firmantes?|abajo firmantes?|firman(?: (?:est[ae]|el|la) [^\\W\\d_]+)?|firmantes|"
        "firmad[oa](?: por)?|adhesiones"
    ),
    offices=(
        "(?:vice|ex|sub)?-?(?:alcald(?:e|esa)|president[ea](?: municipal| constitucional(?: de)?)?|ministr[oa]|"
        "secretari[oa](?: general)?|gobernador[a]?(?: civil| general)?|"
        "senador[a]?|diputad[oa]|concejal[a]?|intendent[ea]|director[a]?|"
        "portavoz|prefect[oa]|regidor[a]?|profesor[a]?|jef[ea] de gobierno|sindic[oa]|coordinador[a]?)"
    ),
    asks=(
        "(?:solicitamos|pedimos|instamos|exigimos|exhortamos|rogamos|llamamos|urgimos|demandamos|reclamamos|"
        "proponemos|encarecemos|invitamos|recomendamos|reiteramos la solicitud|suplicamos|imploramos|requerimos|"
        "sugerimos|animamos|alentamos|apelamos|emplazamos|conminamos|abogamos por|ruego|pido|solicito|exijo|insto|"
        "exhorto|suplico|imploro|propongo|recomiendo|requiero|sugiero)"
    ),
    polite_asks="(?:agradecer[íi]amos que|le agradecemos que|quisi[ée]ramos que|nos gustar[íi]a que|"
    "queremos que|hacemos un llama(?:do|miento)|por favor,? )",
    supports="(?:apoyamos|respaldamos|rechazamos|nos oponemos)",
    announces=(
        "(?:texto (?:íntegro|completo|de la carta)|carta (?:íntegra|completa)|(?:esta|la) carta|a continuación|"
        "reproducimos)[^.]{0,100}"
    ),
    open_letter="carta (?:abierta|pública|conjunta)|manifiesto|declaración conjunta|pronunciamiento|carta (?:a|al|de)",
    first_person=(
        r"\b(?:nosotr[oa]s|nuestr[oa]s?|nos|mi|yo|le (?:doy|escribo|pido|ruego)|siento|quiero|\w+(?:amos|emos|"
        r"imos))\b"
    ),
    commands=(
        "(?:no )?(?:actúe|apoye|apruebe|convoque|cumpla|deje|derogue|detenga|devuelva|escuche|garantice|haga|"
        "libere|ponga|proteja|publique|rechace|respete|retire|suspenda|vote)n?"
    ),
)
ITALIAN = Language(
    code="it",
    frequent="il la di e che in per un una del non sono con le gli dei della al come si da",
    months="gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    openers=(
        r"car[oaie]|gentil(?:e|i|issim[oaie])|egregi[oae]|egr\.|illustr(?:e|issim[oa]|i)|(?:ill|gent|preg|chiar)\.?m[oaie]|"
        r"spett(?:abile|\.le|\.)|signor[ae]?|"
        r"on(?:orevole|\.)|stimat[oaie]"
    ),
    closings=(
        "(?:con )?(?:cordiali |distinti |i migliori |i più cordiali |cari )*saluti|(?:un )?cordiale saluto|"
        "in attesa di [^.]{0,60}|(?:[^.]{0,80} )?(?:porg|invi)(?:o|iamo|amo) (?:[a-zù]+ ){0,4}saluti|"
        "cordialmente|distintamente|con (?:viva |profonda |la massima )?(?:cordialità|stima|osservanza|rispetto|"
        "gratitudine)|in fede|"
        "(?:grazie|ringraziando(?:la|vi)?)(?: (?:per|anticipatamente|fin d['’]ora|della)\\b)[^.!?]{0,60}"
    ),
    signed="firmatari|firmato(?: da)?|i sottoscritti|firme|"
    "(?:sottoscrivono|firmano)(?: (?:quest[ao]|l[ao]|il|l['’])? ?[^\\W\\d_]+)?",
    offices=(
        "(?:vice|ex )?(?:sindac[oa]|president[ei](?:ssa)?|ministr[oa]|assessor[ea]|consiglier[ea]|governator[ei]|"
        "senator[ei]|deputat[oa]|segretari[oa]|direttor[ei]|direttrice|coordinator[ei]|professor[ei](?:ssa)?)"
    ),
    asks=(
        "(?:chiediamo|invitiamo|esortiamo|sollecitiamo|proponiamo|pretendiamo|raccomandiamo|"
        "domandiamo|richiediamo|imploriamo|supplichiamo|suggeriamo|reclamiamo|rivendichiamo|esigiamo|incoraggiamo|"
        "ci appelliamo|chiedo|esorto|propongo|raccomando|imploro|supplico|esigo)"
    ),
    polite_asks=(
        "(?:le saremmo grati|vi saremmo grati|auspichiamo|ci auguriamo|vogliamo che|"
        "(?:facciamo|rivolgiamo|lanciamo) (?:un )?appello|per favore,? |"
        "(?:la|vi) (?:prego|preghiamo) (?:di|che))"
    ),
    supports="(?:sosteniamo|appoggiamo|ci opponiamo)",
    announces="(?:testo (?:integrale|della lettera)|ecco la lettera|di seguito|la lettera)[^.]{0,60}:",
    open_letter="lettera aperta|manifesto|appello|dichiarazione congiunta|lettera (?:a|al|ai|di)",
    first_person=r"\b(?:noi|nostr[oaie]|ci|\w{3,}iamo)\b",
    commands=(
        "approvate|ascoltate|date|difendete|fate|fermate|garantite|mettete|proteggete|pubblicate|respingete|"
        "rispettate|ritirate|smettete|sostenete|sospendete|votate"
    ),
)
PORTUGUESE = Language(
    code="pt",
    frequent="o a os as de e que em do da para com um uma não por mais dos das nos ao como se",
    months="janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    openers=(
        r"prezad[oa]s?|car[oa]s?|querid[oa]s?|senhor(?:a|es|as)?|sr\.?|sra\.?|excelent[íi]ssim[oa]s?|ex\.?m[oa]s?\.?|"
        r"ilustr[íi]ssim[oa]s?|companheir[oa]s?"
    ),
    closings=(
        "(?:mui )?(?:atenciosamente|atentamente|cordialmente|respeitosamente|fraternalmente)|(?:com os )?(?:nossos |"
        "melhores )*cumprimentos|saudações[^.]{0,40}|um (?:forte |grande )?abraço|sem mais[^.]{0,40}|"
        "(?:com|nossa) (?:estima|consideração|respeito|gratidão)|obrigad[oa]s? (?:pela|por|desde)[^.!?]{0,60}"
    ),
    signed=(
        "(?:os |as )?(?:abaixo )?assina(?:dos?|das?|m|ntes|turas)(?: por)?|"
        "assinam (?:est[ae]|[oa]) [^\\W\\d_]+|signatári[oa]s|subscrevem(?: est[ae] \\w+)?"
    ),
    offices=(
        "(?:vice-|ex-)?(?:prefeit[oa]|president[ea](?: da câmara)?|ministr[oa]|governador[a]?(?: civil| geral)?|"
        "senador[a]?|"
        "deputad[oa]|vereador[a]?|secretári[oa]|diretor[a]?|autarca|professor[a]?|coordenador[a]?)"
    ),
    asks=(
        "(?:pedimos|solicitamos|exigimos|instamos|apelamos|conclamamos|rogamos|reivindicamos|requeremos|propomos|"
        "convidamos|exortamos|clamamos|imploramos|suplicamos|demandamos|reclamamos|recomendamos|sugerimos|urgimos|"
        "encorajamos|incentivamos|peço|rogo|exijo|apelo|requeiro|proponho|exorto|recomendo|imploro|sugiro)"
    ),
    polite_asks=(
        "(?:gostaríamos que|queremos que|(?:fazemos|lançamos) um apelo|agradecemos que|ficaríamos gratos|por favor,? )"
    ),
    supports="(?:apoiamos|defendemos que|somos contra)",
    announces="(?:leia abaixo|leia a (?:carta|íntegra)|íntegra|confira|texto da carta|carta na íntegra)[^.]{0,80}",
    open_letter="carta (?:aberta|pública)|manifesto|nota (?:pública|conjunta)|declaração conjunta|carta (?:a|ao|à|de)",
    first_person=r"\b(?:nós|noss[oa]s?|\w{3,}(?:amos|emos|imos))\b",
    commands=(
        "(?:não )?(?:apoie|aprove|cumpra|faça|garanta|ouça|pare|proteja|publique|rejeite|respeite|retire|"
        "revogue|suspenda|vote)m?"
    ),
)
DUTCH = Language(
    code="nl",
    frequent="de het een van en in is dat op te zijn voor met die niet aan er wij om ook",
    months="januari februari maart april mei juni juli augustus september oktober november december",
    openers="geachte?|mijnheer|beste|waarde|hooggeachte|excellentie|lieve",
    closings=(
        "(?:met )?(?:vriendelijke |hartelijke |hoogachtende |beste )*groet(?:en)?|hoogachtend|"
        "met (?:de meeste )?(?:hoogachting|respect)|"
        "namens (?:de|alle) onder(?:getekenden|tekenaars)|"
        "hartelijke? dank(?: voor)?[^.!?]{0,60}|met (?:solidaire|collegiale) groet(?:en)?|bij voorbaat dank"
    ),
    signed="ondertekenaars|ondertekend(?: door)?|de ondergetekenden?|getekend",
    offices=(
        "(?:vice-|oud-)?(?:burgemeester|wethouder|minister(?:-president)?|staatssecretaris|voorzitter|directeur|"
        "kamerlid|raadslid|commissaris|gedeputeerde|hoogleraar|premier|secretaris)"
    ),
    asks=(
        "(?:vragen(?! (?:ons|mij|me)\\b)|verzoeken|roepen|dringen|eisen|pleiten|bevelen|manen|smeken|adviseren|"
        "bepleiten|vraag|verzoek|roep|"
        "dring|pleit|beveel|smeek|stellen?(?=[^.]{3,200} voor\\b))"
    ),
    polite_asks="(?:wij vernemen graag|wij zouden graag|wij hopen dat u|we vernemen graag|"
    r"(?:wij|we) willen(?: \w+)? dat|(?:wij|we) (?:doen|richten) een (?:dringend )?(?:beroep|oproep))",
    supports="(?:steunen|ondersteunen|verwelkomen)",
    announces="(?:de volledige (?:brief|tekst)|lees de brief|tekst van de brief|de brief luidt)[^.]{0,60}",
    open_letter="open brief|manifest|gezamenlijke (?:verklaring|brief)|brandbrief|brief (?:aan|van)",
    first_person=r"\b(?:wij|we|ons|onze|ik|mijn)\b",
    commands=(
        "behoud|bescherm|bevorder|doe|erken|garandeer|geef|herstel|houd|investeer|kies|laat|luister|maak|"
        "neem|onderneem|onderzoek|publiceer|respecteer|schrap|stem|steun(?! voor)|stop|trek|verbied|verhoog|"
        "verlaag|verwerp|voer|vraag|zet|zorg"
    ),
)
LANGUAGES = (ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH)


def language_of(text: str) -> Language:
    """Return the language that most frequent words of a text belong to; English when none does."""
    counts = Counter(text[:20_000].lower().split())
    return max(LANGUAGES, key=lambda language: sum(counts.get(word, 0) for word in language.frequent.split()))


@cache
def any_of(name: str) -> str:
    """Return one pattern that is any language's of that name, as a group."""
    return "(?:" + "|".join(getattr(language, name) for language in LANGUAGES) + ")"
