// 综合窗口 under Vite's development server, with the hub behind it; `npm run build` makes the pages that the hub serves.
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const hub = process.env['HUB_URL'] ?? 'http://127.0.0.1:7300';

export default defineConfig({
  base: './',
  plugins: [react(), tailwindcss()],
  build: { assetsInlineLimit: 0 },
  server: { proxy: { '/api': hub, '/socket.io': { target: hub, ws: true } } },
});
