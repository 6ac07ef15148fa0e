import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** One page for now; each page is a folder with its own index.html, built beside the others. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'issue-panel'),
  base: './',
  plugins: [react()],
  define: { 'process.env': '({})' },
  build: { outDir: resolve(import.meta.dirname, 'build/issue-panel'), emptyOutDir: true },
});
