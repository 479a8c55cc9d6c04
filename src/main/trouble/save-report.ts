import path from 'node:path';
import { troubleFileName, troubleText, type TroubleReport } from '@shared/trouble/trouble-report';
import { nodeDisk } from '../store/disk';
import { diskError } from '../store/disk-error';
import { writeDurably } from '../store/durable-file';

/**
 * Saves a report of something that broke where a person says.
 * @param choosePath asks where to; undefined when the person thinks better of it
 * @returns the name of the file; undefined when none was written
 * @throws ClaimdeskError `disk`
 */
export async function saveReport(
  report: TroubleReport, choosePath: (suggestedName: string) => Promise<string | undefined>,
): Promise<string | undefined> {
  const target = await choosePath(troubleFileName(report));
  if (target === undefined) return undefined;
  try {
    await writeDurably(nodeDisk, target, [troubleText(report)]);
    return path.basename(target);
  } catch (error) {
    throw diskError('The report was not saved', error);
  }
}
