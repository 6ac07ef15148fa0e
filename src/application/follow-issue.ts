import { nextAlertAt } from '../domain/alerts/thresholds';
import { type IssueState, issueState, nextStateAt } from '../domain/sla/issue-state';
import { draftReport } from './draft-report';
import { type Judged, judge } from './judge';
import { markOf } from './mark-issue';
import type { IssueFields, Ports } from './ports';
import { sendAlerts } from './send-alerts';
import { wakeAt } from './wake';

/** What a pass leaves on the issue: its state, and when the next pass is due though nobody touches it. */
export interface Kept extends IssueState {
  v: 1;
  scheme: number;
  nextAt: number | null;
}

/** One pass over an issue: one read, the fold, and only the writes and effects that the fold calls for. */
export async function followIssue(ports: Ports, issueId: string): Promise<void> {
  await ports.claims.release(markOf(issueId));
  const judged = await judge(ports, issueId);
  if (judged.kind === 'gone') return ports.timers.set(issueId, null);
  if (judged.kind !== 'judged') return;
  await keepState(ports, judged);
  await sendAlerts(ports, judged);
  await draftReport(ports, judged);
}

/** A pass that changes nothing writes nothing: what the last one left on the issue came with the read. */
async function keepState(ports: Ports, judged: Judged): Promise<void> {
  const { read } = judged;
  const kept = keptOf(judged);
  if (sameJson(steady(read.kept), steady(kept))) return wakeAt(ports, read.id, kept.nextAt, { stored: true });
  await wakeAt(ports, read.id, kept.nextAt, { stored: nextAtOf(read.kept) === kept.nextAt });
  if (!sameJson(fieldsOf(read.kept), fieldsOf(kept))) await ports.issues.writeFields(read.id, fieldsOf(kept));
  await ports.issues.keep(read.id, kept);
}

function keptOf({ scheme, version, judgement, now }: Judged): Kept {
  const state = issueState(scheme, judgement, now);
  const next = [nextAlertAt(scheme, judgement, now), nextStateAt(scheme, judgement, now)];
  const known = next.filter((at) => at !== null);
  return { v: 1, scheme: version, ...state, nextAt: known.length > 0 ? Math.min(...known) : null };
}

function nextAtOf(kept: unknown): unknown {
  return (kept as Partial<Kept> | null)?.nextAt;
}

/** The fields as the kept state tells them; what is not the app's own writing tells none. */
function fieldsOf(kept: unknown): IssueFields {
  const { clocks, state = null, severity = '' } = (kept ?? {}) as Partial<Kept>;
  const due = (name: keyof IssueState['clocks']) => clocks?.[name]?.dueAt ?? null;
  return {
    responseDue: due('response'),
    resolutionDue: due('resolution'),
    updateDue: due('update'),
    reportDue: due('report'),
    state,
    severity,
  };
}

/** What a running clock has counted changes with every look, and is no reason to write. */
function steady(kept: unknown): unknown {
  const { clocks, ...rest } = (kept ?? {}) as Partial<Kept>;
  const still = Object.entries(clocks ?? {}).map(([name, clock]) => [
    name,
    clock?.stoppedAt === null ? { ...clock, elapsed: null } : clock,
  ]);
  return { ...rest, clocks: Object.fromEntries(still) };
}

/** Jira keeps the members of a property in an order of its own. */
function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}
