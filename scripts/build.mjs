// npm run build: the three bundles into `out`.
import { build } from './lib/build.mjs';

process.exitCode = await build();
