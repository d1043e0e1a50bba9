import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const FLAGS = here('node_modules/country-flag-icons/1x1/');

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

/**
 * Puts the one script and the one style sheet into `web/published.html`, and their SHA-256 into its policy, so that a browser runs neither
 * if a byte of them was changed.
 */
function oneFile(): Plugin {
  const policyHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return {
    name: 'one-file',
    enforce: 'post',
    generateBundle(_, bundle) {
      let script = '';
      let style = '';
      for (const [name, part] of Object.entries(bundle)) {
        if (part.type === 'chunk') script += part.code;
        else if (name.endsWith('.css')) style += String(part.source);
        // Further chunks would have to be fetched, which the page may not.
        delete bundle[name];
      }
      // What would end a script element within the script is written another way that means the same in strings.
      script = script
        .replace(/<\/(?=script)/gi, '<\\/')
        .replaceAll('<!--', '<\\x21--')
        .trim();
      style = style.replace(/<\/(?=style)/gi, '<\\/').trim();
      const parts: Record<string, string> = { script, style, scriptHash: policyHash(script), styleHash: policyHash(style) };
      const page = readFileSync(here('web/published.html'), 'utf8')
        // The blanks that the formatter puts about them would count in their hashes.
        .replace(/\s*(%(?:script|style|data)%)\s*/g, '$1')
        .replace(/%(\w+)%/g, (mark, name: string) => parts[name] ?? mark);
      this.emitFile({ type: 'asset', fileName: 'page.html', source: page });
    },
  };
}

const explorer: UserConfig = {
  root: here('web'),
  base: '/',
  // The page says how well extraction does; what was measured is committed, so nobody types it.
  define: { __MEASURED__: readFileSync(here('tests/eval/baseline.json'), 'utf8') },
  plugins: [react(), flags()],
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // The page runs under `default-src 'self'`: nothing inline, no data: scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    license: { fileName: 'licences.md' },
  },
};

/** What `entente publish` fills: one file that loads nothing. Built by `vite build --mode published`. */
const published: UserConfig = {
  root: here('web'),
  base: './',
  publicDir: false,
  plugins: [react(), oneFile()],
  build: {
    outDir: here('dist/published'),
    emptyOutDir: true,
    target: 'es2022',
    cssCodeSplit: false,
    chunkSizeWarningLimit: 900,
    rollupOptions: {
      input: here('web/src/published/main.tsx'),
      // A page that stands alone has no module of its own to ask.
      transform: { define: { 'import.meta': '{}' } },
      output: { format: 'iife', codeSplitting: false },
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'published' ? published : explorer));
