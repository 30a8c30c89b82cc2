// 综合窗口 under Vite's development server, with the hub behind it; `npm run build` makes the pages that the hub serves.
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const hub = process.env['HUB_URL'] ?? 'http://127.0.0.1:7300';

export default defineConfig({
  base: './',
  // The voice speaks at the window too, when there is no hub (应急叫号).
  publicDir: `${import.meta.dirname}/../display/public`,
  plugins: [react(), tailwindcss()],
  build: {
    assetsInlineLimit: 0,
    rolldownOptions: {
      // The desk, the call bar that the shell shows in a window of its own, and what the terminal serves without a hub: 应急叫号
      // for the clerk and the window's screen for a second monitor.
      input: ['index.html', 'bar/index.html', 'emergency/index.html', 'window/index.html'].map(
        (page) => `${import.meta.dirname}/${page}`,
      ),
    },
  },
  server: { proxy: { '/api': hub, '/socket.io': { target: hub, ws: true } } },
});
