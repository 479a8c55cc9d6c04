#!/usr/bin/env node
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from './cli/run-cli';
import { installationOf } from './installation';

// Whoever reads our output may have enough of it (`claimdesk list | head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const { stdin, stdout, stderr, env } = process;
const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const { version, documentWorker } = installationOf(import.meta.url);
const program = { version, documentWorker, folder };
process.exitCode = await runCli(process.argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd() }, program);
