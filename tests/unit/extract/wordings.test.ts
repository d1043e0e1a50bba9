import { describe, expect, it } from 'vitest';
import { values } from './helper.ts';

// Ways to word one thing, each with what it tells. Invented people; every text is written on Wednesday, 15 May 2024.
// "¶" parts paragraphs. What is expected, by its first word:
//   meeting KIND STATUS COUNTRIES DATE ("*": any)   agreement KIND STATUS PARTIES DATE   person NAME:COUNTRY   exercise NAME COUNTRIES
// Meetings and agreements are listed whole where one of them is.

const list = (codes: readonly string[]): string => [...codes].sort().join(',');
const dated = (date: string | null, end: string | null): string => (end ? `${date}..${end}` : (date ?? '-'));

function told(text: string): string[] {
  return [
    ...values('meeting', text).map((m) => `meeting ${m.kind} ${m.status} ${list(m.countries)} ${dated(m.date, m.endDate)}`),
    ...values('agreement', text).map((a) => `agreement ${a.kind} ${a.status} ${list(a.parties)} ${a.signedOn ?? '-'}`),
    ...values('person', text).map((p) => `person ${p.name}:${p.country}`),
    ...values('exercise', text).map((e) => `exercise ${e.name} ${list(e.countries)}`),
  ];
}

function check(text: string, expected: readonly string[]): void {
  const found = told(text.replaceAll(' ¶ ', '\n\n'));
  const match = (want: string, have: string): boolean =>
    have === want || (want.endsWith(' *') && have.startsWith(want.slice(0, -1)));
  for (const want of expected)
    expect(found.filter((have) => match(want, have)).length, `${want}\n  told: ${found.join('\n  ')}`).toBeGreaterThan(0);
  for (const kind of ['meeting', 'agreement'])
    if (expected.some((e) => e.startsWith(`${kind} `)))
      expect(found.filter((f) => f.startsWith(`${kind} `)).length, found.join('\n')).toBe(
        expected.filter((e) => e.startsWith(`${kind} `)).length,
      );
}

describe('whose somebody is', () => {
  it.each<[text: string, expected: string[]]>([
    [
      'General Pavel Orlan, who is in Lesotho on a three-day working visit from Botswana, paid a courtesy call on the Minister of Defence, Thabo Lekhanya.',
      ['person Thabo Lekhanya:LS'],
    ],
    [
      'The Chief of Kenya Defence Forces, Gen Amos Kiprono, on Wednesday held talks with Ugandan security officials. ¶ Gen Kiprono, who is in Uganda on a four-day visit, paid a courtesy call on the Minister of Defence, Jacob Okello.',
      ['person Jacob Okello:UG'],
    ],
    [
      "The Republic of Zambia's delegation was led by Hon. Ruth Phiri, MP, Minister of Home Affairs and included Hon. Abel Zulu, MP, Deputy Minister of Defence, and senior officials. The Malawian delegation was led by Hon. Joe Banda, Minister of Defence.",
      ['person Abel Zulu:ZM', 'person Ruth Phiri:ZM', 'person Joe Banda:MW'],
    ],
    [
      'The Malawi delegation was headed by Major General Paul Phiri, and the Zambian delegation by Brigadier Moses Tembo.',
      ['person Paul Phiri:MW', 'person Moses Tembo:ZM'],
    ],
    [
      'During his visit to Georgia, the Latvian minister thanked Colonel-General Giorgi Maisuradze for the warm reception.',
      ['person Giorgi Maisuradze:GE'],
    ],
    [
      'Earlier this year Ghana renewed its ties with Togo during discussions in Lomé between President Kofi Mensah and his counterpart, Yao Agbodjan.',
      ['person Kofi Mensah:GH', 'person Yao Agbodjan:TG'],
    ],
    [
      'Norway has lately helped to train Latvian soldiers, although Foreign Minister Lars Dahl said Norway has been staying away from such missions.',
      ['person Lars Dahl:NO'],
    ],
    [
      'Italian Foreign Minister Paolo Rossi and Defence Minister Marco Bianchi received Ali Youssouf, Minister of Foreign Affairs, and Hassan Bourhan, Minister of Defence, in Rome. The ministers praised the relations between Italy and Djibouti.',
      ['person Hassan Bourhan:DJ', 'person Ali Youssouf:DJ', 'person Marco Bianchi:IT'],
    ],
    [
      'Brazilian Defence Minister Paulo Lima met with Minister of Defence of Peru Jorge Quispe, Minister of National Defence of Colombia Pedro Suarez, and Deputy Minister of Defence of the Kingdom of Thailand Lt. Gen. Nattapong Srisai.',
      ['person Nattapong Srisai:TH', 'person Pedro Suarez:CO', 'person Jorge Quispe:PE'],
    ],
    [
      'With Senegal in mind, the French held back. In Dakar, President Amadou Fall announced that France should close its bases.',
      ['person Amadou Fall:SN'],
    ],
    [
      'Chad ended its pact with France on Thursday. Foreign Minister Abdoulaye Koulam said France must now see that Chad has grown up.',
      ['person Abdoulaye Koulam:TD'],
    ],
    [
      'Senegal changed its relations with the French military, with President Amadou Fall saying that France should shut its bases.',
      ['person Amadou Fall:SN'],
    ],
    ['Kenya would send more police to Haiti, President Daniel Mutua told reporters.', ['person Daniel Mutua:KE']],
    ['Slovakia will buy the howitzers from Israel, Defence Minister Juraj Hanak said on Monday.', ['person Juraj Hanak:SK']],
    [
      'Philippine Defense Secretary Ramon Cruz received Ambassador Pedro Garcia of Spain. Cruz was joined by Undersecretary Jose Rizalino.',
      ['person Jose Rizalino:PH'],
    ],
    [
      "Talks between Japan and Australia were opened by Defence Minister Ken Mori in Tokyo. Australia's Deputy Prime Minister Rob Miles brought along Chief of the Defence Force Admiral Peter Johns.",
      ['person Peter Johns:AU', 'person Ken Mori:JP'],
    ],
    [
      'The Sri Lankan side was represented by Secretary Defence Kamal Gunaratne, Commander of the Army Lt Gen Vikum Perera and Foreign Secretary Aruni Wijewardane.',
      ['person Vikum Perera:LK', 'person Aruni Wijewardane:LK'],
    ],
    [
      'The talks were attended on the Omani side by Major General Said al Harthy and on the Turkish side by Lieutenant General Mehmet Kaya.',
      ['person Said al Harthy:OM', 'person Mehmet Kaya:TR'],
    ],
    [
      'Visiting Commander of the Bahrain Defence Force Field Marshal Khalifa bin Ahmed was received at the Ministry of Defence in Amman by Chairman of the Joint Chiefs of Staff Major General Yousef Huneiti.',
      ['person Khalifa bin Ahmed:BH', 'person Yousef Huneiti:JO'],
    ],
    [
      'Visiting Vietnamese Defence Minister General Phan Van Gam was welcomed by Minister Tea Sophal in Phnom Penh.',
      ['person Tea Sophal:KH'],
    ],
    [
      'Serbian Defence Minister Milos Vukic spoke by telephone today with the Minister of Defence of Hungary, Kristof Szabo. The two ministers agreed that Chief of General Staff General Milan Mojsic would travel to Budapest.',
      ['person Milan Mojsic:RS'],
    ],
    [
      'Defence Secretary John Hale and his Irish counterpart Simon Quinn met in Dublin. Britain and Ireland will share radar data.',
      ['person John Hale:GB', 'person Simon Quinn:IE'],
    ],
    [
      "Angola and Namibia have signed an agreement on border security in Windhoek. It was signed by the Minister of National Defence, João Ernesto, and by Namibia's Defence Minister Frans Kapofi.",
      ['person João Ernesto:AO', 'person Frans Kapofi:NA'],
    ],
    [
      'Army Chief General Ashok Rana left Kathmandu today for a five-day visit to India, where he will be received by his counterpart, General Manoj Pandit.',
      ['person Ashok Rana:NP', 'person Manoj Pandit:IN'],
    ],
    [
      'The Indian Army chief, General Vikram Nair, arrived in Kathmandu on Sunday. He was greeted by Lt Gen Prabhu Thapa at the airport and called on Prime Minister Ram Bahadur.',
      ['person Prabhu Thapa:NP', 'person Ram Bahadur:NP'],
    ],
  ])('%s', (text, expected) => check(text, expected));
});

