import { describe, expect, it } from 'vitest';
import { named, peopleOf, read, values } from './helper.ts';

describe('people', () => {
  it.each(
    peopleOf(`
    Swedish Defence Minister Nils Berg arrived. → Nils Berg | SE | defence-minister | Defence Minister
    Norway's Minister of Defence, Kari Lund, arrived. → Kari Lund | NO | defence-minister | Minister of Defence
    Kari Lund, the Norwegian Minister of Defence, arrived. → Kari Lund | NO | defence-minister | Minister of Defence
    The Minister for Defence of Australia, the Hon Jack Moss MP, arrived. → Jack Moss | AU | defence-minister | Minister for Defence
    Raksha Mantri Shri Vikram Rao arrived. → Vikram Rao | IN | defence-minister | Raksha Mantri
    Secretary of War Tom Field arrived. → Tom Field | US | defence-minister | Secretary of War
    Secretary of State Ann Field arrived. → Ann Field | US | foreign-minister | Secretary of State
    The Secretary of State for Defence, Ann Field, arrived. → Ann Field | GB | defence-minister | Secretary of State for Defence
    French Minister of the Armed Forces Luc Morel arrived. → Luc Morel | FR | defence-minister | Minister of the Armed Forces
    Malaysian Deputy Defence Minister Datuk Seri Amir Hamzah arrived. → Amir Hamzah | MY | deputy-defence-minister | Deputy Defence Minister
    Indian Defence Secretary Arun Nair arrived. → Arun Nair | IN | defence-official | Defence Secretary
    British Defence Secretary Sir Hugh Lane arrived. → Hugh Lane | GB | defence-minister | Defence Secretary
    Polish Chief of the General Staff Gen. Jan Wolski arrived. → Jan Wolski | PL | military-chief | Chief of the General Staff
    Japan's ambassador to Peru, Mr. TANAKA Ichiro, arrived. → Tanaka Ichiro | JP | ambassador | ambassador to Peru
    Deputy Prime Minister and Minister for Defence Rob Hart of Australia arrived. → Rob Hart | AU | defence-minister | Deputy Prime Minister and Minister for Defence
    The Minister of Defence and Military Veterans of South Africa, Ms Thandi Nkosi, arrived. → Thandi Nkosi | ZA | defence-minister | Minister of Defence and Military Veterans
  `),
  )('%s', (text, expected) => expect(named(text)).toContainEqual(expected));

  it('names a person once, by the fullest form, and knows the surname again', () => {
    const x = read('Hale met reporters. US Defense Secretary Robert J. Hale III spoke first. Mr. Hale then left. Hale smiled.');
    expect(x.claims.filter((c) => c.kind === 'person').map((c) => c.value)).toMatchObject([{ name: 'Robert J. Hale III' }]);
    expect(x.mentions.filter((m) => m.kind === 'person')).toHaveLength(4);
  });

  it('keeps two people of one surname apart', () => {
    const people = values(
      'person',
      'Indian Defence Minister Rajan Singh and Navy Chief Admiral Karan Singh met Polish Defence Minister Jan Wolski.',
    );
    expect(people.map((p) => p.name).sort()).toEqual(['Jan Wolski', 'Karan Singh', 'Rajan Singh']);
  });

  it('tells a former holder', () => {
    expect(values('person', 'Former Polish defence minister Jan Wolski spoke.')).toMatchObject([{ country: 'PL', former: true }]);
    expect(values('person', 'Polish defence minister Jan Wolski spoke.')[0]).not.toHaveProperty('former');
  });

  it('gives the counterpart the office of the one it is a counterpart of, without a title', () => {
    const people = values('person', 'Polish Defence Minister Jan Wolski met his Swedish counterpart, Nils Berg, in Warsaw.');
    expect(people).toMatchObject([
      { name: 'Jan Wolski', country: 'PL', role: 'defence-minister' },
      { name: 'Nils Berg', country: 'SE', role: 'defence-minister', title: null },
    ]);
  });

  it('matches a list of offices to a list of names', () => {
    const people = values('person', 'The presidents of Chile and Peru, Ana Rojas and Luis Vega, met in Lima.');
    expect(people).toMatchObject([
      { name: 'Ana Rojas', country: 'CL', role: 'head-of-state' },
      { name: 'Luis Vega', country: 'PE', role: 'head-of-state' },
    ]);
  });

  it('takes the dateline for an office without nationality, the other country for a counterpart', () => {
    const people = values(
      'person',
      'WARSAW, May 14 — Defence Minister Jan Wolski met Swedish Defence Minister Nils Berg on Tuesday. Poland was glad.',
    );
    expect(people).toMatchObject([{ country: 'PL' }, { country: 'SE' }]);
  });

  it('takes no base, ship or exercise for a person', () => {
    expect(values('person', 'HMS Queen Elizabeth lay at Naval Base Camilo Osias during Exercise Talisman Sabre.')).toEqual([]);
  });

  it('leaves the country open where nothing tells', () => {
    expect(values('person', 'NATO Secretary General Karl Brandt spoke.')).toMatchObject([
      { name: 'Karl Brandt', country: null, role: 'organization-head' },
    ]);
  });
});
