import { canonicalJson, sortedUnique } from '../model/compare.ts';
import { InputError, NotFoundError } from '../model/errors.ts';
import { hash12, hashOfFactId } from '../model/ids.ts';
import { isPartialDate } from '../model/dates.ts';
import type { Verdict } from '../model/inputs.ts';
import { nameFormKey } from '../model/names.ts';
import { pairOf } from '../model/questions.ts';
import type { Claim } from '../model/claims.ts';
import { namesBlock } from '../resolve/blocks.ts';
import { claimOf } from '../store/records.ts';
import type { Cell } from '../model/values.ts';
import { storedDocument } from './again.ts';
import { rewriteClaims } from './inputs.ts';
import { blockRows } from './plan.ts';
import type { CorrectionInput, IngestOptions, JudgedReport, JudgementInput } from './port.ts';
import { readMany, readRows } from './reads.ts';
import { settleAll } from './settle.ts';
import { statement, statements } from './texts.ts';
import { readCorrections, type World } from './world.ts';

/** What people say of claims and names: recorded, applied at once, reversible. */
export class Judge {
  readonly #world: World;
  constructor(world: World) {
    this.#world = world;
  }

  async judge(input: JudgementInput, options: IngestOptions): Promise<string> {
    const { id } = await this.#record(input);
    await this.#settle(options);
    return id;
  }