describe('meetings and visits', () => {
  it.each<[text: string, expected: string[]]>([
    [
      'The 4th Norway-Poland Annual Defence Dialogue took place on 7 May 2024 in Oslo. The 1st dialogue was held in Warsaw in November 2019, followed by the 2nd in Oslo in December 2020. The 3rd dialogue was held in Warsaw in January 2022.',
      [
        'meeting bilateral held NO,PL 2024-05-07',
        'meeting bilateral held NO,PL 2019-11',
        'meeting bilateral held NO,PL 2020-12',
        'meeting bilateral held NO,PL 2022-01',
      ],
    ],
    [
      'The Ghana/Togo Joint Commission for Defence held its 12th session at Lomé, Togo, from 20th - 24th September, 2021. The Commission reviewed the resolutions of the last meeting, which was held in Tamale, Ghana, from the 12th - 14th August, 2020.',
      ['meeting bilateral held GH,TG 2021-09-20..2021-09-24', 'meeting bilateral held GH,TG 2020-08-12..2020-08-14'],
    ],
    [
      'The 8th session of the Joint Permanent Commission on Defence and Security between Malawi and Zambia will take place in Lusaka next week. The previous session was held in Lilongwe in 2022.',
      ['meeting bilateral planned MW,ZM *', 'meeting bilateral held MW,ZM 2022'],
    ],
    [
      'Vietnam and Thailand held their 10th defence policy dialogue in Hanoi on May 10. The ninth dialogue took place in Bangkok in 2022.',
      ['meeting bilateral held TH,VN 2024-05-10', 'meeting bilateral held TH,VN 2022'],
    ],
    ['The last round of the Indonesian-Japanese 2+2 was held in Tokyo in March 2021.', ['meeting bilateral held ID,JP 2021-03']],
    [
      "Kenya's Chief of Defence Forces, General Francis Mwangi, attended the closing of the exercise at Musanze, Rwanda. During his visit, Gen Mwangi paid a courtesy call on the Rwandan Chief of Defence Staff, Lieutenant General Jean Kamanzi.",
      ['meeting visit held KE,RW *', 'meeting bilateral held KE,RW *'],
    ],
    [
      'Nigerian President Ade Bello paid his first official visit to Türkiye on Tuesday. Nine agreements were signed after talks with Turkish President Kemal Demir.',
      ['meeting visit held NG,TR 2024-05-14', 'meeting bilateral held NG,TR *'],
    ],
    [
      'The Mozambican minister also recalled the visit of South African Defence Minister Sipho Dube to Maputo in March.',
      ['meeting visit held MZ,ZA 2024-03'],
    ],
    [
      'Defence Minister Paulo Lima of Brazil wrapped up a two-day visit to Paraguay on Friday, the ministry said.',
      ['meeting visit held BR,PY *'],
    ],
    [
      'US Army Secretary John Driscoll is due in Helsinki next week for talks with Finnish Defence Minister Antti Halonen.',
      ['meeting visit planned FI,US *', 'meeting bilateral planned FI,US *'],
    ],
    [
      "The vice chairman of China's Central Military Commission, General Xu Liang, will visit Kazakhstan, Tajikistan and Kyrgyzstan from September 1 to 9.",
      [
        'meeting visit planned CN,KZ 2024-09-01..2024-09-09',
        'meeting visit planned CN,TJ 2024-09-01..2024-09-09',
        'meeting visit planned CN,KG 2024-09-01..2024-09-09',
      ],
    ],
    [
      'Russian Defence Minister Sergei Sokolov made a one-day visit to Islamabad on Monday, the first by a Russian defence minister since 1969.',
      ['meeting visit held PK,RU 2024-05-13'],
    ],
    [
      'Canadian President Joe Miller cancelled his trip to Papua New Guinea, where he was to meet Pacific leaders.',
      ['meeting visit cancelled CA,PG *'],
    ],
    [
      'A Swedish delegation headed by the Supreme Commander, General Mikael Byden, is visiting Kyiv.',
      ['meeting visit held SE,UA *'],
    ],
    [
      "The defence ministers of Qatar and Turkey, Khalid Al Attiyah and Hulusi Demir, arrived in Tripoli on Monday on an unannounced visit to Libya. They met with Libya's Deputy Defence Minister Salah al Namroush.",
      ['meeting visit held LY,QA *', 'meeting visit held LY,TR *', 'meeting multilateral held LY,QA,TR *'],
    ],
    [
      'The Omani Minister of Defence, Hamad Al Said, is currently on an official visit to Tanzania.',
      ['meeting visit held OM,TZ *'],
    ],
    [
      "Hungary's defence minister, Kristof Szabo, on his first foreign trip since taking office, went to Warsaw, where he met his Polish colleague Jan Wilk on Monday.",
      ['meeting visit held HU,PL *', 'meeting bilateral held HU,PL 2024-05-13'],
    ],
    [
      'In the afternoon, the Chilean Foreign Minister, Roberto Soto, accompanied the President, Sebastián Rojas, in bilateral meetings with the Presidents of Peru, Martín Vega, and Ecuador, Juan Mora.',
      ['meeting bilateral held CL,PE *', 'meeting bilateral held CL,EC *'],
    ],
    [
      'Qatari Defence Minister Saoud Al Thani met separately with the Defence Minister of Lebanon, Michel Haddad, the Defence Minister of Colombia, Pedro Suarez, and the Deputy Defence Minister of Thailand, Nattapong Srisai.',
      ['meeting bilateral held LB,QA *', 'meeting bilateral held CO,QA *', 'meeting bilateral held QA,TH *'],
    ],
    [
      'During the conference, the Norwegian Minister of Defence, Tore Dahl, had bilateral talks with colleagues from Latvia, Canada and the Netherlands.',
      ['meeting bilateral held LV,NO *', 'meeting bilateral held CA,NO *', 'meeting bilateral held NL,NO *'],
    ],
    [
      'The two-day meeting of the Omani-Iranian Military Friendship Joint Committee began in Muscat on Monday. The Omani side was headed by Rear Admiral Hamad Al Balushi and the Iranian side by Brigadier General Qadir Nezami.',
      ['meeting bilateral held IR,OM 2024-05-13'],
    ],
    [
      'The Nigerian and Turkish defence ministers, Christopher Musa and Yasar Guler, held high-level talks in Ankara to strengthen defence ties.',
      ['meeting bilateral held NG,TR *'],
    ],
    [
      'A delegation of the Peruvian Army sat down with its Ecuadorian counterparts in Tumbes on 3 May to discuss border security.',
      ['meeting bilateral held EC,PE 2024-05-03'],
    ],
    [
      'Officials from Kuwait and the Netherlands met in The Hague on 2 May for the second round of staff talks.',
      ['meeting bilateral held KW,NL 2024-05-02'],
    ],
    [
      'The trilateral meeting of the defence ministers of Greece, Cyprus and Egypt, due in Nicosia in June, was put off.',
      ['meeting multilateral cancelled CY,EG,GR 2024-06'],
    ],
    [
      'The next Trilateral Defence Ministers Meeting of Greece, Cyprus and Egypt will be held in Cyprus in 2025.',
      ['meeting multilateral planned CY,EG,GR 2025'],
    ],
    [
      'The foreign and defence ministers of Estonia and Finland, Margus Tamm, Hanno Saar, Elina Virta and Antti Halonen, gathered in Tallinn on Tuesday in the 2+2 format.',
      ['meeting bilateral held EE,FI 2024-05-14'],
    ],
    [
      'Discussions in Maputo between President Kofi Mensah of Ghana and his counterpart, Armando Nguema, took place on 3 May. Mozambique was glad.',
      ['meeting bilateral held GH,MZ 2024-05-03'],
    ],
    [
      'French Defence Minister Sébastien Leroux met his Ivorian counterpart Téné Ouattara in Paris on the sidelines of Eurosatory.',
      ['meeting bilateral held CI,FR *'],
    ],
    [
      "US Secretary of State Mark Rubin and Paraguay's Foreign Minister Rubén Lezcano met in Washington on Monday and signed a status of forces agreement.",
      ['meeting bilateral held PY,US 2024-05-13'],
    ],
    [
      "The ministers of the Nordic countries, Sweden's Pål Jansen, Denmark's Troels Lund, Finland's Antti Halonen and Norway's Tore Dahl, met in Rovaniemi on Monday.",
      ['meeting multilateral held DK,FI,NO,SE 2024-05-13'],
    ],
    [
      'Ahead of it, General Angus Campbell of Australia and Brigadier General Lord Fielakepa of Tonga held a bilateral call.',
      ['meeting call held AU,TO *'],
    ],
    [
      'Ukrainian President Volodymyr Zelenko spoke with Donald Trunk by phone on Monday, the White House said. The US president praised the call.',
      ['meeting call held UA,US 2024-05-13'],
    ],
  ])('%s', (text, expected) => check(text, expected));
});

