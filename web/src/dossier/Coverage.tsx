import { api } from '../api.ts';
import { useLoad } from '../load.ts';
import { Failed } from '../parts/States.tsx';
import { rowsOf } from '../rows.ts';
import { counted, listed } from '../words.ts';
import type { FactSummary, Tie } from '../../../server/contract/index.ts';
import css from './Rail.module.css';

interface CoverageRow {
  year: string;
  documents: number;
}

/** How far the documents reach, and where they are silent: no documents, rather than no relation. */
export function Coverage({ tie, name }: { tie: Tie; name: string }) {
  const { value, error, retry } = useLoad(`coverage ${name}`, (signal) =>
    api.rows('coverage', { country: tie.a.id, partner: tie.b.id }, signal),
  );
  const years = value ? rowsOf<CoverageRow>(value).filter((row) => row.year !== 'undated') : [];
  const told = new Map(years.filter((row) => row.documents > 0).map((row) => [Number(row.year), row.documents]));
  const facts = tie.groups.flatMap((group) => group.facts).filter(({ kind }) => DATED.has(kind));
  const bare = facts.filter((fact) => fact.reports === fact.records);
  const undated = facts.filter((fact) => fact.latest === null);
  const most = Math.max(1, ...told.values());
  return (
    <section className={css['part']} aria-label="What is not covered">
      <h2 className={css['heading']}>What is not covered</h2>
      {error && <Failed error={error} retry={retry} what="The coverage" />}
      <p className={css['text']}>
        {tie.coverage.documents === 0
          ? 'No document here names both countries.'
          : `${counted(tie.coverage.documents, 'document')} here ${tie.coverage.documents === 1 ? 'names' : 'name'} both countries.`}
      </p>
      {told.size > 0 && (
        <ul className={css['bars']} aria-label="Documents by year of publication">
          {range(told).map((year) => (
            <li key={year} data-none={!told.has(year) || undefined}>
              <span className={css['bar']} style={{ height: `${(100 * (told.get(year) ?? 0)) / most}%` }} aria-hidden="true" />
              <span className={css['tick']} aria-hidden="true">
                {String(year).slice(2)}
              </span>
              <span className="unseen">
                {year}: {told.get(year) ?? 'none'}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className={css['text']}>{gapsOf(told)} That means no documents, not that there was no relation.</p>
      {bare.length > 0 && (
        <p className={css['text']}>
          {bare.length} of {counted(facts.length, 'fact')} {bare.length === 1 ? 'rests' : 'rest'} on records alone: no sentence of
          a document states {bare.length === 1 ? 'it' : 'them'} here.
        </p>
      )}
      {undated.length > 0 && (
        <p className={css['text']}>
          {counted(undated.length, 'fact')} without a date: {namesOf(undated)}.
        </p>
      )}
    </section>
  );
}

const DATED: ReadonlySet<string> = new Set(['Agreement', 'Meeting', 'Exercise']);

function namesOf(facts: readonly FactSummary[]): string {
  return listed(facts.slice(0, 3).map((fact) => fact.name)) + (facts.length > 3 ? ' …' : '');
}

/** All years from the first to the last. */
function range(told: ReadonlyMap<number, number>): number[] {
  const years = [...told.keys()];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
}

/** `Nothing published in 2017, 2019 and 2021–2023 names both.` */
export function gapsOf(told: ReadonlyMap<number, number>): string {
  if (told.size === 0) return 'The facts shown rest on records.';
  const all = range(told);
  const gaps: string[] = [];
  for (let i = 0; i < all.length; i++) {
    if (told.has(all[i] as number)) continue;
    let end = i;
    while (end + 1 < all.length && !told.has(all[end + 1] as number)) end++;
    gaps.push(end > i ? `${all[i]}–${all[end]}` : String(all[i]));
    i = end;
  }
  const outside = `nothing before ${all[0]} or after ${all.at(-1)}`;
  return gaps.length > 0 ? `No document of ${listed(gaps)} names both, and ${outside}.` : `There is ${outside}.`;
}
