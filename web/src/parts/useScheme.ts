import { useComputedColorScheme } from '@mantine/core';
import { PALETTES, type Palette, type Scheme } from '../graph/palette.ts';

/** The colour scheme in use and the drawing's colours for it. */
export function useScheme(): { scheme: Scheme; palette: Palette } {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  return { scheme, palette: PALETTES[scheme] };
}
