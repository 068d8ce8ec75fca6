import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['FLOWSMITH_API'] ?? 'http://127.0.0.1:4600';

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/api', '/docs', '/sandbox'].map((path) => [path, { target: api, changeOrigin: false }]),
    ),
  },
  worker: { format: 'es' },
  build: {
    target: 'es2024',
    // Monaco, loaded only when the JSON editor is shown, is one chunk of several megabytes.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      // A page loads just the primitives that it uses, and the library's pictures no player: without this, a table of
      // contents (index.ts) would pull all that it names into the first chunk that imports it.
      treeshake: {
        moduleSideEffects: [
          { test: /apps\/web\/src\/(ui\/index\.ts$|features\/phone\/player\/)/, sideEffects: false },
        ],
      },
      // React and the router change seldom: long-lived in the browser's cache.
      output: {
        codeSplitting: {
          groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/ }],
        },
      },
    },
  },
});
