import { randomBytes } from 'node:crypto';
import type { NewId } from '@shared/model/new-id';
import { createNewId } from '@shared/model/new-id';

/** Random bytes fetched ahead: asking the system for a few costs as much as for a page of them. */
const POOL = 4096;
let pool = Buffer.alloc(0);

function pooledRandomBytes(count: number): Uint8Array {
  if (pool.length < count) pool = randomBytes(POOL);
  const bytes = pool.subarray(0, count);
  pool = pool.subarray(count);
  return bytes;
}

/** Ids by the system's source of chance. */
export const newId: NewId = createNewId(pooledRandomBytes);
