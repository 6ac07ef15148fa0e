import type { AskedAnswer } from '../contract/conduct';
import { type Judged, judge } from './judge';
import { markIssue } from './mark-issue';
import { openTicketOnce } from './open-ticket';
import type { Ports } from './ports';
import type { Project } from './ports/issues';
import { type Refusal, refusal } from './refusal';
import { noSuchIssue } from './show-clocks';

export interface AskThirdParty {
  issueId: string;
  accountId: string;
  id: string;
  projectId: string;
  name?: string | undefined;
  note?: string | undefined;
}

const CLAIM_MS = 30_000;

/** The projects a ticket for a third party may go to, for somebody who works on the issue. */
export async function listProjects(
  ports: Ports,
  { issueId, accountId }: { issueId: string; accountId: string },
): Promise<{ kind: 'projects'; projects: Project[] } | Refusal> {
  if (!(await ports.people.canWork(accountId, issueId))) return notAllowed();
  return { kind: 'projects', projects: await ports.projects.seenBy(accountId) };
}

/**
 * Creates an emergency ticket for a third party in a chosen project, links it, and notes that the issue waits for them; asked twice
 * with one id, or after a lost answer, it is one ticket. Source: valtech, "an emergency ticket is sent to them".
 */
export async function askThirdParty(ports: Ports, asked: AskThirdParty): Promise<AskedAnswer | Refusal> {
  const { issueId, accountId, projectId } = asked;
  if (!(await ports.people.canWork(accountId, issueId))) return notAllowed();
  if (!(await ports.people.canCreate(accountId, projectId))) return notThere();
  const judged = await judge(ports, issueId);
  if (judged.kind !== 'judged') return noSuchIssue();
  const key = `claim:third-party:${issueId}`;
  if (!(await ports.claims.take(key, ports.now(), ports.now() + CLAIM_MS))) return busy();
  return askOnce(ports, judged, asked).finally(() => ports.claims.release(key));
}

async function askOnce(ports: Ports, judged: Judged, asked: AskThirdParty): Promise<AskedAnswer | Refusal> {
  const { issueId, accountId, id, projectId, name, note } = asked;
  const known = (await ports.events.of(issueId)).find((event) => event.id === id);
  if (known) return { kind: 'asked', issueKey: (known.payload as { issueKey?: string }).issueKey ?? '' };
  const { key, summary } = judged.history;
  const order = {
    ...{ projectId, forIssueId: issueId, forKey: key, askId: id },
    ...{ summary: `${key}: ${summary}`, text: note || summary },
  };
  const issueKey = await openTicketOnce(ports, order);
  if (typeof issueKey !== 'string') return issueKey ?? notTaken();
  const payload = { waiting: true, issueKey, ...(name ? { name } : {}), ...(note ? { note } : {}) };
  const at = ports.now();
  const event = { id, at, actor: accountId, kind: 'third-party' as const, payload };
  if ((await ports.events.append(issueId, event, at)) === 'busy') return busy();
  await markIssue(ports, issueId);
  return { kind: 'asked', issueKey };
}

const notAllowed = () =>
  refusal(
    'not-allowed',
    'Only people who may edit this issue can ask a third party.',
    'Seules les personnes qui peuvent modifier ce ticket peuvent solliciter un tiers.',
  );

const notThere = () =>
  refusal(
    'not-allowed',
    'You may not create issues in that project.',
    'Vous ne pouvez pas créer de ticket dans ce projet.',
  );

const notTaken = () =>
  refusal(
    'invalid',
    'Jira did not take the ticket: the project may need fields that the app cannot fill in, or does not let it in.',
    'Jira n’a pas pris le ticket : le projet exige peut-être des champs que l’app ne peut remplir, ou ne l’admet pas.',
  );

const busy = () =>
  refusal(
    'busy',
    'Somebody is recording something on this issue at this very moment. Try again.',
    'Quelqu’un consigne quelque chose sur ce ticket en ce moment même. Réessayez.',
  );
