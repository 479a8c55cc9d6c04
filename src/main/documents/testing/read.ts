import { expect } from 'vitest';
import type { Failure } from '@shared/result';
import { attempt } from '../attempt';
import { isNinjs } from '../ninjs-shape';
import type { ReadDocument } from '../read-document';
import { recogniseDocument, type DocumentKind } from '../recognise';

/** The kind that a file would be opened as. */
export function kindOf(bytes: Uint8Array, name: string): DocumentKind | null {
  const isItem = name.endsWith('.json') && isNinjs(JSON.parse(new TextDecoder().decode(bytes)));
  return isItem ? 'ninjs' : recogniseDocument(bytes, name);
}

/** Reads the only or first story of a document in this thread, which must succeed. */
export async function readWell(content: string | Uint8Array, name: string, pasted = false): Promise<ReadDocument> {
  return (await readAllWell(content, name, pasted))[0]!;
}

/** Reads all stories of a document in this thread, which must succeed. */
export async function readAllWell(content: string | Uint8Array, name: string, pasted = false): Promise<readonly ReadDocument[]> {
  const result = await tryToRead(content, name, pasted);
  if (!result.ok) expect.fail(`${name}: ${result.error.message}`);
  return result.value;
}

/** Reads a document in this thread, which must be refused with a message that says what to do. */
export async function readBadly(content: string | Uint8Array, name: string): Promise<Failure> {
  const result = await tryToRead(content, name, false);
  if (result.ok) expect.fail(`${name} was read`);
  expect(result.error.message).toMatch(/\. [A-Z].+\.$/s);
  return result.error;
}

async function tryToRead(content: string | Uint8Array, name: string, pasted: boolean): ReturnType<typeof attempt> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const kind = kindOf(bytes, name);
  if (kind === null) expect.fail(`${name} is not recognised`);
  return attempt({ kind, bytes, name, pasted });
}

/** The texts of all blocks of one kind, white space collapsed. */
export function textsOf({ blocks }: ReadDocument, kind: string): string[] {
  return blocks.filter((block) => block.kind === kind).map(({ text }) => text.replace(/\s+/gu, ' ').trim());
}
