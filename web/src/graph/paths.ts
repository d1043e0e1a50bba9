import type { Concealed } from './conceal.ts';
import { BANDS } from './palette.ts';
import { isOver, isPlanned, type Scene, type SceneLine } from './scene.ts';

/** A path between two nodes that passes none twice: its nodes from end to end, and the lines between them. */
export interface Path {
  nodes: string[];
  lines: string[];
}

/** How many paths are looked for. */
export const PATHS_SOUGHT = 3;

/** Among paths of the same length, the one over stronger promises is named first; far too little to outweigh a line more. */
function doubt(line: SceneLine): number {
  const rank = line.kind === 'tie' || line.kind === 'party' ? BANDS.indexOf(line.band) : BANDS.length;
  return rank + (isPlanned(line) ? 12 : isOver(line) ? 16 : 0);
}

/**
 * The shortest simple paths between two nodes over what is drawn, by the number of lines (Yen 1971), at most `most`, the
 * shortest first. None where an end is not drawn or nothing joins them. Equal scenes give equal paths.
 */
export function shortestPaths(scene: Scene, from: string, to: string, away: Concealed, most = PATHS_SOUGHT): Path[] {
  if (from === to || !isDrawn(scene, from, away) || !isDrawn(scene, to, away)) return [];
  const first = bestPath(scene, from, to, away, new Set(), new Set());
  if (!first) return [];
  const found = [first];
  const candidates = new Map<string, Path>();
  while (found.length < most) {
    const last = found.at(-1) ?? first;
    for (let i = 0; i + 1 < last.nodes.length; i++) {
      const root = last.nodes.slice(0, i + 1);
      const taken = found.filter((path) => root.every((id, at) => path.nodes[at] === id)).flatMap((path) => path.lines[i] ?? []);
      const rest = bestPath(scene, root.at(-1) ?? from, to, away, new Set(root.slice(0, -1)), new Set(taken));
      if (!rest) continue;
      const path = { nodes: [...root.slice(0, -1), ...rest.nodes], lines: [...last.lines.slice(0, i), ...rest.lines] };
      candidates.set(path.nodes.join('\n'), path);
    }
    const known = new Set(found.map((path) => path.nodes.join('\n')));
    const next = [...candidates.values()]
      .filter((path) => !known.has(path.nodes.join('\n')))
      .sort((a, b) => comparePaths(scene, a, b))[0];
    if (!next) break;
    found.push(next);
  }
  return found;
}

function isDrawn(scene: Scene, id: string, away: Concealed): boolean {
  return scene.hasNode(id) && !away.nodes.has(id);
}

function doubtOf(scene: Scene, path: Path): number {
  return path.lines.reduce((sum, line) => sum + doubt(scene.getEdgeAttributes(line)), 0);
}

function comparePaths(scene: Scene, a: Path, b: Path): number {
  return a.lines.length - b.lines.length || doubtOf(scene, a) - doubtOf(scene, b) || (a.nodes.join() < b.nodes.join() ? -1 : 1);
}

interface Reached {
  doubt: number;
  by: { from: string; line: string } | null;
}

/** The best path by levels of distance: within a level the least doubt counts, then the smaller id. */
function bestPath(
  scene: Scene,
  from: string,
  to: string,
  away: Concealed,
  withoutNodes: ReadonlySet<string>,
  withoutLines: ReadonlySet<string>,
): Path | null {
  const reached = new Map<string, Reached>([[from, { doubt: 0, by: null }]]);
  let level = [from];
  while (level.length > 0 && !reached.has(to)) {
    const next = new Map<string, Reached>();
    for (const id of level) {
      const sofar = reached.get(id)?.doubt ?? 0;
      scene.forEachEdge(id, (line, attributes, a, b) => {
        const other = a === id ? b : a;
        if (reached.has(other) || away.lines.has(line) || away.nodes.has(other)) return;
        if (withoutNodes.has(other) || withoutLines.has(line)) return;
        const cost = sofar + doubt(attributes);
        const known = next.get(other);
        if (!known || cost < known.doubt || (cost === known.doubt && id < (known.by?.from ?? ''))) {
          next.set(other, { doubt: cost, by: { from: id, line } });
        }
      });
    }
    for (const [id, how] of next) reached.set(id, how);
    level = [...next.keys()];
  }
  if (!reached.has(to)) return null;
  const path: Path = { nodes: [to], lines: [] };
  for (let by = reached.get(to)?.by; by; by = reached.get(by.from)?.by) {
    path.nodes.unshift(by.from);
    path.lines.unshift(by.line);
  }
  return path;
}
