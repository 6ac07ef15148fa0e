import { termsOf } from '../../scheme/versions/terms';
import type { IssueScheme } from '../../scheme/versions/versions';
import type { Instant } from '../../time/instant';
import type { History } from '../history/history';
import { findLateSignals } from '../history/late-signals';
import { type Facts, NOTHING, type Occurrence } from './compile-condition';
import { chooseContract, zoneOfDays } from './contract-choice';
import type { Cause } from './cycle-run';
import { readDate } from './date-starts';
import { turnIssue } from './fold';
import type { Fold } from './fold-state';
import { applyMoment } from './fold-steps';
import { planOf } from './plan';
import { updateStages } from './report-stages';
import { recordParty } from './responsible-parties';
import { currentSeverityOf } from './severity-changes';

/** The fold of an issue at its receipt. */
export function startFold(scheme: IssueScheme, history: History, now: Instant): Fold {
  const fold = createFold(scheme, history, now);
  const cause = { at: history.receivedAt, eventId: null };
  const severity = currentSeverityOf(fold);
  fold.facts.severity = severity;
  fold.severityHistory.push({ at: cause.at, severity });
  fold.severitiesWhileOpen.push({ since: cause.at, severity });
  placeIssue(fold, cause);
  const moment: Occurrence[] = [{ on: 'created' }, ...datesAtReceipt(fold)];
  turnIssue(fold, cause, moment);
  applyMoment(fold, cause, moment);
  updateStages(fold, cause, moment);
  recordParty(fold.partyPeriods, fold.plan, fold.facts, cause);
  return fold;
}

/** Whether an issue is followed at its receipt, and the contract it falls under. */
function placeIssue(fold: Fold, { at }: Cause): void {
  const { plan, facts, scheme } = fold;
  fold.isFollowed = plan.followsTest?.(facts, NOTHING) ?? true;
  fold.contract = chooseContract(plan.contracts, facts, at);
  fold.terms = termsOf(scheme, fold.contract);
  fold.contractHistory.push({ at, contract: fold.contract });
}

/** What the date fields held when the issue was received. */
function datesAtReceipt({ plan, facts, scheme }: Fold): Occurrence[] {
  return [...plan.dateFields].flatMap((field): Occurrence[] => {
    const at = readDate(facts.fields.get(field)?.[0], zoneOfDays(scheme));
    return at === null ? [] : [{ on: 'date', field, name: field, at }];
  });
}

function createFold(scheme: IssueScheme, history: History, now: Instant): Fold {
  const plan = planOf(scheme);
  const lateSignals = findLateSignals(scheme, history, now);
  return {
    plan,
    scheme,
    receivedAt: history.receivedAt,
    priority: history.firstPriority,
    priorities: history.priorities,
    isTriaged: false,
    summary: lateSignals?.summary ?? history.firstSummary,
    lateSignals: lateSignals,
    facts: factsAtReceiptOf(history),
    severityHistory: [],
    severitiesWhileOpen: [],
    contract: null,
    contractHistory: [],
    terms: scheme,
    isFollowed: true,
    scheduled: [],
    lastPublicReplyAt: null,
    runs: plan.clocks.map(() => []),
    closedAt: null,
    restoredAt: null,
    outOfScopeAt: null,
    awareAt: null,
    classifiedAt: null,
    publications: new Map(),
    partyPeriods: [],
    corrections: [],
    stateRuleResults: [],
  };
}

function factsAtReceiptOf(history: History): Facts {
  return {
    status: history.firstStatus,
    resolved: false,
    severity: '',
    labels: history.firstLabels,
    fields: new Map(Object.entries(history.firstFields)),
    links: history.firstLinks,
    recordedEvents: new Set(),
    withThirdParty: false,
    lastCommentSide: null,
    reporterSide: history.reporterSide,
    workType: history.firstWorkType,
    components: history.firstComponents,
    client: history.client,
    organizations: history.organizations,
  };
}
