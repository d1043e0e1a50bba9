import { canonicalJson } from '../model/compare.ts';
import type { Question } from '../model/questions.ts';
import type { Statement } from '../store/port.ts';
import { statements } from './texts.ts';

/**
 * The statements after which each of these blocks holds the questions it asks, and nothing for those that hold them already. They
 * are kept with the block, not as nodes: they are read as a whole, go with the block's next settling, and are nobody's evidence.
 */
export function questionStatements(
  blocks: readonly { key: string; questions: string | null }[],
  asked: ReadonlyMap<string, readonly Question[]>,
): Statement[] {
  const changed = blocks
    .map(({ key, questions }) => {
      const list = asked.get(key) ?? [];
      return { key, before: questions ?? null, questions: list.length ? canonicalJson(list) : null };
    })
    .filter((b) => b.before !== b.questions);
  return [
    ...statements(
      'put-questions',
      'rows',
      changed.filter((b) => b.questions !== null).map(({ key, questions }) => ({ key, questions })),
      { exact: true },
    ),
    ...statements(
      'drop-questions',
      'keys',
      changed.filter((b) => b.questions === null).map((b) => b.key),
      { exact: true },
    ),
  ];
}
