// Given names of many cultures (a help for telling people from other capitalized words; a text's own titles and verbs weigh
// more), and capitalized words that never belong to a person's name. From general knowledge.

const GIVEN = `
aaron abdel abdul abdulla abdullah abdulaziz abdulrahman abraham adam adolfo adrian ahmad ahmed akihiko akio alan albert aleksandar aleksander alejandro alessandro alex
alexander alexandre alexei alfonso alfred ali alice alicia alisher alberto amal amina amir amit ana anatoly anders andre andrea andreas andrei andrej andres andrew andriy andrzej
angela anita ann anna anne annegret anthony antje anti antoine anton antonio antony antti anwar arif arjun armando arnold arthur artur arturo arvydas ash ashok ashton asif askar aso augusto august austin avigdor
aung ayesha aziz baba babar barbara barack bashar bassam bauyrzhan ben benedetta benigno benjamin benny bernard bert bill billy bob boris boyko brad brendan brian bruno carl carlos carme carmen carolina
caroline catherine cecilia celso charles chen chris christian christina christine christoph christophe christopher chuck claudia claudio clement colin condoleezza constantin cristian cristina cyril damian dan daniel daniela daniele
danny dario david deborah delfin denis denys dick didier diego dina dmitri dmitry dominic dominik donald donatas dong doris duncan edgar eduard eduardo edward edgars ehud elbridge elena elina elizabeth emanuel emma emmanuel
emomali enrico enrique eric erik ernesto ernie esteban eugene eva evan evgeny fahad faisal farhad fatima felipe ferdinand fernando florence francis francisco franck francois frank frans frederick friedrich fumio gabriel
gary gavin gen geoff geoffrey george georg georges gerald gerard gianluca gideon gilbert gilberto giorgia giorgi giorgio giovanni giuseppe gjorge glenn gloria goran gordon graham grant greg gregory guido guillermo gustavo guy
hakan hamad hamdan hamid hanno hanna hans harjit harry haris hasan hashim hassan hayato heather heiko hector helen henri henrik henry herbert herman hernan hideki hilary hillary hiroshi hisham hishammuddin hugh hugo hulusi hun hussein
ian ibrahim idris igor ilham ilkka ilya imran inada ine ingrid irakli irina iris isaac ishaq ismail israel istvan itsunori ivan ivica ivo jack jacek jacinta jacques jake james jan jana jane janez janos janusz jared jarmo jason
javier jean jeff jeffrey jen jens jeremy jerzy jessica jill jim jiri joachim joanna joao joe joel johan johann john johnny joko jon jonas jorge jose josef joseph joshua josip joyce juan judith jukka julia julian julie julio
jussi justin jüri kaja kaan kamal karel karen karl karin karlis karolina katarina kate katherine kathleen kay kenneth kenji keir keith kelvin kerry kersti kevin khaled khalid khalifa khawaja kim kirill klaus konrad konstantin kristina krisjanis kristersson kurt kyriakos
lars larry laszlo laura lawrence leila leo leon leonard leonid leonardo leszek leung liam lilian linas linda lindsey lisa lloyd lorenzo louis louise luc lucas lucio ludivine luigi luis luiz luke lynne madeleine mahathir mahdi mahinda mahmoud malcolm mamadou manfred manmohan manohar manoj manuel marc marcelo marcin marco
marcos margaret maria marie mario marise mariusz mark marko markus marlene martin martina mary masoud mateusz matt matthew matti maurice mauro max mehmet melanie melissa mevlut michael michel michele michelle miguel mihai mike mikhail mikheil mikko milan milorad milos min ming minoru miroslav mitch
mohamad mohamed mohammad mohammed mohan moon morten mosharraf moshe mozammel muhammad mukesh mustafa nadia naftali nancy narendra nasser natalia nawaf nawaz neil nelson nestor nicholas nicola nicolae nicolas nicole nigel nikol nikola nikolai nikos nirmala nitin noor norbert norman nuno obaid ola olaf ole oleg oleksandr oleksii oleksiy olga oliver olivier olusegun omar orlando oscar osama oskar otto
pablo paetongtarn park patricia patrick paul paula paulo pavel pawel paweł peter petr petri petro petros petteri peng penny pete per pham phan phil philip philippe pierre pieter pio poul prabowo prayut prawit pranab prime qamar qiliang rachel radoslaw rafael raimundas raja rajnath ralph ram ramtane ranil raphael rasmus raul ravi raymond rebecca recep reuven rex
rhonda ricardo richard rick riad rishi rob robert roberta roberto robin rod roderich rodrigo roger roland roman ron ronald rosa rosy roy ruben rudolf rumen ruslan rustam ryamizard ryan sabah sadyr salman salvador sam samuel sandra sanjay sapana sara sarah satoshi saud scott sean sebastien sergei sergey sergio serhiy seyran shavkat shahid shane shavendra shehbaz sheikh shigeru shinzo shirley shri siemtje
sigmar silvio simon simona sinan solomon somkid sonia stanislav stefan stefano stella stephane stephen stephanie steve steven stjepan stuart subramanyam subrahmanyam sushma susan suzanne sultan svetlana sven syed sylvie takeshi tamara tammy tanja taro tariq ted teo teresa tetsuro theo theodore thierry thomas thongloun tiago tim timo timothy tina tobias todd tom tomas tomasz tomomi tony toomas toshimitsu trevor troels tsai tsakhia
ursula urmas vadim valdis valeri valerie valeriy valery vasyl veronika vesna viacheslav victor viktor viktoria vincent vikram vivian vladimir vlado vladislav volodymyr voltaire vyacheslav wael walter wang wayne wei wellington wendy werner wilbur wilfred william winston wladyslaw wolfgang xavier xi yahya yair yan yaroslav yasmin yasumasa yasukazu yaşar yasar yevgeny yoav yoko yoon yoshihide yoshimasa yoweri yuri yuriko yury yusuf
zahid zaid zayed zbigniew zdravko zoran zulfikar zuzana asim munir hashimi arvind ajit ajay anil arun bipin karambir naravane raveesh randhir vijay sujata giridhar samuel sanjeev upendra pushpa sheikh tarique waker mirza nimal gotabaya mahendra kamal dilip percy anura kumara aslan agus andika gatot purnomo luhut retno sjafrie hadi tito moeldoko wiranto edy ng chan
fayez faiez fayiz khalifa muammar moammar haitham tareq tarik sami adel hazem mahdi hichem taha rachid lahcen abdellatif abdelmadjid mokhtar mounir moncef beji kais hamadi imed farouk hosni ashraf osama sedki sameh nabil badr ayman basem bisher nidal jumaa juma thabet qais hushyar fuad jafar haider mustafa barham rahimullah salahuddin anwar akhund hibatullah sirajuddin yaqoob ashraf hamdullah
mukhtar salim seif hussein juma aden raychelle monica eugene soipan francis samson kithure aggrey najib vincent wilson muhoozi mwesigwa jessica ruhakana kahinda mashaka deogratius tano mathuki hailemariam abiy aisha birhanu demeke gedu workneh tedros taye abdulkadir hamza abdihakim osman fiqi odowa isaias filipe cristovao joaquim salvador manuel joao jaime ernesto celmira domingos kizito faustin felix evariste prosper gabriel clement denis sylvestre moussa issa ibrahima mamady assimi abdourahamane salifou sadio oumar sidiki macky bassirou ousmane augustin alassane adama tene koffi kofi yaw kwame nana dominic edward julius musa bello badaru mohammed babagana tukur olufemi oluyede lucky taoreed farouk hassan emmanuel christopher bola yemi atiku
nosiviwe thandi lindiwe cyril angie thabang bantu rudzani solly mphoko oppah philip constantino kembo sydney penda frans netumbo hage slumber dumisani kagiso ndaba duma lazarus harry ambrose hakainde
tuilagi pio inoke sitiveni voreqe frank ratu jone tevita siaosi aiono fiame jeremiah manasseh rick danny david win billy peter solan jelta gordon paias saimon charlot bob ishmael kalotau taneti surangel hilda david
teuku yusril tuan agus yudo dudung maruli hadi tandyo muhammad widodo prasetyo lim cheong eng hen chun hong vivian zaqy heng chee melvyn neo perry goh tze hock boon heng azizan affendi zamrose hafizuddeain asghar nizam mohd ahmad khairul ikmal matius hishammudin abd
halbi hassanal pengiran bolkiah muhammad haszaimi somchai natthaphon phumtham thammanat songwit chalermpol surapong pornpipat prayuth sutin phongsak
banh vong sophea samdech vilay chansamone khamliang thongloun sonexay phankham phan giang xuan luong van hoang quang tuan cuong nguyen trong truong minh chien duc
maung tun min aung mya sein moe soe ye win
byambatsogt saikhanbayar khurelsukh battulga ganbat batmunkh sandag ruslan darkhan kanat nurlan murat saken mukhtar sultan kamalbek baktybek taalaibek sherali emomali bakhodir shukhrat abdusalom kurbanmuhammet begench
zakir madat hikmet karim vagif davit suren arshak edvard vache papikyan irakli juansher levan mindia tinatin david
hulusi yasar metin selcuk ismet huseyin musa umit haluk irfan nikos nikolaos dimitris ioannis konstantinos charalambos vasilis panagiotis alkiviadis savvas christoforos angelos michalis
anca angel vasile nicolae gabriel mihnea ionut gheorghe daniel mircea atanas todor stefan nikolay krasimir boyko emil krum velizar anatolie victor vitalie
bratislav aleksandar nebojsa zoran milos milan dragan predrag nikola tomo damir ivan mario andrej matej borut marjan robert
radmila slavjanka talat vlado gordana petar krivokapic filip olivera milica dragan pirro niko olta mimi armend rrustem ejup agim
arvydas dovile laurynas valdis artis andris ruta jana inara raimonds juri hanno kalle kusti urmas mart sven jaak martin
antti jyri jussi mikko lauri janne timo pekka jarmo kaarle alexander pal mikael karin peter micael sverker supreme micael torgeir bjorn tore frank-bakke ine anne-grete espen eirik rune haakon morten trine troels jakob claus peter soren bjarne flemming hanne henrik gitte
ludivine roland theodor kajsa sander dick ruben tuinman gijs mark jeanine ank eimert onno francois yuriko bart pieter steven armand marc michel frederik teodoro delfin lorenzana voltaire gazmin carlito galvez romeo brawner jose faustino charlie
`;

