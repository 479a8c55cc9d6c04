import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ClaimdeskError } from '@shared/result';
import type { Invocation } from './command';

export const passphraseOption = {
  'passphrase-file': { value: 'FILE', help: 'the first line of this file is the passphrase of the package; else CLAIMDESK_PASSPHRASE' },
} as const;

/**
 * The passphrase that was given; undefined: none. It is no argument: every other program of the machine could read those.
 * Fails with `not-found`, and with `empty` for a file without one.
 */
export async function passphraseOf({ options, io }: Invocation): Promise<string | undefined> {
  const file = options.text('passphrase-file');
  if (file === undefined) return io.env['CLAIMDESK_PASSPHRASE'] || undefined;
  const text = await readFile(path.resolve(io.cwd, file), 'utf8').catch(() => {
    throw new ClaimdeskError('not-found', `The passphrase file ${file} cannot be read.`);
  });
  const passphrase = text.split(/\r?\n/u)[0]!;
  if (passphrase === '') throw new ClaimdeskError('empty', `The first line of the passphrase file ${file} is empty.`);
  return passphrase;
}
