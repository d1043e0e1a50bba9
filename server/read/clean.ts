import { counted } from './words.ts';

const BAD = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A text in which NUL and lone surrogates are U+FFFD, each one unit for one unit, so that offsets hold. The stores would
 * change them silently. `replaced` is how many there were.
 */
export function cleanText(text: string): { text: string; replaced: number } {
  let replaced = 0;
  const clean = text.replace(BAD, () => {
    replaced++;
    return '\ufffd';
  });
  return { text: clean, replaced };
}

/** What a user is told where characters were replaced. */
export function replacedNotice(replaced: number): string {
  return `${counted(replaced, 'character')} that cannot be stored (NUL or half a surrogate pair) became U+FFFD`;
}
