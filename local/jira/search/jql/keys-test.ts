/** Tests on issues themselves: by key, by number, or by what they are linked to. */
import { all } from '../../../documents/documents';
import { issueNamed } from '../../issues/issue-index';
import { visibleIssues } from '../../people/access';
import type { Asker } from './fields';
import { each } from './operands';
import { isNegative, isRange, type Operand, type Test } from './query';
import { noFunction, noIssue, wrongArguments } from './refusals';
import { among, not, type Sql, sql } from './sql';

export function keyTest({ field: { name }, operator, operand }: Test, asker: Asker): Sql {
  if (operand.kind === 'empty') return sql(isNegative(operator) ? '1' : '0');
  const ids = each(operand).flatMap((one) => keysIn(one, name, asker));
  if (!isRange(operator)) return isNegative(operator) ? not(among('i.id', ids)) : among('i.id', ids);
  const found = issueNamed(asker.ground.db, String(ids[0]));
  return sql(
    `(i.project = ? AND i.number ${operator} ?)`,
    found?.projectId ?? '',
    Number(found?.key.split('-')[1]),
  );
}

function keysIn(operand: Operand, name: string, asker: Asker): number[] {
  if (operand.kind === 'function') return linkedIssues(operand, asker);
  const value = operand.kind === 'value' ? operand.value : '';
  const issue = issueNamed(asker.ground.db, value);
  if (!issue || visibleIssues(asker.ground, asker.caller, [issue]).length === 0) throw noIssue(value, name);
  return [Number(issue.id)];
}

/** The issues that people linked to one, in either direction. */
function linkedIssues({ name, arguments: given }: Operand & { kind: 'function' }, asker: Asker): number[] {
  if (name.toLowerCase() !== 'linkedissues') throw noFunction(name, given);
  if (given.length !== 1) throw wrongArguments(name, 1, given.length);
  const [id] = keysIn({ kind: 'value', value: given[0] ?? '' }, 'issue', asker);
  const links = all<{ inward: string; outward: string }>(asker.ground.db, 'issue-link');
  const ends = links.map(({ inward, outward }) => [Number(inward), Number(outward)]);
  return ends.filter((both) => both.includes(id ?? 0)).flatMap((both) => both.filter((one) => one !== id));
}
