import { expect, it } from 'vitest';
import { linesOf, textOf } from './lines';

const bytes = new TextEncoder().encode('one – two\n\nthree 🦊\nrest');
/** The bytes as they may come in: cut anywhere, also within a character. */
const inPieces = (size: number): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });

it.each([1, 2, 3, 5, 100])('text that comes in pieces of %i bytes is whole', async (size) => {
  expect(await textOf(inPieces(size))).toBe('one – two\n\nthree 🦊\nrest');
});

it.each([1, 4, 100])('lines that come in pieces of %i bytes are told when they are complete', async (size) => {
  const lines: string[] = [];
  for await (const line of linesOf(inPieces(size))) lines.push(line);
  expect(lines).toEqual(['one – two', '', 'three 🦊']);
});
