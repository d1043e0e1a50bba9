/** One setting of the readers, as documentation and `config.ts` list it. */
export interface ReadSetting {
  /** The environment variable that sets it. */
  name: string;
  /** Its field in `ReadLimits`. */
  key: keyof ReadLimits;
  default: number;
  unit: string;
  meaning: string;
}

/** What one file may cost before it is given up and named. */
export interface ReadLimits {
  /** Size of a file or of standard input, in mebibytes. */
  fileMb: number;
  /** Size of YAML front matter and of a `.meta.json` file, in kibibytes. */
  frontMatterKb: number;
  /** Levels of nested HTML elements. */
  htmlDepth: number;
  pdfPages: number;
  /** Seconds that HTML or PDF may take in its worker. */
  seconds: number;
  /** Memory that HTML or PDF may take in its worker, in mebibytes. */
  memoryMb: number;
}

/** Every setting of the readers, with its default. Values must be positive numbers. */
export const READ_SETTINGS: readonly ReadSetting[] = [
  {
    name: 'ENTENTE_READ_FILE_MB',
    key: 'fileMb',
    default: 20,
    unit: 'MB',
    meaning: 'Largest file that is read; a larger one is named as failed.',
  },
  {
    name: 'ENTENTE_READ_FRONT_MATTER_KB',
    key: 'frontMatterKb',
    default: 64,
    unit: 'KB',
    meaning: 'Largest YAML front matter of a Markdown file, and largest FILE.meta.json.',
  },
  {
    name: 'ENTENTE_READ_HTML_DEPTH',
    key: 'htmlDepth',
    default: 200,
    unit: 'levels',
    meaning: 'Deepest nesting of HTML elements that is read.',
  },
  {
    name: 'ENTENTE_READ_PDF_PAGES',
    key: 'pdfPages',
    default: 2000,
    unit: 'pages',
    meaning: 'Longest PDF that is read.',
  },
  {
    name: 'ENTENTE_READ_SECONDS',
    key: 'seconds',
    default: 30,
    unit: 's',
    meaning: 'Longest time that one HTML or PDF file may take.',
  },
  {
    name: 'ENTENTE_READ_MEMORY_MB',
    key: 'memoryMb',
    default: 512,
    unit: 'MB',
    meaning: 'Most memory that one HTML or PDF file may take.',
  },
];

/** The limits given, the rest from the defaults. */
export function limitsOf(given: Partial<ReadLimits> = {}): ReadLimits {
  const limits = Object.fromEntries(READ_SETTINGS.map((s) => [s.key, given[s.key] ?? s.default]));
  return limits as unknown as ReadLimits;
}
