import path from 'node:path';
import type { ParamsOf } from '@shared/contract/methods';
import type { Host } from './host/host';
import type { DeskEvents } from './services/desk-events';
import type { ExportService, ExportWatch } from './services/export-service';
import type { FilesService } from './services/files-service';
import type { UnderWay } from './services/under-way';
import { soon, type Handlers } from './transport/dispatcher';

export interface ExportParts {
  readonly host: Host;
  readonly exports: ExportService;
  readonly files: FilesService;
  readonly events: DeskEvents;
  readonly underWay: UnderWay;
}

/** From one word about how far an export is to the next, in ms; what takes no longer is not told of. */
const TELL_EVERY = 400;

/** What the methods by which articles go out as files do. */
export function exportHandlers({ host, exports, files, events, underWay }: ExportParts): Pick<Handlers, 'exports.preview' | 'exports.write' | 'exports.stop'> {
  return {
    'exports.preview': ({ exportId, ...wish }) => following(exportId, async (watch) => {
      const { claims, fidelity } = await exports.prepareTogether(wish, watch);
      return { claims, fidelity };
    }),
    'exports.write': ({ exportId, ...wish }) => following(exportId, async (watch) => {
      const telling = new Telling((done) => exportId !== undefined && events.emit({ event: 'export.progress', payload: { exportId, done } }));
      const followed = { ...watch, onProgress: (done: number | null) => telling.note(done) };
      const prepared = await telling.during(() => exports.prepareTogether(wish, followed));
      if (!host.capabilities.dialogs) {
        const { bytes, report } = await telling.during(() => exports.bytes(prepared, followed));
        return { outcome: 'made', fileId: files.make(prepared.name, bytes), name: prepared.name, size: bytes.length, report };
      }
      const target = await host.chooseSavePath(prepared.name);
      if (target === undefined) return { outcome: 'cancelled' };
      const report = await telling.during(() => exports.writeFile(prepared, target, followed));
      return { outcome: 'saved', name: path.basename(target), report };
    }),
    'exports.stop': soon(({ exportId }) => {
      underWay.stop(exportId);
      return {};
    }),
  };

  function following<T>(exportId: ParamsOf<'exports.write'>['exportId'], work: (watch: ExportWatch) => Promise<T>): Promise<T> {
    return exportId === undefined ? work({}) : underWay.run(exportId, (signal) => work({ signal }));
  }
}

/** Tells how far something is for as long as it is worked on, and not while a person is asked where to. */
class Telling {
  readonly #tell: (done: number | null) => void;
  #done: number | null = null;

  constructor(tell: (done: number | null) => void) {
    this.#tell = tell;
  }

  note(done: number | null): void {
    this.#done = done;
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    const timer = setInterval(() => this.#tell(this.#done), TELL_EVERY);
    try {
      return await work();
    } finally {
      clearInterval(timer);
    }
  }
}
