import { describe, expect, it } from 'vitest';
import { values } from './helper.ts';

const all = (text: string): unknown[] => values('person', text).map((p) => [p.name, p.country, p.role]);
const names = (text: string): string[] => values('person', text).map((p) => p.name);

describe('who holds which office', () => {
  it.each<[string, unknown[][]]>([
    // Lists of plural offices
    [
      'It was the first visit of a Danish defence minister to Chile since the then defence ministers Nils Holm and Juan Rojas met in Oslo.',
      [
        ['Nils Holm', 'DK', 'defence-minister'],
        ['Juan Rojas', 'CL', 'defence-minister'],
      ],
    ],
    [
      'He received the Venezuelan lawmakers Luis Prado and Ana Vega in Santiago, Chile.',
      [
        ['Luis Prado', 'VE', 'other'],
        ['Ana Vega', 'VE', 'other'],
      ],
    ],
    [
      'He joined talks with the Presidents of Peru, Mario Salas; and Canada, John Frost.',
      [
        ['Mario Salas', 'PE', 'head-of-state'],
        ['John Frost', 'CA', 'head-of-state'],
      ],
    ],
    // Peers of whom the sentence speaks first
    [
      'Foreign Minister Ana Vega of Chile, on her second day in Lima, met her peers from Peru and Brazil, Mario Salas and Rui Costa.',
      [
        ['Mario Salas', 'PE', 'foreign-minister'],
        ['Rui Costa', 'BR', 'foreign-minister'],
      ],
    ],
    [
      'Minister of Defence Mart Tamm of Estonia signed a framework document on cooperation between Estonia and Finland with his colleague Stefan Lund.',
      [['Stefan Lund', 'FI', 'defence-minister']],
    ],
    // The office in one sentence, the name in another
    [
      'Anna Field and Sir Hugh Lane hosted Defence Minister Jan Wolski of Poland in London. The Defence Secretary and Mr Wolski discussed ties between Britain and Poland. Foreign Secretary Anna Field spoke later.',
      [
        ['Hugh Lane', 'GB', 'defence-minister'],
        ['Jan Wolski', 'PL', 'defence-minister'],
      ],
    ],
    // Countries in front in full
    [
      'He hosted Republic of Korea Chairman of the Joint Chiefs of Staff Gen. Park Jin Ho.',
      [['Park Jin Ho', 'KR', 'military-chief']],
    ],
    // Brackets, dashes and semicolons
    ['The ambassador of the Philippines to the United States (Jose Reyes) worked for it.', [['Jose Reyes', 'PH', 'ambassador']]],
    ["Nigeria's Chief of Army Staff, (COAS), Musa Bello, spoke.", [['Musa Bello', 'NG', 'military-chief']]],
    ['United States Ambassador to Guyana, Ann Field said that Guyana would gain.', [['Ann Field', 'US', 'ambassador']]],
    ['Ann Field; Minister for Defence of Australia\n\nToday was a good day.', [['Ann Field', 'AU', 'defence-minister']]],
    // Lines of a signature
    [
      'Mr Jan Wolski\nDeputy Prime Minister\nMinister of National Defence\nRepublic of Poland',
      [['Jan Wolski', 'PL', 'defence-minister']],
    ],
    [
      'His Excellency Dr Omar Said\nSecretary General of the Ministry of Defence of the Sultanate of Oman.',
      [['Omar Said', 'OM', 'defence-official']],
    ],
    // Ranks and honorifics
    [
      'A delegation of the Vietnamese Ministry of National Defence headed by Deputy Minister Sen. Lieut. Gen. Pham Van Long visited Singapore.',
      [['Pham Van Long', 'VN', 'deputy-defence-minister']],
    ],
    ['H. E. Mr Kenji Mori, Japanese Minister for Defence, spoke.', [['Kenji Mori', 'JP', 'defence-minister']]],
    ['Danish Foreign Minister Per Stig Lund spoke.', [['Per Stig Lund', 'DK', 'foreign-minister']]],
    // Posts
    [
      'A visit to Taipei by US Department of Defense Deputy Assistant Secretary for China Michael Chase was reported.',
      [['Michael Chase', 'US', 'defence-official']],
    ],
    [
      'He came to China as General Secretary of the Communist Party of Vietnam (CPV) Central Committee Nguyen Van Long.',
      [['Nguyen Van Long', 'VN', 'other']],
    ],
    [
      'He saw the Executive Director for the Americas of the European External Action Service, Edita Novak; and left.',
      [['Edita Novak', null, 'other']],
    ],
    [
      'The meeting was chaired by Shaikh Hamad Al Thani, Deputy Prime Minister and Minister of State for Defence Affairs of the State of Qatar and President of the current session.',
      [['Hamad Al Thani', 'QA', 'deputy-defence-minister']],
    ],
    [
      'Japan was represented by H. E. Mr Kenji Mori, Minister for Foreign Affairs, and Australia by the Hon Tom Field MP, Minister for Foreign Affairs.',
      [
        ['Kenji Mori', 'JP', 'foreign-minister'],
        ['Tom Field', 'AU', 'foreign-minister'],
      ],
    ],
    // Countries left unsaid
    [
      'The Australian minister visited Timor-Leste. I met the Prime Minister of Timor-Leste, Rui Belo, and the Secretary of State for Defence, Dr Pinto.',
      [['Pinto', 'TL', 'defence-minister']],
    ],
    [
      'A day after the pact of Japan and Korea, Foreign Minister Hiramoto spoke of Korea and Japan.',
      [['Hiramoto', 'JP', 'foreign-minister']],
    ],
  ])('%s', (text, people) => {
    for (const p of people) expect(all(text)).toContainEqual(p);
  });

  it.each<[string, unknown[][]]>([
    // One name alone
    [
      'Rojas and British counterpart Ann Field meet in Madrid\n\nAfter the Secretary of State for Defence had been received, the two talked. The Spanish defence minister thanked Ms Field.',
      [
        ['Rojas', 'ES', 'defence-minister'],
        ['Ann Field', 'GB', 'defence-minister'],
      ],
    ],
    ['He said that Putin would not stop.', [['Putin', null, null]]],
    [
      '"We will help Norway," Holmdal said. He thanked the crew. Later Holmdal added that his country was safe.',
      [['Holmdal', null, null]],
    ],
    // A soldier told by his post later
    [
      "Air Marshal Hasan Reza met Oman's Defence Minister Said Al Amri. Bangladesh's air chief praised Oman.",
      [['Hasan Reza', 'BD', 'military-chief']],
    ],
    // Leaders
    ['Libyan leader Omar Salem and former Swedish ruler Karl Berg were named.', [['Omar Salem', 'LY', 'head-of-state']]],
    ['Talks with Kremlin leader Ivan Petrov began.', [['Ivan Petrov', null, 'head-of-state']]],
    [
      "Kari Lund left office in Norway and her successor, Nils Holm, agreed. Kari Lund was Norway's Prime Minister.",
      [['Nils Holm', 'NO', 'head-of-government']],
    ],
    // A caption
    [
      'The Nordic defence ministers in Oslo: (from left) Peter Berg (Sweden), Troels Holm (Denmark) and Tore Lund (Norway).',
      [
        ['Peter Berg', 'SE', 'defence-minister'],
        ['Troels Holm', 'DK', 'defence-minister'],
      ],
    ],
    ['H E Sheikh Hamad Al Thani, Minister of Defence of Qatar, spoke.', [['Hamad Al Thani', 'QA', 'defence-minister']]],
    [
      'Lt Gen Valin Karim Tofig oglu, First Deputy Minister of Defence and Chief of the General Staff of Azerbaijan, spoke.',
      [['Valin Karim Tofig oglu', 'AZ', 'military-chief']],
    ],
    ['Brazilian President Luis "Lupo" da Costa spoke.', [['Luis "Lupo" da Costa', 'BR', 'head-of-state']]],
    // Whose a person is
    ["Latvia backs Ukraine. The country's prime minister, Anna Kalns, said so.", [['Anna Kalns', 'LV', 'head-of-government']]],
    [
      'The Indian secretary, who is on a visit to the Maldives, also called on National Security Advisor (NSA) Ibrahim Lath. India and India and the Maldives agreed.',
      [['Ibrahim Lath', 'MV', 'other']],
    ],
    [
      'Defense Minister Hamada and Defence Minister Jonsberg held a meeting of Japan and Sweden in Tokyo, Japan.',
      [
        ['Hamada', 'JP', 'defence-minister'],
        ['Jonsberg', 'SE', 'defence-minister'],
      ],
    ],
    [
      "Xu Fei, vice chairman of China's Central Military Commission, met Zambian Defence Minister John Banda.",
      [['Xu Fei', 'CN', 'military-officer']],
    ],
    ["Spain's Secretary of State for Defence Ana Vega spoke.", [['Ana Vega', 'ES', 'deputy-defence-minister']]],
    [
      'Mr Peter Moyo and Mrs Ann Dube, Co-Ministers of Home Affairs of Zimbabwe, attended.',
      [
        ['Peter Moyo', 'ZW', 'other-minister'],
        ['Ann Dube', 'ZW', 'other-minister'],
      ],
    ],
  ])('%s', (text, people) => {
    for (const p of people) expect(all(text)).toContainEqual(p);
  });

  it.each(['By Emil Lazar | The Courier', 'From: Emil Lazar | The Courier', 'The Trump administration paid Ghana.'])(
    'nobody acts: %s',
    (text) => expect(names(text)).toEqual([]),
  );

  it('joins other spellings of one name', () => {
    expect(
      names(
        'Mohammed bin Ahmed Al Bawari, Minister of Defence of the UAE, spoke. Al Bowari thanked him. Mohammad bin Ahmad Al Bowari left.',
      ),
    ).toHaveLength(1);
  });

  it.each([
    "Canada's Defence Minister Concludes Trip to Europe",
    'Kenya Defense Chiefs Hold Talks on Ties',
    'He spoke at the Nigerian Army Physical Training day.',
    'The frigate Admiral Gorshen of Russia docked.',
    'The Technical Assistance Field Team (TAFT) left.',
    'Illicit Maritime and Air Trafficking was discussed by Peru.',
  ])('nobody is named: %s', (text) => expect(names(text)).toEqual([]));
});

