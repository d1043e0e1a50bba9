import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue, runQuery } from '../../server/queries/index.ts';
import { objects } from '../../server/queries/answer.ts';
import { OBLIGATIONS, type Obligation } from '../../server/model/claims.ts';
import { WorldBuilder } from '../world/build.ts';
import { onEveryStore, usePrepared } from './harness.ts';

const catalogue = loadCatalogue();
const TODAY = '2026-01-01';

interface Paper {
  obligation: Obligation | null;
  signedOn: string;
  sources: number;
}
interface Contact {
  kind: 'Meeting' | 'Exercise';
  day: string;
  sources: number;
  guests: number;
}
interface Pair {
  papers: Paper[];
  contacts: Contact[];
  alliances: number;
}

/** Every third year only, so that a step of age is one that counts. */
const day = fc.integer({ min: 0, max: 24 }).map((step) => `${1950 + step * 3}-06-15`);
const paper = fc.record<Paper>({
  obligation: fc.option(fc.constantFrom(...OBLIGATIONS), { nil: null }),
  signedOn: day,
  sources: fc.integer({ min: 1, max: 4 }),
});
const contact = fc.record<Contact>({
  kind: fc.constantFrom('Meeting', 'Exercise'),
  day,
  sources: fc.integer({ min: 1, max: 4 }),
  guests: fc.integer({ min: 0, max: 3 }),
});
const pair = fc.record<Pair>({
  papers: fc.array(paper, { minLength: 1, maxLength: 4 }),
  contacts: fc.array(contact, { minLength: 1, maxLength: 3 }),
  alliances: fc.integer({ min: 0, max: 1 }),
});
const first = (p: Pair, change: Partial<Paper>): Pair => ({
  ...p,
  papers: p.papers.map((x, i) => (i === 0 ? { ...x, ...change } : x)),
});
const firstContact = (p: Pair, change: Partial<Contact>): Pair => ({
  ...p,
  contacts: p.contacts.map((x, i) => (i === 0 ? { ...x, ...change } : x)),
});
const years = (from: string, by: number): string => `${Number(from.slice(0, 4)) + by}${from.slice(4)}`;
const paperOf = (p: Pair): Paper => p.papers[0] as Paper;
const contactOf = (p: Pair): Contact => p.contacts[0] as Contact;

/** Changes that must never weaken a tie, by what they do. */
const CHANGES: Record<string, (p: Pair) => Pair> = {
  'a stronger obligation': (p) => {
    const { obligation } = paperOf(p);
    const at = obligation === null ? OBLIGATIONS.length - 1 : OBLIGATIONS.indexOf(obligation);
    return first(p, { obligation: OBLIGATIONS[Math.max(0, at - 1)] as Obligation });
  },
  'a younger paper': (p) => first(p, { signedOn: years(paperOf(p).signedOn, 3) }),
  'a second source of a paper': (p) => first(p, { sources: paperOf(p).sources + 1 }),
  'younger talks': (p) => firstContact(p, { day: years(contactOf(p).day, 3) }),
  'a second source of talks': (p) => firstContact(p, { sources: contactOf(p).sources + 1 }),
  'fewer guests': (p) => firstContact(p, { guests: Math.max(0, contactOf(p).guests - 1) }),
  'one more paper': (p) => ({ ...p, papers: [...p.papers, { obligation: 'other', signedOn: '1950-06-15', sources: 1 }] }),
  'one more contact': (p) => ({ ...p, contacts: [...p.contacts, { kind: 'Meeting', day: '2025-06-15', sources: 1, guests: 0 }] }),
  'an alliance': (p) => ({ ...p, alliances: p.alliances + 1 }),
};

/** Two countries of their own, with what joins them. */
class Pairs {
  readonly world = new WorldBuilder();
  #n = 0;

