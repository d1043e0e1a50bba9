import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasSeeds, root, samples, seedFolder, writeLines, type Sample } from './corpus.ts';
import { skipped } from '../skipped.ts';

interface Report {
  macroF1: number;
  kinds: Record<string, { f1: number; precision: number; recall: number }>;
}

const noSeeds = skipped('the baseline and the two seed texts', hasSeeds() ? null : `the seed texts are not in ${seedFolder}`);

let list: Sample[] = [];
let report: Report;

beforeAll(async () => {
  list = await samples();
  const pred = writeLines(list);
  const run = spawnSync(
    process.execPath,
    [join(root, 'tests/eval/score.mjs'), '--gold', join(root, 'tests/eval/gold'), '--pred', pred, '--json'],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 2 ** 20,
    },
  );
  expect(run.stderr).toBe('');
  report = JSON.parse(run.stdout) as Report;
});

describe('against the hand-made answers', () => {
  it('stays above the bars: mean 0.75, meetings and agreements 0.65', () => {
    expect(report.macroF1).toBeGreaterThanOrEqual(0.75);
    expect(report.kinds['meetings']?.f1).toBeGreaterThanOrEqual(0.65);
    expect(report.kinds['agreements']?.f1).toBeGreaterThanOrEqual(0.65);
  });

  it.skipIf(noSeeds)('does not fall more than 0.01 below the committed baseline', () => {
    const before = JSON.parse(readFileSync(join(root, 'tests/eval/baseline.json'), 'utf8')) as Report;
    expect(report.macroF1).toBeGreaterThanOrEqual(before.macroF1 - 0.01);
    for (const [kind, k] of Object.entries(before.kinds))
      expect(report.kinds[kind]?.f1, kind).toBeGreaterThanOrEqual(k.f1 - 0.01);
  });
});

describe('the two seed texts', () => {
  it.skipIf(noSeeds).each(['seed-000', 'seed-002'])(
    '%s: every person, meeting and agreement with date, place, duration and signatories',
    (id) => {
      const gold = JSON.parse(readFileSync(join(root, 'tests/eval/gold', `${id}.json`), 'utf8')) as Gold;
      const line = list.find((s) => s.id === id)?.line;
      expect(line).toBeDefined();
      if (!line) return;
      for (const p of gold.people)
        expect(line.people).toContainEqual(expect.objectContaining({ name: p.name, country: p.country, role: p.role }));
      for (const m of gold.meetings) {
        const found = line.meetings.filter((x) => x.kind === m.kind && x.date === m.date && same(x.countries, m.countries));
        expect(found, `${m.kind} of ${m.date}`).toHaveLength(1);
        expect(found[0]?.status).toBe(m.status);
        expect(found[0]?.people.slice().sort()).toEqual(m.people.slice().sort());
        if (m.place) expect(found[0]?.place).toBe(m.place);
        if (m.sidelinesOf) expect(found[0]?.sidelinesOf).toBe(m.sidelinesOf);
      }
      for (const a of gold.agreements) {
        const found = line.agreements.filter((x) => x.kind === a.kind && x.signedOn === a.signedOn && same(x.parties, a.parties));
        expect(found, a.name).toHaveLength(1);
        expect(found[0]).toMatchObject({ status: a.status, durationYears: a.durationYears });
        expect(found[0]?.signatories.slice().sort()).toEqual(a.signatories.slice().sort());
      }
    },
  );
});

describe('evidence', () => {
  it('quotes word for word at the offsets', () => {
    for (const s of list) {
      for (const c of s.extraction.claims) expect(c.quote, c.id).toBe(s.document.text.slice(c.start, c.end));
      for (const m of s.extraction.mentions) expect(m.quote).toBe(s.document.text.slice(m.start, m.end));
      expect(s.extraction.claims.every((c) => c.end > c.start)).toBe(true);
    }
  });

  it('has a span in the text for every filled field, one for each item of a list', () => {
    for (const s of list) {
      for (const c of s.extraction.claims) {
        for (const [field, value] of Object.entries(c.value)) {
          if (value === null || value === undefined || value === false) continue;
          if (Array.isArray(value) && value.length === 0) continue;
          const spans = c.spans[field] ?? [];
          expect(spans.length, `${c.id} ${field}`).toBeGreaterThanOrEqual(Array.isArray(value) ? value.length : 1);
          for (const at of spans) {
            expect(at.end).toBeGreaterThan(at.start);
            expect(at.end).toBeLessThanOrEqual(s.document.text.length);
          }
        }
      }
    }
  });

  it('gives every claim an id of its own, in order, and refers only to claims that exist', () => {
    for (const s of list) {
      const ids = s.extraction.claims.map((c) => c.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const c of s.extraction.claims) {
        expect(c.id).toContain(`#${c.kind}:${c.start}.`);
        for (const ref of Object.values(c.refs ?? {})) expect(ids).toContain(ref);
      }
    }
  });

  it('names in meetings and agreements only people who have a claim', () => {
    for (const s of list) {
      const names = new Set(s.line.people.map((p) => p.name));
      for (const m of s.line.meetings) for (const p of m.people) expect(names).toContain(p);
      for (const a of s.line.agreements) for (const p of a.signatories) expect(names).toContain(p);
    }
  });
});

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((x) => b.includes(x));

interface Gold {
  people: { name: string; country: string | null; role: string }[];
  meetings: {
    kind: string;
    status: string;
    date: string | null;
    place: string | null;
    countries: string[];
    people: string[];
    sidelinesOf: string | null;
  }[];
  agreements: {
    name: string;
    kind: string;
    status: string;
    parties: string[];
    signedOn: string | null;
    durationYears: number | null;
    signatories: string[];
  }[];
}
