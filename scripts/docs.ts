// npm run docs: writes the pages of docs/ that list what the code declares (settings, named queries, addresses of the API).
// A test fails where a page is not what this writes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS } from '../server/config.ts';
import { ROUTES } from '../server/contract/routes.ts';
import type { Route } from '../server/contract/route.ts';
import type { QueryParameter } from '../server/contract/service.ts';
import { loadCatalogue, loadExamples, shownExample } from '../server/queries/index.ts';
import { READ_SETTINGS } from '../server/read/settings.ts';
import { packageRoot } from '../server/store/root.ts';

const MADE = '<!-- Written by `npm run docs`. Change what the code declares, not this page. -->\n';
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function settingsPage(): string {
  const rows = [
    ...SETTINGS,
    ...READ_SETTINGS.map((s) => ({ name: s.name, default: `${s.default} ${s.unit}`, meaning: s.meaning })),
  ].map((s) => `| \`${s.name}\` | ${cell(s.default)} | ${cell(s.meaning)} |`);
  return `# Settings

${MADE}
Settings are environment variables. A file \`.env\` in the folder where Entente is started is read too (Aura's credentials file
works as it is); what the shell says wins. A value that cannot be used is named, and the command ends with exit code 2.

| setting | default | meaning |
|---|---|---|
${rows.join('\n')}
`;
}

function parameterLine(p: QueryParameter): string {
  const facts = [
    p.type,
    p.required ? 'required' : `default \`${JSON.stringify(p.default)}\``,
    p.minimum === null ? null : `${p.minimum} to ${p.maximum ?? '…'}`,
    p.values === null ? null : p.values.map((v) => `\`${v}\``).join(', '),
  ];
  return `| \`${p.name}\` | ${cell(facts.filter((f) => f !== null).join('; '))} | ${cell(p.description)} |`;
}

function queriesPage(): string {
  const queries = [...loadCatalogue().values()];
  const list = queries.map((q) => `| [\`${q.name}\`](#${q.name}) | ${cell(q.title)} | ${q.returns} |`);
  const sections = queries.map((q) => {
    const table =
      q.parameters.length > 0 ? `\n\n| parameter | | |\n|---|---|---|\n${q.parameters.map(parameterLine).join('\n')}` : '';
    const words = q.phrases.map((phrase) => `\`${phrase}\``).join(' or ');
    const box = words ? `\n\nIn the search box: ${words}` : '';
    return `## ${q.name}\n\n${q.title}. ${q.description}${box}${table}\n`;
  });
  return `# Named queries

${MADE}
Each is a file of \`cypher/read\`. Its name is the command (\`entente query NAME --param k=v\`), the address
(\`/api/queries/NAME?k=v\`) and the console's entry. Days may be given as day, month or year (\`2025-10-31\`, \`2025-10\`, \`2025\`);
countries as code or name. \`from\` and \`to\` keep what may fall within them, \`asOf\` what holds on that day.

| query | gives | answer |
|---|---|---|
${list.join('\n')}

${sections.join('\n')}`;
}

function routeRow(route: Route): string {
  const note = route.writes ? 'Needs a writing token where the server listens beyond loopback.' : '';
  return `| \`${route.method.toUpperCase()} ${route.path}\` | \`${route.operationId}\` | ${cell([`${route.summary}.`, note].filter(Boolean).join(' '))} |`;
}

