import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { transformWithOxc, type Plugin } from 'vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

/**
 * Makes the page that draws diagrams: one file with everything in it, since its sandbox has no origin to load from. It runs the
 * scripts it was built with and no others.
 */
function diagramPage(): Plugin {
  return {
    name: 'diagram-page',
    apply: 'build',
    async generateBundle() {
      const ours = at('src/ui/diagrams/page/draw.ts');
      const [mermaid, draw] = await Promise.all([
        readFile(at('node_modules/mermaid/dist/mermaid.min.js'), 'utf8'),
        readFile(ours, 'utf8').then((code) => transformWithOxc(code, ours)),
      ]);
      // Inside strings alone, where it means the same: a page would take it for its own marks.
      const scripts = [mermaid, draw.code].map((code) => code.replaceAll(/<(?=!--|\/?script)/gi, String.raw`\x3C`));
      const hashes = scripts.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
      const policy = `default-src 'none'; script-src ${hashes.join(' ')}; style-src 'unsafe-inline'`;
      this.emitFile({
        type: 'asset',
        fileName: 'diagram.html',
        source: `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Diagram</title><body><script>${scripts[0]}</script><script type="module">${scripts[1]}</script>`,
      });
    },
  };
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node22',
      rollupOptions: {
        // Workers are found beside the entry that starts them, so every entry keeps the name of its source.
        input: {
          index: at('electron/main/index.ts'),
          'engine-worker': at('src/host/engine-worker.ts'),
          'parse-worker': at('src/host/parse-worker.ts'),
          'optimise-worker': at('src/host/optimise-worker.ts'),
          cli: at('src/cli/index.ts'),
          'open-app': at('src/host/open-app.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: at('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/ui'),
    base: './',
    resolve: {
      alias: [{ find: /^.*\/runAfterKeyboard(?:\.mjs)?$/, replacement: at('src/ui/kit/run-after-keyboard.ts') }],
    },
    plugins: [react(), diagramPage()],
    build: {
      outDir: at('out/ui'),
      emptyOutDir: true,
      minify: true,
      // The content policy allows no data: addresses for fonts, so nothing is put inline.
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: at('src/ui/index.html') } },
    },
  },
});
