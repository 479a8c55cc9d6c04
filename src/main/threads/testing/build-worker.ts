import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds a thread's file into a folder of its own. @param entry relative to `src/main` @returns the built file */
export async function buildWorker(entry: string): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'claimdesk-worker-')), 'worker.mjs');
  await buildEntry(entry, file);
  return file;
}

/** Builds a program. @param entry relative to `src/main` @param file where it is to be; what it loads later lies beside it */
export async function buildEntry(entry: string, file: string): Promise<void> {
  await build({
    configFile: false, logLevel: 'error',
    resolve: { alias: { '@shared': fileURLToPath(new URL('../../../shared', import.meta.url)) } },
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL(`../../${entry}`, import.meta.url)), outDir: path.dirname(file), target: 'node20.19',
      rolldownOptions: { output: { entryFileNames: path.basename(file), chunkFileNames: '[name]-[hash].mjs' } },
    },
  });
}
