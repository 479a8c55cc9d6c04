import type { AgreementFigures } from '@shared/agreement/figures';
import type { Annotation, MarkedText } from '@shared/agreement/marked-article';

/** What the thread is asked; it answers with `AgreementFigures`. */
export interface FiguresRequest {
  readonly text: MarkedText;
  readonly annotations: readonly Annotation[];
}

/** What is used of a `Worker`. */
export type FiguresThread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/**
 * Has figures worked out in a new thread.
 * @param onDone is given them; null where the thread failed
 * @returns ends the thread, and with it what it is at
 */
export function figuresIn(thread: FiguresThread, request: FiguresRequest, onDone: (figures: AgreementFigures | null) => void): () => void {
  thread.onmessage = ({ data }: MessageEvent<AgreementFigures>) => {
    thread.terminate();
    onDone(data);
  };
  thread.onerror = () => {
    thread.terminate();
    onDone(null);
  };
  thread.postMessage(request);
  return () => thread.terminate();
}
