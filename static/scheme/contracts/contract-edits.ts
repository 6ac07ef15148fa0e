import type { Language } from '../../../locales/languages';
import { own } from '../../../src/common/own';
import type { GoalRule, Scheme } from '../../../src/contract/scheme';
import { inEachLanguage } from '../../shared/languages';
import type { Contract } from '../draft/use-contract-name';

/** A contract to begin with: for issues of a label that is still to be chosen, with the scheme's own goals. */
export function createContract(
  contracts: readonly Contract[],
  nameIn: (nth: number, language: Language) => string,
) {
  const taken = new Set(contracts.map(({ id }) => id));
  let nth = contracts.length + 1;
  while (taken.has(`contract-${nth}`)) nth += 1;
  return {
    id: `contract-${nth}`,
    name: inEachLanguage((language) => nameIn(nth, language)),
    when: { is: 'label' as const, in: [] },
    clause: '',
  };
}

/** A list whose item stands at another place; the others keep their order. */
export function moveItem<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const moved = items[from];
  if (moved === undefined) return [...items];
  const others = items.filter((_, nth) => nth !== from);
  return [...others.slice(0, to), moved, ...others.slice(to)];
}

export interface OwnGoal {
  severity: string;
  clock: string;
  rule: GoalRule;
  /** What the scheme says of the same; undefined where it promises nothing. */
  ofScheme: GoalRule | undefined;
}

/** The goals that a contract sets, beside the scheme's own. */
export function ownGoalsOf({ goals = {} }: Contract, scheme: Scheme): OwnGoal[] {
  return Object.entries(goals).flatMap(([severity, clocks]) =>
    Object.entries(clocks).map(([clock, rule]) => {
      const ofScheme = own(own(scheme.goals, severity), clock);
      return { severity, clock, rule, ofScheme };
    }),
  );
}
