// npm run bench -- hostile: time over length of hostile texts, from an eighth to the whole; the exponent must stay near 1.
import { extract } from '../../server/extract/index.ts';
import { loadLexicon } from '../../server/lexicon/index.ts';
import { packageRoot } from '../../server/store/root.ts';
import { HOSTILE, hostileDocument } from './hostile.ts';

const lexicon = loadLexicon(packageRoot());
const [, , size = '400000'] = process.argv;
const whole = Number(size);
const rows = Object.entries(HOSTILE).map(([name, make]) => {
  const seconds = (characters: number): number => {
    const document = hostileDocument(make(characters));
    const started = performance.now();
    extract(document, lexicon);
    return (performance.now() - started) / 1000;
  };
  seconds(whole / 16);
  const small = seconds(whole / 8);
  const large = seconds(whole);
  return { name, characters: whole, seconds: large, exponent: Math.log(large / small) / Math.log(8) };
});
console.log(JSON.stringify(rows));
