import type { RecordAnswer } from '../../contract/events';
import type { Ports } from '../ports';
import { noSuchIssue, type Refusal, refuse, refuseWhileRecording } from '../refusal';
import { evaluateIssue } from './evaluate-issue';
import { queueIssue } from './queue-issue';

interface JudgeAgain {
  issueId: string;
  accountId: string;
  id: string;
  why: string;
}

/**
 * A project administrator has an issue judged again by what Jira tells today: what was sealed of it is judged anew and sealed again,
 * and who asked for it, when and why is recorded with the issue.
 */
export async function judgeAgain(
  ports: Ports,
  { issueId, accountId, id, why }: JudgeAgain,
): Promise<RecordAnswer | Refusal> {
  if (!(await ports.people.canBrowse(issueId))) return noSuchIssue();
  const issue = await evaluateIssue(ports, issueId);
  if (issue.kind !== 'evaluated') return noSuchIssue();
  if (!(await ports.people.canAdminister(issue.read.project.id))) return notTheirs();
  const now = ports.now();
  const event = { id, at: now, actor: accountId, kind: 'judged-again' as const, payload: { why } };
  if ((await ports.events.append(issueId, event, now)) === 'busy') return refuseWhileRecording();
  await queueIssue(ports, issueId);
  return { kind: 'recorded' };
}

const notTheirs = () => refuse('not-allowed', ({ refusals }) => refusals.recording.notSpaceAdmin);
