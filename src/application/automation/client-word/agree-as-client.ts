import type { AgreementView } from '../../../contract/automation';
import { agreementsOf } from '../../../domain/automation/agreements';
import { clientOfIssue } from '../../clients/client-of-issue';
import { contactOf, isListed } from '../../clients/listed';
import { type EvaluatedIssue, evaluateIssue } from '../../evaluation/evaluate-issue';
import { queueIssue } from '../../evaluation/queue-issue';
import type { Ports } from '../../ports';
import { noSuchIssue, type Refusal, refuse, refuseWhileRecording } from '../../refusal';

interface ClientAgreement {
  accountId: string;
  id: string;
  /** The estimate or the date. */
  of: string;
}

/** The client says by its own button that it agrees: the reporter, or somebody on the client's list; once. */
export async function agreeAsClient(
  ports: Ports,
  { issueId, ...agreement }: ClientAgreement & { issueId: string },
): Promise<{ kind: 'recorded' } | Refusal> {
  if (!(await ports.people.canBrowse(issueId))) return noSuchIssue();
  const issue = await evaluateIssue(ports, issueId);
  if (issue.kind !== 'evaluated') return noSuchIssue();
  const isClient = await isOfClient(ports, issue, agreement.accountId);
  return isClient ? recordAgreement(ports, issue, agreement) : refuse('invalid', notAgreeable);
}

/** The same for somebody of whom it is known that he speaks for the client. */
export async function recordAgreement(
  ports: Ports,
  issue: EvaluatedIssue,
  { accountId, id, of }: ClientAgreement,
): Promise<{ kind: 'recorded' } | Refusal> {
  const { issueId, events } = issue.history;
  if (events.some((event) => event.id === id)) return { kind: 'recorded' };
  if (!givenOf(issue).some((agreement) => agreement.id === of && isAgreeable(agreement)))
    return refuse('invalid', notAgreeable);
  const now = ports.now();
  const event = { id, at: now, actor: accountId, kind: 'agreed' as const, payload: { of, own: true } };
  if ((await ports.events.append(issueId, event, now)) === 'busy') return refuseWhileRecording();
  await queueIssue(ports, issueId);
  return { kind: 'recorded' };
}

/** The client does not agree to an estimate or a date, and says why. */
export async function recordDecline(
  ports: Ports,
  issue: EvaluatedIssue,
  { accountId, id, of, note }: ClientAgreement & { note: string },
): Promise<{ kind: 'recorded' } | Refusal> {
  const { issueId } = issue.history;
  const proposal = givenOf(issue).find((agreement) => agreement.id === of);
  if (proposal?.declined) return { kind: 'recorded' };
  if (!proposal || !isAgreeable(proposal)) return refuse('invalid', notAgreeable);
  const now = ports.now();
  const event = {
    id,
    at: now,
    actor: accountId,
    kind: 'declined' as const,
    payload: { of, own: true, note },
  };
  if ((await ports.events.append(issueId, event, now)) === 'busy') return refuseWhileRecording();
  await queueIssue(ports, issueId);
  return { kind: 'recorded' };
}

const notAgreeable: Parameters<typeof refuse>[1] = ({ refusals }) => refusals.automation.notAgreeable;

/** Every estimate and date the client was given; none for anybody else. */
export async function listGiven(
  ports: Ports,
  issue: EvaluatedIssue,
  accountId: string,
): Promise<AgreementView[]> {
  const agreements = givenOf(issue);
  return agreements.length > 0 && (await isOfClient(ports, issue, accountId)) ? agreements : [];
}

/** Every estimate and date the client was given, the newest first, without the words of whoever proposed it. */
export const givenOf = ({ history, now }: Pick<EvaluatedIssue, 'history' | 'now'>): AgreementView[] =>
  agreementsOf(history, now)
    .reverse()
    .map((agreement) => ({
      ...agreement,
      by: null,
      note: null,
      proposed: null,
      ...ownWordOf(agreement),
    }));

/** That the client agreed and when; who of the team recorded it is the team's. */
const ownWordOf = ({ confirmed, declined }: Pick<AgreementView, 'confirmed' | 'declined'>) => ({
  confirmed: confirmed && { ...confirmed, by: null },
  declined: declined && { ...declined, by: null },
});

/** What may still be agreed to. */
export const isAgreeable = ({ confirmed, replaced }: Pick<AgreementView, 'confirmed' | 'replaced'>) =>
  !confirmed && !replaced;

/** Whether somebody reads an issue as its client: who reported it, or somebody on the client's list, and nobody of the team. */
export async function isOfClient(ports: Ports, issue: EvaluatedIssue, accountId: string): Promise<boolean> {
  if (await ports.people.canWork(issue.history.issueId)) return false;
  if (issue.read.reporter?.accountId === accountId) return true;
  const client = await clientOfIssue(ports, issue);
  return client !== null && isListed(client, await contactOf(ports, accountId));
}
