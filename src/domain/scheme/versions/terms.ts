import { textIn } from '../../../common/local-text';
import { own } from '../../../common/own';
import type { Contract, ContractId } from '../contract';
import type { ReportStage } from '../report-stages';
import type { Scheme } from '../scheme';
import { shareGoals } from './shared-goals';
import type { IssueScheme } from './versions';

/** Terms by scheme and contract: a scheme never changes, and what it comes to under a contract is put together once. */
const terms = new WeakMap<Scheme, Map<string, IssueScheme>>();

/**
 * A scheme as a contract of it says: the one place that decides by which goals, calendars, report and targets a clock is judged. Under
 * no contract, or one that the scheme does not have, the scheme itself.
 *
 * @example termsOf(scheme, 'gold').goals
 */
export function termsOf(scheme: IssueScheme, id: ContractId): IssueScheme {
  if (id === null) return scheme;
  if (last?.scheme !== scheme || last.id !== id) last = { scheme, id, terms: findTerms(scheme, id) };
  return last.terms;
}

/** The last answer: one issue asks for the same terms some ten times. */
let last: { scheme: Scheme; id: string; terms: IssueScheme } | null = null;

function findTerms(scheme: IssueScheme, id: string): IssueScheme {
  const stored = terms.get(scheme)?.get(id);
  if (stored) return stored;
  const contract = contractOf(scheme, id);
  const merged = contract ? mergeTerms(scheme, contract) : scheme;
  const all = terms.get(scheme) ?? new Map<string, IssueScheme>();
  terms.set(scheme, all.set(id, merged));
  return merged;
}

/** A contract of a scheme by its id. */
export function contractOf({ contracts }: Pick<Scheme, 'contracts'>, id: ContractId): Contract | undefined {
  return id === null ? undefined : contracts.find((contract) => contract.id === id);
}

/** A contract as the scheme calls it in a language; its id where the scheme has it no longer. */
export function contractNameOf(scheme: Pick<Scheme, 'contracts'>, id: string, language: string): string {
  const contract = contractOf(scheme, id);
  return (contract && textIn(contract.name, language)) || id;
}

/** What a stage is called in a language; its id where it has no name. */
export const stageNameIn = ({ id, name }: ReportStage, language: string): string =>
  (name && textIn(name, language)) || id;

/** The stage of a report that a cycle is, by the terms that judge it; undefined for any other cycle. */
export function stageOfCycle(
  scheme: IssueScheme,
  { contract, stage }: { contract: ContractId; stage?: string | undefined },
): ReportStage | undefined {
  if (stage === undefined) return undefined;
  return termsOf(scheme, contract).report?.stages?.find(({ id }) => id === stage);
}

function mergeTerms(scheme: IssueScheme, contract: Contract): IssueScheme {
  const { goals, calendars, targets, onSeverityChange, languages, clause } = contract;
  const report = contract.report ?? scheme.report;
  const credits = contract.credits ?? scheme.credits;
  return {
    ...scheme,
    contracts: [],
    goals: shareGoals(scheme, withClause(goals ? mergeGoals(scheme.goals, goals) : scheme.goals, clause)),
    calendars: calendars ? { ...scheme.calendars, ...calendars } : scheme.calendars,
    targets: { ...scheme.targets, ...targets },
    onSeverityChange: onSeverityChange ?? scheme.onSeverityChange,
    languages: languages ?? scheme.languages,
    ...(report ? { report: { ...report, clause: report.clause || clause } } : {}),
    ...(credits ? { credits } : {}),
  };
}

/** A goal that names no clause comes from that of its contract. */
function withClause(goals: Scheme['goals'], clause: string): Scheme['goals'] {
  if (clause === '') return goals;
  const named = Object.entries(goals).map(([severity, rules]) => [
    severity,
    Object.fromEntries(
      Object.entries(rules).map(([clock, rule]) => [clock, { ...rule, clause: rule.clause || clause }]),
    ),
  ]);
  return Object.fromEntries(named);
}

/** A contract that speaks of one clock of one severity leaves the others as they are. */
function mergeGoals(ofScheme: Scheme['goals'], ofContract: Scheme['goals']): Scheme['goals'] {
  const severities = new Set([...Object.keys(ofScheme), ...Object.keys(ofContract)]);
  return Object.fromEntries(
    [...severities].map((severity) => [
      severity,
      { ...own(ofScheme, severity), ...own(ofContract, severity) },
    ]),
  );
}
