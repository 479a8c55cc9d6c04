import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { HttpDoor } from './transport/http-door';

export interface BrowserAddressOptions {
  readonly door: HttpDoor;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Where addresses are printed; undefined: nobody who is meant to see them reads what is printed. */
  readonly print: ((line: string) => void) | undefined;
}

/**
 * Hands out the address of the browser desk, each time with a new one-time code. Besides the terminal it stands in a
 * small web page that only its owner can read: a browser is started on that page, because other users of the machine could
 * read a code among a program's arguments and be faster with it.
 */
export class BrowserAddress {
  readonly #options: BrowserAddressOptions;
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-')); // for its owner only

  constructor(options: BrowserAddressOptions) {
    this.#options = options;
  }

  /** The page that leads to the newest address. */
  get file(): string {
    return path.join(this.#folder, 'open-claimdesk.html');
  }

  /** Makes a new address; the one before is void. */
  renew(): void {
    const { door, origin, print } = this.#options;
    const address = `${origin}/#code=${door.newCode()}`;
    writeFileSync(this.file, leadingTo(address), { mode: 0o600 });
    print?.(`Claimdesk is at ${address}`);
  }

  /** Sees to an address that is good, and says where it stands. */
  whereToLook(): string {
    if (!this.#options.door.hasLiveCode) this.renew();
    return this.#options.print
      ? 'A new address stands in the terminal in which Claimdesk runs: open that.'
      : `Open the file ${this.file} to get in.`;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function leadingTo(address: string): string {
  return `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${address}">
<title>Claimdesk</title>
<p><a href="${address}">Open Claimdesk</a></p>
`;
}

/** Opens a file with the program the system has for it. Whether that worked cannot be told. */
export function openFile(file: string, platform: NodeJS.Platform = process.platform): void {
  const [program, ...args] =
    platform === 'darwin' ? ['open', file] : platform === 'win32' ? ['cmd', '/c', 'start', '""', file] : ['xdg-open', file];
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
