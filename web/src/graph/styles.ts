import type { Palette } from './palette.ts';
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
}

export interface NodeLook {
  hidden: boolean;
  size: number;
  /** The disc behind flag or symbol. */
  color: string;
  border: string;
  image: string | null;
  label: string | null;
  strong: boolean;
  faded: boolean;
  zIndex: number;
}

export interface LineLook {
  hidden: boolean;
  color: string;
  width: number;
  /** Length of the dashes in pixels, 0 for solid. */
  dash: number;
  zIndex: number;
}

/** The address of a node's picture: a flag for countries, a symbol for other kinds. */
export function imageOf(node: Pick<SceneNode, 'kind' | 'code'>, hasFlag: (code: string) => boolean): string | null {
  if (node.kind === 'Country') return node.code && hasFlag(node.code) ? `/flags/${node.code}.svg` : null;
  return `/icons/${node.kind.toLowerCase()}.svg`;
}

/** How a node looks. */
export function nodeLook(id: string, node: SceneNode, on: Emphasis, hasFlag: (code: string) => boolean): NodeLook {
  const { palette } = on;
  const chosen = id === on.selectedNode;
  const under = id === on.hoveredNode;
  const ofLine = on.selectedLine?.split('\u001f').includes(id) ?? false;
  const faded = on.lit !== null && !on.lit.has(id);
  const base = palette.kinds[node.kind] ?? palette.kinds['Document'] ?? palette.ink;
  return {
    hidden: on.hiddenNodes.has(id),
    size: chosen ? node.size * 1.25 : node.size,
    color: faded ? palette.faint : base,
    border: chosen || ofLine ? palette.selected : faded ? palette.faint : palette.ring,
    image: faded && node.kind !== 'Country' ? null : imageOf(node, hasFlag),
    label: faded && !chosen ? null : node.label,
    strong: chosen || under || ofLine,
    faded,
    zIndex: chosen || under ? 3 : ofLine ? 2 : faded ? 0 : 1,
  };
}

/** How a line looks: hue by obligation, width by count, dashes for what is not (yet, or any more) so. */
export function lineLook(id: string, line: SceneLine, from: string, to: string, on: Emphasis): LineLook {
  const { palette } = on;
  const chosen = id === on.selectedLine;
  const under = id === on.hoveredLine;
  const focus = on.hoveredNode ?? on.selectedNode;
  const near = focus !== null && (from === focus || to === focus);
  const faded = on.lit !== null && !chosen && !under && !near;
  const own = line.kind === 'tie' || (line.kind === 'relation' && line.band !== 'talks') ? palette.bands[line.band] : palette.relation;
  const quiet = line.kind === 'party' || line.kind === 'member';
  const color = quiet && !chosen && !under && !near ? palette.hubLine : own;
  return {
    hidden: on.hiddenLines.has(id) || on.hiddenNodes.has(from) || on.hiddenNodes.has(to),
    color: faded ? palette.faint : color,
    width: (quiet ? 0.9 : line.width) + (chosen || under ? 2 : 0),
    dash: isPlanned(line) ? 7 : isOver(line) ? 2.5 : 0,
    zIndex: chosen || under ? 4 : near ? 3 : faded ? 0 : quiet ? 1 : 2,
  };
}

/** The nodes that stay bright: what is hovered or selected, with its neighbours. Null where nothing is. */
export function litNodes(
  neighbours: (id: string) => string[],
  on: Pick<Emphasis, 'selectedNode' | 'selectedLine' | 'hoveredNode' | 'hoveredLine'>,
): Set<string> | null {
  const node = on.hoveredNode ?? (on.hoveredLine ? null : on.selectedNode);
  if (node) return new Set([node, ...neighbours(node)]);
  const line = on.hoveredLine ?? on.selectedLine;
  return line ? new Set(line.split('\u001f')) : null;
}
