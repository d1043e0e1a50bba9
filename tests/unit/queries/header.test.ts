import { describe, expect, it } from 'vitest';
import { readHeader, readShared } from '../../../server/queries/header.ts';

const shared = readShared('shared.cypher', '// Free text.\n// parameter limit: integer = 10 (1..50) - Most rows\n');
const good =
  '// title: T\n// description: One\n//   and two.\n// shared: limit\n// parameter id: id - The node\n// returns: rows\nRETURN 1';

describe('the header of a query', () => {
  it('gives title, description, parameters and kind of answer', () => {
    expect(readHeader('q.cypher', good, shared)).toEqual({
      title: 'T',
      description: 'One and two.',
      returns: 'rows',
      asks: null,
      phrases: [],
      parameters: [
        {
          name: 'limit',
          type: 'integer',
          required: false,
          default: 10,
          description: 'Most rows',
          values: null,
          minimum: 1,
          maximum: 50,
        },
        {
          name: 'id',
          type: 'id',
          required: true,
          default: null,
          description: 'The node',
          values: null,
          minimum: null,
          maximum: null,
        },
      ],
    });
  });

  it('keeps phrases, which may be several', () => {
    const text = good.replace(
      '// returns',
      '// phrase: all of $id\n// phrase: facts about $id in words [most $limit]\n// returns',
    );
    expect(readHeader('q.cypher', text, shared).phrases).toEqual(['all of $id', 'facts about $id in words [most $limit]']);
  });

  it('knows defaults of every kind and lists of values', () => {
    const text = good.replace('id: id - The node', 'kinds: strings = ["a","b"] {a|b|c} - Which');
    expect(readHeader('q.cypher', text, shared).parameters[1]).toMatchObject({
      default: ['a', 'b'],
      values: ['a', 'b', 'c'],
      required: false,
    });
  });

  it.each([
    ['an unknown line', good.replace('// shared', '// shred'), 'q.cypher:4: "// shred: limit" is no header line'],
    ['a parameter without text', good.replace(' - The node', ''), 'q.cypher:5: "id: id" is no parameter'],
    ['an unknown type', good.replace('id: id', 'id: uuid'), 'q.cypher:5: "uuid" is no type'],
    ['an unknown shared one', good.replace('shared: limit', 'shared: pages'), 'q.cypher:4: "pages" is not declared'],
    ['a default that is not JSON', good.replace('id: id', 'id: strings = [a]'), 'q.cypher:5: the default [a] is not JSON'],
    ['no title', good.replace('// title: T\n', ''), 'q.cypher:1: the header lacks "// title: …"'],
    ['no kind of answer', good.replace('returns: rows', 'returns: lines'), 'q.cypher:1: "returns" is "lines"'],
    ['a line that stands twice', good.replace('// shared', '// title: U\n// shared'), 'q.cypher:4: "title" stands twice'],
    [
      'a phrase of other signs',
      good.replace('// returns', '// phrase: What of $id?\n// returns'),
      'q.cypher:6: "What of $id?" is no phrase',
    ],
    [
      'a phrase with an unknown parameter',
      good.replace('// returns', '// phrase: all of $it\n// returns'),
      'q.cypher:6: the phrase names $it',
    ],
    [
      'a phrase that lacks what is required',
      good.replace('// returns', '// phrase: all [of $id]\n// returns'),
      'q.cypher:6: the phrase lacks $id',
    ],
    [
      'a phrase that asks twice',
      good.replace('// returns', '// phrase: from $id to $id\n// returns'),
      'q.cypher:6: the phrase names $id twice',
    ],
    ['a parameter that stands twice', good.replace('id: id', 'limit: id'), 'q.cypher:1: the parameter limit is declared twice'],
  ])('names file and line of %s', (_, text, message) => {
    expect(() => readHeader('q.cypher', text, shared)).toThrow(message);
  });
});
