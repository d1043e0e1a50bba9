import { describe, expect, it } from 'vitest';
import { blocksOf, sentencesOf } from '../../../server/extract/sentences.ts';
import { tokenize } from '../../../server/extract/tokens.ts';

function split(text: string): string[] {
  const tokens = tokenize(text);
  return sentencesOf(tokens, blocksOf(text, tokens)).map((s) => text.slice(tokens[s.from]?.start, tokens[s.to - 1]?.end));
}

describe('sentences', () => {
  it.each([
    ['Gen. John Smith met Lt. Col. Ann Doe. They talked.', 2],
    ['J. R. Smith of the U.S. Navy spoke. He left.', 2],
    ['The U.S. He said so.', 2],
    ['H.E. Mr. Ali came to Riyadh.', 1],
    ['He paid 3.5 million dollars. It was enough.', 2],
    ['“We agreed.” She nodded.', 2],
    ['“We agreed,” she said. “It is done.”', 2],
    ['It ended.Then it began.', 2],
    ['Who came? Nobody!', 2],
    ['The talks (held on Sept. 4) were brief.', 1],
    ['Adm. Sir Tony Radakin and Gilberto Teodoro Jr. met in Manila.', 1],
  ])('%s', (text, count) => expect(split(text)).toHaveLength(count));

  it('keeps list items, headings and paragraphs apart', () => {
    expect(split('# The week\n\nOne thing\n\n- first item\n- second item\n1. third item')).toEqual([
      'The week',
      'One thing',
      'first item',
      'second item',
      'third item',
    ]);
  });

  it('takes a bold lead-in as a sentence of its own', () => {
    expect(split('- **France.** Talks went on.')).toEqual(['France.', 'Talks went on.']);
  });

  it('joins lines of a hard-wrapped text', () => {
    const line = 'the ministers talked about the sea and about the air for a while';
    const text = [`They met and ${line}`, line, `${line}.`, `Later ${line}`, line, `${line}.`].join('\n');
    expect(split(text)).toHaveLength(2);
  });

  it('cuts an endless sentence', () => {
    const parts = split('word '.repeat(2000));
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.join(' ')).toBe('word '.repeat(2000).trim());
  });
});

describe('tokens', () => {
  it('splits possessives and hyphens and keeps abbreviations whole', () => {
    expect(tokenize("Japan's U.S.-built F-35s").map((t) => t.norm)).toEqual(['japan', "'s", 'us', '-', 'built', 'f', '-', '35s']);
  });

  it('gives offsets that cut the text', () => {
    const text = 'Paweł “met”\nGoïta — twice.';
    for (const t of tokenize(text)) expect(text.slice(t.start, t.end)).toMatch(/^\S+$/u);
    expect(tokenize(text).map((t) => text.slice(t.start, t.end))).toEqual(['Paweł', '“', 'met', '”', 'Goïta', '—', 'twice', '.']);
  });
});
