import { describe, expect, it } from 'vitest';
import { documentOf, lexicon, named, peopleOf, read, values } from './helper.ts';
import { extract } from '../../../server/extract/index.ts';

describe('posts by their grammar', () => {
  it.each(
    peopleOf(`
    Lt Gen Rafiq Anwar, Principal Staff Officer of the Armed Forces Division of Bangladesh, spoke. → Rafiq Anwar | BD | military-officer | Principal Staff Officer of the Armed Forces Division
    Carla Pinto, Director General of Defence Policy at the Portuguese Ministry of Defence, spoke. → Carla Pinto | PT | defence-official | Director General of Defence Policy at the Portuguese Ministry of Defence
    Rear Admiral Luis Vega, Commander of the Second Naval Zone of Ecuador, spoke. → Luis Vega | EC | military-officer | Commander of the Second Naval Zone
    General Hugo Sanz, commander of the Paraguayan Navy, spoke. → Hugo Sanz | PY | military-chief | commander of the Paraguayan Navy
    Colonel Jean Petit, Commander of the French Armed Forces in Gabon, spoke. → Jean Petit | FR | military-officer | Commander of the French Armed Forces in Gabon
    Anna Holm, Director for Norway, Sweden and Denmark in the Policy Division of the Department of Defence, Canada, spoke. → Anna Holm | CA | defence-official | Director for Norway, Sweden and Denmark in the Policy Division of the Department of Defence
    Omar Said, Under-Secretary at the Ministry of Defence of Oman, spoke. → Omar Said | OM | defence-official | Under-Secretary at the Ministry of Defence
    Ivan Petrov, Deputy Chief of Mission at the Bulgarian Embassy in Peru, spoke. → Ivan Petrov | BG | other | Deputy Chief of Mission at the Bulgarian Embassy in Peru
    Ambassador of Uzbekistan to Pakistan Timur Karim spoke. → Timur Karim | UZ | ambassador | Ambassador
    The Kenyan Cabinet Secretary (CS) for Defence Ruth Wanjiru spoke. → Ruth Wanjiru | KE | defence-minister | Cabinet Secretary (CS) for Defence
    Fijian Minister of Defence, National Security and Policing Jone Tora spoke. → Jone Tora | FJ | defence-minister | Minister of Defence, National Security and Policing
    Armenian Minister of High-Tech Industry Aram Sarkis spoke. → Aram Sarkis | AM | other-minister | Minister of High-Tech Industry
    Deputy Minister of Mines Jan Wolski of Poland spoke. → Jan Wolski | PL | other-minister | Deputy Minister of Mines
    Brunei's Minister of Defence II, Pehin Datu Setia Major General (Rtd) Dato Paduka Seri Awang Haji Halim bin Haji Yusof, spoke. → Halim bin Haji Yusof | BN | defence-minister | Minister of Defence II
    State Minister of Defense Dr. Mulu Gebre of Ethiopia spoke. → Mulu Gebre | ET | deputy-defence-minister | State Minister of Defense
    The Nigerian Minister of State for Defence, Dr. (Mrs.) Ngozi Ade, spoke. → Ngozi Ade | NG | deputy-defence-minister | Minister of State for Defence
    Qatari Chief of Staff Lt. Gen. (Pilot) Salem Al-Nabit spoke. → Salem Al-Nabit | QA | military-chief | Chief of Staff
    Lt Gen Vikram Rao took over as Vice Chief of Army Staff of India. → Vikram Rao | IN | military-officer | Vice Chief of Army Staff
    The EU Military Committee met. General Carlo Rossi, Chairman of the EU Military Committee, spoke in Italy. → Carlo Rossi | - | military-officer | Chairman of the EU Military Committee
    South Korea's Arms Defense Agency was there. The chief of the agency, Mr Han Dong-su, spoke. → Han Dong-su | KR | defence-official | chief of the agency
    His Majesty King Idris of Jordan spoke. → Idris | JO | head-of-state | King
    Australian Secretary of Defence Greg Moss spoke. → Greg Moss | AU | defence-official | Secretary of Defence
    Ukraine's Deputy Minister of Defence for European Integration Olha Kravets spoke. → Olha Kravets | UA | deputy-defence-minister | Deputy Minister of Defence for European Integration
    Israeli Defense Ministry Director General Eyal Bar spoke. → Eyal Bar | IL | defence-official | Defense Ministry Director General
    British shadow defence secretary Jim Lane spoke. → Jim Lane | GB | other | shadow defence secretary
    Bahrain's army took part. The Sri Lankan Army Commander Lieutenant General Nuwan Perera, Navy Commander Vice Admiral Kamal Silva and others spoke. → Kamal Silva | LK | military-chief | Navy Commander
  `),
  )('%s', (text, expected) => expect(named(text)).toContainEqual(expected));

  it('takes headquarters, staffs and places for nobody', () => {
    expect(named('Officers of the General Headquarters and of the Turkish General Staff met in Bandar Seri Begawan.')).toEqual(
      [],
    );
  });

  it('keeps a short Asian family name, and no sentence that starts with its word', () => {
    expect(
      named('With the minister of China travel He Guoqiang, deputy commander of the navy, and others. He Was There.').map(
        (p) => p[0],
      ),
    ).toEqual(['He Guoqiang']);
  });
});

