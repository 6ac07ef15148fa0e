/**
 * One project that serves the clients of three desks side by side, those of AltiLogix with and without a time bank: each client by a
 * contract of its own, whose goals and hours are those that ship for its desk. Set up as its administrators would by hand.
 */

import { randomUUID } from 'node:crypto';
import { own } from '../../common/own';
import type { Site } from '../../running/running-site';
import { Acts } from '../company/acts';
import papers from './papers.json';

/** As far as it is read here, the app's own scheme; of the rest nothing is known. */
interface Scheme {
  id: string;
  clocks: Record<string, object>;
  goals: Record<string, object>;
  calendars: Record<string, object>;
}
interface Shown {
  current: { version: number; scheme: Scheme };
  presets: Scheme[];
}

type Paper = (typeof papers.papers)[number];

const ADMIN = '712020:project-admin';
const CLIENT = '712020:client-a';
const PROJECT = { id: '10000', key: 'SUP' };

export async function openSharedDesk(site: Site): Promise<void> {
  const acts = new Acts(site, { site: '712020:site-admin', projects: ADMIN });
  await acts.askStart('choosePreset', { projectId: PROJECT.id, preset: 'valtech' });
  for (const client of papers.clients) await addClient(acts, client);
  await saveContracts(acts);
  await saveBanks(acts);
  for (const { label, severity, text } of papers.tickets)
    await acts.create(CLIENT, {
      project: { key: PROJECT.key },
      summary: text,
      text,
      severity,
      labels: [label],
    });
}

const addClient = (acts: Acts, { name, label, language }: (typeof papers.clients)[number]) =>
  acts.askAdmin('saveClient', {
    ...{ id: null, name, language, timezone: 'America/Toronto', accountManager: '', contacts: [] },
    ...{ projects: [PROJECT.key], labels: [label] },
  });

async function saveContracts(acts: Acts): Promise<void> {
  const ask = (functionKey: string, payload: object = {}) =>
    acts.askApp(ADMIN, 'scheme', functionKey, payload, {
      type: 'jira:projectSettingsPage',
      project: PROJECT,
    });
  const { current, presets } = (await ask('showScheme')) as unknown as Shown;
  const deskOf = ({ desk }: Paper) => {
    const preset = presets.find(({ id }) => id === desk);
    if (!preset) throw new Error(`no desk ships by the name of ${desk} any more`);
    return preset;
  };
  const contracts = papers.papers.map((paper) => toContract(paper, deskOf(paper)));
  const clocks = Object.assign(
    {},
    ...papers.papers.map((paper) => deskOf(paper).clocks),
    current.scheme.clocks,
  );
  const scheme = { ...current.scheme, clocks, contracts };
  await ask('saveScheme', { scheme, basedOn: current.version });
}

/** The goals of a desk under the severities of the project, in the desk's own hours. */
function toContract({ id, client, name, clause, severities }: Paper, { goals, calendars }: Scheme) {
  const ofSeverities = Object.entries(severities).flatMap(([severity, theirs]) => {
    const promised = own(goals, theirs);
    return promised ? [[severity, promised]] : [];
  });
  const when = { is: 'client', in: [client] };
  return { id, name, clause, when, goals: Object.fromEntries(ofSeverities), calendars };
}

/** Both are charged as AltiLogix charges; the one that bought hours ahead by shorter increments. */
async function saveBanks(acts: Acts): Promise<void> {
  const { presets } = (await acts.askAdmin('showTerms')) as { presets?: { billing: Record<string, object> } };
  const billing = presets?.billing.altilogix ?? null;
  const [bank, adHoc] = papers.papers;
  for (const paper of [bank, adHoc])
    await acts.askAdmin('saveTerms', { client: paper?.client, billing, availability: null });
  const on = new Date(acts.site.clock.now()).toISOString().slice(0, 10);
  const purchase = { id: randomUUID(), client: bank?.client, on, minutes: papers.bankMinutes };
  await acts.askAccounts('addPurchase', purchase);
}
