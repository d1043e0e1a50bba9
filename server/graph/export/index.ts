export { csvLine, edgesCsv, nodesCsv } from './csv.ts';
export { exportFiles, exportText, FOLDER_FORMATS, isFolder, TEXT_FORMATS, type ExportFormat, type ReadLines } from './formats.ts';
export type { ExportFile } from './admin.ts';
export type { ScriptTexts } from './script.ts';
export { gexf } from './gexf.ts';
export { graphml } from './graphml.ts';
export {
  columnsOf,
  daysOf,
  exportEdge,
  exportNode,
  GRAPH_EDGE_COLUMNS,
  GRAPH_NODE_COLUMNS,
  type Column,
  type ExportEdge,
  type ExportGraph,
  type ExportNode,
  type Spell,
} from './items.ts';
export { xmlText } from './xml.ts';
