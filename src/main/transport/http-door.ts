import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A code that nobody used opens the door for about a minute. */
export const CODE_LIFETIME_MS = 60_000;

/**
 * Who may come in: pages that bring a one-time code get the token of this run, and show it with every later call. The
 * code travels in the fragment of the address, which no browser sends to a server; the token only in a header, which no
 * other page can make a browser send.
 */
export class HttpDoor {
  readonly #token = secret(32);
  readonly #tokenDigest = digest(this.#token);
  readonly #now: () => number;
  #code: { readonly digest: Buffer; readonly validUntil: number; isTaken: boolean } | undefined;

  /** @param now milliseconds; the system's clock unless a test says otherwise */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Makes the code that opens the door next; one made before is void. */
  newCode(): string {
    const code = secret(16);
    this.#code = { digest: digest(code), validUntil: this.#now() + CODE_LIFETIME_MS, isTaken: false };
    return code;
  }

  /** Whether a code is out that was neither used nor has run out. */
  get hasLiveCode(): boolean {
    return this.#code !== undefined && !this.#code.isTaken && this.#now() < this.#code.validUntil;
  }

  /** Takes a code for the token. A code is good once; but a page that is loaded anew before it had the answer may bring it again. */
  redeem(code: string): string | undefined {
    const current = this.#code;
    if (!current || this.#now() >= current.validUntil || !timingSafeEqual(current.digest, digest(code))) return undefined;
    current.isTaken = true;
    return this.#token;
  }

  /** Whether an `Authorization` header holds the token of this run. With that the code that was taken for it is void. */
  admits(authorization: string): boolean {
    const [, token = ''] = /^Bearer ([\w-]+)$/.exec(authorization) ?? [];
    const isAdmitted = timingSafeEqual(this.#tokenDigest, digest(token));
    if (isAdmitted && this.#code?.isTaken) this.#code = undefined;
    return isAdmitted;
  }
}

/** Random bytes as text that needs no escaping in an address or a header. */
function secret(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}

/** Of equal length whatever was given, so that comparing takes the same time whatever was guessed. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
