import { isDateText } from '../graph/view.ts';
import { Icon } from '../parts/Icon.tsx';
import { Flag, KindSymbol } from '../parts/Symbol.tsx';
import { dateWords, singularOf } from '../words.ts';
import type { SearchHitValue } from '../../../server/contract/index.ts';
import { mayAdd } from './phrases.ts';
import css from './Search.module.css';
import type { Suggestion } from './suggestions.ts';

/** A suggestion: its symbol, its name, and why it is here. */
export function SuggestionLine({ suggestion }: { suggestion: Suggestion }) {
  switch (suggestion.is) {
    case 'tie':
      return (
        <>
          <span className={css['flags']} aria-hidden="true">
            <Flag code={suggestion.a.code ?? ''} size={17} />
            <Flag code={suggestion.b.code ?? ''} size={17} />
          </span>
          <Words name={`${suggestion.a.name} and ${suggestion.b.name}`} detail="What is between them" />
        </>
      );
    case 'phrase': {
      const { match, code } = suggestion;
      const more = match.done ? mayAdd(match) : [];
      return (
        <>
          {code ? <Flag code={code} size={24} /> : <Ask />}
          <Words
            name={match.shown}
            detail={['Question', match.query.title, more.length > 0 ? `Tab to add ${more.join(', ')}` : null]
              .filter(Boolean)
              .join(' · ')}
          />
        </>
      );
    }
    case 'query':
      return (
        <>
          <Ask />
          <Words name={suggestion.query.title} detail="Named query · opens in the console" />
        </>
      );
    case 'hit':
      return <Hit hit={suggestion.hit} />;
  }
}

function Ask() {
  return (
    <span className={css['ask']} aria-hidden="true">
      <Icon name="play" size={13} />
    </span>
  );
}

function Hit({ hit }: { hit: SearchHitValue }) {
  const reason = hit.matched && !sameWords(hit.name, hit.matched) ? `found as “${hit.matched}”` : null;
  const detail = hit.detail && isDateText(hit.detail) ? dateWords(hit.detail, true) : hit.detail;
  return (
    <>
      <KindSymbol kind={hit.label} code={hit.code} size={24} />
      <Words name={hit.name} detail={[singularOf(hit.label), reason, detail].filter(Boolean).join(' · ')} />
    </>
  );
}

function Words({ name, detail }: { name: string; detail: string }) {
  return (
    <span className={css['words']}>
      <span className={css['name']}>{name}</span>
      <span className={css['detail']}>{detail}</span>
    </span>
  );
}

function sameWords(name: string, matched: string): boolean {
  return name.toLowerCase().includes(matched.toLowerCase());
}
