import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../server/store/root.ts';
import { TestApp } from '../api/app.ts';
import { stated, textOf } from '../api/told.ts';
import { launch, missing, visit, type Visit } from './site.ts';

const meeting = (hostCountry: string): ['meeting', object] => [
  'meeting',
  {
    kind: 'bilateral',
    status: 'held',
    date: '2024-03-01',
    endDate: null,
    place: null,
    hostCountry,
    countries: ['GB', 'MY'],
    people: [],
    forum: null,
    edition: null,
    sidelinesOf: null,
  },
];

/** What people say in the explorer: answers on the review page, corrections at a claim. */
describe.skipIf(missing !== null)('saying something in the explorer', () => {
  let app: TestApp;
  let browser: Browser;
  let open: Visit[] = [];

  beforeAll(async () => {
    if (!existsSync(join(packageRoot(), 'dist/web/index.html')))
      throw new Error('The explorer is not built: run "npm run build".');
    app = await TestApp.open({}, stated);
    const documents = [
      { id: 'one', title: 'One', publisher: 'Gazette', publishedOn: '2024-03-02', text: textOf(meeting('GB')) },
      { id: 'two', title: 'Two', publisher: 'Courier', publishedOn: '2024-03-03', text: textOf(meeting('MY')) },
    ];
    expect((await app.post('/api/documents', { documents })).status).toBe(200);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });
  afterEach(async () => {
    const troubles = open.flatMap((one) => one.troubles);
    await Promise.all(open.map((one) => one.close()));
    open = [];
    expect(troubles).toEqual([]);
  });
  const go = async (path: string): Promise<Page> => {
    const one = await visit(browser, `http://127.0.0.1:${app.port}`, path);
    open.push(one);
    return one.page;
  };
  const judgements = async (): Promise<{ verdict: string; by: string | null; a: string }[]> =>
    ((await app.ask('/api/judgements')).json() as { judgements: { verdict: string; by: string | null; a: string }[] }).judgements;
  const ours = async (): Promise<string[]> => (await judgements()).filter((j) => j.a.startsWith('one#')).map((j) => j.verdict);

  it('answers a question with one key, under a name, and takes it back', async () => {
    const page = await go('/?page=review');
    await page.getByLabel('Your name').fill('A. Analyst');
    const question = page.getByRole('article');
    // The small world asks some questions of its own; ours is the one with the Gazette's words.
    for (let i = 0; i < 5 && !(await question.getByText('Gazette').count()); i++) {
      await page.getByRole('button', { name: 'Next question' }).click();
      await page.waitForTimeout(50);
    }
    await question.getByText('Same day, same countries, but: different hosts.').waitFor();
    await question.getByText('Courier').waitFor();
    await page.getByRole('heading', { name: 'Review' }).click();
    await page.keyboard.press('l');
    await page.getByText('Put off.').waitFor();
    expect(await ours()).toEqual(['later']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back.').waitFor();
    expect(await ours()).toEqual([]);
    await question.getByText('Gazette').waitFor();
    await page.keyboard.press('s');
    await page.getByText('Taken for one.').waitFor();
    expect((await judgements()).find((j) => j.a.startsWith('one#'))).toMatchObject({ verdict: 'same', by: 'A. Analyst' });
    await page.getByRole('button', { name: 'What was said' }).click();
    const line = page.getByRole('listitem').filter({ hasText: 'one#meeting' });
    await line.getByText('by A. Analyst').waitFor();
    await line.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('Taken back.').waitFor();
    expect(await ours()).toEqual([]);
  });

  it('types no answer while a name is typed', async () => {
    const page = await go('/?page=review');
    await page.getByLabel('Your name').pressSequentially('sld');
    expect(await page.getByLabel('Your name').inputValue()).toBe('sld');
    expect(await ours()).toEqual([]);
  });

  it('corrects a claim beside its quote, shows who and why, and takes it back', async () => {
    const page = await go('/?page=documents&document=document:one&claim=one%23meeting:0.0');
    const claim = page.getByRole('complementary', { name: 'What was taken from it' });
    await claim.getByRole('button', { name: 'Fix' }).click();
    await claim.getByLabel('Field').selectOption('hostCountry');
    await claim.getByLabel('Right value').fill('MY');
    await claim.getByLabel('Why').fill('a slip of the pen');
    await claim.getByLabel('Your name').fill('B. Reader');
    await claim.locator('form').getByRole('button', { name: 'Fix' }).click();
    await claim.getByText('Host: Malaysia instead of United Kingdom').waitFor();
    await claim.getByText('by B. Reader').waitFor();
    await claim.getByText('a slip of the pen').waitFor();
    expect(await page.getByRole('article').textContent()).toContain('"hostCountry":"GB"');
    await claim.getByRole('button', { name: 'Take back' }).click();
    await expect.poll(() => claim.getByText('Host: Malaysia').count()).toBe(0);
    await claim.getByRole('button', { name: 'Reject' }).click();
    await claim.locator('form').getByRole('button', { name: 'Reject' }).click();
    await claim.getByText('rejected', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => claim.getByText('Rejected').count()).toBe(0);
  });
});
