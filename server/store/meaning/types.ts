/** What is known of a value before the query runs. */
export interface Type {
  is: 'string' | 'number' | 'boolean' | 'temporal' | 'list' | 'map' | 'node' | 'relationship' | 'path' | 'null' | 'unknown';
  /** Of a list: its elements. */
  of?: Type;
  /** The embedded engine holds a number in the place of this node, and would show it. */
  raw?: true;
  /** Of a variable: what it costs (cost.ts). */
  weight?: number;
  most?: number;
}

export const UNKNOWN: Type = { is: 'unknown' };
export const STRING: Type = { is: 'string' };
export const NUMBER: Type = { is: 'number' };
export const BOOLEAN: Type = { is: 'boolean' };
export const TEMPORAL: Type = { is: 'temporal' };
export const MAP: Type = { is: 'map' };
export const NODE: Type = { is: 'node' };
export const RELATIONSHIP: Type = { is: 'relationship' };
export const PATH: Type = { is: 'path' };
export const NULL: Type = { is: 'null' };
export const listOf = (of: Type): Type => ({ is: 'list', of });
export const elementOf = (type: Type): Type => (type.is === 'list' ? (type.of ?? UNKNOWN) : UNKNOWN);
/** The same, as something that the embedded engine holds by its number; lists of such things too. */
export function raw(type: Type): Type {
  if (type.is === 'list') return { ...type, of: raw(elementOf(type)) };
  return ['node', 'relationship', 'path'].includes(type.is) ? { ...type, raw: true } : type;
}
/** Whether it is, or holds, something that the embedded engine holds by its number. */
export const isRaw = (type: Type): boolean => type.raw === true || (type.of !== undefined && isRaw(type.of));

/** What a value may be that comes from one of several places. */
export function either(types: readonly Type[]): Type {
  const told = types.filter((type) => type.is !== 'null');
  const first = told[0];
  if (!first) return types[0] ?? UNKNOWN;
  if (told.some((type) => type.is !== first.is)) return UNKNOWN;
  const of = first.is === 'list' ? { of: either(told.map(elementOf)) } : {};
  return { is: first.is, ...of, ...(told.some((type) => type.raw) ? { raw: true as const } : {}) };
}

/** The type of a parameter's value. Looks at no more than some thousand elements of a list. */
export function typeOf(value: unknown, depth = 0): Type {
  if (value === null || value === undefined) return NULL;
  if (typeof value === 'string') return STRING;
  if (typeof value === 'number' || typeof value === 'bigint') return NUMBER;
  if (typeof value === 'boolean') return BOOLEAN;
  if (!Array.isArray(value)) return MAP;
  if (depth > 4 || value.length > 5000 || value.length === 0) return listOf(UNKNOWN);
  const of = value.map((one) => typeOf(one, depth + 1));
  // A null among them is seen as something that nothing is known of.
  return listOf(of.some((one) => one.is === 'null') ? UNKNOWN : either(of));
}

const TEXTS = `id name code iso3 cow wikidata region role title fullName kind status date endDate startDate confirmedUntil announcedOn cancelledOn
  obligation subject proposedOn signedOn inForceOn renewedOn endedOn initialTermEndsOn termBasis continuation earliest latest publisher url
  publishedOn sha256 language origin licence recordedAt quote rule value placeName label subkind reason country document key hash text
  officialName shortName spans references file contentHash updatedAt`;
const NUMBERS = `latitude longitude durationYears reports score start end edition`;
const LISTS = `aliases conflicts claims starts ends parties countries reportedBy`;

/** Types of the graph's properties, each the same wherever it stands; what is not here is unknown. */
const PROPERTIES: ReadonlyMap<string, Type> = new Map<string, Type>([
  ...TEXTS.split(/\s+/).map((name) => [name, STRING] as const),
  ...NUMBERS.split(/\s+/).map((name) => [name, NUMBER] as const),
  ...LISTS.split(/\s+/).map((name) => [name, listOf(name === 'starts' || name === 'ends' ? NUMBER : STRING)] as const),
]);

/** The type of a property of a node or relationship. */
export const propertyType = (name: string): Type => PROPERTIES.get(name) ?? UNKNOWN;
/** Names of the properties whose type is told, for the test that compares them with a graph. */
export const toldProperties = (): ReadonlyMap<string, Type> => PROPERTIES;

const FUNCTIONS: ReadonlyMap<string, Type> = new Map<string, Type>([
  ...`tostring tostringornull toupper tolower upper lower trim ltrim rtrim btrim left right substring replace type elementid`
    .split(/\s+/)
    .map((name) => [name, STRING] as const),
  ...`count size length char_length abs ceil floor round sign sqrt exp log log10 rand sum avg stdev stdevp tointeger tofloat tointegerornull
    tofloatornull id pi e sin cos tan atan atan2 timestamp percentilecont percentiledisc degrees radians`
    .split(/\s+/)
    .map((name) => [name, NUMBER] as const),
  ...`exists toboolean isempty isnan startswith`.split(/\s+/).map((name) => [name, BOOLEAN] as const),
  ...`date datetime localdatetime time localtime`.split(/\s+/).map((name) => [name, TEMPORAL] as const),
  ...`labels keys split tostringlist`.split(/\s+/).map((name) => [name, listOf(STRING)] as const),
  ['range', listOf(NUMBER)],
  ['nodes', listOf(NODE)],
  ['relationships', listOf(RELATIONSHIP)],
  ['startnode', NODE],
  ['endnode', NODE],
  ['properties', MAP],
]);

/** The type that a function gives (its name in lower case), from those of its arguments. */
export function functionType(name: string, args: readonly Type[]): Type {
  const first = args[0] ?? UNKNOWN;
  if (name === 'collect') return listOf(first);
  if (name === 'min' || name === 'max') return first;
  if (name === 'coalesce') return raw(either(args));
  if (name === 'head' || name === 'last') return elementOf(first);
  if (name === 'tail' || name === 'reverse') return first;
  return FUNCTIONS.get(name) ?? UNKNOWN;
}

/** Functions that look at many rows. */
export const AGGREGATES: ReadonlySet<string> = new Set(
  'count sum avg min max collect stdev stdevp percentilecont percentiledisc'.split(' '),
);
