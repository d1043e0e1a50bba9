import type { MouseEvent, ReactNode } from 'react';
import { hrefOf, useView } from '../address.ts';
import type { View } from '../graph/view.ts';

/** A link to another view: a real address, so that it opens in a new tab too; a plain click changes the page in place. */
export function ViewLink({
  to,
  children,
  className,
  label,
  kind,
}: {
  to: (view: View) => View;
  children: ReactNode;
  className?: string | undefined;
  label?: string | undefined;
  /** The kind of what it leads to, for its looks. */
  kind?: string | undefined;
}) {
  const [view, go] = useView();
  const target = to(view);
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(target);
  };
  return (
    <a href={hrefOf(target)} onClick={follow} className={className} aria-label={label} data-kind={kind}>
      {children}
    </a>
  );
}
