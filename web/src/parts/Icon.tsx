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
  download: 'M12 4v11M7.500 10.500 12 15l4.500-4.500M5 19.500h14',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  quote: 'M5 17c3-1 4-4 4-8H5v5h4M14 17c3-1 4-4 4-8h-4v5h4',
  check: 'M5 12.500 10 17.500 19.500 7',
  layers: 'M12 4 4 8.500l8 4.500 8-4.500zM4 13l8 4.500 8-4.500',
  pin: 'M12 21c4-4.500 6-8 6-11a6 6 0 1 0-12 0c0 3 2 6.500 6 11zM12 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  hide: 'M4 4l16 16M9.500 5.500A9.700 9.700 0 0 1 12 5c5 0 8.500 4.500 9.500 7a12 12 0 0 1-3 4.200M6 7.500A12.500 12.500 0 0 0 2.500 12c1 2.500 4.500 7 9.500 7a9.500 9.500 0 0 0 4.500-1.100',
  path: 'M5.500 15.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5zM18.500 3.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5zM8 18h6a4 4 0 0 0 0-8h-4a3 3 0 0 1 0-6h6',
  undo: 'M8 5 4 9l4 4M4 9h10a5.500 5.500 0 0 1 0 11h-3',
  redo: 'M16 5l4 4-4 4M20 9H10a5.500 5.500 0 0 0 0 11h3',
  more: 'M5.500 12h.010M12 12h.010M18.500 12h.010',
  filter: 'M4 5h16l-6 7.500V19l-4-2v-4.500z',
  globe:
    'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17zM3.500 12h17M12 3.500c5.500 5 5.500 12 0 17M12 3.500c-5.500 5-5.500 12 0 17',
  pause: 'M8.500 5.500v13M15.500 5.500v13',
  mesh: 'M6 4.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM18 6.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM9 15.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM8 6.800l8 1.400M6.600 8.400l1.900 7.200M16.700 10l-6.200 6',
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
