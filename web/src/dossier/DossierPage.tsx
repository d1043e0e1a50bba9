import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { api, type Sides } from '../api.ts';
import { useView } from '../address.ts';
import { useVersion } from '../changes.ts';
import { profile, select } from '../graph/view.ts';
import { useLoad } from '../load.ts';
import { DateBox } from '../panels/TimeBar.tsx';
import { TieStrength } from '../panels/TieStrength.tsx';
import { CopyLink } from '../parts/CopyLink.tsx';
import { CountryBox, Filters } from '../parts/Filters.tsx';
import { Icon } from '../parts/Icon.tsx';
import { PageTitle, ReadingPage, Section } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { Flag } from '../parts/Symbol.tsx';
import { ObligationTag, Status } from '../parts/Tags.tsx';
import { ViewLink } from '../parts/ViewLink.tsx';
import { dateWords } from '../words.ts';
import type { NodeBrief, Tie } from '../../../server/contract/index.ts';
import { Coverage } from './Coverage.tsx';
import css from './DossierPage.module.css';
import { summaryOf } from './summary.ts';
import { ChangesOf, ConflictsOf, PromisesOf, TermsOf } from './Lists.tsx';
import { Partners } from './Partners.tsx';
import { Shared } from './Shared.tsx';
import { Timeline } from './Timeline.tsx';

/** All that is known between two countries, to read from top to bottom. */
export default function DossierPage() {
  const [view, go] = useView();
  const { from, to, asOf, sides } = view;
  const [a, b] = sides;
  const version = useVersion();
  const whole = a !== null && b !== null;
  const { value, error, loading, retry } = useLoad(whole ? `tie ${version} ${a} ${b} ${from} ${to} ${asOf}` : null, (signal) =>
    api.tie(a ?? '', b ?? '', { from, to, asOf }, signal),
  );
  return (
    <ReadingPage wide>
      {value ? <Head tie={value} /> : <PageTitle kind="Dossier">{whole ? `${a} and ${b}` : 'Two countries'}</PageTitle>}
      <Filters>
        <CountryBox label="Between" value={a} set={(a) => go((view) => ({ ...view, sides: [a, b] }))} />
        <CountryBox label="and" value={b} set={(b) => go((view) => ({ ...view, sides: [a, b] }))} />
        <DateBox label="From" value={from} set={(from) => go((view) => ({ ...view, from }))} />
        <DateBox label="To" value={to} set={(to) => go((view) => ({ ...view, to }))} />
        <DateBox label="As of" value={asOf} set={(asOf) => go((view) => ({ ...view, asOf }))} />
      </Filters>
      {!whole && <Partners of={a ?? b} />}
      {error && <Failed error={error} retry={retry} what="The dossier" />}
      {loading && !value && <Waiting label="Loading the dossier" lines={10} />}
      {value && <Shown tie={value} />}
    </ReadingPage>
  );
}

function Head({ tie }: { tie: Tie }) {
  const { a, b, status, obligation, first, last } = tie;
  const [, go] = useView();
  useEffect(() => {
    document.title = `${a.name} and ${b.name} · Entente`;
  }, [a.name, b.name]);
  const span = first && last && [...new Set([first.slice(0, 4), last.slice(0, 4)])].join('–');
  return (
    <header>
      <div className={css['head']}>
        <span className={css['flags']}>
          <Flag code={a.code ?? ''} size={44} />
          <Flag code={b.code ?? ''} size={44} />
        </span>
        <PageTitle kind="Dossier">
          <Name node={a} /> and <Name node={b} />
        </PageTitle>
        <div className={css['actions']}>
          <Button
            size="compact-md"
            variant="light"
            leftSection={<Icon name="target" size={16} />}
            onClick={() => go((view) => select(view, { line: a.id < b.id ? [a.id, b.id] : [b.id, a.id] }))}
          >
            Show in the graph
          </Button>
          <CopyLink />
        </div>
      </div>
      {(status || obligation || span) && (
        <p className={css['tags']}>
          {status && <Status status={status} />}
          {obligation && <ObligationTag obligation={obligation} />}
          {span && <span>{span}</span>}
        </p>
      )}
      <p className={css['summary']}>{summaryOf(tie)}</p>
    </header>
  );
}

function Name({ node }: { node: NodeBrief }) {
  return (
    <ViewLink to={(view) => profile(view, node.id)} className={css['name']}>
      {node.name}
    </ViewLink>
  );
}

function Shown({ tie }: { tie: Tie }) {
  const [view, go] = useView();
  const { from, to, asOf, since } = view;
  const version = useVersion();
  const sides: Sides = { from, to, asOf, country: tie.a.id, partner: tie.b.id };
  const key = `${version} ${tie.a.id} ${tie.b.id} ${from} ${to} ${asOf}`;
  const events = tie.groups.filter(({ kind }) => kind === 'Agreement' || kind === 'Meeting' || kind === 'Exercise');
  return (
    <div className={css['columns']}>
      <div className={css['main']}>
        {events.length > 0 ? (
          <Timeline tie={tie} name={key} sides={sides} />
        ) : (
          <Section title="Timeline">
            <Empty title="Nothing known">
              No document here states an agreement, a meeting or an exercise of the two
              {from || to || asOf ? ' in this time' : ''}. That means no documents, not that there is no relation.
            </Empty>
          </Section>
        )}
        <PromisesOf name={key} sides={sides} />
        <TermsOf name={key} sides={sides} />
        <ConflictsOf name={key} sides={sides} />
        <ChangesOf name={key} sides={sides} since={since}>
          <DateBox label="Since" value={since} set={(since) => go((view) => ({ ...view, since }))} />
        </ChangesOf>
      </div>
      <aside className={css['rail']} aria-label="Beside it">
        {tie.strength && <TieStrength strength={tie.strength} />}
        <Shared tie={tie} name={key} />
        <Coverage tie={tie} name={key} />
        {asOf && <p className={css['note']}>As things stood on {dateWords(asOf)}, told by what is known today.</p>}
      </aside>
    </div>
  );
}
