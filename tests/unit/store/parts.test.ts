import { Neo4jError } from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { ConflictError, LimitError, QuerySyntaxError, TimeoutError, UnavailableError } from '../../../server/model/errors.ts';
import { limitsOf } from '../../../server/store/config.ts';
import { wordPattern } from '../../../server/store/embedded/search.ts';
import { checkAgent } from '../../../server/store/neo4j/connection.ts';
import { toOurs, whereOf } from '../../../server/store/neo4j/errors.ts';
import { Gatekeeper, SerialQueue } from '../../../server/store/queue.ts';
import { candidateOf, rank } from '../../../server/store/rank.ts';
import { describeContents } from '../../../server/store/schema.ts';

const ADDRESS = { uri: 'neo4j://user:secret@host:7687', username: 'neo4j', password: 'secret' };
const error = (code: string, message = 'it says the content of a file'): Neo4jError => new Neo4jError(message, code, '', '');

describe('what a server says', () => {
  it('takes Neo4j from 5.13 on, and nothing else', () => {
    expect(checkAgent('Neo4j/5.26.30', 'x')).toBe('Neo4j 5.26.30');
    expect(checkAgent('Neo4j/5.13.0', 'x')).toBe('Neo4j 5.13.0');
    expect(checkAgent('Neo4j/2026.08.1', 'x')).toBe('Neo4j 2026.08.1');
    for (const agent of ['Neo4j/4.4.30', 'Neo4j/5.12.0', 'Memgraph/2.0', ''])
      expect(() => checkAgent(agent, 'x')).toThrow(/5\.13/);
  });
  it.each([
    ['Neo.ClientError.Security.Unauthorized', UnavailableError, /NEO4J_PASSWORD/],
    ['Neo.ClientError.Database.DatabaseNotFound', UnavailableError, /NEO4J_DATABASE/],
    ['Neo.ClientError.Transaction.TransactionTimedOut', TimeoutError, /too long/],
    ['Neo.TransientError.Transaction.DeadlockDetected', ConflictError, /Try again/],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', LimitError, /memory/],
    ['Neo.ClientError.Cluster.NotALeader', UnavailableError, /neo4j:\/\//],
    ['Neo.ClientError.Statement.TypeError', QuerySyntaxError, /TypeError/],
    ['Neo.DatabaseError.General.UnknownError', UnavailableError, /failed/],
  ])('%s', (code, type, words) => {
    const ours = toOurs(error(code), ADDRESS, true);
    expect(ours).toBeInstanceOf(type);
    expect(ours.message).toMatch(words);
    expect(ours.message).not.toContain('content of a file');
    expect(ours.message).not.toContain('secret');
  });
  it('keeps the password out of the address', () => expect(whereOf(ADDRESS)).toBe('neo4j://host:7687'));
});

describe('queues', () => {
  it('runs one after the other, past failures', async () => {
    const queue = new SerialQueue();
    const seen: string[] = [];
    const task =
      (name: string, fails = false) =>
      async () => {
        seen.push(`${name} begins`);
        await Promise.resolve();
        seen.push(`${name} ends`);
        if (fails) throw new Error(name);
      };
    const all = await Promise.allSettled([queue.run(task('a')), queue.run(task('b', true)), queue.run(task('c'))]);
    expect(all.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });
  it('lets some in, some wait and turns the rest away', async () => {
    const keeper = new Gatekeeper(2, 1);
    const open: (() => void)[] = [];
    const inside = () => keeper.run(() => new Promise<void>((resolve) => open.push(resolve)));
    const first = [inside(), inside(), inside()];
    await expect(inside()).rejects.toBeInstanceOf(UnavailableError);
    expect(open).toHaveLength(2);
    open[0]?.();
    await first[0];
    expect(open).toHaveLength(3);
    open.forEach((resolve) => resolve());
    await Promise.all(first);
    await keeper.run(() => Promise.resolve());
  });
});

describe('searching', () => {
  const row = (id: string, label: string, name: string, ...others: string[]) =>
    candidateOf([id, ['Entity', label], name, null, others]);
  it('puts exact names first, then beginnings, whole words, beginnings of words', () => {
    const all = [
      row('4', 'Person', 'Rajindia'),
      row('3', 'Meeting', 'Talks of Indians'),
      row('2', 'Organization', 'India Forum'),
      row('1', 'Country', 'India'),
      row('5', 'Meeting', 'Talks of India'),
    ];
    expect(rank('india', all, null, 10).map((hit) => hit.id)).toEqual(['1', '2', '5', '3']);
    expect(rank('india', all.reverse(), null, 10).map((hit) => hit.id)).toEqual(['1', '2', '5', '3']);
  });
  it('breaks ties by kind, then id', () => {
    const all = [row('b', 'Place', 'Delhi'), row('c', 'Place', 'Delhi'), row('a', 'Meeting', 'Delhi')];
    expect(rank('delhi', all, null, 10).map((hit) => hit.id)).toEqual(['a', 'b', 'c']);
    expect(rank('delhi', all, ['Place'], 1).map((hit) => hit.id)).toEqual(['b']);
  });
  it('finds letters with and without their marks', () => {
    // The engine's flags stand for what JavaScript says outside of the pattern.
    const pattern = (word: string): RegExp => new RegExp(`^${wordPattern(word).replace('(?is)', '')}$`, 'isu');
    for (const text of ['Müller', 'MULLER', 'Jürgen Mu\u0308ller', 'x-müllers']) expect(text).toMatch(pattern('muller'));
    for (const text of ['Amüller', 'Mülle']) expect(text).not.toMatch(pattern('muller'));
    for (const text of ['Weiß', 'Weiss']) expect(text).toMatch(pattern('weiss'));
  });
});

it('describes what is found in a foreign database', () => {
  expect(describeContents(1204, ['Movie', 'Person'])).toBe('1,204 nodes: Movie, Person');
  expect(describeContents(1, [])).toBe('1 node: without labels');
  expect(describeContents(9, 'abcdefghij'.split(''))).toBe('9 nodes: a, b, c, d, e, f, g, h, …');
});

it('fills in limits', () => {
  expect(limitsOf({ dataFolder: 'x', guestMs: 5 }, 4096)).toMatchObject({ guestMs: 5, memoryMb: 2048, guestMemoryMb: 512 });
  expect(limitsOf({ dataFolder: 'x' }, 64_000).memoryMb).toBe(8192);
});
