/** The text of a stream of UTF-8, piece by piece as it comes in. */
async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    // Nobody listens any more: let the other end know. It may be the one that has gone.
    reader.cancel().catch(() => undefined);
  }
}

/** The lines of a stream of UTF-8 text as they become complete, without their ends. A last line without an end is dropped. */
export async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of piecesOf(stream)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

/** The whole text of a stream of UTF-8, read as it comes in: to decode some megabytes in one go would hold the screen up. */
export async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  let text = '';
  for await (const piece of piecesOf(stream)) text += piece;
  return text;
}
