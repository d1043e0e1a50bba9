import { Button, TextInput } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Known } from '../console/complete.ts';
import { CypherEditor } from '../console/CypherEditor.tsx';
import { parametersIn, typeOf, valueTyped } from '../console/text.ts';
import { Icon } from '../parts/Icon.tsx';
import { cellWords, counted } from '../words.ts';
import type { QueryDescription, QueryParameter } from '../../../server/contract/index.ts';
import css from './ConsolePage.module.css';

/** What was typed as parameters, by name. */
export type Given = Readonly<Record<string, string>>;

interface Controls {
  running: boolean;
  run: () => void;
  cancel: () => void;
}

/** Run, or Cancel while it runs. */
function RunButton({ running, run, cancel, submit = false }: Controls & { submit?: boolean }) {
  if (running)
    return (
      <Button variant="default" leftSection={<Icon name="close" size={15} />} onClick={cancel}>
        Cancel
      </Button>
    );
  return (
    <Button
      type={submit ? 'submit' : 'button'}
      {...(submit ? {} : { onClick: run })}
      leftSection={<Icon name="play" size={15} />}
      title="Ctrl+Enter"
    >
      Run
    </Button>
  );
}

/** Cypher of the reader's own, with a box for each parameter that it names. */
export function FreeText({
  statement,
  setStatement,
  given,
  setGiven,
  explain,
  errorLine,
  engine,
  known,
  ...controls
}: Controls & {
  statement: string;
  setStatement: (text: string) => void;
  given: Given;
  setGiven: (given: Given) => void;
  explain: () => void;
  errorLine: number | null;
  engine: string | null;
  known: Known;
}) {
  const names = parametersIn(statement);
  return (
    <div className={css['editor']}>
      <CypherEditor value={statement} onChange={setStatement} onRun={controls.run} errorLine={errorLine} known={known} />
      {names.length > 0 && (
        <div className={css['fields']} role="group" aria-label="Parameters">
          {names.map((name) => (
            <TextInput
              key={name}
              label={`$${name}`}
              description={`Taken as ${typeOf(valueTyped(given[name] ?? ''))}`}
              inputWrapperOrder={['label', 'input', 'description']}
              placeholder="IN, 2025, [1, 2] …"
              value={given[name] ?? ''}
              onChange={(event) => setGiven({ ...given, [name]: event.currentTarget.value })}
              onKeyDown={(event) => event.key === 'Enter' && controls.run()}
            />
          ))}
        </div>
      )}
      <div className={css['controls']}>
        <span className={css['engine']}>{engine && `${engine} answers`}</span>
        <Button variant="default" onClick={explain} disabled={controls.running} title="The engine’s plan; nothing is run">
          Explain
        </Button>
        <RunButton {...controls} />
      </div>
    </div>
  );
}

/** A named query with a box for each parameter. */
export function NamedQuery({
  query,
  given,
  setGiven,
  copy,
  engine,
  ...controls
}: Controls & {
  query: QueryDescription;
  given: Given;
  setGiven: (given: Given) => void;
  copy: () => void;
  engine: string | null;
}) {
  const form = useRef<HTMLFormElement>(null);
  // What must be given, and what a link gave, stands open; the rest would push the answer off the page.
  const [shown] = useState(() => new Set(Object.keys(given)));
  const first = query.parameters
    .filter((p) => p.required || shown.has(p.name))
    .toSorted((a, b) => Number(b.required) - Number(a.required));
  const more = query.parameters.filter((p) => !first.includes(p));
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  return (
    <form
      ref={form}
      className={css['editor']}
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        controls.run();
      }}
    >
      <h2 className={css['title']}>{query.title}</h2>
      <p className={css['about']}>{query.description}</p>
      {first.length > 0 && <Fields parameters={first} given={given} setGiven={setGiven} />}
      {more.length > 0 && (
        <details className={css['more']}>
          <summary>{first.length > 0 ? `${more.length} more conditions` : counted(more.length, 'condition')}</summary>
          <Fields parameters={more} given={given} setGiven={setGiven} />
        </details>
      )}
      <div className={css['controls']}>
        <span className={css['engine']}>{engine && `${engine} answers`}</span>
        {query.text !== null && (
          <Button variant="default" onClick={copy}>
            Open as Cypher
          </Button>
        )}
        <RunButton {...controls} submit />
      </div>
    </form>
  );
}

function Fields({
  parameters,
  given,
  setGiven,
}: {
  parameters: readonly QueryParameter[];
  given: Given;
  setGiven: (given: Given) => void;
}) {
  return (
    <div className={css['fields']}>
      {parameters.map((parameter) => (
        <TextInput
          key={parameter.name}
          label={parameter.name}
          description={
            parameter.values ? `${parameter.description} One of: ${parameter.values.join(', ')}.` : parameter.description
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required={parameter.required}
          placeholder={parameter.default === null ? parameter.type : cellWords(parameter.default)}
          value={given[parameter.name] ?? ''}
          onChange={(event) => setGiven({ ...given, [parameter.name]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}
