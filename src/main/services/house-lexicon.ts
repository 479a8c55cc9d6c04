import { readFile } from 'node:fs/promises';
import { ClaimdeskError } from '@shared/result';
import { readHouseLexicon } from '@shared/suggest/house-lexicon-schema';
import type { Lexicon } from '@shared/suggest/lexicon';
import { builtInLexicon, makeLexicon } from '@shared/suggest/lexicon';
import { errorCode } from '../store/disk';
import { diskError } from '../store/disk-error';
import { LibraryFiles } from '../store/library-files';

/** The words that suggestions are made with: the built-in ones, and those of `house-words.json` in the library. Fails as `readHouseLexicon` does, naming the file. */
export async function lexiconOf(libraryFolder: string): Promise<Lexicon> {
  const file = new LibraryFiles(libraryFolder).houseWords;
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return builtInLexicon();
    throw diskError(`The house words in ${file} could not be read`, error);
  }
  const house = readHouseLexicon(text.replace(/^\uFEFF/, ''));
  if (house.ok) return makeLexicon(house.value);
  const { code, message, details } = house.error;
  throw new ClaimdeskError(code, `${file}: ${message}`, details);
}
