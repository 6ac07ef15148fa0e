/** Tests on issues themselves: by key, by number, or by what they are linked to. */
import { listAll } from '../../../documents/documents';
import { findIssue } from '../../index/issue-index';
import { filterVisibleIssues } from '../../people/access';
import type { JqlReader } from './fields';
import { operandsOf } from './operands';
import { isNegative, isRange, type Operand, type Test } from './query';
import { refuseArguments, refuseFunction, refuseIssue } from './refusals';
import { isInList, negate, type Sql, toSql } from './sql';

export function testKey({ field: { name }, operator, operand }: Test, reader: JqlReader): Sql {
  if (operand.kind === 'empty') return toSql(isNegative(operator) ? '1' : '0');
  const ids = operandsOf(operand).flatMap((item) => idsOfOperand(item, name, reader));
  if (!isRange(operator)) return isNegative(operator) ? negate(isInList('i.id', ids)) : isInList('i.id', ids);
  const issue = findIssue(reader.context.db, String(ids[0]));
  return toSql(
    `(i.project = ? AND i.number ${operator} ?)`,
    issue?.projectId ?? '',
    Number(issue?.key.split('-')[1]),
  );
}

function idsOfOperand(operand: Operand, name: string, reader: JqlReader): number[] {
  if (operand.kind === 'function') return linkedIdsOf(operand, reader);
  const value = operand.kind === 'value' ? operand.value : '';
  const issue = findIssue(reader.context.db, value);
  if (!issue || filterVisibleIssues(reader.context, reader.caller, [issue]).length === 0)
    throw refuseIssue(value, name);
  return [Number(issue.id)];
}

/** The issues that people linked to one, in either direction. */
function linkedIdsOf({ name, arguments: args }: Operand & { kind: 'function' }, reader: JqlReader): number[] {
  if (name.toLowerCase() !== 'linkedissues') throw refuseFunction(name, args);
  if (args.length !== 1) throw refuseArguments(name, 1, args.length);
  const [id] = idsOfOperand({ kind: 'value', value: args[0] ?? '' }, 'issue', reader);
  const links = listAll<{ inward: string; outward: string }>(reader.context.db, 'issue-link');
  const ends = links.map(({ inward, outward }) => [Number(inward), Number(outward)]);
  return ends.filter((pair) => pair.includes(id ?? 0)).flatMap((pair) => pair.filter((end) => end !== id));
}
