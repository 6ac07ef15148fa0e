/** What an operand stands for, for the field it is compared with. */
import { groupsOf, membersOf } from '../../people/groups';
import { dateFunction, instantOf } from './dates';
import type { Asker } from './fields';
import type { Operand } from './query';
import { noDate, noDuration, noFunction, noGroup, wrongArguments } from './refusals';

/** The operands of a list, or the one. */
export const each = (operand: Operand): Operand[] => (operand.kind === 'list' ? operand.values : [operand]);

export function instantIn(operand: Operand, field: string, { ground, zone }: Asker): number {
  const reader = { now: ground.now(), zone };
  if (operand.kind === 'function') {
    const at = dateFunction(operand.name, operand.arguments, reader);
    if (at === undefined) throw noFunction(operand.name, operand.arguments);
    if (at !== null) return at;
    if (operand.name.toLowerCase() === 'now') throw wrongArguments(operand.name, 0, operand.arguments.length);
    throw noDuration(operand.name);
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
  const { name, arguments: given } = operand;
  const known = name.toLowerCase();
  if (known !== 'currentuser' && known !== 'membersof') throw noFunction(name, given);
  const wanted = known === 'currentuser' ? 0 : 1;
  if (given.length !== wanted) throw wrongArguments(name, wanted, given.length);
  return known === 'currentuser' ? [caller.accountId] : members(name, given[0] ?? '', ground);
}

/** A group's name is written as it pleases, in large letters or small. */
function members(name: string, group: string, ground: Asker['ground']): string[] {
  const found = groupsOf(ground).find((one) => one.toLowerCase() === group.toLowerCase());
  if (found === undefined) throw noGroup(name, group);
  return membersOf(ground, found);
}

/** The operand as Jira repeats it in a refusal. */
export function shown(operand: Operand): string {
  if (operand.kind === 'value') return operand.value;
  if (operand.kind === 'empty') return 'EMPTY';
  if (operand.kind === 'function') return `${operand.name}(${operand.arguments.join(', ')})`;
  return `(${operand.values.map((one) => `"${shown(one)}"`).join(', ')})`;
}
