import { namedStatements } from '../store/texts.ts';
import type { Parameters, Statement } from '../store/port.ts';

let loaded: ReadonlyMap<string, string> | null = null;

/** The text of a statement of `cypher/write`, by name. Throws Error for a name that stands in none of its files. */
export function statementText(name: string): string {
  loaded ??= new Map([...namedStatements('write', 'inputs'), ...namedStatements('write', 'facts')]);
  const text = loaded.get(name);
  if (text === undefined) throw new Error(`cypher/write holds no statement named ${name}`);
  return text;
}

/** A statement by name with its parameters. */
export function statement(name: string, parameters: Parameters, expectRows?: number): Statement {
  return { text: statementText(name), parameters, ...(expectRows === undefined ? {} : { expectRows }) };
}

const BATCH = 2000;

/** The same statement over rows in batches, each of which must find as many as it names where `exact`. Nothing for no rows. */
export function statements(
  name: string,
  parameter: string,
  rows: readonly unknown[],
  options: { exact?: boolean; more?: Parameters } = {},
): Statement[] {
  const out: Statement[] = [];
  for (let i = 0; i < rows.length; i += BATCH) {
    const part = rows.slice(i, i + BATCH);
    out.push(statement(name, { ...options.more, [parameter]: part }, options.exact ? part.length : undefined));
  }
  return out;
}
