"""Words of civic letters in Spanish and English by their beginnings: enough to place a translated sentence, no more."""

# Spanish beginning, then English beginnings for which it can stand; accents are folded away.
_PAIRS = """
abiert open; abr open; abril april; abuel grandparent grandmother grandfather elder; acab end run finish; accion
act; aceler accelerat speed; acept accept; acequi ditch; acero steel; acord agree; acuerd agree; adicional
additional extra; adult adult; afect affect; agosto august; agradec thank grateful; agricult farm agricult; agua
water; aguacero storm; ahora now; aire air; alberc pool; albergue shelter; alcald mayor; alcantarill sewer; alcanz
reach; alegr glad; alivio relief; alma soul; alquiler rent; alto high stop; amarill yellow; ambas both; ambiental
environment; ambiente environment; ambos both; ambulanc ambulance; amenaz threat; ampli expand extend broad; ancha
wide broad; ancian elder senior; anim encourag; ano year; anterior previous prior; apag outage blackout; aplaud
applaud; aplaz postpone delay; apoy support; aprend learn; aprendid learned; apresur rush; aprob approv pass adopt;
apur trouble hurry; arbol tree; arma gun weapon; armas gun weapon; arroyo creek; arroz rice; arte art; asegur ensur
secur; asequib affordable; asma asthma; atencion care attention; atend treat serv attend; atiend treat serv attend;
aula classroom; aument increas rais; autobus bus; autopist highway freeway; autoridad authorit; ayer yesterday; ayud
help aid assist; ayudar help; ayuntamiento council city; azul blue; bacal cod; baj low; banc bank; banda band
broadband; bander flag; bano bath; barat cheap; barc boat ship; barrer barrier; barrio neighborhood; barrios
neighborhood; bas trash base; basura trash waste garbage; beb drink bab; bebe baby; benefici recipient benefit;
beneficiari recipient beneficiar; bibliotec library; bienestar welfare well; blanc white; boc mouth; bomber
firefighter fire; bombero firefighter; borrador draft; bosque forest wood; buen good; buque ship vessel; busc seek
look search; cabild council; cable cable wire; cada each every; cae fall; caid fall fell; calle street; calor heat;
cam bed; cama bed cot; cambi change; camin road path walk; camion truck; camp field; campesin farm; canal canal
channel; cancer cancer; cancha court field; cantidad amount quantity; carbon carbon coal; carcel jail prison; carg
charge burden; carga burden load; carpa tent; carrera career race; carretera highway road; carta letter; casa house
home; cauce riverbed channel; caudal flow; caus caus; centr center central; cerc near close; cerd pig hog; cerr
clos; cerrad closed shut; cient hundred scien; ciento percent hundred; cierr clos shut; cifr figure number; cinco
five; cincuenta fifty; cirug surg; cita appointment; ciudad cit citizen; clase class; clim climate; clinic clinic;
coalicion coalition; cobertura coverage; cobr paid pay charge collect; coch car; cocher depot garage; cocin kitchen
cook; colabor cooperat work; colegio school; combust fuel; comenz began start; comercio business trade; comienz
beginning start; compart shar; comprar buy purchas; comprend understand; compromet commit; compromis commit;
compuert gate; comunidad communit; conced grant; concejal council; condado count; condicion condition; conduc driv;
conductor driver; confianz trust confiden; congreso congress; conjunt joint together; conserv preserv; conservar
conserv preserv keep; constru build construct; consulad consul; cont count tell told; contag contag infect;
contaminacion pollut contaminat; contest answer; contra against; corazon heart; corrient current; cort short cut;
cosech harvest crop; cost cost expens; costa coast; cre belie creat; creac creat; crec grow; creci flood; cuadrad
square; cuarenta forty; cuart quarter fourth room; cuatro four; cub bucket; cuenca basin watershed; cuent account;
cuesti question; cuid care; cultiv crop cultivat; cultur cultur; cumpl meet fulfil compl keep; cumplim compliance;
dan damage harm; danad damaged; danin damage harm; deb must should debt ow; decad decade; decena dozen; decis
decision; defend defend; dej let leave; delit crime; demand demand; demor delay; deport sport deport; derech right;
derrib demolish; desag drain sewer; desahuci evict; desaloj evict; desalojo evict; desarroll develop; desastr
disaster; descans rest; desd since from; desemple unemploy; desped dismiss; despid lay dismiss fire; destroz destro;
destru destro; deten hold stop detain; detien hold stop; deud debt; dia day; diabet diabet; diari daily newspaper;
dic say; diciembre december; diez ten; digni dignit; diner money fund; dique levee dike; director director; discapac
disab; discut dispute discuss; disminu reduc decreas; disparo shot; dispon avail; disput dispute; distint separate
different; doble double twice; doce twelve; document document; dolar dollar; dolor pain; domingo sunday; dona donat;
donde where; dos two; duch shower; dueno owner; dur hard last; durant during; edific build; educa educa school;
ejecutiv executive; ejercit army; electric electric; elimin remov end eliminat; embals reservoir; emergenc emergenc;
empe begin start; empez began start; empiez begin start; empleo job employ; empres compan business; encim above;
encontr find found; encuentr find found; energ energ power; enero january; enferm sick disease ill; enfermer nurs;
enfri cool; enorm enormous; ensen teach; entend understand; entr enter between; entreg deliver; enviar send; epidem
epidem; escas scarc shortage; escolar school; escrib writ; escritor writer; escuch listen hear; escuel school;
escuela school; esfuerz effort; especie species; esper expect wait hope; espos wife husband spouse; est state this
east; estacion station season; estacionam parking; estad state; estadounid american; estatal state; estudiant
student; evacu evacu; evit avoid prevent; excep except; exig demand requir; exit success; explic explain; extend
extend; fabric factor; fabrica factory plant; factur bill; falt lack; famili famil; farmac pharmac; fe faith;
febrero february; fech date; federal federal; ferrocarril rail; ferroviari rail; fiebre fever; fin end weekend;
financi financ fund; firm sign; firmante sign; fond fund; fortalec strengthen; frente front; fri cold; frijol bean;
frontera border; fruta fruit; fuent fountain source; fuente source; fuer strong out; fuerz force strength; fundad
found; futuro future; gan earn win won; ganad cattle livestock; garant guarant ensure; garantiz guarant ensure; gas
gas; gasolin gas; gast spend; gasto spend expens; gener generat; gent people; gimnas gym; gobern govern; gobernador
governor; gobierno government; gracias thank; grande large big great; grati free; grav serious grave; grif tap;
guarder childcare; habit resident inhabit; habl speak talk; hac do make ago; hambre hunger; hech fact made; herman
brother sister; hermana sister; hiel ice; hij child son daughter; himn anthem; histor histor; hogar home household;
hombre man men; hora hour; hospital hospital; hoy today; huert orchard garden; hues bone; huev egg; huracan
hurricane; ideal ideal; idiom language; igles church; iglesia church; igual equal; impuest tax; incendi fire; inclu
includ; inclus even includ; increment increas; indi native indigenous; indigen indigenous native homeless; industri
industr; infec infect; informe report; ingres income revenue; inici begin start initiat; inmediat immediat; inmigr
immigra; inquilin tenant renter; inst urge; instamos urge; intent try attempt; intern intern; inund flood;
inundacion flood; inversion invest; invert invest; invierno winter; invierta invest; invit invit; jamas never;
jardin garden; jef chief head; jornad workday; joven young youth; jovenes young youth; jueces judge; jueg game play;
jueves thursday; juez judge; jug play; julio july; junio june; junt together; junta board; justic justice; justo
fair just; lado side; lago lake; larg long; lav wash; leche milk; lect read; lengu language tongue; lengua language;
ley law act; leyenda legend; leyes law; libertad freedom libert; libr book free; limpi clean; line line; list list;
llam call; lleg arriv reach; llen full fill; llev carr tak wear; lleva carr tak; lluvia rain; loc local; logr
achieve; lograr achieve; luch fight struggle; lug place; luj luxur; lunes monday; luz light power electric; madre
mother; madrug dawn; maestr teacher; maiz corn; mal bad; manan morning tomorrow; manantial spring; mano hand; manten
maintain keep support kept; mantien maintain support keep kept; mantuv maintain support kept; maquin machine; mar
sea; marc mark; marea tide; martes tuesday; marzo march; mascarill mask; mayo may; mayor older great mayor senior
major; mayoria majority; medic doctor medic; medicament medicine; medid measure; medio half medium environment;
mejor better improv best; menor minor less; menos few less; mensual month; mes month table; metr meter; mezcl mix;
mied fear; mientras while; miercoles wednesday; migrat migra; mil thousand; mill mile; millon million; mina mine;
minas mine; miner mine miner; minoria minority; mism same; mitad half; muell dock pier; muert death dead; muestr
show; mujer woman women; multa fine; mund world; municip municip town cit; murieron died; muro wall; museo museum;
music music; nac born birth; nacion nation; nadie nobody no; natural natural; necesi need; necesit need; negoc
business; negr black; niev snow; nin child; ninez child; ning no none; ningun no none; nivel level; noche night;
norte north; notic news; noventa ninety; noviembre november; nuestr our; nuev new nine; numer number; nunca never;
obispo bishop; obra work; obrer worker; obten obtain get; ochenta eighty; ocho eight; octubre october; ocurr happen
occur; oest west; oficin office; oficina office; oficio trade office; oj eye; ola wave; oleaj wave; olvid forg; once
eleven; oracion prayer; orden order; ordenanza ordinance; orgull proud pride; orient guid; orilla bank shore; otono
fall autumn; otorg grant; paciente patient; padr parent father; pag pay; paga pay; pagad paid; pais countr; palabra
word; pan bread; pandem pandem; pandill gang; pantall screen; parque park; part part; particip share participat; pas
happen pass step spend; pasad past last; pase pass; paz peace; ped ask request; pedim ask; pelig danger risk; pens
think; perd lose lost; perdid lost loss; period newspaper period; permit allow permit let; perr dog; person people
person; pes weigh; pesc fish; pesquer fish; petrole oil petroleum; pid ask; pie foot; piel skin; pierd lose lost;
pint paint; piscin pool; plan plan; plant plant; planta plant; plaz deadline term; plomo lead; pluvial storm rain;
pobl population town; pobr poor poverty; poc few little; pod can power may; polic police; polit polic politic; poll
chicken; polvo dust; poner put; porvenir future; potab drink; potabl drink; pozo well; preci price; pregunt ask
question; prens press; preocup concern worr; presa dam; present present; presid president; prest lend loan service;
presupuest budget; prev foresee plan; previ foresee plan previous; prim cousin; primavera spring; primer first;
princip main principal beginning; pris prison; proces process; prohib ban prohibit; promedi average; promes promise;
promet promise pledg; promov promot; pront soon; pronto soon; propiet owner; propuest propos; prorrog extend;
protecc protect; proteg protect; proteja protect; proxim next; prueb test evidence; pueblo people town; pueblos
town; puent bridge; puert harbor door port; puest post stall job; pulmon lung; qued remain stay left; quemad burn;
quer want; quince fifteen; quit remov; radio radio; rapid rapid quick; recaud collect rais; recet prescription
recipe; recha reject; rechaz reject; recib receiv; recicl recycl; recolec collect; reconoc recogni; reconstru
rebuil; record rememb remind; recort cut; recuent count; recurs resource; red network grid; redact draft writ; redu
reduc; reembols reimburs; reflej reflect; refug refuge shelter; refugi refuge; refugio refuge shelter; regl rule;
regres return; regreso return; regul regulat; rellen fill landfill; renov renew; renuev renew; repar repair; repart
distribut; represent represent; requier require; resid resid; resolv solv resolv; respald support back; respet
respect; respons respons; respuest answer respon; restablec restor; restaur restor; retir withdraw remov; retras
delay; reubic relocat; reun meet; rib shore; rieg irrigat; riesg risk; rio river; robo theft; rog beg urge; roj red;
ruid nois; rural rural; sab know; sabado saturday; sacerdot priest; sal leave salt go; salar wage salar; sald
balance; salir leave go; salud health; salv save; saneamiento sanitation sewer; sangr blood; segu continu follow;
segun according; segund second; segur insur safe secur; segurid safety securit; seguro safe secur insur; seis six;
sello seal stamp; semana week; semilla seed; senad senat; senal sign; sencill simple; septiembre september; sequ
drought dry; sequia drought; servicio service; sesenta sixty; setenta seventy; sexta sixth; siembr plant sow;
siempre always; siete seven; sig follow; siglo century; signific signific mean; siguient next follow; silenc silen;
sill chair seat; sin without; sindicat union; sinhogar homeless; sistem system; sobreviv surviv; sociedad societ;
sol only sun alone; soldad soldier; solic request ask appl; sombr shade; sosten sustain; sub rise rais go; subid
rise; subvencion grant subsid; suci dirt; suel soil floor land wage; suelo soil; sufic enough sufficient; sufr
suffer; sum sum add total; sur south; sustitu replac; tamb also; tampoco neither; tard late; tarde afternoon late
evening; tarif rate fare; tasa rate; tech roof; techo roof ceiling shelter; tejid fabric; telefon phone telephone;
templ temple; tempor temporar season; tercer third; termin end finish; terremot earthquake; tiemp time; tierr land
earth soil; tierra land earth; tom take drink; tormen storm; tormenta storm; total total; tra bring; trabaj work
job; transport transport transit; trat treat; treinta thirty; tren train rail; tres three; tribunal court; trigo
wheat; tripl triple; tuber pipe; ultim last final; ultimamente lately; unid unit; unir join unit; urb urban; urg
urge urgent; us use; vaca cow; vacun vaccin; val worth value; vecin neighbor resident; vehicul vehicle; veinte
twenty; venci expir; vend sell; vendier sold; ventan window; ver see; verano summer; verd green; verdad truth;
verdur vegetable; vert dump; vertedero landfill dump; veteran veteran; vez time once; viaj travel trip; vias track
road; vid life live; vida life live; viej old; viento wind; viernes friday; vig current; vill town; vina vineyard;
viol viol rape; viud widow; viv live; vivienda hous home; volun will; volunt volunt; voluntad will; volv return; vot
vote; voz voice; vuel fly flight return; zona zone area
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
