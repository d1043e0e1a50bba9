import { describe, expect, it } from 'vitest';
import { describe as describeQuery, loadCatalogue, queryNamed } from '../../../server/queries/index.ts';
import { toAnswer } from '../../../server/queries/answer.ts';

const catalogue = loadCatalogue();

describe('the catalogue', () => {
  it('holds what the design asks for', () => {
    const asked = [
      'overview',
      'neighbourhood',
      'entity',
      'path',
      'search',
      'timeline',
      'tie',
      'agreements-of',
      'meetings-of',
      'ministers-of',
      'sessions-of',
      'evidence-of',
      'documents',
      'coverage',
    ];
    expect([...catalogue.keys()]).toEqual(expect.arrayContaining(asked));
  });

  it('gives texts to copy that ask for no parameter but those it describes', () => {
    const given = new Set(['horizon']);
    for (const query of catalogue.values()) {
      const { text, parameters } = describeQuery(query);
      const asked = [...(text ?? '').matchAll(/\$([a-zA-Z]+)/g)].map((m) => m[1] ?? '');
      const known = new Set([...parameters.map((p) => p.name), ...given]);
      expect(
        asked.filter((name) => !known.has(name)),
        query.name,
      ).toEqual([]);
    }
  });

  it('follows neither mentions nor evidence in graph queries, and binds every way', () => {
    for (const name of ['overview', 'hubs', 'neighbourhood', 'entity', 'path', 'facts-of', 'tie', 'timeline']) {
      const { text } = describeQuery(queryNamed(catalogue, name));
      expect(text).not.toMatch(/MENTIONS|SUPPORTS|STATED_IN/);
      expect(text).not.toMatch(/-\[\w*\]-/);
      expect(text).not.toMatch(/\*(?!\.\.\d)/);
    }
  });

  it('understands from, to and asOf in every query over time, declared in one place', () => {
    for (const name of [
      'overview',
      'hubs',
      'neighbourhood',
      'entity',
      'facts-of',
      'tie',
      'tie-strength',
      'path',
      'timeline',
      'agreements-of',
      'meetings-of',
      'ministers-of',
      'sessions-of',
      'exercises-of',
      'memberships-of',
      'members-of',
      'conflicts',
    ]) {
      const { parameters, text } = queryNamed(catalogue, name);
      expect({ name, times: parameters.filter((p) => ['from', 'to', 'asOf'].includes(p.name)).map((p) => p.type) }).toEqual({
        name,
        times: ['from', 'to', 'date'],
      });
      expect(text).not.toMatch(/parameter (from|to|asOf):/);
    }
  });

  it('names those there are where there is none of that name', () => {
    expect(() => queryNamed(catalogue, 'overveiw')).toThrow(/no query named "overveiw".*overview/);
  });
});

describe('answers', () => {
  it('hold each node and relationship once, also from paths, lists and maps', () => {
    const a = { id: 'a', labels: ['Entity', 'Country'], properties: {} };
    const b = { id: 'b', labels: ['Entity'], properties: {} };
    const r = { id: 'r', type: 'T', from: 'a', to: 'b', properties: {} };
    const answer = toAnswer({
      columns: ['x', 'y'],
      rows: [[{ nodes: [b, a], relationships: [r] }, { in: [a] }]],
      truncated: null,
      notices: [],
      ms: 1,
    });
    expect(answer.graph.nodes).toEqual([{ ...a, labels: ['Country', 'Entity'] }, b]);
    expect(answer.graph.relationships).toEqual([r]);
  });

  it('leave maps alone that only look like nodes', () => {
    const odd = { id: 7, labels: 'none', properties: null };
    const answer = toAnswer({ columns: ['x'], rows: [[odd]], truncated: null, notices: [], ms: 1 });
    expect(answer).toMatchObject({ rows: [[odd]], graph: { nodes: [], relationships: [] } });
  });
});
