import { useState } from 'react';
import { api, ApiError } from '../api.ts';
import { useView } from '../address.ts';
import { useVersion } from '../changes.ts';
import { askedBefore, forgetAsked, keepAsked } from '../console/history.ts';
import { explained, parametersIn, valueTyped } from '../console/text.ts';
import type { View } from '../graph/view.ts';
import { useLoad } from '../load.ts';
import { Empty } from '../parts/States.tsx';
import type { AnswerValue, PlanValue, QueryDescription } from '../../../server/contract/index.ts';
import { Answer, Plan, Problem } from './ConsoleAnswer.tsx';
import { FreeText, NamedQuery, type Given } from './ConsoleForms.tsx';
import { ConsoleList } from './ConsoleList.tsx';
import css from './ConsolePage.module.css';

/** Only what stands in a box is sent. */
const filled = (given: Given): Record<string, string> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim() !== ''));

/** Cypher and named queries, read-only, with their answers as rows, graph and JSON. The address holds what was asked. */
export default function ConsolePage() {
  const [view, go] = useView();
  const version = useVersion();
  const list = useLoad('queries', (signal) => api.queries(signal));
  const about = useLoad('about', (signal) => api.about(signal));
  const schema = useLoad(`schema ${version}`, (signal) => api.schema(signal), true);
  const [typed, setTyped] = useState<string | null>(null);
  const [given, setGiven] = useState<Given>(view.given ?? {});
  const [asked, setAsked] = useState(askedBefore);
  const chosen = list.value?.queries.find((query) => query.name === view.query) ?? null;
  const statement = typed ?? view.cypher ?? list.value?.examples[0]?.text ?? '';
  const engine = about.value?.engine.version ?? null;

  // What the address asks is asked: when it is opened, and after back and forward.
  const question = questionOf(view);
  const [seen, setSeen] = useState(question);
  if (seen !== question) {
    setSeen(question);
    if (question !== null) {
      setGiven(view.given ?? {});
      setTyped(null);
    }
  }
  const [turn, setTurn] = useState(0);
  const [cancelled, setCancelled] = useState<string | null>(null);
  const key = question === null ? null : `${turn} ${question}`;
  const outcome = useLoad(key === cancelled ? null : key, (signal) => put(view, signal));

  const run = (explain = false): void => {
    const query = chosen?.name ?? null;
    const values = filled(given);
    if (query === null && statement.trim() === '') return;
    const cypher = query !== null ? null : explain && !explained(statement).explain ? `EXPLAIN ${statement}` : statement;
    if (cypher !== null && !explain) setAsked(keepAsked({ statement, given: values }));
    // The box keeps what was typed, whatever the address says was asked.
    setTyped(statement);
    setSeen(questionOf({ query, cypher, given: values }));
    setTurn(turn + 1);
    go((view) => ({ ...view, query, cypher, given: values }));
  };
  const open = (text: string, values: Given): void => {
    setTyped(text);
    setGiven(values);
    go((view) => ({ ...view, query: null, cypher: null, given: null }));
  };

  const { value, loading: running } = outcome;
  const error = outcome.error && (outcome.error instanceof ApiError ? outcome.error : new ApiError(outcome.error.message, 0));
  const controls = { running, run: () => run(), cancel: () => setCancelled(key), given, setGiven, engine };
  return (
    <main className={css['page']}>
      <ConsoleList
        list={list}
        chosen={chosen?.name ?? null}
        asked={asked}
        own={() => chosen && open(statement, given)}
        named={(name) => {
          setGiven({});
          go((view) => ({ ...view, query: name, cypher: null, given: null }));
        }}
        example={(example) => open(example.text, {})}
        again={(before) => open(before.statement, before.given)}
        forget={() => setAsked(forgetAsked())}
      />
      <div className={css['work']}>
        {chosen ? (
          <NamedQuery
            key={chosen.name}
            query={chosen}
            copy={() => open(chosen.text ?? '', asParameters(chosen, given, about.value?.horizon ?? null))}
            {...controls}
          />
        ) : (
          <FreeText
            statement={statement}
            setStatement={setTyped}
            explain={() => run(true)}
            errorLine={error?.line ?? null}
            known={{ schema: schema.value, queries: list.value?.queries ?? [] }}
            {...controls}
          />
        )}
        {running && (
          <p className={css['running']} role="status">
            Running …
          </p>
        )}
        {key !== null && cancelled === key && (
          <p className={css['running']} role="status">
            Cancelled. The server has stopped working on it.
          </p>
        )}
        {error && <Problem error={error} />}
        {value && 'answer' in value && <Answer answer={value.answer} engine={engine} />}
        {value && 'plan' in value && <Plan plan={value.plan} engine={engine} />}
        {key === null && <Empty title="No answer yet">Run the query to see its rows and its graph.</Empty>}
      </div>
    </main>
  );
}

/** What an address asks, as one text; null where it asks nothing. */
function questionOf({ query, cypher, given }: Pick<View, 'query' | 'cypher' | 'given'>): string | null {
  return given && (query ?? cypher) ? JSON.stringify([query, cypher, given]) : null;
}

/** Asks the server what an address asks. */
async function put({ query, cypher, given }: View, signal: AbortSignal): Promise<{ answer: AnswerValue } | { plan: PlanValue }> {
  const values = given ?? {};
  if (query !== null) return { answer: await api.runQuery(query, values, signal) };
  const { text, explain } = explained(cypher ?? '');
  const parameters = Object.fromEntries(parametersIn(text).map((name) => [name, valueTyped(values[name] ?? '')]));
  const body = { statement: text, parameters };
  return explain ? { plan: await api.explain(body, signal) } : { answer: await api.cypher(body, signal) };
}

/** What a named query would be asked with, as parameters of its Cypher: defaults where nothing was typed, ids for countries. */
function asParameters(query: QueryDescription, given: Given, horizon: string | null): Given {
  const values = query.parameters.map(({ name, type, default: initial }) => {
    const typed = given[name]?.trim();
    if (!typed) return [name, initial === null ? '' : JSON.stringify(initial)];
    return [name, type === 'country' && /^[a-z]{2}$/i.test(typed) ? `country:${typed.toLowerCase()}` : typed];
  });
  return Object.fromEntries([...values, ['horizon', horizon ?? '']]) as Record<string, string>;
}
