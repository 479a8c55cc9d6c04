import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds a thread's file into a folder of its own. @param entry relative to `src/main` @returns the built file */
export async function buildWorker(entry: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'claimdesk-worker-'));
  await build({
    configFile: false, logLevel: 'error',
    resolve: { alias: { '@shared': fileURLToPath(new URL('../../../shared', import.meta.url)) } },
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL(`../../${entry}`, import.meta.url)), outDir: folder, target: 'node20.19',
      rolldownOptions: { output: { entryFileNames: 'worker.mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  });
  return path.join(folder, 'worker.mjs');
}
