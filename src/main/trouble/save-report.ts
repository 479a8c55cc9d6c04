import { troubleFileName, troubleText, type TroubleReport } from '@shared/trouble/trouble-report';
import { saveWhereAsked } from '../services/save-where-asked';
import { FILE_MODE } from '../store/durable-file';

/**
 * Saves a report of something that broke where a person says; it is theirs alone until they send it.
 * @param choosePath asks where to; undefined when the person thinks better of it
 * @returns the name of the file; undefined when none was written
 * @throws ClaimdeskError `disk`
 */
export async function saveReport(
  report: TroubleReport, choosePath: (suggestedName: string) => Promise<string | undefined>,
): Promise<string | undefined> {
  const saved = await saveWhereAsked(troubleFileName(report), [troubleText(report)], choosePath, FILE_MODE);
  return saved.outcome === 'saved' ? saved.name : undefined;
}
