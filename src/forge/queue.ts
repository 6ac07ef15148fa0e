import { Queue } from '@forge/events';
import type { EvaluationQueue } from '../application/ports/evaluation';

const queue = new Queue({ key: 'follow' });

/** What Forge takes in one push. */
const PUSH_EVENTS = 50;

/** The queue of issues to be looked at; its consumer makes the evaluation. Two evaluations of one issue are kept apart. */
export const evaluationQueue: EvaluationQueue = {
  async push(wanted) {
    const events = wanted.map(({ issueId, delaySeconds = 0, timer, markedAt }) => ({
      body: {
        issueId,
        ...(timer === undefined ? {} : { timer }),
        ...(markedAt === undefined ? {} : { markedAt }),
      },
      delayInSeconds: delaySeconds,
      concurrency: { key: `issue-${issueId}`, limit: 1 },
    }));
    for (let at = 0; at < events.length; at += PUSH_EVENTS)
      await queue.push(events.slice(at, at + PUSH_EVENTS));
  },
};