describe('people in lists', () => {
  it('gives colleagues of several countries the office of the one they meet', () => {
    expect(
      values('person', 'Finnish Minister of Defence Antti Laine met his colleagues Bjorn Dahl of Norway and Pal Sund of Sweden.'),
    ).toMatchObject([
      { name: 'Antti Laine', country: 'FI', role: 'defence-minister' },
      { name: 'Bjorn Dahl', country: 'NO', role: 'defence-minister', title: null },
      { name: 'Pal Sund', country: 'SE', role: 'defence-minister', title: null },
    ]);
  });

  it('gives counterparts the offices in their order', () => {
    const people = values(
      'person',
      'Peruvian Foreign Minister Ana Rojas and Defense Minister Luis Vega came. Their Bolivian counterparts, Juan Choque and Rosa Mamani, did too.',
    );
    expect(people).toMatchObject([
      { name: 'Ana Rojas', country: 'PE', role: 'foreign-minister' },
      { name: 'Luis Vega', country: 'PE', role: 'defence-minister' },
      { name: 'Juan Choque', country: 'BO', role: 'foreign-minister' },
      { name: 'Rosa Mamani', country: 'BO', role: 'defence-minister' },
    ]);
  });

  it('finds the ministers of countries named before', () => {
    expect(
      values(
        'person',
        'The foreign ministers of Mali and Niger will travel. Seydou Kone of Mali and Issa Garba of Niger leave on Monday.',
      ),
    ).toMatchObject([
      { name: 'Seydou Kone', country: 'ML', role: 'foreign-minister' },
      { name: 'Issa Garba', country: 'NE', role: 'foreign-minister' },
    ]);
  });
});

describe('whose people', () => {
  it('hears for whom somebody signs', () => {
    expect(
      values(
        'person',
        'Fiji and Australia agreed. Defence Minister Jone Tora signed for Fiji. Defence Minister Rob Hart signed for Australia.',
      ),
    ).toMatchObject([
      { name: 'Jone Tora', country: 'FJ' },
      { name: 'Rob Hart', country: 'AU' },
    ]);
  });

  it("takes officials beside a foreign ambassador for the host's", () => {
    const text =
      'Kenya and France signed. French Ambassador Luc Morel came to the ministry. The Chief of the Defence Forces General Peter Otieno was a witness.';
    expect(values('person', text)).toContainEqual(expect.objectContaining({ name: 'Peter Otieno', country: 'KE' }));
  });

  it('lets the publisher decide between the countries of a text', () => {
    const text = 'Chile and Peru are friends. Defence Minister Ana Rojas said so.';
    const of = (publisher: string) =>
      extract({ ...documentOf(text), publisher }, lexicon).claims.flatMap((c) => (c.kind === 'person' ? [c.value.country] : []));
    expect(of('Ministry of Defence of Peru')).toEqual(['PE']);
    expect(of('Ministry of Defence of Chile')).toEqual(['CL']);
  });

  it('knows a country that a text does not name by its towns', () => {
    expect(values('person', 'Defence Minister Rafiq Anwar went to Karachi, Lahore and Rawalpindi.')).toMatchObject([
      { name: 'Rafiq Anwar', country: 'PK' },
    ]);
  });

  it('leaves the country of private people open', () => {
    expect(
      read('Poland and Sweden met. Anna Berg, a researcher, was glad.')
        .claims.filter((c) => c.kind === 'person')
        .map((c) => c.value),
    ).toMatchObject([{ name: 'Anna Berg', country: null, role: 'other' }]);
  });
});
