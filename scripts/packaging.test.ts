import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProject } from './lib/project.mjs';

const config = readFileSync(inProject('electron-builder.yml'), 'utf8');

/** The entries of a flat mapping of the file: `key: value`, indented by two spaces. */
function mapping(name: string): Record<string, string> {
  const block = new RegExp(`^${name}:\\n((?: {2}.*\\n)+)`, 'm').exec(config)?.[1] ?? '';
  return Object.fromEntries([...block.matchAll(/^ {2}(\w+): (.+)$/gm)].map(([, key = '', value = '']) => [key, value]));
}

test('the packaged Electron cannot be turned into something else: its fuses are set', () => {
  expect(mapping('electronFuses')).toEqual({
    runAsNode: 'false',
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    enableCookieEncryption: 'true',
    enableEmbeddedAsarIntegrityValidation: 'true',
    onlyLoadAppFromAsar: 'true',
    grantFileProtocolExtraPrivileges: 'false',
  });
});

test('the application is packed into one archive', () => {
  expect(config).toMatch(/^asar: true$/m);
});

test('all that the bundles read at run time is packed', () => {
  expect(config).toMatch(/^ {2}- out\/\*\*$/m);
  expect(config).toMatch(/^ {2}- resources\/\*\*$/m);
});
