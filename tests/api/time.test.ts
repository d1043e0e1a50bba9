import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atomFeed } from '../../server/api/atom.ts';
import { Evidence } from '../../server/contract/facts.ts';
import { Changes, Promises } from '../../server/contract/time.ts';
import { WORLD } from '../world/world.ts';
import { TestApp } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.open();
  // Talks that a newspaper announced, so that there is a promise.
  await app.store.write([
    {
      text: `MATCH (f:Meeting {id: $fact}) MATCH (d:Document {id: $document})
CREATE (c:Claim {id: 'press-2#meeting:1.0', kind: 'meeting', status: 'planned', date: '2026', earliest: '2026-01-01', latest: '2026-12-31',
  document: 'press-2', quote: 'will meet <next> year', start: 1, value: '{}', spans: '{}', rule: 'test', recordedAt: '2025-11-02'})
CREATE (c)-[:STATED_IN]->(d) CREATE (c)-[:SUPPORTS {reason: 'x', score: 1}]->(f) RETURN 1 AS n`,
      parameters: { fact: WORLD.planned, document: WORLD.second },
    },
  ]);
});
afterAll(async () => app.close());

describe('promises and changes over HTTP', () => {
  it('says what was promised and what became of it', async () => {
    const reply = await app.ask('/api/promises?country=Australia');
    const found = Promises.parse(reply.json());
    expect(found).toMatchObject({ horizon: '2025-10-31', truncated: false });
    expect(found.promises).toMatchObject([
      {
        id: WORLD.planned,
        countries: ['AU', 'IN'],
        announcedOn: '2025-11-01',
        announcedBy: 'Evening Post',
        due: '2026',
        outcome: 'no word since',
        overdue: false,
        laterDocuments: 0,
        instead: null,
        words: { quote: 'will meet <next> year', document: WORLD.second, sample: false },
      },
    ]);
    expect((await app.ask('/api/promises?outcome=kept')).json()).toMatchObject({ promises: [] });
    expect((await app.ask('/api/promises?outcome=broken')).status).toBe(400);
    expect((await app.ask('/api/promises?country=Atlantis')).status).toBe(400);
  });

  it('says what changed between two days', async () => {
    const found = Changes.parse((await app.ask('/api/changes?country=IN&partner=US&from=2025-10&to=2025-11')).json());
    expect(found.changes.map((c) => [c.day, c.change, c.what, c.id])).toEqual([
      ['2025-11-01', 'gained', 'held', WORLD.session],
      ['2025-10-31', 'gained', 'held', WORLD.klTalks],
      ['2025-10-31', 'gained', 'signed', WORLD.framework],
    ]);
    expect(found.changes[2]?.words).toMatchObject({ publisher: 'The Daily', publishedOn: '2025-10-31' });
    // Without an end: up to the horizon.
    const open = Changes.parse((await app.ask('/api/changes?country=IN&partner=US&from=2025-10')).json());
    expect(open.changes.map((c) => c.what)).toEqual(['held', 'signed']);
    const lost = Changes.parse((await app.ask('/api/changes?country=AU&from=2010&to=2010')).json());
    expect(lost.changes.map((c) => [c.date, c.change, c.what, c.id])).toEqual([
      ['2010-10-12', 'gained', 'joined', 'membership:admm-plus-au'],
      ['2010', 'lost', 'ended', WORLD.fourNations],
    ]);
  });

  it('gives them as a feed that a reader can parse, each change once', async () => {
    const reply = await app.ask('/api/changes.atom?country=AU&to=2026');
    expect(reply.headers['content-type']).toMatch(/^application\/atom\+xml/);
    const { document } = parseHTML(reply.text.replace(/<\?xml.*?\?>\n/, ''));
    const ids = [...document.querySelectorAll('entry > id')].map((node) => node.textContent);
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids).size).toBe(ids.length);
    expect(reply.text).toContain('will meet &lt;next&gt; year');
    expect(reply.text).not.toContain('<next>');
    const origin = /<id>(http:\/\/[^/]+)\/api\/changes\.atom\?country=AU&amp;to=2026<\/id>/.exec(reply.text)?.[1] ?? '';
    expect(reply.text).toContain(`<link rel="alternate" href="${origin}/?node=meeting%3A`);
    expect(reply.text).toMatch(/<updated>\d{4}-\d\d-\d\dT00:00:00Z<\/updated>/);
  });

  it('says what was known on a day', async () => {
    const path = `/api/facts/${encodeURIComponent(WORLD.framework)}/evidence`;
    const now = Evidence.parse((await app.ask(path)).json());
    expect(now.life.map((s) => [s.stage, s.date, s.claims.length])).toEqual([['signed', '2025-10-31', 3]]);
    // All of the small world was recorded on 2 November 2025.
    expect(Evidence.parse((await app.ask(`${path}?knownAt=2025-11-02`)).json())).toMatchObject({
      total: 3,
      fact: { status: 'signed', date: '2025-10-31', reports: 3 },
    });
    const before = await app.ask(`${path}?knownAt=2025-11-01`);
    expect([before.status, before.text]).toEqual([404, expect.stringContaining('recorded by 2025-11-01')]);
    expect((await app.ask(`${path}?knownAt=yesterday`)).status).toBe(400);
    expect((await app.ask('/api/tie?a=IN&b=US&knownAt=2025-11-01')).json()).toMatchObject({ groups: [] });
    const entity = `/api/entities/${encodeURIComponent(WORLD.framework)}`;
    expect((await app.ask(`${entity}?knownAt=2025-11-02`)).status).toBe(200);
    expect((await app.ask(`${entity}?knownAt=2025-11-01`)).status).toBe(404);
    expect((await app.ask('/api/queries/agreements-of?country=IN&knownAt=2025-11-02')).json()).toMatchObject({
      notices: [expect.stringContaining('up to'), 'Only what claims recorded up to 2025-11-02 say.'],
    });
  });

  it('leaves out of a feed what XML forbids', () => {
    const change = {
      id: 'meeting:x',
      kind: 'Meeting' as const,
      name: 'A & B "talks"\u0001',
      type: null,
      obligation: null,
      countries: [],
      day: '2025-01-01',
      date: '2025',
      change: 'gained' as const,
      what: 'held',
      words: null,
    };
    const text = atomFeed({ title: 'T', self: 's', explorer: 'e', horizon: null, changes: [change] });
    expect(text).toContain('<title>Held: A &amp; B &quot;talks&quot;</title>');
    expect(text).toContain('<summary type="text">2025. gained.</summary>');
    expect(atomFeed({ title: 'T', self: 's', explorer: 'e', horizon: '2025-10-31', changes: [] })).toContain(
      '<updated>2025-10-31T00:00:00Z</updated>',
    );
  });
});
