// 办事指南 under Vite's development server, with the hub behind it; `npm run build` makes the pages that the hub serves.
// Visitors bring the browser, and WeChat's may be years old: scripts and styles are lowered for it. Nothing is inlined:
// the content security policy allows no data: scripts.
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const hub = process.env['HUB_URL'] ?? 'http://127.0.0.1:7300';

export default defineConfig({
  base: './',
  plugins: [react(), tailwindcss()],
  build: { assetsInlineLimit: 0, target: 'es2020', cssTarget: ['chrome87', 'safari14'] },
  server: { proxy: { '/api': hub } },
});