/** Folded given names. */
export const GIVEN_NAMES: readonly string[] = GIVEN.split(/\s+/).filter(
  (w) =>
    (w.length > 1 &&
      ![
        'prime',
        'anti',
        'gen',
        'baba',
        'per',
        'min',
        'sam',
        'max',
        'august',
        'may',
        'nur',
        'moon',
        'park',
        'sultan',
        'sheikh',
        'shri',
        'bill',
        'mark',
        'rex',
        'ram',
        'rob',
        'pat',
        'guy',
        'gen',
      ].includes(w)) ||
    w === 'mark' ||
    w === 'bill',
);

/** Given names or surnames that are also names of countries or places, taken as names right after an office or honorific. */
export const NAME_LIKE_PLACES: readonly string[] =
  'israel jordan chad georgia austin florence sydney paris victoria carter lincoln washington carolina virginia sofia lima santiago milan adelaide darwin perth alexandria houston kent lancaster chester nelson hamilton wellington york boston bristol jackson'.split(
    ' ',
  );

/** Folded words that are never part of a person's name. */
export const NOT_NAMES: readonly string[] = [
  ...'the a an this that these those his her its their our my your he she it they we i you who which what when where while after before during since until as at by for from in into of off on onto over per to under up upon with within without and or but nor so yet if then than though although because however meanwhile both each either every all some any no not'.split(
    ' ',
  ),
  ...'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow'.split(
    ' ',
  ),
  ...'ministry ministries department office agency council commission committee parliament senate congress cabinet government governments court house palace party union league association organization organisation alliance forum summit dialogue conference meeting talks session assembly'.split(
    ' ',
  ),
  ...'army navy force forces armed corps guard command fleet brigade division regiment battalion squadron base camp fort airport airbase port harbour harbor island islands sea ocean gulf strait bay river lake mountain city town province district region state states republic kingdom federation emirates'.split(
    ' ',
  ),
  ...'agreement treaty pact memorandum understanding framework protocol declaration charter convention accord statement letter contract arrangement partnership cooperation defence defense security military strategic mutual joint bilateral trilateral national international regional global foreign affairs external'.split(
    ' ',
  ),
  ...'university college institute centre center school academy foundation company corporation corp inc ltd group industries systems aerospace news times post press agency daily herald tribune television tv radio reuters afp ani pti ians bernama xinhua tass yonhap kyodo anadolu antara'.split(
    ' ',
  ),
  ...'exercise operation programme program project plan initiative mission task strategy policy act bill law resolution article'.split(
    ' ',
  ),
  ...'minister ministers secretary president premier chancellor ambassador chief commander deputy vice acting former senior officer officials official spokesman spokesperson delegation visit leaders leader sides side'.split(
    ' ',
  ),
  ...'north south east west northern southern eastern western central middle indo pacific asia asian europe european africa african america american arab atlantic mediterranean baltic nordic balkan'.split(
    ' ',
  ),
  ...'speaking addressing according responding asked earlier later also more most many several two three four five six seven eight nine ten first second third last next new old good there here how why now once still even only just such other another same immediate release source photo image file caption read watch subscribe share related follow click'.split(
    ' ',
  ),
  ...'border committee bhavan hall square street avenue tower building road garrison barracks shipyard centre stadium hotel expo show exhibition general-border'.split(
    ' ',
  ),
  ...'headquarters staff secretariat directorate bureau section unit wing chiefs presidency embassy consulate high-level general-staff commanding'.split(
    ' ',
  ),
  ...'debate posted updated published secgen guest guests delegate delegates orientation podcast newsletter editorial interview contents menu home search login subscribe advertisement'.split(
    ' ',
  ),
  ...'covid x twitter facebook instagram whatsapp telegram linkedin youtube q'.split(' '),
];

