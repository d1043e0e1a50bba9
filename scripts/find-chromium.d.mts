/** A Chromium that starts, and how it was found; or why there is none. */
export function findChromium(options?: {
  install?: boolean;
  log?: (line: string) => void;
}): Promise<{ path: string; how: string } | { reason: string }>;
