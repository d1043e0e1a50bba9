import { dayNumber, spanOf } from '../model/dates.ts';
import type { Member } from './group.ts';

/** Days between the publications of two claims, null where one is undated. */
export function publishedApart(a: Member, b: Member): number | null {
  const [x, y] = [a.live.doc.publishedOn, b.live.doc.publishedOn];
  return x && y ? Math.abs(dayNumber(spanOf(x).earliest) - dayNumber(spanOf(y).earliest)) : null;
}
