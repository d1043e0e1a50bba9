import type { Claim, ClaimKind, ClaimOf, Extraction, Mention } from '../model/claims.ts';
import { sortedUnique } from '../model/compare.ts';
import type { SourceDocument } from '../model/document.ts';

interface Evidence {
  quote: string;
  start: number;
  end: number;
  rule: string;
  spans: ClaimOf<ClaimKind>['spans'];
}

/** The line of `extract --jsonl`: what one document says, in the fact format, each fact with its evidence. */
export interface FactLine {
  id: string;
  textSha256: string;
  source: { title: string | null; publisher: string | null; url: string | null; publishedOn: string | null };
  countries: string[];
  people: (ClaimOf<'person'>['value'] & Evidence)[];
  meetings: (ClaimOf<'meeting'>['value'] & Evidence)[];
  agreements: (ClaimOf<'agreement'>['value'] & Evidence)[];
  organizations: string[];
  exercises: (ClaimOf<'exercise'>['value'] & Evidence)[];
  mentions: Mention[];
}

/** Shapes an extraction as the fact format. `id` is the document's key. */
export function toFormat(document: SourceDocument, extraction: Extraction): FactLine {
  const of = <K extends ClaimKind>(kind: K): ClaimOf<K>[] =>
    extraction.claims.filter((c): c is Claim & ClaimOf<K> => c.kind === kind) as ClaimOf<K>[];
  const evidence = (c: { quote: string; start: number; end: number; rule: string; spans: Evidence['spans'] }): Evidence => ({
    quote: c.quote,
    start: c.start,
    end: c.end,
    rule: c.rule,
    spans: c.spans,
  });
  return {
    id: document.key,
    textSha256: document.sha256,
    source: { title: document.title, publisher: document.publisher, url: document.url, publishedOn: document.publishedOn },
    countries: sortedUnique(extraction.mentions.filter((m) => m.kind === 'country').map((m) => m.ref)),
    // The format has a role for everybody: "other" where the text tells none.
    people: of('person').map((c) => ({ ...c.value, role: c.value.role ?? 'other', ...evidence(c) })),
    meetings: of('meeting').map((c) => ({ ...c.value, ...evidence(c) })),
    agreements: of('agreement').map((c) => ({ ...c.value, ...evidence(c) })),
    // Two-country series are forums of meetings, not organizations.
    organizations: of('organization')
      .filter((c) => c.value.kind !== 'series')
      .map((c) => shortName(c, document.text)),
    exercises: of('exercise').map((c) => ({ ...c.value, ...evidence(c) })),
    mentions: extraction.mentions,
  };
}

/** Bodies better known by their letters than by their names. */
const BY_LETTERS =
  /^(NATO|ASEAN|ADMM|ADMM-Plus|ARF|APEC|BRICS|CARICOM|CSTO|ECOWAS|FPDA|GCC|IGAD|NORDEFCO|OPCW|OPEC|OSCE|SAARC|SADC|SPDMM|UDCG|UNESCO|UNHCR|UNICEF|IAEA|ECCAS|MERCOSUR|UNASUR|ANZUS|AUKUS)$/;

/** A body's short name; where the text never uses its little-known letters, the name that the text gives it. */
function shortName(c: ClaimOf<'organization'>, text: string): string {
  const { id } = c.value;
  const at = c.spans['id']?.[0];
  const own = at ? text.slice(at.start, at.end).replace(/\s+/g, ' ') : id;
  if (!own.includes(' ')) return id;
  const spelled = (s: string): string => s.replace(/defense/gi, 'defence').toLowerCase();
  if (spelled(own) === spelled(id)) return own;
  return ((/^[A-Z]{4,}$/.test(id) && !BY_LETTERS.test(id)) || id.includes(own)) && !text.includes(id) ? own : id;
}
