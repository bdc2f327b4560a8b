"""Ordinary words of English, l to z, and the beginnings of the Spanish words that can stand for them."""

# An English word, then Spanish beginnings; accents are folded away. Endings are those of `word_forms`.
WORDS = """
lab laborator; label etiquet; labor trabaj labor obrer sindic mano parto; laboratory laborator; lack falt carec carez
escas carenc; ladder escaler; lake lag laguna lago lagun; lamb corder; lame coj; lamp lampar; land tierr terren predi
suel aterriz; landfill vertedero rellen basurer relleno tiradero; landlord casero propietari arrendador dueno;
landowner terrateni propietari; landslide desliz derrumb deslav; lane carril vereda via; language idiom lengu leng;
laptop portatil computador; large grand ampli enorm gran numeros; largely gran mayor; last ultim pasad dur; late tard
tardi retras demor recarg moros ultim; latefee recarg; lately ultim; latino latin hispan; laugh rei ries risa ris rie;
launch lanz inici; laundry lavander ropa; law ley leyes derech legal jurid; lawmaker legislad congres; lawn cesped
pasto jardin; lawsuit demand pleit juicio; lawyer abogad; lay pon coloc tend despid desped; layer cap estrat; layoff
despid recort cesant; layoffs despid recort; lazy perez flojo; lead plom llev dirig encabez guia conduc lider; leader
lider dirigent jef cabez; leaf hoj hoja; leak fug filtr goter gotera fuga; lean apoy inclin recost; learn aprend
enter; lease arrend alquil; leash correa; least menos minim; leather cuero piel; leave dej sal abandon march part ir
qued; led dirig llev encabez lider; ledge cornis repis; ledger libr registr; left qued rest sobr dej falt; leg piern
pata; legal legal jurid legitim; legislation legislac ley; legislator legislad diputad; legislature legislatur congres
asamble; lemon limon; lend prest; lender prestamist acreedor; length longit duracion larg; less menos; lesson leccion
clase; let dej permit; letter cart letr misiv; lettuce lechug; levee diqu bordo dique; level nivel grado; liability
responsab pasiv; liar mentiros; liberty libertad; librarian bibliotecari; library bibliotec; license licenci permis;
lie yac ment mient acost mentir; lien gravam embarg; life vid viv; lifetime vida; lift levant alz elev; light luz luc
luces liger lev; lightning rayo relampag; likewise igual asimism; limit limit tope; line line fil cola raya renglon;
linen saban ropa; link enlac vincul conect; lip labi; list list; listen escuch oi atend atiend; literacy alfabet;
little poc pequen chic; live viv resid habit; liver higad; lizard lagart; load carg; loan prest prestam credit; lobby
vestibul cabilde; lobbying cabild; lobbyist cabilder; local local municip; locate ubic localiz situ; lock cerr candad
encerr encierr cerradur esclus; logger lenador maderer; logic logic; loneliness soled; lonely sol solitar; long larg
tiemp duradero much; longshoreman estibador; longshoremen estibador; look mir busc parec observ; lose pierd perd; loss
perdid merm perd; lot lote estacionam terren solar much predi suerte; loud fuert ruidos; love am amor quier quer
encant; low baj; lower baj inferior reduc; loyal leal fiel; luck suert; luggage equipaj; lumber mader; lunch almuerz
comida comid; lunchroom comedor; lung pulmon; luxury luj; machine maquin; machinist maquinist tornero mecanic;
magazine revist; maid sirvient recamar empleada; mail corre post cart envi correspond postal correo; mailbox buzon;
mailman carter; main princip; mainly principal mayor; maintain mantien manten mantuv sosten; maintenance mantenim;
major mayor grave import princip; majority mayor mayoria; make hac hag hiz hic hech har fabric elabor logr; mall
centro plaza; man hombr varon senor tipo enferm; manage administr gestion maneja logr; manager gerent administrad
director; mandate mandat oblig orden; manufacture fabric; many much numeros tant; map mapa; march march marzo marz;
margin margen; mark marc senal; market mercad; marriage matrimon casam; marry cas espos; marsh marism pantan cienag;
mason albanil; mass masa misa; match cerill fosfor partid; material material; maternity matern; math matemat; matter
import asunt materi; mattress colchon; may mayo pued pod; mayor alcald edil presidente; me mi me; meadow prad prader;
meal comid aliment; meaning significad sentid; means medi recurs signific quier; meanwhile mientras tanto; measles
sarampion; measure medid med mid; meat carn; meatpacker empacador carn; meatpacking empacador carn; mechanic mecanic;
medal medall; media medio prensa; medical medic sanitar; medicine medicin medicament remedi; meet reun cumpl encuentr
encontr conoc satisf; meeting reunion junta sesion asamble encuentr; melt derret derrit fund; member miembr integrant
soci afiliad part vocal; memorial conmemor monument; memory memori record recuerd; mental mental psiquiatr psicolog;
mention mencion; merchant comerciant; mercury mercuri; mercy misericord piedad clemenc; mere mer simple; merely mera
simplement solo; merge fusion un; merger fusion; mesa mesa meseta; message mensaj recad; metal metal; meter metro
medidor contador; method metod; mexican mexic; middle medi centr mitad; midnight medianoch; midwife parter comadron;
migrant migrant; mile mill; military militar; milk lech leche; milky lacte; mill molin fabric aserradero; million
millon; mind mente import; mine min; miner miner; minimum minim; minister ministr; minor menor leve; minute minut;
miracle milagr; mirror espej; misdemeanor delit falta menor; miss falt perd pierd extran echar; mist neblin brum;
mistake error equivoc; misuse mal; mix mezcl; mobile movil; mock burl mofa; model model; modern modern; modest modest;
molecule molecul; monday lunes; money diner plata fond recurs efectiv; monitor vigil monitor supervis; month mes meses
mensual; monthly mensual; monument monument; moon lun; moonlight luna; mop trapead; moral moral; more mas; moreover
ademas; morning manan madrug matutin; mortgage hipotec; mosquito mosquit zancud; moss musgo; most mayor mayoria;
mostly mayor principal; mother madr mam mama; motion mocion movim; motor motor; mountain montan sierr cerr mont; mourn
llor duelo; mourning luto duelo; mouse raton; mouth boc; move muev mov traslad mud cambi desplaz; movement movim;
movie pelicul; much much tant; mud lod barr fang cien lodo barro fango; mudflat marism bajo lodazal; mule mula; murder
asesin homicid; museum museo; mushroom hongo seta; music music; must deb tien ten teng; my mi mis; nail una clav; name
nombr llam; nanny ninera; narrow angost estrech; nation nacion pais patria; nationwide nacion pais; native indigen
nativ natal origin; natural natural; nature naturalez; navy marina armada; near cerca junto proxim; nearly casi cerca
aproxim practic; neat orden pulcr; neck cuell; need necesit falt requier precis neces; needle aguj; neglect descuid
abandon desatend; negotiate negoci; neighbor vecin vecind barri; neighborhood barri vecindari colonia vecindad;
neither tampoco ni ningun; nest nid nido; net red neto; network red cadena; neutral neutral; never nunca jamas;
nevertheless embargo obstante; new nuev noved reciente; newborn recien nacid; news notici nuev; newspaper period
diari; next proxim siguient venider vien; night noch noctur; nitrate nitrat; no no ningun nada sin nadi; noble nobl;
nobody nadi ningun; nod asent asient; noise ruid; none ningun nadi; nonetheless embargo obstante; nonprofit lucro
benefic; noon mediodi; nor ni tampoco; normal normal; north nort; nose nariz; not no ni tampoco nunca; notary notari;
note not observ senal; notebook cuadern libreta; nothing nada; notice avis notific not; notify notific avis; novel
novel; november noviembr; now ahor hoy actual ya; nuclear nuclear atom; number numer cifr cantid; nurse enfermer; nut
nuez nueces; nutrition nutric aliment; oath juram; obey obedec acat; object objet opon; objection objec; oblige oblig;
obstacle obstac; obvious evident obvi; occupy ocup; october octubr; of de; off fuer apag; offend ofend; offense delit
ofens falta; offer ofrec ofrez ofert; office oficin despach carg oficio consultorio; officer oficial agent polici
funcionari; official funcionari oficial autorid; offset compens; often menud frecuen much; oil petrol aceit; old viej
antigu ancian edad mayor; on en sobre; once vez sola solo antes vezuna; onion cebolla; online linea internet; only sol
unic apenas tan mer; open abr abier apert; openly abiert; operate oper manej funcion administr; operator operador
opera; opinion opin; opioid opioid; opponent adversari opositor; opportunity oportun; oppose opon opong opus opues;
opposite contrari opuest opues; option opcion; or o u; oral oral verbal; orange naranj; orbit orbit; orchard huert;
order orden pedid mand; ordinance ordenanz reglament; ordinary ordinari comun corrient; organ organ; organization
organiz; organize organiz; origin orig; original original; ornamental adorno ornamental; orphan huerfan; other otr
demas; otherwise contrari manera si; otter nutri; ounce onza; our nuestr nosotr; ours nuestr nosotr; out fuer afuer
sal; outage apag corte; outbreak brot; outcome resultad; outdoor intemper libre exterior; outrage indign ultraj
escandal; outside fuer exterior afuer; oven horn; over sobr encim mas; overcome super venc; overdose sobredosis;
overflow desbord rebas; overseas ultramar extranjer exterior; overtime extra sobretiemp; overwhelm desbord abrum rebas
satur; owe deb adeud; owl buho lechuz; own propi duen pose tien ten posee; owner duen propietari titular poseedor;
oxygen oxigen; oyster ostion ostra; pace ritmo paso; pack empac empaqu manad cajetill; package paquet; packer
empacador; packinghouse empacador; paddle rem; page pagin hoj; pain dolor duel; paint pint; painter pintor; pair par;
palace palaci; pan sarten; panel panel comite; panic panic; paper papel periodic documento; parade desfil; paragraph
parraf; paramedic paramedic ambulanc; parcel paquet parcela; pardon indult perdon; parent padr madr progenitor; park
parqu estacion; parking estacionam aparcam; parole libertad condicional; part part parte; partly parte parcial;
partner soci aliad parej; party partid fiest parte fiesta; pass pas aprob aprueb transcurr; passage pasaj aprobac
paso; passenger pasajer; passport pasaport; password contrasen clave; past pasad ayer; pasture past; patch parche
remend; path camin sender ruta vereda; patience pacienc; patient pacient enferm; patrol patrull; pause paus deten
suspen; pay pag cobr abon cuest sueld sufrag; paycheck cheque sueld quincen; peace paz pacif; peach durazn melocot;
pedestrian peaton; peer igual semej; pen plum corral; penalty sancion pena mult castig multa recarg; pencil lapiz
lapic; pension pension jubil; people person gent puebl pueblo ciudadan habitant quien; pepper pimient chile; per por
cada; percent ciento porcentaj; perfect perfect; perform desempen realiz rend; perhaps quiz acaso; period period plaz
punto; permanent permanent; permit permis permit autoriz; person person gent quien individu; persuade persuad convenc;
pest plag; pesticide pesticid plaguic; pet mascot; petition petici solicit; pharmacist farmaceut; pharmacy farmac
botic; phone telefon celular; photo foto; physician medic; pick recog escog levant pizc; picked recolect cosech recog;
picker recolect jornal cosech; picture fotograf imagen retrat cuadr; piece piez pedaz trozo; pier muell; pig cerd
puerc; pile monton pila; pill pastill pildor; pillow almohad; pilot pilot; pipe tub tuber canier ducto conduct canal
caner duct; pipeline ducto oleoduct gasoduct tuber; pit pozo fosa hoyo; place lug siti pon coloc localidad lugar;
plain llan claro simple sencill llanur; plan plan program pretend prev proyect; planet planet; plant plant fabrica
sembr siembr; plaque placa; plaster yeso; plastic plastic; plate plato placa; platform plataform anden; play jug jueg
obra tocar; playground patio recreo parque juego; please favor agrad complac; pledge compromet promet compromis
promes; plenty abund much; plow arad ar; plumber plomer fontaner; plumbing plomer fontaner tuber; pocket bolsill; poem
poem poesia; poet poet; point punt senal apunt punto; poison venen enven intoxic; poisoned enven intoxic; pole poste
palo polo; police polici; policy politic poliz; polite cortes educad; poll encuest urna; pollute contamin; pollution
contamin; pond estanque charc estanq; pool piscin alberc charc; poor pobr mal deficient humild; popular popular;
population poblac habitant; porch porche portal; pork cerd puerc; port puert; portion porcion part; position posic
postur puest; possible posibl; post puest post correo public; postal postal corre correo; postpone aplaz pospon
posterg; pot olla maceta; potato papa patata pap patat; pound libra; pour vert ech viert; poverty pobrez miseri;
powder polv; power pod energ electric potenc fuerz; practical practic; prairie prader llanur; praise elog alab; pray
rez or; prayer oracion rezo plegari; precious precios valios; predict predec pronost; prefer prefer prefier; pregnancy
embaraz; pregnant embaraz; premium prim; prepare prepar alist; prepared preparad dispuest list; prepay pag; preschool
preescol; prescription recet; presence presenc; preserve preserv conserv; press prens presion apret; pressure presion;
pretend fing hac pretend simul aparent; pretty bonit lind bastante; prevent evit imped impid preven; previously antes
previ anterior; prey presa depred; price preci tarif cost; pride orgull enorgull; priest sacerdot cura; principal
director principal; principle princip; print imprim impres; priority priorid; prison carcel prision penal penitenci;
prisoner pres reclus reo intern; private privad particular; privately privad; prize premi; probation libertad prueba;
problem problem; proceed proced prosegu sigu; process proces tramit procedim; profession profes oficio; profit gananc
lucr utilid benefici ganan benefic; profitable rentabl lucrativ; profited lucr gan benefic; program program; progress
progres avanc; prohibit prohib; project proyect obra; promise promes promet compromis; proof prueb comprob; proper
adecuad debid propi; property propied bien inmuebl predial; proposal propuest proposic; propose propon propus;
prosecute proces enjuici acus; prosecutor fiscal procurador; prosper prosper; protect proteg protej ampar resguard
proteccion; protest protest; proud orgull; prove prob prueb demostr demuestr result; provide proporcion provee brind
ofrec suministr dar preve dot; psychiatric psiquiatr; psychiatrist psiquiatr; public public; publicly public; publish
public; pull jal tir saca arranc; punch golpe punet; punish castig sancion; pupil alumn estudiant; purchase compr
adquis adquir; purpose proposit fin objet; purse bolso carter; pursue persegu persig busc; push empuj impuls presion;
put pon pong pus puest pondr coloc met; qualify calific cumpl reun; quality calid; quantity cantid; quarter cuart
trimestr; queen rein; question pregunt cuest interrog dud; quick rapid veloz agil; quickly rapid pront; quiet callad
silenc tranquil quiet; quit dej renunci renunc; quota cuota cupo; quote cit; rabbit conej; race carrer raza; racism
racism; radio radio; rag trapo; rail riel ferrocarril ferroviar tren; railroad ferrocarril ferroviar tren; railway
ferrocarril ferroviar tren; rain lluv llov llueve; raise aument sub levant alz elev cri recaud plante; rake rastrill;
ranch ranch ganader; rancher rancher ganader; range rang alcanc gama pastizal; ranger guardabosqu guardaparqu; rank
rango fila; rape viol; rare rar escas poco; rat rat rata; rate tasa tarif ritmo indic; ratepayer usuari contribuyent
cliente; rather prefier prefer bien; ratio proporc razon; raw crud; ray rayo; reach alcanz lleg logr; read lee lei
leid ley lect; reader lector; reading lectur leer; ready list dispuest preparad; real real verdader autent; realize
cuent realiz percat; really realment verdad; reason razon motiv caus; reasonable razonabl; rebate reembols descuent;
rebuild reconstru; rebuilt reconstru; recall record recuerd revoc acord; receipt recib comprob; receive recib acog;
recent recient ultim; recently recient poco ultim; recipe recet; reckoning calcul cuenta; recognize reconoc reconozc;
recommend recomend recomiend; reconsider reconsider replante; record registr record expedient marca constanc grab
acta; recover recuper recobr sanar restablec; recovery recuper reconstru; recruit reclut; recycle recicl; red roj;
reduce reduc redu disminu baj rebaj; refer remit refer refier; reflect reflej reflex; reform reform; refrigerator
refriger nevera; refuge refug; refugee refug; refund reembols devol; refuse neg nieg rehus rechaz; regard respect
consider; region region zona comarc; register registr inscri; registration registr inscrip matricul; regret lament
arrepent; regular regular habitual; regulation reglam regul norm disposicion; rehab rehabilit; rehire recontrat;
reimburse reembols; reimbursed reembols; reimbursement reembols; reject rechaz desech; relate relacion; relationship
relac; relative parient famil relativ; relax relaj; release liber libera public comunic solt vert entreg; reliable
fiab confiab segur; relief alivi socorr auxili; relocate reubic traslad; rely depend confi; remain permanec qued sigu
segu restant rest; remedy remedi; remember record recuerd acord acuerd; remind record recuerd; remote remot apart
alejad distanc; remove quit retir elimin remov sac; renew renov renuev; rent alquil rent arriend arrend; repair repar
arregl compon; repay devolv reembols pag; repeal derog; repeat repet repit; replace reemplaz sustitu repon cambi;
reply respond respuest contest; report inform reporte denunc report; reporter reporter periodist; represent represent;
reputation reputac fama; request solicit ped pid peticion pedid; require requier requir exig oblig necesit; rescue
rescat salv; research investig estudi; reservoir embals pres represa; resident residen vecin habitant poblador
ciudadan lugaren; resign renunci dimit dimis; resignation renunci dimis; resist resist opon; resolution resoluc
proposit; resolve resolv resuelv; resource recurs; respect respet; respond respond conteste atend; response respuest;
responsibility responsab; rest descans repos resto apoy demas; restaurant restaurant; restore restaur restablec
restablez devolv recuper; restrict restring restric limit; result result consecuenc; retain conserv reten retien;
retire jubil retir; retired jubil retir; retirement jubil retir; retrain recapacit reentren; retrained recapacit
capacit; return regres vuelv volv devuelv devolv retorn; reuse reus reutiliz; reveal revel devel; revenue ingres
recaud rent; reverse revert inver revoc marcha; review revis examen analiz estudi; revise revis; revoke revoc retir;
reward recompens premi; rice arroz; rich ric riquez adinerad pudient; ride viaj mont acompan transport recorr subi;
ridge cresta loma; rifle rifle fusil; right derech correct bien razon; rights derech; ring anill son suen timbr
anillo; rinse enjuag; rip rasg estaf; rise sub aument alza levant crec incremento; risk riesg peligr arriesg; river
rio fluvial; road carreter camin via ruta vial call carreteras; roar rug; roast asad; rob rob asalt; robbery rob asalt
atraco; robocall llam automat; rock roca piedra piedr pen; rocket cohete; role papel funcion; roll rod rollo lista
rued; roof tech tejad azotea; room cuart sal habitac espaci lugar cupo aula; rooster gallo; root raiz raic; rope soga
cuerda; rose rosa; rot pudr podr; rotten podrid; rough asper duro brusc; round redond rond; route rut camin itinerari;
routine rutin; row fil hiler rem fila; rub frot; rug alfombr tapete; ruin ruin arruin; rule norm regl gobern dictam;
rumor rumor; run corr administr dirig manej oper gestion funcion extend const carrer; runoff escurr escorrent; rural
rural campo; rush prisa apresur carrer; rust oxid; sacred sagrad; sacrifice sacrific; sad trist; safe segur salv; sail
vel naveg zarp; sailor marin; salad ensalad; salary salari sueld; sale vent vend; salmon salmon; salt sal salad;
saltwater salad; same mism igual; sample muestr prueb muestra; sand aren arena; sandbag costal saco; sanitation
saneam; satellite satelit; satisfy satisf; saturday sabad; save ahorr salv guard rescat conserv; saving ahorr; savings
ahorro; saw sierra vi; sawmill aserrader; say dic dig dij dich dec dir; scale escal balanza; scam estaf fraud timo;
scammer estafador; scandal escandal; scar cicatri cicatriz; scarcely apenas; scatter dispers esparc; scene escen;
schedule horari calendari program horario; scheme esquem ardid plan; scholar estudios academic becari; scholarship
beca; school escuel colegi escolar plantel distrit; science cienci; scientific cientif; scientist cientif
investigador; scope alcanc ambit; scrap chatarr desech; scratch rasc aran; scream grit chill; screen pantall filtr;
screw tornill; scrub frot talla; sea mar marin marit; seal foca sello; search busqu busc registr; season tempor estac;
seat asient escan sede lugar plaza; second segund; secret secret; secretary secretari; secretly secret; section
seccion apart articul tramo; sector sector; secure asegur segur; security segurid proteccion; sediment sediment; see
ve ven ver vio vieron vist vemos veia vean mir observ; seed semill; seek busc pid pretend solicit; seem parec parez;
seepage filtra; seize confisc incaut decomis agarr; select seleccion eleg elig; sell vend vent; seller vendedor;
senate senad; senator senad; send envi mand remit; senior mayor ancian superior; sense sentid; sensible sensat
razonabl; sensitive sensib; sentence conden senten oracion frase pena; separate separ apart distint; september
septiembre setiembre; sergeant sargent; series serie; serious grav seri; serve sirv serv atend presta; service servici
serv atencion; session sesion; set fij pon conjunt establec apart; settle resolv asent arregl liquid; settlement
acuerd asentam; several vari divers; severe grav sever; severely grav sever; sewage aguas drenaj alcantarill cloac
negr negras residual; sewer alcantarill drenaj cloac; sex sexo; shade sombr; shadow sombr; shake sacud tembl estrech;
shallow superfic poc; shame vergu avergonz pen; shape form; share compart particip parte reparto cuota accion;
shareholder accionist; shark tiburon; sharp agud afilad; she ella; sheep ovej borreg; sheet saban hoja; shelf estante
repis estant anaquel; shell concha cascar; shellfish marisc; shelter alberg refug techo; shepherd pastor; sheriff
alguacil sherif; shift turn jornad cambi despla turno; shine brill; ship barc buqu envi nav; shipment envi cargament;
shipping envi naviera embarq; shirt camis; shock choqu golpe conmoc; shoe zapat; shoot dispar tirote tir; shooting
tirote balacer; shop tiend compr taller tienda comerc; shore orill ribera costa orilla; shorebird costera playera;
short cort breve escas baj; shortage escas falt carenc desabast; shortfall deficit faltant; shot tiro disparo inyecc;
shotgun escopet; should deb deberi; shoulder hombro acotam hombr; shout grit; shovel pala; show muestr mostr demuestr
demostr ensen indic exhib; shower duch regader; shrimp camaron; shrink encog reduc redu; shut cerr cierr clausur; sick
enferm doliente; side lad part cost; sidewalk acer banquet vereda andador; sigh suspir; sight vista; sign firm senal
letrer sena; signal senal; signature firm firma; silence silenci callar; silent callad silencios silenci; silver
plata; similar similar parecid semejant; simple simple sencill; simply simplement sencill; sin pecad; since desde
pues; sing cant; single sol unic soltero; sink hund fregad fregader lavab; sister herman; sit sent sient; site siti
lug solar predi; situation situac; size taman dimens; skate patin; skill habilid destrez; skin piel; skip salt omit;
sky ciel; slap bofet abofet; slave esclav; sleep duerm dorm durm suen; sleeve manga; slice rebanad trozo; slide desliz
resbal; slip resbal desliz; slope ladera pendient cuest; slow lent despaci fren; slowly lent despac; small pequen chic
menor reducid; smell olor huel oler; smile sonri sonris; smog esmog contamin; smoke hum fum; smooth liso suav; snack
merienda bocad; snake serpient culebr vibor; sneeze estornud; snore ronc; snow niev nev; so asi tan para; soak empap
remoj; soap jabon; sober sobri; social social; society sociedad; soft suav bland; software programa software program;
soil suel tierr; solar solar; soldier soldad militar; solution soluc; solve resolv resuelv soluc; some algun unos
unas; someone alguien quien; something algo; sometimes veces algun; son hij varon; song cancion canto; soon pront
cuant breve; sorry sient lament perdon; sort clasific tipo ordena; sorted clasific ordena; soul alma; sound son suen
sonid solid; soup sop sopa; source fuent origen; south sur; space espaci lugar; spanish espanol castellan hispan;
spare escatim sobra perdon repuest; spark chisp; speak habl; species especie; speech discurs habla palabra; speed
veloc rapid; spell delet escrib hechizo; spend gast eroga invert inviert destin emple pas; spending gast eroga
inversion; spider aran; spill derram vert; spin gir; spirit espirit; split divid part; spokesman portavoz vocer;
spokesperson portavoz vocer; spokeswoman portavoz vocer; sponsor patrocin; spoon cuchar; spot lugar mancha detect;
spread propag extend extiend difund dispers; spring primaver manantial ojo; spy espi; square cuadrad plaza; squeeze
apret apriet exprim; squirrel ardill; stab apunal punal; stable estab firm establo establ; stadium estadi; staff
personal emplead plantill dotacion equip cubr trabaj cuent oper; stage etap escenari fase; stair escaler escalon;
stairwell escaler; stake juego estaca interes; stakeholder interesad parte; stamp estampill sell timbr sello; stamps
estampill sell timbr; stand qued par pie resist soport enfrent mantien list; standard norm estandar nivel; staple
grapa basic; star estrell; start empez empiez comenz comienz inici arranc; starve hambr; state estad afirm estatal
declar; statement declarac comunic; statewide estado estatal; station estacion; statistics estadist; statue estatu;
status estado condic situac; statute ley estatut; stay qued permanec alberg; steal rob hurt; steam vapor; steel acer;
steep empinad; step pas medid escalon peldan paso; stevedore estibador; stewards custodi guardian; stewardship custodi
cuid; stick palo peg adhier; still todavi aun sigu segu quiet; stipend beca estipend; stitch punt cos; stock exist
accion ganad; stomach estomag vientr barrig; stone piedr; stop par deten detien detuv dej ces fren suspend interrump
cort alto; storage almacen; store tiend almacen guard tienda; storm tormen temporal tempest huracan; stormwater
pluvial; story histori cuent relat pis planta; stove estuf cocin; straight rect derech direct; strand varad hebra;
stranded varad atrap; strange extran rar; stranger extran desconoc; strategy estrateg; strawberry fresa; stream arroy
corrient riachuel arroyo; street call calles via avenid; strength fuerz fortalez; strengthen fortalec reforz refuerz;
stress estres tension subray; stretch tramo estir extens; stretcher camill; strike huelg golpe paro; strip franja tira
despoj; stroke derrame golp cerebr embol; strong fuert solid poderos; structure estruct; struggle luch batall esforz;
stubborn terc obstinad terco obstin; student estudiant alumn; studio estudio taller; study estudi; stuff cosa; stumble
tropez tropiez; stupid tont estupid; stutter tartamud; style estilo; subject tema sujet asignatur materi; submit
present entreg somet; subsidy subsid subvenc; substance sustanc; suburb suburb afuer; subway metro; succeed logr
triunf exit; success exit logr; such tal tales tan; sudden repent subit brusc; suddenly repent golpe subit; sue
demand; suffer sufr padec padez; sugar azucar azuc; suggest suger sugier; suicide suicid; suit traj demand; suitcase
malet; sum sum cantid total; summer veran estival; summit cumbr cima; sun sol solar; sunday doming; sunlight luz sol;
sunrise amanec; sunset ocas atardec puesta; superintendent superintendent; superior superior; supermarket supermerc;
supervise supervis; supervisor supervisor; supper cena; supply suministr abast provee provision ofert; support apoy
respald sosten sostien soport mantien; suppose supon supues; surcharge recarg; sure segur ciert; surely segur; surface
superfici; surgeon cirujan; surgery cirug operac; surprise sorpre; surrender rend rind entreg; surround rode cerc;
survey encuest estudi levantam; surveyor topograf agrimens; survive sobreviv; survivor sobrevivient; suspect sospech;
suspend suspend; suspension suspens; swallow trag golondrin; swamp pantan cienag; swear jur; sweat sud sudor; sweep
barr; sweet dulc; swim nad; swimming nad natac; swing column mec; switch cambi interrup; sympathy simpat condolenc;
system sistem; table mes tabl; tablecloth mantel; tail col cola; take tom llev quit tard sac recog cog asum; tale
cuent; talent talent; talk habl charl convers platic; tall alt; tally recuent conteo; tank tanqu tinac cistern deposit
pil; tap grif llav can; tape cint; taped peg; target blanc objetiv meta; tariff arancel tarif; task tare; taste sabor
gust prob; tax impuest fiscal tribut contribuc grava; taxpayer contribuyent; tea te; teach ensen educ; teacher maestr
profesor docent; teaching ensen; team equip cuadrill; tear lagrim rasg romp; technology tecnolog; teenager adolescent
joven; telephone telefon; telescope telescop; tell dic dig dij dich dec dir cont cuent avis inform explic; temperature
temperatur; temple templ; temporary tempor provision; tenant inquilin arrendatari; tend tiend cuid; tender tiern
licit; tent carp tiend; term plaz termin mandat periodo; terrible terrib; terror terror; test prueb examen prob;
testify testific testimoni declar atestigu compar rendir; testimony testimoni declarac; text text; textile textil;
than que de; thank agradec gracias grat; thanksgiving accion; that ese esa eso aquel que; thaw deshiel; theater teatr;
theft rob hurt robo hurto; their su sus ellos; them ellos ellas les los las; then entonc luego despu; theory teori;
therapist terapeut; there alli alla ahi hay; therefore tanto eso consigu; these estos estas; they ellos ellas les;
thick gruesos espes; thief ladron; thin delgad flac; thing cos; think piens pens cre opin consider; third tercer
tercio terci; thirst sed; thirsty sedient; this este esta esto; those esos esas aquell quienes; thousand mil millar;
thread hilo; threat amenaz; threaten amenaz; thrive prosper flore; throat gargant; through traves medi; throw tir
arroj lanz ech avent; thumb pulgar; thunder truen; thursday juev; thus asi; ticket boleto multa billete; tide mare
marea; tie at lazo corbata empat; tight apretad estrech; tile tej azulej loset; timber mader; time tiemp hora vez
veces plaz ocasion; times veces vez; tiny diminut minuscul; tire llant neumat cans; tired cans hart agot fatig; title
titul; to a para hasta; tobacco tabac; today hoy; toddler nin pequen; toe dedo; together junt conjunt union; toilet
bano inodor excusado retrete; toll peaje cuota saldo; tomato tomat jitomat; tomb tumba; tombstone lapid; tomorrow
manan; ton tonelad; tone tono; tongue lengua; too tambien demasiad; tool herram; tooth diente muela; top cim alto
encim mayor cumbre; topic tema; tornado tornad; total total suma; touch toc; tough dur resist fuert; tour gira recorr;
tourist turist; tow remolc grua lance; toward hacia; towards hacia; towel toalla; tower torre; town pueblo localidad
ciudad puebl municip; toxic toxic; toxin toxin; toy jugue; track via pista rastr; tractor tractor; trade comerci
oficio intercambi cambi comerc; tradition tradic; traffic trafic transit; tragedy traged; trailer remolqu trailer
caravan rodante; train tren entren capacit ferrovi form prepar adiestr; trained prepar capacit entren formad adiestr;
training capacit entren formacion adiestr prepar; transfer transfer transfier traslad; transform transform; transit
transit transport; translate traduc traduzc; transparent transparent; transport transport; trap tramp atrap; trash
basur basura; travel viaj recorr transit circul desplaz; treasure tesor; treasury tesor hacienda erario; treat trat
atend atiend cur; treatment trat tratam atencion; treaty tratad; tree arbol arbolad; tremble tembl tiembl; trial juici
ensay proces prueb; tribe tribu; trick truco engan; trip viaj recorrid trayect tropez tropiez viaje; troop tropa;
trooper polic agente; trouble problem apur aprieto; trout truch; truck camion pip trail camionet; trucker camioner;
truckload camion; true verdad ciert; truly verdad realment; trunk tronco maleter cajuel; trust confi fideicomis
fideicom; truth verdad; truthful veraz sincer; try intent trat prueb prob procur; tube tub; tuesday martes; tuition
matricul colegiat; tuna atun; tunnel tunel; turkey pavo guajolot; turn convert conviert gir volv vuelv torn tocar
cambi recha; turtle tortug; twice dos doble veces vez; type tipo clase; ugly feo; umbrella paragu sombrill;
unacceptable inacept inadmis; unanimous unanim; uncertain inciert incert; uncle tio; under bajo debaj; understand
entend entiend comprend; undo deshac deshag anul revert; unemployed desemple parad; unemployment desemple paro; unfair
injust; unfit inept incapaz incapacit; uniform uniform; union sindicat union gremi; unit unid; unite uni; universal
universal; universe univers; university universid; unknown desconoc ignor; unless menos salvo; unlikely improbab;
unpaid impag pagar; unsafe insegur peligr; until hasta; up arrib sub; upgrade mejor moderniz actualiz; upper superior
alto; upstream arriba; urban urban; urge inst exhort urg pid ped apremi llam; urgent urgent; us nosotr nos; use us
utiliz emple aprovech recurr; utility servici util; vacant vac desocup bald; vacation vacac; vaccine vacun; valley
vall; valuable valios; value val valor; van camionet furgonet; vanish desapar esfum; variety varied; vast vast inmens;
vegetable verdur hortal legum; vehicle vehicul; vending expendedor; verdict veredict fallo; verify verific comprob;
version version; very muy mu; vessel buqu embarcac nave barc; veteran veteran excombat; veterinarian veterinar; veto
vet; victim victim; victory victor; view vista opinion vision; village pueblo aldea pueblit; vinegar vinagr; vineyard
vined vina; violate viol infring; violence violenc; violent violent; virus virus; visa visa visado; visible visib;
vision vision vista; visit visit visitant acud; vital vital; voice voz voc; volume volum tomo; volunteer volunt; vote
vot sufrag escrutin; voter votant elector; vulnerable vulner; wage salari sueld paga jornal remunera; waist cintur
cintura; wait esper aguard; waiter mesero camarer; waiting esper aguard; waitress mesera camarer; wake despert
despiert estel; walk camin and recorr pase; wall pared mur barda; wallet carter; want quier quer quis dese anhel; war
guerr; ward pabellon sal barri distrit; warehouse almacen bodeg; warm calient calid tibi; warmth calor; warn advert
advier avis alert; wash lav; waste desperdic resid basur malgast desech derroch; wastewater residual aguas; watch
vigil observ mir ve; water agu hidric hidraul rieg reg agua; waterfall cascad catarat; watershed cuenca; wave ola
oleaj oleada salud; we nosotr nos nuestr; weak debil flaqu; wealth riquez ric fortun; weapon arma; wear llev vest pon
visti us desgast; weather clim tiempo meteorolog; website sitio pagina web; wedding boda; wednesday miercol; weed
hierb malez maleza; week seman; weekend semana; weekly semanal; weigh pes; weight pes peso; welcome bienven acog;
welder soldador; welfare bienest asistenc; well poz bien noria pozo; west oest occident; wet moj humed mojad; wetland
humedal marism; whale ballen; what que cual cuales lo; whatever que sea cual cualqui; wheat trig trigo; wheel rued;
wheelchair ruedas; when cuando; whenever cuando; where donde; wherever donde; whether si; which cual cuales que; while
mientras; whip latig; whisper susurr; whistle silb chifl; white blanc; who quien quienes que cual; whoever quien;
whole tod enter complet total; wholesale mayore; whom quien quienes; why porque razon; wide anch ampli; widow viud;
wife espos mujer; wild salvaj silvestr; wilderness naturaleza silvestr; wildfire incend forestal; wildfires incend;
wildlife fauna silvest; will va van vamos ir querr; willing dispuest; win gan venc triunf; wind vient eolic; window
ventan; wine vino; wing ala; winter inviern invernal; wipe limp borr sec; wire alambr cable hilo; wisdom sabidur; wise
sabi prudent; wish dese quisier anhel; with con; without sin; witness testig presenci atestigu; wolf lob lobo; woman
mujer senor; womb vientr; wonder pregunt maravill asombr; wood mader lena bosque; wool lana; word palabr; work trabaj
labor oficio funcion obr emple; worker trabajador obrer emplead labor jornaler; worldwide mundo mundial; worm gusan
lombr; worry preocup inquiet; worse peor empeor; worst peor; worth val valor; worthy dign; would ir querri; wound
herid; wrap envolv envuelv; wreck naufrag destroz; wrench llave; wrist munec; write escrib escrit redact; wrong mal
equivoc error incorrect; yard pati jardin yard solar; yawn bostez; year ano anual anos; yearly anual; yell grit;
yellow amarill; yesterday ayer; yet todavi aun embargo; yield rend ced produc; you usted ustedes vosotr le les te su
sus; young joven jovenes menor jov; your su sus suyo suya vuestr usted ustedes tu; yours suyo suya usted ustedes;
youth joven juventud juvenil jovenes juvent; zone zona; zoo zoologic
"""
