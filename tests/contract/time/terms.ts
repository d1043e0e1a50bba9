import { describe, expect, it } from 'vitest';
import { said, type Loaded, type Row } from './samples.ts';

/** What `terms` shows of the samples: the rows of the records that the issue names, and one that a source ended. */
export function termTests(samples: Loaded): void {
  describe('terms', () => {
    const named = async (name: RegExp, given: Record<string, unknown> = {}): Promise<Row | undefined> =>
      (await samples.ask('terms', { limit: 500, ...given })).find((row) => name.test(said(row['name'])));

    it('lets the Sino-North Korean treaty of 1961 stand, long past its twenty years', async () => {
      // In force since September 1961 and prolonged automatically; nobody says from when the twenty years count.
      expect(await named(/China and the Democratic People/, { country: 'KP' })).toMatchObject({
        status: 'in-force',
        state: 'may have run out',
        outlook: 'may continue',
        continuation: 'automatic',
        termEndsOn: null,
        notBefore: '1981-07-11',
        endedOn: null,
      });
    });

    it('lets EDCA stand past its ten years', async () => {
      expect(await named(/Republic of the Philippines.*Enhanced Defense/, { country: 'PH' })).toMatchObject({
        status: 'in-force',
        outlook: 'may continue',
        notBefore: '2024-04-28',
        endedOn: null,
      });
    });

    it('ends the US-Israel memorandum with its fiscal years, not ten years after its signing', async () => {
      // Fiscal years 2019 to 2028: ten years from the signing of September 2016 would be wrong.
      const given = { country: 'IL', months: 36 };
      expect(await named(/FY2019-FY2028/, given)).toMatchObject({
        termEndsOn: '2028',
        notBefore: null,
        state: 'ahead',
        outlook: 'may continue',
        endedOn: null,
      });
      // On the horizon of June 2026 that is more than 12 months away.
      expect(await named(/FY2019-FY2028/, { country: 'IL' })).toBeUndefined();
      expect(await named(/FY2009-FY2018/, given)).toMatchObject({ termEndsOn: '2018', state: 'run out', outlook: 'renewed' });
    });

    it('lets the US-Greece agreement continue after its five years', async () => {
      expect(await named(/Second amendment.*Greece/, { country: 'GR', months: 12 })).toMatchObject({
        notBefore: '2026-10-14',
        state: 'ahead',
        outlook: 'may continue',
        continuation: 'automatic',
        endedOn: null,
      });
      // Seven years later it may have run out, and still nobody has ended it.
      expect(await named(/Second amendment.*Greece/, { country: 'GR', asOf: '2033' })).toMatchObject({
        state: 'may have run out',
        outlook: 'may continue',
      });
    });

    it('says ended only where a source does', async () => {
      const rows = await samples.ask('terms', { months: 1200, limit: 500 });
      expect(rows.length).toBeGreaterThan(60);
      const ended = rows.filter((row) => row['outlook'] === 'ended');
      expect(ended.map((row) => [row['countries'], row['endedOn']])).toEqual([[['KR', 'US'], '2018-12-31']]);
      // Five years before that day it was in force.
      expect(await named(/Special Measures/, { asOf: '2016', months: 36 })).toMatchObject({
        status: 'in-force',
        outlook: 'ends with its term',
      });
    });
  });
}
