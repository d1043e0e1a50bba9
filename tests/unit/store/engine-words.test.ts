import { describe, expect, it } from 'vitest';
import { toSent } from '../../../server/store/embedded/errors.ts';

describe('what the embedded engine says of a wrong query', () => {
  it('names brackets as they are typed, with the line', () => {
    const said = new Error('Query error: GRAFEO-Q001: [Cypher] Expected RParen\n  --> query:2:1');
    expect(toSent(said)).toEqual({ code: 'syntax', message: 'The query is wrong: Expected ")" (line 2).', line: 2 });
  });
});
