// Which countries' people mostly bear names of a form. It never names a country by itself: it helps to decide between the
// countries that a text itself names, where an office stands without nationality. From general knowledge of family names and of
// the names of officials. One line a style: the codes, endings of the last word of the name ("-moto"), whole words ("nguyen").

const LINES = `
  JP: -moto -mura -yama -shima -jima -kawa -gawa -saki -zaki -hara -wara -naka -shita -guchi -uchi -oka -tani -bayashi -sawa -zawa -matsu -mizu -gata -hata -dera -naga -suka -tsuka -zumi -tegi -shiba -waya -mada -kada -hada -yoshi -zuka -geru -hiro -suke -taro -gemba gemba aso abe suga kono kishi kishida sato saito kato ito goto suzuki takahashi watanabe inada hayashi koizumi nakatani takaichi onodera noda kan mori obuchi hashimoto hatoyama
  KR KP: kim lee park choi jeong jung kang yoon yun jang kwon hwang ahn ryu yoo jeon kwak gwak chae eom pyo byun cheon moon baek heo noh roh hong joo shin seo suh chung
  VN: nguyen tran pham phan hoang huynh bui ngo duong luong truong
  CN: xi li wang zhang liu zhao huang zhou xu sun zhu gao guo luo liang zheng xie dong qin wei chang wu yang fu he deng jiang miao liu-zhenli qi song han ma
  TW: tsai lai koo chiu hsieh hsiao yen lee wu feng chang
  IN: singh kumar sharma gupta modi jaishankar rao nair patel reddy menon verma mishra dwivedi tripathi rawat chauhan swaminathan chopra mantri kalita naravane parrikar sitharaman jaitley antony mukherjee pillai sinha bhatt seth joshi
  PK: khan bajwa munir sharif bhutto zardari nawaz raza mirza khattak dar ashraf sidhu qureshi
  BD: hossain zaman haque chowdhury hasina siddique shafiuddin waker khaleda
  LK: -singhe -sekara -sekera -ratne -ratna -wardena -wardene -nayake -nayaka -tunga -suriya rajapaksa sirisena silva perera fernando dissanayake thuyacontha
  NP: bahadur thapa gurung rai shrestha koirala oli dahal bhattarai karki chhetri pokharel sigdel khadka paudel deuba sharma
  MV: didi -rasheed ghassan maumoon solih muizzu shaheed moosa khaleel
  RU BY KZ UZ KG TJ TM BG AZ UA: -ov -ev -ova -eva -yev -yov
  RU: -igu -lavrov shoigu putin lavrov belousov gerasimov medvedev fomin
  UA: -enko -chuk -iuk -yuk -skyi -skyy -tsky -syrskyi umerov reznikov kuleba zelensky zelenskyy
  BY: khrenin lukashenko -enka
  PL: -acz -ycki -ski -cki -wicz -czyk -czak -czek -ska -cka kosiniak-kamysz tusk duda macierewicz siemoniak klich nawrocki
  CZ SK: -cek -ek -ova -ova -nak -ak
  RS HR BA ME SI MK: -ic -vic -ovic -evic
  RO MD: -escu -eanu -oiu -ariu -ucu -ulea
  BG: -zapryanov -karakachanov
  GE: -shvili -dze -adze -iani -ashvili -uria -ava
  AM: -yan
  AZ: -zade -ullayev hasanov aliyev
  TR: -oglu -turk -kaya erdogan akar guler fidan yilmaz isik gul cavusoglu kalin
  GR CY: -poulos -opoulos -idis -akis -iadis -iou -akos -ellis -tzis -ias
  SE IS: -sson
  SE: -qvist -strom -stedt -gren -kvist
  DK NO: -sen
  IS: -dottir
  FI: -nen -kkonen -anen -niinisto -la -nto
  LT: -auskas -aitis -unas -enas -iene -aite -yte -evicius -kas -anskas -auskiene
  LV: -ins -vics -kalns -uds -inkevics -riks -abriks -muiza
  EE: kallas pevkur laanet reinsalu michal ratas hanso luik laar reinsalu aaviksoo merilo
  HU: orban szijjarto benko hende simicsko -szky -ffy -ocsy
  IT: -ini -etti -elli -ucci -etto -otti -ella -iani -esi -enta
  FR BE: -eau -ault -aud -ieu -oux -ornu -rian -drian -vautrin -arly
  DE AT CH: -mann -stein -bauer -meyer -meier -auer -inger -tner -pistorius -scholz
  NL BE: van -stra -ema -sma -hoven -huizen -hennis -kamp
  ES MX AR CL CO PE VE EC BO PY UY CU DO GT HN SV NI CR PA PH: -ez -era -eros -osa -ada -illo -ales -ero
  PT BR AO MZ CV GW ST TL: -eira -inho -eiro -ares -ques -ao costa gomes nunes lopes da dos
  AE SA QA KW BH OM JO IQ EG YE LY SY LB MA DZ TN SD: al bin ben el abdullah
  MY BN SG: bin binti ibni haji
  TH: -porn -pong -chai -sak -wat -siri -wong -kul -wongsuwan -ocha -saeng -tham -ongse -rat -phan -panich
  ID: -anto -yanto -iyanto -arto -adi -oddin -oeddin widodo prabowo subianto sjamsoeddin marsudi perkasa ryacudu retno
  MY: hussein nordin sabu hamidi ismail yaakob hishammuddin saifuddin
  KH: hun sen manet seiha banh tea sokhonn vong
  LA: -chanyalath -phomvihane -siphandone -vongsa -vong -sack -outhong -liang
  MM: aung hlaing win thein soe maung htun kyaw
  MN: -baatar -bayar -sukh -tulga -bold -sogt -erdene
  IR: -zadeh -pour bagheri hatami ashtiani araghchi zarif salami pezeshkian rouhani
  IL: -stein -berg gantz gallant katz netanyahu lapid ya'alon barak bennett zamir halevi
  KE: duale kenyatta ruto ogolla omamo wamalwa mudavadi tuya kahariri odinga
  ET: abiy megersa jula belay demeke desalegn
  NG: tinubu buhari badaru matawalle magashi dambazau musa irabor oluyede
  GH: -ansah -mensah boamah nitiwul addo mahama akufo omane
  ZA NA BW: motshekga mapisa nqakula sisulu ramaphosa modise zuma
  FJ: tikoduadua bainimarama rabuka seruiratu kalouniwai
  PG: marape joseph tkatchenko goina
  PH: teodoro lorenzana gazmin marcos duterte galvez brawner aquino manalo lacson
  TL: gusmao ruak ximenes belo
`;

/** One style: its countries, endings of the last word, whole words anywhere. */
export interface NameStyle {
  countries: readonly string[];
  endings: readonly string[];
  words: ReadonlySet<string>;
}

/** Every style of the table. */
export const NAME_STYLES: readonly NameStyle[] = LINES.split('\n')
  .map((l) => l.trim())
  .filter(Boolean)
  .map((line) => {
    const [codes = '', rest = ''] = line.split(': ');
    const items = rest.split(' ').filter(Boolean);
    return {
      countries: codes.split(' '),
      endings: items.filter((w) => w.startsWith('-')).map((w) => w.slice(1)),
      words: new Set(items.filter((w) => !w.startsWith('-'))),
    };
  });
