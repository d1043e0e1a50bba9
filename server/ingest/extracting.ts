import type { Claim, Extraction, Mention } from '../model/claims.ts';
import type { SourceDocument } from '../model/document.ts';
import { evidenceProblem } from '../model/evidence.ts';
import type { ReadItem } from '../model/reading.ts';
import type { ExtractPool, World } from './world.ts';

/** What a reader gives of a document. */
export type Item = Extract<ReadItem, { type: 'document' | 'dataset' }>;

/** A document with the claims that its version states. */
export interface Stated {
  path: string;
  document: SourceDocument;
  claims: Claim[];
  mentions: Mention[];
  /** Claims left out because their words do not stand in the text, with why. */
  dropped: string[];
}

/** The extractor broke on a text: a defect of ours, and that document's failure alone. */
export class ExtractorError extends Error {}

/** Documents that are extracted in this thread before others are started: most loads are small, and threads take a moment to start. */
const ALONE = 200;

/** Extraction for one load: here at first, in threads where the load is long and there are any. */
export class Extracting {
  readonly #world: World;
  readonly #threads: boolean;
  #done = 0;
  #pool: ExtractPool | null = null;

  /** `threads`: whether a long load may open some; then `close` must be called. */
  constructor(world: World, threads = false) {
    this.#world = world;
    this.#threads = threads;
  }

  /** What an item states. Throws ExtractorError where the extractor breaks. */
  async of(item: Item): Promise<Pick<Extraction, 'claims' | 'mentions'>> {
    if (item.type === 'dataset') return { claims: item.claims, mentions: [] };
    if (this.#threads && ++this.#done > ALONE && this.#world.pool) this.#pool ??= this.#world.pool();
    try {
      return await (this.#pool ? this.#pool.extract(item.document) : this.#world.extract(item.document));
    } catch (error) {
      throw new ExtractorError(error instanceof Error ? error.message : 'unknown', { cause: error });
    }
  }

  async close(): Promise<void> {
    await this.#pool?.close();
    this.#pool = null;
  }
}

/** An item with what it states; claims whose words do not stand in the text are left out. */
export function statedOf(item: Item, extraction: Pick<Extraction, 'claims' | 'mentions'>): Stated {
  const { document, path } = item;
  const dropped: string[] = [];
  const claims = extraction.claims.filter((c) => {
    const problem = evidenceProblem(c, document.text);
    if (problem) dropped.push(`a claim was left out: ${problem} (${c.id})`);
    return !problem;
  });
  return { path, document, claims, mentions: extraction.mentions, dropped };
}
