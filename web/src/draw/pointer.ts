import type { Sigma } from 'sigma';
import type { MouseCoords } from 'sigma/types';

/** What is under the pointer. */
export type Target = { node: string } | { line: string } | null;

export interface StageEvents {
  /** A click or tap; null on empty ground. */
  pick(target: Target): void;
  /** A double click or double tap on a node. */
  expand(node: string): void;
  /** The pointer is over something else than before; coordinates in pixels of the stage. */
  hover(target: Target, x: number, y: number): void;
  /** A right click, or a finger held down, on a node. */
  menu(node: string, x: number, y: number): void;
  /** A node was dragged to a place, in the scene's units, and let go; without it nodes cannot be dragged. */
  put?(node: string, at: { x: number; y: number }): void;
}

/** What the pointer needs of the stage. */
export interface Ground {
  nodeAt(x: number, y: number): string | null;
  lineAt(x: number, y: number): string | null;
  /** Moves a node that is being dragged, to a place in pixels; gives that place in the scene's units. */
  drag(node: string, x: number, y: number): { x: number; y: number };
  hover(target: Target, at: { x: number; y: number }): void;
}

/** Pixels that a pressed pointer may move and still mean a click. */
const STILL = 4;
/** Milliseconds that a finger rests before the menu opens. */
const HELD = 500;

/** Turns Sigma's events, and those of a finger held down, into the stage's own. */
export class Pointer {
  private hovered: Target = null;
  private at: { x: number; y: number } | null = null;
  private frame = 0;
  private held: { node: string; x: number; y: number; to: { x: number; y: number } | null } | null = null;
  private timer = 0;
  private muted = false;
  private readonly listening = new AbortController();

  constructor(
    private readonly sigma: Sigma,
    private readonly events: StageEvents,
    private readonly ground: Ground,
  ) {
    this.point();
    this.pick();
    this.drag();
    this.rest();
  }

  /** Frees the listeners. */
  kill(): void {
    cancelAnimationFrame(this.frame);
    window.clearTimeout(this.timer);
    this.listening.abort();
  }

  private point(): void {
    const { sigma } = this;
    sigma.on('enterNode', ({ node, event }) => this.setHover({ node }, event));
    sigma.on('leaveNode', ({ event }) => this.setHover(null, event));
    sigma.on('leaveStage', ({ event }) => this.setHover(null, event));
    sigma.on('moveBody', ({ event }) => {
      if (this.held) return this.dragTo(event);
      // Over a panel, or while the picture itself is moved, nothing is pointed at.
      const { original } = event;
      const away =
        original instanceof MouseEvent && (original.buttons > 0 || !sigma.getContainer().contains(original.target as Node));
      if (away) {
        this.at = null;
        if (this.hovered && !('node' in this.hovered)) this.setHover(null, event);
        return;
      }
      this.at = { x: event.x, y: event.y };
      if (this.frame) return;
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        if (!this.at || (this.hovered && 'node' in this.hovered)) return;
        const line = this.ground.lineAt(this.at.x, this.at.y);
        if (line !== null || this.hovered) this.setHover(line === null ? null : { line }, this.at);
      });
    });
  }

  private pick(): void {
    const { sigma, events } = this;
    const pick = (target: Target): void => {
      if (!this.muted) events.pick(target);
    };
    sigma.on('clickNode', ({ node }) => pick({ node }));
    sigma.on('clickStage', ({ event }) => {
      const line = this.ground.lineAt(event.x, event.y);
      pick(line === null ? null : { line });
    });
    sigma.on('doubleClickNode', (payload) => {
      payload.preventSigmaDefault();
      events.expand(payload.node);
    });
    sigma.on('doubleClickStage', (payload) => payload.preventSigmaDefault());
    sigma.on('rightClickNode', (payload) => {
      payload.event.original.preventDefault();
      events.menu(payload.node, payload.event.x, payload.event.y);
    });
  }

  /** The mouse drags nodes; a finger moves the whole picture. */
  private drag(): void {
    if (!this.events.put) return;
    const release = (): void => {
      const { held } = this;
      this.held = null;
      if (!held?.to) return;
      // The click that ends a drag picks nothing.
      this.muted = true;
      this.events.put?.(held.node, held.to);
    };
    this.sigma.on('downStage', () => (this.muted = false));
    this.sigma.on('downNode', ({ node, event }) => {
      this.muted = false;
      if (!(event.original instanceof MouseEvent) || event.original.button !== 0) return;
      this.held = { node, x: event.x, y: event.y, to: null };
    });
    this.sigma.on('upNode', release);
    this.sigma.on('upStage', release);
  }

  private dragTo(event: MouseCoords): void {
    const { held } = this;
    if (!held) return;
    event.preventSigmaDefault();
    if (!held.to && Math.hypot(event.x - held.x, event.y - held.y) < STILL) return;
    held.to = this.ground.drag(held.node, event.x, event.y);
    this.setHover(null, event);
  }

  /** A finger that rests on a node opens its menu; the tap that ends it picks nothing. */
  private rest(): void {
    const box = this.sigma.getContainer();
    const { signal } = this.listening;
    const stop = (): void => window.clearTimeout(this.timer);
    let from = { x: 0, y: 0 };
    box.addEventListener(
      'touchstart',
      (event) => {
        stop();
        this.muted = false;
        const [touch] = event.touches;
        if (!touch || event.touches.length > 1) return;
        const { left, top } = box.getBoundingClientRect();
        from = { x: touch.clientX - left, y: touch.clientY - top };
        const node = this.ground.nodeAt(from.x, from.y);
        if (node === null) return;
        this.timer = window.setTimeout(() => {
          this.muted = true;
          this.events.menu(node, from.x, from.y);
        }, HELD);
      },
      { signal, passive: true },
    );
    box.addEventListener(
      'touchmove',
      (event) => {
        const [touch] = event.touches;
        const { left, top } = box.getBoundingClientRect();
        if (!touch || Math.hypot(touch.clientX - left - from.x, touch.clientY - top - from.y) > 10) stop();
      },
      { signal, passive: true },
    );
    for (const name of ['touchend', 'touchcancel']) box.addEventListener(name, stop, { signal });
    box.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
  }

  private setHover(target: Target, at: { x: number; y: number }): void {
    this.hovered = target;
    this.events.hover(target, at.x, at.y);
    this.ground.hover(target, at);
  }
}
