import { describe, expect, it } from 'vitest';
import { PARAMETER_TYPES, type QueryParameter } from '../../../server/contract/service.ts';
import { checkParameters, expectation, ParameterError, type Resolver } from '../../../server/queries/index.ts';

const resolver: Resolver = {
  countryCode: (name) => ({ IN: 'IN', India: 'IN', US: 'US' })[name] ?? null,
  organizationId: (name) => (name === "ASEAN Defence Ministers' Meeting-Plus" ? 'ADMM-Plus' : null),
};
const parameter = (type: QueryParameter['type'], more: Partial<QueryParameter> = {}): QueryParameter => ({
  name: 'p',
  type,
  required: true,
  default: null,
  description: '',
  values: null,
  minimum: null,
  maximum: null,
  ...more,
});
const check = (type: QueryParameter['type'], value: unknown, more: Partial<QueryParameter> = {}): unknown =>
  checkParameters([parameter(type, more)], { p: value }, resolver)['p'];

describe('parameters of named queries', () => {
  it.each<[QueryParameter['type'], unknown, unknown, Partial<QueryParameter>?]>([
    ['string', 'x', 'x'],
    ['strings', 'a,b', ['a', 'b']],
    ['strings', ['a', 'a'], ['a']],
    ['integer', '12', 12],
    ['integer', 12, 12, { minimum: 12, maximum: 12 }],
    ['boolean', 'true', true],
    ['from', '2025-02', '2025-02-01'],
    ['to', '2024-02', '2024-02-29'],
    ['date', '2025', '2025-12-31'],
    ['country', 'India', 'country:in'],
    ['country', 'in', 'country:in'],
    ['country', 'country:in', 'country:in'],
    ['countries', 'IN, US', ['country:in', 'country:us']],
    ['organization', "ASEAN Defence Ministers' Meeting-Plus", 'organization:admm-plus'],
    ['organization', 'organization:quad', 'organization:quad'],
    ['id', 'India', 'country:in'],
    ['id', 'meeting:x-aaaaaaaaaaaa', 'meeting:x-aaaaaaaaaaaa'],
    ['document', 'https://a.example/1', 'document:https://a.example/1'],
    ['document', 'document:x', 'document:x'],
  ])('takes %s %j', (type, given, value, more) => {
    expect(check(type, given, more)).toEqual(value);
  });

  it.each<[QueryParameter['type'], unknown, Partial<QueryParameter>?]>([
    ['string', 7],
    ['string', ' '],
    ['string', 'a\0b'],
    ['string', 'x'.repeat(2001)],
    ['string', 'c', { values: ['a', 'b'] }],
    ['strings', 'a,c', { values: ['a', 'b'] }],
    ['strings', []],
    ['integer', '1.5'],
    ['integer', '1e3'],
    ['integer', 2 ** 60],
    ['integer', 0, { minimum: 1, maximum: 5 }],
    ['boolean', 'yes'],
    ['from', '2025-02-30'],
    ['to', 2025],
    ['country', 'Atlantis'],
    ['country', { IN: 1 }],
    ['countries', 'IN,Atlantis'],
    ['id', 'Atlantis'],
  ])('refuses %s %j, naming it', (type, given, more) => {
    const declared = parameter(type, more);
    try {
      checkParameters([declared], { p: given }, resolver);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ParameterError);
      expect((error as ParameterError).problems).toEqual([{ parameter: 'p', value: given, expected: expectation(declared) }]);
      expect((error as ParameterError).message).toContain('"p" is ');
    }
  });

  it('gives defaults for what is missing, null or empty, and names every wrong one at once', () => {
    const declared = [parameter('integer', { required: false, default: 5 }), parameter('id', { name: 'q' })];
    for (const p of [undefined, null, ''])
      expect(checkParameters(declared, { p, q: 'IN' }, resolver)).toEqual({ p: 5, q: 'country:in' });
    expect(() => checkParameters(declared, { p: 'x', r: 1 }, resolver)).toThrow(/"r" is 1: .*"p" is "x": .*"q" is missing: /);
    expect(() => checkParameters(declared, { q: 'IN', __proto__: { p: 7 } }, resolver)).not.toThrow();
  });

  it('has words for every type', () => {
    for (const type of PARAMETER_TYPES) expect(expectation(parameter(type))).toMatch(/\w+ \w+/);
  });
});
