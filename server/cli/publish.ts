import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Published } from '../contract/published.ts';
import { sha256 } from '../model/ids.ts';
import { UnavailableError } from '../model/errors.ts';

/**
 * A published page as one HTML file: the built page of `dist/published`, filled with the data and with the flags and symbols that it shows.
 * What comes from documents stands in it as JSON in which no `<` is left, so that none of it can be read as HTML. `root`: the folder of
 * package.json. Throws UnavailableError where the page is not built.
 */
export function pageOf(published: Published, root: string, version: string): string {
  const path = join(root, 'dist/published/page.html');
  if (!existsSync(path)) throw new UnavailableError('The page to publish is not built here: run "npm run build" first.');
  const data = JSON.stringify({ page: published, pictures: picturesOf(published, join(root, 'dist/web')) }).replaceAll(
    '<',
    '\\u003c',
  );
  let page = readFileSync(path, 'utf8');
  for (const [mark, value] of [
    ['content="Entente %version%"', `content="Entente ${htmlText(version)}"`],
    ['content="%dataHash%"', `content="${sha256(data)}"`],
    ['<title>%title%</title>', `<title>${htmlText(published.title)} · Entente</title>`],
    ['id="data">%data%</script>', `id="data">${data}</script>`],
  ] as const) {
    const at = page.indexOf(mark);
    if (at < 0) throw new Error(`dist/published/page.html has no ${mark}: build it again with "npm run build -- --force".`);
    page = page.slice(0, at) + value + page.slice(at + mark.length);
  }
  return page;
}

/** Flags of the countries and symbols of the kinds that a page shows, as SVG by their paths. */
function picturesOf({ graph, facts }: Published, web: string): Record<string, string> {
  const codes = [...graph.nodes.map((node) => node.code), ...facts.flatMap((fact) => fact.countries)];
  const kinds = [...graph.nodes.map((node) => node.kind), ...facts.map((fact) => fact.kind)];
  const flags = codes.filter((code) => code !== null && /^[A-Z]{2}$/.test(code)).map((code) => `/flags/${code}.svg`);
  const out: Record<string, string> = {};
  for (const path of [...new Set([...flags, ...kinds.map((kind) => `/icons/${kind.toLowerCase()}.svg`)])].sort()) {
    const file = join(web, path);
    if (existsSync(file)) out[path] = readFileSync(file, 'utf8').trim();
  }
  return out;
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function htmlText(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);
}
