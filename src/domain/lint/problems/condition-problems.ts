import { type Condition, type Happening, leavesOf, type State } from '../../scheme/conditions';
import type { Scheme } from '../../scheme/scheme';
import type { Problem } from './problem';
import { checkName } from './references';

const parts = ['start', 'stop', 'restart', 'cancel', 'pause'] as const;

/**
 * What is missing in the conditions of a scheme's clocks and holders: a field that is not named, a name that is empty, a severity that
 * the scheme does not have. Such a condition would never be met, and nobody would be told.
 *
 * @example conditionProblems(valtech) // => []
 */
export function findConditionProblems(scheme: Scheme): Problem[] {
  const severities = scheme.severities.map(({ name }) => name);
  const clocks = Object.entries(scheme.clocks).flatMap(([clock, rules]) =>
    parts.flatMap((part) =>
      rules[part].map((condition, at) => [condition, `clocks.${clock}.${part}.${at}`] as const),
    ),
  );
  const holders = scheme.holders.map(({ when }, at) => [when, `holders.${at}.when`] as const);
  const contracts = scheme.contracts.map(({ when }, at) => [when, `contracts.${at}.when`] as const);
  const follows = scheme.follows ? [[scheme.follows, 'follows'] as const] : [];
  const all = [...clocks, ...holders, ...contracts, ...follows];
  return [
    ...all.flatMap(([condition, path]) => findInCondition(condition, path, severities)),
    ...findDatesOutsideStart(scheme),
  ];
}

/** A date moves while a cycle is open, as only a beginning can. */
const findDatesOutsideStart = ({ clocks }: Scheme): Problem[] =>
  Object.entries(clocks).flatMap(([clock, rules]) =>
    (['stop', 'restart', 'cancel'] as const).flatMap((part) =>
      rules[part].flatMap((condition, at) =>
        leavesOf(condition).some((leaf) => 'on' in leaf && leaf.on === 'date')
          ? [{ path: `clocks.${clock}.${part}.${at}`, code: 'date-outside-start' as const }]
          : [],
      ),
    ),
  );

function findInCondition(condition: Condition, path: string, severities: string[]): Problem[] {
  const findInEach = (list: Condition[], key: string) =>
    list.flatMap((part, at) => findInCondition(part, `${path}.${key}.${at}`, severities));
  if ('all' in condition) return findInEach(condition.all, 'all');
  if ('any' in condition) return findInEach(condition.any, 'any');
  if ('not' in condition) return findInCondition(condition.not, `${path}.not`, severities);
  return findInLeaf(condition, path, severities);
}

function findInLeaf(leaf: Happening | State, path: string, severities: string[]): Problem[] {
  const unnamed = 'field' in leaf && leaf.field.trim() === '' ? [createNameless(`${path}.field`)] : [];
  if ('is' in leaf && leaf.is === 'severity')
    return leaf.in.flatMap((name) => checkName('severity', severities, `${path}.in`, name));
  const empty = Object.entries(leaf).filter(([, value]) => Array.isArray(value) && value.some(isBlank));
  return [...unnamed, ...empty.map(([key]) => createNameless(`${path}.${key}`))];
}

const isBlank = (name: string) => name.trim() === '';

const createNameless = (path: string): Problem => ({ path, code: 'empty-name' });
