/** One line of the table: a figure beside the yardstick measured in the same run. */
export interface Line {
  name: string;
  /** Ours and the yardstick, in `unit`. */
  value: number;
  unit: string;
  against: string;
  yardstick: number;
  /** What is compared with `wanted`. */
  ratio: number;
  /** The bound as text, `<= 1.25`, and whether it was kept; null for a figure that is only told. */
  wanted: string | null;
  ok: boolean;
  /** One-minute load of the machine before and after. */
  load?: string;
}

/** A line with the bound that its ratio must keep. */
export function line(given: Omit<Line, 'ok' | 'wanted'> & { most?: number; least?: number }): Line {
  const { most, least, ...rest } = given;
  if (most !== undefined) return { ...rest, wanted: `<= ${most}`, ok: rest.ratio <= most };
  if (least !== undefined) return { ...rest, wanted: `>= ${least}`, ok: rest.ratio >= least };
  return { ...rest, wanted: null, ok: true };
}

/** Says the lines to the runner: the last line on standard output. */
export const tell = (lines: readonly Line[]): void => console.log(JSON.stringify(lines));
