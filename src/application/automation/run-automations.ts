import type { AppEvent, AppEventKind } from '../../domain/sla/history/app-events';
import type { Instant } from '../../domain/time/instant';
import { alertDeeds } from '../alerts/act-on-alerts';
import { withClaim } from '../claims';
import type { Judged } from '../evaluation/judge';
import { markIssue } from '../evaluation/mark-issue';
import type { Ports } from '../ports';
import { surveyDeeds } from '../satisfaction/ask-satisfaction';
import { nextSilenceAt, silenceDeeds } from './close-silent';
import { ladderDeeds, nextClimbAt } from './escalate';
import { intakeDeeds } from './receive-issue';
import { answerDeeds, nextAnswerAt } from './third-party-answers';
import { pagerDeeds } from './trigger-pager';

/** Something the app owes an issue once. Its id names it for good: an app event of that id says that it was done. */
export interface Deed {
  id: string;
  kind: AppEventKind;
  /** When it happened, where that was before anybody saw it. */
  at?: Instant;
  /** Does it, finding what an earlier try left behind; answers what is to be kept of it. */
  run(ports: Ports, judged: Judged): Promise<object>;
}

/** How long one pass may be at it before another may take over. */
const CLAIM_MS = 120_000;

/**
 * Does what the scheme says of the desk's conduct, each thing once: a claim keeps two passes apart, what was done is an app event,
 * and a deed whose pass died in between is found again by whoever does it anew. One that fails keeps no other from being done. True
 * when something was done: the issue is not what was folded any more.
 */
export async function holdConduct(ports: Ports, judged: Judged): Promise<boolean> {
  const answers = notDone(await answerDeeds(ports, judged), judged.history.events);
  const owed = [...owedDeeds(judged), ...answers];
  if (owed.length === 0) return false;
  const { issueId } = judged.history;
  const claim = { key: `conduct:${issueId}`, now: judged.now, forMs: CLAIM_MS };
  const failed = await withClaim(ports.claims, claim, () => doAll(ports, judged, owed));
  if (failed === 'held') {
    await lookAgain(ports, issueId);
    return false;
  }
  if (failed.length === 0) return true;
  await markIssue(ports, issueId);
  throw failed[0];
}

/** The deeds that are owed at this instant and not done. */
function owedDeeds(judged: Judged): Deed[] {
  const deeds = [
    ...intakeDeeds(judged),
    ...alertDeeds(judged),
    ...ladderDeeds(judged),
    ...silenceDeeds(judged),
    ...pagerDeeds(judged),
    ...surveyDeeds(judged),
  ];
  return notDone(deeds, judged.history.events);
}

/** When the desk's conduct next calls for something by itself; null when nothing will. */
export function nextConductAt(judged: Judged): number | null {
  const next = [nextSilenceAt(judged), nextClimbAt(judged), nextAnswerAt(judged)].filter((at) => at !== null);
  return next.length > 0 ? Math.min(...next) : null;
}

async function doAll(ports: Ports, judged: Judged, owed: Deed[]): Promise<unknown[]> {
  const { issueId } = judged.history;
  const failed: unknown[] = [];
  for (const deed of notDone(owed, await ports.events.of(issueId)))
    await doOnce(ports, judged, deed).catch((error: unknown) => failed.push(error));
  return failed;
}

async function doOnce(ports: Ports, judged: Judged, { id, kind, at, run }: Deed): Promise<void> {
  const { issueId } = judged.history;
  const payload = await run(ports, judged);
  const now = ports.now();
  const time = at === undefined || at >= now ? { at: now } : { at, recordedAt: now };
  const event: AppEvent = { id, ...time, actor: 'app', kind, payload };
  if ((await ports.events.append(issueId, event, now)) === 'busy')
    throw new Error(`somebody is recording on ${issueId}: ${id} is noted by the next pass`);
  ports.log('deed', { issueId, deed: id });
}

const notDone = (deeds: Deed[], events: readonly { id: string }[]) =>
  deeds.filter(({ id }) => !events.some((event) => event.id === id));

/** Whoever holds the claim may have died: the issue is looked at again when the claim is free. */
async function lookAgain(ports: Ports, issueId: string): Promise<void> {
  await ports.queue.push([{ issueId, delaySeconds: CLAIM_MS / 1000 + 5 }]);
}
