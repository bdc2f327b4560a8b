"""Words of civic letters in Spanish and English by their beginnings: enough to place a translated sentence, no more."""

# Spanish beginning, then English beginnings for which it can stand; accents are folded away.
_PAIRS = """
abril april; abuel grandparent grandmother grandfather elder; accion act; aceler accelerat speed; acept accept;
acero steel; acord agree; acuerd agree; adicional additional extra; adult adult; afect affect; agosto august;
agradec thank grateful; agricult farm agricult; agua water; aguacero storm; ahora now; aire air; albergue shelter;
alcald mayor; alcanz reach; alegr glad; alivio relief; alquiler rent; alto high stop; ambiental environment;
ambiente environment; amenaz threat; ampli expand extend broad; ancian elder senior; anim encourag; ano year; aplaud
applaud; aplaz postpone delay; apoy support; aprend learn; apresur rush; aprob approv pass adopt; arroyo creek;
asegur ensur secur; asequib affordable; atencion care attention; aula classroom; aument increas rais; autobus bus;
autopist highway freeway; autoridad authorit; ayud help aid assist; ayudar help; ayuntamiento council city; baj low;
banc bank; barat cheap; barrer barrier; barrio neighborhood; barrios neighborhood; basura trash waste garbage; beb
drink bab; benefici recipient benefit; beneficiari recipient beneficiar; bienestar welfare well; bomber firefighter
fire; bosque forest wood; buen good; cabild council; cada each every; calle street; calor heat; cambi change; camin
road path walk; camion truck; camp field; campesin farm; canal channel canal; carbon carbon coal; carg charge
burden; carga burden load; carrera career race; carretera highway road; carta letter; casa house home; caus caus;
cerc near close; cerr clos; cient hundred scien; ciento percent hundred; cinco five; cincuenta fifty; ciudad cit
citizen; clase class; clim climate; coalicion coalition; coch car; colabor cooperat work; colegio school; comercio
business trade; compart shar; comprar buy purchas; comprend understand; compromet commit; compromis commit;
comunidad communit; conced grant; concejal council; condado count; condicion condition; confianz trust confiden;
congreso congress; conjunt joint together; conserv preserv; conservar conserv preserv keep; constru build construct;
contaminacion pollut contaminat; contra against; corrient current; cosech harvest crop; cost cost expens; creac
creat; crec grow; creci flood; cuarenta forty; cuart quarter fourth; cuatro four; cuenca basin watershed; cuent
account; cuesti question; cuid care; cultiv crop cultivat; cumpl meet fulfil compl keep; cumplim compliance; dan
damage harm; danin damage harm; deb must should debt ow; decad decade; decena dozen; decis decision; defend defend;
dej let leave; demand demand; demor delay; derech right; derrib demolish; desahuci evict; desaloj evict; desalojo
evict; desarroll develop; desastr disaster; descans rest; desd since from; desemple unemploy; desped dismiss; dia
day; dic say; diciembre december; diez ten; digni dignit; diner money fund; dique levee dike; director director;
discapac disab; disminu reduc decreas; dispon avail; doce twelve; document document; dolar dollar; domingo sunday;
donde where; dos two; dueno owner; durant during; edific build; educa educa school; ejecutiv executive; elimin remov
end eliminat; embals reservoir; empe begin start; empleo job employ; empres compan business; encim above; energ
energ power; enero january; enferm sick disease ill; enfermer nurs; enorm enormous; ensen teach; entreg deliver;
enviar send; escas scarc shortage; escolar school; escrib writ; escuch listen hear; escuel school; escuela school;
esfuerz effort; especie species; esper hope wait; est state this east; estad state; estadounid american; estatal
state; estudiant student; evit avoid prevent; exig demand requir; exit success; extend extend; fabric factor;
fabrica factory plant; factur bill; falt lack; famili famil; febrero february; federal federal; ferrocarril rail;
ferroviari rail; fiebre fever; fin end; financi financ fund; firm sign; firmante sign; fond fund; fortalec
strengthen; frente front; frontera border; fuente source; fuer strong out; fuerz force strength; fundad found;
futuro future; garant guarant ensure; garantiz guarant ensure; gast spend; gasto spend expens; gener generat; gent
people; gobern govern; gobernador governor; gobierno government; gracias thank; grande large big great; grati free;
grav serious grave; guarder childcare; habit resident inhabit; habl speak talk; hac do make ago; hambre hunger; hech
fact made; herman brother sister; hij child son daughter; histor histor; hogar home household; hombre man men; hora
hour; hospital hospital; hoy today; ideal ideal; iglesia church; igual equal; impuest tax; inclu includ; increment
increas; indi native indigenous; industri industr; informe report; ingres income revenue; inici begin start initiat;
inmediat immediat; inmigr immigra; inquilin tenant renter; inst urge; instamos urge; intent try attempt; inundacion
flood; inversion invest; invert invest; invierno winter; invierta invest; invit invit; jamas never; jardin garden;
jef chief head; jornad workday; joven young youth; jovenes young youth; jueces judge; jueves thursday; juez judge;
julio july; junio june; junt together; junta board; justic justice; justo fair just; lago lake; leche milk; lect
read; lengua language; ley law act; leyes law; libertad freedom libert; libr free book; limpi clean; line line; list
list; llam call; lleg arriv reach; lleva carr tak; lluvia rain; loc local; logr achieve; lograr achieve; luch fight
struggle; lug place; lunes monday; luz light; madre mother; maestr teacher; mal bad; manan morning tomorrow; manten
maintain keep; maquin machine; mar sea; marc mark; martes tuesday; marzo march; mayo may; mayor older great mayor
senior major; medic doctor medic; medicament medicine; medid measure; medio half medium environment; mejor better
improv best; menor minor less; mensual month; mes month; mezcl mix; mied fear; mientras while; miercoles wednesday;
migrat migra; mil thousand; millon million; mism same; mitad half; muert death dead; muestr show; mujer woman women;
mund world; municip municip town cit; murieron died; muro wall; nacion nation; nadie nobody no; natural natural;
necesi need; necesit need; negoc business; nin child; ninez child; ning no none; ningun no none; nivel level; noche
night; norte north; noventa ninety; noviembre november; nuestr our; nuev new nine; nunca never; obra work; obrer
worker; obten obtain get; ochenta eighty; ocho eight; octubre october; oest west; oficina office; once eleven; orden
order; ordenanza ordinance; orgull proud pride; orient guid; orilla bank shore; otono fall autumn; otorg grant; padr
parent father; pag pay; paga pay; pais countr; palabra word; pan bread; parque park; part part; pas pass step; pasad
past last; pase pass; paz peace; ped ask request; pedim ask; pelig danger risk; perd lose lost; permit allow permit
let; perr dog; person people person; pesc fish; pid ask; plan plan; planta plant; plaz deadline term; plomo lead;
pluvial storm rain; pobl population town; pobr poor poverty; poc few little; pod can power may; polic police; polit
polic politic; polvo dust; poner put; porvenir future; potabl drink; pozo well; preci price; preocup concern worr;
present present; presid president; prest lend; presupuest budget; primavera spring; primer first; proces process;
prohib ban prohibit; promes promise; promet promise pledg; promov promot; pronto soon; propiet owner; propuest
propos; prorrog extend; protecc protect; proteg protect; proteja protect; proxim next; prueb test evidence; pueblo
people town; pueblos town; puent bridge; puert port door; quemad burn; quer want; quince fifteen; quit remov; rapid
rapid quick; recaud collect rais; recha reject; rechaz reject; recib receiv; recolec collect; reconoc recogni;
reconstru rebuil; recort cut; recurs resource; red network grid; redu reduc; reembols reimburs; reflej reflect;
refugi refuge; refugio refuge shelter; regl rule; regres return; regreso return; regul regulat; rellen fill
landfill; renov renew; repar repair; repart distribut; represent represent; resid resid; resolv solv resolv; respald
support back; respet respect; respons respons; respuest answer respon; restaur restor; retir withdraw remov; retras
delay; reun meet; rib shore; riesg risk; rio river; robo theft; rog beg urge; ruid nois; rural rural; sab know;
sabado saturday; sal salt; salar wage salar; sald balance; salud health; salv save; saneamiento sanitation sewer;
segu continu follow; segund second; segur safe secur insur; seguro safe secur insur; seis six; semana week; senad
senat; senal sign; sencill simple; septiembre september; sequ drought; sequia drought; servicio service; sesenta
sixty; setenta seventy; sexta sixth; siempre always; siete seven; siglo century; signific signific mean; sin
without; sindicat union; sistem system; sobreviv surviv; sociedad societ; sol only sun alone; solic request ask
appl; sosten sustain; subid rise; subvencion grant subsid; suel soil floor land wage; suelo soil; sufic enough
sufficient; sufr suffer; sur south; sustitu replac; tamb also; tampoco neither; tard late; tarif rate fare; tasa
rate; tech roof; tejid fabric; tempor temporar season; tercer third; termin end finish; tiemp time; tierra land
earth; tom take drink; tormenta storm; trabaj work job; transport transport transit; trat treat; treinta thirty;
tren train rail; tres three; tribunal court; tuber pipe; unid unit; unir join unit; urb urban; urg urge urgent; us
use; vacun vaccin; val worth value; vecin neighbor resident; vehicul vehicle; veinte twenty; venci expir; vend sell;
ver see; verano summer; verd green; verdad truth; vert dump; vertedero landfill dump; vez time once; vias track
road; vid life live; vida life live; viej old; viento wind; viernes friday; vig current; vill town; viv live;
vivienda hous home; voluntad will; volv return; vot vote; voz voice; zona zone area
"""
_ENGLISH = """
the of and to in that is for with on are we our as by this be from have it not at an was will their its has but all
"""
_SPANISH = """
el la de que y en los del las se por un una para con al lo su es como mas nuestro nuestra sus son esta este ya nos sin
"""


def _table() -> dict[str, tuple[str, ...]]:
    rows = [entry.split() for entry in _PAIRS.split(";")]
    return {row[0]: tuple(row[1:]) for row in rows if len(row) > 1}


ENGLISH_FOR = _table()
LONGEST_BEGINNING = max(map(len, ENGLISH_FOR))
ENGLISH_MARKS = frozenset(_ENGLISH.split())
SPANISH_MARKS = frozenset(_SPANISH.split())
