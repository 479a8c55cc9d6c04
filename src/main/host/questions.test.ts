import { afterEach, describe, expect, it } from 'vitest';
import { ClaimdeskError } from '@shared/result';
import { setLanguage } from '../i18n';
import { cannotOpen, notSaved } from './questions';

afterEach(() => setLanguage('en'));

describe('questions of the desktop desk', () => {
  const reason = 'The change was not saved and has been taken back: the disk is full. Make room, then try again.';

  it('LA-5: tell what failed in the language of the desk', () => {
    expect(notSaved(reason).detail).toBe(`${reason} Keep the window open to try again from there.`);
    setLanguage('de');
    expect(notSaved(reason).detail).toMatch(/: Die Festplatte ist voll\. Platz schaffen, dann noch einmal versuchen\. Das Fenster offen lassen/);
    expect(cannotOpen('/tmp/a.txt', new ClaimdeskError('not-found', 'There is no file a.txt here. Was it moved or renamed?'))).toMatchObject({
      message: 'a.txt konnte nicht geöffnet werden.', detail: 'Die Datei a.txt gibt es hier nicht. Wurde sie verschoben oder umbenannt?',
    });
  });
});