describe('exercises and who takes part', () => {
  it.each<[text: string, expected: string[]]>([
    [
      'The ministers spoke about Hamkor-2021, now under way in the south of Uzbekistan. Uzbek and Kazakh units take part in the exercise.',
      ['exercise Hamkor KZ,UZ'],
    ],
    [
      'At the Termez range the delegation will watch how Uzbek and Kazakh units act in the drills Birdik-2022.',
      ['exercise Birdik KZ,UZ'],
    ],
    [
      'The British defence secretary arrived to attend the conclusion of Al Nimr Al Jabal (Mountain Leopard 3), the joint war drill by the armed forces of Oman and the UK.',
      ['exercise Al Nimr Al Jabal GB,OM'],
    ],
    ['India and Kyrgyzstan began the joint special forces exercise Khanjar-XI in Himachal Pradesh.', ['exercise Khanjar IN,KG']],
    [
      'Troops from Serbia, Belarus and Russia opened Slavic Brotherhood 2023 near Brest.',
      ['exercise Slavic Brotherhood BY,RS,RU'],
    ],
    ['The Philippines and Australia kicked off Exercise Alon 2023, with US Marines joining.', ['exercise Alon AU,PH,US']],
    ['The naval drill AMAN-23 was hosted by Pakistan, with ships from China, Italy and Turkey.', ['exercise AMAN CN,IT,PK,TR']],
    ['Vietnam and India completed the third edition of VINBAX in Chandimandir.', ['exercise VINBAX IN,VN']],
    [
      'The annual Malabar naval exercise of India, Japan, Australia and the United States ended in Visakhapatnam.',
      ['exercise Malabar AU,IN,JP,US'],
    ],
    ['The joint Greek-Emirati air exercise "Iniochos" starts on Monday.', ['exercise Iniochos AE,GR']],
    ['Egypt and Saudi Arabia wrapped up their joint naval exercise Morgan-16 in the Red Sea.', ['exercise Morgan EG,SA']],
    [
      'Bright Star, which brought together Egypt, the US and Greece, ended at Mohamed Naguib base.',
      ['exercise Bright Star EG,GR,US'],
    ],
    ['Peruvian and Brazilian soldiers trained together in Exercise Felino last month.', ['exercise Felino BR,PE']],
    ['Chile and Argentina carried out the combined exercise SOLIDARIDAD in Patagonia.', ['exercise SOLIDARIDAD AR,CL']],
    [
      'Exercises such as Sea Breeze and Rapid Trident bring Ukraine and the United States together.',
      ['exercise Sea Breeze UA,US', 'exercise Rapid Trident UA,US'],
    ],
    [
      'The first-ever trilateral drill, dubbed Ocean Shield, of Iran, Oman and India took place in the Arabian Sea.',
      ['exercise Ocean Shield IN,IR,OM'],
    ],
    [
      'The military exercise, named "Silent Forest 2024", is held in Brunei with troops of Singapore and Brunei.',
      ['exercise Silent Forest BN,SG'],
    ],
    ['The exercise, code-named Dustlik, involves 45 soldiers each from India and Uzbekistan.', ['exercise Dustlik IN,UZ']],
    ['Mongolia hosts Khaan Quest every year; this time soldiers from Japan and Canada came.', ['exercise Khaan Quest CA,JP,MN']],
    ['Both sides praised the success of the Swift Falcon drills between Jordan and Qatar.', ['exercise Swift Falcon JO,QA']],
    [
      'The drill, called Eager Lion, has been hosted by Jordan since 2011, with the US as its main partner.',
      ['exercise Eager Lion JO,US'],
    ],
  ])('%s', (text, expected) => check(text, expected));
});

