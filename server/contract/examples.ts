import type { ExampleRequest, RouteExample } from './route.ts';
import type { OperationId } from './routes.ts';

/** What any address refuses on this machine: a name that is not this machine's (DNS rebinding). */
const foreign = { headers: { Host: 'other.example' }, code: 'forbidden' } as const;
const plain: RouteExample = { failing: foreign };

const ANZUS = 'agreements#anzus-1951';
const GEELONG = 'agreements#au-gb-geelong-treaty-2025';
const judgement = {
  verdict: 'later',
  a: ANZUS,
  b: GEELONG,
  on: '2026-01-31',
  why: 'Two treaties of Australia; to be read again',
  by: 'An analyst',
};
const correction = { claim: ANZUS, action: 'confirm', on: '2026-01-31', why: 'Read in the treaty series', by: 'An analyst' };
const document = {
  id: 'example-1',
  title: 'Ministers sign in Tokyo',
  publisher: 'Example Press',
  publishedOn: '2026-03-02',
  text: 'TOKYO, 2 March 2026 — Japan and Australia signed an Agreement on Defence Logistics on Monday.',
};

/** The job that the example document is where it is sent with `Prefer: respond-async`: a job's id is made from its documents. */
export const EXAMPLE_JOB = 'job-ac5b87158c69bbed59c66b3bb6c756cb';

/** For each public operation but those of Cypher, whose texts lie in cypher/examples, a request that the sample data answer, and one that fails as the operation declares. */
export const EXAMPLES: Readonly<Partial<Record<OperationId, RouteExample>>> = {
  live: plain,
  ready: plain,
  events: plain,
  metrics: plain,
  about: plain,
  schema: plain,
  listQueries: plain,
  openapi: plain,
  docs: plain,
  getQuery: { params: { name: 'hubs' }, failing: { params: { name: 'no-such-query' }, code: 'not-found' } },
  postQuery: {
    params: { name: 'agreements-of' },
    body: { country: 'Japan', from: '2020', limit: 5 },
    failing: { params: { name: 'agreements-of' }, body: { country: 'Atlantis' }, code: 'input' },
  },
  overview: { query: { country: 'AU,US' }, failing: { query: { country: 'Atlantis' }, code: 'input' } },
  listEntities: { query: { kinds: 'Agreement', limit: 3 }, failing: { query: { kinds: 'Ship' }, code: 'input' } },
  entity: { params: { id: 'AU' }, query: { limit: 3 }, failing: { params: { id: 'person:nobody' }, code: 'not-found' } },
  neighbours: {
    params: { id: 'AU' },
    query: { kinds: 'Agreement', limit: 3 },
    failing: { params: { id: 'AU' }, query: { kinds: 'Ship' }, code: 'input' },
  },
  tie: { query: { a: 'AU', b: 'US' }, failing: { query: { a: 'AU', b: 'Australia' }, code: 'input' } },
  path: { query: { from: 'AU', to: 'ID' }, failing: { query: { from: 'AU', to: 'person:nobody' }, code: 'not-found' } },
  search: { query: { q: 'Lombok', limit: 5 }, failing: { query: { q: 'Lombok', limit: 1000 }, code: 'input' } },
  evidence: {
    params: { id: 'agreement:au-nz-us-anzus-treaty-auskwe43cnqk' },
    failing: { params: { id: 'agreement:none' }, code: 'not-found' },
  },
  listDocuments: { query: { kind: 'dataset', limit: 2 }, failing: { query: { origin: 'rumour' }, code: 'input' } },
  document: { params: { id: 'organizations' }, failing: { params: { id: 'no-such-document' }, code: 'not-found' } },
  addDocuments: {
    body: { documents: [document] },
    failing: { body: { documents: [] }, code: 'input' },
  },
  retract: {
    body: { document: document.id, why: 'Withdrawn by its publisher' },
    failing: { body: { document: 'no-such-document' }, code: 'not-found' },
  },
  job: { params: { id: EXAMPLE_JOB }, failing: { params: { id: 'job-none' }, code: 'not-found' } },
  readFile: {
    // "Ministers met." as a text file.
    body: { name: 'note.txt', base64: 'TWluaXN0ZXJzIG1ldC4=' },
    failing: { body: { name: 'note.txt', base64: '?' }, code: 'input' },
  },
  extract: {
    body: { documents: [document] },
    failing: { body: 'plain words', headers: { 'Content-Type': 'text/plain' }, code: 'unsupported-media-type' },
  },
  export: { failing: { query: { format: 'rdf' }, code: 'input' } },
  promises: { query: { country: 'AU', limit: 5 }, failing: { query: { outcome: 'forgotten' }, code: 'input' } },
  changes: { query: { country: 'AU', from: '2024', limit: 5 }, failing: { query: { from: '2024-02-31' }, code: 'input' } },
  changesFeed: { query: { country: 'AU', limit: 5 }, failing: { query: { limit: 0 }, code: 'input' } },
  review: { query: { limit: 2 }, failing: { query: { kind: 'riddle' }, code: 'input' } },
  judge: { body: judgement, failing: { body: { ...judgement, a: 'no-such-claim' }, code: 'not-found' } },
  listJudgements: { query: { withdrawn: true }, failing: { query: { withdrawn: 'perhaps' }, code: 'input' } },
  withdrawJudgement: { body: { id: 'judgement:xokmh4f6wlnp' }, failing: { body: { id: 'judgement:none' }, code: 'not-found' } },
  correct: { body: correction, failing: { body: { ...correction, action: 'praise' }, code: 'input' } },
  listCorrections: { query: { withdrawn: true }, failing: { query: { withdrawn: 'perhaps' }, code: 'input' } },
  withdrawCorrection: {
    body: { id: 'correction:yv233gymavrr' },
    failing: { body: { id: 'correction:none' }, code: 'not-found' },
  },
};

/** What the samples answer for the required parameters of named queries, by their type. */
export const PARAMETER_EXAMPLES: Readonly<Record<string, string>> = {
  country: 'AU',
  countries: 'AU,US',
  organization: 'ADMM-Plus',
  id: 'AU',
  document: 'organizations',
  string: 'Lombok',
  strings: 'agreement:au-nz-us-anzus-treaty-auskwe43cnqk',
};

/** A request to a named query that fails as declared. */
export const FAILING_QUERY: RouteExample['failing'] & ExampleRequest = { query: { colour: 'red' }, code: 'input' };
