"""Words of civic letters in Spanish and English by their beginnings: enough to place a translated sentence, no more."""

# Spanish beginning, then English beginnings for which it can stand; accents are folded away.
_PAIRS = """
abej bee; abiert open; abogad lawyer attorney; abr open; abrig coat shelter; abril april; absolut absolute; abuel
grandparent grandmother grandfather elder; abund abundant plenty; aburr bor; acab end run finish; acantil cliff; accion
act; aceit oil; aceler accelerat speed; acept accept; acequi ditch; acerc near approach; acero steel; acord agree;
acosador stalker harass; acuerd agree; ademas also besides moreover; adicional additional extra; adivin guess; admit
admit; adquir acquire; adult adult; advert warn; advier warn; aeropuert airport; afect affect; afuer outside; agosto
august; agot exhaust run; agrad please; agradec thank grateful; agreg add; agricult farm agricult; agua water; aguacat
avocado; aguacero storm; aguant endure bear withstand; ahora now; ahorr sav; aire air; aisla isolat; ajen foreign; alarg
length; alberc pool; albergue shelter; alcald mayor; alcantarill sewer; alcanz reach; alcohol alcohol; aldea village;
alegr glad; alej far away; algod cotton; algun some any; alien encourag breath; aliment food feed; alivio relief; allan
search raid; allanamient trespass burglar raid; alma soul; almacen store warehouse; alquiler rent; alrededor around;
alto high stop; alumbr light lit; alumn student pupil; amable kind; amanec dawn sunrise; amarill yellow; ambas both;
ambiental environment; ambiente environment; ambos both; ambulanc ambulance; amenaz threat; amig friend; amor love;
ampli expand extend broad; anad add; anch wide broad; ancha wide broad; ancian elder senior; anim encourag animal;
animal animal; ano year; anochec dusk dark nightfall sunset; anonim anonym; antepasad ancestor; anterior previous prior;
antes before; antigu old ancient former; anunc announc; anzuel hook; apag outage blackout; aparat device; aparec appear;
apart set apart aside; apel appeal; apen hardly barely; apertur opening; aplaud applaud; aplaz postpone delay; aplic
appl; apost bet; apoy support; aprend learn; aprendid learned; apres arrest; apresur rush; aprob approv pass adopt;
aprovech use; apur trouble hurry; arbol tree; arbust bush shrub brush; arde burn; arden burn; ardi burn; arena sand;
aritmet arithmetic; arma gun weapon; armar arm; armas gun weapon; arranc start pull; arregl fix repair; arri above;
arriesg risk; arroll run; arroyo creek; arroz rice; arte art; articul article; artific artificial; asamble assembly;
asegur ensur secur; asequib affordable; asesin murder kill; asesor advis; asient seat; asign assign allocat; asist
attend assist; asma asthma; asoci associat; astron astronom; asum assum; atard evening sunset; atencion care attention;
atend treat serv attend; atiend treat serv attend; atras behind back; atrev dare; aula classroom; aument increas rais;
aunque although though; ausen absen; autobus bus; autom automat; autopist highway freeway; autoridad authorit; avanz
advanc; aver breakdown; avion airplane plane; avis warn notice; ayer yesterday; ayud help aid assist; ayudar help;
ayuntamiento council city; azucar sugar; azul blue; bacal cod; bail danc; baj low; bajo under low; balanc balanc; baler
whal; banc bank; banda band broadband; bander flag; bano bath; barat cheap; barc boat ship; barra bar; barrer barrier;
barrio neighborhood; barrios neighborhood; barro mud clay; bas trash base; bastant enough quite; basura trash waste
garbage; batall battle; baut bapti; beb drink bab; bebe baby; bell beaut; belle beaut; benefici recipient benefit;
beneficiari recipient beneficiar; bibliotec library; bien well good; bienestar welfare well; billet ticket bill; blanc
white; boc mouth; bolet ticket newsletter; bols bag pocket; bomber firefighter fire; bombero firefighter; borrador
draft; bosqu forest wood; bosque forest wood; botell bottle; brill bright bril shin; broma joke; brot outbreak sprout;
brujul compass; brus sudden; buen good; buque ship vessel; busc seek look search; busqu search; caball horse; cabez
head; cabild council; cable cable wire; cabr goat; cada each every; cadav body corpse; cadena chain; caduc expir; cae
fall; caid fall fell; cajon drawer; calcul calculat comput; calent heat warm; calid quality warm; calient heat warm hot;
callad quiet silent; calle street; calor heat warm; cam bed; cama bed cot; camar camera chamber; cambi change; camin
road path walk way; camion truck; camp field; campan bell campaign; campesin farm; canal canal channel; cancer cancer;
cancha court field; cansa tired; cant sing song; cantidad amount quantity; capac capacit abl; capit capital; caracter
character; carbon carbon coal; carcel jail prison; carec lack; caren lack; carg charge burden; carga burden load; carn
meat; carpa tent; carpint carpent; carrera career race; carretera highway road; carta letter; cartel poster sign; casa
house home; casi almost nearly; castig punish; catorce fourteen; cauce riverbed channel; caudal flow; caus caus; celebr
celebrat; celul cell; cenit zenith ash; ceniz ash; centenar hundred; centim cent; centr center central; cerc near close;
cerd pig hog; cerebr brain; cerr clos; cerrad closed shut; cervec beer; ceso cease; chimen chimney; chofer driver;
choque crash shock; cicatri scar; cieg blind; ciel sky heaven; cielo sky heaven; cienci scien; cient hundred scien;
ciento percent hundred; cierr clos shut; ciert certain true; cifr figure number; cima top summit; cinco five; cincuenta
fifty; cintur belt; circul circul; circunstan circumstance; cirug surg; cirujan surgeon; cita appointment; citad cited
quoted; ciudad cit citizen; clar clear; clase class; clav key nail; client customer client; clientel client customer;
clim climate; clinic clinic; coalicion coalition; cobertura coverage; cobij shelter; cobr paid pay charge collect; cobre
copper; coch car; cocher depot garage; cocin kitchen cook; codici greed; codig code; cofr chest; coger take; cohet
rocket; colabor cooperat work; coleg school college; colegio school; colina hill; collar necklace; color color; columna
column; combat fight combat; combust fuel; comedor dining; comenz began start; comercio business trade; comet commit;
comid food meal; comienc begin start; comienz beginning start; comision commission; compart shar; complet complete full;
complic complicat; comport behav; compr buy purchas; comprar buy purchas; comprend understand; comprob check prove;
compromet commit; compromis commit; compuert gate; comun common; comunic communicat; comunidad communit; conce grant
award; conced grant; concejal council; concier concert; conclu conclu; condado count; conden condemn sentence; condicion
condition; conduc driv; conductor driver; confes confess; confi trust; confianz trust confiden; conflict conflict;
confront confront; congel freez frozen; congreso congress; conjunt joint together; conoc know known; conquist conquer;
consec consequen; consegu get obtain achiev; conseguir get obtain; conserv preserv; conservar conserv preserv keep;
consider consider; consist consist; constat note; constit constitut; constru build construct; consulad consul; consum
consum; cont count tell told; contador account meter; contag contag infect; contaminacion pollut contaminat; contar
count tell; contempl contemplat; conten contain; conteni contain; content happy; contest answer; contien contain hold;
contra against; contralor accountab comptroller; contrat contract hire; convenc convinc persuad; convert turn becom
conver; convien suit agree; convoc call summon; copia copy; corazon heart; cord rope cord; cordiller mountain; corr run;
correg correct; correo mail post; correr run; corrient current; cort short cut; cortes polit kind; cosa thing; cosech
harvest crop; cosid sewn; cost cost expens; costa coast; cotidian daily everyday; cre belie creat; creac creat; crec
grow; creci flood grew grown; crecient growing; creib credib; crimin crim; crist glass; critic critic; cruz cross;
cuadrad square; cualqui any every; cuando when; cuant how much many; cuarenta forty; cuart quarter fourth room; cuatro
four; cub bucket; cubiert cover; cubr cover; cuello neck; cuenca basin watershed; cuent account; cuerp body; cuesti
question; cueva cave; cuid care; culp fault blame guilt; cultiv crop cultivat; cultur cultur; cumbr summit; cumpl meet
fulfil compl keep; cumplean birthday; cumplim compliance; curs course grade; curso course; dan damage harm; danad
damaged; danar injur damage harm; danin damage harm; dar give; dato data fact; deb must should debt; debat debat; debe
must owe should; debil weak; decad decade; decen dozen ten; decena dozen; decid decid; decis decision; declar declar;
dedic dedicat given devot; dedo finger; defend defend; deficit deficit; dej let leave; delant front before; deleg
delegat; deleit delight; delit crime; demand demand; demas other rest; demasiad too much; democrat democrat; demor
delay; demostr show prove; dent tooth; dentro inside within; denunc denounc report; depend depend; deport sport deport;
derech right; derrib demolish; derrot defeat undone; derrum collaps; desafi challenge; desag drain sewer; desagu drain;
desahuci evict; desaloj evict; desalojo evict; desaparec disappear vanish; desarm disarm; desarroll develop; desastr
disaster; desayun breakfast; descans rest; descart discard; descend descend; desconoc unknown; describ describ; descubr
discover; descuent discount; desd since from; dese desire wish; desembocadur mouth; desempen perform; desemple unemploy;
desert desert; desiert desert; despach office dispatch; desped dismiss; despert wake; despid lay dismiss fire; despier
wake; desplaz displac; desprend detach; despues after later; destin destin intend; destroz destro; destru destro; desvi
divert; detall detail; deten hold stop detain; detien hold stop; detras behind; deud debt; devast devast; devolv return;
devuelv return; dia day; diabet diabet; diagnost diagnos; diari daily newspaper; dibuj draw; dic say; diciembre
december; dictam ruling opinion; diez ten; diferen differ; dific difficult hard; difund spread; difunt dead; digni
dignit; dilig diligen; dimens size dimension; diner money fund; dios god; dique levee dike; direc direct address;
director director; dirig direct lead address; discapac disab; discipl disciplin; discurs speech; discut dispute discuss;
disen design; disfrut enjoy; disminu reduc decreas; dispar shot gun; disparo shot; dispon avail; disput dispute; disting
distinguish; distint separate different; diversi fun; divid divid; divis divis; doblar double; doble double twice; doce
twelve; docen dozen; doctor doctor; document document; dolar dollar; dolor pain; domicil home address; domingo sunday;
dona donat; donde where; dorm sleep slept; dormi sleep slept; dos two; drog drug; duch shower; duen owner; dueno owner;
duerm sleep; dulc sweet; dur hard last; durant during; echa throw miss; edad age; edif build; edific build; educa educa
school; efect effect; eficaz effective; ejecutiv executive; ejempl example; ejerc exerc; ejercit army; elabor prepar
draw; elect elect; electric electric; eleg elect choose chosen; elev high rais elevat; elimin remov end eliminat; embals
reservoir; embarazad pregnant; embarg embargo; emergenc emergenc; emit issu emit; emoc emotion; empe begin start; empeor
worse; empez began start; empiez begin start; empleo job employ; empres compan business; empresari business; enamor
love; encarg charge order; encend light lit; encerr lock; encied light; encim above; encontr find found; encuentr find
found; encues survey poll; endeud debt; enemig enem; energ energ power; enero january; enfad angry; enferm sick disease
ill; enfermer nurs; enfoc focus; enfrent face confront; enfri cool; enga deceiv; engan deceiv; enorm enormous; ensay
test essay; enseguid once immediately; ensen teach; entend understand; entera whole; entero whole; entierr bur; entr
enter between; entrad entrance; entreg deliver; entrev interview; envejec age; enven poison; envi send sent; enviar
send; epidem epidem; equip equip team; equivoc wrong mistake; error error mistake; escal scale ladder; escalon step;
escap escape; escas scarc shortage; escen scene; escog choos; escolar school; escond hid; escrib writ; escrit writ;
escritor writer; escuch listen hear; escud shield; escuel school; escuela school; esfer sphere; esfuerz effort; espaci
space; espacio space; espald back; espant scare; especial special; especie species; espej mirror; espejo mirror; esper
expect wait hope; esperanz hope; espi spy; espirit spirit; espos wife husband spouse; esquin corner; est state this
east; establ stable; establec establish set; estacion station season; estacionam parking; estad state; estadounid
american; estanc stay; estanque pond; estatal state; estatu statu; estibador longshore dockworker stevedore; estrech
narrow; estrel star; estrell star; estruc structur; estudi study survey stud; estudiant student; etap stage; evacu
evacu; evid eviden; evit avoid prevent; exact exact; examin exam; exced exceed; excep except; exento exempt; exig demand
requir; exist exist; exit success; expedien file; exper exper; experi experi; explic explain; explor explor; explot
exploit; export export; expres express; extend extend; extern outside extern; extin extin; extran strange foreign miss;
extrem extreme; fabric factor; fabrica factory plant; facil easy; factur bill; fall fail rul; fals false; falt lack;
famili famil; familiar relative; fantasm ghost; farmac pharmac; faro lighthouse light; farol lamp light; fars farce;
favor favor; fe faith; febrero february; fech date; federal federal; felic happ; feria fair; ferreteri hardware;
ferrocarril rail; ferroviari rail; fert fertil; festiv holiday; fich card; fiebre fever; fiel faithful; fiest party
feast; fin end weekend; financi financ fund; firm sign; firmante sign; fiscal prosecutor tax; fisic physical; flor
flower; flot float fleet; fond fund; fondo fund bottom; form form way; fortalec strengthen; fortun fortune; fosil
fossil; fotograf photo; fracas fail; franc frank; franque postage stamp; fras sentence phrase; frecuen often frequen;
fren brake; frente front; fri cold; frijol bean; frontera border; frut fruit; fruta fruit; fueg fire; fuego fire; fuent
fountain source; fuente source; fuer strong out; fuerz force strength; funcion work function; fundad found; fundament
fundamental; fundir melt; furi fury; futuro future; galard award; gall rooster; gallin hen chicken; gan earn win won;
ganad cattle livestock; garant guarant ensure; garantiz guarant ensure; garita crossing gate; gas gas; gasolin gas; gast
spend; gasto spend expens; gato cat; gener generat; general general; genero gender; gent people; gimnas gym; glob globe
balloon; gobern govern; gobernador governor; gobierno government; golp hit blow; gota drop; gozar enjoy; gracias thank;
grad degree; gran great large; grande large big great; granj farm; grati free; grav serious grave; gremi guild union;
grif tap; gris gray; grit shout; grupo group; guard keep guard kept; guarder childcare; guerr war; gust like taste;
haber have; habil abl; habit resident inhabit; habitu usual ordinary; habl speak talk; hablar speak; hac make ago; hacer
make; hacia toward; hambre hunger; hambrun famine; harin flour; hech fact made; helad ice cream frost; hered inherit;
herid wound injur; herman brother sister; hermana sister; herramient tool; herv boil; hiel ice; hierb grass weed; hierr
iron; hij child son daughter; himn anthem; hipotec mortgage; histor histor; historiador historian; hogar home household;
hoja leaf sheet page; hombr man shoulder; hombre man men; hond deep; honest honest; honor honor; hora hour; horari
schedule; horizont horizon; horm ant; horn oven; horror horror; hospital hospital; hoy today; huelg strike; huell
footprint trace; huerfan orphan; huert orchard garden; hues bone; huespe guest; huev egg; huir flee; human human; humed
wet humid; humo smoke; hund sink; hundir sink; huracan hurricane; ideal ideal; idiom language; igles church; iglesia
church; igual equal; igualdad equality; ilegal illegal; ilumin light illumin; imag image; imagin imagin; imped prevent
stand stop; impid prevent stand stop; impon impose; import import matter; impos impossible; impost imposter; impres
print; imprescind essential; impuest tax; impuls drive push; incendi fire; inclin inclin; inclu includ; inclus even
includ; increment increas; incumpl breach; independ independ; indi native indigenous; indic indicat; indigen indigenous
native homeless; individu individual; industri industr; inevitable inevitable; infec infect; inferi lower; infiern hell;
inform report inform; informe report; ingen engineer naive; ingenier engineer; ingles english; ingres income revenue;
inici begin start initiat; injust unjust unfair; inmediat immediat; inmigr immigra; inoc innocen; inquiet concern worr;
inquilin tenant renter; insect insect; inspector inspect; inst urge; instal install facilit; instala install; instamos
urge; instituc institut; instrument instrument; insulin insulin; integr integra; intelig intelligen; inten intend;
intent try attempt; interes interest; intern intern; interrog question; interrup interrup gap; introduc introduc; inun
flood; inund flood; inundacion flood; invent invent; inversion invest; invert invest; investig investigat research;
investigador researcher; invierno winter; invierta invest; invit invit guest; involuc involv; isla island; izquier left;
jabon soap; jamas never; jardin garden; jaula cage; jef chief head; jornad workday; joven young youth; jovenes young
youth; jubil retir; jueces judge; jueg game play; jueves thursday; juez judge; jug play; juici trial judgment; julio
july; junio june; junt together; junta board; jurad jury sworn; justic justice; justo fair just; juventud youth; juzg
judge court; labi lip; labor work labor; lado side; ladr brick thief bark; ladrill brick; lago lake; lagrim tear; lament
regret lament; lampar lamp; lana wool; lanz launch throw; lanza launch; lapiz pencil; larg long; lastim pity hurt; lav
wash; lavar wash; lazo tie; leche milk; lecho bed; lect read; lector reader; leer read; legisl legislat; legumbr legume;
lejos far; leng language; lengu language tongue; lengua language; lent slow; leon lion; lesion injur; letr letter;
levant rise lift raise; levanta rise; ley law act; leyenda legend; leyes law; liber free releas; libertad freedom
libert; libr book free; licenc licen; licita bid; lider leader; liger light slight; limit limit; limpi clean; lind
border pretty; line line; linter flashlight; list list; llam call; lleg arriv reach; llen full fill; llev carr tak wear;
lleva carr tak; lloc crazy; llor cry weep; llov rain; lluev rain; lluvia rain; lobo wolf; loc local; lodo mud; logr
achieve; lograr achieve; loma hill; luch fight struggle; lucha fight; luci shine look; lueg then later; lug place; luj
luxur; luna moon; lunes monday; luz light power electric; madera wood; madre mother; madrug dawn; maduro mature; maestr
teacher; maiz corn; mal bad; maldi curs; malet suitcase; manan morning tomorrow; manantial spring; manch stain; mand
send command; manej drive handle drove; maner way manner; manifest protest; mano hand; manten maintain keep support
kept; mantien maintain support keep kept; mantuv maintain support kept; maqu machine; maquin machine; mar sea; maravill
wonder; marc mark; march march leave gear; marea tide; mareograf gauge; marin sea marine navy; marip butterfl; martes
tuesday; martill hammer; marzo march; masa mass; mascarill mask; mascot pet; mata kill; matasell postmark; matem math
arithmetic; materia matter material subject; matricul enroll; matrimon marriage; maxim maximum; mayo may; mayor older
great mayor senior major; mayoria majority; mecan mechanic; medi half measure average medi; medic doctor medic;
medicament medicine; medid measure; medio half medium environment; mejill cheek; mejor better improv best; melan
melanchol; memor memor; mencion mention; mendig beggar; menor minor less; menos few less; mensaj message; mensual month;
ment mind lie; mentir lie; mercad market; mercanc goods; merec deserv; mero mere; mes month table; meta goal; metal
metal; meter put; metr meter; mezcl mix; mied fear; miedo fear afraid; miembr member; mient lie; mientras while;
miercoles wednesday; migrat migra; mil thousand; mill mile; millar thousand; millon million; mina mine; minas mine;
miner mine miner; mineral mineral; minim minimum least; ministr minist secretar; minoria minority; minut minute; mirad
look gaze; mision mission; mism same; mist mixed; mitad half; mochil backpack; modific modif; mojad wet; molest bother
disturb; moment moment; moned coin currenc; monj monk nun; mont mountain mount; montan mountain; morad purple resident;
moral moral; moratori moratori; mord bite; mori die dying dead; mosca fly; mostr show; mostrador counter; motiv reason
motiv; much many much; mucho many much; mudanz move; mueb furniture; muel pier; muell dock pier; muer die dead; muert
death dead died; muestr show; mujer woman women; multa fine; multi multi; multitud crowd; mund world; municip municip
town cit; murieron died; muro wall; museo museum; music music; nac born birth; naci born nation; nacion nation; nada
nothing; nadie nobody; nariz nose; narr narrat; natural natural; nave ship; naveg sail navig; neblin fog; necesi need;
necesit need; negad deny denied refus; negoc business; negr black; niebl fog; niet grandchild grandson; niev snow; nin
child; ninez child; ning none; ningun none; ninguna none; ninguno none; nivel level; nobl noble; noche night; noctur
night; nombr name appoint; norma rule standard; norte north; nota note footnote; notic news; noto not; novel novel;
noventa ninety; noviembre november; nube cloud; nudo knot; nuestr our; nuev new nine; nueve nine; numer number; nunca
never; nutri nutri; obispo bishop; objet object; oblig force oblig; obra work; obrer worker; observ observ watch; obten
obtain get; obtien obtain get; ocas occasion time; ocean ocean; ochenta eighty; ocho eight; octubre october; oculta hid;
ocup occup; ocurr happen occur; oest west; ofert offer; oficin office; oficina office; oficio trade office; ofrec offer;
ofrez offer; oj eye; ola wave; oleaj wave; olor smell; olvid forg; once eleven; opci option; opin opinion; opon oppose;
opong oppose; oportun opportun; oposicion opposition; opus oppos; oracion prayer; orbit orbit; orden order; ordenad
computer order; ordenanza ordinance; ordin ordinary order computer; organism agency organism; orgull proud pride;
orgullos proud; orient guid; origen origin; orilla bank shore; oro gold; oscur dark; oscuras dark; oscurid dark; otono
fall autumn; otorg grant; oveja sheep; paciente patient; pacto pact compact; padec suffer; padr parent father; padre
parent father; pag pay; paga pay; pagad paid; pagin page; pais countr; pajar bird; palabra word; palaci palace; palo
stick; palta avocado; pan bread; panal diaper; pandem pandem; pandill gang; panel panel; pantall screen; pantan swamp;
papel paper role; paquet package; parad stop stopped paused; paradero whereabouts; paraliz paraly stop; parar stop;
parec seem look appear; pared wall; pareja couple; parque park; parr paragraph; part part; parti leave party match;
particip share participat; partid party match; partidis partisan; partir leave; pas happen pass step spend; pasad past
last; pasaj passenger passage; pase pass; pasead walk; paso step pass; past pasture; pastel cake; pastor shepherd
pastor; patrimon heritage; patron boss employer pattern; patrull patrol; paus pause; paz peace; pecho chest; ped ask
request; pedag teach; pedaz piece; pedim ask; pein comb; pelea fight; pelicul film movie; pelig danger risk; pelo hair;
pena penalty sorrow worth; penin peninsula; pens think; pension pension; peor worse worst; pequen small little; percib
perceiv; perd lose lost; perdid lost loss; perdon forgiv; peregrin pilgrim; perfec perfect; period newspaper period;
permanec remain stay; permit allow permit let; perr dog; perseg pursue chase; person people person; pertenec belong;
pertenez belong; pes weigh; pesad heav; pesar weigh; pesc fish; pesquer fish; petici request petition; petrole oil
petroleum; pid ask; pie foot; piedra stone; piel skin; pierd lose lost; piern leg; piez piece room; pilot pilot; pint
paint; piscin pool; pizarr blackboard; plag plague pest; plan plan; plant plant; planta plant; plat silver dish; plata
silver; playa beach; plaz deadline term; pleit lawsuit; pliego sheet; plomo lead; pluma feather pen; plural plural;
pluvial storm rain; pobl population town; poblad settled; pobr poor poverty; poc few little; pod can power may; poder
can power; poderos powerful; podr could; polen pollen; polic police; polin pollin; poliniz pollinat; polit polic
politic; poliz policy policies; poliza policy policies; poll chicken; pollu pollut; polvo dust; poner put; porque
because; porta carr; portad cover; porvenir future; posib possib; posic position; poste pole post; potab drink; potabl
drink; potenc power; pozo well; practic practic; prad meadow; preci price; precis need precise; preferi prefer; preg
question ask; pregunt ask question; premi award prize; prens press; preocup concern worr; prepar prepar; presa dam;
present present; presid president; presion pressure; preso prisoner; prest lend loan service borrow; prestam loan lend;
presupuest budget; pretend intend claim; prev foresee plan; previ foresee plan previous; prim cousin; prima premium;
primas premium; primavera spring; primer first; princip main principal beginning; pris prison; priv private depriv;
privad private; problem problem; proceder proceed; proces process; procur try attorney; produc produc; profesor teacher
professor; profund deep; program program; progres progress; prohib ban prohibit; prolong extend prolong; promedi
average; promes promise; promet promise pledg; promotor developer; promov promot; pronost forecast; pront soon; pronto
soon; propag spread; propi own property; propiet owner; propio own; propon propos; proporc provid proportion; proporcion
provid; proposit purpose; propuest propos; prorrog extend; protecc protect; proteg protect; proteja protect; protest
protest; provee provid; provinci province; provoc cause provok; proxim next; prueb test evidence; public public publish;
pueb town people; pueblo people town; pueblos town; puent bridge; puer harbor port door; puert harbor door port; pues
well since; puest post stall job; pulg inch thumb; pulmon lung; punt point; punto point dot; quebr break; qued remain
stay left; quej complain; quem burn; quemad burn; quemar burn; quer want love; quienes those who; quiet quiet still;
quince fifteen; quit remov; quiz perhaps maybe; quizas perhaps; rabi rage; radio radio; raiz root; rapid rapid quick;
rastro trail trace; rato while; razon reason; reacc react; real royal real; realidad reality; realiz carr make; realizar
carr; reaseg reinsur; rebaj discount lower; rebas exceed; recaud collect rais; recet prescription recipe; recha reject;
rechaz reject; recib receiv; recicl recycl; recient recent; reclam claim demand; recog collect pick; recolec collect;
recomen recommend; recomp recompens; recompens reward; reconoc recogni; reconstru rebuil; record rememb remind; recorr
travel cover; recorrid route trip; recort cut; recuent count; recurs resource; red network grid; redact draft writ; redu
reduc; reembols reimburs; reemplaz replac; reflej reflect; reflex reflect; reform reform; refuerz reinforc; refug refuge
shelter; refugi refuge; refugio refuge shelter; regal gift; regalo gift; regante irrigat; regl rule; reglament
regulation rule; regres return; regreso return; regul regulat; rein queen kingdom; reir laugh; relat story; relig
religi; rellen fill landfill; reloj clock watch; rememor remember; remoto remote distant; rend yield perform; rendicion
accountab; renov renew; renuev renew; renunc resign renounc; repar repair; repart distribut; repentin sudden; repet
repeat; repit repeat; report report; represent represent; representant representativ; republican republican; requier
require; requisit requirement; rescat rescue; reserv reserv; resid resid; resist resist withstand; resisti resist;
resolv solv resolv; respald support back; respet respect; respir breath; respons respons; respuest answer respon;
restablec restor; restant remaining; restaur restor; resto rest; result result prove; resum summar; retir withdraw
remov; retono sprout; retorn return; retras delay; reubic relocat; reun meet gather; revel reveal; revis review; rey
king; rib shore; rieg irrigat; riend rein; riesg risk; rind yield; rio river; riqu wealth; robo theft; roda surround;
rodill knee; rog beg urge; roj red; romp break; ropa cloth; rostr face; ruid nois; ruin ruin; rural rural; ruta route;
sab know; sabado saturday; sabi know wise; sabor flavor taste; sacar take; sacerdot priest; saco sack; sacrific
sacrific; sagrad sacred; sal leave salt; sala room hall; salar wage salar; sald balance; salen leave; salid exit
departure; salida exit departure; salir leave; salud health; salv save; saneamiento sanitation sewer; sangr blood;
sangre blood; sano healthy; sant saint holy; sart pan; satisf satisf; seco dry; secretar secretar; secuenc sequence; sed
thirst seat; sede headquarters; segu continu follow; segun according second; segund second; segur insur safe secur;
segurid safety securit; seguro safe secur insur; seis six; seleccion select; sello seal stamp; selva jungle; semana
week; sembr plant sow; semest semester; semilla seed; senad senat; senal sign; sencill simple; senor sir; sensib
sensitive; sent feel sit sense; sentad sitting; senti feel felt; septiembre september; sepult bury; sequ drought dry;
sequia drought; seres beings things; seri serious series; serp snake; sers beings; serv serv; servicio service; sesenta
sixty; sesion session; setenta seventy; sexta sixth; siembr plant sow; siempre always; siesta nap; siet seven; siete
seven; sig follow; siglo century; signific signific mean; siguient next follow; silb whistle; silenc silen; sill chair
seat; silla chair; silvest wild; similar similar; simpat sympath; simpl simple; sin without; sindicat union; sinhogar
homeless; siquier even; sistem system; siti site place; situac situation; soberan sovereign; sobr over about envelope;
sobra excess; sobre over about; sobreviv surviv; sobrin nephew niece; sociedad societ; socio partner member; socorr
help; sofoc suffocat; soga rope; sol only sun alone; solar solar; soldad soldier; soled lonel; solic request ask appl;
solici request appl; solicitud request appl; sombr shade; sombrer hat; sonar sound; sonrei smile; sonris smile; soport
support bear; sord deaf; sorpr surpris; sospech suspect; sosten sustain; sostien sustain hold; suav soft gentle; sub
rise rais; subasta auction; subid rise; submarin underwater; subvencion grant subsid; suced happen; suceder happen; suci
dirt; suel soil floor land wage; sueld salary pay wage; suelo soil; suen dream sleep; sueno dream sleep; suert luck;
sufic enough sufficient; sufr suffer; sum sum add total; sumar add; super overcome exceed; superfic surface; superintend
superintendent; superviv surviv; supon suppos mean; supuest supposed course; sur south; surg arise; surgi arose; sustent
support; sustitu replac; susurr whisper; tabern tavern; tall size workshop; taller workshop; taman size; tamb also;
tambor drum; tampoco neither; tant much; taqu ticket; tard late take took afternoon evening; tarda take took; tarde
afternoon late evening; tarea task; tarif rate fare; tarjet card; tasa rate; teatr theater; tech roof; techo roof
ceiling shelter; teclad keyboard; tejad roof; tejid fabric; telefon phone telephone; telescop telescope; televis
television; tema topic subject; temblo earthquake; temer fear; temp early; temperat temperature; templ temple; tempor
temporar season; temporad season; temprano early; tender tend; tendr have; tener have had; tercer third; termin end
finish; terremot earthquake; tesor treasur; tesoro treasur; test test; testig witness; testimon testimon; tiemp time;
tiend store shop; tienda store shop; tierno tender; tierr land earth soil; tierra land earth; tijer scissors; tint ink;
tipo type kind; titul title degree; todav still yet; todavi still yet; todo all every; todos all every everybody
everyone; tom take drink; tont fool; tormen storm; tormenta storm; torn turn; torneo tournament; toro bull; torp clumsy;
torre tower; tortug turtle; tos cough; total total; tra bring; trab hinder; trabaj work job; tradic tradition; traduc
translat; traer bring; trag swallow; traj suit; tramit process; trampa trap; tranquil quiet calm; transcurr pass;
transport transport transit; tras after behind; trasl move; traslad move transfer; trat treat; tratad treaty; traves
through across; trayec journey route; treinta thirty; tren train rail; tres three; trib tribe; tribunal court; tribut
tax tribut; trigo wheat; trimest quarter; tripl triple; trist sad; triunf triumph; trop troop; tropiez stumble; tsunami
tsunami; tuber pipe; turist tourist; turn turn shift; ubic locat; ultim last final; ultimamente lately; umbral
threshold; unan unanim; unic only unique; unid unit; unir join unit; universid universit; urb urban; urg urge urgent; us
use; usuar user; uva grape; vaca cow; vaci empty; vacun vaccin; val worth value; valient brave; valle valley; valor
value courage; valorar value; vapor steam; variad varied; vario several; varios several; vaso glass; vast vast; vecin
neighbor resident; vecindad neighborhood; vecindar neighborhood; vehicul vehicle; veinte twenty; vela candle; velada
evening; veloc speed; venc win defeat; venci expir; vencid defeat expir; vend sell; vendier sold; veneno poison; veng
come; venir come; vent sale; venta sale; ventaj advantage; ventan window; ventanill counter window; ver see; verano
summer; veraz truthful; verd green; verdad truth; verdader true; verdur vegetable; vergonz shame; vergu shame; verif
verif; verj fence; verso verse; vert dump; vertedero landfill dump; vest dress; veteran veteran; vez time once; viaj
travel trip journey ride; viajar travel; vias track road; vict victim; victim victim; victori victory; vid life live;
vida life live; vidri glass; viej old; vien come; viento wind; vientre belly; viernes friday; vig current; vigil watch;
vill town; vina vineyard; vino wine came; viol viol rape violat; virt virtue; virus virus; visib visib; visit visit;
vista view sight; visto seen; viud widow; viv live; vivienda hous home; vivo living alive; vivos living alive; volc
volcano turn; volun will; volunt volunt; voluntad will; volv return; volver return; vot vote; voz voice; vuel fly flight
return; vuelt return turn around; vuelta return turn around; vulner vulnerab; yegu mare; yerb grass; zapat shoe; zona
zone area; zorr fox
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
