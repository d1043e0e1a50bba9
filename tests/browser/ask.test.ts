import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addressOf, faultsOf, missing, useWorld } from './site.ts';

const editor = (page: Page) => page.getByRole('textbox', { name: 'Cypher' });
const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true }).click();
const rows = (page: Page) => page.getByRole('region', { name: 'Rows' });

/** The console, on a small world in which every id is known. */
describe.skipIf(missing !== null)('asking in the explorer', () => {
  const { go, app, forgive } = useWorld();

  it('completes from the live graph, takes parameters, and gives graph, rows and JSON from the engine that it names', async () => {
    const page = await go('/?page=console');
    await editor(page).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('MATCH (c:Cou');
    await page.locator('.cm-tooltip-autocomplete').getByText('Country').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type(')-[p:PARTY_T');
    await page
      .locator('.cm-tooltip-autocomplete')
      .getByText(/Country.* → Agreement/)
      .waitFor();
    await page.keyboard.press('Tab');
    expect(await editor(page).textContent()).toContain('MATCH (c:Country)-[p:PARTY_TO]');
    await editor(page).fill('MATCH (c:Country {code: $code})-[p:PARTY_TO]->(a:Agreement)\nRETURN c, p, a');
    await page.getByRole('group', { name: 'Parameters' }).getByLabel('$code').fill('JP');
    await page.getByText('Taken as text').waitFor();
    await editor(page).focus();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('img', { name: /Graph of \d+ nodes and \d+ lines/ }).waitFor();
    await page.getByText(/\d+ rows? in \d+ ms from Grafeo/).waitFor();
    await page.getByRole('tab', { name: 'Rows' }).click();
    await rows(page).getByRole('link', { name: 'Reciprocal Access Agreement' }).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('tab', { name: 'JSON' }).click();
    expect(JSON.parse((await page.getByLabel('Answer as JSON').textContent()) ?? '')).toMatchObject({
      columns: ['c', 'p', 'a'],
    });

    // The address brings it all back, and back leads to the question before.
    const again = await go(new URL(page.url()).search);
    await again.getByRole('img', { name: /Graph of/ }).waitFor();
    expect(await again.getByLabel('$code').inputValue()).toBe('JP');
    await editor(page).fill('RETURN 7 AS seven');
    await run(page);
    await rows(page).getByText('7', { exact: true }).waitFor();
    await page.goBack();
    await page.getByRole('img', { name: /Graph of/ }).waitFor();
    expect(await editor(page).textContent()).toContain('$code');
  });

  it('names and marks the line of an error, and explains without running', async () => {
    const page = await go('/?page=console');
    await editor(page).fill('MATCH (c:Country)\nRETRUN c.name');
    await run(page);
    await page.getByRole('alert').getByText('Line 2', { exact: true }).waitFor();
    expect(await editor(page).getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('.cm-badLine').textContent()).toBe('RETRUN c.name');
    expect(forgive(/\b400\b/)).toContainEqual(expect.stringMatching(/^400: .*\/api\/cypher$/));
    await editor(page).fill('MATCH (c:Country)\nRETURN c.name');
    await page.getByRole('button', { name: 'Explain' }).click();
    const plan = page.getByRole('region', { name: 'Plan' });
    await plan.getByText('NodeScan').waitFor();
    await plan.getByText('Nothing was run.', { exact: false }).waitFor();
    expect(await page.locator('.cm-badLine').count()).toBe(0);
    expect(addressOf(page).get('cypher')).toBe('EXPLAIN MATCH (c:Country)\nRETURN c.name');
    expect(await faultsOf(page)).toEqual([]);
  });

  it('cancels a running query, and the server stops working on it', async () => {
    const page = await go('/?page=console');
    const ended: { after: number; how: string }[] = [];
    const read = app().store.read.bind(app().store);
    app().store.read = async (text, ...rest) => {
      const started = performance.now();
      const note = (how: string): void => void (text.includes('slow') && ended.push({ after: performance.now() - started, how }));
      return read(text, ...rest).then(
        (answer) => {
          note('answered');
          return answer;
        },
        (error: unknown) => {
          note('stopped');
          throw error;
        },
      );
    };
    try {
      await editor(page).fill(
        'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 3000) AS c\nRETURN count(a + b + c) AS slow',
      );
      await run(page);
      await page.getByText('Running …').waitFor();
      await page.getByRole('button', { name: 'Cancel', exact: true }).click();
      await page.getByText('Cancelled. The server has stopped working on it.').waitFor();
      await expect.poll(() => ended.map((one) => one.how)).toEqual(['stopped']);
      expect(ended[0]?.after).toBeLessThan(8000);
    } finally {
      app().store.read = read;
    }
    // The store answers others at once.
    await editor(page).fill('RETURN 7 AS seven');
    await expect
      .poll(async () => {
        await run(page);
        await page.getByRole('button', { name: 'Run', exact: true }).waitFor();
        return rows(page).getByText('7', { exact: true }).count();
      })
      .toBe(1);
    // Whoever asks in the moment in which the store is started again is told to come back.
    forgive(/\b503\b/);
  });

  it('offers examples that run, named queries, and what was asked before, all by keyboard', async () => {
    const page = await go('/?page=console');
    await page.getByRole('tab', { name: 'Examples' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Filter queries, examples and history').fill('have two countries agreed');
    await page.getByRole('button', { name: 'What have two countries agreed on?' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => editor(page).textContent()).toContain("{code: 'US'}");
    await run(page);
    await rows(page).getByText('Major Defence Partnership', { exact: false }).first().waitFor();
    await page.getByLabel('Filter queries, examples and history').fill('');
    await page.getByRole('tab', { name: 'Queries' }).click();
    await page.getByRole('button', { name: /^Agreements of a country/ }).click();
    await page.getByLabel(/^country/).fill('Japan');
    await page.keyboard.press('Enter');
    await rows(page).getByText('Reciprocal Access Agreement').first().waitFor();
    expect(addressOf(page).getAll('p')).toEqual(['country:Japan']);
    await page.getByRole('button', { name: 'Open as Cypher' }).click();
    await expect.poll(() => editor(page).textContent()).toContain('PARTY_TO');
    await page.getByLabel('$country').fill('country:jp');
    await run(page);
    await rows(page).getByText('Reciprocal Access Agreement').first().waitFor();
    await page.getByRole('tab', { name: 'History' }).click();
    const before = page.getByRole('navigation', { name: 'Queries' }).getByRole('button', { name: /^MATCH/ });
    expect(await before.count()).toBe(2);
    await before.nth(1).click();
    await expect.poll(() => editor(page).textContent()).toContain("{code: 'US'}");
    // Tab leaves the editor: it is no trap.
    await editor(page).focus();
    await page.keyboard.press('Tab');
    expect(await editor(page).evaluate((box) => box === document.activeElement)).toBe(false);
  });

  it('finds by words: two countries lead to what is between them, a phrase is completed and asked, all by keyboard', async () => {
    const page = await go();
    const options = page.getByRole('option');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('india and phil');
    await options.filter({ hasText: 'India and Philippines' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /India.*Philippines/, level: 1 }).waitFor();
    expect([addressOf(page).get('a'), addressOf(page).get('b')]).toEqual(['IN', 'PH']);

    await page.keyboard.press('Control+k');
    await options.filter({ hasText: 'agreements of ‹country›' }).waitFor();
    await page.keyboard.type('agree');
    await options.filter({ hasText: 'agreements of ‹country›' }).first().waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('agreements of jap');
    await options.filter({ hasText: 'agreements of Japan' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.getByRole('combobox', { name: /^Search/ }).inputValue()).toBe('agreements of Japan ');
    await page.keyboard.type('since 2020');
    await options.filter({ hasText: 'agreements of Japan since 2020' }).waitFor();
    await page.keyboard.press('Enter');
    await rows(page).getByText('Reciprocal Access Agreement').first().waitFor();
    expect(addressOf(page).getAll('p')).toEqual(['country:Japan', 'from:2020']);

    // A hit says of which kind it is and why it was found; Escape closes.
    await page.keyboard.press('Control+k');
    await page.keyboard.type('nippon');
    await page.keyboard.press('Escape');
    expect(await options.count()).toBe(0);
  });
});
