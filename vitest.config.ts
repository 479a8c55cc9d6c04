import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const setupFiles = [fileURLToPath(new URL('scripts/property-seed.ts', import.meta.url))];
const resolve = { alias: { '@shared': fileURLToPath(new URL('src/shared', import.meta.url)) } };

export default defineConfig({
  test: {
    projects: [
      { resolve, test: { name: 'shared', environment: 'node', setupFiles, include: ['src/shared/**/*.test.ts'], testTimeout: 30_000 } },
      {
        // Store faults and kill tests start processes and fill disks: slow, not stuck.
        resolve,
        test: {
          name: 'main',
          environment: 'node',
          setupFiles,
          include: ['src/main/**/*.test.ts', 'src/preload/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        plugins: [react()],
        test: { name: 'renderer', environment: 'jsdom', setupFiles, include: ['src/renderer/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
      },
      {
        resolve,
        test: {
          name: 'tooling',
          environment: 'node',
          setupFiles,
          include: ['eslint-rules/**/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
