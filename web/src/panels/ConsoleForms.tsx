import { Button, TextInput } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Icon } from '../parts/Icon.tsx';
import type { QueryDescription } from '../../../server/contract/index.ts';
import css from './ConsolePage.module.css';
import { cellWords } from '../words.ts';
import { CypherBox } from './CypherBox.tsx';

/** Cypher of the reader's own, with its parameters. */
export function FreeText({
  statement,
  setStatement,
  run,
  busy,
  errorLine,
  engine,
}: {
  statement: string;
  setStatement: (text: string) => void;
  run: (parameters: Record<string, unknown>) => void;
  busy: boolean;
  errorLine: number | null;
  engine: string | null;
}) {
  const [parameters, setParameters] = useState('{}');
  const [bad, setBad] = useState<string | null>(null);
  const start = (): void => {
    try {
      const value: unknown = JSON.parse(parameters || '{}');
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not an object');
      setBad(null);
      run(value as Record<string, unknown>);
    } catch {
      setBad('Parameters are a JSON object, such as {"code": "IN"}');
    }
  };
  return (
    <div className={css['editor']}>
      <CypherBox value={statement} onChange={setStatement} onRun={start} errorLine={errorLine} />
      <div className={css['controls']}>
        <TextInput
          className={css['parameters'] ?? ''}
          value={parameters}
          onChange={(event) => setParameters(event.currentTarget.value)}
          aria-label="Parameters as JSON"
          leftSection={<span className={css['small']}>$</span>}
          error={bad}
          spellCheck={false}
        />
        {engine && <span className={css['small']}>{engine}</span>}
        <Button onClick={start} loading={busy} leftSection={<Icon name="play" size={15} />} title="Ctrl+Enter">
          Run
        </Button>
      </div>
    </div>
  );
}

/** A named query with a box for each parameter. */
export function NamedQuery({
  query,
  run,
  copy,
  busy,
}: {
  query: QueryDescription;
  run: (parameters: Record<string, unknown>) => void;
  copy: (text: string) => void;
  busy: boolean;
}) {
  const [given, setGiven] = useState<Record<string, string>>({});
  const form = useRef<HTMLFormElement>(null);
  const start = (): void => run(Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim() !== '')));
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
        start();
      }}
    >
      <h2 className={css['title']}>{query.title}</h2>
      <p className={css['about']}>{query.description}</p>
      <div className={css['fields']}>
        {query.parameters
          .toSorted((a, b) => Number(b.required) - Number(a.required))
          .map((parameter) => (
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
              onChange={(event) => {
                const { value } = event.currentTarget;
                setGiven((old) => ({ ...old, [parameter.name]: value }));
              }}
            />
          ))}
      </div>
      <div className={css['controls']}>
        {query.text !== null && (
          <Button variant="subtle" onClick={() => copy(query.text ?? '')}>
            Open as Cypher
          </Button>
        )}
        <Button type="submit" loading={busy} leftSection={<Icon name="play" size={15} />}>
          Run
        </Button>
      </div>
    </form>
  );
}
