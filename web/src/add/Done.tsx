import { Button } from '@mantine/core';
import { useView } from '../address.ts';
import { counted } from '../words.ts';
import css from './AddDialog.module.css';
import { Troubles } from './Preview.tsx';
import type { Taken, Trouble } from './take.ts';

/** What became of each document. */
export function Done({ taken, troubles, close }: { taken: readonly Taken[]; troubles: readonly Trouble[]; close: () => void }) {
  const [, go] = useView();
  const open = (id: string): void => {
    go((view) => ({ ...view, page: 'documents', document: id, claim: null }));
    close();
  };
  return (
    <div className={css['preview']}>
      <Troubles troubles={troubles} />
      <ul className={css['results']}>
        {taken
          .filter(({ report }) => report.failures.length === 0)
          .map(({ name, report, left }) => (
            <li key={name}>
              <div>
                <strong className={css['name']}>{name}</strong>
                <p className={css['others']}>{wordsOf(report, left)}</p>
                {report.notices.map((notice) => (
                  <p key={notice} className={css['notice']}>
                    {notice}
                  </p>
                ))}
              </div>
              {report.ids[0] && (
                <Button size="compact-sm" variant="default" onClick={() => open(report.ids[0] ?? '')}>
                  Read it with its marks
                </Button>
              )}
            </li>
          ))}
      </ul>
      <div className={css['actions']}>
        <Button onClick={close}>Close</Button>
      </div>
    </div>
  );
}

function wordsOf({ documents, facts }: Taken['report'], left: number): string {
  if (documents.unchanged > 0) return 'This text was already in the graph; nothing changed.';
  const parts = [
    documents.replaced > 0 ? 'A newer version took the place of the old one' : 'Added',
    `${counted(facts.added, 'fact')} new, ${counted(facts.changed, 'fact')} changed${facts.removed > 0 ? `, ${counted(facts.removed, 'fact')} gone` : ''}`,
    left > 0 ? `${counted(left, 'line')} left out; each can be taken back in the document` : null,
  ];
  return `${parts.filter(Boolean).join('. ')}.`;
}
