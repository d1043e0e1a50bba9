import { describe, expect, it } from 'vitest';
import { said, type Loaded, type Row } from './samples.ts';

/** What `changes` shows of the samples. */
export function changeTests(samples: Loaded): void {
  describe('changes', () => {
    const told = (rows: readonly Row[]): unknown[] => rows.map((row) => [row['day'], row['change'], row['what'], row['kind']]);

    it('of two countries are what they gained and learned', async () => {
      const rows = await samples.ask('changes', { country: 'CA', partner: 'PH', from: '2025-10-30', to: '2025-11-14' });
      // 10 announces the visiting forces agreement and tells of the memorandum of January 2024; 11 tells of Sunday in Makati.
      expect(told(rows)).toEqual([
        ['2025-11-02', 'gained', 'held', 'Meeting'],
        ['2025-11-02', 'gained', 'signed', 'Agreement'],
        ['2025-10-30', 'learned', 'announced', 'Agreement'],
        ['2025-10-30', 'learned', 'reported', 'Agreement'],
      ]);
      expect(rows.map((row) => row['publishedOn'])).toEqual(['2025-11-03', '2025-11-03', '2025-10-30', '2025-10-30']);
      expect(said(rows[1]?.['quote'])).toContain('signed a Status of Visiting Forces Agreement');
    });

    it('are lost where sources say so', async () => {
      const korea = await samples.ask('changes', { country: 'KR', partner: 'US', from: '2018-12-15', to: '2019-01-31' });
      expect(told(korea.filter((row) => row['change'] === 'lost'))).toEqual([['2018-12-31', 'lost', 'ended', 'Agreement']]);
      const off = await samples.ask('changes', { country: 'IN', partner: 'US', from: '2018-06-28', to: '2018-06-28' });
      expect(told(off.filter((row) => row['change'] === 'lost'))).toEqual([['2018-06-28', 'lost', 'called off', 'Meeting']]);
    });

    it('of a country hold its ministers', async () => {
      const rows = await samples.ask('changes', { country: 'US', from: '2025-01-20', to: '2025-01-25' });
      expect(rows.filter((row) => row['kind'] === 'Tenure').map((row) => [row['what'], said(row['name']).split(',')[0]])).toEqual(
        expect.arrayContaining([
          ['took office', 'Pete Hegseth'],
          ['left office', 'Lloyd Austin'],
        ]),
      );
    });

    it('fall into one of two periods that follow each other', async () => {
      const between = async (from: string, to: string): Promise<string[]> =>
        (await samples.ask('changes', { from, to, limit: 5000 }))
          .filter((row) => row['what'] !== 'reported')
          .map((row) => `${said(row['id'])} ${said(row['what'])}`);
      const [first, second, whole] = [
        await between('2015', '2019'),
        await between('2020', '2025'),
        await between('2015', '2025'),
      ];
      expect(first.length).toBeGreaterThan(20);
      expect(first.filter((one) => second.includes(one))).toEqual([]);
      expect([...first, ...second].sort()).toEqual(whole.sort());
    });
  });
}
