import type { EventPayload } from '@shared/contract/events';
import type { MethodName, ParamsOf, ResultOf } from '@shared/contract/methods';
import type { ConfidentialPart, KeptPart } from '@shared/model/confidential';
import { t } from '../i18n';
import { desk } from './desk-store';
import { announce, bridge, toastFailure } from './runtime';

// The parts themselves never come into the state of the desk: only the fields that show them hold them, while they do.

/** Asks whether the confidential parts are locked; the events tell of every change from then on. */
export async function askConfidential(): Promise<void> {
  const answer = await ask('confidential.state', {});
  if (answer) desk.set({ confidential: { state: answer.state, changes: 0 } });
}

/** They were opened or locked, or one was changed; perhaps in another window. */
export function hearConfidential({ state }: EventPayload<'confidential.changed'>): void {
  const before = desk.get().confidential;
  desk.set({ confidential: { state, changes: (before?.changes ?? 0) + 1 } });
  if (before && before.state !== state) announce(`${t.confidential.title}: ${t.confidential.states[state]}`);
}

/** Each of these asks main; a failure is told. @returns whether it was done */
export const setPassphrase = (passphrase: string): Promise<boolean> => tell('confidential.create', { passphrase });
export const unlock = (passphrase: string): Promise<boolean> => tell('confidential.unlock', { passphrase });
export const lock = (): Promise<boolean> => tell('confidential.lock', {});
export const changePassphrase = (present: string, next: string): Promise<boolean> => tell('confidential.changePassphrase', { present, next });
export const startAnew = (): Promise<boolean> => tell('confidential.startAnew', {});

/** The part of a source; null: it has none; undefined: it could not be read. */
export const readPart = (sourceId: string): Promise<KeptPart | null | undefined> => ask('confidential.read', { sourceId });
/** Keeps a part. @returns what is kept now, or undefined when it was refused */
export const writePart = (sourceId: string, part: ConfidentialPart): Promise<KeptPart | null | undefined> => ask('confidential.write', { sourceId, part });
/** The parts whose source is not in the book any more. */
export const readStrays = async (): Promise<ResultOf<'confidential.strays'>> => (await ask('confidential.strays', {})) ?? [];

async function tell<M extends MethodName>(method: M, params: ParamsOf<M>): Promise<boolean> {
  return (await ask(method, params)) !== undefined;
}

async function ask<M extends MethodName>(method: M, params: ParamsOf<M>): Promise<ResultOf<M> | undefined> {
  const answer = await bridge().invoke(method, params);
  if (answer.ok) return answer.value;
  toastFailure(answer.error);
  return undefined;
}
