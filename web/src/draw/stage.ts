import type { Attributes } from 'graphology-types';
import { createNodeBorderProgram } from '@sigma/node-border';
import { createNodeImageProgram } from '@sigma/node-image';
import type { UndirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import { createNodeCompoundProgram } from 'sigma/rendering';
import type { Settings } from 'sigma/settings';
import type { MouseCoords, NodeDisplayData } from 'sigma/types';
import { syncScene, type Scene, type SceneLine, type SceneNode } from '../graph/scene.ts';
import { lineLook, litNodes, nodeLook, type Emphasis } from '../graph/styles.ts';
import { distanceToSegment, REACH } from './hit.ts';
import { discBox, LabelRoom, labelSpots, type Box } from './labels.ts';
import { LineProgram } from './line.ts';

/** What is under the pointer. */
export type Target = { node: string } | { line: string } | null;

export interface StageEvents {
  /** A click or tap; null on empty ground. */
  pick(target: Target): void;
  /** A double click or double tap on a node. */
  expand(node: string): void;
  /** The pointer is over something else than before; coordinates in pixels of the stage. */
  hover(target: Target, x: number, y: number): void;
  /** A right click on a node. */
  menu(node: string, x: number, y: number): void;
}

/** What may change between frames; the rest of the emphasis is the stage's own. */
export type Shown = Omit<Emphasis, 'hoveredNode' | 'hoveredLine' | 'lit'>;

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** Draws a scene with Sigma and tells what is pointed at. Nothing else in the page knows Sigma. */
export class Stage {
  private readonly sigma: Sigma;
  private readonly live: Scene;
  private readonly room = new LabelRoom();
  private readonly nodeBoxes = new Map<string, Box>();
  private strongLabels = new Map<string, Box>();
  private measured = false;
  /** On small screens nodes are drawn smaller, and a wide graph upright on a tall one. */
  private readonly scale: number;
  private readonly upright: boolean;
  private shown: Shown;
  private hovered: Target = null;
  private lit: ReadonlySet<string> | null = null;
  private pointer: { x: number; y: number } | null = null;
  private frame = 0;
  private readonly watcher: ResizeObserver;

  constructor(
    container: HTMLElement,
    scene: Scene,
    shown: Shown,
    private readonly events: StageEvents,
    private readonly options: {
      hasFlag: (code: string) => boolean;
      /** No motion. */
      calm: boolean;
      /** Pixels of the left edge that something else covers. */
      covered: number;
    },
  ) {
    this.shown = shown;
    const { clientWidth: width, clientHeight: height } = container;
    this.scale = Math.max(0.6, Math.min(1, width / 900, height / 480));
    this.upright = height > width * 1.2 && isWide(scene);
    this.live = this.turned(scene);
    // Un-parameterised: the programs of @sigma/* are typed for plain attributes only.
    this.sigma = new Sigma(this.live as unknown as UndirectedGraph, container, this.settings());
    this.sigma.setSetting('renderLabels', true);
    this.listen();
    this.fitBox();
    this.watcher = new ResizeObserver(() => {
      if (container.clientWidth > 0 && container.clientHeight > 0) this.sigma.resize().scheduleRender();
    });
    this.watcher.observe(container);
    this.show(shown);
  }

  /** Draws another scene; what stays, stays where it is. */
  setScene(scene: Scene): void {
    syncScene(this.live, this.turned(scene));
    this.relight();
    this.sigma.refresh();
  }

  /** Draws with another selection, filter or palette. */
  show(shown: Shown): void {
    this.shown = shown;
    this.relight();
    this.sigma.refresh({ skipIndexation: true });
  }

  /** Zooms by a factor about the middle. */
  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    void camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration: this.duration() });
  }

  /** Brings everything drawn into view. */
  fit(): void {
    this.fitBox();
    void this.sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: this.duration() });
  }

  /** Moves the camera the least it takes to show the given nodes clear of what covers the stage (`inset`, in pixels). */
  reveal(nodes: readonly string[], inset: { left: number; right: number; top: number; bottom: number }): void {
    const present = nodes.filter((id) => this.live.hasNode(id));
    if (present.length === 0) return;
    const { width, height } = this.sigma.getDimensions();
    const points = present.map((id) => this.sigma.graphToViewport(this.live.getNodeAttributes(id)));
    const mean = (pick: (p: { x: number; y: number }) => number): number =>
      points.reduce((sum, p) => sum + pick(p), 0) / points.length;
    const at = { x: mean((p) => p.x), y: mean((p) => p.y) };
    const to = {
      x: into(at.x, inset.left, width - inset.right),
      y: into(at.y, inset.top, height - inset.bottom),
    };
    if (Math.hypot(to.x - at.x, to.y - at.y) < 1) return;
    const camera = this.sigma.getCamera();
    const a = this.sigma.viewportToFramedGraph(at);
    const b = this.sigma.viewportToFramedGraph(to);
    void camera.animate({ x: camera.x + a.x - b.x, y: camera.y + a.y - b.y }, { duration: this.duration() });
  }

  /** Where a node is on the stage, in pixels; null if it is not drawn. For tests and menus. */
  positionOf(id: string): { x: number; y: number } | null {
    return this.live.hasNode(id) ? this.sigma.graphToViewport(this.live.getNodeAttributes(id)) : null;
  }

  /** Frees the drawing and its listeners. */
  kill(): void {
    cancelAnimationFrame(this.frame);
    this.watcher.disconnect();
    this.sigma.kill();
  }

  private turned(scene: Scene): Scene {
    const copy = scene.copy() as Scene;
    if (this.upright) copy.updateEachNodeAttributes((_, node) => ({ ...node, x: -node.y, y: node.x }));
    return copy;
  }

  private duration(): number {
    return this.options.calm ? 1 : 320;
  }

  private fitBox(): void {
    const nodes = this.live.nodes().filter((id) => !this.shown.hiddenNodes.has(id));
    if (nodes.length === 0) return;
    const xs = nodes.map((id) => this.live.getNodeAttribute(id, 'x'));
    const ys = nodes.map((id) => this.live.getNodeAttribute(id, 'y'));
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [low, high] = [Math.min(...ys), Math.max(...ys)];
    // What covers the left edge (the legend) counts as part of the picture, so that nothing begins under it.
    const { width } = this.sigma.getDimensions();
    const covered = this.options.covered / Math.max(1, width - this.options.covered - 2 * this.sigma.getStagePadding());
    this.sigma.setCustomBBox({ x: [left - (right - left) * covered, right], y: [low, high] });
    this.sigma.refresh();
  }

  private emphasis(): Emphasis {
    return {
      ...this.shown,
      hoveredNode: this.hovered && 'node' in this.hovered ? this.hovered.node : null,
      hoveredLine: this.hovered && 'line' in this.hovered ? this.hovered.line : null,
      lit: this.lit,
    };
  }

  private relight(): void {
    this.lit = litNodes((id) => (this.live.hasNode(id) ? this.visibleNeighbours(id) : []), this.emphasis());
  }

  private visibleNeighbours(id: string): string[] {
    return this.live.filterNeighbors(id, (other) => {
      const edge = this.live.edge(id, other);
      return edge !== undefined && !this.shown.hiddenLines.has(edge);
    });
  }

  private settings(): Partial<Settings> {
    const image = createNodeImageProgram({
      size: { mode: 'force', value: 128 },
      keepWithinCircle: true,
      drawingMode: 'background',
      colorAttribute: 'color',
      debounceTimeout: 80,
    });
    const ring = createNodeBorderProgram({
      borders: [
        { size: { attribute: 'ring', defaultValue: 1.5, mode: 'pixels' }, color: { attribute: 'border' } },
        { size: { fill: true }, color: { transparent: true } },
      ],
    });
    return {
      nodeProgramClasses: { disc: createNodeCompoundProgram([image, ring]) },
      edgeProgramClasses: { line: LineProgram },
      defaultNodeType: 'disc',
      defaultEdgeType: 'line',
      zIndex: true,
      // Sigma draws once while it is being made, before there is anything to measure labels with.
      renderLabels: false,
      labelDensity: 4,
      labelGridCellSize: 64,
      labelRenderedSizeThreshold: 3,
      labelFont: FONT,
      labelSize: 12,
      stagePadding: Math.round(56 * this.scale),
      minCameraRatio: 0.04,
      maxCameraRatio: 4,
      doubleClickZoomingRatio: 1,
      enableCameraRotation: false,
      zoomDuration: this.options.calm ? 1 : 200,
      inertiaDuration: this.options.calm ? 1 : 200,
      nodeReducer: (id, data) => this.reduceNode(id, data as SceneNode),
      edgeReducer: (id, data) => this.reduceLine(id, data as SceneLine),
      defaultDrawNodeLabel: (context, data) => this.drawLabel(context, data),
      defaultDrawNodeHover: () => undefined,
    };
  }

  private reduceNode(id: string, node: SceneNode): Partial<NodeDisplayData> & Attributes {
    const look = nodeLook(id, node, this.emphasis(), this.options.hasFlag);
    const size = look.size * this.scale;
    return {
      ...look,
      size,
      ring: look.strong ? 3 : 1.2,
      image: look.image ?? undefined,
      x: node.x,
      y: node.y,
      type: 'disc',
      forceLabel: look.strong,
    };
  }

  private reduceLine(id: string, line: SceneLine): Attributes {
    const [from = '', to = ''] = this.live.extremities(id);
    const look = lineLook(id, line, from, to, this.emphasis());
    return {
      hidden: look.hidden,
      color: look.color,
      size: look.width * (this.scale < 0.8 ? 0.75 : 1),
      dash: look.dash,
      zIndex: look.zIndex,
      type: 'line',
      label: null,
    };
  }

  private listen(): void {
    const { sigma } = this;
    sigma.on('beforeRender', () => (this.measured = false));
    sigma.on('enterNode', ({ node, event }) => this.setHover({ node }, event));
    sigma.on('leaveNode', ({ event }) => this.setHover(null, event));
    sigma.on('clickNode', ({ node }) => this.events.pick({ node }));
    sigma.on('clickStage', ({ event }) => this.events.pick(this.lineAt(event.x, event.y)));
    sigma.on('doubleClickNode', (payload) => {
      payload.preventSigmaDefault();
      this.events.expand(payload.node);
    });
    sigma.on('doubleClickStage', (payload) => payload.preventSigmaDefault());
    sigma.on('rightClickNode', (payload) => {
      payload.event.original.preventDefault();
      this.events.menu(payload.node, payload.event.x, payload.event.y);
    });
    sigma.on('leaveStage', ({ event }) => this.setHover(null, event));
    sigma.on('moveBody', ({ event }) => {
      this.pointer = { x: event.x, y: event.y };
      if (this.frame) return;
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        if (!this.pointer || (this.hovered && 'node' in this.hovered)) return;
        this.setHover(this.lineAt(this.pointer.x, this.pointer.y), this.pointer);
      });
    });
  }

  private setHover(target: Target, at: Pick<MouseCoords, 'x' | 'y'>): void {
    const same = JSON.stringify(target) === JSON.stringify(this.hovered);
    this.events.hover(target, at.x, at.y);
    if (same) return;
    this.hovered = target;
    this.sigma.getContainer().style.cursor = target ? 'pointer' : '';
    this.relight();
    this.sigma.refresh({ skipIndexation: true, schedule: true });
  }

  /** The line nearest to a point within reach; of equals, the one drawn on top. */
  private lineAt(x: number, y: number): Target {
    const points = new Map<string, { x: number; y: number }>();
    const at = (id: string): { x: number; y: number } => {
      const known = points.get(id);
      if (known) return known;
      const point = this.sigma.graphToViewport(this.live.getNodeAttributes(id));
      points.set(id, point);
      return point;
    };
    let best: { id: string; score: number } | null = null;
    this.live.forEachEdge((id, line, from, to) => {
      if (this.shown.hiddenLines.has(id) || this.shown.hiddenNodes.has(from) || this.shown.hiddenNodes.has(to)) return;
      const a = at(from);
      const b = at(to);
      const distance = distanceToSegment(x, y, a.x, a.y, b.x, b.y);
      if (distance > REACH + line.width / 2) return;
      // A faint line to a hub gives way to a tie nearby.
      const score = distance + (line.kind === 'tie' ? 0 : 3);
      if (!best || score < best.score) best = { id, score };
    });
    return best ? { line: (best as { id: string }).id } : null;
  }

  /** Measures what the labels of this frame must keep clear of. Only within a frame are Sigma's positions those drawn. */
  private startFrame(): void {
    this.measured = true;
    this.room.clear();
    this.nodeBoxes.clear();
    const { width, height } = this.sigma.getDimensions();
    const on = this.emphasis();
    const strong: { id: string; data: NodeDisplayData & { x: number; y: number } }[] = [];
    for (const id of this.live.nodes()) {
      const data = this.sigma.getNodeDisplayData(id);
      if (!data || data.hidden) continue;
      const point = this.sigma.framedGraphToViewport(data);
      if (point.x < -40 || point.y < -40 || point.x > width + 40 || point.y > height + 40) continue;
      const box = discBox(point.x, point.y, this.sigma.scaleSize(data.size));
      this.nodeBoxes.set(id, box);
      if (on.lit !== null && !on.lit.has(id)) continue;
      this.room.claim(box);
      if ((data as NodeDisplayData & { strong?: boolean }).strong) strong.push({ id, data: { ...data, ...point } });
    }
    // The labels of what is selected or pointed at are placed before any other can take their room.
    this.strongLabels = new Map();
    for (const { id, data } of strong) {
      const spot = this.spotFor(id, data, this.sigma.scaleSize(data.size), true);
      if (spot) this.strongLabels.set(id, spot);
    }
  }

  private readonly ruler = document.createElement('canvas').getContext('2d');

  private widthOf(text: string, font: string): number {
    if (!this.ruler) return text.length * 7;
    this.ruler.font = font;
    return this.ruler.measureText(text).width;
  }

  private spotFor(id: string, data: { x: number; y: number; label: string | null }, radius: number, strong: boolean): Box | null {
    if (!data.label) return null;
    const size = strong ? 13 : 12;
    const width = this.widthOf(short(data.label, strong), fontOf(size, strong)) + (strong ? 12 : 4);
    const spots = labelSpots(data.x, data.y, radius, width, size + (strong ? 9 : 4));
    const own = this.nodeBoxes.get(id);
    const { width: right, height: bottom } = this.sigma.getDimensions();
    const inside = spots.filter((box) => box.left >= 2 && box.right <= right - 2 && box.top >= 2 && box.bottom <= bottom - 2);
    const spot = inside.find((box) => this.room.isFree(box, own)) ?? (strong ? (inside[0] ?? spots[0]) : undefined);
    if (!spot) return null;
    this.room.claim(spot);
    return spot;
  }

  private drawLabel(
    context: CanvasRenderingContext2D,
    data: { x: number; y: number; size: number; label: string | null } & Attributes,
  ): void {
    if (!this.measured) this.startFrame();
    const id = String(data['key']);
    const strong = data['strong'] === true;
    const { palette } = this.shown;
    const spot = strong ? this.strongLabels.get(id) : this.spotFor(id, data, data.size, false);
    if (!data.label || !spot) return;
    const text = short(data.label, strong);
    context.font = fontOf(strong ? 13 : 12, strong);
    context.textBaseline = 'middle';
    context.textAlign = 'center';
    const x = (spot.left + spot.right) / 2;
    const y = (spot.top + spot.bottom) / 2;
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
      context.strokeText(text, x, y + 0.5);
      context.fillStyle = palette.ink;
    }
    context.fillText(text, x, y + 0.5);
  }
}

/** A coordinate brought well inside a range: a quarter of it stays free on either side, at most enough for what stands about a node. */
function into(at: number, from: number, to: number): number {
  const margin = Math.min(180, Math.max(0, to - from) / 4);
  return Math.min(Math.max(at, from + margin), Math.max(from + margin, to - margin));
}

/** True for a scene that is clearly wider than tall. */
function isWide(scene: Scene): boolean {
  const xs = scene.mapNodes((_, node) => node.x);
  const ys = scene.mapNodes((_, node) => node.y);
  return Math.max(...xs) - Math.min(...xs) > 1.1 * (Math.max(...ys) - Math.min(...ys));
}

function fontOf(size: number, strong: boolean): string {
  return `${strong ? 600 : 500} ${size}px ${FONT}`;
}

/** A label short enough to draw; the whole name stands in panel and table. */
function short(label: string, strong: boolean): string {
  const most = strong ? 48 : 26;
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`;
}
