import type { DocumentFields } from '../metadata.ts';

/** A file to be parsed apart from the main thread, with the limits that the parser itself keeps. */
export type ParseTask = { kind: 'html'; html: string; depth: number } | { kind: 'pdf'; bytes: Uint8Array; pages: number };

/** What the parser found, or the reason why it could not. */
export type Parsed = { fields: DocumentFields } | { reason: string };
