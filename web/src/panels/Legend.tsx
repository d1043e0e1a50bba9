import { useMediaQuery } from '@mantine/hooks';
import { useId, useState, type ReactNode } from 'react';
import { useView } from '../address.ts';
import { BAND_LABELS, BANDS, type Palette } from '../graph/palette.ts';
import { COVER_RINGS, COVER_STEPS } from '../graph/styles.ts';
import { toggleHidden, type Hideable, type LegendKind } from '../graph/view.ts';
import { Icon } from '../parts/Icon.tsx';
import { KindSymbol } from '../parts/Symbol.tsx';
import { useScheme } from '../parts/useScheme.ts';
import css from './Legend.module.css';

const KINDS: Record<LegendKind, string> = {
  planned: 'Planned or proposed',
  ended: 'Ended or cancelled',
  alliances: 'Organizations',
  papers: 'Papers of four or more',
};

/** What lines and nodes mean; each entry switches what it names on and off. */
export function Legend() {
  const narrow = useMediaQuery('(max-width: 60em)', undefined, { getInitialValueInEffect: false });
  const [open, setOpen] = useState(!narrow);
  const body = useId();
  const { palette } = useScheme();
  const [view, go] = useView();
  const entry = (name: Hideable, label: string, sample: ReactNode) => (
    <li key={name}>
      <button
        type="button"
        className={css['entry']}
        aria-pressed={!view.hidden.includes(name)}
        onClick={() => go((view) => toggleHidden(view, name))}
      >
        <span className={css['sample']}>{sample}</span>
        {label}
      </button>
    </li>
  );
  return (
    <section className={css['legend']} aria-label="Legend">
      <button type="button" className={css['head']} aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
        <Icon name="layers" size={16} /> Legend
        <span className={css['arrow']} data-open={open || undefined}>
          <Icon name="chevron" size={14} />
        </span>
      </button>
      <div id={body} hidden={!open}>
        <h3 className={css['heading']}>Strongest obligation</h3>
        <ul>
          {BANDS.map((band) =>
            entry(band, BAND_LABELS[band], <Stroke color={palette.bands[band]} width={band === 'talks' ? 1.5 : 3} />),
          )}
        </ul>
        <h3 className={css['heading']}>Width: number of facts</h3>
        <ul>
          {entry('planned', KINDS.planned, <Stroke color={palette.ink} width={2.5} dash="6 4" />)}
          {entry('ended', KINDS.ended, <Stroke color={palette.ink} width={2.5} dash="2 2.5" />)}
          {entry('alliances', KINDS.alliances, <KindSymbol kind="Organization" size={16} />)}
          {entry('papers', KINDS.papers, <KindSymbol kind="Agreement" size={16} />)}
        </ul>
        <h3 className={css['heading']}>Ring: documents that name it</h3>
        <ul className={css['rings']}>
          {COVER_RINGS.map((width, i) => (
            <li key={width}>
              <svg width="18" height="18" aria-hidden="true" focusable="false">
                <circle cx="9" cy="9" r="6" fill="none" stroke={i === 0 ? palette.ring : palette.cover} strokeWidth={width} />
              </svg>
              {i === 0 ? 'none' : `${COVER_STEPS[i - 1]}+`}
            </li>
          ))}
        </ul>
        {view.hidden.length > 0 && (
          <button type="button" className={css['all']} onClick={() => go((view) => ({ ...view, hidden: [] }))}>
            Show all
          </button>
        )}
      </div>
    </section>
  );
}

function Stroke({ color, width, dash }: { color: Palette['ink']; width: number; dash?: string }) {
  return (
    <svg width="26" height="10" aria-hidden="true" focusable="false">
      <line x1="1" y1="5" x2="25" y2="5" stroke={color} strokeWidth={width} strokeDasharray={dash} />
    </svg>
  );
}
