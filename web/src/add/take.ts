import { api, ApiError } from '../api.ts';
import { nameOf } from '../changes.ts';
import type { AddedDocuments, FormatLine, NewDocument } from '../../../server/contract/index.ts';
import { groupsOf } from './lines.ts';

/** A document on its way into the graph. */
export interface Draft {
  /** The file's name, or the title of a text that was pasted. */
  name: string;
  document: NewDocument;
  found: FormatLine | null;
  notices: string[];
}
export interface Trouble {
  name: string;
  reason: string;
}
export interface Drafts {
  drafts: Draft[];
  troubles: Trouble[];
}
/** What became of one document. */
export interface Taken {
  name: string;
  report: AddedDocuments;
  /** Facts that were unticked and stored as rejected. */
  left: number;
}
type Tell = (stage: string) => void;

/** Most bytes of a file that is sent; larger ones are for the command line. */
const MOST_BYTES = 18 * 1024 * 1024;

/** Reads files by the server's readers and shows what each document would give. Nothing is written. */
export async function draftsOf(files: readonly File[], tell: Tell): Promise<Drafts> {
  const out: Drafts = { drafts: [], troubles: [] };
  for (const [i, file] of files.entries()) {
    tell(files.length > 1 ? `Reading ${i + 1} of ${files.length}` : 'Reading');
    const add = (reason: string): void => void out.troubles.push({ name: file.name, reason });
    if (file.size > MOST_BYTES) {
      add('it is larger than 18 MB; add it with the command entente ingest');
      continue;
    }
    try {
      const read = await api.readFile({ name: file.name, base64: await base64Of(file) });
      for (const { path, reason } of read.failures) out.troubles.push({ name: path, reason });
      for (const document of read.documents) {
        const more = await previewOf(read.documents.length > 1 ? (document.title ?? file.name) : file.name, document);
        out.drafts.push(...more.drafts.map((draft) => ({ ...draft, notices: [...plain(read.notices), ...draft.notices] })));
        out.troubles.push(...more.troubles);
      }
    } catch (error) {
      add(wordsOf(error));
    }
  }
  return out;
}

/** What one document would give. */
export async function previewOf(name: string, document: NewDocument): Promise<Drafts> {
  const { documents, failures, notices } = await api.extract(document);
  const [found] = documents;
  return {
    drafts: found ? [{ name, document, found, notices: plain(notices) }] : [],
    troubles: failures.map(({ reason }) => ({ name, reason })),
  };
}

/**
 * Adds documents one after the other; what was unticked is stored with its document and rejected at once, so that it can be
 * taken back. A document that fails costs only itself.
 */
export async function takeAll(
  drafts: readonly Draft[],
  unticked: ReadonlySet<string>,
  tell: Tell,
): Promise<{ taken: Taken[]; troubles: Trouble[] }> {
  const taken: Taken[] = [];
  const troubles: Trouble[] = [];
  for (const [i, draft] of drafts.entries()) {
    const where = drafts.length > 1 ? `${i + 1} of ${drafts.length}: ` : '';
    try {
      const report = await api.add(draft.document, (event) => event.type === 'progress' && tell(`${where}${event.stage}`));
      troubles.push(...report.failures.map(({ reason }) => ({ name: draft.name, reason })));
      const claims = draft.found ? groupsOf(draft.found).flatMap((group) => group.lines.map((line) => line.claim)) : [];
      const out = report.failures.length > 0 ? [] : claims.filter((claim) => unticked.has(claim));
      for (const claim of out) {
        tell(`${where}Leaving out what was unticked`);
        await api.correct({ claim, action: 'reject', why: 'Left out when the document was added', by: nameOf() });
      }
      taken.push({ name: draft.name, report, left: out.length });
    } catch (error) {
      troubles.push({ name: draft.name, reason: wordsOf(error) });
    }
  }
  return { taken, troubles };
}

/** An error for readers, with what was expected where the server says so. */
export function wordsOf(error: unknown): string {
  if (error instanceof ApiError && error.errors[0]) return `${error.message} ${error.errors[0].expected}`;
  return error instanceof Error ? error.message : String(error);
}

/** Notices without the place of the document in the request, which says nothing to a reader. */
const plain = (notices: readonly string[]): string[] => notices.map((notice) => notice.replace(/^documents\[\d+\]: /, ''));

function base64Of(file: File): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      done(url.slice(url.indexOf(',') + 1));
    });
    reader.addEventListener('error', () => fail(new Error('the browser could not read it')));
    reader.readAsDataURL(file);
  });
}
