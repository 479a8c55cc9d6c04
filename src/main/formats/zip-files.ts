import { ClaimdeskError } from '@shared/result';
import { Pace } from '../store/json-pieces';

/** A file on its way into a ZIP file; a text becomes UTF-8. */
export interface FileToZip {
  readonly name: string;
  readonly contents: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

/** What the directory of a ZIP file can count, without the extensions that not every program reads. */
const MOST_FILES = 65_535;
const MOST_BYTES = 0xffff_ffff;

/**
 * Files as one ZIP file, made as it is asked for; others have their turn meanwhile.
 * @param at when they were made, ISO 8601
 * Fails with `too-large`.
 */
export async function* zipFiles(files: Iterable<FileToZip> | AsyncIterable<FileToZip>, at: string): AsyncGenerator<Uint8Array> {
  const { strToU8, Zip, ZipDeflate } = await import('fflate');
  const ready: Uint8Array[] = [];
  let made = 0;
  let count = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made += chunk.length;
    ready.push(chunk);
  });
  const pace = new Pace();
  for await (const { name, contents } of files) {
    if (++count > MOST_FILES) throw tooMuch();
    const file = new ZipDeflate(name);
    file.mtime = at;
    zip.add(file);
    for await (const chunk of contents) {
      file.push(typeof chunk === 'string' ? strToU8(chunk) : chunk);
      if (made > MOST_BYTES) throw tooMuch();
      yield* ready.splice(0);
      if (pace.due()) await pace.rest();
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  yield* ready.splice(0);
}

function tooMuch(): ClaimdeskError {
  return new ClaimdeskError('too-large', 'A ZIP file has no room for so much. Export fewer articles at a time, or all into a folder by the command line.');
}
