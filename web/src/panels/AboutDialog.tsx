import { Modal } from '@mantine/core';
import { api } from '../api.ts';
import { useLoad } from '../load.ts';
import { Failed, Waiting } from '../parts/States.tsx';
import { capital, dateWords, pluralOf } from '../words.ts';
import type { About } from '../../../server/contract/index.ts';
import css from './AboutDialog.module.css';

/** What the graph holds, how far it goes, and whose data it is. */
export default function AboutDialog({ close }: { close: () => void }) {
  const { value, error, loading, retry } = useLoad('about', (signal) => api.about(signal));
  return (
    <Modal opened onClose={close} title="About this graph" size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      {error && <Failed error={error} retry={retry} what="The description" />}
      {loading && !value && <Waiting label="Loading the description" lines={8} />}
      {value && <Shown about={value} />}
    </Modal>
  );
}

const ORDER = [
  'Country',
  'Agreement',
  'Meeting',
  'Person',
  'Tenure',
  'Organization',
  'Membership',
  'Exercise',
  'Place',
  'Document',
  'Claim',
];

/** How well extraction does, as it was measured last. */
function Measured() {
  return (
    <section>
      <h3>How well it reads</h3>
      <p>
        Facts are extracted by rules, which miss some and get some wrong. Measured against hand-checked documents, on which the
        rules were checked too: expect less on new texts. Precision says how many of the facts found are right, recall how many of
        those in the text were found; F1 joins the two.
      </p>
      <table className={css['measured']}>
        <caption className="unseen">Measured extraction</caption>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Precision</th>
            <th scope="col">Recall</th>
            <th scope="col">F1</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(__MEASURED__.kinds).map(([kind, { precision, recall, f1 }]) => (
            <tr key={kind}>
              <th scope="row">{capital(kind)}</th>
              <td>{precision.toFixed(3)}</td>
              <td>{recall.toFixed(3)}</td>
              <td>{f1.toFixed(3)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">Mean</th>
            <td />
            <td />
            <td>{__MEASURED__.macroF1.toFixed(3)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function Shown({ about }: { about: About }) {
  return (
    <div className={css['about']}>
      <p>
        Entente reads what the world publishes about defence ties and keeps, for every fact, the sentence or record that states
        it.
        {about.horizon && (
          <>
            {' '}
            What its documents say reaches up to <strong>{dateWords(about.horizon)}</strong>; that day stands for “today”.
          </>
        )}
      </p>
      <dl className={css['counts']}>
        {ORDER.filter((label) => about.counts[label]).map((label) => (
          <div key={label}>
            <dd>{(about.counts[label] ?? 0).toLocaleString('en')}</dd>
            <dt>{pluralOf(label)}</dt>
          </div>
        ))}
      </dl>
      <section>
        <h3>What it is not</h3>
        <p>
          A sample, not a census. It holds {(about.counts['Agreement'] ?? 0).toLocaleString('en')} agreements, while the best
          published dataset counts 1,872 bilateral ones for 1980–2010 alone. Where the graph is silent, it knows no document; that
          is no proof that there is no tie.
        </p>
        {about.samples.loaded && (
          <p>
            {about.samples.documents} of the documents are samples: written for demonstration after public sources, and marked{' '}
            <em>Sample</em> wherever they are quoted.
          </p>
        )}
      </section>
      <Measured />
      <section>
        <h3>How places are named</h3>
        <p>
          Countries and territories stand under their usual English names with the codes of ISO 3166, drawn as points and without
          boundary lines. Places keep the name that the source gives; two names of one place are joined where the gazetteer knows
          both. No name implies a view on a border, a status or a claim.
        </p>
      </section>
      {about.sources.length > 0 && (
        <section>
          <h3>Whose data it is</h3>
          <ul className={css['sources']}>
            {about.sources.map((source) => (
              <li key={source.name}>
                <strong>{source.name}</strong> ({source.licence}). {source.attribution}. {source.note}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>The program</h3>
        <p>
          Entente {about.version}, extractor {about.extractorVersion}, on {about.engine.version}. Code under Apache 2.0, own data
          under CC0. Flags: country-flag-icons (MIT). <a href="/licences.md">Licences of what this page is built with</a>. The API
          is described at <a href="/api/docs">/api/docs</a>.
        </p>
      </section>
    </div>
  );
}
