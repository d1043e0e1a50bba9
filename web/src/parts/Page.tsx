import type { ReactNode } from 'react';
import css from './Page.module.css';

/** A page to read: one column that scrolls. */
export function ReadingPage({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return (
    <main className={css['page']}>
      <div className={css['column']} data-wide={wide || undefined}>
        {children}
      </div>
    </main>
  );
}

/** The kind of a page in small, and its name in large letters. */
export function PageTitle({ kind, children }: { kind?: ReactNode; children: ReactNode }) {
  return (
    <div>
      {kind && <p className={css['eyebrow']}>{kind}</p>}
      <h1 className={css['title']}>{children}</h1>
    </div>
  );
}

/** A part of a page under its heading. */
export function Section({
  title,
  count,
  lead,
  children,
}: {
  title: string;
  count?: number | undefined;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={css['section']} aria-label={title}>
      <h2 className={css['heading']}>
        {title} {count !== undefined && <span className={css['count']}>{count.toLocaleString('en')}</span>}
      </h2>
      {lead && <p className={css['lead']}>{lead}</p>}
      {children}
    </section>
  );
}
