import { type Judged, judge } from './judge';
import { markIssue } from './mark-issue';
import { openTicketOnce } from './open-ticket';
import type { Ports } from './ports';
import { type Refusal, refusal } from './refusal';
import { noSuchIssue } from './show-clocks';

export interface CreateAction {
  issueId: string;
  accountId: string;
  id: string;
  summary: string;
  owner?: string | undefined;
  due?: string | undefined;
}

type Answer = { kind: 'asked'; issueKey: string } | Refusal;

const CLAIM_MS = 60_000;

/**
 * Creates an issue for a corrective action in the incident's own project, links it, and puts it into the report's table; asked twice
 * with one id, or after a lost answer, it is one issue.
 */
export async function createAction(ports: Ports, asked: CreateAction): Promise<Answer> {
  const { issueId, accountId } = asked;
  if (!(await ports.people.canWork(accountId, issueId))) return notAllowed();
  const judged = await judge(ports, issueId);
  if (judged.kind !== 'judged') return noSuchIssue();
  if (!(await ports.people.canCreate(accountId, judged.history.projectId))) return notAllowed();
  const assignee = asked.owner ? await ports.people.called(asked.owner) : undefined;
  if (assignee === null) return nobody(asked.owner ?? '');
  const key = `claim:action:${issueId}`;
  if (!(await ports.claims.take(key, ports.now(), ports.now() + CLAIM_MS))) return busy();
  return createOnce(ports, judged, asked, assignee).finally(() => ports.claims.release(key));
}

async function createOnce(
  ports: Ports,
  { history }: Judged,
  { accountId, id, summary, due }: CreateAction,
  assignee: string | undefined,
): Promise<Answer> {
  const { issueId, projectId, key } = history;
  const known = (await ports.events.of(issueId)).find((event) => event.id === id);
  if (known) return { kind: 'asked', issueKey: (known.payload as { issueKey?: string }).issueKey ?? '' };
  const order = {
    projectId,
    forIssueId: issueId,
    forKey: key,
    askId: id,
    summary,
    text: summary,
    assignee,
    due,
  };
  const issueKey = await openTicketOnce(ports, order);
  if (typeof issueKey !== 'string') return issueKey ?? notTaken();
  const owner = assignee === undefined ? null : await ports.people.nameOf(assignee);
  const payload = { issueKey, summary, ...(owner ? { owner } : {}), ...(due ? { due } : {}) };
  const at = ports.now();
  const event = { id, at, actor: accountId, kind: 'corrective-action' as const, payload };
  if ((await ports.events.append(issueId, event, at)) === 'busy') return busy();
  await markIssue(ports, issueId);
  return { kind: 'asked', issueKey };
}

const notAllowed = () =>
  refusal(
    'not-allowed',
    'Only people who may edit this issue and create issues here can add a corrective action.',
    'Seules les personnes qui peuvent modifier ce ticket et en créer ici peuvent ajouter une mesure corrective.',
  );

const nobody = (owner: string) =>
  refusal(
    'invalid',
    `Nobody, or more than one person, is called “${owner}”; write an address or the whole name.`,
    `Personne, ou plus d’une personne, ne s’appelle «\u00a0${owner}\u00a0»\u00a0; écrivez une adresse ou le nom entier.`,
  );

const notTaken = () =>
  refusal(
    'invalid',
    'Jira did not take the issue: the project may need fields that the app cannot fill in.',
    'Jira n’a pas pris le ticket\u00a0: le projet exige peut-être des champs que l’app ne peut remplir.',
  );

const busy = () =>
  refusal(
    'busy',
    'Somebody is recording something on this issue at this very moment. Try again.',
    'Quelqu’un consigne quelque chose sur ce ticket en ce moment même. Réessayez.',
  );
