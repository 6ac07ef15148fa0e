import { route } from '@forge/api';
import type { IssueEffects } from '../../application/ports/effects';
import { quoteJql } from '../../common/guards/jql';
import * as z from '../../common/zod';
import { ask, askOk, type RequestOptions, UnexpectedAnswer } from '../request';
import { findTicket, finishOf, linkTicket, openTicket, projectOf } from './tickets';

/** What the app does to issues in the desk's name, through Jira's REST API. */
export const jiraIssueEffects: IssueEffects = {
  assign: (issueId, accountId) =>
    trySend(route`/rest/api/3/issue/${issueId}/assignee`, { method: 'PUT', body: { accountId } }),
  assignAsCaller,
  watch: (issueId, accountId) =>
    trySend(route`/rest/api/3/issue/${issueId}/watchers`, { method: 'POST', body: accountId }),
  setPriority: (issueId, name) =>
    trySend(route`/rest/api/3/issue/${issueId}`, { method: 'PUT', body: { fields: { priority: { name } } } }),
  finish,
  reopen,
  findTicket,
  openTicket,
  linkTicket,
  finishOf,
  projectOf,
  loadOf,
};

/** To nobody by an edit: of the assignment itself Atlassian's document takes an account alone. */
function assignAsCaller(issueId: string, accountId: string | null): Promise<boolean> {
  if (accountId === null)
    return trySend(
      route`/rest/api/3/issue/${issueId}`,
      { method: 'PUT', body: { fields: { assignee: null } } },
      'user',
    );
  return trySend(
    route`/rest/api/3/issue/${issueId}/assignee`,
    { method: 'PUT', body: { accountId } },
    'user',
  );
}

/** What Jira refuses is answered as refused; that it had too much to do, or failed, is tried again. */
async function trySend(
  place: ReturnType<typeof route>,
  send: RequestOptions,
  as: 'app' | 'user' = 'app',
): Promise<boolean> {
  const answer = await ask('jira', as, place, send);
  const { status } = answer;
  if (status >= 200 && status < 300) return true;
  if (status >= 500 || status === 429) throw new UnexpectedAnswer(`${send.method} ${place.value}`, answer);
  return false;
}

const transitionsShape = z.looseObject({
  transitions: z.array(
    z.looseObject({
      id: z.string(),
      to: z
        .looseObject({
          id: z.string().optional(),
          statusCategory: z.looseObject({ key: z.string() }).nullish(),
        })
        .nullish(),
    }),
  ),
});

type Transition = z.infer<typeof transitionsShape>['transitions'][number];

function finish(issueId: string): Promise<boolean> {
  return move(issueId, (transitions) => transitions.find((transition) => categoryOf(transition) === 'done'));
}

/** Back to where it was; else to where somebody works on it, or to where it waits to be begun. */
function reopen(issueId: string, statusId: string | null): Promise<boolean> {
  return move(issueId, (transitions) => {
    const open = transitions.filter((transition) =>
      ['new', 'indeterminate'].includes(categoryOf(transition)),
    );
    const back = open.find(({ to }) => to?.id === statusId && statusId !== null);
    return back ?? open.find((transition) => categoryOf(transition) === 'indeterminate') ?? open[0];
  });
}

const categoryOf = ({ to }: Transition): string => to?.statusCategory?.key ?? '';

async function move(
  issueId: string,
  choose: (transitions: Transition[]) => Transition | undefined,
): Promise<boolean> {
  const place = route`/rest/api/3/issue/${issueId}/transitions`;
  const { transitions } = transitionsShape.parse(await askOk('jira', 'app', place));
  const chosen = choose(transitions);
  return chosen ? trySend(place, { method: 'POST', body: { transition: { id: chosen.id } } }) : false;
}

async function loadOf(projectId: string, accountId: string): Promise<number> {
  const jql = `project = ${projectId} AND assignee = ${quoteJql(accountId)} AND statusCategory != Done`;
  const place = route`/rest/api/3/search/approximate-count`;
  const answer = await askOk('jira', 'app', place, { method: 'POST', body: { jql } });
  return z.looseObject({ count: z.number() }).parse(answer).count;
}
