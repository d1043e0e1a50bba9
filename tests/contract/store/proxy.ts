import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A loopback port that passes everything on to a server and can be cut off from it. */
export interface Proxy {
  port: number;
  /** Breaks all connections; new ones are taken. */
  cut(): void;
  /** Breaks all connections and takes no new ones. */
  stop(): Promise<void>;
  /** Takes connections again, on the same port. */
  again(): Promise<void>;
}

export async function startProxy(target: URL): Promise<Proxy> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket, other: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => other.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      other.destroy();
    });
  };
  const accept = (near: Socket): void => {
    const far = connect(Number(target.port), target.hostname);
    keep(near, far);
    keep(far, near);
    near.pipe(far).pipe(near);
  };
  const listen = (port: number): Promise<Server> =>
    new Promise((resolve, reject) => {
      const server = createServer(accept).once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve(server));
    });
  let server: Server | null = await listen(0);
  const { port } = server.address() as AddressInfo;
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port,
    cut,
    async stop() {
      const stopping = server;
      server = null;
      cut();
      if (stopping) await new Promise((resolve) => stopping.close(resolve));
    },
    async again() {
      server ??= await listen(port);
    },
  };
}
