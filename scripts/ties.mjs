#!/usr/bin/env node
// Compares the ranking by the query tie-strength with the yardstick of tests/eval/ties/yardstick.csv, on the samples and the reference.
//
//   npm run ties             prints Spearman's rho and every pair; exit 1 if docs/tie-strength.md says otherwise
//   npm run ties -- --write  writes the figures into docs/tie-strength.md
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';

const { values: options } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const page = join(root, 'docs', 'tie-strength.md');

register();
const { onSampleStore } = await import(join(root, 'tests/eval/sample-store.ts'));
const { figures, figureTable, pairTable } = await import(join(root, 'tests/eval/ties/compare.ts'));
const { pairs, figures: list } = await onSampleStore(figures);
const table = figureTable(list);
console.log(`${pairTable(pairs)}\n\n${table}`);

const before = readFileSync(page, 'utf8');
const after = before.replace(/(<!-- figures -->\n)[\s\S]*?(\n<!-- end -->)/, (_, head, tail) => head + table + tail);
if (options.write) writeFileSync(page, after);
else if (after !== before) {
  console.error('docs/tie-strength.md says otherwise: npm run ties -- --write');
  process.exitCode = 1;
}
