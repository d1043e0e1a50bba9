import type { Claim, Span } from '../../server/model/claims.ts';
import { hash12, keyedId, sha256 } from '../../server/model/ids.ts';
import type { WorldBuilder } from './build.ts';
import { WORLD } from './ids.ts';

const country = keyedId.country;

interface Told {
  kind: Claim['kind'];
  quote: string;
  fact: string | null;
  value: object;
  /** Words of the text that fill each field. */
  words: Record<string, string>;
  flat?: Record<string, string | number>;
  reportedBy?: string[];
}

/** The documents of the small world with what they state: quotes and offsets are those of their texts. */
export function documents(w: WorldBuilder): void {
  const tell = (id: string, meta: Record<string, string | string[]>, text: string, told: Told[], past = false): void => {
    const key = id.slice('document:'.length);
    w.node(past ? 'PastDocument' : 'Document', id, {
      key,
      name: String(meta['title'] ?? key),
      sha256: sha256(text),
      language: 'en',
      kind: 'article',
      origin: 'press',
      recordedAt: '2025-11-02T00:00:00.000Z',
      ...meta,
    });
    const textId = `text:${key}~1`;
    w.node('Text', textId, { text });
    w.tie(past ? 'HAD_TEXT' : 'HAS_TEXT', id, textId);
    told.forEach((t, i) => {
      const start = text.indexOf(t.quote);
      if (start < 0) throw new Error(`The text of ${id} lacks "${t.quote}"`);
      const spans: Record<string, Span[]> = {};
      for (const [field, word] of Object.entries(t.words)) {
        const at = text.indexOf(word, start);
        spans[field] = [{ start: at, end: at + word.length }];
      }
      const claim = `${key}#${t.kind}:${start}.${i}`;
      w.node(past ? 'PastClaim' : 'Claim', claim, {
        kind: t.kind,
        hash: hash12(claim),
        document: key,
        quote: t.quote,
        start,
        end: start + t.quote.length,
        rule: meta['kind'] === 'dataset' ? 'record-row' : 'test-rule',
        value: JSON.stringify(t.value),
        spans: JSON.stringify(spans),
        recordedAt: '2025-11-02T00:00:00.000Z',
        ...(t.reportedBy ? { reportedBy: t.reportedBy } : {}),
        ...t.flat,
      });
      w.tie(past ? 'PAST_STATED_IN' : 'STATED_IN', claim, id);
      if (t.fact && !past)
        w.tie('SUPPORTS', claim, t.fact, { reason: i === 0 ? 'representative' : 'same name and day', score: 1 });
    });
  };
  const signing =
    'India and the US signed a 10-year Framework for the US-India Major Defence Partnership in Kuala Lumpur on 31 October 2025.';
  const met = 'Rajnath Singh met Pete Hegseth in Kuala Lumpur on Friday.';
  const framework = {
    name: 'Framework for the US-India Major Defence Partnership',
    kind: 'framework',
    status: 'signed',
    parties: ['IN', 'US'],
    signedOn: '2025-10-31',
    durationYears: 10,
    signatories: [],
  };
  tell(
    WORLD.press,
    {
      title: 'India, US sign defence framework',
      publisher: 'The Daily',
      publishedOn: '2025-10-31',
      url: WORLD.press.slice('document:'.length),
    },
    `Héadline 🇮🇳\n\n${signing} ${met}\n`,
    [
      {
        kind: 'agreement',
        quote: signing,
        fact: WORLD.framework,
        value: framework,
        words: { parties: 'India and the US', durationYears: '10-year', signedOn: '31 October 2025', status: 'signed' },
        flat: { status: 'signed', date: '2025-10-31', earliest: '2025-10-31', latest: '2025-10-31', durationYears: 10 },
      },
      {
        kind: 'meeting',
        quote: met,
        fact: WORLD.klTalks,
        value: {
          kind: 'bilateral',
          status: 'held',
          date: '2025-10-31',
          countries: ['IN', 'US'],
          people: ['Rajnath Singh', 'Pete Hegseth'],
          place: 'Kuala Lumpur',
        },
        words: { people: 'Rajnath Singh', date: 'Friday', place: 'Kuala Lumpur' },
        flat: { status: 'held', date: '2025-10-31', earliest: '2025-10-31', latest: '2025-10-31' },
      },
    ],
  );
  w.tie('MENTIONS', WORLD.press, country('IN'), { starts: [13], ends: [18] });
  w.tie('MENTIONS', WORLD.press, country('US'), { starts: [27], ends: [29] });
  const fifteen = 'The 15-year framework was signed by India and the United States on Friday.';
  tell(WORLD.second, { title: 'Fifteen years of partnership', publisher: 'Evening Post', publishedOn: '2025-11-01' }, fifteen, [
    {
      kind: 'agreement',
      quote: fifteen,
      fact: WORLD.framework,
      value: { ...framework, name: 'framework', durationYears: 15 },
      words: { durationYears: '15-year', signedOn: 'Friday' },
      flat: { status: 'signed', date: '2025-10-31', earliest: '2025-10-31', latest: '2025-10-31', durationYears: 15 },
    },
  ]);
  w.tie('MENTIONS', WORLD.second, country('IN'), { starts: [36], ends: [41] });
  w.tie('MENTIONS', WORLD.second, country('US'), { starts: [50], ends: [63] });
  const access = 'Japan and the Philippines signed the Reciprocal Access Agreement in Manila on July 8.';
  tell(
    WORLD.sample,
    {
      title: 'Access agreement signed in Manila',
      publisher: 'Entente sample digest',
      publishedOn: '2024-07-08',
      origin: 'sample',
      sources: ['https://example.org/a'],
      licence: 'CC0-1.0',
      file: 'documents/sample-1.md',
    },
    access,
    [
      {
        kind: 'agreement',
        quote: access,
        fact: WORLD.access,
        value: {
          name: 'Reciprocal Access Agreement',
          kind: 'agreement',
          status: 'signed',
          parties: ['JP', 'PH'],
          signedOn: '2024-07-08',
          durationYears: null,
          signatories: [],
        },
        words: { name: 'Reciprocal Access Agreement', signedOn: 'July 8' },
        flat: { status: 'signed', date: '2024-07-08', earliest: '2024-07-08', latest: '2024-07-08' },
      },
    ],
  );
  w.tie('MENTIONS', WORLD.sample, country('JP'), { starts: [0], ends: [5] });
  w.tie('MENTIONS', WORLD.sample, country('PH'), { starts: [14], ends: [25] });
  const row = 'in-us-2025,Framework for the US–India Major Defence Partnership,framework,IN;US,2025-10-31';
  tell(
    WORLD.records,
    { title: 'agreements.csv', publishedOn: '2025-11-22', origin: 'record', kind: 'dataset' },
    `id,name,kind,parties,signed_on\n${row}\n`,
    [
      {
        kind: 'agreement',
        quote: row,
        fact: WORLD.framework,
        value: { ...framework, durationYears: null },
        words: { name: 'Framework for the US–India', signedOn: '2025-10-31' },
        flat: { status: 'signed', date: '2025-10-31', earliest: '2025-10-31', latest: '2025-10-31' },
        reportedBy: ['https://gov.example/a', 'https://gov.example/b'],
      },
    ],
  );
  const gone = 'India cancelled its talks with Japan.';
  tell(
    WORLD.retracted,
    { title: 'Withdrawn report', publisher: 'The Daily', publishedOn: '2025-10-01' },
    gone,
    [
      {
        kind: 'meeting',
        quote: gone,
        fact: null,
        value: { kind: 'bilateral', status: 'cancelled', countries: ['IN', 'JP'] },
        words: { status: 'cancelled' },
      },
    ],
    true,
  );
}
