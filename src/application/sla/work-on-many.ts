import type { Language } from '../../../locales/languages';
import type { RecordPayload } from '../../contract/events';
import type { ManyAnswer } from '../../contract/queue';
import { recordEvent } from '../evaluation/record-event';
import { refusedToFollow } from '../licence';
import type { Ports } from '../ports';
import type { Named } from '../ports/people';
import { explainRefusal, isRefusal, type Refusal, refuse } from '../refusal';

interface Caller {
  accountId: string;
  language: Language;
}

interface ContactRequest extends Caller {
  /** Each with the id its event gets, made by the page: a second try records nothing twice. */
  issues: { id: string; issueId: string }[];
  event: Extract<RecordPayload['event'], { kind: 'contact' | 'attempt' }>;
}

/** Records one contact on several issues, each by its own rights; what was refused is told issue by issue. */
export function logContacts(ports: Ports, request: ContactRequest): Promise<ManyAnswer> {
  const { accountId, language, issues } = request;
  const { kind, ...payload } = request.event;
  return forEach(ports, issues, language, async ({ id, issueId }) => {
    const refused = await refusedToFollow(ports, issueId);
    return refused ?? recordEvent(ports, { issueId, accountId, id, kind, payload });
  });
}

interface AssignRequest extends Pick<Caller, 'language'> {
  issueIds: string[];
  /** Null takes the assignee away. */
  assignee: string | null;
}

/** Assigns several issues as the person who asks: whether he may is Jira's word, issue by issue. */
export const assignIssues = (
  ports: Ports,
  { issueIds, assignee, language }: AssignRequest,
): Promise<ManyAnswer> =>
  forEach(
    ports,
    issueIds.map((issueId) => ({ issueId })),
    language,
    async ({ issueId }) => ((await ports.effects.assignAsCaller(issueId, assignee)) ? null : notAssignable()),
  );

/** People to assign a project's issues to, as the person who asks sees them: somebody who works in the project. */
export async function findAssignees(
  ports: Ports,
  { projectId, text }: { projectId: string; text: string },
): Promise<{ kind: 'found'; found: Named[] } | Refusal> {
  if ((await ports.people.listWorkable([projectId])).length === 0) return notAllowed();
  return { kind: 'found', found: await ports.people.searchAssignable(projectId, text.trim()) };
}

/** One after the other: a call of Jira's for each at the same moment is what its limits are made against. */
async function forEach<Item extends { issueId: string }>(
  ports: Ports,
  items: Item[],
  language: Language,
  run: (item: Item) => Promise<object | Refusal | null>,
): Promise<ManyAnswer> {
  const outcomes: ManyAnswer['outcomes'] = [];
  for (const item of items) {
    const outcome = await run(item).catch((error: unknown) => {
      ports.log('one of many work items failed', { issueId: item.issueId, error: String(error) });
      return refuse('busy', ({ requests }) => requests.unexpected);
    });
    const say = isRefusal(outcome) ? explainRefusal(outcome, language) : null;
    outcomes.push({ issueId: item.issueId, say });
  }
  return { kind: 'many', outcomes };
}

const notAllowed = () => refuse('not-allowed', ({ refusals }) => refusals.recording.notAllowed);
const notAssignable = () => refuse('not-allowed', ({ refusals }) => refusals.recording.notAssignable);
