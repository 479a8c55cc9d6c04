// Fails when modules of src import each other in a circle.
import { findCycles, readImportGraph } from './lib/import-graph.mjs';
import { root } from './lib/project.mjs';

const cycles = findCycles(readImportGraph(root));
for (const cycle of cycles) console.error(`Import circle: ${cycle.join(' -> ')}`);
if (cycles.length > 0) process.exitCode = 1;
