import { onEveryStore } from './harness.ts';
import { asOfTests } from './time/as-of.ts';
import { loadedSamples } from './time/samples.ts';

onEveryStore('time in the samples', (kind) => {
  const samples = loadedSamples(kind);
  asOfTests(samples);
});
