import { onEveryStore } from './harness.ts';
import { asOfTests } from './time/as-of.ts';
import { changeTests } from './time/changes.ts';
import { knownTests } from './time/known.ts';
import { promiseTests } from './time/promises.ts';
import { loadedSamples } from './time/samples.ts';
import { termTests } from './time/terms.ts';

onEveryStore('time in the samples', (kind) => {
  const samples = loadedSamples(kind);
  asOfTests(samples);
  termTests(samples);
  changeTests(samples);
  knownTests(samples);
  promiseTests(samples);
});
