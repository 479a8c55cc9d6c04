import type { BenchArticle } from '../data/records';

/** The bare page: the text as plain paragraphs, nothing else. `lazily`: laid out only near the viewport. */
export function showParagraphs(host: HTMLElement, { draft, blocks }: BenchArticle, lazily = false): Text[] {
  host.className = lazily ? 'reference lazy' : 'reference';
  const column = document.createElement('div');
  const nodes = blocks.map(({ start, end }) => {
    const paragraph = document.createElement('p');
    const node = document.createTextNode(draft.text.slice(start, end));
    paragraph.append(node);
    column.append(paragraph);
    return node;
  });
  host.append(column);
  return nodes;
}
