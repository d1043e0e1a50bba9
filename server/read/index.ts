export { documentOf, type ReadDocument } from './document.ts';
export type { DocumentFields } from './metadata.ts';
export { readBytes, readPaths, type GivenMeta, type ReadOptions } from './read.ts';
export { MAP_FIELDS, parseMap, type RecordMap } from './maps/map.ts';
export type { RecordLexicon } from './records/row.ts';
export { limitsOf, READ_SETTINGS, type ReadLimits, type ReadSetting } from './settings.ts';
