import type { Config } from '../config.ts';
import { UnavailableError } from '../model/errors.ts';
import { appOf } from './app.ts';
import { userName } from './audited.ts';
import type { Context } from './context.ts';
import { Door } from './listen.ts';
import { openParts, type Opened } from './local.ts';
import { reportText } from './print.ts';
import { announce, findRunning, newSecret, withdrawNote } from './running.ts';
import { firstLoadNote, loadSamples } from './samples.ts';
import { auditOf, jobsOf, writeTokenOf } from './data-folder.ts';

const GRACE_MS = 5000;

/**
 * Serves until SIGINT or SIGTERM. `sample`: true loads samples and records into any store, false into none, null into an
 * empty embedded one. Throws before anything is touched where the port is busy, a server runs already, or the store is not ours.
 */
export async function serve(context: Context, sample: boolean | null): Promise<void> {
  const { config } = context;
  const running = await findRunning(config.dataFolder);
  if (running)
    throw new UnavailableError(`Entente already serves this data folder at ${running.address} (process ${running.pid}).`);

  const stop = new AbortController();
  const asked = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        // Whoever asks twice does not want to wait for answers under way.
        if (stop.signal.aborted) process.exit(130);
        stop.abort();
        done();
      });
    }
  });

  const door = new Door(config.host);
  await door.open(config.port);
  try {
    const opened = await openParts(config, () => context.lexicon);
    try {
      await fill(context, opened, sample, stop.signal);
      if (!stop.signal.aborted) await answer(context, opened, door, asked, stop.signal);
    } finally {
      await opened.store.close();
    }
  } finally {
    await door.close(0);
  }
}

/** Makes the store ready: schema, what an interrupted run left, the country table, and samples where they are due. */
async function fill(context: Context, { store, ingest }: Opened, sample: boolean | null, signal: AbortSignal): Promise<void> {
  const { config, lexicon, progress } = context;
  const { state, where } = await store.status();
  const note = firstLoadNote(config.dataFolder);
  const byDefault = config.neo4j === null && (state === 'empty' || note.isOpen(where));
  const load = sample ?? byDefault;
  if (load) note.open(where);
  await store.prepare();
  await ingest.settle({ onProgress: progress.update, signal });
  if (load) {
    await context.print(`Loading the sample documents and reference records into ${where} …\n`);
    const started = performance.now();
    const noted = auditOf(config).begin({ via: 'cli', id: userName(), name: null, from: null }, 'loadSamples');
    try {
      const report = await loadSamples(ingest, lexicon, { onProgress: progress.update, signal });
      progress.clear();
      await context.print(`${reportText(report)}Loaded in ${((performance.now() - started) / 1000).toFixed(1)} s.\n`);
      note.close();
      noted({ outcome: 'done', counts: report.documents });
    } catch (error) {
      noted({ outcome: 'failed' });
      // Stopped by the user: the note stays, and the next start goes on.
      if (!signal.aborted) throw error;
      progress.clear();
      await context.print('Stopped. The next start goes on from here.\n');
    }
    await store.checkpoint();
  } else await ingest.add([]); // The country table, which every load brings itself.
  progress.clear();
}

async function answer(context: Context, opened: Opened, door: Door, asked: Promise<void>, stopping: AbortSignal): Promise<void> {
  const { config, lexicon } = context;
  const secret = newSecret();
  const token = writeTokenOf(config);
  const jobs = jobsOf(config);
  door.serve(appOf(config, lexicon, opened, { jobs, stopping }, { secret, token: token?.token ?? null }));
  const note = announce(config.dataFolder, door.address, secret);
  try {
    await context.print(`${startText(config, door, token?.file ?? null, (await opened.store.status()).where)}\n`);
    await asked;
    await context.print('Stopping …\n');
    await door.close(GRACE_MS);
  } finally {
    await jobs.stop();
    withdrawNote(config.dataFolder, note);
  }
}

function startText(config: Config, door: Door, tokenFile: string | null, where: string): string {
  const lines = [`Entente is at ${door.address}`, `Graph: ${where}. Stop with Ctrl+C.`];
  if (!config.loopback) lines.push(`It listens on ${config.host}, for other machines too. Writes need a token.`);
  if (tokenFile !== null) lines.push(`The token is kept in ${tokenFile}; read it with: cat ${tokenFile}`);
  return lines.join('\n');
}
