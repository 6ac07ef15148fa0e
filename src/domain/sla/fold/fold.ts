import type { Priority } from '../../scheme/severity/severity';
import type { Instant } from '../../time/instant';
import { withComponent } from '../history/components';
import type { History, HistoryEvent, Status } from '../history/history';
import { commentKinds, type PackedHistory, PRIORITY, packHistory, STATUS } from '../history/packed-history';
import { type ClockRules, KIND_BITS } from './clock-plan';
import { NOTHING, type Occurrence } from './compile-condition';
import { type Cause, pause, resume } from './cycle-run';
import { beganAt } from './date-starts';
import type { Fold } from './fold-state';
import { applyMoment, applyRules, openRunOf, pauseStatusOf, startScheduled } from './fold-steps';
import { applyRecordedEvent } from './recorded-events';
import { updateStages } from './report-stages';
import { recordParty } from './responsible-parties';
import { applyField, applyLabels, applyPriority, applySummary } from './severity-changes';
import { updateTerms } from './term-changes';

/** Takes in what happened up to an instant; an event that an import dated before the receipt counts from the receipt. */
export function replayHistory(fold: Fold, history: History, now: Instant): void {
  const packed = packHistory(history.events);
  const { at, code } = packed;
  for (let place = 0; place < at.length && (at[place] as Instant) <= now; place += 1) {
    const kind = code[place] as number;
    const when = Math.max(at[place] as Instant, fold.receivedAt);
    if (fold.scheduled.length > 0) startScheduled(fold, when);
    if (kind < STATUS) applyComment(fold, when, kind, packed.id[place] as string);
    else place = applyEntry(fold, { at: when, eventId: packed.id[place] as string }, packed, place);
  }
  startScheduled(fold, now);
  if (history.closingUnknown) leaveUnknown(fold);
}

/** The issue was resolved, and nobody knows when: what resolving ends, ended then. */
function leaveUnknown(fold: Fold): void {
  for (const clock of fold.plan.clocks) {
    const run = (clock.endsWhenResolved || clock.endsWhenReplied) && openRunOf(fold, clock);
    if (run) run.isUnknown = true;
  }
}

/** A word of somebody: few of them meet a rule, and only those are looked at. */
function applyComment(fold: Fold, at: Instant, code: number, eventId: string): void {
  const { plan, facts } = fold;
  const [kind] = commentMoments[code] as (typeof commentMoments)[number];
  if (kind.public && kind.side === 'team') fold.lastPublicReplyAt = at;
  if (kind.public && (kind.side === 'team' || kind.side === 'client')) facts.lastCommentSide = kind.side;
  const rules = plan.commentRules[code] as ClockRules[];
  if (rules.length === 0 && !plan.watchesComments) return;
  const cause = { at, eventId };
  if (plan.mayRetarget) takeEffect(fold, cause, KIND_BITS.comment, [kind]);
  else if (fold.isFollowed) applyWord(fold, cause, code);
}

/** A word that changes no terms: the rules that listen to its kind, and what a pause or a holder asks. */
function applyWord(fold: Fold, cause: Cause, code: number): void {
  const { plan } = fold;
  const moment = commentMoments[code] as (typeof commentMoments)[number];
  for (const clockRules of plan.commentRules[code] as ClockRules[])
    applyRules(fold, cause, moment, clockRules);
  if (plan.watchesComments) updateStates(fold, cause, KIND_BITS.comment);
}

const commentMoments = commentKinds.map((kind) => [kind] as const);

/** All items of one changelog entry take effect together; answers the place of its last. */
function applyEntry(fold: Fold, cause: Cause, packed: PackedHistory, first: number): number {
  const moment: Occurrence[] = [];
  let [kinds, last] = [0, first];
  for (let place = first; place === first || isSameEntry(packed, first, place); place += 1) {
    kinds |= KIND_BITS[applyEvent(fold, cause, packed, place, moment)];
    last = place;
  }
  takeEffect(fold, cause, kinds, moment);
  return last;
}

