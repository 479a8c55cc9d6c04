// npm run bench [-- --only draw,mark,save,open,…] [--quick]: bundles the benches and runs them.
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inProject, root } from '../scripts/lib/project.mjs';

const alias = { '@shared': inProject('src', 'shared') };
const common = /** @type {const} */ ({ configFile: false, logLevel: 'warn', resolve: { alias } });

await build({
  ...common,
  root: inProject('bench', 'page'),
  build: { outDir: inProject('out', 'bench-page'), emptyOutDir: true, target: 'chrome130', assetsInlineLimit: 0 },
});
// The bundle lies two folders below the project's, as the scripts in it do, which find the project from there.
await build({
  ...common,
  root,
  build: {
    ssr: inProject('bench', 'main.ts'), outDir: inProject('out', 'bench'), emptyOutDir: true, target: 'node20.19',
    rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
  },
});
await import(pathToFileURL(inProject('out', 'bench', 'main.mjs')).href);
