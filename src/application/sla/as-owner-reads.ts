import { type Reader, withoutOthers } from '../../domain/evidence/former/without-former-owner';
import { evaluateClocks } from '../../domain/sla/clock';
import { clientOfIssue } from '../clients/client-of-issue';
import { contactOf, isListed } from '../clients/listed';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';

/**
 * An issue as whoever has it now may read it: judged alike, and what another client had before goes by opaque names. Every door that
 * a client can open shows this one.
 */
export const asOwnerReads = (issue: EvaluatedIssue): EvaluatedIssue => readBy(issue, 'owner');

/** The same for somebody of whom it is not known that it is his: nothing that a client's own contract speaks of has its name. */
export const asOthersRead = (issue: EvaluatedIssue): EvaluatedIssue => readBy(issue, 'others');

/** The one or the other, for somebody who may see the issue and does not work on it. */
export async function asReaderReads(
  ports: Ports,
  issue: EvaluatedIssue,
  accountId: string,
): Promise<EvaluatedIssue> {
  return (await isOwner(ports, issue, accountId)) ? asOwnerReads(issue) : asOthersRead(issue);
}

/** Who is on a client's list is that client and no other; of the rest the team, and whoever reported it. */
async function isOwner(ports: Ports, issue: EvaluatedIssue, accountId: string): Promise<boolean> {
  if (accountId === '') return false;
  const reader = await contactOf(ports, accountId);
  const listing = (await ports.site.listClients()).filter((client) => isListed(client, reader));
  if (listing.length > 0) {
    const client = await clientOfIssue(ports, issue);
    return listing.some(({ id }) => id === client?.id);
  }
  if (issue.read.reporter?.accountId === accountId) return true;
  return (await ports.people.teamOf(issue.projectId, issue.scheme)).includes(accountId);
}

function readBy(issue: EvaluatedIssue, reader: Reader): EvaluatedIssue {
  const { scheme, history } = withoutOthers(issue, reader);
  if (scheme === issue.scheme) return issue;
  return { ...issue, scheme, history, evaluation: evaluateClocks(scheme, history, issue.now) };
}