describe('agreements', () => {
  it.each<[text: string, expected: string[]]>([
    [
      'Australia has had a Status of Forces Agreement with Fiji since last October.',
      ['agreement agreement in-force AU,FJ 2023-10'],
    ],
    [
      'Kenya already works with Britain under a Defence Cooperation Agreement signed in 2021.',
      ['agreement agreement signed GB,KE 2021'],
    ],
    [
      'Turkey has defence cooperation agreements with Georgia (1999), Azerbaijan (2003) and Ukraine (2020).',
      [
        'agreement agreement in-force GE,TR 1999',
        'agreement agreement in-force AZ,TR 2003',
        'agreement agreement in-force TR,UA 2020',
      ],
    ],
    [
      "New Zealand's partners try to keep Pacific states from forming security ties with China, which struck a security pact with the Solomon Islands last year.",
      ['agreement agreement signed CN,SB 2023'],
    ],
    [
      'New Zealand signed a partnership statement on security with Fiji last year.',
      ['agreement joint-statement signed FJ,NZ 2023'],
    ],
    [
      'Norway has status of forces agreements with the US and the UK, and is negotiating one with Japan.',
      ['agreement agreement in-force NO,US *', 'agreement agreement in-force GB,NO *', 'agreement agreement proposed JP,NO *'],
    ],
    [
      'The agreement, which complements an earlier treaty on military cooperation between Colombia and the United States dating back to 1974, was welcomed.',
      ['agreement treaty in-force CO,US 1974'],
    ],
    [
      'The dialogue was set up under the MoU on defence cooperation between Vietnam and the Philippines, signed in 2010.',
      ['agreement mou signed PH,VN 2010'],
    ],
    [
      'The Annual Defence Dialogue was set up under the provisions of the MoU for Exchanges and Cooperation in the field of Defence, signed between India and Vietnam in May 2006.',
      ['agreement mou signed IN,VN 2006-05'],
    ],
    [
      'In May, a defence cooperation agreement and a maritime surveillance deal were signed by the US and Papua New Guinea.',
      ['agreement agreement signed PG,US 2024-05', 'agreement agreement signed PG,US 2024-05'],
    ],
    [
      'The first Rwandan soldiers came to Mozambique on the strength of a memorandum on security signed by the two governments in 2018.',
      ['agreement mou signed MZ,RW 2018'],
    ],
    [
      'The order goes back to January, when India and France initialled a memorandum of understanding on the fighter jets.',
      ['agreement mou signed FR,IN 2024-01'],
    ],
    [
      'Georgia and Azerbaijan last met in this format on October 5, 2023, when a protocol on military cooperation was put to signature.',
      ['agreement protocol signed AZ,GE 2023-10-05'],
    ],
    [
      'France and Djibouti are bound by defence agreements signed in 1977 and 2011.',
      ['agreement agreement signed DJ,FR 1977', 'agreement agreement signed DJ,FR 2011'],
    ],
    [
      "Defence Minister Andrew Hart of New Zealand and Fiji's Home Affairs Minister Pio Rova signed the Status of Forces Agreement this morning, together with a Statement of Intent on training.",
      ['agreement agreement signed FJ,NZ 2024-05-15', 'agreement letter-of-intent signed FJ,NZ 2024-05-15'],
    ],
    [
      'An Agreement between the Ministries of Defence of Uzbekistan and Kazakhstan on the holding of joint events was signed at the end of the talks.',
      ['agreement agreement signed KZ,UZ *'],
    ],
    [
      "Mozambique's Defence Minister, Cristovao Lume, and his Rwandan counterpart, Jean Kamanzi, on Wednesday signed in Kigali a Status of Forces Agreement (SOFA) for the Rwandan troops.",
      ['agreement agreement signed MZ,RW *'],
    ],
    [
      'Hanwha Ocean, a South Korean company, signed a contract with the Philippines for the export of a combat system on Tuesday. Under the 30 billion-won contract Hanwha will upgrade three frigates.',
      ['agreement contract signed KR,PH 2024-05-14'],
    ],
    [
      'The Nordic defence ministers of Sweden, Norway, Denmark and Finland put their signatures to a revised NORDEFCO Memorandum of Understanding.',
      ['agreement mou signed DK,FI,NO,SE *'],
    ],
    [
      "Vietnam's and South Korea's ministers adopted a Joint Vision Statement on defence cooperation toward 2030.",
      ['agreement joint-statement signed KR,VN *'],
    ],
    [
      'The two went over a proposed Defence Cooperation Agreement between Kenya and Germany that would cover maritime security.',
      ['agreement agreement proposed DE,KE *'],
    ],
    [
      'Kenya and the United States will on Monday put their names to a Defence Cooperation Agreement, the ministry said.',
      ['agreement agreement proposed KE,US *'],
    ],
    [
      'Brazil and Chile are to sign a Protocol on Data Exchange and Cataloguing Services. A declaration of intent on cyber defence is also being finalized.',
      ['agreement protocol proposed BR,CL *', 'agreement letter-of-intent proposed BR,CL *'],
    ],
    [
      'The Philippines and France hope to conclude a visiting forces agreement before the end of the year.',
      ['agreement agreement proposed FR,PH *'],
    ],
    [
      'Russia is ready to sell helicopters to Pakistan, and the two sides finalised a draft contract for the sale of 20 Mi-35 helicopters.',
      ['agreement contract proposed PK,RU *'],
    ],
    ['Papua New Guinea and Australia are still negotiating a bilateral security treaty.', ['agreement treaty proposed AU,PG *']],
    [
      'Vanuatu and Papua New Guinea are holding up the completion of their security pacts with Australia.',
      ['agreement agreement proposed AU,VU *', 'agreement agreement proposed AU,PG *'],
    ],
    [
      'Fiji was thinking of getting out of a police cooperation deal it struck with China in 2011.',
      ['agreement agreement signed CN,FJ 2011'],
    ],
    [
      'Both ministers agreed to begin drafting a technical arrangement on the exchange of radar data between Latvia and Norway.',
      ['agreement arrangement proposed LV,NO *'],
    ],
    [
      'India and France today concluded the inter-governmental agreement for 36 fighters. The contract is worth 7.87 billion euros.',
      ['agreement agreement signed FR,IN 2024-05-15'],
    ],
  ])('%s', (text, expected) => check(text, expected));
});

