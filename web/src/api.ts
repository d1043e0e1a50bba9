import type {
  About,
  AddedDocuments,
  AnswerValue,
  Changes,
  CorrectionList,
  CypherRequest,
  DocumentList,
  DocumentView,
  Entity,
  EntityKind,
  Evidence,
  Extracted,
  FileRead,
  JudgementList,
  Neighbours,
  NewCorrection,
  NewDocument,
  NewFile,
  NewJudgement,
  Overview,
  PlanValue,
  Problem,
  Promises,
  ProgressEvent,
  QueryList,
  Review,
  SchemaAnswer,
  SearchAnswer,
  Tie,
} from '../../server/contract/index.ts';

/** What the server said was wrong, in words for the reader. */
export class ApiError extends Error {
  override name = 'ApiError';
  constructor(
    message: string,
    readonly status: number,
    /** The line of a query text, counted from 1. */
    readonly line: number | null = null,
    readonly errors: Problem['errors'] = [],
  ) {
    super(message);
  }
}

export interface Period {
  from: string | null;
  to: string | null;
  asOf: string | null;
}
/** Whose promises, changes or terms are asked for. */
export interface Sides extends Period {
  country: string | null;
  /** Only what it shares with this one. */
  partner?: string | null;
}

/** The write token of servers that are open to others; held for this page only. */
let token: string | null = null;
/** Whether a token was given. */
export const hasToken = (): boolean => token !== null;
/** Sets the token that writes are sent with. */
export function setToken(value: string | null): void {
  token = value;
}

type Query = Record<string, string | number | null | undefined>;

function address(path: string, query: Query = {}): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== '') given.set(name, String(value));
  const text = given.toString();
  return text ? `${path}?${text}` : path;
}

async function request(url: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, credentials: 'same-origin' });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiError('The server does not answer. Is it still running?', 0);
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function problemOf(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => null)) as Partial<Problem> | null;
  const detail = body?.detail ?? body?.title ?? `The server answered with status ${response.status}.`;
  return new ApiError(detail, response.status, body?.line ?? null, body?.errors ?? []);
}

async function get<T>(path: string, query: Query, signal?: AbortSignal): Promise<T> {
  const response = await request(address(path, query), {
    ...(signal ? { signal } : {}),
    headers: { accept: 'application/json' },
  });
  return (await response.json()) as T;
}

function posting(body: unknown, accept: string, signal?: AbortSignal): RequestInit {
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  };
}

async function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const response = await request(path, posting(body, 'application/json', signal));
  return (await response.json()) as T;
}

/** Most rows of a list over time. */
const MOST = 200;

const seg = encodeURIComponent;
const period = ({ from, to, asOf }: Period): Query => ({ from, to, asOf });

