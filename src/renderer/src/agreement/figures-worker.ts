import { agreementFigures } from '@shared/agreement/figures';
import type { FiguresRequest } from './figures-thread';

/** Works figures of agreement out in a thread of its own: the intervals of a long text take seconds. */
addEventListener('message', ({ data }: MessageEvent<FiguresRequest>) => {
  postMessage(agreementFigures(data.text, data.annotations));
});
