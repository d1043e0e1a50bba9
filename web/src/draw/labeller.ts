import type { Attributes } from 'graphology-types';
import type { Sigma } from 'sigma';
import type { NodeDisplayData } from 'sigma/types';
import type { Snapshot } from '../graph/picture.ts';
import type { Palette } from '../graph/palette.ts';
import { discBox, LabelRoom, labelSpots, type Box } from './labels.ts';
import { FONT } from './settings.ts';

/** Pixels of the words on a line. */
const LINE_SIZE = 11;

/** A node as Sigma hands it to whoever draws its label, in pixels of the viewport. */
export type LabelData = { x: number; y: number; size: number; label: string | null } & Attributes;

/** Draws the labels of a frame so that none covers another, nor a node that matters; those of the selection come first. */
export class Labeller {
  /** What the last frame drew. */
  readonly drawn: Snapshot['labels'] = [];
  private readonly room = new LabelRoom();
  /** Every node in sight, faded ones too: they lie above what is written on lines. */
  private readonly ground = new LabelRoom();
  private readonly discs = new Map<string, Box>();
  private readonly firm = new Map<string, Box>();
  private readonly ruler = document.createElement('canvas').getContext('2d');
  private measured = false;

  constructor(private readonly sigma: Sigma) {}

  /** To be called before each frame. */
  newFrame(): void {
    this.measured = false;
    this.drawn.length = 0;
  }

  /** Draws one label, or nothing where there is no room. `lit`: nodes that labels must keep clear of, or null for all. */
  draw(context: CanvasRenderingContext2D, data: LabelData, palette: Palette, lit: ReadonlySet<string> | null): void {
    if (!this.measured) this.measure(lit);
    const id = String(data['key']);
    const strong = data['strong'] === true;
    const spot = strong ? this.firm.get(id) : this.spotFor(id, data, data.size, false);
    if (!data.label || !spot) return;
    const text = short(data.label, strong);
    context.font = fontOf(strong);
    context.textBaseline = 'middle';
    context.textAlign = 'center';
    const x = (spot.left + spot.right) / 2;
    const y = (spot.top + spot.bottom) / 2 + 0.5;
    if (strong) {
      context.fillStyle = palette.selected;
      context.beginPath();
      context.roundRect(spot.left, spot.top, spot.right - spot.left, spot.bottom - spot.top, 5);
      context.fill();
      context.fillStyle = palette.canvas;
    } else {
      context.lineWidth = 3.5;
      context.lineJoin = 'round';
      context.strokeStyle = palette.halo;
      context.strokeText(text, x, y);
      context.fillStyle = palette.ink;
    }
    context.fillText(text, x, y);
    this.drawn.push({ text, strong, box: spot });
  }

  /** Writes what a line stands for on its middle, where that is long enough and nothing is covered. To be called after the nodes' labels. */
  drawLine(
    context: CanvasRenderingContext2D,
    label: string | null,
    from: { x: number; y: number },
    to: { x: number; y: number },
    palette: Palette,
    lit: ReadonlySet<string> | null,
  ): void {
    if (!label) return;
    if (!this.measured) this.measure(lit);
    const font = `500 ${LINE_SIZE}px ${FONT}`;
    const width = this.widthOf(label, font) + 8;
    if (Math.hypot(to.x - from.x, to.y - from.y) < width + 40) return;
    for (const along of [0.5, 0.4, 0.6, 0.3, 0.7]) {
      const x = from.x + (to.x - from.x) * along;
      const y = from.y + (to.y - from.y) * along;
      const box = { left: x - width / 2, right: x + width / 2, top: y - 9, bottom: y + 9 };
      if (!this.room.isFree(box) || !this.ground.isFree(box)) continue;
      this.room.claim(box);
      context.font = font;
      context.textBaseline = 'middle';
      context.textAlign = 'center';
      context.fillStyle = palette.canvas;
      context.beginPath();
      context.roundRect(box.left, box.top, width, 18, 4);
      context.fill();
      context.fillStyle = palette.ink;
      context.fillText(label, x, y + 0.5);
      return;
    }
  }

  /** Measures what this frame's labels must keep clear of. Only within a frame are Sigma's positions those drawn. */
  private measure(lit: ReadonlySet<string> | null): void {
    this.measured = true;
    this.room.clear();
    this.ground.clear();
    this.discs.clear();
    this.firm.clear();
    const { width, height } = this.sigma.getDimensions();
    const strong: { id: string; data: NodeDisplayData; radius: number }[] = [];
    for (const id of this.sigma.getGraph().nodes()) {
      const data = this.sigma.getNodeDisplayData(id);
      if (!data || data.hidden) continue;
      const point = this.sigma.framedGraphToViewport(data);
      if (point.x < -40 || point.y < -40 || point.x > width + 40 || point.y > height + 40) continue;
      const radius = this.sigma.scaleSize(data.size);
      const disc = discBox(point.x, point.y, radius);
      this.discs.set(id, disc);
      this.ground.claim(disc);
      if (lit !== null && !lit.has(id)) continue;
      this.room.claim(disc);
      if ('strong' in data && data.strong === true) strong.push({ id, data: { ...data, ...point }, radius });
    }
    for (const { id, data, radius } of strong) {
      const spot = this.spotFor(id, data, radius, true);
      if (spot) this.firm.set(id, spot);
    }
  }

  /** A free spot about a node, now taken; a strong label gets one in any case. */
  private spotFor(id: string, at: { x: number; y: number; label: string | null }, radius: number, strong: boolean): Box | null {
    if (!at.label) return null;
    const width = this.widthOf(short(at.label, strong), fontOf(strong)) + (strong ? 12 : 4);
    const spots = labelSpots(at.x, at.y, radius, width, sizeOf(strong) + (strong ? 9 : 4));
    const own = this.discs.get(id);
    const { width: right, height: bottom } = this.sigma.getDimensions();
    const inside = spots.filter((box) => box.left >= 2 && box.right <= right - 2 && box.top >= 2 && box.bottom <= bottom - 2);
    const spot = inside.find((box) => this.room.isFree(box, own)) ?? (strong ? (inside[0] ?? spots[0]) : undefined);
    if (!spot) return null;
    this.room.claim(spot);
    return spot;
  }

  private widthOf(text: string, font: string): number {
    if (!this.ruler) return text.length * 7;
    this.ruler.font = font;
    return this.ruler.measureText(text).width;
  }
}

function sizeOf(strong: boolean): number {
  return strong ? 13 : 12;
}

function fontOf(strong: boolean): string {
  return `${strong ? 600 : 500} ${sizeOf(strong)}px ${FONT}`;
}

/** A label short enough to draw; the whole name stands in panel and table. */
function short(label: string, strong: boolean): string {
  const most = strong ? 48 : 26;
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`;
}
