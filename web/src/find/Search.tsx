import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useView } from '../address.ts';
import { dossier, lead, show, type View } from '../graph/view.ts';
import { Icon } from '../parts/Icon.tsx';
import { counted } from '../words.ts';
import type { SearchHitValue } from '../../../server/contract/index.ts';
import css from './Search.module.css';
import { SuggestionLine } from './SuggestionLine.tsx';
import { useSuggestions, type Suggestion } from './suggestions.ts';

/** One box over everything that has a name, and over questions in plain words. ⌘K or Ctrl+K or / opens it. */
export function Search() {
  const [, go] = useView();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [asked] = useDebouncedValue(text.trim(), 120);
  const { list, loading, error } = useSuggestions(text, asked, wanted);
  const waiting = loading || asked !== text.trim();
  const showing = open && (text.trim() !== '' || list.length > 0);

  // The marked line belongs to one list; another list starts at its top.
  const of = list.map(keyOf).join('\n');
  const [cursor, setCursor] = useState({ of, at: 0 });
  const at = cursor.of === of ? cursor.at : 0;
  const setAt = (next: number): void => setCursor({ of, at: next });
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
    if (showing) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [showing, id, at]);

  const take = (chosen: Suggestion): void => {
    if (chosen.is === 'phrase' && !chosen.match.done) {
      setText(chosen.match.text);
      input.current?.focus();
      return;
    }
    go((view) => viewOf(view, chosen));
    setOpen(false);
    setText('');
    input.current?.blur();
  };
  const onKey = (event: KeyboardEvent): void => {
    const chosen = list[at];
    if (event.key === 'ArrowDown') setAt((at + 1) % Math.max(1, list.length));
    else if (event.key === 'ArrowUp') setAt((at - 1 + list.length) % Math.max(1, list.length));
    else if (event.key === 'Enter' && chosen && showing) take(chosen);
    else if (event.key === 'Tab' && !event.shiftKey && showing && text.trim() !== '' && chosen?.is === 'phrase') {
      setText(`${chosen.match.text.trimEnd()} `);
    } else if (event.key === 'Escape') {
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
        aria-label="Search countries, people, agreements, documents, or ask in words"
        aria-expanded={showing}
        aria-controls={id}
        aria-autocomplete="list"
        {...(showing && list[at] ? { 'aria-activedescendant': `${id}-${at}` } : {})}
        placeholder="Search, or ask: agreements of Japan since 2020"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => {
          setOpen(true);
          setWanted(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
      />
      <kbd className={css['key']} aria-hidden="true">
        /
      </kbd>
      {showing && (
        <div className={css['drop']} onMouseDown={(event) => event.preventDefault()}>
          {text.trim() === '' && <p className={css['hint']}>Type a name, two countries, or a question such as these</p>}
          <ul id={id} role="listbox" aria-label="Suggestions">
            {list.map((one, i) => (
              <li
                key={keyOf(one)}
                id={`${id}-${i}`}
                role="option"
                aria-selected={i === at}
                className={css['hit']}
                onClick={() => take(one)}
                onMouseMove={() => i !== at && setAt(i)}
              >
                <SuggestionLine suggestion={one} />
              </li>
            ))}
          </ul>
          {list.length === 0 && (
            <p className={css['none']} role="status">
              {error ? error.message : waiting ? 'Searching …' : `Nothing is called “${asked}”.`}
            </p>
          )}
          {list.length > 0 && !waiting && (
            <p className="unseen" role="status">
              {counted(list.length, 'suggestion')}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function keyOf(suggestion: Suggestion): string {
  switch (suggestion.is) {
    case 'tie':
      return `tie ${suggestion.a.id} ${suggestion.b.id}`;
    case 'phrase':
      return `phrase ${suggestion.match.phrase} ${suggestion.match.shown}`;
    case 'query':
      return `query ${suggestion.query.name}`;
    case 'hit':
      return suggestion.hit.id;
  }
}

function viewOf(view: View, chosen: Suggestion): View {
  const asking = { page: 'console', document: null, claim: null, cypher: null } as const;
  switch (chosen.is) {
    case 'tie':
      return dossier(view, chosen.a.id, chosen.b.id);
    case 'phrase':
      return { ...view, ...asking, query: chosen.match.query.name, given: chosen.match.given };
    case 'query':
      return { ...view, ...asking, query: chosen.query.name, given: null };
    case 'hit':
      return viewOfHit(view, chosen.hit);
  }
}

const PAGES_OF_THEIR_OWN: ReadonlySet<string> = new Set(['Country', 'Person', 'Agreement', 'Meeting', 'Organization']);

/** Documents open; on the graph everything else is selected there, added if it is not drawn; elsewhere its own page opens. */
function viewOfHit(view: View, hit: SearchHitValue): View {
  if (hit.label === 'Document') return { ...view, page: 'documents', document: hit.id, claim: null };
  return view.page !== 'graph' && PAGES_OF_THEIR_OWN.has(hit.label) ? lead(view, hit.id) : show(view, hit.id);
}
