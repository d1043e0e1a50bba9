import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const FLAGS = fileURLToPath(new URL('node_modules/country-flag-icons/1x1/', import.meta.url));

/** Serves every flag as a file of our own (`/flags/IN.svg`), so that a browser loads only those on screen. */
function flags(): Plugin {
  /** A fixed size, without which browsers rasterise an SVG at their own default. */
  const sized = (file: string): string =>
    readFileSync(`${FLAGS}${file}`, 'utf8').replace('<svg ', '<svg width="192" height="192" ');
  const files = readdirSync(FLAGS).filter((file) => /^[A-Z]{2}\.svg$/.test(file));
  return {
    name: 'flags',
    generateBundle() {
      for (const file of files) this.emitFile({ type: 'asset', fileName: `flags/${file}`, source: sized(file) });
    },
    configureServer(server) {
      server.middlewares.use('/flags', (request, response, next) => {
        const file = decodeURIComponent(request.url ?? '').replace(/^\/|\?.*$/g, '');
        if (!files.includes(file)) return next();
        response.setHeader('content-type', 'image/svg+xml');
        response.end(sized(file));
      });
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('web', import.meta.url)),
  base: '/',
  plugins: [react(), flags()],
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // The page runs under `default-src 'self'`: nothing inline, no data: scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    license: { fileName: 'licences.md' },
  },
});
