/** What an operand stands for, for the field it is compared with. */
import { groupNamed, membersOf } from '../groups';
import { dateFunction, instantOf } from './dates';
import type { Asker } from './fields';
import type { Operand } from './query';
import { noDate, noFunction } from './refusals';

/** The operands of a list, or the one. */
export const each = (operand: Operand): Operand[] => (operand.kind === 'list' ? operand.values : [operand]);

export function instantIn(operand: Operand, field: string, { ground, zone }: Asker): number {
  const reader = { now: ground.now(), zone };
  if (operand.kind === 'function') {
    const at = dateFunction(operand.name, operand.arguments, reader);
    if (at === undefined) throw noFunction(operand.name, operand.arguments);
    if (at !== null) return at;
    throw noDate(operand.arguments.join(', '), field);
  }
  const text = operand.kind === 'value' ? operand.value : '';
  const at = instantOf(text, reader);
  if (at === null) throw noDate(text, field);
  return at;
}

/** The words an operand gives: its value, or those of a function of people. */
export function wordsIn(operand: Operand, { ground, caller }: Asker): string[] {
  if (operand.kind === 'value') return [operand.value];
  if (operand.kind !== 'function') return [];
  const name = operand.name.toLowerCase();
  if (name === 'currentuser') return [caller.accountId];
  if (name === 'membersof') return membersOf(ground, groupNamed(ground, operand.arguments[0] ?? ''));
  throw noFunction(operand.name, operand.arguments);
}
