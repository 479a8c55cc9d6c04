import { numbersIn } from './numbers';

export const { number, compact, percent } = numbersIn('en');

/** 1 claim, 1,234 claims. `many`: where adding an s is wrong. */
export const plural = (count: number, one: string, many = `${one}s`): string => `${number(count)} ${count === 1 ? one : many}`;
