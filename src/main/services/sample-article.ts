import { readFile } from 'node:fs/promises';
import type { ImportService, Imported } from './import-service';
import type { Change } from './articles-service';
import { resourceFile } from './resource-file';

/** Takes the sample article in, on which a newcomer learns the desk. */
export function addSampleArticle(imports: ImportService, change: Change): Promise<Imported> {
  return addSample(imports, 'museum-coins.txt', change);
}

/** Takes the worked example in: an article on which everything has been used that the desk has. */
export function addWorkedExample(imports: ImportService, change: Change): Promise<Imported> {
  return addSample(imports, 'footbridge.claimdesk.json', change);
}

async function addSample(imports: ImportService, name: string, change: Change): Promise<Imported> {
  const bytes = await readFile(resourceFile(`samples/${name}`));
  return imports.take({ bytes, name, from: 'sample', evenIfKnown: false }, change);
}
