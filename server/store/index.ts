import type { StoreConfig } from './config.ts';
import { EmbeddedStore } from './embedded/index.ts';
import { Neo4jStore } from './neo4j/index.ts';
import type { GraphStore } from './port.ts';

export type { Neo4jAddress, StoreConfig } from './config.ts';

/**
 * The one function that chooses the store: Neo4j where an address is set, else the embedded file. It is open when the
 * promise resolves; nothing in it is changed. Throws UnavailableError in words that say what to do.
 */
export async function openStore(config: StoreConfig): Promise<GraphStore> {
  return config.neo4j ? Neo4jStore.open(config.neo4j, config) : EmbeddedStore.open(config);
}
