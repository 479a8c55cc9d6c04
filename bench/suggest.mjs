// npm run bench:suggest [-- FILE.jsonl… --all --threshold 0.8]: bundles the bench of suggestions and runs it.
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inProject, root } from '../scripts/lib/project.mjs';

await build({
  configFile: false, logLevel: 'warn', root, resolve: { alias: { '@shared': inProject('src', 'shared') } },
  build: {
    ssr: inProject('bench', 'suggest', 'main.ts'), outDir: inProject('out', 'bench-suggest'), emptyOutDir: true, target: 'node20.19',
    rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
  },
});
await import(pathToFileURL(inProject('out', 'bench-suggest', 'main.mjs')).href);
