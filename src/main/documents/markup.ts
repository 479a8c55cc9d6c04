import { ClaimdeskError } from '@shared/result';

/** An element of XML or HTML as plain data: names without prefix, nothing that could run or fetch. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly MarkupNode[];
}
export type MarkupNode = MarkupElement | string;

/** Elements within elements: no document of words has a tenth of it, and what walks a tree stays far from the end of the stack. */
export const MAX_DEPTH = 500;

/** The refusal of markup that is nested deeper than `MAX_DEPTH`. */
export function tooDeep(): ClaimdeskError {
  return new ClaimdeskError(
    'too-large', `The file has elements nested more than ${MAX_DEPTH} deep, which no article has. Copy the text in the program that shows it, and paste it.`, { limit: MAX_DEPTH },
  );
}

/** The elements right below one, of one name or of all. */
export function elementsIn({ children }: MarkupElement, name?: string): MarkupElement[] {
  return children.filter((child): child is MarkupElement => typeof child !== 'string' && (name === undefined || child.name === name));
}

/** The first element that a path of names leads to. */
export function elementAt(element: MarkupElement | undefined, ...names: readonly string[]): MarkupElement | undefined {
  return names.reduce((at, name) => at && elementsIn(at, name)[0], element);
}

/** All elements of these names below one, in the order of the file; those inside one that was found are not looked for. */
export function findElements(element: MarkupElement, ...names: readonly string[]): MarkupElement[] {
  return elementsIn(element).flatMap((child) => (names.includes(child.name) ? [child] : findElements(child, ...names)));
}

/** The text below an element as it stands in the file. */
export function textOf(element: MarkupElement | undefined): string {
  return element === undefined ? '' : element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The text below an element on one line; undefined where there is none. */
export function lineOf(element: MarkupElement | undefined): string | undefined {
  return oneLine(textOf(element)) || undefined;
}

/** A text with its runs of white space as single blanks. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
