// node --import tsx tests/bench/write-corpus.ts FROM TO FILE [FACTS]: documents number FROM up to TO of the corpus as a .jsonl file that
// `entente ingest` reads; with FACTS, what is true in each, a line a document.
import { closeSync, openSync, writeSync } from 'node:fs';
import { lineOf, some } from './corpus/index.ts';

const [, , from, to, file, facts] = process.argv as unknown as [string, string, string, string, string, string | undefined];
const out = openSync(file, 'w');
const truth = facts === undefined ? null : openSync(facts, 'w');
for (const told of some(Number(from), Number(to))) {
  writeSync(out, lineOf(told));
  if (truth !== null) writeSync(truth, `${JSON.stringify({ id: told.id, vague: told.vague, facts: told.facts })}\n`);
}
closeSync(out);
if (truth !== null) closeSync(truth);
