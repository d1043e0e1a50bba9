import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../server/lexicon/index.ts';
import { ROLES } from '../../../server/model/claims.ts';
import { InputError } from '../../../server/model/errors.ts';
import { packageRoot } from '../../../server/store/root.ts';

const lexicon = loadLexicon(packageRoot());

describe('look-ups', () => {
  it.each([
    ['India', 'IN'],
    ['Indian', 'IN'],
    ['IN', 'IN'],
    ['the Philippines', 'PH'],
    ['Filipino', 'PH'],
    ['U.S.', 'US'],
    ['Republic of Korea', 'KR'],
    ['DPRK', 'KP'],
    ['Britain', 'GB'],
    ['Atlantis', null],
  ])('country of %s', (name, code) => expect(lexicon.countryCode(name)).toBe(code));

  it.each([
    ['NATO', 'NATO'],
    ['North Atlantic Treaty Organisation', 'NATO'],
    ["ASEAN Defense Ministers' Meeting-Plus", 'ADMM-Plus'],
    ['ADMM+', 'ADMM-Plus'],
    ['the United Nations', 'UN'],
    ['Nobody', null],
  ])('organization of %s', (name, id) => expect(lexicon.organizationId(name)).toBe(id));

  it('finds places, in a country where one is given', () => {
    expect(lexicon.placeOf('Kuala Lumpur')).toMatchObject({ id: 'kuala-lumpur-my', country: 'MY' });
    expect(lexicon.placeOf('Kuala Lumpur', 'US')).toBeNull();
    expect(lexicon.placeOf('Nowhere at All')).toBeNull();
  });

  it('names countries, and gives an unknown code back', () => {
    expect(lexicon.countryName('SE')).toBe('Sweden');
    expect(lexicon.countryName('QQ')).toBe('QQ');
  });

  it('knows which words tell nothing', () => {
    for (const w of ['agreement', 'memorandum', 'defence', 'cooperation']) expect(lexicon.genericAgreementWords).toContain(w);
    for (const w of ['pukpuk', 'geelong', 'reciprocal']) expect(lexicon.genericAgreementWords).not.toContain(w);
    for (const w of ['india', 'swedish']) expect(lexicon.countryWords).toContain(w);
  });
});

describe('tables', () => {
  it('has offices in lower case with known roles, each country code real', () => {
    for (const o of lexicon.offices) {
      expect(ROLES).toContain(o.role);
      if (o.country) expect(lexicon.countryName(o.country)).not.toBe(o.country);
    }
    for (const s of lexicon.officeStyles)
      for (const c of [...(s.only ?? []), ...(s.never ?? [])]) expect(lexicon.countryName(c), c).not.toBe(c);
    for (const s of lexicon.seats) expect(lexicon.countryName(s.country), s.country).not.toBe(s.country);
  });

  it('has members and parents that exist', () => {
    const ids = new Set(lexicon.organizations.map((o) => o.id));
    for (const o of lexicon.organizations) {
      for (const m of o.members) expect(lexicon.countryName(m), m).not.toBe(m);
      if (o.parent) expect(ids, o.parent).toContain(o.parent);
    }
    expect(ids.size).toBe(lexicon.organizations.length);
  });

  it('names the table that is missing', () => {
    expect(() => loadLexicon('/nonexistent')).toThrow(InputError);
    expect(() => loadLexicon('/nonexistent')).toThrow(/countries\.csv/);
  });
});
