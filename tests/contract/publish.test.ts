import { beforeAll, describe, expect, it } from 'vitest';
import { published } from '../../server/api/publishing.ts';
import { Published, type PublishScope } from '../../server/contract/published.ts';
import { loadLexicon } from '../../server/lexicon/index.ts';
import { Asker, loadCatalogue } from '../../server/queries/index.ts';
import { packageRoot } from '../../server/store/root.ts';
import { WORLD, writeWorld } from '../world/world.ts';
import { onEveryStore, usePrepared } from './harness.ts';

const resolver = loadLexicon(packageRoot());

onEveryStore('published pages', (kind) => {
  const prepared = usePrepared(kind);
  let ask: Asker;
  beforeAll(async () => {
    await writeWorld(prepared());
    ask = new Asker(prepared(), loadCatalogue(), { resolver });
  });
  const pageOf = async (scope: PublishScope): Promise<Published> => Published.parse(await published(ask, scope));

  describe('of a tie', () => {
    it('hold its facts, who took part, and every quote at its place in a text', async () => {
      const page = await pageOf({ kind: 'tie', a: 'India', b: 'US' });
      expect(page.title).toBe('India and United States');
      expect(page.horizon).toBe('2025-10-31');
      const framework = page.facts.find((fact) => fact.id === WORLD.framework);
      expect(framework).toMatchObject({
        kind: 'Agreement',
        status: 'signed',
        date: '2025-10-31',
        countries: ['IN', 'US'],
        conflicts: ['durationYears'],
      });
      expect(framework?.parties).toEqual(expect.arrayContaining(['country:in', 'country:us', WORLD.singh]));
      expect(framework?.people).toContainEqual({ name: 'Rajnath Singh', relation: 'SIGNED' });
      expect(framework?.evidence.map((item) => item.claim)).toEqual(
        expect.arrayContaining([WORLD.claims.pressAgreement, WORLD.claims.secondAgreement]),
      );
      // Shared organizations come as the memberships of the two, and of nobody else.
      const members = page.facts.filter((fact) => fact.kind === 'Membership');
      expect(members.length).toBeGreaterThan(0);
      for (const fact of members)
        expect(fact.parties.filter((id) => id.startsWith('country:')).join()).toMatch(/^country:(in|us)$/);
      const countries = page.graph.nodes.filter((node) => node.kind === 'Country');
      expect(countries.map((node) => node.id)).toEqual(['country:in', 'country:us']);
      expect(page.graph.edges.find((edge) => edge.to === WORLD.framework)).toMatchObject({
        status: 'active',
        obligation: 'general-cooperation',
        facts: [WORLD.framework],
      });
    });

    it('hold a text whole only where its licence allows, else the quotes with a sentence either side', async () => {
      const page = await pageOf({ kind: 'tie', a: 'IN', b: 'US' });
      const press = page.documents.find((document) => document.id === WORLD.press);
      expect(press?.text).toBeNull();
      // The two quotes stand beside each other: one stretch, without the headline's flag.
      expect(press?.excerpts.map((e) => e.text.trim())).toEqual([
        expect.stringMatching(/India and the US signed .* on Friday\.$/),
      ]);
      // Of records without a licence the row alone.
      const records = page.documents.find((document) => document.id === WORLD.records);
      expect(records?.excerpts.map((e) => e.text)).toEqual([
        'in-us-2025,Framework for the US–India Major Defence Partnership,framework,IN;US,2025-10-31',
      ]);
      const sample = (await pageOf({ kind: 'tie', a: 'JP', b: 'PH' })).documents.find((document) => document.id === WORLD.sample);
      expect(sample).toMatchObject({
        licence: 'CC0-1.0',
        sample: true,
        excerpts: [],
        text: 'Japan and the Philippines signed the Reciprocal Access Agreement in Manila on July 8.',
      });
    });
  });

  it('of a query hold the facts that it gives', async () => {
    const page = await pageOf({ kind: 'query', name: 'agreements-of', parameters: { country: 'PH' } });
    expect(page.title).toBe('Agreements of a country, country PH');
    expect(page.facts.map((fact) => fact.id)).toEqual([WORLD.access]);
    expect(page.graph.nodes.map((node) => node.id)).toEqual([WORLD.access, 'country:jp', 'country:ph']);
  });

  it('of everything hold the countries as the overview has them, and memberships in the bodies drawn', async () => {
    const page = await pageOf({ kind: 'all' });
    const kinds = new Set(page.facts.map((fact) => fact.kind));
    expect([...kinds].sort()).toEqual(['Agreement', 'Exercise', 'Meeting', 'Membership']);
    expect(page.graph.nodes.some((node) => node.id === WORLD.admmPlus && node.hub)).toBe(true);
    // The series 2+2 is no node, so its membership is not told either.
    const bodies = page.facts.flatMap((fact) => fact.parties.filter((id) => id.startsWith('organization:')));
    expect(bodies).toContain(WORLD.admmPlus);
    expect(bodies).not.toContain('organization:2-plus-2');
    const open = page.facts.find((fact) => fact.kind === 'Membership' && fact.endDate === null);
    expect(open?.latest).toBeNull();
    const days = page.facts.map((fact) => fact.latest ?? fact.earliest ?? '');
    expect(days).toEqual(days.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
  });

  it('refuse what gives nothing to show', async () => {
    await expect(pageOf({ kind: 'tie', a: 'IN', b: 'in' })).rejects.toMatchObject({ code: 'input' });
    await expect(pageOf({ kind: 'query', name: 'documents', parameters: {} })).rejects.toMatchObject({ code: 'input' });
    await expect(pageOf({ kind: 'query', name: 'nope', parameters: {} })).rejects.toMatchObject({ code: 'not-found' });
    await expect(pageOf({ kind: 'tie', a: 'GB', b: 'PH' })).rejects.toMatchObject({ code: 'input' });
  });
});
