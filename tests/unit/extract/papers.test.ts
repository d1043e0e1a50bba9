import { describe, expect, it } from 'vitest';
import { read, values } from './helper.ts';

/** Papers: their names, parties, signers and states. Invented ministers; every text is written on Wednesday, 15 May 2024. */
const A = 'Kenyan Defence Minister Juma Otieno';
const B = 'Italian Defence Minister Carla Neri';
const papers = (text: string): string[] =>
  values('agreement', text)
    .map((a) => `${a.kind} ${a.parties.join(' ')} ${a.status}`)
    .sort();
const names = (text: string): string[] => values('agreement', text).map((a) => a.name);

describe('names', () => {
  it.each<[text: string, names: string[]]>([
    ['Kenya and Italy\n\n- Reciprocal Access Agreement (RAA): signed on 8 March 2024.', ['Reciprocal Access Agreement']],
    ['Kenya and Italy signed a status of forces agreement on Monday.', ['status of forces agreement']],
    ['Kenya and Italy signed a defence cost-sharing agreement on Monday.', ['defence cost-sharing agreement']],
    [
      'Kenya and Italy signed a Memorandum of Understanding (MoU) on Training and Technical Cooperation of the armed forces.',
      ['Memorandum of Understanding on Training and Technical Cooperation'],
    ],
    ['Kenya has the Visiting Forces Agreement with Italy of 2012.', ['Visiting Forces Agreement']],
    [`${A} and ${B} signed a framework document on defence on Monday.`, ['framework document on defence']],
    ['Kenya and Italy signed a plan of bilateral military cooperation on Monday.', ['plan of bilateral military cooperation']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));

  it.each([
    'The Kenyan army said it would “help advance trust, a framework for exercises” with Italy.',
    'Kenya plans to buy tanks from Italy.',
    'Kenya and Italy abandoned plans for a defence agreement.',
    'Kenya and Italy published documents on military history.',
    'Kenya and Italy signed an agreement on the transfer of prison inmates.',
  ])('none: %s', (text) => expect(names(text)).toEqual([]));
});

describe('parties', () => {
  it.each<[text: string, papers: string[]]>([
    ['Tokyo and Canberra signed a defence pact on Monday.', ['agreement AU JP signed']],
    ['The military cooperation treaty of 2012 between Paris and Dakar remains in force.', ['treaty FR SN in-force']],
    ['Norway and NATO signed a host nation support agreement for their armed forces on Monday.', ['agreement NATO NO signed']],
    [
      'During his stay in Norway, Kenyan Defence Minister Juma Otieno spoke of leaving the military accord with Italy.',
      ['agreement IT KE in-force'],
    ],
    ['Kenya trains with Italy, under the Visiting Forces Agreement of 2012, and with Spain.', ['agreement IT KE in-force']],
    [
      'Kenya has a visiting forces agreement with Italy. It has one with Spain too.',
      ['agreement ES KE in-force', 'agreement IT KE in-force'],
    ],
    [
      `${A} and ${B} signed a defence memorandum in Rome on Monday. It is the second after Otieno signed one with Spain last year.`,
      ['mou ES KE signed', 'mou IT KE signed'],
    ],
    [
      `${A} met ${B} and Spanish Defence Minister Ana Ruiz in Rome on Monday. With each of them he signed a defence agreement.`,
      ['agreement ES KE signed', 'agreement IT KE signed'],
    ],
  ])('%s', (text, expected) => expect(papers(text)).toEqual(expected));

  it('leaves out of "one" what is no paper', () => {
    expect(papers('Kenya and Italy signed a defence pact. The talks were the best ones with Spain in years.')).toEqual([
      'agreement IT KE signed',
    ]);
  });
});

describe('lists that open with a plural', () => {
  it('gives the entries of a line the signing of their head', () => {
    expect(
      papers(
        'Kenya and Italy last week signed three agreements: a status of forces agreement; an accord on military training; and a defence protocol.',
      ),
    ).toEqual(['agreement IT KE signed', 'agreement IT KE signed', 'protocol IT KE signed']);
  });

  it('gives the entries of a list the signing told above it, and nothing after it', () => {
    const text = [
      `${A} met ${B} in Rome on Monday. Kenya and Italy signed the following documents:`,
      '- Memorandum of Understanding on Defence Industry',
      '- Agreement on Protection of Military Information',
      '',
      'The Defence Cooperation Agreement of 2010 between Kenya and Italy was not touched.',
    ].join('\n');
    expect(papers(text)).toEqual(['agreement IT KE in-force', 'agreement IT KE signed', 'mou IT KE signed']);
  });
});

describe('signers', () => {
  const signers = (text: string): string[] => values('agreement', text).flatMap((a) => [...a.signatories].sort());
  it.each<[text: string]>([
    [`${A} signed a framework document on defence with his Italian counterpart, Carla Neri, on Monday.`],
    [`${A} met ${B} in Rome on Monday to sign a memorandum on defence.`],
    [`Kenya and Italy have a defence deal. The deal, known as the Lamu Treaty, was signed by ${A} and ${B}.`],
  ])('%s', (text) => expect(signers(text)).toEqual(['Carla Neri', 'Juma Otieno']));

  it('does not take whom the signer met elsewhere', () => {
    expect(signers(`${A} signed a defence pact with Italy on Monday and met ${B} in Rome.`)).toEqual(['Juma Otieno']);
  });
});

describe('states', () => {
  it.each<[text: string, status: string]>([
    ['Kenya and Italy are in talks on concluding a defence agreement.', 'proposed'],
    ['Kenya and Italy agreed to work towards signing a defence pact.', 'proposed'],
    ['After the defence pact has been signed, Kenya and Italy plan to hold exercises.', 'proposed'],
    ['After the defence pact was signed, Kenya and Italy held exercises.', 'signed'],
    ['The 2019 defence cooperation agreement between Kenya and Italy has come into force.', 'in-force'],
    ['The Kenyan parliament ratified the 2019 defence cooperation agreement with Italy on Monday.', 'in-force'],
    ['Kenya and Italy exchanged notes to bring their 2019 defence cooperation agreement into force.', 'in-force'],
    ['Kenya has notified Italy of its decision to terminate the 2019 defence cooperation agreement.', 'ended'],
    ['Kenya decided to end the military accord with Italy in January.', 'ended'],
    ["Rome received Kenya's denunciation of the 2019 defence agreement with Italy.", 'ended'],
    ['Kenya intends to terminate the military accord with Italy.', 'in-force'],
    ['Kenya has taken back its decision to terminate the military accord with Italy.', 'in-force'],
    ['Kenya decided against renewing the military accord with Italy.', 'in-force'],
    ['Kenya is considering withdrawing from the military accord with Italy.', 'in-force'],
    ['Italy urged Kenya to implement the 2019 defence cooperation agreement.', 'in-force'],
    ['Moscow and Yerevan have extended the 1995 agreement on the Russian military base.', 'renewed'],
  ])('%s', (text, status) => expect(values('agreement', text)).toMatchObject([{ status }]));

  it('dates an end by its own date, never by the year in the name', () => {
    expect(values('agreement', 'Kenya decided to end the 2019 military accord with Italy.')).toMatchObject([
      { status: 'ended', signedOn: '2019', endedOn: null },
    ]);
  });

  it('parts a paper from the one that it renews', () => {
    expect(
      papers('A protocol, which prolongs the 1998 military base agreement between Kenya and Italy, was signed on Monday.'),
    ).toEqual(['agreement IT KE renewed', 'protocol IT KE signed']);
  });
});

describe('lengths told before the paper', () => {
  const years = (text: string): (number | null)[] => values('agreement', text).map((a) => a.durationYears);
  it.each<[text: string, years: number | null]>([
    ['Italian ships may use Kenyan ports for another 15 years. Kenya and Italy signed a defence protocol on Monday.', 15],
    ['Italian troops will stay in Kenya for ten more years. The two countries signed a defence agreement on Monday.', 10],
    ['Italian ships have used Kenyan ports for 15 years. Kenya and Italy signed a defence protocol on Monday.', null],
    ['Italian ships may use Spanish ports for another 15 years. Kenya and Italy signed a defence protocol on Monday.', null],
    ['Italian ships may use Kenyan ports for another 15 years. Kenya and Italy are negotiating a defence protocol.', null],
  ])('%s', (text, expected) => expect(years(text)).toEqual([expected]));
});

describe('lengths told of the paper in other words', () => {
  const P = 'Kenya and Italy signed a military training agreement on Monday.';
  it.each<[text: string, years: number | null]>([
    [`${P} Its term is seven years.`, 7],
    [`${P} Valid for seven years, it covers joint drills.`, 7],
    ['Kenya and Italy signed a base agreement on Monday. The lease runs for 25 years.', 25],
    ['Kenya and Italy on Monday extended the military training agreement by seven years.', 7],
    ['The validity of the defence agreement between Kenya and Italy, signed in 2010, was extended from five to ten years.', 10],
    ['For the next decade Kenya will host Italian troops under the defence agreement signed on Monday in Nairobi.', 10],
    [`${P} Italian officers taught in Nairobi for seven years.`, null],
    ['Kenya and Italy signed a defence deal to buy six frigates, to be delivered over the next four years.', null],
  ])('%s', (text, years) => expect(values('agreement', text).map((a) => a.durationYears)).toEqual([years]));

  it('tells the papers that one speaks of apart by their partner', () => {
    const text = 'Kenya signed defence agreements with Italy and Spain on Monday. The one with Italy is to run for ten years.';
    expect(values('agreement', text).map((a) => [a.parties.join(' '), a.durationYears])).toEqual([
      ['IT KE', 10],
      ['ES KE', null],
    ]);
  });
});

describe('what one paper does to another', () => {
  /** Which agreement refers to which, by kind and status. */
  const refs = (text: string): string[] => {
    const claims = read(text).claims.filter((c) => c.kind === 'agreement');
    const name = (id: string | undefined): string =>
      (claims.find((c) => c.id === id)?.value as { kind: string } | undefined)?.kind ?? '?';
    return claims.flatMap((c) =>
      (['amends', 'replaces'] as const).flatMap((r) => (c.refs?.[r] ? [`${name(c.id)} ${r} ${name(c.refs[r])}`] : [])),
    );
  };
  it.each<[text: string, refs: string[]]>([
    [
      'Kenya and Italy signed a defence treaty on Monday. It replaces the military cooperation agreement of 1998.',
      ['treaty replaces agreement'],
    ],
    [
      'Kenya and Italy signed a defence treaty on Monday, which replaces the military cooperation agreement of 1998.',
      ['treaty replaces agreement'],
    ],
    [
      'The Lamu Defence Treaty between Kenya and Italy, signed on Monday, supersedes the 1998 Defence Cooperation Agreement.',
      ['treaty replaces agreement'],
    ],
    ['Kenya and Italy signed a defence treaty on Monday. It does not replace the military cooperation agreement of 1998.', []],
    [
      'Kenya and Italy signed a protocol on Monday that extends the 1998 defence cooperation agreement by ten years.',
      ['protocol amends agreement'],
    ],
    [
      'A protocol, which prolongs the 1998 military base agreement between Kenya and Italy, was signed on Monday.',
      ['protocol amends agreement'],
    ],
    ['Kenya and Italy signed a defence treaty and a military training agreement on Monday.', []],
  ])('%s', (text, expected) => expect(refs(text)).toEqual(expected));

  it('ends what was replaced, but not what a later one will replace', () => {
    const status = (verb: string): string[] =>
      values(
        'agreement',
        `Kenya and Italy signed a defence treaty on Monday. It ${verb} the military cooperation agreement of 1998.`,
      ).map((a) => a.status);
    expect(status('replaces')).toEqual(['signed', 'ended']);
    expect(status('will replace')).toEqual(['signed', 'in-force']);
  });
});

describe('contracts, statements, other names', () => {
  it.each<[text: string, papers: string[]]>([
    ['Kenya and Italy signed a $2 billion deal to buy six frigates on Monday.', ['contract IT KE signed']],
    ['Kenya has signed deals with Italy for the purchase of tanks and radars for its army.', ['contract IT KE signed']],
    ['Kenya signed a deal with Italy on military training on Monday.', ['agreement IT KE signed']],
    ["An option contract for howitzers has been signed by Kenya with Italy's Leonardo.", ['contract IT KE signed']],
    [
      'The defence ministers of Kenya and Italy said in a joint statement that their armies will train together.',
      ['joint-statement IT KE signed'],
    ],
    ['Kenya has had a SOFA agreement with Italy since 2007.', ['agreement IT KE in-force']],
    ['Kenya is in talks with Italy on a Reciprocal Access Agreement.', ['agreement IT KE proposed']],
    ['Kenya and Italy signed the Treaty of Lamu, in full the Treaty on Common Security, on Monday.', ['treaty IT KE signed']],
    [
      'Kenya and Italy concluded in 1988 an Exchange of Notes constituting a Status of Forces Agreement.',
      ['agreement IT KE signed'],
    ],
    [
      'Kenya and Italy signed a supplementary agreement to the 1951 defence agreement on Monday.',
      ['agreement IT KE in-force', 'agreement IT KE signed'],
    ],
  ])('%s', (text, expected) => expect(papers(text)).toEqual(expected));
});

describe('real wordings of the press', () => {
  it.each<[text: string, papers: string[]]>([
    [
      'Two Kenyan firms have signed a $5 million contract with Italy to export boats to its navy, as Spain looks on.',
      ['contract IT KE signed'],
    ],
    [
      'The defence cooperation plan for 2025 was signed between the ministries of defence of Kenya and Italy.',
      ['roadmap IT KE signed'],
    ],
    ['Kenya and Italy reached agreement on the signing of a defence pact.', ['agreement IT KE proposed']],
    ['In 1947 Kenya and Italy entered into a military aid agreement.', ['agreement IT KE signed']],
    ['The defence treaty between Kenya and Italy entered into force in 2020.', ['treaty IT KE in-force']],
    ['Kenya told Rome of its decision to end the accord in the field of defence signed with Italy.', ['agreement IT KE ended']],
    ['Kenya signed a security agreement with NATO in Brussels on Monday.', ['agreement KE NATO signed']],
    ['Kenya has a visiting forces agreement with Italy and Spain.', ['agreement ES KE in-force', 'agreement IT KE in-force']],
    ['Kenya signed a trilateral defence agreement with Italy and Spain on Monday.', ['agreement ES IT KE signed']],
    [
      'Kenya has signed bilateral security deals with three countries, including Italy and Spain.',
      ['agreement ES KE signed', 'agreement IT KE signed'],
    ],
    [
      'With the Letter of Intent signed in May, Kenya and Italy have shown an interest in armoured vehicles for their armies.',
      ['letter-of-intent IT KE signed'],
    ],
    [
      'Kenyan Defence Minister Juma Otieno flew home from Italy, where he signed a military deal on Monday.',
      ['agreement IT KE signed'],
    ],
    ['Kenya and Italy are parties to the Ottawa Convention and train their armies together.', []],
    ['Kenya and Italy met. Several agreements on fish were mentioned.', []],
  ])('%s', (text, expected) => expect(papers(text)).toEqual(expected));
});
