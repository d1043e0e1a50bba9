import { environment, readConfig, type Config } from '../config.ts';
import { loadLexicon } from '../lexicon/index.ts';
import type { Lexicon } from '../lexicon/types.ts';
import type { Progress } from '../model/reading.ts';
import { packageRoot } from '../store/root.ts';
import { audited } from './audited.ts';
import { auditOf } from './data-folder.ts';
import { EXIT, type ExitCode } from './failure.ts';
import type { Operations } from './operations.ts';
import { printable, ProgressLine } from './progress.ts';
import { openRemote } from './remote.ts';
import { findRunning } from './running.ts';

/** What every command works with; each part is made when it is first asked for, so that `--help` costs nothing. */
export class Context {
  readonly progress = new ProgressLine();
  /** What the process ends with, unless the command throws. */
  exitCode: ExitCode = EXIT.ok;
  private configMade: Config | null = null;
  private lexiconMade: Lexicon | null = null;

  get config(): Config {
    return (this.configMade ??= readConfig(environment()));
  }

  get lexicon(): Lexicon {
    return (this.lexiconMade ??= loadLexicon(packageRoot()));
  }

  /** Runs `work` on the running server's store, else on the store opened here, and closes it. */
  async withOperations<T>(work: (operations: Operations) => Promise<T>): Promise<T> {
    const running = await findRunning(this.config.dataFolder);
    const operations = running ? openRemote(running) : await this.openHere();
    try {
      return await work(operations);
    } finally {
      this.progress.clear();
      await operations.close();
    }
  }

  /** The operations on a store opened in this process; whoever asks closes them. */
  async openHere(): Promise<Operations> {
    // Loaded here, so that a command through the running server does not wait for drivers that it does not use.
    const { openLocal } = await import('./local.ts');
    return audited(await openLocal(this.config, () => this.lexicon), auditOf(this.config));
  }

  /** Writes text to stdout, waiting where its reader is slower. */
  async print(text: string): Promise<void> {
    if (process.stdout.write(text)) return;
    await new Promise<void>((done) => {
      process.stdout.once('drain', done);
    });
  }

  /** Follows long work: draws how far it is, and prints what a person should know. */
  readonly follow = (progress: Progress): void => {
    if (progress.notice !== undefined) this.note(`${printable(progress.path ?? '')}: ${printable(progress.notice)}`);
    else this.progress.update(progress);
  };

  /** A remark for people, on stderr. */
  note(text: string): void {
    this.progress.clear();
    process.stderr.write(`${text}\n`);
  }
}
