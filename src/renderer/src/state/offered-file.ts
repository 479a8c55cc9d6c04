import { bringIn, incomingFile } from './bring-in';
import { desk } from './desk-store';
import { bridge } from './runtime';

/** Brings in the files that main asks the person about: at the start of the desk, and while it runs. */
export function followOfferedFiles(): void {
  bridge().subscribe(({ event, payload }) => {
    // One of several pages is enough: the one that somebody looks at.
    if (event === 'file.offered' && document.visibilityState === 'visible') void bringIn([incomingFile(payload)]);
  });
  desk.subscribe(({ session }, before) => {
    if (session?.offeredFile && session.offeredFile !== before.session?.offeredFile) void bringIn([incomingFile(session.offeredFile)]);
  });
}
