import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { phrasesInGerman } from '@shared/phrases/told-in-german';
import { messagesMade } from './lib/messages-made';
import { inProject } from './lib/project.mjs';

/** Where messages are made that no screen shows, and why. */
const unshown: readonly (readonly [RegExp, string])[] = [
  [/^src\/main\/(i18n|host\/questions)\.ts/, 'is in the language of the desk already'],
  [/^src\/main\/desk-options\.ts/, 'is told on the command line'],
  [/^src\/main\/store\/(check|check-records|attachment-check)\.ts/, 'is told by the command `check`'],
  [/^src\/shared\/text\/quote\.ts/, 'is told by the command `annotate`'],
  [/^src\/main\/transport\/(http-guard|http-body|electron-ipc)\.ts/, 'is told to programs that are not the desk’s page'],
];

/** Messages of that kind beside others that are shown. */
const forProgrammers: ReadonlySet<string> = new Set([
  // The contract's, which the screens keep to.
  'The desk has no such method.', '{}: no field is called __proto__', 'There is no such page.',
  'A copy is called by its hash, and this is none.', 'An article has an id that cannot be a file name.',
  // Pieces of files, which the screens cut.
  'Only a file that was announced takes pieces.', 'More came of the file {} than the {} bytes that were announced.',
  'Only a file that the desk made can be read.', 'Only {} of {} bytes of the file {} have come.', 'These bytes are no {} picture.',
]);

const folders = ['src/main', 'src/shared', 'src/renderer/src'];
const files = folders
  .flatMap((folder) => readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
  .filter((file) => file.endsWith('.ts') && !/\.test\.|\/testing\/|\/(cli|i18n|phrases)\//.test(file));

/** A phrase with its holes as `messagesMade` writes them. */
const bare = (phrase: string): string => phrase.replace(/\{\d[^}]*\}/g, '{}');
/** Single words are names and values: of fields, of formats. What puts only holes together says nothing of its own. */
const isSaid = (message: string): boolean => message.includes(' ') && /\p{L}/u.test(message.replaceAll('{}', ''));

describe('what main and the shared rooms tell a person (LA-5)', () => {
  const made = messagesMade(files);
  const known = new Set(Object.values(phrasesInGerman).flatMap((phrases) => Object.keys(phrases)).map(bare));

  it('is known in German', () => {
    const shown = [...made].filter(([, places]) => places.some((place) => !unshown.some(([where]) => where.test(place))));
    const untold = shown.filter(([message]) => isSaid(message) && !known.has(message) && !forProgrammers.has(message));
    expect(untold.map(([message, places]) => `${places[0]!}: ${message}`)).toEqual([]);
  });

  it('has no German that nothing needs any more', () => {
    expect([...known].filter((phrase) => isSaid(phrase) && !made.has(phrase))).toEqual([]);
    expect([...forProgrammers].filter((message) => !made.has(message))).toEqual([]);
    expect(unshown.filter(([where]) => ![...made.values()].flat().some((place) => where.test(place))).map(([where]) => where.source)).toEqual([]);
  });
});
