import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import css from './States.module.css';

/** Something went wrong: what, in words, and a way to try again. */
export function Failed({ error, retry, what }: { error: Error; retry?: (() => void) | undefined; what: string }) {
  return (
    <div className={css['state']} role="alert">
      <span className={css['bad']}>
        <Icon name="warning" size={22} />
      </span>
      <p className={css['title']}>{what} could not be loaded</p>
      <p className={css['text']}>{error.message}</p>
      {retry && (
        <Button size="compact-sm" variant="default" onClick={retry}>
          Try again
        </Button>
      )}
    </div>
  );
}

/** There is nothing to show, and why. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={css['state']}>
      <p className={css['title']}>{title}</p>
      {children && <div className={css['text']}>{children}</div>}
    </div>
  );
}

/** Grey lines where text will be. */
export function Waiting({ lines = 5, label }: { lines?: number; label: string }) {
  return (
    <div className={css['waiting']} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, i) => (
        <Skeleton key={i} height={12} radius={4} width={['92%', '76%', '84%', '58%', '70%'][i % 5] ?? '80%'} />
      ))}
    </div>
  );
}
