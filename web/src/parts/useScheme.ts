import { useSyncExternalStore } from 'react';
import { PALETTES, type Palette, type Scheme } from '../graph/palette.ts';

const ATTRIBUTE = 'data-mantine-color-scheme';

function subscribe(listener: () => void): () => void {
  const watcher = new MutationObserver(listener);
  watcher.observe(document.documentElement, { attributes: true, attributeFilter: [ATTRIBUTE] });
  return () => watcher.disconnect();
}

function current(): Scheme {
  return document.documentElement.getAttribute(ATTRIBUTE) === 'dark' ? 'dark' : 'light';
}

/** The colour scheme in use, as the page's root says, and the drawing's colours for it. */
export function useScheme(): { scheme: Scheme; palette: Palette } {
  const scheme = useSyncExternalStore(subscribe, current);
  return { scheme, palette: PALETTES[scheme] };
}