  /** Records each judgement by itself, then settles once: a file of a thousand costs one settling. */
  async judgeAll(inputs: readonly JudgementInput[], options: IngestOptions): Promise<JudgedReport> {
    const report: JudgedReport = { added: 0, unchanged: 0, failures: [] };
    for (const [index, input] of inputs.entries()) {
      options.signal?.throwIfAborted();
      try {
        report[(await this.#record(input)).added ? 'added' : 'unchanged']++;
      } catch (error) {
        if (!(error instanceof InputError || error instanceof NotFoundError)) throw error;
        report.failures.push({ index, reason: error.message });
      }
    }
    await this.#settle(options);
    return report;
  }

  /** Writes one judgement with the blocks that it makes dirty; one that stands already is left as it is. */
  async #record(input: JudgementInput): Promise<{ id: string; added: boolean }> {
    const stamp = this.#world.now();
    const on = input.on ?? stamp.slice(0, 10);
    checkDay(on);
    const [{ end: a, kind }, { end: b, kind: other }] = [await this.#end(input.a), await this.#end(input.b)];
    if (a === b) throw new InputError(`Both ends of the judgement are ${a}; name two claims or two names.`);
    if (kind !== other) throw new InputError(`${a} tells of ${kind}, ${b} of ${other}: those are never one.`);
    if (isForm(a) && namesBlock(a) !== namesBlock(b))
      throw new InputError(`${a} and ${b} serve two countries; correct the country of one claim first.`);
    const pair = sortedUnique([a, b]);
    const before = (
      await readRows<{ id: string; verdict: Verdict; a: string; b: string; day: string }>(
        this.#world.store,
        'standing-judgements',
      )
    ).filter((j) => pairOf(j.a, j.b) === pairOf(a, b));
    const decides = (verdict: Verdict): boolean => verdict !== 'later';
    const clash = before.find((j) => j.verdict !== input.verdict && decides(j.verdict) && decides(input.verdict) && j.day === on);
    if (clash)
      throw new InputError(
        `The judgement ${clash.id} says of the same day that they are ${clash.verdict}; withdraw it or give a later day.`,
      );
    const id = `judgement:${hash12(canonicalJson([pair, input.verdict, on]))}`;
    const standing = before.find((j) => j.id === id || j.id.startsWith(`${id}-`));
    if (standing) return { id: standing.id, added: false };
    const serial = (await readRows<{ id: string }>(this.#world.store, 'judgement-ids', { prefix: id })).length;
    const own = serial ? `${id}-${serial}` : id;
    const answered = decides(input.verdict) ? before.filter((j) => j.verdict === 'later') : [];
    await this.#world.store.write([
      ...(decides(input.verdict) ? await this.#marks(pair) : []),
      ...answered.map((j) => statement('withdraw-judgement', { id: j.id, at: stamp }, 1)),
      statement(
        'create-judgement',
        {
          id: own,
          properties: {
            id: own,
            verdict: input.verdict,
            a: pair[0],
            b: pair[1],
            day: on,
            recordedAt: stamp,
            ...(input.why ? { why: input.why } : {}),
            ...(input.by ? { by: input.by } : {}),
          },
        },
        1,
      ),
      statement('bump-graph', {}),
    ]);
    return { id: own, added: true };
  }

  async withdrawJudgement(id: string, options: IngestOptions): Promise<void> {
    const live = await readRows<{ id: string; verdict: Verdict; a: string; b: string }>(this.#world.store, 'standing-judgements');
    const judgement = live.find((j) => j.id === id);
    if (!judgement) throw new NotFoundError(`No live judgement has the id ${id}.`);
    await this.#world.store.write([
      ...(judgement.verdict === 'later' ? [] : await this.#marks([judgement.a, judgement.b])),
      statement('withdraw-judgement', { id, at: this.#world.now() }, 1),
      statement('bump-graph', {}),
    ]);
    await this.#settle(options);
  }

  async correct(input: CorrectionInput, options: IngestOptions): Promise<string> {
    const stamp = this.#world.now();
    const on = input.on ?? stamp.slice(0, 10);
    checkDay(on);
    const claim = await this.#claim(input.claim);
    if (input.action === 'replace') checkField(claim, input.field, input.value);
    if (input.action === 'confirm' && input.field !== null && !(input.field in claim.value))
      throw new InputError(`A ${claim.kind} claim has no field "${input.field}".`);
    const parts = [claim.id, input.action, input.field, input.value ?? null, on];
    const id = `correction:${hash12(canonicalJson(parts))}`;
    const same = (await readCorrections(this.#world.store)).find((c) => c.id === id || c.id.startsWith(`${id}-`));
    if (same) return same.id;
    const serial = (await readRows<{ id: string }>(this.#world.store, 'correction-ids', { prefix: id })).length;
    const own = serial ? `${id}-${serial}` : id;
    const properties = {
      id: own,
      claim: claim.id,
      quote: claim.quote,
      action: input.action,
      day: on,
      recordedAt: stamp,
      ...(input.field === null ? {} : { field: input.field }),
      ...(input.action === 'replace' ? { value: canonicalJson(input.value) } : {}),
      ...(input.why ? { why: input.why } : {}),
      ...(input.by ? { by: input.by } : {}),
    };
    const corrections = [
      ...(await readCorrections(this.#world.store)),
      {
        id: own,
        claim: claim.id,
        quote: claim.quote,
        action: input.action,
        field: input.field,
        value: input.value ?? null,
        on,
      },
    ];
    await this.#rewrite(claim.document, corrections, [statement('create-correction', { id: own, properties }, 1)]);
    await this.#settle(options);
    return own;
  }

  async withdrawCorrection(id: string, options: IngestOptions): Promise<void> {
    const live = await readCorrections(this.#world.store);
    const correction = live.find((c) => c.id === id);
    if (!correction) throw new NotFoundError(`No live correction has the id ${id}.`);
    const document = (
      await readRows<{ claim: Record<string, Cell> }>(this.#world.store, 'claim-by-id', { id: correction.claim })
    )[0]?.claim['document'];
    const withdraw = statement('withdraw-correction', { id, at: this.#world.now() }, 1);
    if (typeof document === 'string')
      await this.#rewrite(
        document,
        live.filter((c) => c.id !== id),
        [withdraw],
      );
    else await this.#world.store.write([withdraw, statement('bump-graph', {})]);
    await this.#settle(options);
  }

  async #rewrite(
    documentKey: string,
    corrections: Awaited<ReturnType<typeof readCorrections>>,
    extra: Parameters<typeof rewriteClaims>[4],
  ): Promise<void> {
    const { store, lexicon, now } = this.#world;
    const { document, version, claims } = await storedDocument(store, documentKey);
    await rewriteClaims({ store, tables: lexicon, corrections, now: now() }, document, claims, version, extra);
  }

  async #settle(options: IngestOptions): Promise<void> {
    const { store, lexicon, afterCommit, documents } = this.#world;
    afterCommit?.();
    await settleAll(store, lexicon, { ...options, ...(afterCommit ? { afterCommit } : {}), ...(documents ? { documents } : {}) });
  }

  /** The blocks of two claims, or of two names' country, as dirty. */
  async #marks(ends: readonly string[]): Promise<ReturnType<typeof statements>> {
    const forms = ends.filter(isForm);
    const claims = ends.filter((e) => !isForm(e));
    const keys = (await readMany<{ key: string }>(this.#world.store, 'blocks-of-claims', 'ids', claims)).map((r) => r.key);
    return statements('mark-blocks', 'rows', blockRows([...keys, ...forms.map(namesBlock)]));
  }

  /** A claim id as given, the claim a fact id was made from, a person claim as its name form, or a name form in any order of its words. */
  async #end(given: string): Promise<{ end: string; kind: string }> {
    if (isForm(given)) {
      const country = given.slice(0, given.indexOf('|'));
      const usual = nameFormKey(given.slice(country.length + 1), country === '-' ? null : country);
      for (const key of [given, usual])
        if (key !== null && (await readRows(this.#world.store, 'form-by-key', { key })).length)
          return { end: key, kind: 'a person' };
      throw new NotFoundError(`No document names anybody as ${given}.`);
    }
    const claim = await this.#claim(given);
    if (claim.kind === 'meeting' || claim.kind === 'agreement')
      return { end: claim.id, kind: claim.kind === 'meeting' ? 'a meeting' : 'an agreement' };
    if (claim.kind !== 'person' && claim.kind !== 'tenure')
      throw new InputError(
        `The claim ${claim.id} tells of a kind of fact that its name alone decides (${claim.kind}): judgements are on meetings, agreements and people. Correct the claim instead.`,
      );
    const form = (await readRows<{ form: string }>(this.#world.store, 'forms-of-claims', { ids: [claim.id] }))[0]?.form;
    if (!form) throw new InputError(`The claim ${claim.id} names nobody.`);
    return { end: form, kind: 'a person' };
  }

  async #claim(given: string): Promise<Claim> {
    const { store } = this.#world;
    const direct = await readRows<{ claim: Record<string, Cell> }>(store, 'claim-by-id', { id: given });
    if (direct[0]) return claimOf(direct[0].claim);
    const hash = hashOfFactId(given);
    const found = hash ? await readRows<{ id: string }>(store, 'claim-by-hash', { hash }) : [];
    const row = found[0]
      ? (await readRows<{ claim: Record<string, Cell> }>(store, 'claim-by-id', { id: found[0].id }))[0]
      : undefined;
    if (!row)
      throw new NotFoundError(
        `Nothing live has the id ${given}: give a claim's id, or a person's, meeting's, agreement's, tenure's or membership's.`,
      );
    return claimOf(row.claim);
  }
}

const isForm = (end: string): boolean => /^([A-Z]{2}|-)\|/.test(end);

function checkDay(on: string): void {
  if (!isPartialDate(on) || on.length !== 10) throw new InputError(`"${on}" is not a day; write it as 2026-01-31.`);
}

function checkField(claim: Claim, field: string | null, value: unknown): void {
  if (field === null || !(field in claim.value)) {
    throw new InputError(`A ${claim.kind} claim has no field "${field ?? ''}"; it has ${Object.keys(claim.value).join(', ')}.`);
  }
  const was = (claim.value as unknown as Record<string, unknown>)[field];
  const kindOf = (v: unknown): string => (Array.isArray(v) ? 'list' : v === null ? 'nothing' : typeof v);
  if (value !== null && was !== null && kindOf(value) !== kindOf(was))
    throw new InputError(`The field "${field}" holds a ${kindOf(was)}, not a ${kindOf(value)}.`);
  if (/(?:^date|Date|On|^from|^to|^founded)$/.test(field) && value !== null && !isPartialDate(value)) {
    throw new InputError(`${JSON.stringify(value)} is not a date; write 2026-01-31, 2026-01 or 2026.`);
  }
}
