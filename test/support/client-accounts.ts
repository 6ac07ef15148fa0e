/** A client with all that is accounted for: a time bank, a watched service, and two votes of its satisfaction. */

import { randomUUID } from 'node:crypto';
import type { Scheme, SchemeAnswer } from '../../src/contract/scheme';
import { altilogixBilling } from '../../src/presets/altilogix/billing';
import { tracktikAvailability } from '../../src/presets/tracktik/availability';
import { ADMIN, type Desk } from './site/desk';

const DAY = 86_400_000;

/** The client _Harbour_, served in the project _SUP_: ten hours bought, votes of 4 and 5 this month. */
export async function createAccounts(desk: Desk): Promise<void> {
  const client = { language: 'en', timezone: 'America/Toronto', accountManager: '', contacts: [] };
  await desk.callAdmin('saveClient', { id: null, name: 'Harbour', ...client, projects: ['SUP'] });
  const watchedSince = desk.site.clock.now() - 10 * DAY;
  const terms = { billing: altilogixBilling, availability: tracktikAvailability, watchedSince };
  await desk.callAdmin('saveTerms', { client: 'harbour', ...terms });
  const on = new Date(watchedSince).toISOString().slice(0, 10);
  await callAsAdmin(desk, 'accounts', 'addPurchase', {
    id: randomUUID(),
    client: 'harbour',
    on,
    minutes: 600,
  });
  await askForVotes(desk);
  await desk.callAdmin('importRecords', { records: votesOf(desk, [4, 5]) });
}

async function askForVotes(desk: Desk): Promise<void> {
  const { current } = (await callAsAdmin(desk, 'scheme', 'showScheme')) as SchemeAnswer;
  const scheme = structuredClone(current?.scheme) as Scheme;
  const satisfaction = { validDays: 30, anonymous: 'as-wished', clause: '' } as const;
  scheme.automation = { ...scheme.automation, satisfaction };
  await callAsAdmin(desk, 'scheme', 'saveScheme', { scheme, basedOn: current?.version });
}

function votesOf(desk: Desk, scores: number[]): Record<string, unknown> {
  const month = new Date(desk.site.clock.now()).toISOString().slice(0, 7);
  const vote = { schema: 1, project: '10000', client: 'harbour', month, issueId: null };
  return Object.fromEntries(
    scores.map((score) => [`vote:10000:${month}:${randomUUID()}`, { ...vote, score }]),
  );
}

function callAsAdmin(
  desk: Desk,
  moduleKey: string,
  functionKey: string,
  payload: object = {},
): Promise<unknown> {
  const extension = { project: { id: '10000', key: 'SUP' } };
  return desk.site.invoke({ as: ADMIN, moduleKey, functionKey, payload, extension });
}
