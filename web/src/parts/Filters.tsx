import { useState, type ReactNode } from 'react';
import css from './Filters.module.css';

/** A row of small boxes that choose what a page shows. */
export function Filters({ children }: { children: ReactNode }) {
  return (
    <div className={css['filters']} role="group" aria-label="Filters">
      {children}
    </div>
  );
}

/** A box for a country; it takes effect on Enter or when it is left. */
export function CountryBox({
  label = 'Country',
  value,
  set,
}: {
  label?: string;
  value: string | null;
  set: (value: string | null) => void;
}) {
  const [draft, setDraft] = useState({ of: value, text: value ?? '' });
  const text = draft.of === value ? draft.text : (value ?? '');
  const commit = (): void => {
    if (text.trim() !== (value ?? '')) set(text.trim() || null);
  };
  return (
    <label data-wide>
      {label}
      <input
        value={text}
        onChange={(event) => setDraft({ of: value, text: event.currentTarget.value })}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
        placeholder="any"
        autoComplete="off"
        title="A name or a code: Japan, JP"
      />
    </label>
  );
}
