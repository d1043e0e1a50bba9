import { fail, shown } from '../words.ts';
import { COW_NUMBERS } from './cow-states.ts';
import type { CodeSystem, RecordMap } from './map.ts';

/** What maps ask of the tables; a `Lexicon` has it. */
export interface MapLexicon {
  countries: readonly { code: string; name: string; iso3: string | null; cow: string | null }[];
  countryCode(name: string): string | null;
  organizationId(name: string): string | null;
}

const WORDS: Readonly<Record<CodeSystem, string>> = {
  iso2: 'ISO 3166-1 alpha-2 code',
  iso3: 'ISO 3166-1 alpha-3 code',
  'cow-number': 'Correlates of War number',
  'cow-abbreviation': 'Correlates of War abbreviation',
  name: 'name',
};

/** Countries as a map's table writes them. */
export class Codes {
  private readonly byCode = new Map<string, string>();
  private readonly names: ReadonlyMap<string, string>;

  constructor(
    private readonly asked: RecordMap['countries'],
    private readonly lexicon: MapLexicon,
  ) {
    const numbers = new Map(lexicon.countries.flatMap((c) => (c.cow === null ? [] : [[c.cow, c.code] as const])));
    this.names = new Map(lexicon.countries.map((c) => [c.code, c.name]));
    for (const { code, iso3 } of lexicon.countries) {
      if (asked.codes === 'iso2') this.byCode.set(code, code);
      if (asked.codes === 'iso3' && iso3 !== null) this.byCode.set(iso3, code);
    }
    if (asked.codes === 'cow-number') for (const [number, code] of numbers) this.byCode.set(number, code);
    if (asked.codes === 'cow-abbreviation')
      for (const [word, number] of COW_NUMBERS) if (numbers.has(number)) this.byCode.set(word, numbers.get(number) ?? '');
  }

  /** ISO code of a cell; null where it is unknown and the map leaves such out. Throws InputError else. */
  of(column: string, value: string): string | null {
    const { codes, also, unknown } = this.asked;
    const known = Object.hasOwn(also, value)
      ? also[value]
      : codes === 'name'
        ? this.lexicon.countryCode(value)
        : (this.byCode.get(value.toUpperCase()) ?? this.byCode.get(value.replace(/^0+(?=\d)/, '')));
    if (known !== undefined && known !== null && this.names.has(known)) return known;
    if (unknown === 'leave-out') return null;
    return fail(`column ${column}: no country known here has the ${WORDS[codes]} ${shown(value)}`);
  }

  nameOf(code: string): string {
    return this.names.get(code) ?? code;
  }
}
