import { describe, expect, it } from 'vitest';
import { judgementLines, judgementsCsv } from '../../../server/cli/judgements-csv.ts';

describe('judgements as CSV', () => {
  const rows = [
    { verdict: 'same', a: 'x#meeting:0.0', b: 'IN|a "b", c', on: '2026-01-31', why: 'one visit,\ntwo reports', by: 'A. Analyst' },
    { verdict: 'later', a: '-|rao', b: '-|rao sunita', on: '2026-02-01', why: null, by: null },
  ] as const;

  it('come back as they were written', () => {
    expect(judgementLines(judgementsCsv(rows)).map((l) => ('input' in l ? l.input : l))).toEqual(rows);
  });

  it('may have their columns in any order, and the optional ones missing', () => {
    expect(judgementLines('\uFEFFb,verdict,a\nq,different,p\n')).toEqual([
      { line: 2, input: { verdict: 'different', a: 'p', b: 'q', on: null, why: null, by: null } },
    ]);
  });

  it('name the line that cannot be used, and take the others', () => {
    const lines = judgementLines('verdict,a,b,on\nmaybe,p,q,\nsame,p,,\nsame,p,q,last week\nsame,p,q,2026-01-31\n');
    expect(lines.map((l) => [l.line, 'reason' in l])).toEqual([
      [2, true],
      [3, true],
      [4, true],
      [5, false],
    ]);
    expect(lines[0]).toMatchObject({ reason: 'the verdict is "maybe", but must be same, different, later' });
  });

  it('are refused as a whole where a column is missing', () => {
    expect(() => judgementLines('a,b\np,q\n')).toThrow('lacks the column verdict; it has a, b');
    expect(() => judgementLines('')).toThrow('lacks the columns');
  });
});
