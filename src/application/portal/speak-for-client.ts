import type { AgreeOnRequestPayload, DisagreeOnRequestPayload } from '../../contract/clients/portal';
import { countReopenings, saidSolvedOf, solutionsOf } from '../../domain/automation/client-agreement';
import { recordAgreement, recordDecline } from '../automation/client-word/agree-as-client';
import { recordDemand } from '../automation/demand-escalation';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import { queueIssue } from '../evaluation/queue-issue';
import { refusedToFollow } from '../licence';
import type { Ports } from '../ports';
import { type Refusal, refuse, refuseWhileRecording } from '../refusal';
import { maySpeak, noSuchRequest, type OpenRequest, openRequest, type PortalCaller } from './open-request';

type Recorded = { kind: 'recorded' } | Refusal;

/** A customer asks for somebody higher: anybody who sees the request and is not of the team. */
export const askEscalation = (
  ports: Ports,
  caller: PortalCaller,
  { id }: { id: string },
): Promise<Recorded> =>
  withRequest(ports, caller, ({ issue, standing }) =>
    !maySpeak(standing) ? refuseForClient() : recordDemand(ports, issue, { accountId: caller.accountId, id }),
  );

/** The client agrees to an estimate, a date, a workaround or the resolution. */
export const agreeOnRequest = (
  ports: Ports,
  caller: PortalCaller,
  { id, of }: AgreeOnRequestPayload,
): Promise<Recorded> =>
  withRequest(ports, caller, ({ issue, standing }) => {
    if (standing !== 'client') return refuseForClient();
    const { accountId } = caller;
    if ('given' in of) return recordAgreement(ports, issue, { accountId, id, of: of.given });
    return recordSolutionAnswer(ports, issue, accountId, { of: of.solution, agreed: true });
  });

/** The client does not agree, and says why: the team is told. */
export const disagreeOnRequest = (
  ports: Ports,
  caller: PortalCaller,
  { id, of, reason }: DisagreeOnRequestPayload,
): Promise<Recorded> =>
  withRequest(ports, caller, ({ issue, standing }) => {
    if (standing !== 'client') return refuseForClient();
    const { accountId } = caller;
    if ('given' in of) return recordDecline(ports, issue, { accountId, id, of: of.given, note: reason });
    return recordSolutionAnswer(ports, issue, accountId, { of: of.solution, agreed: false, note: reason });
  });

/** The client says of an open request that it is solved; closing it stays the team's. */
export const sayRequestSolved = (ports: Ports, caller: PortalCaller): Promise<Recorded> =>
  withRequest(ports, caller, async ({ issue, standing }) => {
    if (standing !== 'client') return refuseForClient();
    const { history, evaluation, now } = issue;
    if (evaluation.closedAt !== null) return refuse('invalid', ({ refusals }) => refusals.portal.closed);
    if (saidSolvedOf(history, null, now)) return { kind: 'recorded' };
    const id = `solved:${countReopenings(history, now)}`;
    return appendAnswer(ports, issue, { id, accountId: caller.accountId, of: 'resolution', agreed: true });
  });

interface SolutionAnswer {
  of: 'workaround' | 'resolution';
  agreed: boolean;
  note?: string;
}

/** What was agreed to stays so; whoever did not agree may agree after all. */
async function recordSolutionAnswer(
  ports: Ports,
  issue: EvaluatedIssue,
  accountId: string,
  answer: SolutionAnswer,
): Promise<Recorded> {
  const { history, evaluation, now } = issue;
  const solution = solutionsOf(history, evaluation.closedAt, now).find(
    (candidate) => candidate.of === answer.of,
  );
  if (!solution) return refuse('invalid', ({ refusals }) => refusals.automation.notAgreeable);
  const before = solution.answer;
  if (before?.agreed && !answer.agreed)
    return refuse('invalid', ({ refusals }) => refusals.automation.notAgreeable);
  if (before?.agreed === answer.agreed) return { kind: 'recorded' };
  const id = `${answer.agreed ? 'agreed' : 'disagreed'}:${answer.of}:${before?.at ?? solution.at}`;
  return appendAnswer(ports, issue, { id, accountId, ...answer });
}

/** One event however often it is said, and by whomever of the client: its id tells what it is about. */
async function appendAnswer(
  ports: Ports,
  { history: { issueId } }: EvaluatedIssue,
  { id, accountId, ...answer }: SolutionAnswer & { id: string; accountId: string },
): Promise<Recorded> {
  const now = ports.now();
  const payload = { ...answer, own: true };
  const event = { id, at: now, actor: accountId, kind: 'agreement' as const, payload };
  if ((await ports.events.append(issueId, event, now)) === 'busy') return refuseWhileRecording();
  await queueIssue(ports, issueId);
  return { kind: 'recorded' };
}

/** Without a licence something is said only where the request is followed already. */
async function withRequest(
  ports: Ports,
  caller: PortalCaller,
  run: (opened: OpenRequest) => Promise<Recorded> | Recorded,
): Promise<Recorded> {
  const opened = await openRequest(ports, caller);
  if (opened.kind === 'refusal') return opened;
  if (opened.kind === 'unfollowed') return noSuchRequest();
  return (await refusedToFollow(ports, opened.issue.history.issueId)) ?? run(opened);
}

const refuseForClient = () => refuse('not-allowed', ({ refusals }) => refusals.portal.notTheClient);
