import type { Result } from '../../result';
import { fail, ok } from '../../result';
import type { Grouped } from './features';
import { joinGroups, sortFeatures } from './features';
import { isLinguistic } from './linguistic-layers';
import type { AnnotationReader, Fault, RawDocument } from './raw-annotation';

/** A span layer of the header: its features stand in as many columns, from `column` on. */
interface Layer {
  readonly features: readonly string[];
  readonly column: number;
}

interface Row {
  readonly id: string;
  readonly begin: number;
  readonly end: number;
  readonly columns: readonly string[];
  readonly fault: Fault | undefined;
}

/** The file does not say what stands between two sentences; more than a few line ends it is not. UTF-16 code units. */
const LARGEST_GAP = 256;

/**
 * WebAnno TSV 3.3: one token a row, with a column for each feature. Offsets count UTF-16 units. The text is put together from the
 * sentences; between them the file has nothing but a number of characters, which become line ends. A sentence whose place does not
 * follow from the one before is left out, with what it marks. Spans with the same value of a feature `claim` are one claim.
 */
export const webannoTsvReader: AnnotationReader = {
  label: 'WebAnno TSV 3.3',
  unit: 'utf-16',
  recognises: (name, head) => /^\uFEFF?#FORMAT=WebAnno TSV 3/.test(head) || (/\.tsv$/i.test(name) && head.includes('#T_SP=')),
  read({ name, text }): Result<RawDocument[]> {
    const lines = text.replace(/^\uFEFF/, '').split('\n').map((line) => line.replace(/\r$/, ''));
    if (!lines[0]?.startsWith('#FORMAT=WebAnno TSV 3')) return fail('not-text', 'This file is no WebAnno TSV 3: its first line does not say so.');
    const layers = layersOf(lines);
    const body = new Body();
    for (const line of lines) body.take(line);
    body.endSentence();
    const annotations = layers.flatMap((layer) => annotationsOf(layer, body.rows));
    return ok([{ name, text: body.text, annotations: joinGroups(annotations), comments: [], leftOut: body.leftOut }]);
  },
};

/** The layers that mark something; relations and chains only take their columns. */
function layersOf(lines: readonly string[]): Layer[] {
  const layers: Layer[] = [];
  let column = 3;
  for (const line of lines) {
    const [, kind, declaration = ''] = /^#T_(SP|CH|RL)=(.*)$/.exec(line) ?? [];
    if (kind === undefined) continue;
    const [name = '', ...features] = declaration.split('|');
    // A layer without features has a column all the same.
    const columns = Math.max(1, features.length);
    if (kind === 'SP' && !isLinguistic(name)) layers.push({ features: features.length > 0 ? features : ['tag'], column });
    column += columns;
  }
  return layers;
}

/** Puts text and rows together, sentence by sentence. */
class Body {
  text = '';
  readonly rows: Row[] = [];
  readonly leftOut: RawDocument['leftOut'][number][] = [];
  #lines: string[] = [];
  #tokens: string[][] = [];

  take(line: string): void {
    if (line.startsWith('#Text=')) {
      if (this.#tokens.length > 0) this.endSentence();
      this.#lines.push(line.slice('#Text='.length));
    } else if (/^\d+-\d+(\.\d+)?\t/.test(line)) this.#tokens.push(line.split('\t'));
    else if (line !== '' && !line.startsWith('#')) this.leftOut.push({ ref: line.slice(0, 20), what: 'line that cannot be read' });
  }

  endSentence(): void {
    const sentence = this.#lines.join('\n');
    const tokens = this.#tokens.map(([id = '', place = '', token = '', ...columns]) => {
      const [begin = NaN, end = NaN] = place.split('-').map(Number);
      return { id, begin, end, token, columns };
    });
    this.#lines = [];
    this.#tokens = [];
    const [first] = tokens;
    if (!first) return;
    const base = first.begin - startOf(sentence, first.token);
    const gap = base - this.text.length;
    const follows = gap >= 0 && gap <= LARGEST_GAP;
    if (follows) this.text += '\n'.repeat(gap) + sentence;
    else this.leftOut.push({ ref: `sentence ${first.id.split('-')[0]!}`, what: 'sentence with a place that does not follow' });
    for (const { id, begin, end, token, columns } of tokens) {
      const isRight = isToken(sentence.slice(begin - base, end - base), token);
      this.rows.push({ id, begin, end, columns, fault: !isRight ? 'token-differs-from-text' : follows ? undefined : 'out-of-range' });
    }
  }
}

function startOf(sentence: string, token: string): number {
  return Math.max(0, [unescaped(token), token].map((word) => sentence.indexOf(word)).find((at) => at >= 0) ?? 0);
}

function isToken(words: string, token: string): boolean {
  return words === token || words === unescaped(token);
}

/** The spans of a layer, in the order in which they begin. */
function annotationsOf({ features, column }: Layer, rows: readonly Row[]): Grouped[] {
  const spans = new Map<string, { values: Map<string, string>; rows: Row[] }>();
  for (const row of rows) {
    features.forEach((feature, index) => {
      const cell = row.columns[column - 3 + index] ?? '_';
      if (cell === '_' || cell === '') return;
      splitAtBars(cell).forEach((stacked, place) => {
        const [, value = stacked, number] = /^(.*)\[(\d+)\]$/s.exec(stacked) ?? [];
        const key = number === undefined ? `${row.id} ${place}` : `span ${number}`;
        let span = spans.get(key);
        if (!span) spans.set(key, (span = { values: new Map(), rows: [] }));
        if (value !== '*') span.values.set(feature, unescaped(value));
        if (span.rows.at(-1) !== row) span.rows.push(row);
      });
    });
  }
  return [...spans].map(([key, span]) => {
    const fault = span.rows.find((row) => row.fault)?.fault;
    const [first] = span.rows;
    return {
      ref: key.startsWith('span ') ? key : first!.id,
      ...sortFeatures([...span.values]),
      parts: [{ range: { start: first!.begin, end: Math.max(...span.rows.map(({ end }) => end)) } }],
      ...(fault && { fault }),
    };
  });
}

/** The stacked values of a cell; an escaped bar is part of a value. */
function splitAtBars(cell: string): string[] {
  return Array.from(cell.matchAll(/(?:^|\|)((?:\\.|[^\\|])*)/gs), ([, value]) => value!);
}

/** What stands behind backslashes; `->` is escaped as one. */
function unescaped(value: string): string {
  return value.replace(/\\(.)/gs, (_, character: string) => ({ t: '\t', n: '\n', r: '\r' })[character] ?? character);
}
