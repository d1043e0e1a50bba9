import { ingestOf } from '../../../server/ingest/create.ts';
import type { Ingest } from '../../../server/ingest/port.ts';
import type { Lexicon } from '../../../server/lexicon/types.ts';
import { canonicalJson } from '../../../server/model/compare.ts';
import { InputError, NotFoundError } from '../../../server/model/errors.ts';
import type { BlockFacts, FactEdge, FactNode, Support } from '../../../server/model/facts.ts';
import type { Question } from '../../../server/model/questions.ts';
import type { ReadItem } from '../../../server/model/reading.ts';
import { docFactsOf } from '../../../server/model/inputs.ts';
import { allFacts, resolveAll } from '../../../server/resolve/all.ts';
import type { Correction, Judgement } from '../../../server/resolve/types.ts';
import { loadInputs, streamRows } from '../../../server/store/inputs.ts';
import type { GraphStore } from '../../../server/store/port.ts';
import type { Step, Told } from './universe.ts';

/** Thrown by the hook that ends the "process" after a commit. */
export class Stopped extends Error {}

/** What the inputs are after a history, kept beside the store and independent of it. */
export class Model {
  readonly documents = new Map<string, Told>();
  readonly judgements = new Map<string, Judgement>();
  readonly corrections = new Map<string, Correction>();

  /** The facts that these inputs must lead to, computed in memory, with the country table that every store has. */
  facts(lexicon: Lexicon, countries: Told): BlockFacts {
    const documents = [countries, ...this.documents.values()].map(({ document, claims }) => ({
      doc: docFactsOf(document),
      claims,
    }));
    return allFacts(
      resolveAll({ documents, judgements: [...this.judgements.values()], corrections: [...this.corrections.values()] }, lexicon),
    );
  }
}

/** Plays a history against a store, stopping after every so many commits and starting again, as killed processes do. */
export class Player {
  readonly model = new Model();
  readonly #store: GraphStore;
  readonly #lexicon: Lexicon;
  #countdown = Infinity;

  constructor(store: GraphStore, lexicon: Lexicon) {
    this.#store = store;
    this.#lexicon = lexicon;
  }

  #ingest(): Ingest {
    return ingestOf({
      store: this.#store,
      lexicon: this.#lexicon,
      now: () => '2026-01-01T00:00:00Z',
      extractorVersion: 'test',
      extract: (d) => ({ claims: this.#claims.get(d.sha256 + d.key + (d.publishedOn ?? '')) ?? [], mentions: [], notices: [] }),
      afterCommit: () => {
        if (--this.#countdown === 0) throw new Stopped();
      },
    });
  }
  readonly #claims = new Map<string, Told['claims']>();

  /** Takes one step; `stopAfter` commits the process ends, and the step is taken again by the next one. */
  async take(step: Step, stopAfter: number | null): Promise<void> {
    if (stopAfter !== null) {
      this.#countdown = stopAfter;
      try {
        await this.#apply(step, this.#ingest(), false);
      } catch (error) {
        if (!(error instanceof Stopped)) throw error;
      }
      this.#countdown = Infinity;
      await this.#ingest().settle();
    }
    await this.#apply(step, this.#ingest(), true);
  }

  async add(docs: readonly Told[]): Promise<void> {
    await this.#apply({ do: 'add', docs: [...docs] }, this.#ingest(), true);
  }

  /** Adds documents through an Ingest of its own, as a second process would. */
  async addApart(docs: readonly Told[]): Promise<void> {
    await this.#apply({ do: 'add', docs: [...docs] }, this.#ingest(), true);
  }

  /** Retracts every document and withdraws every judgement and correction: the next history starts from the tables alone. */
  async takeBack(): Promise<void> {
    const ingest = this.#ingest();
    for (const id of this.model.judgements.keys()) await ingest.withdrawJudgement(id);
    for (const id of this.model.corrections.keys()) await ingest.withdrawCorrection(id);
    for (const key of this.model.documents.keys()) await ingest.retract(key, 'end of the history');
    this.model.judgements.clear();
    this.model.corrections.clear();
    this.model.documents.clear();
  }

  async #apply(step: Step, ingest: Ingest, record: boolean): Promise<void> {
    switch (step.do) {
      case 'add': {
        for (const t of step.docs)
          this.#claims.set(t.document.sha256 + t.document.key + (t.document.publishedOn ?? ''), t.claims);
        const report = await ingest.add(step.docs.map(itemOf));
        if (report.documents.failed) throw new Error(`unexpected failure: ${JSON.stringify(report.failures)}`);
        if (record) for (const t of step.docs) this.model.documents.set(t.document.key, t);
        return;
      }
      case 'retract': {
        const key = at([...this.model.documents.keys()], step.n);
        if (key === undefined) return;
        await ignoring(NotFoundError, () => ingest.retract(key, 'test'));
        if (record) this.model.documents.delete(key);
        return;
      }
      case 'correct':
        return this.#correct(step, ingest, record);
      case 'withdraw-correction': {
        const id = at([...this.model.corrections.keys()], step.n);
        if (id === undefined) return;
        await ignoring(NotFoundError, () => ingest.withdrawCorrection(id));
        if (record) this.model.corrections.delete(id);
        return;
      }
      case 'judge':
        return this.#judge(step, ingest, record);
      case 'withdraw-judgement': {
        const id = at([...this.model.judgements.keys()], step.n);
        if (id === undefined) return;
        await ignoring(NotFoundError, () => ingest.withdrawJudgement(id));
        if (record) this.model.judgements.delete(id);
        return;
      }
    }
  }

  async #correct(step: Extract<Step, { do: 'correct' }>, ingest: Ingest, record: boolean): Promise<void> {
    const claims = [...this.model.documents.values()]
      .flatMap((t) => t.claims)
      .filter((c) => c.kind === 'meeting' || c.kind === 'agreement');
    const claim = at(claims, step.n);
    if (!claim) return;
    const field =
      step.how === 'date'
        ? claim.kind === 'meeting'
          ? 'date'
          : 'signedOn'
        : step.how === 'parties'
          ? claim.kind === 'meeting'
            ? 'countries'
            : 'parties'
          : null;
    const action = field ? 'replace' : (step.how as 'reject' | 'confirm');
    const value = step.how === 'date' ? '2024-03-15' : step.how === 'parties' ? ['IN', 'MY'] : null;
    const id = await ingest.correct({ claim: claim.id, action, field, value, on: step.on, why: null, by: null });
    if (record) this.model.corrections.set(id, { id, claim: claim.id, quote: claim.quote, action, field, value, on: step.on });
  }