/** Family names of heads of state and government whom press names without title. They tell that a word is a person, never whose. */
export const LEADERS: readonly string[] =
  'putin zelensky zelenskyy zelenskiy trump biden obama reagan gorbachev yeltsin medvedev merkel scholz macron sarkozy hollande chirac thatcher starmer sunak erdogan netanyahu olmert rabin arafat abbas assad gaddafi qaddafi khamenei rouhani ahmadinejad raisi pezeshkian modi vajpayee duterte aquino arroyo widodo jokowi prabowo yudhoyono suharto sukarno mahathir najib anwar kishida ishiba takaichi koizumi abe lukashenko orban berlusconi meloni draghi renzi tusk duda morawiecki trudeau albanese turnbull rudd gillard ardern hipkins luxon lula bolsonaro rousseff maduro chavez castro milei macri kirchner boric pinera petro uribe amlo sheinbaum lopez-obrador bukele mubarak sisi morsi mandela zuma ramaphosa mbeki mugabe mnangagwa kagame museveni kenyatta ruto buhari tinubu obasanjo mahama akufo-addo kabila tshisekedi bashir burhan hemedti afwerki tokayev nazarbayev mirziyoyev karimov aliyev pashinyan saakashvili saddam khomeini stoltenberg rutte guterres'.split(
    ' ',
  );
