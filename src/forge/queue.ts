import { Queue } from '@forge/events';
import type { FollowQueue } from '../application/ports';

const queue = new Queue({ key: 'follow' });

/** The queue of issues to be looked at; its consumer makes the pass. */
export const followQueue: FollowQueue = {
  async push(issueId) {
    await queue.push({ body: { issueId } });
  },
};
