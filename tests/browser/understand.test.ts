import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../server/store/root.ts';
import { WORLD } from '../world/world.ts';
import { addressOf, faultsOf, missing, placeOf, useWorld } from './site.ts';

const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name });

/** Pages to read: the dossier of two countries, and the pages of their own that names lead to. */
describe.skipIf(missing !== null)('understanding a tie', () => {
  const { go } = useWorld();

  it('opens the dossier from a line, with who met, what was promised, and what is not covered', async () => {
    const page = await go('/?line=country:in&line=country:us');
    await page.getByRole('link', { name: 'Open the dossier' }).click();
    await page.getByRole('heading', { name: 'India and United States', level: 1 }).waitFor();
    expect(addressOf(page).toString()).toBe('page=dossier&a=IN&b=US');
    const timeline = region(page, 'Timeline');
    const talks = timeline.locator(`[data-fact="${WORLD.klTalks}"]`);
    // Both ministers, with the office that each held on that day.
    await talks.getByText('Rajnath Singh, Defence Minister').waitFor();
    await talks.getByText('Pete Hegseth, Secretary of War').waitFor();
    const signed = timeline.locator(`[data-fact="${WORLD.framework}"]`);
    await signed.getByText('Rajnath Singh, Defence Minister (signed)').waitFor();
    await signed.getByRole('button', { name: /reports/ }).click();
    await signed.getByText('India and the US signed a 10-year Framework', { exact: false }).waitFor();
    await region(page, 'Contradictions').getByText('Sources differ on duration (years)').waitFor();
    await region(page, 'Initial terms').getByText('term ends not before 31 Oct 2035').waitFor();
    await region(page, 'Tie strength').getByText('general cooperation', { exact: false }).first().waitFor();
    await region(page, 'Shared memberships').getByRole('link', { name: 'ADMM-Plus' }).waitFor();
    await region(page, 'What is not covered').getByText('That means no documents, not that there was no relation.').waitFor();
    await region(page, /^Changes since/)
      .getByText('Signed')
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Show in the graph' }).click();
    expect(addressOf(page).getAll('line')).toEqual(['country:in', 'country:us']);
  });

  it('says what changed since a day, and tells silence from absence', async () => {
    const page = await go('/?page=dossier&a=India&b=united states&since=2025-11');
    await page.getByText('Nothing changed between them since November 2025', { exact: false }).waitFor();
    await page.getByRole('textbox', { name: 'Since' }).fill('2025-10-31');
    await page.getByRole('textbox', { name: 'Since' }).press('Enter');
    await region(page, 'Changes since 31 October 2025').getByText('Signed').first().waitFor();
    await page.getByLabel('Between').fill('GB');
    await page.getByLabel('Between').press('Enter');
    await page.getByRole('heading', { name: 'United Kingdom and United States', level: 1 }).waitFor();
    await page.getByText('That means no documents, not that there is no relation.', { exact: false }).waitFor();
  });

  it('asks for the other country where one is given, and lists the ties to choose from', async () => {
    const page = await go('/?page=dossier&a=JP');
    await region(page, 'Dossiers with other countries')
      .getByRole('link', { name: /Japan and Philippines/ })
      .click();
    await page.getByRole('heading', { name: 'Japan and Philippines', level: 1 }).waitFor();
  });
});

