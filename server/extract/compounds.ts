import { emptyCast, type Cast, type Line, type Scene } from './scene.ts';
import { word } from './triggers.ts';

/** "The Türkiye-Azerbaijan-Georgia trilateral meeting was held": countries in front of the noun, a verb of holding after it. */
export function compoundBefore(scene: Scene, line: Line, i: number): Cast | null {
  const { doc } = scene;
  let held = false;
  for (let k = i + 1; k < Math.min(line.to, i + 12); k++)
    if (/^(held|took|takes|begins|began|opened|opens|start|started|kicked|concluded|place)$/.test(word(scene, k))) held = true;
  for (let k = i - 1; k >= Math.max(line.from, i - 14); k--)
    if (/^(hosted|hosts|hosting|held|hold|holds|opened)$/.test(word(scene, k))) held = true;
  // "In the US-Russia call, X said": the talks themselves are spoken of.
  if (/^(in|during|after|following|at)$/.test(word(scene, line.from)) && i - line.from <= 8) held = true;
  if (!held) return null;
  const cast = emptyCast();
  for (let k = i - 1; k >= Math.max(line.from, i - 12); k--) {
    const c = doc.countries[(doc.at.country[k] ?? 0) - 1];
    if (c) {
      cast.countries.set(c.entry.code, { from: c.from, to: c.to });
      k = c.from;
    } else if (
      !/^(-|—|,|and|&|trilateral|bilateral|defence|defense|security|military|ministerial|ministers|'|annual|first|second|third|fourth|fifth|foreign|policy|strategic|dialogue|joint)$/.test(
        word(scene, k),
      ) &&
      doc.tokens[k]?.kind !== 'number'
    )
      break;
  }
  return cast.countries.size >= 2 ? cast : null;
}
