import type { ChangeView } from '../contract/time.ts';

/** What a feed says of itself. */
export interface Feed {
  title: string;
  /** Address of the feed, and of the explorer that its entries lead to, without a slash at the end. */
  self: string;
  explorer: string;
  /** The newest day that documents speak of; the feed's date where it has no entries. */
  horizon: string | null;
  changes: readonly ChangeView[];
}

const VERBS: Readonly<Record<string, string>> = {
  signed: 'Signed',
  'in force': 'In force',
  renewed: 'Renewed',
  ended: 'Ended',
  held: 'Held',
  'called off': 'Called off',
  'took office': 'Took office',
  'left office': 'Left office',
  joined: 'Joined',
  left: 'Left',
  announced: 'Announced',
  reported: 'Reported',
  exercise: 'Exercise',
};

/**
 * Changes as an Atom feed (RFC 4287). An entry's id holds while the fact has its id, so that a reader meets each change once. Texts
 * are plain: nothing of a document is markup here.
 */
export function atomFeed(feed: Feed): string {
  const newest = feed.changes[0]?.day ?? feed.horizon ?? '1970-01-01';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${xml(feed.self)}</id>
  <title>${xml(feed.title)}</title>
  <updated>${moment(newest)}</updated>
  <link rel="self" href="${xml(feed.self)}"/>
  <link rel="alternate" href="${xml(`${feed.explorer}/?page=time&list=changes`)}"/>
  <author><name>Entente</name></author>
${feed.changes.map((change) => entry(feed, change)).join('')}</feed>
`;
}

function entry(feed: Feed, change: ChangeView): string {
  const { words } = change;
  const who = change.countries.join(', ');
  const by = words && [words.publisher, words.publishedOn].filter(Boolean).join(', ');
  const said = words?.record
    ? `Recorded in ${words.title ?? words.document}.`
    : words
      ? `“${words.quote}”${by ? ` (${by}${words.sample ? ', a made-up sample' : ''})` : ''}`
      : '';
  const summary = [`${change.date}. ${change.change}${who ? `: ${who}` : ''}.`, said].filter(Boolean).join(' ');
  return `  <entry>
    <id>${xml(`urn:entente:${encodeURIComponent(change.id)}:${change.what.replaceAll(' ', '-')}`)}</id>
    <title>${xml(`${VERBS[change.what] ?? change.what}: ${change.name}`)}</title>
    <updated>${moment(change.day)}</updated>
    <link rel="alternate" href="${xml(`${feed.explorer}/?node=${encodeURIComponent(change.id)}`)}"/>
    <category term="${xml(change.change)}"/>
    <summary type="text">${xml(summary)}</summary>
  </entry>
`;
}

const moment = (day: string): string => `${day}T00:00:00Z`;

const CHARACTERS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text for XML 1.0: marks escaped, characters that it forbids left out. */
function xml(text: string): string {
  let out = '';
  for (const character of text) if (allowed(character)) out += CHARACTERS[character] ?? character;
  return out;
}

function allowed(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x20
    ? code !== 0xfffe && code !== 0xffff && (code < 0xd800 || code > 0xdfff)
    : code === 0x9 || code === 0xa || code === 0xd;
}
