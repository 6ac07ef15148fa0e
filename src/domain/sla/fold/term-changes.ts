import { termsOf } from '../../scheme/versions/terms';
import type { Instant } from '../../time/instant';
import { maskOf } from './clock-plan';
import { NOTHING, type Occurrence } from './compile-condition';
import { chooseContract } from './contract-choice';
import { type Cause, type CycleRun, callOffUnfollowed, changeRunTerms, type RunTerms } from './cycle-run';
import type { Fold, GivenContract, GivenSeverity } from './fold-state';
import { openRunOf, owesReport } from './fold-steps';
import { type Change, recordChange } from './given';
import { updateSeverity } from './severity-changes';

/** The kinds of event that may tell another severity. */
const SEVERITY_KINDS = maskOf(['priority', 'labels', 'summary', 'field']);

/** After what happened: the severity, the contract and whether the issue is followed, as far as it may have changed them. */
export function updateTerms(fold: Fold, cause: Cause, kinds: number, moment: Occurrence[]): void {
  const severity = kinds & SEVERITY_KINDS ? updateSeverity(fold, cause) : null;
  const mayMove = (kinds & fold.plan.placeWatch) !== 0;
  const contract = mayMove ? updateContract(fold, cause) : null;
  if (severity || contract) changeRuns(fold, cause.at, { severity, contract });
  for (const change of [severity, contract]) if (change?.isBrief) takeBackReport(fold, change.before.at);
  if (mayMove) updateFollowing(fold, cause, moment);
}

/** The contract that judges an issue from now on; null while it is the one that did. */
function updateContract(fold: Fold, { at }: Cause): Change<GivenContract> | null {
  const { plan, facts, receivedAt, contractHistory } = fold;
  const contract = chooseContract(plan.contracts, facts, receivedAt);
  if (contract === fold.contract) return null;
  fold.contract = contract;
  fold.terms = termsOf(fold.scheme, contract);
  const isSame = (other: GivenContract) => other.contract === contract;
  const isFirst = (other: GivenContract) => other.contract === contractHistory[0]?.contract;
  return recordChange(contractHistory, { at, contract }, { isSame, isFirst }, plan.severityHeldFor);
}

/** A part of a run's terms that turned out to be a mistake of a moment, and since when it was given. */
interface Mistake {
  at: Instant;
  part: keyof RunTerms;
}

interface Changes {
  severity: Change<GivenSeverity> | null;
  contract: Change<GivenContract> | null;
}

/** Open cycles are aimed anew and finished ones keep their verdict, unless what was before was a mistake of a moment. */
function changeRuns(fold: Fold, at: Instant, changes: Changes): void {
  const mistakes = mistakesOf(changes);
  for (const clock of fold.plan.clocks)
    for (const run of fold.runs[clock.place] ?? []) {
      const severity = clock.kind === 'report' ? run.severity : fold.facts.severity;
      changeRun(run, { contract: fold.contract, severity }, at, mistakes);
    }
}

const mistakesOf = ({ severity, contract }: Changes): Mistake[] => [
  ...(severity?.isMistake ? [{ at: severity.before.at, part: 'severity' as const }] : []),
  ...(contract?.isMistake ? [{ at: contract.before.at, part: 'contract' as const }] : []),
];

/** What was a mistake is taken out of the runs that had it; the others have other terms from now on. */
function changeRun(run: CycleRun, next: RunTerms, at: Instant, mistakes: readonly Mistake[]): void {
  const isOpen = run.stoppedAt === null;
  for (const mistake of mistakes)
    forgetTerm(run, mistake, isOpen || run.startedAt >= mistake.at ? next : null);
  if (isOpen) changeRunTerms(run, next, at);
}

/** What a run had before a mistake goes on up to the next, or to its end; one that had ended before it had nothing of it. */
function forgetTerm(run: CycleRun, { at, part }: Mistake, next: RunTerms | null): void {
  const before = run.past.at(-1);
  const restored = before?.until === at ? before : next;
  if (!restored) return;
  if (part === 'contract') run.contract = restored.contract;
  else run.severity = restored.severity;
  const isNoChange = before?.severity === run.severity && before.contract === run.contract;
  if (before?.until === at && isNoChange) run.past = run.past.slice(0, -1);
}

/** A report that only a mistake owed is owed no more. */
function takeBackReport(fold: Fold, since: Instant): void {
  for (const clock of fold.plan.clocks) {
    const runs = clock.kind === 'report' ? fold.runs[clock.place] : undefined;
    const last = runs?.at(-1);
    if (last && last.stoppedAt === null && last.startedAt >= since && !owesReport(fold)) runs?.pop();
  }
}

/** An issue that stops being followed has its open cycles called off; one that comes to be followed is as good as received. */
function updateFollowing(fold: Fold, { at }: Cause, moment: Occurrence[]): void {
  const isFollowed = fold.plan.followsTest?.(fold.facts, NOTHING) ?? true;
  if (isFollowed === fold.isFollowed) return;
  fold.isFollowed = isFollowed;
  if (isFollowed) {
    fold.stateRuleResults = [];
    moment.unshift({ on: 'created' });
    return;
  }
  for (const clock of fold.plan.clocks) {
    const run = openRunOf(fold, clock);
    if (run) callOffUnfollowed(run, at);
  }
}
