import type { Scheme } from '../../../src/domain/scheme/scheme';
import { schemeSchema } from '../../../src/domain/scheme/scheme';
import { type Evaluation, evaluateClocks } from '../../../src/domain/sla/clock';
import type { History } from '../../../src/domain/sla/history/history';

/** How many contracts a scheme is given to choose among, beside one of none. */
const COUNTS = [1, 10, 50];
const ROUNDS = 15;

/** What choosing among contracts costs: the time of a fold beside that of the same scheme with none, measured in turn. */
export interface ContractCost {
  contracts: number;
  ratio: number;
}

/** Issues of as many clients as there are contracts, each chosen by client, label or work type, and a goal of its own. */
export function costOfContracts(scheme: Scheme, histories: readonly History[], now: number): ContractCost[] {
  return COUNTS.map((count) => {
    const of = histories.map((history, place) => ({ ...history, client: `client-${place % count}` }));
    const [none, some] = [scheme, withContracts(scheme, count)];
    const ratios = Array.from({ length: ROUNDS }, () => timeOf(some, of, now) / timeOf(none, of, now));
    return { contracts: count, ratio: ratios.sort((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN };
  });
}

function withContracts(scheme: Scheme, count: number): Scheme {
  const contracts = Array.from({ length: count }, (_, place) => ({
    id: `contract-${place}`,
    name: { en: 'Contract', fr: 'Contrat' },
    when: whenOf(place),
    from: '2020-01-01',
    goals: withOwnGoal(scheme.goals, place),
  }));
  return schemeSchema.parse({ ...scheme, contracts });
}

/** The scheme's goals with one of the contract's own: the first, longer by as many minutes as its place. */
function withOwnGoal(goals: Scheme['goals'], place: number): Scheme['goals'] {
  const [[severity = '', rules = {}] = []] = Object.entries(goals);
  const [[clock = '', rule] = []] = Object.entries(rules);
  const goal = { ...rule?.goal, aim: undefined, breach: `PT${60 + place}M` };
  return { ...goals, [severity]: { ...rules, [clock]: { ...rule, goal } } } as Scheme['goals'];
}

function whenOf(place: number): object {
  const client = { is: 'client', in: [`client-${place}`] };
  const label = { is: 'label', in: [`paper-${place}`] };
  if (place % 3 === 1) return { any: [client, label] };
  return place % 3 === 2 ? { all: [client, { not: { is: 'work-type', in: ['sub-task'] } }] } : client;
}

/** Kept so that no answer can be optimised away. */
const sink = { sum: 0 };

function timeOf(scheme: Scheme, histories: readonly History[], now: number): number {
  const began = process.cpuUsage();
  for (let round = 0; round < 4; round += 1)
    for (const history of histories) sink.sum += countOf(evaluateClocks(scheme, history, now));
  const { user, system } = process.cpuUsage(began);
  return user + system;
}

const countOf = ({ clocks }: Evaluation) => Object.values(clocks).length;
