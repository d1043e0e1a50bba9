import { useId, useState, type ReactNode } from 'react';
import { Icon } from '../parts/Icon.tsx';
import { Evidence } from './Evidence.tsx';
import css from './FactCard.module.css';

/** A line that opens to the quotes of a fact; whoever shows it holds whether it is open. */
export function Opener({
  fact,
  name,
  open,
  toggle,
  flush = false,
  children,
}: {
  fact: string;
  /** The fact's name, for those who hear the line alone. */
  name: string;
  open: boolean;
  toggle: () => void;
  /** Starts at the left edge, where no symbol stands above it. */
  flush?: boolean;
  children: ReactNode;
}) {
  const body = useId();
  return (
    <>
      <button
        type="button"
        className={css['toggle']}
        data-flush={flush || undefined}
        aria-expanded={open}
        aria-controls={body}
        onClick={toggle}
      >
        <span className={css['arrow']} data-open={open || undefined}>
          <Icon name="chevron" size={14} />
        </span>
        {children}
        <span className="unseen"> for {name}</span>
      </button>
      <div id={body} className={css['body']} data-flush={flush || undefined} hidden={!open}>
        {open && <Evidence fact={fact} />}
      </div>
    </>
  );
}

/** The same, holding by itself whether it is open: for lists beside the main one. */
export function OpenQuotes({ fact, name }: { fact: string; name: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Opener fact={fact} name={name} open={open} toggle={() => setOpen(!open)} flush>
      Quotes
    </Opener>
  );
}
