/** Where the graph is kept and how much one question may cost. Times are milliseconds, sizes MiB. */
export interface StoreConfig {
  /** A Neo4j server; absent, the embedded file in `dataFolder` serves. */
  neo4j?: Neo4jAddress;
  /** Folder of the embedded file; made when missing. */
  dataFolder: string;
  /** Deadline of a reading statement that brings none of its own. Default 60,000. */
  readMs?: number;
  /** Deadline of one writing transaction. Default 300,000. */
  writeMs?: number;
  /** Deadline of a stranger's statement that brings none of its own. Default 10,000. */
  guestMs?: number;
  /** Strangers' statements that run at once; as many again times eight may wait, more are turned away. Default 2. */
  guestsAtOnce?: number;
  /** Embedded engine only: memory of its process at which it is stopped. Default half of the machine's, at most 8,192. */
  memoryMb?: number;
  /** Embedded engine only: memory that strangers' statements may add. Default 512. */
  guestMemoryMb?: number;
}

/** The four settings of Aura's credentials file. */
export interface Neo4jAddress {
  /** `bolt://`, `neo4j://`, or with `+s` / `+ssc` for TLS. */
  uri: string;
  username: string;
  password: string;
  /** The server's default database when absent. */
  database?: string;
}

/** Limits after the defaults are filled in. */
export interface StoreLimits {
  readMs: number;
  writeMs: number;
  guestMs: number;
  guestsAtOnce: number;
  memoryMb: number;
  guestMemoryMb: number;
}

/** Fills in the defaults; `machineMb` is the machine's memory in MiB. */
export function limitsOf(config: StoreConfig, machineMb: number): StoreLimits {
  return {
    readMs: config.readMs ?? 60_000,
    writeMs: config.writeMs ?? 300_000,
    guestMs: config.guestMs ?? 10_000,
    guestsAtOnce: config.guestsAtOnce ?? 2,
    memoryMb: config.memoryMb ?? Math.min(8192, Math.max(768, Math.floor(machineMb / 2))),
    guestMemoryMb: config.guestMemoryMb ?? 512,
  };
}
