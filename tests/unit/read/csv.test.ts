import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRows } from '../../../server/read/csv.ts';

const rows = (text: string): string[][] => [...csvRows(text)].map((row) => row.cells.map((cell) => cell.value));

test('cells carry their place in UTF-16 units, without quotes and blanks', () => {
  const text = 'a,b\r\n"x, ""y""\nz", é😀w \r\nlast,\n';
  const found = [...csvRows(text)];
  expect(found.map(({ line }) => line)).toEqual([1, 2, 4]);
  expect(found.map((row) => text.slice(row.start, row.end))).toEqual(['a,b', '"x, ""y""\nz", é😀w ', 'last,']);
  expect(found[1]?.cells.map((cell) => text.slice(cell.start, cell.end))).toEqual(['x, ""y""\nz', 'é😀w']);
  expect(rows(text)).toEqual([
    ['a', 'b'],
    ['x, "y"\nz', 'é😀w'],
    ['last', ''],
  ]);
});

test('blank lines are no rows but count as lines', () => {
  expect([...csvRows('a,b\n\n \r\r\n1,2')].map((row) => row.line)).toEqual([1, 5]);
});

test('a bad quote costs its own line alone', () => {
  const found = [...csvRows('a,b\n"open,1\nx,2\n"c"d,3\ny,4\nin"side,5\nz,6\n')];
  expect(found.map((row) => row.problem ?? row.cells.map((cell) => cell.value).join())).toEqual([
    'a,b',
    'characters follow a closing quotation mark',
    'x,2',
    'characters follow a closing quotation mark',
    'y,4',
    'a quotation mark stands inside a cell that is not quoted',
    'z,6',
  ]);
  const open = [...csvRows('a,b\nx,"1\ny,2')];
  expect(open.map((row) => row.problem ?? row.line)).toEqual([1, 'a quotation mark is never closed', 3]);
});

test('reads what csv-parse reads, and every row and cell stands at its offsets', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '😀', ' ', ',', '"', '\n', '\r\n', ';'), maxLength: 6 });
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (values, end, last) => {
      const written = values.map((row) => row.map((v) => (/[",\r\n]/.test(v) ? `"${v.replaceAll('"', '""')}"` : v)).join(','));
      const text = written.join(end) + (last ? end : '');
      const expected = parse(text, { relax_column_count: true, record_delimiter: end, trim: false });
      const found = [...csvRows(text)];
      expect(found.map((row) => row.problem)).toEqual(found.map(() => null));
      expect(found.map((row) => row.cells.map((c) => c.value))).toEqual(expected.map((row) => row.map((v) => v.trim())));
      expect(found.map((row) => text.slice(row.start, row.end))).toEqual(written);
      for (const row of found) {
        for (const c of row.cells) expect(text.slice(c.start, c.end).replaceAll('""', '"')).toBe(c.value);
      }
    }),
    { numRuns: 300 },
  );
});
