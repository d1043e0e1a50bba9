import { describe, expect, it } from 'vitest';
import { givenValue, typedValue } from '../../../web/src/graph/typed.ts';

describe('a field typed by a person', () => {
  it.each([['2025-05-02'], [['IN', 'US']], [10], [null], [[{ country: 'JP', role: 'head-of-government' }]]])(
    'comes back as it was: %j',
    (value) => {
      expect(givenValue(typedValue(value), value)).toEqual(value);
    },
  );

  it('keeps the form that the field has', () => {
    expect(givenValue(' India ,US,, ', ['JP'])).toEqual(['India', 'US']);
    expect(givenValue('', ['JP'])).toEqual([]);
    expect(givenValue('2025', '2024-01-01')).toBe('2025');
    expect(givenValue('15', 10)).toBe(15);
    expect(givenValue('  ', 'Oslo')).toBeNull();
    expect(givenValue('Oslo', null)).toBe('Oslo');
  });
});
