import { describe, expect, it } from 'vitest';
import { said, type Loaded } from './samples.ts';

/** What `asOf` shows of the samples. */
export function asOfTests(samples: Loaded): void {
  describe('the first day of 2018', () => {
    const on = { asOf: '2018-01-01' };
    const names = async (name: string, given: Record<string, unknown>): Promise<string[]> =>
      (await samples.ask(name, { ...on, ...given })).map((row) => `${said(row['name'])}: ${said(row['status'] ?? row['state'])}`);

    it('has its ministers in office', async () => {
      // Mattis served from January 2017 to December 2018, Carter before him and Hegseth from 2025.
      expect(await names('ministers-of', { country: 'US', role: 'defence-minister' })).toEqual(['James Mattis: holding']);
      const today = await samples.ask('ministers-of', { country: 'US', role: 'defence-minister', from: '2018', to: '2018' });
      expect(today.map((row) => [row['name'], row['state']])).toEqual([['James Mattis', 'ended']]);
    });

    it('has the agreements signed by then and not ended, with the status they had', async () => {
      const india = (await names('agreements-of', { country: 'IN', partner: 'US' })).join('\n');
      expect(india).toMatch(/Logistics Exchange Memorandum of Agreement.*: in-force/);
      // Signed in September 2018, October 2020 and October 2025.
      expect(india).not.toMatch(/Communications Compatibility|Basic Exchange|Major Defence Partnership \(2025\)/);
      // The treaty of 2000 ended in December 2024 and so was in force; that of 1951 is known to have ended, nobody says when.
      expect((await names('agreements-of', { country: 'RU', partner: 'KP' })).join('\n')).toMatch(/Friendship.*: in-force/);
      expect((await names('agreements-of', { country: 'JP', partner: 'US' })).join('\n')).not.toMatch(/1951/);
      // The Military Bases Agreement had ended in 1991.
      expect((await names('agreements-of', { country: 'PH', partner: 'US' })).join('\n')).not.toMatch(/Bases Agreement/);
    });

    it('has the meetings held until that day, none that was planned or called off', async () => {
      const meetings = await samples.ask('meetings-of', { country: 'IN', partner: 'US', ...on });
      expect(meetings.map((row) => row['date'])).toContain('2016-08-29');
      expect(meetings.filter((row) => row['status'] !== 'held' || said(row['earliest']) > '2018-01-01')).toEqual([]);
      // On 12 April 2016 a call on the Prime Minister was only planned.
      expect(meetings.filter((row) => row['date'] === '2016-04-12')).toHaveLength(1);
    });

    it('holds nothing planned, proposed or ended', async () => {
      const rows = await samples.ask('timeline', { ...on, limit: 5000 });
      expect(rows.length).toBeGreaterThan(50);
      expect(
        rows.filter((row) => row['status'] === 'proposed' || row['status'] === 'planned' || row['status'] === 'ended'),
      ).toEqual([]);
    });
  });
}
