/** What an operand stands for, for the field it is compared with. */
import { groupsOf, membersOf } from '../../people/groups';
import { evaluateDateFunction, instantOf } from './dates';
import type { JqlReader } from './fields';
import type { Operand } from './query';
import { refuseArguments, refuseDate, refuseDuration, refuseFunction, refuseGroup } from './refusals';

/** The operands of a list, or the one. */
export const operandsOf = (operand: Operand): Operand[] =>
  operand.kind === 'list' ? operand.values : [operand];

export function instantOfOperand(operand: Operand, field: string, { context, zone }: JqlReader): number {
  const reader = { now: context.now(), zone };
  if (operand.kind === 'function') {
    const at = evaluateDateFunction(operand.name, operand.arguments, reader);
    if (at === undefined) throw refuseFunction(operand.name, operand.arguments);
    if (at !== null) return at;
    if (operand.name.toLowerCase() === 'now')
      throw refuseArguments(operand.name, 0, operand.arguments.length);
    throw refuseDuration(operand.name);
  }
  const text = operand.kind === 'value' ? operand.value : '';
  const at = instantOf(text, reader);
  if (at === null) throw refuseDate(text, field);
  return at;
}

/** The words an operand gives: its value, or those of a function of people. */
export function wordsOfOperand(operand: Operand, { context, caller }: JqlReader): string[] {
  if (operand.kind === 'value') return [operand.value];
  if (operand.kind !== 'function') return [];
  const { name, arguments: args } = operand;
  const functionName = name.toLowerCase();
  if (functionName !== 'currentuser' && functionName !== 'membersof') throw refuseFunction(name, args);
  const argCount = functionName === 'currentuser' ? 0 : 1;
  if (args.length !== argCount) throw refuseArguments(name, argCount, args.length);
  return functionName === 'currentuser' ? [caller.accountId] : membersOfGroup(name, args[0] ?? '', context);
}

/** A group's name is written as it pleases, in large letters or small. */
function membersOfGroup(name: string, group: string, context: JqlReader['context']): string[] {
  const groupName = groupsOf(context).find((item) => item.toLowerCase() === group.toLowerCase());
  if (groupName === undefined) throw refuseGroup(name, group);
  return membersOf(context, groupName);
}

/** The operand as Jira repeats it in a refusal. */
export function formatOperand(operand: Operand): string {
  if (operand.kind === 'value') return operand.value;
  if (operand.kind === 'empty') return 'EMPTY';
  if (operand.kind === 'function') return `${operand.name}(${operand.arguments.join(', ')})`;
  return `(${operand.values.map((item) => `"${formatOperand(item)}"`).join(', ')})`;
}
