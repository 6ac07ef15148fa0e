import type { During } from '../scheme/conditions';
import type { Contract } from '../scheme/contract';
import type { Scheme } from '../scheme/scheme';
import { formatInstant, type Instant } from '../time/instant';
import type { ExampleFact, Finding } from './finding';
import { Comparison } from './implication';

/** What is odd in a scheme's contracts: one that nobody can fall under, one that promises nothing, two that one issue falls under. */
export function lintContracts(scheme: Scheme, at: Instant): Finding[] {
  const comparison = new Comparison();
  return scheme.contracts.flatMap((contract, place) => {
    const where = {
      path: `contracts.${place}`,
      clause: contract.clause,
      example: at,
      when: formatInstant(at),
    };
    const earlier = scheme.contracts.slice(0, place);
    const shadow = earlier.find((other) => isShadowed(comparison, contract, other));
    const unreachable = shadow || isNeverMet(comparison, scheme, contract);
    return [
      ...(unreachable
        ? [{ ...where, code: 'unreachable-contract' as const, contract: contract.id, by: shadow?.id ?? null }]
        : findOverlap(comparison, where, contract, earlier)),
      ...(promisesNothing(contract)
        ? [{ ...where, code: 'contract-without-goal' as const, contract: contract.id }]
        : []),
    ];
  });
}

/** Whoever would fall under it falls under an earlier one. */
const isShadowed = (comparison: Comparison, contract: Contract, earlier: Contract): boolean =>
  (earlier.from ?? '') <= (contract.from ?? '') &&
  (earlier.until ?? LAST) >= (contract.until ?? LAST) &&
  comparison.implies(contract.when, earlier.when);

/** Later than any day that is written. */
const LAST = '9999-12-31';

const isNeverMet = (comparison: Comparison, { follows }: Scheme, { when }: Contract): boolean =>
  comparison.isImpossible(when) || (follows !== undefined && comparison.excludes(when, follows));

const promisesNothing = ({ goals = {}, calendars = {} }: Contract): boolean =>
  Object.keys(calendars).length === 0 &&
  Object.values(goals).every((clocks) => Object.keys(clocks).length === 0);

type Where = Pick<Finding, 'path' | 'clause' | 'example' | 'when'>;

/** The first of the earlier ones that an issue may fall under as well, with such an issue: the earlier judges it. */
function findOverlap(
  comparison: Comparison,
  where: Where,
  contract: Contract,
  earlier: readonly Contract[],
): Finding[] {
  const other = earlier.find((candidate) => overlaps(comparison, candidate, contract));
  if (!other) return [];
  const issue = [...factsMeeting(other.when), ...factsMeeting(contract.when)];
  return [{ ...where, code: 'overlapping-contracts', contract: contract.id, by: other.id, issue }];
}

const overlaps = (comparison: Comparison, first: Contract, other: Contract): boolean =>
  (first.from ?? '') <= (other.until ?? LAST) &&
  (other.from ?? '') <= (first.until ?? LAST) &&
  !comparison.excludes(first.when, other.when) &&
  !comparison.isExhausted;

/** What an issue may bear to meet a condition; of several ways the first. */
function factsMeeting(condition: During): ExampleFact[] {
  if ('all' in condition) return condition.all.flatMap(factsMeeting);
  if ('any' in condition) return condition.any.slice(0, 1).flatMap(factsMeeting);
  if ('not' in condition || !('in' in condition)) return [];
  return (condition.in ?? []).slice(0, 1).map((name) => ({
    is: condition.is === 'field' ? condition.field : condition.is,
    name,
  }));
}
