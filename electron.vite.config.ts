import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

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
          cli: at('src/cli/index.ts'),
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
    plugins: [react()],
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
