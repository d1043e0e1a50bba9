// Empties the Neo4j of the environment, if it is Entente's or empty; refuses any other.
import { readConfig } from '../../server/config.ts';
import { emptied } from './stores.ts';

const { neo4j, dataFolder } = readConfig(process.env);
if (neo4j) await emptied({ dataFolder, neo4j });
