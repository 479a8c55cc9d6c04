import { readFile } from 'node:fs/promises';
import { ClaimdeskError } from '@shared/result';
import type { HouseWords } from '@shared/suggest/house-lexicon-schema';
import { readHouseLexicon } from '@shared/suggest/house-lexicon-schema';
import { errorCode } from '../store/disk';
import { diskError } from '../store/disk-error';
import { LibraryFiles } from '../store/library-files';

/** What a library's `house-words.json` adds to the words that suggestions are made with; null without one. Fails as `readHouseLexicon` does, naming the file. */
export async function houseWordsOf(libraryFolder: string): Promise<HouseWords | null> {
  const file = new LibraryFiles(libraryFolder).houseWords;
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null;
    throw diskError(`The house words in ${file} could not be read`, error);
  }
  const house = readHouseLexicon(text.replace(/^\uFEFF/, ''));
  if (house.ok) return house.value;
  const { code, message, details } = house.error;
  throw new ClaimdeskError(code, `${file}: ${message}`, details);
}
