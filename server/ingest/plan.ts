import type { Claim, Mention } from '../model/claims.ts';
import { byCodeUnit, canonicalJson, sortedUnique } from '../model/compare.ts';
import type { SourceDocument } from '../model/document.ts';
import { hash12, keyedId } from '../model/ids.ts';
import { sketchOf } from '../model/sketch.ts';
import type { Properties } from '../model/values.ts';
import { linksOf, namesBlock, stageOf } from '../resolve/blocks.ts';
import { applyCorrections } from '../resolve/corrections.ts';
import type { Correction, Links, ResolveTables } from '../resolve/types.ts';
import { claimProperties } from '../store/records.ts';

/** One claim as it will be written: node properties and where it hangs. */
export interface PlannedClaim {
  id: string;
  properties: Properties;
  links: Links;
  refs: string[];
  /** Hash of what the text states. */
  content: string;
  /** Hash of all else on which its facts rest: corrections, links, the document's standing. */
  hanging: string;
}

/** A document's content as the store compares versions: text and what is said of it, not where it was found. */
export function contentHash(document: SourceDocument): string {
  const { file: _file, key: _key, text: _text, ...rest } = document;
  return hash12(canonicalJson(rest)) + document.sha256.slice(0, 16);
}

/** The claims of one version of a document, ready to be written; a rejected claim keeps its node but hangs nowhere. */
export function planClaims(
  document: SourceDocument,
  claims: readonly Claim[],
  corrections: readonly Correction[],
  tables: ResolveTables,
  now: string,
): PlannedClaim[] {
  const corrected = claims.map((c) => ({ original: c, ...applyCorrections(c, corrections) }));
  const links = linksOf(
    corrected.map((c) => c.claim).filter((c): c is Claim => c !== null),
    tables,
  );
  const standing = {
    publisher: document.publisher,
    publishedOn: document.publishedOn,
    origin: document.origin,
    kind: document.kind,
  };
  return corrected.map(({ original, claim, settledFields }) => {
    const hanging: Links = links.get(original.id) ?? { blocks: [], forms: [], aliases: [], people: [] };
    const effective = claim && canonicalJson(claim.value) !== canonicalJson(original.value) ? claim.value : null;
    const properties = claimProperties(original, now, effective, [...settledFields]);
    if (!claim) properties['rejected'] = true;
    const content = hash12(
      canonicalJson({
        value: original.value,
        quote: original.quote,
        rule: original.rule,
        refs: original.refs ?? null,
        reportedBy: original.reportedBy ?? null,
      }),
    );
    const hangs = hash12(
      canonicalJson({ effective, settled: [...settledFields].sort(byCodeUnit), links: hanging, standing, rejected: !claim }),
    );
    return {
      id: original.id,
      properties: { ...properties, content, hanging: hangs },
      links: hanging,
      refs: sortedUnique(Object.values(original.refs ?? {})),
      content,
      hanging: hangs,
    };
  });
}

/** The blocks that a claim's coming or going makes dirty: its own, and those of the names it bears. */
export function touchedBlocks(links: Links): string[] {
  const forms = [...links.forms, ...links.aliases.map((a) => a.form), ...links.people.flatMap((p) => p.forms)];
  return sortedUnique([...links.blocks, ...forms.map(namesBlock)]);
}

/** Rows for `mark-blocks`, in the order in which every writer takes its locks. */
export function blockRows(keys: Iterable<string>): { key: string; stage: number }[] {
  return sortedUnique(keys).map((key) => ({ key, stage: stageOf(key) }));
}

/** Key of the block that keeps a document's MENTIONS. */
export const mentionsBlock = (documentKey: string): string => `mentions|${documentKey}`;

/** Node of a document's version. */
export function documentProperties(document: SourceDocument, version: number, now: string, recordedAt: string): Properties {
  const out: Properties = {
    id: keyedId.document(document.key),
    key: document.key,
    name: document.title ?? document.url ?? document.file ?? document.key,
    sha256: document.sha256,
    language: document.language,
    origin: document.origin,
    kind: document.kind,
    sources: document.sources,
    version,
    contentHash: contentHash(document),
    recordedAt,
    updatedAt: now,
  };
  for (const field of ['title', 'publisher', 'url', 'publishedOn', 'licence', 'file'] as const) {
    const value = document[field];
    if (value !== null) out[field] = value;
  }
  return out;
}

/** Node of a version's text, with what belongs to it and is asked for seldom. */
export function textProperties(
  document: SourceDocument,
  version: number,
  mentions: readonly Mention[],
  claims: readonly Claim[],
  now: string,
): Properties {
  const { text, sha256, key, ...meta } = document;
  return {
    id: textId(key, version),
    text,
    sha256,
    version,
    recordedAt: now,
    meta: canonicalJson(meta),
    mentions: canonicalJson(groupMentions(mentions, claims)),
    sketch: document.kind === 'article' ? sketchOf(text) : [],
  };
}

export const textId = (key: string, version: number): string => `text:${key}~${version}`;

/** One line of a document's stored mentions: what is named (for people the claim), and where. */
export interface StoredMention {
  kind: Mention['kind'];
  ref: string;
  starts: number[];
  ends: number[];
}

function groupMentions(mentions: readonly Mention[], claims: readonly Claim[]): StoredMention[] {
  const claimOfName = new Map(claims.filter((c) => c.kind === 'person').map((c) => [(c.value as { name: string }).name, c.id]));
  const out = new Map<string, StoredMention>();
  for (const m of [...mentions].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const ref = m.kind === 'person' ? claimOfName.get(m.ref) : m.ref;
    if (ref === undefined) continue;
    const key = `${m.kind}|${ref}`;
    const row = out.get(key) ?? { kind: m.kind, ref, starts: [], ends: [] };
    row.starts.push(m.start);
    row.ends.push(m.end);
    out.set(key, row);
  }
  return [...out.values()];
}
