import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['FLOWSMITH_API'] ?? 'http://127.0.0.1:4600';

/** Packages whose code should change its file name only when they do: long-lived in the browser's cache. */
const vendors = [
  { name: 'monaco', test: /node_modules[\\/]monaco-editor/ },
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/ },
];

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
    // Monaco is one lazy chunk of several megabytes; the size that counts is checked by the bench.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { output: { codeSplitting: { groups: vendors } } },
  },
});
