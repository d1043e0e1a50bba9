import { useId, useRef, useState } from 'react';
import { hrefOf } from '../address.ts';
import { api } from '../api.ts';
import { citationOf } from '../citation.ts';
import { select, START } from '../graph/view.ts';
import { useLoad } from '../load.ts';
import { Icon } from '../parts/Icon.tsx';
import type { Evidence } from '../../../server/contract/index.ts';
import css from './Cite.module.css';

/** A fact as text to put into a paper, with a button that copies it. */
export function Cite({ evidence }: { evidence: Evidence }) {
  const [open, setOpen] = useState(false);
  const body = useId();
  return (
    <div className={css['cite']}>
      <button type="button" className={css['button']} aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
        <Icon name="quote" size={14} /> Cite
      </button>
      <div id={body} hidden={!open}>
        {open && <Citation evidence={evidence} />}
      </div>
    </div>
  );
}

function Citation({ evidence }: { evidence: Evidence }) {
  const about = useLoad('about', (signal) => api.about(signal));
  const box = useRef<HTMLPreElement>(null);
  const [told, setTold] = useState('');
  const link = new URL(hrefOf(select(START, { node: evidence.fact.id })), window.location.origin).href;
  const words = citationOf(evidence, link, about.value?.horizon ?? null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words);
      setTold('Copied');
    } catch {
      // Browsers give no clipboard to pages without HTTPS, this machine's own aside.
      const selection = window.getSelection();
      if (box.current) selection?.selectAllChildren(box.current);
      setTold('Selected: press Ctrl+C to copy');
    }
  };
  return (
    <div className={css['citation']}>
      <pre ref={box} className={css['words']} tabIndex={0} role="group" aria-label="Citation">
        {words}
      </pre>
      <button type="button" className={css['button']} onClick={() => void copy()}>
        <Icon name="copy" size={14} /> Copy
      </button>
      <span role="status" className={css['told']}>
        {told}
      </span>
    </div>
  );
}