/** Every question that the explorer asks the server. This file holds its only `fetch`. */
export const api = {
  about: (signal?: AbortSignal) => get<About>('/api/about', {}, signal),
  overview: (time: Period, signal?: AbortSignal) => get<Overview>('/api/overview', period(time), signal),
  entity: (id: string, time: Period, signal?: AbortSignal, limit: number | null = null) =>
    get<Entity>(`/api/entities/${seg(id)}`, { ...period(time), limit }, signal),
  neighbours: (id: string, time: Period, of: { kinds: readonly EntityKind[]; limit: number }, signal?: AbortSignal) =>
    get<Neighbours>(
      `/api/entities/${seg(id)}/neighbours`,
      { ...period(time), kinds: of.kinds.join(','), limit: of.limit },
      signal,
    ),
  tie: (a: string, b: string, time: Period, signal?: AbortSignal) => get<Tie>('/api/tie', { ...period(time), a, b }, signal),
  evidence: (fact: string, signal?: AbortSignal) => get<Evidence>(`/api/facts/${seg(fact)}/evidence`, {}, signal),
  promises: (sides: Sides, signal?: AbortSignal) => get<Promises>('/api/promises', { ...sides, limit: MOST }, signal),
  changes: (sides: Sides, signal?: AbortSignal) => get<Changes>('/api/changes', { ...sides, limit: MOST }, signal),
  terms: (sides: Sides, months: number, signal?: AbortSignal) =>
    get<AnswerValue>('/api/queries/terms', { ...sides, months, limit: MOST }, signal),
  /** A named query that gives rows, asked by GET. */
  rows: (name: string, parameters: Query, signal?: AbortSignal) =>
    get<AnswerValue>(`/api/queries/${seg(name)}`, parameters, signal),
  /** Address of the feed of changes, for a feed reader. */
  feed: ({ country, partner }: Sides) => address('/api/changes.atom', { country, partner }),
  /** Address of the whole graph as a file. */
  exportAddress: (format: string) => address('/api/export', { format }),
  /** A flag or symbol, as SVG. */
  picture: async (path: string) => (await request(path, {})).text(),
  search: (q: string, signal?: AbortSignal, kinds?: string) =>
    get<SearchAnswer>('/api/search', { q, kinds, limit: kinds ? 5 : 14 }, signal),
  documents: (q: string, offset: number, signal?: AbortSignal) =>
    get<DocumentList>('/api/documents', { q, offset, limit: 50 }, signal),
  document: (id: string, signal?: AbortSignal) => get<DocumentView>(`/api/documents/${seg(id)}`, {}, signal),
  queries: (signal?: AbortSignal) => get<QueryList>('/api/queries', {}, signal),
  runQuery: (name: string, parameters: Record<string, unknown>, signal?: AbortSignal) =>
    post<AnswerValue>(`/api/queries/${seg(name)}`, parameters, signal),
  cypher: (body: CypherRequest, signal?: AbortSignal) => post<AnswerValue>('/api/cypher', body, signal),
  explain: (body: CypherRequest, signal?: AbortSignal) => post<PlanValue>('/api/cypher/explain', body, signal),
  schema: (signal?: AbortSignal) => get<SchemaAnswer>('/api/schema', {}, signal),
  /** The documents that a file holds. */
  readFile: (file: NewFile) => post<FileRead>('/api/files', file),
  extract: (document: NewDocument, signal?: AbortSignal) =>
    post<Extracted>('/api/extract?explain=true', { documents: [document] }, signal),
  add: addDocument,
  review: (asked: ReviewAsked, signal?: AbortSignal) =>
    get<Review>('/api/review', { kind: asked.kind, later: String(asked.later), offset: asked.offset, limit: 20 }, signal),
  judge: (body: NewJudgement) => post<{ id: string }>('/api/judgements', body),
  correct: (body: NewCorrection) => post<{ id: string }>('/api/corrections', body),
  /** Takes a judgement or a correction back. */
  withdraw: (kind: 'judgements' | 'corrections', id: string) => post<{ id: string }>(`/api/${kind}/withdraw`, { id }),
  judgements: (signal?: AbortSignal) => get<JudgementList>('/api/judgements', {}, signal),
  corrections: (signal?: AbortSignal) => get<CorrectionList>('/api/corrections', {}, signal),
};

/** Which part of the review list is asked for. */
export interface ReviewAsked {
  kind: string | null;
  later: boolean;
  offset: number;
}

/** Adds a document, telling of each stage as it comes. */
async function addDocument(document: NewDocument, progress: (event: ProgressEvent) => void): Promise<AddedDocuments> {
  const response = await request('/api/documents', posting({ documents: [document] }, 'application/x-ndjson'));
  if (!response.headers.get('content-type')?.includes('ndjson')) return (await response.json()) as AddedDocuments;
  let report: AddedDocuments | null = null;
  for await (const line of linesOf(response)) {
    const event = JSON.parse(line) as ProgressEvent;
    if (event.type === 'error') {
      const detail = event.problem['detail'];
      throw new ApiError(typeof detail === 'string' ? detail : 'The document could not be added.', 500);
    }
    if (event.type === 'report') report = event.report;
    else progress(event);
  }
  if (!report) throw new ApiError('The server stopped before it was done. Reload to see what was added.', 0);
  return report;
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line.trim());
  }
  if (rest.trim()) yield rest;
}
