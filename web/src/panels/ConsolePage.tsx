import { Button, Tabs } from '@mantine/core';
import { useState } from 'react';
import { api, ApiError } from '../api.ts';
import { useView } from '../address.ts';
import { useLoad } from '../load.ts';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { counted } from '../words.ts';
import type { AnswerValue } from '../../../server/contract/index.ts';
import { AnswerGraph } from './AnswerGraph.tsx';
import { AnswerTable } from './AnswerTable.tsx';
import { FreeText, NamedQuery } from './ConsoleForms.tsx';
import css from './ConsolePage.module.css';

const FIRST = `MATCH (c:Country)-[:PARTY_TO]->(a:Agreement)
RETURN c.name AS country, count(a) AS agreements
ORDER BY agreements DESC
LIMIT 10`;

/** Cypher and named queries, read-only, with their answers as rows and as a graph. */
export default function ConsolePage() {
  const [view, go] = useView();
  const list = useLoad('queries', (signal) => api.queries(signal));
  const about = useLoad('about', (signal) => api.about(signal));
  const [statement, setStatement] = useState(FIRST);
  const [answer, setAnswer] = useState<AnswerValue | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [running, setRunning] = useState<AbortController | null>(null);
  const chosen = list.value?.queries.find((query) => query.name === view.query) ?? null;

  const run = async (ask: (signal: AbortSignal) => Promise<AnswerValue>): Promise<void> => {
    const controller = new AbortController();
    setRunning(controller);
    setError(null);
    try {
      setAnswer(await ask(controller.signal));
    } catch (cause) {
      if (!controller.signal.aborted) {
        setAnswer(null);
        setError(cause instanceof ApiError ? cause : new ApiError((cause as Error).message, 0));
      }
    } finally {
      setRunning(null);
    }
  };
  const runText = (parameters: Record<string, unknown>): Promise<void> =>
    run((signal) => api.cypher({ statement, parameters }, signal));

  return (
    <main className={css['page']}>
      <nav className={css['list']} aria-label="Named queries">
        <h1 className={css['heading']}>Console</h1>
        <button
          type="button"
          className={css['query']}
          data-here={!chosen || undefined}
          onClick={() => go((view) => ({ ...view, query: null }))}
        >
          <strong>Cypher of your own</strong>
          <span>Reads only: nothing can be changed from here</span>
        </button>
        <h2 className={css['sub']}>Named queries</h2>
        {list.error && <Failed error={list.error} retry={list.retry} what="The queries" />}
        {list.loading && !list.value && <Waiting label="Loading the queries" />}
        {list.value?.queries.map((query) => (
          <button
            key={query.name}
            type="button"
            className={css['query']}
            data-here={chosen?.name === query.name || undefined}
            onClick={() => go((view) => ({ ...view, query: query.name }))}
          >
            <strong>{query.title}</strong>
            <span>{query.description}</span>
          </button>
        ))}
      </nav>
      <div className={css['work']}>
        {chosen ? (
          <NamedQuery
            key={chosen.name}
            query={chosen}
            busy={running !== null}
            run={(parameters) => void run((signal) => api.runQuery(chosen.name, parameters, signal))}
            copy={(text) => {
              setStatement(text);
              go((view) => ({ ...view, query: null }));
            }}
          />
        ) : (
          <FreeText
            statement={statement}
            setStatement={setStatement}
            busy={running !== null}
            run={(parameters) => void runText(parameters)}
            errorLine={error?.line ?? null}
            engine={about.value?.engine.version ?? null}
          />
        )}
        {running && (
          <p className={css['running']} role="status">
            Running …{' '}
            <Button size="compact-xs" variant="default" onClick={() => running.abort()}>
              Cancel
            </Button>
          </p>
        )}
        {error && <Problem error={error} />}
        {answer && <Answer answer={answer} />}
        {!answer && !error && !running && <Empty title="No answer yet">Run the query to see its rows and its graph.</Empty>}
      </div>
    </main>
  );
}

function Problem({ error }: { error: ApiError }) {
  return (
    <div className={css['problem']} role="alert">
      <strong>{error.line ? `Line ${error.line}` : 'It did not run'}</strong>
      <p>{error.message}</p>
      {error.errors.map((wrong) => (
        <p key={wrong.parameter}>
          <code>{wrong.parameter}</code>: {wrong.expected}
        </p>
      ))}
    </div>
  );
}

function Answer({ answer }: { answer: AnswerValue }) {
  const { rows, graph, truncated, notices, ms } = answer;
  return (
    <section className={css['answer']} aria-label="Answer">
      <p className={css['summary']} role="status">
        {counted(rows.length, 'row')} in {Math.round(ms)} ms
        {truncated && `, cut after ${truncated.returned} by the limit on ${truncated.by}`}
        {notices.length > 0 && `. ${notices.join(' ')}`}
      </p>
      <Tabs defaultValue="rows" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="rows">Rows</Tabs.Tab>
          <Tabs.Tab value="graph" disabled={graph.nodes.length === 0}>
            Graph {graph.nodes.length > 0 && <span className={css['small']}>{graph.nodes.length}</span>}
          </Tabs.Tab>
          <Tabs.Tab value="json">JSON</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="rows">
          <AnswerTable answer={answer} />
        </Tabs.Panel>
        <Tabs.Panel value="graph">
          <AnswerGraph answer={answer} />
        </Tabs.Panel>
        <Tabs.Panel value="json">
          <pre className={css['json']}>{JSON.stringify({ columns: answer.columns, rows }, null, 2).slice(0, 200_000)}</pre>
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}
