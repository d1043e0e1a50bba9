import { createTheme, localStorageColorSchemeManager, type MantineColorsTuple } from '@mantine/core';

const navy: MantineColorsTuple = [
  '#eaf2fa',
  '#d3e2f1',
  '#a5c5e4',
  '#75a6d6',
  '#4c8bc9',
  '#3078bd',
  '#1f6bb1',
  '#14548c',
  '#0f4676',
  '#0a375f',
];

/** Mantine's dark greys, as cool as the surfaces in `styles/tokens.css`. */
const dark: MantineColorsTuple = [
  '#e8edf3',
  '#b7c3d0',
  '#95a5b6',
  '#6d7d8e',
  '#3a4756',
  '#283441',
  '#1e2833',
  '#171f29',
  '#10161d',
  '#0b1016',
];

/** The one theme; colours of surfaces and text are CSS variables in `styles/tokens.css`. */
export const theme = createTheme({
  primaryColor: 'navy',
  primaryShade: { light: 7, dark: 5 },
  colors: { navy, dark },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
});

/** Remembers the reader's choice of scheme; `public/theme.js` reads the same key before the first paint. */
export const schemeManager = localStorageColorSchemeManager({ key: 'entente-colour-scheme' });
