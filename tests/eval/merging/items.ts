// What is to be clustered: the facts of the hand-made answers, and rows of the reference; and the file that says which are one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { root } from '../corpus.ts';

/** Kinds of facts that merge across documents. Countries and organizations come from tables. */
export const KINDS = ['people', 'meetings', 'agreements', 'exercises'] as const;
export type Kind = (typeof KINDS)[number];

export interface GoldPerson {
  name: string;
  country: string | null;
  role: string | null;
}
export interface GoldMeeting {
  kind: string;
  status: string;
  date: string | null;
  countries: string[];
  people: string[];
}
export interface GoldAgreement {
  name: string;
  kind: string;
  status: string;
  parties: string[];
  signedOn: string | null;
}
export interface GoldExercise {
  name: string;
  countries: string[];
}
export interface Gold {
  people: GoldPerson[];
  meetings: GoldMeeting[];
  agreements: GoldAgreement[];
  exercises: GoldExercise[];
}

/** The answers of the samples that stand, by the name of the document's file without its ending. */
export function golds(): Map<string, Gold> {
  const folder = join(root, 'tests', 'eval', 'gold');
  const ids = readdirSync(join(root, 'documents'))
    .filter((f) => f.endsWith('.md'))
    .map((f) => f.replace(/\.md$/, ''));
  return new Map(ids.sort().map((id) => [id, JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as Gold]));
}

/** One answer in words, so that a line of the expected clusters can be read, and cannot drift from the answer that it means. */
export function describeFact(gold: Gold, kind: Kind, index: number): string {
  const words = (list: readonly string[]): string => [...list].sort().join(' ');
  switch (kind) {
    case 'people': {
      const p = gold.people[index] as GoldPerson;
      return `${p.name} (${p.country ?? 'unknown'})`;
    }
    case 'meetings': {
      const m = gold.meetings[index] as GoldMeeting;
      return `${m.kind} ${m.status} ${m.date ?? 'undated'} ${words(m.countries)}: ${m.people.join(', ') || 'nobody named'}`;
    }
    case 'agreements': {
      const a = gold.agreements[index] as GoldAgreement;
      return `${a.status} ${a.signedOn ?? 'undated'} ${words(a.parties)}: ${a.name}`;
    }
    case 'exercises':
      return (gold.exercises[index] as GoldExercise).name;
  }
}

/** A line of `expected.csv`: an answer ("people 3" of a document) or a row of the reference, and the thing that it tells of. */
export interface Expected {
  cluster: string;
  /** A sample's file without its ending, or a table of the reference. */
  document: string;
  /** Kind and place in the answers, or the row's key. */
  item: string;
  what: string;
}

/** The expected clusters. */
export function expectedClusters(): Expected[] {
  return parse<Expected>(readFileSync(join(root, 'tests', 'eval', 'merging', 'expected.csv'), 'utf8'), {
    columns: true,
    skip_empty_lines: true,
  });
}

/** The name of one item, in the expected clusters and in what the graph holds. */
export const itemId = (e: Pick<Expected, 'document' | 'item'>): string => `${e.document} ${e.item}`;
