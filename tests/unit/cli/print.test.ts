import { describe, expect, it } from 'vitest';
import { CommanderError } from 'commander';
import { pairsOf, jsonOrText } from '../../../server/cli/commands/query.ts';
import { describeFailure } from '../../../server/cli/failure.ts';
import { answerText, cellText, reportText } from '../../../server/cli/print.ts';
import { printable, progressText } from '../../../server/cli/progress.ts';
import { EntenteError, InputError, NotFoundError, NotOursError, UnavailableError } from '../../../server/model/errors.ts';
import type { Answer } from '../../../server/model/values.ts';

const answer = (part: Partial<Answer>): Answer => ({
  columns: [],
  rows: [],
  graph: { nodes: [], relationships: [] },
  truncated: null,
  notices: [],
  ms: 3.4,
  ...part,
});

describe('answers for people', () => {
  it('stand in columns', () => {
    const text = answerText(
      answer({
        columns: ['name', 'n'],
        rows: [
          ['India', 12],
          ['United States', 3],
        ],
      }),
    );
    expect(text.split('\n').slice(0, 4)).toEqual([
      'name           n',
      '─────────────  ──',
      'India          12',
      'United States  3',
    ]);
    expect(text).toContain('2 rows, 3 ms');
  });

  it('leave out columns that are empty in every row, unless there is no row', () => {
    expect(
      answerText(
        answer({
          columns: ['a', 'b'],
          rows: [
            ['x', null],
            ['y', ''],
          ],
        }),
      ),
    ).toMatch(/^a\n─\nx\ny\n/);
    expect(answerText(answer({ columns: ['a', 'b'], rows: [] }))).toMatch(/^a {2}b\n/);
  });

  it('say where they were cut, and every notice', () => {
    const text = answerText(
      answer({ columns: ['x'], rows: [[1]], truncated: { by: 'rows', returned: 1 }, notices: ['Days unknown.'] }),
    );
    expect(text).toContain('Cut after 1 rows: the limit on rows was reached.');
    expect(text).toContain('Days unknown.');
  });

  it('show nodes by name, relationships by type, paths by their nodes', () => {
    const node = (id: string, name: string) => ({ id, labels: ['Country'], properties: { name } });
    const [a, b] = [node('country:in', 'India'), node('country:jp', 'Japan')];
    const tie = { id: 'r', type: 'PARTY_TO', from: a.id, to: b.id, properties: {} };
    expect(cellText(a)).toBe('India');
    expect(cellText(tie)).toBe('country:in -PARTY_TO-> country:jp');
    expect(cellText({ nodes: [a, b], relationships: [tie] })).toBe('India – Japan');
    expect(cellText([null, 'x', true])).toBe(', x, true');
  });

  it('let no control character reach the terminal', () => {
    expect(cellText('a\u001B[2Jb')).toBe('a\\u001b[2Jb');
    expect(printable('x\ny')).toBe('x\\u000ay');
  });
});

describe('a report for people', () => {
  const report = {
    documents: { read: 3, added: 1, replaced: 0, unchanged: 1, failed: 1 },
    failures: [{ path: 'a/b.pdf', reason: 'it is no PDF' }],
    skipped: 2,
    facts: { added: 5, changed: 1, removed: 0 },
  };
  it('names every failure', () => {
    expect(reportText(report)).toBe(
      'Read 3: 1 added, 0 replaced, 1 unchanged, 1 failed; 2 skipped.\nFacts: 5 added, 1 changed, 0 removed.\nfailed  a/b.pdf: it is no PDF\n',
    );
  });
  it('says that a dry run did nothing', () => {
    expect(reportText(report, true)).toMatch(/^Would be done: read 3/);
  });
});

describe('progress', () => {
  it('shows share, count and path, within the terminal', () => {
    const text = progressText({ stage: 'Reading', done: 5, total: 10, path: 'x.md' }, 80);
    expect(text).toBe(`Reading  ${'█'.repeat(14)}${'░'.repeat(14)}  5/10  x.md`);
    expect(progressText({ stage: 'Reading', done: 5, total: null, path: 'y'.repeat(200) }, 40)).toHaveLength(39);
  });
});

describe('how a command ends', () => {
  it.each([
    [new EntenteError('usage', 'x'), 2],
    [new InputError('x'), 2],
    [new NotFoundError('x'), 1],
    [new UnavailableError('x'), 3],
    [new NotOursError('x'), 3],
    [new Error('x'), 1],
  ])('%s', (error, code) => {
    expect(describeFailure(error).code).toBe(code);
    expect(describeFailure(error).line).toContain('x');
  });

  it("leaves Commander's own messages to Commander", () => {
    expect(describeFailure(new CommanderError(1, 'commander.unknownOption', 'x'))).toEqual({ code: 2, line: null });
    expect(describeFailure(new CommanderError(0, 'commander.helpDisplayed', 'x'))).toEqual({ code: 0, line: null });
  });
});

describe('parameters on the command line', () => {
  it('are pairs', () => {
    expect(pairsOf(['a=IN', 'text=x=y', 'empty='])).toEqual({ a: 'IN', text: 'x=y', empty: '' });
  });
  it.each([[['novalue']], [['=x']], [['a=1', 'a=2']]])('%j is refused by name', (pairs) => {
    expect(() => pairsOf(pairs)).toThrow(/--param/);
  });
  it('are JSON where they can be', () => {
    expect([jsonOrText('1'), jsonOrText('"1"'), jsonOrText('JP'), jsonOrText('["a"]')]).toEqual([1, '1', 'JP', ['a']]);
  });
});
