import { adminFiles, type ExportFile } from './admin.ts';
import { edgesCsv, nodesCsv } from './csv.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { factGraph, recordsOf } from './records.ts';
import { cypherScript, type ScriptTexts } from './script.ts';

/** Reads an export's lines (the form jsonl) from the beginning. */
export type ReadLines = () => AsyncIterable<string>;

/** The forms of an export that are one text, with their media type and the ending of their files. */
export const TEXT_FORMATS = {
  jsonl: { type: 'application/x-ndjson', ending: 'jsonl' },
  cypher: { type: 'application/x-cypher-query', ending: 'cypher' },
  gexf: { type: 'application/gexf+xml', ending: 'gexf' },
  graphml: { type: 'application/graphml+xml', ending: 'graphml' },
} as const;
/** Those that are several files. */
export const FOLDER_FORMATS = ['neo4j-admin', 'csv'] as const;
export type TextFormat = keyof typeof TEXT_FORMATS;
export type FolderFormat = (typeof FOLDER_FORMATS)[number];
export type ExportFormat = TextFormat | FolderFormat;

export const isFolder = (format: ExportFormat): format is FolderFormat => (FOLDER_FORMATS as readonly string[]).includes(format);

/** An export as one text, a piece a yield. Memory does not grow with it. */
export function exportText(format: TextFormat, read: ReadLines, texts: ScriptTexts): AsyncIterable<string> {
  if (format === 'jsonl') return withEnds(read());
  if (format === 'cypher') return cypherScript(recordsOf(read()), texts);
  return (format === 'gexf' ? gexf : graphml)(factGraph(recordsOf(read())));
}

/** An export as files, each to be read before the next. */
export async function* exportFiles(format: FolderFormat, read: ReadLines): AsyncGenerator<ExportFile> {
  if (format === 'neo4j-admin') return yield* adminFiles(() => recordsOf(read()));
  const graph = factGraph(recordsOf(read()));
  yield { name: 'nodes.csv', pieces: nodesCsv(graph) };
  yield { name: 'edges.csv', pieces: edgesCsv(graph) };
}

async function* withEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}
