/** What a person sees of a desk's promises: the panel of an issue, the scheme's page in the project's settings, the accounts. */
import { randomUUID } from 'node:crypto';
import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { Scheme, SchemeAnswer, SchemeCheckAnswer } from '../../../src/contract/scheme';
import type { StatementAnswer } from '../../../src/contract/time-bank';
import type { BillingTerms } from '../../../src/domain/billing/terms';
import { ADMIN, AGENT, CLIENT, type Desk, type IssueRef, MINUTE } from './desk';

const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };

export const readPanel = async (desk: Desk, issue: IssueRef, as = AGENT): Promise<ClocksAnswer> =>
  (await desk.callPanel(issue, 'showClocks', {}, as)) as ClocksAnswer;

/** The goal of a clock in minutes, as the panel says it: its aim and its breach. */
export async function readGoal(desk: Desk, issue: IssueRef, clock: string) {
  const { goal } = await desk.readClock(issue, clock);
  const toMinutes = (ms: number | null | undefined) => (ms ? ms / MINUTE : null);
  return { aim: toMinutes(goal?.aimMs), breach: toMinutes(goal?.breachMs), days: goal?.businessDays ?? null };
}

/** The scheme as its page shows it. */
export async function readScheme(desk: Desk): Promise<Scheme> {
  const call = { as: ADMIN, moduleKey: 'scheme', functionKey: 'showScheme', payload: {}, extension };
  const { current } = (await desk.site.invoke(call)) as SchemeAnswer;
  if (!current) throw new Error('the project has no scheme');
  return current.scheme;
}

/** What its page says of it in the checks. */
export async function checkScheme(desk: Desk): Promise<SchemeCheckAnswer> {
  const payload = { scheme: await readScheme(desk) };
  const call = { as: ADMIN, moduleKey: 'scheme', functionKey: 'checkScheme', payload, extension };
  return (await desk.site.invoke(call)) as SchemeCheckAnswer;
}

/** The client Acme, whose contact is the client's account, charged by some terms. */
export async function enterClient(desk: Desk, more: object = {}): Promise<void> {
  const contacts = [{ name: 'Client A', accountId: CLIENT }];
  const fields = {
    language: 'fr',
    timezone: 'America/Toronto',
    accountManager: '',
    contacts,
    projects: ['SUP'],
  };
  await desk.callAdmin('saveClient', { id: null, name: 'Acme', ...fields, ...more });
}

export const chargeClient = (desk: Desk, billing: BillingTerms) =>
  desk.callAdmin('saveTerms', { client: 'acme', billing, availability: null });

/** Work on an issue that has just ended. */
export async function addWork(desk: Desk, { key }: IssueRef, minutes: number, comment = ''): Promise<void> {
  const started = new Date(desk.site.clock.now() - minutes * MINUTE).toISOString().replace('Z', '+0000');
  const content = comment ? [{ type: 'paragraph', content: [{ type: 'text', text: comment }] }] : [];
  const body = { timeSpentSeconds: minutes * 60, started, comment: { version: 1, type: 'doc', content } };
  await desk.askJira(AGENT, 'POST', `/rest/api/3/issue/${key}/worklog`, body);
  await desk.site.advance(2 * MINUTE);
}

/** A page of the accounts, as the desk's administrator reads it. */
export const callAccounts = <Answer>(
  desk: Desk,
  functionKey: string,
  payload: object = {},
): Promise<Answer> =>
  desk.site.invoke({
    ...{ as: ADMIN, moduleKey: 'accounts', functionKey, payload: { client: 'acme', ...payload } },
    extension: { type: 'jira:globalPage' },
  }) as Promise<Answer>;

export const readStatement = (desk: Desk, month: string): Promise<StatementAnswer> =>
  callAccounts<StatementAnswer>(desk, 'showStatement', { month, from: 0 });

export const buyHours = (desk: Desk, minutes: number) =>
  callAccounts(desk, 'addPurchase', { id: randomUUID(), on: '2025-06-01', minutes });
