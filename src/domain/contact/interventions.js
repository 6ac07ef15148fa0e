import { z } from 'zod';
import { durationSchema, parseDuration } from '../time/duration';
/** Each piece of work owes the client a word. Source: altilogix, "un courriel pour chaque intervention". */
export const interventionsSchema = z.object({
  /** How long after the end of a piece of work its word may come. */
  within: durationSchema.default('PT1H'),
  clause: z.string(),
});
/**
 * The worklogs without a public word: none of the team's, nor a contact that reached the client, from the work's beginning until the
 * time after its end, or until the next work that begins after that end, whichever comes later. One whose word is late is flagged
 * until the word comes, and for good once other work has begun.
 */
export function silentWork({ within }, { events }, now) {
  const works = events.filter((event) => event.kind === 'worklog' && event.at <= now);
  const words = events.filter((event) => event.at <= now && isWord(event)).map(({ at }) => at);
  const grace = parseDuration(within) ?? 0;
  return works.flatMap((work) => {
    const end = work.at + work.spent;
    const next = works.find(({ at }) => at >= end && at > work.at)?.at ?? Number.POSITIVE_INFINITY;
    const told = words.some((at) => at >= work.at && at <= Math.max(end + grace, next));
    return told ? [] : [{ id: work.id, at: work.at, spent: work.spent, by: work.actor }];
  });
}
function isWord(event) {
  if (event.kind === 'comment') return event.public && event.side === 'team';
  return event.kind === 'app' && event.event === 'contact' && event.payload.reached;
}
