import { expect, it } from 'vitest';
import { compareFacts, diffMarkdown, type DiffFact } from '../../../server/cli/diff/compare.ts';

const fact = (id: string, claims: string[], properties: Record<string, unknown> = {}, kind = 'Meeting'): DiffFact => ({
  id,
  kind,
  name: `Talks ${id}`,
  properties,
  claims: claims.map((claim) => ({ id: claim, mark: `mark ${claim}` })),
  quotes: claims.map((claim) => ({ quote: `words of ${claim}`, document: 'Paper' })),
});
const told = (a: DiffFact[], b: DiffFact[]): unknown[] => compareFacts(a, b).map((d) => [d.change, d.id, d.what]);

it('tells nothing of equal graphs, whatever the ids', () => {
  expect(told([fact('a', ['1'])], [fact('a', ['1'])])).toEqual([]);
  expect(told([fact('a', ['1', '2'])], [fact('renamed', ['1', '2'])])).toEqual([]);
  expect(diffMarkdown([])).toBe('No fact is different.\n');
});

it('tells what came, what went, and what moved on', () => {
  const before = [fact('a', ['1'], { status: 'planned' }), fact('b', ['2'])];
  const after = [fact('a', ['1', '3'], { status: 'held', date: '2026-01-02' }), fact('c', ['4'])];
  expect(told(before, after)).toEqual([
    ['added', 'c', []],
    ['removed', 'b', []],
    ['moved', 'a', ['status: planned → held', 'date: nothing → 2026-01-02']],
  ]);
  // The words are those that are new.
  expect(compareFacts(before, after)[2]?.quotes).toEqual([{ quote: 'words of 3', document: 'Paper' }]);
});

it('tells what was merged, what was split, and what contradicts anew', () => {
  expect(told([fact('a', ['1']), fact('b', ['2'])], [fact('a', ['1', '2'], { conflicts: ['date'] })])).toEqual([
    ['merged', 'a', ['Talks a', 'Talks b']],
    ['conflict', 'a', ['date']],
  ]);
  expect(told([fact('a', ['1', '2'])], [fact('a', ['1']), fact('b', ['2'])])).toEqual([['split', 'a', ['Talks a', 'Talks b']]]);
  expect(told([fact('a', ['1'], { conflicts: ['date'] })], [fact('a', ['1'], { conflicts: ['date'] })])).toEqual([]);
  // A person and a term of office may rest on one claim; they are not one.
  const both = [fact('p', ['1'], {}, 'Person'), fact('t', ['1'], {}, 'Tenure')];
  expect(told(both, both)).toEqual([]);
  expect(told([fact('p', ['1'], {}, 'Person')], [fact('a', ['1'])])).toEqual([
    ['added', 'a', []],
    ['removed', 'p', []],
  ]);
});

it('knows a sentence again in an edited text, but not one that two facts shared', () => {
  const edited = { ...fact('x', []), claims: [{ id: 'new', mark: 'mark 1' }] };
  expect(told([fact('a', ['1'])], [edited])).toEqual([]);
  const shared = { ...fact('b', []), claims: [{ id: '2', mark: 'mark 1' }] };
  expect(told([fact('a', ['1']), shared], [fact('a', ['1']), shared])).toEqual([]);
});

it('shows names and quotes as words alone', () => {
  const bad = { ...fact('a', ['1']), name: '<img src=x> *[a](b)*' };
  const text = diffMarkdown(compareFacts([], [bad]));
  expect(text).toContain('## Added (1)');
  expect(text).toContain('- **&lt;img src=x&gt; \\*\\[a\\](b)\\*** (meeting)');
  expect(text).toContain('  > words of 1 — Paper');
});
