import type { Progress } from '../model/reading.ts';

const WIDTH = 28;

/** A line on stderr that shows how far long work is; draws nothing where stderr is not a terminal. */
export class ProgressLine {
  private readonly terminal: boolean;
  private lastDrawn = 0;
  private shown = false;

  constructor(private readonly stream: NodeJS.WriteStream = process.stderr) {
    this.terminal = stream.isTTY;
  }

  /** Draws the state, at most about twelve times a second. */
  readonly update = (progress: Progress): void => {
    if (!this.terminal) return;
    const now = performance.now();
    const last = progress.total !== null && progress.done >= progress.total;
    if (!last && now - this.lastDrawn < 80) return;
    this.lastDrawn = now;
    this.shown = true;
    this.stream.write(`\r\u001B[2K${progressText(progress, this.stream.columns ?? 80)}`);
  };

  /** Clears the line, so that what is printed next stands alone. */
  readonly clear = (): void => {
    if (this.shown) this.stream.write('\r\u001B[2K');
    this.shown = false;
  };
}

/** `Reading  ██████░░░░  12/36  documents/12-….md`, cut to the terminal's width. */
export function progressText(progress: Progress, columns: number): string {
  const { stage, done, total } = progress;
  const bar = total !== null && total > 0 ? `${drawBar(Math.min(1, done / total))}  ${done}/${total}` : String(done);
  return `${stage}  ${bar}${progress.path ? `  ${printable(progress.path)}` : ''}`.slice(0, Math.max(20, columns - 1));
}

function drawBar(share: number): string {
  const full = Math.round(share * WIDTH);
  return '█'.repeat(full) + '░'.repeat(WIDTH - full);
}

/** A text without control characters, so that a file's name cannot move the cursor. */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
