"""Ordinary words of English, l to z, and the beginnings of the Spanish words that can stand for them."""

# An English word, then Spanish beginnings; accents are folded away. Endings are those of `word_forms`.
WORDS = """
label etiquet; labor trabaj labor obrer sindic mano parto; laboratory laborator; lack falt carec carez escas carenc;
ladder escaler; lake lag laguna lago lagun; lamp lampar; land tierr terren predi suel aterriz; landfill vertedero
rellen basurer; landlord casero propietari arrendador dueno; landowner terrateni propietari; landslide desliz derrumb
deslav; lane carril vereda via; language idiom lengu leng; large grand ampli enorm gran numeros; last ultim pasad dur;
late tard tardi retras demor recarg moros ultim; latefee recarg; latino latin hispan; laugh rei ries risa; launch lanz
inici; law ley leyes derech legal jurid; lawmaker legislad congres; lawsuit demand pleit juicio; lawyer abogad; lay
pon coloc tend despid desped; layer cap estrat; layoff despid recort cesant; layoffs despid recort; lazy perez flojo;
lead plom llev dirig encabez guia conduc lider; leader lider dirigent jef cabez; leaf hoj; leak fug filtr goter
gotera; lean apoy inclin; learn aprend enter; lease arrend alquil; least menos minim; leather cuero piel; leave dej
sal abandon march part ir qued; led dirig llev encabez lider; ledger libr registr; left qued rest sobr dej falt; leg
piern pata; legal legal jurid legitim; legislation legislac ley; legislator legislad diputad; legislature legislatur
congres asamble; lend prest; length longit duracion larg; less menos; lesson leccion clase; let dej permit; letter
cart letr misiv; levee diqu bordo; level nivel grado; liability responsab pasiv; liberty libertad; library bibliotec;
license licenci permis; lie yac ment mient acost; lien gravam embarg; life vid viv; lift levant alz elev; light luz
luc luces liger lev; limit limit tope; line line fil cola raya renglon; link enlac vincul conect; lip labi; list list;
listen escuch oi atend atiend; literacy alfabet; little poc pequen chic; live viv resid habit; load carg; loan prest
prestam credit; local local municip; locate ubic localiz situ; lock cerr candad encerr encierr; logic logic; lonely
sol solitar; long larg tiemp duradero much; longshoreman estibador; longshoremen estibador; look mir busc parec
observ; lose pierd perd; loss perdid merm perd; lot lote estacionam terren solar much predi suerte; loud fuert ruidos;
love am amor quier quer encant; low baj; lower baj inferior reduc; loyal leal fiel; luck suert; luggage equipaj;
lumber mader; lunch almuerz comida; lunchroom comedor; lung pulmon; luxury luj; machine maquin; magazine revist; mail
corre post cart envi correspond postal; mailbox buzon; mailman carter; main princip; maintain mantien manten mantuv
sosten; maintenance mantenim; major mayor grave import princip; majority mayor mayoria; make hac hag hiz hic hech har
fabric elabor logr; man hombr varon senor tipo enferm; manage administr gestion maneja logr; manager gerent
administrad director; mandate mandat oblig orden; manufacture fabric; many much numeros tant; map mapa; march march
marzo marz; margin margen; mark marc senal; market mercad; marriage matrimon; marry cas espos; marsh marism pantan
cienag; mass masa misa; material material; math matemat; matter import asunt materi; may mayo pued pod; mayor alcald
edil presidente; me mi me; meadow prad; meal comid aliment; meaning significad sentid; means medi recurs signific
quier; measure medid med mid; meat carn; meatpacker empacador carn; meatpacking empacador carn; mechanic mecanic;
media medio prensa; medical medic sanitar; medicine medicin medicament remedi; meet reun cumpl encuentr encontr conoc
satisf; meeting reunion junta sesion asamble encuentr; melt derret derrit fund; member miembr integrant soci afiliad
part vocal; memorial conmemor monument; memory memori record recuerd; mental mental psiquiatr psicolog; mention
mencion; merchant comerciant; mercy misericord piedad clemenc; mere mer simple; merge fusion un; merger fusion;
message mensaj recad; metal metal; meter metro medidor contador; method metod; mexican mexic; middle medi centr mitad;
midnight medianoch; midwife parter comadron; migrant migrant; mile mill; military militar; milk lech; milky lacte;
mill molin fabric aserradero; million millon; mind mente import; mine min; miner miner; minimum minim; minister
ministr; minor menor leve; minute minut; miracle milagr; mirror espej; miss falt perd pierd extran echar; mistake
error equivoc; misuse mal; mix mezcl; mobile movil; model model; modern modern; modest modest; monday lunes; money
diner plata fond recurs efectiv; monitor vigil monitor supervis; month mes meses mensual; monument monument; moon lun;
moral moral; more mas; morning manan madrug matutin; mortgage hipotec; mosquito mosquit zancud; most mayor mayoria;
mother madr mam mama; motion mocion movim; motor motor; mountain montan sierr cerr mont; mourn llor duelo; mouth boc;
move muev mov traslad mud cambi desplaz; movement movim; movie pelicul; much much tant; mud lod barr fang cien;
mudflat marism bajo lodazal; murder asesin homicid; museum museo; music music; must deb tien ten teng; my mi mis; name
nombr llam; narrow angost estrech; nation nacion pais patria; nationwide nacion pais; native indigen nativ natal
origin; natural natural; nature naturalez; near cerca junto proxim; nearly casi cerca aproxim practic; neat orden
pulcr; neck cuell; need necesit falt requier precis neces; needle aguj; neglect descuid abandon desatend; negotiate
negoci; neighbor vecin vecind barri; neighborhood barri vecindari colonia vecindad; neither tampoco ni ningun; nest
nid; net red neto; network red cadena; neutral neutral; never nunca jamas; new nuev noved reciente; news notici nuev;
newspaper period diari; next proxim siguient venider vien; night noch noctur; no no ningun nada sin nadi; noble nobl;
nobody nadi ningun; noise ruid; none ningun nadi; nonprofit lucro benefic; noon mediodi; nor ni tampoco; normal
normal; north nort; nose nariz; not no ni tampoco nunca; note not observ senal; notebook cuadern libreta; nothing
nada; notice avis notific not; notify notific avis; november noviembr; now ahor hoy actual ya; nuclear nuclear atom;
number numer cifr cantid; nurse enfermer; nutrition nutric aliment; oath juram; obey obedec acat; object objet opon;
objection objec; oblige oblig; obstacle obstac; obvious evident obvi; occupy ocup; october octubr; of de; off fuer
apag; offend ofend; offense delit ofens falta; offer ofrec ofrez ofert; office oficin despach carg oficio consultorio;
officer oficial agent polici funcionari; official funcionari oficial autorid; offset compens; often menud frecuen
much; oil petrol aceit; old viej antigu ancian edad mayor; on en sobre; once vez sola solo antes vezuna; only sol unic
apenas tan mer; open abr abier apert; operate oper manej funcion administr; operator operador opera; opinion opin;
opponent adversari opositor; opportunity oportun; oppose opon opong opus opues; opposite contrari opuest opues; option
opcion; or o u; oral oral verbal; orange naranj; orchard huert; order orden pedid mand; ordinance ordenanz reglament;
ordinary ordinari comun corrient; organ organ; organization organiz; organize organiz; origin orig; original original;
orphan huerfan; other otr demas; ounce onza; our nuestr nosotr; ours nuestr nosotr; out fuer afuer sal; outage apag
corte; outbreak brot; outcome resultad; outdoor intemper libre exterior; outrage indign ultraj escandal; outside fuer
exterior afuer; oven horn; over sobr encim mas; overcome super venc; overdose sobredosis; overflow desbord rebas;
overseas ultramar extranjer exterior; overtime extra sobretiemp; overwhelm desbord abrum rebas satur; owe deb adeud;
own propi duen pose tien ten posee; owner duen propietari titular poseedor; oxygen oxigen; oyster ostion ostra; pace
ritmo paso; pack empac empaqu manad cajetill; package paquet; packer empacador; packinghouse empacador; page pagin
hoj; pain dolor duel; paint pint; pair par; palace palaci; panel panel comite; panic panic; paper papel periodic
documento; paragraph parraf; paramedic paramedic ambulanc; parcel paquet parcela; pardon indult perdon; parent padr
madr progenitor; park parqu estacion; parking estacionam aparcam; part part parte; partner soci aliad parej; party
partid fiest parte; pass pas aprob aprueb transcurr; passage pasaj aprobac paso; passenger pasajer; past pasad ayer;
pasture past; patch parche remend; path camin sender ruta vereda; patience pacienc; patient pacient enferm; patrol
patrull; pause paus deten suspen; pay pag cobr abon cuest sueld sufrag; peace paz pacif; pedestrian peaton; peer igual
semej; pen plum corral; penalty sancion pena mult castig multa recarg; pencil lapiz lapic; pension pension jubil;
people person gent puebl pueblo ciudadan habitant quien; per por cada; percent ciento porcentaj; perfect perfect;
perform desempen realiz rend; perhaps quiz acaso; period period plaz punto; permanent permanent; permit permis permit
autoriz; person person gent quien individu; pest plag; pesticide pesticid plaguic; petition petici solicit; pharmacy
farmac botic; phone telefon celular; photo foto; physician medic; pick recog escog levant; picked recolect cosech
recog; picker recolect jornal cosech; picture fotograf imagen retrat cuadr; piece piez pedaz trozo; pier muell; pig
cerd puerc; pile monton pila; pill pastill pildor; pillow almohad; pilot pilot; pipe tub tuber canier ducto conduct
canal caner duct; pipeline ducto oleoduct gasoduct tuber; pit pozo fosa hoyo; place lug siti pon coloc localidad
lugar; plain llan claro simple sencill; plan plan program pretend prev proyect; plant plant fabrica sembr siembr;
plastic plastic; plate plato placa; platform plataform anden; play jug jueg obra tocar; playground patio recreo parque
juego; please favor agrad complac; pledge compromet promet compromis promes; plenty abund much; plow arad ar; plumber
plomer fontaner; plumbing plomer fontaner tuber; pocket bolsill; poem poem; poet poet; point punt senal; poison venen
enven intoxic; poisoned enven intoxic; pole poste palo polo; police polici; policy politic poliz; polite cortes
educad; poll encuest urna; pollution contamin; pond estanque charc; pool piscin alberc charc; poor pobr mal deficient
humild; popular popular; population poblac habitant; port puert; portion porcion part; position posic postur puest;
possible posibl; post puest post correo public; postal postal corre; postpone aplaz pospon posterg; potato papa
patata; pound libra; pour vert ech viert; poverty pobrez miseri; powder polv; power pod energ electric potenc fuerz;
practical practic; praise elog alab; pray rez or; prayer oracion rezo plegari; precious precios valios; predict predec
pronost; prefer prefer prefier; pregnant embaraz; premium prim; prepare prepar alist; prepared preparad dispuest list;
prepay pag; preschool preescol; prescription recet; presence presenc; preserve preserv conserv; press prens presion;
pressure presion; pretend fing hac pretend simul aparent; pretty bonit lind bastante; prevent evit imped impid preven;
prey presa depred; price preci tarif cost; pride orgull enorgull; priest sacerdot cura; principal director principal;
principle princip; print imprim impres; priority priorid; prison carcel prision penal penitenci; prisoner pres reclus
reo intern; private privad particular; prize premi; problem problem; proceed proced prosegu sigu; process proces
tramit procedim; profession profes oficio; profit gananc lucr utilid benefici; profitable rentabl lucrativ; program
program; progress progres avanc; prohibit prohib; project proyect obra; promise promes promet compromis; proof prueb
comprob; proper adecuad debid propi; property propied bien inmuebl predial; proposal propuest proposic; propose propon
propus; prosecute proces enjuici acus; prosecutor fiscal procurador; prosper prosper; protect proteg protej ampar
resguard proteccion; protest protest; proud orgull; prove prob prueb demostr demuestr result; provide proporcion
provee brind ofrec suministr dar preve dot; psychiatric psiquiatr; psychiatrist psiquiatr; public public; publish
public; pull jal tir saca arranc; punish castig sancion; pupil alumn estudiant; purchase compr adquis adquir; purpose
proposit fin objet; pursue persegu persig busc; push empuj impuls presion; put pon pong pus puest pondr coloc met;
qualify calific cumpl reun; quality calid; quantity cantid; quarter cuart trimestr; queen rein; question pregunt cuest
interrog dud; quick rapid veloz agil; quiet callad silenc tranquil quiet; quit dej renunci; quote cit; race carrer
raza; racism racism; radio radio; rail riel ferrocarril ferroviar tren; railroad ferrocarril ferroviar tren; railway
ferrocarril ferroviar tren; rain lluv llov llueve; raise aument sub levant alz elev cri recaud plante; ranch ranch
ganader; range rang alcanc gama pastizal; rank rango fila; rape viol; rare rar escas poco; rat rat; rate tasa tarif
ritmo indic; ratepayer usuari contribuyent cliente; rather prefier prefer bien; ratio proporc razon; raw crud; ray
rayo; reach alcanz lleg logr; read lee lei leid ley lect; reading lectur leer; ready list dispuest preparad; real real
verdader autent; realize cuent realiz percat; reason razon motiv caus; reasonable razonabl; rebate reembols descuent;
rebuild reconstru; rebuilt reconstru; recall record recuerd revoc acord; receipt recib comprob; receive recib acog;
recent recient ultim; recipe recet; recognize reconoc reconozc; recommend recomend recomiend; reconsider reconsider
replante; record registr record expedient marca constanc grab acta; recover recuper recobr sanar restablec; recovery
recuper reconstru; recruit reclut; red roj; reduce reduc redu disminu baj rebaj; refer remit refer refier; reflect
reflej reflex; reform reform; refrigerator refriger nevera; refuge refug; refugee refug; refund reembols devol; refuse
neg nieg rehus rechaz; regard respect consider; region region zona comarc; register registr inscri; registration
registr inscrip matricul; regret lament arrepent; regular regular habitual; regulation reglam regul norm disposicion;
rehire recontrat; reimburse reembols; reimbursed reembols; reimbursement reembols; reject rechaz desech; relate
relacion; relationship relac; relative parient famil relativ; relax relaj; release liber libera public comunic solt
vert entreg; reliable fiab confiab segur; relief alivi socorr auxili; relocate reubic traslad; rely depend confi;
remain permanec qued sigu segu restant rest; remedy remedi; remember record recuerd acord acuerd; remind record
recuerd; remote remot apart alejad distanc; remove quit retir elimin remov sac; renew renov renuev; rent alquil rent
arriend arrend; repair repar arregl compon; repay devolv reembols pag; repeal derog; repeat repet repit; replace
reemplaz sustitu repon cambi; reply respond respuest contest; report inform reporte denunc report; represent
represent; reputation reputac fama; request solicit ped pid peticion pedid; require requier requir exig oblig necesit;
rescue rescat salv; research investig estudi; reservoir embals pres represa; resident residen vecin habitant poblador
ciudadan lugaren; resign renunci dimit dimis; resignation renunci dimis; resist resist opon; resolution resoluc
proposit; resolve resolv resuelv; resource recurs; respect respet; respond respond conteste atend; response respuest;
responsibility responsab; rest descans repos resto apoy demas; restaurant restaurant; restore restaur restablec
restablez devolv recuper; restrict restring restric limit; result result consecuenc; retain conserv reten retien;
retire jubil retir; retired jubil retir; retirement jubil retir; return regres vuelv volv devuelv devolv retorn; reuse
reus reutiliz; reveal revel devel; revenue ingres recaud rent; reverse revert inver revoc marcha; review revis examen
analiz estudi; revise revis; revoke revoc retir; reward recompens premi; rice arroz; rich ric riquez adinerad pudient;
ride viaj mont acompan transport recorr subi; rifle rifle fusil; right derech correct bien razon; rights derech; ring
anill son suen timbr; rip rasg estaf; rise sub aument alza levant crec incremento; risk riesg peligr arriesg; river
rio fluvial; road carreter camin via ruta vial call carreteras; roar rug; rob rob asalt; robbery rob asalt atraco;
robocall llam automat; rock roca piedra; role papel funcion; roll rod rollo lista; roof tech tejad azotea; room cuart
sal habitac espaci lugar cupo aula; root raiz raic; rope soga cuerda; rot pudr podr; rotten podrid; rough asper duro
brusc; round redond rond; route rut camin itinerari; routine rutin; row fil hiler rem; rub frot; ruin ruin arruin;
rule norm regl gobern dictam; rumor rumor; run corr administr dirig manej oper gestion funcion extend const; runoff
escurr escorrent; rural rural campo; rush prisa apresur carrer; rust oxid; sacred sagrad; sacrifice sacrific; sad
trist; safe segur salv; sail vel naveg zarp; salary salari sueld; sale vent vend; salmon salmon; salt sal salad;
saltwater salad; same mism igual; sample muestr prueb; sand aren; sandbag costal saco; sanitation saneam; satellite
satelit; satisfy satisf; saturday sabad; save ahorr salv guard rescat conserv; sawmill aserrader; say dic dig dij dich
dec dir; scale escal balanza; scam estaf fraud timo; scammer estafador; scandal escandal; scar cicatri; scatter
dispers esparc; scene escen; schedule horari calendari program; scheme esquem ardid plan; scholar estudios academic
becari; scholarship beca; school escuel colegi escolar plantel distrit; science cienci; scientific cientif; scientist
cientif investigador; scope alcanc ambit; scrap chatarr desech; screen pantall filtr; sea mar marin marit; search
busqu busc registr; season tempor estac; seat asient escan sede lugar plaza; second segund; secret secret; secretary
secretari; section seccion apart articul tramo; sector sector; secure asegur segur; security segurid proteccion;
sediment sediment; see ve ven ver vio vieron vist vemos veia vean mir observ; seed semill; seek busc pid pretend
solicit; seem parec parez; seize confisc incaut decomis agarr; select seleccion eleg elig; sell vend vent; seller
vendedor; senate senad; senator senad; send envi mand remit; senior mayor ancian superior; sense sentid; sensible
sensat razonabl; sensitive sensib; sentence conden senten oracion frase pena; separate separ apart distint; september
septiembre setiembre; series serie; serious grav seri; serve sirv serv atend presta; service servici serv atencion;
session sesion; set fij pon conjunt establec apart; settle resolv asent arregl liquid; settlement acuerd asentam;
several vari divers; severe grav sever; sewage aguas drenaj alcantarill cloac negr; sewer alcantarill drenaj cloac;
sex sexo; shade sombr; shadow sombr; shallow superfic poc; shame vergu avergonz pen; shape form; share compart
particip parte reparto cuota; shareholder accionist; sharp agud afilad; she ella; sheep ovej; shelf estante repis;
shell concha cascar; shellfish marisc; shelter alberg refug techo; sheriff alguacil sherif; shift turn jornad cambi
despla; shine brill; ship barc buqu envi nav; shipment envi cargament; shipping envi naviera embarq; shirt camis;
shock choqu golpe conmoc; shoe zapat; shoot dispar tirote; shooting tirote balacer; shop tiend compr taller; shore
orill ribera costa; short cort breve escas baj; shortage escas falt carenc desabast; shortfall deficit faltant; shot
tiro disparo inyecc; should deb deberi; shoulder hombro acotam; shout grit; shovel pala; show muestr mostr demuestr
demostr ensen indic exhib; shrimp camaron; shrink encog reduc redu; shut cerr cierr clausur; sick enferm doliente;
side lad part cost; sidewalk acer banquet vereda andador; sight vista; sign firm senal letrer sena; signal senal;
signature firm; silence silenci callar; silent callad silencios silenci; silver plata; similar similar parecid
semejant; simple simple sencill; sin pecad; since desde pues; sing cant; single sol unic soltero; sink hund fregad;
sister herman; sit sent sient; site siti lug solar predi; situation situac; size taman dimens; skill habilid destrez;
skin piel; skip salt omit; sky ciel; slave esclav; sleep duerm dorm durm suen; sleeve manga; slice rebanad trozo;
slide desliz resbal; slip resbal desliz; slope ladera pendient cuest; slow lent despaci fren; small pequen chic menor
reducid; smell olor huel oler; smile sonri; smoke hum fum; smooth liso suav; snake serpient culebr vibor; snow niev
nev; so asi tan para; soap jabon; sober sobri; social social; society sociedad; soft suav bland; software programa
software; soil suel tierr; solar solar; soldier soldad militar; solution soluc; solve resolv resuelv soluc; some algun
unos unas; someone alguien quien; something algo; sometimes veces algun; son hij varon; song cancion canto; soon pront
cuant breve; sorry sient lament perdon; sort clasific tipo; soul alma; sound son suen sonid solid; soup sop; source
fuent origen; south sur; space espaci lugar; spanish espanol castellan hispan; spare escatim sobra perdon repuest;
spark chisp; speak habl; speech discurs habla palabra; speed veloc rapid; spell delet escrib hechizo; spend gast eroga
invert inviert destin emple pas; spending gast eroga inversion; spill derram vert; spirit espirit; split divid part;
spokesman portavoz vocer; spokesperson portavoz vocer; spokeswoman portavoz vocer; sponsor patrocin; spoon cuchar;
spot lugar mancha detect; spread propag extend extiend difund dispers; spring primaver manantial ojo; square cuadrad
plaza; stable estab firm establo; stadium estadi; staff personal emplead plantill dotacion equip cubr trabaj cuent
oper; stage etap escenari fase; stair escaler; stake juego estaca interes; stakeholder interesad parte; stamp
estampill sell timbr; stamps estampill sell timbr; stand qued par pie resist soport enfrent mantien list; standard
norm estandar nivel; staple grapa basic; star estrell; start empez empiez comenz comienz inici arranc; starve hambr;
state estad afirm estatal declar; statement declarac comunic; statewide estado estatal; station estacion; statistics
estadist; statue estatu; status estado condic situac; statute ley estatut; stay qued permanec alberg; steal rob hurt;
steel acer; steep empinad; step pas medid escalon peldan; stevedore estibador; stewards custodi guardian; stewardship
custodi cuid; stick palo peg adhier; still todavi aun sigu segu quiet; stitch punt cos; stock exist accion ganad;
stomach estomag vientr; stone piedr; stop par deten detien detuv dej ces fren suspend interrump cort alto; storage
almacen; store tiend almacen guard; storm tormen temporal tempest huracan; story histori cuent relat pis planta; stove
estuf; straight rect derech direct; strand varad hebra; stranded varad atrap; strange extran rar; stranger extran
desconoc; strategy estrateg; stream arroy corrient riachuel; street call calles via avenid; strength fuerz fortalez;
strengthen fortalec reforz refuerz; stress estres tension subray; stretch tramo estir extens; strike huelg golpe paro;
strip franja tira despoj; stroke derrame golp cerebr; strong fuert solid poderos; structure estruct; struggle luch
batall esforz; stubborn terc obstinad; student estudiant alumn; studio estudio taller; study estudi; stuff cosa;
stupid tont estupid; style estilo; subject tema sujet asignatur materi; submit present entreg somet; subsidy subsid
subvenc; substance sustanc; suburb suburb afuer; subway metro; succeed logr triunf exit; success exit logr; such tal
tales tan; sudden repent subit brusc; sue demand; suffer sufr padec padez; sugar azucar; suggest suger sugier; suicide
suicid; suit traj demand; sum sum cantid total; summer veran estival; summit cumbr cima; sun sol solar; sunday doming;
sunrise amanec; sunset ocas atardec puesta; superintendent superintendent; superior superior; supervise supervis;
supervisor supervisor; supper cena; supply suministr abast provee provision ofert; support apoy respald sosten sostien
soport mantien; suppose supon supues; surcharge recarg; sure segur ciert; surface superfici; surgeon cirujan; surgery
cirug operac; surprise sorpre; surrender rend rind entreg; surround rode cerc; survey encuest estudi levantam; survive
sobreviv; survivor sobrevivient; suspect sospech; suspend suspend; suspension suspens; swallow trag golondrin; swamp
pantan; swear jur; sweat sud; sweep barr; sweet dulc; swim nad; swimming nad natac; swing column; switch cambi
interrup; sympathy simpat condolenc; system sistem; table mes tabl; tablecloth mantel; tail col; take tom llev quit
tard sac recog cog asum; tale cuent; talent talent; talk habl charl convers platic; tall alt; tally recuent conteo;
tank tanqu tinac cistern deposit pil; tap grif llav can; tape cint; target blanc objetiv meta; task tare; taste sabor
gust prob; tax impuest fiscal tribut contribuc grava; taxpayer contribuyent; teach ensen educ; teacher maestr profesor
docent; teaching ensen; team equip cuadrill; tear lagrim rasg romp; technology tecnolog; teenager adolescent joven;
telephone telefon; tell dic dig dij dich dec dir cont cuent avis inform explic; temperature temperatur; temple templ;
temporary tempor provision; tenant inquilin arrendatari; tend tiend cuid; tender tiern licit; tent carp tiend; term
plaz termin mandat periodo; terrible terrib; terror terror; test prueb examen prob; testify testific testimoni declar
atestigu compar rendir; testimony testimoni declarac; text text; textile textil; than que de; thank agradec gracias
grat; that ese esa eso aquel que; theater teatr; theft rob hurt; their su sus ellos; them ellos ellas les los las;
then entonc luego despu; theory teori; therapist terapeut; there alli alla ahi hay; these estos estas; they ellos
ellas les; thick gruesos espes; thief ladron; thin delgad flac; thing cos; think piens pens cre opin consider; third
tercer tercio terci; thirst sed; thirsty sedient; this este esta esto; those esos esas aquell quienes; thousand mil
millar; thread hilo; threat amenaz; threaten amenaz; thrive prosper flore; through traves medi; throw tir arroj lanz
ech avent; thursday juev; ticket boleto multa billete; tide mare; tie at lazo corbata empat; tight apretad estrech;
timber mader; time tiemp hora vez veces plaz ocasion; times veces vez; tiny diminut minuscul; tire llant neumat cans;
tired cans hart agot fatig; title titul; to a para hasta; tobacco tabac; today hoy; toddler nin pequen; toe dedo;
together junt conjunt union; toilet bano inodor excusado; toll peaje cuota saldo; tomb tumba; tombstone lapid;
tomorrow manan; ton tonelad; tone tono; tongue lengua; too tambien demasiad; tool herram; tooth diente muela; top cim
alto encim mayor cumbre; topic tema; tornado tornad; total total suma; touch toc; tough dur resist fuert; tour gira
recorr; tourist turist; tow remolc grua lance; toward hacia; towards hacia; tower torre; town pueblo localidad ciudad
puebl municip; toxic toxic; toy jugue; track via pista rastr; tractor tractor; trade comerci oficio intercambi cambi
comerc; tradition tradic; traffic trafic transit; tragedy traged; trailer remolqu trailer caravan rodante; train tren
entren capacit ferrovi form prepar adiestr; trained prepar capacit entren formad adiestr; training capacit entren
formacion adiestr prepar; transfer transfer transfier traslad; transform transform; transit transit transport;
translate traduc traduzc; transparent transparent; transport transport; trap tramp atrap; trash basur basura; travel
viaj recorr transit circul desplaz; treasure tesor; treasury tesor hacienda erario; treat trat atend atiend cur;
treatment trat tratam atencion; treaty tratad; tree arbol arbolad; tremble tembl tiembl; trial juici ensay proces
prueb; tribe tribu; trick truco engan; trip viaj recorrid trayect; trouble problem apur aprieto; truck camion pip
trail camionet; truckload camion; true verdad ciert; trust confi fideicomis fideicom; truth verdad; try intent trat
prueb prob procur; tube tub; tuesday martes; tuition matricul colegiat; tunnel tunel; turn convert conviert gir volv
vuelv torn tocar cambi recha; twice dos doble veces vez; type tipo clase; ugly feo; umbrella paragu sombrill;
unacceptable inacept inadmis; unanimous unanim; uncertain inciert incert; uncle tio; under bajo debaj; understand
entend entiend comprend; unemployed desemple parad; unemployment desemple paro; unfair injust; uniform uniform; union
sindicat union gremi; unit unid; unite uni; universal universal; university universid; unknown desconoc ignor; unless
menos salvo; unlikely improbab; unpaid impag pagar; unsafe insegur peligr; until hasta; up arrib sub; upgrade mejor
moderniz actualiz; upper superior alto; upstream arriba; urban urban; urge inst exhort urg pid ped apremi llam; urgent
urgent; us nosotr nos; use us utiliz emple aprovech recurr; utility servici util; vacant vac desocup bald; vacation
vacac; vaccine vacun; valley vall; valuable valios; value val valor; van camionet furgonet; vanish desapar esfum;
variety varied; vast vast inmens; vegetable verdur hortal legum; vehicle vehicul; verify verific comprob; version
version; very muy mu; vessel buqu embarcac nave barc; veteran veteran excombat; veto vet; victim victim; victory
victor; view vista opinion vision; village pueblo aldea pueblit; vineyard vined vina; violate viol infring; violence
violenc; violent violent; virus virus; visible visib; vision vision vista; visit visit visitant acud; vital vital;
voice voz voc; volume volum tomo; volunteer volunt; vote vot sufrag escrutin; voter votant elector; vulnerable vulner;
wage salari sueld paga jornal remunera; waist cintur cintura; wait esper aguard; waiting esper aguard; wake despert
despiert estel; walk camin and recorr pase; wall pared mur barda; want quier quer quis dese anhel; war guerr; ward
pabellon sal barri distrit; warehouse almacen bodeg; warm calient calid tibi; warmth calor; warn advert advier avis
alert; wash lav; waste desperdic resid basur malgast desech derroch; watch vigil observ mir ve; water agu hidric
hidraul rieg reg; watershed cuenca; wave ola oleaj oleada; we nosotr nos nuestr; weak debil flaqu; wealth riquez ric
fortun; weapon arma; wear llev vest pon visti us desgast; weather clim tiempo meteorolog; wedding boda; wednesday
miercol; weed hierb malez; week seman; weekend semana; weekly semanal; weigh pes; weight pes peso; welcome bienven
acog; welder soldador; welfare bienest asistenc; well poz bien noria; west oest occident; wet moj humed; wetland
humedal marism; whale ballen; what que cual cuales lo; whatever que sea cual cualqui; wheat trig; wheel rued;
wheelchair ruedas; when cuando; where donde; whether si; which cual cuales que; while mientras; whip latig; whisper
susurr; whistle silb chifl; white blanc; who quien quienes que cual; whole tod enter complet total; wholesale mayore;
whom quien quienes; why porque razon; wide anch ampli; widow viud; wife espos mujer; wild salvaj silvestr; wilderness
naturaleza silvestr; wildfire incend forestal; wildfires incend; wildlife fauna; will va van vamos ir querr; willing
dispuest; win gan venc triunf; wind vient eolic; window ventan; wine vino; winter inviern invernal; wipe limp borr;
wire alambr cable; wisdom sabidur; wise sabi prudent; wish dese quisier anhel; with con; without sin; witness testig
presenci atestigu; wolf lob; woman mujer senor; wonder pregunt maravill asombr; wood mader lena bosque; wool lana;
word palabr; work trabaj labor oficio funcion obr emple; worker trabajador obrer emplead labor jornaler; worldwide
mundo mundial; worry preocup inquiet; worse peor empeor; worst peor; worth val valor; worthy dign; would ir querri;
wound herid; wrap envolv envuelv; wreck naufrag destroz; write escrib escrit redact; wrong mal equivoc error
incorrect; yard pati jardin yard solar; year ano anual anos; yell grit; yellow amarill; yesterday ayer; yet todavi aun
embargo; yield rend ced produc; you usted ustedes vosotr le les te su sus; young joven jovenes menor jov; your su sus
suyo suya vuestr usted ustedes tu; yours suyo suya usted ustedes; youth joven juventud juvenil jovenes juvent; zone
zona
"""
