import path from 'node:path';
import { ClaimdeskError } from '@shared/result';
import type { AnnotationWish } from '@shared/contract/annotations';
import type { Host } from './host/host';
import type { AnnotationImportService, AnnotationsReport, AnnotationsToImport } from './services/annotation-import-service';
import { annotationFormatOf } from './services/annotation-file';
import type { ArrivalsService } from './services/arrivals-service';
import type { Change } from './services/articles-service';
import { fileSize, type FilesService } from './services/files-service';
import { filesOfFolder } from './services/folder-files';
import type { UnderWay } from './services/under-way';
import { soon, type Caller, type Handlers } from './transport/dispatcher';

export interface ArrivalParts {
  readonly host: Host;
  readonly files: FilesService;
  readonly arrivals: ArrivalsService;
  readonly annotations: AnnotationImportService;
  readonly underWay: UnderWay;
  /** A change that is made now, by whoever works at the desk. */
  readonly change: (caller: Caller) => Change;
}

type ArrivalMethod = `arrivals.${string}` | `annotations.${string}`;

/** What the methods by which articles and annotations come in do. */
export function arrivalHandlers({ host, files, arrivals, annotations, underWay, change }: ArrivalParts): Pick<Handlers, Extract<keyof Handlers, ArrivalMethod>> {
  return {
    'arrivals.read': ({ fileId, from, beside }, caller) => arrivals.read(fileId, from, change(caller), beside),
    'arrivals.stop': soon(({ fileId }) => {
      underWay.stop(fileId);
      return {};
    }),
    'arrivals.show': soon((wish) => arrivals.show(wish)),
    'arrivals.keep': ({ stories }, caller) => arrivals.keep(stories, change(caller)),
    'arrivals.discard': soon(({ arrivalIds }) => {
      arrivals.discard(arrivalIds);
      return {};
    }),
    'arrivals.chooseFolder': async () => {
      if (!host.capabilities.windows) throw new ClaimdeskError('not-available', 'This desk cannot ask for folders: the page uses the means of the browser.');
      const folder = await host.chooseFolder('articles');
      if (folder === undefined) return null;
      const found = await filesOfFolder(folder);
      const listed = found.files.map(async (file) => ({ fileId: files.choose(file), name: path.relative(folder, file), size: await fileSize(file) }));
      return { files: await Promise.all(listed), leftOut: [...found.leftOut] };
    },
    'annotations.preview': (wish, caller) => underWay.run(wish.fileId, async (signal) =>
      (await annotations.preview(await annotationsOf(files, wish), change(caller), signal)).map(reportValue)),
    'annotations.take': (wish, caller) => underWay.run(wish.fileId, async (signal) =>
      (await annotations.report(await annotationsOf(files, wish), change(caller), signal)).map(reportValue)),
  };
}

/** The files that a screen has named. They stay held: it may ask for another article or other tags. */
async function annotationsOf(files: FilesService, { fileId, companionId, articleId, unit, tags }: AnnotationWish): Promise<AnnotationsToImport> {
  const file = await files.bytes(fileId);
  const format = annotationFormatOf(file.name, file.bytes);
  if (format === undefined) throw new ClaimdeskError('not-text', `${file.name} does not look like a file of annotations that Claimdesk knows.`);
  return { file, format, companion: companionId === undefined ? undefined : await files.bytes(companionId), articleId, unit, tags, evenIfKnown: false };
}

/** A report as the contract has it. */
function reportValue({ items, leftOut, tagTable, changes, ...report }: AnnotationsReport): Awaited<ReturnType<Handlers['annotations.take']>>[number] {
  return { ...report, items: items.map((item) => ({ ...item, tags: [...item.tags] })), leftOut: [...leftOut], tagTable: [...tagTable], changes: [...changes] };
}
