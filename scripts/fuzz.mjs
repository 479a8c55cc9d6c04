// npm run fuzz [-- SECONDS [SEED]]: broken files of every kind at the importers; one minute, and a seed by chance, unless told.
import { runTool } from './lib/run.mjs';

const [seconds = '60', seed = 'random'] = process.argv.slice(2);
process.exitCode = await runTool('vitest/vitest.mjs', ['run', '--project', 'main', 'src/main/reading/fuzz.test.ts'], {
  env: { CLAIMDESK_FUZZ_SECONDS: seconds, CLAIMDESK_FUZZ_SEED: seed },
});
