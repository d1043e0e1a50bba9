import { expect, it } from 'vitest';
import { termEnd } from '../../../server/resolve/term.ts';

const term = { name: 'Framework', years: 10, basis: 'signing', signedOn: '2015-06-03', inForceOn: null };

it.each([
  ['from the signing', term, '2025-06-03'],
  ['as coarse as the date it counts from', { ...term, signedOn: '2015-06' }, '2025-06'],
  ['from the entry into force', { ...term, basis: 'entry-into-force', inForceOn: '2016' }, '2026'],
  ['to the month where the day does not exist', { ...term, signedOn: '2016-02-29', years: 5 }, '2021-02'],
  ['to the last of the years that the name gives', { ...term, basis: 'stated-end', name: 'MOU (FY2019-FY2028)' }, '2028'],
  ['to the last year, counted from day to day', { ...term, basis: 'stated-end', name: 'Programme for 2021–2031' }, '2031'],
])('a first term ends %s', (_, given, end) => {
  expect(termEnd(given)).toBe(end);
});

it.each([
  ['where nobody says from when it counts', { ...term, basis: null }],
  ['where the day it counts from is not known', { ...term, basis: 'entry-into-force' }],
  ['without a number of whole years', { ...term, years: 2.5 }],
  ['where the years of the name are not its term', { ...term, basis: 'stated-end', name: 'Plan 2019-2023' }],
  ['where the name gives no years', { ...term, basis: 'stated-end' }],
])('no end is made up %s', (_, given) => {
  expect(termEnd(given)).toBeNull();
});
