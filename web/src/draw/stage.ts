import type { Attributes } from 'graphology-types';
import type { UndirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import type { Settings } from 'sigma/settings';
import type { NodeDisplayData } from 'sigma/types';
import type { Snapshot } from '../graph/picture.ts';
import { syncScene, type Scene, type SceneLine, type SceneNode } from '../graph/scene.ts';
import { lineLook, litNodes, nodeLook, type Emphasis } from '../graph/styles.ts';
import { lineNear } from './hit.ts';
import type { Layout } from '../graph/map.ts';
import { revealing, type Inset } from './camera.ts';
import { CoastLayer } from './coast.ts';
import { Labeller } from './labeller.ts';
import { MOST_MOVED, wander } from './wander.ts';
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
  private readonly tall: boolean;
  private upright: boolean;
  private layout: Layout;
  private readonly coast: CoastLayer;
  /** Ends the wandering of nodes to another layout. */
  private moving: (() => void) | null = null;
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
      /** The layout of the first scene; without it that of the lines. */
      layout?: Layout;
      /** Where a picture is, for a page that brings its own along; null: as its path says. */
      picture?: (path: string) => string | null;
    },
  ) {
    this.shown = shown;
    const { clientWidth: width, clientHeight: height } = container;
    this.scale = Math.max(0.6, Math.min(1, width / 900, height / 480));
    this.layout = options.layout ?? 'force';
    this.tall = height > width * 1.2;
    this.upright = this.isUpright(scene);
    this.live = this.turned(scene);
    // Un-parameterised: the programs of @sigma/* are typed for plain attributes only.
    const graph: UndirectedGraph = this.live;
    this.sigma = new Sigma(graph, container, this.settings());
    this.labeller = new Labeller(this.sigma);
    this.coast = new CoastLayer(this.sigma, () => this.shown.palette);
    this.coast.show(this.layout === 'map');
    this.sigma.setSetting('renderLabels', true);
    this.sigma.setSetting('renderEdgeLabels', true);
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

  /** Draws another scene; what stays, stays where it is. With another layout, nodes wander to their new places. */
  setScene(scene: Scene, layout: Layout = 'force'): void {
    this.moving?.();
    this.moving = null;
    if (layout === this.layout) {
      syncScene(this.live, this.turned(scene));
      this.relight();
      this.sigma.refresh();
      return;
    }
    const seen = new Map(this.live.mapNodes((id, node) => [id, this.sigma.graphToViewport(node)] as const));
    this.layout = layout;
    this.upright = this.isUpright(scene);
    this.coast.show(layout === 'map');
    syncScene(this.live, this.turned(scene));
    this.relight();
    this.sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
    this.fitBox();
    if (!this.options.calm && this.live.order <= MOST_MOVED) this.moving = wander(this.sigma, this.live, seen);
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

  /** Shows the given nodes clear of what covers the stage (`inset`, in pixels), moving the camera the least it takes. */
  reveal(nodes: readonly string[], inset: Inset): void {
    const present = nodes.filter((id) => this.live.hasNode(id));
    const points = present.map((id) => this.sigma.graphToViewport(this.live.getNodeAttributes(id)));
    const target = revealing(this.sigma, points, inset);
    if (target) void this.sigma.getCamera().animate(target, { duration: this.duration() });
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
    this.moving?.();
    this.pointer.kill();
    this.watcher.disconnect();
    this.sigma.kill();
  }

  /** A wide graph stands upright on a tall screen; a map never does. */
  private isUpright(scene: Scene): boolean {
    return this.layout === 'force' && this.tall && isWide(scene);
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
      defaultDrawEdgeLabel: (context, line, from, to) =>
        this.labeller?.drawLine(context, line.label ?? null, from, to, this.shown.palette, this.lit),
    };
  }

  private reduceNode(id: string, node: SceneNode): Partial<NodeDisplayData> & Attributes {
    const look = nodeLook(id, node, this.emphasis(), this.options.hasFlag, this.near);
    const size = look.size * this.scale;
    return {
      ...look,
      size,
      ring: look.strong ? 3 : look.near || node.pinned ? 2.2 : look.ring,
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
      label: look.label,
      forceLabel: look.label !== null,
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

/** True for a scene that is clearly wider than tall. */
function isWide(scene: Scene): boolean {
  const xs = scene.mapNodes((_, node) => node.x);
  const ys = scene.mapNodes((_, node) => node.y);
  return Math.max(...xs) - Math.min(...xs) > 1.1 * (Math.max(...ys) - Math.min(...ys));
}
