import { Button, Tabs } from '@mantine/core';
import { useState } from 'react';
import type { ApiError } from '../api.ts';
import { Icon } from '../parts/Icon.tsx';
import { Empty } from '../parts/States.tsx';
import { counted } from '../words.ts';
import type { AnswerValue, PlanValue } from '../../../server/contract/index.ts';
import { AnswerGraph } from './AnswerGraph.tsx';
import { AnswerTable } from './AnswerTable.tsx';
import css from './ConsolePage.module.css';

/** Most characters of JSON on the page; the copy has all. */
const MOST_SHOWN = 200_000;

/** What was wrong, with the line where the engine names one. */
export function Problem({ error }: { error: ApiError }) {
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

/** An answer as rows, as a graph and as JSON. */
export function Answer({ answer, engine }: { answer: AnswerValue; engine: string | null }) {
  const { columns, rows, graph, truncated, notices, ms } = answer;
  const drawn = graph.nodes.length > 0;
  return (
    <section className={css['answer']} aria-label="Answer">
      <p className={css['summary']} role="status">
        {counted(rows.length, 'row')} in {Math.round(ms)} ms{engine && ` from ${engine}`}
        {truncated && `, cut after ${truncated.returned} by the limit on ${truncated.by}`}
        {notices.length > 0 && `. ${notices.join(' ')}`}
      </p>
      <Tabs defaultValue={drawn && columns.length > 0 && rows.length > 0 ? 'graph' : 'rows'} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="rows">Rows</Tabs.Tab>
          <Tabs.Tab value="graph" disabled={!drawn} title={drawn ? undefined : 'The answer holds no nodes, only values'}>
            Graph {drawn && <span className={css['small']}>{graph.nodes.length}</span>}
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
          <Json value={{ columns, rows }} />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}

function Json({ value }: { value: object }) {
  const [copied, setCopied] = useState<string | null>(null);
  const text = JSON.stringify(value, null, 2);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('Copied');
    } catch {
      setCopied('This browser lets no page copy; select the text instead');
    }
  };
  return (
    <div className={css['jsonBox']}>
      <p className={css['tools']}>
        <span role="status">{copied}</span>
        <Button size="compact-xs" variant="default" onClick={() => void copy()}>
          Copy
        </Button>
      </p>
      <pre className={css['json']} tabIndex={0} aria-label="Answer as JSON">
        {text.slice(0, MOST_SHOWN)}
        {text.length > MOST_SHOWN && '\n…'}
      </pre>
    </div>
  );
}

/** The engine's plan: the first step gives the answer, each works on what those below it give. */
export function Plan({ plan, engine }: { plan: PlanValue; engine: string | null }) {
  return (
    <section className={css['answer']} aria-label="Plan">
      <p className={css['summary']} role="status">
        {plan.allowed ? `How ${engine ?? 'the engine'} would answer. Nothing was run.` : plan.reason}
      </p>
      {plan.steps.length === 0 && plan.allowed && <Empty title="The engine told no steps" />}
      <ol className={css['plan']}>
        {plan.steps.map((step, i) => (
          <li key={i} style={{ paddingInlineStart: `${step.depth * 1.25}rem` }} aria-level={step.depth + 1}>
            <Icon name="chevron" size={12} />
            <span>
              <strong>{step.operator}</strong> <code>{step.detail}</code>
              {step.rows !== null && <span className={css['small']}> {counted(step.rows, 'row')} expected</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
