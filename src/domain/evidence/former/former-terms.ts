import { kindOfName } from '../../../common/clock-names';
import type { Contract, ContractId } from '../../scheme/contract';
import { reportCalendarsOf } from '../../scheme/report-terms';
import type { GoalRule, Scheme } from '../../scheme/scheme';
import { type IssueScheme, schemesOf } from '../../scheme/versions/versions';
import { mayHold, type Owner, ownersOf } from '../../sla/contract-owner';
import type { History } from '../../sla/history/history';

/** What stands for the names of contracts that judged an issue while it was somebody else's, and of what they alone speak of. */
export interface FormerTerms {
  /** Whether there is none. */
  isEmpty: boolean;
  isFormer(contract: ContractId): boolean;
  contract<Id extends ContractId>(id: Id): Id;
  clock(name: string): string;
  stage(id: string): string;
  calendar(name: string): string;
}

/** Numbers go by the schemes, so that a contract is called the same in the evidence of every issue. */
export function formerTermsOf(scheme: IssueScheme, history: History, owner: Owner): FormerTerms {
  const schemes = schemesOf(scheme);
  const contracts = schemes.flatMap((each) => each.contracts);
  const sealed = sealedNamesOf(history);
  const isOurs = new Set(contracts.filter(({ when }) => mayHold(when, owner)).map(({ id }) => id));
  const theirs = contracts.filter(({ id }) => !isOurs.has(id));
  const judging = new Set([...formerlyHolding(theirs, history), ...sealed.contracts]);
  const ours = namesIn([...schemes, ...contracts.filter(({ id }) => isOurs.has(id))]);
  const all = namesIn([...contracts, ...schemes]);
  const contract = withhold([...contracts.map(({ id }) => id), ...sealed.contracts], (id) => isOurs.has(id));
  return {
    isEmpty: ![...judging].some((id) => !isOurs.has(id)),
    isFormer: (id) => id !== null && !isOurs.has(id),
    contract: (id) => (id === null ? id : (contract(id) as typeof id)),
    clock: withhold([...all.clocks, ...sealed.clocks], (name) => ours.clocks.has(name) || !!kindOfName(name)),
    stage: withhold([...all.stages, ...sealed.stages], (id) => ours.stages.has(id)),
    calendar: withhold([...all.calendars], (name) => ours.calendars.has(name)),
  };
}

/** What stands for each of these names that is not to be shown. */
function withhold(names: readonly string[], isShown: (name: string) => boolean): (name: string) => string {
  const free = names.some((name) => name.startsWith('withheld-')) ? 'withheld-x-' : 'withheld-';
  const numbers = new Map([...new Set(names)].map((name, at) => [name, `${free}${at + 1}`]));
  return (name) => (isShown(name) ? name : (numbers.get(name) ?? name));
}

/** The contracts under which the issue may have fallen before: their conditions may have held. */
function formerlyHolding(contracts: readonly Contract[], history: History): string[] {
  const owners = ownersOf(history);
  return contracts.filter(({ when }) => owners.some((owner) => mayHold(when, owner))).map(({ id }) => id);
}

interface Names {
  clocks: Set<string>;
  stages: Set<string>;
  calendars: Set<string>;
}

/** What promises speak of, of schemes and contracts alike. */
function namesIn(promises: readonly Pick<Scheme | Contract, 'goals' | 'report' | 'calendars'>[]): Names {
  const goals = promises.flatMap((each) => Object.values(each.goals ?? {}));
  const reports = promises.flatMap(({ report }) => report ?? []);
  const rules = goals.flatMap((clocks) => Object.values(clocks));
  return {
    clocks: new Set(goals.flatMap((clocks) => Object.keys(clocks))),
    stages: new Set(reports.flatMap(({ stages = [] }) => stages.map(({ id }) => id))),
    calendars: new Set([...rules.flatMap(calendarsOfRule), ...reports.flatMap(reportCalendarsOf)]),
  };
}

const calendarsOfRule = ({ goal, outside }: GoalRule): string[] => [
  ...[goal, ...(outside ? [outside.goal] : [])].flatMap((each) =>
    each.in === 'elapsed' ? [] : each.calendar,
  ),
  ...(outside ? [outside.calendar] : []),
];

/** What seals speak of, whether a scheme has it still or not. */
export function sealedNamesOf({ seals }: History) {
  const all = seals.flatMap((sealing) => sealing.seals);
  const terms = all.map((seal) => (seal.kind === 'end' ? seal.cycle : seal));
  return {
    contracts: terms.flatMap(({ contract }) => contract ?? []),
    clocks: all.map(({ clock }) => clock),
    stages: terms.flatMap(({ stage }) => stage ?? []),
  };
}
