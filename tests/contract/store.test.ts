import { describe } from 'vitest';
import { onEveryStore, usePrepared } from './harness.ts';
import { failing } from './store/failing.ts';
import { reading } from './store/reading.ts';
import { writing } from './store/writing.ts';

onEveryStore('the store', (kind) => {
  describe('writing', () => writing(usePrepared(kind)));
  describe('reading', () => reading(usePrepared(kind)));
  describe('failing', () => failing(kind));
});
