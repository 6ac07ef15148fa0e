import type { AppEvent } from '../../domain/sla/history/app-events';
import { alertEffectsOf } from '../alerts/alert-effects';
import { withClaim } from '../claims';
import type { Effect } from '../effects/effect';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import { queueIssue } from '../evaluation/queue-issue';
import type { Ports } from '../ports';
import { surveyEffectsOf } from '../satisfaction/ask-satisfaction';
import { estimateEffectsOf } from './client-word/announce-estimates';
import { disagreementEffectsOf } from './client-word/tell-disagreement';
import { findNextSilenceAt, silenceEffectsOf } from './close-silent';
import { escalationEffectsOf, findNextEscalationAt } from './escalate';
import { intakeEffectsOf } from './receive-issue';
import { reopeningEffectsOf } from './reopen-answered';
import { findNextAnswerCheckAt, thirdPartyEffectsOf } from './third-party-answers';
import { pagerEffectsOf } from './trigger-pager';

/** How long one evaluation may be at it before another may take over. */
const CLAIM_MS = 120_000;

/**
 * Does what the scheme has automated, each thing once: a claim keeps two evaluations apart, what was done is an app event,
 * and an effect whose evaluation died in between is found again by whoever does it anew. One that fails keeps no other from being done. True
 * when something was done: the issue is not what was folded any more.
 */
export async function runAutomations(ports: Ports, issue: EvaluatedIssue): Promise<boolean> {
  const answerEffects = withoutDone(await thirdPartyEffectsOf(ports, issue), issue.history.events);
  const effects = [...dueEffectsOf(issue), ...answerEffects];
  if (effects.length === 0) return false;
  const { issueId } = issue.history;
  const claim = { key: `automation:${issueId}`, now: issue.now, forMs: CLAIM_MS };
  const failed = await withClaim(ports.claims, claim, () => runAll(ports, issue, effects));
  if (failed === 'held') {
    await evaluateLater(ports, issueId);
    return false;
  }
  if (failed.length === 0) return true;
  await queueIssue(ports, issueId);
  throw failed[0];
}

/** The effects that are owed at this instant and not done. */
function dueEffectsOf(issue: EvaluatedIssue): Effect[] {
  const effects = [
    ...intakeEffectsOf(issue),
    ...alertEffectsOf(issue),
    ...escalationEffectsOf(issue),
    ...estimateEffectsOf(issue),
    ...silenceEffectsOf(issue),
    ...reopeningEffectsOf(issue),
    ...disagreementEffectsOf(issue),
    ...pagerEffectsOf(issue),
    ...surveyEffectsOf(issue),
  ];
  return withoutDone(effects, issue.history.events);
}

/** When an automation next calls for something by itself; null when nothing will. */
export function findNextAutomationAt(issue: EvaluatedIssue): number | null {
  const next = [findNextSilenceAt(issue), findNextEscalationAt(issue), findNextAnswerCheckAt(issue)].filter(
    (at) => at !== null,
  );
  return next.length > 0 ? Math.min(...next) : null;
}

async function runAll(ports: Ports, issue: EvaluatedIssue, effects: Effect[]): Promise<unknown[]> {
  const { issueId } = issue.history;
  const failed: unknown[] = [];
  for (const effect of withoutDone(effects, await ports.events.of(issueId)))
    await runOnce(ports, issue, effect).catch((error: unknown) => failed.push(error));
  return failed;
}

async function runOnce(ports: Ports, issue: EvaluatedIssue, { id, kind, at, run }: Effect): Promise<void> {
  const { issueId } = issue.history;
  const payload = await run(ports, issue);
  const now = ports.now();
  const time = at === undefined || at >= now ? { at: now } : { at, recordedAt: now };
  const event: AppEvent = { id, ...time, actor: 'app', kind, payload };
  if ((await ports.events.append(issueId, event, now)) === 'busy')
    throw new Error(`somebody is recording on ${issueId}: ${id} is noted by the next evaluation`);
  ports.log('effect', { issueId, effect: id });
}

const withoutDone = (effects: Effect[], events: readonly { id: string }[]) =>
  effects.filter(({ id }) => !events.some((event) => event.id === id));

/** Whoever holds the claim may have died: the issue is looked at again when the claim is free. */
async function evaluateLater(ports: Ports, issueId: string): Promise<void> {
  await ports.queue.push([{ issueId, delaySeconds: CLAIM_MS / 1000 + 5 }]);
}