describe('meetings as agencies tell them', () => {
  it.each<[text: string, expected: string[]]>([
    [
      'Secretary of Defense Mark Hale spoke by phone today with Romanian Minister of National Defense Ion Popa to discuss regional security, Pentagon spokesman John Reed said.',
      ['meeting call held RO,US 2024-05-15'],
    ],
    [
      'Secretary Hale hosted Japanese Defense Minister Ken Mori at the Pentagon today. The two leaders discussed the alliance.',
      ['meeting bilateral held JP,US 2024-05-15'],
    ],
    [
      "PERTH: Defence Minister Rob Miles and Indian Raksha Mantri Arun Rao co-chaired the third India-Australia Defence Ministers' Dialogue here on Tuesday.",
      ['meeting bilateral held AU,IN 2024-05-14'],
    ],
    [
      'Raksha Mantri Shri Arun Rao held a telephonic conversation with his Singapore counterpart Dr Ng Boon on May 14, 2024.',
      ['meeting call held IN,SG 2024-05-14'],
    ],
    [
      'Raksha Mantri will be on a two-day official visit to Vietnam from May 20. He will hold bilateral talks with the Vietnamese Minister of National Defence General Phan Van Gam. India and Vietnam share close ties. Raksha Mantri Arun Rao will also hand over boats.',
      ['meeting visit planned IN,VN *', 'meeting bilateral planned IN,VN *'],
    ],
    [
      'The Chief of Army Staff, General Vikram Nair, proceeded on a four-day visit to Kenya on Monday. India and Kenya are partners.',
      ['meeting visit held IN,KE *'],
    ],
    [
      "Chief of the Naval Staff Admiral Hari Menon is on an official visit to Oman from 13 to 16 May. India's navy chief called on Lt Gen Matar Al Balushi, Secretary General of the Ministry of Defence of Oman.",
      ['meeting visit held IN,OM 2024-05-13..2024-05-16', 'meeting bilateral held IN,OM *'],
    ],
    [
      'Prime Minister and Minister of Defence Haji Omar Bolkiah received in audience the Chief of the Singapore Defence Force, Vice Admiral Aaron Beng, at Istana in Brunei on Monday.',
      ['meeting bilateral held BN,SG 2024-05-13'],
    ],
    [
      'Menteri Pertahanan Datuk Seri Khaled Nor met his Indonesian counterpart Jenderal Prabowo Adi in Jakarta on Wednesday. Malaysia and Indonesia agreed to resume patrols.',
      ['meeting bilateral held ID,MY 2024-05-15'],
    ],
    [
      'Defence Cabinet Secretary Aden Kiprop on Monday received a courtesy call from the Ambassador of Japan to Kenya, Ken Okaniwa, at his office in Nairobi.',
      ['meeting bilateral held JP,KE 2024-05-13'],
    ],
    [
      "South Sudan's Minister of Defence, Angelina Deng, is in Kampala for a three-day working visit, during which she met her Ugandan counterpart, Jacob Okello.",
      ['meeting visit held SS,UG *', 'meeting bilateral held SS,UG *'],
    ],
    [
      'The 2+2 Foreign and Defence Ministerial Meeting between Japan and Australia was held in Tokyo on 5 May 2024.',
      ['meeting bilateral held AU,JP 2024-05-05'],
    ],
    [
      'Foreign Minister Penny Hart and Defence Minister Rob Miles hosted their Japanese counterparts, Yoko Abe and Ken Mori, for the 11th Australia-Japan 2+2 in Hobart on Friday.',
      ['meeting bilateral held AU,JP 2024-05-10'],
    ],
    [
      "Brazil's Defence Minister Paulo Lima and Argentina's Defence Minister Luis Petrone met on Tuesday in Buenos Aires in the framework of the bilateral working group.",
      ['meeting bilateral held AR,BR 2024-05-14'],
    ],
    [
      'The Chilean Minister of National Defense, Maya Rojas, received this Monday the Ambassador of France in Chile, Cyrille Rog, with whom she reviewed the bilateral agenda.',
      ['meeting bilateral held CL,FR 2024-05-13'],
    ],
    [
      'Armenian Defence Minister Suren Pap met with the delegation headed by French Minister of the Armed Forces Sébastien Leroux, who arrived in Yerevan on an official visit.',
      ['meeting bilateral held AM,FR *', 'meeting visit held AM,FR *'],
    ],
    [
      'On May 14, Minister of Defense of the Republic of Azerbaijan Colonel General Zakir Hasan met with the Minister of Defense of the Islamic Republic of Pakistan Khawaja Asif, who is on a visit to Azerbaijan.',
      ['meeting bilateral held AZ,PK 2024-05-14', 'meeting visit held AZ,PK *'],
    ],
    [
      'Kyrgyz Defence Minister Baktybek Bek and his Tajik counterpart Sherali Mirzo discussed border security during a meeting in Batken.',
      ['meeting bilateral held KG,TJ *'],
    ],
    [
      "Uzbekistan's defence minister Bakhodir Kurban flew to Ankara on Monday at the invitation of Turkish National Defence Minister Yasar Gul. The ministers held one-on-one talks followed by delegation-level talks.",
      ['meeting visit held TR,UZ 2024-05-13', 'meeting bilateral held TR,UZ *'],
    ],
    [
      'Polish President Andrzej Dudek and Lithuanian President Gitanas Naus met in Warsaw on Thursday ahead of the NATO summit.',
      ['meeting bilateral held LT,PL 2024-05-09'],
    ],
    [
      'The defence ministers of the Baltic states, Hanno Saar of Estonia, Andris Spruds of Latvia and Laurynas Kas of Lithuania, met in Riga on Friday.',
      ['meeting multilateral held EE,LT,LV 2024-05-10'],
    ],
    [
      "The Northern Group defence ministers gathered in Warsaw on 10 May. Poland's minister Jan Wilk hosted the meeting.",
      ['meeting multilateral held PL 2024-05-10'],
    ],
    [
      'Ukrainian Defence Minister Rustem Bondar met with US Defense Secretary Mark Hale on the sidelines of the Ramstein meeting on Friday.',
      ['meeting bilateral held UA,US 2024-05-10'],
    ],
    [
      'The German defence minister, Boris Pist, paid a surprise visit to Kyiv on Tuesday.',
      ['meeting visit held DE,UA 2024-05-14'],
    ],
    [
      'Nigerian Chief of Defence Staff General Chris Musa and his Nigerien counterpart General Moussa Bar met in Niamey on Wednesday to discuss security cooperation.',
      ['meeting bilateral held NE,NG 2024-05-15'],
    ],
    [
      'A high-level Ghanaian military delegation led by Chief of Army Staff Major General Tom Peprah visited the headquarters of the Rwanda Defence Force in Kigali on Tuesday.',
      ['meeting visit held GH,RW 2024-05-14'],
    ],
    [
      "Egypt's Defence Minister General Mohamed Zak met on Sunday with his Saudi counterpart Prince Khalid bin Sal in Cairo.",
      ['meeting bilateral held EG,SA 2024-05-12'],
    ],
    ['King Abdul of Jordan received on Monday British Defence Secretary John Heal.', ['meeting bilateral held GB,JO 2024-05-13']],
    [
      "Iran's armed forces chief Major General Mohammad Bagh held a phone call with Pakistan's army chief General Asim Mun on Saturday.",
      ['meeting call held IR,PK 2024-05-11'],
    ],
    [
      'The Papua New Guinea Defence Minister, Win Dak, travelled to Canberra last week to meet Australian Defence Minister Rob Miles.',
      ['meeting visit held AU,PG *', 'meeting bilateral held AU,PG *'],
    ],
    [
      'Fijian Home Affairs Minister Pio Rova and New Zealand Defence Minister Judith Col met in Suva yesterday, where they signed a visiting forces agreement.',
      ['meeting bilateral held FJ,NZ 2024-05-14'],
    ],
    [
      'Canadian Defence Minister Bill Blake will travel to Manila next week for his first meeting with Philippine Defense Secretary Gil Teod.',
      ['meeting visit planned CA,PH *', 'meeting bilateral planned CA,PH *'],
    ],
    [
      'The visit of US Defense Secretary Mark Hale to Israel has been cancelled, the Pentagon said on Tuesday.',
      ['meeting visit cancelled IL,US *'],
    ],
    [
      "Mexico's Secretary of National Defense Luis San and US Northern Command chief General Glen Van held a virtual meeting on border security last Thursday.",
      ['meeting call held MX,US 2024-05-09'],
    ],
    [
      'Colombian Defence Minister Iván Vel and his Ecuadorian peer Gian Lof agreed in a meeting in Tulcán to strengthen border controls.',
      ['meeting bilateral held CO,EC *'],
    ],
    [
      'Defence Secretary Giridhar Ara and Secretary of the Ministry of Defence of Sri Lanka General Kamal Gun co-chaired the 8th Annual Defence Dialogue in Colombo on Thursday. India and Sri Lanka reviewed cooperation.',
      ['meeting bilateral held IN,LK 2024-05-09'],
    ],
    [
      "China's Defence Minister Dong Jin will attend the Shangri-La Dialogue in Singapore from May 31 to June 2, and will hold bilateral meetings with relevant countries.",
      ['meeting multilateral planned CN 2024-05-31..2024-06-02'],
    ],
    [
      'South Korean Defence Minister Shin Won and Polish Deputy Prime Minister Wlad Kos met in Seoul on Wednesday and agreed to hold regular 2+2 consultations.',
      ['meeting bilateral held KR,PL 2024-05-15'],
    ],
  ])('%s', (text, expected) => check(text, expected));
});

