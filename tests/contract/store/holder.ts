import { EmbeddedStore } from '../../../server/store/embedded/index.ts';

// A program that holds an embedded store open until it is killed; it tells the process id of the engine.
const store = await EmbeddedStore.open({ dataFolder: process.argv[2] ?? '' });
process.send?.(store.pid);
setInterval(() => undefined, 60_000);
