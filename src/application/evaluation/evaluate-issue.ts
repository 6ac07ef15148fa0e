import { findNextAlertAt } from '../../domain/alerts/thresholds';
import { type Scope, scopeOf } from '../../domain/automation/scope';
import { toCanonicalJson } from '../../domain/canonical-json';
import { findNextStateAt, type IssueState, issueStateOf } from '../../domain/sla/issue-state';
import { nextSealAt } from '../../domain/sla/seals/new-seals';
import { sendAlerts } from '../alerts/send-alerts';
import { takeBackAlerts } from '../alerts/take-back';
import { holdConduct, nextConductAt } from '../automation/run-automations';
import { markWaiting } from '../automation/third-party-answers';
import { type Counted, countFinished } from '../figures/count-finished';
import { mayFollow } from '../licence';
import type { Ports } from '../ports';
import type { IssueFields } from '../ports/issues';
import { draftReport } from '../report/draft/draft-report';
import { keepScore } from '../satisfaction/ask-satisfaction';
import { type Judged, judge } from './judge';
import { markIssue } from './mark-issue';
import { sealVerdicts } from './seal-verdicts';
import { wakeAt } from './timers';

/** What a pass leaves on the issue: its state, and when the next pass is due though nobody touches it. */
export interface Kept extends IssueState {
  v: 1;
  scheme: number;
  nextAt: number | null;
  /** Absent for an issue that the support covers. */
  scope?: Exclude<Scope, 'covered'>;
}

/** Whose the issue is, and what it has added to the desk's months. */
interface Tallied {
  client: string | null;
  counted: Counted;
}

/** When conduct that failed is looked at again, should every try of this pass fail: its own record says what is still owed. */
const AGAIN_MS = 300_000;

/** One deed may call for another, as a priority that is raised; a pass ends all the same. */
const ROUNDS = 3;

/** A change within a second of the read may bear the same instant and not have been read. */
const SAME_MOMENT_MS = 1_000;

/** Why a pass is made: a timer that was due, and whether an earlier try of it died. */
export interface Occasion {
  timer?: number | undefined;
  again?: boolean;
  /** The pass is wanted only while the issue's mark is there: whoever lifted it has read the issue since. */
  marked?: boolean;
}

/**
 * One pass over an issue: one read, the fold, and only the writes and effects that the fold calls for. A pass that a timer asked
 * for is dropped when that timer no longer stands, save one that is tried again: it may have set the next timer before it died, and
 * then the timer is not what the issue tells. Answers the change up to which the issue
 * has surely been read, or null.
 */
export async function followIssue(
  ports: Ports,
  issueId: string,
  { timer, again = false, marked = false }: Occasion,
): Promise<number | null> {
  if (timer !== undefined && !again && (await ports.timers.of(issueId)) !== timer) return null;
  const isMarked = await ports.marks.lift(issueId);
  if (marked && !isMarked) return null;
  const judged = await judge(ports, issueId);
  if (judged.kind === 'gone') await forget(ports, issueId);
  if (judged.kind === 'no-scheme' && judged.read.kept !== null) await clear(ports, issueId);
  if (judged.kind !== 'gone') await markWaiting(ports, judged.read, judged.kind === 'judged');
  if (judged.kind !== 'judged' || !(await mayFollow(ports, issueId))) return null;
  const last = await untilSettled(ports, judged, again);
  return last.now - last.read.updatedAt > SAME_MOMENT_MS ? last.read.updatedAt : null;
}

/** What the app itself changes on an issue sends it no event: the issue is read and folded again before the pass ends. */
async function untilSettled(ports: Ports, first: Judged, again: boolean): Promise<Judged> {
  let judged = first;
  for (let round = 0; await act(ports, judged, again); round += 1) {
    const next = round < ROUNDS ? await judge(ports, first.read.id) : null;
    if (next?.kind === 'judged') judged = next;
    else {
      await markIssue(ports, first.read.id);
      break;
    }
  }
  return judged;
}

