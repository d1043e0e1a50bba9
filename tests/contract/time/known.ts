import { describe, expect, it } from 'vitest';
import { evidenceView } from '../../../server/queries/index.ts';
import { said, type Loaded } from './samples.ts';

/** What `knownAt` takes back, what it does not, and the life of a fact. */
export function knownTests(samples: Loaded): void {
  describe('the life of a fact', () => {
    const lifeOf = async (id: unknown): Promise<unknown[]> =>
      (await evidenceView(samples.asker(), said(id as string), 200)).life.map((s) => [s.stage, s.date, s.claims.length > 0]);

    it('goes from a proposal to the paper', async () => {
      const [lemoa] = await samples.ask('agreements-of', { country: 'IN', partner: 'US', obligation: 'logistics' });
      // 01 proposes it on 12 April 2016, 02 signs it in August, the record has it in force without a day.
      expect(await lifeOf(lemoa?.['id'])).toEqual([
        ['proposed', '2016-04-12', true],
        ['signed', '2016-08-29', true],
        ['in-force', null, true],
      ]);
    });

    it('goes from a plan to the talks, and to an end', async () => {
      const talks = await samples.ask('promises', { country: 'IN', partner: 'US', from: '2025' });
      expect(await lifeOf(talks.find((row) => row['kind'] === 'Meeting' && row['due'] === '2025')?.['id'])).toEqual([
        ['planned', '2025-07-02', true],
        ['held', '2025-10-31', true],
      ]);
      const ended = await samples.ask('agreements-of', { country: 'KP', partner: 'RU', status: 'ended' });
      expect((await lifeOf(ended[0]?.['id'])).at(-1)).toEqual(['ended', '2024-12-04', true]);
    });
  });

  describe('what was known on a day', () => {
    it('is folded from the claims recorded by then', async () => {
      const doc = (id: string, publishedOn: string, text: string) => ({ id, publishedOn, publisher: `Wire ${id}`, text });
      const talks = async (more: Record<string, unknown> = {}) =>
        samples.ask('meetings-of', { country: 'PE', partner: 'CL', ...more });
      samples.setDay('2026-11-24');
      await samples.add([
        doc('k-1', '2026-01-10', 'LIMA, Jan 10 - The defence ministers of Peru and Chile will meet in Lima on 20 March 2026.'),
      ]);
      samples.setDay('2026-12-01');
      await samples.add([
        doc('k-2', '2026-03-21', 'LIMA, March 21 - The defence ministers of Peru and Chile met in Lima on 20 March 2026.'),
      ]);
      try {
        const [now, ...rest] = await talks();
        expect(rest).toEqual([]);
        expect(now).toMatchObject({ status: 'held', reports: 2, sources: 2 });
        expect(await talks({ knownAt: '2026-11-23' })).toEqual([]);
        expect(await talks({ knownAt: '2026-11' })).toMatchObject([
          { id: now?.['id'], status: 'planned', date: '2026-03-20', reports: 1, sources: 1 },
        ]);
        expect(await talks({ knownAt: '2026-12-01' })).toEqual([now]);
        // What stands beside it was recorded with the samples and does not change.
        const india = { country: 'IN', partner: 'US' };
        expect(await samples.ask('agreements-of', { ...india, knownAt: '2026-11-22' })).toEqual(
          await samples.ask('agreements-of', india),
        );
        expect(await samples.ask('agreements-of', { ...india, knownAt: '2026-11-21' })).toEqual([]);
        const id = said(now?.['id']);
        const then = await evidenceView(samples.asker(), id, 200, '2026-11-30');
        expect(then.quoted.map((item) => item.document.key)).toEqual(['k-1']);
        expect(then).toMatchObject({ total: 1, fact: { status: 'planned' }, life: [{ stage: 'planned', date: '2026-01-10' }] });
        await expect(evidenceView(samples.asker(), id, 200, '2026-11-23')).rejects.toMatchObject({ code: 'not-found' });
        // A retraction is not undone.
        await samples.retract(['k-1']);
        expect(await talks({ knownAt: '2026-11-30' })).toEqual([]);
        expect(await talks()).toMatchObject([{ status: 'held', reports: 1 }]);
      } finally {
        await samples.retract();
        samples.setDay('2026-11-22');
      }
    });
  });
}
