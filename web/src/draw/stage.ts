import type { Attributes } from 'graphology-types';
import type { UndirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import type { Settings } from 'sigma/settings';
import type { MouseCoords, NodeDisplayData } from 'sigma/types';
import { syncScene, type Scene, type SceneLine, type SceneNode } from '../graph/scene.ts';
import { lineLook, litNodes, nodeLook, type Emphasis } from '../graph/styles.ts';
import { lineNear } from './hit.ts';
import { Labeller } from './labeller.ts';
import { stageSettings } from './settings.ts';

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
    this.lit = litNodes((id) => (this.live.hasNode(id) ? this.visibleNeighbours(id) : []), this.emphasis());
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
    const look = nodeLook(id, node, this.emphasis(), this.options.hasFlag);
    const size = look.size * this.scale;
    return {
      ...look,
      size,
      ring: look.strong ? 3 : 1.2,
      image: (look.image && this.options.picture?.(look.image)) ?? look.image ?? undefined,
      x: node.x,
      y: node.y,
      type: 'disc',
      forceLabel: look.strong,
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

  private listen(): void {
    const { sigma } = this;
    sigma.on('beforeRender', () => this.labeller?.newFrame());
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

  private lineAt(x: number, y: number): Target {
    const { hiddenLines, hiddenNodes } = this.shown;
    const line = lineNear(
      this.live,
      x,
      y,
      (id) => this.sigma.graphToViewport(this.live.getNodeAttributes(id)),
      (id, from, to) => hiddenLines.has(id) || hiddenNodes.has(from) || hiddenNodes.has(to),
    );
    return line === null ? null : { line };
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
