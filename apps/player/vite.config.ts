// 玩硬件 under Vite's development server, with the demo's supervisor behind it; `npm run build` makes the page it serves.
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const desk = process.env['PLAYER_URL'] ?? 'http://127.0.0.1:7312';

export default defineConfig({
  base: './',
  plugins: [react(), tailwindcss()],
  build: { assetsInlineLimit: 0 },
  server: { proxy: { '/events': desk, '/machines': desk, '/programs': desk } },
});
