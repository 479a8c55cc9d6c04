import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const alias = { '@shared': here('src/shared') };

/**
 * The three builds. Libraries stand in `devDependencies` and are therefore bundled: the browser desk and the command
 * line run from `out/` alone, on plain Node, with no `node_modules` beside them.
 */
export default defineConfig({
  main: {
    // The build of fflate for Node declares a `require` of its own, beside the one that the bundles begin with.
    resolve: { alias: { ...alias, fflate: 'fflate/browser' } },
    build: {
      // The browser desk and the command line run on the user's Node, not on Electron's newer one.
      target: 'node20.19',
      sourcemap: true,
      rolldownOptions: {
        input: {
          electron: here('src/main/electron.ts'),
          browser: here('src/main/browser.ts'),
          cli: here('src/main/cli.ts'),
          // A thread of its own for each file that is read …
          'document-worker': here('src/main/reading/worker.ts'),
          // … for each file of bytes that is made.
          'writing-worker': here('src/main/formats/writing-worker.ts'),
          // … and for each new draft that is compared.
          'anchor-worker': here('src/main/anchoring/worker.ts'),
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      // A sandboxed preload is one plain script: no ES modules, nothing to require but `electron`.
      externalizeDeps: false,
      rolldownOptions: {
        input: here('src/preload/index.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('src/renderer'),
    resolve: { alias },
    plugins: [react()],
    build: {
      // The oldest Chromium the screens are tested on: that of the Electron test runtime.
      target: 'chrome130',
      minify: true,
      // The content security policy has no `data:` for fonts, so nothing is inlined.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: here('src/renderer/index.html') },
    },
  },
});
