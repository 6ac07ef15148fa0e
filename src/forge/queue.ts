import { type PushEvent, Queue } from '@forge/events';
import type { EvaluationQueue } from '../application/ports/evaluation';

const queue = new Queue({ key: 'follow' });

/** What Forge takes in one push. */
const PUSH_EVENTS = 50;

/** Of timers: a batch is some four kilobytes, and a push may be two hundred. */
const PUSH_BATCHES = 20;

/** The queue of issues to be looked at; its consumer makes the evaluation. Two evaluations of one issue are kept apart. */
export const evaluationQueue: EvaluationQueue = {
  push: (wanted) =>
    pushInParts(
      wanted.map(({ issueId, delaySeconds = 0, timer, markedAt }) => ({
        body: {
          issueId,
          ...(timer === undefined ? {} : { timer }),
          ...(markedAt === undefined ? {} : { markedAt }),
        },
        delayInSeconds: delaySeconds,
        concurrency: { key: `issue-${issueId}`, limit: 1 },
      })),
      PUSH_EVENTS,
    ),
  pushTimers: (batches) =>
    pushInParts(
      batches.map(({ timers, delaySeconds }) => ({ body: { timers }, delayInSeconds: delaySeconds })),
      PUSH_BATCHES,
    ),
  async pushWritings(writings, delayInSeconds) {
    if (writings.length > 0) await queue.push({ body: { writings }, delayInSeconds });
  },
};

async function pushInParts(events: PushEvent[], size: number): Promise<void> {
  for (let at = 0; at < events.length; at += size) await queue.push(events.slice(at, at + size));
}
