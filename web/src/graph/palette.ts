import type { Obligation } from '../../../server/model/claims.ts';

/** The bands of the legend, strongest first. Two obligations share a colour where an analyst seldom tells them apart. */
export const BANDS = ['mutual-defence', 'access', 'forces', 'logistics', 'industry', 'training', 'general', 'talks'] as const;
export type Band = (typeof BANDS)[number];

export const BAND_LABELS: Record<Band, string> = {
  'mutual-defence': 'Mutual defence',
  access: 'Access and basing',
  forces: 'Visiting forces',
  logistics: 'Logistics, information',
  industry: 'Industry, procurement',
  training: 'Training, exercises',
  general: 'General cooperation',
  talks: 'Talks only',
};

const BAND_OF: Record<Obligation, Band> = {
  'mutual-defence': 'mutual-defence',
  'access-basing': 'access',
  'visiting-forces': 'forces',
  logistics: 'logistics',
  information: 'logistics',
  industry: 'industry',
  procurement: 'industry',
  'training-exercises': 'training',
  'general-cooperation': 'general',
  other: 'general',
};

/** The band that an obligation is drawn in; none stands for ties that rest on no paper. */
export function bandOf(obligation: string | null | undefined): Band {
  if (!obligation) return 'talks';
  return BAND_OF[obligation as Obligation] ?? 'general';
}

export type Scheme = 'light' | 'dark';

/** Every colour the drawing uses, for one scheme. Bands keep their order of lightness, so they differ without hue too. */
export interface Palette {
  canvas: string;
  ink: string;
  faint: string;
  halo: string;
  ring: string;
  selected: string;
  /** A line to a hub: an organization or a paper of many parties. */
  hubLine: string;
  relation: string;
  /** Land and its coast on the map. */
  land: string;
  coast: string;
  /** The ring of a country that documents name. */
  cover: string;
  bands: Record<Band, string>;
  kinds: Record<string, string>;
}

/*
 * Hues follow Okabe and Ito's set for colour-blind readers (vermilion, orange, bluish green, blue, sky blue), with a
 * crimson for the strongest promise and greys for the weakest.
 */
const LIGHT: Palette = {
  canvas: '#f6f7f9',
  ink: '#16222f',
  faint: '#e1e5ea',
  halo: '#f6f7f9',
  ring: '#aeb8c4',
  selected: '#12324f',
  hubLine: '#d3d9e1',
  relation: '#a3aebc',
  land: '#e9edf2',
  coast: '#c9d1db',
  cover: '#3d5a78',
  bands: {
    'mutual-defence': '#9e1340',
    access: '#d9580d',
    forces: '#e5a11a',
    logistics: '#0a9b74',
    industry: '#0b6cb3',
    training: '#5bb3e6',
    general: '#8794a5',
    talks: '#b3bcc8',
  },
  kinds: {
    Country: '#5d6b7c',
    Organization: '#2f4f73',
    Agreement: '#7a4b8c',
    Meeting: '#2d7d74',
    Person: '#8a6236',
    Office: '#8a6236',
    Tenure: '#8a6236',
    Membership: '#2f4f73',
    Exercise: '#4c7a34',
    Place: '#a8504a',
    Document: '#5d6b7c',
    Claim: '#5d6b7c',
  },
};

const DARK: Palette = {
  canvas: '#10161d',
  ink: '#e8edf3',
  faint: '#1d2630',
  halo: '#10161d',
  ring: '#3d4a59',
  selected: '#e9f2fb',
  hubLine: '#2c3743',
  relation: '#5d6c7d',
  land: '#18212b',
  coast: '#33414f',
  cover: '#a9c4de',
  bands: {
    'mutual-defence': '#f2638c',
    access: '#f0803c',
    forces: '#f0bd4f',
    logistics: '#2cbf97',
    industry: '#4ea2e6',
    training: '#93d0f5',
    general: '#8593a3',
    talks: '#576473',
  },
  kinds: {
    Country: '#7d8b9b',
    Organization: '#4f78a6',
    Agreement: '#9a6bad',
    Meeting: '#3f9d92',
    Person: '#b1854f',
    Office: '#b1854f',
    Tenure: '#b1854f',
    Membership: '#4f78a6',
    Exercise: '#6a9c4f',
    Place: '#c76f68',
    Document: '#7d8b9b',
    Claim: '#7d8b9b',
  },
};

export const PALETTES: Record<Scheme, Palette> = { light: LIGHT, dark: DARK };
