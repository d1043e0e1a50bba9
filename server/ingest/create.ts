import { Adder } from './add.ts';
import { Judge } from './judge.ts';
import type { Ingest } from './port.ts';
import { valuesOf } from '../resolve/known.ts';
import { DocumentFacts, readKnown } from './reading.ts';
import { Serial } from './serial.ts';
import type { World } from './world.ts';

/**
 * The one way to change the inputs of a store (`prepare()` must have been called on it), for any extractor. Changes made through one
 * Ingest run one after another; several processes may each have their own on one Neo4j.
 */
export function ingestOf(given: World): Ingest {
  const documents = given.documents ?? new DocumentFacts(given.store);
  const world: World = { ...given, documents };
  const adder = new Adder(world);
  const judge = new Judge(world);
  const serial = new Serial();
  return {
    add: (items, options) => serial.run(() => adder.add(items, options ?? {})),
    preview: (items, options) => serial.run(() => adder.preview(items, options ?? {})),
    retract: (document, why, options) => serial.run(() => adder.retract(document, why, options ?? {})),
    rebuild: (options) => serial.run(() => adder.rebuild(options ?? {})),
    known: async (facts, day) => {
      const claims = await readKnown(given.store, documents, facts, day);
      return new Map([...claims].map(([fact, lives]) => [fact, valuesOf(lives, given.lexicon)]));
    },
    settle: (options) => serial.run(() => adder.settleOnly(options ?? {})),
    judge: (input, options) => serial.run(() => judge.judge(input, options ?? {})),
    judgeAll: (inputs, options) => serial.run(() => judge.judgeAll(inputs, options ?? {})),
    withdrawJudgement: (id, options) => serial.run(() => judge.withdrawJudgement(id, options ?? {})),
    correct: (input, options) => serial.run(() => judge.correct(input, options ?? {})),
    withdrawCorrection: (id, options) => serial.run(() => judge.withdrawCorrection(id, options ?? {})),
  };
}
