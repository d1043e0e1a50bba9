import { Engine } from './engine.ts';
import { toSent } from './errors.ts';
import type { Answers, FromChild, Request, ToChild } from './messages.ts';

/*
 * The process that holds the embedded database. It can be killed at any moment: the engine has no deadline, no cancel and
 * no memory limit, and a committed transaction survives.
 */

let engine: Engine | null = null;

const send = (message: FromChild): void => {
  if (process.connected) process.send?.(message);
};

function opened(): Engine {
  if (!engine) throw new Error('The database was asked before it was opened.');
  return engine;
}

async function answer(request: Request): Promise<Answers[keyof Answers]> {
  switch (request.op) {
    case 'open':
      engine = new Engine(request.file);
      return null;
    case 'read':
      return opened().read(request.text, request.parameters, request);
    case 'cursor':
      return opened().openCursor(request.text, request.parameters, request.guest);
    case 'next':
      return opened().next(request.cursor);
    case 'drop':
      opened().drop(request.cursor);
      return null;
    case 'write':
      return opened().write(request.statements);
    case 'explain':
      return opened().explain(request.text, request.parameters);
    case 'define':
      await opened().define(request.statements);
      return null;
    case 'census':
      return opened().census();
    case 'checkpoint':
      opened().checkpoint();
      return null;
    case 'close':
      engine?.close();
      engine = null;
      return null;
    default:
      throw new Error('The database was asked something it does not know.');
  }
}

process.on('message', (message: ToChild) => {
  answer(message).then(
    (value) => send({ id: message.id, value }),
    (error: unknown) => send({ id: message.id, error: toSent(error) }),
  );
});
// The parent has ended, however it did: leave, so that the file is free.
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole group; when to close is the parent's to say.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
// Where the parent cannot look it up itself, it is told how much memory is used.
if (process.platform !== 'linux') setInterval(() => send({ rss: process.memoryUsage.rss() }), 100).unref();
