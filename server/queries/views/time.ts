import {
  PROMISE_OUTCOMES,
  type Changes,
  type ChangeView,
  type Promises,
  type PromiseView,
  type Words,
} from '../../contract/time.ts';
import { horizonOf } from '../horizon.ts';
import { count, text, textOrNull, texts, type Asker, type Paged, type Row } from './asker.ts';
import { kindNamed, obligationNamed } from './brief.ts';
import { given, type Times } from './entity.ts';

/** Whose promises or changes are asked for. */
export interface Sides extends Times {
  country?: string | undefined;
  partner?: string | undefined;
  outcome?: string | undefined;
}

/** What was announced or called off, and what became of it; at most `limit`, from row `skip` on. */
export async function promisesView(ask: Asker, asked: Sides, limit: number, skip = 0): Promise<Paged<Promises>> {
  const { rows, taken, more, ...rest } = await rowsOf(ask, 'promises', asked, limit, skip);
  return { value: { promises: rows.map(promiseOf), ...rest }, taken, more };
}

/** What was gained, lost and learned; at most `limit`, from row `skip` on. */
export async function changesView(ask: Asker, asked: Sides, limit: number, skip = 0): Promise<Paged<Changes>> {
  const { rows, taken, more, ...rest } = await rowsOf(ask, 'changes', asked, limit, skip);
  return { value: { changes: rows.map(changeOf), ...rest }, taken, more };
}

async function rowsOf(
  ask: Asker,
  name: string,
  asked: Sides,
  limit: number,
  skip: number,
): Promise<{ rows: Row[]; taken: number; more: boolean; horizon: string | null; truncated: boolean }> {
  const { rows, taken, more } = await ask.page(name, { ...given(asked), limit }, skip);
  const horizon = await horizonOf(ask.store, ask.reading());
  return { rows, taken, more, horizon, truncated: more };
}

export function promiseOf(row: Row): PromiseView {
  const instead = textOrNull(row['instead']);
  return {
    ...factOf(row),
    announcedOn: textOrNull(row['announcedOn']),
    announcedBy: textOrNull(row['announcedBy']),
    announcements: count(row['announcements']),
    due: textOrNull(row['due']),
    newDue: textOrNull(row['newDue']),
    outcome: PROMISE_OUTCOMES.find((o) => o === row['outcome']) ?? 'no word since',
    cameOn: textOrNull(row['cameOn']),
    cancelledOn: textOrNull(row['cancelledOn']),
    overdue: row['overdue'] === true,
    laterDocuments: typeof row['laterDocuments'] === 'number' ? row['laterDocuments'] : null,
    instead: instead === null ? null : { id: instead, date: text(row['insteadOn']) },
    words: wordsOf(row),
  };
}

function changeOf(row: Row): ChangeView {
  return {
    ...factOf(row),
    day: text(row['day']),
    date: text(row['date']),
    change: row['change'] === 'lost' ? 'lost' : row['change'] === 'learned' ? 'learned' : 'gained',
    what: text(row['what']),
    words: row['claim'] === null ? null : wordsOf(row),
  };
}

function factOf(row: Row): Pick<ChangeView, 'id' | 'kind' | 'name' | 'type' | 'obligation' | 'countries'> {
  return {
    id: text(row['id']),
    kind: kindNamed(row['kind']),
    name: text(row['name']) || text(row['id']),
    type: textOrNull(row['type']),
    obligation: obligationNamed(row['obligation']),
    countries: texts(row['countries']),
  };
}

function wordsOf(row: Row): Words {
  return {
    claim: text(row['claim']),
    quote: text(row['quote']),
    document: text(row['document']),
    title: textOrNull(row['title']),
    publisher: textOrNull(row['publisher']),
    publishedOn: textOrNull(row['publishedOn']),
    record: row['documentKind'] === 'dataset',
    sample: row['origin'] === 'sample',
  };
}
