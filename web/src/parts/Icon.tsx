const PATHS = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.500 0 0 0 0-13zM15.300 15.300 20 20',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  table: 'M4 5h16v14H4zM4 10h16M10 10v9',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400',
  moon: 'M20 13.500A8 8 0 1 1 10.500 4a6.500 6.500 0 0 0 9.500 9.500z',
  info: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17zM12 11v5M12 8v.010',
  chevron: 'M9 6l6 6-6 6',
  back: 'M15 6l-6 6 6 6',
  expand: 'M12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5zM12 9V4.500M12 19.500V15M9 12H4.500M19.500 12H15',
  target: 'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM12 3v4M12 17v4M3 12h4M17 12h4',
  menu: 'M4 7h16M4 12h16M4 17h16',
  link: 'M10 14a4 4 0 0 0 5.700 0l3-3a4 4 0 0 0-5.700-5.700l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3A4 4 0 0 0 11 18.700l1-1',
  open: 'M14 5h5v5M19 5l-8 8M17 14v5H5V7h5',
  play: 'M8 5.500v13l10-6.500z',
  warning: 'M12 4.500 3.500 19h17zM12 10v4M12 16.500v.010',
  check: 'M5 12.500 10 17.500 19.500 7',
  layers: 'M12 4 4 8.500l8 4.500 8-4.500zM4 13l8 4.500 8-4.500',
} as const;
export type IconName = keyof typeof PATHS;

/** A line drawing in the colour of the text; never says anything that the text beside it does not. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
