import { unwrap } from '@shared/result';
import { commandSchema, type Command } from '../command';
import type { Diff } from '../diff';
import { plan } from '../plan';
import type { PlanContext } from '../planning';
import type { RecordSet } from '../record-set';
import { commandFor, countingContext, type Intent } from './arbitrary-library';

/** Does on records what the intents want, one after the other; what is refused changes nothing. @returns each change */
export function live(records: RecordSet, intents: readonly Intent[], context: PlanContext = countingContext()): Diff[] {
  return intents.flatMap((intent) => {
    const planned = plan(records, commandFor(records, intent), context);
    if (!planned.ok) return [];
    records.apply(planned.value.diff);
    return [planned.value.diff];
  });
}

/** Carries a command out on records, as it comes over the wire. Throws where it is refused. @returns its label */
export function carryOut(records: RecordSet, command: Command, context: PlanContext): string {
  const { diff, label } = unwrap(plan(records, commandSchema.parse(command), context));
  records.apply(diff);
  return label;
}
