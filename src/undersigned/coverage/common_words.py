"""Words that every English or Spanish text has: a run of these alone tells nothing about where it was taken from."""

COMMON_WORDS = """
a about above across after again against all also although always am among an and another any are around as at away
back be became because become been before began being below between both but by call came can cannot come could day
days did do does doing done dont down during each either enough even ever every few first for from further gave get
give given go going got had has have having he her here herself him himself his how however i if in including into is
isnt it its itself just keep kept know last later least less let like long made make makes making many may me might
more most much must my near need needs never new next no nor not now of off often on once one only onto or other others
our ours ourselves out over own part people per put rather said same say says see seen set several shall she should
since so some still such take taken than that the their theirs them themselves then there these they thing things this
those though three through throughout thus time to today together too toward towards two under until up upon us use
very was way we week well went were what when where whether which while who whom whose why will with within without
would year years yet you your yours
mr mrs ms dr mayor mayors city cities state states county counties letter letters president
al algo algunos ante antes asi aun aunque bajo bien cada casi como con contra cual cuando cuanto de del desde donde dos
durante e el ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba estan estas este esto estos fue
fueron ha haber habia han hasta hay la las le les lo los mas me mi mientras muy nada ni no nos nosotros nuestra
nuestras nuestro nuestros o otra otras otro otros para pero poco por porque pues que quien quienes se sea segun ser si
sido sin sobre son su sus tambien tan tanto te tiene tienen toda todas todo todos tras tu un una unas uno unos usted y
ya yo
alcalde alcaldes alcaldesa alcaldesas carta ciudad ciudades presidente
"""