/** Nothing follows it any more: what the app left on it while something did would be untrue for good. */
async function clear(ports: Ports, issueId: string): Promise<void> {
  await ports.issues.writeFields(issueId, fieldsOf(null));
  await forget(ports, issueId);
  await ports.issues.forgetKept(issueId);
}

async function forget(ports: Ports, issueId: string): Promise<void> {
  await ports.timers.set(issueId, null);
  await ports.rollups.replace(issueId, []);
  await ports.reports.letGo(issueId);
}

/**
 * Fields, alerts, report and conduct, then the timer, and the kept state last: until that is written, whoever takes up a pass that
 * died does everything again, and everything may be done twice. A pass that changes nothing writes nothing.
 */
async function act(ports: Ports, judged: Judged, again: boolean): Promise<boolean> {
  const { id } = judged.read;
  await sealVerdicts(ports, judged);
  const before = await ports.issues.ownWord(judged.read);
  const kept: Kept & Tallied = { ...keptOf(judged), ...(await countFinished(ports, judged, before)) };
  if (!sameJson(fieldsOf(before), fieldsOf(kept))) await ports.issues.writeFields(id, fieldsOf(kept));
  await takeBackAlerts(ports, judged, before);
  await sendAlerts(ports, judged);
  await keepScore(ports, judged);
  if (!reportIsHistory(judged)) await draftReport(ports, judged);
  const conduct = await holdConduct(ports, judged).catch((error: unknown) => ({ error }));
  const failed = typeof conduct === 'object';
  if (failed) kept.nextAt = Math.min(kept.nextAt ?? Number.POSITIVE_INFINITY, judged.now + AGAIN_MS);
  await wakeAt(ports, id, kept.nextAt, { stored: !again && nextAtOf(before) === kept.nextAt });
  if (!sameJson(steady(before), steady(kept))) await ports.issues.keep(id, kept);
  if (failed) throw conduct.error;
  return conduct;
}

/** The day it was due by had passed when the project got its scheme: no report is written of what nobody was promised. */
function reportIsHistory({ evaluation, followedSince }: Judged): boolean {
  const due = evaluation.clocks.report?.cycles.at(-1)?.dueAt ?? null;
  return due !== null && due < followedSince;
}

/** What a pass would leave on the issue, save what it adds to the months. */
export function keptOf(judged: Judged): Kept {
  const { scheme, version, evaluation, now } = judged;
  const state = issueStateOf(scheme, evaluation, now);
  const own = [findNextAlertAt(scheme, evaluation, now), findNextStateAt(scheme, evaluation, now)];
  const next = [...own, nextConductAt(judged), nextSealAt(evaluation, now)];
  const known = next.filter((at) => at !== null);
  const scope = scopeOf(judged.history, now);
  const outside = scope === 'covered' ? {} : { scope };
  return {
    v: 1,
    scheme: version,
    ...state,
    ...outside,
    nextAt: known.length > 0 ? Math.min(...known) : null,
  };
}

function nextAtOf(kept: unknown): unknown {
  return (kept as Partial<Kept> | null)?.nextAt;
}

/** The fields as the kept state tells them; what is not the app's own writing tells none. */
export function fieldsOf(kept: unknown): IssueFields {
  const { clocks, state = null, severity = '' } = (kept ?? {}) as Partial<Kept>;
  const due = (name: keyof IssueState['clocks']) => clocks?.[name]?.dueAt ?? null;
  const breaches = Object.values(clocks ?? {}).flatMap((clock) => clock?.breachedAt ?? []);
  return {
    acknowledgeDue: due('acknowledge'),
    responseDue: due('response'),
    updateDue: due('update'),
    workaroundDue: due('workaround'),
    resolutionDue: due('resolution'),
    reportDue: due('report'),
    breachedAt: breaches.length > 0 ? Math.min(...breaches) : null,
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

export const sameJson = (a: unknown, b: unknown): boolean => toCanonicalJson(a) === toCanonicalJson(b);
