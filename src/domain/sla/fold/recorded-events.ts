import type { AppFact } from '../history/app-events';
import type { Occurrence } from './compile-condition';
import type { Cause } from './cycle-run';
import type { Fold } from './fold-state';
import { findClock, openRunOf, resumeCancelled } from './fold-steps';
import { recordPublication } from './report-stages';

/** What a person told the app. A contact that did not reach the client is an attempt. */
export function applyRecordedEvent(
  fold: Fold,
  cause: Cause,
  event: AppFact & { actor: string | null },
): Occurrence {
  if (event.event === 'out-of-scope' && event.payload.scope === 'covered') return withdrawScope(fold, cause);
  const kind = event.event === 'contact' && !event.payload.reached ? 'attempt' : event.event;
  fold.facts.recordedEvents.add(kind);
  if (kind === 'out-of-scope') fold.outOfScopeAt = cause.at;
  if (kind === 'restored') fold.restoredAt = cause.at;
  if (event.event === 'aware') fold.awareAt = event.payload.at ?? cause.at;
  if (event.event === 'classified') classify(fold, cause, event.payload);
  if (event.event === 'published') recordPublication(fold, cause, event.payload.stage);
  if (event.event === 'third-party') fold.facts.withThirdParty = event.payload.waiting;
  if (event.event === 'agreed-date') applyAgreedDate(fold, cause, event.payload);
  if (event.event === 'client-changed') fold.facts.client = event.payload.client;
  if (event.event === 'organization-changed') fold.facts.organizations = event.payload.organizations;
  if (event.event === 'correction') {
    const { payload, actor } = event;
    fold.corrections.push({ ...payload, id: cause.eventId ?? '', by: actor });
  }
  return { on: 'app-event', kind };
}

/** The support covers it after all: what ended by that alone goes on, the time between left out. */
function withdrawScope(fold: Fold, cause: Cause): Occurrence {
  const { outOfScopeAt, plan, facts } = fold;
  facts.recordedEvents.delete('out-of-scope');
  fold.outOfScopeAt = null;
  if (outOfScopeAt !== null && fold.isFollowed)
    for (const clock of plan.clocks) resumeCancelled(fold, clock, cause, outOfScopeAt);
  return { on: 'app-event', kind: 'dismissed' };
}

/** Classified as major: as somebody said last, or when a severity that owes a report was first confirmed. */
function classify(
  fold: Fold,
  cause: Cause,
  { severity, at }: Extract<AppFact, { event: 'classified' }>['payload'],
) {
  const owes = severity === undefined || fold.terms.report?.severities.includes(severity);
  if (owes && (severity === undefined || fold.classifiedAt === null)) fold.classifiedAt = at ?? cause.at;
}

/** An agreed date stands beside the goal of the open cycle; a later one takes its place. */
function applyAgreedDate(
  fold: Fold,
  { at }: Cause,
  {
    clock,
    agreedAt,
    moves = fold.scheme.agreedDates === 'move',
  }: Extract<AppFact, { event: 'agreed-date' }>['payload'],
) {
  const plan = findClock(fold.plan, clock);
  const run = plan && openRunOf(fold, plan);
  if (run) run.agreed = { agreedAt, since: at, moves };
}
