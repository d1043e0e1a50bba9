import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { api } from '../api.ts';
import { useView } from '../address.ts';
import { isDateText, show, type View } from '../graph/view.ts';
import { useLoad } from '../load.ts';
import { Icon } from '../parts/Icon.tsx';
import { KindSymbol } from '../parts/Symbol.tsx';
import { dateWords, singularOf } from '../words.ts';
import type { SearchHitValue } from '../../../server/contract/index.ts';
import css from './Search.module.css';

/** One box over everything that has a name. ⌘K or Ctrl+K or / opens it. */
export function Search() {
  const [, go] = useView();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const [asked] = useDebouncedValue(text.trim(), 120);
  const { value, error, loading } = useLoad(asked ? `search ${asked}` : null, (signal) => api.search(asked, signal), true);
  const hits = asked && value ? value.hits : [];
  const showing = open && text.trim() !== '';

  // The marked line belongs to one answer; another answer starts at its top.
  const [cursor, setCursor] = useState({ of: value, at: 0 });
  const at = cursor.of === value ? cursor.at : 0;
  const setAt = (next: number): void => setCursor({ of: value, at: next });
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
      if ((event.key === 'k' && (event.metaKey || event.ctrlKey)) || (event.key === '/' && !typing)) {
        event.preventDefault();
        input.current?.focus();
        input.current?.select();
      }
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);
  useEffect(() => {
    if (showing) document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [showing, list, at]);

  const take = (hit: SearchHitValue): void => {
    go((view) => viewOf(view, hit));
    setOpen(false);
    setText('');
    input.current?.blur();
  };
  const onKey = (event: KeyboardEvent): void => {
    const hit = hits[at];
    if (event.key === 'ArrowDown') setAt((at + 1) % Math.max(1, hits.length));
    else if (event.key === 'ArrowUp') setAt((at - 1 + hits.length) % Math.max(1, hits.length));
    else if (event.key === 'Enter' && hit) take(hit);
    else if (event.key === 'Escape') {
      setOpen(false);
      input.current?.blur();
      return;
    } else return;
    event.preventDefault();
  };

  return (
    <div className={css['search']} role="search">
      <span className={css['icon']}>
        <Icon name="search" size={17} />
      </span>
      <input
        ref={input}
        className={css['input']}
        type="text"
        role="combobox"
        aria-label="Search countries, people, agreements, documents"
        aria-expanded={showing}
        aria-controls={list}
        aria-autocomplete="list"
        {...(showing && hits[at] ? { 'aria-activedescendant': `${list}-${at}` } : {})}
        placeholder="Search countries, people, agreements …"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
      />
      <kbd className={css['key']} aria-hidden="true">
        /
      </kbd>
      {showing && (
        <div className={css['drop']} onMouseDown={(event) => event.preventDefault()}>
          <ul id={list} role="listbox" aria-label="Suggestions">
            {hits.map((hit, i) => (
              <li
                key={hit.id}
                id={`${list}-${i}`}
                role="option"
                aria-selected={i === at}
                className={css['hit']}
                onClick={() => take(hit)}
                onMouseMove={() => setAt(i)}
              >
                <KindSymbol kind={hit.label} code={hit.code} size={24} />
                <span className={css['words']}>
                  <span className={css['name']}>{hit.name}</span>
                  <span className={css['detail']}>
                    {[
                      hit.label === 'Country' ? null : singularOf(hit.label),
                      hit.matched && !sameWords(hit.name, hit.matched) ? `found as “${hit.matched}”` : null,
                      hit.detail && isDateText(hit.detail) ? dateWords(hit.detail, true) : hit.detail,
                    ]
                      .filter(Boolean)
                      .join(' · ') || singularOf(hit.label)}
                  </span>
                </span>
              </li>
            ))}
          </ul>
          {hits.length === 0 && (
            <p className={css['none']} role="status">
              {error ? error.message : loading || asked !== text.trim() ? 'Searching …' : `Nothing is called “${asked}”.`}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function sameWords(name: string, matched: string): boolean {
  return name.toLowerCase().includes(matched.toLowerCase());
}

/** Where a hit leads: documents open, everything else is selected on the graph, added if it is not drawn. */
function viewOf(view: View, hit: SearchHitValue): View {
  if (hit.label === 'Document') return { ...view, page: 'documents', document: hit.id, claim: null };
  return show(view, hit.id);
}
