import type { Scheme } from '../scheme/scheme';
import type { History, HistoryEvent, Side, Status } from './history';
import { handOver } from './holdings';
import type { Facts } from './matching';
import { planOf } from './plan';
import { type Cause, cancel, end, pause, resume } from './run';
import { clockNamed, type Fold, happened, openRun, settleLevels, waitedStatus } from './running';
import { changeField, relabel, rename, severityIn, triage } from './severity-changes';
import { tell } from './telling';

const NOTHING = { on: 'nothing' } as const;

/** The fold of an issue at its receipt. */
export function started(scheme: Scheme, history: History): Fold {
  const fold = received(scheme, history);
  fold.facts.severity = severityIn(fold);
  fold.severityHistory.push({ at: history.receivedAt, severity: fold.facts.severity });
  fold.heldOpen.add(fold.facts.severity);
  const cause = { at: history.receivedAt, eventId: null };
  happened(fold, cause, { on: 'created' });
  if (history.firstStatus.category === 'done') resolve(fold, cause);
  settleLevels(fold, cause);
  handOver(fold.holdings, fold.plan, fold.facts, cause);
  return fold;
}

function received(scheme: Scheme, history: History): Fold {
  const plan = planOf(scheme);
  return {
    plan,
    scheme,
    receivedAt: history.receivedAt,
    priority: history.firstPriority,
    summary: history.firstSummary,
    facts: firstFacts(history),
    severityHistory: [],
    heldOpen: new Set(),
    toldAt: null,
    runs: plan.clocks.map(() => []),
    closedAt: null,
    restoredAt: null,
    holdings: [],
    corrections: [],
    levels: [],
  };
}

function firstFacts(history: History): Facts {
  return {
    status: history.firstStatus,
    resolved: false,
    severity: '',
    labels: history.firstLabels,
    fields: new Map(Object.entries(history.firstFields)),
    links: history.firstLinks,
    told: new Set(),
    withThirdParty: false,
    lastWord: null,
  };
}

/** Takes in one event; one an import dated before the receipt counts from the receipt. */
export function apply(fold: Fold, event: HistoryEvent): void {
  const cause = { at: Math.max(event.at, fold.receivedAt), eventId: event.id };
  takeIn(fold, cause, event);
  if (fold.plan.levels.length > 0) settleLevels(fold, cause);
  if (fold.plan.pauseWatch.has(event.kind)) settlePauses(fold, cause);
  if (fold.plan.holderWatch.has(event.kind)) handOver(fold.holdings, fold.plan, fold.facts, cause);
}

function takeIn(fold: Fold, cause: Cause, event: HistoryEvent): void {
  if (event.kind === 'comment') say(fold, cause, event.side, event.public);
  else if (event.kind === 'status') changeStatus(fold, cause, event);
  else if (event.kind === 'priority') triage(fold, cause, event);
  else if (event.kind === 'app') tell(fold, cause, event);
  else if (event.kind === 'labels') relabel(fold, cause, event.to);
  else if (event.kind === 'summary') rename(fold, cause, event);
  else if (event.kind === 'field') changeField(fold, cause, event);
  else if (event.kind === 'link') link(fold, cause, event);
}

function changeStatus(fold: Fold, cause: Cause, { from, to }: { from: Status; to: Status }): void {
  fold.facts.status = to;
  if (to.category === 'done' && fold.closedAt === null) resolve(fold, cause);
  if (to.category !== 'done' && fold.closedAt !== null) reopen(fold, cause);
  happened(fold, cause, { on: 'status', from, to });
}

/** Holds the open clocks that wait now, and lets the others go on. */
function settlePauses(fold: Fold, cause: Cause): void {
  for (const clock of fold.plan.clocks) {
    const run = clock.waits && openRun(fold, clock);
    if (!run) continue;
    if (clock.waits?.(fold.facts, NOTHING)) pause(run, cause, waitedStatus(fold, clock));
    else resume(run, cause.at);
  }
}

/** Resolving stops every open clock but the report, unless the client must be told first, and starts a report that is owed. */
function resolve(fold: Fold, cause: Cause): void {
  fold.closedAt = cause.at;
  fold.facts.resolved = true;
  for (const clock of fold.plan.clocks) {
    const told = clock.endsWhenTold && fold.toldAt === cause.at;
    const run = (clock.endsWhenResolved || told) && openRun(fold, clock);
    if (run) end(run, cause.at);
  }
  happened(fold, cause, { on: 'resolved' });
}

/** Reopening opens the cycles the scheme says so; a report not published yet is counted from the next closing. */
function reopen(fold: Fold, cause: Cause): void {
  fold.closedAt = null;
  fold.restoredAt = null;
  fold.facts.resolved = false;
  fold.heldOpen.add(fold.facts.severity);
  const report = clockNamed(fold.plan, 'report');
  const owed = report && openRun(fold, report);
  if (owed) cancel(owed, cause.at);
  happened(fold, cause, { on: 'reopened' });
}

function say(fold: Fold, cause: Cause, side: Side, isPublic: boolean): void {
  if (isPublic && side === 'team') fold.toldAt = cause.at;
  if (isPublic && side !== 'app') fold.facts.lastWord = side;
  happened(fold, cause, { on: 'comment', side, public: isPublic });
}

function link(fold: Fold, cause: Cause, event: Extract<HistoryEvent, { kind: 'link' }>): void {
  const { key, type, added } = event;
  const others = fold.facts.links.filter((other) => other.key !== key);
  fold.facts.links = added ? [...others, { key, type }] : others;
  if (added) happened(fold, cause, { on: 'linked', type });
}