/** What happened at once takes effect: first on what judges the issue, then on its clocks, then on what they wait for. */
function takeEffect(fold: Fold, cause: Cause, kinds: number, moment: Occurrence[]): void {
  updateTerms(fold, cause, kinds, moment);
  if (kinds & KIND_BITS.status) turnIssue(fold, cause, moment);
  applyMoment(fold, cause, moment);
  updateStages(fold, cause, moment);
  updateStates(fold, cause, kinds);
}

/** A word and what people record are no part of an entry, though they may bear its number. */
function isSameEntry({ at, id, events }: PackedHistory, first: number, place: number): boolean {
  if (at[place] !== at[first] || id[place] !== id[first]) return false;
  return [events[first], events[place]].every((event) => event?.kind !== 'app' && event?.kind !== 'comment');
}

/** Takes one event into what is known of the issue, with what happens by it; answers its kind. */
function applyEvent(
  fold: Fold,
  cause: Cause,
  packed: PackedHistory,
  place: number,
  moment: Occurrence[],
): HistoryEvent['kind'] {
  const code = packed.code[place] as number;
  const event = packed.events[place] as HistoryEvent;
  if (code === STATUS) {
    const to = packed.to[place] as Status;
    fold.facts.status = to;
    const { from } = event as Extract<HistoryEvent, { kind: 'status' }>;
    if (fold.plan.watches.has('status')) moment.push({ on: 'status', from, to });
  } else if (code === PRIORITY) applyPriority(fold, packed.to[place] as Priority);
  else applyOtherEvent(fold, cause, event, moment);
  return event.kind;
}

function applyOtherEvent(fold: Fold, cause: Cause, event: HistoryEvent, moment: Occurrence[]): void {
  if (event.kind === 'app') {
    moment.push(applyRecordedEvent(fold, cause, event));
    if (event.event === 'began') moment.push(beganAt(event.payload.at ?? event.at));
  } else if (event.kind === 'labels') applyLabels(fold, event.to);
  else if (event.kind === 'summary') applySummary(fold, event);
  else if (event.kind === 'field') moment.push(...applyField(fold, event));
  else if (event.kind === 'link') moment.push(...applyLink(fold, event));
  else if (event.kind === 'work-type') fold.facts.workType = event.to;
  else if (event.kind === 'components')
    fold.facts.components = withComponent(fold.facts.components, event.component, event.added);
}

function applyLink(fold: Fold, event: Extract<HistoryEvent, { kind: 'link' }>): Occurrence[] {
  const { key, type, added } = event;
  const remaining = fold.facts.links.filter((existing) => existing.key !== key);
  fold.facts.links = added ? [...remaining, { key, type }] : remaining;
  return added ? [{ on: 'linked', type }] : [];
}

/** Resolves or reopens an issue whose status is another than before. */
export function turnIssue(fold: Fold, cause: Cause, moment: Occurrence[]): void {
  const { facts } = fold;
  const resolved = facts.status.category === 'done';
  if (resolved === facts.resolved) return;
  facts.resolved = resolved;
  fold.closedAt = resolved ? cause.at : null;
  moment.push({ on: resolved ? 'resolved' : 'reopened' });
  if (resolved) return;
  fold.restoredAt = null;
  const since = fold.severityHistory.at(-1)?.at ?? cause.at;
  fold.severitiesWhileOpen.push({ since, severity: facts.severity });
}

/** After what happened: the pauses and the holder, as far as it may have changed them. */
function updateStates(fold: Fold, cause: Cause, kinds: number): void {
  const { pauseWatch, partyWatch } = fold.plan;
  if (kinds & pauseWatch) updatePauses(fold, cause);
  if (kinds & partyWatch) recordParty(fold.partyPeriods, fold.plan, fold.facts, cause);
}

/** Holds the open clocks that wait now, and lets the others go on. */
function updatePauses(fold: Fold, cause: Cause): void {
  for (const clock of fold.plan.clocks) {
    const run = clock.pauseTest && openRunOf(fold, clock);
    if (!run) continue;
    if (clock.pauseTest?.(fold.facts, NOTHING)) pause(run, cause, pauseStatusOf(fold, clock));
    else resume(run, cause.at);
  }
}
