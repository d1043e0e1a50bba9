import { describe, expect, it } from 'vitest';
import { values } from './helper.ts';

/** Kind, countries and status of every meeting that a text tells, in order. Invented people; written on Wednesday, 15 May 2024. */
const told = (text: string): string[] =>
  values('meeting', text)
    .map((m) => `${m.kind} ${m.countries.join(' ')} ${m.status}`)
    .sort();

describe('ways to say that people met, called, travelled', () => {
  it.each<[string, string[]]>([
    [
      'Polish Defence Minister Jan Wolski and Swedish Secretary of Defence Nils Berg are old friends. Minister Wolski and Secretary Berg had met in Warsaw.',
      ['bilateral PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski hosted his Swedish counterpart Nils Berg at the ministry in Warsaw on Monday.',
      ['bilateral PL SE held'],
    ],
    [
      'Defence Minister Jan Wolski of Poland and his Swedish counterpart, Nils Berg, discussed ammunition production in Warsaw on Monday.',
      ['bilateral PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski had a meeting with Swedish Defence Minister Nils Berg in Warsaw.',
      ['bilateral PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski has met with the Minister of Defence of Sweden, Nils Berg, in Warsaw.',
      ['bilateral PL SE held'],
    ],
    [
      'During a meeting with Swedish Defence Minister Nils Berg in Warsaw, Polish Defence Minister Jan Wolski praised the cooperation.',
      ['bilateral PL SE held'],
    ],
    [
      'In a meeting in Warsaw on Tuesday, Polish Defence Minister Jan Wolski and Swedish Defence Minister Nils Berg agreed to step up training.',
      ['bilateral PL SE held'],
    ],
    [
      'Swedish Ambassador to Poland Karin Holm called on Polish Defence Minister Jan Wolski at the ministry on Monday.',
      ['bilateral PL SE held'],
    ],
    [
      'The Ambassador of Sweden, Karin Holm, paid a courtesy call on the Polish Minister of Defence, Jan Wolski, today.',
      ['bilateral PL SE held'],
    ],
    ['Polish Defence Minister Jan Wolski today received the Swedish Ambassador, Karin Holm.', ['bilateral PL SE held']],
    ['Polish Defence Minister Jan Wolski granted an audience to Swedish Ambassador Karin Holm.', ['bilateral PL SE held']],
    [
      'A Swedish delegation led by Defence Minister Nils Berg met Polish Defence Minister Jan Wolski in Warsaw on Monday.',
      ['bilateral PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski met a Swedish delegation led by State Secretary Nils Berg in Warsaw on Monday.',
      ['bilateral PL SE held'],
    ],
    [
      'A delegation headed by Swedish Defence Minister Nils Berg was received by Polish Defence Minister Jan Wolski in Warsaw.',
      ['bilateral PL SE held'],
    ],
    ['Polish and Swedish defence ministers met in Warsaw on Monday.', ['bilateral PL SE held']],
    ['The defence ministers of Poland and Sweden met in Warsaw on Monday.', ['bilateral PL SE held']],
    [
      'The defence ministers of Poland and Sweden, Jan Wolski and Nils Berg, held talks in Warsaw on Monday.',
      ['bilateral PL SE held'],
    ],
    ['Defence officials from Poland and Sweden held talks in Warsaw on Monday.', ['bilateral PL SE held']],
    ['Poland and Sweden held the third round of their defence policy dialogue in Warsaw on Monday.', ['bilateral PL SE held']],
    ['The third Poland-Sweden Defence Policy Dialogue was held in Warsaw on Monday.', ['bilateral PL SE held']],
    ['The 14th meeting of the Poland-Sweden Joint Military Committee was held in Warsaw on Monday.', ['bilateral PL SE held']],
    ['The Joint Defence Committee of Poland and Sweden met for the 14th time in Warsaw on Monday.', ['bilateral PL SE held']],
    [
      'Poland and Sweden convened the 5th Joint Military Cooperation Committee meeting in Warsaw on Monday.',
      ['bilateral PL SE held'],
    ],
    [
      'Army chief General Jan Wolski of Poland called on Swedish army chief General Nils Berg in Stockholm on Monday.',
      ['bilateral PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski and Swedish Defence Minister Nils Berg co-chaired the third session of the joint committee in Warsaw on Monday.',
      ['bilateral PL SE held'],
    ],
    [
      'The session was co-chaired by Polish Deputy Defence Minister Jan Wolski and Swedish State Secretary Nils Berg in Warsaw on Monday.',
      ['bilateral PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski held a telephone call with Swedish Defence Minister Nils Berg on Monday.',
      ['call PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski spoke on the phone with Swedish Defence Minister Nils Berg on Monday.',
      ['call PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski held a video conference with Swedish Defence Minister Nils Berg on Monday.',
      ['call PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski held a virtual meeting with Swedish Defence Minister Nils Berg on Monday.',
      ['call PL SE held'],
    ],
    ['Polish Defence Minister Jan Wolski and Swedish Defence Minister Nils Berg met virtually on Monday.', ['call PL SE held']],
    [
      'Polish Defence Minister Jan Wolski received a telephone call from Swedish Defence Minister Nils Berg on Monday.',
      ['call PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski held talks via videoconference with Swedish Defence Minister Nils Berg.',
      ['call PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski discussed air defence with his Swedish counterpart Nils Berg by phone on Monday.',
      ['call PL SE held'],
    ],
    ['Polish Defence Minister Jan Wolski called his Swedish counterpart Nils Berg on Monday.', ['call PL SE held']],
    ['Polish Defence Minister Jan Wolski made a phone call to Swedish Defence Minister Nils Berg.', ['call PL SE held']],
    [
      'Polish Defence Minister Jan Wolski spoke by telephone Monday with his Swedish counterpart, Nils Berg.',
      ['call PL SE held'],
    ],
    ['Polish Defence Minister Jan Wolski arrived in Stockholm on Monday for a two-day official visit.', ['visit PL SE held']],
    ['Polish Defence Minister Jan Wolski paid an official visit to Sweden on Monday.', ['visit PL SE held']],
    ['Polish Defence Minister Jan Wolski visited Sweden on Monday.', ['visit PL SE held']],
    ['Polish Defence Minister Jan Wolski is on a three-day official visit to Sweden.', ['visit PL SE held']],
    ['Polish Defence Minister Jan Wolski, on an official visit to Sweden, toured a shipyard.', ['visit PL SE held']],
    ['Polish Defence Minister Jan Wolski left for Sweden on Monday on an official visit.', ['visit PL SE held']],
    ['Polish Defence Minister Jan Wolski departed for Stockholm on Monday on a three-day visit.', ['visit PL SE held']],
    ['During his visit to Stockholm, Polish Defence Minister Jan Wolski toured a shipyard.', ['visit PL SE held']],
    ['Polish Defence Minister Jan Wolski will pay an official visit to Sweden next week.', ['visit PL SE planned']],
    ['Polish Defence Minister Jan Wolski is to visit Sweden next week.', ['visit PL SE planned']],
    ['Polish Defence Minister Jan Wolski is scheduled to travel to Stockholm next week for talks.', ['visit PL SE planned']],
    ['Polish Defence Minister Jan Wolski has postponed his visit to Sweden.', ['visit PL SE cancelled']],
    ['The visit of Polish Defence Minister Jan Wolski to Sweden has been cancelled.', ['visit PL SE cancelled']],
    [
      'A delegation led by Polish Defence Minister Jan Wolski arrived in Stockholm on Monday for an official visit.',
      ['visit PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski travelled to Stockholm on Monday at the invitation of his Swedish counterpart.',
      ['visit PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski held separate meetings with his Swedish counterpart Nils Berg and his Danish counterpart Lars Dahl in Warsaw.',
      ['bilateral DK PL held', 'bilateral PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski met with his counterparts from Sweden, Denmark and Norway on the sidelines of the Shangri-La Dialogue.',
      ['bilateral DK PL held', 'bilateral NO PL held', 'bilateral PL SE held'],
    ],
    [
      'On the sidelines of the Shangri-La Dialogue, Polish Defence Minister Jan Wolski held bilateral meetings with Swedish Defence Minister Nils Berg and Danish Defence Minister Lars Dahl.',
      ['bilateral DK PL held', 'bilateral PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski had bilaterals with Swedish Defence Minister Nils Berg and Danish Defence Minister Lars Dahl.',
      ['bilateral DK PL held', 'bilateral PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski met Swedish Defence Minister Nils Berg on Monday. He also met Danish Defence Minister Lars Dahl.',
      ['bilateral DK PL held', 'bilateral PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski met separately with Nils Berg, Minister of Defence of Sweden, and Lars Dahl, Minister of Defence of Denmark.',
      ['bilateral DK PL held', 'bilateral PL SE held'],
    ],
    [
      'Swedish Defence Minister Nils Berg and Danish Defence Minister Lars Dahl called separately on Polish Defence Minister Jan Wolski.',
      ['bilateral DK PL held', 'bilateral PL SE held'],
    ],
    ['The defence ministers of Poland, Sweden and Denmark met in Warsaw on Monday.', ['multilateral DK PL SE held']],
    [
      'Polish Defence Minister Jan Wolski, Swedish Defence Minister Nils Berg and Danish Defence Minister Lars Dahl met in Warsaw on Monday.',
      ['multilateral DK PL SE held'],
    ],
    ['The chiefs of defence of Poland, Sweden and Denmark gathered in Warsaw on Monday.', ['multilateral DK PL SE held']],
    [
      'A trilateral meeting of the defence ministers of Poland, Sweden and Denmark took place in Warsaw on Monday.',
      ['multilateral DK PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski will host Swedish Defence Minister Nils Berg in Warsaw next week.',
      ['bilateral PL SE planned'],
    ],
    [
      'A meeting between Polish Defence Minister Jan Wolski and Swedish Defence Minister Nils Berg is scheduled for next week.',
      ['bilateral PL SE planned'],
    ],
    [
      'Polish Defence Minister Jan Wolski is due to hold talks with Swedish Defence Minister Nils Berg next week.',
      ['bilateral PL SE planned'],
    ],
    [
      'A planned meeting between Polish Defence Minister Jan Wolski and Swedish Defence Minister Nils Berg has been called off.',
      ['bilateral PL SE cancelled'],
    ],
    [
      'Poland has cancelled talks with Swedish Defence Minister Nils Berg due next week in Warsaw, where Polish Defence Minister Jan Wolski was to host them.',
      ['bilateral PL SE cancelled'],
    ],
    ['Polish Defence Minister Jan Wolski conferred with Swedish Defence Minister Nils Berg in Warsaw.', ['bilateral PL SE held']],
    [
      'Polish Defence Minister Jan Wolski exchanged views with Swedish Defence Minister Nils Berg in Warsaw.',
      ['bilateral PL SE held'],
    ],
    [
      'Swedish Defence Minister Nils Berg was in Warsaw on Monday for talks with Polish Defence Minister Jan Wolski.',
      ['bilateral PL SE held'],
    ],
    [
      'Nils Berg, the Swedish Defence Minister, was welcomed to Warsaw by Polish Defence Minister Jan Wolski.',
      ['bilateral PL SE held'],
    ],
    ['Polish Defence Minister Jan Wolski welcomed Swedish Defence Minister Nils Berg to the Pentagon.', ['bilateral PL SE held']],
    [
      'The meeting was attended by Polish Defence Minister Jan Wolski and Swedish Ambassador Karin Holm.',
      ['bilateral PL SE held'],
    ],
    [
      "Jan Wolski, Poland's deputy defence minister, and Nils Berg, Sweden's state secretary for defence, led their delegations at the talks in Warsaw.",
      ['bilateral PL SE held'],
    ],
    [
      'The two sides met in Warsaw. The Polish delegation was led by Deputy Defence Minister Jan Wolski and the Swedish delegation by State Secretary Nils Berg.',
      ['bilateral PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski was joined by Swedish Defence Minister Nils Berg for talks in Warsaw on Monday.',
      ['bilateral PL SE held'],
    ],
    [
      'Polish Vice Defence Minister Jan Wolski held bilateral talks with his counterparts of Mongolia, Thailand and Sweden on the sidelines of the Shangri-La Dialogue on Wednesday, the ministry said.',
      ['bilateral MN PL held', 'bilateral PL SE held', 'bilateral PL TH held'],
    ],
    [
      'In Warsaw, Polish Defence Minister Jan Wolski held a series of bilateral meetings. He met Mongolian Defence Minister Bold Batbayar, with whom he discussed peacekeeping. With Thai Defence Minister Somchai Rattana he talked about training.',
      ['bilateral MN PL held', 'bilateral PL TH held'],
    ],
    [
      'AMMAN - King Hassan received separately Swedish Defence Minister Nils Berg and Thai Defence Minister Somchai Rattana, who are in Jordan to attend SOFEX.',
      ['bilateral JO SE held', 'bilateral JO TH held'],
    ],
    [
      "Amman, Sept. 3 (Petra) -- Jordan's King Hassan on Tuesday held separate meetings with Swedish Defence Minister Nils Berg and the chief of staff of the Thai army, General Somchai Rattana, on the sidelines of the SOFEX exhibition.",
      ['bilateral JO SE held', 'bilateral JO TH held'],
    ],
    [
      'Qatari Chief of Staff Lt. Gen. Saad Al Mannai met Turkish Defense Minister Murat Demir in Ankara on Tuesday.',
      ['bilateral QA TR held'],
    ],
    [
      'National Defense Minister Murat Demir of Türkiye met with Lieutenant General Saad Al Mannai, Chief of Staff of the Armed Forces of Qatar, at the ministry in Ankara.',
      ['bilateral QA TR held'],
    ],
    [
      'Russian Defence Minister Igor Petrov arrived in Minsk on a working visit, where he held talks with Belarusian counterpart Viktor Kozlov.',
      ['bilateral BY RU held', 'visit BY RU held'],
    ],
    [
      'Israeli Defence Minister Ron Katzir spoke with UAE Minister of State for Defence Affairs Khalid Al Suwaidi for the first time, in a phone call on Sunday.',
      ['call AE IL held'],
    ],
    [
      "Israel's Alternate Prime Minister and Defence Minister Ron Katzir held his first phone call with UAE Minister of State for Defence Affairs Khalid Al Suwaidi.",
      ['call AE IL held'],
    ],
    [
      'Secretary of Defense John Smith spoke by phone today with Canadian Minister of National Defence Paul Martel.',
      ['call CA US held'],
    ],
    [
      'U.S. Secretary of Defense John Smith placed a call to Canadian Minister of National Defence Paul Martel.',
      ['call CA US held'],
    ],
    [
      "Singapore's Minister for Defence Tan Ah Kow and US Secretary of Defense John Smith held a video conference this morning.",
      ['call SG US held'],
    ],
    [
      "Minister for Defence Tan Ah Kow had a video call with US Secretary of Defense John Smith this morning, Singapore's defence ministry said.",
      ['call SG US held'],
    ],
    [
      'The second Japan-Indonesia foreign and defence ministerial meeting (2+2) was held in Tokyo on Tuesday.',
      ['bilateral ID JP held'],
    ],
    ['Foreign and defence ministers of Japan and Indonesia held a 2+2 meeting in Tokyo on Tuesday.', ['bilateral ID JP held']],
    [
      'The defense and foreign ministers of Japan and Indonesia met in Tokyo on Tuesday for two-plus-two talks.',
      ['bilateral ID JP held'],
    ],
    [
      'The South Africa-Mozambique Joint Permanent Commission on Defence and Security met in Maputo on Tuesday.',
      ['bilateral MZ ZA held'],
    ],
    [
      'South African Defence Minister Thandi Mbele and her Mozambican counterpart Paulo Sitoe co-chaired the tenth session of the Joint Permanent Commission on Defence and Security in Maputo on Tuesday.',
      ['bilateral MZ ZA held'],
    ],
    [
      'South Africa and Mozambique have concluded the tenth session of their Joint Permanent Commission on Defence and Security (JPCDS) in Maputo.',
      ['bilateral MZ ZA held'],
    ],
    [
      'The defense ministers of Canada, Mexico and the United States met in Washington on Monday for the third North American Defense Ministerial.',
      ['multilateral CA MX US held'],
    ],
    ['The National Security Advisers of India, Sri Lanka and the Maldives met in Colombo.', ['multilateral IN LK MV held']],
    [
      'The defense ministers of Brazil and Colombia met in Manaus on Tuesday to discuss border security.',
      ['bilateral BR CO held'],
    ],
    [
      'Polish Minister of National Defence Jan Wolski met in Bucharest with his Romanian counterpart Ion Radu.',
      ['bilateral PL RO held'],
    ],
    ['British Defence Secretary Ben Walsh met Serbian President Marko Ilic in Belgrade yesterday.', ['bilateral GB RS held']],
    [
      'Serbian President Marko Ilic spoke with the Secretary of State for Defence of the United Kingdom, Ben Walsh, in Belgrade today.',
      ['bilateral GB RS held'],
    ],
    [
      'The UK Defence Secretary Ben Walsh and the French Minister for the Armed Forces, Anne Morel, met at Lancaster House in London today.',
      ['bilateral FR GB held'],
    ],
    [
      'Prime Minister Anita Ramlal on Monday met with the commander of US Southern Command, Admiral Paul Reed, at the Diplomatic Centre, the government of Trinidad and Tobago said.',
      ['bilateral TT US held'],
    ],
    ['Admiral Paul Reed, commander of US Southern Command, visited Trinidad and Tobago on Monday.', ['visit TT US held']],
    [
      'Prince Fahd bin Turki, the Saudi Minister of Defense, met in London on Tuesday with UK Secretary of State for Defence Ben Walsh.',
      ['bilateral GB SA held'],
    ],
    [
      'Iranian Defense Minister Reza Karimi met with Russian Defense Minister Igor Petrov in Moscow on Monday.',
      ['bilateral IR RU held'],
    ],
    [
      "Iran's Defense Minister Reza Karimi left Tehran for Moscow on Monday at the head of a high-ranking military delegation.",
      ['visit IR RU held'],
    ],
    [
      'Deputy Assistant Secretary of Defense Peter Crane arrived in Ulaanbaatar on Monday for a three-day visit to Mongolia.',
      ['visit MN US held'],
    ],
    [
      'Mongolian Defence Minister Bold Batbayar received U.S. Deputy Assistant Secretary of Defense Peter Crane on Monday.',
      ['bilateral MN US held'],
    ],
    [
      'Brazilian Defence Minister Carlos Lima received the Angolan Minister of Defence, Joao Neto, in Brasilia on Monday.',
      ['bilateral AO BR held'],
    ],
    [
      "Cyprus' Defence Minister Andreas Loizou met on Tuesday his Greek counterpart Nikos Pappas in Athens.",
      ['bilateral CY GR held'],
    ],
    [
      'Greek Defence Minister Nikos Pappas met his Cypriot and Egyptian counterparts, Andreas Loizou and Mohamed Zaki, in Athens on Tuesday for trilateral talks.',
      ['multilateral CY EG GR held'],
    ],
    [
      'Swedish Defence Minister Nils Berg was the guest of his Polish counterpart Jan Wolski in Warsaw on Monday.',
      ['bilateral PL SE held'],
    ],
    [
      'Swedish Defence Minister Nils Berg was in Warsaw on Monday, where Polish Defence Minister Jan Wolski received him.',
      ['bilateral PL SE held'],
    ],
    [
      'Air defence was the topic when Polish Defence Minister Jan Wolski and Swedish Defence Minister Nils Berg met in Warsaw on Monday.',
      ['bilateral PL SE held'],
    ],
    [
      'Air defence was on the agenda of a meeting in Warsaw between Polish Defence Minister Jan Wolski and Swedish Defence Minister Nils Berg.',
      ['bilateral PL SE held'],
    ],
    [
      'There was a meeting on Monday between the Polish Minister of Defence, Jan Wolski, and the Swedish Minister of Defence, Nils Berg.',
      ['bilateral PL SE held'],
    ],
    [
      'The Polish Minister of Defence, Jan Wolski, sat down on Monday with the Swedish Minister of Defence, Nils Berg.',
      ['bilateral PL SE held'],
    ],
    [
      'The Polish Minister of Defence, Jan Wolski, and the Swedish Minister of Defence, Nils Berg, talked on the telephone on Monday.',
      ['call PL SE held'],
    ],
    [
      'On the telephone, Polish Defence Minister Jan Wolski and his Swedish counterpart Nils Berg went through the plans on Monday.',
      ['call PL SE held'],
    ],
    ['Polish Defence Minister Jan Wolski had Swedish Defence Minister Nils Berg on the line on Monday.', ['call PL SE held']],
    [
      'Secretary Jan Wolski of Poland and Minister Nils Berg of Sweden spoke by phone. Polish Defence Minister Jan Wolski thanked Swedish Defence Minister Nils Berg.',
      ['call PL SE held'],
    ],
    [
      'A telephone conversation took place on Monday between Polish Defence Minister Jan Wolski and Swedish Defence Minister Nils Berg.',
      ['call PL SE held'],
    ],
    [
      'By video link, Polish Defence Minister Jan Wolski and Swedish Defence Minister Nils Berg agreed on Monday to train together.',
      ['call PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski and Swedish Defence Minister Nils Berg met by video conference on Monday.',
      ['call PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski and Swedish Defence Minister Nils Berg saw each other on a screen on Monday in a videoconference.',
      ['call PL SE held'],
    ],
    ['The visit of Swedish Defence Minister Nils Berg to Poland ended on Monday.', ['visit PL SE held']],
    ['Swedish Defence Minister Nils Berg ended a three-day visit to Poland on Monday.', ['visit PL SE held']],
    ['Swedish Defence Minister Nils Berg began a three-day visit to Poland on Monday.', ['visit PL SE held']],
    ['Swedish Defence Minister Nils Berg has come to Poland for a three-day visit.', ['visit PL SE held']],
    ['Swedish Defence Minister Nils Berg is in Poland on a three-day visit.', ['visit PL SE held']],
    ['It is the first visit of a Swedish defence minister, Nils Berg, to Poland.', ['visit PL SE held']],
    ['Swedish Defence Minister Nils Berg flew to Poland on Monday for a working visit.', ['visit PL SE held']],
    [
      'Swedish Defence Minister Nils Berg will be in Poland on an official visit from Monday to Wednesday next week.',
      ['visit PL SE planned'],
    ],
    ['Swedish Defence Minister Nils Berg is expected in Poland next week on an official visit.', ['visit PL SE planned']],
    [
      'Next week Swedish Defence Minister Nils Berg travels to Poland at the invitation of his counterpart.',
      ['visit PL SE planned'],
    ],
    [
      'WARSAW, May 15 - Defence Minister Jan Wolski on Wednesday received Swedish Defence Minister Nils Berg, who is on a working trip. Poland buys radars.',
      ['bilateral PL SE held', 'visit PL SE held'],
    ],
    [
      'Swedish Defence Minister Nils Berg held talks in Warsaw with the Polish side, headed by Defence Minister Jan Wolski.',
      ['bilateral PL SE held'],
    ],
    ['Delegations of the defence ministries of Poland and Sweden met in Warsaw on Monday.', ['bilateral PL SE held']],
    ['Military delegations from Poland and Sweden held staff talks in Warsaw on Monday.', ['bilateral PL SE held']],
    ['The first round of the Poland-Sweden security dialogue took place in Warsaw on Monday.', ['bilateral PL SE held']],
    ['Poland and Sweden held their first strategic defence dialogue in Warsaw on Monday.', ['bilateral PL SE held']],
    [
      'Senior officials of Poland and Sweden met in Warsaw on Monday for the 5th Joint Defence Committee Meeting.',
      ['bilateral PL SE held'],
    ],
    [
      "Poland's deputy defence minister Jan Wolski and Sweden's state secretary Nils Berg chaired the talks in Warsaw.",
      ['bilateral PL SE held'],
    ],
    [
      'The Chief of the General Staff of the Polish Armed Forces, General Jan Wolski, met the Supreme Commander of the Swedish Armed Forces, General Nils Berg.',
      ['bilateral PL SE held'],
    ],
    [
      'General Jan Wolski, chief of the Polish General Staff, hosted General Nils Berg, commander of the Swedish Armed Forces, in Warsaw.',
      ['bilateral PL SE held'],
    ],
    [
      'President Jan Wolski of Poland received the Swedish Minister of Defence, Nils Berg, at the palace.',
      ['bilateral PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski is to meet his Swedish counterpart Nils Berg in Warsaw next week.',
      ['bilateral PL SE planned'],
    ],
    [
      'Talks between Polish Defence Minister Jan Wolski and Swedish Defence Minister Nils Berg are planned for next week.',
      ['bilateral PL SE planned'],
    ],
    [
      'Polish Defence Minister Jan Wolski put off a meeting with Swedish Defence Minister Nils Berg.',
      ['bilateral PL SE cancelled'],
    ],
    [
      'The meeting of Polish Defence Minister Jan Wolski with Swedish Defence Minister Nils Berg has been put off.',
      ['bilateral PL SE cancelled'],
    ],
    [
      'The third session of the Poland-Sweden Joint Defence Committee, due on Monday, has been postponed.',
      ['bilateral PL SE cancelled'],
    ],
    [
      'Ministers of defence from Poland, Sweden and Denmark sat down together in Warsaw on Monday.',
      ['multilateral DK PL SE held'],
    ],
    [
      'Warsaw was the scene on Monday of a meeting of the defence ministers of Poland, Sweden and Denmark.',
      ['multilateral DK PL SE held'],
    ],
    [
      'On Monday, Warsaw hosted a trilateral meeting of the defence ministers of Poland, Sweden and Denmark.',
      ['multilateral DK PL SE held'],
    ],
    ['National security advisers of Poland, Sweden and Denmark met in Warsaw on Monday.', ['multilateral DK PL SE held']],
    [
      'In Brussels, Polish Defence Minister Jan Wolski talked with Swedish Defence Minister Nils Berg and with Danish Defence Minister Lars Dahl.',
      ['bilateral DK PL held', 'bilateral PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski met Swedish Defence Minister Nils Berg, and then Danish Defence Minister Lars Dahl.',
      ['bilateral DK PL held', 'bilateral PL SE held'],
    ],
    [
      'On Monday, Polish Defence Minister Jan Wolski met Swedish Defence Minister Nils Berg; on Tuesday it was the turn of Danish Defence Minister Lars Dahl.',
      ['bilateral DK PL held', 'bilateral PL SE held'],
    ],
    [
      'Polish Defence Minister Jan Wolski received Swedish Defence Minister Nils Berg on Monday. Later he had talks with Danish Defence Minister Lars Dahl.',
      ['bilateral DK PL held', 'bilateral PL SE held'],
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});