describe('agreements as agencies tell them', () => {
  it.each<[text: string, expected: string[]]>([
    [
      'India and Vietnam signed a Memorandum of Understanding on mutual logistics support in Hanoi on Wednesday.',
      ['agreement mou signed IN,VN 2024-05-15'],
    ],
    [
      'The Philippines and Japan signed a Reciprocal Access Agreement on Monday during the visit of Foreign Minister Yoko Abe to Manila.',
      ['agreement agreement signed JP,PH 2024-05-13'],
    ],
    [
      'Defence Minister Hulusi Demir and his Kenyan counterpart Aden Kiprop inked a defence industry cooperation agreement in Ankara on Tuesday. Turkey and Kenya are partners.',
      ['agreement agreement signed KE,TR 2024-05-14'],
    ],
    [
      'A Memorandum of Understanding on defence cooperation was signed between Malaysia and Bahrain on the sidelines of the exhibition.',
      ['agreement mou signed BH,MY *'],
    ],
    [
      "The two countries will sign a General Security of Military Information Agreement by the end of the year, said Philippine Defense Secretary Gil Teod after talks with Japan's Ken Mori.",
      ['agreement agreement proposed JP,PH *'],
    ],
    [
      'Australia and Indonesia have concluded negotiations on a defence cooperation agreement, the two ministers announced in Canberra.',
      ['agreement agreement proposed AU,ID *'],
    ],
    [
      "Poland signed a contract with South Korea's Hanwha for 200 K9 howitzers on Friday.",
      ['agreement contract signed KR,PL 2024-05-10'],
    ],
    ['Germany and Norway signed an agreement on the joint purchase of submarines.', ['agreement agreement signed DE,NO *']],
    [
      'The defence cooperation agreement between Russia and Laos, signed in 2018, was extended for five years.',
      ['agreement agreement renewed LA,RU 2018'],
    ],
    [
      "Niger's junta revoked the military cooperation agreement with the United States with immediate effect.",
      ['agreement agreement ended NE,US *'],
    ],
    [
      'The Status of Forces Agreement between the United States and Niger was signed in 2012.',
      ['agreement agreement signed NE,US 2012'],
    ],
    [
      'The United Kingdom and Germany signed the Trinity House Agreement on defence on 10 May in London.',
      ['agreement agreement signed DE,GB 2024-05-10'],
    ],
    [
      'The two ministers signed the 2024-2025 bilateral military cooperation plan between Serbia and Cyprus.',
      ['agreement roadmap signed CY,RS *'],
    ],
    ['Spain and Morocco have a defence cooperation agreement dating from 1989.', ['agreement agreement in-force ES,MA 1989']],
    [
      'Under the 1951 Mutual Defense Treaty, the United States is bound to come to the aid of the Philippines.',
      ['agreement treaty in-force PH,US 1951'],
    ],
    [
      'Sweden and the US signed a Defense Cooperation Agreement last December; the parliament in Stockholm will vote on it in June.',
      ['agreement agreement signed SE,US 2023-12'],
    ],
    [
      'The foreign ministry in Yerevan said Armenia and France had signed a letter of intent on the delivery of Mistral systems.',
      ['agreement letter-of-intent signed AM,FR *'],
    ],
    ['Ukraine and Latvia signed a bilateral security agreement for ten years.', ['agreement agreement signed LV,UA *']],
    [
      'Ukraine has signed security agreements with the UK, Germany and France.',
      ['agreement agreement signed GB,UA *', 'agreement agreement signed DE,UA *', 'agreement agreement signed FR,UA *'],
    ],
    [
      'Chad terminated its defence cooperation agreement with France, the foreign minister said on 14 May.',
      ['agreement agreement ended FR,TD *'],
    ],
    [
      'The treaty on comprehensive strategic partnership between Russia and North Korea was signed in Pyongyang by Vladimir Putov and Kim Jong Il.',
      ['agreement treaty signed KP,RU *'],
    ],
    [
      'Japan and the UK issued a joint statement on the next-generation fighter after the talks.',
      ['agreement joint-statement signed GB,JP *'],
    ],
    [
      'Qatar and Turkey renewed their military cooperation protocol for another five years.',
      ['agreement protocol renewed QA,TR *'],
    ],
    [
      'Fiji and Australia are negotiating a treaty on defence; a draft is to be ready by June.',
      ['agreement treaty proposed AU,FJ *'],
    ],
    [
      "Kazakhstan's parliament ratified the agreement with Turkey on military cooperation.",
      ['agreement agreement in-force KZ,TR *'],
    ],
  ])('%s', (text, expected) => check(text, expected));
});

describe('occasions to come', () => {
  it('makes no meeting of "signed at their next meeting"', () => {
    const text =
      'Norway and Latvia agreed on a draft. Oslo said in March that the pact between the two countries would be signed at their next meeting.';
    expect(told(text).filter((f) => f.startsWith('meeting '))).toEqual([]);
  });
});

describe('exercises named after a quarter of the sky, or after an accord', () => {
  it.each<[text: string, expected: string[]]>([
    ['Finland took part in Exercise Northern Lantern with Estonia.', ['exercise Northern Lantern EE,FI']],
    ['Kenya and Uganda took part in Exercise Eastern Accord 2024.', ['exercise Eastern Accord KE,UG']],
  ])('%s', (text, expected) => {
    check(text, expected);
    expect(told(text).filter((f) => f.startsWith('agreement '))).toEqual([]);
  });

  it('takes no sea for a name', () => {
    expect(told('The Black Sea drills of Romania and Bulgaria ended.').filter((f) => f.startsWith('exercise '))).toEqual([]);
  });
});
