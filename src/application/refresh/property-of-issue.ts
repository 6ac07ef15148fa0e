import { findNextAlertAt } from '../../domain/alerts/thresholds';
import { scopeOf } from '../../domain/automation/scope';
import { type ClockKind, clockNames } from '../../domain/scheme/scheme';
import type { ClockState } from '../../domain/sla/issue-state';
import { findNextStateAt, issueStateOf } from '../../domain/sla/issue-state';
import { nextSealAt } from '../../domain/sla/seals/new-seals';
import type { Instant } from '../../domain/time/instant';
import { findNextAutomationAt } from '../automation/run-automations';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { IssueProperty } from '../ports/issue-property';
import type { IssueFields } from '../ports/issues';
import { asOwnerReads } from '../sla/as-owner-reads';

/** What an evaluation would leave on the issue, for whoever may see it, save what it adds to the months. */
export function propertyOf(issue: EvaluatedIssue): Omit<IssueProperty, 'client' | 'counted'> {
  const { version, now } = issue;
  const read = asOwnerReads(issue);
  const state = issueStateOf(read.scheme, read.evaluation, now);
  const scope = scopeOf(issue.history, now);
  const outOfScope = scope === 'covered' ? {} : { scope };
  return { v: 1, scheme: version, ...state, ...outOfScope };
}

/** When the next evaluation is due though nobody touches the issue; null where none is. */
export function findNextAt(issue: EvaluatedIssue): Instant | null {
  const { scheme, evaluation, now } = issue;
  const times = [findNextAlertAt(scheme, evaluation, now), findNextStateAt(scheme, evaluation, now)];
  const next = [...times, findNextAutomationAt(issue), nextSealAt(evaluation, now)];
  const instants = next.filter((at) => at !== null);
  return instants.length > 0 ? Math.min(...instants) : null;
}

/** The fields as the stored state tells them; empty where nothing is stored. */
export function fieldsOf(property: Pick<IssueProperty, 'clocks' | 'state' | 'severity'> | null): IssueFields {
  const { clocks, state, severity } = property ?? { clocks: {}, state: null, severity: '' };
  const dueAt = Object.fromEntries(clockNames.map((kind) => [kind, dueOfKind(clocks, kind)]));
  const breaches = Object.values(clocks).flatMap((clock) => clock.breachedAt ?? []);
  return {
    dueAt: dueAt as IssueFields['dueAt'],
    breachedAt: breaches.length > 0 ? Math.min(...breaches) : null,
    state,
    severity,
  };
}

/** What a running clock has counted changes with every evaluation, and is no reason to write. */
export function withoutElapsed(property: IssueProperty | null): unknown {
  if (property === null) return null;
  const { nextAt: _, ...rest } = property;
  const clocks = Object.entries(property.clocks).map(([name, clock]) => [
    name,
    clock.stoppedAt === null ? { ...clock, elapsed: null } : clock,
  ]);
  return { ...rest, clocks: Object.fromEntries(clocks) };
}

/** The earliest due instant of a kind's open clocks; where none is open, the latest that one had. */
function dueOfKind(clocks: IssueProperty['clocks'], kind: ClockKind): Instant | null {
  const ofKind = Object.entries(clocks).filter(([name, clock]) => (clock.kind ?? name) === kind);
  const dueOf = (states: ClockState[]) => states.flatMap(({ dueAt }) => dueAt ?? []);
  const states = ofKind.map(([, clock]) => clock);
  const open = dueOf(states.filter(({ stoppedAt }) => stoppedAt === null));
  if (open.length > 0) return Math.min(...open);
  const over = dueOf(states);
  return over.length > 0 ? Math.max(...over) : null;
}
