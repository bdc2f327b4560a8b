"""Given names that one person can go by, in English and Spanish, and surnames that many people have.

The first name of a row may stand for any other of it, and any other for the first.
"""

from collections.abc import Mapping
from types import MappingProxyType

_ROWS = """
robert rob bob bobby robbie bert roberto beto
william will bill billy willie liam guillermo memo
richard rick ricky dick rich richie ricardo
james jim jimmy jamie jaime santiago
john jack johnny jon jackie juan
jonathan jon johnny nathan
joseph joe joey jose pepe
josephine jo josie fina
michael mike mikey mick mickey miguel
martin marty tino
edward ed eddie ned ted teddy eduardo lalo
edwin ed eddie
edgar ed eddie
edmund ed eddie ned
eduardo ed eddie
thomas tom tommy tomas
theodore ted teddy theo
charles charlie chuck chas carlos
christopher chris topher kit cristobal
christine chris christy tina christina cristina
christian chris
daniel dan danny dani
danielle dani
david dave davey
donald don donny
douglas doug
francis frank fran francisco paco pancho frankie
frances fran francie frankie francisca paquita
franklin frank
frederick fred freddy freddie federico
alfred al fred alfredo
albert al bert alberto bertie
alan al
alexander alex al sandy alejandro xander
alexandra alex sandra alejandra lexi
alejandro alex ale
andrew andy drew andres
andrea andy
ann anne annie anna ana
marie
jean jeanne jeannie
mae may
rose
jane janie
lynn lynne
ruth ruthie
jo
beth
grace gracie
hope
faith
joy
claire clara
rita
anthony tony antonio toni
antoinette toni
antonia toni
benjamin ben benny benji
bernard bernie bernardo
bradley brad
bradford brad
bruce
calvin cal
catherine cathy kate katie kathy cat catalina kay
katherine kathy kate katie kat kay katharine
kathleen kathy kate katie kay
clifford cliff
clinton clint
curtis curt
kurt kurtis
cynthia cindy cyndi
deborah deb debbie debra
debra deb debbie
dennis denny
dorothy dot dottie
elizabeth liz beth betsy betty lizzie eliza libby isabel
eleanor ellie nell nora
ellen ellie nell elena
eugene gene eugenio
evelyn evie
gabriel gabe
gabriela gabby gaby
gerald jerry gerry gerardo
geraldine gerry
gerard gerry jerry
gregory greg gregorio goyo
gretchen
harold hal harry
harrison harry
henry hank harry enrique
howard howie
hubert bert
ignacio nacho
irving irv
isaac ike
dwight ike
isiah ike
jacob jake jacobo
jacqueline jackie
janet jan
janice jan
jeffrey jeff geoff
geoffrey geoff jeff
jennifer jen jenny
jenny jen
jeremy jerry jem
jeremiah jerry jerry
jerome jerry
jessica jess jessie
jesse jess
jesus chuy
joan joanie
joanne jo
joshua josh
judith judy
julia julie
julian jules
kenneth ken kenny
kimberly kim
lawrence larry lawry laurence lorenzo
laura laurie
leonard len lenny leo leonardo
leopold leo
leonardo leo
leslie les
lester les
lillian lily lil
louis lou louie luis
louise lou
lucille lucy
luis lucho
madeline maddie maddy
madeleine maddie maddy
manuel manny manolo
margaret maggie meg peg peggy marge greta margarita margie rita
maria mary mari
mary molly polly mamie maria
marjorie marge margie
matthew matt mateo matty
matthias matt
maureen mo
maurice mo
melissa mel missy
melvin mel
michelle shelly mickey
mitchell mitch
mohammed mo muhammad mohamed
muhammad mo mohammad
nancy nan
nathaniel nate nat nathan
nathan nate
nicholas nick nicky nico nicolas
nicole nicky nikki
norman norm
oliver ollie
pamela pam
patricia pat patty tricia trish pati
patrick pat paddy patricio
paul pablo
peter pete pedro
philip phil phillip felipe
phillip phil philip
rachel rae
rafael rafa raphael
ralph raf
ramon ray moncho
randall randy randolph
randolph randy
raymond ray raimundo
rebecca becky becca
reginald reg reggie
rodney rod
roderick rod
rodrigo rod
ronald ron ronnie
rosemary rose rosie
rosa rosie rosita
roy
russell russ rusty
samuel sam sammy
samantha sam sammy
sandra sandy
sarah sally sara
sebastian seb
sergio checo
sharon shari
sidney sid sydney
stanley stan
stephanie steph stephie
steven steve stephen stevie esteban
stephen steve steven stevie stephan
stuart stu stewart
susan sue susie suzanne
suzanne sue suzie
sylvester sly
sylvia syl
terence terry terrence
teresa terry tess theresa tere
theresa terry tess
timothy tim timmy
tobias toby
valerie val
vernon vern
veronica ronnie vero
victor vic
victoria vicky vicki tori
vincent vince vinny vicente
virginia ginny ginger
vivian viv
wallace wally
walter walt wally
wendell
wesley wes
wilfred will fred
winston win
yvonne
zachary zach zack
"""


