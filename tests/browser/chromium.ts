import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.mjs';

/** No sandbox, because tests run as root in containers; the rest keeps the browser from calling home. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** Where a Chromium is, or why there is none. */
export const found = await findChromium();

/** Starts the browser; each test opens its own page in it. */
export async function launch(flags: readonly string[] = []): Promise<Browser> {
  if ('reason' in found) throw new Error(found.reason);
  return chromium.launch({ executablePath: found.path, args: [...FLAGS, ...flags] });
}
