/// <reference types="vite/client" />

/** What `npm run eval -- --write-baseline` measured: tests/eval/baseline.json at the time of the build. */
declare const __MEASURED__: {
  macroF1: number;
  kinds: Record<string, { precision: number; recall: number; f1: number }>;
};