def _groups() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in _ROWS.strip().splitlines():
        names = set(row.split())
        full = row.split()[0]
        for name in names:
            # A short form stands for its full names; two full names that share one ("Ted") do not stand for each other.
            found.setdefault(name, {name}).update(names if name == full else {full, *names})
    return MappingProxyType({name: frozenset(names) for name, names in found.items()})


_GROUPS = _groups()


def forms_of(first: str) -> frozenset[str]:
    """Return the given names, folded (lower case, no accents), that a person of this given name can go by."""
    return _GROUPS.get(first, frozenset()) | {first}


def is_given_name(word: str) -> bool:
    """Tell whether a folded word is a given name of the table."""
    return word in _GROUPS


_SURNAMES = """
adams alan alexander allan allen andersen anderson andrews armstrong arnold austin bailey baker barnes bell bennet
bennett berry black boyd bradley brooks brown browne bryant burk burke burn burns butler byrne campbell carpenter
carrol carroll carter chan chavez chen clark clarke cole coleman collins colman cook cooke cox crawford cruz
cunningham daniels davies davis dean diaz dixon duncan dunn dunne edwards elliot elliott ellis evans evers ferguson
fischer fisher flores flynn ford foster fox franklin freeman garcia gardiner gardner gibson gomez gonzales gonzalez
gordon graham grant gray green greene greer grey griffin hall hamilton hansen hanson harper harris harrison hart
hawkins hayes hays henderson henry hernandez hicks hill holmes howard hudson hughes hunt hunter jackson james
jenkins johnsen johnson johnston jones jordan kelley kelly kennedy kenny kim king knight lane larsen larson lawrence
lawson lee leigh lewis lin liu long lopez lynch macdonald marshall martin martinez mason mathews matthews mcdonald
meyer meyers millar miller mills mitchell moor moore morales more morgan morris murphy murray myers nelson nguyen
nichols obrien oconnor olsen olson oneill ortiz owens palmer park parker patterson pattison payne pearce perez
perkins perry peters petersen peterson philips phillips pierce porter powell price quinn ramirez ramos ray read reed
reid reilly reyes reynolds rice richardson riley rivera roberts robertson robinson rodgers rodriguez rogers rose
ross ruiz russell sanchez sanders saunders schneider scott shaw simmons simpson sims smith smithe smyth snyder
spencer stephens stephenson stevens stevenson stewart stone stuart sullivan tailor taylor thomas thompson thomson
torres tran tucker turner wagner walker wallace walsh wang ward warren washington watkins watson weaver webb webber
welch wells welsh west white whyte williams williamson willis wilson wong wood woods wright young
"""
_KNOWN_SURNAMES = frozenset(_SURNAMES.split())


def is_common_surname(word: str) -> bool:
    """Tell whether a folded word is a surname that many people have, so that it may be meant as it is written."""
    return word in _KNOWN_SURNAMES
