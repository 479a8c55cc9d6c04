// npm run e2e [-- desktop|browser] [Playwright's arguments]: the e2e specs on one desk or both.
import { build, needsBuild } from './lib/build.mjs';
import { deskKinds, runSpecs } from './lib/desks.mjs';

const [first = '', ...others] = process.argv.slice(2);
const chosen = deskKinds.filter((kind) => kind === first);
const kinds = chosen.length > 0 ? chosen : deskKinds;
const args = chosen.length > 0 || first === '' ? others : [first, ...others];

if (needsBuild()) {
  const code = await build({ quiet: true });
  if (code !== 0) process.exit(code);
}
for (const kind of kinds) {
  const result = await runSpecs(kind, args);
  if ('reason' in result) console.error(`The ${kind} desk could not be tested, because ${result.reason}.`);
  if ('reason' in result || result.code !== 0) process.exitCode = 1;
}
