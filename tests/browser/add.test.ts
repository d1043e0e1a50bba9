import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { explain } from '../../server/extract/explain.ts';
import { toFormat } from '../../server/extract/format.ts';
import { extract } from '../../server/extract/index.ts';
import { lexicon, TestApp } from '../api/app.ts';
import { pdf } from '../unit/read/helpers.ts';
import { faultsOf, missing, panel, placeOf, useWorld } from './site.ts';

/** Words that would do something where they were taken for markup, or turn what stands after them. */
const SCRIPT = '<img src=x onerror="window.hit=1"><script>window.hit=2</script>';
const BIDI = 'Talks \u202Etxt.exe\u202C in Oslo';
const LONG = `Long ${'name '.repeat(2048)}`.trim();

const realApp = (): Promise<TestApp> =>
  TestApp.open(
    { bodyBytes: 30 << 20 },
    (document) => extract(document, lexicon),
    (document) => {
      const { extraction, sentences } = explain(document, lexicon);
      return { ...toFormat(document, extraction), sentences };
    },
  );

/** Documents into the graph through the explorer, with the extraction that is shipped. */
describe.skipIf(missing !== null)('adding documents in the explorer', () => {
  const { go, app } = useWorld(realApp);
  const openDialog = async (page: Page): Promise<Locator> => {
    await page.getByRole('button', { name: 'Add documents' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add documents' });
    await dialog.waitFor();
    return dialog;
  };

  it('previews a text line by line, leaves out what is unticked, and the graph shows the rest at once', async () => {
    const page = await go();
    await placeOf(page, 'country:in');
    const dialog = await openDialog(page);
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByLabel('Title').fill(`Defence talks ${SCRIPT}`);
    await dialog.getByLabel('Published on').fill('2025-11-21');
    await dialog
      .getByLabel('Text')
      .fill(
        `Defence Minister Rajnath Singh met Kenyan Defence Minister Aden Duale in Nairobi on 20 November 2025. ${SCRIPT}\n\n` +
          'They signed a Memorandum of Understanding on Defence Cooperation between India and Kenya.',
      );
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await dialog.getByText('Nothing has been written yet', { exact: false }).waitFor();
    expect(await dialog.locator('blockquote').count()).toBeGreaterThan(1);
    const count = async (): Promise<number> =>
      ((await app().ask('/api/documents?q=Defence%20talks')).json() as { total: number }).total;
    await dialog.getByRole('checkbox', { name: /^Take Memorandum of Understanding/ }).uncheck();
    await dialog.getByText('1 line left out').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await count()).toBe(0);
    await dialog.getByRole('button', { name: 'Add to the graph' }).click();
    await dialog.getByText('1 line left out; each can be taken back in the document.', { exact: false }).waitFor();
    expect(await count()).toBe(1);
    // Kenya came onto the graph behind the dialog without a reload.
    await placeOf(page, 'country:ke');
    await dialog.getByRole('button', { name: 'Read it with its marks' }).click();
    await page.getByRole('heading', { name: `Defence talks ${SCRIPT}` }).waitFor();
    const claims = page.getByRole('complementary', { name: 'What was taken from it' });
    await claims.getByRole('button', { name: /Agreement · rejected/ }).click();
    await claims.getByText('Left out when the document was added', { exact: false }).waitFor();
    const agreements = async (): Promise<number> =>
      ((await app().ask('/api/tie?a=IN&b=KE')).json() as { groups: { kind: string; total: number }[] }).groups.find(
        (group) => group.kind === 'Agreement',
      )?.total ?? 0;
    expect(await agreements()).toBe(0);
    await claims.getByRole('button', { name: 'Take back' }).click();
    await expect.poll(agreements).toBe(1);
  });

  it('reads several files by the server’s readers, names those that fail, and shows hostile words as words', async () => {
    const page = await go('/?page=documents');
    const dialog = await openDialog(page);
    const told = (where: string): string =>
      `The defence ministers of Japan and Norway met in ${where} on 3 March 2025 and agreed to meet again.`;
    const file = (name: string, text: string | Uint8Array) => ({ name, mimeType: '', buffer: Buffer.from(text) });
    await dialog
      .getByLabel('Files')
      .setInputFiles([
        file(
          'page.html',
          `<html><head><title>${BIDI}</title></head><body><article><h1>x</h1><p>${told('Oslo')}</p></article></body></html>`,
        ),
        file(
          'long.md',
          `---\ntitle: "${LONG}"\npublisher: '${SCRIPT}'\npublished_on: 2025-03-04\n---\n${told('Bergen')} ${SCRIPT}\n`,
        ),
        file('paper.pdf', pdf([[told('Bodo')]])),
        file(`${SCRIPT.replaceAll('/', '')}.txt`, ''),
        file('broken.pdf', '%PDF-1.4 and nothing more'),
      ]);
    await dialog.getByText(/\d+ lines? would be taken from 3 documents/).waitFor();
    const alert = dialog.getByRole('alert');
    await alert.getByText('cannot be used: it is empty', { exact: false }).waitFor();
    await alert.getByText('broken.pdf', { exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await dialog.evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
    await dialog.getByRole('button', { name: 'Add 3 documents' }).click();
    await expect.poll(() => dialog.getByRole('button', { name: 'Read it with its marks' }).count()).toBe(3);
    await dialog.getByRole('button', { name: 'Read it with its marks' }).nth(1).click();
    const title = page.getByRole('article').getByRole('heading', { level: 2 });
    await title.waitFor();
    expect((await title.textContent())?.slice(0, 20)).toBe(LONG.slice(0, 20));
    expect(await page.getByRole('article').textContent()).toContain(SCRIPT);
    expect(await faultsOf(page)).toEqual([]);
    // Wherever such a name stands, it is text, and nothing scrolls sideways.
    const heading = (other: Page): Locator => other.getByRole('heading', { name: /Norway/ }).first();
    const places: [string, (other: Page) => Promise<unknown>][] = [
      ['/?node=country:no&expand=country:no', (other) => placeOf(other, 'country:no')],
      ['/?page=profile&node=country:no', (other) => heading(other).waitFor()],
      ['/?page=dossier&a=JP&b=NO', (other) => heading(other).waitFor()],
    ];
    for (const [path, there] of places) {
      const other = await go(path);
      await there(other);
      expect(await other.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), path).toBe(true);
      expect(
        await other.evaluate(() => 'hit' in window || document.querySelector('img[src=x], main script') !== null),
        path,
      ).toBe(false);
    }
    const rows = await go(`/?page=console&cypher=${encodeURIComponent('MATCH (d:Document) RETURN d, d.title, d.publisher')}&p=`);
    await rows.getByRole('tab', { name: 'Rows' }).click();
    await rows.getByRole('region', { name: 'Rows' }).getByText(SCRIPT).first().waitFor();
    expect(await rows.evaluate(() => 'hit' in window || document.querySelector('img[src=x]') !== null)).toBe(false);
    await rows.getByRole('combobox', { name: /^Search/ }).fill('Long name');
    await rows
      .getByRole('option', { name: /^Long name/ })
      .first()
      .waitFor();
    expect(await rows.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    // Sideways text turns nothing but itself.
    const found = await go('/?page=documents');
    await found.getByRole('link', { name: BIDI }).waitFor();
    expect(await panel(found).count()).toBe(0);
  });
});
