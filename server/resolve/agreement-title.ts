import { foldText } from '../model/names.ts';
import { isCountryCode } from './blocks.ts';
import type { ResolveTables } from './types.ts';

/** The name as given, with the parties and the year where the name does not hold them already. */
export function agreementTitle(official: string, parties: readonly string[], date: string | null, tables: ResolveTables): string {
  const year = date && !official.includes(date.slice(0, 4)) ? date.slice(0, 4) : '';
  const named =
    foldText(official)
      .split(/[^a-z]+/)
      .filter((w) => tables.countryWords.has(w)).length >= 2;
  const who = parties.length > 3 || named ? '' : parties.map((p) => (isCountryCode(p) ? tables.countryName(p) : p)).join(' – ');
  const head = `${official[0]?.toUpperCase() ?? ''}${official.slice(1)}`;
  const more = [who, year].filter(Boolean).join(', ');
  return more ? `${head} (${more})` : head;
}