  add({ papers, contacts, alliances }: Pair): string {
    const n = String(this.#n++).padStart(4, '0');
    const [a, b] = ['a', 'b'].map((side) => this.#country(`country:${side}${n}`)) as [string, string];
    papers.forEach((p, i) =>
      this.#joined('Agreement', 'PARTY_TO', `agreement:${n}-${i}`, p.signedOn, [a, b], { ...p, status: 'signed' }),
    );
    contacts.forEach((c, i) => {
      const guests = Array.from({ length: c.guests }, (_, g) => this.#country(`country:g${n}-${i}-${g}`));
      const all = [a, b, ...guests];
      const sources = { sources: c.sources };
      if (c.kind === 'Meeting')
        this.#joined('Meeting', 'TOOK_PART_IN', `meeting:${n}-${i}`, c.day, all, { ...sources, status: 'held' });
      else this.#joined('Exercise', 'EXERCISED_IN', `exercise:${n}-${i}`, null, all, sources, { earliest: c.day, latest: c.day });
    });
    for (let i = 0; i < alliances; i++) {
      const organization = this.world.fact('Organization', `organization:${n}-${i}`, `Alliance ${n}`, null, { kind: 'alliance' });
      for (const country of [a, b]) {
        const id = `membership:${organization}-${country}`;
        const since = { role: 'member', startDate: '1990-01-01', earliest: '1990-01-01' };
        this.world.fact('Membership', id, id, null, since);
        this.world.tie('MEMBERSHIP_OF', id, country, { claims: [] });
        this.world.tie('MEMBERSHIP_IN', id, organization, { claims: [] });
      }
    }
    return a;
  }

  #country(id: string): string {
    return this.world.node('Country', id, { name: id });
  }

  #joined(
    label: string,
    type: string,
    id: string,
    date: string | null,
    all: string[],
    properties: object,
    tie: object = {},
  ): void {
    this.world.fact(label, id, id, date, { ...properties });
    for (const country of all) this.world.tie(type, country, id, { claims: [], ...tie });
  }
}

onEveryStore('the strength of a tie', (kind) => {
  const store = usePrepared(kind);
  const pairs = new Pairs();
  const strengths = new Map<string, number>();
  const samples = fc.sample(pair, { seed: 20261122, numRuns: 25 }).map((before) => ({
    before,
    at: pairs.add(before),
    changed: Object.fromEntries(Object.entries(CHANGES).map(([name, change]) => [name, pairs.add(change(before))])),
  }));
  const worked = pairs.add({
    papers: [
      { obligation: 'mutual-defence', signedOn: '2006-01-01', sources: 1 },
      { obligation: 'logistics', signedOn: '2026-01-01', sources: 2 },
    ],
    contacts: [{ kind: 'Meeting', day: '2023-01-01', sources: 1, guests: 1 }],
    alliances: 0,
  });
  const ask = async (given: Record<string, unknown>): Promise<Record<string, unknown>[]> =>
    objects(await runQuery(store(), catalogue, 'tie-strength', { asOf: TODAY, limit: 5000, ...given }, { resolver }));
  // The countries of these tests have no code.
  const resolver = { countryCode: (name: string) => name.replace(/^country:/, ''), organizationId: () => null };

  beforeAll(async () => {
    await store().write(pairs.world.statements());
    for (const row of await ask({})) strengths.set(row['a'] as string, row['strength'] as number);
  });

  it('is worked out as the formula says', async () => {
    const [row] = await ask({ country: worked });
    // 20 years are one half-life of the half that can be lost: 100 × 0.75 × 0.7. Two sources: 1 − 0.3². Talks of three, one half-life old.
    const parts = [52.5, (30 * 1 * 0.91) / 2, (6 * 0.5 * 0.7) / 2 / 3];
    const facts = row?.['facts'] as { points: number; kind: string; decay: number; corroboration: number; others: number }[];
    expect(facts.map((f) => [f.kind, f.decay, f.corroboration, f.others])).toEqual([
      ['Agreement', 0.75, 0.7, 1],
      ['Agreement', 1, 0.91, 1],
      ['Meeting', 0.5, 0.7, 2],
    ]);
    facts.forEach((f, i) => expect(f.points).toBeCloseTo(parts[i] as number, 1));
    expect(row?.['strength']).toBeCloseTo(52.5 + 13.65 + 0.35, 1);
  });

  it('takes its weights from who asks', async () => {
    const [row] = await ask({ country: worked, mutualDefence: 10, logistics: 0, meeting: 0, bindingFloor: 0, trust: 100 });
    expect(row).toMatchObject({ strength: 5, count: 1 });
    expect(await ask({ country: worked, mutualDefence: 0, logistics: 0, meeting: 0 })).toEqual([]);
  });

  describe.each(Object.keys(CHANGES))('%s', (name) => {
    it('never lowers it, and raises it somewhere', () => {
      const steps = samples.map(({ at, changed }) => (strengths.get(changed[name] ?? '') ?? NaN) - (strengths.get(at) ?? NaN));
      expect(steps.filter((step) => !(step >= 0))).toEqual([]);
      expect(Math.max(...steps)).toBeGreaterThan(0);
    });
  });
});
