import { join } from 'node:path';
import type { ExampleQuery } from '../contract/service.ts';
import { cypherFiles, cypherFolder, namedStatements } from '../store/texts.ts';

/**
 * Cypher that runs as it stands, with the question that it answers: those of cypher/examples, whose rows are the answer, and
 * those saved for Neo4j Browser, whose graph is. Throws Error naming the file and statement where the question is missing.
 */
export function loadExamples(): ExampleQuery[] {
  const file = join(cypherFolder(), 'examples', 'questions.cypher');
  const questions = [...namedStatements('examples', 'questions')].map(([name, text]) =>
    exampleOf(name, text, 'rows', `${file}: ${name}`),
  );
  const drawn = cypherFiles(join('browser', 'saved')).map(({ name, text, path }) => exampleOf(name, text, 'graph', path));
  return [...questions, ...drawn];
}

/** A statement of cypher/examples/commands.cypher, on one line, for help texts. Throws Error where there is none of that name. */
export function shownExample(name: string): string {
  const found = namedStatements('examples', 'commands').get(name);
  if (found === undefined) throw new Error(`cypher/examples/commands.cypher holds no ${name}.`);
  return found;
}

function exampleOf(name: string, text: string, returns: 'rows' | 'graph', place: string): ExampleQuery {
  const [first = '', ...rest] = text.split('\n');
  const title = /^\/\/ (\S.*)$/.exec(first)?.[1];
  if (title === undefined) throw new Error(`${place}: its first line is no "// question"`);
  return { name, title, returns, text: rest.join('\n').trim() };
}
