import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist', target: 'es2022', assetsInlineLimit: 0 },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/api', '/q', '/login', '/problems'].map((path) => [path, process.env.KASKKIRI_URL ?? 'http://127.0.0.1:8080']),
    ),
  },
  test: { environment: 'node' },
});
