"""Ordinary words of English, a to k, and the beginnings of the Spanish words that can stand for them."""

# An English word, then Spanish beginnings; accents are folded away. Endings are those of `word_forms`.
WORDS = """
abandon abandon dej; able pod pued capaz capac logr; abolish abol elimin suprim; abolished elimin suprim abol; about
acerca sobre unos cerca alreded casi aproxim; above encim arrib sobre alto; abroad exterior extranjer; abuse abus
maltrat; accept acept admit; accident accident percanc; accomplish logr cumpl realiz; account cuent relat rend;
accountant contad contab; accurate exact precis correct; acequia acequi; achieve logr alcanz consegu consig;
acknowledge reconoc reconozc admit; acquire adquir adquier compr; acre acre; across traves otro todo; act act ley obr
actu; action accion medid actua acto; actually realidad verdad realment hecho efectiv; add anad agreg sum incorpor;
addict adict; addiction adiccion; address direccion domicili dirig atend discurs abord; adequate adecuad suficient;
administration administra gobiern gestion gerenci; adolescent adolescent; adult adult mayor; adulthood adult; advance
avanc avanz adelant anticip; advantage ventaj provech; advice consej asesor recomend; advise aconsej asesor recomend;
affect afect repercut; afford permit pag alcanz costear sufrag asequ; african afric; after despu tras luego; afternoon
tard; again vez nuevo vuelv volv otra; against contra opon; age edad epoc era envej; agency agenci organism
dependenci; agenda agenda orden; ago hac atras hace; agree acord acuerd concuerd conven conform; agreement acuerd
conven pact contrat; ahead delant adelant; aid ayud auxili asist; air air aere atmosfer; airport aeropuert; aisle
pasill; alarm alarm preocup; alert alert avis; alike igual mismo; all tod; allow permit dej autoriz; allowance subsid
asignac mesad; almond almendr; almost casi practic; alone sol; already ya; also tambien ademas; although aunqu;
altogether total complet; always siempr; ambition ambicion aspirac; ambulance ambulanc; amend enmend enmiend modific
reform; american american estadounid norteameric; amount cantid mont suma ascend; anchor ancla; and y e; anger enoj
ira coraj rabia indign; angry enoj molest furios enfad; ankle tobill; anniversary aniversari aniversar; announce
anunci; annual anual; another otr; answer respond respuest contest; ant hormig; antenna antena; anthem himno; any
algun ningun cualqui; anyone nadi cualqui alguien quien nadie; anything nada algo cualqui; anyway todos modos;
anywhere parte lugar; apart apart separ; apartment apartament departament piso vivienda; apologize disculp perdon;
apology disculp perdon; appeal apel recurs llam; appear aparec parec compar; apple manzan; apply solicit aplic pid;
appoint nombr design; appointment cita nombram; appropriate apropi adecu asign destin; appropriation asignac partid
fond; approve aprob aprueb; april abril; aquifer acuifer; architect arquitect; archive archiv; area zona are region;
argue argument sosten sostien discut aleg; argument argument razon discus; arithmetic aritmetic cuent matematic; arm
braz arma armad; army ejercit; around alrededor torno; arrange organiz arregl dispon; arrest arrest deten detien
apres; arrive lleg arrib; arsenic arsenic; art arte artist; as como; ash ceniz; ashamed verguenz avergonz; ask pid ped
pregunt solicit ruega rog rueg consult; asleep dormid duerm; assembly asamble congres; assess evalu valor; asset activ
bien; assist asist ayud auxili; assume supon asum; assurance garant segurid; asthma asma; astronomer astronom; asylum
asil; at en a; atom atom; attack ataqu atac agred; attempt intent tentativ; attend asist acud; attention atenc; attic
desvan atico; attorney abogad fiscal procurador procurad; attract atra; audience public audienc; audit audit; august
agost; aunt tia; authentication autentic; author autor escritor; authority autorid autoriz potestad; autumn otono;
average promedi media medio; avoid evit elud; award otorg premi adjudic; aware conscient sab cuent; away lejos fuer
distanc; baby bebe criatur nin recien part; babysitter ninera; back espald atras respald apoy regres vuelta volv vuelv
nuev; backlog atras rezag acumul; backpack mochil; bad mal mala peor; badge placa insignia; badly mal grav; bag bols
sac malet; bail fianza; bake horn; baker panader; bakery panader; balance equilibr sald balanc; ball pelot balon
baile; ballot papelet bolet voto urna; ban prohib vet; bandage vend; bank banc oril riber; bankrupt quiebr quebr
bancarrot; bankruptcy quiebr bancarrot; bar barr bar impid imped abogac; barely apen; barn graner establ; barrel
barril; barrier barrer obstacul; base bas fund; basement sotan; basic basic fundam elemental; basis bas fundam; bat
murcielag bate; bathroom bano; bathtub tina banera; battery bateri pila; bay bahi; be es son ser sea sean soy somos
era eran eramos fue fueron fuera fueran fuese fuimos sido siendo sera seran seria serian esta estan estar estoy
estamos este esten estemos estab estuv estado estara estaria estando; beach play; beam viga; bean frijol judia alubi
judi; bear soport llev carg aguant oso; beard barba; beat venc golpe lat; beautiful bell hermos lind; because porqu
pues caus debid; become convert conviert volv vuelv hac lleg; bed cam lech; beds cam; bee abej; beef res carn; beer
cervez; before antes ante antemano; begin empez empiez comenz comienz inici arranc; behave comport port; behavior
comport conduct; behind detras atras tras; believe cre creenci piens; bell campan timbr; belong pertenec pertenez son
debe es deb; below debaj abaj inferior; beneath debaj bajo; benefit benefici prestac provech ventaj ayud; benefits
benefici prestac; besides ademas; best mejor optim; better mejor; between entre; bicycle bicicl; bid oferta puja
licita; big grand enorm gran; bike bicic; bill factur cuent proyect ley recib iniciativ propuest; billion mil billon;
bind oblig vincul at; biologist biolog; bird pajar ave aves; birth nac part parto nacimient; birthday cumple; bite
mord bocad pic; black negr afroameric; blackout apag; blame culp achac; blanket cobij mant frazad; bleed sangr; blind
cieg; blister ampoll; blizzard ventisc nevad; block cuadr bloque manzan imped impid; blood sangr; blow golp sopl;
blunder error torpez; board junt consej tabler directiv abord; boat barc bot lanch embarca; body cuerp organism cadav;
boil herv hierv; boiler calder; bomb bomb; bond bono fianz vincul lazo; bone hues; bonus bon prim; book libr; boot
bot; booth caset cabin; border fronter limit fronteri lind; born nac nazc nacid; borrow prest pid; both ambos dos
tanto; bother molest; bottle botell; bottom fond abaj bajo; bounce rebot; bow inclin rever; box caj casill recuadr;
boy nin muchach chic varon; brain cerebr; branch ram sucursal rama poder sucurs; brave valient; bread pan; break romp
rot quebr quiebr descans infring; breakfast desayun; breath respir alient; breathe respir; breeze brisa; bribe soborn
mordid; brick ladrill; bricklayer albanil; bridge puent; brief brev informe; bring tra traig traj llev aport; british
britan; broad ampli anch; broadband banda ancha; broadcast transmis emis difund; broker corredor agent; broom escob;
brother herman; brown marron cafe pardo; bruise moreton; bucket cubet balde cubo; budget presupuest; build constru
edific levant erig fabric hac; building edific constru inmuebl; bulb bombill foco bulbo; bull toro; bullet bala; bully
acos maton; burglary robo allan; burial entierr sepult sepelio; burn quem ard incendi; bury enterr entierr sepult; bus
autobus camion bus guagu colectiv; bush arbust mata; business negoci empres comerci compan asunt quiebr; busy ocupad
atare; but pero sino; butcher carnicer; butter mantequill; butterfly maripos; button boton; buy compr adquir adquier;
buyer comprador; by por para; bystander espectador testig; cabbage col repoll; cable cable; cafeteria cafeter comedor;
cage jaula; cake pastel torta; calendar calendari; calf becerr terner; call llam calific telefone convoc denomin
exhort pid dic dich; caller llam; callus call; calm calm tranquil; camera camar camara; camp campam; campaign campan;
can pued pod pud podr lata; canal canal acequi; cancel cancel anul suspend; cancer cancer; candidate candidat
aspirant; candle vela; candy dulce caramel; cane cana baston; canyon canon; capital capital; captain capitan; capture
captur capt; car coch carr auto automovil vagon vehicul; carbon carbon; card tarjet; care cuid atenc atend import
atiend; careful cuidados prudent; caregiver cuidador; careless descuid imprudent negligent; caretaker cuidador
encargad; cargo carga; carpenter carpinter; carpet alfombr; carrier operador compan transportist aerolin portador
carter portad transport; carrot zanahor; carry llev carg transport port; cart carrit carret; caseworker trabajador
social; cash efectiv diner; cashier cajer; casket ataud; cat gat; catch atrap captur cog agarr pesc; cattle ganad vaca
res; cause caus provoc motiv ocasion origin; cave cuev; ceiling tech tope techo; cell celul celda; cemetery cementeri
panteon camposant; census censo; cent centav centimo; center centr; central central; century siglo; certain ciert
segur determinad; certainly ciert segur claro; chain caden; chair president sill presid; chairman president;
chairwoman president; challenge desafi ret reto impugn; chance oportun posib casual azar; change cambi modific;
chapter capitul; charge cobr carg acus cargo cuot tarif; charity caridad benefic; charter estatut carta fletad; cheap
barat econom; cheat engan tramp estaf; check revis cheque comprob verific; cheese ques; chef chef cociner; chemical
quimic; chemist quimic; cherish apreci valor; cherry cerez; chest pecho; chicken poll gallin; chief jef princip
director; child nin hij menor criatur infan chiquill chic; childhood ninez infanc; chinese chin; chlorine clor; choice
opcion eleccion alternativ escog; choke asfix ahog atragant; choose elig eleg escog opt prefier; chosen eleg elig
escog; christmas navid; church iglesi templ; citizen ciudadan vecin; city ciudad urb municip urbe; civil civil; claim
afirm aleg reclam asegur sosten; clam almej; class clas grup aula curs; classroom aula salon clase aul; clause
clausul; claw garra; clay arcill barro; clean limpi ase pur; clear clar despej limpi evident; clerk secretari emplead
actuari secretar funcionar; cliff acantil risc; climate clim climatic clima; climb sub trep escal ascend; clinic
clinic; clipboard tabla; clock reloj; close cerr cierr clausur cerc proxim; closet armari closet; cloth tel ropa;
clothes rop vest; cloud nube; coach entrenador vagon; coal carbon; coalition coalic alianz; coast cost litoral ribera;
coat abrig cap; cod bacalao; coffee cafe; coin moned; cold fri resfri; collapse derrumb desplom colaps caid;
collateral garant; colleague colega companer; collect recaud recog cobr reun junt colect; college universid colegi;
colonel coronel; colony coloni; color color; come vien ven veng vin vendr lleg acud proven provien entr; comfort
consuel comodid confort; comment coment observ; commission comision; commit compromet comet dedic; committee comite
comision; common comun corrient; community comunid localidad; compact pact acuerd compact; company compan empres firma
compania sociedad corporac; compare compar; compel oblig compel; compete compet compit; complain quej; complaint quej
denunc reclam; complete complet termin acab cabal; completely complet total; comply cumpl; compost composta abono;
compromise compromis conces transig; computer comput ordenad; concern preocup inquiet ata; concert conciert; concrete
concret hormig cement; condition condic estado; conduct conduc conduct realiz llev; confidence confianz; conflict
conflict; confuse confund; congress congres; congressman congresist diputad representant; congresswoman congresist
diputad; connect conect comunic enlaz; conscience concienci; consent consent; consequence consecuenc; conservation
conservac; consider consider pens; constituent elector ciudadan represent; construction constru obra; consult consult;
consultant consult asesor; consume consum; consumer consumidor consum client usuari; consumption consum; contact
contact comunic; contain contien conten; container contened; content conten contenid; continue contin sigu segu prosig
prosegu; contract contrat; contractor contratist; contribute contribu aport; contributor contribuyent donant; control
control domin; convince convenc persuad; cook cocin cociner guis; cool fresc enfri frio fri; copper cobr; copy copi
ejemplar; core nucleo testig muestr corazon; corn maiz elote; corner esquin rincon recod; corporation corporac empres
sociedad; correct correct correg corrig; corruption corrup; cost cuest cost preci gast val sali; cotton algodon; couch
sof sillon; cough tos; could podr pud pod; council consej concej ayuntam cabild; counselor consejer orient orientad;
count cuent cont recuent conteo conde; country pais campo nacion patria; county condad; couple parej par; courage
valor valent coraj; courageous valient; courier mensajer; course curs camp rumb cauc trayect; court tribunal juzgad
cort cancha judicial; cousin prim; cover cubr cubier cobertur abarc tap; coverage cobertur segur; cow vaca; coward
cobard; crab cangrej jaib; cradle cuna; crane grua; crash choqu choc accident estrell; crawl gate arrastr; cream crema
nata; create cre crea generar; credit credit merit acredit; creditor acreedor; creek arroy; cremate crem; crew
cuadrill tripul equip brigad; crib cun; crime crim delit; criminal penal criminal delincu delict; crisis crisis;
critical critic crucial grave; crop cosech cultiv siembr; cross cruz atraves; crossing cruc paso; crow cuerv; crowd
multitud gentio apin; cruel cruel; crutch mulet; cry llor llant grit; cup taz vas copa; curb fren cordon; cure cur
remedi san; current actual corrient vigent presente; currently actual momento; curtain cortin; custodian conserje
custodi; custody custod deten; customer client usuari consumidor; customs aduan; cut cort recort reduc redu tij; cycle
ciclo; daily diari cotidian; dairy lecher lacte; dam pres dique represa presa; damage dan perjuic averi estrag; dance
bail danz baile; danger peligr riesg; dangerous peligr riesgos; dare atrev os; dark oscur tiniebl noch; data dat cifr;
database basedatos base; date fech cit; daughter hij; dawn amanec alba madrug; day dia dias diari jornad; dead muert
difunt fallecid; deadline plaz fech limit; deaf sord; deal trat acuerd lidi convenio; dear estimad querid caro; death
muert fallec defunc mortal; debate debat; debt deud adeud endeud; debtor deudor; decade decad decenio decen; december
diciembr; decide decid determin resolv resuelv; decision decision resolucion determin; deck cubiert; declare declar;
decline declin disminu baj rechaz descen; deed escritur acto hecho accion; deep hond profund fond; deeply profund
hond; deer venad ciervo; default incumpl impag mora; defeat derrot venc; defend defend defiend defens; deficit
deficit; degree titul grad licencia; delay retras demor dilac aplaz tard; deliver entreg repart parto part llev cumpl
dar pronunci atend; delivery entreg repart parto; delta delta; demand exig demand reclam; democracy democrac; dentist
dentist odontolog; deny neg nieg; department departam secretari ministeri departament; departure salid partid; depend
depend; deposit deposit enganch; depth profundid hondura; deputy agent ayudant adjunt subalguacil diputad alguacil;
derail descarril; describe describ; desert desiert abandon; deserve merec merez; design disen; desire dese anhel; desk
escritori pupitr despach; despite pese pesar; destroy destru destroz; detail detall pormenor; detect detect; determine
determin; develop desarroll elabor; developer desarrollad promotor constructor; development desarroll urbaniz; device
dispositiv aparat; diabetes diabet; dial marc llam; dialysis dialis; diary diari; die muer mor muri fallec; different
distint diferent divers; dig cav excav escarb desenterr; digging cav excav desenterr; dignity dignid; dike dique; dime
moned centav; dinner cen cena; direct direct dirig; direction direcc rumb; directly direct; dirt tierr sucied polv
lod; dirty suci contamin; disability discapac; disabled discapac; disagree discrep desacuerd disent; disappear
desaparec; disaster desastr catastrof siniestr; discharge alta descarg vert dado; disclose divulg revel public;
discover descubr; discuss discut debat habl conversa; disease enfermed mal; disgrace vergu; dish plato traste;
dishonest deshonest; dismiss despid desped desestim destitu; dispatcher despachad; dispute disput discut conflict
litigio; distance distanc lejan; district distrit comarc; ditch acequi zanja cuneta; divide divid repart; divorce
divorc; do hac hag haz hiz hic hech har; dock muell darsen; doctor medic doctor facultativ; doctrine doctrin; dog
perr; doll munec; dollar dolar dolares peso; domestic domestic intern nacional; donate don; donkey burr; donor donant;
door puert porton; doorway umbral puert portal; double dobl duplic; doubt dud; down abaj baj; download descarg;
downstream abajo; dozen docen; draft borrador proyect redact; drag arrastr; drain dren drenaj desag coladera; drawer
cajon; dream suen son; dredge drag; dredger draga; dredging drag; dress vest vestid; drill taladr perfor simulacr;
drink beb tom trag; drinking potabl beb; drip goter; drive conduc conduj conduzc manej impuls llev; driver chofer
conductor camioner operador; driveway entrada; drop baj ca caid elimin abandon gota dej suprim disminu solt; drought
sequi sequed; drown ahog; drug farmac drog medicament fentanil; dry sec ari; duck pato; due debid venc; dump vert
tirader basurer tir descarg; duration durac; during durant; dusk atardec anochec; dust polv; duty deber oblig turno
servici; dwell morad habit; each cada; eager ansi desos; eagle aguil; ear oid orej; early tempran anticip pront
principi; earn gan deveng cobr percib; earth tierr; earthquake terremot sism temblor; ease facilid alivi aligera; east
este orient; easter pascu; easy facil sencill; eat com aliment; economic econom; economy economi; ecosystem ecosistem;
edge bord orill filo; editor editor redactor; education educa ensen; effect efect vigor; effective eficaz efectiv
vigor; effort esfuerz esforz labor; egg huev; either tampoco cualqui; elbow codo; elder ancian mayor; elderly ancian
mayor vejez tercer; elect eleg elig elect; election eleccion comici; electrician electric; electricity electric luz
corrient; elevator ascensor elevador; elevators ascensor elevador; eligible elegibl derech requisit; elsewhere otra
otro parte lado; email correo electron; ember brasa; embrace abraz acog; emergency emergenc urgenc; emission emision;
employ emple contrat; employee emplead trabajador; employer patron emplead empres contrat; empty vac vaci huec;
encourage alent alient anim foment; end termin acab fin conclu cierr pon extrem final; enemy enemig adversari; energy
energ; enforce aplic cumpl hacer; enforcement aplicac cumplim orden; engine motor maquin; engineer ingenier; english
ingles; enjoy disfrut goz; enough suficient bastant alcanz basta; enrich enriquec; enroll inscri matricul; ensure
asegur garantiz vel; enter entr ingres; enterprise empres; entire tod enter complet; entirely total enter complet;
entitle derech titul; entrance entrad; envelope sobre; environment ambient entorn medio; equal igual equitat par;
equipment equip aparat maquinari; equity capital equid; error error equivoc fallo; escape escap hui fug; especially
especial sobretodo; establish establec fund; estate bien finca inmobili patrimoni; estimate estim calcul unos alreded;
estimated estim calcul unos alreded; estuary estuari ria; euro euro; european europ; evacuate evacu desaloj;
evacuation evacu desaloj; evaporation evapor; even aun inclus siquier hasta; evening noch tard vesper noctur; event
acontec event suces hecho acto; eventually final tarde cabo; every cada tod; everybody tod; everyone tod; everything
todo; everywhere part doquier lugar; eviction desaloj desahuci; evidence prueb evidenc indici; exactly exact justo
precis; exam examen prueba; examine examin revis; example ejempl muestr; exceed exced super rebas sobrepas; except
excep salvo menos; exchange cambi intercambi; excuse excus disculp pretext; executive ejecutiv; exempt exent exim
exoner; exhaust agot; exist exist hay; exit salid sal; expand ampli expand extend extiend; expansion ampliac expans;
expect esper prev; expense gast costa expens; expensive car costos; experience experienc vivid; expert expert perit
especialist; expire venc caduc expir; explain explic; explode explot estall; explosion explos estallid; export export;
expose expon expus expues; express expres manifest; extend extend extiend prorrog ampli alarg prolong; extension
prorrog extens ampliac; extra adicion extra; extreme extrem; eye ojo; fabric tej tela; face car rostr enfrent encar
afront; facility instalac centr planta; fact hech dato realid; factor factor veces; factory fabric; fail fall fracas
incumpl falt; failing falt fall incumpl; failure fracas fall incumpl falta; faint desmay; fair just equitat feri;
fairness justici equidad; faith fe confianz; fake fals fingid; fall ca caid caig otono baj descend; false fals; fame
fam; family famil hogar parient; famous famos celebr; fan ventilador aficionad; far lejos lejan much; fare tarif
pasaj; farm granj finca agric ranch parcel rancho; farmer agricultor granjer campesin ranch; farmworker jornaler
campesin; farmworkers jornaler campesin; fashion moda manera; fast rapid veloz ayun; fatal mort fatal; fate destin
suert; father padr pap papa; faucet grif llave; fault culp fall defect; favor favor merced; fear tem mied temor;
feather plum; february febrer; federal federal; fee cuot carg recarg comision tarif honorari tas multa derech; feed
aliment nutr; feel sient sent sint; fellow companer colega becari; felony delit grave; fence cerc vall barda cerca
alambr; fertilizer fertilizant abono fertiliz; festival festival fiesta; fever fiebr calentur; few poc; fiber fibr;
field camp terren cultiv; fierce feroz fier; fifth quint; fight luch pele combat; figure cifr numer figur dat; file
archiv present expedient lim; fill llen rellen cubr ocup; filter filtr; final final ultim definit; finally final fin;
find encuentr encontr hall descubr; fine mult bien sancion; finger dedo; finish termin acab conclu complet; fire fueg
incendi despid desped bomber quem llama; firefighter bomber bombero; firehouse bomber; firm empres firm compan
despach; first primer principi primari; fish pez pec pesc; fisherman pescador; fishery pesquer pesca; fist pun; fit
cab cup apt encaj; fix arregl repar compon fij; flag bander; flame llama; flat plan bajo llan marism piso; flee hui
huy fug; fleet flot flotill; flight vuel hui; float flot; flood inund crecid desbord aluvion riada; floor pis suel
plant; flow fluj flui caudal corr; flower flor; fluoride fluor; fly vuel vol mosc; foam espum; focus enfoc centr
concentr; fog niebl neblin; fold dobl plieg; folk gent; follow sigu segu sig; food comid aliment viveres; fool enga
tont burl; foot pie; for por para; forbid prohib; force oblig fuerz forz; forecast pronost previs; foreclose embarg
ejecut; foreign extranjer ajen exterior; forensic forens; forest bosqu forest; forever siempr siempre; forget olvid;
forgive perdon condon; fork tenedor; form form formulari planill; former antigu anterior ex; formerly antes antigu;
formula formul; fortune fortun; forward adelant reenvi; foundation fundac ciment base; fourth cuart; fox zorro;
fraction fraccion; fractions fraccion; fragile fragil; frame marc; fraud fraud estaf; free libr gratis gratuit liber;
freedom libert; freelance independ; freeze congel hel paraliz; freezer congelad; freight flet carga mercanc; french
frances franc; fresh fresc nuev dulc; freshman primer; freshwater dulc; friday vierne; fridge refriger nevera; friend
amig amist; frog rana; from de desde; front frent delant; frost helad escarch; fruit frut; fry fri freir; fuel
combust; fulfill cumpl; full llen complet plen entera total; fully pleno total complet; function funcion; fund fond
financi recurs diner sufrag; funding fond financi recurs diner presupuest; funeral funeral entierr velor; fur piel
pelo; future futur porvenir manan; gain gan obten provech; galaxy galaxi; gallery galeri; gallon galon; game jueg
partid juego; gang pandill band; gap brech huec; garage garaj cocher; garbage basur; garden jardin huert; gardener
jardiner; garlic ajo; gas gas gasolin; gate puert porton puerta verja; gather reun junt recog congreg recolect; gene
gen genes; general general; generation generac; generator generad planta; gentle suav amabl; geologist geolog; german
aleman; get obten obtien consegu consig recib lleg logr; gift regal don obsequi donativ; girl nin muchach chic; give
da dan dar dio dieron dad den damos demos doy otorg entreg regal conced brind ced; glad alegr content; glass vidri vas
cristal vaso; global mundial global; glove guant; go va van vamos voy ir iba iban fue fueron vaya vayan yendo ido acud
march; goal meta objetiv fin gol objet; goat cabr chiv; god dios; gold oro; good buen bien bueno; goods bien mercanc
product; goose ganso; gossip chisme; government gobiern gubernament; governor gobernad; gown bata; grab agarr tom;
grade grad calific not curs; graduate gradu egres; graduation graduac; grain gran cereal; grandchild niet; grandfather
abuel; grandmother abuel; grandparent abuel; grant subvenc beca conced otorg subsid aport; grape uva; grass hierb
pasto cesped zacate; grateful agradec; grave tumb grav fos; gravel grava; gravity graved; graze past pac; greed codici
avarici; greedy codicios avaricios; green verd; greet salud; grid red cuadricul; grief duel dolor pena duelo; grind
mol muel; grocer tender abarrot; groceries despensa comestib mandado; grocery abarrot comestib despensa; ground suel
terren tierr motiv; groundbreaking historic; groundwater subterrane acuifer freatic; group grup conjunt; grow crec
crez cultiv aument; grownup adult; growth crecim aument; guarantee garant garantiz asegur; guard guard guardi custod
vigil vigilant; guess adivin supon; guest invitad huesped; guidance orient guia directri; guide gui orient; guideline
directriz pauta lineamient; guilty culpabl; gulf golf; gun arm pistol rifle; gust rafag; habit costumbr habit; habitat
habitat; hail graniz; hair pel cabell; half mitad medi; hallway pasill corredor; halt deten detien alto suspen par;
hammer martill; hand man entreg; handcuff esposa; handle manej trat; hang colg cuelg pend; happen pas ocurr suced
acontec acaec casualidad; happiness felicid; happy feliz felic content alegr; harass acos hostig; harbor puert bahi
darsen; hard dur dificil difici ardu; hardly apenas; hardship penuri dificult privac; harm dan perjuic perjud lastim
mal nociv; harvest cosech recog; hat sombrer gorr; hate odi detest; have hay haya hayan haber ha han hemos he habia
habian hubo hubiera habra habran habria tien ten teng tuv tendr tenido; hawk halcon; hazard peligr riesg; hazardous
peligros toxic; he el; head cabez jef dirig; headline titular encabez; headquarters sede cuartel; heal san cur; healer
curander sanad; health salud sanitari sano; healthy san saludabl sana; heap monton; hear oi oy oig escuch audienci;
hearing audienci vista comparecenci; heart corazon; heat calor calent calient calefac; heatwave calor; heavy pesad
fuert; hedge cobertur; heel talon tacon; helicopter helicopter; help ayud auxili socorr apoy; hen gallin; hence ahi;
her su sus ella; herbicide herbicid; here aqu aca; hero hero; hesitate dud vacil titub; hide escond ocult; high alt
elev secundari preparator; highly muy alt; highway autopist carreter autovia; hill colin cerr lom; hinder estorb imped
impid obstac; hire contrat; his su sus; hispanic hispan latin; history histor anteced; hit golpe choc azot peg; hoe
azad; hold mantien manten sosten sostien sostuv guard reten retien celebr sujet contien conten agarr; hole agujer hoyo
huec; holiday festiv feriad vacac fiesta fiest; holy sant sagrad; home hog cas viviend domicili residenci; homeless
sintech sinhogar calle indigent; homeowner propietari duen; homework tarea deber; honest honest honrad sincer; honesty
honest honrad; honey miel; honor honor honr cumpl; hope esper confi anhel ilusion; horizon horizont; horn cuern bocin;
horse caball; hose manguer; hospital hospital nosocomi clinic; host anfitrion acog; hot calient calor; hour hor;
hourly hora; house cas viviend alberg camar vivienda; household hog famil cas; housing viviend aloj habitacional cas;
how como cuant; however embargo; hug abraz; huge enorm inmens; human human; humble humild; hundred cien ciento
centenar; hunger hambr; hungry hambr; hunt caz; hunter cazador; hurricane huracan; hurry prisa apur apresur; hurt
doler duel herid lastim dan perjud; husband espos marid; ice hiel hel hielo; idea idea; if si; ignore ignor hac; ill
enferm mal malestar; illness enfermed padec mal; imagine imagin; immediate inmediat; immediately inmediat enseguid;
immigrant inmigrant migrant; immigration inmigra migra; impact impact efect repercus consecuenc; implement aplic
implement ejecut; import import; important importan; impose impon impus impues; improve mejor; in en dentr; incentive
incentiv estimul; inch pulgad; incident incident suces; incinerator inciner; include inclu; income ingres rent;
increase aument increment sub crec elev alza; indeed efect verdad hecho; independent independ; index indic; indian
indi; indoor interior techad; industry industri; inequality desigual; infant bebe infant lactant; infarct infart;
infection infecc; inflation inflac; influence influenc influ; inform inform avis notific; infrastructure infraestruct;
inhabitant habitant; inherit hered; initial inicial; injury lesion herid dan; injustice injustici; inmate pres reclus
reo intern detenid; innocent inocent; insect insect; inside dentr interior; inspect inspecc; install instal; instead
lugar vez cambi; insult insult ofend ofens; insurance segur asegur poliz cobertur; insure asegur; intelligent
inteligent; intend pretend pens propon intenc; intent intenc propos; interest interes redit; intern intern pasant
becari; international internacional; internet internet; interpreter interpret traductor; intersection crucer cruce
intersec; interview entrevist; into en dentr hacia; invest invert inviert inversion; investigate investig; investment
inversion invert; investor inversion inversor; invite invit convid; invoice factur recib cuent; involve involucr
implic; iron hierr planch; irrigation rieg irrig; island isla; issue asunt tema emit cuest expid problem; it ello esto
eso; jail carcel pris calaboz encarcel; janitor conserje intendent; janitorial limpiez; january ener; jaw mandibul
quijad; job emple trabaj puest plaz labor; join un sum incorpor ingres adher; joke brom chist; journalist periodist;
journey viaj trayect; joy alegr goz; judge juez juzg juec; jug jarr garraf; juice jugo zumo; july juli; jump salt
brinc; june juni; junior menor joven; jury jurad; just sol just apenas acab recien; justice justici; justify justific;
keep mantien manten mantuv guard conserv sigu segu qued llev reten retien preserv consig; keeper guardian cuidad;
kettle teter caldera; key llav clav llave clave; kick pate patad; kid nin chic hij muchach; kidney rinon; kill mat
asesin muert; kilometer kilometr; kind clase tipo amabl especi; kindergarten kinder jardin preescol; king rey; kiss
beso besar; kitchen cocin; knee rodill; kneel arrodill hinc; knife cuchill navaj naval; knock golp toc derrib golpe;
know sab sep sup conoc conozc; knowledge conoc saber
"""
