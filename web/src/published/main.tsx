import '../styles/tokens.css';
import { createRoot } from 'react-dom/client';
import { bringPictures } from '../parts/pictures.ts';
import { bookOf, type PageData } from './data.ts';
import { Broken, Page } from './Page.tsx';

/** Follows the reader's system: the page keeps no settings. */
function followScheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const set = (): void => document.documentElement.setAttribute('data-mantine-color-scheme', dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', set);
  set();
}

const root = document.getElementById('app');
if (!root) throw new Error('The page has no #app element.');
followScheme();
const source = document.getElementById('data')?.textContent ?? '';
const expected = document.querySelector('meta[name="entente-data-sha256"]')?.getAttribute('content') ?? '';
const app = createRoot(root);
try {
  const { page, pictures } = JSON.parse(source) as PageData;
  const encoded = new Map(Object.entries(pictures).map(([path, svg]) => [path, `data:image/svg+xml,${encodeURIComponent(svg)}`]));
  bringPictures((path) => encoded.get(path.replace('%67', 'g')) ?? null);
  app.render(<Page book={bookOf(page)} source={source} expected={expected} />);
} catch (error) {
  app.render(<Broken reason={error instanceof Error ? error.message : String(error)} />);
}
