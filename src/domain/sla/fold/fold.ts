import type { Scheme } from '../../scheme/scheme';
import type { Priority } from '../../scheme/severity';
import type { Instant } from '../../time/instant';
import type { History, HistoryEvent, Status } from '../history/history';
import { lateSigns } from '../history/late-signs';
import { PRIORITY, type Reel, reelOf, STATUS, words } from '../history/packed-history';
import { type Cause, cancel, end, pause, resume } from './cycle-state';
import { act, clockNamed, type Fold, happened, openRun, settleLevels, waitedStatus } from './fold-steps';
import type { Facts } from './matching';
import { type ClockRules, planOf } from './plan';
import { tell } from './recorded-events';
import { handOver } from './responsible-parties';
import { changeField, relabel, rename, severityIn, triage } from './severity-changes';

const NOTHING = { on: 'nothing' } as const;

/** The fold of an issue at its receipt. */
export function started(scheme: Scheme, history: History, now: Instant): Fold {
  const fold = received(scheme, history, now);
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

function received(scheme: Scheme, history: History, now: Instant): Fold {
  const plan = planOf(scheme);
  const ahead = lateSigns(scheme, history, now);
  return {
    plan,
    scheme,
    receivedAt: history.receivedAt,
    priority: history.firstPriority,
    priorities: history.priorities,
    isTriaged: false,
    summary: ahead?.summary ?? history.firstSummary,
    ahead,
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

/** Takes in what happened up to an instant; an event that an import dated before the receipt counts from the receipt. */
export function play(fold: Fold, history: History, now: Instant): void {
  const reel = reelOf(history.events);
  const { at, code } = reel;
  for (let place = 0; place < at.length && (at[place] as Instant) <= now; place += 1) {
    const word = code[place] as number;
    const when = Math.max(at[place] as Instant, fold.receivedAt);
    if (word < STATUS) hear(fold, when, word, reel.id[place] as string);
    else take(fold, { at: when, eventId: reel.id[place] as string }, reel, place);
  }
  if (history.closingUnknown) leaveUnknown(fold);
}

/** The issue was resolved, and nobody knows when: what resolving ends, ended then. */
function leaveUnknown(fold: Fold): void {
  for (const clock of fold.plan.clocks) {
    const run = (clock.endsWhenResolved || clock.endsWhenTold) && openRun(fold, clock);
    if (run) run.isUnknown = true;
  }
}

/** A word of somebody: few of them meet a rule, and only those are looked at. */
function hear(fold: Fold, at: Instant, code: number, eventId: string): void {
  const { plan, facts } = fold;
  const word = words[code] as (typeof words)[number];
  if (word.public && word.side === 'team') fold.toldAt = at;
  if (word.public && (word.side === 'team' || word.side === 'client')) facts.lastWord = word.side;
  const rules = plan.words[code] as ClockRules[];
  if (rules.length === 0 && !plan.heedsWords) return;
  const cause = { at, eventId };
  for (const one of rules) act(fold, cause, word, one);
  if (plan.heedsWords) settle(fold, cause, 'comment');
}

function take(fold: Fold, cause: Cause, reel: Reel, place: number): void {
  const code = reel.code[place] as number;
  if (code === STATUS) changeStatus(fold, cause, reel, place);
  else if (code === PRIORITY) triage(fold, cause, reel.to[place] as Priority);
  else apply(fold, cause, reel.events[place] as HistoryEvent);
  const kind = code === STATUS ? 'status' : code === PRIORITY ? 'priority' : reel.events[place]?.kind;
  settle(fold, cause, kind as HistoryEvent['kind']);
}

/** After an event: the rules of states alone, the pauses and the holder, as far as it may have changed them. */
function settle(fold: Fold, cause: Cause, kind: HistoryEvent['kind']): void {
  const { levels, pauseWatch, holderWatch } = fold.plan;
  if (levels.length > 0) settleLevels(fold, cause);
  if (pauseWatch.has(kind)) settlePauses(fold, cause);
  if (holderWatch.has(kind)) handOver(fold.holdings, fold.plan, fold.facts, cause);
}

function apply(fold: Fold, cause: Cause, event: HistoryEvent): void {
  if (event.kind === 'app') tell(fold, cause, event);
  else if (event.kind === 'labels') relabel(fold, cause, event.to);
  else if (event.kind === 'summary') rename(fold, cause, event);
  else if (event.kind === 'field') changeField(fold, cause, event);
  else if (event.kind === 'link') link(fold, cause, event);
}

function changeStatus(fold: Fold, cause: Cause, { to, events }: Reel, place: number): void {
  const status = to[place] as Status;
  fold.facts.status = status;
  if (status.category === 'done' && fold.closedAt === null) resolve(fold, cause);
  if (status.category !== 'done' && fold.closedAt !== null) reopen(fold, cause);
  if (!fold.plan.rules.has('status')) return;
  const { from } = events[place] as Extract<HistoryEvent, { kind: 'status' }>;
  happened(fold, cause, { on: 'status', from, to: status });
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

function link(fold: Fold, cause: Cause, event: Extract<HistoryEvent, { kind: 'link' }>): void {
  const { key, type, added } = event;
  const others = fold.facts.links.filter((other) => other.key !== key);
  fold.facts.links = added ? [...others, { key, type }] : others;
  if (added) happened(fold, cause, { on: 'linked', type });
}
