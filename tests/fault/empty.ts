import { openStore } from '../../server/store/index.ts';

/** Empties a Neo4j that a test owns, so that the next load begins from nothing. */
export async function empty(uri: string, password: string): Promise<void> {
  const store = await openStore({ dataFolder: '.', neo4j: { uri, username: 'neo4j', password } });
  try {
    for (;;) {
      const { rows } = await store.read('MATCH (n) RETURN count(n) AS n');
      if (rows[0]?.[0] === 0) return;
      await store.write([{ text: 'MATCH (n) WITH n LIMIT 10000 DETACH DELETE n' }]);
    }
  } finally {
    await store.close();
  }
}
