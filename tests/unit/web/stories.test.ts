import { describe, expect, it } from 'vitest';
import { formatView } from '../../../web/src/graph/view.ts';
import { busyStory, endingStory, signedStory, silentStory, webStory } from '../../../web/src/start/stories.ts';
import { inProse, listed, numberWords } from '../../../web/src/words.ts';
import type { PromiseView } from '../../../server/contract/index.ts';

const signed = {
  a: 'country:in',
  aName: 'India',
  b: 'country:us',
  bName: 'United States',
  id: 'agreement:framework',
  type: 'framework',
  proposedOn: '2025-07-02',
  signedOn: '2025-10-31',
  durationYears: 10,
  place: 'Kuala Lumpur',
  earlier: [
    { id: 'agreement:old', obligation: 'industry', signedOn: '2005', told: false },
    { id: 'agreement:one', obligation: 'logistics', signedOn: '2016-08-29', told: true },
    { id: 'agreement:two', obligation: 'information', signedOn: '2020-10', told: true },
  ],
};

const promise = (kind: 'Meeting' | 'Agreement', outcome: PromiseView['outcome'], more: Partial<PromiseView> = {}): PromiseView =>
  ({ id: `${kind} ${outcome} ${more.due ?? ''}`, kind, outcome, due: null, overdue: false, ...more }) as PromiseView;

/** Every name and number of a story comes from its rows. */
describe('stories', () => {
  it('tell what was announced and then signed, after the pacts that a document tells of', () => {
    const story = signedStory([signed]);
    expect(story?.title).toBe('India and the United States: from two pacts to a ten-year framework');
    expect(story?.lead).toBe(
      'Between 2016 and 2020 the two signed two pacts, on logistics and information. ' +
        'A ten-year framework, announced on 2 July 2025, was signed in Kuala Lumpur on 31 October 2025.',
    );
    expect(story && formatView(story.read)).toBe('?page=dossier&a=IN&b=US');
    expect(story && formatView(story.graph)).toBe('?line=country:in&line=country:us');
    const bare = signedStory([{ ...signed, earlier: [], durationYears: null, place: null, signedOn: '2025', type: null }]);
    expect(bare?.title).toBe('India and the United States: an agreement, announced and then signed');
    expect(bare?.lead).toContain('An agreement, announced on 2 July 2025, was signed in 2025.');
  });

  it('tell of a web only where there is one', () => {
    const agreement = (id: string, parties: string[], signedOn: string | null) => ({
      id,
      parties,
      signedOn,
      status: signedOn ? 'signed' : 'proposed',
    });
    const row = {
      a: 'country:jp',
      aName: 'Japan',
      b: 'country:ph',
      bName: 'Philippines',
      agreements: [agreement('raa', ['JP', 'PH'], '2024-07-08'), agreement('nz', ['NZ', 'PH'], '2025-04-30')],
    };
    expect(webStory([row], 10)).toBeNull();
    const story = webStory([{ ...row, agreements: [...row.agreements, agreement('fr', ['FR', 'PH'], null)] }], 10);
    expect(story?.lead).toBe(
      'In ten years Japan and the Philippines have signed two agreements on visiting forces, with each other and with New Zealand. ' +
        'One more, of France and the Philippines, is only proposed and stands dashed on the graph.',
    );
    expect(story?.facts).toEqual(['nz', 'raa']);
    expect(story?.graph.selection).toEqual({ node: 'country:ph' });
    expect(story?.graph.hidden).not.toContain('forces');
  });

  it('tell of a year in which many signed, and for how long', () => {
    const agreements = ['GB', 'DE', 'EU', 'JP', 'GR'].map((party, i) => ({
      id: party,
      party,
      signedOn: party === 'JP' ? '2024-06' : `2024-0${i + 1}-12`,
      durationYears: party === 'EU' ? null : 10,
    }));
    const row = { country: 'country:ua', name: 'Ukraine', year: '2024', agreements };
    const story = busyStory([row]);
    expect(story?.title).toBe('The promises to Ukraine');
    expect(story?.lead).toBe(
      'In 2024 alone 5 partners signed agreements with Ukraine, from the United Kingdom on 12 January to Greece on 12 May. ' +
        'Four of 5 are to last ten years; the graph opens in the year before: press play to see them come.',
    );
    expect(story && formatView(story.graph)).toBe('?node=country:ua&to=2023');
    expect(busyStory([{ ...row, agreements: agreements.slice(1) }])).toBeNull();
  });

  it('tell what did not happen, the plainest first, and draw nothing else', () => {
    expect(silentStory([promise('Meeting', 'kept'), promise('Agreement', 'late')])).toBeNull();
    const story = silentStory([
      promise('Meeting', 'cancelled'),
      promise('Meeting', 'cancelled', { due: '2018-07-06' }),
      promise('Meeting', 'no word since', { overdue: true, due: '2025' }),
      promise('Agreement', 'no word since'),
    ]);
    expect(story?.lead).toBe(
      'Two meetings were called off and of one meeting there was no word again although the day is past. ' +
        'One agreement is only planned so far; on the graph all stand in broken lines, each with the words that announced it.',
    );
    expect(story?.facts[0]).toBe('Meeting cancelled 2018-07-06');
    expect(story?.graph.hidden).toContain('alliances');
    expect(story?.graph.selection).toBeNull();
  });

  it('tell which term ends next, and nothing where none does', () => {
    const row = { id: 'a', name: 'Defence Cooperation Agreement', durationYears: 5, termEndsOn: null, notBefore: '2026-07-27' };
    expect(endingStory([row, row], 36)?.lead).toBe(
      'The first term of five years of the Defence Cooperation Agreement ends not before 27 July 2026. ' +
        'One more ends within three years; a paper ends with its term only where a source says so.',
    );
    expect([signedStory([]), webStory([], 10), busyStory([]), silentStory([]), endingStory([], 36)]).toEqual(Array(5).fill(null));
  });
});

describe('words of prose', () => {
  it('join, count and put articles', () => {
    expect(listed([null, 'a', 'b', 'c'])).toBe('a, b and c');
    expect(listed(['a'])).toBe('a');
    expect(listed([])).toBe('');
    expect([0, 1, 12, 13, 1200].map(numberWords)).toEqual(['no', 'one', 'twelve', '13', '1,200']);
    expect(['Netherlands', 'Japan', 'United Arab Emirates', 'Solomon Islands', 'Dominican Republic'].map(inProse)).toEqual([
      'the Netherlands',
      'Japan',
      'the United Arab Emirates',
      'the Solomon Islands',
      'the Dominican Republic',
    ]);
  });
});
