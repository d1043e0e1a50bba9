import { BAND_LABELS, type Palette } from './palette.ts';
import { isOver, isPlanned, type SceneLine, type SceneNode } from './scene.ts';

/** What decides how a part looks beside its own data. */
export interface Emphasis {
  palette: Palette;
  selectedNode: string | null;
  selectedLine: string | null;
  hoveredNode: string | null;
  hoveredLine: string | null;
  /** Nodes that stay bright while others fade, or null when none fade. */
  lit: ReadonlySet<string> | null;
  hiddenNodes: ReadonlySet<string>;
  hiddenLines: ReadonlySet<string>;
  /** Lines of the paths between two nodes, where some are looked for. */
  paths?: ReadonlySet<string> | null;
}

export interface NodeLook {
  hidden: boolean;
  size: number;
  /** The disc behind flag or symbol. */
  color: string;
  border: string;
  /** Width of the border in pixels: how well documents cover it. */
  ring: number;
  image: string | null;
  label: string | null;
  strong: boolean;
  /** Next to what is pointed at. */
  near: boolean;
  faded: boolean;
  zIndex: number;
}

export interface LineLook {
  hidden: boolean;
  color: string;
  width: number;
  /** Length of the dashes in pixels, 0 for solid. */
  dash: number;
  /** What is written along a line that is lit, so that its colour is not the only word of its obligation. */
  label: string | null;
  zIndex: number;
}

/**
 * The address of a node's picture: a flag for countries, a symbol for other kinds. The `g` is escaped because Sigma's image
 * program turns whatever ends in `svg` into a `blob:`, which the page's policy does not allow; any server decodes it.
 */
export function imageOf(node: Pick<SceneNode, 'kind' | 'code'>, hasFlag: (code: string) => boolean): string | null {
  if (node.kind === 'Country') return node.code && hasFlag(node.code) ? `/flags/${node.code}.sv%67` : null;
  return `/icons/${node.kind.toLowerCase()}.sv%67`;
}

/** From how many documents on a country's ring is thicker, and the widths of the rings in pixels, from none named on. */
export const COVER_STEPS = [1, 3, 10] as const;
export const COVER_RINGS = [0.8, 1.4, 2.3, 3.4] as const;

/** How well a country is covered: the step of its ring, from 0 for no document. */
export function coverOf(documents: number | null): number {
  return COVER_STEPS.filter((least) => (documents ?? 0) >= least).length;
}

/** How a node looks. */
export function nodeLook(
  id: string,
  node: SceneNode,
  on: Emphasis,
  hasFlag: (code: string) => boolean,
  near: ReadonlySet<string> | null = null,
): NodeLook {
  const { palette } = on;
  const chosen = id === on.selectedNode;
  const under = id === on.hoveredNode;
  const ofLine = on.selectedLine?.split('\u001f').includes(id) ?? false;
  const faded = on.lit !== null && !on.lit.has(id);
  const beside = near !== null && near.has(id) && !faded;
  const base = palette.kinds[node.kind] ?? palette.kinds['Document'] ?? palette.ink;
  return {
    hidden: on.hiddenNodes.has(id),
    size: chosen ? node.size * 1.25 : node.size,
    color: faded ? palette.faint : base,
    border:
      chosen || ofLine || beside || (node.pinned && !faded)
        ? palette.selected
        : faded
          ? palette.faint
          : coverOf(node.documents) > 0
            ? palette.cover
            : palette.ring,
    ring: COVER_RINGS[coverOf(node.documents)] ?? 1.2,
    image: faded ? null : imageOf(node, hasFlag),
    label: faded && !chosen ? null : node.label,
    strong: chosen || under || ofLine,
    near: beside,
    faded,
    zIndex: chosen || under ? 3 : ofLine || beside ? 2 : faded ? 0 : 1,
  };
}

function labelOf(line: SceneLine): string | null {
  if (line.kind !== 'tie' && line.kind !== 'party') return null;
  return BAND_LABELS[line.band] + (isPlanned(line) ? ', proposed' : isOver(line) ? ', ended' : '');
}

/** How a line looks: hue by obligation, width by count, dashes for what is not (yet, or any more) so. */
export function lineLook(id: string, line: SceneLine, from: string, to: string, on: Emphasis): LineLook {
  const { palette } = on;
  const chosen = id === on.selectedLine || id === on.hoveredLine;
  const touches = (node: string | null): boolean => node !== null && (from === node || to === node);
  const near = touches(on.hoveredNode) || touches(on.selectedNode);
  const onPath = on.paths?.has(id) ?? false;
  const bright = chosen || near || onPath;
  const faded = (on.lit !== null || on.hoveredNode !== null) && !bright;
  const quiet = line.kind === 'party' || line.kind === 'member';
  const own = line.kind === 'tie' || line.band !== 'talks' ? palette.bands[line.band] : palette.relation;
  const resting = quiet ? palette.hubLine : own;
  return {
    hidden: on.hiddenLines.has(id) || on.hiddenNodes.has(from) || on.hiddenNodes.has(to),
    color: faded ? palette.faint : bright ? own : resting,
    width: (quiet && !onPath ? 0.9 : line.width) + (chosen ? 2 : onPath ? 1.5 : 0),
    dash: isPlanned(line) ? 7 : isOver(line) ? 2.5 : 0,
    label: bright ? labelOf(line) : null,
    zIndex: chosen || onPath ? 4 : near ? 3 : faded ? 0 : quiet ? 1 : 2,
  };
}

/**
 * The nodes that stay bright: what is selected, with its neighbours (else the paths that are looked for), and what is pointed at
 * with its own. Null where nothing is chosen: pointing alone rings the neighbours and quiets the other lines, so that the
 * picture stays calm.
 */
export function litNodes(
  neighbours: (id: string) => string[],
  on: Pick<Emphasis, 'selectedNode' | 'selectedLine' | 'hoveredNode' | 'hoveredLine' | 'paths'>,
): Set<string> | null {
  const chosen = on.selectedNode
    ? [on.selectedNode, ...neighbours(on.selectedNode)]
    : (on.selectedLine?.split('\u001f') ?? (on.paths ? [...on.paths].flatMap((line) => line.split('\u001f')) : null));
  if (!chosen) return null;
  const under = on.hoveredNode ? [on.hoveredNode, ...neighbours(on.hoveredNode)] : (on.hoveredLine?.split('\u001f') ?? []);
  return new Set([...chosen, ...under]);
}
