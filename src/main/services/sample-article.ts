import { readFile } from 'node:fs/promises';
import type { ImportService, Imported } from './import-service';
import type { Change } from './articles-service';
import { resourceFile } from './resource-file';

const SAMPLE = 'museum-coins.txt';

/** Takes the sample article in, on which a newcomer learns the desk. */
export async function addSampleArticle(imports: ImportService, change: Change): Promise<Imported> {
  const bytes = await readFile(resourceFile(`samples/${SAMPLE}`));
  return imports.take({ bytes, name: SAMPLE, from: 'sample', evenIfKnown: false }, change);
}
