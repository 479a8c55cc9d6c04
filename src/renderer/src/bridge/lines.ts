/** The lines of a stream of UTF-8 text as they become complete, without their ends. A last line without an end is dropped. */
export async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } finally {
    // Nobody listens any more: let the other end know. It may be the one that has gone.
    reader.cancel().catch(() => undefined);
  }
}