describe.skipIf(missing !== null)('pages of their own', () => {
  const { go } = useWorld();

  it('tells the life of an agreement with the words for each step, its parties and who signed for them', async () => {
    const page = await go(`/?node=${WORLD.framework}`);
    await page.getByRole('link', { name: 'Open its page' }).click();
    await page.getByRole('heading', { name: 'Framework for the US–India Major Defence Partnership', level: 1 }).waitFor();
    expect(addressOf(page).toString()).toBe(`page=profile&node=${encodeURIComponent(WORLD.framework)}`);
    const step = (name: string) => region(page, 'Its life').getByRole('listitem').filter({ hasText: name });
    await step('Signed').getByText('31 October 2025', { exact: true }).waitFor();
    await step('Signed').getByText('India and the US signed a 10-year Framework', { exact: false }).waitFor();
    await step('Ended').getByText('no source tells of it').waitFor();
    const parties = region(page, 'Parties and signatories');
    await parties.getByText('Rajnath Singh, Defence Minister (signed)').waitFor();
    await region(page, 'Evidence').getByText('Sources contradict each other').waitFor();
    // From the agreement to who signed it, from there to a meeting, from there to the other country.
    await parties.getByRole('link', { name: 'Rajnath Singh' }).click();
    await page.getByRole('heading', { name: 'Rajnath Singh', level: 1 }).waitFor();
    await region(page, 'Offices over time')
      .getByText(/since .*2019/)
      .waitFor();
    await region(page, 'Signatures')
      .getByRole('link', { name: /Framework for the US–India/ })
      .waitFor();
    await region(page, 'Meetings')
      .getByRole('link', { name: /Kuala Lumpur/ })
      .first()
      .click();
    await region(page, 'Who took part').getByText('Pete Hegseth, Secretary of War').waitFor();
    await page.getByRole('link', { name: 'Dossier of the two' }).click();
    await page.getByRole('heading', { name: 'India and United States', level: 1 }).waitFor();
  });

  it('tells a forum through its sessions, a country by its ties, and shows both in the graph', async () => {
    const page = await go(`/?page=profile&node=${WORLD.admmPlus}`);
    await region(page, 'Sessions')
      .getByRole('link', { name: /ADMM-Plus/ })
      .first()
      .waitFor();
    await region(page, 'Members').getByRole('link', { name: 'Malaysia' }).click();
    await page.getByRole('heading', { name: 'Malaysia', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Show in the graph' }).click();
    await page.getByRole('complementary', { name: 'Selection' }).getByRole('heading', { name: 'Malaysia' }).waitFor();
    expect(addressOf(page).toString()).toBe('node=country%3Amy');
    await page.getByRole('link', { name: 'Dossiers with other countries' }).click();
    await region(page, 'Dossiers with other countries').waitFor();
  });

  it('says so where an address names nothing', async () => {
    const page = await go('/?page=profile');
    await page.getByText('This address names nothing to show').waitFor();
  });
});

describe.skipIf(missing !== null)('the start', () => {
  const { go } = useWorld();

  it('makes sense over a graph that tells none of its stories: a sentence, search, the graph', async () => {
    const page = await go('/');
    await page.getByRole('heading', { name: /^Who is tied to whom in defence/, level: 1 }).waitFor();
    await page.getByText(/agreements?, .* from .* documents? that reach up to 31 October 2025/).waitFor();
    await page.getByRole('status', { name: 'Loading the stories' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('list', { name: 'Stories' }).count()).toBe(0);
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByRole('button', { name: /^Find a country/ }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    await page.getByRole('link', { name: /Open the graph of all countries.*6 countries and 9 ties/ }).click();
    await placeOf(page, 'country:in');
    expect(addressOf(page).toString()).toBe('page=graph');
    await page.getByRole('link', { name: 'Entente, start page' }).click();
    await page.getByRole('heading', { name: /^Who is tied to whom in defence/ }).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('shows three steps on the first visit of the graph, and not again', async () => {
    const page = await go('/?page=graph', { firstVisit: true });
    const hint = page.getByRole('complementary', { name: 'First steps' });
    await hint.getByText('Step 1 of 3').waitFor();
    await hint.getByRole('button', { name: 'Next' }).click();
    await hint.getByText('Open a fact to its quotes').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await hint.getByRole('button', { name: 'Next' }).click();
    await hint.getByRole('button', { name: 'Done' }).click();
    await hint.waitFor({ state: 'detached' });
    await page.reload({ waitUntil: 'networkidle' });
    await placeOf(page, 'country:in');
    expect(await hint.count()).toBe(0);
  });

  it('says in the About panel what was measured and how places are named', async () => {
    const page = await go('/');
    await page.getByRole('button', { name: 'About' }).click();
    const dialog = page.getByRole('dialog', { name: 'About this graph' });
    const measured = JSON.parse(readFileSync(join(packageRoot(), 'tests/eval/baseline.json'), 'utf8')) as {
      kinds: { meetings: { precision: number; recall: number; f1: number } };
    };
    const { precision, recall, f1 } = measured.kinds.meetings;
    const row = dialog.getByRole('row', { name: /^Meetings/ });
    await row.waitFor();
    expect(await row.getByRole('cell').allTextContents()).toEqual([precision, recall, f1].map((x) => x.toFixed(3)));
    await dialog.getByRole('heading', { name: 'How places are named' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
