#!/usr/bin/env node
// Placeholder of the command line.
process.stdout.write('claimdesk\n');
