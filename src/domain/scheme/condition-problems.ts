import type { Problem } from '../lint/problems';
import type { Condition, Happening, State } from './conditions';
import { among } from './references';
import type { Scheme } from './scheme';

const parts = ['start', 'stop', 'restart', 'cancel', 'pause'] as const;

/**
 * What is missing in the conditions of a scheme's clocks and holders: a field that is not named, a name that is empty, a severity that
 * the scheme does not have. Such a condition would never be met, and nobody would be told.
 *
 * @example conditionProblems(valtech) // => []
 */
export function conditionProblems(scheme: Scheme): Problem[] {
  const severities = scheme.severities.map(({ name }) => name);
  const clocks = Object.entries(scheme.clocks).flatMap(([clock, rules]) =>
    parts.flatMap((part) => rules[part].map((one, at) => [one, `clocks.${clock}.${part}.${at}`] as const)),
  );
  const holders = scheme.holders.map(({ when }, at) => [when, `holders.${at}.when`] as const);
  return [...clocks, ...holders].flatMap(([one, path]) => inCondition(one, path, severities));
}

function inCondition(condition: Condition, path: string, severities: string[]): Problem[] {
  const each = (list: Condition[], key: string) =>
    list.flatMap((one, at) => inCondition(one, `${path}.${key}.${at}`, severities));
  if ('all' in condition) return each(condition.all, 'all');
  if ('any' in condition) return each(condition.any, 'any');
  if ('not' in condition) return inCondition(condition.not, `${path}.not`, severities);
  return inLeaf(condition, path, severities);
}

function inLeaf(leaf: Happening | State, path: string, severities: string[]): Problem[] {
  const unnamed = 'field' in leaf && leaf.field.trim() === '' ? [nameless(`${path}.field`)] : [];
  if ('is' in leaf && leaf.is === 'severity')
    return leaf.in.flatMap((name) => among('severity', severities, `${path}.in`, name));
  const empty = Object.entries(leaf).filter(([, value]) => Array.isArray(value) && value.some(isBlank));
  return [...unnamed, ...empty.map(([key]) => nameless(`${path}.${key}`))];
}

const isBlank = (name: string) => name.trim() === '';

const nameless = (path: string): Problem => ({
  path,
  say: {
    en: 'Name it: an empty name is never met.',
    fr: 'Nommez-le\u00a0: un nom vide n’est jamais atteint.',
  },
});