  async #judge(step: Extract<Step, { do: 'judge' }>, ingest: Ingest, record: boolean): Promise<void> {
    const claims = [...this.model.documents.values()]
      .flatMap((t) => t.claims)
      .filter((c) => c.kind === 'meeting' || c.kind === 'agreement');
    const a = at(claims, step.n);
    const b = at(
      claims.filter((c) => c.kind === a?.kind && c !== a),
      step.m,
    );
    if (!a || !b) return;
    await ignoring(InputError, async () => {
      const id = await ingest.judge({ verdict: step.verdict, a: a.id, b: b.id, on: step.on, why: null, by: null });
      const [x, y] = [a.id, b.id].sort() as [string, string];
      if (record) this.model.judgements.set(id, { id, verdict: step.verdict, a: x, b: y, on: step.on });
    });
  }
}

async function ignoring(kind: new (...args: never[]) => Error, task: () => Promise<unknown>): Promise<void> {
  try {
    await task();
  } catch (error) {
    if (!(error instanceof kind)) throw error;
  }
}

const at = <T>(list: readonly T[], n: number): T | undefined => (list.length ? list[n % list.length] : undefined);

export const itemOf = ({ document, claims }: Told): ReadItem =>
  document.kind === 'dataset'
    ? { type: 'dataset', path: document.key, document, claims, notices: [] }
    : { type: 'document', path: document.key, document, notices: [] };

/** All facts that a store holds. */
export async function storedFacts(store: GraphStore): Promise<BlockFacts> {
  const nodes: FactNode[] = [];
  for await (const n of streamRows<{ labels: string[]; properties: FactNode['properties'] }>(store, 'nodes')) {
    nodes.push({
      id: String(n.properties['id']),
      label: n.labels.find((l) => l !== 'Entity') as FactNode['label'],
      properties: n.properties,
    });
  }
  const edges: FactEdge[] = [];
  for await (const e of streamRows<Omit<FactEdge, 'id'>>(store, 'relationships'))
    edges.push({ ...e, id: String(e.properties['id']) });
  const supports: Support[] = [];
  for await (const s of streamRows<Support>(store, 'supports')) supports.push(s);
  const questions: Question[] = [];
  for await (const b of streamRows<{ questions: string }>(store, 'questions'))
    questions.push(...(JSON.parse(b.questions) as Question[]));
  return { nodes, edges, supports, questions };
}

/** Facts as sorted lines, so that two states can be compared and their difference read. */
export function lines(facts: BlockFacts): string[] {
  return [
    ...facts.nodes.map((n) => `node ${n.label} ${canonicalJson(n.properties)}`),
    ...facts.edges.map((e) => `edge ${e.type} ${e.from} > ${e.to} ${canonicalJson(e.properties)}`),
    ...facts.supports.map((s) => `support ${s.claim} > ${s.fact} ${s.reason} ${s.score}`),
    ...(facts.questions ?? []).map((q) => `question ${canonicalJson(q)}`),
  ].sort();
}

/** What one state has and the other has not; empty lists for equal states. */
export function difference(stored: readonly string[], wanted: readonly string[]): { onlyStored: string[]; onlyWanted: string[] } {
  const a = new Set(stored);
  const b = new Set(wanted);
  return { onlyStored: stored.filter((l) => !b.has(l)), onlyWanted: wanted.filter((l) => !a.has(l)) };
}

/** The country table as it stands in a store. */
export async function countriesOf(store: GraphStore): Promise<Told> {
  const inputs = await loadInputs(store);
  const found = inputs.documents.find((d) => d.doc.key === 'countries');
  if (!found) throw new Error('the store holds no country table');
  return {
    document: {
      ...found.doc,
      text: '',
      sha256: '',
      title: null,
      url: null,
      language: 'en',
      licence: null,
      sources: [],
      file: null,
    } as unknown as Told['document'],
    claims: found.claims,
  };
}
