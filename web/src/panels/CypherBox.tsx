import { useId, useRef, type KeyboardEvent } from 'react';
import css from './CypherBox.module.css';

/** A box for Cypher with numbered lines; the line that an error names is marked. Ctrl+Enter runs. */
export function CypherBox({
  value,
  onChange,
  onRun,
  errorLine,
}: {
  value: string;
  onChange: (text: string) => void;
  onRun: () => void;
  errorLine: number | null;
}) {
  const gutter = useRef<HTMLDivElement>(null);
  const help = useId();
  const lines = Math.max(6, value.split('\n').length);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onRun();
  };
  return (
    <div className={css['box']}>
      <div className={css['gutter']} ref={gutter} aria-hidden="true">
        {Array.from({ length: lines }, (_, i) => (
          <span key={i} data-bad={i + 1 === errorLine || undefined}>
            {i + 1}
          </span>
        ))}
      </div>
      <textarea
        className={css['text']}
        value={value}
        rows={Math.min(lines, 16)}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        aria-label="Cypher"
        aria-describedby={help}
        aria-invalid={errorLine !== null}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKey}
        onScroll={(event) => {
          if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop;
        }}
      />
      <span id={help} className="unseen">
        Control and Enter run the query.{errorLine !== null && ` The error is on line ${errorLine}.`}
      </span>
    </div>
  );
}