describe('bodies and exercises', () => {
  const bodies = (text: string): string[] => values('organization', text).map((o) => o.id);
  const drills = (text: string): string[] => values('exercise', text).map((e) => e.name);

  it.each<[string, string[]]>([
    ['The Asian Development Bank lent to Fiji, and the ADB will lend more.', ['ADB']],
    ['He debugged it with ADB.', []],
    ['Poland takes its seat on the UNSC.', ['UN']],
    ['Troops of the SADC Mission in Mozambique left.', ['SADC']],
    ['Greenland should leave the Commonwealth, he said of the realm.', []],
    ['He greeted Commonwealth countries and the Commonwealth.', ['Commonwealth']],
    ['She spoke at the Munich Security Conference; the MSC ends today.', ['Munich Security Conference']],
    ['The MSC docked in Malaysia.', []],
    ['A meeting of the Nordic Group was held.', ['Nordic Group']],
    ['He spoke at the World Economic Forum in Davos.', ['World Economic Forum']],
    ['The Inter-American Commission on Human Rights reported on Chile.', ['Inter-American Commission on Human Rights']],
  ])('%s', (text, expected) => expect(bodies(text)).toEqual(expected));

  it.each<[string, string[]]>([
    ['India and Oman held exercise Al Najah in Salalah.', ['Al Najah']],
    ['The Bold Kurukshetra drills of India and Singapore ended.', ['Bold Kurukshetra']],
    ['The exercise was watched by a true warrior of India, General Warrior.', []],
    ['An aurora was seen during the exercise of Norway over Aurora Bay.', []],
    ['Norway hosted the Cold Response exercise with Sweden.', ['Cold Response']],
    ['Russia and Belarus began the Zapad-2025 exercise.', ['Zapad']],
  ])('%s', (text, expected) => expect(drills(text)).toEqual(expected));

  it('takes a list of countries soon after the only exercise', () => {
    const [drill] = values(
      'exercise',
      'The UNITAS exercise ended in Lima. Brazil, Chile, Colombia, Italy and Peru all took part. Spain sent a card.',
    );
    expect([...(drill?.countries ?? [])].sort()).toEqual(['BR', 'CL', 'CO', 'IT', 'PE']);
  });

  it('names no country for a region or a camp', () => {
    expect(values('person', 'A Latin American meeting at Burma Camp.')).toEqual([]);
  });
});
