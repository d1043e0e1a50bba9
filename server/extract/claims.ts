import type { Claim, ClaimKind, ClaimValues, Mention, Span } from '../model/claims.ts';
import { CLAIM_KINDS } from '../model/claims.ts';
import { byCodeUnit } from '../model/compare.ts';
import { claimId } from '../model/ids.ts';
import type { Annotated } from './annotate.ts';
import type { Range } from './scene.ts';

/** Builds claims of one document: quotes from sentences, spans from tokens, ids from both. */
export class ClaimBuilder {
  private readonly doc: Annotated;
  private readonly key: string;
  private readonly pending: { claim: Omit<Claim, 'id'>; handle: object }[] = [];

  constructor(doc: Annotated, key: string) {
    this.doc = doc;
    this.key = key;
  }

  /** UTF-16 range of tokens. */
  span(r: Range): Span {
    const a = this.doc.tokens[r.from];
    const b = this.doc.tokens[Math.max(r.from, r.to - 1)];
    return { start: a?.start ?? 0, end: b?.end ?? 0 };
  }

  /** The quote: the sentence of the trigger, widened to near sentences that tell of the same fact. */
  quoteRange(trigger: number, sentences: Iterable<number>): Span {
    const own = this.doc.sentenceOf[trigger] ?? 0;
    let first = own;
    let last = own;
    const block = this.doc.sentences[own]?.block;
    for (const s of [...sentences].sort((a, b) => Math.abs(a - own) - Math.abs(b - own))) {
      if (this.doc.sentences[s]?.block !== block) continue;
      if (s < first && first - s === 1 && last - s < 3) first = s;
      if (s > last && s - last === 1 && s - first < 3) last = s;
    }
    const a = this.doc.sentences[first];
    const b = this.doc.sentences[last];
    return this.span({ from: a?.from ?? 0, to: b?.to ?? 1 });
  }

  /** Adds a claim; `handle` stands for it in `refs` until ids are known. */
  add<K extends ClaimKind>(kind: K, value: ClaimValues[K], quote: Span, spans: Record<string, Span[]>, rule: string): object {
    const handle = {};
    for (const [field, filled] of Object.entries(value)) {
      if (filled === null || filled === undefined || filled === false || (Array.isArray(filled) && !filled.length)) continue;
      if (!spans[field]?.length) spans[field] = [quote];
    }
    for (const field of Object.keys(spans)) if (!spans[field]?.length) delete spans[field];
    const claim = {
      kind,
      document: this.key,
      quote: this.doc.text.slice(quote.start, quote.end),
      start: quote.start,
      end: quote.end,
      spans,
      rule,
      value,
    } as unknown as Omit<Claim, 'id'>;
    this.pending.push({ claim, handle });
    return handle;
  }

  /** Claims in order of kind, start and ordinal, with ids; `refs` are resolved from handles. */
  build(refs: Map<object, Record<string, object>>): Claim[] {
    const order = new Map(CLAIM_KINDS.map((k, i) => [k, i]));
    const sorted = [...this.pending].sort(
      (a, b) => (order.get(a.claim.kind) ?? 0) - (order.get(b.claim.kind) ?? 0) || a.claim.start - b.claim.start || 0,
    );
    const counts = new Map<string, number>();
    const ids = new Map<object, string>();
    const out: { claim: Claim; handle: object }[] = [];
    for (const { claim, handle } of sorted) {
      const place = `${claim.kind}:${claim.start}`;
      const ordinal = counts.get(place) ?? 0;
      counts.set(place, ordinal + 1);
      const id = claimId(this.key, claim.kind, claim.start, ordinal);
      ids.set(handle, id);
      out.push({ claim: { id, ...claim } as Claim, handle });
    }
    for (const { claim, handle } of out) {
      const wanted = refs.get(handle);
      if (!wanted) continue;
      const named: Record<string, string> = {};
      for (const [name, target] of Object.entries(wanted)) {
        const id = ids.get(target);
        if (id) named[name] = id;
      }
      if (Object.keys(named).length) claim.refs = named;
    }
    return out.map((o) => o.claim);
  }

  mention(kind: Mention['kind'], ref: string, r: Range): Mention {
    const s = this.span(r);
    return { kind, ref, quote: this.doc.text.slice(s.start, s.end), start: s.start, end: s.end };
  }
}

/** Mentions in order of place. */
export function sortMentions(mentions: Mention[]): Mention[] {
  return mentions.sort((a, b) => a.start - b.start || a.end - b.end || byCodeUnit(a.kind, b.kind) || byCodeUnit(a.ref, b.ref));
}
