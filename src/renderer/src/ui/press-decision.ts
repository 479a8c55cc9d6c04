/** Presses the button that a key stands for, `data-key`. @returns whether there is one */
export function pressDecision(within: Element, key: string): boolean {
  const button = [...within.querySelectorAll<HTMLButtonElement>('button[data-key]')].find(({ dataset }) => dataset['key'] === key);
  button?.click();
  return button !== undefined;
}
