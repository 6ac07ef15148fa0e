import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** What every page is built with; local/packaging/build.ts says which page, and where to. */
export default defineConfig({
  base: './',
  plugins: [react()],
  define: { 'process.env': '({})' },
});
