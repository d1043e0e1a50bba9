// Prefixes of warships' names with the country whose they are. From general knowledge of naval usage. Prefixes that several navies
// share ("FS", "KD") are left out. One prefix an entry, folded.

export const SHIP_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['uss', 'US'],
  ['usns', 'US'],
  ['uscgc', 'US'],
  ['hms', 'GB'],
  ['hmas', 'AU'],
  ['hmnzs', 'NZ'],
  ['hmcs', 'CA'],
  ['js', 'JP'],
  ['brp', 'PH'],
  ['kri', 'ID'],
  ['roks', 'KR'],
  ['rss', 'SG'],
  ['tcg', 'TR'],
  ['hnlms', 'NL'],
  ['hdms', 'DK'],
  ['hnoms', 'NO'],
  ['pns', 'PK'],
  ['slns', 'LK'],
  ['htms', 'TH'],
]);
