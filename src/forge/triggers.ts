import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { followIssue } from '../application/follow-issue';
import { markIssue } from '../application/mark-issue';
import { retryReports } from '../application/retry-reports';
import { ports } from './wiring';

const eventShape = z.looseObject({ issue: z.looseObject({ id: z.string().regex(/^\d+$/) }) });
const jobShape = z.looseObject({ body: z.looseObject({ issueId: z.string().regex(/^\d+$/) }) });

/** A product event only says which issue to look at; what changed is read from the issue itself. */
export async function onIssueEvent(event: unknown): Promise<void> {
  const parsed = eventShape.safeParse(event);
  if (!parsed.success) return ports.log('event without an issue ignored', {});
  await markIssue(ports, parsed.data.issue.id);
}

/** One pass over an issue; a failure is asked to be delivered again. */
export async function onFollow(job: unknown): Promise<InvocationError | undefined> {
  const parsed = jobShape.safeParse(job);
  if (!parsed.success) {
    ports.log('job without an issue ignored', {});
    return undefined;
  }
  try {
    await followIssue(ports, parsed.data.body.issueId);
    return undefined;
  } catch (error) {
    ports.log('pass failed', { issueId: parsed.data.body.issueId, error: String(error) });
    return new InvocationError({ retryAfter: 30, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  }
}

/** Every five minutes: what is owed and was not done is tried again. */
export async function everyFiveMinutes(): Promise<void> {
  await retryReports(ports);
}
