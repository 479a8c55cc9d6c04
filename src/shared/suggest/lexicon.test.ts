import { describe, expect, it } from 'vitest';
import { inflect } from './inflection';
import { builtInLexicon } from './lexicon';
import { cueFrames, cueKinds } from './lexicon-names';
import cues from './lexicons/cues.json';
import settings from './lexicons/settings.json';
import sources from './lexicons/sources.json';
import words from './lexicons/words.json';

const lists = (file: object): [string, string[]][] => Object.entries(file).filter((entry): entry is [string, string[]] => Array.isArray(entry[1]) && typeof entry[1][0] === 'string');

describe('SU-12: the word lists', () => {
  it.each([...lists(words), ...lists(sources), ...lists(settings), ['cue nouns', cues.nouns] as [string, string[]]])('%s are in lower case, each once', (_, list) => {
    expect(list.filter((word) => word !== word.toLowerCase() || word.trim() !== word)).toEqual([]);
    expect(list.filter((word, index) => list.indexOf(word) !== index)).toEqual([]);
  });

  it('have cues of known frames and kinds', () => {
    const frames = new Set<string>(cueFrames);
    const kinds = new Set<string>([...cueKinds, 'report']);
    for (const group of [...cues.groups, ...cues.phrases]) {
      expect(group.takes.filter((frame) => !frames.has(frame))).toEqual([]);
      if ('kind' in group) expect(kinds.has(group.kind)).toBe(true);
    }
    expect(builtInLexicon().cues.get('say')![0]!.takes.has('clause')).toBe(true);
  });
});

it('SU-12: verbs are inflected', () => {
  expect([...inflect('deny').keys()]).toEqual(['deny', 'denies', 'denied', 'denying']);
  expect([...inflect('say', 'said said').keys()].slice(0, 3)).toEqual(['say', 'says', 'said']);
  expect(inflect('admit', 'admitted admitted').get('admitting')).toMatchObject({ ing: true });
  expect(inflect('write', 'wrote written').get('written')).toMatchObject({ participle: true, past: false });
});
