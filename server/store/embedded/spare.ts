import { spawnChild, type Spawned } from './spawn.ts';

/** A process that has opened nothing yet, ready for the case that the other one must be stopped: starting one takes longest. */
export class Spare {
  #child: Spawned | null = null;

  /** Starts one where there is none. */
  warm(): void {
    if (this.#child) return;
    const child = spawnChild();
    this.#child = child;
    child.process.on('error', () => undefined);
    child.process.unref();
    child.process.channel?.unref();
  }

  /** Gives it away, or null where there is none that lives. */
  take(): Spawned | null {
    const child = this.#child;
    this.#child = null;
    const lives = child && child.process.exitCode === null && child.process.signalCode === null && child.process.connected;
    return lives ? child : null;
  }
}
