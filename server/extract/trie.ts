import { tokenize, type Token } from './tokens.ts';

interface Node<T> {
  next: Map<string, Node<T>>;
  values: { value: T; shape: readonly (0 | 1 | 2)[] }[];
}

/** A match: tokens `from` (inclusive) to `to` (exclusive) spell a pattern. */
export interface Match<T> {
  from: number;
  to: number;
  values: T[];
}

/** Marks that a pattern and a text may differ in. */
const SKIPPED = new Set(["'", '"', '-', "'s"]);

/**
 * Whole-word look-up of many phrases. A capital in a phrase asks for one in the text, all capitals ("US") for all capitals;
 * hyphens, quotes and the possessive 's are passed over on both sides.
 */
export class TokenTrie<T> {
  private readonly root: Node<T> = { next: new Map(), values: [] };

  /** Adds a phrase. `anyCase` takes it however it is written. */
  add(phrase: string, value: T, anyCase = false): void {
    let node = this.root;
    const shape: (0 | 1 | 2)[] = [];
    for (const t of tokenize(phrase)) {
      if (SKIPPED.has(t.norm)) continue;
      shape.push(anyCase ? 0 : t.cap);
      let next = node.next.get(t.norm);
      if (!next) node.next.set(t.norm, (next = { next: new Map(), values: [] }));
      node = next;
    }
    if (shape.length) node.values.push({ value, shape });
  }

  /** The longest phrase that starts at token `from`, or null. */
  longest(tokens: readonly Token[], from: number, limit: number): Match<T> | null {
    const first = tokens[from];
    if (!first) return null;
    let node = this.root.next.get(first.norm);
    if (!node) return null;
    let best: Match<T> | null = null;
    let i = from + 1;
    for (;;) {
      if (node.values.length) {
        const values = fitting(node.values, tokens, from);
        if (values) best = { from, to: i, values };
      }
      if (!node.next.size) return best;
      while (i < limit && SKIPPED.has(tokens[i]?.norm ?? '')) i++;
      const t = tokens[i];
      if (!t || i >= limit || t.lines > 1 || (t.lines > 0 && t.bullet)) return best;
      const next: Node<T> | undefined = node.next.get(t.norm);
      if (!next) return best;
      node = next;
      i++;
    }
  }
}

/** The values whose capitals the text has; null for none. */
function fitting<T>(list: Node<T>['values'], tokens: readonly Token[], from: number): T[] | null {
  let out: T[] | null = null;
  for (const v of list) {
    let i = from;
    let fits = true;
    for (const want of v.shape) {
      while (i > from && SKIPPED.has(tokens[i]?.norm ?? '')) i++;
      if ((tokens[i]?.cap ?? 0) < want) {
        fits = false;
        break;
      }
      i++;
    }
    if (fits) (out ??= []).push(v.value);
  }
  return out;
}
