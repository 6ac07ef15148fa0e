import { openRecordedTicket, type RecordedTicket } from '../../automation/open-ticket';
import { type EvaluatedIssue, evaluateIssue } from '../../evaluation/evaluate-issue';
import type { Ports } from '../../ports';
import { noSuchIssue, type Refusal, refuse } from '../../refusal';

export interface ActionRequest {
  issueId: string;
  accountId: string;
  id: string;
  summary: string;
  owner?: string | undefined;
  due?: string | undefined;
}

type Answer = { kind: 'asked'; issueKey: string } | Refusal;

/**
 * Creates an issue for a corrective action in the incident's own project, links it, and puts it into the report's table; asked twice
 * with one id, or after a lost answer, it is one issue.
 */
export async function createAction(ports: Ports, request: ActionRequest): Promise<Answer> {
  const { issueId } = request;
  if (!(await ports.people.canWork(issueId))) return notAllowed();
  const issue = await evaluateIssue(ports, issueId);
  if (issue.kind !== 'evaluated') return noSuchIssue();
  if (!(await ports.people.canCreate(issue.history.projectId))) return notAllowed();
  const assignee = request.owner ? await ports.people.findPerson(request.owner) : undefined;
  if (assignee === null) return noSuchPerson(request.owner ?? '');
  const owner = assignee === undefined ? null : await ports.people.nameOf(assignee);
  return openRecordedTicket(ports, toTicket(issue, request, { assignee, owner }));
}

function toTicket(
  { history }: EvaluatedIssue,
  { accountId, id, summary, due }: ActionRequest,
  { assignee, owner }: { assignee: string | undefined; owner: string | null },
): RecordedTicket {
  const { issueId, projectId, key } = history;
  const facts = { summary, ...(owner ? { owner } : {}), ...(due ? { due } : {}) };
  return {
    order: {
      ...{ projectId, forIssueId: issueId, forKey: key, askId: id },
      ...{ summary, text: summary, assignee, due },
    },
    actor: accountId,
    kind: 'corrective-action',
    payload: (issueKey) => ({ issueKey, ...facts }),
  };
}

const notAllowed = () => refuse('not-allowed', ({ refusals }) => refusals.report.actionNotAllowed);

const noSuchPerson = (owner: string) =>
  refuse('invalid', ({ refusals }) => refusals.report.noSuchPerson(owner));
