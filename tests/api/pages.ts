import { expect, it } from 'vitest';
import type { TestApp, Reply } from './app.ts';

/** The address of the next page, or null at the end. */
export function nextOf(reply: Reply): string | null {
  const { link } = reply.headers;
  if (link === undefined) return null;
  const found = /^<(\/api\/[^>]+)>; rel="next"$/.exec(String(link));
  if (!found) throw new Error(`Link is ${String(link)}`);
  return found[1] as string;
}

/** Every list with what gives it whole and a page size that cuts it. Ids in the order of the whole list. */
const LISTS: readonly [name: string, address: string, size: number, most: number, items: (value: unknown) => unknown[]][] = [
  ['documents', '/api/documents', 2, 500, (v) => (v as { documents: unknown[] }).documents],
  ['entities', '/api/entities?kinds=Agreement,Organization', 61, 5000, (v) => (v as { entities: unknown[] }).entities],
  ['changes', '/api/changes', 199, 5000, (v) => (v as { changes: unknown[] }).changes],
  ['promises', '/api/promises', 1, 5000, (v) => (v as { promises: unknown[] }).promises],
  ['agreements-of', '/api/queries/agreements-of?country=AU', 7, 5000, rowsOf],
  ['agreements-of, by what was known', '/api/queries/agreements-of?country=AU&knownAt=2027', 7, 5000, rowsOf],
  ['members-of', '/api/queries/members-of?organization=NATO', 5, 5000, rowsOf],
  ['memberships-of', '/api/queries/memberships-of?country=AU', 2, 5000, rowsOf],
  ['overview', '/api/queries/overview', 97, 20000, rowsOf],
  ['hubs', '/api/queries/hubs', 9, 5000, rowsOf],
  ['tie', '/api/queries/tie?a=AU&b=US', 3, 5000, rowsOf],
  ['tie-strength', '/api/queries/tie-strength', 97, 5000, rowsOf],
  ['timeline', '/api/queries/timeline', 60, 5000, rowsOf],
  ['terms', '/api/queries/terms?months=1200', 11, 5000, rowsOf],
  ['claims-of', '/api/queries/claims-of?id=agreements', 120, 20000, rowsOf],
  ['coverage', '/api/queries/coverage?country=AU', 5, 50000, rowsOf],
];

function rowsOf(value: unknown): unknown[] {
  return (value as { rows: unknown[] }).rows;
}

/** Pages of every list: together they are the list. `app` gives the app inside tests. */
export function pageTests(app: () => TestApp): void {
  it.each(LISTS)('%s comes whole in pages, nothing lost, doubled or out of order', async (_name, address, size, most, items) => {
    const joint = address.includes('?') ? '&' : '?';
    const whole = await app().ask(`${address}${joint}limit=${most}`);
    expect([whole.status, nextOf(whole)]).toEqual([200, null]);
    const wanted = items(whole.json());
    expect(wanted.length).toBeGreaterThan(size);
    const found: unknown[] = [];
    let pages = 0;
    for (let next: string | null = `${address}${joint}limit=${size}`; next !== null; pages++) {
      const page: Reply = await app().ask(next);
      expect(page.status, page.text.slice(0, 300)).toBe(200);
      const part = items(page.json());
      expect(part.length).toBeLessThanOrEqual(size);
      found.push(...part);
      next = nextOf(page);
    }
    expect(pages).toBe(Math.ceil(wanted.length / size));
    expect(found).toEqual(wanted);
  });

  it('a body gives the address of its next page, too', async () => {
    const first = await app().post('/api/queries/agreements-of', { country: 'AU', obligation: null, limit: 3 });
    const next = await app().ask(nextOf(first) ?? '');
    const whole = await app().ask('/api/queries/agreements-of?country=AU&limit=6');
    expect([...rowsOf(first.json()), ...rowsOf(next.json())]).toEqual(rowsOf(whole.json()));
  });

  it('the size of a page may change on the way; nothing else may', async () => {
    const next = nextOf(await app().ask('/api/queries/agreements-of?country=AU&limit=3')) ?? '';
    expect((await app().ask(next.replace('limit=3', 'limit=50'))).status).toBe(200);
    const wrong = [
      next.replace('country=AU', 'country=US'),
      next.replace('agreements-of', 'meetings-of'),
      next.replace(/cursor=3\./, 'cursor=4.'),
      `${next}x`,
      '/api/documents?cursor=',
      '/api/documents?cursor=1.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA',
    ];
    for (const address of wrong) {
      const reply = await app().ask(address);
      expect([address, reply.status]).toEqual([address, 400]);
      expect(reply.json()).toMatchObject({ code: 'input', errors: [{ parameter: 'cursor' }] });
    }
    expect((await app().ask('/api/queries/path?a=AU&b=US&cursor=1')).status).toBe(400);
  });

  it('says so where the graph moved on between two pages', async () => {
    const next = nextOf(await app().ask('/api/documents?limit=2')) ?? '';
    expect((await app().ask(next)).status).toBe(200);
    const added = await app().post('/api/documents', {
      documents: [{ id: 'between', text: 'Nothing was said of defence in Paris.' }],
    });
    expect(added.status).toBe(200);
    const gone = await app().ask(next);
    expect([gone.status, gone.headers.link]).toEqual([410, undefined]);
    expect(gone.json()).toMatchObject({ code: 'gone' });
  });
}
