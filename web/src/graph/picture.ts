import { xmlText } from '../../../server/graph/export/index.ts';
import { BAND_LABELS, BANDS, type Palette } from './palette.ts';
import type { Scene } from './scene.ts';

/** A picture as it is drawn at one moment, in pixels from the upper left; in the order of drawing. */
export interface Snapshot {
  width: number;
  height: number;
  /** The family that labels are drawn in, as CSS names it. */
  font: string;
  lines: { id: string; x1: number; y1: number; x2: number; y2: number; color: string; width: number; dash: number }[];
  nodes: {
    id: string;
    x: number;
    y: number;
    radius: number;
    color: string;
    border: string;
    ring: number;
    /** The address of a flag or symbol. */
    image: string | null;
  }[];
  labels: { text: string; strong: boolean; box: { left: number; top: number; right: number; bottom: number } }[];
}

/** What stands beside and below a picture. */
export interface Caption {
  palette: Palette;
  /** What is drawn, one line. */
  title: string;
  /** Where it comes from and up to when; a line each. */
  notes: readonly string[];
}

const MARGIN = 20;
const ROW = 20;
const NOTE = 17;

/**
 * A snapshot as an SVG file with its legend (of what it holds) and its caption. `pictures`: flags and symbols as data addresses, since an SVG
 * that is used as a picture may load nothing; a node without one stays a disc.
 */
export function svgOf(shot: Snapshot, scene: Scene, pictures: ReadonlyMap<string, string>, caption: Caption): string {
  const { palette } = caption;
  const rows = legendOf(shot, scene, palette);
  const legend = Math.max(ROW * Math.ceil(rows.length / columnsIn(shot.width)), 0);
  const head = 44;
  const foot = legend + caption.notes.length * NOTE + 2 * MARGIN;
  const height = head + shot.height + foot;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(shot.width)}" height="${round(height)}" viewBox="0 0 ${round(shot.width)} ${round(height)}" font-family="${xmlText(shot.font)}">`,
    `<title>${xmlText(caption.title)}</title>`,
    `<rect width="100%" height="100%" fill="${palette.canvas}"/>`,
    text(MARGIN, 28, caption.title, { size: 17, weight: 650, fill: palette.ink }),
    `<svg x="0" y="${head}" width="${round(shot.width)}" height="${round(shot.height)}">`,
    ...shot.lines.map(line),
    ...shot.nodes.map((node, i) => disc(node, i, pictures)),
    ...shot.labels.map((label) => labelOf(label, palette)),
    '</svg>',
    `<g transform="translate(0 ${round(head + shot.height + MARGIN)})">`,
    ...rows.map((row, i) => legendRow(row, i, shot.width, palette)),
    ...caption.notes.map((note, i) =>
      text(MARGIN, legend + 14 + i * NOTE, note, { size: 12, weight: 400, fill: palette.ink, opacity: 0.75 }),
    ),
    '</g>',
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

interface Row {
  label: string;
  color: string;
  width: number;
  dash: number;
}

/** What the lines of a snapshot mean: only what is there. */
function legendOf(shot: Snapshot, scene: Scene, palette: Palette): Row[] {
  const drawn = shot.lines.filter((line) => scene.hasEdge(line.id));
  const bands = new Set(drawn.map((line) => scene.getEdgeAttribute(line.id, 'band')));
  const strokes: Row[] = BANDS.filter((band) => bands.has(band)).map((band) => ({
    label: BAND_LABELS[band],
    color: palette.bands[band],
    width: band === 'talks' ? 1.5 : 3,
    dash: 0,
  }));
  const planned = shot.lines.find((line) => line.dash > 4);
  const over = shot.lines.find((line) => line.dash > 0 && line.dash <= 4);
  if (planned) strokes.push({ label: 'Planned or proposed', color: palette.ink, width: 2.5, dash: 7 });
  if (over) strokes.push({ label: 'Ended or cancelled', color: palette.ink, width: 2.5, dash: 2.5 });
  if (strokes.length > 0) strokes.push({ label: 'Width: number of facts', color: palette.ink, width: 5, dash: 0 });
  return strokes;
}

const COLUMN = 190;
function columnsIn(width: number): number {
  return Math.max(1, Math.floor((width - 2 * MARGIN) / COLUMN));
}

function legendRow(row: Row, i: number, width: number, palette: Palette): string {
  const columns = columnsIn(width);
  const x = MARGIN + (i % columns) * COLUMN;
  const y = Math.floor(i / columns) * ROW;
  return (
    `<line x1="${x}" y1="${y}" x2="${x + 26}" y2="${y}" stroke="${row.color}" stroke-width="${row.width}"${dashes(row.dash)}/>` +
    text(x + 34, y + 4, row.label, { size: 12, weight: 400, fill: palette.ink })
  );
}

function line(one: Snapshot['lines'][number]): string {
  return `<line x1="${round(one.x1)}" y1="${round(one.y1)}" x2="${round(one.x2)}" y2="${round(one.y2)}" stroke="${one.color}" stroke-width="${round(one.width)}"${dashes(one.dash)}/>`;
}

/** The drawing's dashes: as long as told, with gaps of four fifths. */
function dashes(length: number): string {
  return length > 0 ? ` stroke-dasharray="${length} ${round(length * 0.8)}"` : '';
}

function disc(node: Snapshot['nodes'][number], i: number, pictures: ReadonlyMap<string, string>): string {
  const { x, y, radius } = node;
  const at = `cx="${round(x)}" cy="${round(y)}"`;
  const picture = node.image === null ? undefined : pictures.get(node.image);
  const image = picture
    ? `<clipPath id="n${i}"><circle ${at} r="${round(radius)}"/></clipPath>` +
      `<image href="${xmlText(picture)}" x="${round(x - radius)}" y="${round(y - radius)}" width="${round(2 * radius)}" height="${round(2 * radius)}" clip-path="url(#n${i})" preserveAspectRatio="xMidYMid slice"/>`
    : '';
  return (
    `<circle ${at} r="${round(radius)}" fill="${node.color}"/>${image}` +
    `<circle ${at} r="${round(Math.max(0, radius - node.ring / 2))}" fill="none" stroke="${node.border}" stroke-width="${node.ring}"/>`
  );
}

function labelOf({ text: words, strong, box }: Snapshot['labels'][number], palette: Palette): string {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2 + 4.5;
  if (!strong) return text(x, y, words, { size: 12, weight: 500, fill: palette.ink, middle: true, halo: palette.halo });
  const { left, top, right, bottom } = box;
  return (
    `<rect x="${round(left)}" y="${round(top)}" width="${round(right - left)}" height="${round(bottom - top)}" rx="5" fill="${palette.selected}"/>` +
    text(x, y, words, { size: 13, weight: 600, fill: palette.canvas, middle: true })
  );
}

interface TextLook {
  size: number;
  weight: number;
  fill: string;
  opacity?: number;
  middle?: boolean;
  halo?: string;
}

function text(x: number, y: number, words: string, look: TextLook): string {
  const halo = look.halo ? ` stroke="${look.halo}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke"` : '';
  const middle = look.middle ? ' text-anchor="middle"' : '';
  const opacity = look.opacity === undefined ? '' : ` fill-opacity="${look.opacity}"`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${look.size}" font-weight="${look.weight}" fill="${look.fill}"${opacity}${middle}${halo}>${xmlText(words)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
