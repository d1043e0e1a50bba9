import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import { EntenteError, UnavailableError } from '../model/errors.ts';

const FIRST_PORT = 3000;
const PORTS_TRIED = 100;

/** A server that holds its port from the start and answers 503 until it is given what to serve. */
export class Door {
  private handler: RequestListener = loading;
  private readonly server: Server = createServer((request, response) => this.handler(request, response));

  constructor(readonly host: string) {}

  /** Takes the port that is set, else the first free one from 3000. Throws UnavailableError for a set port that is busy. */
  async open(port: number | null): Promise<void> {
    if (port !== null) return this.listen(port);
    for (let tried = FIRST_PORT; tried < FIRST_PORT + PORTS_TRIED; tried++) {
      try {
        return await this.listen(tried);
      } catch (error) {
        if (!(error instanceof PortBusyError)) throw error;
      }
    }
    throw new UnavailableError(
      `All ports from ${FIRST_PORT} to ${FIRST_PORT + PORTS_TRIED - 1} are busy: set PORT to a free one.`,
    );
  }

  /** The port taken. */
  get port(): number {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The server does not listen.');
    return address.port;
  }

  /** Where a browser on this machine finds it. */
  get address(): string {
    const everywhere: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };
    const host = everywhere[this.host] ?? (this.host.includes(':') && !this.host.startsWith('[') ? `[${this.host}]` : this.host);
    return `http://${host}:${this.port}`;
  }

  serve(handler: RequestListener): void {
    this.handler = handler;
  }

  /** Lets the answers under way end, for at most `graceMs` milliseconds, then closes every connection. */
  async close(graceMs: number): Promise<void> {
    if (!this.server.listening) return;
    const closed = new Promise<void>((done) => {
      this.server.close(() => done());
    });
    this.server.closeIdleConnections();
    const cut = setTimeout(() => this.server.closeAllConnections(), graceMs);
    await closed;
    clearTimeout(cut);
  }

  private listen(port: number): Promise<void> {
    return new Promise((done, fail) => {
      const failed = (error: NodeJS.ErrnoException): void => fail(listenError(error, this.host, port));
      this.server.once('error', failed);
      this.server.listen(port, this.host.replace(/^\[|\]$/g, ''), () => {
        this.server.off('error', failed);
        done();
      });
    });
  }
}

class PortBusyError extends UnavailableError {}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new PortBusyError(
      `Port ${port} of ${host} is busy. Set PORT to another one, or leave it out to take the next free one.`,
    );
  }
  if (error.code === 'EACCES')
    return new UnavailableError(`Port ${port} may not be used by this user. Set PORT to one above 1023.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new EntenteError('usage', `HOST is ${JSON.stringify(host)}, but must be an address of this machine.`);
  }
  return error;
}

/** While the store opens: alive, but not ready for anything else. */
const loading: RequestListener = (request, response) => {
  if (request.url === '/api/health/live') {
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
    response.end('{"status":"ok","detail":"Entente is starting."}');
    return;
  }
  response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '2' });
  response.end('Entente is starting. Try again in a moment.\n');
};