function apiPage(): string {
  const table = (internal: boolean): string =>
    (ROUTES as readonly Route[])
      .filter((route) => (route.internal ?? false) === internal)
      .map(routeRow)
      .join('\n');
  return `# The API

${MADE}
The server describes itself: \`/api/openapi.json\` (OpenAPI 3.1) and, to browse and try, \`/api/docs\`. Errors are problem documents
(RFC 9457, \`application/problem+json\`) with \`code\`, \`detail\` and, for wrong parameters, \`errors\` with parameter, value and what was
expected. The names of the operations do not
change: clients made from the description may call them; \`query-NAME\` is that of a named query. Each has an example request, and
with one of its errors (\`x-request\`) a request that is answered with just that error; a test sends them all on both stores.

| address | operation | |
|---|---|---|
${table(false)}

An answer of a query is \`{columns, rows, graph: {nodes, relationships}, truncated, notices, ms}\`: \`rows\` are arrays; a cell holds a
node as \`{id, labels, properties}\`, a relationship as \`{id, type, from, to, properties}\`, a path as \`{nodes, relationships}\`.
\`truncated\` is null or \`{by, returned}\`.

**Pages.** Lists (documents, entities, promises, changes, review, judgements, corrections, and the named queries with \`cursor\` in the
description) come in pages of at most \`limit\`. Where more follows, the header \`Link\` has the address of the next page: \`<…>; rel="next"\`.
Follow it as it is; \`limit\` may change on the way, nothing else. A cursor fits its list and one version of the graph: when the graph has
changed meanwhile, the answer is \`410\` with the code \`gone\`, and the list begins anew. So no row is ever lost or repeated unsaid. A body (\`POST
/api/queries/{name}\`) gets the address of its next page too. With \`knownAt\` a page may hold fewer rows than \`limit\`, even none, and not be the last.

**Keeping answers.** Whatever the graph alone decides carries a weak \`ETag\` that changes with the graph's version. Show it in
\`If-None-Match\`: \`304\` says that the answer still holds, and costs the server one look at the version. Answers come as Brotli or gzip
where \`Accept-Encoding\` asks for it.

**Rows as CSV.** With \`Accept: text/csv\` queries and Cypher give their rows as RFC 4180 has them: a heading, CRLF, UTF-8 without a byte-order
mark. Lists, nodes and other values without a form in CSV stand as JSON in their cell; null is an empty cell. Names and quotes come from
documents of strangers, and spreadsheets run a text that begins with \`=\`, \`+\`, \`-\` or \`@\`: such texts get an apostrophe before them (numbers do
not). Who needs the exact text takes JSON. Rows that a limit cut are said in the header \`Entente-Truncated\`.

**Exports.** \`/api/export?format=\` and \`entente export --format\` write the same, streamed, in memory that does not grow with the graph
(\`tests/bench/exports.ts\`): \`jsonl\`, as apoc.export.json writes it and sorted, so that equal graphs are equal files; \`cypher\`, a script for an empty Neo4j
(\`cypher-shell -f graph.cypher\`); \`neo4j-admin\`, files of headings and rows with the options in \`import.args\` (\`neo4j-admin database import full neo4j
@import.args\`), as a folder or zip; \`gexf\`, \`graphml\` and \`csv\`, the facts alone, for Gephi and its like. An export in the form jsonl comes back into a
Neo4j as a script: \`entente export --from graph.jsonl --format cypher | cypher-shell\`; a test loads it and exports the same bytes again. Files for neo4j-admin
leave out empty lists, which its importer cannot tell from no value; everything else is the same. Such a copy is for reading with other tools: what ingest keeps for
itself is not in it, so Entente fills a database of its own from documents.

**Operating.** \`/api/health/live\` says that the process runs, from its start on; \`/api/health/ready\` that the store answers and is Entente's, and no
longer so once the server is asked to stop (SIGTERM or SIGINT): then it takes no new connections, lets answers under way end for five seconds, and
gives back the batch it works on, which the next start takes up. \`/api/metrics\` has figures for Prometheus: \`entente_http_request_duration_seconds\` by
method, operation and status, \`entente_store_up\`, \`entente_graph_version\`, \`entente_nodes\`, \`entente_blocks_waiting\`, \`entente_jobs_unfinished\`,
\`entente_newest_document_timestamp_seconds\` and those of the process. Logs are lines of JSON on standard error: method, path and status of requests, kind and
place of failures, never words of a document, a query or a search.

Where the server listens beyond loopback (\`HOST\`), writes carry a token: \`Authorization: Bearer TOKEN\`. Who may write, behind a proxy too,
and the log of what was written: [access](access.md).

    curl -s localhost:3000/api/queries/tie?a=IN\\&b=US
    curl -s localhost:3000/api/queries/agreements-of?country=IN -H 'Accept: text/csv'
    curl -s localhost:3000/api/cypher -H 'Content-Type: application/json' -d '{"statement": "${shownExample('few')}"}'
    curl -s localhost:3000/api/documents -H 'Content-Type: application/json' \\
      -d '{"documents": [{"title": "Talks in Oslo", "publishedOn": "2025-05-02", "text": "…"}]}'

## For the command line only

These answer the commands of \`entente\` on the same machine, which show the secret of \`server.json\` in the header
\`X-Entente-Secret\`. They are no promise to anyone else.

| address | operation | |
|---|---|---|
${table(true)}
`;
}

/** docs/cypher.md is written by hand but for its questions, which are those of cypher/examples. */
function cypherPage(): string {
  const page = readFileSync(join(packageRoot(), 'docs/cypher.md'), 'utf8');
  const [start, end] = [
    '<!-- From cypher/examples/questions.cypher by `npm run docs`. -->',
    '<!-- The end of the questions. -->',
  ];
  const [before, rest = ''] = page.split(start);
  const after = rest.split(end)[1];
  if (after === undefined) throw new Error(`docs/cypher.md lacks "${start}" or "${end}"`);
  const questions = loadExamples()
    .filter((example) => example.returns === 'rows')
    .map(({ title, text }, i) => `### ${i + 1}. ${title}\n\n\`\`\`cypher\n${text}\n\`\`\`\n`);
  return `${before}${start}\n\n${questions.join('\n')}\n${end}${after}`;
}

/** The pages by their path from the package's root. */
export const PAGES: Readonly<Record<string, () => string>> = {
  'docs/settings.md': settingsPage,
  'docs/queries.md': queriesPage,
  'docs/api.md': apiPage,
  'docs/cypher.md': cypherPage,
};

if (process.argv[1]?.endsWith('docs.ts')) {
  for (const [path, page] of Object.entries(PAGES)) writeFileSync(join(packageRoot(), path), page());
}
