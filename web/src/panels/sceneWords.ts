import { BAND_LABELS } from '../graph/palette.ts';
import { isOver, isPlanned, type Scene } from '../graph/scene.ts';
import { capital, counted, relationOf, singularOf, spanWords, wordsOf } from '../words.ts';

/** What is said of a node beside the pointer: its name first. Null where it is gone. */
export function nodeWords(scene: Scene, id: string): string[] | null {
  if (!scene.hasNode(id)) return null;
  const node = scene.getNodeAttributes(id);
  const lines = [node.name];
  if (node.kind !== 'Country') lines.push(singularOf(node.kind) + (node.status ? `, ${wordsOf(node.status)}` : ''));
  lines.push(counted(scene.degree(id), 'line'));
  if (node.documents !== null) lines.push(`named in ${counted(node.documents, 'document')}`);
  return lines;
}

/** What is said of a line: its ends first, then what it rests on. Null where it is gone. */
export function lineWords(scene: Scene, id: string): string[] | null {
  if (!scene.hasEdge(id)) return null;
  const line = scene.getEdgeAttributes(id);
  const names = scene.extremities(id).map((end) => scene.getNodeAttribute(end, 'name'));
  const lines = [names.join(' – ')];
  if (line.kind === 'tie') {
    lines.push(capital(BAND_LABELS[line.band].toLowerCase()) + (isPlanned(line) ? ', proposed' : isOver(line) ? ', ended' : ''));
    const parts = [
      line.agreements && counted(line.agreements, 'agreement'),
      line.meetings && counted(line.meetings, 'meeting'),
      line.exercises && counted(line.exercises, 'exercise'),
    ].filter(Boolean);
    lines.push(parts.join(', '));
  } else {
    lines.push(
      line.kind === 'member'
        ? 'Member'
        : line.kind === 'party'
          ? 'Party'
          : capital(line.types.map((type) => relationOf(type)).join(', ')),
    );
  }
  const span = spanWords(line.first, line.last);
  if (span) lines.push(span);
  return lines.filter(Boolean);
}
