/** A Neo4j of one's own that may be killed and started again on the same data, or why there is none. */
export function ownNeo4j(options?: { log?: (line: string) => void }): Promise<
  | { reason: string }
  | {
      uri: string;
      password: string;
      version: string;
      kill(): Promise<void>;
      start(): Promise<void>;
      stop(): Promise<void>;
    }
>;
