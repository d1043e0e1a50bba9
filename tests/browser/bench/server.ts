import { existsSync, readFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { Overview } from '../../../server/contract/graph.ts';
import { packageRoot } from '../../../server/store/root.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.html': 'text/html',
};

/** Sigma's own page, bundled as the explorer is. */
async function bareScript(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: { input: join(packageRoot(), 'tests/browser/bench/bare.ts') },
    },
  });
  const outputs = (Array.isArray(made) ? made : [made]) as { output: { type: string; code?: string }[] }[];
  const code = outputs[0]?.output.find((part) => part.type === 'chunk')?.code;
  if (!code) throw new Error('The bare page could not be bundled.');
  return code;
}

/**
 * One server for both pages: the built explorer at /, bare Sigma at /bare, both with the overview that was last set; whatever else they ask
 * of the API is answered by `api`, a port of this machine.
 */
export async function serveBoth(
  api: number,
): Promise<{ origin: string; set: (overview: Overview) => void; close: () => Promise<void> }> {
  const web = join(packageRoot(), 'dist/web');
  const script = await bareScript();
  const page =
    '<!doctype html><meta charset="utf-8"><title>Bare</title><link rel="icon" href="data:,">' +
    '<style>html,body,#stage{height:100%;margin:0}</style><div id="stage"></div><script type="module" src="/bare.js"></script>';
  let overview = gzipSync('{}');
  const files = new Map<string, Buffer>();
  const fileAt = (path: string): Buffer | null => {
    const known = files.get(path);
    if (known) return known;
    const file = join(web, decodeURIComponent(path));
    if (!file.startsWith(web) || !extname(file) || !existsSync(file)) return null;
    const packed = gzipSync(readFileSync(file));
    files.set(path, packed);
    return packed;
  };
  const server: Server = createServer((asked, answer) => {
    const path = new URL(asked.url ?? '/', 'http://x').pathname;
    const give = (type: string, packed: Buffer): void => {
      answer.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'cache-control': 'no-store' });
      answer.end(packed);
    };
    if (path === '/api/overview') return give('application/json', overview);
    if (path.startsWith('/api/')) {
      const passed = request({ host: '127.0.0.1', port: api, path: asked.url, method: asked.method }, (from) => {
        answer.writeHead(from.statusCode ?? 500, from.headers);
        from.pipe(answer);
      });
      passed.on('error', () => answer.destroy());
      asked.pipe(passed);
      return;
    }
    if (path === '/bare') return give('text/html', gzipSync(page));
    if (path === '/bare.js') return give('text/javascript', gzipSync(script));
    const found = fileAt(path === '/' ? '/index.html' : path);
    if (found) return give(TYPES[extname(path) || '.html'] ?? 'application/octet-stream', found);
    answer.writeHead(404).end();
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set: (next) => (overview = gzipSync(JSON.stringify(next), { level: 1 })),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
