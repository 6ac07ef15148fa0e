import { route } from '@forge/api';
import { z } from 'zod';
import type { Deeds } from '../../application/ports/effects';
import { ask, askOk, type Send, UnexpectedAnswer } from '../request';
import { finishOf, linkTicket, openTicket, projectOf, ticketOf } from './tickets';

/** What the app does to issues in the desk's name, through Jira's REST API. */
export const jiraDeeds: Deeds = {
  assign: (issueId, accountId) =>
    done(route`/rest/api/3/issue/${issueId}/assignee`, { method: 'PUT', body: { accountId } }),
  watch: (issueId, accountId) =>
    done(route`/rest/api/3/issue/${issueId}/watchers`, { method: 'POST', body: accountId }),
  prioritise: (issueId, name) =>
    done(route`/rest/api/3/issue/${issueId}`, { method: 'PUT', body: { fields: { priority: { name } } } }),
  finish,
  ticketOf,
  openTicket,
  linkTicket,
  finishOf,
  projectOf,
  loadOf,
};

/** What Jira refuses is answered as refused; that it had too much to do, or failed, is tried again. */
async function done(place: ReturnType<typeof route>, send: Send): Promise<boolean> {
  const { status } = await ask('jira', 'app', place, send);
  if (status >= 200 && status < 300) return true;
  if (status >= 500 || status === 429) throw new UnexpectedAnswer(`${send.method} ${place.value}`, status);
  return false;
}

const transitionsShape = z.looseObject({
  transitions: z.array(
    z.looseObject({
      id: z.string(),
      to: z.looseObject({ statusCategory: z.looseObject({ key: z.string() }).nullish() }).nullish(),
    }),
  ),
});

async function finish(issueId: string): Promise<boolean> {
  const place = route`/rest/api/3/issue/${issueId}/transitions`;
  const { transitions } = transitionsShape.parse(await askOk('jira', 'app', place));
  const last = transitions.find(({ to }) => to?.statusCategory?.key === 'done');
  return last ? done(place, { method: 'POST', body: { transition: { id: last.id } } }) : false;
}

async function loadOf(projectId: string, accountId: string): Promise<number> {
  const jql = `project = ${projectId} AND assignee = "${accountId}" AND statusCategory != Done`;
  const place = route`/rest/api/3/search/approximate-count`;
  const answer = await askOk('jira', 'app', place, { method: 'POST', body: { jql } });
  return z.looseObject({ count: z.number() }).parse(answer).count;
}
