import { Parser } from 'htmlparser2';

class TooDeep extends Error {}

/**
 * True where elements are nested deeper than `limit`. Scans the tags alone and stops at the first that is too deep, since
 * building a tree of thousands of levels takes minutes.
 */
export function isTooDeep(html: string, limit: number): boolean {
  let depth = 0;
  const parser = new Parser({
    onopentag: () => {
      depth++;
      if (depth > limit) throw new TooDeep();
    },
    onclosetag: () => {
      depth--;
    },
  });
  try {
    parser.write(html);
    parser.end();
    return false;
  } catch (error) {
    if (error instanceof TooDeep) return true;
    throw error;
  }
}
