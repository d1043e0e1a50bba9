import type { Attributes } from 'graphology-types';
import type { UndirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import type { Settings } from 'sigma/settings';
import type { NodeDisplayData } from 'sigma/types';
import type { Snapshot } from '../graph/picture.ts';
import { syncScene, type Scene, type SceneLine, type SceneNode } from '../graph/scene.ts';
import { lineLook, litNodes, nodeLook, type Emphasis } from '../graph/styles.ts';
import { lineNear } from './hit.ts';
import { Labeller } from './labeller.ts';
import { Pointer, type StageEvents, type Target } from './pointer.ts';
import { stageSettings } from './settings.ts';
import { snapshotOf } from './snapshot.ts';

/** What may change between frames; the rest of the emphasis is the stage's own. */
export type Shown = Omit<Emphasis, 'hoveredNode' | 'hoveredLine' | 'lit'>;

/** Draws a scene with Sigma and tells what is pointed at. Nothing else in the page knows Sigma. */
export class Stage {
  private readonly sigma: Sigma;
  private readonly live: Scene;
  /** Null while Sigma is being made. */
  private labeller: Labeller | null = null;
  /** On small screens nodes are drawn smaller, and a wide graph upright on a tall one. */
  private readonly scale: number;
  private readonly upright: boolean;
  private shown: Shown;
  private hovered: Target = null;
  private lit: ReadonlySet<string> | null = null;
  /** What is next to the node pointed at. */
  private near: ReadonlySet<string> | null = null;
  private readonly pointer: Pointer;
  private readonly watcher: ResizeObserver;

  constructor(
    container: HTMLElement,
    scene: Scene,
    shown: Shown,
    events: StageEvents,
    private readonly options: {
      hasFlag: (code: string) => boolean;
      /** No motion. */
      calm: boolean;
      /** Pixels of the left edge that something else covers. */
      covered: number;
      /** Where a picture is, for a page that brings its own along; null: as its path says. */
      picture?: (path: string) => string | null;
    },
  ) {
    this.shown = shown;
    const { clientWidth: width, clientHeight: height } = container;
    this.scale = Math.max(0.6, Math.min(1, width / 900, height / 480));
    this.upright = height > width * 1.2 && isWide(scene);
    this.live = this.turned(scene);
    // Un-parameterised: the programs of @sigma/* are typed for plain attributes only.
    const graph: UndirectedGraph = this.live;
    this.sigma = new Sigma(graph, container, this.settings());
    this.labeller = new Labeller(this.sigma);
    this.sigma.setSetting('renderLabels', true);
    this.sigma.on('beforeRender', () => this.labeller?.newFrame());
    this.pointer = new Pointer(this.sigma, events, {
      nodeAt: (x, y) => this.nodeAt(x, y),
      lineAt: (x, y) => this.lineAt(x, y),
      drag: (node, x, y) => this.drag(node, x, y),
      hover: (target) => this.hover(target),
    });
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

  /**
   * Moves the camera the least it takes to show the given nodes clear of what covers the stage (`inset`, in pixels), and draws
   * back where they lie too far apart for that.
   */
  reveal(nodes: readonly string[], inset: { left: number; right: number; top: number; bottom: number }): void {
    const present = nodes.filter((id) => this.live.hasNode(id));
    if (present.length === 0) return;
    const { width, height } = this.sigma.getDimensions();
    const points = present.map((id) => this.sigma.graphToViewport(this.live.getNodeAttributes(id)));
    const [left, right, top, bottom] = [inset.left, width - inset.right, inset.top, height - inset.bottom];
    const xs = points.map((p) => p.x);
    const ys = points.map((p) => p.y);
    const at = { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
    const across = Math.max(...xs) - Math.min(...xs);
    const down = Math.max(...ys) - Math.min(...ys);
    const further = Math.max(
      1,
      (across + 2 * AROUND) / Math.max(80, right - left),
      (down + 2 * AROUND) / Math.max(80, bottom - top),
    );
    const single = present.length === 1 || further === 1;
    const half = { x: single ? across / 2 : (right - left) / 2, y: single ? down / 2 : (bottom - top) / 2 };
    const to = { x: into(at.x, left + half.x, right - half.x), y: into(at.y, top + half.y, bottom - half.y) };
    if (further === 1 && Math.hypot(to.x - at.x, to.y - at.y) < 1) return;
    const camera = this.sigma.getCamera();
    const middle = this.sigma.viewportToFramedGraph({ x: width / 2, y: height / 2 });
    const from = this.sigma.viewportToFramedGraph(at);
    const shift = this.sigma.viewportToFramedGraph({ x: to.x, y: to.y });
    // Where the point between them stood from the middle of the picture must grow with the distance.
    const target = {
      x: from.x + (middle.x - shift.x) * further,
      y: from.y + (middle.y - shift.y) * further,
      ratio: camera.getBoundedRatio(camera.ratio * further),
    };
    void camera.animate(target, { duration: this.duration() });
  }

  /** Where a node is on the stage, in pixels; null if it is not drawn. For tests and menus. */
  positionOf(id: string): { x: number; y: number } | null {
    return this.live.hasNode(id) ? this.sigma.graphToViewport(this.live.getNodeAttributes(id)) : null;
  }

  /** What is drawn now, as plain shapes. */
  snapshot(): Snapshot {
    return snapshotOf(this.sigma, this.live, this.labeller?.drawn ?? []);
  }

  /** Frees the drawing and its listeners. */
  kill(): void {
    this.pointer.kill();
    this.watcher.disconnect();
    this.sigma.kill();
  }

  private turned(scene: Scene): Scene {
    const copy = scene.copy();
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
    const neighbours = (id: string): string[] => (this.live.hasNode(id) ? this.visibleNeighbours(id) : []);
    const on = this.emphasis();
    this.lit = litNodes(neighbours, on);
    this.near = on.hoveredNode === null ? null : new Set(neighbours(on.hoveredNode));
  }

  private visibleNeighbours(id: string): string[] {
    return this.live.filterNeighbors(id, (other) => {
      const edge = this.live.edge(id, other);
      return edge !== undefined && !this.shown.hiddenLines.has(edge);
    });
  }

  private settings(): Partial<Settings> {
    return {
      ...stageSettings(this.scale, this.options.calm),
      nodeReducer: (id, data) => this.reduceNode(id, data as SceneNode),
      edgeReducer: (id, data) => this.reduceLine(id, data as SceneLine),
      defaultDrawNodeLabel: (context, data) => this.labeller?.draw(context, data, this.shown.palette, this.lit),
    };
  }

  private reduceNode(id: string, node: SceneNode): Partial<NodeDisplayData> & Attributes {
    const look = nodeLook(id, node, this.emphasis(), this.options.hasFlag, this.near);
    const size = look.size * this.scale;
    return {
      ...look,
      size,
      ring: look.strong ? 3 : look.near || node.pinned ? 2.2 : 1.2,
      image: (look.image && this.options.picture?.(look.image)) ?? look.image ?? undefined,
      x: node.x,
      y: node.y,
      type: 'disc',
      forceLabel: look.strong || look.near,
    };
  }

  private reduceLine(id: string, line: SceneLine): Attributes {
    const [from, to] = this.live.extremities(id);
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

  private hover(target: Target): void {
    if (JSON.stringify(target) === JSON.stringify(this.hovered)) return;
    this.hovered = target;
    this.sigma.getContainer().style.cursor = target ? 'pointer' : '';
    this.relight();
    this.sigma.refresh({ skipIndexation: true, schedule: true });
  }

  /** Moves a node under the pointer. Nothing but its own lines is drawn anew. */
  private drag(node: string, x: number, y: number): { x: number; y: number } {
    const at = this.sigma.viewportToGraph({ x, y });
    this.live.mergeNodeAttributes(node, at);
    return this.upright ? { x: at.y, y: -at.x } : at;
  }

  /** The node nearest to a point, a finger's width about it, or null. */
  private nodeAt(x: number, y: number): string | null {
    const best = { node: null as string | null, distance: Infinity };
    this.live.forEachNode((id, node) => {
      if (this.shown.hiddenNodes.has(id)) return;
      const at = this.sigma.graphToViewport(node);
      const distance = Math.hypot(at.x - x, at.y - y);
      const reach = Math.max(16, this.sigma.scaleSize(node.size * this.scale) + 4);
      if (distance <= reach && distance < best.distance) Object.assign(best, { node: id, distance });
    });
    return best.node;
  }

  private lineAt(x: number, y: number): string | null {
    const { hiddenLines, hiddenNodes } = this.shown;
    return lineNear(
      this.live,
      x,
      y,
      (id) => this.sigma.graphToViewport(this.live.getNodeAttributes(id)),
      (id, from, to) => hiddenLines.has(id) || hiddenNodes.has(from) || hiddenNodes.has(to),
    );
  }
}

/** Pixels that two nodes need about them to be seen with their labels. */
const AROUND = 60;

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
